"""``govdisclose rule`` and the rule pages of the documentation, both from the declarations."""

import importlib.util
import json
from pathlib import Path

import pytest

from govdisclose.bilingual import Bilingual
from govdisclose.cli import rule_book
from govdisclose.cli.app import run
from govdisclose.cli.rule_book import all_rules, rules_of, unknown_rules
from govdisclose.cli.rule_pages import family_of, markdown_page

ROOT = Path(__file__).resolve().parents[2]


def test_one_rule_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "gd-t001"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("GD-T001 公开时限超过法定期限（错误，自 0.1.0 版）\n  问题：公开时限“…”超过法定的…；")
    assert "依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条" in printed
    run(["rule", "GD-T001", "--lang", "en"])
    assert capsys.readouterr().out.startswith(
        "GD-T001 Time limit beyond the statutory term (error, since 0.1.0)\n  fault: "
    )


def test_all_rules_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule"]) == 0
    printed = capsys.readouterr().out
    assert "GD-T 期限\n  GD-T001 公开时限超过法定期限\n" in printed
    assert all(f"  {code} " in printed for code in all_rules())


def test_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rule", "GD-C003", "--format", "json"])
    one = json.loads(capsys.readouterr().out)
    assert one["severity"] == "error"
    assert one["basis"][0]["number"] == "国办发〔2019〕54号"
    run(["rule", "--format", "json"])
    assert [rule["code"] for rule in json.loads(capsys.readouterr().out)] == [*all_rules()]


@pytest.mark.parametrize(("code", "said"), [("GD-T01", "相近的有"), ("什么", "没有规则“什么”")])
def test_an_unknown_rule(code: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", code]) == 2
    assert said in capsys.readouterr().err


def test_names_of_rules() -> None:
    assert unknown_rules(["GD-T", "GD-T001", "GD"]) == []
    assert unknown_rules(["GD-T0011", "", "GD-X"]) == ["GD-T0011", "", "GD-X"]
    assert family_of("GD-T").en == "time limits"
    assert family_of("GD-?") == Bilingual("GD-?", "GD-?")


def test_a_room_may_be_absent_but_a_code_belongs_to_one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rules_of(("govdisclose.nothing",)) == {}

    class Room:
        RULES = tuple(all_rules().values())[:1]

    class Other:
        RULES = (
            type(Room.RULES[0])(
                **{f: getattr(Room.RULES[0], f) for f in ("code", "title", "severity", "message", "hint")},
                good="",
                bad="",
            ),
        )

    monkeypatch.setattr(
        rule_book, "import_module", {"govdisclose.catalog": Room, "govdisclose.ingest": Other}.__getitem__
    )
    with pytest.raises(ValueError, match="two rules have the code"):
        rules_of(("govdisclose.catalog", "govdisclose.ingest"))


def test_a_page_shows_both_languages_and_the_source() -> None:
    page = markdown_page(all_rules()["GD-T001"])
    for part in (
        "## GD-T001 公开时限超过法定期限 / Time limit beyond",
        "**错误 / error**",
        "第二十六条",
        "- Do: Shorten it",
    ):
        assert part in page


def _pages() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("rule_pages_tool", ROOT / "tools" / "rule_pages.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    pages: dict[str, str] = tool.pages()
    return pages


def test_the_pages_of_the_documentation_are_those_of_the_code() -> None:
    """When this fails, run ``python tools/rule_pages.py``."""
    folder = ROOT / "docs" / "rules"
    for name, text in _pages().items():
        assert (folder / name).read_text("utf-8") == text, name
    assert {p.name for p in folder.glob("*.md")} == {*_pages(), "firing-rates.md"}
