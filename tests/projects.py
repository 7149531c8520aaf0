"""A small project for the reports: some of everything."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "lib/__init__.py": "from lib.net import Net\n",
    "lib/core.py": "import numpy\n\n\ndef add(a, b):\n    return a + b\n",
    "lib/layers/__init__.py": "from .dense import dense\n",
    "lib/layers/dense.py": "import torch\nfrom ..core import add\n\n\n"
    "def dense(x: torch.Tensor):\n    return float(add(x, x).tolist()) ** x\n",
    "lib/net.py": "from lib.layers import dense\n\nNet = dense\n",
    "lib/plots.py": "import numpy as np  # noqa: EH001 -- imshow takes ndarrays only\n\n"
    "from lib.net import Net\n\n\ndef draw(x):\n    return np.abs(x)\n",
    "lib/cli.py": "import numpy  # noqa: EH001\nimport os  # noqa: EH003 -- stale\n",
    "examples/train.py": "import numpy\n\nimport lib\n",
    "tests/test_net.py": "import numpy\n\nfrom lib.net import Net\n",
    "broken.py": "def (\n",
    "skipped.py": "# flake8: noqa\nimport numpy\n",
}
NOT_ANALYSED = {"broken.py", "skipped.py"}


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
