"""``ember-json`` and ``ember-sarif``: for programs."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import projects
import pytest
from reports import report, text
from running import ROOT, ember, flake8

from flake8_ember.codes import BY_NAME, CODES
from flake8_ember.modules import Module
from flake8_ember.reports.files import Finding, Linted, Trouble
from flake8_ember.reports.json_lines import lines
from flake8_ember.reports.sarif import sarif

NUMPY = "import numpy\n"
LAYERED = "from ember_ml import ops\n\n\ndef f(a, x=ops.ones(3)):\n    return a + 1, x + 1\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return projects.write(tmp_path, {**projects.FILES, "größe.py": f"größe = {LAYERED!r}"})


def json_lines(*arguments: str, cwd: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text("json", *arguments, cwd=cwd).splitlines()]


def log(*arguments: str, cwd: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(text("sarif", *arguments, cwd=cwd))
    return loaded


def results(*arguments: str, cwd: Path) -> list[dict[str, Any]]:
    (run,) = log(*arguments, cwd=cwd)["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


# -- JSON


def test_every_finding_has_a_line(project: Path) -> None:
    plain = flake8("--isolated", "--select=EH,E9", "-j1", cwd=project)
    found = [
        (each["path"], each["row"], each["column"], each["code"])
        for each in json_lines("--select=EH,E9", cwd=project)
    ]
    listed = [(path.removeprefix("./"), *rest) for path, *rest in plain.findings]
    assert Counter(found)[("broken.py", 1, 1, "E999")] == 1
    without = [each for each in found if each[0] != "broken.py"]
    assert sorted(without) == sorted(each for each in listed if each[0] != "broken.py")
    assert without == sorted(without)


def test_the_parts_of_a_line(tmp_path: Path) -> None:
    projects.write(tmp_path, {"tests/a.py": f"{NUMPY}{LAYERED}"})
    imported, maybe, tensor = json_lines(cwd=tmp_path)
    assert imported == {
        "path": "tests/a.py",
        "row": 1,
        "column": 8,
        "code": "EH001",
        "message": "NumPy import outside the NumPy backend: 'numpy'"
        " (use ops, or move the code into a backend)",
        "value": None,
        "found": "numpy",
        "remedy": "use ops, or move the code into a backend",
        "evidence": None,
        "part": "tests",
    }
    assert (maybe["value"], tensor["value"]) == ("maybe", "tensor")
    assert (tensor["found"], tensor["remedy"]) == ("+", "use ops.add")
    assert tensor["message"] == "raw operator on a tensor: '+' (use ops.add)"
    assert "ops.ones(3)" in tensor["evidence"]


def test_lines_are_documented(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    section = page.partition("## JSON\n")[2].partition("\n## ")[0]
    keys = [
        key
        for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
        for key in re.findall(r"`(\w+)`", row)
    ]
    (line,) = json_lines(cwd=projects.write(tmp_path, {"a.py": NUMPY}))
    (sample,) = re.findall(r"^\{.*\}$", section, re.MULTILINE)
    assert list(line) == list(json.loads(sample)) == keys
    (trouble,) = json_lines(cwd=projects.write(tmp_path, {"a.py": "def (\n"}))
    assert list(trouble) == keys[:5]


def test_evidence_needs_no_option_of_its_own(tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": LAYERED, "b.py": LAYERED})
    for jobs in ("-j1", "-j2"):
        assert all(each["evidence"] for each in json_lines(jobs, cwd=tmp_path))
    assert text("json", "--ember-explain", cwd=tmp_path) == text("json", cwd=tmp_path)


# -- SARIF


def test_valid_by_the_schema(project: Path) -> None:
    """pydantic-sarif is made from the schema, and refuses what that refuses."""
    model = pytest.importorskip("pydantic_sarif.model")
    schema = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema
    for paths in ([], ["lib/net.py"], [str(project), "missing.py"]):
        schema.model_validate_json(report("sarif", *paths, cwd=project).output)
    wrong = report("sarif", cwd=project).output.replace('"startLine": 1', '"startLine": 0')
    with pytest.raises(ValueError, match="startLine"):
        schema.model_validate_json(wrong)


def test_results_are_the_findings(project: Path) -> None:
    plain = flake8("--isolated", "--select=EH", "-j1", cwd=project)
    found = []
    for result in results(cwd=project):
        (location,) = result["locations"]
        place = location["physicalLocation"]
        region = place["region"]
        path = place["artifactLocation"]["uri"].replace("gr%C3%B6%C3%9Fe", "größe")
        found.append((f"./{path}", region["startLine"], region["startColumn"], result["ruleId"]))
        assert CODES[result["ruleIndex"]].name == result["ruleId"]
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    assert sorted(found) == sorted(plain.findings)


def test_levels_and_evidence(tmp_path: Path) -> None:
    imported, maybe, tensor = results(cwd=projects.write(tmp_path, {"a.py": f"{NUMPY}{LAYERED}"}))
    assert [each["level"] for each in (imported, maybe, tensor)] == ["error", "warning", "error"]
    assert imported["properties"] == {"part": "library"}
    assert maybe["properties"]["value"] == "maybe"
    assert tensor["message"]["text"].endswith(f" -- {tensor['properties']['evidence']}")


def test_rules_have_their_pages(tmp_path: Path) -> None:
    (run,) = log(cwd=tmp_path)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(BY_NAME)
    for rule in rules:
        page = BY_NAME[rule["id"]].page
        assert rule["help"] == {"text": page, "markdown": page}
        assert rule["fullDescription"]["text"].startswith("Reports ")
        assert rule["name"].isidentifier()


def test_what_was_not_analysed_is_told(project: Path) -> None:
    (run,) = log("lib", "broken.py", "skipped.py", "missing.py", cwd=project)["runs"]
    (invocation,) = run["invocations"]
    told = [
        (each["level"], each["message"]["text"], each["locations"][0]["physicalLocation"])
        for each in invocation["toolExecutionNotifications"]
    ]
    assert [(level, text) for level, text, _ in told] == [
        ("error", "does not parse: line 1: invalid syntax"),
        ("error", "cannot be read: No such file or directory"),
        ("note", "skipped: it holds a line '# flake8: noqa'"),
    ]


FIXABLE = """\
from ember_ml import tensor


def f(x=tensor.ones(3), *, flag):
    größe = "日" * 2; y = tensor.sin(
        x
    ) * (tensor.cos(x) + 1)  # both
    y += 1
    return-tensor.sin(y) if flag else float(tensor.sin(y)), not(-tensor.ones(2))
"""


def fixed(code: str, fixes: list[dict[str, Any]], path: str) -> str:
    """What a viewer makes of fixes."""
    for fix in fixes:
        (change,) = fix["artifactChanges"]
        assert change["artifactLocation"] == {"uri": path, "uriBaseId": "%SRCROOT%"}
        regions = [each["deletedRegion"] for each in change["replacements"]]
        places = [(each["startLine"], each["startColumn"]) for each in regions]
        assert places == sorted(places)
        for each in reversed(change["replacements"]):
            region: dict[str, int] = each["deletedRegion"]
            starts = [0]
            for line in code.splitlines(keepends=True):
                starts.append(starts[-1] + len(line))
            start, end = (
                starts[region[f"{name}Line"] - 1] + region[f"{name}Column"] - 1
                for name in ("start", "end")
            )
            code = code[:start] + each["insertedContent"]["text"] + code[end:]
    return code


@pytest.mark.parametrize("piped", [False, True])
def test_each_fix_is_what_fix_would_do(piped: bool, tmp_path: Path) -> None:
    projects.write(tmp_path, {} if piped else {"a.py": FIXABLE})
    arguments = ["--stdin-display-name=a.py", "-"] if piped else ["a.py"]
    printed = text("sarif", *arguments, cwd=tmp_path, stdin=FIXABLE if piped else None)
    found = json.loads(printed)["runs"][0]["results"]
    codes = [result["ruleId"] for result in found]
    having = 0
    for result in found:
        if fixes := result.get("fixes"):
            having += 1
            once = fixed(FIXABLE, fixes, "a.py")
            assert "import ops\n" in once
            # That finding is gone, the others are what they were.
            again = flake8("--isolated", "--select=EH", "-", cwd=tmp_path, stdin=once).codes
            assert sorted([*again, result["ruleId"]]) == sorted(codes)
    projects.write(tmp_path, {"a.py": FIXABLE})
    plain = ember("fix", "--isolated", "--select=EH", "--check", "a.py", cwd=tmp_path)
    assert f"{having} would be fixed" in plain.output
    assert having >= 4


def test_what_has_no_safe_fix_has_none(tmp_path: Path) -> None:
    sometimes = "def g(y, flag):\n    if flag:\n        y = ops.sin(y)\n    return y - 1\n"
    code = f"{NUMPY}{LAYERED}\n\n{sometimes}z = ops.ones(3) + 1\n"
    found = results(cwd=projects.write(tmp_path, {"a.py": code}))
    assert ["fixes" in each for each in found] == [False, False, False, False, True]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("lib/my file#1.py", "lib/my%20file%231.py"),
        ("größe.py", "gr%C3%B6%C3%9Fe.py"),
        ("\udcff.py", "%FF.py"),
        ("/elsewhere/my file.py", "file:///elsewhere/my%20file.py"),
        ("C:/elsewhere/a.py", "file:///C:/elsewhere/a.py"),
        ("\\\\host\\share\\my file.py", "file://host/share/my%20file.py"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    finding = Finding(1, 1, "EH001", "NumPy import outside the NumPy backend: 'numpy' (use it)")
    file = Linted(path, Module.from_path(path), (finding,))
    (result,) = json.loads(sarif([file], {}))["runs"][0]["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == uri
    assert ("uriBaseId" in artifact) == (not uri.startswith("file:"))


def test_a_file_that_ends_early_has_no_row_0() -> None:
    file = Linted("a.py", Module.from_path("a.py"), trouble=Trouble("does not parse", "E999", 0))
    (run,) = json.loads(sarif([file], {}))["runs"]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert [line["code"] for line in lines(file)] == ["E999"]
