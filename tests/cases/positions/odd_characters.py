"""Characters that split lines for str.splitlines(), but not for Python."""
from emberharmony import ops, tensor

x = tensor.ones((2,))


x + 1  # EH004: 3 raw operator on a tensor: '+' …

x - 1  # EH004: 4 raw operator on a tensor: '-' …
separators = "      "; x * 2  # EH004: 29 raw operator on a tensor: '*' …
# a comment with   one
x / 2  # EH004: 3 raw operator on a tensor: '/' …
x   +   2  # EH004: 6 raw operator on a tensor: '+' …
text = """
 
""", x ** 2  # EH004: 8 raw operator on a tensor: '**' …
