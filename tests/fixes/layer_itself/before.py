#: --ember-ops=mylib.ops
#@ mylib/helpers.py
def twice(x):
    from mylib import ops

    return ops.exp(x) + 1
