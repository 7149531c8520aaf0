"""Files that no editor should ever hold, and some do: findings or silence, in the right place."""

from __future__ import annotations

import ast
import codecs
import json
import sys
import warnings
from pathlib import Path
from typing import SupportsIndex

import pytest
from checking import Finding, Linted, check, check_file, misplaced
from running import Run, flake8, flake8_process, python


def places(findings: list[Finding]) -> list[tuple[int, int]]:
    return [(finding.row, finding.column) for finding in findings]


# -- bytes


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", []),
        (b"\n", []),
        (b" \t\n\n", []),
        (b"# a + b", []),
        (b"x = a + b", [(1, 6)]),
        (b"x = a\\\n+ b", [(2, 0)]),
        (codecs.BOM_UTF8, []),
        (codecs.BOM_UTF8 + b"x = a + b\n", [(1, 6)]),
        (codecs.BOM_UTF8 + "é = a\nx = 'é' % a; y = é + b\n".encode(), [(2, 19)]),
        (b"x = a + b\r\ny = a * b\r\n", [(1, 6), (2, 6)]),
        (b"x = a + b\ry = a * b\r", [(1, 6), (2, 6)]),
        (b"x = a + b\ny = a * b\r\nz = a / b\r", [(1, 6), (2, 6), (3, 6)]),
        (b"x = (a\r\n  # +\r\n  + b)\r\n", [(3, 2)]),
        (b"\x0cx = a + b\n", [(1, 7)]),
        (b"if a:\n\x0c    x = a + b\n", [(2, 11)]),
        (b"x = a\x0c + b\n", [(1, 7)]),
        (b"if a:\n\tx = a\t+\tb\n", [(2, 7)]),
        (b"# coding: latin-1\nx = '\xe9' % a; y = a + b\n", [(2, 19)]),
        (b"# coding: cp1251\n\xe9 = a\nx = \xe9 + b\n", [(3, 6)]),
        (b"x = '\xe9' % a; y = a + b\n", [(1, 19)]),  # no UTF-8: flake8 reads latin-1
        ("x = '\x0b\x85\u2028\u2029\x1c' % a; y = a + b\n".encode(), [(1, 23)]),
        ("x = 'e\u0301' % a; y = naïve * b\n".encode(), [(1, 24)]),
        ("x = '\U0001f600' % a; y = a + b\n".encode(), [(1, 19)]),
        ("größe = größe_2 * größe_3\n".encode(), [(1, 16)]),
        ("名前 = 値\n変 = 名前 - (\n    '文' % a,\n    値 + b)\n".encode(), [(2, 7), (4, 6)]),
        ('x = """é\né""" % a; y = f("é") + g("é")\n'.encode(), [(2, 21)]),
    ],
)
def test_bytes(content: bytes, expected: list[tuple[int, int]], tmp_path: Path) -> None:
    path = tmp_path / "model.py"
    path.write_bytes(content)
    assert places(check_file(path)) == expected


@pytest.mark.parametrize(
    "content",
    [
        b"x = a + b\0\n",
        b"\0",
        "x = a + b\n".encode("utf-16"),
        b"# coding: no-such\nx = a + b\n",
        b"# coding: utf-7\nx = a + b\n",
        codecs.BOM_UTF8 + b"# coding: latin-1\nx = a + b\n",
        b"\xff\xfe\xfd",
        b"x = '\xed\xa0\x80' + a\n",
        b"x = (\n",
        b"\\",
        b"\x1a",
    ],
)
def test_bytes_that_are_hardly_python(content: bytes, tmp_path: Path) -> None:
    """What Python refuses, flake8 keeps from plugins; what it takes must not raise."""
    path = tmp_path / "model.py"
    path.write_bytes(content)
    try:
        linted = Linted(str(path))
    except (SyntaxError, ValueError):
        return
    assert not misplaced(linted, linted.findings())


@pytest.mark.parametrize(
    "source", ["x = 'a'\ry = a + b\r", "x = a +\\\r\n b\r\n", "\ufeffx = a + b"]
)
def test_stdin_keeps_odd_line_ends(source: str, tmp_path: Path) -> None:
    result = flake8("--isolated", "--select=EH,E9", "-", cwd=tmp_path, stdin=source)
    assert not result.errors
    assert result.codes in (["EH004"], [])


# -- size


@pytest.mark.slow
def test_a_line_of_a_megabyte() -> None:
    source = "r = [" + ", ".join(f"a{i} + b" for i in range(90_000)) + "]\n"
    assert len(source) > 1_000_000
    findings = check(source)
    assert len(findings) == 90_000
    assert findings[-1].column == source.rindex("+")


class _Counted(str):
    """A line that knows how many characters of it were encoded, in parts or as a whole."""

    encoded = 0
    __slots__ = ()

    def __getitem__(self, key: SupportsIndex | slice) -> _Counted:
        return _Counted(super().__getitem__(key))

    def encode(self, *arguments: str) -> bytes:
        _Counted.encoded += len(self)
        return super().encode(*arguments)


def test_columns_of_a_long_line_are_not_counted_anew_from_its_start() -> None:
    source = "r = f('é', " + ", ".join(f"a{i} + b" for i in range(500)) + ")\n"
    linted = Linted("model.py", source)
    linted.lines[:] = [_Counted(line) for line in linted.lines]
    _Counted.encoded = 0
    findings = linted.findings()
    assert [source[finding.column] for finding in findings] == ["+"] * 500
    assert _Counted.encoded <= 20 * len(source)


@pytest.mark.parametrize("character", ["é", "名", "\U0001f600", "e\u0301"])
def test_columns_wherever_a_long_line_is_cut(character: str) -> None:
    for length in range(40, 150):
        source = f"r = '{character * length}' % a; y = a + b; z = '{character * 90}' % a\n"
        assert places(check(source)) == [(1, source.index("+"))]


def test_imports_on_a_long_line() -> None:
    source = "é = 1; " + "from  numpy import a; " * 200 + "from\\\n\\\n numpy import b\n"
    first = source.index("numpy")
    columns = [first + index * len("from  numpy import a; ") for index in range(200)]
    assert places(check(source)) == [*((1, column) for column in columns), (3, 1)]


@pytest.mark.slow
def test_a_hundred_thousand_lines() -> None:
    source = "".join(f"def f{i}(a, b):\n    return a + b\n" for i in range(50_000))
    assert len(check(source)) == 50_000


_ALONE = """
import faulthandler, json, sys
faulthandler.dump_traceback_later(60, exit=True)
from checking import check
for source in json.load(sys.stdin):
    check(source)
"""
_ENTRIES = ["a{0}b", "a :{0}b", "a ({0}", "{0}", "a{1}", "a ({1}", "list{0}of{0}int"]


@pytest.mark.parametrize("head", ["Args:\n", "Parameters\n ----------\n", "Returns:\n"])
def test_a_docstring_cannot_hang(head: str) -> None:
    """A regular expression that backtracks would take hours."""
    told = [entry.format(" " * 300_000, " ,b" * 100_000) for entry in _ENTRIES]
    sources = [f'def f(a):\n """D.\n\n {head}  {each}\n """\n return a + 1\n' for each in told]
    ran = python("-c", _ALONE, cwd=Path(__file__).parent, stdin=json.dumps(sources))
    assert ran == Run("", "", 0)


# -- code that parses, whatever compilers say

_ODD = [
    "return x + 1\n",
    "yield x + 1\nawait y + 1\n",
    "break\ncontinue\nr = a + 1\n",
    "global x\nx = f()\nx + 1\n",
    "def f():\n nonlocal x\n x = x + 1\n",
    "def f(a, a, *a, **a): return a + 1\nf(1, 2, a=3, **k)\n",
    "*a, = b\nf(a) + 1\n*a, b, *c = d\na + c + b\n",
    "del (x), y[f(0) + a], [z]\n",
    "super() + 1\nsuper().x + 1\n",
    "class A(B):\n def f(self): return super().f() + super(A, self).g\n",
    "class A:\n __slots__ = x + 1\n def f(): pass\n f = property(f)\nA.f + A().f + A().f()\n",
    "class A:\n def __init__(self): self = self + 1\n def g(*self): return self.a + self\n",
    "class A((yield)): pass\nclass B(*bases, **words): pass\nr = A() + B()\n",
    "class A(B): pass\nclass B(A): pass\nr = A() + B()() + A().b\n",
    "def f():\n class A(A): pass\n return A() + 1\n",
    "for i in x:\n class A(A): pass\nr = A() + A()()\n",
    "while x:\n class A(A): pass\n A()() + A()\n",
    "[a[f(b) + 1 : c + 2] for a in d]\ndef f():\n x = yield from g(a)\n return x + 1\n",
    "try: a + 1\nexcept (E, F) as e: e + a\nelse: a * 2\nfinally: a - 3\n",
    "class A:\n class A(A):\n  class A(A): pass\nr = A.A.A().b + 1\n",
    "f = f\nf() + f\ndef g(): return g\ng()()() + g\nh = lambda: h()\nh() + 1\n",
    "x: x = x\ny: 'y' = y\nz: 'z | list[z]'\nr = x + y + z\n",
    "x: 'x[' = f()\ny: '' = f()\nz: 'a b' = f()\nw: '\\0' = f()\nr = x + y + z + w\n",
    "def f(a: (yield), b: (c := 1), *d: *e) -> (lambda: a): return a + b\n",
    "lambda a, /, b=c + 1, *, d=e * 2, **f: a + b + d + f\n",
    "T = Union[T, List[T], 'T']\ndef f(x: T, y: 'T[T]') -> T: return x + f(x)\n",
    "if {a, b + 1} or {c: d for c, d in e} and {f + 1 for f in {**g, 'h': i}}: pass\n",
    "async def f(a):\n async for b in a: await b + 1\n async with a as c: assert c + 1, a * 2\n"
    " raise a + 1 from b\n",
    "match (a, b + 1):\n case [1, *_, {'x': y, **r}, C(z=1, w=q) as k] if y + k: y + r\n"
    " case -1 | 'a' | 2+3j | a.b | None: pass\n case _: a + 1\n",
    "try: x\nexcept* E as e: f(e) + 1\n",
    "[x := f(y) + 1 for y in (z := g(y))]\nx + y + z\n",
    "r = [[(a := b) for b in c] for c in (a for b in b)]\na + b\n",
    "with a + b as (c, *d), e as f.g, h as i[j + k]: c + d\n",
    "for a.b in c: a.b + 1\nfor a[b * c] in d: pass\nfor (a, (b, *c)) in d: a + c\n",
    "a.b.c.d += e.f + 1\na[b] @= c\n(a.b) = c = d[e] = f + 1\n",
    "import a.b.c, a.b.c as a, numpy . linalg\nfrom . import *\nfrom .. . import x\n",
    "from ... a import b\nfrom .a.b import c as d, e\nb + d + e\n",
    "from numpy . linalg import *\nfrom \\\n numpy import a\n",
    "from __future__ import barry_as_FLUFL\nr = a != b\n",
    "f'{a + 1!r:>{b * 2}} {{}} {f(c) - 1=}'\nf'{a:{b:{c}}}'\nf'{'a'}' f'{\"b\"}'\n"
    if sys.version_info >= (3, 12)
    else "f'{a + 1!r:>{b * 2}} {{}} {f(c) - 1=}'\n",
    "r = f'''\n{a +\n 1} {\nb * 2}'''\n",
    "r = ('a' f'{a + 1}' 'b'\n  f'é{b * 2}' rf'{c}{d / 2}')\n",
    "r = 1_000j + 0xFF + 1e400 + f(a) + 0o7 + .5\n",
    f"r = {'9' * 4000} + f(a)\n",
    "r = a if (b := a) else c if b is None else b + 1\n",
    "x = 1 if x is None else x\nwhile x: x, y = y, x\nelse: x + y\n",
    "print >>f, a + b\nexec + 1\n`a`" if sys.version_info < (3,) else "print >> f(a) + b\n",
    "int(a)(b) + float(*c) + int(a, b) + map(float, *a) + float()\nint = f\nint(a)\n",
    "a.numpy().tolist().numpy + numpy() + tolist(a)\nnp.array(*a)\nnp.array()\n",
    "__import__(f'numpy')\n__import__()\n__import__(b'numpy')\n__import__('numpy' + a)\n",
    "import importlib as i\ni.import_module('numpy', a)\ni.import_module('.numpy', 'x')\n",
]
_NEW = {
    (3, 11): [
        "try: x\nexcept* (A, B) as e: f(e) + 1\nfinally: a + 1\n",
        "r = a[*b, c + 1]\ndef f(*a: *B): return a[0] + 1\n",
    ],
    (3, 12): [
        "type A = B\ntype C[T: int, *U, **P] = list[T] | A\ndef f(a: A, b: C): return a + b\n",
        "type A = A\ndef f(a: A): return a + 1\n",
        "def f[T: (int, float)](x: T) -> T: return x + 1\n",
        "class A[T](B[T]):\n def f[U](self, a: U, b: T): return a + b\nA[int]().f(1, 2) + 1\n",
        "class A[*Ts, **P]: y = f(z) + 1\n",
        'r = f"{f"{a + 1}"}" + f(b)\nr = f"{\n a * b # +\n}"\n',
    ],
    (3, 13): [
        "class A[T = int, *U = *tuple[int], **P = [int]]: pass\nr = A() + 1\n",
        "def f[T: int = float](a: T) -> T: return a + 1\n",
    ],
    (3, 14): [
        "r = t'{a + 1!r:>{b * 2}} {c - 1=}'\nq = r + 1\n",
        "r = t'''\n{a +\n 1}''' t'{b * 2}'\n",
        "try: a\nexcept A, B: f(a) + 1\n",
        "def f(a):\n try: a\n finally: return a + 1\n",
    ],
}


@pytest.mark.parametrize(
    "source",
    [
        *_ODD,
        *(
            pytest.param(
                source, marks=pytest.mark.skipif(sys.version_info < version, reason="new syntax")
            )
            for version, sources in _NEW.items()
            for source in sources
        ),
    ],
)
def test_odd_code(source: str) -> None:
    try:
        linted = Linted("model.py", source)
    except SyntaxError:
        pytest.skip("this Python refuses it")
    assert not misplaced(linted, linted.findings())


def test_the_odd_code_has_all_syntax() -> None:
    """A node that this Python knows and the odd code lacks wants an example."""
    sources = [*_ODD, *(s for v, new in _NEW.items() if sys.version_info >= v for s in new)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # looking at removed nodes
        known = {
            node
            for node in vars(ast).values()
            if isinstance(node, type)
            and issubclass(node, (ast.stmt, ast.expr, ast.pattern))
            and node not in (ast.stmt, ast.expr, ast.pattern)
            and not issubclass(node, ast.Constant)
        }
        seen = {type(node) for source in sources for node in _nodes(source)}
    assert not {node.__name__ for node in known - seen}


def _nodes(source: str) -> list[ast.AST]:
    try:
        return list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return []


# -- security


def test_nothing_of_the_code_is_run(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    touch = f"open({str(marker)!r}, 'w')"
    (tmp_path / "helper.py").write_text(touch)
    (tmp_path / "conftest.py").write_text(touch)
    (tmp_path / "numpy.py").write_text(touch)
    (tmp_path / "model.py").write_text(
        f"import helper, numpy\nfrom . import conftest\n"
        f"def f(a: {touch!r}, b: 'helper.T' = {touch}): return a + b\n"
        f"__import__('helper')\nx: \"{touch}\" = {touch}\nx + 1\n"
    )
    result = flake8_process("--isolated", "--select=EH,E9", "model.py", cwd=tmp_path)
    assert not result.errors
    assert "EH001" in result.codes
    assert not marker.exists()


@pytest.mark.parametrize(
    "option",
    [
        "--ember-exceptions=" + "a: EH001 -- " * 3,
        "--ember-exceptions=" + "(" * 5000,
        "--ember-exceptions=a" + ".a" * 5000 + ": EH001",
        "--ember-unknown=" + "x" * 5000,
        "--ember-libraries=../../etc",
        "--ember-ops=os.system('x')",
        "--ember-backends=.*+?(",
        "--ember-tensor-types=__import__('os')",
        "--ember-conversions=a-b()",
    ],
)
def test_a_hostile_option_gives_one_line(option: str, tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text("r = a + b\n")
    result = flake8("--isolated", option, "model.py", cwd=tmp_path)
    assert "Traceback" not in result.text
    assert result.status == 1
    assert len(result.text.strip().splitlines()) <= 2
