"""The steps of a change: what was done to a template can be taken back, and done again."""

from dataclasses import dataclass, replace

from desktop_app.documents.rules.designing import TemplateDraft


@dataclass(frozen=True, eq=False)
class Edits:
    """What was done, so that it can be taken back: the drafts before this one, and those that were taken back."""

    present: TemplateDraft
    past: tuple[TemplateDraft, ...] = ()
    future: tuple[TemplateDraft, ...] = ()
    going_on: str = ""

    def done(self, draft: TemplateDraft, going_on: str = "") -> "Edits":
        """Go on with a draft; what goes on as it began (typing, one pull) is taken back as one."""
        if going_on and going_on == self.going_on and self.past:
            return Edits(draft, self.past, (), going_on)
        return Edits(draft, (*self.past, self.present), (), going_on)

    def rested(self) -> "Edits":
        """What comes next is a step of its own."""
        return replace(self, going_on="")

    def undone(self) -> "Edits":
        """The step before; the same where there is none."""
        if not self.past:
            return self
        return Edits(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redone(self) -> "Edits":
        """The step after; the same where there is none."""
        if not self.future:
            return self
        return Edits(self.future[0], (*self.past, self.present), self.future[1:])
