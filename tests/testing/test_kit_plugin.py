"""The pytest plugin: fixture, allow-list, case tables; each seen from outside, in a project of its own."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from govdisclose.domains import DomainRegistry
from govdisclose.export import json, xml
from govdisclose.findings import Severity
from govdisclose.ingest import IngestResult
from govdisclose.testing import cases, checking, plugin, strategies, tables  # noqa: F401 - loaded before pytester forgets modules
from govdisclose.testing.allowing import AllowEntry, AllowListError, read_allow_list
from govdisclose.testing.builders import catalog, item
from govdisclose.testing.cases import CaseError, run_case
from govdisclose.testing.checking import CatalogCheck, read_any
from pack_samples import pack

pytest_plugins = ["pytester"]
AT = date(2026, 11, 22)
PROMPT = catalog(item(time_limit="及时公开"))
LATE = catalog(item(time_limit="信息形成之日起60个工作日内"))


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-p", "no:govdisclose", "-p", "govdisclose.testing.plugin", *arguments)


def test_importing_the_plugin_costs_nothing() -> None:
    code = (
        "import sys, pytest; before = set(sys.modules); import govdisclose.testing.plugin;"
        "print(sorted({m.split('.')[0] for m in set(sys.modules) - before} - set(sys.stdlib_module_names)))"
    )
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert seen.strip() == "['govdisclose']"


def test_check_reads_any_form(tmp_path: Path) -> None:
    check = CatalogCheck()
    good = catalog()
    path = tmp_path / "目录.json"
    json.dump(good, path)
    for source in (good, path, str(path), xml.dumps(good), json.dumps(good), IngestResult(good)):
        assert check(source, at=AT, expect=()).findings == ()
    table = "序号,一级事项,二级事项,公开内容,公开时限,公开主体\n1,低保,审核,名单,同上,县民政局\n".encode()
    assert "GD-I003" in {f.code for f in read_any(table, name="表.csv").findings}
    with pytest.raises(AssertionError, match="GD-I003"):
        check(table, at=AT, expect=())


def test_check_fails_with_every_fault_and_weight_can_be_set() -> None:
    check = CatalogCheck()
    with pytest.raises(AssertionError, match="findings of error or above\n  GD-T001 #1 item-1 time_limit"):
        check(LATE, at=AT)
    check(PROMPT, at=AT)
    with pytest.raises(AssertionError, match="GD-T004"):
        check(PROMPT, at=AT, fail_on=check(PROMPT, at=AT).findings[0].severity)
    check(PROMPT, at=AT, expect=["GD-T004@time_limit"])


def test_with_a_registry_it_is_the_check_of_the_command_line() -> None:
    registry = DomainRegistry.national().with_packs(
        pack(lambda d: d["column"].append({"heading": "办结节点", "field": "time_limit"}))
    )
    head = (
        "序号,一级事项,二级事项,公开内容,公开依据,办结节点,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请,公开格式"
    )
    words = "1,公交运营,线路,线路、站点,《测试县办法》（测政发〔2020〕9号）,信息形成之日起5个工作日内,测试县民政科,■政府网站,√,,√,,喇叭"
    table = f"{head}\n{words}\n".encode()
    check, only = CatalogCheck(), ("GD-L004", "GD-D017", "GD-D018", "GD-D026")
    report = check(table, at=AT, registry=registry)
    assert [code for code in only if code in {f.code for f in report.findings}] == [*only]
    assert {f.severity for f in report.findings if f.code == "GD-T004"} <= {Severity.WARNING}
    assert report.versions["packs"] == "test-county 1.0.0"


def test_an_allowance_holds_through_its_last_day() -> None:
    entry = AllowEntry("GD-T001", "县长同意", date(2026, 11, 22))
    assert CatalogCheck((entry,), AT)(LATE, at=AT).findings == ()
    with pytest.raises(AssertionError, match="was allowed until 2026-11-22: 县长同意"):
        CatalogCheck((entry,), date(2026, 11, 23))(LATE, at=AT)
    elsewhere = AllowEntry("GD-T001", "另一项", AT, item="item-2")
    with pytest.raises(AssertionError, match="GD-T001"):
        CatalogCheck((elsewhere,), AT)(LATE, at=AT)
    here = AllowEntry("GD-T001", "这一项", AT, item="item-1", field="time_limit")
    assert CatalogCheck((here,), AT)(LATE, at=AT).findings == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[allow]]\ncode = 'GD-T001'\nuntil = 2026-12-31", "no reason"),
        ("[[allow]]\ncode = 'GD-T001'\nreason = ' '\nuntil = 2026-12-31", "no reason"),
        ("[[allow]]\ncode = 'GD-T001'\nreason = 'x'", "last day"),
        ("[[allow]]\ncode = 'GD-T001'\nreason = 'x'\nuntil = 2026-12-31T00:00:00", "last day"),
        ("[[allow]]\ncode = 'T001'\nreason = 'x'\nuntil = 2026-12-31", "one rule code"),
        ("[[allow]]\ncode = 'GD-T001'\nreason = 'x'\nuntil = 2026-12-31\ncolour = 1", "unknown key colour"),
        ("[[allow]]\ncode = 'GD-T001'\nreason = 'x'\nuntil = 2026-12-31\nitem = 1", "write a text"),
        ("allow = [1]", "write it as"),
        ("[allowed]", "allow-list holds"),
        ("allow = 1", "allow-list holds"),
        ("[[allow", "a.toml"),
    ],
)
def test_an_allow_list_with_a_gap_is_refused(text: str, words: str) -> None:
    with pytest.raises(AllowListError, match=words):
        read_allow_list(text, name="a.toml")


PROJECT = """
from datetime import date
from govdisclose.testing.builders import catalog, item

def test_portal(gd_check):
    gd_check(catalog(item(time_limit="信息形成之日起60个工作日内")), at=date(2026, 11, 22))

def test_good(gd_check):
    assert gd_check(catalog(), at=date(2026, 11, 22)).ok
"""


def test_the_fixture_in_a_project(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(PROJECT)
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*GD-T001 #1 item-1 time_limit*"])


def test_the_allow_list_in_a_project(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(PROJECT)
    pytester.makeini("[pytest]\ngd_allow = allow.toml")
    pytester.path.joinpath("allow.toml").write_text(
        "[[allow]]\ncode = 'GD-T001'\nreason = '年底前改正'\nuntil = 2026-12-31\n"
        "[[allow]]\ncode = 'GD-C001'\nreason = '已经改正'\nuntil = 2026-12-31\n",
        "utf-8",
    )
    result = run(pytester, "--gd-today", "2026-12-31")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["GD-C001 allows nothing any more: 已经改正"])
    result = run(pytester, "--gd-today", "2027-01-01")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*was allowed until 2026-12-31: 年底前改正*", "GD-T001 expired on 2026-12-31*"])


@pytest.mark.parametrize(
    ("ini", "arguments", "words"),
    [
        ("gd_allow = nowhere.toml", (), "gd_allow: *nowhere.toml*"),
        ("gd_allow = bad.toml", (), "gd_allow: bad.toml*"),
        ("", ("--gd-today", "tomorrow"), "*write a day as*"),
    ],
)
def test_wrong_settings_stop_the_run(
    pytester: pytest.Pytester, ini: str, arguments: tuple[str, ...], words: str
) -> None:
    pytester.makeini(f"[pytest]\n{ini}")
    pytester.path.joinpath("bad.toml").write_text("[[allow]]", "utf-8")
    result = run(pytester, *arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*{words}"])


TABLE = """
format = "govdisclose-cases"

[[deadline]]
title = "连云港住房案"
term = "request.reply"
start = 2022-09-30
due = 2022-11-02
certainty = "announced"

[[deadline]]
title = "错误的日期"
limit = "20个工作日内"
start = 2022-09-30
due = 2022-11-01

[[limit]]
text = "信息形成或者变更之日起20个工作日内"
kind = "within"
amount = 20
unit = "working_day"
at_least = false
every = "none"

[[determination]]
title = "机密级文件"
at = 2026-11-22
facts = { state_secret = "yes" }
expected = "withheld"
articles = ["第十四条"]
"""


def test_a_case_table_is_collected_as_tests(pytester: pytest.Pytester) -> None:
    pytester.path.joinpath("test_cases.toml").write_text(TABLE, "utf-8")
    pytester.path.joinpath("test_other.toml").write_text("[tool]\n", "utf-8")
    pytester.path.joinpath("cases.toml").write_text(TABLE, "utf-8")
    result = run(pytester, "-v")
    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*deadline-1 连云港住房案 PASSED*",
            "test_cases.toml, deadline-2 错误的日期",
            "due: expected 2022-11-01, found 2022-11-02",
        ]
    )


@pytest.mark.parametrize(
    "text",
    ["format = 'govdisclose-cases'\n[[deadlines]]", "# govdisclose-cases\n[[limit]]", "format = 'govdisclose-cases'\nlimit = 1",
     "format = 'govdisclose-cases'\n[[limit"],
)  # fmt: skip
def test_a_case_table_with_a_slip_is_an_error_not_a_silence(pytester: pytest.Pytester, text: str) -> None:
    pytester.path.joinpath("test_cases.toml").write_text(text, "utf-8")
    run(pytester).assert_outcomes(errors=1)


def test_a_crash_in_a_case_is_shown_as_it_is(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytester.path.joinpath("test_cases.toml").write_text(TABLE, "utf-8")

    def crash(*_: object) -> None:
        raise KeyError("broken inside")

    monkeypatch.setattr(cases, "run_case", crash)
    result = run(pytester)
    result.assert_outcomes(failed=4)
    result.stdout.fnmatch_lines(["*KeyError*broken inside*"])


@pytest.mark.parametrize(
    ("kind", "case", "words"),
    [
        ("deadline", {"start": AT, "due": AT}, "write either"),
        ("deadline", {"term": "request.reply", "limit": "x", "start": AT, "due": AT}, "write either"),
        ("deadline", {"term": "no.such", "start": AT, "due": AT}, "no.such"),
        ("deadline", {"term": 1, "start": AT, "due": AT}, "write a text"),
        ("deadline", {"term": "request.reply", "start": "x", "due": AT}, "write a day"),
        ("deadline", {"term": "request.reply", "start": AT}, "missing: due"),
        ("deadline", {"term": "request.reply", "start": AT, "due": AT, "colour": 1}, "unknown key colour"),
        ("deadline", {"term": "request.reply", "start": AT, "due": AT, "events": [{"kind": "x"}]}, "events"),
        ("limit", {"text": "20个工作日内"}, "expects nothing"),
        ("determination", {"at": "x", "facts": {}, "expected": "withheld"}, "write at"),
        ("determination", {"at": AT, "facts": {"colour": "yes"}, "expected": "withheld"}, "no fact colour"),
        ("determination", {"at": AT, "facts": {"state_secret": "maybe"}, "expected": "withheld"}, "state_secret"),
    ],
)
def test_a_case_that_cannot_be_run_says_why(kind: str, case: dict[str, object], words: str) -> None:
    with pytest.raises(CaseError, match=words):
        run_case(kind, case)


def test_a_case_takes_events_and_a_due_day_that_cannot_be_given() -> None:
    events = [{"kind": "extended", "on": "2024-03-20", "days": 20}]
    run_case(
        "deadline", {"term": "request.reply", "start": date(2024, 3, 4), "due": date(2024, 4, 29), "events": events}
    )
    run_case("deadline", {"term": "request.reply", "start": date(2027, 3, 4), "due": "none"})
    with pytest.raises(AssertionError, match="due: expected none, found 2024-04-01"):
        run_case("deadline", {"term": "request.reply", "start": date(2024, 3, 4), "due": "none"})


def test_hypothesis_knows_the_types_without_an_import(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from hypothesis import given, settings, strategies as st
        from govdisclose.catalog import Catalog

        @settings(max_examples=3, database=None)
        @given(st.from_type(Catalog))
        def test_any(catalog):
            assert catalog.format == "govdisclose-catalog"
        """
    )
    run(pytester).assert_outcomes(passed=1)
