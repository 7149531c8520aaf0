"""The table of codes: the one place where names, titles and messages are written.

A message is: the generic sentence, what was found, the remedy in parentheses.
"""

from __future__ import annotations

_KNOWN = "a tensor"
_UNKNOWN = "a value that may be a tensor"


class Code:
    """One code.

    Attributes:
        name: ``"EH001"``; the number is for good.
        title: the habit in a few words, for docs.
        message: template of the text behind the code; ``{value}`` is filled in by :meth:`say`.
        settle: what may be added to the remedy when the value is unknown.
    """

    __slots__ = ("message", "name", "settle", "title")

    def __init__(self, name: str, title: str, message: str, settle: str = "") -> None:
        self.name = name
        self.title = title
        self.message = message
        self.settle = settle

    def say(self, *, known: bool = True, **parts: str) -> str:
        """Fill the template in.

        Args:
            known: whether the value is known to be a tensor; without effect where the message
                speaks of no value.
            parts: the other fields of the template.

        Raises:
            KeyError: if a field of the template is missing.
        """
        value = _KNOWN if known else _UNKNOWN
        return self.message.format(value=value, settle="" if known else self.settle, **parts)


EH001 = Code(
    "EH001",
    "NumPy import outside the NumPy backend",
    # library: as people spell it ("NumPy", "torch"); found: the module's name in the file
    "{library} import outside the {library} backend: '{found}'"
    " (use {remedy}, or move the code into a backend)",
)
EH002 = Code(
    "EH002",
    "cast of a tensor with float() or int()",
    # found: "float()"; remedy: "tensor.cast(v, tensor.float32)"
    "cast of {value}: '{found}' (use {remedy}{settle})",
    ", or annotate it as int or float if it is no tensor",
)
EH003 = Code(
    "EH003",
    "conversion of a tensor to NumPy or Python",
    # found: ".numpy()" or "np.array()"
    "conversion of {value}: '{found}' (keep it a tensor and use {remedy}{settle})",
    ", or annotate it if it is no tensor",
)
EH004 = Code(
    "EH004",
    "raw operator on a tensor",
    # found: the operator as written; remedy: "ops.add"
    "raw operator on {value}: '{found}' (use {remedy}{settle})",
    ", or annotate it as int or float if it is no tensor",
)
EH005 = Code(
    "EH005",
    "undocumented exception",
    "undocumented exception: {found} ({remedy})",
)

CODES = (EH001, EH002, EH003, EH004, EH005)
NAMES = frozenset(code.name for code in CODES)
