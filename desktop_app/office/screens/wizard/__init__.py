"""First run: three ways in, and the few questions that a new office needs answered."""

from desktop_app.office.screens.wizard.wizard import Answers, Wizard

__all__ = ["Answers", "Wizard"]
