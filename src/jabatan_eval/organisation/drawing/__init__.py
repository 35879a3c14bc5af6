"""The map as people see it: SVG, printed sheets, a page for the browser, text."""

__all__: list[str] = []
