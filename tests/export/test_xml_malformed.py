"""A file that is no XML is refused with what stands there, the usual cause, and what to do."""

import io

import pytest

from govdisclose.errors import FormatError
from govdisclose.export import xml

DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
BODY = f'<Catalog xmlns="{xml.NAMESPACE}" version="1.0"><Header><Title>甲乙</Title></Header><Items/></Catalog>'
GOOD = DECLARED + BODY
MANY = "甲乙丙丁戊己庚辛壬癸子丑寅卯"

#: The fault, the bytes, words of the Chinese and of the English refusal.
CASES: dict[str, tuple[bytes, str, str]] = {
    "bare ampersand": (GOOD.replace("甲", "甲 & ").encode(), "单独的 & 不能出现在文字里，请写成 &amp;", "甲 &▶"),
    "ampersand in a word": (GOOD.replace("甲", "A&B公司").encode(), "请写成 &amp;", "write &amp;"),
    "less than": (GOOD.replace("甲", "少于 < 20 日").encode(), "请写成 &lt;", "少于 <▶ 20 日"),
    "unclosed tag": (
        GOOD.replace("</Title>", "").encode(),
        "第2行：不是格式良好的 XML：出现 </Header>，此处应为 </Title>",
        "line 2: not well-formed XML (mismatched tag): found </Header>, expected </Title>",
    ),
    "capitals": (GOOD.replace("</Title>", "</title>").encode(), "应为 </Title>", "mind capitals"),
    "foreign tag": (
        GOOD.replace(
            "<Items/>",
            '<Items><Item id="1"><Matter><Name>m</Name></Matter>'
            '<Extensions><x:a xmlns:x="u"><x:b></x:a></Extensions></Item></Items>',
        ).encode(),
        "与最近的开始标记不对应",
        "found </x:a>, which does not close the innermost element",
    ),
    "outside the root": ((GOOD + "</x>").encode(), "不是格式良好的 XML", "not well-formed"),
    "cut off": (GOOD[:-12].encode(), "文件在这里中断", "stops in the middle"),
    "cut off after a tag": (GOOD[: GOOD.index("甲乙")].encode(), "没有任何元素", "cut off"),
    "empty": (b"", "空文件", "empty"),
    "two roots": ((GOOD + "<x/>").encode(), "根元素结束之后还有内容", "</Catalog>▶<x/>"),
    "entity of HTML": (GOOD.replace("甲", "&nbsp;").encode(), "XML 没有实体 &nbsp;", "no entity &nbsp;"),
    "attribute without quotation marks": (
        GOOD.replace('version="1.0">', "version=1.0>").encode(),
        "属性值没有加引号",
        "not in quotation marks",
    ),
    "attribute twice": (GOOD.replace("<Items/>", '<Items a="1" a="2"/>').encode(), "属性 a 写了两次", "attribute a is"),
    "blank line first": (("\n" + GOOD).encode(), "必须是文件的开头", "must come first"),
    "GBK without a declaration": (
        BODY.encode("gbk"),
        "字节 BC D7 D2 D2 不是 UTF-8，像是 GBK（“甲乙”）",
        "look like GBK",
    ),
    "GBK declared as UTF-8": (GOOD.encode("gbk"), '声明 encoding="GBK"', "save the file as UTF-8"),
    "no encoding at all": (
        GOOD.encode().replace("甲".encode(), b"\xff\xfe\xff"),
        "字节 FF FE FF E4 不是 UTF-8；",
        "are not UTF-8;",
    ),
    "UTF-8 declared as GBK": (
        GOOD.replace("UTF-8", "GBK").replace("甲乙", MANY).encode(),
        '请把声明改为 encoding="UTF-8"',
        "the bytes are UTF-8",
    ),
    "UTF-16 declared as UTF-8": (GOOD.encode("utf-16"), "声明的编码是 UTF-8，与文件开头的字节不符（UTF-16）", "UTF-16"),
    "UTF-16 without a mark": (GOOD.encode("utf-16-le"), "without a byte order mark", "save it as UTF-8"),
    "unknown encoding": (GOOD.replace("UTF-8", "Big5").encode(), "不被接受（可用 UTF-8", "Big5 is not accepted"),
    "control character": (GOOD.replace("甲", "\x01").encode(), "控制字符 U+0001", "U+0001"),
    "plain text": ("这是一段话，不是 XML。".encode(), "不以 < 开头", "does not begin with <"),
    "JSON": (b'{"a": 1}', "不以 < 开头", "does not begin with <"),
    "workbook": (b"PK\x03\x04....", "xlsx、docx 也是 zip", "xlsx and docx are zip too"),
    "old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "文件是 Office", "the file is Office"),
    "gzip": (b"\x1f\x8b\x08", "请先解压", "unpack it"),
    "web page": (b"<!DOCTYPE html><html><p>x</html>", "这是网页", "--from html"),
    "web page without a type": (b"<html><body/></html>", "这是网页", "--from html"),
    "stray end of CDATA": (GOOD.replace("甲", "a]]>b").encode(), "]]>", "]]> may not stand"),
    "null by number": (GOOD.replace("甲", "&#0;").encode(), "字符编号", "character reference"),
    "undeclared prefix": (GOOD.replace("<Items/>", "<x:a/><Items/>").encode(), "前缀没有声明", "prefix"),
    "wrong declaration": (
        b'<?xml encoding="UTF-8"?>' + BODY.encode(),
        "<?xml …?> 声明写得不对",
        "declaration is wrong",
    ),
    "misplaced sign": (GOOD.replace("<Items/>", "<Items =/>").encode(), "“=”不能出现在这里", "'=' cannot stand here"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_cause_is_told(name: str) -> None:
    data, zh, en = CASES[name]
    with pytest.raises(FormatError) as refused:
        xml.loads(data)
    told = refused.value.text
    assert zh in told.zh
    assert en in told.en
    assert all(char.isprintable() for char in told.zh + told.en)


def test_the_good_file_is_read_in_every_encoding_that_is_allowed() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"):
        text = GOOD.replace("UTF-8", encoding.removesuffix("-sig"))
        assert xml.loads(text.replace("甲乙", MANY).encode(encoding)).header.title == MANY


def test_a_few_bytes_that_could_be_both_are_read_as_declared() -> None:
    """What the declaration says holds, unless so many characters are UTF-8 that it cannot be meant."""
    declared = GOOD.replace("UTF-8", "GBK")
    assert xml.loads(declared.replace("甲乙", "plain").encode()).header.title == "plain"
    both = "é".encode()
    title = xml.loads(declared.encode("gbk").replace("甲乙".encode("gbk"), both)).header.title
    assert title == both.decode("gbk")


@pytest.mark.parametrize("size", [1, 7, 4096])
def test_the_words_around_are_shown_wherever_the_pieces_of_the_file_end(size: int) -> None:
    """The parser is given 64 KiB at a time; a fault just behind such a border is shown with what stands before it (what follows may not have been read)."""
    filler = (1 << 16) - len(GOOD[: GOOD.index("甲乙")].encode()) - size

    class Slow(io.BytesIO):
        def read(self, wanted: int | None = -1, /) -> bytes:
            return super().read(min(wanted or 0, 1000) if wanted and wanted > 0 else 1000)

    data = GOOD.replace("甲乙", "x" * filler + "甲 & 乙" + "y" * 5000).encode()
    with pytest.raises(FormatError, match="x甲 &▶"):
        xml.read(Slow(data))


def test_a_fault_among_many_items_is_shown_too() -> None:
    one = '<Item id="{}"><Matter><Name>事项</Name></Matter><Content><Text>内容{}</Text></Content></Item>\n'
    items = "".join(one.format(n, "甲 & 乙" if n == 2500 else "x" * 50) for n in range(3000))
    text = DECLARED + BODY.replace("<Items/>", f"<Items>\n{items}</Items>")
    with pytest.raises(FormatError, match=r"line 2503: .* a bare & .*内容甲 &▶ 乙"):
        xml.loads(text.encode())
