"""Smoke test of the installed wheel: run by the gate with a clean environment's Python, outside the sources."""

import importlib
import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOMS = ("attributes", "catalog", "cli", "deadlines", "domains", "export", "ingest", "law", "process", "screening")


def main() -> None:
    """Import every room, run the main job by the command line and by Python, and compare."""
    import govdisclose

    where = Path(govdisclose.__file__).resolve()
    sources = Path(__file__).resolve().parents[1] / "src"
    if where.is_relative_to(sources):
        raise SystemExit(f"the sources are in the way: {where}")
    for room in ROOMS:
        importlib.import_module(f"govdisclose.{room}")
    if not (where.parent / "py.typed").is_file():
        raise SystemExit("the wheel has lost py.typed")
    with tempfile.TemporaryDirectory() as folder:
        run("demo", "demo", folder=folder)
        workbook = next(Path(folder, "demo").glob("*.xlsx"))
        code = run("convert", str(workbook), "out.xml", folder=folder, allowed=(0, 1))
        run("check", "out.xml", folder=folder, allowed=(0, 1))
        run("convert", "out.xml", "out.json", folder=folder, allowed=(0, 1))
        items = json.loads(Path(folder, "out.json").read_text("utf-8"))["items"]
        if not items or code not in (0, 1):
            raise SystemExit("the demo workbook gave no items")
        run("workdays", "add", "2026-09-30", "20", folder=folder)
    from govdisclose.deadlines import WorkCalendar

    due = WorkCalendar.china().add_working_days(date(2022, 9, 30), 20)
    if due != date(2022, 11, 2):
        raise SystemExit(f"the calendar data of the wheel is wrong: {due}")
    print(f"wheel smoke test passed: {len(items)} items from the demo workbook, {where}")


def run(*arguments: str, folder: str, allowed: tuple[int, ...] = (0,)) -> int:
    """Run one command of the installed command line in ``folder``."""
    command = [sys.executable, "-m", "govdisclose.cli", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    if done.returncode not in allowed or "Traceback" in done.stderr:
        raise SystemExit(f"{arguments} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.returncode


if __name__ == "__main__":
    main()
