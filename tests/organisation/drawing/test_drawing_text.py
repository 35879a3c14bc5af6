"""A map in a terminal: aligned, whole, and nothing in it steers anything."""

import unicodedata
from random import Random

import pytest

from jabatan_eval.organisation import PetaJabatan


def columns(text):
    """How many columns a terminal gives a text."""
    return sum(
        (unicodedata.category(c) not in {"Mn", "Me", "Cf"})
        * (2 if unicodedata.east_asian_width(c) in "WF" else 1)
        for c in text
    )


def test_figures_stand_under_their_heads_with_marks_under_each_other(dinas):
    lines = dinas.to_text(note="31 Desember 2025").splitlines()
    assert lines[:3] == [
        "PETA JABATAN",
        "Dinas Komunikasi dan Informatika",
        "31 Desember 2025",
    ]
    table = lines[6 : lines.index("", 6)]
    assert len({line.index(",", 60) for line in table if "," in line[60:]}) == 1
    assert len({line.rindex(",") for line in table if line.count(",") == 2}) == 1
    assert table[0].split() == [
        *["Kepala", "Dinas", "Komunikasi", "dan", "Informatika"],
        "14",
        "1",
        "1",
        "0",
    ]
    assert table[1].startswith("  Sekretaris ")
    assert "44 jabatan; B 58, K 76,52, \u00b1 \u221218,52." in lines
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("seed", range(3))
def test_every_post_stands_once_and_every_row_is_as_wide_as_another(wild, seed):
    peta = wild(Random(seed), 80)  # noqa: S311
    text = peta.to_text("en")
    assert all(c.isprintable() or c in "\u200c\u200d\n" for c in text)
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("---")) + 1
    rows = lines[start : lines.index("", start)]
    assert max(map(columns, rows)) <= columns(lines[start - 1])
    with_figures = [line for line in rows if columns(line) > 60]
    assert len(with_figures) == len(peta.posts)


def test_deep_posts_say_how_deep_they_are():
    rows = [
        {"id": str(n), "induk": str(n - 1) if n else None, "nama_jabatan": f"Kepala {n}"}
        for n in range(30)
    ]
    text = PetaJabatan.from_rows(rows).to_text()
    assert "\n" + " " * 24 + "Kepala 12 " in text
    assert "\n" + " " * 24 + "[29] Kepala 29 " in text


def test_long_names_go_on_under_themselves():
    name = "Penanggung Jawab " * 8 + "W" * 90
    text = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": name}]).to_text(title="")
    body = text.partition("---\n")[2].partition("\n\n")[0].splitlines()
    drawn = [body[0][:60], *body[1:]]
    assert all(line.startswith("  ") for line in body[1:])
    assert "".join("".join(line.split()) for line in drawn).startswith(
        "PenanggungJawab" * 8 + "W" * 80
    )
