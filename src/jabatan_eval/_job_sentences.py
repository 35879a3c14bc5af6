"""The sentences of informasi jabatan and of its Word form, Indonesian first."""

from typing import Final

__all__ = ["JOB", "JOB_FAULTS"]

JOB_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # The form as data.
    "item_number": (
        "butir bernomor {given}, padahal urutannya {due}",
        "the item has the number {given}, but it is the one of place {due}",
    ),
    "word_twice": (
        "kata {given} sudah berarti {other}",
        "the word {given} means {other} already",
    ),
    "unknown_name": (
        "{given} tidak ada dalam model; yang diminta: {allowed}",
        "{given} is not what the models hold; expected: {allowed}",
    ),
    "item_missing": ("butir {given} tidak ada", "there is no item {given}"),
    # A job.
    "not_an_id": (
        "{given} bukan id; yang diminta satu baris teks, paling panjang {limit} karakter",
        "{given} is no id; expected one line of text of at most {limit} characters",
    ),
    "id_is_name": (
        "id {given} sama dengan nama jabatannya; nama dapat berubah dan dapat dipakai beberapa "
        "jabatan, pakai kode sendiri",
        "the id {given} is the job's name; names change and several jobs may share one, use a "
        "code of its own",
    ),
    "id_twice": (
        "id {given} dipakai lebih dari satu jabatan",
        "the id {given} is that of more than one job",
    ),
    "scheme_without_reason": (
        "skema yang menyimpang dari jenis jabatan memerlukan skema dan alasan_skema, keduanya",
        "a scheme other than that of the kind of post needs both skema and alasan_skema",
    ),
    "job_row_empty": (
        "baris ini kosong; isi salah satu: {allowed}",
        "this row is empty; fill in one of: {allowed}",
    ),
    "control_character": (
        "teks memuat karakter kendali {given}",
        "the text holds the control character {given}",
    ),
    "unknown_kind_of_post": (
        "{given} bukan jenis jabatan; pilihan: {allowed}",
        "{given} is no kind of post; allowed: {allowed}",
    ),
    "unknown_jenjang": (
        "{given} bukan jenjang jabatan fungsional; pilihan: {allowed}",
        "{given} is no jenjang of a jabatan fungsional; allowed: {allowed}",
    ),
}

JOB: Final[dict[str, tuple[str, str]]] = {
    # What a submission lacks.
    "infojab.lack.item": (
        "butir {number}, {item}: belum diisi",
        "item {number}, {item}: not filled in",
    ),
    "infojab.lack.part": (
        "butir {number}, {item}: {part} belum diisi",
        "item {number}, {item}: {part} is not filled in",
    ),
    "infojab.lack.column": (
        "butir {number}, {item}: baris {rows} belum punya {column}",
        "item {number}, {item}: row {rows} has no {column}",
    ),
    "infojab.lack.kind": (
        "jenis jabatan belum diketahui; pilihan: {allowed}",
        "the kind of post is not known; allowed: {allowed}",
    ),
    "infojab.lack.kind_likely": (
        "jenis jabatan belum diketahui; eselon {given} lazimnya {allowed}, pastikan dulu",
        "the kind of post is not known; echelon {given} is usually {allowed}, make sure first",
    ),
    "infojab.lack.kind_unclear": (
        "jenis jabatan baru diketahui skemanya, {given}; pilihan: {allowed}",
        "of the kind of post only the scheme is known, {given}; allowed: {allowed}",
    ),
    "infojab.lack.kind_unknown": (
        "jenis jabatan {given} tidak ada; pilihan: {allowed}",
        "there is no kind of post {given}; allowed: {allowed}",
    ),
    "infojab.lack.jenjang": (
        "jabatan fungsional tanpa jenjang; pilihan: {allowed}",
        "a jabatan fungsional without jenjang; allowed: {allowed}",
    ),
    "infojab.lack.jenjang_unknown": (
        "jenjang {given} tidak ada; pilihan: {allowed}",
        "there is no jenjang {given}; allowed: {allowed}",
    ),
    "infojab.lack.jenjang_of_other": (
        "jenjang {given} hanya untuk jabatan fungsional",
        "the jenjang {given} is for a jabatan fungsional only",
    ),
    "infojab.lack.scheme_unknown": (
        "skema {given} tidak ada; pilihan: {allowed}",
        "there is no scheme {given}; allowed: {allowed}",
    ),
    "infojab.lack.kelas": ("butir {number}: {reason}", "item {number}: {reason}"),
}
