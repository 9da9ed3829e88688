"""How much work a guess at a password costs."""

from dataclasses import dataclass
from typing import Final

_MOST_WORK: Final = 16 * 1024 * 1024  # passes times KiB: 16 s; a keys file that asks for more was made to hang us
_MOST_MEMORY_KIB: Final = 512 * 1024


@dataclass(frozen=True)
class Cost:
    """The cost of Argon2id: passes, KiB of memory, lanes. The default takes 0.18 s on a 2-core machine."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 1


def bearable(cost: Cost) -> Cost:
    """A cost that somebody else wrote down; ValueError for one that no office would have chosen."""
    least_memory = 8 * cost.lanes
    if not (
        cost.passes >= 1
        and 1 <= cost.lanes <= 16
        and least_memory <= cost.memory_kib <= _MOST_MEMORY_KIB
        and cost.passes * cost.memory_kib <= _MOST_WORK
    ):
        raise ValueError("a cost that nobody would choose")
    return cost
