"""What the user set, free of flake8: frozen settings and their defaults."""

from collections.abc import Mapping
from typing import NamedTuple

# No postponed annotations: a named tuple compiles each anew, which is 3 % of importing us.

_PACKAGES = ("emberharmony", "ember_ml")
# Modules of functions that take and give tensors; what lies below them counts as well.
_LAYERS = (
    "ops tensor nn.tensor stats linearalg linalg bitwise random activations nn.modules.activations"
)
_BACKENDS = tuple(f"{package}.backend" for package in _PACKAGES)
_OPS = tuple(f"{package}.{layer}" for package in _PACKAGES for layer in _LAYERS.split())


class AllowlistEntry(NamedTuple):
    """One entry: in these modules these codes are allowed.

    Attributes:
        module: dotted segments that occur in a row in a file's path.
        codes: the codes, ``"EH001"``.
        reason: why, in the user's words.
    """

    module: str
    codes: tuple[str, ...]
    reason: str


class Also:
    """A report that a run writes beside the one that it prints.

    Attributes:
        format: what ``--format`` calls it.
        path: the file to write.
    """

    __slots__ = ("format", "path")

    def __init__(self, format: str, path: str) -> None:
        self.format = format
        self.path = path


class SavedRun:
    """An earlier run.

    Attributes:
        path: the file that holds it, as the user spelt it.
        counts: how many findings of each code, ``E902`` and ``E999`` among them, each file had; by
            its path as that run showed it.
        folder: the folder from which those paths lead to the files, absolute.
    """

    __slots__ = ("counts", "folder", "path")

    def __init__(self, path: str, counts: Mapping[str, Mapping[str, int]], folder: str) -> None:
        self.path = path
        self.counts = counts
        self.folder = folder


class Settings(NamedTuple):
    """What the user set.

    Attributes:
        report_unknown: whether findings on values that only may be tensors are wanted.
        libraries: libraries that EH001 guards, dotted.
        backends: packages that implement the operations, dotted.
        ops: modules whose functions are the ops layer, dotted.
        tensor_types: names of further classes whose instances are tensors, possibly dotted.
        conversions: names of the methods that EH003 reports.
        allowlist: the allowlist for whole modules.
        explain: whether messages say why a value counts as a tensor.
        ops_source: modules that say what a layer offers that is put together when it runs, dotted.
        also: the reports that are written beside the one printed.
        baseline: what the ratchet lets through.
        since: the earlier runs that reports compare this one with, in the user's order.
    """

    report_unknown: bool = True
    libraries: tuple[str, ...] = ("numpy",)
    backends: tuple[str, ...] = _BACKENDS
    ops: tuple[str, ...] = _OPS
    tensor_types: tuple[str, ...] = ()
    conversions: tuple[str, ...] = ("numpy", "tolist")
    allowlist: tuple[AllowlistEntry, ...] = ()
    explain: bool = False
    ops_source: tuple[str, ...] = ()
    also: tuple[Also, ...] = ()
    baseline: SavedRun | None = None
    since: tuple[SavedRun, ...] = ()
