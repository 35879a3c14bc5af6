"""Whatever a map is, its drawings hold every post once, whole, and in its place."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.drawing.measuring import Face, width

PAPERS = [(p, o) for p in ("A4", "F4", "A3") for o in ("landscape", "portrait")]
MARGIN = 72 / 2.54 * 1.0
READABLE = 6
SETTINGS = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
SIZES = st.integers(1, 60) | st.integers(100, 200)


def check_places(drawing):
    """What no drawing may break."""
    for group in drawing.posts:
        for words in group.words:
            assert group.area.holds(words.area), (words, group.area)
        for place, words in enumerate(group.words):
            assert not any(words.area.overlaps(other.area) for other in group.words[:place])
    boxes = sorted(drawing.boxes)
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other.left >= box.right + 1:
                break
            assert not box.overlaps(other, -1)
    for x, y, end_x, end_y in drawing.strokes:
        line = type(boxes[0])(x, y, end_x, end_y)
        assert not any(box.overlaps(line, 0.05) for box in boxes)
    loose = [end for stroke in drawing.strokes for end in (stroke[:2], stroke[2:])]
    for x, y in loose:
        at_box = any(box.touches(x, y) for box in boxes)
        at_line = sum(on_line(x, y, stroke) for stroke in drawing.strokes) > 1
        assert at_box or at_line, (x, y)


def on_line(x, y, stroke, slack=0.05):
    from_x, from_y, to_x, to_y = stroke
    across = from_x - slack <= x <= to_x + slack
    return across and from_y - slack <= y <= to_y + slack


def names_of(drawings):
    """How often each name is drawn; references are not the post."""
    groups = [g for drawing in drawings for g in drawing.posts if "rujukan" not in g.kinds]
    return Counter(group.told.split("\n")[0] for group in groups)


def as_drawn(name):
    """A name with marks for what does not print, worked out another way than the library does."""
    letters = [c if c.isprintable() or c == "\u200d" else "\ufffd" for c in name]
    return " ".join("".join(letters).split())


@SETTINGS
@given(random=st.randoms(use_true_random=False), size=SIZES)
def test_one_drawing_holds_every_post_once_and_nothing_overlaps(wild, read, random, size):
    peta = wild(random, size)
    drawing = read(peta.to_svg())
    check_places(drawing)
    assert names_of([drawing]) == Counter(as_drawn(post.nama_jabatan) for post in peta.posts)
    width, height = drawing.size
    assert all(box.left >= 0 and box.right <= width for box in drawing.boxes)
    assert all(box.top >= 0 and box.bottom <= height for box in drawing.boxes)


@SETTINGS
@given(random=st.randoms(use_true_random=False), size=SIZES, paper=st.sampled_from(PAPERS))
def test_sheets_hold_every_post_once_within_their_margins(wild, read, random, size, paper):
    peta = wild(random, size)
    files = peta.to_svgs(paper=paper[0], orientation=paper[1])
    drawings = [*map(read, files)]
    again = names_of(drawings) - Counter(as_drawn(post.nama_jabatan) for post in peta.posts)
    assert not Counter(as_drawn(post.nama_jabatan) for post in peta.posts) - names_of(drawings)
    repeated = [
        group.told.split("\n")[0]
        for drawing in drawings
        for group in drawing.posts
        if any(words.text == "lanjutan" for words in group.words)
    ]
    assert again == Counter(repeated)
    for drawing in drawings:
        check_places(drawing)
        width, height = drawing.size
        sheet = type(drawing.boxes[0])(MARGIN, MARGIN, width - MARGIN, height - MARGIN)
        assert all(sheet.holds(box, 0.1) for box in drawing.boxes)
        assert all(sheet.holds(words.area, 0.1) for words in drawing.words)
        if len(drawing.boxes) > 1:
            assert min(words.size for words in drawing.words) >= READABLE - 0.01
    numbers = [[w.text for w in d.words if w.text.startswith("Lembar ")] for d in drawings]
    count = len(files)
    assert numbers == [
        [f"Lembar {n} dari {count}"] if count > 1 else [] for n in range(1, count + 1)
    ]
    check_references(drawings)


def check_references(drawings):
    """Each reference names the sheet on which its unit is the uppermost box, once."""
    tops = [drawing.posts[0] for drawing in drawings]
    named = []
    for drawing in drawings:
        for group in drawing.posts:
            if "rujukan" in group.kinds:
                number = int(re.search(r"lembar (\d+):", group.words[-1].text)[1])
                assert tops[number - 1].told == group.told
                assert "lanjutan" not in [words.text for words in tops[number - 1].words]
                named.append(number)
    assert len(named) == len(set(named))


def rows_under(head, count, kind, **more):
    """A post and so many under it."""
    posts = [{"id": "0", **head}]
    posts += [
        {"id": str(n), "induk": "0", "nama_jabatan": f"Jabatan {n}", "jenis_jabatan": kind, **more}
        for n in range(1, count + 1)
    ]
    return PetaJabatan.from_rows(posts)


def test_a_table_longer_than_a_sheet_goes_on_in_columns_and_sheets_under_its_head(read):
    peta = rows_under({"nama_jabatan": "Kepala Sekolah"}, 700, "pelaksana")
    drawings = [*map(read, peta.to_svgs(paper="A4"))]
    assert len(drawings) > 3
    order = [
        int(group.told.split("\n")[0].split()[1])
        for drawing in drawings
        for group in drawing.posts
        if group.told.startswith("Jabatan")
    ]
    assert order == [*range(1, 701)]
    for number, drawing in enumerate(drawings):
        check_places(drawing)
        tables = [words for words in drawing.words if words.text == "Nama Jabatan"]
        lefts = {round(g.area.left) for g in drawing.posts if g.told.startswith("Jabatan")}
        assert len(tables) == len(lefts) > 1
        heads = [group for group in drawing.posts if group.told.startswith("Kepala Sekolah")]
        assert len(heads) == 1
        assert ("lanjutan" in [words.text for words in heads[0].words]) == (number > 0)


def test_more_boxes_than_a_sheet_holds_go_on_under_their_head(read):
    head = {"nama_jabatan": "Bupati Contoh", "dipilih": "ya"}
    peta = rows_under(head, 300, "jpt_pratama", bezetting=1, kebutuhan=1, kelas_jabatan=14)
    drawings = [*map(read, peta.to_svgs(paper="F4", orientation="portrait"))]
    assert len(drawings) > 3
    for drawing in drawings:
        check_places(drawing)
        assert drawing.posts[0].told == "Bupati Contoh"
        assert min(words.size for words in drawing.words) >= READABLE
    assert sum(len(drawing.posts) - 1 for drawing in drawings) == 300
    assert {words.text for words in drawings[0].posts[0].words} == {"Bupati Contoh"}


def test_a_table_and_boxes_that_are_too_many_together_are_split_one_after_the_other(read):
    rows = [{"id": "0", "nama_jabatan": "Camat", "jenis_jabatan": "administrator"}]
    for number in range(1, 241):
        kind = "pelaksana" if number % 2 else "pengawas"
        rows.append(
            {"id": f"{number}", "induk": "0", "nama_jabatan": f"J{number}", "jenis_jabatan": kind}
        )
        if kind == "pengawas":
            under = {"id": f"{number}a", "induk": f"{number}", "nama_jabatan": f"J{number}a"}
            rows.append({**under, "jenis_jabatan": "pelaksana"})
    drawings = [*map(read, PetaJabatan.from_rows(rows).to_svgs(paper="A4"))]
    for drawing in drawings:
        check_places(drawing)
    check_references(drawings)
    drawn = names_of(drawings)
    assert set(drawn) == {row["nama_jabatan"] for row in rows}
    assert [name for name, count in drawn.items() if count > 1] == ["Camat"]


@pytest.mark.parametrize("paper", ["A4", "F4", "A3"])
def test_a_map_is_split_where_that_takes_the_fewest_sheets(read, dinas, paper):
    """Five whole units on a sheet each, rather than all their parts on sheets of their own."""
    rows = [
        {"id": "B", "nama_jabatan": "Bupati Contoh"},
        {
            "id": "S",
            "induk": "B",
            "nama_jabatan": "Sekretaris Daerah",
            "jenis_jabatan": "JPT Pratama",
        },
    ]
    for unit in range(5):
        for post in dinas.posts:
            own = {"id": f"{unit}{post.id}", "induk": f"{unit}{post.induk}" if post.induk else "S"}
            kind = {"nama_jabatan": post.nama_jabatan, "jenis_jabatan": post.jenis_jabatan}
            rows.append({**own, **kind})
    drawings = [*map(read, PetaJabatan.from_rows(rows).to_svgs(paper=paper))]
    assert len(drawings) == 6
    assert sum("rujukan" in group.kinds for group in drawings[0].posts) == 5
    check_references(drawings)


def test_a_reference_names_the_first_of_a_units_sheets(read):
    rows = [{"id": "0", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "JPT Pratama"}]
    for unit in ("A", "B"):
        rows.append(
            {
                "id": unit,
                "induk": "0",
                "nama_jabatan": f"Kepala {unit}",
                "jenis_jabatan": "pengawas",
            }
        )
        rows += [
            {"id": f"{unit}{n}", "induk": unit, "nama_jabatan": f"Guru {n}", "jenis_jabatan": "JF"}
            for n in range(500)
        ]
    drawings = [*map(read, PetaJabatan.from_rows(rows).to_svgs(paper="A4"))]
    check_references(drawings)
    feet = [g.words[-1].text for g in drawings[0].posts if "rujukan" in g.kinds]
    half = (len(drawings) - 1) // 2
    assert half > 1
    assert feet == ["\u2192 lembar 2: 501 jabatan", f"\u2192 lembar {2 + half}: 501 jabatan"]


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
@pytest.mark.parametrize("count", range(1, 13))
def test_a_dozen_boxes_fit_on_the_smallest_sheet(read, count, orientation):
    """Where they cannot be read side by side, they hang."""
    peta = rows_under({"nama_jabatan": "Kepala Dinas"}, count, "administrator")
    (sheet,) = peta.to_svgs(paper="A4", orientation=orientation)
    check_places(read(sheet))
    assert min(words.size for words in read(sheet).words) >= READABLE


def test_boxes_hang_where_they_could_not_be_read_side_by_side(read):
    """The form that readers know gives way before the sheet is split."""
    rows = [{"id": "0", "nama_jabatan": "Kepala Dinas"}]
    for unit in range(8):
        head = {"induk": "0", "nama_jabatan": f"Kepala {unit}", "jenis_jabatan": "pengawas"}
        rows.append({"id": f"{unit + 1}", **head})
        rows += [
            {"id": f"{unit}r{n}", "induk": f"{unit + 1}", "nama_jabatan": f"Guru {n}"}
            for n in range(16)
        ]
    (sheet,) = PetaJabatan.from_rows(rows).to_svgs(paper="F4")
    tops = {round(box.top) for box in read(sheet).boxes}
    assert len(tops) > 2
    assert min(words.size for words in read(sheet).words) >= READABLE


def test_a_box_wider_than_what_stands_under_it_keeps_to_its_own_room(read):
    """A long table stands in columns, over a single narrow box."""
    rows = [{"id": "0", "nama_jabatan": "Kepala Sekolah", "jenis_jabatan": "administrator"}]
    rows += [
        {"id": f"{n}", "induk": "0", "nama_jabatan": f"Guru {n}", "jenis_jabatan": "JF"}
        for n in range(1, 70)
    ]
    rows.append({"id": "u", "induk": "0", "nama_jabatan": "Kasubbag", "jenis_jabatan": "pengawas"})
    (sheet,) = PetaJabatan.from_rows(rows).to_svgs(paper="A4")
    drawing = read(sheet)
    check_places(drawing)
    (head, under) = sorted(drawing.boxes, key=lambda box: box.top)
    assert head.right - head.left > 1.5 * (under.right - under.left)
    width, height = drawing.size
    assert type(head)(MARGIN, MARGIN, width - MARGIN, height - MARGIN).holds(head)


def test_decimal_marks_stand_under_each_other(read, dinas):
    for drawing in (read(dinas.to_svg()), *map(read, dinas.to_svgs(paper="A3"))):
        rows = [g for g in drawing.posts if "Kelas" not in [words.text for words in g.words]]
        assert len(rows) == 35
        by_table = {}
        for group in rows:
            for column in (-2, -1):
                words = group.words[column]
                tail = words.text[words.text.find(",") :] if "," in words.text else ""
                place = words.area.right - width(tail, Face(round(words.size * 100))) / 100
                key = (round(group.area.left), column)
                by_table.setdefault(key, set()).add(round(place * 5))
        assert all(max(places) - min(places) <= 1 for places in by_table.values())


@pytest.mark.parametrize("count", [3000])
def test_a_chain_of_thousands_is_drawn(read, count):
    """Nothing is recursive."""
    rows = [
        {"id": str(n), "induk": str(n - 1) if n else None, "nama_jabatan": f"Kepala {n}"}
        for n in range(count)
    ]
    peta = PetaJabatan.from_rows(rows)
    assert len(read(peta.to_svg()).posts) == count
    assert len(peta.to_text().splitlines()) > count


def test_a_single_post_with_a_name_too_long_for_any_sheet_is_drawn_smaller_and_whole(read):
    name = "\u90e8" * 1000
    drawing = read(
        PetaJabatan.from_rows([{"id": "1", "nama_jabatan": name}]).to_svg(
            paper="A4", orientation="landscape"
        )
    )
    check_places(drawing)
    assert "".join(words.text for words in drawing.posts[0].words if "\u90e8" in words.text) == name


def test_boxes_too_large_for_a_sheet_together_go_on_one_by_one(read):
    name = "\u90e8" * 1000
    rows = [{"id": "0", "nama_jabatan": name}]
    rows += [
        {"id": str(n), "induk": "0", "nama_jabatan": name, "jenis_jabatan": "pengawas"}
        for n in range(1, 4)
    ]
    drawings = [*map(read, PetaJabatan.from_rows(rows).to_svgs(paper="A4"))]
    for drawing in drawings:
        check_places(drawing)
    assert sum("lanjutan" not in str(g.words) for d in drawings for g in d.posts) == 4


def test_the_sheets_have_the_size_of_their_paper(read, dinas):
    for paper, size in {"A4": (210, 297), "F4": (215, 330), "A3": (297, 420)}.items():
        for orientation, sides in (("portrait", size), ("landscape", size[::-1])):
            for sheet in dinas.to_svgs(paper=paper, orientation=orientation):
                drawing = read(sheet)
                assert drawing.paper == tuple(f"{side}mm" for side in sides)
                for points, side in zip(drawing.size, sides, strict=True):
                    assert points == pytest.approx(side * 72 / 25.4, abs=0.01)
