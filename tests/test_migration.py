"""docs/migration.md leads from one example to the other."""

from __future__ import annotations

from pathlib import Path

from migration import END, PAGE, START, gone, lint, steps


def test_each_step_takes_the_findings_shown_away(tmp_path: Path) -> None:
    code = START.read_text(encoding="utf-8")
    for step in steps(PAGE.read_text(encoding="utf-8")):
        after = step.apply(code)
        assert gone(code, after, tmp_path) == step.shown, "run tests/migration.py"
        code = after
    assert lint(code, tmp_path) == []


def test_the_steps_end_in_the_pure_example() -> None:
    code = START.read_text(encoding="utf-8")
    for step in steps(PAGE.read_text(encoding="utf-8")):
        code = step.apply(code)
    assert code == END.read_text(encoding="utf-8")
