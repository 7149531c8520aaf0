# OPTIONS: --ember-tensor-types=Field
"""A docstring's type may name a class of the file, or one that the settings call a tensor."""

from ember_ml import ops


def run(config, cell, cells, field, later, given):
    """Run it.

    Parameters
    ----------
    config : Config
        The settings.
    cell : Cell or None
        What is run.
    cells : list of Cell
        What is run then.
    field : Field
        What it is run in.
    later : `Later`, optional
        Bound later.
    given : Unheard
        What nothing is known of.
    """
    config.rate + 1, config.names * 2
    config.start * 2  # EH004: 18 raw operator on a tensor: '*' …
    cell.state + 1  # EH004: 16 raw operator on a tensor: '+' …
    cell.units + cells[0].units
    for each in cells:
        each.state + each.units  # EH004: 20 raw operator on a tensor: '+' …
    field + 1  # EH004: 11 raw operator on a tensor: '+' …
    later.count + 1
    given + 1  # EH004: 11 raw operator on a value that may be a tensor: '+' …
    return config == cell


def google(config, cells, text):
    """Run it.

    Args:
        config (Config): the settings.
        cells (Sequence[Cell]): what is run.
        text (str): a Cell to be named.
    """
    config.rate + 1
    text + 1
    return [cell.state * 2 for cell in cells]  # EH004: 24 raw operator on a tensor: '*' …


def behind_the_type(given, more):
    """Run it.

    Parameters
    ----------
    given : unspecified
        Parameter or Cell to be run.
    more : anything
        Cell.
    """
    given == more
    more + 1  # EH004: 10 raw operator on a value that may be a tensor: '+' …


def prose(config, given):
    """Run it.

    Args:
        config: Config is what it is, or a number.
        given: what Cell gives.
    """
    return config + 1, given + 1  # EH004: 30 raw operator on a value that may be a tensor: '+' …


class Config:
    def __init__(self):
        self.rate = 0.5
        self.names = ["a"]
        self.start = ops.zeros((2,))


class Cell:
    def __init__(self, units: int):
        self.units = units
        self.state = ops.zeros((units,))


class Later:
    count = 3


def made(rate):
    """Make it.

    Returns
    -------
    Config
        The settings.
    """
    raise NotImplementedError


made(1).start + 1  # EH004: 15 raw operator on a tensor: '+' …
made(1).rate + 1


class Rule:
    def apply(self, x, width):
        """Apply it.

        Parameters
        ----------
        x : ndarray
            What it is applied to.
        width : int
            How wide.

        Returns
        -------
        ndarray
            What comes of it.
        """
        raise NotImplementedError

    def hint(self, x):
        raise NotImplementedError


class Blunt(Rule):
    def apply(self, x, width):
        return x * (width + 2)  # EH004: 18 raw operator on a tensor: '*' …

    def hint(self, x):
        return x + 1  # EH004: 18 raw operator on a value that may be a tensor: '+' …


class Blunter(Blunt):
    def apply(self, x, width):
        return convert(x, width + 1) / x  # EH004: 38 raw operator on a tensor: '/' …


class Sharp(Rule):
    def apply(self, x, width):
        """Apply it sharply."""
        return x * width  # EH004: 18 raw operator on a value that may be a tensor: '*' …


class Other:
    def apply(self, x, width):
        return x * width  # EH004: 18 raw operator on a value that may be a tensor: '*' …


class Deferring(Rule):
    def apply(self, x, width):
        return self.deferred[x](width)


Deferring().apply(*read()) * 2  # EH004: 28 raw operator on a tensor: '*' …
