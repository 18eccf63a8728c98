"""The pytest plugin (pytest 插件): fixture ``gd_check``, an allow-list with last days, case tables in TOML.

It is loaded wherever the library is installed; until one of its parts is used it imports nothing but pytest and the standard library.
"""

import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from govdisclose.testing.checking import CatalogCheck

__all__ = ["gd_check"]

#: Case tables are files of this kind of name that say ``format = "govdisclose-cases"``.
_TABLES = "test_*.toml"
_TODAY = pytest.StashKey[date]()
_CHECK = pytest.StashKey["CatalogCheck"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the settings."""
    group = parser.getgroup("govdisclose")
    group.addoption(
        "--gd-today", metavar="DATE", help="the day that decides which allowances have expired (YYYY-MM-DD)"
    )
    parser.addini("gd_allow", "allow-list of findings, TOML, relative to the root folder", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Read the day; in China a new day begins at 16:00 UTC."""
    said: str | None = config.getoption("--gd-today")
    try:
        config.stash[_TODAY] = (
            date.fromisoformat(said) if said else datetime.now(timezone(timedelta(hours=8), "Asia/Shanghai")).date()
        )
    except ValueError:
        raise pytest.UsageError(f"--gd-today {said}: write a day as 2026-12-31") from None
    if config.getini("gd_allow"):
        config.stash[_CHECK] = _checker(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect case tables."""
    if not file_path.match(_TABLES):
        return None
    from govdisclose.testing.tables import CaseTable, is_case_table

    return CaseTable.from_parent(parent, path=file_path) if is_case_table(file_path) else None


def pytest_collection_finish() -> None:
    """Teach Hypothesis our types where a test uses both."""
    if "hypothesis" in sys.modules and "govdisclose.catalog.model" in sys.modules:
        from govdisclose.testing import strategies

        strategies.register()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name allowances that have expired, and those that nothing needed."""
    check = config.stash.get(_CHECK, None)
    if check is None:
        return
    lines = [f"{e.code} expired on {e.until}: {e.reason}" for e in check.allowed if e.until < config.stash[_TODAY]]
    if check.used:
        lines += [f"{e.code} allows nothing any more: {e.reason}" for e in check.allowed if e not in check.used]
    if lines:
        terminalreporter.section("govdisclose allow-list")
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def gd_check(request: pytest.FixtureRequest) -> "CatalogCheck":
    """Check a catalogue, a table or a portal's output: ``gd_check(source, at=date(2026, 11, 22))`` fails on errors.

    The source is a ``Catalog``, a path or bytes (our XML and JSON, or an office table). See ``CatalogCheck`` for the arguments.
    """
    stash = request.config.stash
    if _CHECK not in stash:
        stash[_CHECK] = _checker(request.config)
    return stash[_CHECK]


def _checker(config: pytest.Config) -> "CatalogCheck":
    from govdisclose.testing.allowing import AllowListError, read_allow_list
    from govdisclose.testing.checking import CatalogCheck

    name = config.getini("gd_allow")
    if not name:
        return CatalogCheck(today=config.stash[_TODAY])
    try:
        entries = read_allow_list((config.rootpath / name).read_text("utf-8"), name=name)
    except (AllowListError, OSError, UnicodeDecodeError) as error:
        raise pytest.UsageError(f"gd_allow: {error}") from None
    return CatalogCheck(entries, config.stash[_TODAY])
