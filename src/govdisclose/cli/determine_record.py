"""Records of a determination (认定记录): every fact with its answer and the day, so that reading it gives the same result."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from attrs import frozen

from govdisclose.attributes import DocumentFacts, RequestFacts, fact_infos, request_fact_infos
from govdisclose.cli.own_work import refuse_overwriting, write_kept

__all__ = ["RecordFile", "document_record", "request_record"]


def document_record(facts: DocumentFacts, at: date) -> dict[str, object]:
    """The facts of a document and the day whose law applied."""
    return {"at": at.isoformat()} | _document(facts)


def request_record(facts: RequestFacts, at: date, received: date | None) -> dict[str, object]:
    """The facts of a request and of its document, the day of the reply, and that of receipt where it was given."""
    days = {"at": at.isoformat()} | ({"received": received.isoformat()} if received else {})
    own = (name for name in (*request_fact_infos(), "jointly_made") if name not in fact_infos())
    return days | {name: facts.answer(name).value for name in own} | {"document": _document(facts.document)}


def _document(facts: DocumentFacts) -> dict[str, object]:
    answers: dict[str, object] = {name: facts.answer(name).value for name in fact_infos()}
    return answers | ({"listed_as": facts.listed_as} if facts.listed_as else {})


@frozen
class RecordFile:
    """Where a record is written, if anywhere; it may take the place of the file that the facts were read from, and of no other."""

    path: str | None
    read_from: str | None

    def refuse_before_asking(self) -> None:
        """Raises ``click.UsageError`` where a file would be overwritten, before anybody answers a question in vain."""
        if self.path is not None and not self._own:
            refuse_overwriting(self.path, b"")

    def keep(self, data: Mapping[str, object]) -> None:
        """Write the record. Raises ``click.UsageError`` where another file would be overwritten."""
        if self.path is not None:
            plain = (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
            write_kept(self.path, plain, force=True if self._own else None)

    @property
    def _own(self) -> bool:
        one, other = Path(self.path or ""), Path(self.read_from or "")
        return one.is_file() and other.is_file() and one.samefile(other)
