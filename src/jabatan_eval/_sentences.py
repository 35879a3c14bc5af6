"""The sentences themselves, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["FAULTS", "FORMS"]

FAULTS: Final[dict[str, tuple[str, str]]] = {
    # A selection of levels.
    "near": ("{sentence}; mungkin maksudnya {near}", "{sentence}; perhaps {near} is meant"),
    "under": ("faktor {factor}: {sentence}", "factor {factor}: {sentence}"),
    "missing": (
        "faktor {factor}: belum diberi tingkat; pilihan: {allowed}",
        "factor {factor}: no level given; allowed: {allowed}",
    ),
    "repeated": (
        "faktor {factor}: diisi lebih dari satu kali: {given}",
        "factor {factor}: given more than once: {given}",
    ),
    "unknown_factor": (
        "faktor {given} tidak ada; pilihan: {allowed}",
        "there is no factor {given}; allowed: {allowed}",
    ),
    "unknown_level": (
        "faktor {factor}: tingkat {given} tidak ada; pilihan: {allowed}",
        "factor {factor}: there is no level {given}; allowed: {allowed}",
    ),
    "unknown_code": (
        "kode tingkat {given} tidak ada; pilihan: {allowed}",
        "there is no level code {given}; allowed: {allowed}",
    ),
    "other_scheme": (
        "tingkat {given} milik skema '{other}', bukan '{scheme}'; pilihan: {allowed}",
        "level {given} belongs to scheme '{other}', not '{scheme}'; allowed: {allowed}",
    ),
    "not_a_selection": (
        "yang diberikan {given} ({type}), padahal yang diminta kode tingkat, pasangan faktor dan tingkat, "
        "atau teks",
        "got {given} ({type}), expected level codes, a mapping of factors to levels, or text",
    ),
    "not_a_level": (
        "yang diberikan {given} ({type}), padahal yang diminta kode tingkat; pilihan: {allowed}",
        "got {given} ({type}), expected a level code; allowed: {allowed}",
    ),
    "level_not_text": (
        "yang diminta tingkat dalam bentuk teks, tetapi di sini ada {given}; tulisan yang memuat "
        "titik dua harus diapit tanda kutip",
        "expected a level as text, got {given}; what holds a colon must stand in quotes",
    ),
    "not_a_level_of": (
        "faktor {factor}: yang diberikan {given} ({type}), padahal yang diminta kode atau nomor tingkat; "
        "pilihan: {allowed}",
        "factor {factor}: got {given} ({type}), expected a level code or number; "
        "allowed: {allowed}",
    ),
    "not_notes": (
        "yang diberikan {given} ({type}), padahal yang diminta pasangan faktor dan teks",
        "got {given} ({type}), expected a mapping of factors to texts",
    ),
    "not_a_note": (
        "faktor {factor}: yang diberikan {given} ({type}), padahal yang diminta teks, paling panjang "
        "{limit} karakter",
        "factor {factor}: got {given} ({type}), expected text of at most {limit} characters",
    ),
    "not_text": (
        "yang diberikan {given} ({type}), padahal yang diminta teks",
        "got {given} ({type}), expected text",
    ),
    "mismatch": (
        "faktor {factor}: tingkat {given} milik faktor lain; pilihan: {allowed}",
        "factor {factor}: level {given} is of another factor; allowed: {allowed}",
    ),
    "foreign_level": (
        "faktor {factor}: tingkat {given} bukan dari katalog ini, yang nilainya {points}",
        "factor {factor}: level {given} is not of this catalogue, where it has {points} points",
    ),
    "too_many": (
        "lebih dari {limit} tingkat diberikan",
        "more than {limit} levels given",
    ),
    "too_long": (
        "tulisan lebih dari {limit} karakter",
        "the text is longer than {limit} characters",
    ),
    # Ways of writing.
    "unreadable_level": (
        "tidak terbaca sebagai tingkat: {given}; contoh penulisan: {example}",
        "cannot be read as a level: {given}; write it like {example}",
    ),
    "between_levels": (
        "{given} berada di antara dua tingkat; nilai tiap tingkat tetap, pilih salah satu: {allowed}",
        "{given} lies between two levels; points are fixed per level, choose one of {allowed}",
    ),
    "points_contradict": (
        "nilai {given} bertentangan dengan tingkat {level}, yang nilainya {points}",
        "the points {given} contradict level {level}, which has {points}",
    ),
    "several_levels": (
        "lebih dari satu tingkat pada {given}; yang diminta satu",
        "more than one level in {given}; one is asked for",
    ),
    "unreadable_kelas": (
        "tidak terbaca sebagai kelas jabatan: {given}; pilihan: {allowed}",
        "cannot be read as a kelas jabatan: {given}; allowed: {allowed}",
    ),
    "kelas_out_of_range": (
        "kelas {given} tidak ada; pilihan: {allowed}",
        "there is no kelas {given}; allowed: {allowed}",
    ),
    "local_grade": (
        "{given} adalah jenjang setempat, bukan kelas jabatan; pilihan: {allowed}",
        "{given} is a local grade, not a kelas jabatan; allowed: {allowed}",
    ),
    "sentinel": (
        "{given} adalah tanda untuk 'tidak diisi'; pilihan: {allowed}",
        "{given} stands for 'not filled in'; allowed: {allowed}",
    ),
    "band_contradicts": (
        "batas {given} bukan batas kelas {kelas}, yaitu {allowed}",
        "the range {given} is not that of kelas {kelas}, which is {allowed}",
    ),
    "unreadable_nilai": (
        "tidak terbaca sebagai nilai jabatan: {given}; contoh penulisan: {allowed}",
        "cannot be read as a nilai jabatan: {given}; write it like {allowed}",
    ),
    "nilai_fraction": (
        "nilai jabatan harus bilangan bulat, sedangkan {given} adalah pecahan",
        "a nilai jabatan is a whole number, and {given} is a fraction",
    ),
    "unreadable_amount": (
        "tidak terbaca sebagai bilangan: {given}; contoh penulisan: {allowed}",
        "cannot be read as an amount: {given}; write it like {allowed}",
    ),
    "ambiguous_amount": (
        "{given} dapat berarti dua bilangan; tulis {allowed}",
        "{given} could mean two amounts; write one of {allowed}",
    ),
    "inexact_amount": (
        "{given} adalah pecahan biner yang tidak tepat {given}; beri teks atau Decimal",
        "{given} is a binary fraction and not exactly {given}; give text or a Decimal",
    ),
    # Totals and bands.
    "nilai_not_whole": (
        "nilai jabatan harus bilangan bulat, bukan {given}",
        "a nilai jabatan must be a whole number, not {given}",
    ),
    "nilai_below_bands": (
        "nilai {given} berada di bawah kelas terendah, yang mulai dari {lowest}",
        "nilai {given} is below the lowest kelas, which starts at {lowest}",
    ),
    "nilai_between_bands": (
        "nilai {given} berada di antara kelas {kelas_below} (sampai {upper}) dan kelas {kelas_above} "
        "(mulai {lower}); tidak ada kelas untuknya",
        "nilai {given} lies between kelas {kelas_below} (up to {upper}) and kelas {kelas_above} "
        "(from {lower}); it has no kelas",
    ),
    "unknown_scheme": (
        "skema {given} tidak ada; pilihan: {allowed}",
        "there is no scheme {given}; allowed: {allowed}",
    ),
    "unknown_table": (
        "tabel {given} tidak ada; pilihan: {allowed}",
        "there is no table {given}; allowed: {allowed}",
    ),
    # Receipts.
    "unknown_edition": (
        "tidak dapat diperiksa: edisi {given} tidak dikenal; yang tersedia: {allowed}",
        "cannot be verified: edition {given} is not known; at hand: {allowed}",
    ),
    "receipt_differs": (
        "tersimpan {given}, padahal seharusnya {due}",
        "stored as {given}, but it follows that it is {due}",
    ),
    "derived": (
        "{given} diturunkan dari tingkat yang dipilih dan tidak dapat diubah",
        "{given} follows from the chosen levels and cannot be changed",
    ),
    "seal_broken": (
        "segel {given} tidak cocok dengan isinya; ada yang diubah setelah disimpan",
        "the seal {given} does not fit the contents; something was changed after storing",
    ),
    "not_a_catalogue": ("bukan katalog: {given}", "not a catalogue: {given}"),
    "not_an_evaluation": (
        "bukan hasil evaluasi: {given}",
        "not an evaluation: {given}",
    ),
    "missing_extra": (
        "perlu {given}; pasang dengan: pip install 'jabatan-eval[{extra}]'",
        "{given} is needed; install it with: pip install 'jabatan-eval[{extra}]'",
    ),
    # Reading of files.
    "cannot_read": ("tidak dapat dibaca: {reason}", "cannot be read: {reason}"),
    "no_such_file": ("berkas tidak ada", "there is no such file"),
    "not_permitted": ("tidak ada izin untuk membaca berkas", "the file may not be read"),
    "is_a_folder": ("ini folder, bukan berkas", "this is a folder, not a file"),
    "empty_file": ("berkas kosong", "the file is empty"),
    "not_a_form": (
        "harus satu formulir (pasangan kunci dan isi) atau daftar formulir, bukan {given}",
        "expected one form (a mapping) or a list of forms, got {given}",
    ),
    "too_large": (
        "berkas lebih besar dari {limit} bita",
        "the file is larger than {limit} bytes",
    ),
    "not_utf8": (
        "bukan UTF-8: bita {byte}; simpan ulang berkas sebagai UTF-8",
        "not UTF-8: byte {byte}; save the file as UTF-8",
    ),
    "lone_surrogate": (
        "karakter rusak {given} (separuh pasangan surrogate)",
        "broken character {given} (a lone surrogate)",
    ),
    "yaml_character": (
        "karakter {given} tidak boleh ada dalam YAML",
        "the character {given} is not allowed in YAML",
    ),
    "yaml_syntax": (
        "YAML tidak valid (kata pengurai: {problem})",
        "not well-formed YAML: {problem}",
    ),
    "json_syntax": (
        "JSON tidak valid (kata pengurai: {problem})",
        "not well-formed JSON: {problem}",
    ),
    "json_constant": ("{given} bukan bilangan JSON", "{given} is no number of JSON"),
    "many_documents": (
        "lebih dari satu dokumen YAML dalam satu berkas",
        "more than one YAML document in one file",
    ),
    "directive": ("petunjuk YAML (%) tidak diterima", "YAML directives (%) are not accepted"),
    "anchor": (
        "jangkar YAML (&) tidak diterima: {given}",
        "YAML anchors (&) are not accepted: {given}",
    ),
    "alias": (
        "alias YAML (*) tidak diterima: {given}",
        "YAML aliases (*) are not accepted: {given}",
    ),
    "tag": ("tag YAML (!) tidak diterima: {given}", "YAML tags (!) are not accepted: {given}"),
    "too_many_nodes": (
        "berkas berisi lebih dari {limit} butir data",
        "the file holds more than {limit} values",
    ),
    "too_deep": (
        "data bersarang lebih dari {limit} tingkat",
        "the data is nested more than {limit} deep",
    ),
    "key_not_text": ("kunci harus berupa teks", "a key must be text"),
    "duplicate_key": (
        "kunci {given} ada dua kali dalam satu bagian",
        "the key {given} stands twice in one mapping",
    ),
    # The form of the rows.
    "missing_key": ("kunci wajib tidak ada", "required key is missing"),
    "unknown_key": (
        "kunci tidak dikenal; pilihan: {allowed}",
        "unknown key; allowed: {allowed}",
    ),
    "expected_text": ("harus teks, bukan {given}", "expected text, got {given}"),
    "expected_mapping": (
        "harus pasangan kunci dan isi, bukan {given}",
        "expected a mapping, got {given}",
    ),
    "expected_list": ("harus daftar, bukan {given}", "expected a list, got {given}"),
    "expected_integer": (
        "harus bilangan bulat, bukan {given}",
        "expected an integer, got {given}",
    ),
    "expected_date": (
        "harus tanggal seperti 2011-07-18, bukan {given}",
        "expected a date such as 2011-07-18, got {given}",
    ),
    "expected_flag": (
        "harus true atau false, bukan {given}",
        "expected true or false, got {given}",
    ),
    "not_allowed": (
        "{given} tidak diterima; pilihan: {allowed}",
        "{given} is not accepted; allowed: {allowed}",
    ),
    "list_too_short": ("daftar tidak boleh kosong", "the list must not be empty"),
    "not_valid": ("{given} tidak diterima ({reason})", "{given} is not accepted ({reason})"),
    # The catalogue's proof.
    "code_out_of_order": (
        "kode {given} tidak pada urutannya; seharusnya {allowed}",
        "code {given} is out of order; due here: {allowed}",
    ),
    "points_not_rising": (
        "nilai {given} tidak lebih besar dari tingkat sebelumnya ({before})",
        "points {given} do not rise above those of the level before ({before})",
    ),
    "off_step": (
        "nilai {given} bukan kelipatan {step}",
        "points {given} are not a multiple of {step}",
    ),
    "base_work_incomplete": (
        "kelas pekerjaan dasar harus meliputi semua kelas berurutan tanpa celah",
        "classes of basic work must cover every kelas, in order and without a gap",
    ),
    "too_great": ("{given} lebih dari {limit}", "{given} is more than {limit}"),
    "factor_count": (
        "skema ini harus sampai faktor {count}, bukan sampai {given}",
        "this scheme must reach factor {count}, not end at {given}",
    ),
    "lone_part": (
        "faktor {given} berdiri sendiri; bagian sebuah faktor sekurangnya dua",
        "factor {given} stands alone; a factor that is split has at least two parts",
    ),
    "ends_before": (
        "{given} lebih awal daripada mulai berlakunya, {begin}",
        "{given} is earlier than the beginning, {begin}",
    ),
    "stands_twice": ("{given} ada dua kali", "{given} stands twice"),
    "ambiguous_alias": (
        "sebutan {given} berarti lebih dari satu skema: {allowed}",
        "the word {given} means more than one scheme: {allowed}",
    ),
    "band_swapped": (
        "batas bawah {lower} di atas batas atas {upper}; tertukar?",
        "lower edge {lower} is above upper edge {upper}; swapped?",
    ),
    "band_open_inside": (
        "hanya kelas tertinggi yang boleh tanpa batas atas",
        "only the highest kelas may be open at the top",
    ),
    "band_overlap": (
        "batas bawah {given} tumpang tindih dengan kelas {kelas}, yang sampai {upper}",
        "lower edge {given} overlaps kelas {kelas}, which reaches up to {upper}",
    ),
    "band_top_closed": (
        "kelas tertinggi harus tanpa batas atas (null), bukan {given}",
        "the highest kelas must be open at the top (null), not closed at {given}",
    ),
    "band_gap": (
        "batas bawah {given} meninggalkan celah; seharusnya {due}",
        "lower edge {given} leaves a gap; due here: {due}",
    ),
    "edition_differs": (
        "edisi {given} berbeda dari edisi tabel faktor, {allowed}",
        "edition {given} is not that of the factor levels, {allowed}",
    ),
    "totals_in_no_band": (
        "skema {scheme}: {count} jumlah nilai tidak punya kelas: {given}",
        "scheme {scheme}: {count} reachable totals lie in no band: {given}",
    ),
    "unknown_source": (
        "sumber {given} tidak ada dalam daftar sumber: {allowed}",
        "source {given} is not among the sources listed: {allowed}",
    ),
}

FORMS: Final[dict[str, tuple[str, str]]] = {
    "form.title": (
        "FORMULIR PENILAIAN JABATAN {scheme}",
        "JOB EVALUATION FORM: {scheme} POST",
    ),
    "form.job": ("Nama Jabatan", "Job"),
    "form.unit": ("Nama Organisasi", "Organisation"),
    "form.agency": ("Instansi", "Agency"),
    "form.number": ("No", "No"),
    "form.factor": ("Faktor Evaluasi", "Factor"),
    "form.points": ("Nilai yang Diberikan", "Points given"),
    "form.standard": (
        "Standar Jabatan {scheme} yang Digunakan (Jika Ada)",
        "Standard job used ({scheme}, if any)",
    ),
    "form.note": ("Keterangan", "Remarks"),
    "form.factor_row": ("Faktor {number}: {name}", "Factor {number}: {name}"),
    "form.level": ("Tingkat Faktor {code}", "Factor level {code}"),
    "form.conclusion": ("Kesimpulan", "Conclusion"),
    "form.total": ("Total Nilai", "Total points"),
    "form.kelas": ("Kelas Jabatan", "Job class (kelas)"),
    "form.place": ("Letak dalam kelas", "Place in the class"),
    "form.place_between": (
        "{above} di atas batas bawah {lower}, {below} di bawah batas atas {upper}",
        "{above} above the lower edge {lower}, {below} below the upper edge {upper}",
    ),
    "form.place_open": (
        "{above} di atas batas bawah {lower}; kelas tertinggi, tanpa batas atas",
        "{above} above the lower edge {lower}; the highest class, open at the top",
    ),
    "form.team": ("Tim Analisis dan Evaluasi Jabatan", "Job analysis and evaluation team"),
    "form.chair": ("Ketua Tim", "Chair"),
    "form.member": ("Anggota Tim", "Member"),
    "form.receipt": ("Katalog {edition}, sidik {digest}", "Catalogue {edition}, digest {digest}"),
    "rule.original": (
        "Telaah menurut {original}, belum terbukti diadopsi.",
        "A reading by {original}; its adoption was not shown.",
    ),
    "band.open": ("{lower} ke atas", "{lower} and up"),
    "band.range": ("{lower}-{upper}", "{lower}-{upper}"),
}
