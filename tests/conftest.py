"""What every test stands on: a home of its own, Qt without a screen, chance that repeats itself."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first import of Qt

settings.register_profile("test", derandomize=True, deadline=None)
settings.register_profile("soak", max_examples=5_000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="also run the tests that take long")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("soak" if config.getoption("--soak") else "test")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs out unless they were asked for."""
    if config.getoption("--soak"):
        return
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(pytest.mark.skip(reason="a long run: packaging/test.py --soak"))


@pytest.fixture(autouse=True)
def ocaq_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for everything that the program keeps of its user, so that no test meets a real office."""
    home = tmp_path / "ocaq-home"
    monkeypatch.setenv("OCAQ_HOME", str(home))
    monkeypatch.delenv("OCAQ_PASSWORD", raising=False)
    return home


@pytest.fixture(autouse=True)
def clean_screen(request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete the windows of a test with it: no loop of events does, and each restyling would dress them all again."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - most tests know no Qt

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
