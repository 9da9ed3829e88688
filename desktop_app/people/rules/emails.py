"""E-mail addresses: what is one, and what is wrong with one that is not."""

import re
from typing import Final

from desktop_app.language.catalogs import gettext as _

_SEPARATORS: Final = re.compile(r"[;,\s]+")
_NAMED: Final = re.compile(r"[^<>@;,]*<\s*([^<>\s]+@[^<>\s]+)\s*>")
"""As mail programs write it: Leyla H. <leyla@example.org>."""
_LOCAL: Final = re.compile(r"[^\s@<>()\[\],;:\"\\.]+(?:\.[^\s@<>()\[\],;:\"\\.]+)*")
_DOMAIN: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")


def split_emails(text: str) -> tuple[str, ...]:
    """The addresses in one cell, without the brackets and prefixes that mail programs put around them."""
    bare = _NAMED.sub(r" \1 ", text)
    pieces = (piece.strip("<>").removeprefix("mailto:") for piece in _SEPARATORS.split(bare))
    return tuple(piece for piece in pieces if piece)


def email_problem(address: str) -> str:
    """What is wrong with an address, in a sentence that says what to do; "" when nothing is."""
    local, at, domain = address.rpartition("@")
    if not at:
        return _("“{address}” has no @. An address looks like name@example.org.").format(address=address)
    if not _LOCAL.fullmatch(local):
        return _("Something is amiss before the @ in “{address}”. Please look at it again.").format(address=address)
    if "." not in domain.strip("."):
        return _("The end of “{address}” is missing, for example: .de").format(address=address)
    if not _DOMAIN.fullmatch(domain):
        return _("Something is amiss after the @ in “{address}”. Please look at it again.").format(address=address)
    return ""
