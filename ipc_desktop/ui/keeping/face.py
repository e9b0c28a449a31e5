"""The photo of whoever a plan is about, read while it is still closed: the right person is known by their face."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ipc_desktop.ui import photos

if TYPE_CHECKING:
    from ipc_desktop.journal.store import Store
    from ipc_desktop.ui.jobs import Jobs


def show_face(store: Store, case: str, jobs: Jobs, screen: QWidget, is_asked: Callable[[], bool]) -> None:
    """Holds their photo under the id of the case, if there is one, and paints the screen anew.

    `is_asked` says whether the screen is still shown; whoever shows it forgets the photo when it goes.
    """

    def show(face: QImage) -> None:
        if is_asked():
            photos.photos().hold({case: face})
            screen.update()

    # A photo that cannot be read is as good as none: a trouble of the store is told by whatever is opened next.
    jobs.run(lambda: _face(store, case), owner=screen, on_success=show, on_failure=lambda _error: None)


def _face(store: Store, case: str) -> QImage:
    """Their photo, or a null image; takes a moment. Raises StoreError."""
    from ipc_desktop.documents.photos import photo_of

    plan = store.journal.plan(case)
    photo = photo_of(plan, plan.me)
    return photos.shown(store.files.read(case, photo.file)) if photo is not None else QImage()
