"""Traps that make an analysis explode: twice the code may cost twice the work, not more.

Work is counted in lines run (see ``work.py``), so that the result is the same on any machine.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from checking import Linted
from slow import named
from work import assert_linear

Make = Callable[[int], str]


def _each(line: str) -> Make:
    """The line once for each number ``{i}``; ``{j}`` is the next."""
    return lambda size: "".join(line.format(i=i, j=i + 1) for i in range(size))


def _after(head: str, make: Make, tail: str = "") -> Make:
    return lambda size: head + make(size) + tail


def _joined(head: str, part: str, between: str, tail: str) -> Make:
    return lambda size: head + between.join(part.format(i=i) for i in range(size)) + tail


def _in_order(*makes: Make) -> Make:
    return lambda size: "".join(make(size) for make in makes)


TRAPS: dict[str, tuple[int, Make]] = {
    # plain code
    "assignments": (200, _each("a{i} = b + {i}\n")),
    "functions": (100, _each("def f{i}(a, b):\n return a + b\n")),
    "methods": (100, _after("class C:\n", _each(" def f{i}(self, a):\n  return a + self.b\n"))),
    "classes": (100, _each("class C{i}:\n def f(self, a):\n  return self.f(a) + 1\n")),
    "imports": (200, _each("import a{i}.b as c{i}\nr = c{i}.f() + 1\n")),
    "imports in functions": (100, _each("def f{i}():\n import numpy as np\n return np.f() + 1\n")),
    "one long line": (200, _joined("r = ", "a{i}", " + ", "\n")),
    "one long comparison": (200, _joined("r = ", "a{i}", " < ", "\n")),
    "one long call": (200, _joined("r = f(", "a{i} + b", ", ", ")\n")),
    "noqa": (200, _each("import numpy  # noqa: EH001 -- {i} reasons\n")),
    "classes of one name": (
        100,
        _each(
            "def t{i}():\n class A:\n  def f(self, x): return 1\n class B(A):\n"
            "  def f(self, x):\n   return x + 1\n"
        ),
    ),
    "a row with a type comment": (100, _joined("", "x{i} = g()", "; ", "  # type: int\n")),
    # one name bound often
    "x = x + x": (120, _after("x = f()\n", _each("x = x + x\n"))),
    "x = x + x in a function": (120, _after("def f(x):\n", _each(" x = x + x\n"))),
    "x += x": (120, _after("def f(x):\n", _each(" x += x\n"))),
    "x = f()": (120, _after("def g():\n", _each(" x = f()\n h(x + {i})\n"))),
    "x = [x, x]": (160, _after("x = 1\n", _each("x = [x, x]\n"), "r = x + x\n")),
    "x = {k: x}": (320, _after("x = 1\n", _each("x = {{'a': x, 'b': x}}\n"), "r = x + x\n")),
    "x in branches": (
        120,
        _after(
            "def f(x, y):\n",
            _each(" if y:\n  x = x + {i}\n  if x:\n   x = g(x)\n  else:\n   x = x * 2\n"),
        ),
    ),
    "x in conditionals": (
        120,
        _after("def f(x):\n", _each(" x = x + 1 if x is y else x * 2\n")),
    ),
    "x by with": (320, _after("def f():\n", _each(" with g() as x:\n  h(x + 1)\n"))),
    "x by walrus": (
        120,
        _after("def f(x):\n", _each(" if (x := g(x)) is not y:\n  h(x + 1)\n")),
    ),
    "x by global": (80, _after("x = 1\n", _each("def f{i}():\n global x\n x = x + {i}\n"))),
    "x deleted": (120, _after("def f():\n", _each(" x = g()\n h(x + 1)\n del x\n"))),
    "x read between": (120, _after("def f(x):\n", _each(" x = g(x)\n h(x)\n"), " return x + 1\n")),
    "x appended to": (
        120,
        _after("def f():\n", _each(" x = []\n x.append(y)\n h(x[0] + 1)\n")),
    ),
    "f redefined": (120, _each("def f(x):\n return x + 1\ny = f(y)\n")),
    # many names
    "names before many ifs": (
        120,
        _after(
            "def f():\n",
            _in_order(
                _each(" a{i} = g()\n a{i} = g()\n"),
                _each(" if c:\n  b = {i}\n"),
                _each(" h(a{i} + 1)\n"),
            ),
        ),
    ),
    "names told apart by ifs": (
        120,
        _after(
            "def f():\n",
            _in_order(
                _each(" a{i} = g()\n if a{i} is None:\n  a{i} = 1\n"), _each(" h(a{i} + 1)\n")
            ),
        ),
    ),
    "names of a module in functions": (
        120,
        _in_order(_each("a{i} = g()\n"), _each("def f{i}():\n return a{i} + 1\n")),
    ),
    "parameters in functions within": (
        120,
        _in_order(
            _joined("def f(", "a{i}", ", ", "):\n"), _each(" def g{i}():\n  return a{i} + 1\n")
        ),
    ),
    "containers and functions": (
        160,
        _in_order(
            _each("a{i} = []\na{i}.append(b)\nr = a{i}[0] + 1\n"), _each("def f{i}(): pass\n")
        ),
    ),
    "attributes of self": (
        100,
        _after(
            "class C:\n def __init__(self, x):\n",
            _in_order(
                _each("  self.a{i} = x.g()\n"),
                lambda size: " def f(self):\n",
                _each("  h(self.a{i} + 1)\n"),
            ),
        ),
    ),
    "an attribute of self": (100, _after("class C:\n", _each(" def f{i}(self): self.a += {i}\n"))),
    "unpacked names": (
        100,
        _in_order(_joined("", "a{i}", ", ", " = f()\n"), _each("r = a{i} + 1\n")),
    ),
    "keys of a dict": (100, _after("d = {}\n", _each("d['k{i}'] = f()\nr = d['k{i}'] + 1\n"))),
    # flow
    "asserts": (120, _after("def f():\n x = g()\n x = g()\n", _each(" assert x + 1\n"))),
    "early returns": (
        120,
        _after("def f(y):\n x = g()\n x = g()\n", _each(" if y:\n  return x + 1\n")),
    ),
    "elif": (
        120,
        _after("def f(a):\n if a: pass\n", _each(" elif a == {i}: a = a + 1\n"), " a + 2"),
    ),
    "elif isinstance, bound anew": (
        40,
        _after(
            "def f(a):\n if a: pass\n",
            _each(" elif isinstance(a, C{i}):\n  b = a + {i}\n  a = g(a)\n  c = a * 2\n"),
        ),
    ),
    "elif isinstance": (
        80,
        _after(
            "def f(a, b):\n if a: pass\n",
            _each(" elif isinstance(a, C{i}): b = a + {i}\n"),
            " b + 1\n",
        ),
    ),
    "cases": (80, _after("match a:\n", _each(" case C{i}(x): b = x + {i}\n"), "b + 1\n")),
    "loops": (120, _after("def f(a, b):\n", _each(" for i in a:\n  b = b + i\n  a = g(b)\n"))),
    "while": (120, _after("def f(a, b):\n", _each(" while a:\n  a, b = b, a + b\n  continue\n"))),
    "ifs in a loop": (
        120,
        _after(
            "def f(a, b):\n for i in a:\n",
            _each("  if i == {i}:\n   a = b + 1\n   b = a + 1\n  else:\n   continue\n"),
        ),
    ),
    "breaks": (
        80,
        _after(
            "def f(a, b):\n for i in a:\n",
            _each("  if i == {i}:\n   a = b + 1\n   break\n"),
            " return a + 1\n",
        ),
    ),
    "x += in a loop": (120, _after("def f(x, y):\n for i in y:\n", _each("  x += 1\n  y = x\n"))),
    "tries": (
        120,
        _after(
            "def f(a):\n",
            _each(" try:\n  a = a + 1\n except E:\n  a = a * 2\n finally:\n  h(a - 1)\n"),
        ),
    ),
    "one big try": (
        20,
        _after(
            "def f():\n try:\n",
            _in_order(
                _each("  a{i} = g()\n  if a{i}:\n   a{i} = 2\n"),
                lambda size: " except E:\n",
                _each("  h(a{i} + 1)\n"),
            ),
        ),
    ),
    "and": (
        120,
        _in_order(
            _joined("def f(", "a{i}", ", ", "):\n"),
            _joined(" return ", "a{i} is not None and a{i} + 1", " and ", "\n"),
        ),
    ),
    "asserts of many names": (
        80,
        _after(
            "def f(b):\n",
            _in_order(
                _each(" a{i} = g()\n"),
                _each(" assert a{i} is not b\n"),
                _each(" h(a{i} + 1)\n"),
            ),
        ),
    ),
    "one name tested often": (
        80,
        _after("def f(a):\n", _each(" if a is None:\n  b = {i}\n h(a + 1)\n")),
    ),
    # calls
    "a chain of calls": (100, _each("def f{i}(a):\n return f{j}(a) + 1\n")),
    "a chain of lambdas": (100, _each("f{i} = lambda a: f{j}(a) + 1\n")),
    "a chain of properties": (
        80,
        _after("class C:\n", _each(" @property\n def p{i}(self): return self.p{j} + 1\n")),
    ),
    "a chain of closures": (
        40,
        _after(
            "def f0(a): return a\n",
            _each("def f{j}(a):\n def g(b): return f{i}(b) + a\n return g\nr = f{j}(1)(2) + 3\n"),
        ),
    ),
    "mutual recursion": (
        150,
        lambda size: "".join(
            f"def f{i}(a):\n return f{(7 * i + 1) % size}(a) + f{(3 * i + 2) % size}(a)\n"
            for i in range(size)
        ),
    ),
    "mutual recursion of methods": (
        40,
        lambda size: (
            "class C:\n"
            + "".join(
                f" def f{i}(self, x): return self.f{(i + 1) % size}(x + 1)"
                f" + self.f{3 * i % size}(x)\n"
                for i in range(size)
            )
        ),
    ),
    "calls in many ways": (
        20,
        _after(
            "",
            _each("def f{i}(a, b): return f{j}(b, a) + f{j}(a, [b])\n"),
            "f0(1, 'a')\nf0(b, 1)\n",
        ),
    ),
    "many calls of one function": (
        300,
        _after("def f(a, b):\n return a + b\n", _each("f({i}, x)\n")),
    ),
    "many calls with many arguments": (
        40,
        lambda size: (
            f"def f({', '.join(f'a{i}' for i in range(size))}):\n"
            f" return {' + '.join(f'a{i}' for i in range(size))}\n"
            + f"f({', '.join(map(str, range(size)))})\n"
            * 3
        ),
    ),
    "calls before many bindings of a global": (
        40,
        _in_order(_each("x = g()\n"), _each("def f{i}(a): return a + x\nf{i}(1)\nf{i}('a')\n")),
    ),
    "functions after many bindings of a global": (
        320,
        _in_order(_each("x = g()\n"), _each("def f{i}(a): return a + x\n")),
    ),
    # classes
    "a chain of bases": (
        20,
        _after("class C0: pass\n", _each("class C{j}(C{i}): pass\nr = C{j}() + C{j}()()\n")),
    ),
    "diamonds of bases": (
        6,
        _in_order(
            lambda size: "class A0: pass\nclass B0: pass\n",
            _each("class A{j}(A{i}, B{i}): pass\nclass B{j}(A{i}, B{i}): pass\n"),
            lambda size: f"def f(x: A{size}): return x.a + x()\nr = A{size}() + 1\n",
        ),
    ),
    "an attribute down a chain of bases": (
        80,
        _after(
            "class C0:\n a = 1\n", _each("class C{j}(C{i}):\n def f(self): return self.a + 1\n")
        ),
    ),
    # nesting
    "unary": (80, lambda size: f"r = {'-' * size}a\n"),
    "attributes of an import": (80, lambda size: f"import numpy\nr = numpy{'.b' * size} + 1\n"),
    "loops of a comprehension": (160, lambda size: f"r = [a + 1 {'for a in a ' * size}]\n"),
    "tests of a comprehension": (
        80,
        lambda size: f"r = [a + 1 for a in b {'if a is c ' * size}]\n",
    ),
    # annotations and docstrings
    "aliases": (
        80,
        _after("", _each("T{i} = Union[T{j}, T{j}, T{j}]\n"), "def f(x: T0): return x + 1\n"),
    ),
    "docstring": (
        80,
        _after("def f(a):\n '''D.\n\n", _each(" Args:\n  a: x\n"), " '''\n return a + 1\n"),
    ),
    "underlined docstring": (
        80,
        _after(
            "def f(a):\n '''D.\n\n",
            _each(" Parameters\n ==========\n a: x\n"),
            " '''\n return a + 1\n",
        ),
    ),
}


_LONG = {"aliases", "elif", "loops", "tries", "while", "x in branches", "x in conditionals"}


@pytest.mark.parametrize("trap", named(TRAPS, slow=_LONG))
def test_work_grows_with_the_size(trap: tuple[int, Make]) -> None:
    size, make = trap
    assert_linear(make, size)


def test_a_pass_leaves_next_to_nothing_to_the_collector() -> None:
    linted = Linted(
        "model.py",
        _each(
            "n{i} = 1\nn{i} = g()\n"
            "class C{i}(C):\n"
            " def f(self, a, b=[x for x in y if x is not None if x]):\n"
            "  global g{i}\n"
            "  for i in a:\n   self.b = i and a is None and b + 1\n"
            "  while b is not None: b = b + a if a is None else a + b\n"
            "  try: g{i} = lambda: a + b\n"
            "  finally: yield b + g{i}\n"
            "  match a:\n   case int(): a = 1\n   case _: b = 1\n"
            "  return a + b + n{i}\n"
        )(50),
    )
    linted.findings()
    gc.collect()
    gc.disable()
    try:
        linted.findings()
        assert gc.collect() < 50
    finally:
        gc.enable()
