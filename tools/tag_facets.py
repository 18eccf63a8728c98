"""Writes the facets of the national reference items from the words of their matters and from who publishes them.

Run from the root of the checkout: ``python tools/tag_facets.py`` (``--check`` only says whether the files are up to date). Only words
that name the value itself are taken, or a term whose place in it is plain; an item whose name says nothing stays without a value.
Stages of life (生命周期) were assigned by hand and are left as they are.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from govdisclose.catalog.compare.bodies import BodyKind, BodyLevel, read_bodies
from govdisclose.domains import DomainRegistry, EvidenceStatus, ReferenceItem

FOLDER = Path(__file__).resolve().parents[1] / "src" / "govdisclose" / "domains" / "data" / "national" / "domains"

#: Facet to value to what the name of the item must hold, or, where that says nothing, one of the names above it.
WORDS: Mapping[str, Mapping[str, str]] = {
    "five-openness": {
        "decision": r"决策|预公开|征集采纳社会公众意见",
        "execution": r"(?:任务|政策)执行|项目实施|计划实施|实施情况|任务分配",
        "management": r"行政(?:处罚|强制|检查|命令|执法)|监督检查|日常监管|权责清单|执法监督|督导|督察|抽检|的处罚$|违法处罚",
        "service": r"公共服务(?!机构)|办事服务|(?:办事|服务|办税|办理)指南|(?:纳税|法律|法律援助|查询|就业|就业创业)服务",
        "result": r"结果",
    },
    "three-lists": {
        "powers": r"行政(?:许可|处罚|强制|征收|给付|检查|确认|奖励|裁决|命令)|权责清单|的处罚$|(?<!部门)(?:审批|核准|核发|许可|许可证)$",
        "public-services": r"公共服务(?!机构)|办事服务|(?:办事|服务|办税)指南|(?:纳税|法律|法律援助|查询|就业|就业创业)服务",
        "public-concerns": r"关切|舆情",
    },
}


def facets_of(item: ReferenceItem) -> dict[str, tuple[str, ...]]:
    """The facets of an item, in the order in which the file holds them."""
    found = {"life-cycle": item.facets.get("life-cycle", ())}
    for facet, values in WORDS.items():
        named = (tuple(v for v, words in values.items() if re.search(words, name)) for name in reversed(item.matter))
        found[facet] = next((values for values in named if values), ())
    bodies = [body for words in _publishers(item) for body in read_bodies(words)]
    village = any(body.kind is BodyKind.VILLAGE for body in bodies) or "village" in (item.levels or ())
    township = any(body.kind is not BodyKind.VILLAGE and body.level is BodyLevel.TOWNSHIP for body in bodies)
    township = township or "township" in (item.levels or ())
    found["three-affairs"] = ("government", "village") if village else ("government",)
    found["grassroots-level"] = (*(["township"] if township else []), *(["village"] if village else []))
    return {facet: values for facet, values in found.items() if values}


def _publishers(item: ReferenceItem) -> Iterator[str]:
    """The publishers that were read in the row itself."""
    if "publisher" not in item.usual_in_domain and item.evidence.status is not EvidenceStatus.MEMORY:
        yield item.publisher
    yield from (seen.text for seen in item.publishers_seen)


def tagged(text: str, items: Mapping[str, ReferenceItem]) -> str:
    """The text of a file with the facets of its items written anew."""
    head, *blocks = re.split(r"(?m)^(?=\[\[domain\.edition\.item\]\])", text)
    return head + "".join(_block(block, items) for block in blocks)


def _block(block: str, items: Mapping[str, ReferenceItem]) -> str:
    found = re.search(r'(?m)^id = "(.+)"$', block)
    if found is None:
        raise SystemExit(f"an item without id: {block[:80]!r}")
    facets = facets_of(items[found[1]])
    listed = (f"{name} = [{', '.join(map(_quoted, values))}]" for name, values in facets.items())
    line = f"facets = {{ {', '.join(listed)} }}\n"
    bare = re.sub(r"(?m)^facets = .*\n", "", block)
    place = re.search(r"(?m)^(?:evidence|\[domain\.edition\.item\.evidence\])", bare)
    if place is None:
        raise SystemExit(f"{found[1]} says nothing of its evidence")
    return bare[: place.start()] + line + bare[place.start() :]


def _quoted(word: str) -> str:
    return f'"{word}"'


def main() -> None:
    """Write the files, or say which are not up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    entries = (domain.entry for domain in DomainRegistry.national().domains)
    items = {item.id: item for entry in entries for edition in entry.editions for item in edition.items}
    stale = []
    for path in sorted(FOLDER.glob("*.toml")):
        old = path.read_text("utf-8")
        new = tagged(old, items)
        if new != old:
            stale.append(path.name)
            if not check:
                path.write_text(new, "utf-8", newline="\n")
    print("\n".join(stale) or "nothing to change")
    sys.exit(bool(check and stale))


if __name__ == "__main__":
    main()
