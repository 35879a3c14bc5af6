"""Routes: only what is the same is taken; the rest is shown to a person, with its reason."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError
from jabatan_eval.organisation import PetaJabatan, Rujukan
from jabatan_eval.organisation.matching import ROUTES, eselon_key
from jabatan_eval.organisation.near_names import NearNames, name_key

HEAD = {"nama_jabatan": "Sekretaris", "jenis_jabatan": "Administrator", "eselon": "III.a"}
LISTED = {**HEAD, "nilai_jabatan": "2.265", "kelas_jabatan": 12, "surat": "B/1/2026",
          "tanggal": "2026-01-05", "lampiran": "II"}  # fmt: skip


def matched(post, *entries):
    peta = PetaJabatan.from_rows([{"id": "1", **post}])
    (line,) = peta.cocokkan(Rujukan.from_rows(entries)).lines
    for lang in ("id", "en"):
        assert "{" not in line.reason_in(lang)
    return line


@pytest.mark.parametrize(
    "name", ["Sekretaris", "SEKRETARIS", " sekretaris ", "Sekretaris.", "Sekre\u200btaris"]
)
def test_a_result_of_the_same_name_kind_and_echelon_is_taken(name):
    line = matched({**HEAD, "nama_jabatan": name, "eselon": "Eselon IIIa"}, LISTED)
    assert (line.route, line.kelas, line.nilai) == ("daftar", 12, 2265)
    assert line.reason_in("en") == (
        "name, kind and echelon are those of B/1/2026, II, 2026-01-05 (#1)"
    )


@pytest.mark.parametrize(
    ("change", "route", "because"),
    [
        ({"nama_jabatan": "Sekretaris Dinas"}, "usulkan", "near"),
        ({"nama_jabatan": "Sekertaris"}, "usulkan", "near"),
        ({"nama_jabatan": "Kepala Bidang"}, "usulkan", "not_listed"),
        ({"eselon": "III.b"}, "usulkan", "other_kind"),
        ({"eselon": None}, "ganda", "unconfirmed"),
        ({"jenis_jabatan": "Pengawas"}, "usulkan", "other_kind"),
        ({"jenis_jabatan": None}, "ganda", "unconfirmed"),
        ({"jenis_jabatan": "struktural"}, "daftar", "listed"),
        ({"jenis_jabatan": "fungsional"}, "usulkan", "other_kind"),
    ],
)
def test_what_is_not_the_same_is_shown_and_never_taken(change, route, because):
    line = matched({**HEAD, **change}, LISTED)
    assert (line.route, line.because) == (route, because)
    if route != "daftar":
        assert (line.kelas, line.nilai) == (None, None)
        assert bool(line.candidates) == (because != "not_listed")


def test_several_results_are_a_choice_and_the_same_result_twice_is_none():
    line = matched(HEAD, LISTED, {**LISTED, "kelas_jabatan": 11, "nilai_jabatan": None})
    assert (line.route, line.because, len(line.candidates)) == ("ganda", "several", 2)
    later = {**LISTED, "surat": "B/2/2026", "tanggal": "2026-02-01"}
    line = matched(HEAD, LISTED, later, {**LISTED, "tanggal": None})
    assert (line.route, line.entry.surat, line.entry.tanggal) == (
        "daftar", "B/2/2026", date(2026, 2, 1),
    )  # fmt: skip


def test_the_kind_of_unit_tells_results_apart_where_the_list_does():
    entries = ({**LISTED, "jenis_unit": "Dinas"}, {**LISTED, "jenis_unit": "badan", "kelas_jabatan": 11,
                "nilai_jabatan": 2045})  # fmt: skip
    assert matched(HEAD, *entries).because == "several"
    assert matched(HEAD, entries[0]).route == "daftar"
    peta = PetaJabatan.from_rows(
        [
            {"id": "1", "nama_jabatan": "Kepala Badan", "jenis_unit": "BADAN"},
            {"id": "2", "induk": "1", **HEAD},
            {"id": "3", "induk": "1", "jenis_unit": "kecamatan", **HEAD},
        ]
    )
    lines = peta.cocokkan(Rujukan.from_rows(entries)).lines
    assert [line.kelas for line in lines] == [None, 11, None]
    assert lines[2].because == "other_kind"


def test_the_step_tells_results_apart_where_the_list_does():
    entry = {"nama_jabatan": "Perawat", "jenjang": "Ahli Muda", "kelas_jabatan": 9}
    assert matched({"nama_jabatan": "Perawat", "jenjang": "ahli-muda"}, entry).route == "daftar"
    assert matched({"nama_jabatan": "Perawat"}, entry).because == "unconfirmed"
    assert matched({"nama_jabatan": "Perawat", "jenjang": "Mahir"}, entry).route == "usulkan"


@pytest.mark.parametrize(
    ("classes", "route", "kelas"),
    [
        ({"kelas_jabatan": 13, "dasar": "disetujui: B/9/2019"}, "dipertahankan", 13),
        ({"kelas_ditetapkan": 13}, "dipertahankan", 13),
        ({"kelas_disetujui": 12, "nilai_disetujui": 2300}, "dipertahankan", 12),
        ({"kelas_disetujui": 12, "nilai_disetujui": 2265}, "daftar", 12),
        ({"kelas_disetujui": 12}, "daftar", 12),
        ({"kelas_disetujui": 11}, "daftar", 12),
        ({"kelas_jabatan": 13}, "daftar", 12),
        ({"kelas_usulan": 13}, "daftar", 12),
        ({"kelas_ditetapkan": 11, "kelas_disetujui": 13}, "daftar", 12),
    ],
)
def test_an_earlier_higher_approval_is_kept_with_its_basis(classes, route, kelas):
    line = matched({**HEAD, **classes}, LISTED)
    assert (line.route, line.kelas) == (route, kelas)
    if route == "dipertahankan":
        assert "disetujui" in line.reason_in("id") or "ditetapkan" in line.reason_in("id")
        assert line.nilai == line.kept.nilai


def test_an_approval_that_stands_beside_another_route_is_said():
    line = matched(
        {**HEAD, "nama_jabatan": "Lain", "kelas_disetujui": 9, "nomor_disetujui": "B/7"}, LISTED
    )
    assert "what stands written: kelas 9 (approved, B/7)" in line.reason_in("en")
    assert "what stands written" not in matched({**HEAD, "kelas_disetujui": 12}, LISTED).reason_in(
        "en"
    )


@pytest.mark.parametrize(("nilai", "due"), [(1165, "kelas 8"), (242, "kelas -")])
def test_a_result_that_contradicts_itself_is_never_taken(nilai, due):
    line = matched(HEAD, {**LISTED, "nilai_jabatan": nilai})
    assert (line.route, line.because) == ("ganda", "contradicts")
    assert due in line.reason_in("en")


def test_an_elected_head_has_no_route():
    peta = PetaJabatan.from_rows([{"id": "0", "nama_jabatan": "Bupati"}, {"id": "1", **HEAD}])
    matching = peta.cocokkan(Rujukan.from_rows([LISTED]))
    assert [line.post.id for line in matching.lines] == ["1"]


@pytest.fixture(name="matching")
def _matching():
    rows = [
        {"id": "1", **HEAD},
        {"id": "2", **HEAD, "kelas_disetujui": 13},
        {"id": "3", **HEAD, "eselon": None, "unit_kerja": "<b>Dinas</b>"},
        {"id": "4", **HEAD, "nama_jabatan": "Sekertaris"},
        {"id": "5", "nama_jabatan": "Nakhoda"},
        {"id": "6", "nama_jabatan": "NAKHODA"},
    ]
    odd = [
        {"nama_jabatan": f"Lain {n}", "kelas_jabatan": 9, "nilai_jabatan": 1165} for n in range(25)
    ]
    return PetaJabatan.from_rows(rows).cocokkan(Rujukan.from_rows([LISTED, *odd]))


def test_routes_are_counted_and_shown(matching):
    assert [len(matching.on(route)) for route in ROUTES] == [1, 1, 1, 3]
    assert repr(matching) == "<Matching 1 daftar, 1 dipertahankan, 1 ganda, 3 usulkan>"
    text = matching.to_text()
    assert text.index("4 Sekertaris: perlu diusulkan") < text.index(
        "1 Sekretaris: menurut daftar 12"
    )
    assert "? Sekretaris (Administrator, III.a): kelas 12, B/1/2026" in text
    assert "25 hasil dalam daftar bertentangan" in text
    assert ", ..." in text
    assert "... and 4 posts more" in matching.to_text("en", limit=2)
    assert "more" not in matching.to_text("en", limit=None)
    page = matching.to_html("en", limit=3)
    assert "&lt;b&gt;Dinas&lt;/b&gt;" in page
    assert "... and 3 posts more" in page
    assert matching._repr_html_() == matching.to_html()
    assert [row["jalur"] for row in matching.rows("en")] == [
        "set by the list", "kept", "to be chosen", "to be proposed", "to be proposed",
        "to be proposed",
    ]  # fmt: skip


def test_routes_and_candidates_are_sheets(matching):
    posts, candidates = matching.sheets("en")
    assert len([*posts.rows]) == 6
    assert [row[0] for row in candidates.rows] == ["3", "4"]
    assert all(len(row) == len(candidates.heads) for row in candidates.rows)
    peta = PetaJabatan.from_rows([{"id": "1", **HEAD}])
    assert len(peta.cocokkan(Rujukan.from_rows([LISTED])).sheets()) == 1
    assert "<p>" not in peta.cocokkan(Rujukan.from_rows([LISTED])).to_html()


@pytest.mark.parametrize(
    ("row", "kind", "where"),
    [
        ({"kelas_jabatan": 9}, "result_without", "#1"),
        ({"nama_jabatan": "a"}, "result_without", "#1"),
        ({"nama_jabatan": "a", "kelas": "13.A"}, "local_grade", "#1: kelas_jabatan"),
        ({"nama_jabatan": "a", "kelas": 9, "nilai": "x"}, "unreadable_nilai", "#1: nilai_jabatan"),
        ({"nama_jabatan": "a", "kelas": 9, "jenis": "x"}, "post_kind_unknown", "#1: jenis_jabatan"),
        ({"nama_jabatan": "a", "kelas": 9, "tanggal": "x"}, "day_unreadable", "#1: tanggal"),
        ("baris", "expected_mapping", "#1"),
    ],
)
def test_a_list_with_faults_is_refused(row, kind, where):
    with pytest.raises(DocumentError) as caught:
        Rujukan.from_rows([row])
    assert [(fault.kind, fault.where) for fault in caught.value.faults] == [(kind, where)]


def test_an_empty_list_and_every_fault_at_once():
    with pytest.raises(DocumentError) as caught:
        Rujukan.from_rows([])
    assert caught.value.faults[0].kind == "no_results"
    with pytest.raises(DocumentError) as caught:
        Rujukan.from_rows([{}, {"nama_jabatan": "a", "kelas_jabatan": "dua"}])
    assert len(caught.value.faults) == 3


def test_a_list_is_read_from_a_file(tmp_path):
    path = Path(tmp_path, "rujukan.csv")
    path.write_text(
        "Jenis;Eselon;Nama Jabatan;Nilai;Kelas;Nomor Surat\n"
        "JABATAN MANAJERIAL;;;;;\nAdministrator;III.a;Sekretaris;2265;12;B/1\n;;Camat;;12;\n",
        "utf-8",
    )
    rujukan = Rujukan.read(path)
    assert (len(rujukan), rujukan.left_out, rujukan.contradicting) == (2, (2,), ())
    assert rujukan.entries[0].where == f"{path}:3"
    assert repr(rujukan).startswith("Rujukan(entries=")
    by_hand = Rujukan.read(path, columns={"kelas_jabatan": "#5"})
    assert by_hand.entries == rujukan.entries


@pytest.mark.parametrize(
    ("one", "other"),
    [("II.b", "IIb"), ("Eselon II.b", "2 B"), ("III a", "III/a"), ("IV", "4"), ("Es. I.a", "1a")],
)
def test_echelons_are_compared_however_they_are_written(one, other):
    assert eselon_key(one) == eselon_key(other)


def test_what_is_no_echelon_is_compared_as_it_is():
    assert eselon_key("Non eselon") == "NONESELON"


@given(st.lists(st.text("ABCDE ", min_size=1, max_size=12), min_size=1, max_size=30), st.data())
def test_a_name_in_the_list_is_the_likest_to_itself(names, data):
    asked = data.draw(st.sampled_from(names))
    found = NearNames(names).near(asked)
    assert len(found) <= 3
    if name_key(asked):
        assert found
        assert name_key(names[found[0]]).replace(" ", "") == name_key(asked).replace(" ", "") or len({*map(name_key, names)}) > 3  # fmt: skip


def test_abbreviations_make_names_alike_and_nothing_more():
    names = NearNames(
        ["Kepala Subbagian Umum dan Kepegawaian", "Kepala Bidang Umum", "Sekretaris Dinas"]
    )
    assert names.near("Kasubbag Umum & Kepegawaian")[0] == 0
    assert names.near("Sekdis") == (2,)
    assert names.near("Nakhoda") == ()
    assert names.near("") == ()


def test_common_parts_of_names_are_not_looked_up_for_ever():
    names = NearNames([f"Kepala Bidang Urusan {n}" for n in range(3000)] + ["Nakhoda Kapal"])
    assert names.near("Nahkoda Kapal") == (3000,)
    assert len(names.near("Kepala Bidang Urusan")) <= 3
