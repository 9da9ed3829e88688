"""Where things lie on this machine: what ships with the program, and what its user keeps."""

import os
import sys
from pathlib import Path

import platformdirs

APPLICATION = "Ocaq"


def resources() -> Path:
    """The folder of fonts, icons, templates and help, in a checkout, a wheel or a frozen program."""
    return _shipped("resources")


def translations() -> Path:
    """The folder of catalogs, in a checkout, a wheel or a frozen program."""
    return _shipped("translations")


def data_folder() -> Path:
    """Where offices live unless their users choose otherwise; on a local disk, never synchronised."""
    return _own("data") or Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def backups_folder() -> Path:
    """Where backups go as long as their users have named no other place."""
    return data_folder() / "backups"


def config_folder() -> Path:
    """Where the preferences of this machine lie."""
    return _own("config") or Path(platformdirs.user_config_dir(APPLICATION, appauthor=False))


def cache_folder() -> Path:
    """Where anything lies that can be made again."""
    return _own("cache") or Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False))


def documents_folder() -> Path:
    """Where people look for the papers that they have made."""
    return _own("documents") or Path(platformdirs.user_documents_dir())


def _own(name: str) -> Path | None:
    """One folder for everything, when OCAQ_HOME names it: for tests, and for a stick that carries all."""
    home = os.environ.get("OCAQ_HOME")
    return Path(home) / name if home else None


def _shipped(name: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
