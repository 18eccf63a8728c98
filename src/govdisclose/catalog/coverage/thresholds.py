"""Red, yellow and green by thresholds given as data (红黄绿灯阈值).

>>> Thresholds.usual().light_of_share(96).value, Thresholds.usual().light_of_share(None).value
('green', 'none')
"""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from govdisclose._faults import told
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage.verdict import Status
from govdisclose.errors import FormatError

__all__ = ["Light", "Share", "ThresholdSource", "Thresholds"]

_Percent = Annotated[int, Field(ge=0, le=100)]


class Light(StrEnum):
    """A lamp of the review (红黄绿灯)."""

    GREEN = "green"  #: 绿灯
    YELLOW = "yellow"  #: 黄灯
    RED = "red"  #: 红灯
    NONE = "none"  #: 不亮灯: nothing can be judged


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ThresholdSource(_Table):
    """Who set the figures (阈值来源)."""

    kind: str
    title: str
    note: str = ""


class Share(_Table):
    """From which share on, in per cent, a lamp is green or yellow."""

    green_from: _Percent
    yellow_from: _Percent

    @model_validator(mode="after")
    def _in_order(self) -> "Share":
        if self.yellow_from > self.green_from:
            raise PydanticCustomError(
                "order", "yellow_from lies above green_from", {"zh": "yellow_from 高于 green_from"}
            )
        return self


class Thresholds(_Table):
    """The thresholds (红黄绿灯阈值): shares for a publisher's quarter, and the lamp of each status."""

    source: ThresholdSource
    share: Share
    status: Mapping[Status, Light]

    @model_validator(mode="after")
    def _is_whole(self) -> "Thresholds":
        lacking = [status.value for status in Status if status not in self.status]
        if lacking:
            about = {"names": ", ".join(lacking), "zh": "没有写明灯色：{names}"}
            raise PydanticCustomError("status", "no lamp for {names}", about)
        return self

    @classmethod
    def usual(cls) -> "Thresholds":
        """The thresholds that come with the library; no law sets them."""
        return _usual()

    @classmethod
    def loads(cls, text: str, *, name: str = "thresholds") -> "Thresholds":
        """Read a TOML text. Raises ``FormatError`` that names the fault."""
        try:
            return cls.model_validate(tomllib.loads(text))
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            words = (
                told(error)
                if isinstance(error, ValidationError)
                else Bilingual(f"不是有效的 TOML：{error}", f"not valid TOML: {error}")
            )
            raise FormatError(
                Bilingual(
                    zh=f"阈值文件 {name} 不能用：{words.zh}", en=f"the thresholds {name} cannot be used: {words.en}"
                )
            ) from error

    def light_of_share(self, percent: float | None) -> Light:
        """The lamp of a share; none where there is nothing to judge."""
        if percent is None:
            return Light.NONE
        if percent >= self.share.green_from:
            return Light.GREEN
        return Light.YELLOW if percent >= self.share.yellow_from else Light.RED


@cache
def _usual() -> Thresholds:
    return Thresholds.loads(files("govdisclose.catalog.coverage").joinpath("thresholds.toml").read_text("utf-8"))
