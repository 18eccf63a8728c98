"""The cell 公开渠道和载体 (渠道解读): boxes, lists and running words become channel codes; what is not known keeps its words."""

from govdisclose.ingest.channels.reading import ChannelReading, read_channels
from govdisclose.ingest.channels.signs import SignTable, learn_signs

__all__ = ["ChannelReading", "SignTable", "learn_signs", "read_channels"]
