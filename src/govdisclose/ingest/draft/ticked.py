"""What an item ticks (勾选栏): its channels, and the boxes of 公开对象, 公开方式 and 公开层级."""

from govdisclose.catalog.model import Channels
from govdisclose.catalog.vocabulary import Channel
from govdisclose.ingest.boxes import BoxReading, read_boxes
from govdisclose.ingest.channels import read_channels
from govdisclose.ingest.draft.cells import ItemCells
from govdisclose.ingest.draft.values import channels_value
from govdisclose.ingest.fields import Field
from govdisclose.ingest.text import tidy

__all__ = ["boxes_of", "channels_of"]

_BY_CODE = {channel.value: channel for channel in Channel}


def channels_of(item: ItemCells) -> Channels:
    """The channels of a column of words, or of one column for each."""
    whole = [c for c in item.part.of(Field.CHANNELS) if not c.part]
    text = item.join(whole, "channels")
    reading = read_channels(text, item.part.signs)
    if reading.doubtful:
        item.log.add("sign", item.part.grid, item.first(whole), found="、".join(reading.doubtful))
    for name in reading.unmarked:
        item.log.add("pieced", item.part.grid, item.first(whole), found=name)
    single = [c for c in item.part.of(Field.CHANNELS) if c.part]
    if not single:
        return channels_value(text, reading.chosen, reading.optional, reading.other)
    chosen, other, words = set(reading.chosen), [*reading.other], [text] if text else []
    for column in single:
        value = item.join([column], "channels")
        ticked = item.part.ticks.value(value)
        kind, _, name = column.part.partition(":")
        if ticked is None:
            ticked = True
            words.append(value)
        if ticked:
            if name:
                other.append(name)
            chosen.add(_BY_CODE[kind])
    return channels_value(
        "；".join(words),
        tuple(c for c in Channel if c in chosen),
        reading.optional,
        tuple(dict.fromkeys(other)),
    )


def boxes_of(item: ItemCells, kind: Field) -> BoxReading:
    """The boxes of 公开对象, 公开方式 or 公开层级."""
    cells = []
    columns = item.part.of(kind)
    whole = kind.value
    for column in columns:
        name = f"{whole}.{column.part}" if column.part else whole
        cells.append((column.parts, item.join([column], name)))
        if column.part and whole not in item.places:
            item.places[whole] = item.places[name]
    reading = read_boxes(kind, tuple(cells), item.part.ticks)
    for words in reading.doubtful:
        cell = next(
            (r.cells[c.index] for c in columns for r in item.rows if tidy(r.values[c.index]) == words),
            item.first(columns),
        )
        item.log.add("box", item.part.grid, cell, found=words, field=kind.term)
    return reading
