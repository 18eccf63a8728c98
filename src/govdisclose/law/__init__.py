"""Legal instruments and the time in which they hold (法律依据), as dated data.

>>> from datetime import date
>>> register().status("合同法", at=date(2026, 11, 22)).standing.value
'replaced'
"""

from govdisclose.law.instrument import Instrument, InstrumentKind, Version
from govdisclose.law.kinds import kind_of
from govdisclose.law.register import Register, register
from govdisclose.law.standing import Standing, Status

__all__ = ["Instrument", "InstrumentKind", "Register", "Standing", "Status", "Version", "kind_of", "register"]
