"""Rules about the publisher (公开主体): whether it is a body, and which one."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import MINIMUM, regulation
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, is_ditto, plain, short
from govdisclose.findings import RuleInfo, Severity

__all__ = ["PUBLISHER_RULES"]

#: Words by which a body is known; wide, since counties name bodies in many ways.
_BODY = re.compile(
    r"政府|机关|机构|部门|单位|组织|团体|局|委|办|厅|部|院|署|台|站|所|中心|馆|队|处|科|股|室|会|社|校|园|公司|企业|集团|银行|"
    r"街道|乡|镇|村|社区|园区|开发区|管理区|税务|法院|检察|公安|民政|财政|主体|责任人|业主|法人|本级|各级|市|县|区|省"
)
_VAGUE = re.compile(
    r"(?:各|相关|有关|各相关|各有关|各级|责任|主管|业务|职能|牵头|其他)*(?:部门|单位|机关|科室|机构|责任主体)(?:等)?"
)
#: What an organ is called; a section behind its name is in order.
_ORGAN = re.compile(r"局|委|政府|院|办|街道")
_SECTION = re.compile(r"[\u4e00-\u9fff]{2,}(?:股|科)(?:室)?")


class NotABody(ItemRule):
    """No body is named."""

    info = RuleInfo(
        code="GD-C101",
        title=Bilingual("公开主体不是机构", "Publisher is not a body"),
        severity=Severity.WARNING,
        message=Bilingual("公开主体“{found}”看不出是哪个机构", 'the publisher "{found}" does not look like a body'),
        hint=Bilingual(
            "请写机构名称，例如“县民政局”；也可能是填错了栏",
            "Name a body, for example 县民政局; perhaps the words belong to another column",
        ),
        good="县民政局",
        bad="20个工作日内",
        basis=(regulation("第十条"), MINIMUM),
    )
    bad = Example(items=({"publisher": {"text": "20个工作日内"}},), column="publisher")
    good = Example(items=({"publisher": {"text": "各级应急管理部门", "bodies": ["各级应急管理部门"]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for words among which no word for a body stands."""
        text = item.publisher.text or "、".join(item.publisher.bodies)
        words = re.sub(r"工作日|个月|公示栏|公开栏", "", plain(text))
        if not is_blank(text) and not _BODY.search(words) and not is_ditto(text):
            yield Fault(position, "publisher", found=short(text))


class VaguePublisher(ItemRule):
    """相关部门: some body, but which does not show."""

    info = RuleInfo(
        code="GD-C102",
        title=Bilingual("公开主体没有写明", "Publisher not named"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开主体“{found}”没有写明是哪个机关", 'the publisher "{found}" does not say which organ it is'
        ),
        hint=Bilingual("请写明机关名称，例如“县民政局”", "Name the organ, for example 县民政局"),
        good="县民政局",
        bad="相关部门",
        basis=(regulation("第十条"),),
    )
    bad = Example(items=({"publisher": {"text": "相关部门", "bodies": ["相关部门"]}},), column="publisher")
    good = Example(items=({"publisher": {"text": "县应急管理部门", "bodies": ["县应急管理部门"]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where every body is of this sort."""
        bodies = item.publisher.bodies
        if bodies and all(_VAGUE.fullmatch(plain(body)) for body in bodies):
            yield Fault(position, "publisher", found="、".join(bodies))


class InternalSection(ItemRule):
    """A section (股, 科) in place of the organ."""

    info = RuleInfo(
        code="GD-C103",
        title=Bilingual("公开主体是内设机构", "Publisher is an internal section"),
        severity=Severity.NOTE,
        message=Bilingual(
            "公开主体“{found}”像是内设股室；公开政府信息的一般是制作机关",
            'the publisher "{found}" looks like an internal section; as a rule the organ that made the information discloses it',
        ),
        hint=Bilingual(
            "请写机关名称，责任股室可以另列一栏；以自己名义履职的除外",
            "Name the organ; the section may go into a column of its own",
        ),
        good="县民政局",
        bad="社会救助股",
        basis=(regulation("第十条"),),
    )
    bad = Example(items=({"publisher": {"text": "社会救助股", "bodies": ["社会救助股"]}},), column="publisher")
    good = Example(items=({"publisher": {"text": "县民政局社会救助科", "bodies": ["县民政局社会救助科"]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault where every body is a section and no organ stands before its name (GD-C102 speaks of 牵头科室)."""
        bodies = item.publisher.bodies
        if bodies and all(
            _SECTION.fullmatch(plain(body)) and not _ORGAN.search(body) and not _VAGUE.fullmatch(plain(body))
            for body in bodies
        ):
            yield Fault(position, "publisher", found="、".join(bodies))


class BodyTwice(ItemRule):
    """The same body twice in one cell."""

    info = RuleInfo(
        code="GD-C105",
        title=Bilingual("同一公开主体写了两次", "Body named twice"),
        severity=Severity.NOTE,
        message=Bilingual("公开主体“{found}”在同一格里写了两次", 'the body "{found}" stands twice in the cell'),
        hint=Bilingual("请删去重复的一处", "Delete one of them"),
        good="县民政局、乡镇人民政府",
        bad="县民政局、县民政局",
    )
    bad = Example(
        items=({"publisher": {"text": "县民政局、县民政局", "bodies": ["县民政局", "县民政局"]}},), column="publisher"
    )
    good = Example(items=({"publisher": {"text": "县民政局、乡镇人民政府", "bodies": ["县民政局", "乡镇人民政府"]}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each body that stands more than once."""
        bodies = [plain(body) for body in item.publisher.bodies]
        for body in dict.fromkeys(bodies):
            if bodies.count(body) > 1:
                yield Fault(position, "publisher", found=body)


PUBLISHER_RULES: tuple[type[Rule], ...] = (NotABody, VaguePublisher, InternalSection, BodyTwice)
