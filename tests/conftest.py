"""What all tests share: the marks, and how thorough random tests are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# The same examples in each run: a defect found by chance belongs into a test of its own.
settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=200,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("repeatable")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks."""
    config.addinivalue_line("markers", "slow: takes more than some seconds (-m 'not slow')")
