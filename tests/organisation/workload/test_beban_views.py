"""The working is shown line by line, in both languages, with rounding named and nothing rounded in silence."""

import pytest

from jabatan_eval.errors import WorkloadError
from jabatan_eval.organisation import (
    BebanKerja,
    KebutuhanDitetapkan,
    ObjekKerja,
    PeralatanKerja,
    Procedures,
    Tugas,
    Waktu,
    working_days,
)

BEBAN = BebanKerja(
    jabatan="Analis",
    tugas=[
        Tugas(uraian="Menyusun bahan", satuan="dokumen", volume=390, waktu=Waktu.jam(8), bukti="SK"),
        Tugas(uraian="Rapat", volume=2, periode="minggu", waktu="1 jam 30 menit"),
    ],
    hari_kerja=working_days(5),
)  # fmt: skip

TEXT = """\
ANALISIS BEBAN KERJA

Jabatan            : Analis
Pendekatan         : tugas per tugas jabatan: jumlah (volume × waktu penyelesaian) : waktu kerja
                     efektif (keyakinan: tinggi)
Waktu kerja efektif: 1.250 jam = 75.000 menit setahun (aplikasi yang dibangun atas PermenPANRB
                     1/2020; dikutip bersama Peraturan BKN 9/2022)
Hari kerja         : 235 setahun (lima hari kerja seminggu)

  1. Menyusun bahan
     390 dokumen setahun × 8 jam = 3.120 jam; 3.120 jam : 1.250 jam = 2,50
     bukti: SK
  2. Rapat
     2 hasil seminggu × 47 × 90 menit = 8.460 menit; 8.460 menit : 75.000 menit = 0,11

Angka ditampilkan dengan 2 desimal, setengah ke atas, dan dijumlahkan dari angka utuhnya.
Jumlah   : 3.261 jam : 1.250 jam = 2,61
Kebutuhan: 2,61 (tepat 3261/1250)
Formasi  : 3 (pembulatan ceil: ke atas)
"""


def test_the_working_is_shown_whole():
    assert BEBAN.to_text(policy="ceil") == TEXT


def test_without_a_rule_nothing_is_rounded_and_that_is_said():
    for lang, words in (("id", "pilih aturan pembulatan"), ("en", "choose a rule of rounding")):
        text = " ".join(BEBAN.to_text(lang).split())
        assert words in text
        assert "ceil, half_up, half_even, none" in text


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ("half_up", "3 (rounding half_up: half up)"),
        ("half_even", "3 (rounding half_even: half to even)"),
        ("none", "2.6088 (rounding none: none)"),
    ],
)
def test_the_rule_is_printed_with_its_result(policy, said):
    assert said in BEBAN.to_text("en", policy=policy)


def test_an_unknown_rule_or_language_is_refused():
    with pytest.raises(WorkloadError):
        BEBAN.to_text(policy="up")
    for view in (BEBAN.to_text, BEBAN.to_html):
        with pytest.raises(ValueError, match="unknown language"):
            view("fr")


def test_a_small_need_is_not_shown_as_nothing():
    tugas = Tugas(uraian="x", volume=1, waktu="1 menit")
    beban = BebanKerja(tugas=[tugas, tugas])
    assert "<0,01" in beban.to_text()
    assert "0,0000133" in beban.to_text(places=7)


def test_objects_and_equipment_show_their_own_sums_and_how_little_is_known():
    objek = BebanKerja(
        pendekatan="objek_kerja",
        objek=[
            ObjekKerja(uraian="Pasien", satuan="orang", jumlah=80, per_pegawai=25),
            ObjekKerja(uraian="Lain", jumlah=1, per_pegawai=2),
        ],
    )
    assert "80 orang : 25 per pegawai = 3,20" in objek.to_text()
    assert "1 objects : 2 per officer = 0.50" in objek.to_text("en")
    assert "keyakinan: rendah" in objek.to_text()
    assert "Waktu kerja efektif" not in objek.to_text()
    alat = BebanKerja(
        pendekatan="peralatan_kerja",
        peralatan=[PeralatanKerja(uraian="Bus", unit=20, awak="1/5", gilir=2)],
    )
    assert "20 unit × 0,2 awak × 2 gilir = 8,00" in alat.to_text()


def test_warnings_and_a_need_set_elsewhere_are_shown():
    beban = BebanKerja(
        tugas=[Tugas(uraian="x", volume=30_000, waktu="45 jam")],
        ditetapkan=KebutuhanDitetapkan(jumlah=2, oleh="Instansi pembina", dasar="Formula"),
    )
    text = beban.to_text()
    assert "mungkin menit tertulis sebagai jam" in " ".join(text.split())
    assert "selisih dari perhitungan ini -1.078,00" in " ".join(text.split())


def test_html_is_escaped_and_text_cannot_steer_a_terminal():
    beban = BebanKerja(
        jabatan="<script>alert(1)</script>",
        tugas=[Tugas(uraian="a\u202eb <i>", satuan="&", volume=1, waktu="1 jam")],
    )
    html = beban.to_html(policy="ceil")
    assert "<script>" not in html
    assert "<i>" not in html
    assert "&lt;script&gt;" in html
    assert html == beban.to_html("id", policy="ceil")
    assert "\u202e" not in html + beban.to_text()
    assert beban._repr_html_() == beban.to_html()


def test_the_words_come_from_the_procedures_that_are_given():
    data = Procedures.load()
    row = data.approaches[-1].model_copy(
        update={"label": data.approaches[-1].label.model_copy(update={"id": "cara sendiri"})}
    )
    own = data.model_copy(update={"approaches": (*data.approaches[:-1], row)})
    assert "cara sendiri" in BEBAN.to_text(procedures=own)
    assert "cara sendiri" in BEBAN.to_html(procedures=own)
