"""`jabatan-eval kelas`: the class of a total, and whether a form can give it."""

import json

import pytest


def test_the_class_of_a_total_is_told_with_its_place(call):
    assert call("kelas", "1165") == (
        0,
        "Nilai Jabatan    : 1165\n"
        "Kelas Jabatan    : 8 (1105-1350)\n"
        "Letak dalam kelas: 60 di atas batas bawah 1105, 185 di bawah batas atas 1350\n"
        "Dapat dicapai    : struktural: ya, dengan 1 kombinasi tingkat\n"
        "                   fungsional: ya, dengan 1.450 kombinasi tingkat\n",
        "",
    )


def test_the_highest_class_is_open_at_the_top(call):
    ended = call("kelas", "4.730", "--lang", "en")
    assert ended.code == 0
    assert "17 (4055 and up)" in ended.out
    assert "675 above the lower edge 4055; the highest class, open at the top" in ended.out
    assert "struktural: yes, with 1 combination(s) of levels" in ended.out
    assert "fungsional: no, no combination of levels adds up to 4730" in ended.out


@pytest.mark.parametrize("total", ["1166", "190000", "1170,00"])
def test_a_total_that_no_form_gives_is_a_finding_or_has_a_form(call, total):
    ended = call("kelas", total)
    found = "Temuan: nilai" in ended.out
    assert ended.code == int(found)
    assert found == (total != "1170,00")
    assert ended.err == ""


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("1165", (0, 8, 1105, 1350, 60, 185, {"struktural": 1, "fungsional": 1450})),
        ("4735", (1, 17, 4055, None, 680, None, {"struktural": 0, "fungsional": 0})),
    ],
)
def test_json_tells_the_same(call, total, expected):
    ended = call("--json", "kelas", total)
    data = json.loads(ended.out)
    assert data["nilai_jabatan"] == int(total)
    assert (data["format"], data["version"]) == ("jabatan_eval.kelas", 1)
    keys = ("kelas_jabatan", "lower", "upper", "above_lower", "below_upper", "combinations")
    assert (ended.code, *(data[key] for key in keys)) == expected


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ("242", "nilai 242 berada di antara kelas 1 (sampai 240) dan kelas 2 (mulai 245); "),
        ("189", "nilai 189 berada di bawah kelas terendah, yang mulai dari 190"),
        ("-5", "tidak terbaca sebagai nilai jabatan: '-5'"),
        ("abc", "tidak terbaca sebagai nilai jabatan: 'abc'"),
        ("1165.5", "nilai jabatan harus bilangan bulat, sedangkan '1165.5' adalah pecahan"),
        ("", "'' adalah tanda untuk 'tidak diisi'"),
    ],
)
def test_a_total_without_a_class_is_refused(refuse, total, said):
    (line,) = refuse("kelas", total)
    assert line.startswith(said)


def test_a_call_without_a_total_is_refused(refuse):
    assert refuse("kelas")[0] == "jabatan-eval: belum ada nilai jabatan"
    assert refuse("kelas", "1165", "8")[0] == "jabatan-eval: masukan tidak dikenal: 8"
