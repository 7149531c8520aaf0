"""Show what a change does to findings: ``python benchmarks/primer.py [BASE]``.

Lints released packages with the plugin of the commit BASE and with that of the working tree, and
prints the findings that are lost, new, relabelled ("a tensor" became "a value that may be a
tensor", or the other way round) or reworded. Without BASE it is the last tag, or where there is
none, the commit before the last.

It informs, and exits with 1 only where something failed. Left out are the packages' tests, which
are half of some of them. Nothing of the packages is imported. All that is downloaded, installed or
found stays in ``.primer`` and is used again; the folder may be deleted at any time.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import installs
from differences import Change, Finding, compare, tally

_ARGUMENTS = (
    "--isolated",
    "--select=EH",
    "--disable-noqa",
    "--ember-unknown=report",
    "--exclude=tests,test_*.py,*_test.py",
    "--exit-zero",
)
_MOST = 60  # lines of a package: comments may hold 65,536 characters


class Package(NamedTuple):
    """A release, the folder of its code, and the options it needs."""

    name: str
    version: str
    folder: str
    options: tuple[str, ...]


PACKAGES = (
    Package(
        "keras",
        "3.15.1",
        "keras",
        (
            "--ember-ops=keras.ops,keras.random,keras.src.ops,keras.src.random,"
            "keras.src.activations,keras.src.backend.core,keras.src.backend.numpy,"
            "keras.src.backend.nn,keras.src.backend.math,keras.src.backend.linalg,"
            "keras.src.backend.image,keras.src.backend.random",
            "--ember-backends=keras.src.backend",
            "--ember-tensor-types=KerasTensor,Variable",
        ),
    ),
    Package("keras-hub", "0.32.0", "keras_hub", ("--ember-ops=keras.ops",)),
    Package(
        "scikit-learn",
        "1.9.1",
        "sklearn",
        ("--ember-backends=sklearn.externals,sklearn.utils._array_api",),
    ),
    Package("bayesflow", "2.0.12", "bayesflow", ("--ember-ops=keras.ops",)),
    Package(
        "tensorly",
        "0.10.0",
        "tensorly",
        (
            "--ember-ops=tensorly,tensorly.backend,tensorly.tenalg",
            "--ember-backends=tensorly.backend",
        ),
    ),
)


def main() -> None:
    """Compare what the arguments name, and print it."""
    options = _parser().parse_args()
    base = options.base or installs.last_release()
    show = _markdown if options.markdown else _plain
    total = 0
    changes: list[Change] = []
    try:
        trees = installs.committed(base), installs.working()
        print(f"{installs.title(base)} -> working tree\n")
        for package in options.packages:
            before, after = (_findings(package, tree) for tree in trees)
            changed = compare(before, after)
            title = f"{package.name} {package.version}: {len(after):,} findings; {tally(changed)}"
            print(*show(title, changed), sep="\n", flush=True)
            total += len(after)
            changes.extend(changed)
    except installs.FailedError as error:
        sys.exit(f"primer failed: {error}")
    count = len(options.packages)
    packages = f"{count} package{'s' if count > 1 else ''}"
    print(f"primer: {total:,} findings in {packages}; {tally(changes)}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("base", nargs="?", metavar="BASE", help="a commit")
    parser.add_argument("--markdown", action="store_true", help="for a comment on a change")
    names = ",".join(package.name for package in PACKAGES)
    parser.add_argument(
        "--packages", type=_packages, default=PACKAGES, metavar="NAME,NAME", help=f"of {names}"
    )
    return parser


def _packages(names: str) -> tuple[Package, ...]:
    known = {package.name: package for package in PACKAGES}
    try:
        return tuple(known[name] for name in names.split(","))
    except KeyError as error:
        raise argparse.ArgumentTypeError(f"{error} is none of {', '.join(known)}") from None


def _findings(package: Package, tree: str) -> list[Finding]:
    plugin = installs.plugin(tree)
    sources = installs.sources(package.name, package.version, package.folder)
    command = ["-m", "flake8", *_ARGUMENTS, *package.options, package.folder]

    def lint(path: Path) -> None:
        output = installs.run([sys.executable, *command], cwd=sources, PYTHONPATH=str(plugin))
        path.write_text(output, encoding="utf-8")

    decisive = tree, sources.name, command, sys.version, version("flake8")
    digest = hashlib.sha256(repr(decisive).encode()).hexdigest()
    found = installs.kept(installs.CACHE / "findings" / digest, lint)
    return [Finding.parse(line) for line in found.read_text(encoding="utf-8").splitlines()]


def _plain(title: str, changes: Sequence[Change]) -> Iterator[str]:
    yield title
    yield from _listed(changes)
    yield ""


def _markdown(title: str, changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        yield f"{title}\n"
        return
    lines = list(_listed(changes))
    left_out = [f"and {len(lines) - _MOST:,} lines more"] if len(lines) > _MOST else []
    yield f"<details><summary>{title}</summary>\n\n```diff"
    yield from lines[:_MOST] + left_out
    yield "```\n\n</details>\n"


def _listed(changes: Sequence[Change]) -> Iterator[str]:
    for kind, each in groupby(changes, lambda change: change.kind):
        yield f"{kind}:"
        for change in each:
            yield from change.lines()


if __name__ == "__main__":
    main()
