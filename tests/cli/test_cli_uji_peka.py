"""`jabatan-eval uji-peka`: what hangs on each choice."""

import json

import pytest

CODES = ("1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1")


def test_codes_in_any_notation_give_the_shifts(call):
    ended = call("uji-peka", "Tingkat Faktor 1-1", *CODES[1:])
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("UJI PEKA")
    assert "Kelas bertumpu pada: faktor 3, 6" in ended.out
    assert "YANG HARUS DIBUKTIKAN" in ended.out
    assert all(line == line.rstrip() for line in ended.out.split("\n"))


def test_the_language_and_the_scheme_are_chosen(call):
    codes = "1-6 2-3 3-3 4-4 5-4 6-3 7-2 8-1 9-1"
    ended = call("uji-peka", codes, "--skema", "JFT", "--lang", "en")
    assert ended.code == 0
    assert ended.out.startswith("WHAT HANGS ON EACH CHOICE")
    assert "9-1    -" in ended.out


def test_json_is_one_object_or_as_many_as_there_are_forms(call):
    one = json.loads(call("uji-peka", *CODES, "--json").out)
    assert (one["format"], one["version"]) == ("jabatan_eval.uji_peka", 1)
    assert (one["resting_on"], one["below_upper"]) == (["3", "6"], 185)
    assert [change["ke"] for change in one["changes"]] == [
        "1-2", "2-2", "3-2", "4A-2", "4B-2", "5-2", "6-2",
    ]  # fmt: skip
    forms = f"- {{nama_jabatan: Camat, tingkat: {' '.join(CODES)}}}".encode()
    [listed] = json.loads(call("uji-peka", "--berkas", "-", "--json", stdin=forms).out)
    assert listed["nama_jabatan"] == "Camat"
    assert listed["changes"] == one["changes"]


def test_a_file_of_forms_gives_a_part_for_each(call):
    forms = f"- {{tingkat: {' '.join(CODES)}}}\n- {{tingkat: {' '.join(CODES)}}}".encode()
    assert call("uji-peka", "--berkas", "-", stdin=forms).out.count("UJI PEKA: ") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "belum ada tingkat"),
        (("1-1", "--berkas", "x.yaml"), "jangan keduanya"),
        (("1-9",), "faktor 6: belum diberi tingkat"),
        (("--berkas", "tiada.yaml"), "berkas tidak ada"),
        (("1-1", "--skema", "tiada"), "tiada"),
        (("1-1", "--tiada"), "tidak dikenal"),
    ],
)
def test_a_wrong_call_is_refused(refuse, words, said):
    assert said in "\n".join(refuse("uji-peka", *words))
