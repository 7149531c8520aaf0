"""``ember-html``: what the page says, and that it is one that any browser takes."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import projects
import pytest
import reports
from running import ROOT, flake8, flake8_process, python

from flake8_ember.codes import CODES
from flake8_ember.reports.files import Finding
from flake8_ember.reports.html import views
from flake8_ember.reports.html.excerpts import MOST_LINES, excerpts, room
from flake8_ember.reports.html.highlight import MOST_CHARACTERS, highlighted, marks
from flake8_ember.reports.messages import take_apart

LAYERED = "from ember_ml import ops\n\n\ndef f(a, x=ops.ones(3)):\n    return a + 1, x + 1\n"
# Elements without an end.
_VOID = {"input", "link", "meta", "wbr"}


class Element(NamedTuple):
    """An element with its text, without that of what is in it."""

    tag: str
    attributes: dict[str, str]
    text: list[str]


class Page(HTMLParser):
    """Reads a page; each element must be ended, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), names
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text.append(data)

    def named(self, **attributes: str) -> list[Element]:
        """Those with an attribute; ``class_`` holds several words."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            each
            for each in self.elements
            if all(value in each.attributes.get(name, "").split() for name, value in wanted.items())
        ]

    def text(self, **attributes: str) -> list[str]:
        """The texts of those."""
        return [" ".join("".join(each.text).split()) for each in self.named(**attributes)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return projects.write(tmp_path, projects.FILES)


def page(*arguments: str, cwd: Path, stdin: str | None = None) -> Page:
    return Page(reports.text("html", *arguments, cwd=cwd, stdin=stdin))


def sections(printed: str) -> dict[str, str]:
    """The part of each file, by its path."""
    parts = re.findall(r'<article class="file".*?</article>', printed, re.DOTALL)
    titles = (re.findall(r"<h2 [^>]*>(.*?)</h2>", part)[0] for part in parts)
    return {title.replace("<wbr>", ""): part for title, part in zip(titles, parts)}


# -- figures


@pytest.mark.parametrize("arguments", [[], ["--disable-noqa"], ["lib"]], ids=" ".join)
def test_figures_are_those_of_a_plain_run(arguments: list[str], project: Path) -> None:
    plain = flake8("--isolated", "--select=EH", *arguments, cwd=project)
    found = Counter(path.removeprefix("./") for path, *_ in plain.findings)
    printed = reports.text("html", *arguments, cwd=project)
    rows = re.findall(r"<tr data-package=.*?</tr>", printed, re.DOTALL)
    listed = {}
    for row in rows:
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        _, path, part, findings, *values, fixable = (re.sub("<.*?>", "", cell) for cell in cells)
        assert sum(map(int, values)) == int(findings) >= int(fixable)
        assert part
        listed[path] = int(findings)
    assert listed == found
    for path, part in sections(printed).items():
        assert part.count('<li id="') == found[path]
    places = Counter(
        (path, *map(int, place.split(":")))
        for path, part in sections(printed).items()
        for place in re.findall(r"\b(\d+:\d+)</a>", part)
    )
    assert places == Counter(
        (path.removeprefix("./"), row, column) for path, row, column, _ in plain.findings
    )


def test_the_order_is_the_plans(project: Path) -> None:
    steps, _ = reports.steps(reports.text("plan", cwd=project))
    assert list(sections(reports.text("html", cwd=project))) == [step.path for step in steps]


def test_what_changed(project: Path) -> None:
    saved = project / "then.json"
    saved.write_text(reports.text("baseline", cwd=project), encoding="utf-8")
    same = reports.text("html", "--ember-since=then.json", cwd=project)
    assert "Since then.json" in same
    assert "as many as then" in same
    assert "No file changed since then.json." in same
    (project / "lib" / "core.py").write_text("def add(a, b):\n    return a\n")
    (project / "lib" / "new.py").write_text("import numpy\n")
    printed = reports.text("html", "--ember-since=then.json", cwd=project)
    assert re.findall(r'<td class="n (worse|better)">([+-]\d+)</td>', printed) == [
        ("better", "-2"),
        ("worse", "+1"),
    ]
    assert "1 fewer than" in printed
    assert "new with findings" in printed


def test_without_findings(project: Path) -> None:
    printed = reports.text("html", "lib/net.py", "lib/__init__.py", cwd=project)
    assert "100.0 % of the library is pure" in printed
    assert "Nothing is left to do." in printed
    assert not sections(printed)
    Page(printed)


# -- sources


def test_evidence_is_with_the_mark(tmp_path: Path) -> None:
    read = page(cwd=projects.write(tmp_path, {"a.py": LAYERED}))
    maybe, tensor = read.named(class_="m")
    assert [mark.attributes["class"] for mark in (maybe, tensor)] == ["m maybe", "m tensor"]
    assert tensor.text == ["+"]
    (note,) = read.text(id=tensor.attributes["aria-describedby"])
    assert note.startswith("5:21 EH004 raw operator on a tensor: '+' (use ops.add) Why: ")
    assert note.endswith("parameter with the default ops.ones(3), line 4")
    assert [
        line.rstrip("\n") for each in read.named(class_="l") for line in ["".join(each.text)]
    ] == (LAYERED.splitlines())


@pytest.mark.parametrize(
    ("line", "column", "message", "marked"),
    [
        (
            "import numpy.fft as f",
            8,
            "NumPy import outside the NumPy backend: 'numpy.fft' (u)",
            "numpy.fft",
        ),
        ("x.numpy()", 3, "conversion of a tensor: '.numpy()' (u)", "numpy"),
        ("y = x**-1", 6, "raw operator on a tensor: '**' (u)", "**"),
        ("größe + 1", 7, "raw operator on a tensor: '+' (u)", "+"),
        ("x = 1  # noqa: EH001", 8, "undocumented exception: 'noqa' (u)", "# noqa: EH001"),
        ("x", 9, "raw operator on a tensor: '+' (u)", " "),
        ("x\x0c+ 1", 3, "raw operator on a tensor: '+' (u)", "+"),
    ],
)
def test_what_is_marked(line: str, column: int, message: str, marked: str) -> None:
    code = next(code for code in CODES if take_apart(code, message).found != message)
    finding = Finding(1, column, code.name, message)
    (pieces,) = highlighted([f"{line}\n"], marks([line], [finding]))
    assert [piece.text for piece in pieces if piece.numbers] == [marked]


def test_two_findings_may_share_a_mark() -> None:
    finding = Finding(1, 3, "EH004", "raw operator on a tensor: '+' (u)")
    inside = finding._replace(column=4)
    (pieces,) = highlighted(["a ++b"], marks(["a ++b"], [finding, finding, inside]))
    assert [(each.text, each.numbers) for each in pieces if each.numbers] == [
        ("+", (1, 2)),
        ("+", (3,)),
    ]
    assert marks(["a"], [finding._replace(row=0), finding._replace(row=2)]) == {}


def test_lines_stay_lines() -> None:
    lines = ["\n", 'a = """\x0b\r\n', "\x0c\n", '"""\r\n', "b\rc\n", "d"]
    shown = ["".join(piece.text for piece in line) for line in highlighted(lines, {})]
    assert shown == ["", 'a = """␋', "␌", '"""', "b␍c", "d"]
    (long,) = highlighted(["1," * MOST_CHARACTERS], {})
    assert len("".join(piece.text for piece in long)) == MOST_CHARACTERS + 2


def test_excerpts() -> None:
    assert excerpts([1, 5, 30], 31, 3) == [range(1, 9), range(27, 32)]
    assert excerpts([5, 5, 12], 100, 3) == [range(2, 16)]
    assert excerpts([0, 200], 100, 3) == [range(1, 4)]
    rows = {"a": list(range(1, 10_000, 500)), "b": [3]}
    assert excerpts(rows["a"], 10_000, room(rows, {"a": 10_000, "b": 10})) == [range(1, 10_001)]
    lengths = {"a": 10 * MOST_LINES, "b": 10}
    rows["a"] = list(range(1, 10 * MOST_LINES, 100))
    around = room(rows, lengths)
    shown = sum(len(each) for path in rows for each in excerpts(rows[path], lengths[path], around))
    assert 0.5 * MOST_LINES < shown <= MOST_LINES


@pytest.mark.slow
def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    projects.write(tmp_path, {"a.py": "import numpy\n" + "x = 1\n" * (MOST_LINES + 5)})
    printed = reports.text("html", cwd=tmp_path)
    assert re.findall(r'data-row="(\d+)"', printed)[-1] == "31"
    assert f">{MOST_LINES + 6 - 31} lines left out<" in printed


def test_a_page_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_FINDINGS", 2)
    files = {f"{name}.py": f"import {name}\nimport numpy\n" for name in "abcd"}
    printed = reports.text("html", cwd=projects.write(tmp_path, files))
    assert list(sections(printed)) == ["a.py", "b.py"]
    assert "2 files, the last of the plan, are only counted." in printed
    read = Page(printed)
    assert re.findall("<th scope=.row.>(.*?)</th>", printed)[-2:] == ["c.py", "d.py"]
    assert [each.attributes["href"] for each in read.named(rel="next")] == ["#f2"]


# -- markup


def test_a_single_finding_is_seen_beside_many(tmp_path: Path) -> None:
    one = "def f(a):\n    return a + 1\n"
    projects.write(tmp_path, {"lib/a/one.py": one, "lib/b/many.py": one + "    a + 1\n" * 999})
    printed = reports.text("html", cwd=tmp_path)
    bars = re.findall(r'viewBox="0 0 1000 1".*?width="([\d.]+)"', printed)
    assert [float(width) > 5 for width in bars] == [True] * len(bars)
    assert "1000.0" in bars or "1000" in bars


def test_names_and_sources_are_text(tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script>"
    projects.write(
        tmp_path,
        {
            "a&b '\"/<img src=x onerror=alert(1)>.py": f"import numpy  # {evil}\n",
            "<b>bad.py": "def (\n",
        },
    )
    printed = reports.text("html", cwd=tmp_path)
    assert evil not in printed
    assert "<img" not in printed
    assert "<b>bad" not in printed
    read = Page(printed)
    assert sum(each.tag == "script" for each in read.elements) == 1
    assert f"import numpy # {evil}" in read.text(class_="l")
    assert read.text(id="f1h") == ["a&b '\"/<img src=x onerror=alert(1)>.py"]


def test_the_page_is_sound(project: Path) -> None:
    (project / "then.json").write_text(reports.text("baseline", "lib", cwd=project))
    read = page("--ember-since=then.json", cwd=project)
    ids = [each.attributes["id"] for each in read.elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    for each in read.elements:
        attributes = each.attributes
        assert not {"style", "src", "onclick"} & set(attributes)
        for name in ("aria-describedby", "aria-labelledby", "for"):
            assert set(attributes.get(name, "").split()) <= set(ids)
        link = attributes.get("href", "#main")
        assert link == "data:," or link.removeprefix("#") in ids
    for landmark in ("main", "header", "footer", "nav", "h1"):
        assert any(each.tag == landmark for each in read.elements)
    headings = [int(each.tag[1]) for each in read.elements if re.fullmatch(r"h\d", each.tag)]
    assert headings[0] == 1
    assert set(headings[1:]) == {2}


def test_nothing_is_fetched(project: Path) -> None:
    printed = reports.text("html", cwd=project)
    assert not re.search(r"https?://|url\(|@import|fetch\(|XMLHttpRequest", printed)
    (policy,) = re.findall(r'Content-Security-Policy" content="(.*?)"', printed)
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", printed, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_parsers_of_the_standard_find_no_error(project: Path) -> None:
    html5lib = pytest.importorskip("html5lib")
    parser = html5lib.HTMLParser(strict=True)
    for arguments in ([], ["lib/net.py"], ["examples", "missing.py"]):
        parser.parse(reports.report("html", *arguments, cwd=project).output)


# -- the extra


@pytest.mark.parametrize("name", ["jinja2", "pygments"])
def test_without_the_extra_there_is_one_line(name: str, project: Path) -> None:
    code = (
        f"import sys; sys.modules[{name!r}] = None; from flake8.main.cli import main;"
        " sys.exit(main())"
    )
    arguments = ["--isolated", "--select=EH", "--format=ember-html", "lib"]
    ran = python("-c", code, *arguments, cwd=project)
    line = f"ember-html needs {name} (pip install 'flake8-ember[html]')"
    assert ran.output.splitlines()[-1] == line
    assert "Traceback" not in ran.text
    assert ran.status == 1


def test_the_extra_is_loaded_only_when_asked_for(project: Path) -> None:
    code = (
        "import sys; from flake8.main.cli import main; main(['--isolated', '--format=ember-plan',"
        " 'lib']); print({'jinja2', 'pygments'} & set(sys.modules))"
    )
    assert python("-c", code, cwd=project).output.splitlines()[-1] == "set()"


def test_whatever_the_locale(tmp_path: Path) -> None:
    projects.write(tmp_path, {"größe.py": f"größe = 1  # 日本\n{LAYERED}"})
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    arguments = ["--isolated", "--select=EH", "--format=ember-html", "--output-file=page.html"]
    assert flake8_process(*arguments, cwd=tmp_path, **ascii_only).text == ""
    assert "# 日本" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_page_is_built_of_files_that_ship() -> None:
    folder = ROOT / "flake8_ember" / "reports" / "html"
    suffixes = {path.suffix for path in folder.iterdir() if path.is_file()}
    listed = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    for suffix in suffixes - {".py"}:
        assert f"    reports/html/*{suffix}\n" in listed
