"""A home for what tests run by itself, so that no benchmark, gallery or kill meets a real office or leaves its keys."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def own_home() -> Iterator[None]:
    """Everything that the program keeps of its user goes below a folder that is gone at the end."""
    with tempfile.TemporaryDirectory(prefix="ocaq-home-", ignore_cleanup_errors=True) as home:
        os.environ["OCAQ_HOME"] = home
        yield
