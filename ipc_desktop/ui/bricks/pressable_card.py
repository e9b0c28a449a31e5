"""A card that is one large button: everything on it is read as its name and pressed as one thing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.steady import SteadyPress
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.looks.focus_ring import set_ring


class PressableCard(SteadyPress, QPushButton):
    """Parts go in by `add`; the pointer goes through them. Whoever makes the card gives its accessible name."""

    def __init__(self, *, radius: int = 14, quiet: bool = False, margin: int = 16, height: int = 56) -> None:
        super().__init__()
        self._radius = radius
        self._quiet = quiet
        self._margin = margin
        self._height = height
        self.setAutoDefault(True)
        set_ring(self, radius=radius)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.row = QHBoxLayout(self)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Puts a part at the end of the card's row."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.row.addWidget(part, stretch)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(appearance().size(self._height), self.row.totalHeightForWidth(width))

    @override
    def sizeHint(self) -> QSize:
        hint = self.row.sizeHint()
        return QSize(hint.width(), max(hint.height(), appearance().size(self._height)))

    @override
    def minimumSizeHint(self) -> QSize:
        smallest = self.row.totalMinimumSize()
        return QSize(smallest.width(), 48)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        fill, edge, width = self._colours()
        painter = QPainter(self)
        brush.box(painter, self.rect(), fill=fill, edge=edge, width=width, radius=look.radius(self._radius))

    def _colours(self) -> tuple[QColor | None, QColor | None, float]:
        """Fill, edge and its width as the card stands: at rest, under the pointer, pressed."""
        look, theme = appearance(), appearance().theme
        pressed, hovered = self.isDown(), self.underMouse()
        if theme.is_contrast:
            lively = pressed or hovered
            edge = None if self._quiet and not lively else theme.edge
            return theme.card, edge, 5.0 if lively else look.border(3)
        fill = theme.hair if pressed else theme.sand if hovered else None if self._quiet else theme.card
        edge = theme.ink if pressed or hovered else None if self._quiet else theme.edge
        return fill, edge, look.border(2)

    def _space_out(self) -> None:
        look = appearance()
        side, top = look.space(self._margin), look.space(min(12, self._margin - 2))
        self.row.setContentsMargins(side, top, side, top)
        self.row.setSpacing(look.space(14))
        # A layout asks what stands on the card, not the card, for its height: the least is said apart.
        self.setMinimumHeight(look.size(self._height))
        self.updateGeometry()
        self.update()
