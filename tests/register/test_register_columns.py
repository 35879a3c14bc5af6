"""Which column holds what: the words in use, by hand, and never a guess."""

import pytest

from jabatan_eval import DocumentError, UnknownSchemeError, default_catalogue
from jabatan_eval.register import audit
from jabatan_eval.register.columns import find_columns


def found(labels, **options):
    return find_columns(labels, default_catalogue(), **options)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("NAMA  JABATAN", "nama_jabatan"),
        ("jabatan", "nama_jabatan"),
        ("Jenis_Jabatan", "jenis_jabatan"),
        ("skema", "jenis_jabatan"),
        ("Nilai Jabatan", "nilai_jabatan"),
        ("Total Nilai", "nilai_jabatan"),
        ("Kelas Jabatan (1 - 19)", "kelas_jabatan"),
        ("OPD", "unit_kerja"),
        ("Unit Kerja / Instansi", "unit_kerja"),
        ("parent_id", "atasan"),
        ("bezetting", "pemangku"),
        ("Dasar Hukum", "dasar"),
        ("Tingkat", "tingkat"),
    ],
)
def test_a_column_is_recognised_by_the_words_in_use(label, field):
    labels = [label, "nilai_jabatan"] if field != "nilai_jabatan" else [label]
    assert found(labels).fields[field] == label


def test_the_exact_name_wins_then_the_first_word_and_else_it_is_ambiguous():
    assert found(["nilai", "nilai_jabatan"]).fields["nilai_jabatan"] == "nilai_jabatan"
    assert found(["nilai", "Nilai Jabatan"]).fields["nilai_jabatan"] == "Nilai Jabatan"
    layout = found(["nilai", "total nilai", "kelas"])
    assert "nilai_jabatan" not in layout.fields
    assert [(d.code, d.found) for d in layout.details if d.column == "nilai_jabatan"] == [
        ("column_ambiguous", "nilai, total nilai")
    ]


def test_of_two_headers_the_lower_one_counts_where_no_column_says_it_alone():
    lower = found(["Nama Jabatan", "Lama / Kelas Jabatan", "Kelas"]).fields
    assert lower["kelas_jabatan"] == "Kelas"
    assert found(["Jabatan", "Hasil / Kelas"]).fields["kelas_jabatan"] == "Hasil / Kelas"
    layout = found(["Jabatan", "Nilai", "Lama / Kelas Jabatan", "Baru / Kelas"])
    assert "kelas_jabatan" not in layout.fields
    assert "column_ambiguous" in {detail.code for detail in layout.details}
    assert "nilai_jabatan" not in found(["Jabatan", "Kelas", "Faktor 1 / Nilai"]).fields


@pytest.mark.parametrize("label", ["Harga Jabatan", "harga_jabatan", "Nilai Jabatan (Rp)"])
def test_what_could_be_rupiah_is_reported_and_never_read(label):
    rows = [{"nama_jabatan": "A", "jenis_jabatan": "JFT", label: 1165, "kelas_jabatan": 9}]
    report = audit(rows)
    assert [(f.row, f.code) for f in report.findings] == [(None, "column_ambiguous")]
    assert label in report.findings[0].message
    mapped = audit(rows, columns={"nilai_jabatan": label})
    assert [f.code for f in mapped.findings] == ["kelas_not_from_nilai"]


def test_a_name_alone_is_that_of_a_holder_where_another_column_is_that_of_the_job():
    assert found(["Nama", "Jabatan", "Nilai"]).fields["nama_jabatan"] == "Jabatan"
    assert found(["Nama", "Nilai"]).fields["nama_jabatan"] == "Nama"


@pytest.mark.parametrize("kind", ["pengawas", "struktural", "Jabatan Administrator"])
def test_one_kind_may_be_told_for_all_rows(kind):
    rows = [{"nama_jabatan": "Camat", "nilai_jabatan": 1000, "kelas_jabatan": 7}]
    report = audit(rows, kind=kind)
    assert [f.code for f in report.findings] == ["nilai_unattainable", "kelas_outside_scheme"]


def test_a_kind_that_is_told_twice_or_is_none_is_refused():
    rows = [{"Jenis": "pengawas", "nilai_jabatan": 1165, "kelas_jabatan": 8}]
    with pytest.raises(DocumentError) as caught:
        audit(rows, kind="pengawas")
    assert caught.value.faults[0].kind == "register_kind_twice"
    with pytest.raises(UnknownSchemeError):
        audit(rows, kind="raja")


def test_columns_are_mapped_by_hand():
    rows = [{"a": "Camat", "b": "pengawas", "c": 1165, "d": 9, "e": "1-1"}]
    by_hand = {"nama_jabatan": "a", "jenis_jabatan": "b", "nilai_jabatan": "c",
               "kelas_jabatan": "d", "1": "e"}  # fmt: skip
    report = audit(rows, columns=by_hand)
    assert [f.code for f in report.findings][-1] == "kelas_not_from_nilai"
    assert dict(report.columns) == {k: v for k, v in by_hand.items() if k != "1"}


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"columns": {"nilai": "kelas"}}, "register_unknown_field"),
        ({"columns": {"nilai_jabatan": "tiada"}}, "register_no_column"),
        ({"key": "tiada"}, "register_no_column"),
    ],
)
def test_a_column_that_is_not_there_is_refused_with_those_that_are(options, kind):
    with pytest.raises(DocumentError) as raised:
        found(["nilai", "kelas", 7], **options)
    (fault,) = raised.value.faults
    assert fault.kind == kind
    assert fault.allowed
    if kind == "register_no_column":
        assert fault.allowed == ("nilai", "kelas", "7")


def test_factor_columns_count_only_where_a_scheme_is_whole():
    codes = ["1", "2", "3", "4A", "4B", "5", "6"]
    assert [*found(["nilai", *codes]).factors] == codes
    assert [*found(["nilai", *[f"Faktor {c} / Level" for c in codes]]).factors] == codes
    twice = found(["nilai", *[f"faktor_{c}" for c in codes], "tingkat 1"])
    assert twice.factors == {}
    assert {d.code for d in twice.details} == {"column_ambiguous", "column_missing"}
    both = found(["nilai", *codes, "faktor_1"])
    assert both.factors["1"] == "1"


def test_a_register_needs_a_nilai_or_a_kelas():
    for labels in (["nama_jabatan"], []):
        with pytest.raises(DocumentError, match="neither"):
            found(labels)
    layout = found(["kelas"])
    assert [(d.column, d.severity) for d in layout.details] == [
        ("nama_jabatan", "error"),
        ("jenis_jabatan", "warning"),
        ("nilai_jabatan", "error"),
    ]


def test_a_price_beside_two_columns_of_nilai_is_no_third():
    layout = found(["nilai", "total nilai", "Harga Jabatan", "kelas"])
    told = [detail.found for detail in layout.details if detail.column == "nilai_jabatan"]
    assert told == ["nilai, total nilai"]
