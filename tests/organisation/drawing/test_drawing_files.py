"""Drawings as files: all of them or none, and nothing is replaced unasked."""

from pathlib import Path
from random import Random

import pytest

from jabatan_eval.errors import DocumentError, DrawingError


@pytest.fixture(name="large")
def _large(wild):
    return wild(Random(3), 200)  # noqa: S311


def test_a_drawing_is_one_file_and_on_paper_one_a_sheet(dinas, large, tmp_path, read):
    assert dinas.draw(tmp_path / "a.svg", paper="A3") == (str(tmp_path / "a.svg"),)
    assert read((tmp_path / "a.svg").read_text("utf-8")).paper == ("420mm", "297mm")
    names = large.draw(tmp_path / "b.svg", paper="A4", orientation="portrait")
    count = len(names)
    assert count > 9
    assert names[0] == str(tmp_path / "b-01.svg")
    texts = [Path(name).read_text("utf-8") for name in names]
    assert tuple(texts) == large.to_svgs(paper="A4", orientation="portrait")
    assert sorted(tmp_path.glob("b*")) == [Path(name) for name in names]
    assert large.draw(tmp_path / "c.SVG") == (str(tmp_path / "c.SVG"),)
    assert len(read((tmp_path / "c.SVG").read_text("utf-8")).posts) == 200


def test_html_is_one_file_whatever_its_paper(large, tmp_path):
    assert large.draw(tmp_path / "peta.html", "en", paper="A4") == (str(tmp_path / "peta.html"),)
    assert (tmp_path / "peta.html").read_text("utf-8") == large.to_html("en", paper="A4")


@pytest.mark.parametrize("there", ["peta-01.svg", "peta-09.svg"])
def test_where_one_file_may_not_be_written_none_is(large, tmp_path, there):
    (tmp_path / there).write_text("milik saya")
    with pytest.raises(DocumentError):
        large.draw(tmp_path / "peta.svg", paper="A4")
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text() == "milik saya"
    large.draw(tmp_path / "peta.svg", paper="A4", overwrite=True)
    assert (tmp_path / there).read_text("utf-8").startswith("<svg")


def test_what_cannot_be_drawn_or_written_leaves_nothing(dinas, tmp_path):
    with pytest.raises(DocumentError, match=r"allowed: \.svg, \.html, \.htm"):
        dinas.draw(tmp_path / "peta.pdf")
    with pytest.raises(DrawingError):
        dinas.draw(tmp_path / "peta.svg", paper="A5")
    with pytest.raises(DocumentError):
        dinas.draw(tmp_path / "tidak" / "ada.svg")
    assert [*tmp_path.iterdir()] == []
