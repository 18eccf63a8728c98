"""BPMN 2.0 of a flow (业务流程模型): lanes, labels, way points; what BPMN has no word for stands in one extension and is read back.

Conditions are written as ``fact == 'value'``, which Python engines and FEEL readers alike take; nothing in them comes from free text.
"""

from govdisclose.export.bpmn.reading import load, loads
from govdisclose.export.bpmn.writing import dump, dumps

__all__ = ["dump", "dumps", "load", "loads"]
