"""A document into a file, in the format that the file's name asks for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.printed.as_docx import docx_bytes
from jabatan_eval.forms.printed.as_html import html_text
from jabatan_eval.forms.printed.as_pdf import font_has, pdf_bytes
from jabatan_eval.forms.printed.as_xlsx import has_table, xlsx_bytes
from jabatan_eval.forms.printed.description import Document, Told
from jabatan_eval.forms.printed.fitting import Fitter, Replacement
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target, saving
from jabatan_eval.tables.xlsx_files import CELL_AT_MOST

__all__ = ["FORMATS", "Printed", "print_document", "rendered"]

FORMATS: Final[Mapping[str, str]] = {
    ".docx": "docx", ".pdf": "pdf", ".xlsx": "xlsx", ".html": "html", ".htm": "html",
}  # fmt: skip
"""What a document can be printed as, by the ending of the name."""

_WRITERS: Final[Mapping[str, Callable[[Document, Fitter], bytes]]] = {
    "docx": docx_bytes,
    "pdf": pdf_bytes,
    "xlsx": xlsx_bytes,
    "html": lambda document, fit: html_text(document, fit).encode(),
}


class Printed(NamedTuple):
    """A file that was made, and what of it is not as it should be.

    Examples:
        >>> Printed("surat.pdf", ()).complete
        True
    """

    path: str
    replacements: tuple[Replacement, ...] = ()
    """What of the text the format or the font could not hold."""
    lacking: tuple[Told, ...] = ()
    """What the form asks for and nothing was known of."""

    @property
    def complete(self) -> bool:
        """Whether all of the text stands in it as it was given, and nothing is lacking."""
        return not self.replacements and not self.lacking

    def messages(self, lang: str = "id") -> tuple[str, ...]:
        """What is not as it should be, in sentences.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> Printed("a.pdf", (Replacement("control", "U+0007", 2),)).messages("en")
            ('a.pdf: the control character U+0007 was made visible (2)',)
        """
        told: tuple[Told, ...] = (*self.lacking, *self.replacements)
        return tuple(f"{self.path}: {one.message(lang)}" for one in told)


def rendered(document: Document, form: str) -> tuple[bytes, tuple[Replacement, ...]]:
    """A document in one of the formats, and what had to be replaced.

    Args:
        document: what it says.
        form: `docx`, `pdf`, `xlsx` or `html`.

    Raises:
        DocumentError: the document is no table and cannot be a workbook.
        MissingExtraError: the extra `forms` is not installed.
    """
    if form == "xlsx" and not has_table(document):
        allowed = tuple(ending for ending, name in FORMATS.items() if name != "xlsx")
        raise DocumentError([Fault("not_a_table_form", allowed=allowed, where=document.title)])
    fit = Fitter(
        font_has(document) if form == "pdf" else None, CELL_AT_MOST if form == "xlsx" else None
    )
    return _WRITERS[form](document, fit), fit.replacements


def print_document(
    document: Document,
    path: str | os.PathLike[str],
    *,
    overwrite: bool = False,
    sources: Sequence[str] = (),
    durable: bool = True,
) -> Printed:
    """Print a document into a file, whole or not at all.

    Args:
        document: what it says.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be.
        durable: whether to wait until it is on the disk; one who prints many does so once.

    Returns:
        The file, and every character or text that it could not hold as given.

    Raises:
        DocumentError: it may not or cannot be written, or not in this format.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.forms.printed.description import Paragraph
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     surat = Document("Surat", "surat", (Paragraph("Lonceng: \\a"),))
        ...     print_document(surat, f"{folder}/surat.html").replacements[0].message("en")
        'the control character U+0007 was made visible (1)'
    """
    name = os.fspath(path)
    form = format_of(name, FORMATS)
    target = checked_target(name, sources, overwrite=overwrite)
    data, replaced = rendered(document, form)
    with saving(target, "", overwrite=overwrite, durable=durable) as (main, _):
        Path(main).write_bytes(data)
    return Printed(name, replaced, document.lacking)
