"""Names of the XML format (标记名): the namespace, the version, and which attribute stands for which field."""

from typing import Final

__all__ = ["AUDIENCE", "LEVELS", "LIMIT_FLAGS", "MODE", "NAMESPACE", "ROOT_END", "ROOT_START", "VERSION"]

#: The namespace holds the major version only. It is a name, not an address: nothing is ever fetched from it.
NAMESPACE: Final = "urn:govdisclose:catalog:1"
VERSION: Final = "1.0"

ROOT_START: Final = f'<?xml version="1.0" encoding="UTF-8"?>\n<Catalog xmlns="{NAMESPACE}" version="{VERSION}">\n'
ROOT_END: Final = "</Items>\n</Catalog>\n"

#: Attribute to field, in the order in which they are written.
AUDIENCE: Final = {"allSociety": "all_society", "specific": "specific"}
MODE: Final = {"proactive": "proactive", "onRequest": "on_request"}
LEVELS: Final = {"county": "county", "township": "township", "village": "village"}
LIMIT_FLAGS: Final = {"atLeast": "at_least", "savingClause": "saving_clause"}
