"""The sentences of official documents and their commands, Indonesian first.

What the documents themselves say stands in `data/documents.yaml`.
"""

from typing import Final

__all__ = ["OFFICIAL", "OFFICIAL_FAULTS"]

OFFICIAL_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "unknown_form": (
        "formulir {given} tidak dikenal; pilihan: {allowed}",
        "there is no form {given}; allowed: {allowed}",
    ),
    "no_class_in_reading": (
        "{given} belum mempunyai kelas dalam bacaan {reading}",
        "{given} has no class in the reading {reading}",
    ),
    "no_points_in_reading": (
        "{given}: dasarnya tidak menyebut nilai; dicetak tanda '-'",
        "{given}: its basis states no nilai; '-' is printed",
    ),
    "unknown_recap_kind": (
        "rekapitulasi {given} tidak ada; pilihan: {allowed}",
        "there is no recap {given}; allowed: {allowed}",
    ),
    "no_scheme_known": (
        "{given}: skemanya belum diketahui; isi jenis jabatan atau tingkat faktornya",
        "{given}: its scheme is not known; give its kind of post or its levels",
    ),
    "no_holders_known": (
        "{given}: persediaan pegawainya tidak diketahui; berikan peta jabatan dengan pemangkunya",
        "{given}: its holders are not known; give a peta jabatan with them",
    ),
    "no_levels_known": (
        "{given}: tingkat faktornya tidak diketahui, hanya hasilnya",
        "{given}: its factor levels are not known, only its result",
    ),
    "opinion_on_no_job": (
        "pendapat yang berbeda menyebut jabatan {given}, yang tidak ada dalam daftar hasil",
        "a differing opinion names the job {given}, which is not among the results",
    ),
    "annex_lacks_job": (
        "{given} tidak ada dalam lampiran {annex}",
        "{given} is missing in the annex {annex}",
    ),
    "annexes_differ": (
        "{given}: {annex} memuat {what} {own}, {other} memuat {what} {due}",
        "{given}: {annex} has {what} {own}, {other} has {what} {due}",
    ),
    "no_annexes": (
        "tidak ada lampiran yang memuat hasil",
        "there is no annex with results",
    ),
    "lacks_nama_jabatan": ("nama jabatan belum diisi", "the job has no name yet"),
    "lacks_unit_kerja": ("unit kerja belum diisi", "its unit is not filled in"),
    "lacks_instansi": ("instansi belum diisi", "its agency is not filled in"),
    "lacks_ikhtisar_jabatan": (
        "peran (ikhtisar) jabatan belum diisi",
        "what the job is for is not filled in",
    ),
    "lacks_tugas_pokok": ("uraian tugas belum diisi", "its tasks are not filled in"),
    "lacks_tanggung_jawab": (
        "tanggung jawab belum diisi",
        "its responsibilities are not filled in",
    ),
    "lacks_hasil_kerja": ("hasil kerja belum diisi", "its outputs are not filled in"),
    "lacks_uraian_faktor": ("uraiannya belum diisi", "its narrative is not filled in"),
    "lacks_uraian_bagian": (
        "uraian {given} belum diisi",
        "the narrative of {given} is not filled in",
    ),
    "lacks_alasan_situasi": (
        "situasi khusus {given} belum diberi alasan",
        "special situation {given} has no reason yet",
    ),
    "not_of_one_kind": (
        "{given} tidak dapat digabung dalam satu berkas: jenis atau kertasnya berlainan",
        "{given} cannot be put into one file: their kinds or papers differ",
    ),
    "siasn_which_job": (
        "ada {given} jabatan, sedangkan satu buku kerja memuat satu jabatan; sebut idnya, misalnya "
        "{allowed}",
        "there are {given} jobs, and one workbook holds one; name its id, such as {allowed}",
    ),
    "siasn_no_information": (
        "informasi jabatan {given} belum ada",
        "there is no information of the job {given} yet",
    ),
    "siasn_no_infojab": (
        "buku kerja ini tidak memiliki lembar INFOJAB; yang dicari: {allowed}",
        "this workbook has no INFOJAB sheet; looked for: {allowed}",
    ),
    "siasn_no_sheet": ("lembar {given} tidak ada", "there is no sheet {given}"),
    "siasn_no_header": (
        "kepala kolom {given} tidak ditemukan",
        "there is no column with the header {given}",
    ),
    "siasn_no_fact": (
        "tidak ada butir informasi jabatan untuk kolom ini; isi sendiri",
        "no item of the job information is for this column; fill it in by hand",
    ),
    "siasn_unknown": (
        "belum diisi dalam informasi jabatan",
        "not filled in in the job information",
    ),
    "siasn_not_a_number": (
        "{given} bukan tepat satu bilangan yang dapat ditulis utuh",
        "{given} is not exactly one number that can be written exactly",
    ),
    "siasn_not_in_list": (
        "{given} tidak ada dalam daftar pilihan buku kerja; misalnya: {allowed}",
        "{given} is not in the workbook's list; such as: {allowed}",
    ),
    "siasn_list_unreadable": (
        "daftar pilihan sel ini tidak terbaca; isinya tidak diperiksa",
        "the list of this cell cannot be read; what was written is not checked",
    ),
    "siasn_formula": (
        "sel {given} berisi rumus dan dibiarkan",
        "cell {given} holds a formula and was left",
    ),
    "siasn_count": (
        "terisi {given}, sedangkan buku kerja meminta {wanted}",
        "{given} filled in, but the workbook asks for {wanted}",
    ),
    "siasn_left_over": (
        "isi lama tetap ada di {given}",
        "what stood in {given} before is still there",
    ),
    "no_such_factor": (
        "uraian untuk faktor {given}, yang tidak ada dalam skema ini; pilihan: {allowed}",
        "a narrative for the factor {given}, which this scheme does not have; allowed: {allowed}",
    ),
    "no_such_part": (
        "faktor {factor}: bagian {given} tidak ada; pilihan: {allowed}",
        "factor {factor}: there is no part {given}; allowed: {allowed}",
    ),
    "no_jobs_listed": (
        "tidak ada jabatan untuk didaftar",
        "there is no job to list",
    ),
}

OFFICIAL: Final[dict[str, tuple[str, str]]] = {}
