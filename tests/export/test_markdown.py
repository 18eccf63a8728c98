"""The Markdown document: its shape, and that nothing in the words acts as markup."""

import re

import pytest

from govdisclose.catalog import Catalog, CatalogItem, Content
from govdisclose.export import markdown
from out_cases import full, stacked


def _lines(catalog: Catalog) -> list[str]:
    return markdown.dumps(catalog).decode().splitlines()


def test_title_note_and_table() -> None:
    lines = _lines(full())
    assert lines[0] == "# 青禾县社会救助领域基层政务公开标准目录"
    assert lines[2].startswith("编制单位：青禾县人民政府办公室")
    assert lines[4].startswith("| 序号 | 一级事项 | 二级事项 | 公开内容（要素） |")
    assert len(lines) == 9
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines[4:]} == {17}


def test_several_domains_have_a_heading_each() -> None:
    assert [line for line in _lines(stacked()) if line.startswith("## ")] == [
        "## （一）社会救助领域",
        "## （二）养老服务领域",
    ]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("甲|乙", r"甲\|乙"),
        ("<b>", r"\<b\>"),
        ("*必选* _x_ `y` ~z~", r"\*必选\* \_x\_ \`y\` \~z\~"),
        ("[链接](http://example.invalid)", r"\[链接\](http://example.invalid)"),
        ("第一行\n第二行", "第一行<br>第二行"),
        ("  前后空白  ", "前后空白"),
    ],
)
def test_words_do_not_act_as_markup(words: str, printed: str) -> None:
    item = CatalogItem(id="x", matter=("甲",), content=Content(text=words))
    assert f"| {printed} |" in _lines(Catalog(items=(item,)))[2]


def test_a_file_is_written(tmp_path) -> None:
    markdown.dump(full(), tmp_path / "目录.md")
    assert (tmp_path / "目录.md").read_bytes() == markdown.dumps(full())
