"""What is doubtful is read and told, or told and not read; nothing is settled in silence."""

import pytest

from jabatan_eval.errors import FormError
from jabatan_eval.organisation import read_word_form
from jabatan_eval.organisation.informasi_jabatan.items import BahanKerja, Korelasi, PerangkatKerja
from jabatan_eval.texts import LANGUAGES


def told(read):
    """Every doubt can be said in both languages."""
    for doubt in read.meragukan:
        assert all(doubt.message(lang) for lang in LANGUAGES)
    return [doubt.kind for doubt in read.meragukan]


def tasks(word, *rows, head=None):
    return word.read(word.p("6. TUGAS POKOK"), word.table(head or word.task_head, *rows))


def test_an_item_that_stands_twice_is_told_and_the_first_holds(word, lost):
    read = word.read(
        word.p("1. NAMA JABATAN : Arsiparis"), word.p("NAMA JABATAN : Pustakawan"),
        word.p("10. TANGGUNG JAWAB"), word.p("Satu"), word.p("11. WEWENANG : Dua"),
        word.p("TANGGUNG JAWAB : Tiga"),
    )  # fmt: skip
    assert read.informasi.nama_jabatan == "Arsiparis"
    assert read.informasi.tanggung_jawab == ("Satu", "Tiga")
    assert lost(read) == ["Pustakawan"]
    assert told(read) == ["twice", "twice"]


def test_a_part_or_a_label_that_stands_twice_is_told(word, lost):
    read = word.read(
        word.p("Instansi : A"), word.p("Instansi : B"), word.p("15. SYARAT JABATAN"),
        word.p("Umur : 20"), word.p("Umur : 30"),
    )  # fmt: skip
    assert (read.informasi.instansi, read.informasi.syarat_jabatan.umur) == ("A", "20")
    assert (lost(read), told(read)) == (["B", "30"], ["twice", "twice"])


def test_an_item_in_an_odd_place_is_read_and_told(word):
    read = word.read(word.p("11. WEWENANG : Satu"), word.p("4. IKHTISAR JABATAN : Dua"))
    assert read.informasi.ikhtisar_jabatan == "Dua"
    assert [doubt.message("en") for doubt in read.meragukan] == [
        "paragraph 2: item 4 stands after item 11"
    ]


def test_a_part_outside_its_item_is_read_and_told(word):
    read = word.read(word.p("Pendidikan Formal : D-3"), word.p("Bakat Kerja : G"))
    assert read.informasi.kualifikasi_jabatan.pendidikan_formal == "D-3"
    assert read.informasi.syarat_jabatan.bakat_kerja == ("G",)
    assert told(read) == ["part_alone", "part_alone"]


def test_a_part_that_could_be_content_is_not_known_outside_its_item(word, lost):
    read = word.read(word.p("10. TANGGUNG JAWAB"), word.p("Umur : arsip"))
    assert read.informasi.tanggung_jawab == ("Umur : arsip",)
    assert (lost(read), told(read)) == ([], [])


def test_what_belongs_to_no_item_is_not_taken_for_content(word, lost):
    read = word.read(
        word.p("15. SYARAT JABATAN"), word.p("e. Pengetahuan Kerja : Kearsipan"),
        word.p("Peraturan"), word.p("f. Keterampilan Kerja : Mengetik"),
        word.p("16. PRESTASI KERJA : Baik"), word.p("Mengetahui,"), word.p("Kepala Dinas"),
    )  # fmt: skip
    assert read.informasi.syarat_jabatan.keterampilan_kerja == ("Mengetik",)
    assert read.informasi.prestasi_kerja == ("Baik",)
    assert lost(read) == ["Kearsipan", "Peraturan", "Kepala Dinas"]


def test_a_signature_in_a_table_is_no_content(word, lost):
    read = word.read(
        word.p("16. PRESTASI KERJA : Baik"),
        word.table(["", "Kabupaten Contoh, 1 Maret 2026"], ["Mengetahui Atasan Langsung", "Pemangku Jabatan"],
                   ["Nama A", "Nama B"]),
    )  # fmt: skip
    assert read.informasi.prestasi_kerja == ("Baik", "Kabupaten Contoh, 1 Maret 2026")
    assert "Nama A" in lost(read)


@pytest.mark.parametrize(
    ("label", "kind"), [("Jenis Jabatan", "jenis_jabatan_unknown"), ("Jenjang", "jenjang_unknown")]
)
def test_a_kind_that_there_is_not_is_not_read(word, lost, label, kind):
    read = word.read(word.p(f"{label} : Sakti"))
    assert (read.informasi.jenis_jabatan, read.informasi.jenjang) == (None, None)
    assert (told(read), lost(read)) == ([kind], ["Sakti"])


def test_the_kind_follows_from_the_unit_only_by_the_jobs_own_name(word):
    unit = [
        word.p("3. UNIT KERJA"),
        word.p("a. Pengawas : Kepala Seksi"),
        word.p("b. Pelaksana : Operator"),
    ]
    read = word.read(word.p("1. NAMA JABATAN : Operator"), *unit)
    assert (read.informasi.jenis_jabatan, told(read)) == ("pelaksana", ["kind_from_unit"])
    read = word.read(word.p("1. NAMA JABATAN : Arsiparis"), *unit)
    assert (read.informasi.jenis_jabatan, told(read)) == (None, [])
    read = word.read(word.p("Jenis Jabatan : JFT"), word.p("1. NAMA JABATAN : Operator"), *unit)
    assert (read.informasi.jenis_jabatan, told(read)) == ("jabatan_fungsional", [])


@pytest.mark.parametrize("kelas", ["13.A", "20", "sembilan"])
def test_a_class_that_is_none_stays_as_it_is_written(word, kelas):
    read = word.read(word.p(f"17. KELAS JABATAN : {kelas}"))
    assert (read.informasi.kelas_jabatan, told(read)) == (kelas, ["kelas"])


def test_boxes_to_tick_are_told(word):
    read = word.read(word.p("15. SYARAT JABATAN"), word.p("Jenis Kelamin : \u2612 L \u2610 P"))
    assert read.informasi.syarat_jabatan.jenis_kelamin == "\u2612 L \u2610 P"
    assert told(read) == ["tick_boxes"]


def test_the_head_of_the_table_before_does_not_win_over_the_heading(word):
    head = ["NO", "BAHAN KERJA", "PENGGUNAAN DALAM TUGAS"]
    read = word.read(
        word.p("8. BAHAN KERJA"), word.table(head, ["1", "Surat", "Dasar"]),
        word.p("9. PERANGKAT KERJA"), word.table(head, ["1", "Komputer", "Mengetik"]),
    )  # fmt: skip
    assert read.informasi.bahan_kerja == (BahanKerja(bahan="Surat", penggunaan="Dasar"),)
    assert read.informasi.perangkat_kerja == (
        PerangkatKerja(perangkat="Komputer", penggunaan="Mengetik"),
    )
    assert told(read) == ["head_differs"]


def test_a_head_wins_where_its_item_has_nothing_yet(word):
    read = word.read(
        word.p("7. HASIL KERJA"),
        word.table(["NO", "BAHAN KERJA", "PENGGUNAAN DALAM TUGAS"], ["1", "Surat", "Dasar"]),
    )
    assert len(read.informasi.bahan_kerja) == 1
    assert read.informasi.hasil_kerja == ()


def test_a_table_without_a_head_is_read_by_place_and_told(word, kinds, lost):
    for cells in (["1", "A", "B", "C"], ["", "A", "B", "C"], ["A", "B", "C"]):
        read = word.read(word.p("12. KORELASI JABATAN"), word.table(cells, cells))
        assert read.informasi.korelasi_jabatan == (Korelasi(jabatan="A", unit="B", hal="C"),) * 2
        assert (kinds(read), lost(read)) == (["by_place"], [])
    read = word.read(
        word.p("12. KORELASI JABATAN"), word.table(["dua", "A"], ["tiga", "A", "B", "C"])
    )
    assert read.informasi.korelasi_jabatan == ()
    assert lost(read) == ["dua", "A", "tiga", "A", "B", "C"]


def test_a_table_may_go_on_behind_a_page(word, kinds):
    head = ["NO", "JABATAN", "UNIT KERJA", "DALAM HAL"]
    read = word.read(
        word.p("12. KORELASI JABATAN"), word.table(head, ["1", "A", "B", "C"]), word.p(),
        word.table(["2", "D", "E", "F"]), word.table(head, ["3", "G", "H", "I"]),
    )  # fmt: skip
    assert [row.jabatan for row in read.informasi.korelasi_jabatan] == ["A", "D", "G"]
    assert kinds(read) == []


def test_a_table_that_only_seems_to_go_on_may_head_another_item(word, lost):
    read = word.read(
        word.p("8. BAHAN KERJA"),
        word.table(["BAHAN", "PENGGUNAAN"], ["Surat", "Dasar"]),
        word.table(["10. TANGGUNG JAWAB :", "Arsip aman"], ["11. WEWENANG", "Menolak"]),
    )
    assert read.informasi.tanggung_jawab == ("Arsip aman",)
    assert read.informasi.wewenang == ("Menolak",)
    assert lost(read) == []


def test_the_words_of_a_heading_may_be_content_of_a_row(word):
    read = word.read(
        word.p("8. BAHAN KERJA"),
        word.table(
            ["NO", "BAHAN KERJA", "PENGGUNAAN DALAM TUGAS"],
            ["1", "Uraian tugas jabatan", "Acuan"], ["2", "Wewenang", "Acuan"],
            ["11.", "WEWENANG", ":", "Menolak"],
        ),
    )  # fmt: skip
    assert [row.bahan for row in read.informasi.bahan_kerja] == ["Uraian tugas jabatan", "Wewenang"]
    assert read.informasi.wewenang == ("Menolak",)


def test_a_text_merged_over_rows_holds_for_each_of_them(word):
    read = word.read(
        word.p("12. KORELASI JABATAN"),
        word.table(
            ["NO", "JABATAN", "UNIT KERJA", "DALAM HAL"],
            word.row("1", word.cell("A", merge="restart"), "B", "C"),
            word.row("2", word.cell(merge="continue"), "D", "E"),
            word.row("", word.cell(merge="continue"), "", ""),
        ),
    )
    assert [(row.jabatan, row.unit) for row in read.informasi.korelasi_jabatan] == [
        ("A", "B"),
        ("A", "D"),
    ]


def test_a_figure_merged_over_rows_is_only_that_of_the_upper(word, kinds):
    read = tasks(
        word,
        word.row("1", "Menata", "Arsip", word.cell("12", merge="restart"), "1", "", ""),
        word.row("2", "Melayani", "Surat", word.cell(merge="continue"), "1", "", ""),
        word.row("3", "Menjaga", "Surat", word.cell(merge="continue"), "1", "", ""),
    )
    assert [task.volume for task in read.informasi.tugas_pokok] == [12, None, None]
    assert kinds(read) == ["merged_figure", "merged_figure"]


def test_a_cell_over_several_columns_is_read_in_the_first_and_told(word, kinds):
    read = word.read(
        word.p("12. KORELASI JABATAN"),
        word.table(["JABATAN", "UNIT KERJA", "DALAM HAL"], word.row(word.cell("A", span=2), "C")),
    )
    assert read.informasi.korelasi_jabatan == (Korelasi(jabatan="A", hal="C"),)
    assert kinds(read) == ["merged_columns"]


def test_sections_and_second_cells_of_a_column_are_told(word, lost):
    read = tasks(
        word,
        word.row(word.cell("A. TUGAS UTAMA", span=7)),
        ["1", "Menata", "Arsip", "12", "1", "", "", "lebih"],
    )
    assert len(read.informasi.tugas_pokok) == 1
    assert lost(read) == ["A. TUGAS UTAMA", "lebih"]
    head = word.row(word.cell("BAHAN KERJA", span=2), "PENGGUNAAN DALAM TUGAS")
    read = word.read(word.p("8. BAHAN KERJA"), word.table(head, ["Surat", "masuk", "Dasar"]))
    assert (read.informasi.bahan_kerja[0].bahan, lost(read)) == ("Surat", ["masuk"])


def test_a_head_may_have_two_lines(word, kinds):
    read = word.read(
        word.p("6. TUGAS POKOK"),
        word.table(
            word.row(
                word.cell("NO", merge="restart"), word.cell("URAIAN TUGAS", merge="restart"),
                word.cell("BEBAN KERJA", span=2), word.cell("WAKTU PENYELESAIAN", merge="restart"),
            ),
            word.row(
                word.cell(merge="continue"), word.cell(merge="continue"), "JUMLAH HASIL", "SATUAN",
                word.cell("(MENIT)", merge="continue"),
            ),
            ["1", "Menata", "12", "berkas", "30"],
        ),
    )  # fmt: skip
    task = read.informasi.tugas_pokok[0]
    assert (task.volume, task.satuan, str(task.waktu)) == (12, "berkas", "30 menit")
    assert kinds(read) == []


def test_a_second_line_of_a_head_may_part_a_column_that_was_not_known(word, kinds):
    read = word.read(
        word.p("6. TUGAS POKOK"),
        word.table(
            word.row(
                word.cell("NO", merge="restart"), word.cell("URAIAN TUGAS", merge="restart"),
                word.cell("HASIL KERJA", merge="restart"), word.cell("LAIN", span=2),
            ),
            word.row(
                word.cell(merge="continue"), word.cell(merge="continue"),
                word.cell(merge="continue"), "JUMLAH HASIL", "SATUAN", "(JAM)",
            ),
            ["1", "Menata", "Arsip", "12", "berkas"],
        ),
    )  # fmt: skip
    task = read.informasi.tugas_pokok[0]
    assert (task.hasil, task.volume, task.satuan) == ("Arsip", 12, "berkas")
    assert kinds(read) == []


def test_a_second_row_that_is_merged_and_says_more_is_no_head(word):
    read = word.read(
        word.p("8. BAHAN KERJA"),
        word.table(
            word.row(word.cell("BAHAN KERJA", merge="restart"), "PENGGUNAAN DALAM TUGAS"),
            word.row(word.cell(merge="continue"), "Dasar kerja"),
        ),
    )
    assert read.informasi.bahan_kerja == (BahanKerja(penggunaan="Dasar kerja"),)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1", "Menata", "Arsip", "banyak", "1", "", ""], "unreadable"),
        (["1", "Menata", "Arsip", "1,250", "1", "", ""], "unreadable"),
        (["1", "Menata", "Arsip", "12", "0", "", ""], "unreadable"),
        (["1", "Menata", "Arsip", "12", "2 hari", "", ""], "unit_unknown"),
        (["1", "", "Arsip", "12", "2", "", ""], "task_without_text"),
        (["1", "Menata", "Arsip", "12", "2", "1250", "kira-kira satu"], "unreadable_figure"),
        (["1", "Menata", "Arsip", "12", "2", "setahun", "0,5"], "unreadable_figure"),
        (["1", "Menata", "Arsip", "12", "2", "1250", "0,5"], "need_differs"),
    ],
)
def test_figures_that_cannot_be_used_are_told(word, cells, kind):
    read = tasks(word, cells)
    assert told(read) == [kind]


def test_a_time_without_a_unit_is_not_read(word, kinds):
    head = [*word.task_head[:4], "WAKTU PENYELESAIAN", *word.task_head[5:]]
    read = tasks(word, ["1", "Menata", "Arsip", "12", "2", "", ""], head=head)
    assert (read.informasi.tugas_pokok[0].waktu, kinds(read)) == (None, ["unit_unknown"])


def test_the_words_behind_a_volume_are_its_unit_or_told(word, kinds):
    head = ["URAIAN TUGAS", "SATUAN", "JUMLAH HASIL"]
    read = tasks(word, ["Menata", "berkas", "12 per tahun"], ["Menata", "berkas", "12 berkas"],
                 ["Menata", "berkas", "12 surat"], head=head)  # fmt: skip
    assert [task.satuan for task in read.informasi.tugas_pokok] == ["berkas"] * 3
    assert kinds(read) == ["other_words"]


@pytest.mark.parametrize("need", ["0,02", "0,01", "0,0192", "0,019", "0.019", "1", "1,000"])
def test_a_stated_need_may_be_any_rounding(word, kinds, need):
    assert kinds(tasks(word, ["1", "Menata", "Arsip", "12", "2", "1250", need])) == []


def test_minutes_in_a_column_of_hours_show_by_the_need(word):
    read = tasks(word, ["1", "Menata", "Arsip", "1200", "60", "1250", "0,96"])
    assert told(read) == ["minutes"]
    assert str(read.informasi.tugas_pokok[0].waktu) == "60 jam"


def test_minutes_in_a_column_of_hours_show_by_their_look(word):
    rows = [
        ["1", "Menata", "Arsip", "12", "60", "", ""],
        ["2", "Jaga", "Arsip", "12", "120", "", ""],
    ]
    assert told(tasks(word, *rows)) == ["minutes_perhaps"]
    rows[0][4] = "2"
    assert told(tasks(word, *rows)) == []


def test_effective_minutes_are_known_by_their_size(word, kinds):
    head = [*word.task_head[:4], "WAKTU PENYELESAIAN (MENIT)", *word.task_head[5:]]
    assert kinds(tasks(word, ["1", "A", "B", "1200", "60", "75000", "0,96"], head=head)) == []
    assert (
        kinds(tasks(word, ["1", "A", "B", "1200", "60", "75.000 menit", "0,96"], head=head)) == []
    )


def test_an_effective_time_of_nothing_gives_no_need(word, kinds):
    assert kinds(tasks(word, ["1", "Menata", "Arsip", "12", "2", "0", "0,02"])) == []


def test_sums_are_compared_with_their_rows(word):
    row = ["1", "Menata", "Arsip", "1250", "1", "1250", "1"]
    last = word.row(word.cell("JUMLAH", span=6), "3,5")
    posts = word.row(word.cell("1.", "JUMLAH PEGAWAI", span=6), "7")
    read = tasks(word, row, row, last, posts)
    assert told(read) == ["sum_differs", "sum_differs"]
    assert len(read.informasi.tugas_pokok) == 2
    assert [one.key for one in read.angka_tertulis if one.row is None] == [
        "jumlah",
        "jumlah_pegawai",
    ]


def test_other_sums_are_kept_and_not_compared(word):
    row = ["1", "Menata", "Arsip", "1250", "1", "1250", "1"]
    read = tasks(word, row, word.row(word.cell("JUMLAH", span=4), "99", "1250", "1"))
    assert told(read) == []
    columns = [(one.column, one.text) for one in read.angka_tertulis if one.row is None]
    assert columns == [("waktu", "99"), ("waktu_efektif", "1250"), ("kebutuhan", "1")]


def test_sums_of_rows_that_say_nothing_are_not_compared(word):
    read = tasks(
        word, ["1", "Menata", "", "", "", "", ""], word.row(word.cell("JUMLAH", span=6), "3")
    )
    assert told(read) == []


def test_what_is_too_long_is_told_and_not_read(word, lost):
    long = "x" * 25_000
    read = word.read(
        word.p(f"1. NAMA JABATAN : {long[:1500]}"), word.p("4. IKHTISAR JABATAN : ", long),
        word.p("10. TANGGUNG JAWAB"), word.p(long),
        word.p("8. BAHAN KERJA"), word.p(long), word.p("6. TUGAS POKOK"), word.p(long[:5000]),
    )  # fmt: skip
    assert [kind for kind in told(read) if kind == "too_long"] == ["too_long"] * 5
    assert len(lost(read)) == 5
    read = tasks(word, ["1", long[:5000], "", "", "", "", ""])
    assert told(read) == ["too_long"]


def test_the_id_must_be_one(word):
    path = word.make(word.p("1. NAMA JABATAN : Arsiparis"))
    for bad in ("", "x" * 101, "ARSIPARIS"):
        with pytest.raises(FormError) as caught:
            read_word_form(path, id=bad)
        assert caught.value.faults[0].kind in ("not_an_id", "id_is_name")
        assert str(path) in str(caught.value)


def test_a_form_says_what_it_gave(word):
    read = word.read(
        word.p("1. NAMA JABATAN : <Arsiparis>"), word.p("Coret"), word.p("17. KELAS : 13.A")
    )
    text = read.to_text("en")
    assert "2 pieces read, 1 doubtful, 1 not understood" in text
    assert "paragraph 2: Coret" in text
    assert "Still lacking" in text
    html = read._repr_html_()
    assert "&lt;Arsiparis&gt;" in html
    assert "<Arsiparis>" not in html
    assert [piece.where() for piece in read.judul] == ["paragraf 1", "paragraf 3"]
    for lang in ("de", ""):
        with pytest.raises(ValueError, match="unknown language"):
            read.to_text(lang)


def test_another_effective_time_is_told_once(word):
    rows = [
        ["1", "Menata", "Arsip", "12", "2", hours, ""]
        for hours in ("1200", "1200", "72.000", "1250")
    ]
    read = tasks(word, *rows)
    assert [doubt.message("en").split(": ")[1] for doubt in read.meragukan] == [
        "the effective time stands as 1200, but the one in use is 1.250 hours",
        "the effective time stands as 72.000, but the one in use is 1.250 hours",
    ]  # fmt: skip


def test_a_need_without_an_effective_time_beside_it_is_held_against_that_of_the_data(word, kinds):
    head = ["URAIAN TUGAS", "JUMLAH HASIL", "WAKTU PENYELESAIAN (JAM)", "KEBUTUHAN PEGAWAI"]
    assert kinds(tasks(word, ["Menata", "1250", "2", "2"], head=head)) == []
    assert kinds(tasks(word, ["Menata", "1250", "2", "4"], head=head)) == ["need_differs"]
