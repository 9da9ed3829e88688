"""How large a list may be, and what reading it may cost."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of one reading. Nothing is ever cut off in silence: what is larger is refused."""

    file_bytes: int = 64 * MIB
    unpacked_bytes: int = 64 * MIB
    """Of an .xlsx or .ods, which are zip archives; as its directory declares."""
    ratio: int = 200
    entries: int = 1_000
    rows: int = 250_000
    """More than any office has people (200,000), so that it can read back its own export."""
    columns: int = 300
    cells: int = 10_000_000
    """Of all sheets together: rows and columns at once may not reach their bounds."""
    heard_bytes: int = 256 * MIB
    """What the child may say: a long text that a small file repeats in every row must not fill our memory."""
    memory_bytes: int = 512 * MIB
    seconds: float = 30.0


LIMITS = Limits()
