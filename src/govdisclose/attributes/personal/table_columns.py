"""What the columns of a table hold (栏目判断): names of private persons, home addresses, or the staff of an office."""

import re
from collections.abc import Sequence

__all__ = ["address_columns", "is_personal_table", "name_columns"]

_NAME = re.compile(
    r"(?:户主|申请人|受益人|享受人|领款人|领取人|收款人|持卡人|开户人|当事人|监护人|家庭成员|成员|学生|幼儿|儿童|老人|患者|死者|补贴对象|补助对象|保障对象|救助对象|低保对象|农户|贫困户|脱贫户|残疾人|配偶"
    r"|承包方?代表|承包人|权利人|被征收人|产权人|车主|考生|被执行人|参保人|投保人|被保险人|种植户|养殖户|购机者|机主|业主|人员|对象)(?:姓名|名称|名字)?|(?:人员|享受者|本人)?姓名(?:[(（].{0,8}[)）])?|名字"
)
_ENDS_AS_NAME = re.compile(r"[\u3400-\u9fff]{1,6}(?:户主|姓名)")  #: 监测户户主, 被保险人姓名
_OF_OFFICE = re.compile(
    r"干部|负责|联系人|经办|法定|法人|代表|领导|帮扶|包保|责任|值班|专家|主任|书记|教师|医生|工作人员|执法|承办"
)
_STRONG = re.compile(
    r"身份证|证件号|公民身份|银行卡|卡号|账号|帐号|一卡通|一折通|存折|手机|联系电话|家庭|住址|户籍|村组|与户主|人口"
)
_WEAK = re.compile(
    r"补贴|补助|金额|发放|享受|保障|低保|救助|残疾|面积|亩|年龄|性别|出生|类别|等级|困难|贫困|受灾|慰问|标准|村|组|备注|电话"
)
_OFFICE = re.compile(
    r"职务|职称|岗位|分管|执法证|办公|科室|部门|工作单位|单位|证书编号|执业|级别|党内|任职|管辖|片区|公示栏|机构"
)
_EXAMINED = re.compile(r"准考证|考号|笔试|面试|成绩|体检|报考|学号|录取|志愿")  #: lists of candidates and pupils
_ADDRESS = re.compile(
    r"(?:家庭|现|户籍|户口|居住|常住|联系|详细|通讯)?(?:住址|地址|居住地|户籍地|住所)(?:[(（].{0,10}[)）])?|家庭详细(?:住址|地址)|户籍所在地"
)


def is_personal_table(headings: Sequence[str]) -> bool:
    """True where the headings are those of a list of private persons, not of an office's staff."""
    if not any(_is_name(heading) for heading in headings):
        return False
    words = "|".join(headings)
    if _EXAMINED.search(words) and not re.search(r"职务|职称|分管|执法证|任职", words):
        return True
    strong = any(_STRONG.search(heading) and not _OFFICE.search(heading) for heading in headings)
    if _OFFICE.search(words):
        return strong and not re.search(r"职务|职称|岗位|分管|执法证|任职", words)
    return strong or _WEAK.search(words) is not None or len([h for h in headings if h]) <= 4


def name_columns(headings: Sequence[str]) -> list[int]:
    """The columns of names in a list of private persons."""
    return [n for n, heading in enumerate(headings) if _is_name(heading)] if is_personal_table(headings) else []


def address_columns(headings: Sequence[str]) -> list[int]:
    """The columns of home addresses in a list of private persons."""
    if not is_personal_table(headings):
        return []
    return [n for n, heading in enumerate(headings) if _ADDRESS.fullmatch(heading)]


def _is_name(heading: str) -> bool:
    return _NAME.fullmatch(heading) is not None or (
        _ENDS_AS_NAME.fullmatch(heading) is not None and _OF_OFFICE.search(heading) is None
    )
