"""Several documents for each person in one job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.documents.screens.issue.flow import DONE, PROOF, TEMPLATE
from desktop_app.gui.screen import Place
from tests.gallery.scenes_documents import everybody, flow_of, fresh_folder, handed, sample_office, shown_at

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

FIELDS = {"field": "ana dilinin tədrisi", "event": "Novruz şənliyi", "role": "Katib"}


def several(stage: Stage) -> QWidget:
    """The second step: a letter of thanks, and a badge too."""
    return _walked(stage, TEMPLATE)


def several_proofed(stage: Stage) -> QWidget:
    """The fourth step: two pages for each."""
    return _walked(stage, PROOF)


def several_done(stage: Stage) -> QWidget:
    """The last step: what has a number, and what has none."""
    return _walked(stage, DONE)


def _walked(stage: Stage, step: int) -> QWidget:
    services = handed(sample_office(fresh_folder("several")))
    frame = shown_at(stage, services, Place("documents", "issue", everybody(services)[5:9]))
    flow = flow_of(frame)
    flow.template._choose("thanks")
    flow.template.also.choose({"badge"})
    flow.template._take_more()
    flow.template.fields.fill(FIELDS)
    while flow.step < step:
        flow.go_on()
    for _turn in range(3):
        QApplication.processEvents()
    if step == TEMPLATE:
        flow.template._pane.ensureWidgetVisible(flow.template.also)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return frame


BUILDERS = (several, several_proofed, several_done)
"""All of them, in the order of the work."""
