"""What makes a paper's authenticity checkable by anybody: signed codes, check codes, trust files. No database, no Qt.

The format is written down for others in `resources/help/en/certificate-format.md`.
"""
