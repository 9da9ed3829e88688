"""A viewer that shows nothing and remembers what it was asked to show."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class FakeViewer:
    """Answers as told."""

    able: bool = True
    opened: list[Path] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def open(self, file: Path) -> bool:
        self.opened.append(file)
        return self.able

    def show_in_folder(self, file: Path) -> bool:
        self.shown.append(file)
        return self.able
