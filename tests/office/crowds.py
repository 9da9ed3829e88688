"""Offices that people come into, by the list."""

from pathlib import Path

from desktop_app.bootstrap import Services


def take_in(services: Services, folder: Path, count: int) -> None:
    """Bring in so many people by a list written into `folder`."""
    rows = "\n".join(f"Nümunəyev{_letters(number)};Nümunə" for number in range(count))
    sheet = folder / "crowd.csv"
    sheet.write_text(f"Soyad;Ad\n{rows}\n", encoding="utf-8")
    services.imports.carry_out(services.imports.plan_file(sheet))
    sheet.unlink()


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))
