"""Every item of the form, in the ways in which units write it."""

from fractions import Fraction

import pytest

from jabatan_eval.organisation import Waktu
from jabatan_eval.organisation.informasi_jabatan.items import (
    BahanKerja,
    HasilKerja,
    KondisiLingkungan,
    Korelasi,
    PerangkatKerja,
    RisikoBahaya,
)


@pytest.mark.parametrize(
    "line",
    [
        "1. NAMA JABATAN : Pranata Komputer",
        "1.\tNAMA JABATAN\t:\tPranata Komputer",
        "1) Nama Jabatan: Pranata Komputer",
        "NAMA JABATAN : Pranata Komputer",
        "I. Nama\u00a0Jabatan\u00a0:\u00a0Pranata Komputer",
        "1.NAMA JABATAN:Pranata Komputer",
        "a. Nama Jabatan : Pranata Komputer",
        "1 NAMA JABATAN    Pranata Komputer",
        "1. NAMA JABATAN Pranata Komputer",
        "1. NAMA JABATAN (sesuai nomenklatur) : Pranata Komputer",
        "1. NAMA JABATAN ....... : Pranata Komputer",
        "1. NAMA JABATAN\uff1a Pranata Komputer",
        "1. NAMA JABATAN : \nPranata Komputer",
    ],
)
def test_a_heading_is_known_however_it_is_written(word, lost, line):
    read = word.read(word.p(line))
    assert read.informasi.nama_jabatan == "Pranata Komputer"
    assert lost(read) == []


def test_a_heading_in_many_runs_is_one_heading(word):
    bold = "<w:b/>"
    line = word.p(
        word.run("1. NA", bold), word.run("MA", bold), word.run(" JABATAN"), ": Arsip", "aris"
    )
    assert word.read(line).informasi.nama_jabatan == "Arsiparis"


def test_the_content_may_stand_below_its_heading(word):
    read = word.read(
        word.p("1. NAMA JABATAN"), word.p(), word.p("Arsiparis"),
        word.p("4. IKHTISAR JABATAN :"), word.p("Mengelola arsip."), word.p("Setiap hari."),
    )  # fmt: skip
    assert read.informasi.nama_jabatan == "Arsiparis"
    assert read.informasi.ikhtisar_jabatan == "Mengelola arsip.\nSetiap hari."


def test_a_form_may_be_one_table(word, lost):
    read = word.read(
        word.table(
            ["", "", "INFORMASI JABATAN", ""],
            ["1.", "NAMA JABATAN", ":", "Arsiparis Terampil"],
            ["2.", "KODE JABATAN", ":", "-"],
            ["3.", "UNIT KERJA", ":", ""],
            ["", "a. JPT Pratama", ":", "Kepala Dinas"],
            ["", "b. Administrator", ":", "Sekretaris"],
            ["", "c. Pengawas", ":", "...."],
            ["4.", word.cell("IKHTISAR JABATAN", span=2), ":"],
            ["", word.cell("Mengelola arsip.", span=3)],
            ["5.", "KUALIFIKASI JABATAN", ":", ""],
            ["", "a. Pendidikan Formal", ":", "D-3 Kearsipan"],
            ["", "b. Pendidikan dan Pelatihan", ":", ""],
            ["", "1) Diklat Teknis", ":", "Kearsipan"],
            ["10.", "TANGGUNG JAWAB", ":", word.cell("a. Arsip aman", "b. Arsip tertata")],
            ["11.", "WEWENANG", ":", ""],
            ["", "", "1)", "Menolak berkas"],
            ["17.", "KELAS", ":", "6"],
        )
    )
    job = read.informasi
    assert job.nama_jabatan == "Arsiparis Terampil"
    assert job.kode_jabatan is None
    assert (job.unit_kerja.jpt_pratama, job.unit_kerja.administrator) == (
        "Kepala Dinas",
        "Sekretaris",
    )
    assert job.unit_kerja.pengawas is None
    assert job.ikhtisar_jabatan == "Mengelola arsip."
    assert job.kualifikasi_jabatan.pendidikan_formal == "D-3 Kearsipan"
    assert job.kualifikasi_jabatan.pendidikan_pelatihan == "1) Diklat Teknis : Kearsipan"
    assert job.tanggung_jawab == ("Arsip aman", "Arsip tertata")
    assert job.wewenang == ("Menolak berkas",)
    assert job.kelas() == 6
    assert lost(read) == []


def test_rows_of_items_are_read_by_their_heads(word, lost, kinds):
    read = word.read(
        word.p("7. HASIL KERJA"),
        word.table(["NO", "HASIL KERJA", "SATUAN HASIL"], ["1", "Laporan", "dokumen"]),
        word.p("8. BAHAN KERJA"),
        word.table(["NO", "BAHAN KERJA", "PENGGUNAAN DALAM TUGAS"], ["1.", "Surat", "Dasar kerja"]),
        word.p("9. PERANGKAT KERJA"),
        word.table(["NO", "PERANGKAT KERJA", "DIGUNAKAN UNTUK TUGAS"], ["1", "SOP", "Acuan"]),
        word.p("10. TANGGUNG JAWAB"),
        word.table(["NO", "URAIAN"], ["1", "Arsip aman"], ["2", "-"]),
        word.p("12. KORELASI JABATAN"),
        word.table(["NO", "JABATAN", "UNIT KERJA/INSTANSI", "DALAM HAL"], ["1", "A", "B", "C"]),
        word.p("13. KONDISI LINGKUNGAN KERJA"),
        word.table(["NO", "ASPEK", "FAKTOR"], ["1", "Suhu", "Sejuk"]),
        word.p("14. RESIKO BAHAYA"),
        word.table(["NO", "BAHAYA FISIK/ MENTAL", "PENYEBAB"], ["1", "Mata lelah", "Layar"]),
    )  # fmt: skip
    job = read.informasi
    assert job.hasil_kerja == (HasilKerja(hasil="Laporan", satuan="dokumen"),)
    assert job.bahan_kerja == (BahanKerja(bahan="Surat", penggunaan="Dasar kerja"),)
    assert job.perangkat_kerja == (PerangkatKerja(perangkat="SOP", penggunaan="Acuan"),)
    assert job.tanggung_jawab == ("Arsip aman",)
    assert job.korelasi_jabatan == (Korelasi(jabatan="A", unit="B", hal="C"),)
    assert job.kondisi_lingkungan_kerja == (KondisiLingkungan(aspek="Suhu", faktor="Sejuk"),)
    assert job.risiko_bahaya == (RisikoBahaya(risiko="Mata lelah", penyebab="Layar"),)
    assert (lost(read), kinds(read)) == ([], [])


def test_a_list_stands_where_the_form_has_a_table(word):
    read = word.read(word.p("8. BAHAN KERJA :"), word.p("a. Surat"), word.p("\u2022 Disposisi"))
    assert [row.bahan for row in read.informasi.bahan_kerja] == ["Surat", "Disposisi"]
    read = word.read(word.p("6. URAIAN TUGAS"), word.p("1) Menata arsip"), word.p("2) Melayani"))
    assert [task.uraian for task in read.informasi.tugas_pokok] == ["Menata arsip", "Melayani"]


def test_tasks_are_read_with_their_figures_and_what_is_stated_stays_apart(word, lost, kinds):
    read = word.read(
        word.p("6. TUGAS POKOK"),
        word.table(
            word.task_head,
            ["1", "2", "3", "4", "5", "6", "7"],
            ["1.", "Menata arsip", "Arsip", "1.200 berkas", "0,5", "1250", "0,48"],
            ["2.", "Melayani", "Layanan", "48", "150 menit", "1250 jam", "0,096"],
            word.row(word.cell("JUMLAH", span=6), "0,576"),
            word.row(word.cell("JUMLAH PEGAWAI", span=6), "1"),
        ),
    )
    one, two = read.informasi.tugas_pokok
    assert (one.uraian, one.hasil, one.satuan) == ("Menata arsip", "Arsip", "berkas")
    assert (one.volume, one.waktu) == (1200, Waktu.jam("0,5"))
    assert (two.volume, two.waktu) == (48, Waktu.menit(150))
    stated = [(one.key, one.row, one.text) for one in read.angka_tertulis]
    assert stated[:2] == [("waktu_efektif", 1, "1250"), ("kebutuhan", 1, "0,48")]
    assert stated[-2:] == [("jumlah", None, "0,576"), ("jumlah_pegawai", None, "1")]
    assert (lost(read), kinds(read)) == ([], [])


def test_the_demands_are_read_in_their_parts(word, lost):
    read = word.read(
        word.p("15. SYARAT JABATAN"),
        word.p("a. Keterampilan Kerja : Mengetik"),
        word.p("b. Bakat Kerja :"), word.p("1) G = Intelegensia"), word.p("2) V = Verbal"),
        word.p("c. Tempramen Kerja : R"),
        word.p("d. Minat Kerja"), word.p("- Konvensional"),
        word.p("e. Upaya Fisik : Duduk"),
        word.p("f. Kondisi Fisik :"),
        word.p("1) Jenis Kelamin : Laki-laki/Perempuan"), word.p("2) Umur\t: 20-40 tahun"),
        word.p("7) Keadaan Fisik : Sehat"),
        word.p("g. Fungsi Pekerjaan :"), word.p("D5 = Membandingkan data"), word.p("O8"),
        word.p("Benda : B7 Memegang"), word.p("Hubungan dengan Data : D6"),
        word.p("16. PRESTASI KERJA YANG DIHARAPKAN : Baik"),
    )  # fmt: skip
    demands = read.informasi.syarat_jabatan
    assert demands.keterampilan_kerja == ("Mengetik",)
    assert demands.bakat_kerja == ("G = Intelegensia", "V = Verbal")
    assert (demands.temperamen_kerja, demands.minat_kerja) == (("R",), ("Konvensional",))
    assert (demands.jenis_kelamin, demands.umur) == ("Laki-laki/Perempuan", "20-40 tahun")
    assert (demands.kondisi_fisik, demands.upaya_fisik) == ("Sehat", ("Duduk",))
    assert demands.fungsi_data == ("D5 = Membandingkan data", "D6")
    assert (demands.fungsi_orang, demands.fungsi_benda) == (("O8",), ("B7 Memegang",))
    assert read.informasi.prestasi_kerja == ("Baik",)
    assert lost(read) == []


def test_the_lines_above_the_items_are_read(word):
    read = word.read(
        word.p("PEMERINTAH KABUPATEN CONTOH"), word.p("FORMULIR INFORMASI JABATAN"),
        word.p("Instansi : Kabupaten Contoh"), word.p("Jenis Jabatan : JFT"),
        word.p("Jenjang : Ahli Muda"), word.p("Eselon : -"), word.p("I. IDENTITAS JABATAN"),
        word.p("1. Nama Jabatan : Perencana"),
    )  # fmt: skip
    job = read.informasi
    assert (job.instansi, job.jenis_jabatan, job.jenjang) == (
        "Kabupaten Contoh", "jabatan_fungsional", "ahli_muda",
    )  # fmt: skip
    assert job.eselon is None
    assert [piece.text for piece in read.tidak_dipahami] == ["PEMERINTAH KABUPATEN CONTOH"]


def test_a_kind_may_bring_its_jenjang(word):
    read = word.read(word.p("Jenis Jabatan : Jabatan Fungsional Ahli Madya"))
    assert (read.informasi.jenis_jabatan, read.informasi.jenjang) == (
        "jabatan_fungsional", "ahli_madya",
    )  # fmt: skip


def test_the_unit_may_be_named_alone(word):
    read = word.read(word.p("3. UNIT KERJA : Bidang Aplikasi"))
    assert read.informasi.unit_kerja.nama == "Bidang Aplikasi"


def test_a_cell_of_several_lines_is_one_value(word):
    read = word.read(
        word.p("8. BAHAN KERJA"),
        word.table(
            ["BAHAN KERJA", "PENGGUNAAN DALAM TUGAS"], [word.cell("Surat", "masuk"), "Dasar"]
        ),
    )
    assert read.informasi.bahan_kerja == (BahanKerja(bahan="Surat\nmasuk", penggunaan="Dasar"),)


def test_a_workload_follows_from_what_was_read(word):
    read = word.read(
        word.p("6. TUGAS POKOK"),
        word.table(word.task_head, ["1", "Menata", "Arsip", "100", "2,5", "1250", "0,2"]),
    )
    task = read.informasi.tugas_pokok[0]
    assert task.volume * task.waktu.hours / 1250 == Fraction(1, 5)


def test_a_number_with_nothing_behind_it_is_no_content(word, lost):
    read = word.read(word.p("10. TANGGUNG JAWAB"), word.p("1. Arsip aman"), word.p("2. "))
    assert (read.informasi.tanggung_jawab, lost(read)) == (("Arsip aman",), [])


def test_a_table_may_stand_in_the_cell_of_its_heading_or_beside_it(word, lost):
    inner = word.table(["NO", "URAIAN"], ["1", "Arsip aman"])
    for cells in (
        [word.cell("10. TANGGUNG JAWAB", inner)],
        ["10.", "TANGGUNG JAWAB", word.cell(inner)],
    ):
        read = word.read(word.table(cells))
        assert (read.informasi.tanggung_jawab, lost(read)) == (("Arsip aman",), [])
    read = word.read(word.table([word.cell(word.table(["1. NAMA JABATAN", ":", "Arsiparis"]))]))
    assert read.informasi.nama_jabatan == "Arsiparis"


@pytest.mark.parametrize("value", [": Arsiparis", "\uff1aArsiparis", ":\nArsiparis"])
def test_the_colon_may_stand_with_the_content(word, lost, value):
    read = word.read(word.table(["1.", "NAMA JABATAN", value]))
    assert (read.informasi.nama_jabatan, lost(read)) == ("Arsiparis", [])
