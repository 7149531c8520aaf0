"""What evidence rests on, the weakest first, and where what it speaks of comes from."""

from __future__ import annotations

# Ranks: where two disagree, the higher wins.
NOTHING = 0  # nothing tells
NAME = 1  # what people call such a thing
DOCSTRING = 2
USE = 3  # what is done with it elsewhere
PROOF = 4  # a literal, an annotation, a known call, a passed test

# Origins.
LAYER = "layer"
NAMESPACE = "namespace"  # a library of array functions, chosen when the program runs
LIBRARY = "library"
NUMPY = "numpy"
FILE = "file"  # no import that the evidence names

BY_NAME = (NAME, "by its name")
BY_NAMESAKE = (NAME, "as in a class of the file")
