# the first line


from ember_ml import ops
@print
def product(a, b):
    from ember_ml.ops import matmul
    return ops.add(matmul(a, b), 1)
