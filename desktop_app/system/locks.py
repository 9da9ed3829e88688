"""Locks on small files of their own, which die with the process that holds them.

The file stays and is empty; only the lock on it means something. On POSIX `flock`, on Windows `LockFileEx`, which knows
shared locks as `msvcrt.locking` does not. Two handles of one process exclude each other like two processes.
"""

import errno
import os
import sys
import time
from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

_NOT_TO_BE_WRITTEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_PAUSE: Final = 0.05


class FileLock:
    """One handle's lock on a file: shared with others, or alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self, *, shared: bool, patience: float = 0.0) -> bool:
        """Take the lock, waiting at most `patience` seconds for who holds it; gives whether it was taken."""
        descriptor = self._opened()
        last = time.monotonic() + patience
        while not _locked(descriptor, shared=shared):
            if time.monotonic() >= last:
                os.close(descriptor)
                return False
            time.sleep(_PAUSE)
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the lock back; nothing when it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)  # which releases it, on every system
            self._descriptor = None

    @property
    def held(self) -> bool:
        """Whether this handle holds it."""
        return self._descriptor is not None

    def _opened(self) -> int:
        if self.held:
            raise RuntimeError("a lock is taken once")
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            if error.errno in _NOT_TO_BE_WRITTEN:
                refused = _("Nothing can be written to the folder of “{name}”. Please move the office to another one.")
                raise Refused(refused.format(name=self.path.stem)) from error
            raise


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _FAIL_AT_ONCE: Final = 0x1
    _ALONE: Final = 0x2
    _TAKEN: Final = frozenset({33, 997})  # ERROR_LOCK_VIOLATION, ERROR_IO_PENDING

    class _Overlapped(ctypes.Structure):
        _fields_ = (
            ("internal", ctypes.c_void_p),
            ("internal_high", ctypes.c_void_p),
            ("offset", wintypes.DWORD),
            ("offset_high", wintypes.DWORD),
            ("event", wintypes.HANDLE),
        )

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.LockFileEx.argtypes = (
        wintypes.HANDLE, wintypes.DWORD, wintypes.DWORD, wintypes.DWORD, wintypes.DWORD, ctypes.POINTER(_Overlapped),
    )  # fmt: skip
    _kernel.LockFileEx.restype = wintypes.BOOL

    def _locked(descriptor: int, *, shared: bool) -> bool:
        flags = _FAIL_AT_ONCE | (0 if shared else _ALONE)
        handle = msvcrt.get_osfhandle(descriptor)
        if _kernel.LockFileEx(handle, flags, 0, 1, 0, ctypes.byref(_Overlapped())):
            return True
        failure = ctypes.get_last_error()
        if failure in _TAKEN:
            return False
        raise ctypes.WinError(failure)

else:
    import fcntl

    def _locked(descriptor: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
