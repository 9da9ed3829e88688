"""The keychain of the system: which backends are trusted, and that none of its faults is ours."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend

from desktop_app.system.keychain import SERVICE, TRUSTED, SystemKeychain, Withheld
from tests.system.keychains import MemoryKeyring, set_keyring, trusting

NULL = null.Keyring()  # type: ignore[no-untyped-call]  # it has no types
FAIL = fail.Keyring()  # type: ignore[no-untyped-call]  # as above


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    backend = MemoryKeyring()
    with set_keyring(backend):
        yield backend


def test_what_is_kept_is_given_back(memory: MemoryKeyring) -> None:
    keychain = trusting()
    assert keychain.is_there()
    assert keychain.read("a") is None
    assert keychain.write("a", "secret")
    assert memory.kept == {(SERVICE, "a"): "secret"}
    assert keychain.read("a") == "secret"
    keychain.delete("a")
    keychain.delete("a")
    assert keychain.read("a") is None


def test_a_locked_keychain_says_so_and_is_no_error(memory: MemoryKeyring) -> None:
    memory.locked = True
    keychain = trusting()
    assert not keychain.write("a", "secret")
    keychain.delete("a")
    with pytest.raises(Withheld):
        keychain.read("a")


@pytest.mark.parametrize("backend", [NULL, FAIL, MemoryKeyring()], ids=["null", "fail", "unknown"])
def test_backends_that_keep_nothing_or_keep_it_openly_are_not_trusted(backend: KeyringBackend) -> None:
    with set_keyring(backend):
        keychain = SystemKeychain()
        assert not keychain.is_there()
        assert not keychain.write("a", "secret")
        with pytest.raises(Withheld):
            keychain.read("a")


def test_a_chain_of_backends_is_looked_through(monkeypatch: pytest.MonkeyPatch, memory: MemoryKeyring) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [NULL, memory])
    with set_keyring(ChainerBackend()):  # type: ignore[no-untyped-call]  # as above
        assert trusting().write("a", "secret")
    assert memory.kept == {(SERVICE, "a"): "secret"}


def test_a_broken_configuration_is_no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> KeyringBackend:
        raise ModuleNotFoundError("a backend named in keyring's file that is not installed")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    assert not SystemKeychain().is_there()


def test_the_trusted_backends_are_those_of_keyring_itself() -> None:
    assert all(find_spec(each) is not None for each in TRUSTED)


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS always have a keychain")
def test_a_computer_without_a_secret_service_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    former = keyring.get_keyring()
    try:
        keyring.core.init_backend()
        assert not SystemKeychain().is_there()
    finally:
        keyring.set_keyring(former)
