"""What a scheduler of the standard library tells is a number, or None."""

import sched

from ember_ml import ops


def waited(queue: sched.scheduler, x):
    made = sched.scheduler()
    return queue.run() + 1, made.run() * 2, ops.sin(x) * 2  # EH004: 56 raw operator on a tensor: '*' …
