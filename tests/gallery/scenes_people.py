"""The screens of people over a real office with invented people."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.bootstrap import Services
from desktop_app.gui.dialogs import PromptDialog
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Offer, Panel, Place
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Chip, ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Gender
from desktop_app.office.desk import Desk
from desktop_app.people.rules.values import Consent, PersonDraft, Phone, Purpose, Spelling, SpellingKind
from desktop_app.people.rules.variants import NamePart
from desktop_app.people.screens.area import PeopleArea
from desktop_app.people.screens.consents import ConsentCard
from desktop_app.people.screens.entry import people_entry
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.people.screens.import_wizard.deciding import Sight
from desktop_app.people.screens.import_wizard.wizard import ImportWizard
from desktop_app.people.screens.people import PeopleScreen
from desktop_app.people.screens.picker import PersonPicker
from desktop_app.people.screens.places import merge_place
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.slots import PersonSlots
from desktop_app.privacy.screens.panel import PersonPrivacy, erasure_words, privacy_panel
from tests.gallery.frames import framed
from tests.gui import demo
from tests.office.offices import new_office

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

_CONSENT = (Consent("2019-03-14", "imzalı vərəq", "2"),)
PEOPLE = tuple(
    PersonDraft(surname=surname, given=given, father=father, patronymic=patronymic, city=city, country="DE",
                tags=tags, birth=birth, consents=() if tags == ("Şagird",) else _CONSENT,
                gender=Gender.MALE if patronymic == "oğlu" else Gender.FEMALE)
    for surname, given, father, patronymic, city, tags, birth in (
        ("Ağayeva", "Çinarə", "Vaqif", "qızı", "Bonn", (), "1979-05-12"),
        ("Babayev", "Rəşad", "Aqil", "oğlu", "Köln", (), "1981"),
        ("Cəfərov", "Ramin", "Natiq", "oğlu", "Düsseldorf", ("Valideyn",), "1977-01-30"),
        ("Əhmədova", "Türkan", "Sabir", "qızı", "Köln", ("Müəllim",), "1990-10-02"),
        ("Hüseynzadə", "Günel", "İlqar", "qızı", "Aaxen", (), "1995-07-19"),
        ("İbrahimov", "Orxan", "Cavid", "oğlu", "Köln", (), "1969-11-08"),
        ("Qasımlı", "Nərgiz", "Elşən", "qızı", "Köln", ("Şagird",), "2015-04-23"),
        ("Quliyev", "İsmayıl", "Həsən", "oğlu", "Leverkuzen", (), "1951"),
        ("Məhəmmədhəsənzadə", "Əbdülrəhman", "Nəsrullah", "oğlu", "Köln", (), "1988-02-17"),
        ("Məmmədov", "Elçin", "Tofiq", "oğlu", "Köln", (), "1981-09-11"),
        ("Rzayev", "Tural", "Ələkbər", "oğlu", "Essen", ("Könüllü",), "1999-12-01"),
    )
)  # fmt: skip
AYGUN = PersonDraft(
    surname="Əliyeva",
    given="Aygün",
    father="Rauf",
    patronymic="qızı",
    gender=Gender.FEMALE,
    birth="1988-05-04",
    birth_place="Gəncə",
    country="DE",
    city="Köln",
    address="Lindenstr. 14, 50674",
    occupation="tərcüməçi",
    citizenships=("AZ",),
    languages=("az", "de", "ru"),
    phones=(Phone("+492215550147"),),
    emails=("aygun@posta.example",),
    tags=("Müəllim", "Valideyn"),
    spellings=(
        Spelling(SpellingKind.PASSPORT, "", "ALIYEVA AYGUN"),
        Spelling(SpellingKind.RUSSIAN, "ru", "Алиева Айгюн Рауф гызы"),
    ),
    consents=_CONSENT,
)


def people(stage: Stage) -> QWidget:
    """The list with a person beside it, and something just done."""
    services = invented()
    person = services.people.page().rows[4].id
    frame = in_frame(stage, services, Place("people", "", (person,)))
    frame.say("2 şəxs arxivə göndərildi", lambda: None)
    return frame


def chosen(stage: Stage) -> QWidget:
    """Several chosen, the filters open."""
    frame = in_frame(stage, invented(), Place("people"))
    _list_of(frame).list.selectAll()
    frame.run(Command.FILTER)
    return frame


def nobody_found(stage: Stage) -> QWidget:
    """A search that finds nobody."""
    frame = in_frame(stage, invented(), Place("people"))
    frame.header.search.search_now("Xqzw")
    return frame


def consents(stage: Stage) -> QWidget:
    """A consent being noted for a child."""
    services = invented()
    (child,) = (row for row in services.people.page().rows if row.surname == "Qasımlı")
    frame = in_frame(stage, services, Place("people", "", (child.id,)))
    frame.findChildren(ConsentCard)[-1].noting.click()
    return frame


def erasing(stage: Stage) -> QWidget:
    """What goes and what stays, before a person is erased."""
    services = Services(office("erasing"))
    person = services.people.add(AYGUN)
    text = erasure_words(services.erasures.preview(person.id))
    title = _("Erase all data of “{name}”?").format(name=person.name.everyday())
    dialog = PromptDialog(stage.theme, title, text, _("Erase for good"), destructive=True)
    label = _("Type the name to confirm: {name}").format(name=person.name.everyday())
    dialog.put(FieldRow(stage.theme, label, TextField(stage.theme), required=True))
    return dialog


def erasing_under_way(stage: Stage) -> QWidget:
    """The foot of a person's page while they are being erased."""
    services = Services(office("erasing"))
    panel = PersonPrivacy(stage.context, services, services.people.add(AYGUN).id)
    panel._show_busy(panel.going)
    panel.going.show_progress(12, 31)
    return panel


def history(stage: Stage) -> QWidget:
    """What happened to a person."""
    services = invented()
    frame = in_frame(stage, services, Place("people", "", (services.people.page().rows[4].id,)))
    _list_of(frame).detail.tabs.setCurrentIndex(1)
    return frame


def no_people(stage: Stage) -> QWidget:
    """An office in which there is nobody yet."""
    return in_frame(stage, Services(office("empty")), Place("people"))


def picker(stage: Stage) -> QWidget:
    """Choosing people for something."""
    services = invented()
    ids = [row.id for row in services.people.page().rows]
    frame = QFrame()
    frame.setObjectName("canvas")
    layout = QVBoxLayout(frame)
    made = PersonPicker(stage.context, services, ids[2:5])
    made.found.choose(ids[3])
    layout.addWidget(made)
    return frame


def form(stage: Stage) -> QWidget:
    """A new person half typed, with an error, a likely duplicate, a draft."""
    frame = in_frame(stage, invented(), Place("people", "new"))
    fields = _form(frame).fields
    for name, text in (
        ("surname", "Əliyeva"), ("given", "Aygün"), ("father", "Rauf"), ("passport", "ALIYEVA AYGUN"),
        ("birth", "04.05.1988"),
    ):  # fmt: skip
        getattr(fields, name).setText(text)
    fields.patronymic.choose("qızı")
    fields.gender.choose(Gender.FEMALE)
    fields.emails.fields()[0].setText("aygun.aliyeva@posta")
    fields.phones.fields()[0].setText("+49 221 555 01 47")
    _form(frame)._hunt()
    fields.birth.setText("31.02.1988")
    fields.check_all()
    _form(frame).keep_draft()
    return frame


def spelling_offered(stage: Stage) -> QWidget:
    """A name typed as abroad: one spelling taken, others offered, what was typed to be kept."""
    frame = in_frame(stage, invented(), Place("people", "new"))
    made = _form(frame)
    for name, text in (("surname", "Mammadov"), ("given", "Kadir"), ("father", "Elchin")):
        getattr(made.fields, name).setText(text)
    made._respell()
    made.names.offered[NamePart.SURNAME].take_first()
    return frame


def edited(stage: Stage) -> QWidget:
    """A known person with everything that can be known."""
    services = invented()
    person = services.people.page().rows[4].id
    return in_frame(stage, services, Place("people", "edit", (person,)))


def merging(stage: Stage) -> QWidget:
    """Two people who are one, side by side."""
    services = Services(office("merging"))
    other = PersonDraft(
        surname="Алиева", given="Айгюн", gender=Gender.FEMALE, birth="1988", city="Düsseldorf", country="DE",
        address="Königsallee 92a, 40212", notes="Novruz şənliyində könüllü", tags=("Könüllü",),
        phones=(Phone("+4915155501477"),), consents=(Consent("2024-09-01", purpose=Purpose.NEWSLETTER),),
    )  # fmt: skip
    first, second = (services.people.add(each).id for each in (AYGUN, other))
    return in_frame(stage, services, merge_place(first, second))


def import_file(stage: Stage) -> QWidget:
    """Where a list is dropped, after one that could not be read."""
    frame = in_frame(stage, invented(), Place("people", "import"))
    bad = Path(tempfile.mkdtemp()) / "şəkil.xlsx"
    bad.write_bytes(b"\x89PNG not a list")
    _wizard(frame).open(bad)
    return frame


def import_columns(stage: Stage) -> QWidget:
    """What the columns are for."""
    frame = in_frame(stage, invented(), Place("people", "import"))
    _wizard(frame).open(_list())
    return frame


def import_check(stage: Stage) -> QWidget:
    """The dry run, with a row to be put right."""
    frame = in_frame(stage, invented(), Place("people", "import"))
    wizard = _wizard(frame)
    wizard.open(_list())
    wizard.going_on.click()
    wizard.check.table.selectRow(3)
    return frame


def import_inflected(stage: Stage) -> QWidget:
    """Names that stand in a case, one of them put into the nominative."""
    frame = in_frame(stage, invented(), Place("people", "import"))
    path = Path(tempfile.mkdtemp()) / "məktub.csv"
    rows = ("Soyad;Ad;Doğum tarixi", "Məmmədovaya;Leylaya;1979", "Əliyevin;Vəlinin;1985", "Quliyev;Rauf;1980")
    path.write_text("\n".join(rows), encoding="utf-8")
    wizard = _wizard(frame)
    wizard.open(path)
    wizard.going_on.click()
    wizard.check.look_at(Sight.INFLECTED)
    wizard.check.case.button.click()
    wizard.check.table.selectRow(1)
    return frame


def import_question(stage: Stage) -> QWidget:
    """The dry run of dates that may be read in two ways."""
    frame = in_frame(stage, invented(), Place("people", "import"))
    path = Path(tempfile.mkdtemp()) / "tarix.csv"
    path.write_text("Soyad;Ad;Doğum tarixi\nƏliyev;Vəli;03/04/1985\n", encoding="utf-8")
    _wizard(frame).open(path)
    _wizard(frame).going_on.click()
    return frame


def import_result(stage: Stage) -> QWidget:
    """What came of it."""
    services = Services(office("imported"))
    frame = in_frame(stage, services, Place("people", "import"))
    wizard = _wizard(frame)
    wizard.open(_list())
    wizard.going_on.click()
    wizard.going_on.click()
    return frame


def _list() -> Path:
    path = Path(tempfile.mkdtemp()) / "uzvler_2025.csv"
    rows = (
        ("Soyad", "Ad", "Ata adı", "Doğum tarixi", "Şəhər", "Telefon", "E-poçt"),
        ("Aliyeva", "Aygun", "", "04.05.1988", "Köln", "", ""),
        ("Гусейнзаде", "Гюнель", "Илгар гызы", "1995", "Aachen", "", ""),
        ("Bayramov", "Xəyal", "", "31.02.1990", "Essen", "", ""),
        ("", "", "", "", "Bonn", "0228 555", ""),
        ("Əliyevа", "Könül", "", "19.01.2001", "Köln", "", ""),
        ("SƏFƏROVA", "ÜLVİYYƏ", "", "22.08.1993", "Bonn", "0228 555 04 19", ""),
        ("Quliyeva", "Səbinə", "", "1984", "Köln", "12", "sebine@posta"),
        ("Rzayev", "Tural", "Ələkbər oğlu", "01.12.1999", "Essen", "", ""),
        ("Kərimli", "Aysel", "", "1990", "Bonn", "", ""),
        ("Kərimli", "Aysel", "", "1990", "Bonn", "", ""),
    )
    path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    return path


@lru_cache(1)
def invented() -> PeopleServices:
    """An office with the people of the picture."""
    services = Services(office("invented"))
    for draft in (*PEOPLE, AYGUN):
        services.people.add(draft)
    person = services.people.person(services.people.page().rows[4].id)
    changed = services.people.change(person.id, 1, PersonDraft.of(person))
    again = PersonDraft.of(changed)
    services.people.change(person.id, changed.version, _moved(again, "Bonn"))
    services.people.change(person.id, changed.version + 1, again)
    return services


def _moved(draft: PersonDraft, city: str) -> PersonDraft:
    values = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
    return PersonDraft(**{**values, "city": city, "phones": (Phone("+4922855501"),)})


@lru_cache(8)
def office(name: str) -> Desk:
    """An empty office; the same for the same name."""
    return new_office(Path(tempfile.mkdtemp(prefix="ocaq-gallery-")), name=f"{name}.ocaq")


def in_frame(stage: Stage, services: PeopleServices, place: Place) -> Frame:
    """The window at a place of these people."""
    offer = Offer(Command.ISSUE, "Sənəd ver", "certificate", lambda ids: Place("documents", "issue", tuple(ids)))
    panels = [Panel("documents", "Verilmiş sənədlər", _documents)]
    if isinstance(services, Services):
        panels.append(privacy_panel(services))
    slots = PersonSlots(tuple(panels), (offer,))
    entry = people_entry(lambda context: PeopleArea(context, services, slots))
    areas = tuple(entry if area.key == "people" else area for area in demo.areas())
    return framed(stage, areas, place)


def _documents(context: Context, _person: int) -> QWidget:
    """What the documents area will put on the page."""
    theme = context.theme
    card = Card(theme, "Verilmiş sənədlər")
    card.add_to_head(Label(theme, "3", Type.SMALL, "text2"))
    card.add_to_head(Button(theme, "Hamısına bax", Kind.LINK))
    for number, kind in (("S-2026/0098", "Təşəkkürnamə"), ("S-2025/0211", "İştirak sertifikatı, “Novruz şənliyi”")):
        row = QHBoxLayout()
        row.addWidget(Label(theme, number, Type.BODY, "text2"))
        row.addWidget(ElidedLabel(theme, kind, Type.MEDIUM), stretch=1)
        row.addWidget(Chip(theme, "qüvvədədir", "done"))
        card.add(row)
    return card


def _list_of(frame: Frame) -> PeopleScreen:
    return next(iter(frame.findChildren(PeopleScreen)))


def _form(frame: Frame) -> PersonFormScreen:
    return next(iter(frame.findChildren(PersonFormScreen)))


def _wizard(frame: Frame) -> ImportWizard:
    return next(iter(frame.findChildren(ImportWizard)))


BUILT: Mapping[str, Callable[[Stage], QWidget]] = {
    "people": people,
    "people-chosen": chosen,
    "people-nobody-found": nobody_found,
    "people-history": history,
    "people-merging": merging,
    "people-consents": consents,
    "people-erasing": erasing,
    "people-erasing-under-way": erasing_under_way,
    "people-none": no_people,
    "people-picker": picker,
    "person-form": form,
    "person-form-spelling": spelling_offered,
    "person-edited": edited,
    "import-file": import_file,
    "import-columns": import_columns,
    "import-check": import_check,
    "import-inflected": import_inflected,
    "import-question": import_question,
    "import-result": import_result,
}
