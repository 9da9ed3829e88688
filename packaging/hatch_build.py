"""Puts compiled catalogs into a wheel, where there may be no place to write them later."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import (  # type: ignore[import-not-found]  # only there in a build
    BuildHookInterface,
)


class CompiledCatalogs(BuildHookInterface):  # type: ignore[misc]  # its base is only there in a build
    """Compiles each `.po` beside the wheel's other files; the checkout stays as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's own signature
        """Called before the files of the wheel are gathered."""
        translations = Path(self.root) / "translations"
        self._compiled = tempfile.TemporaryDirectory()
        for source in translations.glob("*/LC_MESSAGES/*.po"):
            target = Path(self._compiled.name) / f"{source.parent.parent.name}-{source.stem}.mo"
            with source.open("rb") as catalog, target.open("wb") as compiled:
                write_mo(compiled, read_po(catalog, locale=source.parent.parent.name))
            inside = source.relative_to(translations).with_suffix(".mo").as_posix()
            build_data["force_include"][str(target)] = f"desktop_app/translations/{inside}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - as above
        """Called when the wheel is written."""
        self._compiled.cleanup()
