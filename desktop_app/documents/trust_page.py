"""The page that verifies codes in any browser, with an office's trust file in it."""

import base64
import re
from typing import Final

from desktop_app.system import paths

ENDINGS: Final = (".html", ".htm")
_PLACE: Final = re.compile(rb'(<script type="text/plain" id="trust">)[A-Za-z0-9+/=]*(</script>)')


def page_with(trust_file: bytes) -> bytes:
    """The page, knowing this office."""
    page = (paths.resources() / "verify" / "verify.html").read_bytes()
    filled, count = _PLACE.subn(lambda place: place[1] + base64.b64encode(trust_file) + place[2], page)
    if count != 1:
        raise ValueError("the page has no place for a trust file")
    return filled


def trust_file_in(content: bytes) -> bytes:
    """The trust file itself, where `content` is a page with one in it."""
    place = _PLACE.search(content)
    return base64.b64decode(place[0].partition(b">")[2].rpartition(b"<")[0]) if place else content
