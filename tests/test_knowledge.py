"""The tables of ``flake8_ember.knowledge``: well formed, free of contradictions, true."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_ember import knowledge
from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
    Sequence,
)

PACKAGE = Path(knowledge.__file__).parent
MODULES = sorted(path for path in PACKAGE.glob("*.py") if path.stem != "__init__")
RESULT_TABLES = {
    "CALLS": knowledge.CALLS,
    "DICT_METHODS": knowledge.DICT_METHODS,
    "NUMBER_METHODS": knowledge.NUMBER_METHODS,
    "SEQUENCE_METHODS": knowledge.SEQUENCE_METHODS,
    "STRING_METHODS": knowledge.STRING_METHODS,
    "TENSOR_METHODS": knowledge.TENSOR_METHODS,
    "ANY_METHODS": knowledge.ANY_METHODS,
    "TYPE_NAMES": knowledge.TYPE_NAMES,
    "ops.CALLS": knowledge.ops.CALLS,
}
KIND_TABLES = {
    "VALUES": knowledge.VALUES,
    "DEFAULTS": knowledge.DEFAULTS,
    "ANY_ATTRIBUTES": knowledge.ANY_ATTRIBUTES,
    "NATIVE_ATTRIBUTES": knowledge.NATIVE_ATTRIBUTES,
    "NUMBER_ATTRIBUTES": knowledge.NUMBER_ATTRIBUTES,
    "RECEIVERS": knowledge.RECEIVERS,
    "SEQUENCE_ATTRIBUTES": knowledge.SEQUENCE_ATTRIBUTES,
    "STRING_ATTRIBUTES": knowledge.STRING_ATTRIBUTES,
    "TENSOR_ATTRIBUTES": knowledge.TENSOR_ATTRIBUTES,
    "ops.VALUES": knowledge.ops.VALUES,
}


def is_result(value: object) -> bool:
    return isinstance(value, Kind) or (isinstance(value, str) and value in knowledge.TRANSFERS)


@pytest.mark.parametrize("name", RESULT_TABLES)
def test_results_are_kinds_or_transfers(name: str) -> None:
    bad = {key: row for key, row in RESULT_TABLES[name].items() if not is_result(row)}
    assert not bad


@pytest.mark.parametrize("name", KIND_TABLES)
def test_values_are_kinds(name: str) -> None:
    bad = {key: row for key, row in KIND_TABLES[name].items() if not isinstance(row, Kind)}
    assert not bad


def test_members_are_well_formed() -> None:
    for path, members in knowledge.INSTANCES.items():
        assert all(isinstance(kind, Kind) for kind in members.attributes.values()), path
        assert all(map(is_result, members.methods.values())), path
        assert all(isinstance(kind, Kind) for kind in members[2:]), path


@pytest.mark.parametrize("table", [*RESULT_TABLES, *KIND_TABLES])
def test_keys_are_dotted_names(table: str) -> None:
    keys = list(RESULT_TABLES[table] if table in RESULT_TABLES else KIND_TABLES[table])
    assert keys
    assert not [key for key in keys if not all(part.isidentifier() for part in key.split("."))]


def blocks(path: Path) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Each ``rows``/``kinds`` call of a module: its prefix, and (result, names) by row."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("rows", "kinds")
            and isinstance(node.args[0], ast.Dict)
        ):
            prefix = ast.unparse(node.args[1]) if len(node.args) > 1 else ""
            table = node.args[0]
            found.append(
                (
                    prefix,
                    [
                        (ast.unparse(key), ast.literal_eval(names).split())
                        for key, names in zip(table.keys, table.values, strict=True)
                        if key is not None and isinstance(names, ast.Constant)
                    ],
                )
            )
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_names_are_sorted_and_in_one_row(path: Path) -> None:
    for prefix, table in blocks(path):
        for result, names in table:
            assert names == sorted(names), f"{path.stem} {prefix} {result}"
            assert names, f"{path.stem} {prefix} {result}: an empty row"
        everything = [name for _, names in table for name in names]
        twice = {name for name in everything if everything.count(name) > 1}
        assert not twice, f"{path.stem} {prefix}"
        results = [result for result, _ in table]
        assert len(results) == len(set(results)), f"{path.stem} {prefix}: a result twice"


def exists(path: str) -> bool:
    parts = path.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        try:
            for part in parts[cut:]:
                found = getattr(found, part)
        except AttributeError:
            continue
        return True
    return False


#: In the tables for the sake of other releases.
ELSEWHERE = {
    "copy.replace",
    "itertools.batched",
    "math.sumprod",
    "operator.call",
    "os.process_cpu_count",
    "typing.assert_type",
    # globals of modules, and jax.numpy's one dtype more
    "builtins.__file__",
    "builtins.__path__",
    "builtins.__qualname__",
    "numpy.bfloat16",
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "library",
    [
        "numpy",
        "torch",
        "pandas",
        "builtins",
        *sorted(
            name
            for name in sys.stdlib_module_names
            if name in {key.partition(".")[0] for key in knowledge.CALLS}
        ),
    ],
)
def test_rows_name_what_exists(library: str) -> None:
    if library == "tomllib" and sys.version_info < (3, 11):
        pytest.skip("new in Python 3.11")
    pytest.importorskip(library)
    paths = {
        path
        for table in (knowledge.CALLS, knowledge.VALUES)
        for path in table
        if path.startswith(f"{library}.")
    }
    unknown = {path for path in paths - ELSEWHERE if not exists(path)}
    assert not unknown


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
        ("numpy.mean", TENSOR),
        ("numpy.float32", TENSOR),
        ("numpy.ndim", NUMBER),
        ("numpy.mintypecode", STRING),
        ("numpy.diag_indices", Sequence(TENSOR)),
        ("numpy.diag_indices_from", Sequence(TENSOR)),
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
        ("tensorflow.shape", TENSOR),
        ("keras.src.backend.epsilon", NUMBER),
        ("tensorflow.keras.layers.Dense", Instance("keras.layers.Dense")),
        ("pandas.read_csv", Instance("pandas.DataFrame")),
        ("unheard.of", None),
        ("numpydoc.f", None),
    ],
)
def test_call_result(path: str, result: object) -> None:
    assert knowledge.call_result(path) == result


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
        ("Linear", knowledge.LAYER),
        ("set_seed", NONE),
        ("while_loop", UNKNOWN),
    ],
)
def test_ops_call(name: str, result: object) -> None:
    assert knowledge.ops_call(name) == result


def test_values() -> None:
    assert knowledge.value_of("math.pi") is NUMBER
    assert knowledge.value_of("numpy.pi") is NUMBER
    assert knowledge.value_of("torch.float32") is NATIVE
    assert knowledge.value_of("numpy.linalg") is None
    assert knowledge.ops_value("pi") is TENSOR
    assert knowledge.ops_value("float32") is NATIVE
    assert knowledge.ops_value("add") is None


def test_instances() -> None:
    linear = knowledge.members_of("torch.nn.Linear")
    assert linear is not None
    assert linear.call is TENSOR
    assert linear.attributes["weight"] is TENSOR
    assert linear.attributes["in_features"] is NUMBER
    assert knowledge.members_of("unheard.Of") is None


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("int", NUMBER),
        ("typing.Text", STRING),
        ("torch.Tensor", TENSOR),
        ("ember_ml.types.TensorLike", TENSOR),
        ("numpy.ndarray", TENSOR),
        ("array.array", Sequence(NUMBER)),
        ("mlx.core.array", TENSOR),
        ("pathlib.Path", Instance("pathlib.Path")),
        ("torch.utils.data.DataLoader", Instance("torch.utils.data.DataLoader")),
        ("typing.Any", UNKNOWN),
        ("mylib.Thing", None),
    ],
)
def test_types(path: str, result: object) -> None:
    assert knowledge.type_named(path) == result


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
    assert set(knowledge.GENERICS.values()) == rules


def test_every_module_is_assembled() -> None:
    names = {info.name for info in pkgutil.iter_modules([str(PACKAGE)])}
    source = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    assert not [name for name in names if name not in source]


def test_nothing_heavy_is_imported() -> None:
    code = (
        "import sys, flake8_ember.knowledge; print({'numpy', 'torch', 'pandas'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=PACKAGE.parent.parent,
    )
    assert "numpy" not in done.stdout
    assert "torch" not in done.stdout


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("num_layers", NUMBER),
        ("hidden_size", NUMBERS),
        ("idx", NUMBERS),
        ("embedding_dim", NUMBERS),
        ("y_pred_rank", NUMBERS),
        ("steps_per_epoch", NUMBER),
        ("max_tokens", NUMBER),
        ("use_bias", NUMBER),
        ("input_dim_1", NUMBERS),
        ("input_shape", Sequence(NUMBER)),
        ("data_format", STRING),
        ("tensor_name", STRING),
        ("param_dtype", NATIVE),
        ("CHUNK_MASK", NATIVE),
        ("LOG_EPSILON", NUMBER),
        ("inputs", TENSOR),
        ("attention_mask", TENSOR),
        ("y_true", TENSOR),
        ("logits2", TENSOR),
        ("h_t", TENSOR),
        ("x_tm1", TENSOR),
        ("delta_t", None),
        ("n_t", TENSOR),
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
    assert knowledge.guess(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("softmax", TENSOR),
        ("self_attention", TENSOR),
        ("make_module", None),
        ("import_module", None),
    ],
)
def test_guess_result(name: str, kind: Kind | None) -> None:
    assert knowledge.guess_result(name) == kind


@pytest.mark.parametrize("name", ["list", "typing.Sequence", "Tuple", "Generator"])
def test_bare_generics(name: str) -> None:
    assert knowledge.type_named(name) == Sequence(UNKNOWN)
