"""The page of ``ember-html`` in a real browser: Debian's Chromium, by keyboard."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import projects
import pytest
import reports

playwright = pytest.importorskip("playwright.sync_api")
expect = playwright.expect
pytest.importorskip("jinja2")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")

LAYERED = "from ember_ml import ops\n\n\ndef f(a, x=ops.ones(3)):\n    return a + 1, x + 1\n"
FILES = {**projects.FILES, "lib/wide/deep.py": LAYERED}

# The contrast of each text with what is behind it; a canvas knows every way to write a colour.
_CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const read = (layers) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const each of layers) { canvas.fillStyle = each; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (layers) => {
    const parts = read(layers).map((each) => each / 255)
      .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    const behind = [];
    for (let each = element; each; each = each.parentElement) {
      behind.unshift(getComputedStyle(each).backgroundColor);
    }
    const [one, other] = [light(behind), light([...behind, getComputedStyle(element).color])];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const name = `${element.tagName}.${element.className}`;
    found[name] = Math.min(found[name] ?? 99, ratio);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("project")
    projects.write(folder, FILES)
    saved = reports.text("baseline", "lib/core.py", cwd=folder)
    (folder / "then.json").write_text(saved, encoding="utf-8")
    printed = reports.text("html", "--ember-since=then.json", cwd=folder)
    (folder / "page.html").write_text(printed, encoding="utf-8")
    return (folder / "page.html").as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """The page; nothing may go wrong in it, and nothing be asked of a network."""
    context = browser.new_context(color_scheme="light", reduced_motion="reduce")
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    asked: list[str] = []
    opened.on("request", lambda each: asked.append(each.url))
    opened.goto(address)
    yield opened
    assert not wrong
    assert all(each.startswith("file:") or each == "about:blank" for each in asked)
    context.close()


def shown(page: Any) -> list[str]:
    """The files that the table shows, in its order."""
    found: list[str] = page.locator("#table tbody tr:visible th").all_inner_texts()
    return found


def tab_to(page: Any, selector: str) -> None:
    """Go on with the Tab key until something has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no way to {selector}")


def numbers(page: Any, column: int) -> list[int]:
    """A column of the table."""
    cells = page.locator(f"#table tbody tr:visible > :nth-child({column})").all_inner_texts()
    return [int(cell) for cell in cells]


def open_file(page: Any, path: str) -> None:
    """Follow the table's link; the page answers it later."""
    page.locator("#table").get_by_role("link", name=path).press("Enter")
    expect(page.get_by_role("heading", name=path)).to_be_focused()


def test_says_what_matters_at_once(page: Any) -> None:
    texts = page.locator(".cards section").all_inner_texts()
    worst, following, news = (list(filter(None, text.splitlines())) for text in texts)
    assert worst[:2] == ["Worst package", "lib/*"]
    assert following[:2] == ["Next file", shown(page)[0]]
    assert news[:2] == ["Since then.json", "9 more than 2 then"]
    for card in page.locator(".cards section").all():
        assert card.bounding_box()["y"] < 720


def test_sorts(page: Any) -> None:
    assert page.locator("#table [aria-sort]").all_inner_texts() == ["Plan"]
    before = shown(page)
    tab_to(page, "#table th:nth-child(4) button")
    page.keyboard.press("Enter")
    assert page.locator("#table [aria-sort=descending]").all_inner_texts() == ["Findings"]
    assert numbers(page, 4) == sorted(numbers(page, 4), reverse=True)
    page.keyboard.press("Enter")
    assert page.locator("#table [aria-sort=ascending]").all_inner_texts() == ["Findings"]
    assert numbers(page, 4) == sorted(numbers(page, 4))
    page.locator("#table th:nth-child(2) button").press("Space")
    assert shown(page) == sorted(before)
    page.locator("#table th:nth-child(1) button").press("Enter")
    assert shown(page) == before


def test_filters(page: Any) -> None:
    everything = shown(page)
    tab_to(page, "#filter-path")
    page.keyboard.type("lib DE")
    assert shown(page) == [path for path in everything if "lib" in path and "de" in path]
    assert len(shown(page)) == 2
    assert page.locator("#shown").inner_text() == f"2 of {len(everything)} files"
    page.get_by_role("button", name="Show all").press("Enter")
    assert shown(page) == everything
    page.get_by_label("Part").select_option("tests")
    assert shown(page) == ["tests/test_net.py"]
    page.get_by_role("button", name="Show all").press("Enter")
    for name in ("NumPy arrays", "may be", "imports, exceptions"):
        page.get_by_role("checkbox", name=name).press("Space")
    assert set(shown(page)) == {"lib/layers/dense.py", "lib/wide/deep.py"}
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    assert shown(page) == []


def test_a_package_leads_to_its_files(page: Any) -> None:
    page.locator("#packages").get_by_role("link", name="lib/wide").press("Enter")
    assert shown(page) == ["lib/wide/deep.py"]
    assert page.locator("#filter-package").input_value() == "lib/wide"


def test_opens_a_file(page: Any) -> None:
    tab_to(page, "#table tbody a")
    open_file(page, "lib/wide/deep.py")
    assert page.title().startswith("lib/wide/deep.py ")
    assert not page.locator("#overview").is_visible()
    assert page.locator(".file:visible").count() == 1
    code = page.locator(".file:visible .code")
    assert code.inner_text().split() == LAYERED.split()
    page.go_back()
    expect(page.locator("#overview")).to_be_visible()
    expect(page.locator(".file:visible")).to_have_count(0)


def test_marks_tell_why(page: Any) -> None:
    open_file(page, "lib/wide/deep.py")
    card = page.get_by_role("tooltip")
    assert not card.is_visible()
    page.keyboard.press("n")
    assert card.inner_text().startswith("5:14 EH004 raw operator on a value that may be a tensor")
    page.keyboard.press("n")
    assert "Why: 'x': parameter with the default ops.ones(3), line 4" in card.inner_text()
    assert page.evaluate("document.activeElement.className") == "m tensor"
    assert page.locator(".notes li.at").inner_text() == card.inner_text()
    page.keyboard.press("Escape")
    assert not card.is_visible()
    page.keyboard.press("p")
    assert card.is_visible()
    page.locator(".file:visible h2").focus()
    assert not card.is_visible()
    page.locator(".file:visible .m.tensor").hover()
    assert "Why: " in card.inner_text()
    card.hover()
    page.wait_for_timeout(400)
    assert card.is_visible()
    page.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_a_finding_has_an_address(page: Any, address: str) -> None:
    open_file(page, "lib/wide/deep.py")
    page.locator(".file:visible .notes").get_by_role("link", name="5:21").press("Enter")
    expect(page.locator(".file:visible .m.tensor")).to_be_focused()
    assert page.get_by_role("tooltip").is_visible()
    there = page.url
    page.goto("about:blank")
    page.goto(there)
    assert page.evaluate("document.activeElement.className") == "m tensor"


def test_themes(page: Any) -> None:
    def background() -> str:
        found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return found

    light = background()
    page.emulate_media(color_scheme="dark")
    dark = background()
    assert light != dark
    tab_to(page, "#theme")
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Theme").input_value() == "light"
    assert background() == light
    page.reload()
    assert background() == light
    page.get_by_label("Theme").press("ArrowDown")
    assert background() == dark
    page.emulate_media(color_scheme="light")
    assert background() == dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(scheme: str, page: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    found = page.evaluate(_CONTRASTS)
    open_file(page, "lib/layers/dense.py")
    page.keyboard.press("n")
    found |= page.evaluate(_CONTRASTS)
    assert len(found) > 30
    assert {name: ratio for name, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_is_wider_than_the_screen(width: int, page: Any) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    widths = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    assert len(set(page.evaluate(widths))) == 1
    open_file(page, "lib/layers/dense.py")
    page.keyboard.press("n")
    assert len(set(page.evaluate(widths))) == 1


def test_screen_readers(page: Any) -> None:
    for role in ("banner", "main", "contentinfo", "search"):
        assert page.get_by_role(role).count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.get_by_role("table", name="Files with findings; buttons in the header sort").count()
    row = page.locator("#packages").get_by_role("row").filter(has_text="lib/wide")
    assert "1 tensors, 1 may be" in row.inner_text()
    open_file(page, "lib/wide/deep.py")
    assert page.get_by_role("article", name="lib/wide/deep.py").count() == 1
    assert page.get_by_role("region", name="Source of lib/wide/deep.py").count() == 1
    assert page.get_by_role("complementary", name="Findings").count() == 1


def test_without_scripts(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address)
    assert not opened.locator(".filters").is_visible()
    opened.locator("#table").get_by_role("link", name="lib/wide/deep.py").click()
    assert opened.locator(".file:visible .code .m").count() == 2
    assert not opened.locator("#overview").is_visible()
    context.close()


@pytest.mark.skipif("SCREENSHOTS" not in os.environ, reason="SCREENSHOTS names no folder")
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_screenshots(scheme: str, width: int, page: Any) -> None:
    """For people to look at: ``SCREENSHOTS=folder tox -e browser``."""
    folder = Path(os.environ["SCREENSHOTS"])
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.screenshot(path=folder / f"{scheme}-{width}.png", full_page=True)
    open_file(page, "lib/layers/dense.py")
    page.keyboard.press("n")
    page.screenshot(path=folder / f"{scheme}-{width}-file.png")
