"""The factor information: its parts, the split of factor 1, situations without arithmetic."""

import dinas
import pytest
from made_forms import text_of

import jabatan_eval as je
from jabatan_eval.errors import DocumentError, JudgementError
from jabatan_eval.forms import informasi_faktor, informasi_faktor_document
from jabatan_eval.forms.printed import rendered
from jabatan_eval.judgement import with_special_situations
from jabatan_eval.organisation import InformasiJabatan

ONE = je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", keterangan={"1": "satu", "2": "dua"})
NINE = dinas.evaluation("KI-03")


def text(evaluation, informasi=None, **more):
    return text_of(
        rendered(informasi_faktor_document(evaluation, informasi=informasi, **more), "docx")[0]
    )


def test_what_is_not_known_is_marked_on_the_form_and_told(tmp_path):
    made = informasi_faktor(NINE, tmp_path / "f.html")
    told = [fault.kind for fault in made.lacking]
    assert told == [
        "lacks_ikhtisar_jabatan", "lacks_tugas_pokok", "lacks_tanggung_jawab",
        "lacks_hasil_kerja", *["lacks_uraian_faktor"] * 9,
    ]  # fmt: skip
    page = (tmp_path / "f.html").read_text("utf-8")
    assert page.count("(belum diisi)") == len(told)
    assert not made.complete
    assert made.messages("en")[-1].endswith("factor 9: its narrative is not filled in")


def test_a_narrative_that_is_not_split_stands_before_the_parts_that_lack():
    document = informasi_faktor_document(ONE)
    lines = text(ONE).splitlines()
    at = lines.index("satu")
    assert lines[at + 1 : at + 5] == [
        "a. Ruang Lingkup", "(belum diisi)", "b. Dampak", "(belum diisi)",
    ]  # fmt: skip
    assert [(f.factor, f.given) for f in document.lacking if f.kind == "lacks_uraian_bagian"] == [
        ("1", "Ruang Lingkup"), ("1", "Dampak"),
    ]  # fmt: skip


def test_what_the_caller_says_comes_before_the_keterangan():
    lines = text(ONE, None, uraian={"1": {"dampak": "luas"}, "2": "tiga"}).splitlines()
    assert "luas" in lines
    assert "tiga" in lines
    assert "satu" not in lines
    assert "dua" not in lines


def test_the_functional_form_has_nine_factors_and_no_split():
    whole = text(
        NINE, dinas.information("KI-03"), uraian={str(n): f"uraian {n}" for n in range(1, 10)}
    )
    assert "INFORMASI FAKTOR JABATAN FUNGSIONAL" in whole
    assert "FAKTOR 9 : LINGKUNGAN PEKERJAAN (FK 9-1 = 5)" in whole
    assert "Dampak\n" not in whole
    assert "SITUASI KHUSUS" not in whole


def test_special_situations_stand_with_their_reasons_and_no_arithmetic():
    review = with_special_situations("6-1", ["2", ("4", "tiga lokasi"), "8"])
    whole = text(ONE, None, situasi=review)
    after = whole[whole.index("SITUASI KHUSUS") :].splitlines()
    assert after[1:4] == [
        "1. Operasi giliran kerja: (belum diisi)",
        "2. Penyebaran fisik: tiga lokasi",
        "3. Bahaya khusus dan kondisi keselamatan kerja: (belum diisi)",
    ]
    for word in ("delapan", "menaikkan", "6-2", "GSSG", "3 dari 8"):
        assert word not in whole
    assert "Tidak ada" in text(ONE, None, situasi=[])


@pytest.mark.parametrize(
    ("more", "error", "kinds"),
    [
        ({"uraian": {"7": "x", "x": "y"}}, DocumentError, ["no_such_factor"] * 2),
        ({"uraian": {"1": {"luas": "x"}}}, DocumentError, ["no_such_part"]),
        ({"situasi": ["9"]}, JudgementError, ["unknown_situation"]),
    ],
)
def test_what_is_none_of_the_law_s_is_refused(more, error, kinds):
    with pytest.raises(error) as refused:
        informasi_faktor_document(ONE, **more)
    assert [fault.kind for fault in refused.value.faults] == kinds


def test_a_scheme_without_special_situations_has_none():
    with pytest.raises(JudgementError):
        informasi_faktor_document(NINE, situasi=["2"])


def test_names_come_from_the_information_and_else_from_the_form():
    job = InformasiJabatan(id="1", nama_jabatan="Camat", unit_kerja={"nama": "Kecamatan"})
    lines = text(NINE, job).splitlines()
    assert lines[1] == "Nama Jabatan | : | Camat"
    assert lines[2] == "Unit Kerja | : | Kecamatan"
    assert lines[3] == f"Instansi | : | {dinas.AGENCY}"
