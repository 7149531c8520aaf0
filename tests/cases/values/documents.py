"""What lies in JSON, YAML or TOML is no tensor, however deep."""

import json
import tomllib
from pathlib import Path

import toml
import yaml
from yaml import safe_load

import somewhere
from ember_ml import ops


def rates(name: str):
    with open(name) as file:
        runs = json.load(file)
    for v in runs["a"]["b"]["c"]:
        int(v / 2), -v["d"][0]["e"] + 1, v.get("f", {})["g"] * 2
        for key, part in v["h"].items():
            key.upper() + "a", float(part["i"]) - part["j"]["k"]["l"]["m"]
        first, (second, *others) = v["n"]
        first * second - others[0]
        [int(each["p"]["q"]) for each in v["o"].values()]
        v["r"].pop("s")["t"] % 2, max(v["u"]) - min(v["u"]), sum(v["w"]) / len(v["w"])


def others(text: str, path: Path):
    json.loads(text)["a"]["b"]["c"]["d"]["e"]["f"] * 2
    json.loads(text)[0][1][2][3][4][5] * 2
    tomllib.loads(text)["a"]["b"]["c"]["d"]["e"] * 2
    toml.load(path)["a"]["b"]["c"]["d"]["e"] * 2
    yaml.safe_load(text)["a"]["b"]["c"]["d"]["e"] * 2
    safe_load(path.read_text())["a"]["b"]["c"]["d"]["e"] * 2
    for document in yaml.safe_load_all(text):
        document["a"]["b"]["c"]["d"]["e"] * 2
    somewhere.load(text)["a"]["b"] * 2  # EH004: 36 raw operator on a value that may be a tensor: …


def filled(text: str, x, y):
    data = json.loads(text)
    data["weights"] = ops.exp(x)
    data["weights"] * 2  # EH004: 21 raw operator on a tensor: '*' …
    ops.exp(x) * data["a"]["b"]["c"]["d"]  # EH004: 16 raw operator on a tensor: '*' …
    ops.ones(data["a"]["b"]["c"]["d"]) * 2  # EH004: 40 raw operator on a tensor: '*' …
    y * json.loads(text)["a"]["b"]["c"]["d"]  # EH004: 7 raw operator on a value that may be a …
