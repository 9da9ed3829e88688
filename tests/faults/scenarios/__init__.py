"""What staff do while the machine dies, one small class each: an office made ready, work that never ends, a judge.

The work runs in a process that will be killed, through the real services; it tells each change once it is
acknowledged. The judge opens what is left: nothing that was told may be missing, nothing may be there by halves.
A new scenario is a class in here and its name in `SCENARIOS`.
"""

from typing import Final

from tests.faults.scenarios.keys import BySheet, KeyChange
from tests.faults.scenarios.recovery import Finishing, Recovery
from tests.faults.scenarios.restoring import Restore
from tests.faults.scenarios.scenario import Scenario
from tests.faults.scenarios.upgrading import Upgrades
from tests.faults.scenarios.work import Backup, Edit, Import, Issue

_ALL: Final = (Edit, Import, Issue, Backup, Restore, Upgrades, KeyChange, BySheet, Recovery, Finishing)
SCENARIOS: Final[dict[str, type[Scenario]]] = {each.name: each for each in _ALL}
