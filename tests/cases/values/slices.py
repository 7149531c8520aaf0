"""Where slices and ranges start and stop are numbers, or None."""

from typing import Optional, Tuple, Union

from mylib import arrays

from ember_ml import ops


def to_lower_upper(s: slice, size: int) -> Tuple[int, int]:
    if not s.start:
        return s.stop, 0
    return 0, (-s.start if s.start < 0 else size - s.start)


def width(s):
    if isinstance(s, slice):
        return s.stop - s.start
    return s.stop - 1  # EH004: 19 raw operator on a value that may be a tensor: '-' …


def bounds(sel, n: int):
    if isinstance(sel, slice):
        start = int(sel.start) if sel.start is not None else 0
        stop = int(sel.stop) if sel.stop is not None else n
        first, last, step = sel.indices(n)
        return start, stop, (last - first) // step, sel.indices(n)[1] - 1
    return ops.stack(sel) + 1  # EH004: 27 raw operator on a tensor: '+' …


def made(n: int, unknown, maybe: Optional[slice] = None):
    part = slice(unknown, n)
    -part.start, part.stop + 1, part.step * 2, float(maybe.step or 1)
    for start, stop in [(part.start, part.stop)]:
        stop - start
    numbers = range(unknown)
    -numbers.start, numbers.stop - 1, numbers.step * 2, numbers.index(2) + 1
    arrays.of(unknown)[part] + 1  # EH004: 30 raw operator on a value that may be a tensor: '+' …
    ops.ones(n)[part] + 1  # EH004: 23 raw operator on a tensor: '+' …


def ranges(r: range, keys: Union[slice, int, None], several):
    -r.start, r.stop - 1, r.step * 2
    if isinstance(keys, slice):
        keys = slice(keys.start or 0, keys.stop, keys.step)
        return keys.stop - keys.start
    for each in several:
        if isinstance(each, range):
            (each.stop - each.start) // each.step
        elif not isinstance(each, slice):
            each.stop - 1  # EH004: 23 raw operator on a value that may be a tensor: '-' …
    if type(several) is slice:
        return several.stop - 1
    return int(keys) - 1
