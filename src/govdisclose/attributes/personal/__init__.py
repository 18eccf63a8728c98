"""Personal information in texts (个人信息扫描): what is found where, how sure it is, and a copy with it hidden.

>>> result = scan("户主张建国，手机13800138000，咨询电话12345")
>>> [(hit.kind.value, hit.text) for hit in result.hits]
[('person_name', '张建国'), ('mobile', '13800138000')]
>>> mask("户主张建国，手机13800138000，咨询电话12345").text
'户主张*国，手机138****8000，咨询电话12345'
"""

from govdisclose.attributes.personal.kinds import Hit, HitKind, ScanResult
from govdisclose.attributes.personal.masking import MaskedText, MaskPolicy, mask
from govdisclose.attributes.personal.rules import RULES
from govdisclose.attributes.personal.scanning import scan
from govdisclose.attributes.personal.streaming import mask_stream, scan_stream

__all__ = [
    "RULES",
    "Hit",
    "HitKind",
    "MaskPolicy",
    "MaskedText",
    "ScanResult",
    "mask",
    "mask_stream",
    "scan",
    "scan_stream",
]
