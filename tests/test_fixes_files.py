"""Files that ``fix`` reads and writes: their bytes, modes and links, and whatever goes wrong."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import pytest
from fixing import FIXABLE, FIXED, fix
from running import python

from flake8_ember.fixes.files import Content, UnreadableError, UnwritableError, decoded, write


def test_what_cannot_be_read_is_named_and_the_rest_fixed(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text(FIXABLE)
    (tmp_path / "null.py").write_text("x = 1\0\n")
    (tmp_path / "syntax.py").write_text("x = = 1\n")
    (tmp_path / "coding.py").write_bytes(b"# coding: ascii\nx = '\xff'\n")
    (tmp_path / "deep.py").write_text(f"x = {'-' * 100_000}1\n")
    ran = fix(".", "gone.py", cwd=tmp_path)
    assert ran.status == 2
    for name in ("null.py", "syntax.py", "coding.py", "deep.py", "gone.py"):
        assert f"{name}: cannot be read: " in ran.errors
    assert (tmp_path / "good.py").read_text() == FIXED


@pytest.mark.parametrize("raw", [b"# coding: ascii\n'\xff'", b"# coding: none", b"# coding: hex"])
def test_what_cannot_be_decoded(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        decoded(raw)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("# é\r\n" + FIXABLE.replace("\n", "\r\n"), "utf-8"),
        ("# é\n" + FIXABLE, "utf-8-sig"),
        ("# coding: latin-1\n# é\f\n" + FIXABLE, "latin-1"),
        (FIXABLE.replace("\n", "\r"), "utf-8"),
        (FIXABLE.rstrip(), "utf-8"),
    ],
    ids=["crlf", "bom", "latin-1", "cr", "no-end"],
)
def test_bytes_stay(raw: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(raw.encode(encoding))
    path.chmod(0o755)
    mode = path.stat().st_mode
    assert fix("a.py", cwd=tmp_path).status == 0
    wanted = raw.replace("ops.exp(a) + 1", "ops.add(ops.exp(a), 1)")
    assert path.read_bytes() == wanted.encode(encoding)
    assert path.stat().st_mode == mode
    assert [each.name for each in tmp_path.iterdir()] == ["a.py"]


@pytest.mark.skipif(os.name == "nt", reason="needs links and modes of POSIX")
def test_links_stay_and_read_only_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "real.py").write_text(FIXABLE)
    (tmp_path / "link.py").symlink_to("real.py")
    assert fix("link.py", cwd=tmp_path).status == 0
    assert (tmp_path / "link.py").is_symlink()
    assert (tmp_path / "real.py").read_text() == FIXED
    (tmp_path / "real.py").write_text(FIXABLE)
    (tmp_path / "real.py").chmod(0o444)
    (tmp_path / "lost.py").symlink_to("gone.py")
    (tmp_path / "zeal.py").write_text(FIXABLE)
    ran = fix(".", cwd=tmp_path)
    assert ran.status == 2
    assert "real.py: cannot be written: it is read-only" in ran.errors
    assert "lost.py: cannot be read: " in ran.errors
    assert (tmp_path / "real.py").read_text() == FIXABLE
    assert (tmp_path / "zeal.py").read_text() == FIXED


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read all, Windows too")
def test_a_file_that_nobody_may_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(FIXABLE)
    (tmp_path / "a.py").chmod(0)
    ran = fix("a.py", cwd=tmp_path)
    assert (ran.status, ran.errors) == (2, "a.py: cannot be read: Permission denied\n")


@pytest.mark.parametrize("broken", ["tempfile.mkstemp", "os.fsync", "os.chmod", "os.replace"])
@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError("disk full"), UnwritableError), (KeyboardInterrupt(), KeyboardInterrupt)],
    ids=["disk", "key"],
)
def test_a_crash_loses_nothing(
    broken: str, error: BaseException, raised: type[BaseException], tmp_path: Path
) -> None:
    path = tmp_path / "a.py"
    path.write_text(FIXABLE)
    with patch(broken, side_effect=error), pytest.raises(raised):
        write(str(path), Content(FIXED, "utf-8"))
    assert path.read_text() == FIXABLE
    assert [each.name for each in tmp_path.iterdir()] == ["a.py"]


@pytest.mark.skipif(os.name == "nt", reason="needs limits and signals of POSIX")
@pytest.mark.parametrize(
    ("before", "status", "says"),
    [
        ("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))", 2, "too large"),
        ("import os; os.fsync = lambda file: os.kill(os.getpid(), 9)", -9, ""),
    ],
    ids=["full", "killed"],
)
def test_the_end_in_the_middle_of_a_write_loses_nothing(
    before: str, status: int, says: str, tmp_path: Path
) -> None:
    text = f"# {'long ' * 100}\n{FIXABLE}"
    (tmp_path / "a.py").write_text(text)
    run = "from flake8_ember.__main__ import main; raise SystemExit(main(['fix', '.']))"
    ran = python("-c", f"{before}; {run}", cwd=tmp_path)
    assert ran.status == status
    assert says in ran.errors
    assert (tmp_path / "a.py").read_text() == text
    assert fix(".", cwd=tmp_path).status == 0
    assert (tmp_path / "a.py").read_text() == text.replace(FIXABLE, FIXED)
