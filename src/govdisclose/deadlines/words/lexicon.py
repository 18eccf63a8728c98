"""The vocabulary (词汇): how each word that carries a time limit is written, by the letter that stands for it.

D  number and unit        E  每…, 按季度           F  1次/季        C  N次           M  month and day     Q  month of a quarter
T  当日, 次日              L  至少                  X  不超过, 最迟   A  提前          N  公示, 征求意见     G  公示期限
S  长期    I  实时         P  及时                  Y  动态更新       Z  依申请公开     R  见…, 同上          V  saving clause
W  a title or an article  O  第二周                J  ①, 1.         B  a number or mark that is not understood
"""

from govdisclose.deadlines.limit import Unit
from govdisclose.deadlines.words.normal import ENUMERATOR
from govdisclose.deadlines.words.numerals import DIGITS

__all__ = ["BEGINNINGS", "MEANINGLESS", "NUMBER", "PATTERNS", "UNITS", "WITHOUT_UNIT"]

UNITS = {
    "工作日": Unit.WORKING_DAY, "工作天": Unit.WORKING_DAY, "法定工作日": Unit.WORKING_DAY,
    "自然日": Unit.CALENDAR_DAY, "日历日": Unit.CALENDAR_DAY, "日历天": Unit.CALENDAR_DAY, "日": Unit.CALENDAR_DAY,
    "号": Unit.CALENDAR_DAY, "天": Unit.CALENDAR_DAY, "周": Unit.WEEK, "星期": Unit.WEEK, "礼拜": Unit.WEEK,
    "月": Unit.MONTH, "月度": Unit.MONTH, "季度": Unit.QUARTER, "季": Unit.QUARTER, "半年": Unit.HALF_YEAR,
    "半年度": Unit.HALF_YEAR, "年": Unit.YEAR, "年度": Unit.YEAR, "小时": Unit.HOUR, "钟头": Unit.HOUR, "分钟": Unit.MINUTE,
}  # fmt: skip
#: Periods for which there is no unit.
WITHOUT_UNIT = ("半个月", "半月", "学期", "学年", "旬")

#: An Arabic or Chinese numeral.
NUMBER = rf"(?:[0-9]{{1,4}}|[{DIGITS}]{{1,5}})"
_UNIT = (
    "法定工作日|工作日|工作天|自然日|日历日|日历天|小时|钟头|分钟|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])"
    "|季度|季(?!节)|周(?![年岁边末报刊]|[一二三四五六日](?!次|更|公))|月(?![报刊])|年(?![级限代龄报检审货])|日(?!常)|号(?![令文楼院])|天"
)
_PERIOD = "半年度?|半个?月|工作日|自然日|小时|分钟|星期|礼拜|季度|季(?!节)|周(?![年岁边末报刊])|月度?(?![报刊])|年度?(?![级限代龄报检审货])|日(?!常)|天|学期|学年|旬"
_TAIL_OF_STANDING = r"(?=$|[;,。()、:/!|和并且]|有效|主动|予以|公开|公示|公布|更新|展示|保留|保持|滚动|动态|及时|随时|实时|对外|向|在|挂网|发布)"
#: In the order in which they are tried; ``words`` stays as it is.
PATTERNS = {
    "W": r"《[^《》]{0,80}》|第[0-9]{1,4}[条款项章号届]|第[" + DIGITS + r"]{1,7}[条款项章届]|[〔(][0-9]{4}[〕)]第?[0-9]{1,5}号|令第?[0-9]{1,4}号",
    "J": rf"{ENUMERATOR}[、.]?|[0-9]{{1,2}}[.、](?![0-9])|\([0-9]{{1,2}}\)|\([{DIGITS}]{{1,3}}\)[、.]?|[{DIGITS}]{{1,2}}、|[一二三四五六]是",
    "range": rf"(?:[0-9]+|[{DIGITS}]+)个?(?:{_UNIT})?(?:[-~至到或、](?:[0-9]+|[{DIGITS}]+)(?:个?(?:{_UNIT})|次)|半(?!年))|"
    rf"(?:[0-9]+|[{DIGITS}]+)(?:余|多|几)个?(?:{_UNIT})",
    "year": r"(?:19|20)[0-9]{2}(?![0-9]*个?工作日)(?:年度?|届)?(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?",
    "Q": r"(?:首个?|第[一二三123]个?|末个?|最后一?个?)月(?:份)?",
    "O": rf"第{NUMBER}个?(?:季度?|周|月份?|学期|学年|阶段|年|天|日|工作日|次|批|轮|期|个)|(?<=年)[一二三四1234]季度|[一二三四1234]季度(?![0-9一二至少公更/]|$)",
    "F": rf"{NUMBER}次(?:/每?|每)(?:{NUMBER})?个?(?:{_PERIOD})|(?:每|{NUMBER})?个?(?:{_PERIOD})/{NUMBER}?次",
    "C": rf"{NUMBER}次(?!性)",
    "M": rf"{NUMBER}月份?(?:{NUMBER}[日号]|[底末]|初|[上中下]旬)|年[底末终](?!.?考)",
    "D": rf"{NUMBER}(?:个{{1,2}}(?=工|法|自|小|钟|星|礼|季|月))?(?:{_UNIT})|{NUMBER}个半年|半年(?!度?[报])|半个?月(?![报刊])",
    "E": rf"每隔?(?:{NUMBER})?个?(?:{_PERIOD})|按(?:自然)?(?:半年度?|季度?|月度?|年度?|学期|学年|周|日|天)(?![期常程计历规安节])|逐[年月季周日]度?|(?<![^;,。:])(?:年度|季度|月度|半年度)(?=(?:公开|公布|更新)(?:$|[;,。一1至]))",
    "every": "每(?!位|户|人|家|所|名)",
    "T": "(?:当[日天]|次日|翌日)(?!起|制)",
    "L": "不得?少于|不应少于|不能少于|至少|不得?低于|不应低于|不得?短于|最少",
    "X": "最[长迟晚多](?:不得?(?:超过|晚于|迟于)|应当?|不?应超过|于)?|不(?:得|应|能)?超过|不(?:得|应)?[晚迟]于|至迟",
    "A": "提前",
    "Z": "依申请(?:公开)?(?!公开|申请|的|:|信息|事项|类|内容)|不(?:予|宜|得|再|主动|对外)?公开|免予公开|未公开|非公开",
    "R": "同[上前下左]|[详参另]见|链接|另行(?:通知|公布|规定|公告)|待定",
    "words": "[上本下][一1]?(?:半年度?|年度?|季度?|月份?|周)(?![0-9])|(?:公示|公告|公开)[栏牌屏墙]|预?(?:公示|公告)(?:期限?|时间)?(?:间|[届期]?满|结束|完成?|截止)",
    "G": "(?:预?(?:公示|公告)|征求意见|征集意见|意见征[求集]|意见征询|征询意见|听取意见)+的?(?:期限|时间|时限|时长|期)",
    "N": "(?:预?(?:公示|公告)|征求意见|征集意见|意见征[求集]|意见征询|征询意见|听取意见)+",
    "S": "(?<!中)(?:长期|永久|常年)" + _TAIL_OF_STANDING,
    "I": "实时|即时|立即|立刻|即刻|马上|同步",
    "Y": "(?:实行|实施)?动态(?=更新|调整|公开|公布)",
    "P": "及时|尽快|尽早|尽速|随时|适时|第一时间内?",
    "mask": r"(?:[*×xn_?□○#.—-]+|\(\)|若干|几|多少)个?(?:工作日|小时|[日天周月年])",
    "loose": r"个?工作日|个工作天|个月|个小时|小时内|分钟|个季度|个星期",
    "digit": r"[0-9](?:[0-9.,%:/-]*[0-9%])?|\d",
}  # fmt: skip

#: Names of patterns that are not letters: numbers and marks without a known meaning, which become ``B``.
MEANINGLESS = frozenset({"range", "year", "every", "mask", "loose", "digit"})

#: The characters with which any of the patterns can begin; all other places need not be tried.
BEGINNINGS = rf"{ENUMERATOR}{DIGITS}\d《第〔(令首末最年半每按逐当次翌不至提依免未非同详参另链待公预征意听季月长永常实即立马动及尽随适上本下若几多个工小分*×xn_?□○#.—-"
