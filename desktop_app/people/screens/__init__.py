"""The screens of the people area: list with detail, form, import, and the picker that other areas use."""
