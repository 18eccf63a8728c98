"""XML against its peers: lxml.etree.xmlfile and pydantic-xml, the same catalogue, each case in a fresh process.

    python benchmarks/exchange_xml.py [ITEMS] [REPEATS]

Prints a table: processor seconds of the fastest run, items a second, extra memory (peak resident set of the timed part above what was there before; Linux),
and how many times as fast as each peer. Every case writes or reads the same words: the peers' models and trees have the same elements
as ours. pydantic-xml is not a dependency; without it its rows are left out.
"""

import gc
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from govdisclose.catalog import (
    Audience,
    Basis,
    Catalog,
    CatalogItem,
    Channel,
    Channels,
    Content,
    Header,
    Levels,
    Mode,
    Publisher,
)
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger, Unit
from govdisclose.export import xml

NS = xml.NAMESPACE
Q = f"{{{NS}}}"
CHANNELS = (Channel.GOVERNMENT_WEBSITE, Channel.SOCIAL_MEDIA, Channel.NOTICE_BOARD, Channel.SERVICE_CENTER)
CONTENT = "办事指南（事项名称、设定依据、申请条件、办理材料、办理流程、办理时限、结果送达、收费依据及标准、联系方式、监督投诉渠道）&<注>"
BASIS = "《中华人民共和国政府信息公开条例》（国务院令第711号）、《社会救助暂行办法》（国务院令第649号）、《国务院关于进一步加强和改进最低生活保障工作的意见》"
HEADER = Header(title="基准测试目录", domain="社会救助", publisher="示例县人民政府", division="341225")


def items(count: int) -> tuple[CatalogItem, ...]:
    """Items of about 650 bytes of words and values each."""
    return tuple(
        CatalogItem(
            id=f"social-assistance/{n + 1}",
            seq=str(n + 1),
            matter=("最低生活保障", f"审核信息第{n % 97}类"),
            content=Content(text=f"{CONTENT}第{n}项"),
            basis=Basis(text=BASIS),
            time_limit=TimeLimit(
                "信息形成或者变更之日起20个工作日内予以公开",
                LimitKind.WITHIN,
                20,
                Unit.WORKING_DAY,
                Trigger.FORMED_OR_CHANGED,
            ),
            publisher=Publisher(text="县级人民政府民政部门、乡镇人民政府（街道办事处）"),
            channels=Channels(text="政府网站、两微一端", chosen=(CHANNELS[n % 4], CHANNELS[(n + 1) % 4])),
            audience=Audience(
                all_society=n % 3 != 0, specific_groups=("申请人所在村（社区）居民",) if n % 3 == 0 else ()
            ),
            mode=Mode(proactive=True, on_request=n % 5 == 0),
            levels=Levels(county=True, township=n % 2 == 0),
        )
        for n in range(count)
    )


def write_ours(count: int, path: Path) -> Callable[[], object]:
    catalog = Catalog(header=HEADER, items=items(count))
    return lambda: xml.dump(catalog, path)


def write_lxml_xmlfile(count: int, path: Path) -> Callable[[], object]:
    from lxml import etree

    every, sub, flag = items(count), etree.SubElement, ("false", "true")

    def texted(parent: object, tag: str, text: str, **attributes: str) -> object:
        column = sub(parent, Q + tag, **attributes)
        sub(column, Q + "Text").text = text
        return column

    def element(item: CatalogItem) -> object:
        holder = etree.Element(Q + "X", nsmap={None: NS})
        made = sub(holder, Q + "Item", id=item.id)
        sub(made, Q + "Sequence").text = item.seq
        matter = sub(made, Q + "Matter")
        for name in item.matter:
            sub(matter, Q + "Name").text = name
        texted(made, "Content", item.content.text)
        texted(made, "Basis", item.basis.text)
        limit = item.time_limit
        texted(
            made,
            "TimeLimit",
            limit.text,
            kind=limit.kind,
            amount=str(limit.amount),
            unit=limit.unit,
            trigger=limit.trigger,
        )
        texted(made, "Publisher", item.publisher.text)
        channels = texted(made, "Channels", item.channels.text)
        for code in item.channels.chosen:
            sub(channels, Q + "Chosen", code=code)
        audience = texted(made, "Audience", item.audience.text, allSociety=flag[item.audience.all_society])
        for group in item.audience.specific_groups:
            sub(audience, Q + "SpecificGroup").text = group
        texted(made, "Mode", item.mode.text, proactive=flag[item.mode.proactive], onRequest=flag[item.mode.on_request])
        texted(made, "Levels", item.levels.text, county=flag[item.levels.county], township=flag[item.levels.township])
        return made

    def run() -> None:
        with etree.xmlfile(str(path), encoding="UTF-8", buffered=True) as out:
            out.write_declaration()
            with out.element(Q + "Catalog", nsmap={None: NS}, version="1.0"):
                with out.element(Q + "Header"), out.element(Q + "Title"):
                    out.write(HEADER.title)
                with out.element(Q + "Items"):
                    for item in every:
                        out.write(element(item))

    return run


def _pydantic_xml() -> tuple[type, Callable[[int], object]]:
    from pydantic_xml import BaseXmlModel, attr, element, wrapped

    ns = {"": NS}

    class Chosen(BaseXmlModel, tag="Chosen", nsmap=ns):
        code: str = attr()

    class Limit(BaseXmlModel, tag="TimeLimit", nsmap=ns):
        kind: str = attr()
        amount: int = attr()
        unit: str = attr()
        trigger: str = attr()
        text: str = element(tag="Text")

    class Who(BaseXmlModel, tag="Audience", nsmap=ns):
        all_society: bool = attr(name="allSociety")
        text: str | None = element(tag="Text", default="")
        group: str | None = element(tag="SpecificGroup", default=None)

    class How(BaseXmlModel, tag="Mode", nsmap=ns):
        proactive: bool = attr()
        on_request: bool = attr(name="onRequest")
        text: str | None = element(tag="Text", default="")

    class Where(BaseXmlModel, tag="Levels", nsmap=ns):
        county: bool = attr()
        township: bool = attr()
        text: str | None = element(tag="Text", default="")

    class Through(BaseXmlModel, tag="Channels", nsmap=ns):
        text: str = element(tag="Text")
        chosen: list[Chosen] = element(tag="Chosen")

    class Item(BaseXmlModel, tag="Item", nsmap=ns):
        id: str = attr()
        seq: str = element(tag="Sequence")
        matter: list[str] = wrapped("Matter", element(tag="Name"))
        content: str = wrapped("Content", element(tag="Text"))
        basis: str = wrapped("Basis", element(tag="Text"))
        limit: Limit
        publisher: str = wrapped("Publisher", element(tag="Text"))
        channels: Through
        audience: Who
        mode: How
        levels: Where

    class Whole(BaseXmlModel, tag="Catalog", nsmap=ns, search_mode="unordered"):
        version: str = attr()
        items: list[Item] = wrapped("Items", element(tag="Item"))

    def make(count: int) -> object:
        return Whole(
            version="1.0",
            items=[
                Item(
                    id=i.id,
                    seq=i.seq,
                    matter=list(i.matter),
                    content=i.content.text,
                    basis=i.basis.text,
                    limit=Limit(
                        kind=i.time_limit.kind,
                        amount=i.time_limit.amount,
                        unit=i.time_limit.unit,
                        trigger=i.time_limit.trigger,
                        text=i.time_limit.text,
                    ),
                    publisher=i.publisher.text,
                    channels=Through(text=i.channels.text, chosen=[Chosen(code=c) for c in i.channels.chosen]),
                    audience=Who(
                        all_society=i.audience.all_society, group=next(iter(i.audience.specific_groups), None)
                    ),
                    mode=How(proactive=i.mode.proactive, on_request=i.mode.on_request),
                    levels=Where(county=i.levels.county, township=i.levels.township),
                )
                for i in items(count)
            ],
        )

    return Whole, make


def write_pydantic_xml(count: int, path: Path) -> Callable[[], object]:
    _, make = _pydantic_xml()
    whole = make(count)
    return lambda: path.write_bytes(whole.to_xml(encoding="UTF-8", xml_declaration=True, exclude_none=True))


def _written(count: int, path: Path) -> Path:
    xml.dump(Catalog(header=HEADER, items=items(count)), path)
    return path


def read_ours_iter_items(_count: int, path: Path) -> Callable[[], object]:
    def run() -> int:
        with path.open("rb") as stream:
            return sum(1 for _ in xml.iter_items(stream))

    return run


def read_ours_through_the_parser(_count: int, path: Path) -> Callable[[], object]:
    """The same items in a layout that our writer does not make, so that nothing is known at sight."""

    def run() -> int:
        with path.with_suffix(".other.xml").open("rb") as stream:
            return sum(1 for _ in xml.iter_items(stream))

    return run


def read_ours_load(_count: int, path: Path) -> Callable[[], object]:
    return lambda: len(xml.load(path).items)


def read_pydantic_xml(_count: int, path: Path) -> Callable[[], object]:
    from lxml import etree

    whole, _ = _pydantic_xml()
    return lambda: len(whole.from_xml_tree(etree.parse(str(path)).getroot()).items)


CASES = {
    name: case
    for name, case in globals().items()
    if name.startswith(("write_", "read_"))
    and not (name.endswith("pydantic_xml") and importlib.util.find_spec("pydantic_xml") is None)
}


def _status(key: str) -> float:
    line = next(one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith(key))
    return int(line.split()[1]) / 1024


def measure(name: str, count: int, folder: Path) -> dict[str, object]:
    """One case in this process: seconds, and the peak of the resident set above where it began."""
    source = folder / "catalog.xml"
    run = CASES[name](count, folder / f"{name}.xml" if name.startswith("write_") else source)
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    before, start = _status("VmRSS"), time.process_time()
    run()
    seconds = time.process_time() - start
    return {"case": name, "seconds": seconds, "extra_mib": _status("VmHWM") - before}


def main(count: int, repeats: int) -> None:
    results: dict[str, list[dict[str, float]]] = {name: [] for name in CASES}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = _written(count, folder / "catalog.xml")
        (folder / "catalog.other.xml").write_bytes(source.read_bytes().replace(b"<Catalog ", b"<Catalog\n"))
        for _ in range(repeats):
            for case in CASES:  # in turn, so that a slow moment of the machine meets all of them
                done = subprocess.run(
                    [sys.executable, __file__, "--case", case, str(count), name],
                    capture_output=True,
                    text=True,
                    check=True,
                )
                results[case].append(json.loads(done.stdout))
        size = source.stat().st_size
    seconds = {case: min(one["seconds"] for one in runs) for case, runs in results.items()}
    print(
        f"{count} items, {size / 1e6:.1f} MB of XML, fastest of {repeats}, which other work on the machine disturbs least\n"
    )
    print("| case | processor seconds (slowest) | items/s | extra peak MiB |\n|---|--:|--:|--:|")
    for case, runs in results.items():
        slowest = max(one["seconds"] for one in runs)
        extra = statistics.median(one["extra_mib"] for one in runs)
        print(f"| {case} | {seconds[case]:.2f} ({slowest:.2f}) | {count / seconds[case]:,.0f} | {extra:.1f} |")
    print()
    for ours, peer in (
        ("write_ours", "write_lxml_xmlfile"),
        ("write_ours", "write_pydantic_xml"),
        ("read_ours_iter_items", "read_pydantic_xml"),
        ("read_ours_through_the_parser", "read_pydantic_xml"),
    ):
        if peer in seconds:
            print(f"{ours}: {seconds[peer] / seconds[ours]:.1f} times as fast as {peer}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--case"]:
        print(json.dumps(measure(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
