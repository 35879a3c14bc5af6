"""`jabatan-eval peta -o peta.svg|html`: drawings from the command line."""

import shutil
from pathlib import Path

import pytest

from jabatan_eval.cli import main
from jabatan_eval.organisation import PetaJabatan

EXAMPLE = Path(__file__).parents[2] / "examples" / "dinas" / "peta.csv"
MANY = "id;induk;nama_jabatan;jenis_jabatan;kelas_jabatan;bezetting;kebutuhan\n" + "".join(
    f"{n};{'0' if n else ''};Guru {n};JF;8;1;1\n" for n in range(1200)
)


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(EXAMPLE, tmp_path / "peta.csv")
    (tmp_path / "sekolah.csv").write_text(MANY, "utf-8")
    return tmp_path


def names(here):
    return sorted(path.name for path in here.iterdir())


def test_an_svg_and_an_html_are_what_the_library_gives(here, capsys):
    peta = PetaJabatan.read("peta.csv")
    assert main(["peta", "peta.csv", "-o", "a.svg"]) == 0
    assert "Ditulis ke a.svg" in capsys.readouterr().out
    assert Path("a.svg").read_text("utf-8") == peta.to_svg()
    words = ["--kertas", "F4", "--tegak", "--judul", "Diskominfo", "--keterangan", "2025"]
    words += ["--pembulatan", "ceil", "--status", "dihitung", "--lang", "en"]
    assert main(["peta", "peta.csv", "-o", "a.html", *words]) == 0
    assert Path("a.html").read_text("utf-8") == peta.to_html(
        "en",
        paper="F4",
        orientation="portrait",
        reading="dihitung",
        rounding="ceil",
        title="Diskominfo",
        note="2025",
    )
    assert main(["peta", "peta.csv", "-o", "b.svg", "--kertas", "A4", "--mendatar"]) == 0
    assert Path("b.svg").read_text("utf-8") == peta.to_svg(paper="A4")
    assert names(here) == ["a.html", "a.svg", "b.svg", "peta.csv", "sekolah.csv"]


def test_several_sheets_are_several_files(here, capsys):
    assert main(["peta", "sekolah.csv", "-o", "s.svg", "--kertas", "A4"]) == 0
    sheets = PetaJabatan.read("sekolah.csv").to_svgs(paper="A4")
    count = len(sheets)
    assert count > 1
    assert f"{count} lembar ditulis ke s-1.svg sampai s-{count}.svg" in capsys.readouterr().out
    assert [Path(f"s-{n}.svg").read_text("utf-8") for n in range(1, count + 1)] == [*sheets]
    assert main(["peta", "sekolah.csv", "-o", "s.svg", "--kertas", "A4"]) == 2
    assert "s-1.svg" in capsys.readouterr().err
    assert main(["peta", "sekolah.csv", "-o", "s.svg", "--kertas", "A4", "--timpa"]) == 0
    capsys.readouterr()
    assert "s.svg" not in names(here)


@pytest.mark.parametrize(
    "words",
    [
        ["peta.csv", "--kertas", "A3"],
        ["peta.csv", "-o", "a.csv", "--tegak"],
        ["peta.csv", "-o", "a.xlsx", "--judul", "x"],
        ["peta.csv", "-o", "a.svg", "--mendatar"],
        ["peta.csv", "-o", "a.svg", "--kertas", "A3", "--tegak", "--mendatar"],
        ["peta.csv", "-o", "a.svg", "--kertas", "A5"],
        ["peta.csv", "-o", "a.svg", "--pembulatan", "naik"],
        ["peta.csv", "-o", "a.svg", "--status", "benar"],
        ["peta.csv", "-o", "a.svg", "--judul", "x" * 1001],
        ["peta.csv", "-o", "a.pdf"],
        ["peta.csv", "-o", "tiada/a.svg"],
        ["peta.csv", "-o", "ada.svg"],
        ["peta.csv", "-o", "ada.html", "--kertas", "A3"],
        ["-o", "a.svg"],
        ["tiada.csv", "-o", "a.svg"],
    ],
    ids=str,
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_wrong_call_ends_with_2_and_writes_nothing(words, lang, here, capsys):
    for name in ("ada.svg", "ada.html"):
        Path(name).write_text("milik saya")
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    assert main(["peta", *words, "--lang", lang]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_a_drawing_never_replaces_its_source(here, capsys):
    shutil.copy("peta.csv", "peta.svg")
    (here / "link.csv").symlink_to("peta.svg")
    assert main(["peta", "link.csv", "-o", "peta.svg", "--timpa"]) == 2
    assert Path("peta.svg").read_bytes() == EXAMPLE.read_bytes()
    capsys.readouterr()


def test_json_is_printed_and_the_drawing_written(capsys):
    assert main(["peta", "peta.csv", "-o", "a.svg", "--json"]) == 0
    assert capsys.readouterr().out.startswith("{")
    assert Path("a.svg").exists()
