"""The sentences of printed documents, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["PRINTED", "PRINTED_FAULTS"]

PRINTED_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "unknown_paper": (
        "kertas {given} tidak dikenal; pilihan: {allowed}",
        "there is no paper {given}; allowed: {allowed}",
    ),
    "unknown_font": (
        "huruf {given} tidak dikenal; pilihan: {allowed}",
        "there is no font {given}; allowed: {allowed}",
    ),
    "unknown_kind_of_document": (
        "jenis dokumen {given} tidak dikenal; pilihan: {allowed}",
        "there is no kind of document {given}; allowed: {allowed}",
    ),
    "not_a_table_form": (
        "dokumen ini bukan tabel, sehingga tidak dibuat sebagai .xlsx; pilihan: {allowed}",
        "this document is no table, so it is not made as .xlsx; allowed: {allowed}",
    ),
}

PRINTED: Final[dict[str, tuple[str, str]]] = {
    "printed.replaced.control": (
        "karakter kendali {given} ditampilkan sebagai tanda ({times})",
        "the control character {given} was made visible ({times})",
    ),
    "printed.replaced.script": (
        "huruf dokumen tidak memiliki karakter {given}; kodenya dicetak ({times})",
        "the document's font has no character {given}; its number is printed ({times})",
    ),
    "printed.replaced.length": (
        "teks {given} karakter tidak muat dalam satu sel; sisanya dipotong ({times})",
        "a text of {given} characters does not fit in a cell; the rest was cut ({times})",
    ),
    "printed.cut": (" … [dipotong; {count} karakter]", " … [cut; {count} characters]"),
    "printed.months": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "January February March April May June July August September October November December",
    ),
    "printed.weekdays": (
        "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    "printed.electronic": ("ditandatangani secara elektronik", "signed electronically"),
}
