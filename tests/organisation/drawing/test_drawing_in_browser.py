"""Chromium measures what was drawn: text stays in its box, whatever fonts there are."""

import json
import random
import string

import pytest

from jabatan_eval.organisation.drawing.measuring import Face, width
from jabatan_eval.organisation.drawing.svg import FONT

LETTERS = "A" + string.ascii_letters + string.digits + ".,-/()&\u2212\u2013\u00b7\u00e9"


OUTSIDE = """(() => {
  const wrong = [];
  const inside = (area, room, across, down) => (
    area.left >= room.left - across && area.right <= room.right + across
    && area.top >= room.top - down && area.bottom <= room.bottom + down);
  for (const text of document.querySelectorAll("svg text")) {
    const area = text.getBoundingClientRect();
    const group = text.closest(".jabatan, .rujukan");
    const room = (group ? group.querySelector("rect") : text.ownerSVGElement).getBoundingClientRect();
    // A font of another script may be higher than a line; in width nothing may stand out.
    const latin = /^[ -\u024f\u2000-\u22ff]*$/.test(text.textContent);
    if (!inside(area, room, 0.1, latin ? 1 : 6)) {
      wrong.push([text.textContent, area.toJSON(), room.toJSON()]);
    }
  }
  return wrong;
})()"""


@pytest.fixture(name="opened")
def _opened(browser, tmp_path):
    """A function that opens drawings in a page."""
    pages = []

    def opened(*drawings, head=""):
        path = tmp_path / f"{len(pages)}.html"
        path.write_text(f"<!DOCTYPE html><meta charset=utf-8>{head}{''.join(drawings)}", "utf-8")
        pages.append(browser.page(path.as_uri(), width=1400, height=900))
        return pages[-1]

    yield opened
    for page in pages:
        assert page.complaints() == []
        page.close()


@pytest.mark.parametrize("seed", range(4))
def test_every_text_lies_in_its_box(opened, wild, seed):
    peta = wild(random.Random(seed), 120)  # noqa: S311
    page = opened(peta.to_svg(), *peta.to_svgs(paper="A4"))
    assert page.run("document.querySelectorAll('svg text').length") > 200
    assert page.run(OUTSIDE) == []


def test_text_lies_in_its_box_in_a_font_that_is_much_wider(opened, dinas):
    """The font that was measured is nowhere near; what was measured holds."""
    wide = "<style>svg { font-family: monospace; font-stretch: expanded }</style>"
    page = opened(dinas.to_svg(), *dinas.to_svgs(paper="A4"), head=wide)
    assert page.run(OUTSIDE) == []


def test_markup_in_a_name_stays_text(opened, wild):
    peta = wild(random.Random(1), 60, names=("<script>document.title = 'x'</script>", "<b>&amp;"))  # noqa: S311
    page = opened(peta.to_svg())
    assert page.run("document.querySelectorAll('script, b').length") == 0
    assert page.run("document.title") == ""
    assert "<script>" in page.run("document.querySelector('svg').textContent")


MEASURED = """((texts, family) => {
  const context = document.createElement("canvas").getContext("2d");
  context.fontKerning = "none";
  return texts.map(([text, weight]) => {
    context.font = `${weight} 100px ${family}`;
    return context.measureText(text).width;
  });
})"""


def test_the_table_of_widths_is_that_of_the_font_which_is_asked_for(opened):
    """Where the machine has Arial, or a font that stands in for it."""
    page = opened()
    texts = [(character, bold) for bold in (False, True) for character in LETTERS]
    words = [(text, "bold" if bold else "normal") for text, bold in texts]
    found = page.run(f"{MEASURED}({json.dumps(words)}, {json.dumps(FONT)})")
    if abs(found[0] - 66.7) > 0.2:
        pytest.skip("no font of the widths of Arial (fonts-liberation) is installed")
    due = [width(text, Face(10000, bold=bold)) / 100 for text, bold in texts]
    assert found == pytest.approx(due, abs=0.25)
