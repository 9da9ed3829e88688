"""Whatever reads a stranger's file, each with a sound file to begin from and the way to spoil it."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from desktop_app.documents.rules.template_files import TemplateFile, packed
from desktop_app.documents.service.designs import read_template_file
from desktop_app.language.errors import Refused
from desktop_app.office import keys
from desktop_app.office.backup import back_up, read_backup_keys
from desktop_app.office.costs import Cost
from desktop_app.office.logos import read_logo
from desktop_app.office.manifest import read_manifest
from desktop_app.people.service.photos import cut_out, read_photo
from desktop_app.printing.backgrounds import read_background
from desktop_app.printing.layout import PictureData
from desktop_app.printing.schema import TemplateError
from desktop_app.printing.signature_scans import read_scan
from desktop_app.printing.templates import read_template
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.reading import read
from desktop_app.system import paths
from desktop_app.system.confined import Confined
from tests.documents.backgrounds import own_pdf
from tests.documents.scans import signature
from tests.hostile import mutations
from tests.office.offices import new_office
from tests.sheets import makers

IMPATIENT = Limits(seconds=2.0)
"""What the program ends after 30 s is ended sooner here: a hang is a refusal either way."""

Feed = Callable[[Path], object]


@dataclass(frozen=True)
class Importer:
    """One reader: `files` makes sound ones in a folder, `feeding` gives what reads a path (and is to be left)."""

    name: str
    ending: str
    files: Callable[[Path], list[bytes]]
    spoil: mutations.Mutation
    feeding: Callable[[Confined], Feed]
    refusals: tuple[type[Exception], ...] = (Refused,)
    slice_files: int = 4_000


def importers() -> dict[str, Importer]:
    """All of them, by name."""
    every = (
        Importer("xlsx", ".xlsx", _xlsx, mutations.of_zip, _sheet, slice_files=500),
        Importer("xls", ".xls", _xls, mutations.of_bytes, _sheet, slice_files=300),
        Importer("ods", ".ods", _ods, mutations.of_zip, _sheet, slice_files=500),
        Importer("csv", ".csv", _csv, mutations.of_bytes, _sheet),
        Importer("png", ".png", _png, mutations.of_png, _logo, slice_files=500),
        Importer("jpeg", ".jpg", _jpeg, mutations.of_bytes, _logo),
        Importer("scan", ".png", _scans, mutations.of_bytes, _scan, slice_files=300),
        Importer("photo", ".jpg", _jpeg, mutations.of_bytes, _photo, slice_files=300),
        Importer("ground", ".pdf", _grounds, mutations.of_bytes, _ground, slice_files=500),
        Importer("keys", ".ocaq-keys", _keys, mutations.of_bytes, lambda _process: _unlocked),
        Importer("backup", ".ocaq-backup", _backups, mutations.of_zip, lambda _process: _backup_looked_at),
        Importer("template", ".toml", _templates, mutations.of_bytes, lambda _process: read_template,
                 (TemplateError, Refused)),
        Importer("packed", ".ocaq-template", _packed, mutations.of_zip, _packed_template, slice_files=500),
    )  # fmt: skip
    return {each.name: each for each in every}


@contextmanager
def warm() -> Iterator[Confined]:
    """The one process that an importer's files are read in, until one of them kills it."""
    with Confined() as process:
        yield process


def _sheet(process: Confined) -> Feed:
    return lambda path: read(path, limits=IMPATIENT, reader=process)


def _logo(process: Confined) -> Feed:
    return lambda path: read_logo(path, process)


def _scan(process: Confined) -> Feed:
    return lambda path: read_scan(path, process)


def _photo(process: Confined) -> Feed:
    return lambda path: cut_out(read_photo(path, process))


def _ground(process: Confined) -> Feed:
    return lambda path: read_background(path, 21, 30, process)


def _packed_template(process: Confined) -> Feed:
    return lambda path: read_template_file(path, process)


def _unlocked(path: Path) -> object:
    """Understood; and tried with a password where it asks for no more work than a small one."""
    known = keys.read_keys(path)
    light = all(each.cost.passes * each.cost.memory_kib <= 64 for each in known.wrapped)
    return known.unlock("Gülüstan") if light else known


def _backup_looked_at(path: Path) -> object:
    return read_manifest(path), read_backup_keys(path)


def _xlsx(folder: Path) -> list[bytes]:
    cells = {"A1": "ad", "B1": "soyad", "A2": "Əli", "B2": "Əliyev", "A3": "Leyla", "B3": "Kərimova"}
    return [makers.xlsx(folder / "list.xlsx", cells).read_bytes()]


def _xls(folder: Path) -> list[bytes]:
    return [makers.xls(folder / "list.xls", {(0, 0): "ad", (1, 0): "Əli", (1, 1): 41}).read_bytes()]


def _ods(folder: Path) -> list[bytes]:
    cell = makers.ods_cell("string", "", "Əli") + makers.ods_cell("float", 'office:value="41"', "41")
    return [makers.ods(folder / "list.ods", f"<table:table-row>{cell}</table:table-row>").read_bytes()]


def _csv(_folder: Path) -> list[bytes]:
    text = 'ad;soyad;telefon\r\nƏli;Əliyev;+994 50 123 45 67\r\n"Leyla ""L""";Kərimova;\r\n'
    russian = "имя\tфамилия\nАли\tАлиев\n".encode("cp1251")
    return [text.encode("utf-8-sig"), text.encode("utf-16"), text.encode("cp1254", "replace"), russian]


def _png(_folder: Path) -> list[bytes]:
    return [_picture("PNG", mode) for mode in ("RGBA", "RGB", "P", "L", "1", "I;16")]


def _jpeg(_folder: Path) -> list[bytes]:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "Camera"
    return [_picture("JPEG", "RGB", exif=notes), _picture("JPEG", "L"), _picture("JPEG", "CMYK", progressive=True)]


def _picture(kind: str, mode: str, **options: object) -> bytes:
    return _saved(Image.linear_gradient("L").resize((24, 16)).convert(mode), kind, **options)


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    made = io.BytesIO()
    picture.save(made, kind, **options)
    return made.getvalue()


def _scans(_folder: Path) -> list[bytes]:
    small = signature().resize((180, 90))
    return [_saved(small, "PNG"), _saved(small.convert("LA"), "PNG"), _saved(small, "JPEG")]


def _grounds(_folder: Path) -> list[bytes]:
    upright = signature().resize((60, 84))
    return [own_pdf(21, 30), *(_saved(upright, kind) for kind in ("PDF", "PNG", "JPEG"))]


def _packed(_folder: Path) -> list[bytes]:
    pictures = [PictureData("png", _picture("PNG", "RGB")), PictureData("jpeg", _picture("JPEG", "L"))]
    page = {"background": {"picture": pictures[0].sha256}, "art": {"one": {"picture": pictures[1].sha256}}}
    shown = {each.sha256: each for each in pictures}
    return [packed(TemplateFile("ours", {"kind": "thanks", "sheets": {"a4": page}}, shown))]


def _keys(_folder: Path) -> list[bytes]:
    key = keys.new_key()
    plain = keys.Keys("4b1d", "0001", open_key=key)
    content = json.loads(keys.to_bytes(plain.with_password(key, 1, "Gülüstan")))
    content["users"][0]["argon2id"] = {"passes": Cost().passes, "memory_kib": 8, "lanes": 1}
    return [keys.to_bytes(plain), json.dumps(content).encode()]


def _backups(folder: Path) -> list[bytes]:
    desk = new_office(folder / "of-backup")
    try:
        made = back_up(desk, folder)
    finally:
        desk.database.close()
    return [_without_database(made.read_bytes())]


def _without_database(content: bytes) -> bytes:
    """Small, so that what is spoiled is what is understood: the database itself is judged by its digest."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[:3000])
    return made.getvalue()


def _templates(folder: Path) -> list[bytes]:
    shutil.copytree(paths.resources() / "templates" / "families", folder / "families")
    return [each.read_bytes() for each in sorted((paths.resources() / "templates").glob("*.toml"))[:4]]
