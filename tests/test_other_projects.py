"""docs/other-projects.md: its config blocks parse, and work on files such projects consist of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from projects import write
from running import ROOT, flake8

PAGE = (ROOT / "docs" / "other-projects.md").read_text(encoding="utf-8")
KERAS_HUB, KERAS, ARRAY_API = re.findall(r"^```ini\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

LAYER = """\
import keras
import numpy as np
from keras import ops


class Scale(keras.layers.Layer):
    def build(self, input_shape):
        self.half = input_shape[-1] // 2
        self.scale = self.add_weight(shape=(self.half * 2,))

    def call(self, inputs):
        steps = ops.shape(inputs)[1] - 1
        x = ops.cast(inputs, "float32")
        return x + self.scale, steps * 2, int(self.scale), np.array(x)
"""
LAYER_FINDINGS = [
    "2:8 EH001 NumPy import outside the NumPy backend: 'numpy'"
    " (use ops, or move the code into a backend)",
    "14:18 EH004 raw operator on a tensor: '+' (use ops.add)",
    "14:43 EH002 cast of a tensor: 'int()' (use ops.cast(v, 'int32'))",
    "14:63 EH003 conversion of a tensor: 'np.array()' (keep it a tensor and use ops)",
]

CORE = """\
import jax
import torch

from keras.src import ops


def relu(x):
    x = ops.convert_to_tensor(x)
    return x * (x > 0), x.cpu().item()
"""
CORE_IMPORTS = [
    "1:8 EH001 jax import outside the jax backend: 'jax'"
    " (use ops, or move the code into a backend)",
    "2:8 EH001 torch import outside the torch backend: 'torch'"
    " (use ops, or move the code into a backend)",
]
CORE_FINDINGS = [
    *CORE_IMPORTS,
    "9:14 EH004 raw operator on a tensor: '*' (use ops.multiply)",
    "9:19 EH004 raw operator on a tensor: '>' (use ops.greater)",
    "9:27 EH003 conversion of a tensor: '.cpu()' (keep it a tensor and use ops)",
    "9:33 EH003 conversion of a tensor: '.item()' (keep it a tensor and use ops)",
]

METRIC = """\
import numpy as np
from sklearn.utils._array_api import array_namespace


def error(y_true, y_pred):
    xp = array_namespace(y_true, y_pred)
    rows = y_true.shape[0] - 1
    total = xp.sum(y_true) + rows
    return xp.mean(total) * 2, np.asarray(total)
"""
METRIC_FINDINGS = [
    "8:28 EH004 raw operator on a tensor: '+' (use xp.add)",
    "9:27 EH004 raw operator on a tensor: '*' (use xp.multiply)",
    "9:35 EH003 conversion of a tensor: 'np.asarray()' (keep it a tensor and use xp)",
]


def findings(project: Path, config: str, path: str, text: str) -> list[str]:
    write(project, {".flake8": config, path: text})
    ran = flake8("--format=%(row)d:%(col)d %(code)s %(text)s", path, cwd=project)
    assert not ran.errors
    return ran.output.splitlines()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("keras_hub/src/models/scale.py", LAYER_FINDINGS),
        ("keras_hub/src/utils/transformers/convert_scale.py", []),
        ("keras_hub/src/utils/tensor_utils.py", LAYER_FINDINGS),
    ],
)
def test_package_on_keras(tmp_path: Path, path: str, expected: list[str]) -> None:
    assert findings(tmp_path, KERAS_HUB, path, LAYER) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("keras/src/activations/relu.py", CORE_FINDINGS),
        ("keras/src/backend/torch/relu.py", CORE_IMPORTS[:1]),
        ("keras/src/backend/common/relu.py", CORE_IMPORTS),
        ("keras/src/activations/relu_test.py", []),
    ],
)
def test_keras_itself(tmp_path: Path, path: str, expected: list[str]) -> None:
    assert findings(tmp_path, KERAS, path, CORE) == expected


@pytest.mark.parametrize(
    "statements",
    [
        "from array_api_compat import array_namespace\nxp = array_namespace(x)",
        "import array_api_compat\nxp = array_api_compat.array_namespace(x)",
        "from sklearn.utils._array_api import get_namespace\nxp, is_standard = get_namespace(x)",
        "from array_api_compat import get_namespace\nxp = get_namespace(x)",
        "import array_api_compat.numpy as xp",
        "from array_api_compat import torch as xp",
    ],
)
def test_namespaces_known_without_options(tmp_path: Path, statements: str) -> None:
    code = f"import lib\n\nx = lib.x\n{statements}\ny = xp.sum(x) * 2\n"
    (found,) = findings(tmp_path, "[flake8]\nselect = EH\n", "model.py", code)
    value = "NumPy array" if "numpy" in statements else "tensor"
    assert f" EH004 raw operator on a {value}: '*' (use xp.multiply)" in found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("sklearn/metrics/_error.py", METRIC_FINDINGS),
        ("sklearn/utils/_array_api.py", []),
        ("sklearn/externals/array_api_compat/error.py", []),
    ],
)
def test_array_api(tmp_path: Path, path: str, expected: list[str]) -> None:
    assert findings(tmp_path, ARRAY_API, path, METRIC) == expected
