"""Case tables in TOML collected as tests (用例表): what a jurist can read and pytest can run.

A table is a file ``test_*.toml`` with ``format = "govdisclose-cases"`` and any of ``[[deadline]]``, ``[[limit]]``, ``[[determination]]``.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

__all__ = ["CaseItem", "CaseTable", "is_case_table"]

_KINDS = ("deadline", "limit", "determination")
_MARK = "govdisclose-cases"


def is_case_table(path: Path) -> bool:
    """Whether the file says that it is one, in whatever state it is otherwise."""
    return _MARK in path.read_text("utf-8", errors="replace")[:2000]


class CaseTable(pytest.File):
    """A file of cases (用例表)."""

    def collect(self) -> Iterator["CaseItem"]:
        """One test for each case; a file that is not a case table in full stops the collection with the reason."""
        try:
            data = tomllib.loads(self.path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise self.CollectError(f"{self.path.name}: {error}") from None
        if data.pop("format", None) != _MARK or (unknown := set(data) - {*_KINDS}):
            found = ", ".join(sorted(unknown)) if data else "no format"
            raise self.CollectError(f"{self.path.name}: {found}; a case table holds {', '.join(_KINDS)}")
        for kind in _KINDS:
            cases = data.get(kind, [])
            if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
                raise self.CollectError(f"{self.path.name}: write [[{kind}]]")
            for number, case in enumerate(cases, 1):
                yield CaseItem.of(self, kind, number, case)


class CaseItem(pytest.Item):
    """One case (用例)."""

    kind: str
    case: dict[str, object]

    @classmethod
    def of(cls, parent: CaseTable, kind: str, number: int, case: dict[str, object]) -> Self:
        """The test of one case, named by its kind, number and title."""
        title = case.get("title") or case.get("text") or ""
        item = cls.from_parent(parent, name=f"{kind}-{number} {title}".strip())
        item.kind, item.case = kind, case
        return item

    def runtest(self) -> None:
        """Run the case."""
        from govdisclose.testing.cases import run_case

        run_case(self.kind, self.case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:  # type: ignore[override]
        """The failure in words; the source of the runner says nothing to the reader of a table."""
        from govdisclose.testing.cases import CaseError

        if isinstance(excinfo.value, AssertionError | CaseError):
            return f"{self.path.name}, {self.name}\n{excinfo.value}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the case stands."""
        return self.path, None, self.name
