"""One window for each office: the second one brings the first to the front, and leaves."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.office.locks import window_lock
from desktop_app.system.locks import FileLock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LISTENS_AFTER: Final = 700
"""Milliseconds after which a window hears the others: Qt's network module is not imported before the first paint."""
_PATIENCE: Final = 1_000
_RAISE: Final = b"raise"


class SingleWindow(QObject):
    """This window's claim on an office."""

    raise_asked = Signal()
    """Another window of the same office was opened and has left again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lock: FileLock | None = None
        self._name = ""
        self._server: QLocalServer | None = None

    def claim(self, office: Path) -> bool:
        """Whether this is the one window of the office from now on; a claim on another office is given up."""
        place = office.resolve()
        lock = window_lock(place)
        if self._lock is not None and self._lock.path == lock.path:
            return True
        if not place.parent.is_dir() or not lock.take(shared=False):
            return not place.parent.is_dir()
        self.release()
        self._lock, self._name = lock, _name(place)
        QTimer.singleShot(LISTENS_AFTER, self, self._listen)
        return True

    def release(self) -> None:
        """Give the claim up."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _listen(self) -> None:
        if self._lock is None or self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # of a window that was killed; whoever holds the lock may
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)

    def _hear(self) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.raise_asked.emit()


def raise_other(office: Path) -> bool:
    """Ask the window that has the office to come to the front; gives whether one heard."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(office.resolve()))
    heard = socket.waitForConnected(_PATIENCE)
    if heard:
        socket.write(_RAISE)
        socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
    return heard


def _name(office: Path) -> str:
    """The socket's name: it tells nobody where an office lies or what it is called."""
    return "ocaq-" + hashlib.sha256(str(office).encode()).hexdigest()[:24]
