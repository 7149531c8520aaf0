"""What the standard library gives back is no tensor."""
import datetime
import functools
import math
import operator
import os
import random
import time
import xml.etree.ElementTree as ET
from collections import Counter, deque
from decimal import Decimal
from math import pi as PI, sqrt
from pathlib import Path
from time import perf_counter

from emberharmony import ops, tensor

t = tensor.ones((2,))

2 * math.pi
PI / 2
math.sqrt(2) + sqrt(3)
math.floor(2.5) - 1
start = time.time()
time.time() - start
begin = perf_counter()
elapsed = perf_counter() - begin
elapsed * 1000
random.random() * 2
random.randint(1, 6) + 1
os.environ["HOME"] + "/x"
os.path.join("a", "b") + ".txt"
os.path.getsize("f") / 1024
datetime.datetime.now() - datetime.timedelta(days=1)
Path("a") / "b"
Path(__file__).parent / "data"
Path.home().joinpath("a").resolve() / "b"
Path("a").relative_to("b").with_suffix("") / "c"
Path("a").name + ".txt"
Counter("ab")["a"] + 1
Decimal("1.5") * 2
float(os.environ["A"]), int(time.time())


def paths(folder: Path, name: str):
    return folder.absolute() / name, folder.parent / name, folder.stem + name


math.pi * t  # EH004: 9 raw operator on a tensor: '*' …
(time.time() - start) * t  # EH004: 23 raw operator on a tensor: '*' …


def waited(started, queue, folder):
    datetime.datetime.now() - started
    Path("a") / folder.name
    return queue.qsize() - 1


def documents(path, element: ET.Element):
    root = ET.parse(path).getroot()
    for point in root.iter("point"):
        float(point.attrib["x"]), int(point.get("n")), float(point.text) + 1
    for line in element:
        float(line.find("size").attrib["y"]), float(line.findtext("width")) * 2
    return ET.tostring(root) + element.tag


def grown_by_an_operator(rows):
    found = functools.reduce(operator.iadd, (row.cells for row in rows), [])
    found += rows.rest
    return found, functools.reduce(operator.add, rows, 0) + 1  # EH004: 59 raw operator on a value that may be a tensor: '+' …


def numbers_by_method(state, most, x):
    """A method whose name says so gives a number, whatever it is called on."""
    return state.to_int() / most.to_int(), x.to_ints() + 1  # EH004: 56 raw operator on a value that may be a tensor: '+' …
