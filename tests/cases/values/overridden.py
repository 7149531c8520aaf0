# OPTIONS: --ember-ops=keras.ops
"""What a method or property that only raises gives, what overrides it tells."""
from abc import ABC, abstractmethod

from keras import ops


class Quantizer:
    @property
    def i(self):
        raise NotImplementedError

    @property
    def f(self):
        """Fractional part."""
        raise NotImplementedError

    @property
    def count(self):
        raise NotImplementedError

    def scale(self, x):
        raise NotImplementedError

    def steps(self):
        raise NotImplementedError

    def other(self):
        raise NotImplementedError

    def high(self, x):
        self.count + 1, self.steps() * 2
        self.other() * 2  # EH004: 22 raw operator on a value that may be a tensor: '*' …
        self.scale(x) - 1  # EH004: 23 raw operator on a tensor: '-' …
        return 2.0**self.i - self.f  # EH004: 19 raw operator on a tensor: '**' … # EH004: 28 raw operator on a tensor: '-' …


class Fixed(Quantizer):
    @property
    def i(self):
        return ops.round(self._i)

    @property
    def f(self):
        return ops.round(self._f)

    @property
    def count(self):
        return len(self.parts)

    def scale(self, x):
        return ops.exp(x)

    def steps(self):
        return 3


class Finer(Fixed):
    def scale(self, x):
        return ops.log(x)


# One of several is enough; what only some give tells nothing of the rest.
class Base(ABC):
    @abstractmethod
    def gain(self): ...

    @abstractmethod
    def share(self): ...

    def told(self):
        return self.gain() * 2, self.share() * 2  # EH004: 28 raw operator on a tensor: '*' … # EH004: 46 raw operator on a value that may be a tensor: '*' …


class Low(Base):
    def gain(self):
        return 1.0

    def share(self):
        return 1.0


class High(Base):
    def gain(self):
        return ops.exp(2.0)

    def share(self):
        return self.kept


# Itself alone, and a promise of its own.
class Alone:
    def made(self) -> float:
        raise NotImplementedError

    def size(self):
        raise NotImplementedError

    def told(self):
        return self.made() + 1, self.size() + 1


class Derived(Alone):
    def made(self):
        return self.there
