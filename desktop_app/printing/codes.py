"""A QR code as a picture of one bit a module: a text that a telephone's camera reads."""

from dataclasses import dataclass
from typing import Any, Final

from desktop_app.printing.layout import PictureData

QUIET: Final = 4
"""How many modules stay white around a code, so that readers find it."""
_BITS: Final = b"1" + bytes(254) + b"0"
"""A dark module is a one, as the picture has it."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code of `width` by `width` modules, its quiet border included; rows of bits, each of whole bytes."""

    width: int
    rows: bytes

    def picture(self) -> PictureData:
        """The code as a picture's content, in the portable bitmap format."""
        return PictureData("bitmap", b"P4\n%d %d\n" % (self.width, self.width) + self.rows)


def qr(text: str) -> Code:
    """The code of a text, its quiet border included; a quarter of it may be stained and it still reads."""
    import zxingcpp  # noqa: PLC0415 - 10 ms that only papers with codes need

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    shades: Any = memoryview(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    count: int = shades.shape[0]
    bits: bytes = shades.tobytes().translate(_BITS)
    width = count + 2 * QUIET
    length = (width + 7) // 8
    blank, beyond = bytes(QUIET * length), 8 * length - QUIET - count
    dark = (int(bits[start : start + count], 2) << beyond for start in range(0, len(bits), count))
    return Code(width, blank + b"".join(row.to_bytes(length) for row in dark) + blank)
