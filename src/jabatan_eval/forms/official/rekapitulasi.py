"""The recaps I to V: classes with their holders, lists of names, tables of results.

Titles and columns were read in one regional application; classes go from the highest down.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, Literal, get_args

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.results import (
    BarisHasil,
    Source,
    agency_of,
    numeric,
    results_of,
    unstated,
)
from jabatan_eval.forms.official.signing import signed_by
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Cell,
    Column,
    Document,
    Heading,
    Printed,
    Row,
    Signatures,
    Table,
    print_document,
)
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.people import Pejabat
from jabatan_eval.texts import shown

__all__ = ["JENIS", "Jenis", "rekapitulasi", "rekapitulasi_document"]

Jenis = Literal["I", "II", "III", "IV", "V"]
JENIS: Final[tuple[Jenis, ...]] = get_args(Jenis)
"""Classes and holders; names of structural, of functional posts; results of both."""

_SCHEMES: Final[dict[str, str]] = {
    "II": "struktural", "III": "fungsional", "IV": "struktural", "V": "fungsional",
}  # fmt: skip
_WITH_HOLDERS: Final = ("I", "II", "III")
_FACTOR_PT: Final = 7
"""The letters of the wide tables."""


def rekapitulasi(
    source: Source,
    path: str | os.PathLike[str],
    *,
    jenis: Jenis = "I",
    instansi: str | None = None,
    bacaan: str = "dihitung",
    peta: PetaJabatan | None = None,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print a recap.

    Args:
        source: a dossier, a peta, or rows.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        jenis: `I` classes and holders; `II`, `III` names of structural or functional posts with
            class and holders; `IV`, `V` their results, factor by factor.
        instansi: the agency; that of a dossier by default.
        bacaan: the reading of the results.
        peta: where the holders of a dossier's jobs are counted, by the jobs' ids; its own by default.
        pejabat: who signs; nobody by default.
        tempat: the place of signing.
        tanggal: the date of signing.
        elektronik: whether it is signed electronically.
        paper: the paper; A4, and for IV and V F4, by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: jobs have no class in this reading, no known holders or no levels, or there
            is none to list, or the file cannot be written.
        PetaError: there is no such reading.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> rows = [BarisHasil("1", "Camat", 12, 2265, persediaan=1)]
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/rekap.html"
        ...     rekapitulasi(rows, path, jenis="I", instansi="Kabupaten Contoh").complete
        True
    """
    document = rekapitulasi_document(
        source, jenis=jenis, instansi=instansi, bacaan=bacaan, peta=peta, pejabat=pejabat,
        tempat=tempat, tanggal=tanggal, elektronik=elektronik, paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def rekapitulasi_document(
    source: Source,
    *,
    jenis: Jenis = "I",
    instansi: str | None = None,
    bacaan: str = "dihitung",
    peta: PetaJabatan | None = None,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
) -> Document:
    """A recap, described; the arguments are those of `rekapitulasi`.

    Raises:
        DocumentError: jobs have no class in this reading, no known holders or no levels, or there
            is none to list.
        PetaError: there is no such reading.

    Examples:
        >>> rows = [BarisHasil("1", "Camat", 12, 2265, persediaan=1)]
        >>> rekapitulasi_document(rows, jenis="I", instansi="Kabupaten Contoh").name
        'rekapitulasi I'
    """
    if jenis not in JENIS:
        raise DocumentError([Fault("unknown_recap_kind", given=shown(jenis), allowed=JENIS)])
    words, agency = words_of("rekapitulasi"), agency_of(source, instansi).upper()
    if isinstance(source, Dossier):
        peta = peta or source.peta
    rows = [*_rows(results_of(source, bacaan, peta=peta), jenis)]
    title = f"{words(f'judul_{jenis.lower()}')}\n{words('lingkungan', instansi=agency)}"
    wide = jenis in ("IV", "V")
    if jenis == "I":
        table = _classes(rows, words)
    else:
        table = _results(rows, words) if wide else _names(rows, words)
    signed = (
        ()
        if pejabat is None
        else (Signatures((signed_by(pejabat, tempat, tanggal, elektronik=elektronik),)),)
    )
    return Document(
        title.replace("\n", " "), "formulir", (Heading(title), table, *signed),
        name=f"rekapitulasi {jenis}", paper=paper or ("F4" if wide else None), landscape=wide,
        lacking=unstated(rows) if wide else (),
    )  # fmt: skip


def _rows(rows: Sequence[BarisHasil], jenis: str) -> Iterator[BarisHasil]:
    """The jobs that the recap lists, if all that it says of them is known."""
    scheme = _SCHEMES.get(jenis)
    own = [row for row in rows if scheme in (None, row.skema)]
    faults = [
        Fault("no_scheme_known", given=shown(row.nama), where=row.id)
        for row in rows
        if scheme is not None and row.skema is None
    ]
    lacks = "persediaan" if jenis in _WITH_HOLDERS else "evaluasi"
    kind = "no_holders_known" if jenis in _WITH_HOLDERS else "no_levels_known"
    faults += [
        Fault(kind, given=shown(row.nama), where=row.id)
        for row in own
        if getattr(row, lacks) is None
    ]
    if not own and not faults:
        faults.append(Fault("no_jobs_listed"))
    if faults:
        raise DocumentError(faults)
    return iter(own)


def _head(words: Words, *keys: str) -> Row:
    return Row(tuple(Cell(words(key)) for key in keys))


def _classes(rows: Sequence[BarisHasil], words: Words) -> Table:
    """Recap I: every class of the law, the highest first, with its holders."""
    counts: Counter[int] = Counter()
    for row in rows:
        counts[row.kelas] += row.persediaan or 0
    known = {band.kelas for band in default_catalogue().bands}
    classes = sorted(known | {*counts}, reverse=True)
    body = [
        Row((Cell(f"{number}."), numeric(kelas), numeric(counts[kelas])))
        for number, kelas in enumerate(classes, 1)
    ]
    total = Row((Cell(words("jumlah"), across=2), numeric(sum(counts.values()))), bold=True)
    columns = (Column(1, "center"), Column(4, "center"), Column(4, "center"))
    return Table(columns, (_head(words, "no", "kelas", "persediaan"),), (*body, total))


def _names(rows: Sequence[BarisHasil], words: Words) -> Table:
    """Recaps II and III: each name with its class, the highest first, and all holders."""
    counts: Counter[tuple[str, int]] = Counter()
    for row in rows:
        counts[row.nama, row.kelas] += row.persediaan or 0
    listed = sorted(counts.items(), key=lambda found: -found[0][1])
    body = [
        Row((Cell(f"{n}."), Cell(name), numeric(kelas), numeric(holders)))
        for n, ((name, kelas), holders) in enumerate(listed, 1)
    ]
    last = numeric(sum(counts.values()))
    total = Row((Cell(words("jumlah"), across=3, align="center"), last), bold=True)
    columns = (Column(1, "center"), Column(9), Column(2, "center"), Column(2, "center"))
    return Table(columns, (_head(words, "no", "nama", "kelas", "persediaan"),), (*body, total))


def _results(rows: Sequence[BarisHasil], words: Words) -> Table:
    """Recaps IV and V: results with the level and the points of each factor."""
    first = next(row.evaluasi for row in rows if row.evaluasi is not None)
    factors = first.catalogue[first.scheme].factors
    head = (
        Row((
            *(Cell(words(key), down=2) for key in ("no", "nama", "kelas_pendek", "nilai_pendek")),
            *(Cell(words("faktor", kode=factor.code), across=2) for factor in factors),
        )),
        Row(tuple(Cell(words(key)) for _ in factors for key in ("tingkat", "nilai_pendek"))),
    )  # fmt: skip
    body = [Row((Cell(f"{n}."), *_result(row))) for n, row in enumerate(rows, 1)]
    columns = (
        Column(8, "center"), Column(54), Column(10, "center"), Column(11, "center"),
        *(Column(share, "center") for _ in factors for share in (13, 10)),
    )  # fmt: skip
    return Table(columns, head, tuple(body), size_pt=_FACTOR_PT)


def _result(row: BarisHasil) -> Iterator[Cell]:
    yield from (Cell(row.nama), numeric(row.kelas), numeric(row.nilai))
    for level in row.evaluasi.levels if row.evaluasi is not None else ():
        yield Cell(level.code)
        yield numeric(level.points)
