"""What calls, attributes and methods of the libraries in this field give back: tables, no code.

``arrays_<library>`` holds an array library, ``libraries`` puts all of them together, ``lookup``
answers what stands at a dotted path. ``ops`` is the layer that projects compute with, ``methods``
and ``annotations`` go by the kind of a receiver and by the names of types, ``arguments`` tells what
functions take; ``names`` are the weakest evidence. ``tables`` is what all are made of.
"""
