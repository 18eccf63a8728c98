"""Reading time limits in words (公开时限).

What is not understood stays ``uninterpreted``, with its words: every number, unit and period of the cell must find its place in a
reading, or there is none.

>>> limit = parse_time_limit("信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示")
>>> [(part.amount, part.trigger.value, part.scope) for part in limit.parts]
[(20, 'formed', None), (7, 'decided', '行政许可、行政处罚')]
>>> parse_time_limit("批准后20内").kind.value
'uninterpreted'
"""

from govdisclose.deadlines.words.reader import parse_time_limit

__all__ = ["parse_time_limit"]
