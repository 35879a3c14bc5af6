"""A peta in files: read in any shape, written without loss, bad files refused with their rows."""

import csv
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError, PetaError
from jabatan_eval.organisation import KelasTertulis, PetaJabatan, Post
from jabatan_eval.organisation.peta_files import read_peta
from jabatan_eval.organisation.peta_views import peta_sheets
from jabatan_eval.organisation.peta_written import amount_cell
from jabatan_eval.tables.sheets import write_sheets

SETTINGS = settings(max_examples=60)
LEVELS = ("1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1")

WORDS = st.sampled_from(
    ["Camat", "=1+1", "-5", "'=A1", "001", "1.10", "2026-01-05", "a;b", 'k"k', "+62", "@x", "1e5", "Ünï"]
)  # fmt: skip
AMOUNTS = st.fractions(0, 5000, max_denominator=400)
CLASSES = st.lists(
    st.sampled_from(["usulan", "tertulis", "disetujui", "ditetapkan"]), unique=True, max_size=4
).flatmap(
    lambda readings: st.tuples(
        *(
            st.builds(
                KelasTertulis,
                reading=st.just(reading),
                kelas=st.integers(1, 17),
                nilai=st.none() | st.integers(190, 4730),
                dasar=st.none() | WORDS | st.sampled_from(["disetujui", "usulan: x", "tertulis y"]),
                nomor=st.none() | WORDS,
                tanggal=st.none() | st.just(date(2026, 1, 5)),
            )
            for reading in readings
        )
    )
)
POSTS = st.builds(
    dict,
    nama_jabatan=WORDS,
    unit_kerja=st.none() | WORDS,
    jenis_unit=st.none() | WORDS,
    jenis_jabatan=st.sampled_from([None, "administrator", "pelaksana", "struktural"]),
    eselon=st.none() | WORDS,
    bezetting=st.none() | st.integers(0, 9),
    kebutuhan=st.none() | AMOUNTS,
    beban_jam=st.none() | AMOUNTS,
    tanda=st.sampled_from([(), ("calon",), ("kontrak", "penunjang")]),
    kelas_tertulis=CLASSES,
    others=st.sampled_from([(), (("catatan", "baru"),), (("Catatan Lain", "=1"), ("x", "-"))]),
)


def petas(given_posts):
    posts = []
    for number, values in enumerate(given_posts):
        levels = LEVELS if values["jenis_jabatan"] == "administrator" else ()
        above = f"0{number // 2}" if number else None
        posts.append(Post(id=f"0{number}", induk=above, tingkat=levels, **values))
    return PetaJabatan(tuple(posts))


@SETTINGS
@given(st.lists(POSTS, min_size=1, max_size=6).map(petas), st.sampled_from([".csv", ".xlsx"]))
def test_what_is_written_and_read_again_is_the_same(tmp_path_factory, peta, ending):
    first = tmp_path_factory.mktemp("peta") / f"satu{ending}"
    peta.write(first)
    read = PetaJabatan.read(first)
    assert read == peta
    second = first.with_stem("dua")
    read.write(second)
    assert PetaJabatan.read(second) == peta
    assert second.read_bytes() == first.read_bytes() or ending == ".xlsx"


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name, text):
    Path(name).write_text(text, "utf-8")
    return name


def faults(name, **asked):
    with pytest.raises(DocumentError) as caught:
        PetaJabatan.read(name, **asked)
    return [(fault.kind, fault.where) for fault in caught.value.faults]


def test_the_users_columns_keep_their_heads_and_their_order():
    text = (
        "No;Kls;Nama Jabatan;Catatan;ID;dasar;Atasan;Kosong\r\n"
        "1;12;Camat;=2+2;1.10;disetujui;;\r\n2;;Lurah;;002;;1.10;\r\n"
    )
    peta = PetaJabatan.read(put("a.csv", text))
    peta.write("b.csv")
    assert Path("b.csv").read_text("utf-8-sig") == text.replace("=2+2", "'=2+2").replace(
        "\r\n", "\n"
    )
    assert PetaJabatan.read("b.csv") == peta
    assert peta.posts[0].others == (("No", "1"), ("Catatan", "=2+2"))


def test_what_has_no_column_yet_stands_behind():
    peta = PetaJabatan.read(put("a.csv", "id;nama_jabatan;kelas_jabatan\n1;Camat;12\n"))
    post = peta.posts[0].model_copy(
        update={
            "kelas_tertulis": (
                KelasTertulis(reading="disetujui", kelas=12),
                KelasTertulis(reading="ditetapkan", kelas=13, dasar="Perbup"),
            ),
            "beban_jam": Fraction(4, 3),
        }
    )
    made = PetaJabatan((post,), columns=peta.columns)
    made.write("b.csv")
    with Path("b.csv").open(encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert row == {
        "id": "1", "nama_jabatan": "Camat", "kelas_jabatan": "13", "dasar": "ditetapkan: Perbup",
        "kelas_disetujui": "12", "beban_jam": "4/3",
    }  # fmt: skip
    assert PetaJabatan.read("b.csv") == made


def book(name, *rows, sheet="Sheet1"):
    with xlsxwriter.Workbook(name) as workbook:
        page = workbook.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return name


def test_an_id_that_a_spreadsheet_holds_as_a_number_is_doubtful_when_it_has_decimals():
    heads = ("id", "induk", "nama_jabatan", "kebutuhan")
    peta = PetaJabatan.read(book("a.xlsx", heads, (1, "", "Camat", 1.44), (2, 1, "Lurah", 2)))
    assert [(post.id, post.induk, post.kebutuhan) for post in peta.posts] == [
        ("1", None, Fraction(36, 25)), ("2", "1", 2),
    ]  # fmt: skip
    name = book("b.xlsx", heads, (1, "", "Camat", 1), (1.1, 1, "Lurah", 2))
    assert faults(name) == [("id_fraction", "b.xlsx:3: id")]


def test_days_and_times_in_your_own_columns_stay_what_they_are():
    moment = datetime(2026, 1, 5, 10, 30)  # noqa: DTZ001  # as a spreadsheet has it
    post = Post(id="1", nama_jabatan="Camat", others=(("Diubah", moment), ("Dicek", True)))
    peta = PetaJabatan((post,))
    peta.write("a.xlsx")
    assert PetaJabatan.read("a.xlsx").posts[0].others == (("Diubah", moment), ("Dicek", True))


def test_a_workbook_of_ours_is_read_from_its_table():
    rows = [
        {"id": "1", "nama_jabatan": "Camat", "jenis_jabatan": "administrator", "tingkat": LEVELS},
        {"id": "2", "induk": "1", "nama_jabatan": "Lurah", "kebutuhan": 1, "bezetting": 0},
    ]
    peta = PetaJabatan.from_rows(rows)
    for lang in ("id", "en"):
        write_sheets(f"{lang}.xlsx", [*peta_sheets(peta, lang, review="terakhir")])
        file = read_peta(f"{lang}.xlsx")
        assert file.peta == peta
        assert file.notes
    lines = PetaJabatan.from_rows([{"id": "2", "nama_jabatan": "Lurah"}])
    assert [sheet.name for sheet in peta_sheets(lines, "id", review="usulan")][-1] == "Telaah"


def test_several_sheets_that_could_be_it_are_refused_unless_one_is_named():
    with xlsxwriter.Workbook("a.xlsx") as workbook:
        for name in ("Satu", "Dua"):
            page = workbook.add_worksheet(name)
            page.write_row(0, 0, ("id", "nama_jabatan"))
            page.write_row(1, 0, (name, "Camat"))
    assert faults("a.xlsx") == [("several_sheets", "a.xlsx")]
    assert PetaJabatan.read("a.xlsx", sheet="Dua").posts[0].id == "Dua"


def test_columns_can_be_mapped_by_hand():
    name = put("a.csv", "Nomor;Jab.;Di bawah\n1;Camat;\n2;Lurah;1\n")
    assert faults(name) == [("no_header", "a.csv")]
    columns = {"id": "Nomor", "nama_jabatan": "#2", "induk": "Di bawah"}
    assert PetaJabatan.read(name, columns=columns).superior("2").id == "1"


def test_rows_that_are_no_posts_are_told_and_others_with_one_cell_are_faults():
    text = "id;induk;nama_jabatan;bezetting\n1;;Camat;1\n;;;\nJUMLAH;;;1\n1;2;3;4\n"
    file = read_peta(put("a.csv", text))
    assert (len(file.peta), file.left_out) == (1, (3, 4, 5))
    assert faults(put("b.csv", "id;nama_jabatan;bezetting\n1;;\n;Camat;\n")) == [
        ("post_without", "b.csv:2 (1): nama_jabatan"),
        ("post_without", "b.csv:3: id"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.csv", "", "empty_file"),
        ("a.csv", "id;induk\n1;\n", "field_missing"),
        ("a.csv", "id;id jabatan;nama\n1;2;a\n", None),
        ("a.csv", "halo\n", "no_header"),
        ("a.csv", "id;nama_jabatan\n", "no_posts"),
        ("a.csv", "\x00\x01", None),
        ("a.xlsx", "ini bukan buku kerja", "not_a_workbook"),
        ("a.docx", "x", "unknown_format"),
        ("a.yaml", "id: [", "yaml_syntax"),
        ("a.yaml", "- 1\n- {id: a, bawahan: 3}", "expected_mapping"),
        ("a.yaml", "&a {id: *a}", "anchor"),
        ("a.yaml", "{id: '1', nama_jabatan: a, bawahan: [{id: '2', nama: b, induk: '3'}]}", "nested_elsewhere"),
        ("a.yaml", "", "expected_mapping"),
        ("a.json", "[", "json_syntax"),
        ("a.json", '[{"id": 1.1, "nama_jabatan": "a"}]', "id_fraction"),
        ("a.json", "[]", "no_posts"),
    ],
)  # fmt: skip
def test_bad_files_are_refused_by_name(name, content, kind):
    put(name, content)
    if kind is None:
        try:
            PetaJabatan.read(name)
        except DocumentError:
            return
    else:
        assert faults(name)[0][0] == kind


@pytest.mark.parametrize("name", ["tidak-ada.csv", "tidak-ada.yaml"])
def test_a_file_that_is_not_there_is_said_so(name):
    assert faults(name) == [("no_such_file", name)]


def test_posts_may_be_nested_in_each_other():
    text = """
- id: 1.10
  nama_jabatan: Kepala Dinas
  kelas_jabatan: 14
  bawahan:
    - {id: 001, nama_jabatan: Sekretaris, catatan: lama, bawahan: }
    - id: 2
      induk: 1.10
      nama_jabatan: Kepala Bidang
      bawahan: [{id: 3, nama_jabatan: Arsiparis}]
- {id: 4, nama_jabatan: Inspektur}
"""
    peta = PetaJabatan.read(put("a.yaml", text))
    assert [(depth, post.id) for depth, post in peta.walk()] == [
        (0, "1.10"), (1, "001"), (1, "2"), (2, "3"), (0, "4"),
    ]  # fmt: skip
    assert peta.post("001").others == (("catatan", "lama"),)
    nested = {"id": "1", "nama_jabatan": "a", "bawahan": [{"id": "2", "nama_jabatan": "b"}]}
    assert len(PetaJabatan.from_nested(nested)) == len(PetaJabatan.from_nested((nested,))) == 2


def test_faults_of_nested_posts_name_the_line():
    name = put(
        "a.yaml",
        "- id: 1\n  nama_jabatan: a\n  bawahan:\n    - id: 2\n      kebutuhan: x\n    - id: 2\n      nama_jabatan: b\n",
    )
    assert faults(name) == [
        ("post_without", "a.yaml:4 (2): nama_jabatan"),
        ("unreadable_amount", "a.yaml:4 (2): kebutuhan"),
        ("post_id_repeated", "a.yaml:6 (2)"),
    ]
    put("b.json", '{"id": "1", "bawahan": ["x", {"bawahan": 3}]}')
    assert faults("b.json") == [
        ("expected_mapping", "b.json: #2"),
        ("expected_list", "b.json: #3: bawahan"),
    ]
    put("c.json", '{"id": "1"}')
    assert faults("c.json") == [("post_without", "c.json: #1 (1): nama_jabatan")]
    with pytest.raises(PetaError):
        PetaJabatan.from_nested(3)


def test_nothing_is_overwritten_unless_it_is_asked_for():
    peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
    peta.write("a.csv")
    with pytest.raises(DocumentError):
        peta.write("a.csv")
    peta.write("a.csv", overwrite=True)
    with pytest.raises(DocumentError):
        peta.write("a.csv", overwrite=True, sources=["a.csv"])
    with pytest.raises(DocumentError):
        peta.write("a.pdf")


def test_three_decimals_are_written_so_that_no_comma_parts_thousands():
    peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat", "kebutuhan": "9/8"}])
    for name in ("a.csv", "a.xlsx"):
        peta.write(name)
        assert PetaJabatan.read(name) == peta
    assert "1,1250" in Path("a.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("amount", "cell"),
    [
        (Fraction(0), "0"), (Fraction(1, 8), "0.125"), (Fraction(1, 3), "1/3"),
        (Fraction(10**15), "1000000000000000/1"), (Fraction(10**15 - 1, 10), "99999999999999.9"),
        (Fraction(1, 2**20), "1/1048576"), (Fraction(10**14 + 1, 25), "4000000000000.04"),
    ],
)  # fmt: skip
def test_amounts_are_written_exactly(amount, cell):
    assert str(amount_cell(amount)) == cell
