"""Files as offices have them: recognised, and shown before anything runs."""

import codecs
import datetime as dt
import io
import json
import os

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table as OdfTable
from odf.table import TableCell, TableRow
from odf.text import P

from jabatan_eval import default_catalogue
from jabatan_eval.errors import DocumentError, UnknownSchemeError
from jabatan_eval.tables import evaluate_table, read_table

GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
POINTS = [175, 100, 450, 25, 30, 75, 310]
FACTORS = ["1", "2", "3", "4A", "4B", "5", "6"]
HEAD = ["no", "nama_jabatan", *(f"faktor_{code}" for code in FACTORS)]
NINE = ["1-6", "2-3", "3-3", "4-4", "5-4", "6-3", "7-2", "8-1", "9-1"]


def results(path, **options):
    table = read_table(path, **options)
    return [
        (number, result.kind, result.nilai, [fault.kind for fault in result.faults])
        for scored in evaluate_table(table)
        for number, _, result in scored.each()
    ]


def refusal(path, **options):
    with pytest.raises(DocumentError) as caught:
        results(path, **options)
    return caught.value.faults


def text(rows, delimiter=";"):
    return "".join(delimiter.join(map(str, row)) + "\r\n" for row in rows)


PLAIN = [HEAD, [1, "Kasubbag", *GOOD], [2, "Kabid", "1-2", *GOOD[1:]]]
SCORED = [(2, "scored", 1165, []), (3, "scored", 1340, [])]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize(
    "encode",
    [
        str.encode,
        lambda t: codecs.BOM_UTF8 + t.encode(),
        lambda t: t.encode("utf-16"),
        lambda t: codecs.BOM_UTF16_BE + t.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "utf-16 big-endian"],
)
def test_a_csv_is_read_with_any_separator_and_byte_order_mark(tmp_path, delimiter, encode):
    path = tmp_path / "a.csv"
    path.write_bytes(encode(text(PLAIN, delimiter)))
    assert results(path) == SCORED
    assert read_table(path).native.delimiter == delimiter


def test_a_csv_in_an_old_encoding_is_refused_by_line_and_read_when_it_is_named(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(text([*PLAIN, [3, "Café", *GOOD]]).encode("cp1252"))
    (fault,) = refusal(path)
    assert (fault.kind, fault.where) == ("bad_encoding", f"{path}:4")
    assert dict(fault.values) == {"encoding": "UTF-8", "byte": "0xe9"}
    assert len(results(path, encoding="cp1252")) == 3
    (row,) = [
        r for s in evaluate_table(read_table(path, encoding="latin-1")) for r in s.chunk.rows
    ][2:]
    assert row[1] == "Café"


def test_an_encoding_or_separator_that_is_not_offered_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(text(PLAIN))
    assert refusal(path, encoding="ebcdic")[0].kind == "not_allowed"
    assert refusal(path, delimiter="#")[0].kind == "not_allowed"
    assert results(path, delimiter=";") == SCORED


OFFICE = [
    ["PEMERINTAH KOTA CONTOH"],
    ["HASIL EVALUASI JABATAN"],
    [],
    ["No", "Nama Jabatan", *(x for code in FACTORS for x in (f"Faktor {code}", ""))],
    ["", "", *("Tingkat", "Nilai") * 7],
    [str(n) for n in range(1, 17)],
    ["SEKRETARIAT"],
    ["1", "Kasubbag", *(str(x) for pair in zip(GOOD, POINTS, strict=True) for x in pair)],
    [],
    ["A", "BIDANG SATU"],
    ["2", "Kabid", *(str(x) for pair in zip(GOOD, POINTS, strict=True) for x in pair)],
    ["", "JUMLAH", "", "350"],
    ["No", "Nama Jabatan"],
    ["", "", *("Tingkat", "Nilai") * 7],
]
WIDE = [line + [""] * (16 - len(line)) for line in OFFICE]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_letterhead_two_row_headers_sections_and_sums_are_recognised(sheet, name):
    path = sheet(WIDE, name)
    table = read_table(path)
    assert (table.layout.first, table.layout.last, len(table.layout.above)) == (4, 5, 3)
    assert table.layout.columns[3].name == "Faktor 1 / Nilai"
    assert [(number, kind, nilai) for number, kind, nilai, _ in results(path)] == [
        (6, "heading", None),
        (7, "section", None),
        (8, "scored", 1165),
        (9, "blank", None),
        (10, "section", None),
        (11, "scored", 1165),
        (12, "total", None),
        (13, "refused", None),
        (14, "heading", None),
    ]


@pytest.mark.parametrize(
    "points", ["175", "175,00", "175.0", " 175 "], ids=["plain", "comma", "point", "blanks"]
)
def test_points_beside_a_level_agree_in_any_writing(sheet, points):
    lines = [list(line) for line in WIDE]
    lines[7][3] = points
    assert (8, "scored", 1165, []) in results(sheet(lines))


def test_points_that_contradict_their_level_refuse_the_row(sheet):
    lines = [list(line) for line in WIDE]
    lines[7][3], lines[7][5], lines[7][14] = "200", "seratus", ""
    found = {number: (kind, faults) for number, kind, _, faults in results(sheet(lines))}
    assert found[8] == ("refused", ["missing", "points_contradict", "unreadable_nilai"])


def test_sums_and_headings_are_no_jobs_even_where_they_could_be_scored(sheet):
    lines = [*PLAIN, ["", "JUMLAH I", *GOOD], ["", "Total", *GOOD], ["", "Total Quality", *GOOD]]
    assert [kind for _, kind, _, _ in results(sheet(lines))] == [
        "scored", "scored", "total", "total", "scored",
    ]  # fmt: skip


def test_a_job_that_has_only_a_name_is_refused_and_no_section(sheet):
    found = results(sheet([*PLAIN, ["3", "Kabid", *[""] * 7], ["", "Kabid", *[""] * 7]]))
    assert [kind for _, kind, _, _ in found] == ["scored", "scored", "refused", "refused"]
    assert [faults for _, _, _, faults in found[2:]] == [["no_levels"]] * 2


@pytest.mark.parametrize("place", [2, 8], ids=["level", "points"])
def test_notes_and_signatures_below_the_table_are_no_jobs(sheet, place):
    head = [*HEAD[:-1], "nilai faktor 5", HEAD[-1]]
    good = [*GOOD[:-1], "75", GOOD[-1]]
    notes = ["Ditetapkan di Contoh", "BUPATI,", "ttd", "NIP. 196501011990031001"]
    alone = [["" if n != place else note for n in range(10)] for note in notes]
    found = results(sheet([head, [1, "Kasubbag", *good], *alone]))
    assert [kind for _, kind, _, _ in found] == ["scored", *["section"] * 4]


@pytest.mark.parametrize("given", ["Tingkat Faktor 1-9", "x", "1-x", "9"])
def test_a_level_that_stands_alone_is_refused_and_no_note(sheet, given):
    lines = [HEAD, ["", "", given, *[""] * 6]]
    assert [kind for _, kind, _, _ in results(sheet(lines))] == ["refused"]
    bare = [FACTORS, ["tidak ada", *[""] * 6]]
    assert [kind for _, kind, _, _ in results(sheet(bare, "b.csv"))] == ["refused"]


@pytest.mark.parametrize(
    "heads",
    [
        FACTORS,
        [f"Tingkat Faktor {code}" for code in FACTORS],
        [f"FK {code}" for code in FACTORS],
        [f"level_{code.lower()}" for code in FACTORS],
        [f"F{code}" for code in FACTORS],
        [f"Faktor {code} : APA SAJA" for code in FACTORS],
        [factor.label("id") for factor in default_catalogue()["struktural"].factors],
        [factor.label("en").upper() for factor in default_catalogue()["struktural"].factors],
        [f"tk_{code}" for code in FACTORS],
        [f"Kode Faktor {code}" for code in FACTORS],
        [f"{code.lower()}_level" for code in FACTORS],
        [f"F.{code[:1]}-{code[1:]}" if code[1:] else f"F.{code}" for code in FACTORS],
        [f"Faktor {code} (tingkat)" for code in FACTORS],
        [f"Tk. Faktor {code}" for code in FACTORS],
        [f"Faktor {code[:1]}.{code[1:]}" if code[1:] else f"Faktor {code}" for code in FACTORS],
        [f"Faktor {code[:1]} ({code[1:]})" if code[1:] else f"Faktor {code}" for code in FACTORS],
        [f"Faktor {code}" for code in ["I", "II", "III", "IV A", "IV.B", "V", "VI"]],
        ["F1", "F2", "F3", "Faktor 4 Sifat Hubungan", "Faktor 4 : Tujuan Hubungan", "F5", "F6"],
        [
            f"{factor.label('id').replace(' dan ', ' & ')} (FK {factor.code})"
            for factor in default_catalogue()["struktural"].factors
        ],
        [
            f"{n}. {factor.label('id')}" if factor.code == str(n) else factor.code
            for n, factor in enumerate(default_catalogue()["struktural"].factors, 1)
        ],
    ],
)
def test_columns_of_factors_are_recognised_by_the_words_real_systems_use(sheet, heads):
    lines = [["No", "Jabatan", *heads], *PLAIN[1:]]
    assert results(sheet(lines), scheme="struktural") == SCORED


def spread(*tops):
    """A row of headers, each over as many columns as it says."""
    return [cell for top, width in tops for cell in [top, *[""] * (width - 1)]]


BOTH = [x for pair in zip(GOOD, POINTS, strict=True) for x in pair]
SINGLE = [(f"Faktor {code}", 2) for code in "123"]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ([spread(("Tingkat Faktor", 7)), FACTORS], GOOD),
        ([spread(("Tingkat", 7), ("Nilai", 7)), [*FACTORS, *FACTORS]], [*GOOD, *POINTS]),
        ([["Faktor 1", "2", "3", "Faktor 4", "", "5", "6"], ["", "", "", "A", "B", "", ""]], GOOD),
        (
            [
                spread(*SINGLE, ("Faktor 4", 4), ("Faktor 5", 2), ("Faktor 6", 2)),
                [*[""] * 6, "A", "", "B", *[""] * 5],
                ["Tk", "Nilai"] * 7,
            ],
            BOTH,
        ),
    ],
    ids=["levels", "levels beside points", "parts of factor 4", "three rows"],
)
def test_factors_under_a_header_over_all_of_them_are_recognised(sheet, header, row):
    first = [["No", "Nama Jabatan"], *[["", ""]] * (len(header) - 1)]
    lines = [["DINAS X", *[""] * 15]]
    lines += [left + right for left, right in zip(first, header, strict=True)]
    path = sheet([*lines, [1, "Kasubbag", *row]])
    layout = read_table(path).layout
    assert (layout.first, layout.of("nama_jabatan").index) == (2, 1)
    assert layout.factors("level")["6"].name in ("Tingkat Faktor / 6", "Tingkat / 6", "6",
                                                 "Faktor 6 / Tk")  # fmt: skip
    assert results(path) == [(len(lines) + 1, "scored", 1165, [])]
    if len(row) > len(GOOD):
        wrong = sheet([*lines, [1, "Kasubbag", *row[:-1], 999]], "wrong.csv")
        assert results(wrong) == [(len(lines) + 1, "refused", None, ["points_contradict"])]


def test_a_header_without_factors_is_told_with_what_is_in_it(sheet):
    lines = [["KABUPATEN X", "", "", ""], ["No", "Nama\nJabatan", "", "Kelas"], [1, "A", "", 8]]
    (fault,) = refusal(sheet(lines, "a.xlsx"))
    assert (fault.kind, fault.given) == ("header_without_levels", "2")
    assert fault.allowed == ("#1 No", "#2 Nama Jabatan", "#4 Kelas")
    (fault,) = refusal(sheet(lines))
    assert (fault.kind, fault.given) == ("header_without_levels", "2")


def test_names_of_the_other_schemes_factors_say_which_scheme_fits(sheet):
    names = [f.label("id") for f in default_catalogue()["fungsional"].factors]
    (fault,) = refusal(sheet([["Jabatan", *names], ["A", *NINE]]))
    assert (fault.kind, fault.near) == ("columns_missing", "--skema fungsional")


@pytest.mark.parametrize("head", ["Tingkat", "Tk. Faktor"])
def test_all_levels_in_one_column_are_read_in_any_notation(sheet, head):
    lines = [
        ["Jabatan", head],
        ["A", "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"],
        ["B", "(FK : 1 – 1 = 175); Tingkat Faktor 2-1, 3 - 1 4A-1 4B-1; 5-1; 6-1"],
        ["B2", "111 121 131 141 151 161 171"],
        ["C", "1-1 2-1 3-1 4A-1 4B-1 5-1"],
        ["D", ""],
    ]
    found = results(sheet(lines))
    assert [nilai for _, _, nilai, _ in found] == [1165, 1165, 1165, None, None]
    assert found[3][3] == ["missing"]


def test_a_number_or_a_flag_in_the_column_of_all_levels_is_refused(sheet):
    lines = [["Jabatan", "Tingkat"], ["A", True], ["B", 1.5], ["C", 164]]
    assert [faults[0] for _, _, _, faults in results(sheet(lines, "a.xlsx"))] == [
        "not_a_level", "not_a_level", "missing",
    ]  # fmt: skip


def test_points_and_remarks_beside_a_level_are_no_second_level(sheet):
    heads = [f"faktor_{code}_{what}" for code in FACTORS for what in ("level", "nilai", "ket")]
    points = ["175", "100", "450", "25", "30", "75", "310"]
    cells = [cell for level, p in zip(GOOD, points, strict=True) for cell in (level, p, "ya")]
    assert results(sheet([heads, cells])) == [(2, "scored", 1165, [])]
    cells[1] = "350"
    assert results(sheet([heads, cells])) == [(2, "refused", None, ["points_contradict"])]


def test_a_name_that_brackets_contradict_is_not_taken(sheet):
    names = [factor.label("id") for factor in default_catalogue()["struktural"].factors]
    path = sheet([["jabatan", f"{names[0]} (FK 2)", *names[1:]], ["A", *GOOD]])
    assert refusal(path)[0].given == "1"


def test_a_name_that_another_scheme_has_too_means_the_scheme_by_default(sheet):
    """`Tujuan Hubungan` is factor 4B of one scheme and factor 7 of the other."""
    heads = [*(f"Faktor {code}" for code in ("1", "2", "3")), "Sifat Hubungan", "Tujuan Hubungan"]
    path = sheet([["jabatan", *heads, "Faktor 5", "Faktor 6"], ["A", *GOOD]])
    assert results(path) == [(2, "scored", 1165, [])]
    with_column = sheet(
        [["jabatan", "skema", *heads, "Faktor 5", "Faktor 6"], ["A", "struktural", *GOOD]], "b.csv"
    )
    assert refusal(with_column)[0].kind == "columns_missing"


@pytest.mark.parametrize(
    "levels",
    [
        dict(zip(FACTORS, GOOD, strict=True)),
        {**dict(zip(FACTORS, GOOD, strict=True)), "2": 1, "3": 1.0, "5": "(FK : 5 – 1 = 75)"},
        [*GOOD, None, ""],
        ["1-1 2-1", *GOOD[2:]],
    ],
)
def test_levels_of_json_and_parquet_may_stand_in_one_value(tmp_path, levels):
    (tmp_path / "a.jsonl").write_text(json.dumps({"nama_jabatan": "A", "tingkat": levels}) + "\n")
    assert results(tmp_path / "a.jsonl") == [(1, "scored", 1165, [])]
    if isinstance(levels, dict):
        levels = {key: str(level) for key, level in levels.items()}
    pq.write_table(pa.table({"tingkat": [levels]}), tmp_path / "a.parquet")
    assert results(tmp_path / "a.parquet") == [(1, "scored", 1165, [])]


def test_each_fault_of_levels_in_one_value_is_told(tmp_path):
    lines = [{"tingkat": {"1": "1-9", "8": "1", "2": True}}, {"tingkat": {}}, {"tingkat": []}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (_, _, _, first), *others = results(tmp_path / "a.jsonl")
    assert {"other_scheme", "unknown_factor", "not_a_level_of", "missing"} <= {*first}
    assert [faults for _, _, _, faults in others] == [["no_levels"]] * 2


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.csv", {"sheet": "Lembar"}),
        ("a.csv", {"other_edition": True}),
        ("a.xlsx", {"encoding": "cp1252"}),
        ("a.jsonl", {"delimiter": ";"}),
    ],
)
def test_what_does_not_apply_to_a_format_is_refused_and_not_passed_over(sheet, name, options):
    (fault,) = refusal(sheet(PLAIN, name), **options)
    assert fault.kind == "not_for_this_format"
    assert fault.allowed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.csv")
    (fault,) = refusal(tmp_path / "a.csv")
    assert fault.kind == "not_a_file"


MAPPED = [["Jabatan", *"abcdefg"], ["Kasubbag", *GOOD]]
BY_HAND = dict(zip(FACTORS, "ABCDEFG", strict=True))


def test_columns_are_mapped_by_hand_by_header_or_number(sheet):
    path = sheet(MAPPED)
    assert refusal(path)[0].kind == "no_header"
    assert results(path, columns=BY_HAND) == [(2, "scored", 1165, [])]
    numbered = {code: f"#{n}" for n, code in enumerate(FACTORS, 2)}
    assert results(path, columns=numbered, header=(1, 1)) == [(2, "scored", 1165, [])]
    bare = sheet([["Kasubbag", *GOOD]], "tanpa.csv")
    assert results(bare, columns=numbered, header=(0, 0)) == [(1, "scored", 1165, [])]
    assert read_table(bare, columns=numbered, header=(0, 0)).layout.last == 0


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        ({**BY_HAND, "1": "tiada"}, "no_such_column"),
        ({**BY_HAND, "1": "#99"}, "no_such_column"),
        ({**BY_HAND, "apa": "a"}, "unknown_role"),
        ({**BY_HAND, "2": "A"}, "column_ambiguous"),
        ({"1": "A"}, "columns_missing"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused_with_the_headers_there_are(sheet, columns, kind):
    fault = refusal(sheet(MAPPED), columns=columns)[0]
    assert fault.kind == kind
    assert fault.allowed


def test_the_columns_that_there_are_can_be_named_as_they_are_told(sheet):
    """By the number that is told, a column is found."""
    path = sheet(MAPPED)
    (fault,) = refusal(path, columns={**BY_HAND, "1": "tiada"})
    assert fault.allowed[:3] == ("#1 Jabatan", "#2 a", "#3 b")
    told = {code: name.split()[0] for code, name in zip(FACTORS, fault.allowed[1:], strict=True)}
    assert results(path, columns=told, header=(1, 1)) == [(2, "scored", 1165, [])]


def test_points_scheme_and_name_are_mapped_by_hand(sheet):
    lines = [["Post", "Golongan", *"abcdefg", "p"], ["Kasubbag", "JFT", *GOOD, "1"]]
    columns = {**BY_HAND, "nilai 1": "p", "nama_jabatan": "post", "skema": "golongan"}
    ((_, _, _, faults),) = results(sheet(lines), columns=columns)
    assert set(faults) >= {"unknown_factor"}
    ((_, kind, _, faults),) = results(
        sheet(lines), columns={key: v for key, v in columns.items() if key != "skema"}
    )
    assert (kind, faults) == ("refused", ["points_contradict"])


def test_two_columns_for_one_factor_are_refused_by_name(sheet):
    lines = [[*HEAD, "Faktor 1"], [1, "A", *GOOD, "1-2"]]
    (fault,) = refusal(sheet(lines))
    assert (fault.kind, fault.given) == ("column_twice", "1")
    assert results(sheet(lines), columns={"1": "#3"})[0][2] == 1165


def test_two_columns_that_could_decide_a_result_are_not_chosen_between(sheet):
    levels = " ".join(GOOD)
    (fault,) = refusal(sheet([["jabatan", "tingkat", "tingkat"], ["A", levels, ""]]))
    assert (fault.kind, fault.given) == ("field_twice", "tingkat")
    assert results(sheet([["jabatan", "level", "tingkat"], ["A", "IV", levels]])) == [
        (2, "scored", 1165, [])
    ]
    kinds = [["jenis", "tipe jabatan", "tingkat"], ["struktural", "a", levels]]
    assert refusal(sheet(kinds))[0].given == "skema"
    assert results(sheet(kinds), columns={"skema": "jenis"}) == [(2, "scored", 1165, [])]
    kinds[0][1] = "skema"
    assert results(sheet([kinds[0], ["x", "struktural", levels]])) == [(2, "scored", 1165, [])]


def test_a_level_of_something_else_beside_the_factors_stays_the_users_own(sheet):
    path = sheet([[*HEAD, "Level"], [1, "A", *GOOD, "Eselon IV"]])
    assert results(path) == [(2, "scored", 1165, [])]
    told = sheet([[*HEAD, "Level"], [1, "A", *GOOD, "1-2 " + " ".join(GOOD[1:])]], "b.csv")
    assert results(told, columns={"tingkat": "Level"}) == [(2, "scored", 1340, [])]


def test_a_second_name_column_stays_the_users_own(sheet):
    lines = [["Jabatan", *HEAD], ["x", 1, "A", *GOOD]]
    layout = read_table(sheet(lines)).layout
    assert [c.index for c in layout.columns if c.meaning and c.meaning.role == "nama_jabatan"] == [
        0
    ]


def test_the_header_row_is_taken_where_it_is_told(sheet):
    path = sheet([["x"] * 9, *PLAIN])
    assert len(results(path, header=(2, 2))) == 2
    assert refusal(path, header=(9, 9))[0].kind == "no_such_row"


def test_a_header_of_bare_numbers_is_that_of_nine_factors(sheet):
    path = sheet([[str(n) for n in range(1, 10)], NINE])
    assert results(path, scheme="JFT") == [(2, "scored", 2070, [])]
    (fault,) = refusal(path)
    assert (fault.kind, fault.near) == ("columns_missing", "--skema fungsional")


BOTH = ["Jabatan", "Jenis Jabatan", "1", "2", "3", "4A", "4B", "4", "5", "6", "7", "8", "9"]


def both(name, scheme, **levels):
    return [name, scheme, *(levels.get(f"f{head}", "") for head in BOTH[2:])]


SIX = {f"f{code}": level for code, level in zip(FACTORS, GOOD, strict=True)}
ALL_NINE = {f"f{level[0]}": level for level in NINE}


def test_each_row_is_scored_by_the_scheme_that_its_column_names(sheet):
    path = sheet(
        [
            BOTH,
            both("A", "struktural", **SIX),
            both("B", "JFT", **ALL_NINE),
            both("C", "", **SIX),
            both("D", "apa", **SIX),
            both("E", "Pelaksana", **SIX),
            both("F", "struktural", **SIX, f7="7-1"),
            both("G", "Struktural", **SIX),
        ]
    )
    found = results(path)
    assert [nilai for _, _, nilai, _ in found] == [1165, 2070, None, None, None, None, 1165]
    assert [faults[:1] for _, _, _, faults in found[2:4]] == [
        ["scheme_missing"],
        ["unknown_scheme"],
    ]
    assert "unknown_factor" in found[5][3]


def test_a_scheme_that_was_told_and_one_that_stands_there_must_agree(sheet):
    path = sheet(
        [BOTH, both("A", "struktural", **SIX), both("B", "JFT", **ALL_NINE), both("C", "", **SIX)]
    )
    found = results(path, scheme="struktural")
    assert [(kind, faults) for _, kind, _, faults in found] == [
        ("scored", []),
        ("refused", ["scheme_contradicts"]),
        ("scored", []),
    ]
    assert results(path, scheme_column="Jenis Jabatan")[1][2] == 2070
    with pytest.raises(UnknownSchemeError):
        read_table(path, scheme="apa")


def test_no_scheme_is_complete_among_the_columns(sheet):
    faults = refusal(sheet([["skema", "1", "2"], ["JFT", "1-1", "2-1"]]))
    assert [fault.kind for fault in faults] == ["columns_missing"] * 2


def test_a_level_that_became_a_date_is_named_with_what_was_typed(sheet):
    day = dt.date(2026, 3, 1)
    lines = [HEAD, [1, "A", day, *GOOD[1:]], [2, "B", "Mar-01", *GOOD[1:]], [3, "C", *GOOD]]
    table = read_table(sheet(lines, "a.xlsx"))
    (chunk,) = evaluate_table(table)
    (fault,) = chunk.results[0].faults
    assert (fault.kind, fault.factor, fault.near) == ("level_is_date", "1", "1-3")
    assert "teks" in fault.message("id")
    assert [r.kind for r in chunk.results] == ["refused", "refused", "scored"]


@pytest.mark.parametrize(
    "written", ["01-Mei", "1 Mei 2026", "2026-05-01", "01/05/2026", "1-May-26"]
)
def test_a_date_in_a_csv_is_named_too(sheet, written):
    lines = [HEAD, [1, "A", *GOOD[:5], written, GOOD[6]]]
    ((_, _, _, faults),) = results(sheet(lines))
    assert faults == ["level_is_date"]


def test_a_nip_that_was_stored_as_a_number_is_named_and_the_row_is_scored(sheet):
    lines = [
        [*HEAD, "NIP"],
        [1, "A", *GOOD, 198001012005011001],
        [2, "B", *GOOD, "198001012005011001"],
    ]
    assert results(sheet(lines, "a.xlsx")) == [
        (2, "scored", 1165, ["number_cut"]),
        (3, "scored", 1165, []),
    ]
    lines[1][-1] = "1,98001E+17"
    assert results(sheet(lines))[0][3] == ["number_cut"]


def test_a_position_number_stays_text(sheet):
    table = read_table(sheet([HEAD, ["1.10", "A", *GOOD]]))
    assert [row[0] for scored in evaluate_table(table) for row in scored.chunk.rows] == ["1.10"]


@pytest.mark.parametrize(
    ("nilai", "kelas", "faults"),
    [
        ("1.165", "8", []),
        ("", "", []),
        ("-", "0", []),
        ("1200", "8", ["written_nilai"]),
        ("1165", "Kelas 9", ["written_kelas"]),
        (0, 1000, []),
        ("1.2", "13.A", ["nilai_fraction", "local_grade"]),
        (1.165, 18, ["unreadable_nilai", "kelas_out_of_range"]),
    ],
)
def test_a_nilai_or_kelas_that_stands_there_is_compared(sheet, nilai, kelas, faults):
    lines = [[*HEAD, "Nilai Jabatan", "Kelas Jabatan"], [1, "A", *GOOD, nilai, kelas]]
    name = "a.csv" if isinstance(nilai, str) else "a.xlsx"
    assert results(sheet(lines, name)) == [(2, "scored", 1165, faults)]


def test_points_where_a_level_should_stand_are_named_as_such(sheet):
    for given, near in (("175", "1-1"), (350, "1-2")):
        table = read_table(sheet([HEAD, [1, "A", given, *GOOD[1:]]], "a.xlsx"))
        (fault,) = next(evaluate_table(table)).results[0].faults
        assert (fault.kind, fault.near, fault.given) == ("points_for_level", near, f"'{given}'")
        assert f"'{given}'" in fault.message("id")


@pytest.mark.parametrize(
    ("written", "given"),
    [("I", "'I' = '1-9'"), ("1-9", "'1-9'"), ("11", "'1-11'"), ("1-1*", "'*'")],
)
def test_a_level_that_is_refused_is_told_as_it_is_written(sheet, written, given):
    table = read_table(sheet([HEAD, [1, "A", written, *GOOD[1:]]]))
    (fault,) = next(evaluate_table(table)).results[0].faults
    assert fault.given == given


NINE_HEAD = ["No", "Nama Jabatan", *(f"Faktor {n}" for n in range(1, 10))]
STACKED = [
    [*HEAD, "", ""],
    [1, "Kabag", *[1] * 7],
    ["B. FUNGSIONAL"],
    NINE_HEAD,
    [1, "Analis", *[1] * 9],
    [2, "Arsiparis", *[1] * 9],
    [""],
    [*HEAD, "", ""],
    [3, "Kasi", *[1] * 7],
]


def test_rows_under_the_header_of_another_table_are_never_scored_by_the_first(sheet):
    lines = [line + [""] * (11 - len(line)) for line in STACKED]
    found = results(sheet(lines), header=(1, 1))
    assert [kind for _, kind, _, _ in found] == [
        "scored", "section", "heading", "refused", "refused", "blank", "heading", "scored",
    ]  # fmt: skip
    assert found[3] == (5, "refused", None, ["under_other_header"])


def test_a_sheet_with_two_tables_is_refused_with_their_headers(sheet):
    lines = [["A. STRUKTURAL"], [], *STACKED[:6]]
    (fault,) = refusal(sheet([line + [""] * (11 - len(line)) for line in lines]))
    assert (fault.kind, fault.given) == ("several_tables", "3, 6")


def test_a_header_again_in_other_words_is_a_heading(sheet):
    again = ["NO.", "JABATAN", *(f"Tingkat {code}" for code in FACTORS)]
    kinds = [kind for _, kind, _, _ in results(sheet([*PLAIN, again, PLAIN[1]]))]
    assert kinds == ["scored", "scored", "heading", "scored"]


def test_a_header_over_all_factors_again_is_a_heading(sheet):
    header = [["No", "Jabatan", "Tingkat", *[""] * 6, "Kelas"], ["", "", *FACTORS, ""]]
    row = [1, "Kasubbag", *GOOD, 8]
    found = results(sheet([*header, row, *header, row], "a.xlsx"))
    assert [kind for _, kind, _, _ in found] == ["scored", "heading", "heading", "scored"]


def test_jobs_counted_by_small_letters_are_no_sections(sheet):
    empty = [""] * 7
    lines = [
        *PLAIN,
        ["a", "Kasubbag", *GOOD],
        ["b.", "Kasubbag", *empty],
        ["II.", "BIDANG", *empty],
    ]
    kinds = [kind for _, kind, _, _ in results(sheet(lines))]
    assert kinds[2:] == ["scored", "refused", "section"]


@pytest.mark.parametrize(
    ("level", "kind"),
    [
        (1, None),
        (1.0, None),
        ("1", None),
        ("1,0", None),
        ("fk 1-1 = 175", None),
        (True, "not_a_level_of"),
        (1.5, "not_a_level_of"),
        (9, "unknown_level"),
        ("4-4/5", "unreadable_level"),
    ],
)
def test_what_was_accepted_before_makes_nothing_else_accepted(sheet, level, kind):
    lines = [HEAD, *([n, "A", value, *GOOD[1:]] for n, value in enumerate([1, "1", 1.0, level]))]
    found = results(sheet(lines, "a.xlsx"))
    assert [nilai for _, _, nilai, _ in found[:3]] == [1165] * 3
    assert (found[3][2] == 1165) is (kind is None)


def test_points_alone_are_never_taken_for_a_level_of_their_factor():
    """A column of points that is taken for one of levels gives refusals, not other levels."""
    from jabatan_eval import parse_level
    from jabatan_eval.errors import NotationError

    for scheme in default_catalogue().schemes:
        for factor in scheme.factors:
            for level in factor.levels:
                try:
                    read = parse_level(str(level.points), scheme=scheme.name, factor=factor.code)
                except NotationError:
                    continue
                assert read == level.code


def test_more_rows_than_a_chunk_keep_their_numbers(sheet):
    lines = [HEAD, *([n, f"Jabatan {n}", *GOOD] for n in range(10_000))]
    found = results(sheet(lines))
    assert [number for number, *_ in found] == [*range(2, 10_002)]
    assert results(sheet(lines, "a.jsonl"))[9_999] == (10_000, "scored", 1165, [])


def test_an_xls_is_read(tmp_path):
    book = xlwt.Workbook()
    page = book.add_sheet("Satu")
    for r, line in enumerate(PLAIN):
        for c, value in enumerate(line):
            page.write(r, c, value)
    book.save(str(tmp_path / "a.xls"))
    assert results(tmp_path / "a.xls") == SCORED


def test_an_ods_is_read(tmp_path):
    book = OpenDocumentSpreadsheet()
    page = OdfTable(name="Satu")
    for line in PLAIN:
        row = TableRow()
        for value in line:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        page.addElement(row)
    book.spreadsheet.addElement(page)
    book.save(str(tmp_path / "a.ods"))
    assert results(tmp_path / "a.ods") == SCORED


def workbook(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, lines in sheets.items():
        page = book.create_sheet(title)
        for line in lines:
            page.append(line)
    book.save(path)
    return path


def test_the_sheet_is_the_only_one_that_fits_or_the_one_that_is_named(tmp_path):
    path = workbook(tmp_path / "a.xlsx", Petunjuk=[["Isi lembar Data"]], Data=PLAIN)
    assert read_table(path).sheet == "Data"
    assert results(path) == SCORED
    two = workbook(tmp_path / "b.xlsx", A=PLAIN, B=PLAIN)
    (fault,) = refusal(two)
    assert (fault.kind, fault.allowed) == ("several_sheets", ("A", "B"))
    assert results(two, sheet="B") == SCORED
    assert refusal(two, sheet="C")[0].kind == "no_such_sheet"
    none = workbook(tmp_path / "c.xlsx", A=[["x"]], B=[])
    (fault,) = refusal(none)
    assert (fault.kind, fault.where) == ("no_header", f"{none} [A, B]")


def test_what_is_hidden_merged_or_worked_out_is_told_and_read(tmp_path):
    path = workbook(tmp_path / "a.xlsx", Data=[["x"], *PLAIN, ["", "Kabid", "=1+1", *GOOD[1:]]])
    book = openpyxl.load_workbook(path)
    page = book["Data"]
    page.row_dimensions[3].hidden = True
    page.column_dimensions["A"].hidden = True
    page.merge_cells("B4:B5")
    page["A3"] = "#REF!"
    page["A3"].data_type = "e"
    book.save(path)
    notes = {note.key: dict(note.values) for note in read_table(path).notes}
    assert notes["tables.hidden_rows"] == {"rows": "3"}
    assert notes["tables.hidden_columns"]["columns"].startswith("A")
    assert notes["tables.formulas"] == {"count": "1"}
    assert notes["tables.error_cells"] == {"count": "1"}
    assert "tables.merged" in notes
    assert (3, "scored", 1165, []) in results(path)


def template(path, digest, rows):
    heads = ["nama_jabatan", "unit_kerja", *FACTORS, "nilai_jabatan", "kelas_jabatan", "periksa"]
    lines = [["ISIAN"], heads, *rows]
    return workbook(path, isian=lines, katalog=[["digest", digest]])


FILLED = [["Kasubbag", "", *GOOD, 999, 1, "x"], ["", "", *[""] * 7, 0, 0, "y"], ["B", "", *GOOD]]


def test_a_filled_template_is_read_without_its_computed_columns(tmp_path):
    path = template(tmp_path / "a.xlsx", default_catalogue().digest, FILLED)
    table = read_table(path)
    assert table.is_template
    assert [column.name for column in table.layout.columns] == [
        "nama_jabatan",
        "unit_kerja",
        *FACTORS,
    ]
    assert results(path) == [
        (3, "scored", 1165, []),
        (4, "blank", None, []),
        (5, "scored", 1165, []),
    ]


def test_a_template_of_another_edition_is_refused_unless_told(tmp_path):
    path = template(tmp_path / "a.xlsx", "0" * 64, FILLED)
    assert refusal(path)[0].kind == "template_of_other_edition"
    assert len(results(path, other_edition=True)) == 3
    notes = [note.key for note in read_table(path, other_edition=True).notes]
    assert "tables.template_other" in notes


def test_a_sheet_katalog_without_a_digest_is_any_sheet(tmp_path):
    path = workbook(tmp_path / "a.xlsx", Data=PLAIN, katalog=[["x"], ["digest"]])
    assert results(path) == SCORED
    assert not read_table(path).is_template


@pytest.mark.parametrize("schemes", [["struktural"], ["fungsional"], ["struktural", "fungsional"]])
def test_the_template_that_we_make_is_read_back(tmp_path, schemes):
    template_workbook = pytest.importorskip("jabatan_eval.forms.template").template_workbook
    rows = [{"nama_jabatan": "A", "skema": schemes[-1]}]
    levels = GOOD if schemes == ["struktural"] else NINE
    rows[0] |= {level.split("-")[0]: level for level in levels}
    if len(schemes) == 1:
        del rows[0]["skema"]
    path = tmp_path / "a.xlsx"
    path.write_bytes(template_workbook(schemes, rows=rows, capacity=20))
    assert results(path)[0][1:3] == ("scored", 1165 if schemes == ["struktural"] else 2070)
    assert {kind for _, kind, _, _ in results(path)[1:]} <= {"blank"}


def test_a_file_is_told_by_the_ending_of_its_name(tmp_path):
    assert refusal(tmp_path / "a.doc")[0].kind == "unknown_format"
    assert refusal(tmp_path / "a.csv")[0].kind == "no_such_file"
    (tmp_path / "b.csv").mkdir()
    assert refusal(tmp_path / "b.csv")[0].kind == "is_a_folder"


def test_a_line_that_tells_the_separator_stays_above_the_header(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("sep=;\n" + text(PLAIN))
    assert [nilai for *_, nilai, _ in results(path)] == [1165, 1340]
    assert io.StringIO(path.read_text()).readline() == "sep=;\n"


def test_a_table_of_no_rows_has_none(sheet, tmp_path):
    assert results(sheet([HEAD])) == []
    assert results(sheet([HEAD], "a.xlsx")) == []
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"tingkat": pa.array([], pa.string())}), tmp_path / "a.parquet")
    assert results(tmp_path / "a.parquet") == []


def test_whole_numbers_of_json_are_levels(sheet):
    assert results(sheet([HEAD, [1, "A", 1, 1, 1, 1, 1, 1, 1]], "a.jsonl")) == [
        (1, "scored", 1165, [])
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.jsonl"])
def test_rows_that_fill_the_last_chunk_are_all_read(sheet, monkeypatch, name):
    from jabatan_eval.tables import csv_files, records, workbooks

    for module in (csv_files, records, workbooks):
        monkeypatch.setattr(module, "CHUNK", 2)
    lines = [HEAD, *([n, "A", *GOOD] for n in range(4))]
    assert [nilai for _, _, nilai, _ in results(sheet(lines, name))] == [1165] * 4


def test_a_fault_that_a_cell_has_many_times_is_said_once(sheet):
    (row,) = results(sheet([HEAD, ["1", "A", "lima " * 9, *GOOD[1:]]]))
    assert row[3] == ["unreadable_level"]


def test_what_is_remembered_is_bounded_and_changes_nothing(sheet, monkeypatch):
    from jabatan_eval.tables import rows

    monkeypatch.setattr(rows, "SEEN_AT_MOST", 1)
    wide = "1-1" + " " * 300
    lines = [HEAD, *([n, "A", level, *GOOD[1:]] for n, level in enumerate(["1-1", "1-2", wide]))]
    assert [nilai for _, _, nilai, _ in results(sheet(lines))] == [1165, 1340, 1165]
    monkeypatch.setattr(rows, "WRONG_AT_MOST", 2)
    lines = [HEAD, *([n, "A", f"1-{n % 4 + 6}", *GOOD[1:]] for n in range(9))]
    assert [faults for *_, faults in results(sheet(lines))] == [["other_scheme"]] * 9


def test_times_that_python_has_no_type_for_are_text(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {
        "nano": pa.array([1], pa.timestamp("ns")),
        "whole": pa.array([1000], pa.timestamp("ns")),
        "far": pa.array([900_000_000_000_000_000], pa.timestamp("us")),
        "tingkat": pa.array([" ".join(GOOD)]),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    ((row,),) = [scored.chunk.rows for scored in evaluate_table(read_table(tmp_path / "a.parquet"))]
    assert row[0] == "1970-01-01 00:00:00.000000001"
    assert row[1].isoformat() == "1970-01-01T00:00:00.000001"
    assert str(row[2]).startswith("30489")


def test_something_of_the_users_under_a_factors_header_stays_theirs(sheet):
    heads = [["Jabatan", *(x for code in FACTORS for x in (f"Faktor {code}", ""))],
             ["", *("Tingkat", "Alasan") * 7]]  # fmt: skip
    line = ["A", *(x for level in GOOD for x in (level, "sebab"))]
    assert results(sheet([*heads, line])) == [(3, "scored", 1165, [])]


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jsonl", "scored"), ("b.csv", "total"), ("b.xlsx", "total")]
)
def test_a_record_of_a_format_that_names_its_columns_is_a_job_whatever_it_is_called(
    sheet, name, kind
):
    """Sums stand in sheets that people made; a row of a data set is not left out for its words."""
    ((_, found, _, _),) = results(sheet([HEAD, [1, "Jumlah", *GOOD]], name))
    assert found == kind
