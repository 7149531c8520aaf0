"""From NumPy to the layer: a file's uses of NumPy, where its values go, and what can move."""
