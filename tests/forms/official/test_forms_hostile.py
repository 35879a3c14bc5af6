"""Hostile text in every field comes out as text in every format, or is replaced and told."""

import dataclasses
import html
import io
import re
import zipfile

import dinas
import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from made_forms import rows_of

import jabatan_eval as je
from jabatan_eval import forms
from jabatan_eval.errors import JabatanEvalError
from jabatan_eval.forms import BarisHasil, BerkasUsulan, Letterhead
from jabatan_eval.forms.printed import Picture, Signatures, rendered
from jabatan_eval.forms.printed.as_pdf import font_has
from jabatan_eval.forms.printed.as_xlsx import has_table
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.organisation import (
    BarisKebutuhan,
    BebanKerja,
    DaftarKebutuhan,
    InformasiJabatan,
    Pemangku,
    PetaJabatan,
    Tugas,
    Waktu,
)
from jabatan_eval.process import Keputusan, Pejabat
from jabatan_eval.process.berita_acara import BeritaAcara, Pendapat, Pihak

MARKUP = '<b>&amp;</b> #set page(fill: red) =HYPERLINK("http://x") {{nama}} $x$ \\par @a'
RTL = "abc \u05d0\u05d1\u05d2 \u0627\u0628"
SCRIPT = "ꦱꦸꦫꦠ 😀"
LONG = "x" * 10_000
TEXTS = {
    "markup": MARKUP,
    "rtl": RTL,
    "script": SCRIPT,
    "long": LONG,
    "control": "a\x07b\x00c\x1bd",
}


def row(text):
    return BarisHasil("1", text, 8, 1165, unit=text, skema="struktural", persediaan=1,
                      evaluasi=je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))  # fmt: skip


def line(text):
    """The text as a line that models take: without controls, not too long."""
    return "".join(c for c in text if c.isprintable())[:900]


def makers(text):
    """Each form with the text in every field that can hold it."""
    own, rows = line(text), [row(text)]
    person = Pejabat(nama=own, jabatan=own, pangkat=own)
    rule = Keputusan(jenis=own, nomor=own, tanggal="2026-11-26", tentang=own)
    job = InformasiJabatan.model_validate({
        "id": "x", "nama_jabatan": own, "instansi": own, "ikhtisar_jabatan": own,
        "kode_jabatan": own, "unit_kerja": {"nama": own, "pengawas": own},
        "tugas_pokok": [{"uraian": own, "hasil": own, "satuan": own, "volume": 1, "waktu": "1 jam"}],
        "hasil_kerja": [{"hasil": own, "satuan": own}], "tanggung_jawab": [own],
        "bahan_kerja": [{"bahan": own, "penggunaan": own}],
        "perangkat_kerja": [{"perangkat": own, "penggunaan": own}],
        "kondisi_lingkungan_kerja": [{"aspek": own, "faktor": own}],
        "risiko_bahaya": [{"risiko": own, "penyebab": own}], "prestasi_kerja": [own],
        "wewenang": [own], "korelasi_jabatan": [{"jabatan": own, "unit": own, "hal": own}],
        "kualifikasi_jabatan": {"pendidikan_formal": own, "pengalaman_kerja": own},
        "syarat_jabatan": {"bakat_kerja": [own], "umur": own, "upaya_fisik": [own]},
    })  # fmt: skip
    task = Tugas(uraian=own, hasil=own, satuan=own, volume=1, waktu=Waktu.jam(1))
    record = BeritaAcara(
        jenis="hasil", nomor=own, tanggal="2026-11-26", tempat=own, catatan=(own,),
        pihak=(Pihak(untuk=own, orang=(person,)),),
        pendapat=(Pendapat(oleh=own, isi=text[:9000], jabatan="1"),),
    )  # fmt: skip
    posts = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": own, "unit_kerja": own}])
    evaluation = je.evaluate(
        "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job=je.Job(nama=own, unit=own, instansi=own),
        keterangan={"1": own}, standar={"2": own},
    )  # fmt: skip
    needs = DaftarKebutuhan(
        instansi=own,
        baris=[BarisKebutuhan(nama_jabatan=own, unit_kerja=own, kelas=8, kebutuhan=1, dasar=own,
                              pemangku=Pemangku(pada="2026-12-31"))],
    )  # fmt: skip
    head = Letterhead((own,), (own,))
    return {
        "formulir": lambda: forms.formulir_document(evaluation, ketua=person, tempat=text),
        "faktor": lambda: forms.informasi_faktor_document(
            evaluation, informasi=job, uraian={"2": text, "1": {"dampak": text}}, situasi={"2": own},
            persyaratan=[text],
        ),
        "informasi": lambda: forms.informasi_jabatan_document(job),
        "peta": lambda: forms.peta_document(posts, gambar=False, judul=own, catatan=own),
        "rekap": lambda: forms.rekapitulasi_document(
            rows, jenis="IV", instansi=text, pejabat=person, tempat=text
        ),
        "lampiran": lambda: forms.lampiran_document(
            rows, instansi=text, peraturan=rule, pejabat=person, tempat=text
        ),
        "acara": lambda: forms.berita_acara_document(record, rows, instansi=text, kop=head),
        "abk": lambda: forms.abk_document(BebanKerja(jabatan=own, tugas=[task]), unit=text),
        "kebutuhan": lambda: forms.kebutuhan_document(needs, pejabat=person, tempat=text),
        "usulan": lambda: forms.usulan_document(
            [BerkasUsulan(text, rows)], kop=head, surat=rule, instansi=text, kepada=text, di=text,
            tembusan=[text], sifat=text, pejabat=person,
        ),
    }  # fmt: skip


FORMS = [*makers("a")]


def texts_of(value):
    """Every text of a description, drawings left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Picture):
        for field in dataclasses.fields(value):
            if field.name not in _UNSAID:
                yield from texts_of(getattr(value, field.name))


_UNSAID = {"kind", "name", "paper", "lang", "lacking", "align", "mark", "title"}
"""What a description holds and no page says; the name of who signs is said, see below."""


def due(document):
    signed = (b.people for b in document.blocks if isinstance(b, Signatures))
    names = [person.name for people in signed for person in people if person.name]
    return [*texts_of((document.blocks, document.annex, document.letterhead)), *names]


def squeezed(text):
    return "".join(text.split())


def said(data, form, pdf_text):
    """All that a file says, without blanks."""
    if form == "pdf":
        return squeezed(pdf_text(data))
    if form == "docx":
        body = docx.Document(io.BytesIO(data)).element.body
        return squeezed("".join(node.text or "" for node in body.iter(qn("w:t"))))
    if form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
        return squeezed("\n".join(str(value) for value in cells if value is not None))
    whole = re.sub(
        r"<style>.*?</style>|<svg.*?</svg>|<[^<>]*>", " ", data.decode(), flags=re.DOTALL
    )
    return squeezed(html.unescape(whole))


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "pdf"])
@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("name", FORMS)
def test_hostile_text_in_every_field_is_said_or_replaced_where_all_see_it(
    name, kind, form, pdf_text
):
    text = TEXTS[kind]
    document = makers(text)[name]()
    if form == "xlsx" and not has_table(document):
        with pytest.raises(JabatanEvalError):
            rendered(document, form)
        return
    data, replaced = rendered(document, form)
    kinds = {one.why for one in replaced}
    if kind == "control":
        assert kinds == ({"control"} if any("\x07" in one for one in due(document)) else set())
    elif kind in {"script", "rtl"} and form == "pdf":
        assert kinds == {"script"}
    else:
        assert kinds <= {"length"}
    whole = said(data, form, pdf_text)
    fit = Fitter(font_has(document) if form == "pdf" else None)
    starts = tuple(one[:3].casefold() for one in (text, line(text)))
    hostile = [one for one in due(document) if any(start in one.casefold() for start in starts)]
    assert len(hostile) >= FIELDS[name]
    for one in hostile:
        fitted = squeezed(fit(one))
        if form == "pdf":  # words of one cell stand between those of its neighbours
            fitted = fitted[:3]
        assert fitted in whole


FIELDS = {
    "formulir": 5, "faktor": 11, "informasi": 28, "peta": 2, "rekap": 4, "lampiran": 8,
    "acara": 12, "abk": 5, "kebutuhan": 5, "usulan": 12,
}  # fmt: skip
"""In how many places of each form the text stands, at least."""


@pytest.mark.parametrize("name", FORMS)
def test_nothing_in_a_workbook_or_a_page_is_run(name):
    document = makers(MARKUP)[name]()
    page = rendered(document, "html")[0]
    rows_of("html", page)  # no script, no frame, no event
    if has_table(document):
        with zipfile.ZipFile(io.BytesIO(rendered(document, "xlsx")[0])) as book:
            sheets = [book.read(n) for n in book.namelist() if "worksheets/sheet" in n]
        assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


def test_a_form_refuses_what_it_cannot_list_and_says_all_of_it():
    rows = [row("A"), BarisHasil("2", "B", 9, unit="U"), BarisHasil("3", "C", 9)]
    with pytest.raises(JabatanEvalError) as error:
        forms.rekapitulasi_document(rows, jenis="II", instansi=dinas.AGENCY)
    assert [fault.kind for fault in error.value.faults] == ["no_scheme_known", "no_scheme_known"]


@pytest.mark.parametrize("name", FORMS)
def test_a_word_without_end_stays_on_the_page(name, pdf_text):
    text = pdf_text(rendered(makers(LONG)[name](), "pdf")[0], "-bbox")
    width = max(float(found) for found in re.findall(r'<page width="([0-9.]+)"', text))
    rights = [float(found) for found in re.findall(r'xMax="([0-9.]+)"', text)]
    assert len(rights) > 20
    assert max(rights) <= width
