"""Papers of these tests are set and sealed in the tests' own process: a child for each would take most of the time."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
import typst

from ipc_desktop.documents import seal, sealer, typeset, typesetter
from ipc_desktop.documents.child import PaperError, Work
from ipc_desktop.documents.seal_error import SealError


@pytest.fixture(autouse=True, scope="module")
def papers_made_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lets the code of the children answer without starting them, but in modules marked `children`."""
    with pytest.MonkeyPatch.context() as patch:
        if request.node.get_closest_marker("children") is None:
            patch.setattr(typesetter, "parts", _answered_here)
            patch.setattr(sealer, "parts", _answered_here)
        yield


def _answered_here(work: Work, make_job: Callable[[], bytes]) -> Iterator[bytes]:
    answer = typeset.answer if work == "typeset" else seal.answer
    try:
        yield from answer(io.BytesIO(make_job()))
    except typst.TypstError:
        raise PaperError("not_set") from None
    except SealError as error:
        raise PaperError(error.code) from None
