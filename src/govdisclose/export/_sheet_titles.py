"""Titles of the review sheet's keys in both languages (审核单字段名), for the JSON Schema."""

from collections.abc import Mapping

__all__ = ["FIELD_TITLES", "TYPE_TITLES"]

#: Definition to its title.
TYPE_TITLES: Mapping[str, str] = {
    "Answer": "事实答案 / answer to a fact",
    "Attribute": "公开属性 / attribute",
    "Citation": "依据 / cited source",
    "Decision": "审核意见 / decision",
    "DocumentFacts": "认定事实 / facts of the document",
    "Origin": "文件来源 / origin of the document",
    "ReleaseChannel": "公开渠道 / channel",
    "ReviewStage": "审核环节 / step of the review",
    "SheetDetermination": "认定结果 / determination",
    "SheetKind": "审核单种类 / kind of sheet",
    "Verdict": "审核结论 / verdict",
}

#: Key to its title; a key means the same wherever it stands.
FIELD_TITLES: Mapping[str, str] = {
    "article": "条款 / article",
    "at": "适用规定的日期 / day whose law applied",
    "attribute": "公开属性 / attribute",
    "basis": "依据 / provisions",
    "channels": "公开渠道 / channels",
    "decisions": "审核意见 / decisions, in order",
    "department": "拟稿部门或拟公开信息单位 / department",
    "determination": "认定结果 / determination",
    "digest": "校验值 / hash of this decision",
    "discretionary": "可以不予公开 / the law says may",
    "drafter": "拟稿人或采集人 / drafter",
    "facts": "认定事实 / facts",
    "filled_on": "填表日期 / day of filling in",
    "format": "格式 / format",
    "id": "编号 / number of the sheet",
    "interpretation": "是否需解读 / needs an interpretation",
    "kind": "审核单种类 / kind of sheet",
    "lead_organ": "牵头机关 / lead organ",
    "listed_as": "所列条项 / article and item of the list",
    "number": "文号 / document number",
    "opinion": "意见 / opinion",
    "organ": "审核人所在机关 / organ of the person",
    "origin": "文件来源 / origin",
    "original_attribute": "原件或牵头机关确定的公开属性 / attribute of the original, or set by the lead organ",
    "other_channel": "其他渠道 / other channel in words",
    "other_organs": "参加机关 / other organs",
    "person": "审核人 / who decided",
    "previous": "前一校验值 / hash of what stood before",
    "proposed": "拟定公开属性 / proposed attribute",
    "publish_on": "拟公开日期 / intended day of disclosure",
    "reasons": "理由 / reasons",
    "role": "职务 / role",
    "seal": "记录校验值 / hash of the last decision",
    "source": "来源 / source",
    "stage": "审核环节 / step",
    "summary": "内容要点 / gist",
    "supersedes": "所替代审核单的校验值 / seal of the sheet replaced",
    "time": "时间 / moment",
    "title": "标题或名称 / title",
    "verdict": "结论 / verdict",
    "version": "版本 / version",
}
