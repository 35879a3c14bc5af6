"""Modules that come with an extra: imported when used, named when missing."""

from importlib import import_module
from types import ModuleType

from jabatan_eval.errors import Fault, MissingExtraError

__all__ = ["needed"]


def needed(module: str, extra: str) -> ModuleType:
    """Import a module that an extra brings.

    Args:
        module: the module's name.
        extra: the extra of this library that installs it.

    Raises:
        MissingExtraError: it is not installed; the fault says what to install.

    Examples:
        >>> needed("no_such_module", "frames")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.MissingExtraError: no_such_module is needed; install it with: pip \
install 'jabatan-eval[frames]'
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != module.split(".", maxsplit=1)[0]:
            raise
        fault = Fault("missing_extra", given=module, values=(("extra", extra),))
        raise MissingExtraError([fault]) from None
