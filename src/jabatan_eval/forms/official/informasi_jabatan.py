"""The information of a job in its seventeen items, as the form's data orders and names them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from typing import Any, Final, NamedTuple

from jabatan_eval.forms.official.abk import exact_cell, need_cell, posts_row
from jabatan_eval.forms.official.words import words_of
from jabatan_eval.forms.printed import (
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Listing,
    Pairs,
    Printed,
    Row,
    Table,
    print_document,
)
from jabatan_eval.forms.printed.description import Align, Block
from jabatan_eval.forms.printed.wording import numbered
from jabatan_eval.organisation import BebanKerja, InformasiJabatan, Kekurangan, Tugas
from jabatan_eval.organisation.exact import Policy
from jabatan_eval.organisation.informasi_jabatan.form import (
    FormItem,
    JobInformationForm,
    Part,
    default_form,
)
from jabatan_eval.texts import say

__all__ = ["informasi_jabatan", "informasi_jabatan_document"]

_LABEL_MM: Final = 68
_MARK_MM: Final = 8
_EMPTY: Final = "-"
_ALL_BUT_NUMBER: Final = 16
"""How much wider all other columns are than that of the numbers."""

_SHARES: Final[Mapping[str, int]] = {
    "uraian": 12, "hasil": 6, "volume": 3, "waktu": 5, "waktu_efektif": 3, "kebutuhan": 4,
}  # fmt: skip
"""The widths of the columns of item 6."""


def informasi_jabatan(
    informasi: InformasiJabatan,
    path: str | os.PathLike[str],
    *,
    beban: BebanKerja | None = None,
    kelas: int | None = None,
    pembulatan: Policy | None = None,
    form: JobInformationForm | None = None,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print the information of a job.

    Args:
        informasi: the job; what is not known is marked by a dash.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        beban: the workload in item 6; that of its tasks by default.
        kelas: the class in item 17; the one written in the information by default.
        pembulatan: the rule by which the need becomes whole posts; it is named on the form.
            Without one nothing is rounded.
        form: the items and their headings; the shipped ones by default.
        paper: the paper; that of forms by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: the file cannot be written.
        WorkloadError: there is no such rule of rounding.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> job = InformasiJabatan(id="1", nama_jabatan="Arsiparis Terampil")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     done = informasi_jabatan(job, f"{folder}/informasi.html")
        >>> done.lacking[0].message("en")
        'Arsiparis Terampil: item 2, Job code: not filled in'
    """
    document = informasi_jabatan_document(
        informasi, beban=beban, kelas=kelas, pembulatan=pembulatan, form=form, paper=paper
    )
    return print_document(document, path, overwrite=overwrite)


def informasi_jabatan_document(
    informasi: InformasiJabatan,
    *,
    beban: BebanKerja | None = None,
    kelas: int | None = None,
    pembulatan: Policy | None = None,
    form: JobInformationForm | None = None,
    paper: str | None = None,
) -> Document:
    """The information of a job, described; the arguments are those of `informasi_jabatan`.

    Raises:
        WorkloadError: there is no such rule of rounding.

    Examples:
        >>> job = InformasiJabatan(id="1", nama_jabatan="Arsiparis Terampil")
        >>> informasi_jabatan_document(job).title
        'INFORMASI JABATAN'
    """
    words, known = words_of("informasi_jabatan"), form or default_form()
    written = _Form(informasi, beban, kelas, pembulatan)
    blocks = [block for item in known.items for block in written.item(item)]
    title, name = words("judul"), informasi.nama_jabatan or informasi.id
    lacks = tuple(_Lack(name, one) for one in informasi.kekurangan(form=known))
    return Document(
        title, "formulir", (Heading(title), *_together(blocks)), name="informasi jabatan",
        paper=paper, lacking=lacks,
    )  # fmt: skip


class _Lack(NamedTuple):
    """Something that a job's information lacks, and which job's."""

    job: str
    one: Kekurangan

    def message(self, lang: str = "id") -> str:
        """It as a sentence."""
        return f"{self.job}: {self.one.message(lang)}"


def _together(blocks: Sequence[Block]) -> Iterator[Block]:
    """Items of one line after each other as one block, so that their colons stand in line."""

    def margin(block: Block) -> int | None:
        return block.indent_mm if isinstance(block, Pairs) else None

    for _, group in groupby(blocks, key=margin):
        held = [*group]
        pairs = [block for block in held if isinstance(block, Pairs)]
        yield from [_joined(pairs)] if pairs else held


def _joined(held: Sequence[Pairs]) -> Pairs:
    rows = tuple(row for pairs in held for row in pairs.rows)
    marks = tuple(mark for pairs in held for mark in pairs.marks)
    return replace(held[0], rows=rows, marks=marks, with_next=held[-1].with_next)


class _Form:
    """Writes the items of one job."""

    def __init__(
        self,
        informasi: InformasiJabatan,
        beban: BebanKerja | None,
        kelas: int | None,
        pembulatan: Policy | None,
    ) -> None:
        self.informasi, self.kelas = informasi, kelas
        self.pembulatan: Policy | None = pembulatan
        self.beban = beban or BebanKerja(tugas=informasi.tugas_pokok)
        self.tasks = self.beban.tugas or informasi.tugas_pokok

    def item(self, item: FormItem) -> Iterator[Block]:
        """The blocks of one item."""
        content: Any = self.tasks if item.shape == "tasks" else getattr(self.informasi, item.key)
        if item.key == "kelas_jabatan" and self.kelas is not None:
            content = str(self.kelas)
        if item.shape in ("line", "text"):
            yield _line(item, content or _EMPTY)
        elif item.shape == "parts":
            yield _line(item, getattr(content, "nama", None) or "")
            yield from _parts(item, content)
        elif not content:
            yield _line(item, _EMPTY)
        elif item.shape == "texts":
            yield _line(item, "")
            yield Listing(tuple(map(Item, content)), mark="a.", indent_mm=_MARK_MM)
        else:
            yield _line(item, "")
            yield self._tasks(item) if item.shape == "tasks" else _rows(item, content)

    def _tasks(self, item: FormItem) -> Table:
        """Item 6: the tasks with their workload, and the need below them."""
        columns = [column for column in item.columns if column.printed]
        head = Row((Cell("No"), *(Cell(column.heading.id) for column in columns)))
        keys = tuple(column.key for column in columns)
        whole = not self.beban.incomplete()
        by_task = whole and bool(self.beban.tugas)  # not by object or equipment
        body = [
            Row((Cell(f"{n}."), *(self._task(n, task, key, whole=by_task) for key in keys)))
            for n, task in enumerate(self.tasks, 1)
        ]
        if whole:
            total, posts = (one.heading.id for one in item.sums)
            across = len(columns)
            last = need_cell(self.beban.kebutuhan)
            body.append(Row((Cell(total, across=across, align="center"), last), bold=True))
            body.append(posts_row(posts, self.beban.kebutuhan, self.pembulatan, across))
        shares = (
            Column(2, "center"),
            *(Column(_SHARES[key], _ALIGN.get(key, "left")) for key in keys),
        )
        return Table(shares, (head,), tuple(body))

    def _task(self, number: int, task: Tugas, key: str, *, whole: bool) -> Cell:
        """A cell of item 6; what follows from the whole is left out until all tasks are complete."""
        if key in ("waktu_efektif", "kebutuhan"):
            if not whole:
                return Cell(_EMPTY)
            if key == "waktu_efektif":
                return exact_cell(self.beban.waktu_efektif.setahun.hours)
            return need_cell(self.beban.lines[number - 1].kebutuhan)
        value: Any = getattr(task, key)
        if value is None:
            return Cell(_EMPTY)
        if key == "volume":
            times = self.beban.lines[number - 1].times if whole else Fraction(1)
            return exact_cell(value * times)
        return exact_cell(value.hours) if key == "waktu" else Cell(str(value))


_ALIGN: Final[Mapping[str, Align]] = {
    "volume": "right", "waktu": "right", "waktu_efektif": "right", "kebutuhan": "right",
}  # fmt: skip


def _line(item: FormItem, text: str) -> Pairs:
    """The heading of an item, with its text where it has one."""
    row = (item.heading.id.upper(), text)
    return Pairs((row,), _LABEL_MM, (f"{item.number}.",), with_next=not text)


def _parts(item: FormItem, content: Any) -> Iterator[Block]:
    """The parts of an item, lettered; those within another part are numbered below it."""
    shown = [part for part in item.parts if part.within is None and part.key != "nama"]
    for number, part in enumerate(shown, 1):
        inner = [one for one in item.parts if one.within == part.key]
        rows = [(one.heading.id, _said(content, one)) for one in inner]
        known = [row for row in rows if row[1] != _EMPTY]
        text = _said(content, part)
        label = (part.heading.id, "" if known and text == _EMPTY else text)
        mark = numbered("a.", number)
        yield Pairs((label,), _LABEL_MM - _MARK_MM, (mark,), _MARK_MM)
        if known:
            marks = tuple(numbered("1)", n) for n, _ in enumerate(known, 1))
            yield Pairs(tuple(known), _LABEL_MM - 2 * _MARK_MM, marks, 2 * _MARK_MM)


def _said(content: Any, part: Part) -> str:
    value = getattr(content, part.key)
    return ("; ".join(value) if isinstance(value, tuple) else value) or _EMPTY


def _rows(item: FormItem, content: Sequence[Any]) -> Table:
    """An item of rows as a table."""
    columns = [column for column in item.columns if not column.stated]
    head = Row((Cell(say("form.number", "id")), *(Cell(one.heading.id) for one in columns)))
    body = tuple(
        Row((Cell(f"{n}."), *(Cell(getattr(row, one.key) or _EMPTY) for one in columns)))
        for n, row in enumerate(content, 1)
    )
    share = _ALL_BUT_NUMBER // len(columns)
    return Table((Column(1, "center"), *(Column(share) for _ in columns)), (head,), body)
