"""The sentences of the audit of a register, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["REGISTER", "REGISTER_FAULTS"]

REGISTER_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "register_not_rows": (
        "diberi {given}, padahal yang diminta tabel, daftar baris, atau pasangan kolom dan isi",
        "got {given}, expected a frame, a list of rows, or a mapping of columns",
    ),
    "register_row_not_mapping": (
        "baris {row}: diberi {given}, padahal yang diminta pasangan kolom dan isi",
        "row {row}: got {given}, expected a mapping of columns to values",
    ),
    "register_column_not_values": (
        "kolom {column}: diberi {given}, padahal yang diminta deretan isi",
        "column {column}: got {given}, expected a sequence of values",
    ),
    "register_lengths": (
        "panjang kolom berbeda-beda: {given}",
        "the columns differ in length: {given}",
    ),
    "register_repeated_column": (
        "lebih dari satu kolom dengan nama yang sama: {given}",
        "more than one column of the same name: {given}",
    ),
    "register_no_column": (
        "kolom {given} tidak ada; yang ada: {allowed}",
        "there is no column {given}; there are: {allowed}",
    ),
    "register_unknown_field": (
        "{given} bukan kolom yang dikenal audit; pilihan: {allowed}",
        "{given} is no column that the audit knows; allowed: {allowed}",
    ),
    "register_no_header": (
        "tidak ditemukan baris judul dengan sedikitnya dua kolom register, seperti nama jabatan, "
        "nilai dan kelas; sebut dengan --baris-judul, dan kolomnya dengan --kolom",
        "no header was found with at least two columns of a register, such as nama jabatan, nilai "
        "and kelas; name it by --baris-judul, and its columns by --kolom",
    ),
    "register_kind_twice": (
        "register ini sudah punya kolom jenis jabatan, {given}; jenis untuk semua baris hanya bagi "
        "register tanpa kolom itu",
        "this register has a column of the kind of post, {given}; one kind for all rows is for a "
        "register without it",
    ),
    "register_nothing_to_audit": (
        "tidak ada kolom nilai jabatan dan tidak ada kolom kelas jabatan; yang ada: {allowed}",
        "there is neither a column of nilai jabatan nor one of kelas jabatan; there are: {allowed}",
    ),
}

_MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "column_missing": (
        "tidak ada kolom {name}, sehingga {lost} tidak dapat diperiksa",
        "there is no column {name}, so {lost} cannot be checked",
    ),
    "column_ambiguous": (
        "kolom {given} dapat berarti {name}, tetapi tidak pasti, sehingga tidak dipakai",
        "the column {given} could mean {name}, but that is not sure, so it is not used",
    ),
    "row_empty": ("baris kosong", "the row is empty"),
    "missing_value": ("{name} belum diisi", "{name} is not filled in"),
    "key_repeated": (
        "kunci {given} dipakai {count} baris",
        "the key {given} is used by {count} rows",
    ),
    "row_repeated": (
        "baris yang sama berulang {count} kali",
        "the same row stands {count} times",
    ),
    "kind_unknown": (
        "jenis jabatan {given} tidak dikenal, sehingga skemanya tidak diketahui",
        "the kind of post {given} is not known, and so is its scheme",
    ),
    "nilai_sentinel": (
        "nilai {given} tanda untuk 'tidak diisi', bukan nilai jabatan",
        "nilai {given} stands for 'not filled in' and is no nilai jabatan",
    ),
    "nilai_unreadable": (
        "nilai {given} tidak terbaca sebagai nilai jabatan",
        "nilai {given} cannot be read as a nilai jabatan",
    ),
    "nilai_fraction": (
        "nilai {given} pecahan, padahal nilai jabatan bilangan bulat",
        "nilai {given} is a fraction, and a nilai jabatan is a whole number",
    ),
    "nilai_below_bands": (
        "nilai {given} di bawah kelas terendah, yang mulai dari {lowest}",
        "nilai {given} is below the lowest kelas, which starts at {lowest}",
    ),
    "nilai_between_bands": (
        "nilai {given} di antara kelas {kelas_below} (sampai {upper}) dan kelas {kelas_above} "
        "(mulai {lower}), sehingga tidak punya kelas",
        "nilai {given} lies between kelas {kelas_below} (up to {upper}) and kelas {kelas_above} "
        "(from {lower}), so it has no kelas",
    ),
    "nilai_unattainable": (
        "nilai {given} tidak dapat diberikan oleh formulir mana pun pada skema {scheme}",
        "nilai {given} cannot be given by any form of the scheme {scheme}",
    ),
    "kelas_sentinel": (
        "kelas {given} tanda untuk 'tidak diisi', bukan kelas jabatan",
        "kelas {given} stands for 'not filled in' and is no kelas jabatan",
    ),
    "kelas_unreadable": (
        "kelas {given} tidak terbaca sebagai kelas jabatan",
        "kelas {given} cannot be read as a kelas jabatan",
    ),
    "kelas_roman": (
        "kelas {given} ditulis dengan angka Romawi; dibaca {due}",
        "kelas {given} is written in Roman numerals; read as {due}",
    ),
    "kelas_local_grade": (
        "kelas {given} jenjang setempat, bukan kelas jabatan",
        "kelas {given} is a local grade, not a kelas jabatan",
    ),
    "kelas_out_of_range": (
        "kelas {given} tidak ada; kelas jabatan {first} sampai {last}",
        "there is no kelas {given}; kelas jabatan run from {first} to {last}",
    ),
    "kelas_range_contradicts": (
        "batas yang ditulis pada {given} bukan batas kelas {kelas}, yaitu {due}",
        "the range written in {given} is not that of kelas {kelas}, which is {due}",
    ),
    "kelas_outside_scheme": (
        "kelas {given} tidak dapat dicapai formulir mana pun pada skema {scheme}, yang memberi "
        "kelas {classes}",
        "kelas {given} cannot be reached by any form of the scheme {scheme}, which gives "
        "kelas {classes}",
    ),
    "kelas_not_from_nilai": (
        "kelas {given} tidak mengikuti dari nilai {nilai}, yang masuk kelas {due}",
        "kelas {given} does not follow from nilai {nilai}, which belongs to kelas {due}",
    ),
    "levels_refused": (
        "tingkat faktor ditolak: {faults}",
        "the factor levels are refused: {faults}",
    ),
    "levels_contradict_nilai": (
        "tingkat faktor memberi nilai {due}, bukan {given}",
        "the factor levels give nilai {due}, not {given}",
    ),
    "levels_contradict_kelas": (
        "tingkat faktor memberi nilai {nilai} dan kelas {due}, bukan kelas {given}",
        "the factor levels give nilai {nilai} and kelas {due}, not kelas {given}",
    ),
    "same_job_other_kelas": (
        "jabatan yang sama tercatat dengan kelas berbeda: {counts}",
        "the same job stands with different classes: {counts}",
    ),
    "superior_unknown": (
        "atasan {given} tidak ditemukan dalam register",
        "the superior {given} is not found in the register",
    ),
    "superior_self": (
        "atasan {given} ialah jabatan itu sendiri",
        "the superior {given} is the post itself",
    ),
    "superior_ambiguous": (
        "atasan {given} dapat berarti lebih dari satu jabatan dengan kelas {classes}",
        "the superior {given} could be more than one post, with kelas {classes}",
    ),
    "superior_not_above": (
        "kelas {given} tidak di atas {count} jabatan manajerial di bawahnya, yang tertinggi "
        "kelas {highest}",
        "kelas {given} is not above {count} managerial posts under it, the highest of which has "
        "kelas {highest}",
    ),
    "converted_old_nilai": (
        "jabatan hasil penyetaraan yang tampaknya masih memakai nilai {given} dari jabatan lama "
        "pada skema {scheme} (keyakinan: {confidence})",
        "a converted post that seems to keep nilai {given} of its former post in the scheme "
        "{scheme} (confidence: {confidence})",
    ),
}

_MENDS: Final[dict[str, tuple[str, str]]] = {
    "column_missing": (
        'tambahkan kolom itu, atau sebut kolom yang memuatnya: --kolom "{field}=judul kolom" (dalam '
        "Python dengan columns)",
        'add the column, or say which one holds it: --kolom "{field}=header" (in Python by columns)',
    ),
    "column_missing_kind": (
        "tambahkan kolom itu; atau sebut jenis semua jabatan dengan --jenis (dalam Python dengan kind), "
        'atau kolom yang memuatnya: --kolom "{field}=judul kolom"',
        "add the column; or tell the kind of all posts by --jenis (in Python by kind), or the column "
        'that holds it: --kolom "{field}=header"',
    ),
    "column_ambiguous": (
        'bila memang itu maksudnya, sebut kolom yang dipakai: --kolom "{field}=judul kolom" (dalam '
        "Python dengan columns)",
        'if that is what it means, say which one to use: --kolom "{field}=header" (in Python by '
        "columns)",
    ),
    "row_empty": ("hapus baris itu atau isi", "remove the row or fill it in"),
    "missing_value": ("isi dari hasil evaluasi jabatan", "fill it in from the job evaluation"),
    "missing_value_name": ("tulis nama jabatannya", "write the name of the job"),
    "missing_value_levels": (
        "tingkat faktornya memberi nilai {nilai} dan kelas {kelas}",
        "its factor levels give nilai {nilai} and kelas {kelas}",
    ),
    "missing_value_nilai": (
        "nilai {nilai} masuk kelas {kelas}",
        "nilai {nilai} belongs to kelas {kelas}",
    ),
    "missing_value_kelas": (
        "isi dari formulir; kelas {kelas} meliputi nilai {range}",
        "fill it in from the form; kelas {kelas} covers nilai {range}",
    ),
    "key_repeated": (
        "beri tiap baris kunci sendiri",
        "give each row a key of its own",
    ),
    "row_repeated": (
        "hapus yang berlebih, atau bedakan bila memang jabatan yang lain",
        "remove what is too many, or tell them apart if they are different posts",
    ),
    "kind_unknown": (
        "tulis salah satu jenis jabatan: {allowed}",
        "write one of the kinds of post: {allowed}",
    ),
    "nilai_sentinel": ("isi dari hasil evaluasi jabatan", "fill it in from the job evaluation"),
    "nilai_unreadable": (
        "tulis sebagai bilangan bulat, seperti {example}",
        "write it as a whole number, such as {example}",
    ),
    "nilai_fraction": (
        "tulis sebagai bilangan bulat, seperti {example}",
        "write it as a whole number, such as {example}",
    ),
    "nilai_fraction_near": (
        "mungkin {near} yang dimaksud, dengan titik ribuan yang terbaca sebagai koma; pastikan "
        "pada formulirnya",
        "perhaps {near} is meant, its thousands point read as a decimal one; see the form",
    ),
    "nilai_below_bands": (
        "periksa formulirnya; nilai terkecil {lowest}",
        "see the form; the least nilai is {lowest}",
    ),
    "nilai_between_bands": (
        "periksa formulirnya; semua nilai kelipatan {step}",
        "see the form; every nilai is a multiple of {step}",
    ),
    "nilai_unattainable": (
        "jumlahkan kembali tingkat pada formulirnya; yang terdekat {near}",
        "add up the levels of the form again; nearest to it are {near}",
    ),
    "nilai_unattainable_other": (
        "jumlahkan kembali tingkat pada formulirnya (yang terdekat {near}), atau betulkan jenis "
        "jabatannya: nilai itu ada pada skema {other}",
        "add up the levels of the form again (nearest to it are {near}), or correct the kind of "
        "post: the scheme {other} can give this nilai",
    ),
    "kelas_sentinel": ("isi dari hasil evaluasi jabatan", "fill it in from the job evaluation"),
    "kelas_unreadable": (
        "tulis kelasnya saja, bilangan {first} sampai {last}",
        "write the kelas alone, a number from {first} to {last}",
    ),
    "kelas_roman": ("tulis {due}", "write {due}"),
    "kelas_local_grade": (
        "tulis kelas jabatan dari hasil evaluasi, dan jenjang setempat pada kolomnya sendiri",
        "write the kelas jabatan of the evaluation, and the local grade in a column of its own",
    ),
    "kelas_out_of_range": (
        "periksa hasil evaluasinya; tidak ada kelas di luar {first} sampai {last}",
        "see the evaluation; there is no kelas outside {first} to {last}",
    ),
    "kelas_range_contradicts": (
        "periksa mana yang benar, kelasnya atau batasnya",
        "see which is right, the kelas or the range",
    ),
    "kelas_outside_scheme": (
        "periksa hasil evaluasinya, atau jenis jabatannya",
        "see the evaluation, or the kind of post",
    ),
    "kelas_not_from_nilai": (
        "bila nilainya benar, kelasnya {due}; bila kelasnya benar, nilainya di antara {range}; "
        "periksa formulirnya",
        "if the nilai is right, the kelas is {due}; if the kelas is right, the nilai lies in "
        "{range}; see the form",
    ),
    "kelas_not_from_nilai_nilai_fits": (
        "hanya nilainya yang mungkin pada skema {scheme}: bila nilai itu benar, kelasnya {due}; "
        "periksa formulirnya",
        "only the nilai is possible in the scheme {scheme}: if it is right, the kelas is {due}; see "
        "the form",
    ),
    "kelas_not_from_nilai_kelas_fits": (
        "hanya kelasnya yang mungkin pada skema {scheme}: bila kelas itu benar, nilainya di antara "
        "{range}; periksa formulirnya",
        "only the kelas is possible in the scheme {scheme}: if it is right, the nilai lies in "
        "{range}; see the form",
    ),
    "kelas_not_from_nilai_levels_nilai": (
        "tulis kelas {due}: tingkat faktornya pun memberi nilai {nilai}",
        "write kelas {due}: the factor levels give nilai {nilai} too",
    ),
    "kelas_not_from_nilai_levels_kelas": (
        "nilainya yang tampak keliru: tingkat faktornya memberi nilai {from_levels}, dan itu masuk "
        "kelas {given}",
        "the nilai seems to be wrong: the factor levels give nilai {from_levels}, and that belongs "
        "to kelas {given}",
    ),
    "levels_refused": (
        "lengkapi atau betulkan tingkatnya, satu tingkat untuk tiap faktor",
        "complete or correct the levels, one level for each factor",
    ),
    "levels_contradict_nilai": (
        "bila tingkatnya benar, nilainya {due} dan kelasnya {kelas}",
        "if the levels are right, the nilai is {due} and the kelas {kelas}",
    ),
    "levels_contradict_kelas": (
        "bila tingkatnya benar, kelasnya {due}",
        "if the levels are right, the kelas is {due}",
    ),
    "same_job_other_kelas": (
        "samakan menurut formulirnya, atau bedakan nama jabatannya",
        "make them the same by the form, or give the jobs different names",
    ),
    "superior_unknown": (
        "betulkan rujukannya, atau sebutkan kolom kunci bila atasan ditulis dengan kunci",
        "correct the reference, or name the key column if superiors are written by key",
    ),
    "superior_self": (
        "tulis jabatan yang membawahinya, atau kosongkan bila tidak ada",
        "write the post above it, or leave it empty where there is none",
    ),
    "superior_ambiguous": (
        "tulis atasan dengan kunci barisnya",
        "write the superior by the key of its row",
    ),
    "superior_not_above": (
        "periksa susunan jabatannya dan formulir keduanya",
        "see the order of the posts and the forms of both",
    ),
    "converted_old_nilai": (
        "nilai kembali sebagai jabatan fungsional dengan formulirnya sendiri",
        "evaluate it anew as a functional post, on a form of its own",
    ),
}

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "audit.severity.error": ("kesalahan", "error"),
    "audit.severity.warning": ("peringatan", "warning"),
    "audit.severity.note": ("catatan", "note"),
    "audit.confidence.high": ("tinggi", "high"),
    "audit.confidence.medium": ("sedang", "medium"),
    "audit.confidence.low": ("rendah", "low"),
    "audit.field.nama_jabatan": ("nama jabatan", "the name of the job"),
    "audit.field.jenis_jabatan": ("jenis jabatan", "the kind of post"),
    "audit.field.nilai_jabatan": ("nilai jabatan", "nilai jabatan"),
    "audit.field.kelas_jabatan": ("kelas jabatan", "kelas jabatan"),
    "audit.field.unit_kerja": ("unit kerja", "the unit"),
    "audit.field.atasan": ("atasan", "the superior"),
    "audit.field.pemangku": ("pemangku", "the holders"),
    "audit.field.dasar": ("dasar penetapan", "the basis"),
    "audit.field.tingkat": ("tingkat faktor", "the factor levels"),
    "audit.field.faktor": ("tingkat faktor {code}", "the level of factor {code}"),
    "audit.field.key": ("kunci", "the key"),
    "audit.lost.nama_jabatan": ("jabatan yang sama", "whether the same job stands twice"),
    "audit.lost.jenis_jabatan": ("skema tiap jabatan", "the scheme of each post"),
    "audit.lost.nilai_jabatan": ("nilainya", "the nilai"),
    "audit.lost.kelas_jabatan": ("kelasnya", "the kelas"),
    "audit.lost.tingkat": ("tingkat faktor", "the levels"),
    "audit.title": ("AUDIT REGISTER JABATAN", "AUDIT OF A REGISTER OF JOBS"),
    "audit.rows": ("Baris", "Rows"),
    "audit.compared": ("Punya nilai dan kelas", "With nilai and kelas"),
    "audit.consistent": ("Sesuai", "Consistent"),
    "audit.contradicting": ("Bertentangan", "Contradicting"),
    "audit.findings": ("Temuan", "Findings"),
    "audit.share": ("{part} dari {whole} ({percent} %)", "{part} of {whole} ({percent} %)"),
    "audit.share_none": ("{part} dari {whole}", "{part} of {whole}"),
    "audit.columns": ("Kolom", "Columns"),
    "audit.column_pair": ("{field} = {column}", "{field} = {column}"),
    "audit.by_code": ("TEMUAN MENURUT KODE", "FINDINGS BY CODE"),
    "audit.by_unit": ("RINGKASAN MENURUT UNIT KERJA", "SUMMARY BY UNIT"),
    "audit.list": ("DAFTAR TEMUAN", "LIST OF FINDINGS"),
    "audit.none": ("Tidak ada temuan.", "There are no findings."),
    "audit.no_unit": ("(tanpa unit kerja)", "(no unit)"),
    "audit.more": (
        "... dan {count} lagi, tidak dicetak di sini",
        "... and {count} more that are not printed here",
    ),
    "audit.register": ("register", "register"),
    "audit.row": ("baris ke-{row} dari 0", "row {row} from 0"),
    "audit.related": ("lihat juga: {rows}", "see also: {rows}"),
    "audit.mend": ("Cara membetulkan", "How to mend"),
    "audit.code": ("Kode", "Code"),
    "audit.severity": ("Bobot", "Severity"),
    "audit.message": ("Uraian", "Description"),
    "audit.where": ("Tempat", "Where"),
    "audit.name": ("Nama jabatan", "Job"),
    "audit.unit": ("Unit kerja", "Unit"),
    "audit.column": ("Kolom", "Column"),
    "audit.found": ("Tertulis", "Found"),
    "audit.due": ("Seharusnya", "Due"),
    "audit.confidence": ("Keyakinan", "Confidence"),
    "audit.edition": ("Edisi katalog", "Edition of the catalogue"),
    "audit.digest": ("Sidik katalog", "Digest of the catalogue"),
    "audit.receipt": (
        "Menurut katalog {edition}, sidik {digest}",
        "By catalogue {edition}, digest {digest}",
    ),
    "audit.file_row": ("baris", "row"),
    "audit.sheet.findings": ("temuan", "findings"),
    "audit.sheet.summary": ("ringkasan", "summary"),
}

_CLI: Final[dict[str, tuple[str, str]]] = {
    "cli.audit.usage": (
        "{prog} audit BERKAS [-o KELUARAN] [--jenis JENIS] [--kolom ISI=JUDUL]...\n"
        "           [--kunci JUDUL] [--lembar NAMA] [--baris-judul N] [--sandi SANDI] [--pemisah P]\n"
        "           [--abaikan-edisi] [--timpa] [--json] [--lang id|en]",
        "{prog} audit FILE [-o OUTPUT] [--jenis KIND] [--kolom WHAT=HEADER]...\n"
        "       [--kunci HEADER] [--lembar NAME] [--baris-judul N] [--sandi ENCODING] [--pemisah S]\n"
        "       [--abaikan-edisi] [--timpa] [--json] [--lang id|en]",
    ),
    "cli.audit.description": (
        """Memeriksa register jabatan (nama, jenis, nilai, kelas, dan bila ada tingkat, unit, atasan,
pemangku, dasar): apakah kelas mengikuti dari nilai, apakah nilai dapat diberikan oleh formulir,
dan apakah baris-barisnya tidak saling bertentangan. Register tidak diubah.""",
        """Hold a register of jobs (name, kind, nilai, kelas, and where they are there levels, unit,
superior, holders, basis) against the law and against itself: whether the kelas follows from the
nilai, whether a form can give the nilai, whether the rows agree. The register is not changed.""",
    ),
    "cli.audit.epilog": (
        """Contoh:
  jabatan-eval audit register.csv
  jabatan-eval audit register.xlsx -o temuan.xlsx --lembar Pelaksana
  jabatan-eval audit register.csv --kolom nilai_jabatan="Nilai Evjab" --kunci kode_jabatan

Kolom yang dikenal: nama_jabatan, jenis_jabatan, nilai_jabatan, kelas_jabatan, unit_kerja, atasan,
pemangku, dasar, tingkat, dan kode faktor (1, 4A, ...) untuk tingkat tiap faktor. 'Harga jabatan'
tidak pernah dibaca sebagai nilai dengan sendirinya: di tempat lain artinya rupiah.

Kode keluar: 0 tanpa temuan; 1 dengan temuan; 2 panggilan atau masukannya keliru.""",
        """Examples:
  jabatan-eval audit register.csv --lang en
  jabatan-eval audit register.xlsx -o findings.xlsx --lembar Pelaksana
  jabatan-eval audit register.csv --kolom nilai_jabatan="Nilai Evjab" --kunci kode_jabatan

Columns that are known: nama_jabatan, jenis_jabatan, nilai_jabatan, kelas_jabatan, unit_kerja,
atasan, pemangku, dasar, tingkat, and a factor's code (1, 4A, ...) for the level of each factor.
'Harga jabatan' is never read as nilai by itself: elsewhere it means rupiah.

Exit codes: 0 no findings; 1 findings; 2 the call or the input is wrong.""",
    ),
    "cli.audit.file": ("BERKAS", "FILE"),
    "cli.audit.help.file": (
        "register: CSV, XLSX, XLS, ODS, Parquet atau JSON Lines",
        "the register: CSV, XLSX, XLS, ODS, Parquet or JSON Lines",
    ),
    "cli.audit.help.out": (
        "tulis temuan ke berkas CSV atau XLSX",
        "write the findings to a CSV or XLSX file",
    ),
    "cli.audit.help.overwrite": (
        "timpa berkas keluaran yang sudah ada",
        "replace an output file that exists",
    ),
    "cli.audit.out": ("KELUARAN", "OUTPUT"),
    "cli.audit.mapping": ("ISI=JUDUL", "WHAT=HEADER"),
    "cli.audit.help.mapping": (
        "kolom yang dipetakan sendiri, misalnya nilai_jabatan='Nilai Evjab' atau kelas_jabatan=#4; "
        "dapat diulang",
        "a column mapped by hand, such as nilai_jabatan='Nilai Evjab' or kelas_jabatan=#4; may be "
        "repeated",
    ),
    "cli.audit.key": ("JUDUL", "HEADER"),
    "cli.audit.help.key": (
        "kolom yang menamai tiap baris dalam temuan; tanpa ini, nomor baris berkas",
        "the column that names each row in the findings; without it, the file's row numbers",
    ),
    "cli.audit.kind": ("JENIS", "KIND"),
    "cli.audit.help.kind": (
        "jenis semua jabatan dalam register tanpa kolom jenis, misalnya pengawas atau struktural",
        "the kind of every post of a register without such a column, such as pengawas or "
        "struktural",
    ),
    "cli.audit.help.json": ("cetak sebagai JSON, semua temuan", "print as JSON, all findings"),
    "cli.audit.no_file": (
        "sebutkan berkas register yang diperiksa",
        "name the file of the register to audit",
    ),
    "audit.unused": (
        "Kolom lain, tidak diperiksa: {names}",
        "Other columns, not audited: {names}",
    ),
    "cli.audit.left_out": (
        "Tidak diperiksa karena bukan jabatan (kosong, jumlah, judul, catatan): {count} baris, yaitu {rows}",
        "Not audited, being no jobs (blank, sums, headings, notes): {count} rows, namely {rows}",
    ),
    "cli.audit.written": ("Temuan ditulis ke {file}", "Findings written to {file}"),
}

REGISTER: Final[dict[str, tuple[str, str]]] = {
    **{f"audit.finding.{code}": pair for code, pair in _MESSAGES.items()},
    **{f"audit.mend.{code}": pair for code, pair in _MENDS.items()},
    **_WORDS,
    **_CLI,
}
