"""The package opens no socket, ever (offline): by its imports and in a run of its main functions."""

import ast
import subprocess
import sys
from pathlib import Path

import govdisclose

SOURCES = sorted(Path(govdisclose.__file__).parent.rglob("*.py"))
NETWORK = {
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "http",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
}


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_no_module_imports_anything_that_speaks_to_a_network() -> None:
    assert len(SOURCES) > 20
    found = {
        (path.name, name)
        for path in SOURCES
        for name in _imported(path)
        if any(name == n or name.startswith(f"{n}.") for n in NETWORK)
    }
    assert found == set()


RUN = """
import sys
from datetime import date
from pathlib import Path

def refuse(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        raise RuntimeError(f"a socket was opened: {event}")

sys.addaudithook(refuse)
folder = Path(sys.argv[1])
from govdisclose import catalog, ingest, law
from govdisclose.citation import parse_citations
from govdisclose.deadlines import WorkCalendar, parse_time_limit
from govdisclose.export import json, xml
from govdisclose.cli.app import run

heading = "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级"
row = "1,最低生活保障,审核信息,初审结果,《社会救助暂行办法》（国务院令第649号）,20个工作日内,民政局,■政府网站,全社会,主动,县级"
(folder / "表.csv").write_text(heading + "\\n" + row + "\\n", encoding="utf-8")
read = ingest.read(folder / "表.csv").catalog
assert len(read.items) == 1
catalog.validate(read, at=date(2026, 11, 22))
for codec, name in ((json, "a.json"), (xml, "a.xml")):
    codec.dump(read, folder / name)
    assert codec.load(folder / name) == read
parse_citations(row), parse_time_limit("20个工作日内")
law.register().status("合同法", at=date(2026, 11, 22))
WorkCalendar.china().add_working_days(date(2025, 9, 25), 20)
assert run(["schema", "json", "-o", str(folder)]) == 0
run(["convert", str(folder / "表.csv"), str(folder / "b.xml")])
print("done")
"""


def test_the_main_functions_open_no_socket(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path)], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.stdout.strip().endswith("done"), done.stderr[-2000:]


def test_the_guard_itself_sees_a_socket() -> None:
    guard = RUN.split("folder =", maxsplit=1)[0] + "\nimport socket\nsocket.socket()"
    done = subprocess.run([sys.executable, "-c", guard], capture_output=True, text=True, check=False)
    assert "a socket was opened" in done.stderr
