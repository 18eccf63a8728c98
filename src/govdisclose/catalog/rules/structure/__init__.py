"""Rules about the build of a catalogue (结构): required columns, repeated items, serials, wording, header."""

from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules.structure.codes import CODE_RULES
from govdisclose.catalog.rules.structure.columns import COLUMN_RULES
from govdisclose.catalog.rules.structure.domain import DOMAIN_RULES
from govdisclose.catalog.rules.structure.empty_cells import EMPTY_CELL_RULES
from govdisclose.catalog.rules.structure.header import HEADER_RULES
from govdisclose.catalog.rules.structure.repetition import REPETITION_RULES
from govdisclose.catalog.rules.structure.serials import SERIAL_RULES
from govdisclose.catalog.rules.structure.traces import TRACE_RULES
from govdisclose.catalog.rules.structure.wording import WORDING_RULES

__all__ = ["STRUCTURE_RULES"]

STRUCTURE_RULES: tuple[type[Rule], ...] = (
    *COLUMN_RULES,
    *EMPTY_CELL_RULES,
    *REPETITION_RULES,
    *SERIAL_RULES,
    *WORDING_RULES,
    *TRACE_RULES,
    *DOMAIN_RULES,
    *HEADER_RULES,
    *CODE_RULES,
)
