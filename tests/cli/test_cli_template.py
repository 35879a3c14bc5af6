"""`jabatan-eval template`: which workbook is written, and when none is."""

import io

import openpyxl
import pytest

from jabatan_eval import default_catalogue
from jabatan_eval.forms import template_workbook
from jabatan_eval.forms.template import ROWS, ROWS_AT_MOST

EDITION = default_catalogue().edition.id


@pytest.mark.parametrize(
    ("words", "schemes"),
    [
        (("--skema", "struktural"), ("struktural",)),
        (("--skema", "JFT"), ("fungsional",)),
        (("--keduanya",), ("struktural", "fungsional")),
    ],
)
def test_the_workbook_of_the_schemes_asked_for_is_written(call, tmp_path, words, schemes):
    path = tmp_path / "formulir.xlsx"
    ended = call("template", *words, "-o", str(path), "--baris", "7")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{path}: 7 baris, skema {', '.join(schemes)}, katalog {EDITION}")
    assert path.read_bytes() == template_workbook(schemes, capacity=7)


def test_it_is_in_the_language_asked_for_and_has_the_usual_number_of_rows(call, tmp_path):
    path = tmp_path / "form.xlsx"
    ended = call("--lang", "en", "template", "--skema", "struktural", "-o", str(path))
    assert f"{ROWS} rows, scheme struktural, catalogue {EDITION}" in ended.out
    assert path.read_bytes() == template_workbook(lang="en")


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(call, refuse, tmp_path):
    path = tmp_path / "formulir.xlsx"
    path.write_text("isian orang")
    words = ("template", "--skema", "struktural", "-o", str(path), "--baris", "1")
    assert refuse(*words) == [f"{path}: berkas sudah ada; pakai --timpa untuk menggantinya"]
    assert path.read_text() == "isian orang"
    assert call(*words, "--timpa").code == 0
    assert openpyxl.load_workbook(io.BytesIO(path.read_bytes())).sheetnames[0] == "isian"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--skema", "struktural"), "belum ada nama berkas keluaran; beri -o BERKAS"),
        (("-o", "x.xlsx"), "beri --skema atau --keduanya, tepat satu"),
        (
            ("-o", "x.xlsx", "--skema", "struktural", "--keduanya"),
            "beri --skema atau --keduanya, tepat satu",
        ),
        (("-o",), "pilihan -o memerlukan isi, tepat satu"),
        *(
            (
                ("-o", "x.xlsx", "--keduanya", f"--baris={given}"),
                f"--baris memerlukan bilangan bulat dari 1 sampai {ROWS_AT_MOST}, bukan '{given}'",
            )
            for given in ("0", "-1", "1.5", "banyak", "", str(ROWS_AT_MOST + 1), "9" * 50)
        ),
    ],
)
def test_a_call_that_does_not_say_what_to_write_writes_nothing(
    refuse, tmp_path, monkeypatch, words, said
):
    monkeypatch.chdir(tmp_path)
    assert refuse("template", *words)[0] == f"jabatan-eval: {said}"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_none_of_a_workbook_is_refused(refuse, tmp_path):
    path = tmp_path / "x.xls"
    said = f"{path}: format '.xls' tidak dikenal; pilihan: .xlsx"
    assert refuse("template", "--keduanya", "-o", str(path)) == [said]
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_scheme_or_a_missing_extra_is_refused(refuse, tmp_path, monkeypatch):
    path = tmp_path / "x.xlsx"
    assert refuse("template", "--skema", "tiada", "-o", str(path)) == [
        "skema 'tiada' tidak ada; pilihan: struktural, fungsional"
    ]
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    (line,) = refuse("template", "--keduanya", "-o", str(path))
    assert "pip install 'jabatan-eval[excel]'" in line
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_help_names_every_option(call, lang):
    text = call("template", "--help", "--lang", lang).out
    for option in ("--skema", "--keduanya", "-o", "--baris", "--timpa", "--lang"):
        assert option in text
    assert str(ROWS) in text
