"""How much work a guess at a password costs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """The cost of Argon2id: passes, KiB of memory, lanes. The default takes 0.18 s on a 2-core machine."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 1
