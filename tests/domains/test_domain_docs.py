"""The TOML of the guide is a pack: put together it has no fault but what the page does not show."""

import re
import tomllib
from datetime import date
from pathlib import Path

from govdisclose.domains import DomainPack, lint_pack

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guides" / "extend.md"


def test_the_toml_of_the_guide_is_a_pack() -> None:
    data: dict[str, object] = {
        "pack": {"id": "guide", "title": "示例", "version": "1.0.0", "layer": "county", "issuer": "某县"}
    }
    blocks = [
        tomllib.loads(text)
        for text in re.findall(r"^```toml\n(.*?)^```$", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    ]
    assert len(blocks) == 4
    for block in blocks:
        if "project" not in block:
            data |= block
    data["source"] = [{"id": "s", "title": "方案", "verified": True}]
    assert lint_pack(DomainPack.model_validate(data), at=date(2026, 11, 22)).findings == ()
