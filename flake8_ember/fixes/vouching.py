"""Whether what a chain of evidence leads back to proves that a value is the layer's tensor."""

from __future__ import annotations

import ast

from flake8_ember.explanations.chain import Chain
from flake8_ember.fixes import reasons
from flake8_ember.fixes.names import Origin
from flake8_ember.fixes.places import Places
from flake8_ember.inference.context import Return
from flake8_ember.inference.model import FileModel
from flake8_ember.knowledge.counterparts import BACKENDS
from flake8_ember.knowledge.ops import GIVE_ANYTHING
from flake8_ember.lattice.evidence import DOCSTRING, FILE, LAYER, LIBRARY, NAMESPACE, NUMPY
from flake8_ember.syntax.predicates import last_name
from flake8_ember.syntax.scopes import Binding, BindingKind

_LEFT = {NUMPY: reasons.OWN_ARRAYS, LIBRARY: reasons.OF_LIBRARY, FILE: reasons.WEAK}


def doubt(model: FileModel, places: Places, chain: Chain) -> str:
    """Return why a chain does not prove that a value is the layer's; empty if it does."""
    nodes = [last(chain).node, *[link.item for link in chain.links]]
    if chain.rank < DOCSTRING or any(map(_gives_anything, nodes)):
        return reasons.WEAK
    is_layer = chain.origin in (LAYER, NAMESPACE) or chain.rank == DOCSTRING
    if not is_layer:
        return _LEFT[chain.origin]
    if not chain.everywhere:
        return reasons.ON_A_PATH
    if _is_of_one_backend(model, last(chain)):
        return reasons.OF_LIBRARY
    return reasons.WEAK if _is_passed_on(model, places, chain) else ""


def last(chain: Chain) -> Origin:
    """Return what a chain leads back to."""
    link = chain.links[-1]
    node = link.reason.node if link.reason is not None else link.item
    return Origin(node if isinstance(node, ast.AST) else None, link.point)


def _gives_anything(node: object) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) in GIVE_ANYTHING


def _is_of_one_backend(model: FileModel, origin: Origin) -> bool:
    """Return whether a function of one backend gave a value: the layer may be set to another."""
    if not isinstance(origin.node, ast.Call):
        return False
    path, settings = f"{model.callee(origin.node, origin.point)}.", model.settings
    if any(path.startswith(f"{module}.") for module in settings.ops):
        return False
    rests = [path[len(each) + 1 :] for each in settings.backends if path.startswith(f"{each}.")]
    return any(rest.partition(".")[0] in BACKENDS for rest in rests)


def _is_passed_on(model: FileModel, places: Places, chain: Chain) -> bool:
    """Return whether a function returns a parameter that a call gives something else for."""
    items = [link.item for link in chain.links]
    parameter = items[-1]
    returns = [at for at, each in enumerate(items) if isinstance(each, Return)]
    if not returns or not isinstance(parameter, Binding):
        return False
    call, point = items[returns[-1] - 1], chain.links[returns[-1] - 1].point
    if parameter.kind is not BindingKind.PARAMETER or not isinstance(call, ast.Call):
        return False
    given = _given(places, call, parameter)
    return given is not None and model.kind_of(given, point).is_native


def _given(places: Places, call: ast.Call, parameter: Binding) -> ast.expr | None:
    """Return what a call gives for a parameter."""
    for word in call.keywords:
        if word.arg == parameter.name:
            return word.value
    arguments = places.parent(parameter.node)
    if not isinstance(arguments, ast.arguments) or len(call.args) == 0:
        return None
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    if isinstance(call.func, ast.Attribute):
        del names[:1]
    return dict(zip(names, call.args)).get(parameter.name)
