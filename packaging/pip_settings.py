"""Where packages come from on this machine, as pip's own settings say it: uv does not read them."""

from __future__ import annotations

import configparser
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

SECTIONS = ("global", "install")  # pip lets what stands later win
PYPI = "https://pypi.org/simple"


class PipSettings(NamedTuple):
    """The settings that decide from where, and how, a wheel is fetched."""

    index_url: str = PYPI
    extra_index_urls: tuple[str, ...] = ()
    find_links: tuple[str, ...] = ()
    no_index: bool = False
    cert: str | None = None
    proxy: str | None = None
    timeout: float = 60.0
    trusted_hosts: tuple[str, ...] = ()


def read(environ: Mapping[str, str], files: list[Path] | None = None) -> PipSettings:
    """Pip's settings: its files in its own order, then its variables; folders that are not there left out."""
    told: dict[str, str] = {}
    for file in config_files(environ) if files is None else files:
        told.update(_of_file(file))
    for name, value in environ.items():
        if name.startswith("PIP_") and value:
            told[name[4:].lower().replace("_", "-")] = value
    return PipSettings(
        index_url=told.get("index-url", PYPI).strip().rstrip("/"),
        extra_index_urls=_existing(told.get("extra-index-url", "")),
        find_links=_existing(told.get("find-links", "")),
        no_index=told.get("no-index", "").strip().lower() in {"1", "true", "yes", "on"},
        cert=told.get("cert") or None,
        proxy=told.get("proxy") or None,
        timeout=_seconds(told.get("timeout") or told.get("default-timeout") or ""),
        trusted_hosts=tuple(told.get("trusted-host", "").split()),
    )


def config_files(environ: Mapping[str, str]) -> list[Path]:
    """The files that pip would read, least important first."""
    chosen = environ.get("PIP_CONFIG_FILE")
    if chosen == os.devnull:
        return []
    home = Path.home()
    prefix = Path(sys.prefix) / ("pip.ini" if os.name == "nt" else "pip.conf")
    if os.name == "nt":
        shared = [Path(environ.get("PROGRAMDATA", "C:/ProgramData")) / "pip/pip.ini"]
        own = [home / "pip/pip.ini", Path(environ.get("APPDATA", str(home))) / "pip/pip.ini"]
    elif sys.platform == "darwin":
        shared = [Path("/Library/Application Support/pip/pip.conf")]
        support = home / "Library/Application Support/pip"
        folder = support if support.is_dir() else home / ".config/pip"
        own = [home / ".pip/pip.conf", folder / "pip.conf"]
    else:
        folders = environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        shared = [*(Path(folder) / "pip/pip.conf" for folder in folders.split(":")), Path("/etc/pip.conf")]
        own = [
            home / ".pip/pip.conf",
            Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "pip/pip.conf",
        ]
    return [*shared, *([] if chosen else own), prefix, *([Path(chosen)] if chosen else [])]


def _of_file(file: Path) -> dict[str, str]:
    parser = configparser.RawConfigParser()
    try:
        parser.read(file, encoding="utf-8")
    except (OSError, configparser.Error, UnicodeDecodeError):
        return {}  # pip itself will name a broken file; it is not ours to judge
    told: dict[str, str] = {}
    for section in SECTIONS:
        if parser.has_section(section):
            told.update({key.replace("_", "-"): value for key, value in parser.items(section) if value})
    return told


def _seconds(value: str) -> float:
    try:
        return max(float(value), 1.0)
    except ValueError:
        return 60.0


def _existing(value: str) -> tuple[str, ...]:
    """The places of a list without local ones that are not there: pip passes them over, uv stops."""
    return tuple(place for place in value.split() if _is_remote(place) or local_path(place).exists())


def _is_remote(place: str) -> bool:
    return "://" in place and not place.startswith("file:")


def local_path(place: str) -> Path:
    """The path of a local place, given as a path or as a file: address."""
    if not place.startswith("file:"):
        return Path(place).expanduser()
    return Path(url2pathname(urlsplit(place).path))
