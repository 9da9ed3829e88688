"""An installer runs only when its bytes are those that were locked, wherever they came from."""

import hashlib
import io
import os
import platform
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.packaging import load

pip_settings, tool_wheel = load("pip_settings"), load("tool_wheel")
NAME = "tool-1.2-py3-none-any.whl"


def wheel_bytes() -> bytes:
    raw = io.BytesIO()
    program = "tool.exe" if os.name == "nt" else "tool"
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(f"tool-1.2.data/scripts/{program}", "#!/bin/sh\necho tool\n")
    return raw.getvalue()


WHEEL = wheel_bytes()
LOCKED = tool_wheel.Locked("tool", "1.2", frozenset({hashlib.sha256(WHEEL).hexdigest()}))


class Index:
    """A real index on this machine: pages by address, and who asked for what."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.pages: dict[str, tuple[str, bytes]] = {f"/files/{NAME}": ("application/octet-stream", WHEEL)}
        self.asked: list[tuple[str, str | None]] = []
        self.address = f"127.0.0.1:{server.server_port}"

    def settings(self, secret: str = "", **others: object) -> object:
        url = f"http://{secret}{self.address}/simple"
        return pip_settings.PipSettings(index_url=url, timeout=5)._replace(**others)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append((request.path, request.headers["Authorization"]))
        kind, body = self.pages.get(request.path, ("", b""))
        request.send_response(200 if kind else 404)
        request.send_header("Content-Type", kind or "text/plain")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.answer(self)

        def log_message(self, *words: object) -> None:
            """Say nothing: what was asked is kept in `asked`."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served = Index(server)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield served
        server.shutdown()
        thread.join()


def html(*hrefs: str, base: str = "") -> tuple[str, bytes]:
    links = "".join(f'<a href="{href}">a wheel</a>' for href in hrefs)
    return "text/html; charset=utf-8", f"<html><head>{base}</head>{links}</html>".encode()


@pytest.mark.parametrize(
    "page",
    [
        html(f"../../files/{NAME}#sha256=0"),
        html(f"/files/{NAME}"),
        html("../../files/tool-1.1-py3-none-any.whl", f"../../files/{NAME}"),
        html(f"files/{NAME}", base='<base href="/">'),
        (
            "application/vnd.pypi.simple.v1+json",
            b'{"files":[{"filename":"%s","url":"/files/%s"}]}' % (2 * (NAME.encode(),)),
        ),
    ],
    ids=["relative", "absolute path", "among others", "base", "json"],
)
def test_every_form_of_index_page(index: Index, page: tuple[str, bytes], tmp_path: Path) -> None:
    index.pages["/simple/tool/"] = page
    assert tool_wheel.fetch(LOCKED, index.settings(), tmp_path).read_bytes() == WHEEL


def test_other_bytes_than_those_locked_are_refused(index: Index, tmp_path: Path) -> None:
    index.pages["/simple/tool/"] = html(f"/files/{NAME}")
    index.pages[f"/files/{NAME}"] = ("application/octet-stream", WHEEL + b" ")
    with pytest.raises(tool_wheel.FetchError, match="sha256 differs"):
        tool_wheel.fetch(LOCKED, index.settings(), tmp_path)
    assert list(tmp_path.glob("*.whl")) == []


def test_a_refused_place_does_not_hinder_the_next(index: Index, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / NAME).write_bytes(b"other")
    index.pages["/simple/tool/"] = html(f"/files/{NAME}")
    settings = index.settings(find_links=(str(tmp_path / "links"),))
    assert tool_wheel.fetch(LOCKED, settings, tmp_path).read_bytes() == WHEEL


def test_a_folder_of_wheels_without_an_index(index: Index, tmp_path: Path) -> None:
    (tmp_path / "qovluq ə").mkdir()
    (tmp_path / "qovluq ə" / NAME).write_bytes(WHEEL)
    settings = index.settings(find_links=((tmp_path / "qovluq ə").as_uri(),), no_index=True)
    assert tool_wheel.fetch(LOCKED, settings, tmp_path).name == NAME
    assert index.asked == []


def test_an_index_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "simple" / "tool").mkdir(parents=True)
    (tmp_path / "simple" / "tool" / "index.html").write_bytes(html(f"../../{NAME}")[1])
    (tmp_path / NAME).write_bytes(WHEEL)
    (tmp_path / "out").mkdir()
    settings = pip_settings.PipSettings(index_url=(tmp_path / "simple").as_uri())
    assert tool_wheel.fetch(LOCKED, settings, tmp_path / "out").read_bytes() == WHEEL


def test_a_password_goes_into_the_header_and_not_into_messages(index: Index, tmp_path: Path) -> None:
    with pytest.raises(tool_wheel.FetchError) as refusal:
        tool_wheel.fetch(LOCKED, index.settings("user:s%40cret@"), tmp_path)
    assert index.asked == [("/simple/tool/", "Basic dXNlcjpzQGNyZXQ=")]
    assert "cret" not in str(refusal.value)
    assert "404" in str(refusal.value)


def test_an_index_that_is_silent_is_named(tmp_path: Path) -> None:
    settings = pip_settings.PipSettings(index_url="http://127.0.0.1:9/simple", timeout=2)
    with pytest.raises(tool_wheel.FetchError, match=r"127\.0\.0\.1:9"):
        tool_wheel.fetch(LOCKED, settings, tmp_path)


@pytest.mark.parametrize(
    ("system", "machine", "libc", "tags"),
    [
        ("linux", "x86_64", "glibc", "manylinux_2_17_x86_64.manylinux2014_x86_64"),
        ("linux", "aarch64", "glibc", "manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64"),
        ("linux", "x86_64", "", "musllinux_1_1_x86_64"),
        ("darwin", "arm64", "", "macosx_11_0_arm64"),
        ("darwin", "x86_64", "", "macosx_10_12_x86_64"),
        ("win32", "AMD64", "", "win_amd64"),
        ("win32", "ARM64", "", "win_arm64"),
    ],
)
def test_the_wheel_for_each_system(
    system: str, machine: str, libc: str, tags: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = [
        "manylinux_2_17_x86_64.manylinux2014_x86_64",
        "manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64",
        "musllinux_1_1_x86_64",
        "macosx_11_0_arm64",
        "macosx_10_12_x86_64",
        "win_amd64",
        "win_arm64",
        "win32",
        "linux_armv6l",
    ]
    monkeypatch.setattr(tool_wheel.sys, "platform", system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(platform, "libc_ver", lambda: (libc, ""))
    assert [tag for tag in every if tool_wheel.suits(f"tool-1.2-py3-none-{tag}.whl", LOCKED)] == [tags]


def test_only_the_locked_release_suits() -> None:
    names = [
        "tool-1.3-py3-none-any.whl",
        "tool-1.2.tar.gz",
        "tools-1.2-py3-none-any.whl",
        "tool-1.2-py2-none-any.whl",
    ]
    assert [name for name in [*names, NAME] if tool_wheel.suits(name, LOCKED)] == [NAME]


def test_the_program_is_taken_out(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(WHEEL)
    program = tool_wheel.unpack_program(tmp_path / NAME, "tool", tmp_path)
    assert os.access(program, os.X_OK)
    with pytest.raises(tool_wheel.FetchError, match="holds no program"):
        tool_wheel.unpack_program(tmp_path / NAME, "other", tmp_path)
