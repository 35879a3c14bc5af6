"""Jobs for a matriks from a file: a table of any format, or forms in YAML or JSON."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.form_files import read_forms
from jabatan_eval.judgement.matriks import TEXT_AT_MOST, MatriksRow
from jabatan_eval.judgement.matriks_order import kind_name
from jabatan_eval.tables import Note, Result, Table, evaluate_table, read_table
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.words import plain
from jabatan_eval.texts import shown

__all__ = ["MatriksFile", "holds_forms", "read_matriks"]

_LISTED: Final = 40
_FORMS: Final = (".yaml", ".yml", ".json")
_WORDS: Final = {
    "kind": ("jenis jabatan", "jenis jab", "jenis", "kelompok jabatan"),
    "eselon": ("eselon", "eselonering", "esl", "echelon"),
}


class MatriksFile(NamedTuple):
    """What a file held.

    Attributes:
        rows: the jobs, refused ones among them, in the file's order.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no jobs: blank, sums, sections, headings.
    """

    rows: tuple[MatriksRow, ...]
    notes: tuple[Note, ...] = ()
    left_out: tuple[int, ...] = ()


def read_matriks(
    path: str | os.PathLike[str],
    *,
    kind: str | None = None,
    eselon: str | None = None,
    catalogue: Catalogue | None = None,
    **reading: Any,
) -> MatriksFile:
    """Read jobs and their levels from a file.

    A table is read and scored as `read_table` and `evaluate_table` do; a row that is refused
    stays, with its reasons. A file of forms is accepted as a whole or refused as a whole.

    Args:
        path: a CSV, XLSX, XLS, ODS, Parquet or JSON Lines table, or forms in YAML or JSON, by the
            ending of its name.
        kind: the header of the column with the kind of post, or `#3`, the third; else one that says so.
        eselon: the header of the column with the echelon, or `#3`; else one that says so.
        catalogue: the law to score by; the shipped one by default.
        **reading: further arguments of `read_table`; of no use for forms, and refused there.

    Raises:
        DocumentError: the file cannot be read or understood.
        UnknownSchemeError: there is no such scheme.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> read_matriks("tidak-ada.csv")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    catalogue = catalogue or default_catalogue()
    given = {"kind": kind, "eselon": eselon}
    if holds_forms(path):
        told = [*(key for key, word in given.items() if word is not None), *reading]
        if told:
            name = os.fspath(path)
            raise DocumentError(Fault("not_for_forms", given=key, where=name) for key in told)
        forms = read_forms(path, catalogue=catalogue)
        return MatriksFile(tuple(MatriksRow(evaluation=form) for form in forms))
    table = read_table(path, catalogue=catalogue, **reading)
    columns = _Columns(table, given, catalogue)
    rows: list[MatriksRow] = []
    left_out: list[int] = []
    for scored in evaluate_table(table):
        for number, cells, result in scored.each():
            if result.kind in ("scored", "refused"):
                rows.append(columns.row(number, cells, result))
            else:
                left_out.append(number)
    return MatriksFile(tuple(rows), table.notes, tuple(left_out))


def holds_forms(path: str | os.PathLike[str]) -> bool:
    """Whether a file holds forms, by the ending of its name.

    Examples:
        >>> holds_forms("formulir.YAML"), holds_forms("jabatan.csv")
        (True, False)
    """
    return os.path.splitext(path)[1].lower() in _FORMS  # noqa: PTH122


class _Columns:
    """Where in a table the texts about a job stand."""

    def __init__(self, table: Table, given: dict[str, str | None], catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        layout = table.layout
        names = [column.name for column in layout.columns]
        roles = {
            column.meaning.role: n for n, column in enumerate(layout.columns) if column.meaning
        }
        self.places = {"nama": roles.get("nama_jabatan"), "unit": roles.get("unit_kerja")}
        faults: list[Fault] = []
        for key, header in given.items():
            words = _WORDS[key] if header is None else (plain(header),)
            found = [
                n for n, name in enumerate(names, 1) if plain(name) in words or f"#{n}" == header
            ]
            if len(found) > 1 or (header is not None and not found):
                kind = "column_ambiguous" if found else "no_such_column"
                shown_ones = found or range(1, min(len(names), _LISTED) + 1)
                allowed = tuple(f"#{n} {shown(names[n - 1])[1:-1]}" for n in shown_ones)
                word = shown(words[0] if header is None else header)
                faults.append(Fault(kind, None, word, allowed, where=table.name))
            self.places[key] = found[0] - 1 if found else None
        if faults:
            raise DocumentError(faults)
        self.scheme = roles.get("skema")

    def row(self, number: int, cells: Sequence[Any], result: Result) -> MatriksRow:
        """A job of the table."""
        texts = {key: self._text(cells, place) for key, place in self.places.items()}
        word = texts["kind"] or self._text(cells, self.scheme)  # where the kind often stands
        is_kind = kind_name(word, self.catalogue) is not None
        if not is_kind and (not texts["kind"] or word.casefold() in self.catalogue.scheme_words):
            word = ""
        texts["kind"] = word
        return MatriksRow(
            evaluation=result.evaluation, number=number, faults=result.faults, **texts
        )

    @staticmethod
    def _text(cells: Sequence[Any], place: int | None) -> str:
        text = "" if place is None else cell_text(cells[place])
        whole = text.encode("utf-8", "backslashreplace").decode()  # half a character is told
        return " ".join(whole.split())[:TEXT_AT_MOST]
