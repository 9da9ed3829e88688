"""What a process wrote to the disk, in order, as strace saw it."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

ROOT: Final = Path(__file__).resolve().parents[2]
CALLS: Final = (
    "openat,lseek,write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,"
    "link,linkat,mkdir,rmdir"
)
_LINE: Final = re.compile(r"(\d+) +(.*)")
_RESUMED: Final = re.compile(r"<\.\.\. \w+ resumed>")
_CALL: Final = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_FILE: Final = re.compile(r"^\d+<([^>]*)>")

Kind = Literal["write", "truncate", "sync", "rename", "unlink", "link", "create", "folder"]


@dataclass(frozen=True)
class Event:
    """One change of the disk. `place` is a path as it was just then; `start` of a write is where it begins, or -1
    for the end of the file."""

    kind: Kind
    place: str
    start: int = 0
    content: bytes = b""
    other: str = ""


def can_trace() -> bool:
    """Whether strace is there and may look."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def record(command: list[str], trace: Path) -> list[Event]:
    """Run a command to its good end, or until it kills itself; everything it wrote."""
    watched = [
        "strace",
        "-f",
        "-y",
        "-qq",
        "-xx",
        "-s",
        "9999999",
        "--seccomp-bpf",
        "-e",
        f"trace={CALLS}",
        "-o",
        str(trace),
    ]
    done = subprocess.run([*watched, *command], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return list(events(trace.read_text()))


def events(trace: str) -> Iterator[Event]:
    """The changes that a record of strace holds."""
    positions: dict[str, int] = {}
    for call, arguments, result in _calls(trace):
        if result < 0:
            continue
        texts = [bytes.fromhex(text.replace("\\x", "")) for text, _more in _TEXT.findall(arguments)]
        on = _FILE.match(arguments)
        place = _unescaped(on[1]) if on else ""
        number = arguments.rpartition(", ")[2]
        if call == "write":
            yield _written(positions, place, texts[0][:result])
        elif call == "pwrite64":
            yield Event("write", place, int(number), texts[0][:result])
        elif call == "lseek":
            positions[place] = result
        elif call == "openat":
            yield from _opened(positions, texts[0].decode(), arguments)
        elif call == "ftruncate":
            yield Event("truncate", place, int(number))
        elif call in {"fsync", "fdatasync"}:
            yield Event("sync", place)
        else:
            yield _named(call, arguments, [text.decode() for text in texts])


def _written(positions: dict[str, int], place: str, content: bytes) -> Event:
    start = positions.get(place, -1)
    if start >= 0:
        positions[place] = start + len(content)
    return Event("write", place, start, content)


def _opened(positions: dict[str, int], place: str, arguments: str) -> Iterator[Event]:
    positions[place] = -1 if "O_APPEND" in arguments else 0
    if "O_CREAT" in arguments:
        yield Event("create", place, content=b"truncate" if "O_TRUNC" in arguments else b"")


def _named(call: str, arguments: str, texts: list[str]) -> Event:
    """A change of names alone."""
    if call.startswith("rename"):
        return Event("rename", texts[0], other=texts[1])
    if call.startswith("link"):
        return Event("link", texts[0], other=texts[1])
    if call.startswith("unlink") or call == "rmdir":
        return Event("unlink", _below(arguments, texts[0]))
    if call == "mkdir":
        return Event("folder", texts[0])
    raise NotImplementedError(f"{call} is not understood yet")


def _below(arguments: str, name: str) -> str:
    """`unlinkat` of a name in a folder that is open."""
    folder = _FILE.match(arguments)
    return name if name.startswith("/") or folder is None else f"{_unescaped(folder[1])}/{name}"


def _calls(trace: str) -> Iterator[tuple[str, str, int]]:
    begun: dict[str, str] = {}
    for line in trace.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        process, said = found[1], found[2]
        if said.endswith("<unfinished ...>"):
            begun[process] = said.removesuffix("<unfinished ...>")
            continue
        if _RESUMED.match(said):
            said = begun.pop(process, "") + _RESUMED.sub("", said)
        if call := _CALL.match(said):
            yield call[1], call[2], int(call[3])


def _unescaped(place: str) -> str:
    return re.sub(r"\\x([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), place)
