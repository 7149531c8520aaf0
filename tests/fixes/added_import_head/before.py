# the first line


@print
def product(a, b):
    from ember_ml.ops import matmul
    return matmul(a, b) + 1
