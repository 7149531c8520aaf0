"""flake8 plugin that keeps multi-backend tensor code backend-agnostic."""

__version__ = "0.1.0"
