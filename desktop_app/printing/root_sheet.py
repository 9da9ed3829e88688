"""The root sheet: the key on which all signing keys of an office stand, on paper as the recovery sheet is."""

from desktop_app.language.catalogs import gettext as _
from desktop_app.printing.recovery_sheet import RecoverySheet


class RootSheet(RecoverySheet):
    """The same page with its own words."""

    def heading(self) -> str:
        """What the sheet is called."""
        return _("Root sheet")

    def sections(self) -> tuple[tuple[str, str], ...]:
        """What it says below the groups."""
        return (
            (
                _("What this is"),
                _(
                    "The root key of the office. It does not open the office and signs no documents itself: it says "
                    "which keys sign for the office, once a year. It is on this sheet and nowhere else, also not on "
                    "the computer."
                ),
            ),
            (
                _("Where to keep it"),
                _(
                    "Apart from the recovery sheet and from the computer, in a safe or with the chair. Whoever has it "
                    "can make documents that pass as documents of this office. If it is lost, make a new one: what "
                    "was issued until then stays valid in the new list."
                ),
            ),
            (
                _("How to use it"),
                _(
                    "Each year, and when a signing key must be withdrawn, Ocaq asks for these groups. Small letters "
                    "will do. The letters I, L, O and U do not occur: what looks like them is 1, 0 or V."
                ),
            ),
        )
