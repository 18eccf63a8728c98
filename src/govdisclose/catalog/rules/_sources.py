"""Provisions that rules rest on (规则依据)."""

from govdisclose.citation import Citation

__all__ = [
    "BUDGET_14",
    "EXCHANGE_FORMAT",
    "GBT_2260",
    "GBT_9704",
    "GB_32100",
    "MINIMUM",
    "PERMITS_AND_PENALTIES",
    "regulation",
]

#: 国办发〔2019〕54号: each item at least 名称, 内容, 依据, 时限, 主体, 方式, 渠道, 公开对象.
MINIMUM = Citation("国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见", "国办发〔2019〕54号")

#: Budgets and accounts approved by the people's congress are disclosed within twenty days after approval.
BUDGET_14 = Citation("中华人民共和国预算法", None, "第十四条")

#: Enforcement decisions within 20 working days; permits and penalties within 7.
PERMITS_AND_PENALTIES = Citation(
    "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
    "国办发〔2018〕118号",
)

GBT_2260 = Citation("中华人民共和国行政区划代码", "GB/T 2260")
GB_32100 = Citation("法人和其他组织统一社会信用代码编码规则", "GB 32100-2015")
GBT_9704 = Citation("党政机关公文格式", "GB/T 9704-2012")
EXCHANGE_FORMAT = Citation("govdisclose 目录交换格式", "1.0")


def regulation(article: str) -> Citation:
    """An article of the Regulation on the Disclosure of Government Information in force since 2019-05-15."""
    return Citation("中华人民共和国政府信息公开条例", "国务院令第711号", article)
