"""What all tests share: the mark of slow ones, and how thorough random ones are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# The same examples in each run: a defect found by chance belongs into a test of its own.
_REPEATABLE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile("quick", _REPEATABLE, max_examples=50)
settings.register_profile("thorough", _REPEATABLE, max_examples=200)
settings.load_profile("quick")


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark."""
    config.addinivalue_line("markers", "slow: half a second and more; run by tox")
