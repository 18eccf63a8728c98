"""Sentences for what cannot be read (无法读取的原因): what it is, and what to do."""

from govdisclose.bilingual import Bilingual
from govdisclose.errors import UnreadableInputError

__all__ = ["refuse"]

_XLSX = ("请用 Excel 或 WPS 打开后另存为 .xlsx 再试。", "Open it in Excel or WPS and save it as .xlsx.")
_DOCX = ("请用 Word 或 WPS 打开后另存为 .docx 再试。", "Open it in Word or WPS and save it as .docx.")
_ASK = (
    "请向提供单位索取 Excel（.xlsx）或 Word（.docx）原件。",
    "Ask its office for the .xlsx or .docx it was made from.",
)

_SENTENCES: dict[str, tuple[str, str]] = {
    "empty": ("文件是空的（0 字节）。请检查是否传错或下载未完成。", "The file is empty (0 bytes). Check the upload or download."),
    "blank": ("文件中没有文字。请检查是否选错了文件。", "The file holds no words. Check that it is the right one."),
    "tableless": ("文件里有文字，但没有表格。目录应当是一张有表头的表格；请检查是否选错了文件。", "The file holds words but no table. A catalogue is a table with headings; check that it is the right file."),
    "long_cell": ("第{detail}行有一个单元格超过{limit}个字，多半是引号没有成对。请改正后再试。", "A cell in line {detail} has more than {limit} characters; most likely a quotation mark is not closed. Put it right and try again."),
    "xls": (f"这是旧版 Excel 工作簿（.xls）或 WPS 表格（.et），不能直接读取。{_XLSX[0]}", f"This is an old Excel (.xls) or WPS (.et) workbook. {_XLSX[1]}"),
    "doc": (f"这是旧版 Word 文档（.doc）或 WPS 文字（.wps），不能直接读取。{_DOCX[0]}", f"This is an old Word (.doc) or WPS document. {_DOCX[1]}"),
    "ole": ("这是旧版 Office 文件，不能直接读取。请用原程序打开后另存为 .xlsx 或 .docx 再试。", "This is an old Office file. Save it as .xlsx or .docx."),
    "encrypted": ("文件有打开密码，不能读取。请先去掉密码再试。", "The file is protected by a password. Remove it and try again."),
    "pdf": (f"这是 PDF 文件，其中没有表格结构。{_ASK[0]}", f"This is a PDF; it has no table structure. {_ASK[1]}"),
    "image": (f"这是图片，不能读取。{_ASK[0]}", f"This is an image. {_ASK[1]}"),
    "archive": ("这是压缩包，不是表格。请先解压，再处理其中的表格。", "This is an archive. Unpack it and give the tables in it."),
    "rtf": (f"这是 RTF 文档，不能直接读取。{_DOCX[0]}", f"This is an RTF document. {_DOCX[1]}"),
    "ods": ("这是 OpenDocument 文件，不能直接读取。请另存为 .xlsx 或 .docx 再试。", "This is an OpenDocument file. Save it as .xlsx or .docx."),
    "xlsb": (f"这是二进制工作簿（.xlsb），不能直接读取。{_XLSX[0]}", f"This is a binary workbook (.xlsb). {_XLSX[1]}"),
    "pptx": (f"这是演示文稿，不是表格。{_ASK[0]}", f"This is a presentation. {_ASK[1]}"),
    "macros": ("工作簿带有宏（.xlsm），为安全起见不读取。请另存为不带宏的 .xlsx 再试。", "The workbook holds macros (.xlsm). Save it as .xlsx without macros."),
    "spreadsheetml": (f"这是 Excel 2003 的 XML 表格，不能直接读取。{_XLSX[0]}", f"This is an Excel 2003 XML spreadsheet. {_XLSX[1]}"),
    "mhtml": ("这是网页归档（.mht），不能直接读取。请在浏览器中打开后另存为 .html 再试。", "This is a web archive (.mht). Save the page as .html."),
    "json": ("这是 JSON 文件，不是办公表格。本工具自己的 JSON 请用 govdisclose.export.json 读取。", "This is JSON, not an office table. Read our own JSON with govdisclose.export.json."),
    "xml": ("这是 XML 文件，不是办公表格。本工具自己的 XML 请用 govdisclose.export.xml 读取。", "This is XML, not an office table. Read our own XML with govdisclose.export.xml."),
    "binary": ("不认识的文件格式。能读取的是 .xlsx、.docx、.html、.csv。", "The format is not known. What can be read is .xlsx, .docx, .html and .csv."),
    "encoding": ("文件的文字编码不认识。请另存为 UTF-8 编码再试。", "The character encoding is not known. Save the file as UTF-8."),
    "broken_zip": ("文件已损坏（压缩结构不完整）。请重新下载，或用 Office 打开修复后另存。", "The file is damaged (broken zip). Fetch it again, or repair and save it in Office."),
    "hostile_zip": ("文件的压缩结构异常（{detail}），为安全起见不读取。请用 Office 打开后另存再试。", "The zip is not sound ({detail}) and is not opened. Open it in Office and save it anew."),
    "doctype": ("文件内部的 XML 含有 DOCTYPE 声明，为安全起见不读取。请用 Office 打开后另存再试。", "An XML part holds a DOCTYPE and is not read. Open the file in Office and save it anew."),
    "broken_part": ("文件内部结构损坏（{detail}）。请用 Office 打开修复后另存再试。", "A part of the file is damaged ({detail}). Repair and save it in Office."),
    "too_large": ("文件太大（{detail}）。请拆分后再试。", "The file is too large ({detail}). Split it and try again."),
    "no_table": ('没有找到公开目录表。查找的栏目有：{wanted}；文件中的文字有：{found}。请确认文件，或用 --map "标题=栏目" 指明栏目。',
                 'No catalogue table was found. Looked for the headings {wanted}; found {found}. Check the file, or name the columns with --map "heading=field".'),
    "no_rows": ("目录表只有表头，没有事项（{found}）。请确认文件。", "The table has headings but no rows ({found}). Check the file."),
    "map": ("不认识的栏目名“{found}”。可用的有：{wanted}。", "Unknown field {found!r} in the column map. Known are {wanted}."),
}  # fmt: skip


def refuse(reason: str, /, **places: object) -> UnreadableInputError:
    """The exception for a reason; ``places`` fill in what was found."""
    zh, en = _SENTENCES[reason]
    return UnreadableInputError(Bilingual(zh=zh, en=en).format(**places))
