"""Pages that are one HTML file: their parts, and what may run in them."""

import json
from base64 import b64encode
from hashlib import sha256
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

__all__ = ["allowed", "embedded", "part"]


def part(spec: ModuleSpec | None, name: str) -> str:
    """A part of a page, from a wheel, a zip or a source tree.

    Args:
        spec: of the module beside which the part lies, its `__spec__`.
        name: the file's name.
    """
    here: Any = spec
    data: bytes = here.loader.get_data(str(Path(here.origin).parent / name))
    return data.decode().replace("\r\n", "\n")


def allowed(text: str) -> str:
    """The source that a Content-Security-Policy allows by its content.

    Examples:
        >>> allowed("")
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def embedded(data: object) -> str:
    """JSON that no HTML reader takes for markup.

    Examples:
        >>> embedded({"a": "</script>"})
        '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
