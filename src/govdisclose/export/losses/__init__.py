"""What a format cannot carry (不能写入的内容): declared once, printed by ``convert`` and the guide, held by the round-trip tests.

XML and JSON carry everything. A table carries what an office sees in it: the words of the cells. What the words mean (elements,
citations, bodies, channel codes, the parsed time limit) is not written; whoever reads the table finds it anew from the words.

>>> [loss.key for loss in NOT_CARRIED["md"]][:1], NOT_CARRIED["xml"]
(['all'], ())
"""

from govdisclose.export.losses.by_format import NOT_CARRIED, losses_in
from govdisclose.export.losses.loss import Loss

__all__ = ["NOT_CARRIED", "Loss", "losses_in"]
