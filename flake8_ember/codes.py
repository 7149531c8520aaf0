"""The table of codes: what docs, messages and reports say of each.

A message is: the generic sentence, what was found, the remedy in parentheses.
"""

from __future__ import annotations


class Value:
    """What the values that a message is about are called.

    Attributes:
        name: one word, for what programs read.
        plural: what reports call them.
        wording: what messages call one.
        is_known: whether it is surely an array.
    """

    __slots__ = ("is_known", "name", "plural", "wording")

    def __init__(self, name: str, plural: str, wording: str, is_known: bool = True) -> None:
        self.name = name
        self.plural = plural
        self.wording = wording
        self.is_known = is_known


TENSOR = Value("tensor", "tensors", "a tensor")
NUMPY_ARRAY = Value("numpy", "NumPy arrays", "a NumPy array")  # NumPy's own
MAYBE = Value("maybe", "may be", "a value that may be a tensor", is_known=False)

VALUES = (TENSOR, NUMPY_ARRAY, MAYBE)


class Code:
    """One code.

    Attributes:
        name: ``"EH001"``; the number is for good.
        title: the habit in a few words, for docs.
        habit: what reports count, in the plural.
        message: template of the generic sentence and of what was found.
        remedy: template of what to do about it.
        settle: what is added to the remedy when the value is unknown.
    """

    __slots__ = ("habit", "message", "name", "remedy", "settle", "title")

    def __init__(
        self, name: str, title: str, habit: str, message: str, remedy: str, settle: str = ""
    ) -> None:
        self.name = name
        self.title = title
        self.habit = habit
        self.message = message
        self.remedy = remedy
        self.settle = settle

    def say(self, *, value: Value = TENSOR, **parts: str) -> str:
        """Fill the templates in.

        Args:
            value: what the message is about; without effect where it speaks of no value.
            parts: the other fields of the templates.

        Raises:
            KeyError: if a field of a template is missing.
        """
        settle = "" if value.is_known else self.settle
        return f"{self.message} ({self.remedy}{settle})".format(value=value.wording, **parts)

    @property
    def page(self) -> str:
        """Its page, as Markdown."""
        from importlib.resources import files  # read only where it is asked for

        return (files("flake8_ember") / "pages" / f"{self.name}.md").read_text(encoding="utf-8")


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
    # found: ".numpy()" or "np.array()"; remedy: "keep it a tensor and use ops" or "use ops.max"
    message="conversion of {value}: '{found}'",
    remedy="{remedy}",
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
BY_NAME = {code.name: code for code in CODES}
