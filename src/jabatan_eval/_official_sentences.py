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
        "{count} jabatan tidak bernilai dalam dasarnya dan dicetak '-': {given}",
        "{count} job(s) without nilai in their basis, printed as '-': {given}",
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
    "no_letter": (
        "surat usulannya belum ada; beri suratnya, atau dossier yang sudah diusulkan",
        "there is no letter of the proposal yet; give it, or a dossier that was proposed",
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
    "not_evaluated": (
        "{given} belum dievaluasi",
        "{given} has not been evaluated yet",
    ),
    "no_such_form": (
        "tidak ada jabatan {given} di sini; yang ada: {allowed}",
        "there is no job {given} here; there are: {allowed}",
    ),
    "several_forms": (
        "lebih dari satu jabatan bernama {given}; sebut id atau nomornya: {allowed}",
        "more than one job is called {given}; give its id or number: {allowed}",
    ),
    "which_jobs": (
        "jabatan yang mana? sebut dengan --jabatan ID, atau beri --semua",
        "which jobs? name them by --jabatan ID, or give --semua",
    ),
    "no_map_named": (
        "belum ada peta jabatan; beri --peta BERKAS atau dossier yang memuatnya",
        "there is no peta jabatan; give --peta FILE or a dossier that has one",
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
    "agency_unnamed": (
        "instansinya belum disebut; beri instansi, atau dossier yang memuatnya",
        "the agency is not named; give instansi, or a dossier, which has it",
    ),
    "no_jobs_listed": (
        "tidak ada jabatan untuk didaftar",
        "there is no job to list",
    ),
}

OFFICIAL: Final[dict[str, tuple[str, str]]] = {
    "official.sign.no": ("No", "No"),
    "official.sign.name": ("Nama", "Name"),
    "official.sign.role": ("Kedudukan", "As"),
    "official.sign.sign": ("Tanda Tangan", "Signature"),
    "official.annex.recap": (
        "Rekapitulasi nilai jabatan dan kelas jabatan",
        "Recap of nilai jabatan and kelas jabatan",
    ),
    "official.annex.forms": ("Formulir hasil evaluasi jabatan", "Evaluation forms"),
    "official.annex.factors": ("Informasi faktor jabatan", "Factor information"),
    "official.annex.record": (
        "Berita acara hasil evaluasi jabatan Nomor {number}",
        "Record of the results of the evaluation, number {number}",
    ),
    "official.annex.map": ("Peta jabatan", "Peta jabatan"),
    "cli.brief.formulir": (
        "dokumen resmi: formulir, informasi, rekapitulasi, lampiran, peta, usulan, kebutuhan",
        "official documents: forms, information, recaps, annex, peta, proposal, needs",
    ),
    "cli.brief.berita-acara": (
        "berita acara hasil evaluasi atau validasi, siap ditandatangani",
        "the record of the results or of their validation, ready to sign",
    ),
    "cli.brief.infojab": (
        "salinan buku kerja INFOJAB milik instansi, terisi satu jabatan",
        "a copy of the agency's own INFOJAB workbook, filled with one job",
    ),
    "cli.formulir.usage": (
        "{prog} formulir [BERKAS | --dossier FOLDER (--jabatan ID … | --semua)]\n"
        "           [--informasi BERKAS] [--peta BERKAS] [--jenis JENIS] -o OUT",
        "{prog} formulir [FILE | --dossier FOLDER (--jabatan ID … | --semua)]\n"
        "       [--informasi FILE] [--peta FILE] [--jenis KIND] -o OUT",
    ),
    "cli.formulir.description": (
        """Membuat dokumen resmi sebagai DOCX, PDF, XLSX atau HTML menurut akhiran nama berkas.
Keluaran berupa folder memuat satu berkas tiap jabatan; satu berkas memuat semuanya.
Yang diganti, belum diisi, atau ditolak diberitahukan, dan kode keluarnya 1.
PDF dan XLSX perlu pemasangan tambahan: pip install 'jabatan-eval[forms]'.""",
        """Makes official documents as DOCX, PDF, XLSX or HTML, by the ending of the file's name.
A folder as output gets a file for each job; a single file holds them all.
What was replaced, is lacking, or was refused is told, and the exit code is 1.
PDF and XLSX need an extra: pip install 'jabatan-eval[forms]'.""",
    ),
    "cli.formulir.help.file": (
        "formulir isian YAML atau JSON, seperti yang dibaca `nilai --berkas`",
        "filled forms in YAML or JSON, as `nilai --berkas` reads them",
    ),
    "cli.formulir.help.jenis": (
        "penilaian (bawaan), informasi-faktor, informasi-jabatan, abk; rekapitulasi, lampiran, "
        "peta, usulan, kebutuhan",
        "penilaian (default), informasi-faktor, informasi-jabatan, abk; rekapitulasi, lampiran, "
        "peta, usulan, kebutuhan",
    ),
    "cli.formulir.help.out": (
        "berkas .docx, .pdf, .xlsx atau .html, atau folder",
        "a .docx, .pdf, .xlsx or .html file, or a folder",
    ),
    "cli.formulir.help.jabatan": (
        "jabatan yang dicetak: id, atau nama bila hanya satu yang bernama itu; formulir isian tanpa "
        "id diberi nomor urutnya dalam berkas; dapat diulang",
        "a job to print: its id, or its name where one alone has it; forms without ids count by "
        "their number in the file; may be repeated",
    ),
    "cli.formulir.help.dossier": ("folder dossier", "the folder of a dossier"),
    "cli.formulir.help.informasi": (
        "informasi jabatan, YAML atau JSON",
        "job information, YAML or JSON",
    ),
    "cli.formulir.help.peta": ("peta jabatan, tabel atau YAML", "a peta jabatan, table or YAML"),
    "cli.formulir.help.nomor": (
        "nomor rekapitulasi, I sampai V (bawaan I)",
        "the number of the recap, I to V (default I)",
    ),
    "cli.formulir.help.bacaan": (
        "bacaan hasil: dihitung, usulan, disetujui, ditetapkan",
        "the reading of results: dihitung, usulan, disetujui, ditetapkan",
    ),
    "cli.formulir.help.instansi": ("nama instansi", "the agency's name"),
    "cli.formulir.help.kertas": ("A4, F4 atau A3", "A4, F4 or A3"),
    "cli.formulir.help.templat": (
        "templat Word milik instansi; tandanya dalam kurung kurawal ganda",
        "the agency's own Word template; its marks stand in double braces",
    ),
    "cli.formulir.help.bentuk": (
        "bentuk berkas dalam folder: docx (bawaan), pdf, xlsx, html",
        "the format of files in a folder: docx (default), pdf, xlsx, html",
    ),
    "cli.formulir.help.pembulatan": (
        "aturan pembulatan kebutuhan: ceil, half_up, half_even",
        "the rule of rounding needs: ceil, half_up, half_even",
    ),
    "cli.formulir.help.pejabat": ("nama yang menandatangani", "the name of who signs"),
    "cli.formulir.help.sebagai": ("jabatan yang menandatangani", "the post of who signs"),
    "cli.formulir.help.nip": ("NIP yang menandatangani", "the NIP of who signs"),
    "cli.formulir.help.tempat": ("tempat penandatanganan", "the place of signing"),
    "cli.formulir.help.tanggal": (
        "tanggal penandatanganan, seperti 2026-03-01",
        "the date of signing, such as 2026-03-01",
    ),
    "cli.formulir.help.uraian": (
        "uraian tiap faktor, situasi khusus, dan persyaratan menurut id jabatan, YAML atau JSON "
        "(informasi-faktor)",
        "the narrative of factors, special situations and demands by the job's id, YAML or JSON "
        "(informasi-faktor)",
    ),
    "cli.formulir.help.tugas": (
        "tabel tugas seperti yang dibaca perintah abk (abk)",
        "a table of tasks as the command abk reads it (abk)",
    ),
    "cli.formulir.help.pada": (
        "tanggal pemangku dihitung, seperti 2025-12-31 (kebutuhan)",
        "the day on which holders were counted, such as 2025-12-31 (kebutuhan)",
    ),
    "cli.formulir.help.dasar": (
        "dasar kebutuhan, seperti 'ABK 2025' (kebutuhan)",
        "the basis of the needs, such as 'ABK 2025' (kebutuhan)",
    ),
    "cli.formulir.help.berhenti": (
        "tabel yang berhenti: id, tahun, pensiun, habis_kontrak (kebutuhan)",
        "a table of leavers: id, tahun, pensiun, habis_kontrak (kebutuhan)",
    ),
    "cli.formulir.help.kop": (
        "baris nama dalam kop surat; dapat diulang",
        "a line of names in the letterhead; may be repeated",
    ),
    "cli.formulir.help.alamat": (
        "baris alamat dalam kop surat; dapat diulang",
        "a line of the address in the letterhead; may be repeated",
    ),
    "cli.formulir.help.kepada": (
        "kepada siapa surat itu; Menteri PANRB bila tidak disebut (usulan)",
        "to whom the letter goes; the Minister where nobody is named (usulan)",
    ),
    "cli.formulir.help.di": (
        "di mana itu; Jakarta bila tidak disebut (usulan)",
        "where that is; Jakarta where no place is named (usulan)",
    ),
    "cli.formulir.help.sifat": (
        "sifat surat; Biasa bila tidak disebut (usulan)",
        "the letter's nature; Biasa where none is named (usulan)",
    ),
    "cli.formulir.help.tembusan": (
        "penerima tembusan; dapat diulang; Kepala BKN bila tidak disebut (usulan)",
        "who gets a copy; may be repeated; the head of BKN where nobody is named (usulan)",
    ),
    "cli.formulir.help.semua": ("semua jabatan dalam dossier", "all jobs of the dossier"),
    "cli.formulir.help.per-unit": (
        "satu berkas tiap unit, bukan tiap jabatan",
        "a file for each unit, not for each job",
    ),
    "cli.formulir.help.elektronik": (
        "ditandatangani secara elektronik",
        "signed electronically",
    ),
    "cli.formulir.help.timpa": ("ganti berkas yang sudah ada", "replace files that exist"),
    "cli.formulir.help.json": ("hasil sebagai JSON", "the result as JSON"),
    "cli.formulir.epilog": (
        """Contoh:
  jabatan-eval formulir jabatan.yaml -o formulir.docx
  jabatan-eval formulir --dossier dinas --semua -o formulir/ --per-unit --bentuk pdf
  jabatan-eval formulir --dossier dinas --jenis lampiran -o lampiran.docx
  jabatan-eval formulir --peta peta.csv --jenis rekapitulasi --instansi Contoh -o rekap.xlsx""",
        """Examples:
  jabatan-eval formulir jobs.yaml -o form.docx
  jabatan-eval formulir --dossier dinas --semua -o forms/ --per-unit --bentuk pdf
  jabatan-eval formulir --dossier dinas --jenis lampiran -o annex.docx
  jabatan-eval formulir --peta peta.csv --jenis rekapitulasi --instansi Contoh -o recap.xlsx""",
    ),
    "cli.formulir.unknown_kind": (
        "jenis dokumen {given} tidak dikenal; pilihan: {allowed}",
        "there is no kind of document {given}; allowed: {allowed}",
    ),
    "cli.formulir.no_source": (
        "belum ada sumber; beri berkas formulir, --dossier, --informasi, --peta, atau --tugas",
        "there is no source; give a file of forms, --dossier, --informasi, --peta or --tugas",
    ),
    "cli.formulir.file_and_dossier": (
        "beri berkas formulir atau --dossier, tidak keduanya",
        "give a file of forms or --dossier, not both",
    ),
    "cli.formulir.needs": ("dokumen ini memerlukan {option}", "this document needs {option}"),
    "cli.formulir.unused": (
        "{option} hanya untuk --jenis {kind}",
        "{option} is for --jenis {kind} only",
    ),
    "cli.formulir.one_template": (
        "satu templat untuk satu jabatan; untuk banyak jabatan beri folder sebagai keluaran",
        "one template is for one job; for many jobs give a folder as output",
    ),
    "cli.formulir.unknown_field": (
        "{file}: tanda dalam templat yang tidak dikenal: {names}",
        "{file}: marks of the template that mean nothing: {names}",
    ),
    "cli.formulir.empty_field": (
        "{file}: tanda dalam templat yang faktanya belum ada: {names}",
        "{file}: marks of the template whose fact is not known: {names}",
    ),
    "cli.formulir.progress": ("{percent} %  {count} formulir", "{percent} %  {count} forms"),
    "cli.formulir.made": ("dibuat: {file}", "made: {file}"),
    "cli.formulir.more": ("... dan {count} lagi", "... and {count} more"),
    "cli.berita-acara.usage": (
        "{prog} berita-acara [BERKAS] (--dossier FOLDER | --peta BERKAS) -o OUT",
        "{prog} berita-acara [FILE] (--dossier FOLDER | --peta FILE) -o OUT",
    ),
    "cli.berita-acara.description": (
        """Membuat berita acara hasil evaluasi atau validasi dari berkas YAML atau JSON yang memuat
siapa hadir, kapan, di mana, dan pendapat yang berbeda; tabelnya dari dossier atau peta.
Tanpa berkas dipakai berita acara yang ada dalam dossier. Hanya judulnya terkonfirmasi;
isinya menurut kebiasaan.""",
        """Makes the record of the results or of their validation from a YAML or JSON file with who
attended, when, where, and differing opinions; its table comes from the dossier or the peta.
Without a file the record in the dossier is taken. Only the titles are confirmed; the fields
follow custom.""",
    ),
    "cli.berita-acara.help.file": (
        "berita acara, YAML atau JSON: jenis, nomor, tanggal, tempat, pihak, pendapat, catatan",
        "the record, YAML or JSON: jenis, nomor, tanggal, tempat, pihak, pendapat, catatan",
    ),
    "cli.berita-acara.help.jenis": (
        "yang mana dari dossier: hasil atau validasi; yang terakhir bila tidak disebut",
        "which of the dossier: hasil or validasi; the last where none is named",
    ),
    "cli.berita-acara.which": (
        "--jenis {given} bukan salah satu berita acara dalam dossier; tanpa BERKAS pilih {allowed}",
        "--jenis {given} is no record of a dossier; without a FILE choose {allowed}",
    ),
    "cli.berita-acara.epilog": (
        """Contoh:
  jabatan-eval berita-acara acara.yaml --dossier dinas -o berita-acara.docx""",
        """Examples:
  jabatan-eval berita-acara record.yaml --dossier dinas -o record.docx""",
    ),
    "cli.berita-acara.no_source": (
        "belum ada sumber jabatannya; beri --dossier atau --peta",
        "there is no source of the jobs; give --dossier or --peta",
    ),
    "cli.berita-acara.no_record": (
        "beri berkas berita acara; dossier belum memuatnya",
        "give a file with the record; the dossier holds none yet",
    ),
    "cli.infojab.usage": (
        "{prog} infojab TEMPLAT SUMBER [--jabatan ID] -o OUT",
        "{prog} infojab TEMPLATE SOURCE [--jabatan ID] -o OUT",
    ),
    "cli.infojab.description": (
        """Mengisi salinan buku kerja INFOJAB (SIASN) milik instansi dengan satu jabatan. Nilai hanya
ditulis bila ada dalam daftar pilihan buku kerja itu sendiri; sel lain, rumus, dan validasi
tetap seperti semula. Yang tidak dapat diisi didaftar dengan alasannya, dan kode keluarnya 1.""",
        """Fills a copy of the agency's own INFOJAB workbook (SIASN) with one job. A value is written
only if the workbook's own lists hold it; other cells, formulas and validations stay as they
were. What could not be filled is listed with the reasons, and the exit code is 1.""",
    ),
    "cli.infojab.template": ("TEMPLAT", "TEMPLATE"),
    "cli.infojab.source": ("SUMBER", "SOURCE"),
    "cli.infojab.help.template": (
        "buku kerja .xlsx milik instansi; tidak diubah",
        "the agency's own .xlsx workbook; it is not changed",
    ),
    "cli.infojab.help.source": (
        "folder dossier, atau informasi jabatan dalam YAML atau JSON",
        "the folder of a dossier, or job information in YAML or JSON",
    ),
    "cli.infojab.help.out": ("berkas .xlsx yang dibuat", "the .xlsx file to make"),
    "cli.infojab.help.jabatan": (
        "id jabatan; perlu bila sumber memuat lebih dari satu",
        "the job's id; needed where the source holds more than one",
    ),
    "cli.infojab.help.bacaan": (
        "bacaan kelas dalam dossier: dihitung, usulan, disetujui, ditetapkan",
        "the reading of the class in a dossier: dihitung, usulan, disetujui, ditetapkan",
    ),
    "cli.infojab.help.isi": (
        'isi untuk kolom tanpa fakta, misalnya "Terima Disabilitas=N"; dapat diulang',
        'what goes into a column without a fact, such as "Terima Disabilitas=N"; may be repeated',
    ),
    "cli.infojab.epilog": (
        """Contoh:
  jabatan-eval infojab INFOJAB.xlsx jabatan.yaml -o terisi.xlsx --isi "Terima Disabilitas=N\"""",
        """Examples:
  jabatan-eval infojab INFOJAB.xlsx jobs.yaml -o filled.xlsx --isi "Terima Disabilitas=N\"""",
    ),
    "cli.infojab.needs": (
        "beri buku kerja dan sumbernya: infojab TEMPLAT SUMBER -o OUT",
        "give the workbook and the source: infojab TEMPLATE SOURCE -o OUT",
    ),
    "cli.infojab.done": ("{file}: {count} sel terisi", "{file}: {count} cells filled"),
}
