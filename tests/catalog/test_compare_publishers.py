"""Publishers of an item beside those of its reference: the same body, another one, or not to be told from the names.

The pairs are names that counties write for one matter, with names made up where a corner needs one.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.catalog import Catalog, CatalogItem, Header, Levels, Publisher
from govdisclose.catalog.compare import compare
from govdisclose.catalog.compare.bodies import BodyKind, BodyLevel, level_of, read_bodies
from govdisclose.catalog.compare.body_words import body_words
from govdisclose.catalog.compare.publishers import LostPublishers, compare_publishers, levels_ticked

AT = date(2026, 11, 22)
COUNTY, TOWNSHIP = frozenset({BodyLevel.COUNTY}), frozenset({BodyLevel.TOWNSHIP})

#: What the item says, what the reference says, and the words of the reference that stand for another body.
SAME_OR_OTHER = """
颍上县民政局                        | 县级民政部门                            |
盖州市民政局                        | 县级人民政府民政部门                    |
盖州市民政局                        | 县民政局、各乡（镇）人民政府（街道办事处） | 各乡（镇）人民政府（街道办事处）
县民政局、各乡镇人民政府            | 县级政府民政部门、乡镇政府（街道办事处） |
武汉市武昌区发展和改革局            | 发展改革部门                            |
区应急局                            | 应急管理部门                            |
枣庄高新区应急管理局                | 应急管理部门                            |
某县安全生产监督管理局              | 应急管理部门                            |
县人力社保局                        | 人力资源社会保障部门                    |
人力资源和社会保障部门              | 人力资源社会保障部门                    |
人社局                              | 人力资源社会保障部门                    |
住建局                              | 住房和城乡建设等相关职能部门            |
区住房城乡建设部门                  | 住房和城乡建设局                        |
九原区住房和城乡建设局              | 人民政府住房保障行政主管部门            |
民众镇教体文旅局                    | 教育部门                                |
大姚县教育体育局                    | 教育部门                                |
区教育局                            | 县（市、区）教育部门                    |
金寨县文旅体育局                    | 县级（市辖区、县级市）文化和旅游行政部门 |
县文化和广电旅游体育局              | 广播电视行政部门                        |
繁昌区文旅体局                      | 文化和旅游行政部门                      |
繁昌区文旅体局                      | 广播电视行政部门                        | 广播电视行政部门
县文化局、县旅游局                  | 文化和旅游行政部门                      |
中山市财政局东凤分局                | 地方各级财政部门                        |
市场监管分局                        | 市场监督管理部门                        |
国家税务总局某县税务局              | 税务主管部门                            |
佛山市自然资源局南海分局            | 自然资源主管部门                        |
县自然资源局                        | 城乡规划主管部门                        |
文山市农业农村局                    | 县级乡村振兴部门                        |
县乡村振兴局                        | 县级农业农村部门                        | 县级农业农村部门
县民政局社会救助科                  | 县级民政部门                            |
县财政局                            | 县级民政部门                            | 县级民政部门
县民政局                            | 县民政局、县医疗保障局                  | 县医疗保障局
乡镇人民政府                        | 人力资源社会保障部门                    | 人力资源社会保障部门
县农业农村局                        | 乡镇人民政府                            | 乡镇人民政府
元马镇人民政府                      | 区级扶贫部门、贫困人口所在行政村        | 区级扶贫部门、贫困人口所在行政村
贫困人口所在行政村                  | 村民委员会                              |
宜就镇人民政府                      | 乡镇人民政府                            |
龙岭镇                              | 镇级人民政府                            |
新园街道办事处公共服务办公室        | 街道办事处                              |
乡镇便民服务中心                    | 乡镇人民政府                            |
南美乡扶贫开发办公室                | 乡镇人民政府                            |
某县人民政府                        | 县（区、市）人民政府                    |
县政府办                            | 辖区政府                                |
石羊镇中心学校                      | 区级教育部门                            | 区级教育部门
县烟草专卖局                        | 烟草专卖行政主管部门                    |
县财政局                            | 烟草专卖行政主管部门                    | 烟草专卖行政主管部门
镇级生态环境部门                    | 县级生态环境部门                        | 县级生态环境部门
县城管局                            | 城市管理行政执法部门或相关行政主管部门  |
""".strip().splitlines()

#: What the item says, and the words of the reference of which it cannot be told.
UNCLEAR = """
武汉市武昌区发展和改革局 | 相关审批部门
县住建局                 | 房屋征收部门
县城管局                 | 负责审批的燃气管理部门
县公共资源交易中心       | 招标人或其委托的招标代理机构
行政办公室               | 教育部门
人事科                   | 县人民政府
相关处室                 | 县民政局
县文化局                 | 文化和旅游行政部门
县烟草专卖局             | 烟草流通部门
""".strip().splitlines()


def lost(own: str, reference: str, ticked: frozenset[BodyLevel] = frozenset()) -> LostPublishers:
    return compare_publishers(Publisher(text=own), Publisher(text=reference), ticked=ticked, at=AT)


@pytest.mark.parametrize("line", SAME_OR_OTHER)
def test_names_of_one_matter(line: str) -> None:
    own, reference, others = (part.strip() for part in line.split("|"))
    found = lost(own, reference)
    assert "、".join(found.others) == others
    assert not found.unclear


@pytest.mark.parametrize("line", UNCLEAR)
def test_what_the_names_do_not_tell_is_not_called_another_body(line: str) -> None:
    own, reference = (part.strip() for part in line.split("|"))
    assert lost(own, reference) == LostPublishers((), (reference,))


@pytest.mark.parametrize(
    ("own", "reference", "ticked", "others"),
    [
        ("九龙街道办事处", "教育部门", TOWNSHIP, ()),
        ("九龙街道办事处", "教育部门", COUNTY, ("教育部门",)),
        ("九龙街道办事处", "教育部门", COUNTY | TOWNSHIP, ("教育部门",)),
        ("九龙街道办事处", "县级教育部门", TOWNSHIP, ()),
        ("九龙街道办事处", "县级教育部门", COUNTY, ("县级教育部门",)),
        ("县民政局", "县民政局、乡镇人民政府", COUNTY, ()),
        ("县民政局", "县民政局、乡镇人民政府", COUNTY | TOWNSHIP, ("乡镇人民政府",)),
        ("村委会", "社会救助部门", TOWNSHIP, ("社会救助部门",)),
        ("村委会", "民政部门", TOWNSHIP, ()),
    ],
)
def test_the_level_at_which_an_item_is_disclosed(
    own: str, reference: str, ticked: frozenset[BodyLevel], others: tuple[str, ...]
) -> None:
    assert lost(own, reference, ticked).others == others


def test_the_level_of_an_item_and_of_a_township_catalogue() -> None:
    bare = CatalogItem(id="a", matter=("低保",))
    both = bare.model_copy(update={"levels": Levels(county=True, village=True)})
    assert levels_ticked(both, Header(publisher="九龙街道办事处")) == COUNTY | TOWNSHIP
    assert levels_ticked(bare, Header(publisher="九龙街道办事处")) == TOWNSHIP
    assert levels_ticked(bare, Header(title="九龙街道2026年政务公开目录")) == TOWNSHIP
    assert levels_ticked(bare, Header(title="城乡规划领域基层政务公开标准目录")) == frozenset()
    assert levels_ticked(bare, Header(publisher="颍上县民政局", title="乡镇用表")) == frozenset()


def test_a_level_that_stands_alone_goes_with_what_follows() -> None:
    assert lost("某县人民政府", "设区的市级、县级人民政府及其部门") == LostPublishers((), ("部门",))


def test_blank_cells_lose_nothing() -> None:
    assert lost("/", "县民政局") == lost("县民政局", "") == lost("", "") == LostPublishers()


class Book:
    """A small directory: one body with a former name, one beside it."""

    def same_body(self, one: str, other: str, *, at: date) -> bool | None:
        sides = self.known_as(one, at=at), self.known_as(other, at=at)
        return sides[0] == sides[1] if all(sides) else None

    def known_as(self, name: str, *, at: date) -> tuple[str, ...]:
        bodies = ("某县行政审批局", "某县编制委员会办公室", "政务局"), ("某县数据中心",), ("某县为民局", "某县民政局")
        return next((names for names in bodies if name in names), ())


def test_a_directory_goes_before_the_words() -> None:
    def with_book(own: str, reference: str) -> LostPublishers:
        return compare_publishers(
            Publisher(text=own), Publisher(text=reference), ticked=frozenset(), at=AT, names=Book()
        )

    assert with_book("某县行政审批局", "某县编制委员会办公室") == LostPublishers()
    assert with_book("某县数据中心", "某县行政审批局").others == ("某县行政审批局",)
    assert with_book("某县数据中心、政务局", "某县行政审批局") == LostPublishers()
    assert with_book("某县为民局", "县级民政部门") == LostPublishers(), "another name of the body shows its work"
    assert with_book("颍上县民政局", "县级民政部门") == LostPublishers(), "unknown names are compared by their words"


class Sure(Book):
    """A directory that knows two names for one body and has no further names."""

    def same_body(self, one: str, other: str, *, at: date) -> bool | None:
        return True

    def known_as(self, name: str, *, at: date) -> tuple[str, ...]:
        return ()


def test_what_a_directory_calls_one_body_is_one_whatever_the_words() -> None:
    own, reference = Publisher(text="某县财政局"), Publisher(text="县级民政部门")
    assert compare_publishers(own, reference, ticked=frozenset(), at=AT, names=Sure()) == LostPublishers()


def test_compare_tells_what_it_did_not_judge() -> None:
    def one(publisher: str) -> Catalog:
        return Catalog(items=(CatalogItem(id="a", matter=("低保",), publisher=Publisher(text=publisher)),))

    compared = compare(one("县住建局"), one("房屋征收部门"), at=AT)
    assert not compared.findings
    (words,) = (w for w in compared.not_compared if "公开主体" in w.zh and "名称" in w.zh)
    assert "县住建局" in words.zh
    assert "房屋征收部门" in words.en
    (finding,) = compare(one("某县数据中心"), one("某县行政审批局"), at=AT, publishers=Book()).findings
    assert finding.code == "GD-C511"


def test_every_word_of_the_table_is_read_as_its_work() -> None:
    words = body_words()
    assert set(words.short.values()) <= set(words.words.values())
    assert {one for ones in words.borne_by.values() for one in ones} <= set(words.words.values())
    for word, work in words.words.items():
        for name in (f"颍上县{word}局", f"县级{word}主管部门", f"{word}部门"):
            (body,) = read_bodies(name)
            assert (body.kind, work in body.works) == (BodyKind.DEPARTMENT, True), name


def test_level_words_inside_other_words_are_no_level() -> None:
    assert level_of("城镇") is level_of("乡村") is level_of("辖区") is None
    (body,) = read_bodies("县级乡村振兴部门")
    assert body.level is BodyLevel.COUNTY


names = st.text(
    st.sampled_from("县市镇乡村民政教育体文旅局部门办政府街道办事处、和及或（）相关审批招标人科 /"), max_size=20
)


@given(names, names)
def test_any_words_are_answered_and_a_name_is_the_same_as_itself(own: str, reference: str) -> None:
    found = lost(own, reference)
    assert not {*found.others} & {*found.unclear}
    assert lost(own, own) == LostPublishers()
    assert all(body.text in reference for body in read_bodies(reference))
