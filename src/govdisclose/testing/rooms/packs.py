"""Specimens of the rules of packs and publishers (定义包规则样例)."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from pydantic import ValidationError

from govdisclose.catalog import Catalog
from govdisclose.domains import DomainPack, DomainRegistry, PackError, installed_registry, lint_pack, read_pack
from govdisclose.findings import Finding
from govdisclose.testing.builders import catalog, item
from govdisclose.testing.rooms.patching import Changes, base, changed
from govdisclose.testing.rooms.specimen import AT, Specimen

__all__ = ["pack_specimens"]

_EDITION = "domain/kit-buses/edition/0"
_ITEM = f"{_EDITION}/item/bus-1"
_TIGHTEN = "domain/social-assistance/tighten/0"
_NATIONAL = "i-x5smz03pc1"
_LAW: dict[str, object] = {
    "title": "样例县政务公开办法",
    "kind": "normative_document",
    "source": "该办法附则",
    "verified": True,
    "version": [{"from": "2020-01-01", "number": "样政发〔2020〕1号"}],
}
_WAS: dict[str, object] = {"name": "样例县民政科", "until": "2018-12-31"}
#: What is wrong in the pack, and which rules speak besides.
_PACKS: dict[str, tuple[Changes, tuple[str, ...]]] = {
    "GD-D002": ({f"{_EDITION}/item/bus-2/id": "bus-1"}, ()),
    "GD-D003": ({f"{_ITEM}/id": "bus-0"}, ()),
    "GD-D006": ({f"{_ITEM}/basis": "按有关规定"}, ()),
    "GD-D007": ({f"{_ITEM}/basis": "《中华人民共和国政府信息公开条例》（国务院令第492号）"}, ()),
    "GD-D008": ({f"{_EDITION}/sources": []}, ()),
    "GD-D009": ({f"{_EDITION}/sources": ["plan", "plans"]}, ()),
    "GD-D010": ({f"{_ITEM}/limit": "视情况而定"}, ()),
    "GD-D011": ({"rule/GD-T004/code": "GD-T999"}, ()),
    "GD-D012": ({"domain/+": {"code": "kit-trams", "name": "样例公交领域"}}, ()),
    "GD-D013": ({f"{_TIGHTEN}/limit": "制定或获取信息之日起15个工作日内"}, ()),
    "GD-D014": ({f"{_TIGHTEN}/limit": "制定或获取信息之日起15日内"}, ()),
    "GD-D016": ({f"{_ITEM}/extensions": {}}, ()),
    "GD-D017": ({f"{_ITEM}/extensions": {"公开格式": "喇叭"}}, ()),
    "GD-D018": ({f"{_ITEM}/facets": {}}, ()),
    "GD-D019": ({f"{_EDITION}/counts/level2/value": 5}, ()),
    "GD-D020": ({"publisher/0/uscc": "11990101MB00000010"}, ()),
    "GD-D021": (
        {"process": [{"id": "f", "title": "流程", "definition": {"id": "f", "title": "无始无终", "lanes": []}}]},
        (),
    ),
    "GD-D022": ({f"{_EDITION}/guide": {"title": "指引", "number": {"value": "样〔2026〕1号", "verified": False}}}, ()),
    "GD-D024": ({"domain/kit-buses/name": "医疗卫生"}, ()),
    "GD-D028": ({"instrument": [_LAW | {"title": "中华人民共和国政府信息公开条例"}]}, ()),
    "GD-D029": (
        {
            "process": [
                {"id": "request.2019", "title": "本县流程", "definition": base("flow.toml") | {"id": "request.2019"}}
            ]
        },
        (),
    ),
    "GD-D032": ({"publisher/0/parent": "样例县民政局"}, ()),
    "GD-D030": ({"instrument": [_LAW | {"verified": False}]}, ()),
    "GD-D037": ({f"{_ITEM}/basis": "《中华人民共和国政府信息公开条例》（国务院令第711号）第九十九条"}, ()),
    "GD-D035": ({"publisher/1/former": [_WAS, _WAS | {"until": "2017-12-31"}]}, ()),
    "GD-D036": ({"publisher/0/former": [_WAS]}, ()),
    "GD-D033": ({f"{_ITEM}/all_society": False}, ()),
}


def pack_specimens() -> Iterator[Specimen]:
    """Packs, packs that are installed, and publishers of a catalogue."""
    good = base("pack.toml")
    for code, (changes, companions) in (_PACKS | _editions(good)).items():
        yield Specimen(code, "pack", changed(good, changes), good, _lint, companions=companions)
    yield Specimen("GD-D001", "pack", changed(good, {"pack/layer": "town"}), good, _lint)
    yield Specimen("GD-D023", "entry-point", {"value": "nowhere_to_be_found:pack"}, {"value": None}, _installed)
    yield Specimen("GD-D031", "packs", _two_counties("2021-01-01"), _two_counties("2020-01-01"), _places)
    for code, body in (("GD-D025", "样例县民政司"), ("GD-D026", "样例县民政科"), ("GD-D027", "民政局")):
        twice = {"publisher/+": {"name": "邻县民政局"}}
        yield Specimen(code, "publishers", _published(body, twice), _published("样例县民政局", twice), _directory)
    now = _published("样例县民政局", {})
    yield Specimen("GD-D034", "publishers", now, now, _directory, at=date(2018, 12, 31), good_at=date(2019, 1, 1))


def _places(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    """What two packs of different places leave open."""
    assert at == AT
    packs = cast("list[dict[str, object]]", data["packs"])
    return DomainRegistry().with_packs(*map(DomainPack.model_validate, packs)).left_out()


def _two_counties(start: str) -> dict[str, object]:
    """Two counties with a document of one name, in force from 2020-01-01 and from ``start``."""
    packs: list[dict[str, object]] = []
    for division, first in (("990101", "2020-01-01"), ("990200", start)):
        info: dict[str, object] = {
            "id": f"kit-{division}",
            "title": "样例",
            "version": "1.0.0",
            "layer": "county",
            "issuer": "样例县",
        }
        law = _LAW | {"version": [{"from": first}]}
        packs.append({"pack": {**info, "division": division}, "instrument": [law]})
    return {"packs": packs}


def _editions(good: Mapping[str, object]) -> dict[str, tuple[Changes, tuple[str, ...]]]:
    (first, _) = cast("list[dict[str, list[dict[str, object]]]]", good["domain"])
    (edition,) = first["edition"]
    (one, *_) = cast("list[dict[str, object]]", edition["item"])
    later = {**edition, "from": "2026-07-01"}
    again = {"complete": False, "sources": ["plan"], "item": [{**one, "id": _NATIONAL}]}
    return {
        "GD-D004": ({"domain/kit-buses/edition/+": later}, ()),
        "GD-D005": ({f"{_EDITION}/through": "2026-05-31", "domain/kit-buses/edition/+": later}, ()),
        "GD-D015": ({"domain/social-assistance/edition": [again]}, ()),
    }


def _published(body: str, changes: Changes) -> dict[str, object]:
    one = catalog(item(publisher={"text": body, "bodies": [body]}))
    return {"pack": changed(base("pack.toml"), changes), "catalog": one.model_dump(mode="json")}


def _lint(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    """What reading or the lint finds; the pack goes through its files, as a user's does."""
    from govdisclose.domains import pack_files
    from govdisclose.testing.rule_book import all_rules

    try:
        pack = DomainPack.model_validate(data)
    except ValidationError:
        return _read(data)
    with TemporaryDirectory() as folder:
        for name, text in pack_files(pack).items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return lint_pack(read_pack(folder), at=at, known_rules=[*all_rules()]).findings


def _read(data: Mapping[str, object]) -> tuple[Finding, ...]:
    info = cast("dict[str, str]", data["pack"])
    with TemporaryDirectory() as folder:
        lines = ["[pack]", *(f'{key} = "{value}"' for key, value in info.items())]
        Path(folder, "pack.toml").write_text("\n".join(lines), "utf-8")
        try:
            read_pack(folder, name="kit-county")
        except PackError as error:
            return error.findings
    return ()


def _installed(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    """The findings about an entry point of this value, installed for the moment."""
    assert at == AT
    with TemporaryDirectory() as folder:
        place = Path(folder, "kit_pack-1.0.dist-info")
        place.mkdir()
        (place / "METADATA").write_text("Metadata-Version: 2.1\nName: kit-pack\nVersion: 1.0\n", "utf-8")
        if data["value"]:
            (place / "entry_points.txt").write_text(f"[govdisclose.packs]\nkit = {data['value']}\n", "utf-8")
        sys.path.insert(0, folder)
        try:
            findings = installed_registry(strict=False).findings
        finally:
            sys.path.remove(folder)
    return tuple(finding for finding in findings if finding.location.source == data["value"])


def _directory(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    registry = DomainRegistry().with_packs(DomainPack.model_validate(data["pack"]))
    return tuple(registry.directory.check(Catalog.model_validate(data["catalog"]), at=at))
