"""The organisation."""

__all__: list[str] = []
