"""The page with a map: opens without a network, is enlarged, moved, searched and printed."""

import json
import re
from html import unescape
from random import Random

import pytest

from jabatan_eval.texts import say


@pytest.fixture(name="page")
def _page(browser, tmp_path, dinas):
    path = tmp_path / "peta.html"
    path.write_text(dinas.to_html(note="Keadaan 31 Desember 2025"), "utf-8")
    page = browser.page(path.as_uri(), width=1366, height=768)
    yield page
    assert page.complaints() == []
    assert page.requests() == [path.as_uri()]
    page.close()


def scale(page):
    return int(page.text("#size").split()[0])


def search(page, words):
    page.run(
        "(() => { const field = document.getElementById('words');"
        f"field.value = {json.dumps(words)}; field.dispatchEvent(new Event('input')); }})()"
    )
    return page.text("#found")


CURRENT = """(() => {
  const post = document.querySelector("#map .current");
  if (!post) return null;
  const at = post.querySelector("rect").getBoundingClientRect();
  const room = document.getElementById("map").getBoundingClientRect();
  const seen = at.left >= room.left && at.right <= room.right
    && at.top >= room.top && at.bottom <= room.bottom;
  return [post.querySelector("title").textContent.split("\\n")[0], seen];
})()"""


def test_a_search_marks_what_it_finds_counts_it_and_shows_the_first(page):
    said = search(page, "  pranata KOMPUTER ahli")
    due = say("drawing.page.found", "id", count=3, place=1, name="Pranata Komputer Ahli Madya")
    assert said == due
    assert page.run("document.querySelectorAll('#map .found').length") == 3
    assert page.run(CURRENT) == ["Pranata Komputer Ahli Madya", True]
    assert page.run("document.getElementById('found').getAttribute('aria-live')") == "polite"


def test_the_next_and_the_previous_match_go_round(page):
    search(page, "pranata komputer ahli")
    page.run("document.getElementById('words').focus()")
    seen = []
    for shift in (False, False, False, True):
        page.key("Enter", number=13, text="\r", shift=shift)
        name, shown = page.run(CURRENT)
        assert shown
        seen.append(name.rsplit(maxsplit=1)[1])
    assert seen == ["Muda", "Pertama", "Madya", "Pertama"]
    page.run("document.getElementById('previous').click()")
    assert page.run(CURRENT)[0].endswith("Muda")


def test_an_added_duty_is_found_by_its_name_and_nothing_by_figures(page):
    assert search(page, "kepala uptd studio").startswith("1 ")
    assert search(page, "kelas 9") == say("drawing.page.none", "id")
    assert page.run("document.querySelectorAll('.found, .current').length") == 0


def test_escape_ends_a_search(page):
    search(page, "sandiman")
    page.run("document.getElementById('words').focus()")
    page.key("Escape", number=27)
    assert page.text("#found") == ""
    assert page.run("document.querySelectorAll('.found').length") == 0
    assert page.run("document.activeElement.id") == "map"


def test_buttons_and_keys_change_the_size(page):
    before = scale(page)
    page.run("document.getElementById('in').click()")
    assert scale(page) > before
    page.run("document.getElementById('out').click()")
    assert scale(page) == before
    page.run("document.getElementById('map').focus()")
    page.key("+", number=187, text="+")
    assert scale(page) > before
    page.key("-", number=189, text="-")
    assert scale(page) == before
    page.key("0", number=48, text="0")
    fits = """(() => { const map = document.getElementById("map");
      return map.scrollWidth <= map.clientWidth && map.scrollHeight <= map.clientHeight })()"""
    assert page.run(fits)
    page.key("/", number=191, text="/")
    assert page.run("document.activeElement.id") == "words"
    page.key("+", number=187, text="+")
    assert page.run("document.getElementById('words').value") == "+"


def test_the_size_has_its_bounds(page):
    for _ in range(40):
        page.run("document.getElementById('in').click()")
    assert scale(page) == 400
    for _ in range(60):
        page.run("document.getElementById('out').click()")
    assert scale(page) == 2


def test_the_wheel_with_ctrl_enlarges_around_the_pointer_and_alone_it_scrolls(page):
    at = """(() => { const box = document.querySelector("#map svg").getBoundingClientRect();
      return [(700 - box.left) / box.width, (400 - box.top) / box.height] })()"""
    for _ in range(3):
        page.run("document.getElementById('in').click()")
    before, place = scale(page), page.run(at)
    wheel = {"type": "mouseWheel", "x": 700, "y": 400, "deltaX": 0}
    page.send("Input.dispatchMouseEvent", **wheel, deltaY=-100, modifiers=2)
    assert scale(page) > before
    assert page.run(at) == pytest.approx(place, abs=0.003)
    enlarged = scale(page)
    page.send("Input.dispatchMouseEvent", **wheel, deltaY=120, modifiers=0)
    assert scale(page) == enlarged


def test_a_drag_moves_the_drawing(page):
    for _ in range(4):
        page.run("document.getElementById('in').click()")
    where = (
        "(() => { const m = document.getElementById('map'); return [m.scrollLeft, m.scrollTop] })()"
    )
    left, top = page.run(where)
    mouse = {"button": "left", "clickCount": 1}
    page.send("Input.dispatchMouseEvent", type="mousePressed", x=700, y=400, **mouse)
    page.send("Input.dispatchMouseEvent", type="mouseMoved", x=640, y=360, buttons=1, **mouse)
    page.send("Input.dispatchMouseEvent", type="mouseReleased", x=640, y=360, **mouse)
    page.send("Input.dispatchMouseEvent", type="mouseMoved", x=100, y=360)
    assert page.run(where) == [left + 60, top + 40]


def test_every_control_has_a_name_and_the_posts_are_told(page):
    nodes = page.send("Accessibility.getFullAXTree")["nodes"]
    found = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node.get("ignored")
    ]
    controls = [name for role, name in found if role in {"button", "searchbox"}]
    assert len(controls) == 7
    assert all(controls)
    items = [name for role, name in found if role in {"image", "img"}]
    assert len(items) == 44
    assert "Kelas 14 (disetujui)" in items[0]


def test_on_a_telephone_nothing_but_the_drawing_is_wider_than_the_screen(browser, tmp_path, dinas):
    path = tmp_path / "peta.html"
    path.write_text(dinas.to_html("en"), "utf-8")
    page = browser.page(path.as_uri(), width=360, height=640, mobile=True)
    assert page.run("document.documentElement.scrollWidth") == 360
    assert page.run("document.getElementById('map').clientHeight") > 320
    assert scale(page) >= 90
    page.close()


def test_it_prints_the_sheets_on_their_paper(browser, tmp_path, wild):
    peta = wild(Random(5), 150)  # noqa: S311
    path = tmp_path / "peta.html"
    path.write_text(peta.to_html(paper="F4", orientation="portrait"), "utf-8")
    page = browser.page(path.as_uri())
    printed = page.pdf()
    page.close()
    sheets = len(peta.to_svgs(paper="F4", orientation="portrait"))
    assert sheets > 1
    assert len(re.findall(rb"/Type /Page\b", printed)) == sheets
    sides = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert [float(side) for side in sides.groups()] == pytest.approx([609.4, 935.4], abs=1)


def test_without_a_script_the_drawing_is_there(dinas):
    page = dinas.to_html()
    body = page.partition("<main")[2].partition("</main>")[0]
    assert "<svg" in body
    assert 'id="tools" hidden' in page


def test_the_page_asks_for_nothing_and_runs_nothing_else(wild):
    peta = wild(Random(2), 40)  # noqa: S311
    page = peta.to_html(title="<script>alert(1)</script>", note="</script><script>")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert "default-src 'none'" in unescape(policy)
    addresses = {*re.findall(r"https?://[^\s\"'<]+", page)}
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert page.count("<script") == 2
    assert "style=" not in page
    assert not re.search(r"\son\w+=", re.sub(r">[^<]*<", "><", page.partition("<script")[0]))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_speaks_the_language_and_says_how_it_prints(lang, dinas):
    page = dinas.to_html(lang, paper="A4")
    assert f'<html lang="{lang}">' in page
    assert say("drawing.page.search", lang) in page
    assert say("drawing.page.printed", lang, sheets=1, paper="A4") in page
