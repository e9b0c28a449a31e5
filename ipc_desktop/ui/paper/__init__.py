"""Papers: made away from the window's thread, looked at, saved, printed; and where files go to and come from."""
