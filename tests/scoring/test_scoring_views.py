"""The evaluation as people read it: the official form in text, and a table in HTML."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest

import jabatan_eval as je
from jabatan_eval import Job, evaluate

TEXT = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
TOP = "1-5 2-3 3-3 4A-4 4B-4 5-8 6-6"
NINE = "1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1"
JOB = Job(nama="Kepala Subbagian Kepangkatan", unit="Biro Kepegawaian", instansi="BKN")
NASTY = "<script>alert('x')</script> & \"q\" </td></table>"
CONTROLS = "a\x1b[31mb\x00c\nd\re\tf\x85g\u2028h\u202ei\u200bj\x7fk"


class Cells(HTMLParser):
    """The rows of a table as texts, and every tag with its attributes."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)
        if tag not in ("br", "meter"):
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("br", "meter"):
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


FORM_ID = [
    "FORMULIR PENILAIAN JABATAN STRUKTURAL",
    "Nama Jabatan    : Kepala Subbagian Kepangkatan",
    "Nama Organisasi : Biro Kepegawaian",
    "Instansi        : BKN",
    "No   Faktor Evaluasi",
    "1.   Faktor 1: Ruang Lingkup dan Dampak Program",
    "2.   Faktor 2: Pengaturan Organisasi",
    "3.   Faktor 3: Wewenang Penyeliaan dan",
    "4.   Faktor 4: Hubungan Personal",
    "Sifat Hubungan",
    "Tujuan Hubungan",
    "5.   Faktor 5: Kesulitan dalam Pengarahan",
    "6.   Faktor 6: Kondisi Lain",
    "KESIMPULAN",
    "Total Nilai",
    "Kelas Jabatan",
    "Letak dalam kelas",
    "Katalog BKN-21-2011.1",
    "Tim Analisis dan Evaluasi Jabatan",
    "Ketua Tim",
    "Anggota Tim",
]
FORM_EN = [
    "JOB EVALUATION FORM: STRUCTURAL POST",
    "Job             : Kepala Subbagian Kepangkatan",
    "Organisation    : Biro Kepegawaian",
    "Agency          : BKN",
    "1.   Factor 1: Program Scope and Effect",
    "4.   Factor 4: Personal Contacts",
    "6.   Factor 6: Other Conditions",
    "CONCLUSION",
    "Total points",
    "Job class (kelas)",
    "Place in the class",
    "Catalogue BKN-21-2011.1",
    "Job analysis and evaluation team",
    "Chair",
    "Member",
]


@pytest.mark.parametrize(("lang", "parts"), [("id", FORM_ID), ("en", FORM_EN)])
def test_the_text_shows_the_official_form_in_its_order(lang: str, parts: list[str]) -> None:
    """Header, factor rows, conclusion, signatures."""
    text = evaluate(TEXT, job=JOB).to_text(lang)
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, part
        place = found + len(part)


def test_row_four_has_no_points_of_its_own_and_two_rows_below() -> None:
    """The form splits it in nature and purpose."""
    lines = evaluate(TEXT, keterangan={"4B": "sama"}).to_text().splitlines()
    (at,) = [i for i, line in enumerate(lines) if line.startswith("4.")]
    assert lines[at].split() == ["4.", "Faktor", "4:", "Hubungan", "Personal"]
    assert re.fullmatch(r" {5} {3}Sifat Hubungan +25 +Tingkat Faktor 4A-1", lines[at + 1])
    assert re.fullmatch(r" {5} {3}Tujuan Hubungan +30 +Tingkat Faktor 4B-1\. sama", lines[at + 2])
    assert lines[at + 3].startswith("5.")
    assert [line[:2] for line in lines if re.match(r"[0-9]\.", line)] == [
        "1.",
        "2.",
        "3.",
        "4.",
        "5.",
        "6.",
    ]


def test_the_functional_form_has_nine_plain_rows() -> None:
    """Without sub-rows."""
    text = evaluate(NINE, scheme="fungsional").to_text()
    assert text.startswith("FORMULIR PENILAIAN JABATAN FUNGSIONAL\n")
    assert re.findall(r"^([0-9])\. ", text, re.MULTILINE) == list("123456789")
    assert "Standar Jabatan Fungsional" in text


def test_total_class_and_band_are_printed() -> None:
    """With the place in the band, from both edges."""
    text = evaluate(TEXT).to_text()
    assert re.search(r"Total Nilai +1165$", text, re.MULTILINE)
    assert re.search(r"Kelas Jabatan +8 +\(1105-1350\)$", text, re.MULTILINE)
    assert "Letak dalam kelas: 60 di atas batas bawah 1105, 185 di bawah batas atas 1350\n" in text
    assert re.search(r"^1105 \[#{9}\.{31}\] 1350$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("levels", "bar"),
    [
        (TEXT, f"1105 [{'#' * 9}{'.' * 31}] 1350"),
        ("1-1 2-1 3-2 4A-1 4B-1 5-1 6-2", f"1605 [{'#' * 24}{'.' * 16}] 1850"),
        ("1-1 2-1 3-1 4A-1 4B-2 5-2 6-2", f"1605 [{'.' * 40}] 1850"),
        ("1-1 2-1 3-2 4A-1 4B-4 5-1 6-2", f"1605 [{'#' * 40}] 1850"),
    ],
)
def test_the_bar_shows_where_the_nilai_lies(levels: str, bar: str) -> None:
    """From all dots at the lower edge to all marks at the upper."""
    assert bar in evaluate(levels).to_text().splitlines()


@pytest.mark.parametrize(
    ("lang", "band", "place"),
    [
        ("id", "(4055 ke atas)", "675 di atas batas bawah 4055; kelas tertinggi, tanpa batas atas"),
        (
            "en",
            "(4055 and up)",
            "675 above the lower edge 4055; the highest class, open at the top",
        ),
    ],
)
def test_the_open_class_has_no_upper_edge_to_show(lang: str, band: str, place: str) -> None:
    """Neither in text nor in HTML, and never as None."""
    hasil = evaluate(TOP)
    text, markup = hasil.to_text(lang), hasil.to_html(lang)
    assert band in text
    assert place in text
    assert place in markup
    assert band.strip("()") in markup
    assert "None" not in text + markup
    assert "[#" not in text
    assert "<meter" not in markup


def test_print_shows_the_form_in_indonesian() -> None:
    """And a notebook the table."""
    hasil = evaluate(TEXT)
    assert str(hasil) == hasil.to_text() == hasil.to_text("id")
    assert hasil._repr_html_() == hasil.to_html() == hasil.to_html("id")


def test_without_a_job_there_is_no_header_and_no_signature() -> None:
    """Nothing is made up."""
    text = evaluate(TEXT).to_text()
    assert "Nama Jabatan" not in text
    assert "Ketua Tim" not in text
    half = evaluate(TEXT, job=Job(nama="Kepala Seksi"))
    assert "None" not in half.to_text() + half.to_html()


@pytest.mark.parametrize("lang", ["", "ID", "jv", None, 1])
def test_a_language_there_is_not_is_refused(lang: Any) -> None:
    """With those there are."""
    for shown in (evaluate(TEXT).to_text, evaluate(TEXT).to_html):
        with pytest.raises(ValueError, match="allowed: id, en"):
            shown(lang)


def test_no_line_ends_in_blanks_and_the_text_in_a_newline() -> None:
    """So that it can be compared and pasted."""
    text = evaluate(TEXT, job=JOB, keterangan={"1": "x " * 200}).to_text()
    assert text.endswith("\n")
    assert all(line == line.rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("width", [1, 30, 500])
def test_a_long_note_is_wrapped_within_its_column(width: int) -> None:
    """Nothing of it is lost, and the table keeps its width."""
    note = " ".join(f"kata{number}" for number in range(width))
    text = evaluate(TEXT, keterangan={"2": note}, standar={"2": note}).to_text()
    assert max(map(len, text.splitlines())) <= 120
    for number in range(width):
        assert len(re.findall(rf"\bkata{number}\b", text)) == 2


@pytest.mark.parametrize("blanks", [1, 10, 25, 26, 30, 200])
def test_a_note_that_begins_with_blanks_is_shown(blanks: int) -> None:
    """However many there are."""
    hasil = evaluate(
        TEXT, standar={"2": " " * blanks + "SJ-7"}, keterangan={"3": " " * blanks + "X9"}
    )
    assert "SJ-7" in hasil.to_text()
    assert "X9" in hasil.to_text()


@pytest.mark.parametrize("word", ["x" * 300, "a-b-" * 50, "\N{NO-BREAK SPACE}" * 5 + "y"])
def test_a_word_longer_than_the_column_is_broken(word: str) -> None:
    """And not cut."""
    text = evaluate(TEXT, standar={"1": word}).to_text()
    assert max(map(len, text.splitlines())) <= 120
    letter = word.strip()[0]
    before = evaluate(TEXT).to_text().count(letter)
    assert text.count(letter) - before == word.count(letter)


@pytest.mark.parametrize("text", [CONTROLS, "\x1b]0;judul\x07", "\r\n\r\n", "\x9b31m"])
def test_the_text_cannot_steer_a_terminal(text: str) -> None:
    """Control characters, line ends and marks of direction become blanks."""
    job = Job(nama=text, unit=text, instansi=text)
    notes = {"1": text, "6": text}
    shown = evaluate(TEXT, job=job, keterangan=notes, standar=notes).to_text()
    assert all(character.isprintable() for character in shown.replace("\n", ""))
    plain = evaluate(TEXT, job=Job(nama="x", unit="x", instansi="x")).to_text()
    assert shown.splitlines()[:6].count("") == plain.splitlines()[:6].count("") == 2
    assert [line[:16] for line in shown.splitlines()[2:5]] == [
        line[:16] for line in plain.splitlines()[2:5]
    ]


def test_markup_is_escaped_in_every_place() -> None:
    """Job and notes come from anywhere."""
    job = Job(nama=NASTY, unit=NASTY, instansi=NASTY)
    notes = {"1": NASTY, "4A": NASTY}
    for lang in ("id", "en"):
        markup = evaluate(TEXT, job=job, keterangan=notes, standar=notes).to_html(lang)
        page = Cells(markup)
        assert "script" not in page.tags
        assert page.tags.count("table") == 1
        assert "".join(page.text).count(NASTY) == 3 + 2 + 2


def test_the_markup_has_no_control_characters() -> None:
    """They have no place in HTML, whoever typed them."""
    job = Job(nama=CONTROLS)
    notes = {"1": CONTROLS}
    markup = evaluate(TEXT, job=job, keterangan=notes, standar=notes).to_html()
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", markup)


@pytest.mark.parametrize(
    ("lang", "total", "heading"),
    [("id", "Total Nilai", "Faktor Evaluasi"), ("en", "Total points", "Factor")],
)
def test_the_table_has_the_rows_of_the_form(lang: str, total: str, heading: str) -> None:
    """The heading, eight factor rows with row 4 split, and the conclusion."""
    page = Cells(evaluate(TEXT, standar={"6": "SJ-1"}, keterangan={"6": "x"}).to_html(lang))
    assert page.rows[0][1] == heading
    body = page.rows[1:9]
    assert [row[0] for row in body] == ["1.", "2.", "3.", "4.", "", "", "5.", "6."]
    assert [row[2] for row in body] == ["175", "100", "450", "", "25", "30", "75", "310"]
    assert [bool(row[4]) for row in body] == [True, True, True, False, True, True, True, True]
    assert body[-1][3] == "SJ-1"
    assert body[-1][4].endswith("6-1. x")
    assert page.rows[9][1:3] == [total, "1165"]
    assert page.rows[10][2:] == ["8", "1105-1350"]
    assert "60" in page.rows[11][3]
    assert all(len(row) in (1, 4, 5) for row in page.rows)


def test_the_functional_table_has_nine_rows() -> None:
    """One for each factor."""
    page = Cells(evaluate(NINE, scheme="fungsional").to_html())
    assert [row[0] for row in page.rows[1:10]] == [f"{n}." for n in range(1, 10)]


def test_the_meter_stands_at_the_nilai() -> None:
    """With the band's edges."""
    assert '<meter min="1105" max="1350" value="1165"></meter>' in evaluate(TEXT).to_html()


def test_the_form_names_what_it_was_computed_by() -> None:
    """Edition and the beginning of the digest, in text and HTML."""
    hasil = evaluate(TEXT)
    receipt = f"Katalog {hasil.catalogue_edition}, sidik {hasil.catalogue_digest[:12]}"
    assert receipt in hasil.to_text()
    assert receipt in hasil.to_html()


def test_the_text_of_every_combination_of_parts_is_made(recwarn: pytest.WarningsRecorder) -> None:
    """Job and notes, each there or not, in both schemes and languages."""
    for job in (None, JOB, Job(nama="x", unit="")):
        for notes in (None, {}, {"1": "a"}, {"1": "a", "6": "b"}):
            for lang in ("id", "en"):
                for levels, scheme in ((TEXT, "struktural"), (NINE, "fungsional")):
                    hasil = je.evaluate(
                        levels, scheme=scheme, job=job, keterangan=notes, standar=notes
                    )
                    assert str(hasil.nilai_jabatan) in hasil.to_text(lang)
                    assert str(hasil.nilai_jabatan) in hasil.to_html(lang)
    assert not recwarn.list
