"""What a machine remembers: read back as it was written, and only written when it changes."""

from pathlib import Path

from desktop_app.system.preferences import Preferences, PreferencesFile


def test_preferences_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "deep" / "preferences.toml")
    assert file.read() == Preferences()
    changed = file.change(language="en", text_size=125)
    assert file.read() == changed
    assert (changed.language, changed.text_size) == ("en", 125)


def test_a_file_that_nobody_can_read_is_like_none(tmp_path: Path) -> None:
    path = tmp_path / "preferences.toml"
    path.write_bytes(b"\xff\xfe not toml")
    assert PreferencesFile(path).read() == Preferences()


def test_what_is_already_so_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "preferences.toml"
    file = PreferencesFile(path)
    file.change(language="az")
    path.chmod(0o400)
    before = path.stat().st_mtime_ns
    file.change(language="az")
    assert path.stat().st_mtime_ns == before
    file.change(language="en")
    assert path.stat().st_mtime_ns != before
