"""The fields of a catalogue item that a column can hold (栏目)."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

__all__ = ["ColumnMap", "Field", "Label", "Part"]


class Field(StrEnum):
    """A column of the catalogue, by the name that its JSON has."""

    SEQ = "seq"
    DOMAIN = "domain"
    MATTER = "matter"
    CONTENT = "content"
    BASIS = "basis"
    TIME_LIMIT = "time_limit"
    PUBLISHER = "publisher"
    CHANNELS = "channels"
    AUDIENCE = "audience"
    MODE = "mode"
    LEVELS = "levels"
    PROCESS = "process"
    EXTENSIONS = "extensions"

    @property
    def has_parts(self) -> bool:
        """True where sub-columns stand below the heading in the official layout."""
        return self in {Field.MATTER, Field.CHANNELS, Field.AUDIENCE, Field.MODE, Field.LEVELS}

    @property
    def term(self) -> str:
        """The heading of the official layout."""
        return _TERMS[self]


_TERMS = {
    Field.SEQ: "序号",
    Field.DOMAIN: "领域",
    Field.MATTER: "公开事项",
    Field.CONTENT: "公开内容（要素）",
    Field.BASIS: "公开依据",
    Field.TIME_LIMIT: "公开时限",
    Field.PUBLISHER: "公开主体",
    Field.CHANNELS: "公开渠道和载体",
    Field.AUDIENCE: "公开对象",
    Field.MODE: "公开方式",
    Field.LEVELS: "公开层级",
    Field.PROCESS: "公开流程",
    Field.EXTENSIONS: "其他栏目",
}

#: A sub-column: the box that it ticks (``all_society``, ``county`` …), the level of a matter (``1`` …), a channel code, or empty.
Part = str

#: What the user says of headings: the heading as it is compared, to the field and sub-column that it stands for.
ColumnMap = Mapping[str, tuple[Field, Part]]


@frozen
class Label:
    """What a heading means: the field, its sub-column, and how sure that is.

    ``certainty``: 4 the official wording, 3 another known wording, 2 a wording that counts where no other column claims the field,
    1 a wording with a likely typing error or further words around it. ``word`` is the known wording. ``parts`` names the boxes of a
    column that stands for several, as 乡、村级 does.
    """

    field: Field
    part: Part = ""
    certainty: int = 4
    word: str = ""
    parts: tuple[Part, ...] = ()
