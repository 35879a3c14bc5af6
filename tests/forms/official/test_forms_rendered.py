"""Every form as it is printed: pages, margins, repeated heads, signatures kept whole.

PDF as it is made, Word files and workbooks as LibreOffice prints them.
"""

import re
import shutil
import subprocess

import dinas
import pytest
from made_forms import DOCUMENTS

from jabatan_eval import forms
from jabatan_eval.forms.printed import Heading, rendered
from jabatan_eval.forms.printed.as_xlsx import has_table
from jabatan_eval.forms.printed.styles import style_of

PAGES = {
    "formulir_struktural": 1, "formulir_fungsional": 1, "informasi_faktor": 1,
    "informasi_jabatan": 2, "peta": 2, "rekapitulasi_1": 1, "rekapitulasi_2": 1,
    "rekapitulasi_3": 1, "rekapitulasi_4": 1, "rekapitulasi_5": 2, "lampiran": 2,
    "berita_acara": 3, "berita_acara_hasil": 4, "abk": 1, "kebutuhan": 2, "usulan": 1,
}  # fmt: skip
"""How many pages each form of the example has, give or take one; LibreOffice has other fonts."""

_A_MM = 72 / 25.4


FORMATS = ("docx", "pdf", "xlsx")


@pytest.fixture(scope="module", name="printed")
def _printed(office, tmp_path_factory):
    """Every form in every format that is printed, as PDF."""
    found = {}
    for form in FORMATS:
        folder = tmp_path_factory.mktemp(form)
        for name, make in DOCUMENTS.items():
            document = make()
            if form != "xlsx" or has_table(document):
                (folder / f"{name}.{form}").write_bytes(rendered(document, form)[0])
        files = sorted(folder.iterdir())
        for file in files if form == "pdf" else office(*files, to="pdf"):
            found[file.stem, form] = file
    return found


def words(file):
    """Each page: its size, and its words with their places, in points."""
    told = subprocess.run(
        [shutil.which("pdftotext"), "-bbox", file, "-"], capture_output=True, check=True, text=True
    ).stdout
    for page in told.split("<page ")[1:]:
        width, height = (
            float(found) for found in re.findall(r'(?:width|height)="([0-9.]+)"', page)[:2]
        )
        found = re.findall(
            r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*?)</word>',
            page,
        )
        yield width, height, [(*map(float, one[:4]), one[4]) for one in found]


pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_form_prints_on_its_paper_within_its_margins(name, form, printed):
    if (name, form) not in printed:
        assert form == "xlsx"  # what is no table is no workbook
        return
    style = style_of(DOCUMENTS[name]())
    pages = [*words(printed[name, form])]
    assert abs(len(pages) - PAGES[name]) <= (0 if form == "pdf" else 1)
    margins = style.kind.margins_mm
    left, right = margins.left, style.width_mm - margins.right
    paper = (style.width_mm, style.height_mm)
    for width, height, found in pages:
        assert (width / _A_MM, height / _A_MM) == pytest.approx(paper, abs=1)
        assert min(one[0] for one in found) >= (left - 1) * _A_MM
        assert max(one[2] for one in found) <= (right + 1) * _A_MM
        assert max(one[3] for one in found) <= (style.height_mm - margins.bottom + 1) * _A_MM


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_titles_stand_in_the_middle(name, form, printed):
    if (name, form) not in printed:
        return
    document = DOCUMENTS[name]()
    titles = [b for b in document.blocks if isinstance(b, Heading) and b.level == 1]
    width, _, found = next(words(printed[name, form]))
    margins = style_of(document).kind.margins_mm
    middle = (width + (margins.left - margins.right) * _A_MM) / 2
    for title in titles[:1]:
        first = title.text.split("\n")[0].split()
        texts = [one[4] for one in found]
        at = next(n for n in range(len(texts)) if texts[n : n + len(first)] == first)
        line = [one for one in found[at : at + len(first)] if abs(one[1] - found[at][1]) < 2]
        assert abs((line[0][0] + line[-1][2]) / 2 - middle) < 3 * _A_MM


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["lampiran", "kebutuhan", "berita_acara"])
def test_the_head_of_a_table_stands_on_every_page_that_it_reaches(name, form, printed):
    with_rows = 0
    for _, _, found in words(printed[name, form]):
        texts = [one[4] for one in found]
        if sum(bool(re.fullmatch(r"\d+\.", text)) for text in texts) > 6:
            with_rows += 1
            assert {"No", "Nama"} <= {*texts}
    assert with_rows >= (1 if (name, form) == ("berita_acara", "xlsx") else 2)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["rekapitulasi_3", "lampiran", "kebutuhan", "formulir_struktural"])
def test_a_signature_stands_on_one_page_its_name_under_its_office(name, form, printed):
    office, named = {
        "rekapitulasi_3": ("KEPALA", "Budi"), "kebutuhan": ("KEPALA", "Budi"),
        "lampiran": ("BUPATI", "Bupati"), "formulir_struktural": ("Ketua", "Budi"),
    }[name]  # fmt: skip
    for width, _, found in words(printed[name, form]):
        names = [one for one in found if one[4] == named]
        if names:
            above = [one for one in found if one[4] == office and one[3] < names[-1][1]]
            assert above
            assert abs(above[-1][0] - names[-1][0]) < 150
            assert names[-1][1] - above[-1][3] > 30  # room to sign, in points
            assert names[-1][0] > width / 2
            return
    raise AssertionError(name)


@pytest.mark.parametrize("form", FORMATS)
def test_numbers_of_pages_stand_in_the_middle_from_the_second_page_on(form, printed):
    pages = [*words(printed["lampiran", form])]
    first, second = ([one for one in found if one[3] < 25 * _A_MM] for _, _, found in pages[:2])
    assert first == []
    assert " ".join(one[4] for one in second) == "- 2 -"
    middle = (second[0][0] + second[-1][2]) / 2
    assert abs(middle - pages[1][0] / 2) < 20


def test_the_drawing_of_a_map_covers_its_sheet(office, tmp_path):
    document = forms.peta_document(dinas.PETA)
    (tmp_path / "peta.docx").write_bytes(rendered(document, "docx")[0])
    (file,) = office(tmp_path / "peta.docx", to="pdf")
    subprocess.run(
        [shutil.which("pdftoppm"), "-r", "20", "-l", "1", "-gray", file, tmp_path / "p"], check=True
    )
    image = next(tmp_path.glob("p*.pgm")).read_bytes()
    size = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", image)
    width, height = int(size[1]), int(size[2])
    body = image[size.end() :]
    inked = [row for row in range(height) if min(body[row * width : (row + 1) * width]) < 200]
    assert (width, height) == (331, 234)
    assert inked[0] < height * 0.07
