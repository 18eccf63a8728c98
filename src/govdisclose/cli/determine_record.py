"""Records of a determination (认定记录): every fact with its answer and the day, so that reading it gives the same result."""

import json
from collections.abc import Mapping
from datetime import date

from govdisclose.attributes import DocumentFacts, RequestFacts, fact_infos, request_fact_infos
from govdisclose.export.files import whole

__all__ = ["document_record", "keep", "request_record"]


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


def keep(path: str | None, data: Mapping[str, object]) -> None:
    """Write the record to the file, where one is named."""
    if path is not None:
        with whole(path) as stream:
            stream.write((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())
