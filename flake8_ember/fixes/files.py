"""Reading files as they are and writing them back so: encoding, BOM, line ends, mode."""

from __future__ import annotations

import io
import os
import tempfile
import tokenize
from typing import NamedTuple


class UnreadableError(Exception):
    """A file can't be read as Python; says why."""


class UnwritableError(Exception):
    """A file can't be written; says why."""


class Content(NamedTuple):
    """What is in a file.

    Attributes:
        text: decoded, without a BOM, with the line ends as they are.
        encoding: what it is written back with; ``utf-8-sig`` if there was a BOM.
    """

    text: str
    encoding: str

    @property
    def raw(self) -> bytes:
        """The bytes."""
        return self.text.encode(self.encoding)


def read(path: str) -> Content:
    """Read a file.

    Raises:
        UnreadableError: if it can't be opened or decoded.
    """
    try:
        with open(path, "rb") as file:
            return decoded(file.read())
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error


def decoded(raw: bytes) -> Content:
    """Decode a file as Python does.

    Raises:
        UnreadableError: if it is not in the encoding that it says.
    """
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
        return Content(raw.decode(encoding), encoding)
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise UnreadableError(str(error)) from error


def write(path: str, content: Content) -> None:
    """Write a file anew, beside it first, so that it is there at any time, old or new.

    A link stays one; what it leads to is written.

    Raises:
        UnwritableError: if that is not allowed, or not possible.
    """
    path = os.path.realpath(path)
    try:
        mode = os.stat(path).st_mode & 0o7777
        if not (mode & 0o222 and os.access(path, os.W_OK)):
            raise UnwritableError("it is read-only")
        raw = content.raw
        handle, beside = tempfile.mkstemp(
            dir=os.path.dirname(path), prefix=".ember-", suffix=".tmp"
        )
    except (OSError, UnicodeError) as error:
        raise UnwritableError(str(error)) from error
    try:
        with open(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, mode)
        os.replace(beside, path)
    except BaseException as error:
        os.unlink(beside)
        if isinstance(error, OSError):
            raise UnwritableError(str(error)) from error
        raise
