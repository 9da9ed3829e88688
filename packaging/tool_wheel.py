"""Fetches one installer wheel (uv, else pip) from pip's own index and checks it against the locked hashes."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import ssl
import sys
import zipfile
from base64 import b64encode
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener

from pip_settings import PipSettings, local_path

ACCEPT = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"


class FetchError(Exception):
    """No index gave a wheel that may be trusted; says what each answered."""


class Locked(NamedTuple):
    """One release as `requirements-tools.txt` names it: only wheels with these hashes are run."""

    name: str
    version: str
    hashes: frozenset[str]


class Link(NamedTuple):
    """A wheel that an index offers."""

    filename: str
    address: str


def locked(requirements: Path, name: str) -> Locked:
    """What the lock says of one tool."""
    text = requirements.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        match = re.match(rf"{name}==(\S+)", line)
        if match:
            return Locked(name, match.group(1), frozenset(re.findall(r"--hash=sha256:(\w{64})", line)))
    raise FetchError(f"{requirements.name} does not name {name}")


def fetch(tool: Locked, settings: PipSettings, folder: Path) -> Path:
    """Download the tool's wheel for this machine; bytes that the lock does not know are refused."""
    answers: list[str] = []
    for place in _places(tool.name, settings):
        try:
            for link in _links(place, settings):
                if suits(link.filename, tool):
                    return _checked(link, tool, settings, folder)
            answers.append(f"no {tool.name} {tool.version} for this system at {_shown(place)}")
        except (OSError, ValueError, FetchError) as problem:  # URLError is an OSError
            answers.append(f"{_shown(place)}: {_reason(problem)}")
    raise FetchError("; ".join(answers) or f"pip's settings name no place for {tool.name}")


def unpack_program(wheel: Path, name: str, folder: Path) -> Path:
    """Take the one program out of a wheel that carries it among its scripts."""
    wanted = f"{name}.exe" if os.name == "nt" else name
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.namelist():
            if entry.endswith(f".data/scripts/{wanted}"):
                program = folder / wanted
                program.write_bytes(archive.read(entry))
                program.chmod(0o755)
                return program
    raise FetchError(f"{wheel.name} holds no program {wanted}")


def suits(filename: str, tool: Locked) -> bool:
    """Whether a wheel is the locked release of the tool, for this machine."""
    stem = f"{tool.name}-{tool.version}-py3-none-"
    if not (filename.startswith(stem) and filename.endswith(".whl")):
        return False
    tags = filename[len(stem) : -len(".whl")].split(".")
    return any(tag == "any" or _runs_here(tag) for tag in tags)


def _runs_here(tag: str) -> bool:
    machine = platform.machine().lower()
    if sys.platform == "win32":
        return tag == {"amd64": "win_amd64", "arm64": "win_arm64"}.get(machine)
    if sys.platform == "darwin":
        return tag.startswith("macosx_") and tag.endswith((f"_{machine}", "_universal2"))
    kind = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return tag.startswith(kind) and tag.endswith(f"_{machine}")


def _places(name: str, settings: PipSettings) -> Iterator[str]:
    """Pages and folders that may offer the tool: found links first, for they are mostly local."""
    yield from settings.find_links
    if not settings.no_index:
        for index in (settings.index_url, *settings.extra_index_urls):
            yield f"{index.rstrip('/')}/{name}/"


def _links(place: str, settings: PipSettings) -> Iterator[Link]:
    if "://" not in place or place.startswith("file:"):
        folder = local_path(place)
        if not (folder / "index.html").exists():
            for file in sorted(folder.glob("*.whl")):
                yield Link(file.name, file.resolve().as_uri())
            return
        yield from _links_of_page((folder / "index.html").read_bytes(), (folder / "index.html").as_uri(), "text/html")
        return
    with _opener(settings, place).open(_request(place), timeout=settings.timeout) as answer:
        yield from _links_of_page(answer.read(), answer.geturl(), answer.headers.get("Content-Type", ""))


def _links_of_page(page: bytes, address: str, kind: str) -> Iterator[Link]:
    """Addresses may be relative to the page they stand on."""
    if "json" in kind:
        for file in json.loads(page)["files"]:
            yield Link(file["filename"], urljoin(address, file["url"]))
        return
    reader = _Anchors()
    reader.feed(page.decode("utf-8", "replace"))
    for href in reader.found:
        target = urljoin(urljoin(address, reader.base), href).split("#")[0]
        yield Link(unquote(urlsplit(target).path.rsplit("/", 1)[-1]), target)


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.found.append(href)
        if tag == "base" and href:
            self.base = href


def _checked(link: Link, tool: Locked, settings: PipSettings, folder: Path) -> Path:
    if link.address.startswith("file:"):
        wheel = local_path(link.address).read_bytes()
    else:
        with _opener(settings, link.address).open(_request(link.address), timeout=settings.timeout) as answer:
            wheel = answer.read()
    if hashlib.sha256(wheel).hexdigest() not in tool.hashes:
        raise FetchError(f"{link.filename} is not the file that was locked (its sha256 differs)")
    path = folder / link.filename
    path.write_bytes(wheel)
    return path


def _request(address: str) -> Request:
    """A request with the name and password of the address, where it carries them, in a header."""
    parts = urlsplit(address)
    secret, _, host = parts.netloc.rpartition("@")
    request = Request(urlunsplit(parts._replace(netloc=host)), headers={"Accept": ACCEPT})
    if secret:
        request.add_header("Authorization", "Basic " + b64encode(unquote(secret).encode()).decode())
    return request


def _opener(settings: PipSettings, address: str) -> OpenerDirector:
    context = ssl.create_default_context(cafile=settings.cert or None)
    host = urlsplit(address).hostname or ""
    if host in {trusted.split(":")[0] for trusted in settings.trusted_hosts}:
        context.check_hostname, context.verify_mode = (
            False,
            ssl.CERT_NONE,
        )  # pip's settings say so; hashes still hold
    proxies = {"http": settings.proxy, "https": settings.proxy} if settings.proxy else None
    return build_opener(ProxyHandler(proxies), HTTPSHandler(context=context))


def _shown(place: str) -> str:
    """A place without the password that it may carry."""
    parts = urlsplit(place)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _reason(problem: Exception) -> str:
    return str(problem.reason) if isinstance(problem, URLError) and not hasattr(problem, "code") else str(problem)
