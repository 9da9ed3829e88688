"""First run: three ways in, and the few questions that a new office needs answered."""

from desktop_app.office.screens.wizard.answers import Answers, FirstWork, WizardState
from desktop_app.office.screens.wizard.wizard import Wizard

__all__ = ["Answers", "FirstWork", "Wizard", "WizardState"]
