"""`jabatan-eval web`: the page that is written, and when none is."""

import pytest

from jabatan_eval import default_catalogue
from jabatan_eval.forms import calculator_page


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_is_written_in_the_language_asked_for(call, tmp_path, lang):
    path = tmp_path / "kalkulator.html"
    ended = call("web", "-o", str(path), "--lang", lang)
    assert (ended.code, ended.err) == (0, "")
    assert default_catalogue().edition.id in ended.out
    assert path.read_bytes().decode() == calculator_page(lang=lang)


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(call, refuse, tmp_path):
    path = tmp_path / "kalkulator.html"
    path.write_text("milik orang")
    words = ("web", "-o", str(path))
    assert refuse(*words) == [f"{path}: berkas sudah ada; pakai --timpa untuk menggantinya"]
    assert path.read_text() == "milik orang"
    assert call(*words, "--timpa").code == 0
    assert path.read_text("utf-8") == calculator_page()


def test_a_call_without_a_file_is_refused(refuse):
    assert refuse("web")[0] == "jabatan-eval: belum ada nama berkas keluaran; beri -o BERKAS"
    assert "x" in refuse("web", "x")[0]


@pytest.mark.parametrize("name", ["kalkulator", "kalkulator.pdf"])
def test_a_name_that_is_none_of_a_page_is_refused(refuse, tmp_path, name):
    (line,) = refuse("web", "-o", str(tmp_path / name))
    assert line.endswith("pilihan: .html, .htm")
    assert not [*tmp_path.iterdir()]


def test_a_folder_that_is_not_there_is_refused(refuse, tmp_path):
    path = tmp_path / "tiada" / "x.html"
    (line,) = refuse("web", "-o", str(path), "--lang", "en")
    assert line.startswith(f"{path}: there is no folder of this name to write to")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_help_names_every_option(call, lang):
    text = call("web", "--help", "--lang", lang).out
    for option in ("-o", "--timpa", "--lang"):
        assert option in text
