"""The sentences of the workbook, the calculator page and their commands, Indonesian first."""

from typing import Final

__all__ = ["FORM_FILES", "FORM_FILE_FAULTS"]

FORM_FILE_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "not_a_cell": (
        "{given} ({type}) tidak dapat menjadi isi sel; yang diterima teks atau bilangan",
        "{given} ({type}) cannot be the content of a cell; text or a number can",
    ),
    "unknown_column": (
        "kolom {given} tidak ada; pilihan: {allowed}",
        "there is no column {given}; allowed: {allowed}",
    ),
}

_WORKBOOK: Final[dict[str, tuple[str, str]]] = {
    # Names of sheets and of columns that other programs read stay the same in both languages.
    "template.title": ("ISIAN EVALUASI JABATAN", "JOB EVALUATION: SHEET TO FILL IN"),
    "template.how": (
        "Satu baris satu jabatan. Pilih tepat satu tingkat untuk tiap faktor dari daftar pilihan; "
        "kriterianya ada pada catatan kepala kolom. Nilai dan kelas muncul bila semua faktor "
        "terisi dengan benar.",
        "One row a job. Choose exactly one level for each factor from its list; the criteria "
        "stand in the note of the column's head. Points and class appear once every factor is "
        "filled in rightly.",
    ),
    "template.how_both": (
        "Pilih skema dulu; daftar tingkat mengikuti skema. Kolom faktor yang bukan milik skema itu "
        "dibiarkan kosong.",
        "Choose the scheme (skema) first; the lists of levels follow it. Columns of factors that "
        "the scheme does not have stay empty.",
    ),
    "template.name": ("Nama Jabatan", "Job"),
    "template.unit": ("Unit Kerja", "Unit"),
    "template.scheme": ("Skema", "Scheme"),
    "template.points": ("Nilai tiap faktor", "Points of each factor"),
    "template.result": ("Hasil", "Result"),
    "template.total": ("Total Nilai", "Total points"),
    "template.kelas": ("Kelas Jabatan", "Class"),
    "template.check": ("Pemeriksaan", "Check"),
    "template.level_error": (
        "Pilih salah satu dari daftar: {allowed}",
        "Choose one of the list: {allowed}",
    ),
    "template.level_error_title": ("Tingkat tidak ada", "No such level"),
    "template.scheme_error": ("Pilih: {allowed}", "Choose: {allowed}"),
    "template.wrong": ("keliru", "wrong"),
    "template.complete": ("lengkap", "complete"),
    "template.not_filled": ("belum diisi: {what}", "not filled in: {what}"),
    "template.no_such_level": ("tingkat tidak ada: {what}", "no such level: {what}"),
    "template.number": (
        "angka atau tanggal, bukan teks: {what}",
        "a number or date, not text: {what}",
    ),
    "template.other_factor": (
        "bukan faktor skema ini, kosongkan: {what}",
        "not a factor of this scheme, empty it: {what}",
    ),
    "template.no_such_scheme": ("skema tidak ada", "no such scheme"),
    "template.panel": ("ISI DI SINI (tidak ikut tercetak)", "FILL IN HERE (not printed)"),
    "template.panel_how": (
        "Tulis nomor baris dari lembar isian, atau kosongkan nomor itu dan isi langsung di bawah "
        "ini. Bila nomor baris diisi, isian langsung untuk nama, unit, dan tingkat tidak dipakai.",
        "Write the number of a row of the sheet isian, or leave it empty and fill in directly "
        "below. Where a row number stands, the job, unit and levels given below are not used.",
    ),
    "template.row": ("Baris lembar isian", "Row of the sheet isian"),
    "template.row_error": (
        "nomor baris harus bilangan bulat {first} sampai {last}",
        "the row must be a whole number from {first} to {last}",
    ),
    "template.row_scheme": (
        "skema baris itu bukan {scheme}",
        "the scheme of that row is not {scheme}",
    ),
    "template.row_empty": ("baris itu belum diisi", "that row is not filled in"),
    "template.level": ("Tingkat", "Level"),
    "template.used": ("Dipakai", "Used"),
    "template.incomplete": ("BELUM LENGKAP: ", "NOT COMPLETE: "),
    "template.katalog": (
        "Tabel dari katalog; lembar ini dilindungi dan tidak untuk diubah.",
        "Tables of the catalogue; this sheet is protected and not meant to be changed.",
    ),
    "template.factor_name": ("nama faktor", "name of the factor"),
    "template.criteria": ("kriteria", "criteria"),
    "template.sources": ("sumber", "sources"),
    "template.range": ("rentang", "range"),
    "template.lower": ("batas bawah", "lower edge"),
    "template.upper": ("batas atas", "upper edge"),
    "template.tag": ("tanda", "tag"),
    "template.source_title": ("judul", "title"),
    "template.where": ("tempat", "where"),
}

_PAGE: Final[dict[str, tuple[str, str]]] = {
    "web.title": ("Kalkulator Evaluasi Jabatan", "Job Evaluation Calculator"),
    "web.skip": ("Langsung ke isian", "Skip to the form"),
    "web.jobs": ("Daftar jabatan", "Jobs"),
    "web.add": ("Tambah jabatan", "Add a job"),
    "web.open": ("Buka berkas JSON", "Open a JSON file"),
    "web.save": ("Simpan sebagai JSON", "Save as JSON"),
    "web.print_one": ("Cetak formulir ini", "Print this form"),
    "web.print_all": ("Cetak semua formulir", "Print all forms"),
    "web.scheme": ("Skema", "Scheme"),
    "web.actions": ("Tindakan", "Actions"),
    "web.edit": ("Ubah", "Edit"),
    "web.remove": ("Hapus", "Remove"),
    "web.undo": ("Batalkan penghapusan", "Undo"),
    "web.removed": ("Dihapus: {name}.", "Removed: {name}."),
    "web.unnamed": ("(jabatan {number})", "(job {number})"),
    "web.editor": ("Isian", "Form"),
    "web.factor": ("Faktor {code}: {name}", "Factor {code}: {name}"),
    "web.factor_code": ("Faktor {code}", "Factor {code}"),
    "web.points": ("{points}", "{points}"),
    "web.clear": ("Kosongkan pilihan", "Clear the choice"),
    "web.clear_factor": (
        "Kosongkan pilihan faktor {factor}",
        "Clear the choice of factor {factor}",
    ),
    "web.notes": ("Keterangan dan standar jabatan", "Remarks and standard job"),
    "web.keterangan": ("Keterangan", "Remarks"),
    "web.standar": ("Standar jabatan yang digunakan, jika ada", "Standard job used, if any"),
    "web.result": ("Hasil", "Result"),
    "web.band": ("Rentang kelas", "Range of the class"),
    "web.no_scheme": ("Pilih skema dulu.", "Choose a scheme first."),
    "web.missing": (
        "Belum lengkap: {count} faktor belum diberi tingkat.",
        "Not complete: {count} factor(s) without a level.",
    ),
    "web.lacks_name": ("Nama Jabatan belum diisi.", "The job has no name yet."),
    "web.not_complete": (
        "BELUM LENGKAP. Faktor tanpa tingkat: {factors}",
        "NOT COMPLETE. Factors without a level: {factors}",
    ),
    "web.local": (
        "Halaman ini bekerja tanpa jaringan; isian tidak dikirim ke mana pun. Simpan sebelum menutup.",
        "This page works without a network; nothing is sent anywhere. Save before closing.",
    ),
    "web.saved": (
        "{count} jabatan disimpan ke jabatan.json.",
        "{count} job(s) saved to jabatan.json.",
    ),
    "web.saved_drafts": (
        "{count} di antaranya belum lengkap: disimpan sebagai konsep, tanpa nilai dan kelas.",
        "{count} of them not complete: saved as drafts, without total and class.",
    ),
    "web.opened": ("{count} jabatan dibuka.", "{count} job(s) opened."),
    "web.refused": (
        "Berkas ditolak seluruhnya; daftar jabatan tidak berubah.",
        "The whole file is refused; the list of jobs is unchanged.",
    ),
    "web.more": ("... dan {count} lagi.", "... and {count} more."),
    "web.too_large": ("berkas lebih dari {limit} bita", "the file is larger than {limit} bytes"),
    "web.not_utf8": ("berkas bukan teks UTF-8", "the file is no UTF-8 text"),
    "web.not_json": ("bukan JSON yang benar: {problem}", "not well-formed JSON: {problem}"),
    "web.no_forms": ("berkas tidak berisi jabatan", "the file holds no job"),
    "web.not_a_form": ("bukan isian jabatan: {given}", "not a form: {given}"),
    "web.repeated_key": ("kunci {given} ada dua kali", "the key {given} stands twice"),
    "web.unknown_key": (
        "kunci {given} tidak dikenal; pilihan: {allowed}",
        "unknown key {given}; allowed: {allowed}",
    ),
    "web.unknown_scheme": (
        "skema {given} tidak ada; pilihan: {allowed}",
        "there is no scheme {given}; allowed: {allowed}",
    ),
    "web.not_text": ("{key}: isi {given} tidak dapat dipakai", "{key}: {given} cannot be used"),
    "web.too_long": ("{key}: lebih dari {limit} karakter", "{key}: more than {limit} characters"),
    "web.broken_text": ("{key}: berisi karakter rusak", "{key}: holds a broken character"),
    "web.unknown_level": (
        "tingkat {given} tidak ada; pilihan: {allowed}",
        "there is no level {given}; allowed: {allowed}",
    ),
    "web.unknown_factor": (
        "faktor {given} tidak ada; pilihan: {allowed}",
        "there is no factor {given}; allowed: {allowed}",
    ),
    "web.repeated": (
        "faktor {factor} ada lebih dari satu kali",
        "factor {factor} stands more than once",
    ),
}

_COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "cli.label.file": ("BERKAS", "FILE"),
    "cli.help.timpa": (
        "ganti berkas yang sudah ada",
        "replace the file if it exists",
    ),
    "cli.no_date": (
        "{option}: {given} bukan tanggal seperti 2026-03-01",
        "{option}: {given} is no date such as 2026-03-01",
    ),
    "cli.no_output": (
        "belum ada nama berkas keluaran; beri -o BERKAS",
        "no output file given; give -o FILE",
    ),
    "cli.not_a_count": (
        "{option} memerlukan bilangan bulat dari 1 sampai {limit}, bukan {given}",
        "{option} needs a whole number from 1 to {limit}, not {given}",
    ),
    "cli.template.usage": (
        "{prog} template (--skema SKEMA | --keduanya) -o BERKAS [--baris N]\n"
        "           [--timpa] [--lang id|en]",
        "{prog} template (--skema SCHEME | --keduanya) -o FILE [--baris N]\n"
        "       [--timpa] [--lang id|en]",
    ),
    "cli.template.description": (
        """Membuat buku kerja Excel untuk diisi: satu baris satu jabatan, daftar pilihan tingkat, dan
rumus yang menghitung nilai dan kelas sambil diketik; juga formulir resmi siap cetak.
Perlu pemasangan tambahan: pip install 'jabatan-eval[excel]'.""",
        """Makes an Excel workbook to fill in: one row a job, lists of levels, and formulas that give
points and class as one types; also the official form, ready to print.
Needs an extra: pip install 'jabatan-eval[excel]'.""",
    ),
    "cli.template.help.scheme": (
        "skema faktor: struktural atau fungsional, atau jenis jabatan seperti JFT",
        "the scheme of factors: struktural or fungsional, or a kind of post such as JFT",
    ),
    "cli.template.help.both": (
        "kedua skema dalam satu buku kerja, dengan kolom skema",
        "both schemes in one workbook, with a column for the scheme",
    ),
    "cli.template.help.rows": (
        "jumlah baris isian (bawaan {rows})",
        "the number of rows to fill in (default {rows})",
    ),
    "cli.template.help.output": (
        "berkas .xlsx yang dibuat",
        "the .xlsx file to make",
    ),
    "cli.template.epilog": (
        """Contoh:
  jabatan-eval template --skema struktural -o formulir.xlsx
  jabatan-eval template --keduanya -o keduanya.xlsx --baris 100""",
        """Examples:
  jabatan-eval template --skema struktural -o form.xlsx --lang en
  jabatan-eval template --keduanya -o both.xlsx --baris 100""",
    ),
    "cli.template.which_scheme": (
        "beri --skema atau --keduanya, tepat satu",
        "give --skema or --keduanya, exactly one",
    ),
    "cli.template.done": (
        "{file}: {rows} baris, skema {schemes}, katalog {edition} (sidik {digest})",
        "{file}: {rows} rows, scheme {schemes}, catalogue {edition} (digest {digest})",
    ),
    "cli.web.usage": (
        "{prog} web -o BERKAS [--timpa] [--lang id|en]",
        "{prog} web -o FILE [--timpa] [--lang id|en]",
    ),
    "cli.web.description": (
        """Membuat kalkulator dalam satu berkas HTML: dibuka di peramban mana pun, tanpa peladen dan
tanpa jaringan. Isinya dibuat dari katalog; berkas yang disimpannya dibaca `nilai --berkas`.""",
        """Makes a calculator in one HTML file: it opens in any browser, without a server and without
a network. It is generated from the catalogue; `nilai --berkas` reads the files it saves.""",
    ),
    "cli.web.help.output": ("berkas .html yang dibuat", "the .html file to make"),
    "cli.web.epilog": (
        """Contoh:
  jabatan-eval web -o kalkulator.html""",
        """Examples:
  jabatan-eval web -o calculator.html --lang en""",
    ),
    "cli.web.done": (
        "{file}: katalog {edition} (sidik {digest})",
        "{file}: catalogue {edition} (digest {digest})",
    ),
}

FORM_FILES: Final[dict[str, tuple[str, str]]] = {**_WORKBOOK, **_PAGE, **_COMMANDS}
