"""The program as a wheel in an environment of its own, far from its checkout, does the same work."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.test_tree import kept
from tests.architecture.tree import ROOT
from tests.packaging import PACKAGING, load

demonstration, installer, pip_settings = load("demonstration"), load("installer"), load("pip_settings")
pytestmark = pytest.mark.soak


class Builder:
    """The real uv on pip's own settings: it builds the wheel and makes an environment for it."""

    def __init__(self, folder: Path) -> None:
        self._settings: Any = pip_settings.read(os.environ)
        self._uv = installer.uv(self._settings, folder)

    def run(self, *arguments: object) -> None:
        command = [str(self._uv), *map(str, arguments)]
        subprocess.run(command, env=installer.uv_environment(self._settings, os.environ), check=True)

    def sources(self) -> list[str]:
        """Where uv may look for packages."""
        return list(installer.uv_sources(self._settings))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of what git keeps: nothing that merely lies around in a checkout gets in."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in kept():
        target = folder / "source" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    builder = Builder(folder)
    builder.run("build", "--wheel", "--no-config", *builder.sources(), "--out-dir", folder, folder / "source")
    return next(folder.glob("ocaq-*.whl"))


def test_what_the_wheel_holds(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for language in ("az", "en", "ru"):
        assert f"desktop_app/translations/{language}/LC_MESSAGES/screen.mo" in names
    assert "desktop_app/resources/fonts/NotoSans-Regular.ttf" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


def test_the_installed_program_does_the_whole_job(wheel: Path, tmp_path: Path, ocaq_home: Path) -> None:
    environment, elsewhere = tmp_path / "environment", tmp_path / "elsewhere"
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    builder = Builder(tmp_path)
    builder.run("venv", "--no-config", "--python", sys.executable, environment)
    install = ["pip", "install", "--no-config", "--quiet", "--python", python, *builder.sources()]
    builder.run(*install, "--require-hashes", "-r", PACKAGING / "requirements.txt")
    builder.run(*install, "--no-deps", wheel)
    shutil.copytree(ROOT / "resources" / "sample", elsewhere / "resources" / "sample")
    demonstration.Demonstration(python, elsewhere).run()
    assert len(list(ocaq_home.rglob("participation-*.pdf"))) == 3
