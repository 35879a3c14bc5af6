"""What LibreOffice computes from the workbook's formulas is what the library gives."""

import datetime as dt
import io
import random
import re

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

import jabatan_eval as je
from jabatan_eval.forms import template_workbook
from jabatan_eval.forms.row_check import outcome
from jabatan_eval.forms.sheet_plan import FIRST_ROW, HEAD_ROW, Plan
from jabatan_eval.scoring.views import form_rows, place_in_band, receipt_line

CATALOGUE = je.default_catalogue()
BOTH = ("struktural", "fungsional")
KASUBBAG = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
ANALIS = ["1-6", "2-3", "3-3", "4-4", "5-4", "6-3", "7-2", "8-1", "9-1"]
TOP = ["1-5", "2-3", "3-3", "4A-4", "4B-4", "5-8", "6-6"]
WRONG = [
    *("9-9", "1-0", "1-?", "?-1", "*", "~", "1-*", "#", "<>", "=1-1", "1 - 1", "1–1", "1-1 x"),
    *("1", "TRUE", "１-１", "\xa01-1", "1-1\xa0", "x" * 300, "1-1.", '"1-1"', "''", "4A", "IV"),
]


def rows_of(schemes, seed, count):
    """Right rows, and rows wrong in every way that a cell can be."""
    draw = random.Random(seed)  # noqa: S311
    for number in range(count):
        scheme = CATALOGUE[draw.choice(schemes)]
        row = {"nama_jabatan": f"Jabatan {number}", "unit_kerja": draw.choice(["", "Biro"])}
        if len(schemes) > 1:
            row["skema"] = draw.choice(
                [scheme.name] * 12 + [scheme.name.upper(), f" {scheme.name} "]
            )
        for factor in scheme.factors:
            row[factor.code] = draw.choice(factor.codes)
        if number % 2:
            spoil(row, schemes, draw)
        yield row


def spoil(row, schemes, draw):
    codes = [f.code for name in schemes for f in CATALOGUE[name].factors]
    for _ in range(draw.randint(1, 3)):
        code = draw.choice(codes)
        others = [c for name in BOTH for c in CATALOGUE[name].level_by_code]
        row[code] = draw.choice(
            [
                None,
                "",
                "  ",
                draw.choice(WRONG),
                draw.choice(others),
                f" {row.get(code)}  ".lower(),
                draw.randint(-3, 50000),
                1.5,
            ]
        )
    if len(schemes) > 1 and draw.random() < 0.2:
        row["skema"] = draw.choice([None, "", "struktur", "fungsional?", "*", 6])
    if draw.random() < 0.1:
        row["nama_jabatan"] = draw.choice([None, " ", "=1+1"])


def cells_of(path, sheet):
    rows = (
        CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    )
    return [[int(c) if isinstance(c, float) and c.is_integer() else c for c in row] for row in rows]


def results(path, count):
    """What stands in the columns of results, row by row; a reader may leave out empty rows."""
    cells = cells_of(path, "isian")
    heads = cells[HEAD_ROW - 1]
    start = heads.index("nilai_jabatan")
    cells += [[""] * len(heads)] * (FIRST_ROW - 1 + count - len(cells))
    return [dict(zip(heads[start:], row[start:], strict=True)) for row in cells[FIRST_ROW - 1 :]]


def expected(plan, row):
    found = outcome(plan, row)
    return {
        "nilai_jabatan": found.nilai,
        "kelas_jabatan": found.kelas,
        "periksa": found.check,
        **{f"nilai_{code}": points for code, points in found.points.items()},
    }


def without_values(book):
    """The workbook with its formulas but without what they gave."""
    loaded = openpyxl.load_workbook(io.BytesIO(book))
    changed = io.BytesIO()
    loaded.save(changed)
    return changed.getvalue()


@pytest.mark.parametrize(
    ("schemes", "lang", "count"),
    [(("struktural",), "id", 300), (("fungsional",), "en", 300), (BOTH, "id", 400)],
    ids=["struktural", "fungsional", "both"],
)
def test_every_cell_that_is_computed_is_what_the_library_gives(
    office, tmp_path, schemes, lang, count
):
    rows = list(rows_of(schemes, 2011, count))
    book = template_workbook(schemes, rows=rows, capacity=count + 5, lang=lang)
    stored, bare = tmp_path / "stored.xlsx", tmp_path / "bare.xlsx"
    stored.write_bytes(book)
    bare.write_bytes(without_values(book))
    assert {cell for row in results(bare, count) for cell in row.values()} <= {"", 0}
    plan = Plan(CATALOGUE, tuple(CATALOGUE[name] for name in schemes), count + 5, lang)
    wanted = [expected(plan, row) for row in [*rows, *[{}] * 5]]
    assert results(stored, count + 5) == wanted
    computed = results(*office(bare), count + 5)
    assert computed == wanted
    right = 0
    for row, given in zip(rows, computed, strict=False):
        levels = {f: c for f, c in row.items() if f not in {"nama_jabatan", "unit_kerja", "skema"}}
        levels = {f: str(c) for f, c in levels.items() if c is not None and str(c).strip()}
        scheme = str(row.get("skema", schemes[0])).strip().lower()
        try:
            due = je.evaluate(levels, scheme=scheme)
        except je.JabatanEvalError:
            assert (given["nilai_jabatan"], given["kelas_jabatan"]) == ("", "")
        else:
            right += 1
            assert given["nilai_jabatan"] == due.nilai_jabatan
            assert given["kelas_jabatan"] == due.kelas_jabatan
    assert count / 2 <= right < count


def test_every_edge_of_every_band_gives_its_class(office, tmp_path):
    """For each class, the least and the greatest total that a form can have."""
    rows, due = [], []
    for name in BOTH:
        scheme = CATALOGUE[name]
        for band in CATALOGUE.bands:
            inside = [t for t in scheme.totals if CATALOGUE.band_for(t) is band]
            for total in {min(inside), max(inside)} if inside else ():
                rows.append({"nama_jabatan": str(total), "skema": name, **a_form(scheme, total)})
                due.append((total, band.kelas))
    assert len(rows) > 50
    path = tmp_path / "edges.xlsx"
    path.write_bytes(without_values(template_workbook(BOTH, rows=rows, capacity=1)))
    computed = results(*office(path), len(rows))
    assert [(row["nilai_jabatan"], row["kelas_jabatan"]) for row in computed] == due


def a_form(scheme, total):
    """Some selection with this total."""
    ways = {0: {}}
    for factor in scheme.factors:
        ways = {
            points + level.points: {**chosen, factor.code: level.code}
            for points, chosen in ways.items()
            for level in factor.levels
        }
    return ways[total]


def typed(book, sheet, **cells):
    loaded = openpyxl.load_workbook(io.BytesIO(book))
    for place, value in cells.items():
        loaded[sheet][place] = value
    changed = io.BytesIO()
    loaded.save(changed)
    return changed.getvalue()


def test_a_typed_date_and_an_error_are_named_and_give_no_class(office, tmp_path):
    row = {"nama_jabatan": "x", **{code.partition("-")[0]: code for code in KASUBBAG}}
    book = template_workbook(rows=[row] * 2, capacity=2)
    path = tmp_path / "typed.xlsx"
    cells = {f"C{FIRST_ROW}": dt.datetime(2026, 3, 1, tzinfo=dt.UTC).replace(tzinfo=None)}
    path.write_bytes(typed(book, "isian", **cells, **{f"D{FIRST_ROW + 1}": "=NA()"}))
    date, error = results(*office(path), 2)
    assert date["periksa"] == "angka atau tanggal, bukan teks: 1"
    assert error["periksa"] == "tingkat tidak ada: 2"
    assert [row["kelas_jabatan"] for row in (date, error)] == ["", ""]


ROWS = [
    {
        "nama_jabatan": "Kepala Subbagian",
        "unit_kerja": "Biro",
        "skema": "struktural",
        **{code.partition("-")[0]: code for code in KASUBBAG},
    },
    {"nama_jabatan": "Analis", "skema": "fungsional", **{c[0]: c for c in ANALIS}},
    {"nama_jabatan": "Kurang", "skema": "struktural", "1": "1-1", "2": "2-9"},
    {
        "nama_jabatan": "Lebih",
        "skema": "struktural",
        **{code.partition("-")[0]: code for code in KASUBBAG},
        "9": "9-1",
    },
]
DIRECT = {f"H{row}": code for row, code in zip((8, 9, 10, 12, 13, 14, 15), TOP, strict=True)}
FORMS = {
    "of_a_row": ("formulir struktural", {"H3": 5, "H6": "BKN", "J9": "catatan", "K9": "standar"}),
    "functional": ("formulir fungsional", {"H3": 6}),
    "direct": ("formulir struktural", {"H4": "Kepala", "H5": "Biro", "H6": "BKN", **DIRECT}),
    "nothing": ("formulir fungsional", {}),
    "incomplete": ("formulir struktural", {"H3": 7}),
    "too_much": ("formulir struktural", {"H3": 8}),
    "other_scheme": ("formulir struktural", {"H3": 6}),
    "empty_row": ("formulir struktural", {"H3": 9}),
    "past_the_end": ("formulir struktural", {"H3": 500}),
    "no_number": ("formulir struktural", {"H3": "lima"}),
    "a_fraction": ("formulir struktural", {"H3": 5.5}),
    "an_error": ("formulir struktural", {"H3": "=NA()"}),
    "direct_wrong": ("formulir struktural", {"H8": "1-9", **{k: DIRECT[k] for k in ("H9", "H10")}}),
    "row_before_direct": ("formulir struktural", {"H3": 5, "H4": "lain", **DIRECT}),
}
REASONS = {
    "nothing": "belum diisi: 1, 2, 3, 4, 5, 6, 7, 8, 9",
    "incomplete": "belum diisi: 3, 4A, 4B, 5, 6; tingkat tidak ada: 2",
    "too_much": "bukan faktor skema ini, kosongkan: 9",
    "other_scheme": "skema baris itu bukan struktural",
    "empty_row": "skema baris itu bukan struktural",
    "past_the_end": "nomor baris harus bilangan bulat 5 sampai 10",
    "no_number": "nomor baris harus bilangan bulat 5 sampai 10",
    "a_fraction": "nomor baris harus bilangan bulat 5 sampai 10",
    "an_error": "nomor baris harus bilangan bulat 5 sampai 10",
    "direct_wrong": "belum diisi: 4A, 4B, 5, 6; tingkat tidak ada: 1",
}


@pytest.fixture(scope="module")
def printed(office, tmp_path_factory):
    """Each form as LibreOffice computed it, columns A to E."""
    folder = tmp_path_factory.mktemp("forms")
    book = template_workbook(BOTH, rows=ROWS, capacity=6)
    paths = [folder / f"{name}.xlsx" for name in FORMS]
    for path in paths:
        path.write_bytes(typed(book, FORMS[path.stem][0], **FORMS[path.stem][1]))
    return {
        path.stem: [row[:5] for row in cells_of(path, FORMS[path.stem][0])]
        for path in office(*paths)
    }


@pytest.mark.parametrize(
    ("name", "levels", "job", "notes"),
    [
        ("of_a_row", KASUBBAG, ("Kepala Subbagian", "Biro", "BKN"), {"2": "catatan"}),
        ("row_before_direct", KASUBBAG, ("Kepala Subbagian", "Biro", None), {}),
        ("direct", TOP, ("Kepala", "Biro", "BKN"), {}),
        ("functional", ANALIS, ("Analis", None, None), {}),
    ],
)
def test_the_form_is_the_one_that_the_library_prints(printed, name, levels, job, notes):
    scheme = FORMS[name][0].partition(" ")[2]
    nama, unit, instansi = job
    due = je.evaluate(
        levels,
        scheme=scheme,
        job=je.Job(nama=nama, unit=unit, instansi=instansi),
        keterangan=notes,
        standar=dict.fromkeys(notes, "standar"),
    )
    cells = printed[name]
    assert cells[0][0] == f"FORMULIR PENILAIAN JABATAN {scheme.upper()}"
    assert [row[2] for row in cells[2:5]] == [text or "" for text in job]
    rows = [
        [row.number, row.factor.strip(), "" if row.points is None else row.points, *row[3:]]
        for row in form_rows(due, "id")
    ]
    end = 7 + len(rows)
    assert cells[7:end] == rows
    assert cells[end + 1][2] == due.nilai_jabatan
    assert cells[end + 2][2:4] == [due.kelas_jabatan, f"({due.band.range('id')})"]
    assert cells[end + 3][2] == place_in_band(due, "id")
    assert cells[end + 4][0] == ""
    assert cells[end + 5][0] == receipt_line(due, "id")


@pytest.mark.parametrize("name", REASONS)
def test_a_form_that_is_not_complete_says_why_and_has_no_total_and_no_class(printed, name):
    cells = printed[name]
    (place,) = [index for index, row in enumerate(cells) if row[0] == "KESIMPULAN"]
    assert [row[2] for row in cells[place + 1 : place + 4]] == ["", "", ""]
    assert cells[place + 4][0] == f"BELUM LENGKAP: {REASONS[name]}"


def test_the_form_prints_on_one_sheet_of_a4(office, tmp_path):
    path = tmp_path / "form.xlsx"
    path.write_bytes(template_workbook(capacity=40))
    (pdf,) = office(path, to="pdf")
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", pdf.read_bytes())
    sides = [tuple(round(float(side)) for side in box) for box in boxes]
    assert sides.count((595, 842)) == 1
    assert (842, 595) in sides
