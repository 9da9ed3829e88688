"""A headless Chromium that opens the page from the disk, as it is, and is asked through its debugging pipe."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

from desktop_app.documents.trust_page import page_with
from desktop_app.system.paths import resources

PAGE: Final = resources() / "verify" / "verify.html"
PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-pipe",
)  # fmt: skip


class Browser:
    """One browser for several pages. It reads its orders from its descriptor 3 and answers on 4."""

    def __init__(self, program: str, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        orders, self._orders = os.pipe()
        self._answers, answers = os.pipe()
        line = [program, *_OPTIONS, f"--user-data-dir={folder / 'profile'}", "about:blank"]
        self._process = subprocess.Popen(
            ["bash", "-c", f'exec "$0" "$@" 3<&{orders} 4>&{answers}', *line],
            pass_fds=(orders, answers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(orders)
        os.close(answers)
        self._heard = b""

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._orders)
        os.close(self._answers)

    def asked(self, script: str, *, trust: bytes | None = None, given: Any = None) -> Any:
        """What the body of an async function returns in a fresh page; `given` is a value that it may use."""
        page = self._opened(trust)
        body = f"(async given => {{ {script} }})({json.dumps(given)})"
        told = self._told("Runtime.evaluate", page, expression=body, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        self._told("Page.close", page)
        return told["result"].get("value")

    def _opened(self, trust: bytes | None) -> str:
        """The session of a page that has loaded."""
        place = self._folder / f"page{self._count}.html"
        place.write_bytes(page_with(trust) if trust else PAGE.read_bytes())
        target = self._told("Target.createTarget", url="about:blank")["targetId"]
        session: str = self._told("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._told("Page.enable", session)
        self._told("Page.navigate", session, url=place.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass
        return session

    def _told(self, method: str, session: str = "", **parameters: Any) -> Any:
        self._count += 1
        order: dict[str, Any] = {"id": self._count, "method": method, "params": parameters}
        if session:
            order["sessionId"] = session
        content = json.dumps(order).encode() + b"\0"
        while content:
            content = content[os.write(self._orders, content) :]
        while (answer := self._next()).get("id") != self._count:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._heard:
            piece = os.read(self._answers, 1 << 20)
            assert piece, "the browser has ended"
            self._heard += piece
        message, _end, self._heard = self._heard.partition(b"\0")
        said: dict[str, Any] = json.loads(message)
        return said


def program() -> str | None:
    """The first browser there is on this machine."""
    return next((each for each in map(shutil.which, PROGRAMS) if each), None)
