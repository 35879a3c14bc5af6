"""Make the workbooks of the example dinas: what a unit sends back, and an INFOJAB template.

    python scripts/example_workbooks.py

Needs the extra `excel`. Everything in the workbooks is made up.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from jabatan_eval.process import Dossier, baca_inventaris, bagi, nilai
from jabatan_eval.tables import Sheet, read_fields, write_sheets
from jabatan_eval.tables.sheets import Cell
from jabatan_eval.tables.workbooks import sheet_names

FOLDER = Path(__file__).parents[1] / "examples" / "dinas" / "evaluasi"
AGENCY, YEAR, WHO = "Pemerintah Kabupaten Contoh", 2025, "Maria Tambunan"
BEGUN = dt.datetime.fromisoformat("2025-02-04T09:00+07:00")
"""How the tutorial begins the exercise, so that the workbook is one of its own."""

UNIT = "Bidang Statistik Sektoral dan Persandian"
CHANGED = {("KI-32", "faktor_3"): "3-3", ("KI-34", "faktor_2"): "2-1"}
"""What the unit wrote into its workbook."""

SHEETS = {
    "INFOJAB I": (
        "Kode Jabatan", "Ikhtisar Jabatan", "Tingkat Pendidikan Minimum", "Rumpun Pendidikan",
        "Rumpun Diklat", "Pengalaman Kerja (dalam hitungan tahun)", "Keterampilan Kerja",
        "Bakat Kerja", "Minat Kerja", "Tempramen Kerja", "Upaya Fisik", "Jenis Kelamin",
        "Postur Badan", "Umur Maksimal", "Penampilan", "Tinggi Badan (cm)", "Berat Badan (Kg)",
        "Terima Disabilitas", "Jenis Disabilitas", "Hubungan dengan data",
        "Hubungan dengan benda", "Hubungan dengan orang", "Nilai Kriteria", "Tanggung Jawab",
        "Wewenang", "Kelas Jabatan (1 - 19)",
    ),
    "INFOJAB II": (
        "Uraian Tugas", "Hasil Kerja", "Satuan Hasil Kerja", "Beban Kerja 1 Tahun",
        "Waktu Kerja Efektif 1 Tahun", "Waktu Penyelesaian (jam/menit)", "Uraian Bahan Kerja",
        "Uraian Perangkat Kerja",
    ),
    "INFOJAB III": ("Unit Kerja / Instansi", "Dalam Hal"),
    "INFOJAB IV": ("Aspek", "Faktor"),
    "INFOJAB V": ("Fisik / Mental", "Penyebab"),
}  # fmt: skip
"""Headers as agencies' workbooks have them, their spelling included."""

HINTED = ("INFOJAB I", "INFOJAB II", "INFOJAB IV")
"""Sheets whose third row holds hints."""

LISTS: dict[str, dict[str, tuple[str, ...]]] = {
    "TABEL REFERENSI I": {
        "BAKAT KERJA": ("Intelegensia", "Bakat Verbal", "Bakat Numerik", "Bakat Ketelitian"),
        "TEMPRAMEN KERJA": ("Directing Control Planning (DCP)", "Influencing (INFLU)"),
        "MINAT KERJA": ("Realistik", "Konvensional", "Kewirausahaan"),
        "UPAYA FISIK": ("Berdiri", "Duduk", "Berbicara"),
    },
    "TABEL REFERENSI II": {
        "TINGKAT PENDIDIKAN MINIMUM": ("SLTA", "Diploma III/Sarjana Muda", "S-1/Sarjana"),
        "RUMPUN PENDIDIKAN": ("S-1 ADMINISTRASI NEGARA", "S-1 MANAJEMEN"),
    },
    "TABEL REFERENSI III": {"ASPEK": ("Tempat Kerja", "Suhu", "Udara")},
}
"""Closed lists, cut short."""

CLOSED = {
    ("INFOJAB I", 2): "='TABEL REFERENSI II'!$A$2:$A$4",
    ("INFOJAB I", 3): "='TABEL REFERENSI II'!$B$2:$B$3",
    ("INFOJAB I", 7): "='TABEL REFERENSI I'!$A$2:$A$5",
    ("INFOJAB I", 8): "='TABEL REFERENSI I'!$C$2:$C$4",
    ("INFOJAB I", 9): "='TABEL REFERENSI I'!$B$2:$B$3",
    ("INFOJAB I", 10): "='TABEL REFERENSI I'!$D$2:$D$4",
    ("INFOJAB IV", 0): "='TABEL REFERENSI III'!$A$2:$A$4",
}
"""Columns, from 0, whose cells take only what stands in a list."""


def returned(path: Path) -> None:
    """The workbook of one unit, as it comes back from there."""
    jobs = baca_inventaris(FOLDER / "jabatan.csv").jobs
    rated = baca_inventaris(FOLDER / "tingkat.csv").jobs
    dossier = Dossier.baru(AGENCY, YEAR, oleh=WHO, clock=lambda: BEGUN).tambah(jobs, oleh=WHO)
    levels = {job.id: job.evaluation for job in rated if job.evaluation is not None}
    dossier = nilai(dossier, levels, oleh=WHO)
    with tempfile.TemporaryDirectory() as folder:
        bagi(dossier, folder)
        sent = Path(folder, f"{UNIT}.xlsx")
        sheets = [Sheet(name, *_rows(sent, name)) for name in sheet_names(os.fspath(sent))]
    heads, rows = sheets[0].heads, sheets[0].rows
    back = [
        [CHANGED.get((str(row[0]), head), cell) for head, cell in zip(heads, row, strict=True)]
        for row in rows
    ]
    write_sheets(path, [Sheet(sheets[0].name, heads, back), *sheets[1:]], overwrite=True)


def _rows(path: Path, sheet: str) -> tuple[list[str], list[list[Cell]]]:
    """The header and the rows of a sheet."""
    names = ("id", "nama_jabatan", "sidik", "instansi")
    read = read_fields(path, dict.fromkeys(names, ()), sheet=sheet)
    heads = [head for head, _ in read.columns]
    return heads, [[{**r.others, **r.values}[head] for head in heads] for r in read.rows]


def template(path: Path) -> None:
    """A small workbook like the one that agencies fill in, with its closed lists."""
    with xlsxwriter.Workbook(path) as book:
        text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
        for name, heads in SHEETS.items():
            sheet = book.add_worksheet(name)
            sheet.write_string(0, 0, name, bold)
            sheet.write_row(1, 0, heads, bold)
            if name in HINTED:
                sheet.write_row(2, 0, ["(lihat tabel referensi)"] * len(heads))
            sheet.set_column(0, len(heads) - 1, 24, text)
            for (own, column), source in CLOSED.items():
                if own == name:
                    rule = {"validate": "list", "source": source}
                    sheet.data_validation(3, column, 99, column, rule)
        for name, lists in LISTS.items():
            sheet = book.add_worksheet(name)
            for column, (head, items) in enumerate(lists.items()):
                sheet.write_string(0, column, head, bold)
                sheet.write_column(1, column, items)
            sheet.set_column(0, len(lists) - 1, 34)


if __name__ == "__main__":
    returned(FOLDER / "kembali_statistik.xlsx")
    template(FOLDER / "infojab_templat.xlsx")
