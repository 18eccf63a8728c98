"""Domains (领域) and packs (定义包): what a catalogue of a domain is compared with, as data that anybody can extend.

>>> from datetime import date
>>> reference = DomainRegistry.national().reference("社会救助", at=date(2026, 11, 22))
>>> reference.guide, reference.complete, reference.catalog.items[0].matter
('《社会救助领域基层政务公开标准指引》（民办函〔2019〕52号）', False, ('综合业务', '政策法规文件'))
"""

from govdisclose.domains.changes import Grade, PackChange, PackDiff, diff_packs
from govdisclose.domains.conforming import check_conformity
from govdisclose.domains.directory import PublisherDirectory, PublisherMatch, Resolution
from govdisclose.domains.drafting import draft_pack
from govdisclose.domains.entry import DomainEntry, DomainGroup, Edition, FormerName
from govdisclose.domains.errors import DomainNotFoundError, PackConflictError, PackError
from govdisclose.domains.evidence import Evidence, EvidenceStatus, Guide
from govdisclose.domains.extras import ColumnEntry, Facet, FacetValue, Vocabulary
from govdisclose.domains.facets import RelatedItem, Slices, related, slice_catalog
from govdisclose.domains.installed import installed_registry
from govdisclose.domains.items import ReferenceItem, Tightening
from govdisclose.domains.linting import lint_pack
from govdisclose.domains.pack import DomainPack, Layer, PackInfo
from govdisclose.domains.publishers import PublisherEntry
from govdisclose.domains.reading import LoadedPack, read_pack
from govdisclose.domains.reference import LayeredItem, Reference, Tightened
from govdisclose.domains.registry import Domain, DomainRegistry
from govdisclose.domains.rules import RULES
from govdisclose.domains.writing import pack_files, write_pack

__all__ = [
    "RULES",
    "ColumnEntry",
    "Domain",
    "DomainEntry",
    "DomainGroup",
    "DomainNotFoundError",
    "DomainPack",
    "DomainRegistry",
    "Edition",
    "Evidence",
    "EvidenceStatus",
    "Facet",
    "FacetValue",
    "FormerName",
    "Grade",
    "Guide",
    "Layer",
    "LayeredItem",
    "LoadedPack",
    "PackChange",
    "PackConflictError",
    "PackDiff",
    "PackError",
    "PackInfo",
    "PublisherDirectory",
    "PublisherEntry",
    "PublisherMatch",
    "Reference",
    "ReferenceItem",
    "RelatedItem",
    "Resolution",
    "Slices",
    "Tightened",
    "Tightening",
    "Vocabulary",
    "check_conformity",
    "diff_packs",
    "draft_pack",
    "installed_registry",
    "lint_pack",
    "pack_files",
    "read_pack",
    "related",
    "slice_catalog",
    "write_pack",
]
