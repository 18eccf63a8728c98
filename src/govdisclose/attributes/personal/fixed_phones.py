"""Fixed telephones of persons (个人固定电话): numbers of offices and hotlines are told apart by the words around them.

A number with no word of an office or of a home near it is reported with low confidence.
"""

import re
from collections.abc import Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.phones import is_fixed
from govdisclose.attributes.personal.table_columns import is_personal_table
from govdisclose.attributes.personal.view import Found, View

__all__ = ["OFFICE_OR_HOME", "find_fixed_phones", "owner_of"]

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z.])(?:\+ ?86[ \-]?)?(?:[(（] ?(0?(?:10|2[0-9]|[3-9][0-9]{2})) ?[)）]|(0(?:10|2[0-9]|[3-9][0-9]{2})))"
    r"[ \-/\u200b]{0,3}([2-8][0-9]{2,3}[ \-]?[0-9]{4})(?![0-9A-Za-z])(?![.\-_][0-9]{5})"
)
_INTERNATIONAL = re.compile(
    r"\+ ?86[ \-]?(10|2[0-9]|[3-9][0-9]{2})[ \-]{1,2}([2-8][0-9]{2,3}[ \-]?[0-9]{4})(?![0-9A-Za-z])"
)
_LOCAL = re.compile(r"(?<![0-9A-Za-z.\-])([2-8][0-9]{6,7})(?![0-9A-Za-z.\-])")
_HOME = r"家庭|住宅|宅电|家里|家中|本人|户主|家属|亲属|村民|住户|业主|个人|私人|监护人|当事人|小灵通|其(?:父|母|妻|夫|子|女)|被征收人|持卡人|病人|患者|家长|儿子|女儿|父亲|母亲|丈夫|妻子|姓名|(?:咨询|投诉|举报|信访|反映|留言|来信|来访|求助|建议|申请|申报|检举|控告|上访)(?:人|者|群众)"
_OFFICE = (
    r"咨询|监督|举报|投诉|服务|热线|值班|办公|传真|总机|客服|报修|急救|受理|信访|维权|政府|委员会|[发改卫健教体住建工信]委|[局厅署](?!部)|办事|大厅|窗口|中心|派出所|法庭|检察院|法院|医院|卫生院|诊所|学校|小学|中学|大学|学院|幼儿园"
    r"|银行|信用社|公司|企业|协会|部门|单位|机关|纪委|监委|主任|科长|书记|科室|股室|处室|采购|代理机构|招标|供应商|供电所|物业|居委会|村委会|管理处|管理所|管理站|服务站|工作站|街道办|镇政府|乡政府|门诊|药店|超市|酒店|宾馆|律师|税务"
    r"|图书馆|文化馆|博物馆|体育馆|敬老院|养老院|福利院|救助站|档案馆|编辑部|广播站|电视台|网址|网站|邮编|邮政编码|联系人|负责人|经办人|收费站|车站|机场|[Ff]ax|FAX|[Hh]otline|[Oo]ffice|反馈|意见|征集|投稿|来信|网民|承办|签发|异议|疑问|请拨打|请致电|欢迎|技术支持|窗|科(?=[)）电:：])|股(?=[)）电:：])|办(?=[)）电:：])|所(?=[)）电:：])|站(?=[)）电:：])"
)
#: Words of a home (group ``home``) or of an office (group ``office``).
OFFICE_OR_HOME = re.compile(f"(?P<home>{_HOME})|(?P<office>{_OFFICE})")
_LEFT, _RIGHT = 120, 30
_HOME_BEHIND = re.compile(r" ?[(（](?:宅电?|家庭?|家里|住宅|本人)[)）]")
_HOME_NUMBER = re.compile(
    r"(?:家庭|住宅|家里|家中|宅)(?:固定|联系|座机)?(?:电话|座机|号码)?[ \t:：是为]{0,3}$|宅电[ \t:：是为]{0,3}$"
)


def find_fixed_phones(view: View) -> Iterator[Found]:
    """Fixed telephones that are not an office's."""
    for found in _NUMBER.finditer(view.text):
        area = found[1] or found[2]
        area = area if area.startswith("0") else f"0{area}"
        yield from _judged(view, found.start(), found.end(), area, found[3])
    for found in _INTERNATIONAL.finditer(view.text):
        yield from _judged(view, found.start(), found.end(), f"0{found[1]}", found[2])
    for found in _LOCAL.finditer(view.text):
        if _HOME_NUMBER.search(view.before(found.start(), 12)) or _HOME_NUMBER.search(view.heading(found.start())):
            yield Found(found.start(), found.end(), HitKind.FIXED_PHONE, 0.7)


def _judged(view: View, start: int, end: int, area: str, local: str) -> Iterator[Found]:
    local = local.replace(" ", "").replace("-", "")
    if not is_fixed(area, local) or view.label(start) in {"code", "org"}:
        return
    owner = owner_of(view, start, end)
    if owner != "office":
        yield Found(start, end, HitKind.FIXED_PHONE, 0.9 if owner == "home" else 0.5)


def owner_of(view: View, start: int, end: int, since: int = 0) -> str | None:
    """``home`` or ``office`` by the nearest word before a number, its heading and its table, or the words behind it.

    Words before ``since`` do not count.
    """
    if _HOME_BEHIND.match(view.text, end):
        return "home"
    table = view.table_at(start)
    if table is not None:
        heading = OFFICE_OR_HOME.search(view.heading(start))
        if heading is not None:
            return heading.lastgroup
        return "home" if is_personal_table(table.headings) else "office"
    if view.has_name_before(start):
        return "home"
    nearest = None
    for nearest in OFFICE_OR_HOME.finditer(view.text, max(since, start - _LEFT), start):  # noqa: B007 - the last one counts
        pass
    if nearest is not None:
        return nearest.lastgroup
    behind = OFFICE_OR_HOME.search(view.text[end : end + _RIGHT].split("\n")[0])
    return behind.lastgroup if behind else None
