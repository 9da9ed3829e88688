"""An office that opens by itself on one computer: as whom, until when, and that neither half opens anything alone."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app import bootstrap
from desktop_app.bootstrap import Services
from desktop_app.language.errors import Refused
from desktop_app.office import door, keys, recovery, upgrade
from desktop_app.office.desk import Desk
from desktop_app.office.keychain import Keychain
from desktop_app.office.rights import Role
from desktop_app.system.preferences import PreferencesFile
from tests.e2e.test_window import OFFICE, PASSWORD
from tests.office.offices import StillClock
from tests.system.keychains import MemoryKeyring, set_keyring, trusting

NEW = "tamam yeni parol"


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    backend = MemoryKeyring()
    with set_keyring(backend):
        yield backend


@pytest.fixture
def keychain(memory: MemoryKeyring, ocaq_home: Path) -> Keychain:
    return Keychain(PreferencesFile(), trusting())


@pytest.fixture
def services(tmp_path: Path, ocaq_home: Path) -> Iterator[Services]:
    made = bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, PASSWORD, StillClock())
    yield made
    made.close()


@pytest.fixture
def desk(services: Services) -> Desk:
    return services.desk


@pytest.fixture
def office(desk: Desk) -> Path:
    return desk.database.path


@pytest.fixture
def identity(office: Path) -> str:
    return keys.read_keys(keys.keys_path(office)).identity


def test_the_office_opens_as_the_user_who_said_so(keychain: Keychain, services: Services, identity: str) -> None:
    desk, office = services.desk, services.desk.database.path
    clerk = services.users.add("Katib", Role.CLERK, NEW)
    assert keychain.state(desk) is False
    assert keychain.holder(identity) is None
    keychain.turn_on(desk)
    assert keychain.state(desk) is True
    assert keychain.holder(identity) == desk.user.id
    other = door.open_office(office, NEW, StillClock(), clerk)
    assert keychain.state(other) is False, "it opens, but not as this user"
    keychain.turn_on(other)
    other.database.close()
    assert keychain.holder(identity) == clerk
    key = keychain.key(office, clerk)
    assert key == desk.database.key
    opened = door.open_as(office, key, clerk, StillClock())
    assert (opened.user.name, opened.user.role) == ("Katib", Role.CLERK)
    opened.database.close()


def test_an_office_without_a_password_needs_no_keychain(keychain: Keychain, tmp_path: Path, ocaq_home: Path) -> None:
    open_to_all = door.create(tmp_path / "open.ocaq", OFFICE, None, StillClock())
    assert keychain.state(open_to_all) is None
    with pytest.raises(Refused):
        keychain.turn_on(open_to_all)
    open_to_all.database.close()


def test_neither_half_holds_the_key(keychain: Keychain, desk: Desk, memory: MemoryKeyring, ocaq_home: Path) -> None:
    keychain.turn_on(desk)
    (secret,) = memory.kept.values()
    written = "".join(each.read_text("utf-8") for each in ocaq_home.rglob("preferences.toml"))
    for half in (secret, written):
        assert desk.database.key.hex() not in half
        assert base64.b64encode(desk.database.key).decode() not in half
    assert secret not in written


def test_once_it_is_turned_off_nothing_is_left(
    keychain: Keychain, desk: Desk, office: Path, identity: str, memory: MemoryKeyring
) -> None:
    keychain.turn_on(desk)
    keychain.turn_off(office)
    assert keychain.state(desk) is False
    assert keychain.holder(identity) is None
    assert memory.kept == {}
    assert PreferencesFile().read().keychain == {}


def test_a_password_changed_here_renews_it(keychain: Keychain, desk: Desk, office: Path) -> None:
    door.change_password(desk, PASSWORD, NEW)
    keychain.renew(desk)
    assert keychain.state(desk) is False, "it was not on"
    keychain.turn_on(desk)
    door.change_password(desk, NEW, PASSWORD)
    keychain.renew(desk)
    assert keychain.key(office, desk.user.id) == desk.database.key


def test_a_password_changed_while_the_keychain_refuses_turns_it_off(
    keychain: Keychain, desk: Desk, office: Path, identity: str, memory: MemoryKeyring
) -> None:
    keychain.turn_on(desk)
    memory.locked = True
    door.change_password(desk, PASSWORD, NEW)
    keychain.renew(desk)
    memory.locked = False
    assert keychain.key(office, desk.user.id) is None
    assert keychain.holder(identity) is None


def changed_elsewhere(services: Services) -> None:
    door.change_password(services.desk, PASSWORD, NEW)


def recovered(services: Services) -> None:
    code, office = recovery.text_of(services.desk.database.key), services.desk.database.path
    services.close()
    bootstrap.recover_services(office, code, NEW, StillClock()).close()


def moved(services: Services) -> None:
    services.backups.move(services.desk.database.path.parent / "stick")


@pytest.mark.parametrize("event", [changed_elsewhere, recovered, moved])
def test_what_happened_meanwhile_has_the_password_asked_again(
    keychain: Keychain, services: Services, identity: str, memory: MemoryKeyring, event: Any
) -> None:
    desk, office = services.desk, services.desk.database.path
    keychain.turn_on(desk)
    event(services)
    assert keychain.key(office, desk.user.id) is None
    assert keychain.holder(identity) is None
    assert memory.kept == {}, "what opens nothing any more is not kept"


def test_a_user_who_was_removed_or_given_a_new_password_comes_in_no_more(
    keychain: Keychain, services: Services, identity: str
) -> None:
    office = services.desk.database.path
    for verb in ("reset", "remove"):
        clerk = services.users.add(f"Katib {verb}", Role.CLERK, PASSWORD + verb)
        at_desk = door.open_office(office, PASSWORD + verb, StillClock(), clerk)
        keychain.turn_on(at_desk)
        at_desk.database.close()
        assert keychain.key(office, clerk) is not None
        if verb == "reset":
            services.users.reset_password(clerk, NEW)
        else:
            services.users.remove(clerk)
        assert keychain.key(office, clerk) is None
        assert keychain.holder(identity) is None


def test_a_restored_office_opens_as_long_as_its_password_is_the_same(
    keychain: Keychain, services: Services, tmp_path: Path
) -> None:
    desk, office = services.desk, services.desk.database.path
    backup = services.backups.back_up_to(tmp_path / "stick")
    keychain.turn_on(desk)
    services.close()
    bootstrap.restore(backup, office, PASSWORD)
    key = keychain.key(office, desk.user.id)
    assert key == desk.database.key
    again = door.open_as(office, key, desk.user.id, StillClock())
    door.change_password(again, PASSWORD, NEW)
    keychain.renew(again)
    again.database.close()
    bootstrap.restore(backup, office, PASSWORD)
    assert keychain.key(office, desk.user.id) is None, "the password of that day is another one"


def test_a_keychain_that_is_locked_today_opens_tomorrow(
    keychain: Keychain, desk: Desk, office: Path, identity: str, memory: MemoryKeyring
) -> None:
    keychain.turn_on(desk)
    memory.locked = True
    assert keychain.key(office, desk.user.id) is None
    assert keychain.holder(identity) == desk.user.id
    memory.locked = False
    assert keychain.key(office, desk.user.id) == desk.database.key


@pytest.mark.parametrize("secret", [None, "", "%", "c2hvcnQ=", "A" * 43 + "="])
def test_a_lost_or_wrong_secret_is_let_go_of(
    keychain: Keychain, desk: Desk, identity: str, memory: MemoryKeyring, secret: str | None
) -> None:
    office = desk.database.path
    keychain.turn_on(desk)
    (name,) = memory.kept
    memory.kept.clear()
    if secret is not None:
        memory.kept[name] = secret
    assert keychain.key(office, desk.user.id) is None
    assert keychain.holder(identity) is None


@pytest.mark.parametrize(
    "kept", ["text", {}, {"user": "x"}, {"user": 1}, {"user": "1", "sealed": "%"}, {"user": "1", "sealed": ["a"]}]
)
def test_preferences_that_somebody_wrote_by_hand_open_nothing(
    keychain: Keychain, desk: Desk, office: Path, identity: str, kept: object
) -> None:
    PreferencesFile().change(keychain={identity: kept})
    holder = keychain.holder(identity)
    assert holder in {None, 1}
    assert keychain.key(office, 1) is None
    assert keychain.holder(identity) is None


def test_a_computer_without_a_keychain_offers_none(ocaq_home: Path, desk: Desk) -> None:
    with set_keyring(MemoryKeyring()):
        keychain = Keychain(PreferencesFile())  # which trusts only those of the systems
        assert keychain.state(desk) is None
        with pytest.raises(Refused):
            keychain.turn_on(desk)
    assert PreferencesFile().read().keychain == {}


def test_a_lock_holds_until_the_same_user_opens_it(keychain: Keychain, desk: Desk, identity: str) -> None:
    keychain.lock(identity)
    assert PreferencesFile().read().keychain == {}, "nothing to hold"
    keychain.turn_on(desk)
    keychain.lock(identity)
    assert keychain.holder(identity) is None
    assert keychain.state(desk) is True
    keychain.unlock(identity, desk.user.id + 1)
    assert keychain.holder(identity) is None
    keychain.unlock(identity, desk.user.id)
    assert keychain.holder(identity) == desk.user.id


def test_an_office_of_an_older_schema_and_a_newer_one(services: Services) -> None:
    services.close()
    desk, office = services.desk, services.desk.database.path
    place = keys.keys_path(office)
    keys.write_keys(place, replace(keys.read_keys(place), schema="9999"))
    with pytest.raises(upgrade.Newer):
        door.open_as(office, desk.database.key, desk.user.id, StillClock())
    keys.write_keys(place, replace(keys.read_keys(place), schema="0001"))
    door.open_as(office, desk.database.key, desk.user.id, StillClock()).database.close()
    assert keys.read_keys(place).schema != "0001", "the stamp is brought up as by the password"
