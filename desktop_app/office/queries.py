"""What is read of the office itself in plain SQL: the first look at it goes without SQLAlchemy."""

from pathlib import Path

from desktop_app.office.engine import Execute
from desktop_app.office.keys import keys_path, read_keys
from desktop_app.office.profile import Logo, OfficeKind, OfficeProfile, Wording


def read_profile(execute: Execute, office: Path) -> OfficeProfile:
    """The office as it stands; whether it is protected stands in the keys file beside it."""
    ((identity, kind, country, address, series, sample, sha256, picture, content),) = execute(
        "SELECT identity, office.kind, country, address, series, sample, sha256, picture.kind, content"
        " FROM office LEFT JOIN picture ON picture.sha256 = office.logo"
    )
    wordings = execute("SELECT language, name, city FROM office_wording")
    return OfficeProfile(
        identity=identity,
        kind=OfficeKind(kind),
        country=country,
        address=address,
        series=series,
        sample=bool(sample),
        protected=read_keys(keys_path(office)).protected,
        wordings={language: Wording(name, city) for language, name, city in wordings},
        logo=Logo(sha256, picture, content) if sha256 else None,
    )
