"""Codes of places and bodies (代码校验): administrative division code and unified social credit code.

The checks give ``None`` for a code in order, else the reason in words. A county that the list of ``python-stdnum`` does not know is no
fault: counties are founded and renamed, and the list may be older than the table.

>>> division_fault("330106"), division_fault("330106001") is None, social_credit_fault("91110000600037341L")
(None, True, None)
>>> division_name("330106")
'浙江省西湖区'
>>> division_fault("33010").zh
'行政区划代码应为 6 至 12 位数字，现为“33010”。'
"""

import re

from stdnum import numdb
from stdnum.cn import uscc
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

from govdisclose.bilingual import Bilingual

__all__ = ["division_fault", "division_name", "social_credit_fault"]


def division_fault(code: str) -> Bilingual | None:
    """Why this is not an administrative division code (行政区划代码, GB/T 2260 and GB/T 10114), or ``None``.

    Six digits name a county, nine a township, twelve a village; the first two must be those of a province.
    """
    if not re.fullmatch("[0-9]{6,12}", code):
        return Bilingual(
            zh=f"行政区划代码应为 6 至 12 位数字，现为“{code}”。",
            en=f"an administrative division code (行政区划代码) has 6 to 12 digits, found {code!r}.",
        )
    if not _division(code):
        return Bilingual(
            zh=f"行政区划代码的前两位应为省级代码（如 11 北京、33 浙江），现为“{code[:2]}”。",
            en=f"the first two digits name a province (such as 11 or 33), found {code[:2]!r}.",
        )
    return None


def division_name(code: str) -> str | None:
    """The province and county that a code names, as far as the list knows them; ``None`` where it does not know the county.

    Names that the code stood for in earlier years are left out.
    """
    names = _division(code)
    counties = re.findall(r"(?:\[[0-9]*-([0-9]*)\])?([^,\[]+)", names.get("county", ""))
    current = [name for end, name in counties if not end]
    return names["province"] + current[0].removeprefix(names["province"]) if current else None


def social_credit_fault(code: str) -> Bilingual | None:
    """Why this is not a unified social credit code (统一社会信用代码, GB 32100), or ``None``."""
    try:
        uscc.validate(code)
    except InvalidLength:
        return Bilingual(
            zh=f"统一社会信用代码应为 18 位，现为 {len(code)} 位“{code}”。",
            en=f"a unified social credit code (统一社会信用代码) has 18 characters, found {len(code)}: {code!r}.",
        )
    except InvalidChecksum:
        return Bilingual(
            zh=f"统一社会信用代码“{code}”的校验位不符，请核对是否抄错。",
            en=f"the check character of {code!r} does not fit; compare it with the certificate.",
        )
    except ValidationError:
        return Bilingual(
            zh=f"统一社会信用代码“{code}”含有不允许的字符：前 8 位为数字，其余为数字和大写字母（不用 I、O、S、V、Z）。",
            en=f"{code!r} holds characters that are out of place: eight digits, then digits and letters other than I, O, S, V, Z.",
        )
    return None


def _division(code: str) -> dict[str, str]:
    """What python-stdnum's list says of the first six digits."""
    found: dict[str, str] = {}
    for _, properties in numdb.get("cn/loc").info(code[:6]):
        found.update(properties)
    return found
