"""Word documents for tests, made of their XML: what a test says is in them, and nothing else."""

import zipfile
from xml.sax.saxutils import escape, quoteattr

import pytest

from jabatan_eval.errors import DocumentError
from jabatan_eval.organisation import read_word_form

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
TASK_HEAD = (
    "NO", "URAIAN TUGAS", "HASIL KERJA", "JUMLAH HASIL", "WAKTU PENYELESAIAN (JAM)",
    "WAKTU EFEKTIF", "KEBUTUHAN PEGAWAI",
)  # fmt: skip


class Xml(str):
    """Text that is markup already."""

    __slots__ = ()


def run(text, properties=""):
    """A run, its tabs and line ends as Word has them."""
    marked = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    marked = marked.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return Xml(f"<w:r>{inside}<w:t xml:space='preserve'>{marked}</w:t></w:r>")


def p(*texts):
    """A paragraph of runs."""
    runs = "".join(text if isinstance(text, Xml) else run(text) for text in texts)
    return Xml(f"<w:p>{runs}</w:p>")


def cell(*content, span=1, merge=None):
    """A cell of texts or blocks; `merge` is `restart` or `continue`."""
    inside = "".join(one if isinstance(one, Xml) else p(one) for one in content) or p()
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return Xml(f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>")


def row(*cells, before=0):
    """A row of texts or cells."""
    inside = "".join(one if isinstance(one, Xml) else cell(one) for one in cells)
    shift = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    return Xml(f"<w:tr>{shift}{inside}</w:tr>")


def table(*rows):
    """A table of rows, each a list of texts or a row."""
    inside = "".join(one if isinstance(one, Xml) else row(*one) for one in rows)
    return Xml(f"<w:tbl>{inside}</w:tbl>")


def relations(*pairs, outside=()):
    """A relations part."""
    listed = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{kind}" Target={quoteattr(target)}'
        f"{' TargetMode=' + quoteattr('External') if target in outside else ''}/>"
        for n, (kind, target) in enumerate(pairs)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{listed}</Relationships>'


class Word:
    """Makes documents and reads them."""

    p, run, cell, row, table, relations = map(staticmethod, (p, run, cell, row, table, relations))
    xml = Xml
    task_head = TASK_HEAD
    spaces = SPACES

    def __init__(self, folder):
        self.folder = folder

    def part(self, root, *blocks):
        """The XML of a part, such as `hdr`."""
        return (
            f"<?xml version='1.0' encoding='UTF-8'?><w:{root} {SPACES}>{''.join(blocks)}</w:{root}>"
        )

    def make(self, *blocks, name="formulir.docx", parts=(), links=(), outside=(), main=None):
        """A document of these blocks, with other parts and relations of the main one."""
        body = f"<w:body>{''.join(blocks)}</w:body>"
        main = self.part("document", body) if main is None else main
        path = self.folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("_rels/.rels", relations(("officeDocument", "word/document.xml")))
            archive.writestr("word/document.xml", main)
            archive.writestr("word/_rels/document.xml.rels", relations(*links, outside=outside))
            for part, data in parts:
                archive.writestr(part, data)
        return path

    def read(self, *blocks, **more):
        """What reading a document of these blocks gives."""
        return read_word_form(self.make(*blocks, **more), id="KI-24")

    def refused(self, *blocks, **more):
        """The first fault of a document that is refused."""
        with pytest.raises(DocumentError) as caught:
            self.read(*blocks, **more)
        assert caught.value.message("id")
        return caught.value.faults[0]


@pytest.fixture(scope="session")
def word(tmp_path_factory):
    """The maker of documents."""
    return Word(tmp_path_factory.mktemp("word"))


@pytest.fixture(scope="session")
def kinds():
    """The kinds of the doubts of a form that was read."""
    return lambda read: [doubt.kind for doubt in read.meragukan]


@pytest.fixture(scope="session")
def lost():
    """What was not understood of a form that was read."""
    return lambda read: [piece.text for piece in read.tidak_dipahami]
