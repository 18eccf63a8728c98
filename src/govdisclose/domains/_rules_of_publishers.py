"""What publishers and their directory are reported for (公开主体规则)."""

from govdisclose.domains._rule_row import ERROR, NOTE, WARNING, row

__all__ = ["PUBLISHER_RULES"]

PUBLISHER_RULES = {
    "credit": row(20, ERROR, ("统一社会信用代码有误", "Credit code wrong"),
        ("“{place}”的统一社会信用代码“{found}”校验不通过", "the credit code {found!r} of {place!r} fails its check digit"),
        ("请对照登记证书改正。", "Correct it by the certificate."),
        "11340000MB0000001X（末位为正确的校验码）", "末位校验码不符"),
    "publisher": row(25, WARNING, ("公开主体不在名录中", "Publisher not in the directory"),
        ("公开主体“{found}”不在公开主体名录中", "the publisher {found!r} is not in the directory"),
        ("{expected_zh}请用规范名称，或将其补入名录。", "{expected}Use the name of the directory, or add it there."),
        "示例县民政局", "示例县民政科"),
    "former": row(26, WARNING, ("公开主体已更名", "Publisher has another name now"),
        ("“{found}”只用到 {until}（含当日），{now_zh}", "{found!r} was borne through {until}; {now_en}"),
        ("请改用现名；单位已不存在的，改为承接职责的单位。", "Use the present name, or that of the body that took over."),
        "示例县应急管理局", "示例县安全生产监督管理局"),
    "several": row(27, NOTE, ("公开主体不止一个可能", "Publisher that may be several"),
        ("“{found}”可能是：{expected}", "{found!r} may be any of: {expected}"),
        ("请写全称。", "Write the full name."),
        "示例县民政局", "民政局（名录中有两个）"),
    "circle": row(32, ERROR, ("上级机构绕成一圈", "Bodies above one another in a circle"),
        ("“{found}”的上级绕回自己：{expected}", "the bodies above {found!r} come back to it: {expected}"),
        ("请改正 parent。", "Correct `parent`."),
        "县民政局的上级是县人民政府", "甲局的上级是乙局，乙局的上级是甲局"),
    "later": row(34, NOTE, ("公开主体的名称当日还没有用", "Name not yet borne"),
        ("“{found}”自 {since} 起才用{then_zh}", "{found!r} is borne only from {since}{then_en}"),
        ("请核对基准日（--at）；名录里的日期不对的，改正 since 或 until。", "See whether the day of the check (--at) is right, and since and until in the directory."),
        "2026年检查：示例县应急管理局", "2018年检查：示例县应急管理局（自2019-04-01起）"),
    "dates": row(35, WARNING, ("名称的起止日期矛盾", "Days of a name contradict"),
        ("“{found}”的起止日期有矛盾：{first}，{second}{where_zh}", "the days of the name {found!r} contradict: {first}; {second}{where_en}"),
        ("请写明 from、until、since，使同一天只有一个说法。", "State `from`, `until` and `since` so that each day has one answer."),
        "曾用名 until = 2019-03-31，另一单位 since = 2019-04-01", "同一曾用名写了两次，until 不同"),
    "divided": row(36, NOTE, ("两个单位有同一曾用名", "Former name of two bodies"),
        ("“{found}”在同一时间是两个单位的曾用名：{first}，{second}{where_zh}；按这一名称查不出是哪个单位", "{found!r} is a former name of two bodies at one time: {first}; {second}{where_en}; by this name neither can be told from the other"),
        ("确由一个单位分设的，可以不改；否则请改正其中一个。", "Leave it where one body was divided into both; else correct one of them."),
        "每个曾用名只属于一个单位", "两个单位都写曾用名“示例县国土规划局” until = 2019-03-31"),
}  # fmt: skip
