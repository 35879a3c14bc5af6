"""What is drawn of a post: its figures, the reading of its kelas, what is told."""

from fractions import Fraction
from random import Random

import pytest

import jabatan_eval as je
from jabatan_eval.errors import DrawingError
from jabatan_eval.organisation import KelasTertulis, PetaJabatan, Post
from jabatan_eval.texts import say

KASUBBAG = ("1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1")  # kelas 8


def one(**fields):
    """A map with a camat and one post under it."""
    camat = Post(id="0", nama_jabatan="Camat", jenis_jabatan="administrator")
    return PetaJabatan((camat, Post(id="1", induk="0", nama_jabatan="Arsiparis", **fields)))


def told(read, svg, name="Arsiparis"):
    """The words in the row of a post, and what is told of it."""
    group = next(g for g in read(svg).posts if g.told.startswith(name))
    return [words.text for words in group.words][1:], group.told.split("\n")


def written(read, svg):
    """All words of a drawing, in a row."""
    return " ".join(words.text for words in read(svg).words)


@pytest.mark.parametrize(
    ("need", "rounding", "lang", "shown"),
    [
        (Fraction(36, 25), "none", "id", ["1,44", "+0,56"]),
        (Fraction(36, 25), "none", "en", ["1.44", "+0.56"]),
        (Fraction(1, 3), "none", "id", ["1/3", "+1 2/3"]),
        (Fraction(2), "none", "id", ["2", "0"]),
        (Fraction(5001, 4), "none", "id", ["1.250,25", "\u22121.248,25"]),
        (Fraction(2, 3), "half_up", "id", ["1", "+1"]),
        (Fraction(5, 2), "half_up", "id", ["3", "\u22121"]),
        (Fraction(5, 2), "half_even", "id", ["2", "0"]),
        (Fraction(9, 4), "ceil", "id", ["3", "\u22121"]),
    ],
)
def test_a_need_is_exact_or_rounded_by_name_and_the_row_adds_up(read, need, rounding, lang, shown):
    peta = one(bezetting=2, kebutuhan=need, jenis_jabatan="pelaksana")
    svg = peta.to_svg(lang, rounding=rounding)
    assert told(read, svg)[0] == ["\u2013", "2", *shown]
    said = written(read, svg)
    for rule in ("ceil", "half_up", "half_even"):
        assert (say(f"recap.rounding.{rule}", lang) in said) == (rule == rounding)


def test_the_sum_is_that_of_the_exact_needs_and_what_is_drawn_beside_it(read):
    needs = [Fraction(1, 3), Fraction(2, 3), Fraction(5, 8), Fraction(7, 2)] * 3
    posts = [
        Post(id=str(n), nama_jabatan="A", kebutuhan=k, bezetting=1) for n, k in enumerate(needs)
    ]
    peta = PetaJabatan(tuple(posts))
    assert "12 posts; B 12, K 15.375, \u00b1 \u22123.375." in written(read, peta.to_svg("en"))
    svg = peta.to_svg("en", rounding="half_up")
    said = written(read, svg)
    drawn = sum(int(group.words[-3].text) for group in read(svg).posts)
    assert drawn == 18
    assert "12 posts; B 12, K 15, \u00b1 \u22123." in said
    assert "add up to 18, by rounding +3 from 15." in said
    assert "add up" not in written(read, peta.to_svg("en"))


def test_what_is_not_known_is_a_dash_that_the_key_explains(read):
    svg = one(jenis_jabatan="pelaksana").to_svg()
    assert told(read, svg)[0] == ["\u2013"] * 4
    assert "Kelas:" not in written(read, svg)
    assert "\u2013: tidak tertulis." in written(read, svg)
    known = one(jenis_jabatan="pelaksana", bezetting=1)
    assert told(read, known.to_svg())[0] == ["\u2013", "1", "\u2013", "\u2013"]


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        ("terakhir", "10*"), ("disetujui", "10*"), ("usulan", "9*"), ("dihitung", "8*"),
        ("ditetapkan", "\u2013"),
    ],
)  # fmt: skip
def test_the_reading_asked_for_is_drawn_and_marked_where_another_differs(read, reading, shown):
    classes = (
        KelasTertulis(reading="usulan", kelas=9),
        KelasTertulis(reading="disetujui", kelas=10),
    )
    post = Post(
        id="1",
        nama_jabatan="Kepala Seksi",
        jenis_jabatan="pengawas",
        tingkat=KASUBBAG,
        kelas_tertulis=classes,
    )
    svg = PetaJabatan((post,)).to_svg(reading=reading)
    figures, lines = told(read, svg, "Kepala Seksi")
    assert figures[figures.index("Kelas") + 1] == shown
    assert "Kelas 10 (disetujui); Kelas 9 (usulan); Kelas 8 (dihitung)" in lines
    assert ("bacaan lain" in written(read, svg)) == shown.endswith("*")
    drawn = "disetujui" if reading == "terakhir" else reading
    assert f"Kelas: {drawn}." in written(read, svg)


def test_readings_that_agree_are_not_marked(dinas):
    assert "*" not in dinas.to_svg()
    assert dinas.to_svg(reading="dihitung").count("Kelas: dihitung.") == 1


def test_the_key_names_every_reading_that_is_drawn(read):
    posts = (
        Post(id="1", nama_jabatan="A", kelas_tertulis=(KelasTertulis(reading="usulan", kelas=9),)),
        Post(id="2", nama_jabatan="B", jenis_jabatan="pengawas", tingkat=KASUBBAG),
    )
    assert "Kelas: usulan, dihitung." in written(read, PetaJabatan(posts).to_svg())


def test_an_elected_head_has_a_box_without_figures(read):
    rows = [
        {"id": "1", "nama_jabatan": "Bupati Contoh"},
        {"id": "2", "induk": "1", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "JPT Pratama"},
    ]
    peta = PetaJabatan.from_rows(rows)
    assert peta.posts[0].dipilih
    assert told(read, peta.to_svg(), "Bupati") == ([], ["Bupati Contoh"])
    assert peta.to_svg().count("1 jabatan; B 0") == 1


def test_who_leads_a_unit_has_a_box_whatever_the_kind(read):
    rows = [
        {"id": "1", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "JPT Pratama"},
        {"id": "2", "induk": "1", "nama_jabatan": "Dokter Ahli Madya", "jenis_jabatan": "JF",
         "tugas_tambahan": "Kepala Puskesmas"},
        {"id": "3", "induk": "1", "nama_jabatan": "Guru Ahli Muda", "jenis_jabatan": "JF"},
        {"id": "4", "induk": "3", "nama_jabatan": "Penjaga", "jenis_jabatan": "pelaksana"},
        {"id": "5", "induk": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "struktural"},
        {"id": "6", "induk": "1", "nama_jabatan": "Tenaga"},
        {"id": "7", "nama_jabatan": "Operator", "jenis_jabatan": "pelaksana"},
    ]  # fmt: skip
    drawing = read(PetaJabatan.from_rows(rows).to_svg())
    assert len(drawing.boxes) == 5
    leader = next(group for group in drawing.posts if group.told.startswith("Dokter"))
    assert leader.words[1].text == "tugas tambahan: Kepala Puskesmas"
    assert "tugas" in leader.kinds
    assert leader.told.split("\n")[1] == "tugas tambahan: Kepala Puskesmas"


def test_everything_of_a_post_is_told(read, dinas):
    lines = told(read, dinas.to_svg("en"), "Sekretaris")[1]
    assert lines == [
        "Sekretaris",
        "Administrator \u00b7 III.a",
        "Kelas 12 (approved); Kelas 12 (computed)",
        "B 1, K 1, \u00b1 0 (PNS 1, PPPK 0)",
        "Unit: Sekretariat",
        "Superior: Kepala Dinas Komunikasi dan Informatika",
    ]


def test_a_drawing_is_the_same_every_time(dinas):
    for draw in (dinas.to_svg, dinas.to_svgs, dinas.to_html, dinas.to_text):
        assert draw() == draw()


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        ({"paper": "A5"}, "paper_unknown"),
        ({"paper": 4}, "paper_unknown"),
        ({"orientation": "tegak"}, "orientation_unknown"),
        ({"orientation": []}, "orientation_unknown"),
        ({"reading": "benar"}, "unknown_reading"),
        ({"reading": None}, "unknown_reading"),
        ({"rounding": "up"}, "unknown_rounding"),
        ({"rounding": None}, "unknown_rounding"),
        ({"title": 5}, "expected_text"),
        ({"note": "x" * 1001}, "too_long"),
    ],
)
@pytest.mark.parametrize("method", ["to_svg", "to_svgs", "to_html"])
def test_what_cannot_be_drawn_is_refused(dinas, method, wanted, kind):
    with pytest.raises(DrawingError) as refused:
        getattr(dinas, method)(**wanted)
    assert [fault.kind for fault in refused.value.faults] == [kind]
    assert isinstance(refused.value, ValueError)
    assert isinstance(refused.value, je.JabatanEvalError)


def test_every_fault_is_told_at_once(dinas):
    with pytest.raises(DrawingError) as refused:
        dinas.to_html(paper="B5", orientation="up", reading="x", rounding="y", title=1, note=2)
    assert len(refused.value.faults) == 6


@pytest.mark.parametrize("lang", ["de", "", None])
def test_a_language_that_there_is_not_is_refused(dinas, lang):
    for draw in (dinas.to_svg, dinas.to_svgs, dinas.to_html, dinas.to_text):
        with pytest.raises(ValueError, match="unknown language"):
            draw(lang)


def test_one_sheet_of_paper_is_refused_where_several_are_needed(wild):
    peta = wild(Random(3), 200)  # noqa: S311
    with pytest.raises(DrawingError, match=rf"needs {len(peta.to_svgs(paper='A4'))} sheets of A4"):
        peta.to_svg(paper="A4")


def test_title_and_note_stand_above_and_are_escaped(read, dinas):
    svg = dinas.to_svg(title='<Dinas> & "Kominfo"', note="Keadaan 31 Desember 2025")
    words = [words.text for words in read(svg).words]
    assert words[:3] == ["PETA JABATAN", '<Dinas> & "Kominfo"', "Keadaan 31 Desember 2025"]
    assert [words.text for words in read(dinas.to_svg()).words][1] == dinas.posts[0].unit_kerja
    untitled = PetaJabatan((Post(id="1", nama_jabatan="Camat"),))
    assert [words.text for words in read(untitled.to_svg()).words][1] == "Camat"


def test_each_sheet_of_several_trees_is_named_by_its_own(read):
    rows = []
    for unit in ("Dinas A", "Dinas B", "Dinas C"):
        rows.append({"id": unit, "nama_jabatan": "Kepala Dinas", "unit_kerja": unit})
        rows += [
            {
                "id": f"{unit}{n}",
                "induk": unit,
                "nama_jabatan": f"Analis {n}",
                "jenis_jabatan": "JF",
            }
            for n in range(100)
        ]
    peta = PetaJabatan.from_rows(rows)
    sheets = [read(sheet) for sheet in peta.to_svgs(paper="A4")]
    assert [sheet.words[1].text for sheet in sheets] == ["Dinas A", "Dinas B", "Dinas C"]
    assert read(peta.to_svg()).words[1].text == "3 unit kerja"
    assert len(peta.to_svgs(paper="A3")) == 1
    assert read(peta.to_svg("en", paper="A3")).words[1].text == "3 units"
    assert {read(sheet).words[1].text for sheet in peta.to_svgs(title="Kabupaten")} == {"Kabupaten"}


def test_a_sheet_names_its_unit_and_adds_up_what_is_under_it(read, dinas):
    rows = [{"id": "B", "nama_jabatan": "Bupati", "unit_kerja": "Kabupaten Contoh"}]
    for unit in ("Dinas A", "Dinas B", "Dinas C"):
        rows += [
            {
                "id": unit + post.id,
                "induk": "B" if post.induk is None else unit + post.induk,
                "nama_jabatan": post.nama_jabatan,
                "jenis_jabatan": post.jenis_jabatan,
                "unit_kerja": unit,
                "bezetting": post.bezetting,
                "kebutuhan": post.kebutuhan,
            }
            for post in dinas.posts
        ]
    first, *others = map(read, PetaJabatan.from_rows(rows).to_svgs(paper="A4", note="2025"))
    titles = ["PETA JABATAN", "Kabupaten Contoh"]
    assert [words.text for words in first.words[:3]] == [*titles, "2025"]
    assert any(w.text.startswith("132 jabatan; B 174, K 229,56") for w in first.words)
    assert len(others) == 3
    for letter, sheet in zip("ABC", others, strict=True):
        assert [words.text for words in sheet.words[:4]] == [*titles, f"Dinas {letter}", "2025"]
        assert any(w.text.startswith("44 jabatan; B 58, K 76,52") for w in sheet.words)
    named = PetaJabatan.from_rows(rows).to_svgs(paper="A4", title="Dinas A")
    assert [words.text for words in read(named[1]).words[:2]] == ["PETA JABATAN", "Dinas A"]
    assert read(named[1]).words[2].text.startswith("Kepala Dinas")


def test_a_notebook_shows_a_drawing_and_of_a_large_map_its_upper_part(dinas):
    assert dinas._repr_html_().count("<svg") == 1
    rows = [{"id": "0", "nama_jabatan": "<Kepala>"}]
    rows += [{"id": str(n), "induk": "0", "nama_jabatan": f"J{n}"} for n in range(1, 1000)]
    shown = PetaJabatan.from_rows(rows)._repr_html_()
    assert len(shown) < 10_000
    assert "1000 jabatan" in shown
    assert "&lt;Kepala&gt;" in shown
    assert "dan 940 jabatan lagi" in shown
