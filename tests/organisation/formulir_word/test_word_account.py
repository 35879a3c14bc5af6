"""Nothing of a document is dropped and nothing is invented, whatever the document is like."""

import re
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.organisation.formulir_word.blocks import Paragraph
from jabatan_eval.organisation.formulir_word.body import read_blocks
from jabatan_eval.organisation.formulir_word.package import opened
from jabatan_eval.organisation.informasi_jabatan import default_form

SETTINGS = settings(max_examples=40)
FORM = default_form()


def bare(text):
    return re.sub(r"\s+", "", text)


def paragraphs(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)


def of_document(path):
    """Every paragraph's text by its place, as the document has it."""
    document = read_blocks(opened(str(path)), str(path))
    every = [*paragraphs(document.blocks), *document.aside]
    return {one.place: bare(one.text) for one in every if bare(one.text)}


def of_pieces(read):
    """The same, as the pieces say it."""
    found = defaultdict(str)
    for piece in read.potongan:
        found[piece.place] += bare(piece.text)
    return dict(found)


def leaves(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, str):
        yield value


def words_of(job):
    """The words of a draft, without what is known by names and what is a number."""
    plain = job.model_dump(exclude={"id", "jenis_jabatan", "jenjang", "tugas_pokok"})
    tasks = [(task.uraian, task.hasil or "", task.satuan or "") for task in job.tugas_pokok]
    return {word for text in (*leaves(plain), *leaves(tasks)) for word in text.split()}


def check(word, *blocks, **more):
    path = word.make(*blocks, **more)
    read = word.read(*blocks, **more)
    assert of_pieces(read) == of_document(path)
    read_words = {w for one in read.terbaca for w in one.text.split()}
    assert words_of(read.informasi) <= read_words
    figures = {"volume", "waktu"}
    kept = {
        w
        for one in read.terbaca
        if one.fate == "terbaca" and one.part not in figures
        if one.key not in ("jenis_jabatan", "jenjang")
        for w in one.text.split()
    }
    assert kept <= words_of(read.informasi)
    return read


HEADS = [
    *(item.heading.id for item in FORM.items),
    *(word for item in FORM.items for word in item.words),
    *(part.heading.id for item in FORM.items for part in item.parts),
    *(label.heading.id for label in FORM.labels),
    *FORM.titles, *FORM.outside,
]  # fmt: skip
COLUMNS = [
    "No", *(column.heading.id for item in FORM.items for column in item.columns), "JUMLAH",
    "Jumlah Pegawai",
]  # fmt: skip
CONTENT = [
    "-", "...", ":", "1", "2.", "a)", "12", "0,5", "1.250", "60 menit", "12 laporan", "D2 = X",
    "Tidak ada", "belum diisi", "Menata arsip; melayani", "JFT", "struktural", "VIII", "13.A", "\u2610 ya",
    "<b>&amp;</b>", "S-1/D-IV", "NIP. 19800101", "x" * 1200,
]  # fmt: skip
LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cs",), min_codepoint=0x20, exclude_characters="\ufffe\uffff"
)
MARKS = st.sampled_from(["", "1. ", "a. ", "12)\t", "IV. ", "- ", "\u2022 ", "(1) "])
ENDS = st.sampled_from(["", " :", "\t: ", ": ", "\u00a0:\u00a0", "   ", "\n", " (jelaskan) : "])
TEXTS = st.one_of(
    st.sampled_from(CONTENT),
    st.sampled_from(COLUMNS),
    st.builds(
        lambda mark, head, end, rest: f"{mark}{head}{end}{rest}",
        MARKS, st.sampled_from(HEADS), ENDS, st.sampled_from(["", *CONTENT]),
    ),
    st.text(LETTERS, max_size=30),
)  # fmt: skip


def documents(word):
    paragraph = TEXTS.map(word.p)
    split = st.lists(TEXTS, max_size=3).map(lambda texts: word.p(*map(word.run, texts)))

    def tables(inner):
        cells = st.builds(
            lambda content, span, merge: word.cell(*content, word.p(), span=span, merge=merge),
            st.lists(inner, max_size=2),
            st.sampled_from([1, 1, 1, 2, 3, 7]),
            st.sampled_from([None, None, None, "restart", "continue"]),
        )
        heads = st.lists(st.sampled_from(COLUMNS), min_size=2, max_size=7).map(
            lambda c: word.row(*c)
        )
        item = st.sampled_from([item for item in FORM.items if item.columns])
        whole = item.map(lambda i: word.row("NO", *(c.heading.id for c in i.columns if c.printed)))
        rows = st.builds(
            lambda cells, before: word.row(*cells, before=before),
            st.lists(cells, min_size=1, max_size=7), st.sampled_from([0, 0, 0, 1]),
        )  # fmt: skip
        return st.lists(st.one_of(rows, rows, heads, whole), max_size=6).map(
            lambda rows: word.table(*rows)
        )

    blocks = st.recursive(st.one_of(paragraph, split), tables, max_leaves=25)
    return st.lists(blocks, max_size=25)


@SETTINGS
@given(st.data())
def test_every_piece_of_any_document_is_accounted_for(word, data):
    check(word, *data.draw(documents(word)))


WORDS = ["menata", "arsip", "dan", "(surat)", "masuk", "S-1", "100%", "keluar;", "é", "&", "<i>"]
PLAIN = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(
    lambda w: "Kode " + " ".join(w)
)
MANY = st.lists(PLAIN, min_size=1, max_size=3)
STYLES = ["paragraphs", "table"]
NUMBERS = ["{n}. ", "{n}) ", "{n}.\t", "", "{r}. ", "{n}."]
ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
]


@st.composite
def jobs(draw):
    """What some items hold, by item; others are missing."""
    found = {}
    for item in draw(st.permutations(FORM.items))[: draw(st.integers(1, len(FORM.items)))]:
        if item.shape in ("line", "text"):
            found[item.key] = draw(PLAIN)
        elif item.shape == "texts":
            found[item.key] = draw(MANY)
        elif item.shape == "parts":
            parts = [part for part in item.parts if part.key not in ("nama", "fungsi_pekerjaan")]
            kept = [part for part in parts if draw(st.booleans())]
            found[item.key] = {
                part.key: draw(MANY if part.shape == "texts" else PLAIN) for part in kept
            }
        elif item.shape == "rows":
            keys = [column.key for column in item.columns]
            found[item.key] = [
                {key: draw(PLAIN) for key in keys} for _ in range(draw(st.integers(1, 3)))
            ]
        else:
            found[item.key] = [
                {"uraian": draw(PLAIN), "hasil": draw(PLAIN), "volume": draw(st.integers(1, 999))}
                for _ in range(draw(st.integers(1, 3)))
            ]
    return found


def written(word, draw, found):
    """The document of a job, each item in a way of its own."""
    blocks = []
    for key, content in found.items():
        item = FORM.item(key)
        pattern = draw(st.sampled_from(NUMBERS))
        number = pattern.format(n=item.number, r=ROMAN[item.number - 1])
        head = draw(st.sampled_from([item.heading.id, item.heading.id.upper()]))
        head = head.replace(" ", draw(st.sampled_from([" ", "\u00a0", "  "])))
        end = draw(st.sampled_from([" :", ":", "\t:", ""]))
        blocks += _item(word, draw, item, content, f"{number}{head}", end)
    return blocks


def _item(word, draw, item, content, head, end):
    if item.shape in ("line", "text"):
        sep = end or draw(st.sampled_from(["\t", "\n"]))
        if draw(st.booleans()):
            return [word.table(["", head, ":", content])]
        return [word.p(*map(word.run, (head[:4], head[4:], f"{sep} {content}")))]
    first = word.p(head + end)
    if item.shape == "texts":
        mark = draw(st.sampled_from(["", "- ", "{n}. ", "{n})\t"]))
        lines = [mark.format(n=n) + text for n, text in enumerate(content, 1)]
        if draw(st.booleans()):
            return [word.table(["", head, ":", word.cell(*lines)])]
        return [first, *map(word.p, lines)]
    return (
        [first, *_parts(word, draw, item, content)]
        if item.shape == "parts"
        else _rows(word, draw, item, content, first, head)
    )


def _rows(word, draw, item, content, first, head):
    columns = [column for column in item.columns if column.printed]
    numbered = draw(st.booleans())
    heads = [*(["NO"] * numbered), *(column.heading.id.upper() for column in columns)]
    rows = [
        [*([f"{n}."] * numbered), *(str(row.get(column.key, "")) for column in columns)]
        for n, row in enumerate(content, 1)
    ]
    made = word.table(heads, *rows)
    if draw(st.booleans()):
        return [word.table(["", head, word.cell(made, word.p())])]
    return [first, made]


def _parts(word, draw, item, content):
    for part in item.parts:
        if part.key not in content:
            continue
        value = content[part.key]
        lines = value if isinstance(value, list) else [value]
        heading = draw(st.sampled_from(["a. ", "1) ", ""])) + part.heading.id
        if len(lines) == 1 and draw(st.booleans()):
            yield word.table(["", heading, ":", lines[0]])
        elif len(lines) == 1:
            yield word.p(f"{heading} : {lines[0]}")
        else:
            yield word.p(f"{heading} :")
            yield from (word.p(f"- {line}") for line in lines)


def tidy(value):
    return " ".join(value.split())


@SETTINGS
@given(st.data())
def test_a_form_in_any_order_and_style_is_read_back(word, data):
    found = data.draw(jobs())
    blocks = written(word, data.draw, found)
    read = check(word, *blocks)
    job = read.informasi
    assert [piece.text for piece in read.tidak_dipahami] == []
    for item in FORM.items:
        content = found.get(item.key)
        have = getattr(job, item.key)
        if content is None:
            assert not have or not any(leaves(have.model_dump()))
        elif item.shape in ("line", "text"):
            assert tidy(have) == content
        elif item.shape == "texts":
            assert list(have) == content
        elif item.shape == "parts":
            plain = have.model_dump(exclude_defaults=True)
            assert {k: list(v) if isinstance(v, tuple) else v for k, v in plain.items()} == content
        elif item.shape == "rows":
            assert [row.model_dump() for row in have] == content
        else:
            told = [{"uraian": t.uraian, "hasil": t.hasil, "volume": t.volume} for t in have]
            assert told == content


@pytest.mark.parametrize("name", ["formulir.docx", "formulir.docm", "tanpa akhiran"])
def test_the_content_decides_and_not_the_name(word, name):
    assert check(word, word.p("1. NAMA JABATAN : Arsiparis"), name=name).informasi.nama_jabatan
