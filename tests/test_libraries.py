"""The tables against the real libraries: rows name what exists, and calls give what they say.

What is not installed is skipped; ``tox -e libraries`` installs all of it.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import types
import warnings
from collections.abc import Callable, Iterator
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from flake8_ember.knowledge.array_members import is_member
from flake8_ember.knowledge.libraries import CALLS, MODULES, VALUES, read
from flake8_ember.knowledge.lookup import call_result, members_of
from flake8_ember.knowledge.rows import NUMBER_PAIR
from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMBERS,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    Dict,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

pytestmark = pytest.mark.filterwarnings("ignore")

# -- rows name what exists


def exists(path: str) -> bool:
    """Whether a dotted path leads to something that can be imported."""
    parts = path.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
            for part in parts[cut:]:
                found = getattr(found, part)
        except (ImportError, AttributeError):
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
    # Keras 2's, and those of its backends' common part
    "keras.backend.canonicalize_axis",
    "keras.backend.int_shape",
    "keras.backend.ndim",
    "keras.backend.shape_equal",
}


class Library(NamedTuple):
    """What is tried of a library, beside that its rows name what exists.

    Attributes:
        functions: the module whose functions are called, with its ``fft`` and ``linalg``; none by
            default.
        array: the name of the function there that makes an array of a list.
        least: so many of the functions take plain arguments, and so are held to their rows.
    """

    functions: str = ""
    array: str = "array"
    least: int = 0


LIBRARIES = {
    "dask": Library("dask.array", "asarray", least=250),
    "jax": Library("jax.numpy", least=300),
    "keras": Library(),
    "numpy": Library("numpy", least=330),
    "pandas": Library(),
    "scipy": Library(),
    "torch": Library("torch", "tensor", least=520),
}
for roots in MODULES.values():
    read(roots.partition(" ")[0])
STANDARD = sys.stdlib_module_names & {path.partition(".")[0] for path in CALLS}


@pytest.mark.parametrize("library", [*LIBRARIES, *sorted(STANDARD)])
def test_rows_name_what_exists(library: str) -> None:
    pytest.importorskip(library)
    rows = {path for path in (*CALLS, *VALUES) if path.startswith(f"{library}.")}
    inner = f"{library}.src."  # Keras keeps in it what its tables are about, too
    missing = {path for path in rows - ELSEWHERE if not exists(path)}
    assert not {path for path in missing if not exists(path.replace(f"{library}.", inner, 1))}


# -- attributes of arrays


@pytest.mark.parametrize(
    ("library", "make"),
    [
        ("numpy", lambda numpy: numpy.zeros(2)),
        ("numpy", lambda numpy: numpy.float64(1)),
        ("torch", lambda torch: torch.nn.Parameter(torch.zeros(2))),
        ("jax.numpy", lambda numpy: numpy.zeros(2)),
        ("jax.numpy", lambda numpy: numpy.zeros(2).at[0]),
        ("mlx.core", lambda mlx: mlx.zeros(2)),
    ],
)
def test_arrays_have_no_other_attributes(library: str, make: Callable[[Any], Any]) -> None:
    names = [name for name in dir(make(pytest.importorskip(library))) if name[0] != "_"]
    assert [name for name in names if not is_member(name)] == []


# -- calls give what the tables say


def arguments(array: Callable[[Any], Any]) -> Iterator[tuple[Any, ...]]:
    """Plain arguments: arrays, numbers and shapes, made anew, since a function may change them."""
    for make in (
        lambda: (),
        lambda: (array([0.5, 0.25, 0.75]),),
        lambda: (array([[2.0, 1.0], [1.0, 3.0]]),),
        lambda: (array([1, 2, 3]),),
        lambda: (3,),
        lambda: ((2, 2),),
        lambda: (array([0.5, 0.25]), array([0.75, 0.5])),
        lambda: (array([[2.0, 1.0], [1.0, 3.0]]), array([[1.0, 0.0], [2.0, 1.0]])),
        lambda: (array([1, 2, 3]), array([3, 2, 1])),
        lambda: (array([0.5, 0.25, 0.75]), 1),
        lambda: (array([[2.0, 1.0], [1.0, 3.0]]), 1),
        lambda: (2, 3),
        lambda: (array([1, 0]), (2, 2)),
        lambda: ((2, 2), 1.5),
        lambda: ([array([1.0, 2.0]), array([3.0, 4.0])],),
        lambda: (array([0.5, 0.25]), array([0.75, 0.5]), array([1.0, 2.0])),
        lambda: (array([[2.0, 1.0], [1.0, 3.0]]), 0, 1),
        lambda: (array([True, False]), array([0.5, 0.25]), array([0.75, 0.5])),
        lambda: ("float32",),
        lambda: ("float32", "int64"),
    ):
        yield make()


#: What writes, reads, changes settings, runs tests or is the library's own affair, by how its
#: name begins.
ASIDE = (
    "_",
    "autocast_",
    "clear_",
    "compile",
    "fbgemm_",
    "from_file",
    "fromfile",
    "fromregex",
    "genfromtxt",
    "get_autocast_",
    "import_",
    "info",
    "init",
    "load",
    "memmap",
    "prepare_",
    "profiler_",
    "save",
    "set",
    "show",
    "sym_constrain_",
    "sym_fresh_",
    "sym_sum",
    "test",
    "thread_safe_",
    "use_",
)
#: One array by a flag, else several: left an array, since what is unpacked from one is one, too.
BY_FLAG = ("qr", "svd")
#: The libraries' own affairs under names like any other.
INTERNAL = frozenset(
    {
        "torch.classproperty",
        "torch.get_file_path",
        "torch.is_anomaly_check_nan_enabled",
        "torch.is_autocast_cpu_enabled",
        "torch.is_autocast_ipu_enabled",
        "torch.is_autocast_xla_enabled",
        "torch.to_dlpack",
    }
)


def functions(module: str) -> Iterator[tuple[str, Any]]:
    """The public functions of a module and of its parts for mathematics, by their dotted paths."""
    whole = importlib.import_module(module)
    for part in ("", ".fft", ".linalg"):
        namespace = getattr(whole, part[1:], None) if part else whole
        for name, value in sorted(vars(namespace).items() if namespace else ()):
            if name.startswith(ASIDE) or not callable(value):
                continue
            path = f"{module}{part}.{name}"
            if not isinstance(value, (type, types.ModuleType)) and path not in INTERNAL:
                yield path, value


def fits(value: Any, kind: Kind | str) -> bool:
    """Whether what a call gave is of the kind that the tables say."""
    has_array = hasattr(value, "__array__") or hasattr(value, "__array_namespace__")
    is_array = has_array and not isinstance(value, type)
    if isinstance(kind, Kind) and kind.is_array:
        return is_array
    if kind is NUMBER or kind is NUMBERS:
        is_scalar = is_array and getattr(value, "shape", None) == ()
        return is_scalar or isinstance(value, (int, float, complex))
    if kind is STRING:
        return isinstance(value, (str, bytes))
    if kind is NONE:
        return value is None
    if isinstance(kind, Sequence):
        return not is_array and all(fits(part, kind.element) for part in value)
    if isinstance(kind, Tuple):
        return isinstance(value, (tuple, list)) and (
            len(value) == len(kind.elements) and all(map(fits, value, kind.elements))
        )
    if isinstance(kind, Dict):
        return isinstance(value, dict)
    # The rest follows from the arguments, or is not known.
    return not (is_array and (kind is NATIVE or isinstance(kind, Instance)))


def natures(path: str, function: Any, array: Callable[[Any], Any]) -> list[tuple[str, bool]]:
    """What a function gives, and whether it fits its row, for each of the arguments it takes."""
    result = call_result(path)
    assert result is not None, path
    found = []
    for given in arguments(array):
        try:
            value = function(*given)
        except Exception:  # these arguments are not for it
            continue
        found.append((type(value).__name__, fits(value, result)))
    return found


@pytest.mark.parametrize(
    "library", [row for row in LIBRARIES.items() if row[1].functions], ids=itemgetter(0)
)
def test_calls_give_what_the_tables_say(
    library: tuple[str, Library], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one array or several depends on the arguments, some of them must give what it says."""
    name, tried = library
    pytest.importorskip(name)
    monkeypatch.chdir(tmp_path)
    array = getattr(importlib.import_module(tried.functions), tried.array)
    called = {
        path: found
        for path, function in functions(tried.functions)
        if (found := natures(path, function, array))
    }
    wrong = {
        path: {name for name, _ in found}
        for path, found in called.items()
        if not any(does_fit for _, does_fit in found) and not path.endswith(BY_FLAG)
    }
    assert not [f"{path} gives {' or '.join(sorted(names))}" for path, names in wrong.items()]
    count = len(called)
    assert count >= tried.least
    assert not list(tmp_path.iterdir())


# -- NumPy on numbers


def rows_of(transfer: str, library: str = "numpy") -> list[str]:
    begin = f"{library}."
    return [path for path, row in CALLS.items() if row == transfer and path.startswith(begin)]


def is_number(value: Any) -> bool:
    return not hasattr(value, "__array__") or type(value).__module__ != "numpy" or value.ndim == 0


def of_numpy(path: str) -> Callable[..., Any] | None:
    """The function at a path; None if this NumPy has none."""
    numpy = pytest.importorskip("numpy")
    try:
        return attrgetter(path.removeprefix("numpy."))(numpy)  # type: ignore[no-any-return]
    except AttributeError:
        return None


@pytest.mark.parametrize(
    ("transfer", "numbers", "several"),
    [
        ("elementwise", [(2,), (2, 1), (2, 0, 3)], [([2, 1],), ([2, 1], 1), ([2, 1], 0, 3)]),
        (
            "reduction",
            [([2.0, 1.0],), ([2.0, 1.0], 1), (2.0,)],
            [([[2.0, 1.0], [2.0, 1.0]], 1, 0), ([[2.0, 1.0], [2.0, 1.0]], 1)],
        ),
    ],
)
def test_numpy_makes_numbers_of_numbers(
    transfer: str, numbers: list[tuple[Any, ...]], several: list[tuple[Any, ...]]
) -> None:
    pytest.importorskip("numpy")
    wrong = []
    for path in rows_of(transfer):
        function = of_numpy(path)
        if function is not None:
            given = results(function, numbers)
            arrays = results(function, several)
            if not given or not all(map(is_number, given)) or not any(map(is_array, arrays)):
                wrong.append(path)
    assert not wrong


def is_array(value: Any) -> bool:
    return hasattr(value, "shape") and value.shape != ()


def results(function: Callable[..., Any], calls: list[tuple[Any, ...]]) -> list[Any]:
    """What a function gives for the arguments that it takes."""
    found = []
    for given in calls:
        with warnings.catch_warnings(), contextlib.suppress(Exception):
            warnings.simplefilter("ignore")
            found.append(function(*given))
    return found


#: Of distributions that take no halves.
PARAMETERS: dict[str, tuple[int, ...]] = {
    "binomial": (1, 1),
    "hypergeometric": (1, 1, 1),
    "integers": (0, 3),
    "randint": (0, 3),
    "random_integers": (1, 3),
    "triangular": (0, 1, 2),
    "zipf": (2,),
}


@pytest.mark.parametrize("size_at", range(4))
def test_numpy_draws_numbers_unless_a_size_is_given(size_at: int) -> None:
    numpy = pytest.importorskip("numpy")
    rng, wrong = numpy.random.default_rng(0), []
    for path in rows_of(f"drawn{size_at}"):
        name = path.rpartition(".")[2]
        drawing = (getattr(rng, name, None), getattr(numpy.random, name, None))
        parameters = PARAMETERS.get(name, (0.5,) * size_at)
        for draw in filter(None, drawing):
            one, many = draw(*parameters), draw(*parameters, 2)
            if not is_number(one) or not is_array(many):
                wrong.append(path)
    assert not wrong


def test_generators_draw_what_their_rows_say() -> None:
    numpy = pytest.importorskip("numpy")
    members = members_of("numpy.random.Generator")
    assert members is not None
    for generator in (numpy.random.default_rng(0), numpy.random.RandomState(0)):
        for name in filter(members.methods.__contains__, dir(generator)):
            row = members.methods[name]
            if isinstance(row, Kind) and name not in ("set_state", "shuffle"):
                assert fits(getattr(generator, name)(*[3] * (name in ("bytes", "spawn"))), row)


def test_scipy_makes_numbers_of_numbers() -> None:
    special = pytest.importorskip("scipy.special")
    paths = rows_of("elementwise", "scipy")
    assert paths
    for path in paths:
        function = getattr(special, path.rpartition(".")[2])
        one, many = results(function, [(2,), (2, 1)]), results(function, [([2, 1],), ([2, 1], 1)])
        assert one, path
        assert all(map(is_number, one)), path
        assert all(map(is_array, many)), path


@pytest.mark.parametrize(
    "path", [path for path in CALLS if path.startswith(("scipy.optimize.", "scipy.integrate."))]
)
def test_roots_and_minima_are_what_their_rows_say(path: str) -> None:
    pytest.importorskip("scipy")
    module, _, name = path.rpartition(".")
    function = getattr(importlib.import_module(module), name)
    row = CALLS[path]
    calls = [(curve, 0, 3), (curve, [1.0]), (curve, [(0, 3)]), (curve,)]
    given = results(function, calls)
    if row == "root":
        assert is_number(function(half, 1.0))
        assert is_array(function(half, [1.0, 2.0]))
    elif row in (NUMBER, NUMBER_PAIR):
        assert given or name in ("dblquad", "tplquad")  # those take curves of two and three
        assert all(fits(value, row) for value in given)
        assert not any(map(is_array, given))
    elif row == NUMPY_ARRAY:
        assert not given or any(map(is_array, given)), path


def half(x: float) -> float:
    return x / 2


def curve(x: float) -> float:
    return (x - 1) * x / 2 - 1


def test_results_hold_what_their_rows_say() -> None:
    optimize = pytest.importorskip("scipy.optimize")
    for found in (optimize.root_scalar(curve, bracket=[0, 3]), optimize.minimize_scalar(curve)):
        members = members_of("scipy.optimize.RootResults")
        assert members is not None
        for name, value in found.items():
            kind = members.attributes.get(name, members.attribute)
            assert fits(value, kind), name
            assert not is_array(value), name


@pytest.mark.parametrize(
    "name", ["max", "mean", "median", "min", "prod", "quantile", "std", "sum", "var"]
)
def test_columns_are_reduced_to_numbers_and_tables_to_columns(name: str) -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})
    assert is_number(getattr(table["a"], name)())
    assert isinstance(getattr(table, name)(), pandas.Series)


@pytest.mark.parametrize("library", ["jax", "mlx.core", "torch.func"])
def test_derivatives_have_the_structure_of_what_they_are_by(library: str) -> None:
    module = pytest.importorskip(library)
    made = {"jax": "jax.numpy", "torch.func": "torch"}.get(library, library)
    array = getattr(importlib.import_module(made), "tensor" if "torch" in made else "array")
    point = {"w": array([1.0, 2.0])}

    def loss(tree: Any) -> Any:
        return tree["w"].sum()

    assert fits(module.grad(loss)(point)["w"], TENSOR)
    if library != "torch.func":
        value, slope = module.value_and_grad(loss)(point)
        assert fits(value, TENSOR)
        assert fits(slope["w"], TENSOR)


def test_the_small_types_are_types() -> None:
    types_of = pytest.importorskip("ml_dtypes")
    rows_ = [path.rpartition(".")[2] for path in VALUES if path.startswith("ml_dtypes.")]
    made = [name for name in dir(types_of) if isinstance(getattr(types_of, name), type)]
    assert {*made} - {"finfo", "iinfo"} <= {*rows_}
    assert fits(types_of.bfloat16(1), call_result("ml_dtypes.bfloat16") or NONE)
