"""The sentences about whole tables, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["FRAMES_FAULTS"]

FRAMES_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # A table that cannot be evaluated as it stands.
    "frame_unknown_kind": (
        "bukan tabel yang dikenal: {given}; pilihan: {allowed}",
        "not a table of a known kind: {given}; allowed: {allowed}",
    ),
    "frame_column_missing": (
        "faktor {factor}: kolomnya tidak ada; pilihan nama: {allowed}",
        "factor {factor}: its column is missing; allowed names: {allowed}",
    ),
    "frame_column_ambiguous": (
        "faktor {factor}: lebih dari satu kolom untuknya: {given}; sebutkan satu dengan columns=",
        "factor {factor}: more than one column could be its own: {given}; name one by columns=",
    ),
    "frame_column_unknown": (
        "kolom {given} tidak ada dalam tabel",
        "the table has no column {given}",
    ),
    "frame_column_shared": (
        "kolom {given} dipakai untuk lebih dari satu hal: {uses}",
        "the column {given} would serve more than one purpose: {uses}",
    ),
    "frame_column_twice": (
        "kolom {given} ada lebih dari satu kali",
        "the column {given} stands more than once",
    ),
    "frame_column_levels": (
        "judul kolom bertingkat; ratakan dulu menjadi satu tingkat",
        "the columns have headings of several levels; flatten them to one first",
    ),
    "frame_column_taken": (
        "kolom {given} sudah ada, padahal hasil akan ditulis ke {allowed}; ganti dulu namanya",
        "the column {given} is there already, and the result goes to {allowed}; rename it first",
    ),
    "frame_column_type": (
        "kolom {given} bertipe {type}, padahal yang diminta kode tingkat (teks atau kategori) "
        "atau nomor tingkat (bilangan bulat)",
        "the column {given} is of type {type}, expected level codes (text or categories) or "
        "level numbers (integers)",
    ),
    "frame_column_float": (
        "kolom {given} bertipe {type}; nomor tingkat harus bilangan bulat, ubah dulu, misalnya "
        "pada pandas dengan .astype('Int64')",
        "the column {given} is of type {type}; level numbers must be integers, convert them "
        "first, on pandas for example by .astype('Int64')",
    ),
    "frame_column_date": (
        "kolom {given} bertipe {type}; lembar kerja mengubah ketikan 1-3 menjadi tanggal, jadi "
        "ketik selnya sebagai teks",
        "the column {given} is of type {type}; spreadsheets turn a typed 1-3 into a date, so "
        "type its cells as text",
    ),
    "frame_scheme_column_type": (
        "kolom skema {given} bertipe {type}, padahal yang diminta teks",
        "the scheme column {given} is of type {type}, expected text",
    ),
    "frame_columns_type": (
        "columns: yang diberikan {given} ({type}), padahal yang diminta pasangan faktor dan nama kolom",
        "columns: got {given} ({type}), expected a mapping of factors to names of columns",
    ),
    "frame_points_too_great": (
        "nilai dari katalog ini sampai {given}, padahal tabel memuat paling banyak {limit}",
        "totals of this catalogue reach {given}, and a table holds {limit} at most",
    ),
    "frame_not_scored": (
        "tabel ini belum dinilai: kolom {given} tidak ada",
        "this table was not evaluated: it has no column {given}",
    ),
    "frame_rows_differ": (
        "{given} dari {rows} baris tidak sama dengan yang diturunkan dari katalog",
        "{given} of {rows} rows are not what follows from the catalogue",
    ),
    # One row.
    "frame_cell_other_scheme": (
        "faktor {factor}: tingkat {given} milik skema '{other}', bukan '{scheme}'; "
        "pilihan: {allowed}",
        "factor {factor}: level {given} belongs to scheme '{other}', not '{scheme}'; "
        "allowed: {allowed}",
    ),
    "frame_cell_foreign": (
        "faktor {factor}: yang diberikan {given}, padahal skema '{scheme}' tidak punya faktor ini; "
        "kosongkan selnya",
        "factor {factor}: got {given}, but scheme '{scheme}' has no such factor; leave it empty",
    ),
    "frame_cell_date": (
        "faktor {factor}: berisi tanggal {given}; lembar kerja mengubah ketikan 1-3 menjadi "
        "tanggal, jadi ketik sebagai teks; pilihan: {allowed}",
        "factor {factor}: holds the date {given}; spreadsheets turn a typed 1-3 into a date, so "
        "type it as text; allowed: {allowed}",
    ),
    "frame_scheme_missing": (
        "skema belum diisi; pilihan: {allowed}",
        "no scheme given; allowed: {allowed}",
    ),
}
