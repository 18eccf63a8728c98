"""Who answers, and what must not be left out (责任与必经环节): role and post, review by another, secrecy review first, archive."""

from collections.abc import Iterator

from govdisclose.citation import Citation
from govdisclose.findings import Finding, Severity
from govdisclose.process.model import Task
from govdisclose.process.rules.context import Check, Context, declare
from govdisclose.process.vocabulary import Act

__all__ = ["CHECKS", "NOT_ARCHIVED", "NO_LIMIT", "NO_POST", "SELF_REVIEW", "UNREVIEWED"]

_REGULATION = "中华人民共和国政府信息公开条例"

NO_POST = declare(
    "GD-P008",
    Severity.WARNING,
    ("步骤没有责任主体或责任岗位", "Step without role or post"),
    ("步骤“{step}”没有写明{found}。", "the step {step!r} does not say who answers for it ({key})."),
    ("请写明 lane（责任主体）和 post（责任岗位）。", "Name lane (role) and post."),
    ("“审核”：责任主体 业务科室，责任岗位 科室负责人", "“审核”只有名称，没有责任岗位"),
)
SELF_REVIEW = declare(
    "GD-P009",
    Severity.WARNING,
    ("审核与拟制由同一角色承担", "Review by the role that wrote it"),
    ("“{step}”审核“{found}”，两者都由“{role}”承担。", "{step!r} reviews {found!r}, and both are done by {role!r}."),
    ("请由另一角色审核。", "Let another role review it."),
    ("业务科室起草，保密审查机构审查", "业务科室起草，业务科室审查"),
)
NO_LIMIT = declare(
    "GD-P010",
    Severity.WARNING,
    ("步骤没有办理时限", "Step without a time limit"),
    (
        "步骤“{step}”没有办理时限，无法判断是否逾期。",
        "the step {step!r} has no time limit, so nobody can tell whether it is late.",
    ),
    ("请写明 limit，例如“2个工作日内”。", "Write limit, for example “2个工作日内”."),
    ('limit = "2个工作日内"', "没有 limit"),
)
UNREVIEWED = declare(
    "GD-P012",
    Severity.ERROR,
    ("公开前未经保密审查", "Publication without secrecy review"),
    (
        "不经过保密审查也能到达“{step}”，应当先审查后公开。",
        "{step!r} can be reached without a secrecy review, which must come first.",
    ),
    (
        '请在它之前的每条路径上安排 act = "secrecy_review" 的步骤。',
        'Put a step with act = "secrecy_review" on every path that leads to it.',
    ),
    ("起草→保密审查→发布", "起草→发布"),
    (Citation(_REGULATION, "国务院令第711号", "第十七条"),),
)
NOT_ARCHIVED = declare(
    "GD-P013",
    Severity.WARNING,
    ("办结前没有归档", "Case that ends without being archived"),
    ("不经过归档也能到达终点“{step}”。", "the end {step!r} can be reached without an archive step."),
    ('请在终点之前安排 act = "archive" 的步骤。', 'Put a step with act = "archive" before the end.'),
    ("答复→归档→终点", "答复→终点"),
    (Citation(_REGULATION, "国务院令第711号", "第四十五条"),),
)


def _posts(context: Context) -> Iterator[Finding]:
    for task in context.process.tasks:
        lane = context.process.lane_of(task)
        missing = [] if task.lane else ["责任主体"]
        missing += [] if task.post or (lane and lane.outside) else ["责任岗位"]
        if missing:
            key = "lane" if "责任主体" in missing else "post"
            yield Finding.of(NO_POST, context.place(task.id, key), found="、".join(missing), step=task.title, key=key)


def _self_reviews(context: Context) -> Iterator[Finding]:
    for task in context.process.tasks:
        lane = context.process.lane_of(task)
        if not task.act.is_review or lane is None:
            continue
        for author in _authors(context, task):
            if author.lane == task.lane:
                yield Finding.of(
                    SELF_REVIEW, context.place(task.id, "lane"), found=author.title, step=task.title, role=lane.title
                )


def _authors(context: Context, task: Task) -> list[Task]:
    """The steps whose work is reviewed: those that are named, else the nearest drafts before it."""
    steps = {t.id: t for t in context.process.tasks}
    if task.reviews:
        return [steps[name] for name in task.reviews if name in steps]
    seen, front, found = {task.id}, [task.id], []
    while front:
        for edge in context.graph.before(front.pop()):
            if edge.source in seen:
                continue
            seen.add(edge.source)
            step = steps.get(edge.source)
            if step and step.act is Act.DRAFT:
                found.append(step)
            else:
                front.append(edge.source)
    return sorted(found, key=lambda step: [*steps].index(step.id))


def _limits(context: Context) -> Iterator[Finding]:
    for task in context.process.tasks:
        if task.limit is None:
            yield Finding.of(NO_LIMIT, context.place(task.id, "limit"), step=task.title)


def _reviews_first(context: Context) -> Iterator[Finding]:
    reviews = {t.id for t in context.process.tasks if t.act is Act.SECRECY_REVIEW}
    open_to = context.graph.reachable(avoiding=reviews)
    for task in context.process.tasks:
        if task.act is Act.PUBLISH and task.id in open_to:
            yield Finding.of(UNREVIEWED, context.place(task.id), found=task.id, step=task.title)


def _archived(context: Context) -> Iterator[Finding]:
    archives = {t.id for t in context.process.tasks if t.act is Act.ARCHIVE}
    open_to = context.graph.reachable(avoiding=archives)
    for end in context.process.ends:
        if end.id in open_to:
            yield Finding.of(NOT_ARCHIVED, context.place(end.id), found=end.id, step=end.title)


CHECKS = (
    Check(NO_POST, _posts),
    Check(SELF_REVIEW, _self_reviews),
    Check(NO_LIMIT, _limits),
    Check(UNREVIEWED, _reviews_first),
    Check(NOT_ARCHIVED, _archived),
)
