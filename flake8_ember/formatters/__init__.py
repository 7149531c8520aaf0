"""Reports over all linted files, for ``flake8 --format``: status, plan and baseline."""
