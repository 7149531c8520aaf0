"""Each operator on a tensor, with the ops function that replaces it."""
from emberharmony import ops, tensor

x = tensor.convert_to_tensor([1.0, 2.0])
w = tensor.ones((2,))

x + w  # EH004: 3 raw operator on a tensor: '+' (use ops.add)
x - w  # EH004: 3 raw operator on a tensor: '-' (use ops.subtract)
x * w  # EH004: 3 raw operator on a tensor: '*' (use ops.multiply)
x / w  # EH004: 3 raw operator on a tensor: '/' (use ops.divide)
x // w  # EH004: 3 raw operator on a tensor: '//' (use ops.floor_divide)
x % w  # EH004: 3 raw operator on a tensor: '%' (use ops.mod)
x ** w  # EH004: 3 raw operator on a tensor: '**' (use ops.power)
x @ w  # EH004: 3 raw operator on a tensor: '@' (use ops.matmul)
x & w  # EH004: 3 raw operator on a tensor: '&' …
x | w  # EH004: 3 raw operator on a tensor: '|' …
x ^ w  # EH004: 3 raw operator on a tensor: '^' …
x << w  # EH004: 3 raw operator on a tensor: '<<' …
x >> w  # EH004: 3 raw operator on a tensor: '>>' …

-x  # EH004: 1 raw operator on a tensor: '-' (use ops.negative)
+x  # EH004: 1 raw operator on a tensor: '+' (…
~x  # EH004: 1 raw operator on a tensor: '~' (…

x < w  # EH004: 3 raw operator on a tensor: '<' (use ops.less)
x <= w  # EH004: 3 raw operator on a tensor: '<=' (use ops.less_equal)
x > w  # EH004: 3 raw operator on a tensor: '>' (use ops.greater)
x >= w  # EH004: 3 raw operator on a tensor: '>=' (use ops.greater_equal)
x == w  # EH004: 3 raw operator on a tensor: '==' (use ops.equal)
x != w  # EH004: 3 raw operator on a tensor: '!=' (use ops.not_equal)

x += w  # EH004: 3 raw operator on a tensor: '+=' (use ops.add)
x -= w  # EH004: 3 raw operator on a tensor: '-=' (use ops.subtract)
x *= w  # EH004: 3 raw operator on a tensor: '*=' (use ops.multiply)
x /= w  # EH004: 3 raw operator on a tensor: '/=' (use ops.divide)
x //= w  # EH004: 3 raw operator on a tensor: '//=' (use ops.floor_divide)
x %= w  # EH004: 3 raw operator on a tensor: '%=' (use ops.mod)
x **= w  # EH004: 3 raw operator on a tensor: '**=' (use ops.power)
x @= w  # EH004: 3 raw operator on a tensor: '@=' (use ops.matmul)
x &= w  # EH004: 3 raw operator on a tensor: '&=' …
x |= w  # EH004: 3 raw operator on a tensor: '|=' …
x ^= w  # EH004: 3 raw operator on a tensor: '^=' …
x <<= w  # EH004: 3 raw operator on a tensor: '<<=' …
x >>= w  # EH004: 3 raw operator on a tensor: '>>=' …

# One tensor is enough, on either side.
x + 1  # EH004: 3 raw operator on a tensor: '+' (use ops.add)
2 * x  # EH004: 3 raw operator on a tensor: '*' (use ops.multiply)
1 < x  # EH004: 3 raw operator on a tensor: '<' (use ops.less)
len(x) / x  # EH004: 8 raw operator on a tensor: '/' (use ops.divide)

# No operators: they have no ops function to replace them.
x is w
x is not None
not x
x and w
x not in []
x if x else w
x[0]
x.shape
