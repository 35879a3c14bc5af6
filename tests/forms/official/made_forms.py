"""How the files of forms are opened again, and every form of the example dinas by its name."""

import html.parser
import io

import dinas
import docx
import openpyxl
from docx.oxml.ns import qn

from jabatan_eval import forms
from jabatan_eval.forms import BerkasUsulan, Letterhead
from jabatan_eval.process import Keputusan

LETTER = Keputusan(jenis="Surat Bupati", nomor="061/123", tanggal="2026-11-26")
KOP = Letterhead(("PEMERINTAH KABUPATEN CONTOH",), ("Jalan Contoh Nomor 1",))
ANNEXES = [
    BerkasUsulan("Peta jabatan", dinas.PETA),
    BerkasUsulan("Rekapitulasi kelas jabatan", dinas.PETA),
    BerkasUsulan("Keputusan tentang tim", None),
]


def recap(kind):
    return lambda: forms.rekapitulasi_document(
        dinas.PETA, jenis=kind, instansi=dinas.AGENCY, pejabat=dinas.CLERK, tempat="Contoh"
    )


DOCUMENTS = {
    "formulir_struktural": lambda: forms.formulir_document(
        dinas.evaluation("KI-08", keterangan={"1": "rutin"}, standar={"2": "Kepala Subbagian"}),
        ketua=dinas.CLERK, anggota=[dinas.HEAD], tempat="Contoh", tanggal=dinas.DAY,
    ),
    "formulir_fungsional": lambda: forms.formulir_document(dinas.evaluation("KI-03")),
    "informasi_faktor": lambda: forms.informasi_faktor_document(
        dinas.evaluation("KI-08"), informasi=dinas.information("KI-08"), uraian=dinas.NARRATIVE,
        situasi=dinas.SITUATIONS, persyaratan=["Bersertifikat pengadaan"],
    ),
    "informasi_jabatan": lambda: forms.informasi_jabatan_document(
        dinas.information("KI-08"), pembulatan="ceil"
    ),
    "peta": lambda: forms.peta_document(dinas.PETA, gambar=False, catatan="2026"),
    "rekapitulasi_1": recap("I"),
    "rekapitulasi_2": recap("II"),
    "rekapitulasi_3": recap("III"),
    "rekapitulasi_4": recap("IV"),
    "rekapitulasi_5": recap("V"),
    "lampiran": lambda: forms.lampiran_document(
        dinas.PETA, instansi=dinas.AGENCY, peraturan=dinas.RULE, bacaan="dihitung",
        pejabat=dinas.HEAD, tempat="Contoh", tanggal=dinas.DAY,
    ),
    "berita_acara": lambda: forms.berita_acara_document(
        dinas.RECORD, dinas.PETA, instansi=dinas.AGENCY, bacaan="dihitung", kop=KOP
    ),
    "berita_acara_hasil": lambda: forms.berita_acara_document(
        dinas.TEAM_RECORD, dinas.PETA, instansi=dinas.AGENCY, kop=KOP
    ),
    "abk": lambda: forms.abk_document(
        dinas.workload("KI-08"), unit="Sekretariat", instansi=dinas.AGENCY, pembulatan="half_up",
        pejabat=dinas.CLERK,
    ),
    "kebutuhan": lambda: forms.kebutuhan_document(
        dinas.needs(), pejabat=dinas.CLERK, tempat="Contoh", tanggal=dinas.DAY
    ),
    "usulan": lambda: forms.usulan_document(
        ANNEXES, surat=LETTER, instansi=dinas.AGENCY, pejabat=dinas.HEAD, tempat="Contoh", kop=KOP
    ),
}  # fmt: skip


class _Page(html.parser.HTMLParser):
    """The rows of a page's tables, and all of its text."""

    def __init__(self):
        super().__init__()
        self.rows, self.texts, self._cell = [], [], None

    def handle_starttag(self, tag, attrs):
        assert not any(name.startswith("on") for name, _ in attrs)
        assert tag not in {"script", "iframe", "link", "object"}
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag):
        if tag in {"td", "th"}:
            self.rows[-1].append("".join(self._cell))
            self._cell = None

    def handle_data(self, data):
        self.texts.append(data)
        if self._cell is not None:
            self._cell.append(data)


def rows_of(form, data):
    """The rows of every table of a file, each cell once, read by another library."""
    if form == "html":
        page = _Page()
        page.feed(data.decode())
        return page.rows
    if form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        return [
            [cell.value for cell in row if cell.value not in (None, "")]
            for sheet in book
            for row in sheet.iter_rows()
        ]
    file = docx.Document(io.BytesIO(data))
    return [
        [
            "\n".join(
                "".join(
                    "\n" if node.tag == qn("w:br") else node.text or ""
                    for node in paragraph.iter(qn("w:t"), qn("w:br"))
                )
                for paragraph in cell.iter(qn("w:p"))
            )
            for cell in row.iter(qn("w:tc"))
        ]
        for row in file.element.body.iter(qn("w:tr"))
    ]


def text_of(data):
    """The text of a DOCX file from top to bottom, cells parted by bars."""
    lines = []
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if hasattr(block, "rows"):
            seen = set()
            for row in block.rows:
                new = [tc for tc in dict.fromkeys(c._tc for c in row.cells) if tc not in seen]
                seen |= {*new}
                cells = [docx.table._Cell(tc, block).text.replace("\n", " / ") for tc in new]
                lines.append(" | ".join(cells).rstrip())
        else:
            lines += block.text.replace("\t", " ").split("\n")
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"
