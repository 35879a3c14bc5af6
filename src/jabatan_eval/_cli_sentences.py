"""The sentences of the command line, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["CLI"]

_EXIT_CODES: Final = (
    """Kode keluar:
  0  selesai
  1  selesai, dan ada temuan
  2  masukan atau perintahnya salah; kesalahan ditampilkan pada keluaran galat (stderr)""",
    """Exit codes:
  0  done
  1  done, with findings
  2  the input or the call is wrong; faults are listed on standard error""",
)

CLI: Final[dict[str, tuple[str, str]]] = {
    # Help: headings and options that all commands share.
    "cli.usage": ("penggunaan: ", "usage: "),
    "cli.commands": ("Perintah", "Commands"),
    "cli.arguments": ("Masukan", "Arguments"),
    "cli.options": ("Opsi", "Options"),
    "cli.help.help": ("tampilkan bantuan ini, lalu keluar", "show this help, then end"),
    "cli.help.version": ("tampilkan versi, lalu keluar", "show the version, then end"),
    "cli.help.lang": (
        "bahasa keluaran, sebelum atau sesudah perintah: id (bawaan) atau en",
        "language of all output, before or after the command: id (default) or en",
    ),
    "cli.help.json": ("cetak sebagai JSON", "print JSON"),
    # Help: the program.
    "cli.top.usage": (
        "{prog} [--lang id|en] [--version] [--help] PERINTAH ...",
        "{prog} [--lang id|en] [--version] [--help] COMMAND ...",
    ),
    "cli.top.description": (
        "Evaluasi jabatan: dari satu tingkat tiap faktor menjadi nilai jabatan dan kelas jabatan.",
        "Job evaluation: from one level for each factor to nilai jabatan and kelas jabatan.",
    ),
    "cli.top.more": (
        "Bantuan tiap perintah: jabatan-eval PERINTAH --help",
        "Help on each command: jabatan-eval COMMAND --help",
    ),
    # What each command does, in a line.
    "cli.brief.nilai": (
        "nilai jabatan dan kelas jabatan dari tingkat tiap faktor, atau dari berkas",
        "nilai jabatan and kelas jabatan from the levels of the factors, or from a file",
    ),
    "cli.brief.kelas": (
        "kelas jabatan dari sebuah nilai",
        "the kelas jabatan of a total",
    ),
    "cli.brief.katalog": (
        "tabel faktor, tingkat, dan kelas, dengan sumber dan buktinya",
        "the tables of factors, levels and classes, with their sources and proof",
    ),
    "cli.brief.batch": (
        "nilai dan kelas untuk setiap baris sebuah tabel (CSV, Excel, Parquet)",
        "nilai and kelas for every row of a table (CSV, Excel, Parquet)",
    ),
    "cli.brief.audit": (
        "temuan pada daftar jabatan yang sudah ada",
        "findings on a register that exists already",
    ),
    "cli.brief.uji-peka": (
        "akibat satu tingkat turun atau naik pada tiap faktor",
        "what one level down or up in each factor would change",
    ),
    "cli.brief.matriks": (
        "jabatan dan tingkat faktornya dalam satu lembar, yang berbeda ditandai",
        "jobs and their factor levels on one sheet, what differs marked",
    ),
    "cli.brief.kelas-dasar": (
        "kelas pekerjaan dasar (faktor 5), sebagai telaah atas permintaan",
        "the class of the basic work (factor 5), as a review on request",
    ),
    "cli.brief.panel": (
        "penilaian anggota tim: apa yang dibahas lebih dahulu, apa yang disepakati",
        "the ratings of a team: what to talk about first, what was agreed on",
    ),
    "cli.brief.abk": (
        "beban kerja dan kebutuhan pegawai tiap jabatan dari tabel tugas",
        "workload and need of each job from a table of tasks",
    ),
    "cli.brief.dossier": (
        "satu kegiatan evaluasi, dari tim sampai penetapan",
        "one exercise, from the team to the penetapan",
    ),
    "cli.brief.peta": (
        "peta jabatan: nilai, kelas, jumlah, dan temuannya",
        "a peta jabatan: nilai, kelas, sums and findings",
    ),
    "cli.brief.rekap": (
        "jabatan, pemangku, dan kebutuhan menurut kelas, jenis, unit, atau eselon",
        "posts, holders and need by class, kind, unit or echelon",
    ),
    "cli.brief.cocokkan": (
        "jabatan dalam peta dengan daftar hasil yang disetujui",
        "the posts of a peta against a list of approved results",
    ),
    "cli.brief.template": (
        "formulir Excel dengan rumus, untuk diisi",
        "an Excel form with formulas, to be filled in",
    ),
    "cli.brief.web": (
        "kalkulator dalam satu berkas HTML, tanpa jaringan",
        "a calculator in one HTML file, without a network",
    ),
    "cli.top.epilog": (
        """Contoh:
  jabatan-eval nilai 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1
  jabatan-eval nilai --berkas formulir.yaml
  jabatan-eval kelas 1165
  jabatan-eval katalog struktural

"""
        + _EXIT_CODES[0],
        """Examples:
  jabatan-eval nilai 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1 --lang en
  jabatan-eval nilai --berkas form.yaml
  jabatan-eval kelas 1165
  jabatan-eval katalog struktural

"""
        + _EXIT_CODES[1],
    ),
    # Help: nilai.
    "cli.nilai.usage": (
        "{prog} nilai KODE... [--skema SKEMA] [--json] [--lang id|en]\n"
        "           {prog} nilai --berkas BERKAS [--json] [--lang id|en]",
        "{prog} nilai CODE... [--skema SCHEME] [--json] [--lang id|en]\n"
        "       {prog} nilai --berkas FILE [--json] [--lang id|en]",
    ),
    "cli.nilai.description": (
        """Menghitung nilai jabatan dan kelas jabatan, lalu mencetaknya sebagai formulir.
Tepat satu tingkat untuk tiap faktor; tidak ada yang diisi sendiri oleh program.""",
        """Score a job and print it as the official form.
Exactly one level for each factor; the program fills in nothing by itself.""",
    ),
    "cli.nilai.codes": ("KODE", "CODE"),
    "cli.nilai.help.codes": (
        "tingkat tiap faktor, dalam penulisan apa pun: 1-1, 'Tingkat Faktor 4A-3', "
        "'(FK : 1 - 1 = 175)', 164; urutan bebas",
        "the level of each factor, in any notation: 1-1, 'Tingkat Faktor 4A-3', "
        "'(FK : 1 - 1 = 175)', 164; in any order",
    ),
    "cli.nilai.scheme": ("SKEMA", "SCHEME"),
    "cli.nilai.help.scheme": (
        "skema faktor: struktural (bawaan) atau fungsional, atau jenis jabatan seperti JFT",
        "the scheme of factors: struktural (default) or fungsional, or a kind of post such as JFT",
    ),
    "cli.nilai.file": ("BERKAS", "FILE"),
    "cli.nilai.help.file": (
        "satu formulir atau daftar formulir dalam YAML atau JSON; - untuk masukan baku (stdin)",
        "one form or a list of forms in YAML or JSON; - for standard input",
    ),
    "cli.nilai.epilog": (
        """Contoh:
  jabatan-eval nilai 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1
  jabatan-eval nilai --skema fungsional 1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1
  jabatan-eval nilai --berkas formulir.yaml --json > hasil.json

Isi berkas formulir; hanya `tingkat` yang wajib:
  nama_jabatan: Kepala Subbagian Kepangkatan dan Jabatan
  unit_kerja: Biro Kepegawaian
  instansi: BKN
  skema: struktural
  tingkat: [1-1, 2-1, 3-1, 4A-1, 4B-1, 5-1, 6-1]
  keterangan: {{"5": "catatan untuk faktor 5"}}
  standar: {{"5": "standar jabatan yang digunakan"}}

Daftar formulir diterima seluruhnya atau ditolak seluruhnya.""",
        """Examples:
  jabatan-eval nilai 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1 --lang en
  jabatan-eval nilai --skema fungsional 1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1
  jabatan-eval nilai --berkas form.yaml --json > result.json

A form file; only `tingkat`, the levels, is required:
  nama_jabatan: Kepala Subbagian Kepangkatan dan Jabatan
  unit_kerja: Biro Kepegawaian
  instansi: BKN
  skema: struktural
  tingkat: [1-1, 2-1, 3-1, 4A-1, 4B-1, 5-1, 6-1]
  keterangan: {{"5": "a remark on factor 5"}}
  standar: {{"5": "the standard job used"}}

A list of forms is accepted as a whole or refused as a whole.""",
    ),
    # Help: kelas.
    "cli.kelas.usage": (
        "{prog} kelas NILAI [--json] [--lang id|en]",
        "{prog} kelas TOTAL [--json] [--lang id|en]",
    ),
    "cli.kelas.description": (
        """Kelas jabatan dari sebuah nilai jabatan, letaknya di dalam kelas itu, dan apakah nilai itu
dapat dicapai dengan memilih tingkat. Bila tidak ada skema yang dapat mencapainya, kode keluar 1.""",
        """The kelas jabatan of a total, its place in that class, and whether a choice of levels can
give it. Where no scheme can give the total, the exit code is 1.""",
    ),
    "cli.kelas.nilai": ("NILAI", "TOTAL"),
    "cli.kelas.help.nilai": (
        "nilai jabatan, seperti 1165 atau 1.165",
        "a nilai jabatan, such as 1165 or 1.165 (with the Indonesian thousands point)",
    ),
    "cli.kelas.epilog": (
        """Contoh:
  jabatan-eval kelas 1165
  jabatan-eval kelas 2.890 --json""",
        """Examples:
  jabatan-eval kelas 1165 --lang en
  jabatan-eval kelas 2.890 --json""",
    ),
    # Help: katalog.
    "cli.katalog.usage": (
        "{prog} katalog [struktural|fungsional|kelas] [--bukti] [--json] [--lang id|en]",
        "{prog} katalog [struktural|fungsional|kelas] [--bukti] [--json] [--lang id|en]",
    ),
    "cli.katalog.description": (
        """Tabel faktor dan tingkat suatu skema, atau tabel kelas, dengan sumber tiap angka.
Tanpa masukan: edisi, peraturan, masa berlaku, ringkasan skema, dan kelas.""",
        """The factors and levels of a scheme, or the classes, with the source of every number.
Without an argument: edition, regulations, validity, the schemes in short, and the classes.""",
    ),
    "cli.katalog.table": ("TABEL", "TABLE"),
    "cli.katalog.help.table": (
        "struktural, fungsional, atau kelas; jenis jabatan seperti JFT juga dikenal",
        "struktural, fungsional or kelas; kinds of post such as JFT are known as well",
    ),
    "cli.katalog.help.proof": (
        "cetak bukti: semua kombinasi tingkat, dan bahwa tiap jumlah nilai punya satu kelas",
        "print the proof: all combinations of levels, and that every total has one class",
    ),
    "cli.katalog.help.json": (
        "cetak seluruh katalog sebagai JSON untuk sistem lain; dengan --bukti, buktinya",
        "print the whole catalogue as JSON for other systems; with --bukti, the proof",
    ),
    "cli.katalog.epilog": (
        """Contoh:
  jabatan-eval katalog
  jabatan-eval katalog fungsional
  jabatan-eval katalog --bukti
  jabatan-eval katalog --json > katalog.json""",
        """Examples:
  jabatan-eval katalog --lang en
  jabatan-eval katalog fungsional
  jabatan-eval katalog --bukti
  jabatan-eval katalog --json > catalogue.json""",
    ),
    # Calls that are wrong.
    "cli.see_help": ("bantuan: {prog} --help", "help: {prog} --help"),
    "cli.no_command": (
        "belum ada perintah; pilihan: {allowed}",
        "no command given; allowed: {allowed}",
    ),
    "cli.unknown_command": (
        "perintah {given} tidak ada; pilihan: {allowed}",
        "there is no command {given}; allowed: {allowed}",
    ),
    "cli.unknown_lang": (
        "bahasa {given} tidak ada; pilihan: {allowed}",
        "there is no language {given}; allowed: {allowed}",
    ),
    "cli.needs_value": (
        "pilihan {option} memerlukan isi, tepat satu",
        "option {option} needs a value, exactly one",
    ),
    "cli.takes_no_value": (
        "pilihan {option} tidak menerima isi: {given}",
        "option {option} takes no value: {given}",
    ),
    "cli.unknown_arguments": (
        "masukan tidak dikenal: {given}",
        "unknown arguments: {given}",
    ),
    "cli.no_nilai": ("belum ada nilai jabatan", "no total given"),
    "cli.no_levels": (
        "belum ada tingkat; beri kode tingkat, atau --berkas",
        "no levels given; give level codes, or --berkas",
    ),
    "cli.codes_and_file": (
        "beri kode tingkat atau --berkas, jangan keduanya",
        "give level codes or --berkas, not both",
    ),
    "cli.scheme_and_file": (
        "--skema tidak berlaku untuk --berkas; tulis `skema` di dalam formulir",
        "--skema does not go with --berkas; write `skema` in the form",
    ),
    "cli.cannot_write": (
        "keluaran tidak dapat ditulis: {reason}",
        "the output cannot be written: {reason}",
    ),
    # Answers: kelas.
    "cli.label.nilai": ("Nilai Jabatan", "Total points"),
    "cli.label.attainable": ("Dapat dicapai", "Can be reached"),
    "cli.kelas.attainable": (
        "{scheme}: ya, dengan {count} kombinasi tingkat",
        "{scheme}: yes, with {count} combination(s) of levels",
    ),
    "cli.kelas.not_attainable": (
        "{scheme}: tidak, tidak ada kombinasi tingkat yang jumlahnya {nilai}",
        "{scheme}: no, no combination of levels adds up to {nilai}",
    ),
    "cli.kelas.finding": (
        "Temuan: nilai {nilai} tidak dapat dicapai dalam skema mana pun; periksa asalnya.",
        "Finding: no scheme can give the total {nilai}; check where it comes from.",
    ),
    # Answers: katalog.
    "cli.katalog.title": ("KATALOG EVALUASI JABATAN", "JOB EVALUATION CATALOGUE"),
    "cli.label.edition": ("Edisi", "Edition"),
    "cli.label.in_force": ("Berlaku", "In force"),
    "cli.label.checked": ("Diperiksa", "Checked"),
    "cli.label.digest": ("Sidik", "Digest"),
    "cli.label.sources": ("Sumber", "Sources"),
    "cli.katalog.in_force_open": (
        "sejak {start}; tanggal berakhirnya tidak diketahui",
        "from {start}; no end is known",
    ),
    "cli.katalog.in_force": ("sejak {start} sampai {end}", "from {start} until {end}"),
    "cli.katalog.checked": ("sampai {day}. {note}", "up to {day}. {note}"),
    "cli.katalog.regulations": ("PERATURAN", "REGULATIONS"),
    "cli.katalog.undated": ("tanggal tidak terlihat", "date not seen"),
    "cli.katalog.schemes": ("SKEMA", "SCHEMES"),
    "cli.katalog.scheme": (
        "{factors} baris faktor, {levels} tingkat, nilai {smallest}-{largest}, kelas {classes}",
        "{factors} rows of factors, {levels} levels, totals {smallest}-{largest}, kelas {classes}",
    ),
    "cli.katalog.words": ("sebutan lain: {words}", "other words: {words}"),
    "cli.katalog.bands": ("KELAS JABATAN", "CLASSES (KELAS JABATAN)"),
    "cli.katalog.kelas": ("Kelas", "Kelas"),
    "cli.katalog.range": ("Nilai", "Points"),
    "cli.katalog.confidence_head": ("Keyakinan", "Confidence"),
    "cli.katalog.factor": ("FAKTOR {code}: {name}", "FACTOR {code}: {name}"),
    "cli.katalog.rule": ("Aturan: {text}", "Rule: {text}"),
    "cli.katalog.points": ("nilai", "points"),
    "cli.katalog.known": (
        "(tingkat keyakinan {confidence}; sumber: {sources})",
        "({confidence} confidence; sources: {sources})",
    ),
    "cli.katalog.from": ("(sumber: {sources})", "(sources: {sources})"),
    "cli.katalog.base_work": (
        "Cara menentukan kelas pekerjaan dasar (tidak masuk hitungan nilai)",
        "How the class of the basic work is found (enters no score)",
    ),
    "cli.katalog.excluded": ("tidak ikut: {text}", "left out: {text}"),
    "cli.katalog.included": ("ikut: {text}", "included: {text}"),
    "cli.katalog.situations": (
        "Situasi khusus: sedikitnya {minimum} dari {count} menaikkan tingkat {raises} sebanyak "
        "{by} tingkat (tidak masuk hitungan nilai)",
        "Special situations: at least {minimum} of {count} raise level {raises} by {by} level "
        "(enters no score)",
    ),
    "cli.katalog.practice": ("yang terlihat dalam praktik: {text}", "seen in practice: {text}"),
    "cli.katalog.soft": ("PETUNJUK, BUKAN SYARAT", "HINTS, NOT CONDITIONS"),
    "cli.katalog.unconfirmed": ("YANG BELUM TERKONFIRMASI", "WHAT IS NOT CONFIRMED"),
    "cli.katalog.how_sure": (
        "tingkat keyakinan {count} ringkasan kriteria: {high} tinggi, {medium} sedang, {low} rendah.",
        "confidence of the {count} summaries of criteria: {high} high, {medium} medium, {low} low.",
    ),
    "cli.katalog.low": ("Yang rendah: {places}.", "The low ones: {places}."),
    "cli.katalog.low_hint": (
        "petunjuk faktor {factor} ke faktor {other}",
        "the hint from factor {factor} to factor {other}",
    ),
    "cli.katalog.not_applied": (
        "Aturan umum berikut tidak diterapkan dalam hitungan; tim yang mempertimbangkannya:",
        "These general rules are not applied in computing; they are for the team to weigh:",
    ),
    "cli.katalog.confidence": ("ARTI KEYAKINAN", "WHAT CONFIDENCE MEANS"),
    "cli.katalog.sources": ("SUMBER", "SOURCES"),
    "cli.confidence.high": ("tinggi", "high"),
    "cli.confidence.medium": ("sedang", "medium"),
    "cli.confidence.low": ("rendah", "low"),
    # Answers: the proof.
    "cli.proof.title": ("BUKTI KATALOG {edition}", "PROOF OF CATALOGUE {edition}"),
    "cli.proof.what": (
        "Diperiksa saat katalog dimuat, atas semua kombinasi tingkat: tiap jumlah nilai masuk tepat "
        "satu kelas. Semua nilai kelipatan {step}.",
        "Shown when the catalogue was loaded, over all combinations of levels: every total lies in "
        "exactly one class. All points are multiples of {step}.",
    ),
    "cli.proof.combinations": ("Kombinasi tingkat", "Combinations of levels"),
    "cli.proof.totals": ("Jumlah nilai yang berbeda", "Distinct totals"),
    "cli.proof.range": ("Terkecil dan terbesar", "Smallest and largest"),
    "cli.proof.range_of": ("{smallest} dan {largest}", "{smallest} and {largest}"),
    "cli.proof.classes": ("Kelas yang tercapai", "Classes reached"),
    "cli.proof.run": ("{first} sampai {last}", "{first} to {last}"),
    "cli.proof.no_band": ("Jumlah tanpa kelas", "Totals in no class"),
    "cli.proof.none": ("tidak ada", "none"),
}
