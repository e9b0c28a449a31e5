"""The style of what Qt paints by itself: Fusion without motion, with a thick caret and edges that can be seen."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance


class CalmStyle(QProxyStyle):
    """Fusion, with our caret, our edges round text lines, and no focus rectangle (the focus ring does that)."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric == QStyle.PixelMetric.PM_TextCursorWidth:
            return appearance().caret_width
        if metric == QStyle.PixelMetric.PM_ScrollBarExtent:
            return appearance().size(24)
        return super().pixelMetric(metric, option, widget)

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            return
        super().drawPrimitive(element, option, painter, widget)
