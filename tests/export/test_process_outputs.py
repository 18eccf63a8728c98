"""Pictures and tables of flows: SVG, PNG, Mermaid, and the table of responsibilities in three forms."""

import io
import shutil
import stat
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from flow_cases import changed, loads_small, node, step
from govdisclose.errors import FormatError
from govdisclose.export import mermaid, process_table, svg
from govdisclose.export.process_layout import lay_out
from govdisclose.export.process_layout.words import text_width, wrapped
from govdisclose.process import from_data, template

HOSTILE = '<script>"&|[]{}()#;`'


def test_the_picture_is_well_formed_and_escapes_every_word() -> None:
    flow = changed(
        lambda d: (node(d, "draft").update(title=HOSTILE), d.update(title=HOSTILE), d["lanes"][0].update(title=HOSTILE))
    )
    root = etree.fromstring(svg.dumps(flow))
    assert not root.xpath("//*[local-name()='script']")
    assert HOSTILE in root.xpath("string(//*[local-name()='title'])")


def test_every_word_of_a_box_lies_within_it() -> None:
    flow = template("request.2019")
    for box in lay_out(flow).boxes:
        if box.kind == "task":
            assert all(text_width(words) <= box.place.width - 4 for words in box.words)
            assert all(text_width(words, 11) <= box.place.width - 4 for words in box.small)
            assert 16 * len(box.words) + 14 * len(box.small) <= box.place.height


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("登记", ("登记",)),
        ("审查申请内容并提出意见", ("审查申请内", "容并提出意见")),
        ("不少于30日", ("不少于30日",)),
        ("", ()),
        ("一二三四五六七八，九", ("一二三四五", "六七八，九")),
    ],
)
def test_words_are_wrapped_evenly(text: str, lines: tuple[str, ...]) -> None:
    found = wrapped(text, 108)
    assert "".join(found) == text
    assert len(found) == len(lines)
    assert not any(line.startswith("，") for line in found)
    assert all(text_width(line) <= 108 + 13 for line in found)


def test_a_faulty_flow_is_drawn_all_the_same() -> None:
    flow = changed(
        lambda d: (
            node(d, "draft").pop("lane"),
            node(d, "copy").update(next="copy"),
            d["tasks"].append({"id": "island", "title": "孤岛", "lane": "office"}),
        )
    )
    drawing = lay_out(flow)
    assert {box.id for box in drawing.boxes} >= {n.id for n in flow.nodes()}
    assert drawing.lanes[-1].words == "（未定责任主体）"
    assert "孤岛" in svg.dumps(flow).decode()
    assert 'n_island["孤岛"]' in mermaid.dumps(flow).decode()
    only = from_data(
        {
            "id": "x",
            "title": "只有起点",
            "lanes": [{"id": "a", "title": "很长很长很长很长的角色名称"}],
            "start": {"title": "起", "lane": "a"},
        }
    )
    assert len(lay_out(only).boxes) == 1


def test_a_flow_too_long_to_draw_is_refused_in_words() -> None:
    def lengthen(data: dict[str, object]) -> None:
        chain = [step(f"x{n}", f"x{n + 1}") for n in range(400)] + [step("x400", "archive")]
        tasks = data["tasks"]
        assert isinstance(tasks, list)
        tasks += chain
        node(data, "draft").update(next="x0")

    with pytest.raises(FormatError, match="too many to draw"):
        lay_out(changed(lengthen))


def test_png_by_the_converter_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, line in (
        ("rsvg-convert", 'printf PNG > "$2"'),
        ("inkscape", 'printf PNG > "${2#*=}"'),
        ("chromium", "exit 3"),
    ):
        folder = tmp_path / name
        folder.mkdir()
        program = folder / name
        program.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(shutil, "which", lambda n, f=folder: str(f / n) if (f / n).exists() else None)
        if name == "chromium":
            with pytest.raises(svg.NoConverterError, match="--to svg"):
                svg.png(loads_small())
        else:
            assert svg.png(loads_small()) == b"PNG"


def test_mermaid_has_a_block_for_each_role_and_every_arrow() -> None:
    text = mermaid.dumps(loads_small()).decode()
    assert text.startswith('flowchart LR\n  subgraph L1["办公室"]\n')
    assert '    n_passed{"能否公开？"}' in text
    assert '  n_passed -->|"退回"| n_draft' in text
    assert 'n_both{{"＋"}}' in text
    assert 'n_done(["已公开"])' in text
    loose = changed(lambda d: (node(d, "draft").pop("lane"), node(d, "draft").update(title=HOSTILE)))
    words = mermaid.dumps(loose).decode()
    assert "<script>" not in words
    assert '  n_draft["#60;script#62;#34;#38;#124;' in words


def test_the_table_says_who_does_what_by_when_and_why() -> None:
    flow = template("request.2019")
    row = dict(zip(process_table.HEADINGS, process_table.rows(flow)[2], strict=True))
    assert row == {
        "序号": "3",
        "步骤": "一次性告知补正",
        "性质": "告知",
        "责任主体": "公开工作机构",
        "责任岗位": "审查岗",
        "收到材料": "",
        "形成材料": "补正告知书",
        "办理时限": "3个工作日内",
        "法定期限": "",
        "依据": "《中华人民共和国政府信息公开条例》（国务院令第711号）第三十条",
        "下一步": "申请人补正",
        "说明": "条例规定自收到申请之日起7个工作日内；前两步已用去至多4个工作日。",
    }
    book = openpyxl.load_workbook(io.BytesIO(process_table.xlsx(flow)))
    cells = [[c.value or "" for c in r] for r in book.active.iter_rows(min_row=2, max_row=len(flow.tasks) + 2)]
    assert cells == [[*process_table.HEADINGS], *process_table.rows(flow)]
    assert process_table.xlsx(flow) == process_table.xlsx(flow)
    lines = process_table.markdown(flow).decode().splitlines()
    assert len([line for line in lines if line.startswith("| ")]) == len(flow.tasks) + 1
    page = process_table.html(flow).decode()
    assert page.count("<tr>") == len(flow.tasks) + 1


def test_words_of_the_table_do_not_act() -> None:
    flow = changed(
        lambda d: (
            node(d, "draft").update(title="=1+1|<b>", note="*注*"),
            d["source"].update(note="说明", local_practice=True, verified=False),
        )
    )
    assert "<b>" not in process_table.html(flow).decode().split("</style>")[1]
    words = process_table.markdown(flow).decode()
    assert r"=1+1\|\<b\>" in words
    assert "本流程为地方做法。" in words
    assert "来源尚未全部核对。" in words
    sheet = openpyxl.load_workbook(io.BytesIO(process_table.xlsx(flow))).active
    assert (sheet["B3"].value, sheet["B3"].data_type) == ("=1+1|<b>", "s")
