"""A job: typed, frozen, complete or a draft; its kind, its scheme, and what it lacks."""

import copy
import pickle

import pytest
from pydantic import ValidationError

from jabatan_eval import Catalogue, NotationError, UnknownSchemeError
from jabatan_eval.organisation import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan import default_form, parse_jenis, parse_jenjang
from jabatan_eval.organisation.informasi_jabatan.items import ROWS, HasilKerja, UnitKerja
from jabatan_eval.organisation.informasi_jabatan.job import FIELDS
from jabatan_eval.organisation.informasi_jabatan.kinds import kind_fields, kind_of_echelon
from jabatan_eval.texts import LANGUAGES


def lacks(job, **more):
    found = job.kekurangan(**more)
    assert all(one.message(lang) for one in found for lang in LANGUAGES)
    return [(one.number, one.key, one.kind, one.part, one.rows) for one in found]


def test_the_fields_stand_in_the_forms_order():
    assert list(FIELDS) == [item.key for item in default_form().items]


def test_a_job_is_frozen_hashable_and_travels(job):
    assert hash(job) == hash(copy.deepcopy(job))
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301
    with pytest.raises(ValidationError):
        job.nama_jabatan = "x"
    assert job.model_copy(update={"kelas_jabatan": "10"}).kelas() == 10
    assert InformasiJabatan.model_validate_json(job.model_dump_json()) == job


def test_a_bare_text_is_the_first_field_of_a_row_and_the_name_of_a_unit():
    job = InformasiJabatan(id="1", hasil_kerja=["Laporan"], unit_kerja="Bidang A")
    assert (job.hasil_kerja, job.unit_kerja) == (
        (HasilKerja(hasil="Laporan"),),
        UnitKerja(nama="Bidang A"),
    )


def test_texts_are_cleaned_at_their_ends_and_numbers_are_texts():
    job = InformasiJabatan(
        id=12, nama_jabatan="  Arsiparis\r\nTerampil ", ikhtisar_jabatan=" a \r b\u2028c ", kode_jabatan=" ",
        jenis_jabatan="", jenjang="", skema="", kelas_jabatan=8,
    )  # fmt: skip
    assert (job.id, job.nama_jabatan, job.ikhtisar_jabatan) == (
        "12",
        "Arsiparis Terampil",
        "a\nb\nc",
    )
    assert (job.kode_jabatan, job.jenis_jabatan, job.kelas()) == (None, None, 8)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "is no id"),
        ({"id": "x" * 101}, "is no id"),
        ({"id": "Arsiparis", "nama_jabatan": "ARSIPARIS"}, "the id 'Arsiparis' is the job's name"),
        ({"id": "1", "skema": "fungsional"}, "needs both skema and alasan_skema"),
        ({"id": "1", "alasan_skema": "SK"}, "needs both skema and alasan_skema"),
        ({"id": "1", "kode_jabatan": True}, "expected text"),
        ({"id": "1", "kode_jabatan": 1.5}, "expected text"),
        ({"id": "1", "kode_jabatan": 10**30}, "expected text"),
        ({"id": "1", "kode_jabatan": "x" * 1001}, "longer than 1000"),
        ({"id": "1", "ikhtisar_jabatan": "x" * 20001}, "longer than 20000"),
        ({"id": "1", "ikhtisar_jabatan": "\x1b[31m"}, "control character"),
        ({"id": "1", "ikhtisar_jabatan": "\ud800"}, "lone surrogate"),
        ({"id": "1", "wewenang": [" "]}, "expected text"),
        ({"id": "1", "hasil_kerja": [{}]}, "this row is empty"),
        ({"id": "1", "hasil_kerja": [{"hasil": " "}]}, "this row is empty"),
        ({"id": "1", "kelas": 8}, "kelas"),
    ],
)
def test_what_cannot_be_is_refused(fields, message):
    with pytest.raises(ValidationError) as caught:
        InformasiJabatan(**fields)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "kind", "jenjang"),
    [
        ("JPT Pratama", "jpt_pratama", None), ("jabatan pimpinan tinggi utama", "jpt_utama", None),
        ("ADMINISTRATOR", "administrator", None), ("Jabatan Pengawas", "pengawas", None),
        ("JFT", "jabatan_fungsional", None), ("JFU", "pelaksana", None), ("fungsional umum", "pelaksana", None),
        ("Jabatan Fungsional Ahli Utama", "jabatan_fungsional", "ahli_utama"),
        ("fungsional keterampilan penyelia", "jabatan_fungsional", "penyelia"),
        ("struktural", "struktural", None), ("manajerial", "struktural", None),
        ("fungsional", "fungsional", None), ("Nonmanajerial", "fungsional", None),
    ],
)  # fmt: skip
def test_the_words_for_kinds_are_read_older_ones_too(text, kind, jenjang):
    assert parse_jenis(text) == (kind, jenjang)


@pytest.mark.parametrize("text", ["", "sakti", "ahli muda", "x" * 20_000])
def test_what_is_no_kind_is_refused_with_those_there_are(text):
    with pytest.raises(NotationError) as caught:
        parse_jenis(text)
    assert "pelaksana" in caught.value.faults[0].allowed
    with pytest.raises(NotationError, match="allowed: Ahli Utama"):
        parse_jenjang(f"{text} x")


def test_kinds_in_fields_are_read_and_every_fault_is_given():
    fields, faults = kind_fields({"jenis_jabatan": "JF Ahli Muda", "jenjang": None, "id": "1"})
    assert fields == {"jenis_jabatan": "jabatan_fungsional", "jenjang": "ahli_muda", "id": "1"}
    assert faults == []
    fields, faults = kind_fields({"jenis_jabatan": "JF Ahli Muda", "jenjang": "Mahir"})
    assert fields == {"jenis_jabatan": "jabatan_fungsional", "jenjang": "mahir"}
    fields, faults = kind_fields({"jenis_jabatan": "sakti", "jenjang": "sakti"})
    assert (fields, [key for key, _ in faults]) == ({}, ["jenjang", "jenis_jabatan"])
    fields, faults = kind_fields({"jenis_jabatan": "JF Ahli Muda", "jenjang": "sakti"})
    assert fields == {"jenis_jabatan": "jabatan_fungsional"}
    assert kind_fields({"jenis_jabatan": 5, "jenjang": " "}) == (
        {"jenis_jabatan": 5, "jenjang": " "},
        [],
    )


@pytest.mark.parametrize(
    ("echelon", "kind"),
    [
        ("II.b", "jpt_pratama"),
        ("eselon III", "administrator"),
        ("IV.a", "pengawas"),
        ("VI", None),
        ("", None),
    ],
)
def test_an_echelon_is_likely_to_mean_a_kind(echelon, kind):
    assert kind_of_echelon(echelon) == kind


def test_the_scheme_is_that_of_the_kind_unless_the_job_is_an_exception():
    assert InformasiJabatan(id="1", jenis_jabatan="pengawas").scheme() == "struktural"
    assert InformasiJabatan(id="1", jenis_jabatan="fungsional").scheme() == "fungsional"
    assert InformasiJabatan(id="1", jenis_jabatan="sakti").scheme() is None
    assert InformasiJabatan(id="1").scheme() is None
    odd = InformasiJabatan(
        id="1", jenis_jabatan="jpt_pratama", skema="fungsional", alasan_skema="Staf Ahli"
    )
    assert (odd.scheme(), odd.kind().scheme) == ("fungsional", "struktural")
    with pytest.raises(UnknownSchemeError):
        odd.model_copy(update={"skema": "sakti"}).scheme()


def test_a_whole_job_lacks_nothing(job):
    assert lacks(job) == []


def test_an_empty_draft_lacks_every_item_but_the_class():
    found = lacks(InformasiJabatan(id="1"))
    assert [key for _, key, *_ in found] == [
        item.key if one == 0 else "jenis_jabatan"
        for item in default_form().items[:16]
        for one in range(1 + (item.key == "unit_kerja"))
    ]


def test_what_lacks_is_told_part_by_part_and_row_by_row():
    job = InformasiJabatan(
        id="1", kualifikasi_jabatan={"pendidikan_formal": "S-1"},
        tugas_pokok=[{"uraian": "Menata", "hasil": "Arsip", "satuan": "berkas"}, {"uraian": "Jaga", "volume": "1",
                     "waktu": "1 jam"}],
        bahan_kerja=["Surat"] * 14, risiko_bahaya=["Nihil", {"risiko": "Jatuh"}, {"penyebab": "Licin"}],
        syarat_jabatan={"umur": "20"},
    )  # fmt: skip
    found = lacks(job)
    assert (5, "kualifikasi_jabatan", "part", "pengalaman_kerja", ()) in found
    assert [one[3:] for one in found if one[1] == "tugas_pokok"] == [
        ("hasil", (2,)), ("satuan", (2,)), ("volume", (1,)), ("waktu", (1,)),
    ]  # fmt: skip
    assert [one[3:] for one in found if one[1] == "risiko_bahaya"] == [
        ("risiko", (3,)),
        ("penyebab", (2,)),
    ]
    assert [one[3] for one in found if one[1] == "syarat_jabatan"] == [
        part.key for part in default_form().item("syarat_jabatan").parts if part.needed
    ]
    message = next(one for one in job.kekurangan() if one.key == "bahan_kerja").message("id")
    assert (
        message
        == "butir 8, Bahan Kerja: baris 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ... belum punya Penggunaan dalam Tugas"
    )


@pytest.mark.parametrize(
    ("fields", "key", "kind"),
    [
        ({"eselon": "III.a"}, "jenis_jabatan", "kind_likely"),
        ({"eselon": "-"}, "jenis_jabatan", "kind"),
        ({"jenis_jabatan": "struktural"}, "jenis_jabatan", "kind_unclear"),
        ({"jenis_jabatan": "sakti"}, "jenis_jabatan", "kind_unknown"),
        ({"jenis_jabatan": "jabatan_fungsional"}, "jenjang", "jenjang"),
        ({"jenis_jabatan": "jabatan_fungsional", "jenjang": "sakti"}, "jenjang", "jenjang_unknown"),
        ({"jenis_jabatan": "pelaksana", "jenjang": "mahir"}, "jenjang", "jenjang_of_other"),
        ({"skema": "sakti", "alasan_skema": "x"}, "skema", "scheme_unknown"),
        ({"kelas_jabatan": "13.A"}, "kelas_jabatan", "kelas"),
    ],
)
def test_a_kind_a_jenjang_a_scheme_and_a_class_can_be_wrong(fields, key, kind):
    found = lacks(InformasiJabatan(id="1", **fields))
    assert [one[2] for one in found if one[1] == key] == [kind]


def test_whose_law_counts_is_for_the_caller_to_say():
    form = default_form()
    fewer = form.model_copy(update={"items": tuple(
        item.model_copy(update={"needed": False}) for item in form.items
    )})  # fmt: skip
    assert (
        lacks(
            InformasiJabatan(id="1", jenis_jabatan="pelaksana"),
            form=fewer,
            catalogue=Catalogue.load(),
        )
        == []
    )


def test_rows_have_the_columns_of_the_form():
    for key, model in ROWS.items():
        assert list(model.model_fields) == [
            column.key for column in default_form().item(key).columns
        ]


def test_the_form_is_shown_in_its_order_with_its_headings(job):
    text = job.to_text()
    numbers = [line[:2].strip() for line in text.splitlines() if line[2:4] == ". "]
    assert numbers == [str(number) for number in range(1, 18)]
    assert " 9. PERANGKAT KERJA" in text
    assert "2   Menguji       Laporan      laporan       1/3 sebulan" in text
    assert "Waktu Penyelesaian (jam)" in text
    assert text.split("1/3 sebulan")[1].split()[0] == "1,5"
    assert "Bidang Aplikasi" in text
    assert str(job) == text
    assert "17. CLASS: 9" in job.to_text("en")
    assert "Reason" not in job.to_text("en")
    with pytest.raises(ValueError, match="unknown language"):
        job.to_text("de")


def test_a_text_of_several_lines_is_indented_and_cannot_steer_a_terminal(job):
    evil = job.model_copy(update={"wewenang": ("satu\ndua\u202e",), "ikhtisar_jabatan": "a\nb"})
    text = evil.to_text()
    assert "    1. satu\n       dua\n" in text
    assert "4. IKHTISAR JABATAN: a\n    b\n" in text


def test_html_is_escaped(job):
    evil = job.model_copy(
        update={"nama_jabatan": "<script>", "bahan_kerja": ["<b>"], "wewenang": ["<b>\n&"]}
    )
    html = evil._repr_html_()
    assert "<script>" not in html
    assert "&lt;b&gt;<br>&amp;" in html
    assert html == evil.to_html("id") != evil.to_html("en")
