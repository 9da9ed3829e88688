"""Values and a template become a layout in millimetres, and layouts become PDF. No database, no Qt."""
