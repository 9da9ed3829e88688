"""What every screen is made of: theme, icons, task lanes, list models, forms, prompts, widgets, the frame."""
