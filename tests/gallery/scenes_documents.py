"""The screens of documents over a real office with invented people and real papers."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop_app.documents.authenticity.cose import SigningKey
from desktop_app.documents.authenticity.verdicts import Verdict
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, PROOF, IssueFlow
from desktop_app.documents.screens.keys import KeysCard
from desktop_app.documents.screens.keys.renew_dialog import RenewDialog
from desktop_app.documents.screens.keys.root_dialog import RootDialog
from desktop_app.documents.screens.panel import PersonDocuments
from desktop_app.documents.screens.papers_folder import PapersFolder
from desktop_app.documents.screens.screen import DocumentsScreen
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.signatories import SignatoriesDialog, read_signing
from desktop_app.documents.service import Signatory
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.documents.service.verifying import VerifyingService
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.screen import AreaEntry, Place
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import PersonDraft, Spelling, SpellingKind
from desktop_app.system.preferences import PreferencesFile
from tests.documents.offices import PapersOffice, papers_office
from tests.documents.scans import by_hand
from tests.documents.screens.viewers import FakeViewer
from tests.gallery.frames import framed
from tests.gui import demo
from tests.office.offices import StillClock

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

NAMES = (
    ("Ağayeva", "Çinarə", "Vaqif", "qızı"), ("Babayev", "Rəşad", "Aqil", "oğlu"),
    ("Bayramov", "Xəyal", "Zahid", "oğlu"), ("Cəfərova", "Lalə", "İlqar", "qızı"),
    ("Məhəmmədhəsənzadə-Şirinbəyli", "Əbdülrəhman-Nəsrullah", "Məhəmmədhüseynəli", "oğlu"),
    ("Əhmədova", "Türkan", "Sabir", "qızı"), ("Əliyeva", "Aygün", "Rauf", "qızı"),
    ("Hüseynzadə", "Günel", "İlqar", "qızı"), ("İbrahimov", "Orxan", "Cavid", "oğlu"),
    ("Qasımlı", "Nərgiz", "Elşən", "qızı"), ("Quliyev", "İsmayıl", "Həsən", "oğlu"),
    ("Məmmədov", "Elçin", "Tofiq", "oğlu"), ("Rzayeva", "Aysu", "Tural", "qızı"),
    ("Rzayev", "Tural", "Ələkbər", "oğlu"), ("Səfərli", "Nihad", "Anar", "oğlu"),
    ("Tağıyeva", "Zərifə", "Kamal", "qızı"), ("Vəliyev", "Murad", "Fərid", "oğlu"),
    ("Zeynalova", "Nigar", "Rövşən", "qızı"), ("Şükürov", "Emin", "Vüqar", "oğlu"),
    ("Xəlilov", "Samir", "Natiq", "oğlu"), ("김", "Mei", "", ""),
)  # fmt: skip
SIGNING = (
    Signatory("N. Əhmədova", {"az": "Məktəbin rəhbəri", "en": "Head of the school", "ru": "Руководитель школы"}),
    Signatory("E. Məmmədov", {"az": "Evin sədri", "en": "Chair of the House"}),
)
FIELDS = {"event": "Novruz şənliyi", "city": "Köln", "date": "21.03.2026"}


def register(stage: Stage) -> QWidget:
    """The register with a document in force."""
    return shown_at(stage, invented(), Place("documents"))


def annulled(stage: Stage) -> QWidget:
    """An annulled document at hand."""
    services = invented()
    row = next(row for row in services.documents.register.listed() if row.state == "void")
    return shown_at(stage, services, Place("documents", "document", (row.id,)))


def not_printed(stage: Stage) -> QWidget:
    """A document whose number has no file yet."""
    services = invented()
    row = next(row for row in services.documents.register.listed() if row.state == "not printed")
    return shown_at(stage, services, Place("documents", "document", (row.id,)))


def no_match(stage: Stage) -> QWidget:
    """A search that finds nothing."""
    frame = shown_at(stage, invented(), Place("documents"))
    frame.header.search.search_now("Xqzw")
    return frame


def empty(stage: Stage) -> QWidget:
    """An office that has issued nothing."""
    return shown_at(stage, handed(papers_office(fresh_folder("none"))), Place("documents"))


def whom(stage: Stage) -> QWidget:
    """The first step."""
    frame = shown_at(stage, invented(), Place("documents", "issue"))
    flow = flow_of(frame)
    flow.whom.picker.choose(everybody(invented())[:5])
    return frame


def template(stage: Stage) -> QWidget:
    """The second step, a template chosen and its fields half filled."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = flow_of(frame)
    flow.template._choose("participation")
    flow.template.fields.fill({"event": "Novruz şənliyi", "date": "21.03.2026"})
    return frame


def hours(stage: Stage) -> QWidget:
    """The second step of a certificate of completion, with hours that are no number."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = flow_of(frame)
    flow.template._choose("completion")
    fields = {"course": "Azərbaycan dili, I səviyyə", "hours": "yetmiş iki", "school": "Qarabağ", "period": "2025"}
    flow.template.fields.fill(fields)
    flow.template.fields.form.check_all()
    flow.template.fields.form.jump()
    return frame


def unsigned(stage: Stage) -> QWidget:
    """The second step of the first document ever, with a mistake."""
    office = papers_office(fresh_folder("unsigned"))
    ids = office.add(*_people()[:3])
    frame = shown_at(stage, handed(office), Place("documents", "issue", ids))
    flow = flow_of(frame)
    flow.template._choose("thanks")
    flow.template.fields.fill({"date": "31.02.2026"})
    flow.template.fields.form.check_all()
    return frame


def language(stage: Stage) -> QWidget:
    """The third step: each in their own language."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = _walked(frame, LANGUAGE)
    flow.language._choose("own")
    return frame


def proof(stage: Stage) -> QWidget:
    """The fourth step, with errors and notices."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    _walked(frame, PROOF)
    return frame


def marked(stage: Stage) -> QWidget:
    """The fourth step at a finding that is somewhere on the page."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = _walked(frame, PROOF)
    flow.proof.jump()
    return frame


def ready(stage: Stage) -> QWidget:
    """The fourth step with nothing to mend."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())[5:12]))
    _walked(frame, PROOF, template="honorary", fields={"field": "Azərbaycan mədəniyyətinin təbliği"})
    return frame


def running(stage: Stage) -> QWidget:
    """Documents on their way."""
    frame = shown_at(stage, invented(), Place("documents", "issue", everybody(invented())))
    flow = _walked(frame, PROOF)
    flow.running.show_printing(143, 500)
    flow._run()
    return frame


def done(stage: Stage) -> QWidget:
    """The last step: issued, and what was not."""
    office = sample_office(fresh_folder("done"))
    services = handed(office)
    frame = shown_at(stage, services, Place("documents", "issue", everybody(services)))
    _walked(frame, DONE)
    return frame


def signatories(stage: Stage) -> QWidget:
    """Who signs."""
    services = invented()
    return SignatoriesDialog(stage.context, services, read_signing(services), None)


def verify(stage: Stage) -> QWidget:
    """A genuine document, by its code."""
    return _verified(stage, signed().documents.verifying.text, lambda code: code)


def verify_altered(stage: Stage) -> QWidget:
    """A code in which one letter was changed."""
    return _verified(stage, signed().documents.verifying.text, lambda code: code[:-9] + "0" + code[-8:])


def verify_unknown(stage: Stage) -> QWidget:
    """A code of an office that is not known here."""
    return _verified(stage, VerifyingService().text, lambda code: code)


def keys(stage: Stage) -> QWidget:
    """How an office signs, and how one does that does not yet."""
    page = QFrame()
    page.setObjectName("canvas")
    layout = QVBoxLayout(page)
    layout.addWidget(KeysCard(stage.context, invented()))
    layout.addWidget(KeysCard(stage.context, signed()))
    layout.addStretch()
    return page


def root(stage: Stage) -> QWidget:
    """The first time: the sheet is saved, two groups are asked back."""
    dialog = RootDialog(stage.context, invented(), None)
    dialog._saved(Path("Kök vərəqi.pdf"))
    dialog.fields[0].setText("7H3KQ")
    dialog._start()
    return dialog


def renew(stage: Stage) -> QWidget:
    """The root sheet is read for another year."""
    return RenewDialog(stage.context, signed(), None)


def panel(stage: Stage) -> QWidget:
    """A person's documents, and those of somebody who has none."""
    services = invented()
    rows = services.documents.register.listed()
    void = next(row.person_id for row in rows if row.state == "void")
    page = QFrame()
    page.setObjectName("canvas")
    layout = QVBoxLayout(page)
    layout.addWidget(PersonDocuments(stage.context, services, void or 0))
    layout.addWidget(PersonDocuments(stage.context, services, everybody(services)[-1]))
    layout.addStretch()
    return page


@lru_cache(maxsize=1)
def invented() -> DocumentServices:
    """An office with papers of two years: in force, annulled, not printed."""
    office = sample_office(fresh_folder("documents"))
    services = handed(office)
    ids = everybody(services)
    documents, folder = office.documents, services.folder.path
    thanks = IssueRequest("thanks", "az", ids[:3], {"field": "ana dilinin tədrisi", "date": "24.12.2025"})
    documents.issue(thanks, Output(folder, joint=False))
    documents.issue(IssueRequest("participation", "az", (*ids[5:14],), FIELDS), Output(folder, joint=False))
    russian = IssueRequest("honorary", "ru", ids[6:7], {"field": "вклад в азербайджанскую культуру"})
    documents.issue(russian, Output(folder, joint=False))
    documents.enter(IssueRequest("thanks", "en", ids[14:17], {"field": "your work for the school"}))
    first = documents.register.listed()[4]
    documents.register.void(first.id, "Ad səhv yazılmışdı")
    other = documents.register.listed()[6]
    documents.register.void(other.id, "İki dəfə verilib")
    wrong = documents.register.listed()[2]
    right = documents.issue(documents.correction(wrong.id, {}, "Ad səhv yazılmışdı"), Output(folder, joint=False))
    documents.duplicates.write([right.issued[0].id], Output(folder, joint=False))
    return services


@lru_cache(maxsize=1)
def signed() -> DocumentServices:
    """An office with a root and one letter of thanks."""
    office = sample_office(fresh_folder("signed"))
    office.documents.keys.found(FreshRoot(SigningKey(bytes(range(32)))))
    services = handed(office)
    request = IssueRequest("thanks", "az", everybody(services)[6:7], {"field": "ana dilinin tədrisi"})
    office.documents.issue(request, Output(services.folder.path, joint=False))
    return services


def _verified(stage: Stage, answer: Callable[[str], Verdict], changed: Callable[[str], str]) -> Frame:
    services = signed()
    frame = shown_at(stage, services, Place("documents", "verify"))
    screen = frame.current
    assert isinstance(screen, DocumentsScreen)
    code = changed(services.documents.register.document(1).code or "")
    screen.verify.code.setPlainText(code)
    screen.verify._show((answer(code),))
    for _turn in range(3):
        QApplication.processEvents()
    return frame


def shown_at(stage: Stage, services: DocumentServices, place: Place) -> Frame:
    others = [area for area in demo.areas() if area.key != "documents"]
    entry = AreaEntry("documents", 7, _("Documents"), "certificate", lambda context: DocumentsScreen(context, services))
    areas = tuple(sorted((*others, entry), key=lambda area: area.number or 9))
    frame = framed(stage, areas, Place("documents"))
    frame.resize(1280, 800)
    frame.show()
    frame.go(place)
    for _turn in range(3):  # until pages, panes and scroll bars have agreed on their sizes
        QApplication.processEvents()
    return frame


def flow_of(frame: Frame) -> IssueFlow:
    screen = frame.current
    assert isinstance(screen, DocumentsScreen)
    assert screen.flow is not None
    return screen.flow


def _walked(
    frame: Frame, step: int, template: str = "participation", fields: dict[str, str] | None = None
) -> IssueFlow:
    """The flow, walked to a step with everything filled in."""
    flow = flow_of(frame)
    flow.template._choose(template)
    flow.template.fields.fill(fields or FIELDS)
    while flow.step < step:
        before = flow.step
        flow.go_on()
        if flow.step == LANGUAGE and step > LANGUAGE:
            flow.language._choose("own" if template == "participation" else "az")
        assert flow.step != before, "the flow stands still"
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return flow


def sample_office(folder: Path) -> PapersOffice:
    office = papers_office(folder, clock=StillClock(dt.date(2026, 3, 23)))
    ids = office.add(*_people())
    office.people.archive(ids[3:4])
    office.documents.signatories.change((*by_hand(SIGNING[:1]), *SIGNING[1:]))
    return office


def _people() -> Sequence[PersonDraft]:
    tongues = (("az",), ("ru", "az"), ("en", "az"), ("az", "de"))
    return [
        replace(_person(*name), languages=tongues[place % 4], city=("Köln", "Bonn", "Essen")[place % 3])
        for place, name in enumerate(NAMES)
    ]


def _person(surname: str, given: str, father: str, patronymic: str) -> PersonDraft:
    spellings = (Spelling(SpellingKind.RUSSIAN, "ru", "Алиева Айгюн Рауф гызы"),) if given == "Aygün" else ()
    return PersonDraft(
        surname=surname, given=given, father=father, patronymic=patronymic, spellings=spellings,
        gender=Gender.MALE if patronymic == "oğlu" else Gender.FEMALE if patronymic else None,
    )  # fmt: skip


def everybody(services: DocumentServices) -> tuple[int, ...]:
    """Everybody's ids in the order in which they came in."""
    return tuple(range(1, len(NAMES) + 1))


def handed(office: PapersOffice) -> DocumentServices:
    folder = Path(tempfile.mkdtemp(prefix="ocaq-gallery-"))
    preferences = PreferencesFile(folder / "preferences.toml")
    papers = PapersFolder("invented", preferences)
    papers.choose(folder / "Sənədlər" / "Ocaq")
    return DocumentServices(office, papers, FakeViewer())


def fresh_folder(name: str) -> Path:
    return Path(tempfile.mkdtemp(prefix=f"ocaq-gallery-{name}-"))


BUILDERS = (
    register,
    annulled,
    not_printed,
    no_match,
    empty,
    whom,
    template,
    hours,
    unsigned,
    language,
    proof,
    marked,
    ready,
    running,
    done,
    signatories,
    panel,
    verify,
    verify_altered,
    verify_unknown,
    keys,
    root,
    renew,
)
"""All of them, in the order of the work."""
