"""Files for people who do not write Python: official documents, workbooks, the calculator page.

All are generated from the facts and the catalogue. Official documents need the extra `forms` for
PDF and workbooks, `template_workbook` the extra `excel`; `calculator_page` and DOCX need nothing.

Examples:
    >>> from jabatan_eval import evaluate
    >>> from jabatan_eval.forms import calculator_page, formulir_document
    >>> formulir_document(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")).title
    'FORMULIR PENILAIAN JABATAN STRUKTURAL'
    >>> calculator_page()[:15]
    '<!DOCTYPE html>'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jabatan_eval.tables.saving import write_whole

if TYPE_CHECKING:
    from jabatan_eval.forms.infojab import Terisi, isi_infojab
    from jabatan_eval.forms.official.abk import abk, abk_document
    from jabatan_eval.forms.official.berita_acara import berita_acara, berita_acara_document
    from jabatan_eval.forms.official.bulk import Banyak, Ditolak, banyak, joined
    from jabatan_eval.forms.official.formulir_penilaian import (
        formulir_document,
        formulir_penilaian,
    )
    from jabatan_eval.forms.official.informasi_faktor import (
        informasi_faktor,
        informasi_faktor_document,
    )
    from jabatan_eval.forms.official.informasi_jabatan import (
        informasi_jabatan,
        informasi_jabatan_document,
    )
    from jabatan_eval.forms.official.kebutuhan import kebutuhan, kebutuhan_document
    from jabatan_eval.forms.official.lampiran import lampiran, lampiran_document
    from jabatan_eval.forms.official.peta import peta, peta_document
    from jabatan_eval.forms.official.rekapitulasi import rekapitulasi, rekapitulasi_document
    from jabatan_eval.forms.official.results import BarisHasil
    from jabatan_eval.forms.official.template_fields import kolom_templat
    from jabatan_eval.forms.official.usulan import usulan, usulan_document
    from jabatan_eval.forms.official.usulan_lampiran import (
        BerkasUsulan,
        banding_lampiran,
        lampiran_usulan,
    )
    from jabatan_eval.forms.printed import Letterhead, Printed, print_document
    from jabatan_eval.forms.template import template_workbook
    from jabatan_eval.forms.web import calculator_page
    from jabatan_eval.forms.word_template import Filled, fill_template, placeholders

__all__ = [
    "Banyak", "BarisHasil", "BerkasUsulan", "Ditolak", "Filled", "Letterhead", "Printed", "Terisi",
    "abk", "abk_document", "banding_lampiran", "banyak", "berita_acara", "berita_acara_document",
    "calculator_page", "fill_template", "formulir_document", "formulir_penilaian",
    "informasi_faktor", "informasi_faktor_document", "informasi_jabatan",
    "informasi_jabatan_document", "isi_infojab", "joined", "kebutuhan", "kebutuhan_document",
    "kolom_templat", "lampiran", "lampiran_document", "lampiran_usulan", "peta", "peta_document", "placeholders",
    "print_document", "rekapitulasi", "rekapitulasi_document", "template_workbook", "usulan",
    "usulan_document", "write_whole",
]  # fmt: skip

_PLACES = {
    "infojab": ("Terisi", "isi_infojab"),
    "official.abk": ("abk", "abk_document"),
    "official.berita_acara": ("berita_acara", "berita_acara_document"),
    "official.bulk": ("Banyak", "Ditolak", "banyak", "joined"),
    "official.formulir_penilaian": ("formulir_document", "formulir_penilaian"),
    "official.informasi_faktor": ("informasi_faktor", "informasi_faktor_document"),
    "official.informasi_jabatan": ("informasi_jabatan", "informasi_jabatan_document"),
    "official.kebutuhan": ("kebutuhan", "kebutuhan_document"),
    "official.lampiran": ("lampiran", "lampiran_document"),
    "official.peta": ("peta", "peta_document"),
    "official.rekapitulasi": ("rekapitulasi", "rekapitulasi_document"),
    "official.results": ("BarisHasil",),
    "official.template_fields": ("kolom_templat",),
    "official.usulan": ("usulan", "usulan_document"),
    "official.usulan_lampiran": ("BerkasUsulan", "banding_lampiran", "lampiran_usulan"),
    "printed": ("Letterhead", "Printed", "print_document"),
    "template": ("template_workbook",),
    "web": ("calculator_page",),
    "word_template": ("Filled", "fill_template", "placeholders"),
}
"""Where each name lives; it is imported when it is first wanted, so that a page of the calculator
does not wait for all official documents."""

_MODULES = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
