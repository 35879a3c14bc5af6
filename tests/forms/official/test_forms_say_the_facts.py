"""Every form of the example dinas, opened again with another library, says what the facts say."""

import html
import os
import re
from collections import Counter
from pathlib import Path

import dinas
import pytest
from made_forms import DOCUMENTS, rows_of, text_of

from jabatan_eval.forms.printed import rendered
from jabatan_eval.forms.printed.as_xlsx import has_table
from jabatan_eval.forms.printed.styles import styles
from jabatan_eval.forms.printed.wording import number_text

SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
POSTS = dinas.PETA.posts
RESULTS = {post.id: dinas.PETA.evaluation(post.id) for post in POSTS}
FORMATS = ("docx", "xlsx", "html")


def points(value, form):
    return value if form == "xlsx" else number_text(value)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_text_of_each_form_is_the_one_that_was_looked_at(name):
    data, replaced = rendered(DOCUMENTS[name](), "docx")
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("WRITE_SNAPSHOTS"):
        file.write_text(text_of(data), "utf-8")
    assert replaced == ()
    assert text_of(data) == file.read_text("utf-8")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["lampiran", "berita_acara", "berita_acara_hasil"])
def test_the_annex_lists_every_job_with_its_nilai_and_kelas_under_its_unit(name, form):
    rows = rows_of(form, rendered(DOCUMENTS[name](), form)[0])
    start = next(place for place, row in enumerate(rows) if "Nilai Jabatan" in row) + 1
    due, unit = [], None
    for number, post in enumerate(POSTS, 1):
        if post.unit_kerja != unit:
            due.append([post.unit_kerja])
            unit = post.unit_kerja
        own = RESULTS[post.id]
        found = [f"{number}.", post.nama_jabatan]
        due.append([*found, points(own.nilai_jabatan, form), points(own.kelas_jabatan, form)])
    assert rows[start : start + len(due)] == due


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize(
    ("name", "record"), [("berita_acara", dinas.RECORD), ("berita_acara_hasil", dinas.TEAM_RECORD)]
)
def test_a_record_names_all_who_met_what_they_agreed_and_who_differs(name, record, form):
    data = rendered(DOCUMENTS[name](), form)[0]
    people = [person for party in record.pihak for person in party.orang]
    rows = [row for row in rows_of(form, data) if ":" in row[1:3]]
    told = [(row[-3], row[-1]) for row in rows]
    due = [
        pair
        for one in people
        for pair in (
            ("Nama", one.nama), ("NIP", one.nip), ("Pangkat/Golongan", one.pangkat),
            ("Jabatan", one.jabatan),
        )
        if pair[1] is not None
    ]  # fmt: skip
    assert told == due
    whole = " ".join((text_of(data) if form == "docx" else html.unescape(data.decode())).split())
    for said in (
        record.nomor, record.tempat, *record.catatan, *(one.isi for one in record.pendapat),
        *(one.oleh for one in record.pendapat), *(party.untuk for party in record.pihak),
    ):  # fmt: skip
        assert said in whole


@pytest.mark.parametrize("form", FORMATS)
def test_the_information_of_a_job_lists_its_tasks_and_the_rows_of_its_items(form):
    rows = rows_of(form, rendered(DOCUMENTS["informasi_jabatan"](), form)[0])
    job, work = dinas.information("KI-08"), dinas.workload("KI-08")
    start = next(place for place, row in enumerate(rows) if "Uraian Tugas" in row) + 1
    for number, line in enumerate(work.lines, 1):
        task = line.item
        figures = (task.volume, task.waktu.hours, work.waktu_efektif.setahun.hours)
        shown = [points(int(value), form) for value in figures]
        need = float(line.kebutuhan) if form == "xlsx" else number_text(line.kebutuhan, 4)
        found = rows[start + number - 1]
        assert found[:3] == [f"{number}.", task.uraian, task.hasil]
        assert found[3:6] == shown
        assert found[6] == (pytest.approx(need) if form == "xlsx" else need)
    for head, items in (
        ("Satuan Hasil", job.hasil_kerja), ("Penggunaan dalam Tugas", job.bahan_kerja),
        ("Digunakan untuk Tugas", job.perangkat_kerja), ("Dalam Hal", job.korelasi_jabatan),
        ("Aspek", job.kondisi_lingkungan_kerja), ("Penyebab", job.risiko_bahaya),
    ):  # fmt: skip
        start = next(place for place, row in enumerate(rows) if head in row) + 1
        for number, item in enumerate(items, 1):
            assert rows[start + number - 1] == [f"{number}.", *item.model_dump().values()]


@pytest.mark.parametrize("form", FORMATS)
def test_recap_one_counts_the_holders_of_every_class(form):
    rows = rows_of(form, rendered(DOCUMENTS["rekapitulasi_1"](), form)[0])
    start = next(place for place, row in enumerate(rows) if "Persediaan Pegawai" in row) + 1
    held = Counter()
    for post in POSTS:
        held[RESULTS[post.id].kelas_jabatan] += post.bezetting
    due = [
        [f"{n}.", points(kelas, form), points(held[kelas], form)]
        for n, kelas in enumerate(range(17, 0, -1), 1)
    ]
    assert rows[start : start + 17] == due
    assert rows[start + 17] == ["Jumlah", points(sum(held.values()), form)]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("number", "scheme"), [(2, "struktural"), (3, "fungsional")])
def test_recaps_two_and_three_list_each_name_with_all_its_holders(form, number, scheme):
    rows = rows_of(form, rendered(DOCUMENTS[f"rekapitulasi_{number}"](), form)[0])
    start = next(place for place, row in enumerate(rows) if "Kelas Jabatan" in row) + 1
    held = Counter()
    for post in POSTS:
        own = RESULTS[post.id]
        if own.scheme == scheme:
            held[post.nama_jabatan, own.kelas_jabatan] += post.bezetting
    due = [
        [f"{n}.", name, points(kelas, form), points(count, form)]
        for n, ((name, kelas), count) in enumerate(
            sorted(held.items(), key=lambda found: -found[0][1]), 1
        )
    ]
    assert rows[start : start + len(due)] == due
    assert rows[start + len(due)] == ["Jumlah", points(sum(held.values()), form)]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("number", "scheme"), [(4, "struktural"), (5, "fungsional")])
def test_recaps_four_and_five_give_level_and_points_of_every_factor(form, number, scheme):
    rows = rows_of(form, rendered(DOCUMENTS[f"rekapitulasi_{number}"](), form)[0])
    start = next(place for place, row in enumerate(rows) if "Tingkat" in row)
    listed = [post for post in POSTS if RESULTS[post.id].scheme == scheme]
    for place, post in enumerate(listed, 1):
        own = RESULTS[post.id]
        due = [f"{place}.", post.nama_jabatan]
        due += [points(own.kelas_jabatan, form), points(own.nilai_jabatan, form)]
        for level in own.levels:
            due += [level.code, points(level.points, form)]
        assert rows[start + place] == due
    wide = rows[start - 1]
    assert [cell for cell in wide if "Faktor" in cell] == [
        f"Faktor {factor.code}" for factor in dinas.PETA.catalogue[scheme].factors
    ]


def test_recaps_three_and_five_leave_no_job_out():
    for number in (4, 5):
        assert DOCUMENTS[f"rekapitulasi_{number}"]().lacking == ()
    counts = [
        len(next(b for b in DOCUMENTS[f"rekapitulasi_{n}"]().blocks if hasattr(b, "head")).rows)
        for n in (4, 5)
    ]
    assert sum(counts) == len(POSTS)


@pytest.mark.parametrize("form", FORMATS)
def test_the_map_as_a_table_says_class_holders_need_and_difference(form):
    rows = rows_of(form, rendered(DOCUMENTS["peta"](), form)[0])
    start = next(place for place, row in enumerate(rows) if "+/-" in row) + 1
    for number, (_, post) in enumerate(dinas.PETA.walk(), 1):
        row = rows[start + number - 1]
        assert row[0] == f"{number}."
        assert row[1].strip() == post.nama_jabatan
        assert row[3] == points(14 if number == 1 else dinas.PETA.kelas(post.id), form)
        if form == "xlsx":
            assert row[4:] == pytest.approx([post.bezetting, post.kebutuhan, post.selisih])
    assert rows[start + len(POSTS)][0] == "" or rows[start + len(POSTS)][0] == "Jumlah"


@pytest.mark.parametrize("form", FORMATS)
def test_the_workload_adds_up_to_the_need_of_the_map(form):
    rows = rows_of(form, rendered(DOCUMENTS["abk"](), form)[0])
    start = next(place for place, row in enumerate(rows) if "Kebutuhan Pegawai" in row) + 1
    tasks = dinas.tasks("KI-08")
    assert [row[1] for row in rows[start : start + len(tasks)]] == [one.uraian for one in tasks]
    total = rows[start + len(tasks)]
    need = dinas.PETA.post("KI-08").kebutuhan
    assert total == ["Jumlah", 1 if form == "xlsx" else number_text(need, 4)]
    assert rows[start + len(tasks) + 1][0] == "Jumlah Pegawai (setengah ke atas)"


@pytest.mark.parametrize("form", FORMATS)
def test_the_list_of_needs_adds_up(form):
    rows = rows_of(form, rendered(DOCUMENTS["kebutuhan"](), form)[0])
    last = next(row for row in reversed(rows) if row and row[0] == "Jumlah")
    listed = dinas.needs().baris
    due = [
        sum(row.pemangku.pns for row in listed),
        sum(row.pemangku.pppk for row in listed),
        sum(row.pemangku.jumlah for row in listed),
        sum(row.kebutuhan for row in listed),
        sum(row.selisih for row in listed),
    ]
    assert last[1:6] == [points(value, form) for value in due]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_pdf_says_what_the_word_file_says(name, pdf_text):
    document = DOCUMENTS[name]()
    data, replaced = rendered(document, "pdf")
    assert replaced == ()
    boxes = re.findall(r"<word [^>]*>(.*?)</word>", pdf_text(data, "-bbox"))
    found = Counter(html.unescape(word) for word in boxes)
    due = Counter(text_of(rendered(document, "docx")[0]).replace("|", " ").split())
    due.pop("/", None)
    assert due - found == Counter()


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_the_same_form_gives_the_same_bytes(name, form):
    assert rendered(DOCUMENTS[name](), form) == rendered(DOCUMENTS[name](), form)


def test_every_form_in_the_data_is_made_and_its_kind_of_document_is_known():
    from jabatan_eval import forms

    made = {form.name for form in styles().forms}
    assert made <= {*forms.__all__}
    assert made == {
        "formulir_penilaian", "informasi_faktor", "informasi_jabatan", "peta", "rekapitulasi",
        "lampiran", "berita_acara", "abk", "kebutuhan", "usulan",
    }  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_form_is_made_in_the_formats_that_the_data_names(name):
    own = name.partition("_hasil")[0].partition("_struktural")[0].partition("_fungsional")[0]
    own = re.sub(r"_\d$", "", own).replace("formulir", "formulir_penilaian")
    formats = {*styles().form(own).formats}
    assert formats == {"docx", "pdf", "html", *(["xlsx"] if has_table(DOCUMENTS[name]()) else [])}
