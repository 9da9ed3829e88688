"""What areas above give to the screens of people: parts of a person's page, and actions for chosen people."""

from dataclasses import dataclass

from desktop_app.gui.screen import Offer, Panel


@dataclass(frozen=True)
class PersonSlots:
    """Filled by the window's root; empty where no area stands above.

    A panel is made with the id of the person shown, an offer leads away with the ids of all who are chosen.
    """

    panels: tuple[Panel, ...] = ()
    offers: tuple[Offer, ...] = ()
