"""The tables of ``flake8_ember.knowledge``: well formed, free of contradictions, true."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest
from running import ROOT, python

from flake8_ember.knowledge import libraries, methods, ops, rows
from flake8_ember.knowledge.annotations import GENERICS, TYPE_NAMES
from flake8_ember.knowledge.arguments import TAKES
from flake8_ember.knowledge.lookup import (
    CALLING_FUNCTIONS,
    MAPPING_FUNCTIONS,
    MAPPING_TRANSFERS,
    arrays_beside,
    call_result,
    members_of,
    ops_call,
    ops_value,
    type_named,
    value_of,
)
from flake8_ember.knowledge.names import guess, guess_result
from flake8_ember.knowledge.namespaces import WRAPPERS
from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

PACKAGE = Path(rows.__file__).parent
for listed in libraries.MODULES.values():
    libraries.read(listed.partition(" ")[0])
MODULES = sorted(path for path in PACKAGE.glob("*.py") if path.stem != "__init__")
RESULT_TABLES: dict[str, Mapping[str, object]] = {
    "CALLS": libraries.CALLS,
    "DICT_METHODS": methods.DICT_METHODS,
    "SEQUENCE_METHODS": methods.SEQUENCE_METHODS,
    "TENSOR_METHODS": methods.TENSOR_METHODS,
    "ANY_METHODS": methods.ANY_METHODS,
    "ops.CALLS": ops.CALLS,
}
KIND_TABLES: dict[str, Mapping[str, object]] = {
    "VALUES": libraries.VALUES,
    "DEFAULTS": libraries.DEFAULTS,
    "ANY_ATTRIBUTES": methods.ANY_ATTRIBUTES,
    "RECEIVERS_BY_ATTRIBUTE": methods.RECEIVERS_BY_ATTRIBUTE,
    "RECEIVERS_BY_METHOD": methods.RECEIVERS_BY_METHOD,
    "SEQUENCE_ATTRIBUTES": methods.SEQUENCE_ATTRIBUTES,
    "STRING_METHODS": methods.STRING_METHODS,
    "TAKES": TAKES,
    "TENSOR_ATTRIBUTES": methods.TENSOR_ATTRIBUTES,
    "TYPE_NAMES": TYPE_NAMES,
    "ops.VALUES": ops.VALUES,
}


def is_result(value: object) -> bool:
    return isinstance(value, Kind) or (isinstance(value, str) and value in rows.TRANSFERS)


@pytest.mark.parametrize("name", RESULT_TABLES)
def test_results_are_kinds_or_transfers(name: str) -> None:
    assert not {key: row for key, row in RESULT_TABLES[name].items() if not is_result(row)}


@pytest.mark.parametrize("name", KIND_TABLES)
def test_values_are_kinds(name: str) -> None:
    assert not {key: row for key, row in KIND_TABLES[name].items() if not isinstance(row, Kind)}


def test_members_are_well_formed() -> None:
    others = {*rows.Members.__slots__} - {"attributes", "methods"}
    for path, members in libraries.INSTANCES.items():
        assert all(isinstance(kind, Kind) for kind in members.attributes.values()), path
        assert all(map(is_result, members.methods.values())), path
        assert all(is_result(getattr(members, name)) for name in others), path


# -- no row repeats a default


def test_calls_differ_from_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    repeated = []
    for path, result in list(libraries.CALLS.items()):
        with monkeypatch.context() as patch:
            patch.delitem(libraries.CALLS, path)
            if call_result(path) == result:
                repeated.append(path)
    assert not repeated


def test_ops_differ_from_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    repeated = []
    for name, result in list(ops.CALLS.items()):
        with monkeypatch.context() as patch:
            patch.delitem(ops.CALLS, name)
            if ops_call(name) == result:
                repeated.append(name)
    assert not repeated


def test_methods_differ_from_defaults() -> None:
    for kind, (listed, other) in methods.METHODS.items():
        assert kind is NUMPY_ARRAY or other not in listed.values()  # those are a tensor's
    for path, members in libraries.INSTANCES.items():
        if members.method is not UNKNOWN:
            continue
        assert UNKNOWN not in members.attributes.values(), path
        assert UNKNOWN not in members.methods.values(), path


# -- keys


@pytest.mark.parametrize("table", [*RESULT_TABLES, *KIND_TABLES])
def test_keys_are_dotted_names(table: str) -> None:
    keys = list(RESULT_TABLES[table] if table in RESULT_TABLES else KIND_TABLES[table])
    assert keys
    assert not [key for key in keys if not all(part.isidentifier() for part in key.split("."))]


def blocks(path: Path) -> list[list[tuple[str, list[str]]]]:
    """The tables ``{result: "name name …"}`` of a module, as the rows of each."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict) and all(map(is_text, node.values)):
            rows_of = zip(map(ast.unparse, filter(None, node.keys)), node.values, strict=True)
            found.append([(key, ast.literal_eval(names).split()) for key, names in rows_of])
    return found


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


#: Their values are sentences, prefixes and truth values.
NO_ROWS = ("annotations", "libraries", "namespaces", "rows")


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.stem not in NO_ROWS], ids=lambda path: path.stem
)
def test_names_are_sorted_and_in_one_row(path: Path) -> None:
    for table in blocks(path):
        for result, names in table:
            assert names, f"{path.stem} {result}: an empty row"
            assert names == sorted(names), f"{path.stem} {result}"
        everything = [name for _, names in table for name in names]
        assert not {name for name in everything if everything.count(name) > 1}, path.stem
        results = [result for result, _ in table]
        assert len(results) == len(set(results)), f"{path.stem}: a result twice"


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("builtins.len", NUMBER),
        ("builtins.range", Sequence(NUMBER)),
        ("builtins.max", "join"),
        ("builtins.eval", None),
        ("math.sqrt", NUMBER),
        ("os.path.join", STRING),
        ("os.getcwd", STRING),
        ("os.get_blocking", NATIVE),
        ("threading.Lock", Instance("threading.Lock")),
        ("numpy.mean", "reduction"),
        ("numpy.cumsum", NUMPY_ARRAY),
        ("jax.numpy.mean", TENSOR),
        ("numpy.float32", NUMPY_ARRAY),
        ("numpy.ndim", NUMBER),
        ("numpy.mintypecode", STRING),
        ("numpy.diag_indices", Sequence(NUMPY_ARRAY)),
        ("numpy.diag_indices_from", Sequence(NUMPY_ARRAY)),
        ("functools.update_wrapper", "first"),
        ("numpy.random.default_rng", Instance("numpy.random.Generator")),
        ("torch.zeros", TENSOR),
        ("torch.numel", NUMBER),
        ("torch.nn.functional.relu", TENSOR),
        ("torch.nn.Linear", Instance("torch.nn.Linear")),
        ("torch.optim.Adam", Instance("torch.optim.Adam")),
        ("torch.cuda.memory_allocated", NUMBER),
        ("mlx.core.array", TENSOR),
        ("jax.numpy.where", TENSOR),
        ("jax.numpy.float32", TENSOR),
        ("jax.numpy.ndim", NUMBER),
        ("cupy.split", Sequence(TENSOR)),
        ("cupy.asnumpy", NUMPY_ARRAY),
        ("cupy.random.default_rng", Instance("cupy.random.Generator")),
        ("scipy.linalg.eig", Tuple((NUMPY_ARRAY, NUMPY_ARRAY))),
        ("einops.rearrange", TENSOR),
        ("tensorflow.shape", TENSOR),
        ("keras.src.backend.epsilon", NUMBER),
        ("tensorflow.keras.layers.Dense", Instance("keras.layers.Dense")),
        ("pandas.read_csv", Instance("pandas.DataFrame")),
        ("unheard.of", None),
        ("numpydoc.f", None),
    ],
)
def test_call_result(path: str, result: object) -> None:
    assert call_result(path) == result


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("add", TENSOR),
        ("anything_else", TENSOR),
        ("shape", Sequence(NUMBER)),
        ("split", Sequence(TENSOR)),
        ("item", NUMBER),
        ("Variable", TENSOR),
        ("EmberTensor", TENSOR),
        ("Linear", rows.LAYER),
        ("set_seed", NONE),
        ("while_loop", "loop1"),
    ],
)
def test_ops_call(name: str, result: object) -> None:
    assert ops_call(name) == result


def test_values() -> None:
    assert value_of("math.pi") is NUMBER
    assert value_of("numpy.pi") is NUMBER
    assert value_of("torch.float32") is NATIVE
    assert value_of("numpy.linalg") is None
    assert ops_value("ember_ml.ops.pi") is TENSOR
    assert ops_value("keras.ops.pi") is NUMBER
    assert ops_value("array_api.pi") is NUMBER
    assert ops_value("emberharmony.float32") is NATIVE
    assert ops_value("keras.ops.add") is None


def test_instances() -> None:
    linear = members_of("torch.nn.Linear")
    assert linear is not None
    assert linear.call is TENSOR
    assert linear.attributes["weight"] is TENSOR
    assert linear.attributes["in_features"] is NUMBER
    assert members_of("unheard.Of") is None
    numpys, cupys = members_of("numpy.poly1d"), members_of("cupy.poly1d")
    assert numpys is not None
    assert cupys is not None
    assert (numpys.call, numpys.attributes) == (NUMPY_ARRAY, cupys.attributes)
    assert cupys.call is TENSOR


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("int", NUMBER),
        ("typing.Text", STRING),
        ("torch.Tensor", TENSOR),
        ("ember_ml.types.TensorLike", TENSOR),
        ("numpy.ndarray", NUMPY_ARRAY),
        ("numpy.typing.NDArray", NUMPY_ARRAY),
        ("np.ndarray", NUMPY_ARRAY),
        ("cupy.ndarray", TENSOR),
        ("jax.numpy.ndarray", TENSOR),
        ("jaxtyping.ArrayLike", TENSOR),
        ("numpy.typing.ArrayLike", TENSOR),  # what NumPy takes, a backend's arrays too
        ("array.array", Sequence(NUMBER)),
        ("mlx.core.array", TENSOR),
        ("pathlib.Path", Instance("pathlib.Path")),
        ("torch.utils.data.DataLoader", Instance("torch.utils.data.DataLoader")),
        ("typing.Any", UNKNOWN),
        ("mylib.Thing", None),
    ],
)
def test_types(path: str, result: object) -> None:
    assert type_named(path) == result


def test_generics_name_known_rules() -> None:
    rules = {
        "sequence",
        "tuple",
        "dict",
        "counter",
        "generator",
        "union",
        "optional",
        "first",
        "literal",
        "callable",
        "class",
    }
    assert set(GENERICS.values()) == rules


def test_every_array_library_is_listed() -> None:
    modules = {path.stem for path in MODULES if path.stem.startswith("arrays_")}
    assert modules - {"arrays_numpy"} < libraries.MODULES.keys()


def test_libraries_are_listed_with_their_tables() -> None:
    for module, roots in libraries.MODULES.items():
        library = import_module(f"{libraries.__package__}.{module}")
        named = [
            path.partition(".")[0]
            for table in ("CALLS", "VALUES", "DEFAULTS", "INSTANCES")
            for path in getattr(library, table, {})
        ]
        assert set(named) == set(roots.split())


def test_array_libraries_give_tensors() -> None:
    given = [path for path, row in libraries.DEFAULTS.items() if row is TENSOR]
    paths = (*libraries.MIRRORS, *WRAPPERS, *given)
    assert {path.partition(".")[0] for path in paths} == libraries.ARRAY_LIBRARIES


def test_functions_that_call_others_are_listed() -> None:
    def named(transfers: set[str], *tables: Mapping[str, object]) -> set[str]:
        paths = [path for table in tables for path, row in table.items() if row in transfers]
        return {path.rpartition(".")[2] for path in paths}

    assert named(set(MAPPING_TRANSFERS), libraries.CALLS) == MAPPING_FUNCTIONS
    looping = {"cond", "loop0", "loop1", "loop2", "scan", "stack", "switch"}
    assert named(looping, libraries.CALLS, ops.CALLS) | MAPPING_FUNCTIONS == CALLING_FUNCTIONS


@pytest.mark.parametrize(
    ("path", "arrays"),
    [
        ("numpy.linalg.norm", NUMPY_ARRAY),
        ("jax.numpy.max", TENSOR),
        ("scipy.fft.fft", NUMPY_ARRAY),
        ("torch.optim.Adam", None),
        ("math.sqrt", None),
        ("unheard.of", None),
    ],
)
def test_packages_of_array_functions(path: str, arrays: Kind | None) -> None:
    assert arrays_beside(path) is arrays


def test_nothing_heavy_is_imported() -> None:
    code = "import sys, flake8_ember.knowledge.lookup; print(*sys.modules)"
    loaded = python("-S", "-c", code, cwd=ROOT).output.split()
    assert "flake8_ember.knowledge.lookup" in loaded
    assert not {"numpy", "torch", "pandas"} & set(loaded)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("num_layers", NUMBER),
        ("hidden_size", NUMBERS),
        ("idx", NUMBERS),
        ("embedding_dim", NUMBERS),
        ("y_pred_rank", NUMBERS),
        ("steps_per_epoch", NUMBER),
        ("input_dim_1", NUMBERS),
        ("input_shape", Sequence(NUMBER)),
        ("data_format", STRING),
        ("tensor_name", STRING),
        ("param_dtype", NATIVE),
        ("CHUNK_MASK", None),
        ("LOG_EPSILON", NUMBER),
        ("inputs", None),
        ("attention_mask", None),
        ("y_true", None),
        ("logits2", None),
        ("n_t", None),
        ("max_value", None),
        ("IMAGENET_MEAN", None),
        ("W", None),
        ("alpha", None),
        ("learning_rate", None),
        ("key", None),
        ("x", None),
        ("_", None),
        ("__", None),
        ("größe", None),
    ],
)
def test_guess(name: str, kind: Kind | None) -> None:
    assert guess(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("softmax", TENSOR),
        ("self_attention", TENSOR),
        ("convert_to_tensor", TENSOR),
        ("is_tensor", NUMBER),
        ("check_tensor", None),
        ("get_mask", None),
        ("make_module", None),
        ("import_module", None),
    ],
)
def test_guess_result(name: str, kind: Kind | None) -> None:
    assert guess_result(name) == kind


@pytest.mark.parametrize("name", ["list", "typing.Sequence", "Tuple", "Generator"])
def test_bare_generics(name: str) -> None:
    assert type_named(name) == Sequence(UNKNOWN)
