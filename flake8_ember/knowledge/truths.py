"""What is true or false, element by element, and the functions of the layer for that."""

from __future__ import annotations

from .rows import words

#: Bitwise functions, and what does the same where all that they are given is true or false:
#: TensorFlow's bitwise functions take integers alone, and so do Keras' there.
LOGICAL = {f"bitwise_{name}": f"logical_{name}" for name in ("and", "or", "xor", "not")}
#: Functions of NumPy's, and of layers, and methods of arrays that tell what is true.
TELLING = words(
    "all any equal greater greater_equal isclose isfinite isin isinf isnan isneginf isposinf "
    "less less_equal logical_and logical_not logical_or logical_xor not_equal signbit"
)
#: What these call the dtype of truth values.
DTYPES = words("bool bool_")
