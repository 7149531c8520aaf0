"""What editors' language servers load of us, if they are there; nothing else needs them."""

from __future__ import annotations
