"""A county portal on FastAPI: the catalogue as HTML, JSON and XML, deadlines with their reasons, and a check of uploaded tables.

Run it: ``uvicorn --factory fastapi_portal:from_file`` with the catalogue in ``目录.json``.
"""

from datetime import date
from pathlib import Path
from typing import Annotated

from fastapi import Body, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from govdisclose.catalog import Catalog, CatalogItem, validate
from govdisclose.deadlines import CalendarNotPublishedError, Deadline, WorkCalendar, compute, compute_statutory
from govdisclose.errors import GovDiscloseError, UnreadableInputError
from govdisclose.export import html, json, xml
from govdisclose.findings import Report
from govdisclose.ingest import read_bytes


def create_app(catalog: Catalog, calendar: WorkCalendar | None = None) -> FastAPI:
    """The portal of one catalogue; without ``calendar`` on the working days announced so far."""
    app = FastAPI(title=catalog.header.title or "基层政务公开标准目录", version=catalog.version)
    days = calendar or WorkCalendar.china()
    items = {item.id: item for item in catalog.items}
    page, as_json, as_xml = html.dumps(catalog), json.dumps(catalog), xml.dumps(catalog)

    def find(identifier: str) -> CatalogItem:
        if identifier not in items:
            raise HTTPException(404, f"目录中没有事项 {identifier}")
        return items[identifier]

    def index() -> Response:
        return HTMLResponse(page)

    def catalog_json() -> Response:
        return Response(as_json, media_type="application/json")

    def catalog_xml() -> Response:
        return Response(as_xml, media_type="application/xml")

    def one_item(identifier: str) -> CatalogItem:
        return find(identifier)

    def publication_deadline(identifier: str, formed: date) -> Deadline:
        """When information formed on this day must be public, by the item's own time limit (公开时限)."""
        return compute(find(identifier).time_limit, formed, days)

    def reply_deadline(received: date) -> Deadline:
        """When a request received on this day must be answered (答复期限), under the regulation in force on that day."""
        return compute_statutory("request.reply", received, days)

    def check(table: Annotated[bytes, Body(media_type="application/octet-stream")], at: date) -> Report:
        """Check an office table (xlsx, docx, html, csv): every fault with its cell."""
        result = read_bytes(table)
        report = validate(result.catalog, at=at, provenance=result.provenance)
        return report.with_findings(result.findings)

    app.add_api_route("/", index, response_class=HTMLResponse)
    app.add_api_route("/catalog.json", catalog_json, response_model=Catalog)
    app.add_api_route("/catalog.xml", catalog_xml, response_class=Response)
    app.add_api_route("/items/{identifier}", one_item)
    app.add_api_route("/items/{identifier}/deadline", publication_deadline)
    app.add_api_route("/requests/deadline", reply_deadline)
    app.add_api_route("/check", check, methods=["POST"])
    app.add_exception_handler(GovDiscloseError, refuse)
    return app


def refuse(_: Request, error: Exception) -> Response:
    """What the library refuses, in both languages: an unreadable table, or a year whose holidays are not announced."""
    if not isinstance(error, GovDiscloseError):
        raise error
    status = 422 if isinstance(error, UnreadableInputError) else 409
    if isinstance(error, CalendarNotPublishedError):
        status = 503
    return JSONResponse(error.text.to_dict(), status)


def from_file() -> FastAPI:
    """The portal of the catalogue in ``目录.json``."""
    return create_app(json.load(Path("目录.json")))
