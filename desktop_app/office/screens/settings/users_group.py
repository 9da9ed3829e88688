"""Settings of the users: who works here and as what, one more, a forgotten password, one who leaves."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import Avatar, Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import LEAST_LETTERS
from desktop_app.office.rights import ROLE_NAMES, ROLE_WORDS, Role
from desktop_app.office.screens.password_field import PasswordRow
from desktop_app.office.screens.settings.page import GroupPage
from desktop_app.office.users import UserRow, UserService


class UsersGroup(GroupPage):
    """The users one below the other, and the fields for one more; `changed` is told after each change."""

    def __init__(self, context: Context, users: UserService, me: int, changed: Callable[[], None]) -> None:
        super().__init__(context.theme)
        self._context, self._users, self._me, self._changed = context, users, me, changed
        self.here = Card(context.theme, _("Who works here"))
        self._rows = QWidget()
        self.here.add(self._rows)
        self.password = PasswordResetCard(context, users)
        self.adding = NewUserCard(context, users)
        for card in (self.here, self.password, self.adding):
            self.column.addWidget(card)
        self.password.hide()
        self.password.done.append(self._tell)
        self.adding.done.append(self._tell)
        self._read()

    def _read(self) -> None:
        self._context.lanes.reader.ask(self._users.users, self._show, owner=self)

    def _tell(self, words: str) -> None:
        self._context.window.say(words)
        self._changed()
        self._read()

    def _show(self, users: Sequence[UserRow]) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.px(12))
        for user in users:
            column.addWidget(self._row(user))
        layout = self.here.layout()
        if layout is not None:
            layout.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _row(self, user: UserRow) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(10))
        avatar = Avatar(theme, "", side=30)
        avatar.show_person(user.name, seed=user.id)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, user.name, Type.STRONG, wrap=True))
        second = _("This is you") if user.id == self._me else "" if user.can_sign_in else _("No password yet")
        if second:
            words.addWidget(Label(theme, second, Type.SMALL, "text2"))
        line.addWidget(avatar)
        line.addLayout(words, stretch=1)
        line.addWidget(self._role_field(user))
        if user.id != self._me:
            resetting = Button(theme, _("New password…"), Kind.LINK)
            resetting.clicked.connect(lambda: self.password.begin(user))
            removing = Button(theme, _("Remove"), Kind.DANGER)
            removing.clicked.connect(lambda: self._remove(user))
            line.addWidget(resetting)
            line.addWidget(removing)
        return row

    def _role_field(self, user: UserRow) -> ChoiceField:
        field = ChoiceField(self._context.theme, role_options())
        field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)  # the name gives way, not the role
        field.choose(user.role)
        field.setAccessibleName(_("Role of {name}").format(name=user.name))
        field.activated.connect(lambda _place: self._change_role(user, Role(str(field.value))))
        return field

    def _change_role(self, user: UserRow, role: Role) -> None:
        words = _("{name} is now: {role}").format(name=user.name, role=_(ROLE_NAMES[role]))
        self._do(lambda: self._users.change_role(user.id, role), words)

    def _remove(self, user: UserRow) -> None:
        title = _("Remove “{name}”?").format(name=user.name)
        text = _("They cannot open this office any more. What they did stays in the history under their name.")
        if self._context.prompts.confirm(title, text, _("Remove"), destructive=True):
            self._do(lambda: self._users.remove(user.id), _("{name} no longer works here").format(name=user.name))

    def _do(self, job: Callable[[], object], words: str) -> None:
        self._context.lanes.writer.ask(job, lambda _done: self._tell(words), self._refused, owner=self)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._read()
        self._context.prompts.tell(_("Nothing was changed"), str(error))


class _FormCard(Card):
    """A card with fields and one button; `done` is told what was done."""

    def __init__(self, context: Context, title: str, verb: str, icon_name: str) -> None:
        super().__init__(context.theme, title)
        self._context = context
        self.form = Form(self)
        self.done: list[Callable[[str], None]] = []
        self.doing = Button(context.theme, verb, Kind.PRIMARY, icon_name=icon_name)
        self.doing.clicked.connect(self._try)

    def _field(self, name: str, row: FieldRow, check: Callable[[object], FieldFinding | None] | None = None) -> None:
        row.setMaximumWidth(self._context.theme.px(420))
        line = QHBoxLayout()  # which asks how high the row is at the width that it gets, not at that of the card
        line.addWidget(self.form.add(name, row, check), stretch=1)
        line.addStretch()
        self.add(line)

    def _foot(self, *others: Button) -> None:
        foot = QHBoxLayout()
        for each in (self.doing, *others):
            foot.addWidget(each)
        foot.addStretch()
        self.add(foot)

    def _job(self) -> tuple[Callable[[], object], str]:
        raise NotImplementedError

    def _try(self) -> None:
        if not self.form.check_all():
            self.form.jump()
            return
        self.doing.setEnabled(False)
        job, words = self._job()
        self._context.lanes.writer.ask(job, lambda _answer: self._did(words), self._refused, owner=self)

    def _did(self, words: str) -> None:
        self.doing.setEnabled(True)
        for told in self.done:
            told(words)

    def _refused(self, error: BaseException) -> None:
        self.doing.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("Nothing was changed"), str(error))


class NewUserCard(_FormCard):
    """Name, role and first password of somebody who comes to work here."""

    def __init__(self, context: Context, users: UserService) -> None:
        super().__init__(context, _("A new user"), _("Add the user"), "user-plus")
        self._users = users
        theme = context.theme
        self._field("name", FieldRow(theme, _("Name"), TextField(theme), required=True), _named)
        self._role = ChoiceField(theme, role_options())
        self._role.choose(Role.CLERK)
        row = FieldRow(theme, _("Role"), self._role, hint=_(ROLE_WORDS[Role.CLERK]))
        self._role.currentIndexChanged.connect(lambda: row.show_hint(_(ROLE_WORDS[Role(str(self._role.value))])))
        self._field("role", row)
        hint = _("At least 8 letters; a short sentence is best.")
        self._field("password", PasswordRow(theme, _("First password"), hint=hint), _long_enough)
        self.add(Label(theme, _in_person(), Type.SMALL, "text2", wrap=True))
        self._foot()

    def _job(self) -> tuple[Callable[[], object], str]:
        name, password = str(self.form.value("name")), str(self.form.value("password"))
        role = Role(str(self._role.value))
        return lambda: self._users.add(name, role, password), _("{name} can sign in now").format(name=name.strip())

    def _did(self, words: str) -> None:
        self.form.fill({"name": "", "password": ""})
        super()._did(words)


class PasswordResetCard(_FormCard):
    """A new first password for somebody who has forgotten theirs."""

    def __init__(self, context: Context, users: UserService) -> None:
        super().__init__(context, _("A new password"), _("Set the password"), "lock")
        self._users = users
        self._user: UserRow | None = None
        self._whose = Label(context.theme, "", ink="text2", wrap=True)
        self.add(self._whose)
        hint = _("At least 8 letters; a short sentence is best.")
        self._field("password", PasswordRow(context.theme, _("First password"), hint=hint), _long_enough)
        self.add(Label(context.theme, _in_person(), Type.SMALL, "text2", wrap=True))
        leaving = Button(context.theme, _("Cancel"))
        leaving.clicked.connect(self.hide)
        self._foot(leaving)

    def begin(self, user: UserRow) -> None:
        """Ask for the password of this user."""
        self._user = user
        self._whose.setText(
            _("For {name}. Their old password will not open the office any more.").format(name=user.name)
        )
        self.form.fill({"password": ""})
        self.show()
        self.form.row("password").field.setFocus()

    def _job(self) -> tuple[Callable[[], object], str]:
        user, password = self._user, str(self.form.value("password"))
        if user is None:
            raise RuntimeError("a password was set for nobody")
        words = _("{name} has a new password").format(name=user.name)
        return lambda: self._users.reset_password(user.id, password), words

    def _did(self, words: str) -> None:
        self.hide()
        super()._did(words)


def _in_person() -> str:
    return _("Say the first password to them in person; they can change it under Password.")


def role_options() -> list[tuple[str, object]]:
    """The roles as a field offers them."""
    return [(_(name), role.value) for role, name in ROLE_NAMES.items()]


def _named(value: object) -> FieldFinding | None:
    return None if str(value).strip() else FieldFinding(_("Please type the name of the new user."))


def _long_enough(value: object) -> FieldFinding | None:
    return None if len(str(value)) >= LEAST_LETTERS else FieldFinding(_("The password needs at least 8 letters."))
