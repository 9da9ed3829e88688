"""One window for each office: the second one asks the first to come to the front, and leaves.

Who holds `name.ocaq-window` is the window of the office; the lock dies with its process. The local socket only carries
the request, so its name needs to say nothing: it is a digest of where the office lies and of who uses the computer.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.office.locks import window_lock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

    from desktop_app.system.locks import FileLock

LISTEN_AFTER: Final = 500
"""Milliseconds until others are listened to: Qt's network parts are imported when the first page stands."""
PATIENCE: Final = 5.0
"""Seconds for which a second window tries to reach a first one that has only just started."""
_PAUSE: Final = 0.1
_CONNECT: Final = 500


class OneWindow(QObject):
    """Holds the window of one office at a time; `asked` is called when another process wants it seen."""

    def __init__(self, asked: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._asked = asked
        self._office: Path | None = None
        self._lock: FileLock | None = None
        self._server: QLocalServer | None = None
        self._soon = QTimer(self, singleShot=True, interval=LISTEN_AFTER)
        self._soon.timeout.connect(self._listen)

    def claim(self, office: Path) -> bool:
        """Be the window of this office, and of no other; False when another process is."""
        office = office.resolve()
        if office == self._office:
            return True
        lock = window_lock(office)
        if not lock.take(shared=False):
            return False
        self.release()
        self._office, self._lock = office, lock
        self._soon.start()
        return True

    def release(self) -> None:
        """Let another window have the office."""
        self._soon.stop()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.release()
        self._office = self._lock = None

    def _listen(self) -> None:
        if self._office is None:
            return
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:  # a bare Linux may lack a library of Qt's network: a second window still leaves
            return
        name = socket_name(self._office)
        QLocalServer.removeServer(name)  # of a dead process: we hold the lock, so nobody else listens
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(name)  # without it a second window still leaves; only nobody comes to the front

    def _hear(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnectFromServer()
            socket.deleteLater()
            self._asked()


def bring_to_front(window: QWidget | None) -> None:
    """Show a window above those of other programs: somebody has asked for it."""
    if window is not None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def raise_other(office: Path, patience: float = PATIENCE) -> bool:
    """Ask the window of an office, in another process, to come to the front; whether it was reached."""
    try:
        from PySide6.QtNetwork import QLocalSocket
    except ImportError:  # as above
        return False
    _let_it_come()
    name, last = socket_name(office.resolve()), time.monotonic() + patience
    while True:
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(_CONNECT):
            socket.disconnectFromServer()
            return True
        if time.monotonic() >= last:
            return False
        time.sleep(_PAUSE)


def socket_name(office: Path) -> str:
    """The name under which the window of an office listens."""
    import getpass  # after the first paint: hashes alone take 10 ms to import
    import hashlib

    owner = str(os.getuid()) if sys.platform != "win32" else getpass.getuser()
    return "ocaq-" + hashlib.sha256(f"{owner}\0{office}".encode()).hexdigest()[:24]


def _let_it_come() -> None:
    """Windows lets a program to the front only when the one that the user has just started allows it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
