"""A pack in which something could only be chosen by chance is refused when it is used, with both places; the lint goes on."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from govdisclose.cli.app import run
from govdisclose.domains import (
    DomainRegistry,
    PackError,
    diff_packs,
    installed_registry,
    lint_pack,
    read_pack,
    write_pack,
)
from pack_samples import Data, pack

DAY = date(2026, 11, 22)
NATIONAL = DomainRegistry.national()


def edition(data: Data) -> Data:
    return data["domain"][0]["edition"][0]  # type: ignore[no-any-return]


def two_editions(data: Data) -> None:
    data["domain"][0]["edition"].append({**edition(data), "from": "2026-06-01"})


def same_name_in_other_width(data: Data) -> None:
    data["publisher"] += [{"name": "测试县水利局（本级）"}, {"name": "测试县水利局(本级)"}]


BROKEN: list[tuple[str, str, str, Callable[[Data], object]]] = [
    ("GD-D002", "bus-1", "[[domain.edition.item]]", lambda d: edition(d)["item"][1].update(id="bus-1")),
    ("GD-D004", "城乡公交", "[[domain.edition]]", two_editions),
]


@pytest.mark.parametrize(("code", "words", "header", "change"), BROKEN, ids=[b[0] for b in BROKEN])
def test_the_error_names_the_pack_and_both_lines(
    tmp_path: Path, code: str, words: str, header: str, change: Callable[[Data], object]
) -> None:
    write_pack(pack(change), tmp_path / "p")
    loaded = read_pack(tmp_path / "p")
    file = tmp_path / "p" / "domains" / "1-test-buses.toml"
    said = file.read_text("utf-8").splitlines()
    headers = [n for n, line in enumerate(said, 1) if line == header]
    with pytest.raises(PackError) as told:
        NATIONAL.with_packs(loaded)
    for side in (told.value.text.zh, told.value.text.en):
        assert "test-county" in side
        assert words in side
        assert code in side
    assert [f.code for f in told.value.findings] == [code]
    for number in headers[:2]:
        assert f"第{number}行" in told.value.text.zh
        assert f":{number}" in told.value.text.en
    assert told.value.findings[0].location.line == headers[1]


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["domain"].append(d["domain"][0]),
        lambda d: d["facet"].append(d["facet"][0]),
        lambda d: d["facet"][0]["value"].append(d["facet"][0]["value"][0]),
        lambda d: d["vocabulary"].append(d["vocabulary"][0]),
        lambda d: d["column"].append(d["column"][0]),
        lambda d: d["rule"].append(d["rule"][0]),
        lambda d: d["domain"][1]["tighten"].append(d["domain"][1]["tighten"][0]),
        lambda d: d["domain"].append({**d["domain"][0], "code": "trams", "name": "电车"}),
        same_name_in_other_width,
        two_editions,
    ],
)
def test_nothing_of_it_is_used(change: Callable[[Data], object]) -> None:
    broken = pack(change)
    with pytest.raises(PackError):
        DomainRegistry().with_packs(broken)
    with pytest.raises(PackError):
        diff_packs(pack(), broken)
    assert {f.code for f in lint_pack(broken, at=DAY, known_rules={"GD-T004"}).findings} <= {"GD-D002", "GD-D004"}


def test_two_bodies_of_one_name_with_codes_of_their_own_are_two() -> None:
    codes = ("11340000MB0000001X", "12340000MB0000001F")
    two = pack(lambda d: d["publisher"].extend({"name": "测试县第一小学", "uscc": code} for code in codes))
    assert DomainRegistry().with_packs(two).directory.resolve("测试县第一小学", at=DAY).kind == "several"


def test_an_installed_one_is_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(pack(lambda d: edition(d)["item"][1].update(id="bus-1")), tmp_path / "p")
    info = tmp_path / "site" / "broken-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[govdisclose.packs]\nbroken = broken_pack:PATH\n", "utf-8")
    (tmp_path / "site" / "broken_pack.py").write_text(f"PATH = {str(tmp_path / 'p')!r}\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    registry = installed_registry(strict=False)
    (told,) = (f for f in registry.findings if "bus-1" in f.message.zh)
    assert told.code == "GD-D023"
    assert not registry.find("城乡公交")
    with pytest.raises(PackError, match="bus-1"):
        installed_registry()


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_pack(pack(lambda d: edition(d)["item"][1].update(id="bus-1")), tmp_path / "p")
    assert run(["domain", "show", "test-buses", "--pack", str(tmp_path / "p")]) == 3
    assert "“bus-1”出现了2次" in capsys.readouterr().err
    assert run(["domain", "lint", str(tmp_path / "p")]) == 1
    assert "GD-D002" in capsys.readouterr().out
    assert run(["domain", "diff", str(tmp_path / "p"), str(tmp_path / "p")]) == 3


def test_a_day_in_a_gap_names_the_editions_on_both_sides() -> None:
    """Before the first edition, between two, behind the last."""

    def change(data: Data) -> None:
        old = edition(data)
        old["through"] = "2026-02-28"
        data["domain"][0]["edition"].append({**old, "from": "2026-07-01", "through": "2026-12-31"})

    registry = DomainRegistry().with_packs(pack(change))
    for day, words in (
        (date(2025, 12, 31), "没有参考目录，最早的自 2026-01-01 起。"),
        (date(2026, 4, 1), "没有参考目录，上一版本至 2026-02-28 止，下一版本自 2026-07-01 起。"),
        (date(2027, 1, 1), "没有参考目录，上一版本至 2026-12-31 止。"),
    ):
        with pytest.raises(LookupError) as told:
            registry.reference("test-buses", at=day)
        assert told.value.text.zh.endswith(words)  # type: ignore[attr-defined]
