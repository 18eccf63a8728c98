"""Project settings (项目设置): ``govdisclose.toml`` or ``[tool.govdisclose]`` of ``pyproject.toml``, found upwards from the working folder.

The nearest folder that has either counts; ``govdisclose.toml`` goes before ``pyproject.toml``. A ``pyproject.toml`` without our table is
passed over. Paths in the settings are relative to the file that names them.
"""

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from govdisclose._faults import in_chinese
from govdisclose.bilingual import Bilingual
from govdisclose.errors import GovDiscloseError
from govdisclose.findings import Severity

__all__ = ["Settings", "SettingsError", "Weight", "load_settings", "read_settings"]

FailOn = Literal["error", "warning", "note", "never"]


class SettingsError(GovDiscloseError, ValueError):
    """The settings file cannot be used; the command line ends with exit code 2."""


def _rule_name(name: str) -> str:
    if not re.fullmatch(r"GD(?:-(?:[A-Z][0-9]{0,3})?)?", name):
        raise ValueError("expected a rule such as GD-T004, or the beginning of one such as GD-T")
    return name


_RuleName = Annotated[str, AfterValidator(_rule_name)]


def _field_name(name: str) -> str:
    from govdisclose.ingest.mapping import FIELDS

    if name not in FIELDS:
        near = get_close_matches(name, FIELDS, n=1)
        words = {"name": name, "near": near[0] if near else "", "known": ", ".join(FIELDS)}
        hint = " Did you mean {near}?" if near else ""
        raise PydanticCustomError("unknown_field", "there is no column {name}." + hint + " Use one of: {known}", words)
    return name


_FieldName = Annotated[str, AfterValidator(_field_name)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Weight(_Table):
    """Another weight for a rule, and why (调整级别及理由)."""

    level: Severity
    reason: Annotated[str, Field(min_length=1, pattern=r"\S")]


class Settings(_Table):
    """What a project has settled (项目设置).

    ``columns`` maps headings to fields of the catalogue (``"公示时间" = "time_limit"``), ``severity`` a rule to its weight and the reason,
    ``notices`` and ``packs`` name files with holiday notices and with domain packs.
    """

    select: tuple[_RuleName, ...] = ()
    ignore: tuple[_RuleName, ...] = ()
    fail_on: Annotated[FailOn | None, Field(alias="fail-on")] = None
    severities: Annotated[Mapping[_RuleName, Weight], Field(alias="severity")] = {}
    columns: Mapping[str, _FieldName] = {}
    notices: tuple[Path, ...] = ()
    packs: tuple[Path, ...] = ()

    @property
    def severity(self) -> dict[str, Severity]:
        """Rule to weight, without the reasons."""
        return {code: weight.level for code, weight in self.severities.items()}


def load_settings(folder: Path | None = None) -> Settings:
    """The settings that hold in a folder (the working folder where none is given); those of an empty file where there are none.

    Raises ``SettingsError`` for a file that cannot be read, is not TOML, or has a wrong key or value.
    """
    here = (folder or Path.cwd()).resolve()
    for place in (here, *here.parents):
        for name in ("govdisclose.toml", "pyproject.toml"):
            file = place / name
            if file.is_file() and (found := _table(file)) is not None:
                return read_settings(found, file)
    return Settings()


def read_settings(data: Mapping[str, object], file: Path) -> Settings:
    """The settings of a table that was read from ``file``; raises ``SettingsError``."""
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        faults = [(".".join(str(part) for part in one["loc"]), one) for one in error.errors()]
        zh = "；".join(f"{key}：{_in_chinese(one)}" for key, one in faults)
        en = "; ".join(f"{key}: {one['msg']}" for key, one in faults)
        raise SettingsError(
            Bilingual(zh=f"设置文件 {file} 有误：{zh}。", en=f"the settings in {file} are wrong: {en}.")
        ) from error
    notices = tuple(file.parent / path for path in settings.notices)
    for notice in notices:
        if not notice.is_file():
            raise SettingsError(
                Bilingual(
                    zh=f"设置文件 {file} 的 notices 写了 {notice}，没有这个文件。请改正路径或删去这一项。",
                    en=f"notices in {file} names {notice}, and there is no such file. Put the path right or remove it.",
                )
            )
    return settings.model_copy(
        update={
            "notices": notices,
            "packs": tuple(file.parent / path for path in settings.packs),
        }
    )


def _table(file: Path) -> Mapping[str, object] | None:
    """The table of settings in a file; ``None`` for a ``pyproject.toml`` that has none."""
    try:
        data = tomllib.loads(file.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            Bilingual(zh=f"设置文件 {file} 不是有效的 TOML：{error}。", en=f"{file} is not valid TOML: {error}.")
        ) from error
    if file.name == "govdisclose.toml":
        return data
    tool = data.get("tool")
    found = tool.get("govdisclose") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise SettingsError(
            Bilingual(
                zh=f"{file} 里的 tool.govdisclose 应是一个表。", en=f"tool.govdisclose in {file} must be a table."
            )
        )
    return found


def _in_chinese(fault: ErrorDetails) -> str:
    kind, words, about = fault["type"], fault["msg"], fault.get("ctx", {})
    if kind == "unknown_field":
        near = f"是不是 {about['near']}？" if about["near"] else ""
        return f"没有栏目“{about['name']}”。{near}可以写：{about['known']}"
    if "GD-T" in words:
        return "应是规则代码，例如 GD-T004"
    return in_chinese(fault, _WORDS)


#: Faults of settings, where more can be said than of any file.
_WORDS = {
    "extra_forbidden": "没有这一项设置",
    "tuple_type": '应是列表，例如 ["GD-T004"]',
    "string_pattern_mismatch": "不能为空",
    "model_type": '应写明 level 和 reason，例如 {{ level = "note", reason = "…" }}',
}
