"""Lays the site out as the repository is, so that relative links lead to the same in both."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

DOCUMENTS = (
    "*.md",
    "docs/*.md",
    "docs/site/*.css",
    "flake8_ember/pages/*.md",
    "benchmarks/*.md",
    "examples/*.py",
)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the files of ``docs_dir`` by all documents, each under its path in the repository."""
    root = Path(config.config_file_path).parent
    theme = [file for file in files if file.src_dir != config.docs_dir]
    documents = [
        File.generated(config, path.relative_to(root).as_posix(), abs_src_path=str(path))
        for pattern in DOCUMENTS
        for path in sorted(root.glob(pattern))
    ]
    return Files([*theme, *documents])


def on_page_markdown(markdown: str, **_: object) -> str:
    """Undo what GitHub wants of a pipe in a table's code."""
    return re.sub(r"(?<=`)([^`\n|]*)\\\|", r"\1|", markdown)
