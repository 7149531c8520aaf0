"""What a user chose, and what stands in for a missing entry, is no tensor."""

import argparse

from ember_ml import ops


def command_line():
    parser = argparse.ArgumentParser()
    chosen = parser.parse_args()
    known, rest = parser.parse_known_args()
    return chosen.alpha * 2, known.alpha * 2, chosen.model.alpha * 2


def settings(config, model_cfg, x):
    y = config["gain"] * 2 + config.gain * 2 + config.get("gain") * 2 + config.model["gain"] * 2
    for name, value in config.items():
        y = y + name + value
    z = model_cfg.gain * 2
    return ops.add(x, y) * config.gain  # EH004: 26 raw operator on a tensor: '*' (use ops.multiply)


def defaults(found, other):
    a = found.get("gain", 0.5) * 2
    b = found.pop("gain", 1) + 1
    c = getattr(other, "gain", 2.0) * 2
    return a, b, c


def says_nothing(found):
    rows = found.get("rows", [])
    return rows[0] * 2  # EH004: 20 raw operator on a value that may be a tensor: '*' (use ops.multiply, or annotate it as int or float if it is no tensor)


def listed(config, found):
    """A list where a user may choose one or several holds what was chosen."""
    axis = config.pop("gain", None)
    if isinstance(axis, list):
        return int(axis[0]) + axis[1]
    if isinstance(found, list):
        return found[0] * 2  # EH004: 25 raw operator on a value that may be a tensor: '*' (use ops.multiply, or annotate it as int or float if it is no tensor)
    return axis * 2


def tables(df):
    rows, columns = df.shape
    return df["a"] * 2, rows + columns
