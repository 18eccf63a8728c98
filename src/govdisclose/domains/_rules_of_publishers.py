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
        ("“{found}”只用到 {until}，现为“{expected}”", "{found!r} was borne until {until}; the body is now {expected!r}"),
        ("请改用现名。", "Use the present name."),
        "示例县应急管理局", "示例县安全生产监督管理局"),
    "several": row(27, NOTE, ("公开主体不止一个可能", "Publisher that may be several"),
        ("“{found}”可能是：{expected}", "{found!r} may be any of: {expected}"),
        ("请写全称。", "Write the full name."),
        "示例县民政局", "民政局（名录中有两个）"),
    "circle": row(32, ERROR, ("上级机构绕成一圈", "Bodies above one another in a circle"),
        ("“{found}”的上级绕回自己：{expected}", "the bodies above {found!r} come back to it: {expected}"),
        ("请改正 parent。", "Correct `parent`."),
        "县民政局的上级是县人民政府", "甲局的上级是乙局，乙局的上级是甲局"),
}  # fmt: skip
