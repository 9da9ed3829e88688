"""Fills a private environment with exactly what a lock names: by uv, and where uv fails, by pip."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import tool_wheel
from pip_settings import PipSettings
from words import SetupError, sentence

TOOLS = Path(__file__).with_name("requirements-tools.txt")
KEPT_OF_UV = ("UV_CACHE_DIR", "UV_LINK_MODE", "UV_HTTP_TIMEOUT", "UV_SYSTEM_CERTS", "UV_OFFLINE")


class Order(NamedTuple):
    """One installation: into which Python, what, from where, and a folder for what is needed meanwhile."""

    python: Path
    lock: Path
    settings: PipSettings
    scratch: Path


def install(order: Order) -> None:
    """Make the environment hold the lock's packages; says what hindered both tools when neither managed."""
    problems: list[str] = []
    for way in (_by_uv, _by_pip):
        try:
            way(order)
        except (tool_wheel.FetchError, OSError, subprocess.CalledProcessError) as problem:
            problems.append(_told(problem))
        else:
            return
    raise SetupError(sentence("not_installed", reason=" | ".join(problems)))


def uv(settings: PipSettings, folder: Path) -> Path:
    """The uv program, freshly fetched into the folder."""
    wheel = tool_wheel.fetch(tool_wheel.locked(TOOLS, "uv"), settings, folder)
    return tool_wheel.unpack_program(wheel, "uv", folder)


def _by_uv(order: Order) -> None:
    program = uv(order.settings, order.scratch)
    command = [str(program), "pip", "sync", "--no-config", "--require-hashes", "--only-binary", ":all:"]
    command += ["--python", str(order.python), *uv_sources(order.settings), str(order.lock)]
    _run(command, uv_environment(order.settings, os.environ))


def uv_sources(settings: PipSettings) -> list[str]:
    """Pip's places in uv's words; any of them may hold the locked file, for its hash is known."""
    options = ["--index-url", settings.index_url, "--index-strategy", "unsafe-best-match"]
    for address in settings.extra_index_urls:
        options += ["--extra-index-url", address]
    for place in settings.find_links:
        options += ["--find-links", place]
    for host in settings.trusted_hosts:
        options += ["--allow-insecure-host", host]
    return [*options, "--no-index"] if settings.no_index else options


def uv_environment(settings: PipSettings, environ: Mapping[str, str]) -> dict[str, str]:
    """The variables for uv: none of its own that could change what is installed."""
    result = {name: value for name, value in environ.items() if not name.startswith("UV_") or name in KEPT_OF_UV}
    result.setdefault("UV_SYSTEM_CERTS", "true")
    result.setdefault("UV_HTTP_TIMEOUT", str(int(settings.timeout)))
    if settings.cert:
        result["SSL_CERT_FILE"] = settings.cert
    if settings.proxy:
        result["HTTP_PROXY"] = result["HTTPS_PROXY"] = settings.proxy
    return result


def _by_pip(order: Order) -> None:
    wheel = tool_wheel.fetch(tool_wheel.locked(TOOLS, "pip"), order.settings, order.scratch)
    command = [str(order.python), str(wheel / "pip"), "install", "--require-hashes", "--only-binary", ":all:"]
    command += ["--no-deps", "--progress-bar", "off", *pip_sources(order.settings), "-r", str(order.lock)]
    _run(command, pip_environment(os.environ))


def pip_sources(settings: PipSettings) -> list[str]:
    """The same places as options of pip; its own files and variables are put aside: they may constrain."""
    options = ["--index-url", settings.index_url, "--timeout", str(settings.timeout)]
    for address in settings.extra_index_urls:
        options += ["--extra-index-url", address]
    for place in settings.find_links:
        options += ["--find-links", place]
    for host in settings.trusted_hosts:
        options += ["--trusted-host", host]
    options += ["--cert", settings.cert] if settings.cert else []
    options += ["--proxy", settings.proxy] if settings.proxy else []
    return [*options, "--no-index"] if settings.no_index else options


def pip_environment(environ: Mapping[str, str]) -> dict[str, str]:
    result = {name: value for name, value in environ.items() if not name.startswith("PIP_")}
    return {**result, "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _run(command: list[str], environment: dict[str, str]) -> None:
    """Run a tool: seen at work by a person at a terminal, else silent unless it fails."""
    if sys.stderr.isatty():
        subprocess.run(command, env=environment, check=True)
    else:
        subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8", errors="replace")


def _told(problem: Exception) -> str:
    if isinstance(problem, subprocess.CalledProcessError):
        return (problem.stderr or "").strip() or f"{Path(problem.cmd[0]).name}: {problem.returncode}"
    return str(problem)
