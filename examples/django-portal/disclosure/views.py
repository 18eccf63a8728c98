"""Pages: the catalogue, its JSON, the upload that checks first, the term for a reply."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from disclosure.models import Edition
from govdisclose.catalog import validate
from govdisclose.deadlines import WorkCalendar, compute_statutory
from govdisclose.errors import GovDiscloseError, UnreadableInputError
from govdisclose.export import html
from govdisclose.ingest import read


def _newest() -> Edition:
    edition = Edition.objects.first()
    if edition is None:
        raise Http404("尚未发布目录")
    return edition


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


@require_GET
def index(_: HttpRequest) -> HttpResponse:
    return HttpResponse(html.dumps(_newest().catalog), content_type="text/html; charset=utf-8")


@require_GET
def catalog_json(_: HttpRequest) -> HttpResponse:
    return HttpResponse(_newest().document, content_type="application/json")


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Publish a table; one with errors is refused, each with its cell and the provision it offends."""
    table, day = request.FILES.get("table"), _day(request, "at")
    if table is None or isinstance(table, list) or day is None:
        return JsonResponse({"zh": "请上传 table，并在地址里写明 at=年-月-日"}, status=400)
    try:
        result = read(table, name=table.name)
    except UnreadableInputError as error:
        return JsonResponse(error.text.to_dict(), status=422)
    report = validate(result.catalog, at=day, provenance=result.provenance)
    if not report.ok:
        return JsonResponse(report.to_dict(), status=422)
    Edition.of(result.catalog, day).save()
    return JsonResponse(report.with_findings(result.findings).to_dict(), status=201)


@require_GET
def reply_deadline(request: HttpRequest) -> HttpResponse:
    """The last day for a reply (答复期限), with the steps that led to it."""
    received = _day(request, "received")
    if received is None:
        return JsonResponse({"zh": "请写明 received=年-月-日"}, status=400)
    try:
        return JsonResponse(compute_statutory("request.reply", received, WorkCalendar.china()).to_dict())
    except GovDiscloseError as error:
        return JsonResponse(error.text.to_dict(), status=409)
