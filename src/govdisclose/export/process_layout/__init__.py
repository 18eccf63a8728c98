"""Where everything of a flow stands on the page (流程图布局): lanes, boxes, labels and orthogonal lines, in pixels.

The library ``grandalf`` orders the boxes in columns (Sugiyama's method); lanes become bands, and lines run in channels between the
columns and in rows of their own, so that no line crosses a box or runs on another. The same layout serves the SVG picture and the BPMN diagram.
"""

from govdisclose.export.process_layout.drawing import Box, Drawing, LaneBand, Line, Rectangle
from govdisclose.export.process_layout.layout import lay_out

__all__ = ["Box", "Drawing", "LaneBand", "Line", "Rectangle", "lay_out"]
