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
    "unknown_reading": (
        "status kelas {given} tidak ada; pilihan: {allowed}",
        "there is no reading {given}; allowed: {allowed}",
    ),
    # Changes.
    "post_has_others_below": (
        "masih ada jabatan di bawahnya: {given}; pindahkan atau hapus dahulu",
        "there are posts below it: {given}; move or remove them first",
    ),
    "id_stays": (
        "id tidak dapat diganti menjadi {given}; hapus jabatan ini dan tambahkan yang baru",
        "the id cannot become {given}; remove the post and add another",
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

_MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "kelas_not_from_nilai": (
        "kelas {kelas} tidak mengikuti dari nilai {nilai} di sebelahnya, yang masuk kelas {due}",
        "kelas {kelas} does not follow from the nilai {nilai} beside it, which belongs to kelas "
        "{due}",
    ),
    "kelas_outside_scheme": (
        "kelas {kelas} tidak dapat dicapai formulir mana pun pada skema {scheme}, yang memberi "
        "kelas {classes}",
        "kelas {kelas} cannot be reached by any form of the scheme {scheme}, which gives kelas "
        "{classes}",
    ),
    "readings_differ": (
        "kelasnya berbeda menurut status: {readings}",
        "its class differs by reading: {readings}",
    ),
    "superior_not_above": (
        "kelas {kelas} tidak di atas {count} jabatan manajerial di bawahnya, yang tertinggi kelas "
        "{highest}",
        "kelas {kelas} is not above {count} managerial posts below, the highest of which has "
        "kelas {highest}",
    ),
    "same_job_other_kelas": (
        "jabatan yang sama pada unit yang sama tercatat dengan kelas berbeda: {counts}",
        "the same job in the same unit stands with different classes: {counts}",
    ),
    "without_kelas": (
        "belum ada kelas, baik tertulis maupun dari tingkat faktor",
        "there is no class, neither written nor from levels",
    ),
    "without_kind": ("jenis jabatan belum diisi", "the kind of post is not said"),
    "without_need": ("kebutuhan belum diisi", "the need is not filled in"),
    "without_holders": ("bezetting belum diisi", "the holders are not filled in"),
    "need_vacant": ("kebutuhan {need} belum ada pemangkunya", "a need of {need} has no holder"),
    "holders_without_need": (
        "ada {holders} pemangku, tetapi kebutuhannya nol",
        "there are {holders} holders, and the need is none",
    ),
}

_MENDS: Final[dict[str, tuple[str, str]]] = {
    "kelas_not_from_nilai": (
        "lihat surat atau formulirnya; perbaiki nilai atau kelas yang salah tulis",
        "see the letter or the form; mend the nilai or the kelas, whichever was written wrongly",
    ),
    "kelas_outside_scheme": (
        "periksa kelas dan jenis jabatannya",
        "check the class and the kind of post",
    ),
    "readings_differ": (
        "tidak ada yang ditimpa; yang berlaku ialah yang ditetapkan, lihat dasarnya",
        "nothing is overwritten; what was set is in force, see its basis",
    ),
    "superior_not_above": (
        "periksa kelas kedua jabatan dan susunan atasannya; hanya jabatan manajerial yang "
        "dibandingkan",
        "check the classes of both and who stands above whom; only managerial posts are compared",
    ),
    "same_job_other_kelas": (
        "periksa mana yang benar, atau bedakan nama jabatannya",
        "check which is right, or let the names tell them apart",
    ),
    "without_kelas": (
        "isi kelas dengan dasarnya, atau pilih tingkat tiap faktor",
        "fill in the class with its basis, or choose a level for each factor",
    ),
    "without_kind": (
        "isi jenis jabatan; tanpa itu skemanya tidak diketahui dan jabatan tidak dibandingkan",
        "fill in the kind of post; without it the scheme is not known and nothing is compared",
    ),
    "without_need": (
        "isi hasil analisis beban kerja; 0 bila memang tidak dibutuhkan",
        "fill in the result of the workload analysis; 0 if there is none",
    ),
    "without_holders": ("isi jumlah pemangku; 0 bila kosong", "fill in the holders; 0 if vacant"),
    "need_vacant": (
        "tidak perlu diperbaiki bila jabatan memang kosong",
        "nothing to mend if the post is vacant",
    ),
    "holders_without_need": (
        "periksa hasil analisis beban kerja jabatan ini",
        "check the workload analysis of this post",
    ),
}

_READINGS: Final[dict[str, tuple[str, str]]] = {
    "terakhir": ("paling mapan", "most settled"),
    "dihitung": ("dihitung", "computed"),
    "usulan": ("usulan", "proposed"),
    "tertulis": ("tertulis", "written"),
    "disetujui": ("disetujui", "approved"),
    "ditetapkan": ("ditetapkan", "set"),
}

PETA: Final[dict[str, tuple[str, str]]] = {
    **{f"peta.finding.{code}": pair for code, pair in _MESSAGES.items()},
    **{f"peta.mend.{code}": pair for code, pair in _MENDS.items()},
    **{f"peta.reading.{name}": pair for name, pair in _READINGS.items()},
    "peta.work": ("{count} jabatan kelas {kelas}", "{count} posts of kelas {kelas}"),
}
