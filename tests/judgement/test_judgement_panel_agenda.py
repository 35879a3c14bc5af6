"""The agenda: as text, as HTML, as a table that goes out, is filled in, and comes back."""

import csv

import openpyxl
import pytest

from jabatan_eval import DocumentError
from jabatan_eval.judgement import Panel, Rating, read_agreed, write_agenda


@pytest.fixture(name="rowdy")
def _rowdy():
    bad = "=cmd|' /C calc'!A0 <b>\x1b[2J"
    return Panel([bad, "Ani"], [Rating(bad, bad, "1", "1-1", bad), Rating(bad, "Ani", "1", "1-2")])


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_agenda_is_shown_and_runs_nothing(panel, rowdy, lang):
    text, page = rowdy.to_text(lang), rowdy.to_html(lang)
    assert "\x1b" not in text + page
    assert "&lt;b&gt;" in page
    assert "<b>[" not in page
    assert rowdy._repr_html_() == rowdy.to_html("id")
    assert "3 dari 3" not in panel.to_text(lang)


def test_the_text_lists_the_agenda_in_its_order(panel):
    text = panel.to_text()
    assert text.index("1. Camat, Kecamatan A, faktor 3") < text.index(
        "2. Camat, Kecamatan A, faktor 4B"
    )
    assert "3-1 (kelas 10, 11): Ani (alasan Ani 3), Citra (alasan Citra 3)" in " ".join(
        text.split()
    )
    assert "tidak menilai: Citra" in text
    assert "14; 2 di antaranya dapat mengubah kelas" in text
    assert "Tidak ada suara terbanyak" in text
    assert "masih mungkin" in text
    assert "Camat, Kecamatan A: belum selesai, faktor 1, 2, 3, 4A, 4B, 5, 6" in text


def test_a_long_agenda_is_cut_where_asked_and_says_so(panel):
    assert "... dan 1 butir lagi" in panel.to_text(limit=2)
    assert "... and 2 more" in panel.to_html("en", limit=1)
    assert "butir lagi" not in panel.to_text(limit=3)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_all_rated_alike_is_listed_by_job_in_short(panel, lang):
    said = "Camat, Kecamatan A: 1-2, 2-2, 4A-3, 6-1"
    assert f"- {said}" in panel.to_text(lang)
    assert said in panel.to_html(lang)
    title = {"id": "TINGGAL DITETAPKAN TIM", "en": "FOR THE TEAM TO ADOPT"}[lang]
    assert title in panel.to_text(lang)
    assert title not in done(panel).to_text(lang) + done(panel).to_html(lang)


def done(panel):
    for job in panel.jobs:
        panel = panel.adopt_unanimous(job.key, "sama")
    panel = panel.agree("J-1", "3", "3-2", "x", dissents={"Ani": "tetap 3-1"})
    return panel.agree("J-1", "4B", "4B-3", "y").agree("J-1", "5", "5-3", "z")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_was_agreed_on_is_shown_beside_it(panel, lang):
    resolved = done(panel)
    said = {"id": "Tidak ada yang perlu dibahas.", "en": "There is nothing to talk about."}
    assert said[lang] in resolved.to_text(lang)
    for shown in (resolved.to_text(lang), resolved.to_html(lang)):
        assert "Ani: tetap 3-1" in shown
        assert "2200" in shown


def test_the_agenda_as_rows(panel):
    rows = [*panel.rows()]
    assert [row["urutan"] for row in rows] == [*range(1, 15)]
    first = rows[0]
    assert (first["id_jabatan"], first["faktor"], first["mengubah_kelas"]) == ("J-1", "3", "ya")
    assert (first["kelas"], first["selisih_nilai"]) == ("3-1: 10, 11; 3-2: 12", 325)
    assert rows[2]["tidak_menilai"] == "Citra"
    unrated = [*Panel(["Ani", "Budi"], [Rating("A", "Ani", "1", None)]).rows("en")]
    assert unrated[0]["kelas"] is None
    assert {row["belum_menilai"] for row in unrated if row["faktor"] != "1"} == {"Ani, Budi"}
    for view in (panel.rows, panel.to_text, panel.to_html):
        with pytest.raises(ValueError, match="unknown language"):
            view("de")


# Out, and back.


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_written_agenda_runs_nothing(rowdy, tmp_path, lang):
    path = tmp_path / "agenda.csv"
    write_agenda(rowdy, path, lang=lang)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.reader(file, delimiter=";")]
    assert len(rows) == 8
    assert not any(cell.startswith("=") for row in rows for cell in row)


def fill(path, what):
    """Write into the blank columns of an agenda, as a secretary would."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        cells = dict(zip(heads, row, strict=True))
        values = what.get((cells["id_jabatan"].value, list(row)[4].value), ())
        for cell, value in zip(row[-3:], values, strict=False):
            cell.value = value
    book.save(path)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_agenda_that_was_filled_in_is_read_back(panel, tmp_path, lang):
    path = str(tmp_path / "agenda.xlsx")
    write_agenda(panel, path, lang=lang)
    assert read_agreed(panel, path) == panel
    fill(
        path,
        {
            ("J-1", "3"): (2, "delegasi", "ani: tetap 3-1; menurut saya\nCitra : ragu"),
            ("J-1", "4B"): ("4B-3", "mewakili"),
        },
    )
    agreed = read_agreed(panel, path)
    same = panel.agree(
        "J-1", "3", "3-2", "delegasi", dissents={"Ani": "tetap 3-1; menurut saya", "Citra": "ragu"}
    ).agree("J-1", "4B", "4B-3", "mewakili")
    assert agreed == same
    assert agreed.on("J-1").unresolved == ("1", "2", "4A", "5", "6")


def test_a_table_of_ones_own_is_read_by_name_and_unit(tmp_path):
    panel = Panel.read(
        put(tmp_path, "Jabatan;Unit;Anggota;Tingkat\nCamat;Kec A;Ani;5-3\n", "n.csv")
    )
    path = put(tmp_path, "Jabatan;Unit;Faktor;Kesepakatan;Alasan\nCAMAT;kec a;5;5-3;x\n")
    assert read_agreed(panel, path).agreed[0][0] == "Camat | Kec A"


def put(folder, text, name="sepakat.csv"):
    path = folder / name
    path.write_text(text, "utf-8-sig")
    return str(path)


def test_every_fault_of_every_row_is_told(panel, tmp_path):
    head = "id_jabatan;Faktor;Tingkat disepakati;Alasan kesepakatan;Pendapat berbeda\n"
    path = put(
        tmp_path,
        head
        + "J-1;1;;;\n"
        + "J-9;1;1-2;x;\n"
        + "J-1;1;;x;\n"
        + "J-1;1;1-2;;\n"
        + "J-1;;1-2;x;\n"
        + "J-1;2;2-9;x;Ani tetap\n"
        + "J-1;3;01-Mar;x;\n"
        + "J-1;3;3-9;x;Dedi: x; Ani: y\n"
        + "J-1;5;5-3;x;Ani:\n"
        + "J-1;6;6-1;x;\n"
        + "J-1;6;6-2;x;\n"
        + ";6;6-2;x;\n",
    )
    with pytest.raises(DocumentError) as error:
        read_agreed(panel, path)
    assert [(f.where.removeprefix(path), f.kind) for f in error.value.faults] == [
        (":3", "unknown_job"),
        (":4", "agreed_incomplete"),
        (":5", "agreed_incomplete"),
        (":6", "unknown_factor"),
        (":7", "dissent_unreadable"),
        (":8", "level_is_date"),
        (":9", "dissent_unreadable"),
        (":10", "dissent_without_reason"),
        (":12", "agreed_already"),
        (":13", "id_missing"),
    ]
    assert "Ani: ..." in error.value.message("id")


def test_an_agenda_is_not_written_over_what_exists(panel, tmp_path):
    path = tmp_path / "agenda.csv"
    path.write_text("milik saya")
    with pytest.raises(DocumentError, match="exists"):
        write_agenda(panel, path)
    with pytest.raises(ValueError, match="unknown language"):
        write_agenda(panel, path, lang="de", overwrite=True)
    assert path.read_text() == "milik saya"
    write_agenda(panel, path, overwrite=True)
    assert path.read_text("utf-8-sig").startswith("Urutan")
