"""Where nothing in a file can tell of a tensor, comparisons are not looked at: what can must count.

These sources say nowhere what they are about: no message can stand in a comment.
"""

from __future__ import annotations

import pytest
from checking import Linted


@pytest.mark.parametrize("product", ["c = a @ b", "c = a@b", "c = a\nc @= b"])
def test_a_matrix_product_counts_however_it_is_written(product: str) -> None:
    last = Linted("model.py", f"import math\n{product}\nd = c > math.pi\n").findings()[-1]
    assert last.text.startswith("EH004 raw operator on a")
    assert last.row == product.count("\n") + 3


def test_without_any_a_comparison_is_left_alone() -> None:
    assert not Linted("model.py", "import math\nd = c > math.pi\n").findings()
