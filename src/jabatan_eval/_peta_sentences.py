"""The sentences of the peta jabatan, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["PETA", "PETA_FAULTS"]

PETA_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # Posts and their tree.
    "not_rows": (
        "diberi {given}, padahal yang diminta daftar baris, satu baris satu jabatan",
        "got {given}, expected a list of rows, one a post",
    ),
    "no_posts": ("tidak ada satu jabatan pun", "there is not a single post"),
    "post_without": ("jabatan tanpa {field}", "the post has no {field}"),
    "post_id_repeated": (
        "id {given} sudah dipakai jabatan lain, pada {first}",
        "the id {given} is that of another post, at {first}",
    ),
    "post_below_itself": (
        "jabatan {given} menjadi atasannya sendiri",
        "the post {given} stands below itself",
    ),
    "post_orphan": (
        "atasannya, {given}, tidak ada dalam peta",
        "there is no post {given} to stand below",
    ),
    "post_cycle": (
        "jabatan-jabatan ini saling membawahi dalam lingkaran: {given}",
        "the posts stand below each other in a circle: {given}",
    ),
    "unknown_post": ("tidak ada jabatan {given}", "there is no post {given}"),
    "elected_below": (
        "kepala daerah yang dipilih tidak dapat berada di bawah jabatan {given}; kosongkan "
        "induknya, atau isi jenis_jabatan bila ia pegawai",
        "an elected head cannot stand below the post {given}; leave induk empty, or fill in "
        "jenis_jabatan if it is a civil servant",
    ),
    "elected_with": (
        "kepala daerah yang dipilih tidak memiliki kelas, pemangku, atau kebutuhan; kosongkan "
        "{given}",
        "an elected head has neither class nor holders nor need; leave {given} empty",
    ),
    "holders_contradict": (
        "bezetting {given} bukan jumlah {pns} PNS dan {pppk} PPPK",
        "bezetting {given} is not the sum of {pns} PNS and {pppk} PPPK",
    ),
    "reading_twice": (
        "kelas dengan status {given} tertulis dua kali; hapus salah satunya",
        "the class that is {given} stands there twice; delete one",
    ),
    "kelas_missing_beside": (
        "kelas kosong, padahal {given} terisi; isi kelasnya, atau kosongkan semuanya",
        "there is no class, and {given} is filled in; fill in the class, or leave all empty",
    ),
    "post_kind_unknown": (
        "jenis jabatan {given} tidak dikenal; pilihan: {allowed}",
        "the kind of post {given} is not known; allowed: {allowed}",
    ),
    "levels_without_kind": (
        "tingkat terisi, tetapi jenis jabatannya tidak, sehingga skemanya tidak diketahui; "
        "pilihan: {allowed}",
        "levels are chosen but the kind of post is not said, so the scheme is not known; "
        "allowed: {allowed}",
    ),
    "mark_unknown": (
        "tanda {given} tidak dikenal; pilihan: {allowed}",
        "the mark {given} is not known; allowed: {allowed}",
    ),
    # Cells.
    "not_printable": (
        "{given} memuat karakter yang tidak tercetak",
        "{given} holds characters that do not print",
    ),
    "id_not_text": (
        "diberi {given}, padahal id berupa teks; bila sel ini tampak seperti tanggal, ketik "
        "sebagai teks",
        "got {given}, expected an id as text; if the cell looks like a date, type it as text",
    ),
    "id_fraction": (
        "berupa angka {number}, yang mungkin diketik {longer}; ketik sel ini sebagai teks",
        "got the number {number}, which may have been typed as {longer}; type the cell as text",
    ),
    "count_not_whole": (
        "{given} bukan jumlah orang yang bulat",
        "{given} is not a whole number of people",
    ),
    "amount_negative": ("{given} kurang dari nol", "{given} is less than nothing"),
    "day_unreadable": (
        "{given} tidak terbaca sebagai tanggal; tulis seperti 2026-01-05",
        "{given} cannot be read as a day; write it like 2026-01-05",
    ),
    "flag_unreadable": (
        "{given} bukan ya atau tidak",
        "{given} is neither yes nor no",
    ),
}

PETA: Final[dict[str, tuple[str, str]]] = {}
