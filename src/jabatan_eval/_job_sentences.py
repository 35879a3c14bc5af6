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
    # Tables of jobs.
    "job_id_missing": (
        "baris tanpa id; setiap baris harus menyebut jabatannya",
        "the row has no id; every row must name its job",
    ),
    "job_unknown": (
        "id {given} tidak ada dalam lembar jabatan",
        "there is no job {given} in the sheet of jobs",
    ),
    "cell_is_date": (
        "sel {column} berisi tanggal {given}, mungkin diubah oleh Excel; ketik ulang sebagai teks",
        "the cell of {column} holds the date {given}, perhaps made by Excel; type it as text",
    ),
    "not_flat": (
        "CSV hanya memuat butir yang datar; yang tidak muat: {given}; tulis ke .xlsx, .yaml, atau "
        ".json",
        "a CSV holds the flat items only; what does not fit: {given}; write to .xlsx, .yaml or .json",
    ),
    # Word files.
    "not_a_word_document": (
        "ini bukan dokumen Word .docx, apa pun namanya; buka dan simpan ulang sebagai .docx",
        "this is no Word document .docx, whatever its name; open it and save it again as .docx",
    ),
    "word_old_or_locked": (
        "ini dokumen Word lama (.doc) atau memakai kata sandi; simpan ulang sebagai .docx tanpa "
        "kata sandi",
        "this is an old Word document (.doc) or has a password; save it again as .docx without one",
    ),
    "xml_syntax": ("XML tidak terbaca: {problem}", "the XML cannot be read: {problem}"),
    "xml_doctype": (
        "XML memuat DOCTYPE, yang tidak pernah ada dalam dokumen Word; tidak dibaca",
        "the XML has a DOCTYPE, which no Word document ever has; it is not read",
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
    # A job as its form.
    "infojab.title": ("Informasi Jabatan", "Job information"),
    "infojab.id": ("Id", "Id"),
    "infojab.instansi": ("Instansi", "Agency"),
    "infojab.jenis_jabatan": ("Jenis jabatan", "Kind of post"),
    "infojab.jenjang": ("Jenjang", "Grade"),
    "infojab.eselon": ("Eselon", "Echelon"),
    "infojab.skema": ("Skema", "Scheme"),
    "infojab.alasan_skema": ("Alasan skema", "Reason for the scheme"),
    # The Word form: places.
    "word.place.paragraph": ("paragraf {number}", "paragraph {number}"),
    "word.place.table": ("tabel {number}", "table {number}"),
    "word.place.row": ("baris {number}", "row {number}"),
    "word.place.cell": ("sel {number}", "cell {number}"),
    "word.place.box": ("kotak teks {number}", "text box {number}"),
    "word.place.header": ("kepala halaman {number}", "page header {number}"),
    "word.place.footer": ("kaki halaman {number}", "page footer {number}"),
    "word.place.footnotes": ("catatan kaki {number}", "footnotes {number}"),
    "word.place.endnotes": ("catatan akhir {number}", "endnotes {number}"),
    "word.place.comments": ("komentar {number}", "comments {number}"),
    "word.place.diagramData": ("diagram {number}", "diagram {number}"),
    "word.place.hidden": ("teks tersembunyi {number}", "hidden text {number}"),
    "word.place.deleted": (
        "teks yang ditandai dihapus {number}",
        "text marked as deleted {number}",
    ),
    "word.place.dummy": ("teks pengisi {number}", "placeholder text {number}"),
    # What is seen and not read.
    "word.image": ("{count} gambar, tidak dibaca", "{count} image(s), not read"),
    "word.object": (
        "{count} objek sisipan, tidak dibuka",
        "{count} embedded object(s), not opened",
    ),
    "word.chart": ("{count} bagan angka, tidak dibaca", "{count} chart(s), not read"),
    "word.diagram": (
        "{count} diagram; hanya teksnya dibaca",
        "{count} diagram(s); only their text is read",
    ),
    "word.foreign": (
        "{count} dokumen lain di dalamnya, tidak dibuka",
        "{count} other document(s) inside, not opened",
    ),
    "word.symbol": (
        "{count} lambang dari huruf khusus, tidak dibaca",
        "{count} symbol(s) of a special font, not read",
    ),
    "word.tick": (
        "{count} kotak centang; terisi tidaknya tidak dibaca",
        "{count} box(es) to tick; whether they are ticked is not read",
    ),
    "word.inserted": (
        "{count} sisipan yang masih ditandai, dibaca",
        "{count} insertion(s) still marked, read",
    ),
    "word.deleted": (
        "{count} penghapusan yang masih ditandai, tidak dibaca",
        "{count} deletion(s) still marked, not read",
    ),
    "word.macros": ("{count} bagian makro, tidak dijalankan", "{count} part(s) of macros, not run"),
    "word.embedded": (
        "{count} berkas sisipan, tidak dibuka",
        "{count} embedded file(s), not opened",
    ),
    "word.outside": (
        "{count} tautan ke luar, tidak diikuti",
        "{count} link(s) outside, not followed",
    ),
    # What was read.
    "word.summary": (
        "{name}: {read} potongan terbaca, {doubts} meragukan, {lost} tidak dipahami",
        "{name}: {read} pieces read, {doubts} doubtful, {lost} not understood",
    ),
    "word.title.doubts": ("Meragukan", "Doubtful"),
    "word.title.lost": ("Tidak dipahami", "Not understood"),
    "word.title.seen": ("Terlihat, tidak dibaca", "Seen, not read"),
    "word.title.lacks": ("Masih kurang", "Still lacking"),
    # Doubts.
    "word.doubt.twice": (
        "{heading} ada lebih dari satu kali; periksa mana yang berlaku",
        "{heading} stands more than once; see which one holds",
    ),
    "word.doubt.odd_place": (
        "butir {number} berada sesudah butir {after}",
        "item {number} stands after item {after}",
    ),
    "word.doubt.part_alone": (
        "{part} berada di luar butirnya",
        "{part} stands outside its item",
    ),
    "word.doubt.jenis_jabatan_unknown": (
        "{given} bukan jenis jabatan, sehingga tidak dibaca; pilihan: {allowed}",
        "{given} is no kind of post and is not read; allowed: {allowed}",
    ),
    "word.doubt.jenjang_unknown": (
        "{given} bukan jenjang jabatan fungsional, sehingga tidak dibaca; pilihan: {allowed}",
        "{given} is no jenjang of a jabatan fungsional and is not read; allowed: {allowed}",
    ),
    "word.doubt.kind_from_unit": (
        "jenis jabatan {jenis} disimpulkan dari butir 3, yang memuat nama {given} di sampingnya",
        "the kind of post {jenis} follows from item 3, which has the name {given} beside it",
    ),
    "word.doubt.kelas": (
        "kelas tertulis {given}, yang tidak terbaca sebagai kelas jabatan",
        "the class stands as {given}, which cannot be read as a kelas jabatan",
    ),
    "word.doubt.too_long": (
        "lebih dari {limit} karakter atau terlalu banyak baris, sehingga tidak dibaca",
        "more than {limit} characters or too many rows, so it is not read",
    ),
    "word.doubt.tick_boxes": (
        "ada kotak centang; terisi tidaknya tidak dibaca",
        "there are boxes to tick; whether they are ticked was not read",
    ),
    "word.doubt.head_differs": (
        "kepala tabel milik {head}, padahal judul di atasnya {heading}; dibaca sebagai {heading}",
        "the head of the table is that of {head}, but the heading above is {heading}; read as "
        "{heading}",
    ),
    "word.doubt.by_place": (
        "tabel {heading} tanpa kepala; kolomnya dibaca menurut urutan formulir",
        "the table of {heading} has no head; its columns are read in the form's order",
    ),
    "word.doubt.merged_figure": (
        "sel {column} digabung dengan baris di atasnya; angkanya hanya dibaca di baris atas",
        "the cell of {column} is merged with the row above; its figure is read there only",
    ),
    "word.doubt.merged_columns": (
        "satu sel menempati beberapa kolom: {columns}; dibaca pada yang pertama",
        "one cell takes several columns: {columns}; it is read in the first",
    ),
    "word.doubt.task_without_text": (
        "baris tugas tanpa uraian, sehingga tidak dibaca",
        "a row of tasks without a description, so it is not read",
    ),
    "word.doubt.unreadable": (
        "{column} tidak terbaca sebagai angka: {given}",
        "{column} cannot be read as a figure: {given}",
    ),
    "word.doubt.unreadable_figure": (
        "tidak terbaca sebagai angka: {given}",
        "cannot be read as a figure: {given}",
    ),
    "word.doubt.other_words": (
        "kata {given} di belakang angka tidak sama dengan satuannya",
        "the words {given} behind the figure are not its unit",
    ),
    "word.doubt.unit_unknown": (
        "waktu {given} tanpa satuan jam atau menit, sehingga tidak dibaca",
        "the time {given} has no unit, hours or minutes, so it is not read",
    ),
    "word.doubt.need_differs": (
        "kebutuhan tertulis {given}, padahal volume dan waktunya memberi {exact}",
        "the need stands as {given}, but volume and time give {exact}",
    ),
    "word.doubt.minutes": (
        "kebutuhan tertulis {given} cocok bila waktunya menit, padahal kepala kolom menyebut jam "
        "(yang memberi {exact})",
        "the need of {given} fits if the time is in minutes, but the head of the column says hours "
        "(which give {exact})",
    ),
    "word.doubt.minutes_perhaps": (
        "kepala kolom menyebut jam, tetapi semua waktunya bilangan bulat besar seperti menit",
        "the head of the column says hours, but all times are large and round as minutes are",
    ),
    "word.doubt.effective_differs": (
        "waktu efektif tertulis {given}, padahal yang berlaku {exact} jam",
        "the effective time stands as {given}, but the one in use is {exact} hours",
    ),
    "word.doubt.sum_differs": (
        "jumlah tertulis {given}, padahal barisnya memberi {exact}",
        "the sum stands as {given}, but the rows give {exact}",
    ),
}
