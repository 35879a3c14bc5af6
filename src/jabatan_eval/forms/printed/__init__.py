"""How official documents are described once and printed as DOCX, PDF, XLSX and HTML.

`description` says what a document holds; each `as_…` module writes one format; `styles` reads
papers and fonts from `data/documents.yaml`; `fitting` replaces, visibly, what cannot be held.
"""

from jabatan_eval.forms.printed.description import (
    Annex,
    Break,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Letterhead,
    Listing,
    Pairs,
    Paragraph,
    Picture,
    Row,
    Signature,
    Signatures,
    Table,
)
from jabatan_eval.forms.printed.fitting import Replacement
from jabatan_eval.forms.printed.saving import FORMATS, Printed, print_document, rendered
from jabatan_eval.forms.printed.styles import styles

__all__ = [
    "FORMATS", "Annex", "Break", "Cell", "Column", "Document", "Heading", "Item", "Letterhead",
    "Listing", "Pairs", "Paragraph", "Picture", "Printed", "Replacement", "Row", "Signature",
    "Signatures", "Table", "print_document", "rendered", "styles",
]  # fmt: skip
