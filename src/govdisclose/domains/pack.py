"""A pack (领域定义包): what a ministry, a province or a county publishes so that catalogues can be checked against it.

A folder of TOML files, or a wheel that holds one. ``pack.toml`` says whose it is; the entries may stand in it or in further files.

>>> DomainPack.model_validate({"pack": {"id": "demo", "title": "示例", "version": "1.0.0", "layer": "county", "issuer": "示例县"}}).info.layer
<Layer.COUNTY: 'county'>
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from govdisclose.catalog._words import Day, Name, Text
from govdisclose.domains._part import Code, Part
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.evidence import Source
from govdisclose.domains.extras import ColumnEntry, Facet, RuleSetting, Vocabulary
from govdisclose.domains.laws_and_flows import InstrumentEntry, ProcessEntry
from govdisclose.domains.publishers import PublisherEntry
from govdisclose.law import Instrument

__all__ = ["DomainPack", "Layer", "PackInfo"]


class Layer(StrEnum):
    """Who sets a definition (层级): a lower layer may add and tighten, never loosen."""

    NATIONAL = "national"  #: 国家
    PROVINCE = "province"  #: 省级
    CITY = "city"  #: 市级
    COUNTY = "county"  #: 县级

    @property
    def rank(self) -> int:
        """0 for the nation, 3 for the county."""
        return [*Layer].index(self)


class PackInfo(Part):
    """Whose pack it is (定义包信息): ``version`` is MAJOR.MINOR.PATCH; ``division`` the code of the place it is for.

    ``replaces`` names packs of the same layer whose definitions of the same domains this one takes the place of: who has the whole
    official guide puts it in place of a definition that is known only in part.
    """

    id: Code
    title: Name
    version: Annotated[str, StringConstraints(pattern=r"^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}$")]
    layer: Layer
    issuer: Name
    division: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")] | None = None
    issued: Day | None = None
    replaces: tuple[Code, ...] = ()
    note: Text = ""


class DomainPack(Part):
    """All entries of a pack (定义包内容); an immutable value."""

    format: Literal["govdisclose-pack"] = "govdisclose-pack"
    format_version: Literal["1.0"] = "1.0"
    info: PackInfo = Field(alias="pack")
    sources: tuple[Source, ...] = Field(default=(), alias="source")
    domains: tuple[DomainEntry, ...] = Field(default=(), alias="domain")
    facets: tuple[Facet, ...] = Field(default=(), alias="facet")
    columns: tuple[ColumnEntry, ...] = Field(default=(), alias="column")
    vocabularies: tuple[Vocabulary, ...] = Field(default=(), alias="vocabulary")
    rules: tuple[RuleSetting, ...] = Field(default=(), alias="rule")
    instruments: tuple[InstrumentEntry, ...] = Field(default=(), alias="instrument")
    processes: tuple[ProcessEntry, ...] = Field(default=(), alias="process")
    publishers: tuple[PublisherEntry, ...] = Field(default=(), alias="publisher")

    def domain(self, code: str) -> DomainEntry | None:
        """The entry of this code, or ``None``."""
        return next((entry for entry in self.domains if entry.code == code), None)

    def laws(self) -> tuple[Instrument, ...]:
        """The instruments of the pack, for ``law.register().with_instruments(...)``."""
        return tuple(entry.to_instrument() for entry in self.instruments)
