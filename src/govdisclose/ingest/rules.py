"""What reading reports (读取提示): each repair and each doubt at its cell."""

from functools import partial

from govdisclose.findings import RuleInfo, Severity
from govdisclose.findings.rule_row import rule_row

__all__ = ["RULES", "rule"]


_rule = partial(rule_row, "GD-I")
_NOTE, _WARNING = Severity.NOTE, Severity.WARNING
_CHECK = ("请核对原表；如不对，请在原表中填明。", "Check the table; fill the cell in if this is wrong.")
_MAP = ('如不对，请用 --map "标题=栏目" 指明。', 'If this is wrong, name the column with --map "heading=field".')

_BY_NAME: dict[str, RuleInfo] = {
    "filled": _rule(1, _NOTE, ("空白沿用上行", "Blank taken from the row above"),
        ("“{field}”为空，按合并单元格沿用上行的“{found}”", "{field} is blank; read as merged with the row above: {found!r}"), _CHECK,
        "每行都填写一级事项", "一级事项只在本组第一行填写，以下各行空白"),
    "ditto": _rule(2, _NOTE, ("“同上”已换成所指文字", "Ditto resolved"),
        ("“{field}”写的是“同上”，读作上行的“{found}”", "{field} says ditto; read as the words of the row above: {found!r}"), _CHECK,
        "公开依据写明条文", "公开依据写“同上”"),
    "dangling": _rule(3, _WARNING, ("“同上”没有所指", "Ditto without anything above"),
        ("“{field}”写的是“{found}”，但上面没有可以沿用的内容，未作解读", "{field} says {found!r} but nothing stands above it; left as it is"),
        ("请把所指内容写出来。", "Write out what is meant."), "第一行写明公开时限", "表中第一行的公开时限写“同上”"),
    "likeness": _rule(4, _NOTE, ("表头用语近似", "Heading read by likeness"),
        ("表头“{found}”读作“{expected}”", "Heading {found!r} read as {expected!r}"), _MAP, "表头写“公开时限”", "表头写“公开时线”"),
    "evidence": _rule(5, _NOTE, ("栏目按内容判断", "Column told by its contents"),
        ("表头“{found}”不认识，按该列内容读作“{expected}”", "Heading {found!r} is not known; by its contents the column is read as {expected!r}"), _MAP,
        "表头写“公开依据”", "该列都是《…》，表头写“文件”"),
    "unknown": _rule(6, _NOTE, ("标准之外的栏目", "Column that the standard does not have"),
        ("“{found}”不是标准栏目，原文保留在扩展栏中", "{found!r} is not a column of the standard; kept in the extensions"), _MAP, "表中只有标准栏目", "另有“天气”一栏"),
    "joined": _rule(7, _NOTE, ("一个事项占多行", "One item over several rows"),
        ("事项“{found}”占 {rows} 行，已合为一项", "Item {found!r} stands in {rows} rows; joined into one"), _CHECK, "一个事项一行", "一个事项的公开内容分写在三行"),
    "loose": _rule(8, _NOTE, ("表中的说明文字", "Words outside the columns"),
        ("表中文字“{found}”不属于任何栏目，未写入目录", "The words {found!r} belong to no column and are not in the catalogue"),
        ("如是目录内容，请移到相应栏目。", "If they are part of the catalogue, move them into a column."), "说明写在表外", "表的末行写“备注：以上事项……”"),
    "box": _rule(9, _WARNING, ("勾选无法判断", "Tick not understood"),
        ("“{field}”中的“{found}”无法判断是否勾选，记为空（null）", "{found!r} under {field} is neither a tick nor a blank; left null"),
        ("请填“√”或留空。", "Enter √ or leave the cell blank."), "√", "酌情"),
    "sign": _rule(10, _WARNING, ("渠道方框无法判断", "Channel boxes not understood"),
        ("公开渠道中的“{found}”分不清是否选中，未计入渠道", "It cannot be told whether {found!r} is chosen; the channel is left out"),
        ("请用“■”表示选中、“□”表示未选。", "Use ■ for chosen and □ for not chosen."), "■政府网站 □政府公报", "□政府网站（全列只有空框）"),
    "characters": _rule(11, _NOTE, ("替换了不允许的字符", "Forbidden characters replaced"),
        ("单元格含有 {count} 个控制字符或不可见字符，已去掉或替换", "The cell holds {count} control or invisible characters; removed or replaced"),
        ("一般是复制粘贴带入的，无需处理；如出现“�”，请核对原文。", "They usually come with copied text. Where U+FFFD stands, check the words."), "政府网站", "政府\\u200b网站"),
    "missing": _rule(12, _NOTE, ("表中没有该栏目", "Column not in the table"),
        ("表中没有“{expected}”栏，该栏记为空", "The table has no column {expected!r}; the field is left empty"), _MAP, "表头有“公开层级”", "表头没有“公开层级”"),
    "skipped": _rule(13, _NOTE, ("未读取的工作表或表格", "Sheet or table not read"),
        ("“{found}”{reason_zh}，未读取", "{found!r} was not read: {reason_en}"), ("如其中有目录，请检查表头。", "If it holds a catalogue, check its headings."),
        "工作簿中只有目录", "工作簿中另有封面和数据字典"),
    "repeated": _rule(14, _NOTE, ("重复的表头", "Repeated header"),
        ("此处重复了表头，已跳过", "The header is repeated here; skipped"), ("无需处理。", "Nothing to do."), "表头只在最前面", "每页都有表头"),
    "sheet_domain": _rule(15, _NOTE, ("领域取自工作表名称", "Domain taken from the name of the sheet"),
        ("表中没有写明领域，按工作表名称读作“{found}”", "The table does not name its domain; read from the name of its sheet: {found!r}"), _CHECK,
        "标题写明“养老服务领域”", "只有工作表名称是“养老服务”"),
    "rejoined": _rule(16, _NOTE, ("名称中的空格或换行已去掉", "Blanks inside a name removed"),
        ("“{field}”中的空格或换行已去掉，读作“{found}”", "Blanks or line breaks inside {field} removed: {found!r}"), ("无需处理。", "Nothing to do."), "办事指南", "办事 指南"),
    "moved": _rule(17, _WARNING, ("两栏含义相同", "Two columns with one meaning"),
        ("“{found}”与另一栏都像“{expected}”，此栏原文保留在扩展栏中", "{found!r} and another column both look like {expected!r}; this one is kept in the extensions"), _MAP,
        "只有一栏公开时限", "公开时限、公开期限各一栏"),
    "headless": _rule(18, _NOTE, ("没有表头，按前表续读", "No header; read as a continuation"),
        ("此表没有表头，栏数与前表相同，按前表的续表读取", "This table has no header and as many columns as the one before; read as its continuation"), _CHECK,
        "续表重复表头", "换页后的表没有表头"),
    "turned": _rule(19, _NOTE, ("表头在左侧", "Headings at the left side"),
        ("此表的栏目名称排在左侧，已按行列互换读取", "The headings stand at the left; rows and columns were exchanged"), _CHECK, "栏目名称在第一行", "栏目名称在第一列"),
    "decoded": _rule(20, _WARNING, ("有文字无法解码", "Characters could not be decoded"),
        ("文件按 {found} 编码读取，有 {count} 处无法解码，已用“�”代替", "Read as {found}; {count} places could not be decoded and show U+FFFD"),
        ("请把文件另存为 UTF-8 编码。", "Save the file as UTF-8."), "UTF-8 编码的文件", "混有两种编码的文件"),
    "nameless": _rule(21, _WARNING, ("没有事项名称", "No matter named"),
        ("此行没有事项名称，暂记为“{expected}”", "The row names no matter; {expected!r} stands in its place"), ("请填写事项名称。", "Enter the name of the matter."),
        "一级事项、二级事项至少填一个", "事项各栏都是空白"),
    "merged": _rule(22, _WARNING, ("空白按合并单元格沿用上行", "Blank read as a lost merged cell"),
        ("“{field}”为空；本列多处空白、文件格式又不能合并单元格，沿用上行的“{found}”", "{field} is blank, as in much of the column, and the format has no merged cells; the row above is taken: {found!r}"), _CHECK,
        "每行都填写公开主体", "CSV 中公开主体只在每组第一行填写"),
    "many": _rule(23, _NOTE, ("层级过多", "Too many levels"),
        ("事项名称多于六级，“{found}”一栏的原文保留在扩展栏中", "The matter has more than six levels; the column {found!r} is kept in the extensions"), _MAP, "一级事项、二级事项、三级事项", "七级事项"),
    "pieced": _rule(24, _NOTE, ("未勾选的渠道用语", "Channel without a box"),
        ("“{found}”前面没有方框，而同格其他渠道有，按选中读取", "{found!r} has no box while others in the cell have; read as chosen"), _CHECK, "■政府网站 ■公示栏", "政府网站 ■公示栏"),
    "unmapped": _rule(25, _WARNING, ("自定栏目的表头不在表中", "Mapped heading not in the table"),
        ("自定栏目的表头“{found}”不在表中{near_zh}；表中的表头有：{listed_zh}", "The mapped heading {found!r} is not in the table{near_en}; its headings are {listed_en}"),
        ("请按表中的写法改正 --map。", "Write the heading in --map as the table does."),
        '--map "公示时间=time_limit"，表头有“公示时间”', '--map "公式时间=time_limit"，表头写的是“公示时间”'),
}  # fmt: skip

#: Every rule of this room.
RULES: tuple[RuleInfo, ...] = tuple(_BY_NAME.values())


def rule(name: str) -> RuleInfo:
    """A rule by its short name inside this room."""
    return _BY_NAME[name]
