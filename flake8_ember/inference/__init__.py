"""Kinds of expressions, on demand: what of the code tells whether a value is a tensor."""
