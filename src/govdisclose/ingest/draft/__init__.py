"""From the rows of one item to its fields (事项组成): cells are joined, parsed and given their place."""

from govdisclose.ingest.draft.item import Draft, draft_item
from govdisclose.ingest.draft.part import Part

__all__ = ["Draft", "Part", "draft_item"]
