"""A template as one file that goes from office to office: a zip with its text and its pictures, and nothing else."""

import io
import tomllib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import tomli_w

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData, Pictures
from desktop_app.printing.rasters import read_raster

ENDING: Final = ".ocaq-template"
_TEXT: Final = "template.toml"
_NAME: Final = "name"
_PICTURES: Final = "pictures/"
_ENDINGS: Final = {"png": ".png", "jpeg": ".jpg"}
_MOST_FILES: Final = 40
_MOST_UNPACKED: Final = 64_000_000
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class TemplateFile:
    """What is in such a file: the template's name, the tables of its text, its pictures by their hashes."""

    name: str
    content: Mapping[str, Any]
    pictures: Pictures


def packed(template: TemplateFile) -> bytes:
    """The file's bytes, the same for the same template."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        text = tomli_w.dumps({**template.content, _NAME: template.name})
        archive.writestr(zipfile.ZipInfo(_TEXT, _EPOCH), text)
        for sha256, data in sorted(template.pictures.items()):
            archive.writestr(zipfile.ZipInfo(f"{_PICTURES}{sha256}{_ENDINGS[data.kind]}", _EPOCH), data.content)
    return made.getvalue()


def unpacked(content: bytes) -> TemplateFile:
    """What a file has in it; whatever is no template is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_FILES or sum(each.file_size for each in members) > _MOST_UNPACKED:
                raise Refused(_("This file is too large to be a template."))
            table = tomllib.loads(archive.read(_TEXT).decode("utf-8"))
            found = [_picture(archive.read(each), each.filename) for each in members if _is_picture(each.filename)]
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, EOFError, OSError) as error:
        raise Refused(_("This file is no template of Ocaq, or it is damaged. Nothing was changed.")) from error
    name = str(table.pop(_NAME, "template"))
    return TemplateFile(name, table, {data.sha256: data for data in found})


def tried(path: str) -> Iterator[bytes]:
    """Each picture in a file that can be shown: its kind and its hash; runs in a process of its own."""
    try:
        for data in unpacked(Path(path).read_bytes()).pictures.values():
            yield f"{read_raster(data.content).data.kind} {data.sha256}".encode()
    except Refused:
        return


def _is_picture(name: str) -> bool:
    return name.startswith(_PICTURES) and name.endswith(tuple(_ENDINGS.values()))


def _picture(content: bytes, name: str) -> PictureData:
    return PictureData("png" if name.endswith(".png") else "jpeg", content)
