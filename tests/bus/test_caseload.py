"""The worker's list through the accessibility interface alone: a row is chosen, and a button opens it."""

from __future__ import annotations

from tests.bus.listener import Listener
from tests.bus.private_desktop import PrivateDesktop


def test_somebody_in_the_list_is_chosen_and_opened_without_a_key(desktop: PrivateDesktop) -> None:
    listener = Listener(desktop, "-m", "ipc_desktop", "practice")
    listener.press("Show my people")
    listener.window.find("list", "People").select(2)
    listener.press("Open Maud")
    listener.wait_until(lambda: listener.hears("17 June 1945"), "whose plan it is")
    listener.press("Open")
    listener.wait_until(lambda: ", page " in listener.title, "a page of it")
    listener.close()
