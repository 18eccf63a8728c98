"""What the words before a number say it is (标签判断): identity card, bank card, telephone, or a number of something else."""

import re
from functools import lru_cache
from typing import Literal

__all__ = ["Label", "label_in", "label_of_heading"]

Label = Literal["id", "bank", "phone", "passport", "plate", "org", "code"]

_PATTERNS: dict[Label, str] = {
    "id": r"身份证|驾驶证号|驾照号|身份号|身份证明|公民身份|证件号|证件编|居民证|社会保障号|社保号|医保号|残疾证|残疾人证|学籍号|[Ii][Dd] ?(?:[Cc]ard|[Nn]o|[Nn]umber|号)",
    "org": r"信用代码|机构代码|税号|纳税人识别|统一代码|注册号|营业执照|登记证号|法人证书|信用编码",
    "passport": r"护照|[Pp]assport|PASSPORT|通行证",
    "plate": r"车牌|车号|号牌|牌照|机动车",
    "phone": r"手机|电话|联系方式|联系号码|移动号|微信|[Tt]el|TEL|[Mm]obile|MOBILE|[Pp]hone|PHONE|致电|拨打|短信|来电|小灵通|座机|电联",
    "code": r"编号|编码|代码|文号|案号|单号|订单|流水|受理号|批号|许可证|备案|条码|序列号|宗地|单元号|不动产|发票|合同|招标|采购|标段|ISBN|ISSN|档案号|索引号|[Ss][Nn][:： ]|IMEI|资产"
    r"|设备号|车架|发动机|表号|户号|批次|面积|金额|总额|预算|资金|数量|坐标|经度|纬度|图斑|地块|登记号|证书号|工单|快递|运单|学号|工号|考号|准考证|执法证|资格证|毕业证|工作证|结婚证|出生证|公告号|版本|货号|型号|票号|凭证",
    "bank": r"银行|卡号|账号|帐号|账户|帐户|存折|一卡通|一折通|工资卡|社保卡|借记卡|储蓄卡|开户|农商行|信用社|农行|工行|建行|中行|邮储",
}  # fmt: skip
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))
_BROKEN = re.compile(r"[,，;；、。!！?？]")
_CORPORATE = re.compile(
    r"对公|慈善|协会|总会|学会|基金会|红十字会|捐款|捐赠|基本户|保证金|专户|国库|财政|收款单位|单位名称|单位账|户名[:：][^,，;；\n]{0,20}(?:公司|局|中心|政府|委员会|学校|医院|合作社)|公司"
)


def label_in(words: str) -> Label | None:
    """The label nearest to the end of the words, if there is one.

    A label of an organisation or of another number counts only where no comma or full stop stands behind it.

    >>> label_in("身份证号码："), label_in("项目编号：ZB"), label_in("项目编号：ZB-01，")
    ('id', 'code', None)
    """
    nearest = before = None
    for found in _ANY.finditer(words):
        before, nearest = nearest, found
    if nearest is None:
        return None
    name: Label = nearest.lastgroup  # type: ignore[assignment]  # the groups are the labels
    if name in {"org", "code"}:
        if (
            before is not None
            and before.lastgroup in {"id", "bank", "passport"}
            and nearest.start() - before.end() <= 2
        ):
            return before.lastgroup  # type: ignore[return-value]  # 身份证编号
        if _BROKEN.search(words, nearest.end()):
            return None
    if name == "bank" and _CORPORATE.search(words):
        return "org"
    return name


@lru_cache(maxsize=4096)
def label_of_heading(heading: str) -> Label | None:
    """The label that a column heading gives to the numbers below it."""
    return label_in(heading) if heading else None
