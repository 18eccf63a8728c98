"""Small packs for tests: a whole one as plain data, and helpers that change it and write it out."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

from govdisclose.domains import DomainPack

Data = dict[str, Any]
NATIONAL_ITEM = "i-x5smz03pc1"  # 社会救助: 综合业务 / 政策法规文件, 10 working days


def whole() -> Data:
    """A pack of a county that has one of everything, and no fault."""
    return {
        "pack": {
            "id": "test-county",
            "title": "测试县定义包",
            "version": "1.0.0",
            "layer": "county",
            "issuer": "测试县",
            "division": "990101",
        },
        "source": [{"id": "plan", "title": "测试县方案", "number": "测政发〔2026〕1号", "verified": True}],
        "facet": [
            {
                "code": "kind",
                "name": "类别",
                "required": True,
                "value": [{"code": "a", "name": "甲"}, {"code": "b", "name": "乙"}],
            }
        ],
        "vocabulary": [{"code": "formats", "name": "格式", "terms": ["网页", "文档"]}],
        "column": [{"heading": "公开格式", "field": "extensions.公开格式", "vocabulary": "formats"}],
        "rule": [{"code": "GD-T004", "level": "warning", "reason": "方案要求"}],
        "instrument": [
            {
                "title": "测试县办法",
                "kind": "normative_document",
                "source": "附则",
                "verified": True,
                "version": [{"from": "2020-01-01", "number": "测政发〔2020〕1号"}],
            }
        ],
        "publisher": [
            {"name": "测试县人民政府", "short_names": ["县政府"]},
            {
                "name": "测试县民政局",
                "parent": "测试县人民政府",
                "former": [{"name": "测试县民政科", "until": "2018-12-31"}],
            },
        ],
        "domain": [
            {
                "code": "test-buses",
                "name": "城乡公交",
                "retired": ["bus-0"],
                "edition": [
                    {
                        "from": "2026-01-01",
                        "complete": True,
                        "sources": ["plan"],
                        "counts": {"level1": {"value": 1, "verified": True}, "level2": {"value": 2, "verified": True}},
                        "item": [item("bus-1", "线路"), item("bus-2", "票价")],
                    }
                ],
            },
            {
                "code": "social-assistance",
                "name": "社会救助",
                "tighten": [
                    {
                        "id": NATIONAL_ITEM,
                        "limit": "制定或获取信息之日起5个工作日内",
                        "basis": "《测试县办法》（测政发〔2020〕1号）",
                    }
                ],
            },
        ],
    }


def item(item_id: str, name: str) -> Data:
    """One reference item."""
    return {
        "id": item_id,
        "matter": ["公交运营", name],
        "elements": ["名称", "内容"],
        "basis": "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条",
        "limit": "信息形成或者变更之日起20个工作日内",
        "publisher": "测试县人民政府",
        "channels": ["government_website"],
        "all_society": True,
        "proactive": True,
        "levels": ["county"],
        "facets": {"kind": ["a"]},
        "extensions": {"公开格式": "网页"},
    }


def pack(change: Callable[[Data], object] | None = None) -> DomainPack:
    """The whole pack, changed in place by ``change``."""
    data = copy.deepcopy(whole())
    if change:
        change(data)
    return DomainPack.model_validate(data)


def folder(root: Path, files: dict[str, str]) -> Path:
    """A folder with these files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
