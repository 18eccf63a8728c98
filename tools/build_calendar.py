"""Writes the calendar data of the package, one TOML file a year, from a JSON list of holiday notices.

    python tools/build_calendar.py NOTICES.json

The JSON has one entry a year: notice (文号), notice_verified, issued, off (weekdays off), work (weekend days worked), names,
weekend_in_holiday, amended_by, amendment. A day off in the last days of December that bears the name 元旦 was made by the notice for the next
year and is written there. Amendments become notices of their own. What the JSON does not know is left out, never filled in.
"""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "src" / "govdisclose" / "deadlines" / "data" / "calendar"
#: 文号, title and holiday of the amendments; the days come from the JSON.
AMENDMENTS = {
    2015: ("国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知", None, False),
    2019: ("国务院办公厅关于调整2019年劳动节假期安排的通知", "劳动节", False),
    2020: ("国务院办公厅关于延长2020年春节假期的通知", "春节", True),
}
#: A day off on a weekend with no named weekday beside it.
LONE = {date(2015, 9, 27): "中秋节"}
#: What each source word of the JSON means for the 文号.
EVIDENCE = {
    "page": "文号、日期见于公布页面",
    "source": "文号见于他人所列的来源",
    "memory": "文号凭记忆，未核对",
    "unknown": "文号不详",
}

Days = dict[date, str]


def main(source: Path) -> None:
    """Read the JSON and write every file anew."""
    raw = {int(year): entry for year, entry in json.loads(source.read_text(encoding="utf-8")).items()}
    off: dict[int, Days] = {}
    work: dict[int, Days] = {}
    for entry in raw.values():
        names = {date.fromisoformat(d): name for d, name in (entry["names"] or {}).items()}
        named_off = {date.fromisoformat(d): names[date.fromisoformat(d)] for d in entry["off"] or ()}
        for day, name in sorted(named_off.items()):
            off.setdefault(_owner(day, name), {})[day] = name
        for day in map(date.fromisoformat, entry["work"] or ()):
            work.setdefault(_owner(day, names[day]), {})[day] = names[day]
    weekends = [date.fromisoformat(d) for entry in raw.values() for d in entry["weekend_in_holiday"] or ()]
    for day in weekends:
        year, name = _nearest(day, off)
        off[year][day] = name
    TARGET.mkdir(parents=True, exist_ok=True)
    for year, entry in raw.items():
        if entry["off"]:
            text = _file(year, entry, off[year], work.get(year, {}))
            (TARGET / f"{year}.toml").write_text(text, encoding="utf-8", newline="\n")


def _owner(day: date, name: str) -> int:
    return day.year + 1 if day.month == 12 and name == "元旦" else day.year


def _nearest(day: date, off: dict[int, Days]) -> tuple[int, str]:
    if day in LONE:
        return day.year, LONE[day]
    return min(((abs((d - day).days), y, n) for y, days in off.items() for d, n in days.items()))[1:]


def _file(year: int, entry: dict, off: Days, work: Days) -> str:
    lines = [
        f"# Holiday notices for {year}. Built by tools/build_calendar.py; see docs/calendar-sources.md.",
        f"year = {year}",
        "",
        "[source]",
        'title = "国务院（办公厅）部分节假日安排的通知"',
        f'confidence = "{entry["confidence"]}"',
        "",
    ]
    first_off, first_work, amendment = off, work, entry["amendment"]
    if amendment:
        became_off = {date.fromisoformat(d) for d in amendment["before"]["work_becomes_off"]}
        became_work = {date.fromisoformat(d) for d in amendment["before"]["off_becomes_work"]}
        title, holiday, extends = AMENDMENTS[year]
        number, _, rest = entry["amended_by"].partition(" (")
        name = holiday or off[min(became_off)]
        span = [min(became_off) + timedelta(n) for n in range((max(became_off) - min(became_off)).days + 4)]
        added = {d for d in span if d in off and (d in became_off or d.weekday() >= 5)}
        first_off = {d: n for d, n in off.items() if d not in added}
        first_work = {d: n for d, n in work.items() if d not in became_work}
        first_work |= {d: name for d in became_off if d.weekday() >= 5}
        whole = added if extends else added | {d for d, n in off.items() if n == name}
        second = _notice(
            (title, number, amendment["amended_on"], None, "page" in rest, "page"),
            dict.fromkeys(whole, name),
            dict.fromkeys(became_work, name),
            extends=extends,
        )
    issued = entry["issued"]
    exact, about = (None, issued[1:]) if issued and issued.startswith("~") else (issued, None)
    word = entry["notice_verified"]
    verified = bool(entry["notice"] and exact and word in {"page", "source"})
    lines += _notice(
        (f"国务院办公厅关于{year}年部分节假日安排的通知", entry["notice"], exact, about, verified, word),
        first_off,
        first_work,
    )
    if amendment:
        lines += second
    return "\n".join(lines).rstrip() + "\n"


def _notice(head, off, work, *, extends=False) -> list[str]:
    title, number, issued, about, verified, word = head
    lines = ["[[notice]]", f'title = "{title}"']
    lines += [f'number = "{number}"'] if number else []
    lines += [f"issued = {issued}"] if issued else []
    lines += [f"issued_about = {about}"] if about else []
    lines += [f"verified = {'true' if verified else 'false'}", f'evidence = "{EVIDENCE[word]}"', ""]
    for name in sorted({*off.values(), *work.values()}, key=lambda n: min(d for d, m in off.items() if m == n)):
        lines += ["[[notice.holiday]]", f'name = "{name}"']
        for key, days in (("off", off), ("work", work)):
            listed = ", ".join(str(d) for d in sorted(days) if days[d] == name)
            lines += [f"{key} = [{listed}]"] if listed else []
        lines += ["extends = true"] if extends else []
        lines.append("")
    return lines


if __name__ == "__main__":
    main(Path(sys.argv[1]))
