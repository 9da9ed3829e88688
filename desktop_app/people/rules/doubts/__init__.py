"""The door to doubts: what of a name may print wrong, in words, and what would put it right.

Pure: what paper can show is handed in as `Paper`. A doubt never forbids anything; "It is right so" ends it for as long
as the name stays as it is.
"""

from desktop_app.people.rules.doubts.finding import doubts_of
from desktop_app.people.rules.doubts.values import Doubt, Mend, NameDoubt, Paper, fingerprint, kind_words

__all__ = ["Doubt", "Mend", "NameDoubt", "Paper", "doubts_of", "fingerprint", "kind_words"]
