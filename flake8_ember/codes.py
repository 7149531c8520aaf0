"""The table of codes: what docs, messages and reports say of each.

A message is: the generic sentence, what was found, the remedy in parentheses.
"""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """One code.

    Attributes:
        name: ``"EH001"``; the number is for good.
        title: the habit in a few words, for docs.
        habit: what reports count, in the plural.
        message: template of the generic sentence and of what was found.
        remedy: template of what to do about it.
        settle: what is added to the remedy when the value is unknown.
    """

    name: str
    title: str
    habit: str
    message: str
    remedy: str
    settle: str = ""

    def say(self, *, known: bool = True, **parts: str) -> str:
        """Fill the templates in.

        Args:
            known: whether the value is known to be a tensor; without effect where the message
                speaks of no value.
            parts: the fields of the templates but ``value``.

        Raises:
            KeyError: if a field of a template is missing.
        """
        value, settle = ("a tensor", "") if known else ("a value that may be a tensor", self.settle)
        return f"{self.message} ({self.remedy}{settle})".format(value=value, **parts)


EH001 = Code(
    "EH001",
    title="NumPy import outside the NumPy backend",
    habit="NumPy imports",
    # library: as people spell it ("NumPy", "torch"); found: the module's name in the file
    message="{library} import outside the {library} backend: '{found}'",
    remedy="use {remedy}, or move the code into a backend",
)
EH002 = Code(
    "EH002",
    title="cast of a tensor with float() or int()",
    habit="casts",
    # found: "float()"; remedy: "tensor.cast(v, tensor.float32)"
    message="cast of {value}: '{found}'",
    remedy="use {remedy}",
    settle=", or annotate it as int or float if it is no tensor",
)
EH003 = Code(
    "EH003",
    title="conversion of a tensor to NumPy or Python",
    habit="conversions",
    # found: ".numpy()" or "np.array()"
    message="conversion of {value}: '{found}'",
    remedy="keep it a tensor and use {remedy}",
    settle=", or annotate it if it is no tensor",
)
EH004 = Code(
    "EH004",
    title="raw operator on a tensor",
    habit="raw operators",
    # found: the operator as written; remedy: "ops.add"
    message="raw operator on {value}: '{found}'",
    remedy="use {remedy}",
    settle=", or annotate it as int or float if it is no tensor",
)
EH005 = Code(
    "EH005",
    title="undocumented exception",
    habit="undocumented exceptions",
    message="undocumented exception: {found}",
    remedy="{remedy}",
)

CODES = (EH001, EH002, EH003, EH004, EH005)
NAMES = tuple(code.name for code in CODES)
