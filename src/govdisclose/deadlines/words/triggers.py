"""What starts the clock (起算事件), read from the words before the number.

>>> trigger_of("自该政府信息形成或者变更之日起"), trigger_of("收到征地批准文件之日起"), trigger_of("处罚决定:")
(<Trigger.FORMED_OR_CHANGED: 'formed_or_changed'>, <Trigger.EVENT: 'event'>, <Trigger.UNSPECIFIED: 'unspecified'>)
>>> trigger_of("某某")  # neither an event nor a subject that is known
"""

from govdisclose.deadlines.limit import Trigger
from govdisclose.deadlines.words.patterns import FILLER, GENERIC, Pattern

__all__ = ["event_in", "trigger_of"]

_MARK = "(?:之日期|之起|(?:之?[日时]|当[日天]|次[日天]|第二[日天])(?:起始|起|开始|后|以后|之后)?|当[日天]|起|之后|以后|后|时|满)"
_BIRTH = "(?:形成|行成|型成|产生|生成|形式|制作|制定|获取)"
_CHANGE = "(?:变更|变动|变化|更新|修改|修订|调整)"
_BETWEEN = r"(?:或者?|及|和|、|/|与|,|\(|\)|并|发生|有|信息|内容|之日起?|后|时)"
_NOUN = (
    "(?:信息|事项|内容|决定书?|处罚|许可|强制|确认|情况|文件|结果|名单|政策|其他|其它|其余|类|方面|的|项目|数据|目录|执法|政务|工作|规定|要求|法律|法规|"
    "条例|报告|通知书?|指南|职责|机构|制度|标准|方案|计划|预算|决算|清单|材料|服务|部分|栏目|[办诺]件|承诺|W)"
)
_VERB = (
    "(?:发布|印发|颁发|公布|颁布|下发|下达|出台|签发|签订|签署|结束|完成|完毕|终了|确定|生效|通过|送达|发生|启动|开始|受理|办结|竣工|备案|登记|召开|"
    "审定|审核|审议|成立|变动|变化|变更|更新|调整|修改|修订|到位|核实|认定|出具|届满|期满|上传|移交|本单位|本机关|接收|受领|验收)"
)

_TRAILING_FILLERS = Pattern(f"{FILLER}+$")
_MARKER = Pattern(f"{_MARK}(?:的|,|:|应当?|须|X|P|在|于)*$")
_NOTHING = Pattern(f"{GENERIC}*")
_NOTHING_BEFORE = Pattern(f"(?:{GENERIC}|通知)*")
_BEFORE_FILLERS = Pattern(f"(?:{FILLER}|之|以|L)+$")
_ENDS_IN_VERB = Pattern(rf"{_VERB}\)?$")
_PUBLISHED = Pattern("(?<!主动)(?<!予以)(?<!依法)(?<!^)公开$")
_RECEIVED = Pattern("(?:收到|接到)[^,]{0,30}$")
_ENDS_IN_NOUN = Pattern(f"{_NOUN}$")
_CHAIN = Pattern(f"(?:{_BIRTH}|{_CHANGE})(?:{_BETWEEN}|{_BIRTH}|{_CHANGE})*$")
_BORN = Pattern(_BIRTH)
_BORN_OR_CHANGED = Pattern(f"变更|{_BIRTH}{_BETWEEN}*{_CHANGE}")
_FORMED = Pattern("形成|行成|型成|产生")
_REQUEST = Pattern("(?:收到|接到)[^,]{0,25}申请(?:书|表|材料|件)?$")
_APPROVED = Pattern("(?:批准|批复|审批)(?:通过|同意|完成|完毕|结束)?$")
_GOT = Pattern("(?:收到|接到|取得)[^,]{0,30}$")
_DECIDED = Pattern("(?:作出|做出)[^,]{0,30}(?:决定|决策)书?$|(?:决定|决策)书?[^,]{0,8}(?:作出|做出)$|结果确定$")
_DECISION = Pattern("决定$")
_DECISION_MOVED = Pattern("(?:收到|接到|送达|公布|发布)[^,]{0,30}$")
_MADE = Pattern("(?:作出|做出)$")
_OBTAINED = Pattern(f"获取(?!.{{0,40}}{_VERB}$).{{0,40}}$")
_FORMED_OBJECT = Pattern("(?:形成|产生)[^,]{0,15}$")
_GARBLED = Pattern("(?:形成|产生|获取|或者?变更).{0,3}$")
_MOVED_ON = Pattern(f"(?:{_VERB}|至|公开|提交|报送)[^,]{{0,15}}$")


def trigger_of(before: str) -> Trigger | None:
    """The trigger that the words before a number name; ``UNSPECIFIED`` where they name a subject only.

    ``before`` is skeleton text. ``None``: the words are not known to be either, so the number must not be read.
    """
    label = before.rfind(":")
    if label >= 0 and not before[label + 1 :].strip(",应于在"):
        return Trigger.UNSPECIFIED
    whole = _TRAILING_FILLERS.remove(before)
    marker = _MARKER.search(whole)
    event = whole[: marker.start()] if marker else whole
    event = event[event.rfind(":") + 1 :]
    if _NOTHING.fullmatch(event):
        happened = Trigger.EVENT if event.endswith("N") else None  # 公告之日起
        return happened if marker else Trigger.UNSPECIFIED
    named = _named(event, whole)
    if named is Trigger.DECIDED and not marker and not _DECIDED.search(event):
        return Trigger.UNSPECIFIED  # 处罚决定20个工作日: what is published, not what happens
    if named is not None:
        return named
    if _GARBLED.search(event):
        return None
    if marker or _ENDS_IN_VERB.search(event) or _PUBLISHED.search(event) or _RECEIVED.search(event):
        return Trigger.EVENT
    return Trigger.UNSPECIFIED if _ENDS_IN_NOUN.search(event) else None


def event_in(before: str) -> Trigger:
    """The trigger of an advance notice: ``UNSPECIFIED`` where no event is named before ``前``."""
    event = _BEFORE_FILLERS.remove(before)
    event = event[event.rfind(":") + 1 :]
    if _NOTHING_BEFORE.fullmatch(event):
        return Trigger.UNSPECIFIED
    return _named(event, event) or Trigger.EVENT


def _named(event: str, whole: str) -> Trigger | None:
    """One of the triggers that the vocabulary names; the event nearest to the number decides."""
    chain = _CHAIN.search(event)
    if chain and _BORN.search(chain[0]):
        if _BORN_OR_CHANGED.search(chain[0]):
            return Trigger.FORMED_OR_CHANGED
        if "获取" in chain[0]:
            return Trigger.MADE_OR_OBTAINED
        return Trigger.FORMED if _FORMED.search(chain[0]) else Trigger.EVENT
    if _REQUEST.search(event):
        return Trigger.REQUEST_RECEIVED
    if _APPROVED.search(event):
        return Trigger.EVENT if _GOT.search(event) else Trigger.APPROVED
    decided = _DECIDED.search(event) or (_DECISION.search(event) and not _DECISION_MOVED.search(event))
    if decided or ("决定" in whole and _MADE.search(event)):
        return Trigger.DECIDED
    if _OBTAINED.search(event):
        return Trigger.MADE_OR_OBTAINED
    if _FORMED_OBJECT.search(event) and not _MOVED_ON.search(event):
        return Trigger.FORMED
    return None
