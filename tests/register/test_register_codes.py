"""Every code of the audit: a row that shows it, and a near row that does not."""

from datetime import date

import pytest

from jabatan_eval import default_catalogue
from jabatan_eval.register import CODES, audit
from jabatan_eval.register.law import Law, Post, Reading
from jabatan_eval.register.rows import Facts, judge
from jabatan_eval.texts import sentences

STRUCTURAL = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"


def row(**changes):
    """A row without a finding, with some cells changed."""
    return {
        "nama_jabatan": "Kepala Seksi",
        "jenis_jabatan": "Pengawas",
        "nilai_jabatan": "1.165",
        "kelas_jabatan": "8",
        **changes,
    }


def codes(rows, **options):
    return {finding.code for finding in audit(rows, **options).findings}


def under(kelas_above, kelas_below, nilai_above, nilai_below):
    return [
        row(nama_jabatan="Camat", nilai_jabatan=nilai_above, kelas_jabatan=kelas_above, atasan="-"),
        row(nilai_jabatan=nilai_below, kelas_jabatan=kelas_below, atasan="Camat"),
    ]


EMPTY = dict.fromkeys(row())
FUNCTIONAL = {"nama_jabatan": "Analis", "jenis_jabatan": "pelaksana"}

CASES = {
    "column_missing": (
        [{k: v for k, v in row().items() if k != "jenis_jabatan"}],
        [row()],
    ),
    "column_ambiguous": (
        [{"nama_jabatan": "Camat", "jenis_jabatan": "Pengawas", "Harga Jabatan": 1, "kelas": 8}],
        [row(**{"Harga Jabatan": 12_000_000})],
    ),
    "row_empty": ([row(), EMPTY], [row(), {**EMPTY, "nama_jabatan": "Camat"}]),
    "missing_value": ([row(kelas_jabatan=" ")], [row(kelas_jabatan="-")]),
    "key_repeated": ([row(), row(nama_jabatan="Camat")], [row()]),
    "row_repeated": ([row(), row(nama_jabatan="KEPALA  SEKSI")], [row(), row(nama_jabatan="B")]),
    "kind_unknown": ([row(jenis_jabatan="Juru Mudi")], [row(jenis_jabatan="PENGAWAS")]),
    "nilai_sentinel": ([row(nilai_jabatan=0)], [row(nilai_jabatan=None)]),
    "nilai_unreadable": ([row(nilai_jabatan="seribu")], [row(nilai_jabatan="1165,00")]),
    "nilai_fraction": ([row(nilai_jabatan="1165,5")], [row(nilai_jabatan=1165.0)]),
    "nilai_below_bands": (
        [row(nilai_jabatan=189, **FUNCTIONAL)],
        [row(nilai_jabatan=190, **FUNCTIONAL)],
    ),
    "nilai_between_bands": (
        [row(nilai_jabatan=242, **FUNCTIONAL)],
        [row(nilai_jabatan=240, **FUNCTIONAL)],
    ),
    "nilai_unattainable": (
        [row(nilai_jabatan=1170)],
        [row(nilai_jabatan=1170, **FUNCTIONAL)],
    ),
    "kelas_sentinel": ([row(kelas_jabatan=1000)], [row(kelas_jabatan=17)]),
    "kelas_unreadable": ([row(kelas_jabatan="tinggi")], [row(kelas_jabatan="Kelas 8")]),
    "kelas_roman": ([row(kelas_jabatan="Kelas VIII")], [row(kelas_jabatan="8.0")]),
    "kelas_local_grade": ([row(kelas_jabatan="13.A")], [row(kelas_jabatan="13.0")]),
    "kelas_out_of_range": ([row(kelas_jabatan=18)], [row(kelas_jabatan=17)]),
    "kelas_range_contradicts": (
        [row(kelas_jabatan="8 (1105-1355)")],
        [row(kelas_jabatan="8 (1105-1350)")],
    ),
    "kelas_outside_scheme": (
        [row(kelas_jabatan=7)],
        [row(kelas_jabatan=7, **FUNCTIONAL)],
    ),
    "kelas_not_from_nilai": ([row(kelas_jabatan="9")], [row(nilai_jabatan=1355, kelas_jabatan=9)]),
    "levels_refused": (
        [row(tingkat="1-1 2-1 3-1 4A-1 4B-1 5-1")],
        [row(tingkat=STRUCTURAL)],
    ),
    "levels_contradict_nilai": (
        [row(tingkat=STRUCTURAL.replace("2-1", "2-2"))],
        [row(tingkat=None)],
    ),
    "levels_contradict_kelas": (
        [row(tingkat=STRUCTURAL, nilai_jabatan="-", kelas_jabatan=9)],
        [row(tingkat=STRUCTURAL, nilai_jabatan="-")],
    ),
    "same_job_other_kelas": (
        [row(), row(nama_jabatan="kepala seksi", kelas_jabatan=9)],
        [row(), row(**{**FUNCTIONAL, "nama_jabatan": "Kepala Seksi"}, kelas_jabatan=9)],
    ),
    "superior_unknown": ([row(atasan="Camat")], [row(atasan="-")]),
    "superior_self": (
        [row(nama_jabatan="Camat", atasan="camat")],
        [row(nama_jabatan="Camat", atasan="Camat", unit_kerja=u) for u in "AB"],
    ),
    "superior_ambiguous": (
        [
            *under(12, 8, 2330, 1165),
            row(nama_jabatan="Camat", kelas_jabatan=8, atasan="0", unit_kerja="B"),
        ],
        under(12, 8, 2330, 1165),
    ),
    "superior_not_above": (under(8, 8, 1165, 1190), under(9, 8, 1455, 1165)),
    "converted_old_nilai": (
        [row(**{**FUNCTIONAL, "nama_jabatan": "Subkoordinator Umum"}, kelas_jabatan=9)],
        [row(**{**FUNCTIONAL, "nama_jabatan": "Subkoordinator Umum"})],
    ),
}


def test_every_code_has_a_case():
    assert set(CASES) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_row_shows_the_code_and_a_near_row_does_not(code):
    shown, near = CASES[code]
    key = {"key": "jenis_jabatan"} if code == "key_repeated" else {}
    assert code in codes(shown, **key)
    assert code not in codes(near, **key)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_finding_says_in_both_languages_what_is_wrong_and_how_to_mend_it(code, lang):
    shown, _ = CASES[code]
    key = {"key": "jenis_jabatan"} if code == "key_repeated" else {}
    for finding in audit(shown, **key).findings:
        for sentence in (finding.message_in(lang), finding.mend_in(lang)):
            assert sentence
            assert sentence == " ".join(sentence.split())
            assert "None" not in sentence
            assert "{" not in sentence


def test_every_sentence_of_a_finding_belongs_to_a_code():
    said = {key.split(".")[2] for key in sentences() if key.startswith("audit.finding.")}
    assert said == set(CODES)
    mends = {key.split(".")[2] for key in sentences() if key.startswith("audit.mend.")}
    assert set(CODES) <= mends
    assert all(any(mend.startswith(code) for code in CODES) for mend in mends)


def test_a_right_register_has_no_findings():
    report = audit([row(), row(nama_jabatan="Analis", jenis_jabatan="JFT")])
    assert report.findings == ()
    assert report.share_consistent == 1


@pytest.mark.parametrize(
    ("changes", "mend"),
    [
        ({"nilai_jabatan": 1.165}, "mungkin 1165"),
        ({"nilai_jabatan": "1,165"}, "mungkin 1165"),
        ({"nilai_jabatan": 1165.5}, "seperti 1165"),
        ({"kelas_jabatan": 9}, "1355-1600"),
        ({"kelas_jabatan": 17}, ">= 4055"),
        ({"kelas_jabatan": 7}, "hanya nilainya yang mungkin pada skema struktural"),
        ({"kelas_jabatan": 9, "nilai_jabatan": 1170}, "hanya kelasnya yang mungkin"),
        ({"kelas_jabatan": 7, "nilai_jabatan": 1170}, "bila kelasnya benar, nilainya di antara"),
        ({"kelas_jabatan": 9, "tingkat": STRUCTURAL}, "pun memberi nilai 1165"),
        ({"kelas_jabatan": 8, "nilai_jabatan": 1455, "tingkat": STRUCTURAL}, "nilainya yang"),
        ({"nilai_jabatan": None}, "kelas 8 meliputi nilai 1105-1350"),
        ({"nilai_jabatan": None, "tingkat": STRUCTURAL}, "memberi nilai 1165 dan kelas 8"),
        ({"kelas_jabatan": None}, "nilai 1165 masuk kelas 8"),
        ({"kelas_jabatan": None, "tingkat": STRUCTURAL}, "memberi nilai 1165 dan kelas 8"),
        ({"kelas_jabatan": None, "nilai_jabatan": 242}, "isi dari hasil"),
        ({"kelas_jabatan": None, "nilai_jabatan": None}, "isi dari hasil"),
        ({"nilai_jabatan": 1170}, "yang terdekat 1165, 1190"),
        ({"nilai_jabatan": 4735}, "yang terdekat 4730"),
        ({"nilai_jabatan": 1166}, "yang terdekat 1165, 1190"),
        ({"jenis_jabatan": None, "nilai_jabatan": 1166}, "yang terdekat 1165, 1170"),
    ],
)
def test_the_way_to_mend_names_the_readings_that_would_fit(changes, mend):
    assert any(mend in finding.mend for finding in audit([row(**changes)]).findings)


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("nilai_jabatan", True, "nilai_unreadable"),
        ("nilai_jabatan", -5, "nilai_unreadable"),
        pytest.param("nilai_jabatan", 10**5000, "nilai_unreadable", id="very-long"),
        ("nilai_jabatan", float("inf"), "nilai_fraction"),
        ("nilai_jabatan", ["1165"], "nilai_unreadable"),
        ("nilai_jabatan", float("nan"), "missing_value"),
        ("kelas_jabatan", False, "kelas_unreadable"),
        ("kelas_jabatan", 8.5, "kelas_unreadable"),
        ("kelas_jabatan", {"kelas": 8}, "kelas_unreadable"),
        ("kelas_jabatan", "XVIII", "kelas_out_of_range"),
        ("kelas_jabatan", "IIX", "kelas_unreadable"),
        ("jenis_jabatan", 4, "kind_unknown"),
        ("tingkat", 1165, "levels_refused"),
        ("tingkat", "1-1 2-9", "levels_refused"),
    ],
)
def test_what_is_no_value_is_reported_and_never_read(column, value, code):
    assert code in codes([row(**{column: value})])


@pytest.mark.parametrize("name", ["Bupati Contoh", "WALI KOTA", "Walikota X", "Wakil Gubernur"])
def test_an_elected_head_of_a_region_at_the_root_needs_no_kelas(name):
    head = {"nama_jabatan": name, "jenis_jabatan": None, "nilai_jabatan": "-", "kelas_jabatan": ""}
    assert codes([head]) == set()
    assert codes([{**head, "atasan": "-"}]) == set()
    deputy = {**head, "nama_jabatan": "Wakil Bupati", "atasan": name}
    assert codes([{**head, "atasan": None}, deputy]) == set()
    assert "missing_value" in codes([{**head, "nama_jabatan": "Sekretaris " + name}])
    lower = [row(atasan="-"), {**head, "atasan": "Kepala Seksi"}]
    assert {"missing_value", "nilai_sentinel"} <= codes(lower)
    wrong = codes([{**head, "kelas_jabatan": "13.A", "nilai_jabatan": "x"}])
    assert wrong == {"kelas_local_grade", "nilai_unreadable"}


def test_the_wali_kota_administrasi_is_a_civil_servant():
    head = {"nama_jabatan": "Wali Kota Administrasi X", "nilai_jabatan": "-", "kelas_jabatan": ""}
    assert {"missing_value", "nilai_sentinel"} <= codes([{**head, "jenis_jabatan": "JPT pratama"}])


@pytest.mark.parametrize(
    ("changes", "confidence"),
    [
        ({"nilai_jabatan": 4730, "kelas_jabatan": 17}, "high"),
        ({"nilai_jabatan": 1165, "kelas_jabatan": 9}, "medium"),
        ({"nilai_jabatan": 1165, "kelas_jabatan": 9, "jenis_jabatan": None}, "medium"),
        ({"nilai_jabatan": 1165, "kelas_jabatan": 9, "jenis_jabatan": "Pengawas"}, None),
        ({"nilai_jabatan": 1165, "kelas_jabatan": "-"}, None),
        ({"nilai_jabatan": 1000, "kelas_jabatan": 9}, None),
        ({"nilai_jabatan": 1352, "kelas_jabatan": 9}, None),
    ],
)
@pytest.mark.parametrize("where", ["nama_jabatan", "dasar"])
def test_a_converted_post_says_how_sure_it_is_that_the_old_nilai_was_kept(
    changes, confidence, where
):
    word = {"dasar": "SK penyetaraan 12/2021"} if where == "dasar" else {}
    name = "Analis" if where == "dasar" else "Sub-Koordinator Umum"
    found = audit([row(**{**FUNCTIONAL, "nama_jabatan": name, **word, **changes})]).findings
    said = [finding.confidence for finding in found if finding.code == "converted_old_nilai"]
    assert said == ([confidence] if confidence else [])


def test_levels_stand_in_columns_of_their_own_too():
    factors = {"1": 1, "2": "2-1", "3": "3 – 1", "4A": 1.0, "4B": "Tingkat 1", "5": "1", "6": 1}
    assert codes([row(**factors)]) == set()
    assert codes([row(**{f"faktor_{code}": cell for code, cell in factors.items()})]) == set()
    assert "levels_contradict_nilai" in codes([row(**factors), row(**{**factors, "2": 2})])
    for wrong in (None, 9, 1.5, "lima", True):
        assert "levels_refused" in codes([row(**{**factors, "5": wrong})])
    refused = audit([row(**{**factors, "5": 1.5, "6": None})]).findings[0]
    assert "5" in refused.message
    assert "faktor 6: belum diberi tingkat" in refused.message
    for dated in (date(2026, 3, 5), "05-Mar"):
        refused = audit([row(**{**factors, "5": dated, "6": "vi"})]).findings[0]
        assert "faktor 5: sel berisi tanggal" in refused.message
        assert "mungkin maksudnya 5-3" in refused.message
        assert "faktor 6: tidak terbaca sebagai tingkat: 'vi'" in refused.message
    assert codes([row(**{**dict.fromkeys(factors), "tingkat": STRUCTURAL})]) == set()
    incomplete = {code: cell for code, cell in factors.items() if code != "4B"}
    assert codes([row(**incomplete)]) == {"column_missing"}
    foreign = {**factors, "7": 1, "8": None, "9": None, "4": None}
    assert codes([row(**foreign)]) == {"levels_refused"}


@pytest.mark.parametrize(
    ("column", "mend"),
    [("nama_jabatan", "tulis nama jabatannya"), ("jenis_jabatan", "Pengawas"),
     ("nilai_jabatan", "1105-1350"), ("kelas_jabatan", "masuk kelas 8")],
)  # fmt: skip
def test_the_way_to_mend_fits_what_is_missing(column, mend):
    (finding,) = audit([row(**{column: None})]).findings
    assert (finding.code, finding.column) == ("missing_value", column)
    assert mend in finding.mend


def test_columns_of_one_scheme_alone_tell_the_scheme_of_levels():
    """A table of structural posts has no column of kinds, and needs none for its levels."""
    factors = dict(zip(["1", "2", "3", "4A", "4B", "5", "6"], STRUCTURAL.split(), strict=True))
    rows = [{**row(**factors), "nilai_jabatan": nilai} for nilai in (1165, 1340, None)]
    for one in rows:
        del one["jenis_jabatan"]
    found = {f.code: f for f in audit(rows).findings}
    assert found.keys() >= {"column_missing", "levels_contradict_nilai", "missing_value"}
    assert "1165" in found["missing_value"].mend
    both = [{**one, **dict.fromkeys(["4", "7", "8", "9"])} for one in rows]
    assert "levels_contradict_nilai" not in codes(both)
    only_levels = {**dict.fromkeys(rows[0]), **factors}
    assert "row_empty" not in codes([only_levels])


@pytest.mark.parametrize(
    ("value", "near"),
    [(1.165, "1165"), ("1.2", "1200"), ("1,2", "1200"), (2.36, "2360"), ("9.5", None),
     (0.5, None), (1.16501, None), ("12.5", None), (1.1663, None)],
)  # fmt: skip
def test_a_fraction_names_the_nilai_whose_thousands_point_was_misread(value, near):
    (finding,) = (f for f in audit([row(nilai_jabatan=value)]).findings if f.code[:5] == "nilai")
    assert finding.code == "nilai_fraction"
    assert (near or "mungkin") in finding.mend if near else "mungkin" not in finding.mend


@pytest.mark.parametrize("superior", ["Bupati", "GUBERNUR CONTOH", "Wakil Bupati"])
def test_an_elected_head_need_not_stand_in_the_register(superior):
    assert codes([row(atasan=superior)]) == set()
    assert codes([row(atasan="Wali Kota Administrasi")]) == {"superior_unknown"}


def test_a_job_is_flagged_where_it_differs_from_most():
    rows = [row(unit_kerja="A"), row(unit_kerja="B"), row(unit_kerja="C", kelas_jabatan=9)]
    found = [f for f in audit(rows).findings if f.code == "same_job_other_kelas"]
    assert [(f.row, f.severity, f.due, f.related) for f in found] == [(2, "note", "8", (0, 1))]
    inside = [row(unit_kerja="A"), row(unit_kerja="a", kelas_jabatan=9)]
    found = [f for f in audit(inside).findings if f.code == "same_job_other_kelas"]
    assert [(f.row, f.severity, f.due) for f in found] == [
        (0, "warning", None),
        (1, "warning", None),
    ]
    analyst = row(**FUNCTIONAL, unit_kerja="A")
    other = {**analyst, "unit_kerja": "B", "kelas_jabatan": 9}
    found = [f for f in audit([analyst, other]).findings if f.code == "same_job_other_kelas"]
    assert [f.severity for f in found] == ["warning", "warning"]


def test_superiors_are_found_by_key_before_name_and_by_unit_before_all():
    head = row(nama_jabatan="Kepala", nilai_jabatan=2330, kelas_jabatan=12)
    rows = [
        {**head, "id": 1, "atasan": None, "unit_kerja": "A"},
        row(nama_jabatan="Kepala", id=2, atasan=None, unit_kerja="B"),
        row(id=3, atasan="Kepala", unit_kerja="A"),
        row(id=4, atasan="kepala", unit_kerja="B"),
        row(id=5, atasan=1.0, unit_kerja="C"),
        row(id=6, atasan="2", unit_kerja="B"),
        row(id=7, atasan="Kepala", unit_kerja="C"),
        row(id=8, atasan="Kepala", unit_kerja="C", **FUNCTIONAL),
    ]
    found = {
        (f.row, f.code): f for f in audit(rows, key="id").findings if f.code.startswith("superior")
    }
    assert set(found) == {(2, "superior_not_above"), (7, "superior_ambiguous")}
    assert found[2, "superior_not_above"].related == (4, 6)
    assert found[2, "superior_not_above"].due == "> 8"


def test_a_superior_without_a_readable_class_is_not_found_fault_with():
    rows = under("-", 8, 1165, 1190)
    assert "superior_not_above" not in codes(rows)
    assert "superior_not_above" not in codes([rows[0] | {"jenis_jabatan": "JF"}, rows[1]])


def test_rows_without_a_key_are_told_and_still_audited():
    rows = [row(id="a"), row(id=None, nama_jabatan="B", kelas_jabatan=9)]
    report = audit([*rows, row(id=None, nama_jabatan="C")], key="id")
    assert [(f.row, f.position, f.code) for f in report.findings] == [
        (None, 1, "missing_value"),
        (None, 1, "kelas_not_from_nilai"),
        (None, 2, "missing_value"),
    ]


def test_classes_of_a_scheme_with_a_hole_are_listed_one_by_one():
    law = Law(default_catalogue())
    law.classes = {**law.classes, "struktural": (8, 10)}
    facts = Facts(Post("struktural", managerial=True), Reading(), Reading(9))
    (detail,) = judge(law, facts).details
    assert dict(detail.values)["classes"] == "8, 10"


def test_repeated_keys_name_each_other_at_most_five_times():
    report = audit([row(id=7, nama_jabatan=str(n)) for n in range(9)], key="id")
    assert [f.code for f in report.findings] == ["key_repeated"] * 9
    assert report.findings[0].message == "kunci 7 dipakai 9 baris"
    repeated = audit([row() for _ in range(9)]).findings
    assert all(len(finding.related) == 5 for finding in repeated)


def test_an_elected_head_at_the_root_does_not_excuse_another_row_of_that_name_below():
    """Rows that look alike are judged once; where they stand is part of how they look."""
    head = {"nama_jabatan": "Bupati", "nilai_jabatan": None, "kelas_jabatan": None}
    below = {**head, "atasan": "Kepala Seksi"}
    for rows in ([{**head, "atasan": "-"}, below], [below, {**head, "atasan": "-"}]):
        found = audit([row(atasan="-"), *rows]).findings
        assert [f.position for f in found if f.code == "missing_value"] == [
            1 + rows.index(below)
        ] * 3


def test_levels_that_are_refused_are_shown_as_they_stand():
    factors = dict(zip(["1", "2", "3", "4A", "4B", "5", "6"], STRUCTURAL.split(), strict=True))
    for levels, shown in (
        ({"tingkat": "1-1 2-1"}, "1-1 2-1"),
        ({**factors, "2": "2-9"}, STRUCTURAL.replace("2-1", "2-9")),
    ):
        found = [f.found for f in audit([row(**levels)]).findings if f.code == "levels_refused"]
        assert {*found} == {shown}


def test_a_basis_that_speaks_of_conversion_is_that_of_its_own_row():
    """Rows that look alike are judged once; on what they rest is part of how they look."""
    one = row(**{**FUNCTIONAL, "nama_jabatan": "Analis", "kelas_jabatan": 9}, unit_kerja="A")
    other = {**one, "unit_kerja": "B", "dasar": "SK penyetaraan 12/2021"}
    for rows in ([{**one, "dasar": None}, other], [other, {**one, "dasar": None}]):
        found = [f.position for f in audit(rows).findings if f.code == "converted_old_nilai"]
        assert found == [rows.index(other)]


def test_a_superior_that_can_be_several_is_told_with_their_classes():
    (ambiguous, _) = CASES["superior_ambiguous"]
    (found,) = (f for f in audit(ambiguous).findings if f.code == "superior_ambiguous")
    assert "8, 12" in found.message
