"""The window and its pages: the only room that knows Qt."""

import builtins
from importlib import import_module

# PySide puts a function of its own in the place of `import`, for names in snake_case, which nobody asks for here.
# At each import it reads the source of the new module and keeps it: 6 ms of a start, and memory for all there is.
import_module("PySide6")
_builtins = vars(builtins)
_builtins["__import__"] = _builtins.get("__orig_import__", _builtins["__import__"])
