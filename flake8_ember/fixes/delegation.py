"""Functions that hand all they are given on to a method: what that takes is what they take.

``add = lambda *args, **kwargs: math_ops().add(*args, **kwargs)``, where ``math_ops`` says in its
annotation what it returns.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from copy import copy

from flake8_ember.fixes.module_source import Function

# Finds what a name of a module stands for, and the module that defines it.
Find = Callable[[str, str], "tuple[str, ast.AST] | None"]


def behind(module: str, definition: ast.AST, find: Find) -> ast.AST | None:
    """Return the method that a function hands on to, as a function; else the function itself.

    Args:
        module: where the function is defined.
        definition: the function, or anything else.
        find: finds names.

    Returns:
        None if it hands on to a method that its class lacks.
    """
    method = _method_called(definition)
    if method is None:
        return definition
    getter, name = method
    found = find(module, getter)
    returned = getattr(found[1], "returns", None) if found is not None else None
    if found is None or returned is None:
        return definition
    class_ = _class(found[0], returned, find)
    return definition if class_ is None else _bound(class_, name)


def _method_called(definition: ast.AST) -> tuple[str, str] | None:
    """Return function and method of ``getter().method(*args, **kwargs)``, if that is all."""
    value = _returned(definition)
    if not isinstance(definition, Function) or not isinstance(value, ast.Call):
        return None
    method = value.func
    if not isinstance(method, ast.Attribute) or not isinstance(method.value, ast.Call):
        return None
    getter = method.value.func
    if not isinstance(getter, ast.Name) or ast.unparse(method.value) != f"{getter.id}()":
        return None
    return (getter.id, method.attr) if _hands_all_on(definition.args, value) else None


def _hands_all_on(taken: ast.arguments, call: ast.Call) -> bool:
    """Return whether a call is given just ``*args, **kwargs``, which are all there is."""
    if taken.vararg is None or taken.kwarg is None or taken.args or taken.kwonlyargs:
        return False
    handed = ast.unparse(ast.Call(ast.Name("f"), call.args, call.keywords))
    return handed == f"f(*{taken.vararg.arg}, **{taken.kwarg.arg})"


def _returned(definition: ast.AST) -> ast.AST | None:
    if isinstance(definition, ast.Lambda):
        return definition.body
    last = definition.body[-1] if isinstance(definition, ast.FunctionDef) else None
    return last.value if isinstance(last, ast.Return) else None


def _class(module: str, annotation: ast.expr, find: Find) -> ast.ClassDef | None:
    name = annotation.value if isinstance(annotation, ast.Constant) else ast.unparse(annotation)
    found = find(module, str(name))
    return found[1] if found is not None and isinstance(found[1], ast.ClassDef) else None


def _bound(class_: ast.ClassDef, name: str) -> ast.FunctionDef | None:
    """Return a method of a class without its first parameter."""
    for each in class_.body:
        if isinstance(each, ast.FunctionDef) and each.name == name:
            given = each.args
            rest = copy(given)
            rest.posonlyargs, rest.args = given.posonlyargs[1:], given.args[not given.posonlyargs :]
            bound = copy(each)
            bound.args = rest
            return bound
    return None
