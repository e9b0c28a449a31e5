"""Imports PySide without what no start needs of it: the files that explain its functions, and an import of its own."""

from __future__ import annotations

import builtins
from functools import partial
from importlib import import_module, machinery
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import Loader
    from types import ModuleType

_EXPLAINING = (
    *(f"shibokensupport.signature.{name}" for name in ("errorhandler", "layout", "parser")),
    *(f"shibokensupport.signature.lib.{name}" for name in ("enum_sig", "pyi_generator", "tool")),
)
"""What PySide unpacks and compiles anew at every start, 17 ms long, to say what is wrong with an argument, and more."""
_filling = RLock()
"""Two threads may ask at once."""


def import_pyside() -> None:
    """Imports PySide; what it explains with is there when it is first asked for."""
    plain_spec, names = machinery.ModuleSpec, vars(machinery)

    def late_spec(name: str, loader: Loader) -> machinery.ModuleSpec:
        if name in _EXPLAINING:  # the first of them; one loader has them all
            vars(loader).setdefault("exec_module", partial(_fill_later, loader.exec_module))
        return plain_spec(name, loader)

    names["ModuleSpec"] = late_spec
    try:
        import_module("PySide6")
    finally:
        names["ModuleSpec"] = plain_spec
    # PySide puts a function of its own in the place of `import`, for names in snake_case, which nobody asks for here.
    # At each import it reads the source of the new module and keeps it: 6 ms of a start, and memory for all there is.
    names = vars(builtins)
    names["__import__"] = names.get("__orig_import__", names["__import__"])


def _fill_later(fill: Callable[[ModuleType], None], module: ModuleType) -> None:
    """Fills a module that explains when something in it is first asked for, and any other at once."""
    first_name, names = module.__name__, vars(module)
    if first_name not in _EXPLAINING:
        fill(module)
        return

    def found(wanted: str) -> object:
        spec = module.__spec__
        if wanted.startswith("__") or spec is None:
            raise AttributeError(wanted)
        with _filling:
            if "__getattr__" in names:
                # PySide renames its modules, and finds their files by the first name.
                second_name, spec.name = spec.name, first_name
                fill(module)
                spec.name = second_name
                del names["__getattr__"]
        return getattr(module, wanted)

    names["__getattr__"] = found
