"""A QR code as a picture of one bit a module: a text that a telephone's camera reads.

The border that stays white around it belongs to its box on a page, not to the bits that are kept of it.
"""

from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.printing.layout import Picture, PictureData

QUIET: Final = 4
"""How many modules stay white around a code, so that readers find it."""
_BITS: Final = b"1" + bytes(254) + b"0"
"""A dark module is a one, as the picture has it."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code of `width` by `width` modules, its quiet border included; rows of bits without it, each of whole bytes."""

    width: int
    rows: bytes

    def picture(self) -> PictureData:
        """The code as a picture's content, in the portable bitmap format."""
        count = self.width - 2 * QUIET
        return PictureData("bitmap", b"P4\n%d %d\n" % (count, count) + self.rows)


def size(content: bytes) -> tuple[int, bytes]:
    """How many modules wide the content of a code's picture is, and its rows."""
    _format, width, rows = content.split(b"\n", 2)
    return int(width.split()[0]), rows


def inner(box: Picture, content: bytes) -> Picture:
    """Where in its box a code stands: without the quiet border."""
    border = box.width * QUIET / (size(content)[0] + 2 * QUIET)
    side = box.width - 2 * border
    return replace(box, x=box.x + border, y=box.y + border, width=side, height=side)


def qr(text: str) -> Code:
    """The code of a text, its quiet border included; a quarter of it may be stained and it still reads."""
    import zxingcpp  # noqa: PLC0415 - 10 ms that only papers with codes need

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    shades: Any = memoryview(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    count: int = shades.shape[0]
    bits: bytes = shades.tobytes().translate(_BITS)
    length = (count + 7) // 8
    rows = (int(bits[start : start + count], 2) << (8 * length - count) for start in range(0, len(bits), count))
    return Code(count + 2 * QUIET, b"".join(row.to_bytes(length) for row in rows))
