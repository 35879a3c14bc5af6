"""Hostile text in every field comes out as text in every format, or is replaced and told."""

import io
import re
import zipfile

import dinas
import pytest
from made_forms import rows_of, text_of

import jabatan_eval as je
from jabatan_eval import forms
from jabatan_eval.errors import JabatanEvalError
from jabatan_eval.forms import BarisHasil, BerkasUsulan
from jabatan_eval.forms.printed import rendered
from jabatan_eval.forms.printed.as_xlsx import has_table
from jabatan_eval.organisation import BebanKerja, InformasiJabatan, PetaJabatan, Tugas, Waktu
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
        "wewenang": [own], "korelasi_jabatan": [{"jabatan": own, "unit": own, "hal": own}],
        "syarat_jabatan": {"bakat_kerja": [own], "umur": own},
    })  # fmt: skip
    task = Tugas(uraian=own, hasil=own, satuan=own, volume=1, waktu=Waktu.jam(1))
    record = BeritaAcara(
        jenis="hasil", nomor=own, tanggal="2026-11-26", tempat=own, catatan=(own,),
        pihak=(Pihak(untuk=own, orang=(person,)),),
        pendapat=(Pendapat(oleh=own, isi=text[:9000], jabatan="1"),),
    )  # fmt: skip
    posts = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": own, "unit_kerja": own}])
    evaluation = je.evaluate(
        "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job=je.Job(nama=own, unit=own, instansi=own)
    )
    return {
        "formulir": lambda: forms.formulir_document(evaluation, ketua=person, tempat=text),
        "faktor": lambda: forms.informasi_faktor_document(
            evaluation, job, uraian={"2": text, "1": {"dampak": text}}, situasi={"2": own},
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
        "acara": lambda: forms.berita_acara_document(record, rows, instansi=text),
        "abk": lambda: forms.abk_document(BebanKerja(jabatan=own, tugas=[task]), unit=text),
        "usulan": lambda: forms.usulan_document(
            [BerkasUsulan(text, rows)], surat=rule, instansi=text, kepada=text, di=text,
            tembusan=[text], sifat=text, pejabat=person,
        ),
    }  # fmt: skip


FORMS = [*makers("a")]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "pdf"])
@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("name", FORMS)
def test_hostile_text_stays_text(name, kind, form):
    text = TEXTS[kind]
    document = makers(text)[name]()
    if form == "xlsx" and not has_table(document):
        with pytest.raises(JabatanEvalError):
            rendered(document, form)
        return
    data, replaced = rendered(document, form)
    kinds = {one.why for one in replaced}
    if kind == "control":
        assert kinds == {"control"} or text not in repr(document)
    elif kind in {"script", "rtl"} and form == "pdf":
        assert kinds == {"script"}
    else:
        assert kinds <= {"length"}
    if form == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            sheets = [book.read(n) for n in book.namelist() if "worksheets/sheet" in n]
        assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
    if form == "html":
        rows_of("html", data)
    if form == "docx" and kind == "markup":
        assert line(text) in text_of(data)


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
