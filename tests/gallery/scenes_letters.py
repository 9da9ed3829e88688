"""The way to letters and invitations, and onto paper, over a real office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.gui.screen import Place
from tests.gallery.scenes_documents import everybody, flow_of, invented, shown_at

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage


def letter(stage: Stage) -> QWidget:
    """The second step of a letter: words in several lines."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = flow_of(frame)
    flow.template._choose("letter")
    words = "Birliyimiz ailələr üçün Novruz şənliyi keçirir.\nSizi bu tədbirə dəvət edirik."
    flow.template.fields.fill({"subject": "Birgə Novruz tədbiri haqqında", "text": words})
    return frame


def invited(stage: Stage) -> QWidget:
    """Invitations that are ready: they have no numbers."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())[:3]))
    flow = flow_of(frame)
    flow.template._choose("invitation")
    flow.template.fields.fill({"event": "Novruz axşamı", "date": "20.03.2026", "time": "18:00", "place": "Köln"})
    for _step in range(3):
        flow.go_on()
    return frame


def cards(stage: Stage) -> QWidget:
    """The second step of membership cards, ten on a sheet."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = flow_of(frame)
    flow.template._choose("card")
    flow.template.fields.fill({"membership": "əsas üzv", "until": "31.12.2028"})
    return frame


def card_proof(stage: Stage) -> QWidget:
    """The last step: a card, front above back."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())[:3]))
    flow = flow_of(frame)
    flow.template._choose("card")
    flow.template.fields.fill({"membership": "əsas üzv", "until": "31.12.2028"})
    for _step in range(2):
        flow.go_on()
    return frame


def printing(stage: Stage) -> QWidget:
    """What is about to be printed on paper that has ornament and logo already."""
    register = invented().documents.register
    dialog = PrintDialog(stage.context, register.print_job(register.order()[:3]), None)
    dialog.on_form.setChecked(True)
    return dialog


BUILDERS = (letter, invited, cards, card_proof, printing)
"""All of them."""
