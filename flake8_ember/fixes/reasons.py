"""Why a finding is left: each reason once, as the summary counts it."""

from __future__ import annotations

OTHER_CODE = "of codes that have no fix"
UNKNOWN = "on unknown values"
CHAINED = "in chained comparisons"
COMPARED = "compared with None or text"
IN_F_STRING = "in f-strings"
LAYER_ITSELF = "in the layer itself, or in what it imports"
OWN_ARRAYS = "on NumPy's own arrays"
OF_LIBRARY = "on arrays of a library, not the layer's"
WEAK = "on tensors that nothing of the layer vouches for"
ON_A_PATH = "on tensors of some paths only"
IN_PLACE = "that change in place what others may see"
TWICE = "whose target would be evaluated twice"
CAST = "whose result would be a tensor then"
OTHER_ARGUMENTS = "whose arguments the layer's function takes otherwise"
STILL_USED = "whose import is still needed"
HANDED_ON = "on functions that are handed on"
OF_A_SIZE = "on sizes that Python itself can tell"
NO_DTYPE = "whose dtype the layer does not offer"
NO_FUNCTION = "for which the layer has no function"
NO_NAME = "where the file cannot name the layer"
TOO_DEEP = "nested too deeply"
NOT_PROVED = "whose result could not be proved"
MEETS_NUMPY = "on NumPy's own arrays that meet what only NumPy has"
SYNONYM = "for which the layer has a function by another name"
MOVED = "which takes a whole file to the layer"
# Of uses of NumPy.
NO_TYPE = "where the layer has no type of tensors"
OF_NUMPY = "of what NumPy still gives"
OF_TEXTS = "which makes an array of texts"
NO_CALL = "which is neither called nor annotates anything"


def meets(what: str) -> str:
    """Return the reason why a value stays that meets something of NumPy's, or of a library's."""
    return f"whose value meets {what}"
