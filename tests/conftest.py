"""What every test stands on: a home of its own, Qt without a screen, chance that repeats itself."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from desktop_app.language import catalogs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
def language_as_before() -> Iterator[None]:
    """A language that a test chooses goes with it: the next test in this process may be any other."""
    before = catalogs.current()
    yield
    catalogs.use(before)


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """With the program's fonts, as in its window: without them words are as wide as the system's happen to be."""
    from desktop_app.gui.theme import load_fonts  # noqa: PLC0415 - most tests know no Qt
    from desktop_app.system.paths import resources  # noqa: PLC0415 - as above

    load_fonts(resources() / "fonts")
    return qapp


@pytest.fixture(autouse=True)
def clean_screen(request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete the windows of a test with it, on this thread: restyling would dress those that are left all again."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - most tests know no Qt

    gc.disable()  # as in the program: see gui/garbage.py
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect(1)
    gc.enable()
