"""The least that each item must hold (必备要素): 名称, 内容, 依据, 时限, 主体, 方式, 渠道, 公开对象."""

from datetime import date

from govdisclose.dated import Period

__all__ = ["MINIMUM_COLUMNS", "MINIMUM_PERIOD"]

#: 国办发〔2019〕54号 was published on 2020-01-08.
MINIMUM_PERIOD = Period(start=date(2020, 1, 8))

#: The columns that it asks for, beside the name of the matter: field to official words.
MINIMUM_COLUMNS: dict[str, str] = {
    "content": "公开内容",
    "basis": "公开依据",
    "time_limit": "公开时限",
    "publisher": "公开主体",
    "channels": "公开渠道和载体",
    "audience": "公开对象",
    "mode": "公开方式",
}
