"""The library's version; the build reads it from here."""

__all__ = ["__version__"]

__version__ = "0.1.0"
"""The version of the library, as in the change log."""
