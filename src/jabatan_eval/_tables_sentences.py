"""The sentences of tables and of `jabatan-eval batch`, Indonesian first."""

from typing import Final

__all__ = ["TABLES", "TABLE_FAULTS"]

TABLE_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # Files.
    "unknown_format": (
        "format {given} tidak dikenal; pilihan: {allowed}",
        "the format {given} is not known; allowed: {allowed}",
    ),
    "not_a_workbook": (
        "ini bukan buku kerja XLSX, XLS, atau ODS, apa pun namanya (halaman web atau CSV yang "
        "diberi nama .xls?); buka dan simpan ulang sebagai .xlsx",
        "this is no XLSX, XLS or ODS workbook, whatever its name (a web page or a CSV named "
        ".xls?); open it and save it again as .xlsx",
    ),
    "looks_like_workbook": (
        "ini buku kerja, bukan teks; beri nama dengan akhiran .xlsx, .xls, atau .ods",
        "this is a workbook, not text; let its name end in .xlsx, .xls or .ods",
    ),
    "not_supported": (
        "format {given} tidak dapat dibaca; simpan ulang sebagai .xlsx",
        "the format {given} cannot be read; save it again as .xlsx",
    ),
    "damaged": (
        "berkas rusak atau terpotong; tidak terbaca sebagai {format}",
        "the file is damaged or cut off; it cannot be read as {format}",
    ),
    "password": (
        "buku kerja ini memakai kata sandi; simpan ulang tanpa kata sandi",
        "this workbook has a password; save it again without one",
    ),
    "zip_bomb": (
        "isi berkas ini mengembang jauh melebihi yang wajar (batas {limit} bita); tidak dibuka",
        "this file unpacks to far more than is sound (limit {limit} bytes); it is not opened",
    ),
    "too_many_cells": (
        "sel lembar ini tersebar pada {rows} baris dan {columns} kolom, lebih dari {limit} sel; "
        "hapus sel yang tersesat jauh di bawah atau di kanan",
        "the cells of this sheet spread over {rows} rows and {columns} columns, more than {limit} "
        "cells; delete those that strayed far down or to the right",
    ),
    "too_many_columns": (
        "{count} kolom; paling banyak {limit}",
        "{count} columns; at most {limit}",
    ),
    "too_many_rows": (
        "lebih dari {limit} baris tidak muat dalam satu lembar; tulis ke .csv atau .parquet",
        "more than {limit} rows do not fit in one sheet; write to .csv or .parquet",
    ),
    "cell_too_long": (
        "ada sel dengan lebih dari {limit} karakter, yang tidak muat dalam XLSX; tulis ke .csv "
        "atau .parquet",
        "a cell has more than {limit} characters, which do not fit in an XLSX; write to .csv or "
        ".parquet",
    ),
    "line_too_long": (
        "baris lebih panjang dari {limit}; ini bukan tabel",
        "the line is longer than {limit}; this is no table",
    ),
    "nul_byte": (
        "berkas berisi bita NUL; ini bukan teks, atau UTF-16 tanpa BOM; simpan ulang sebagai CSV "
        "UTF-8",
        "the file holds a NUL byte; this is no text, or UTF-16 without a byte-order mark; save it "
        "again as CSV UTF-8",
    ),
    "bad_encoding": (
        "bukan {encoding}: bita {byte}; simpan ulang sebagai CSV UTF-8, atau sebut sandinya, "
        "misalnya --sandi cp1252",
        "not {encoding}: byte {byte}; save it again as CSV UTF-8, or name its encoding, such as "
        "--sandi cp1252",
    ),
    "csv_quote": (
        "tanda kutip pada baris yang mulai di sini tidak ditutup atau salah tempat",
        "a quote in the record that starts here is not closed, or stands in a wrong place",
    ),
    "ragged_row": (
        "baris ini berisi {count} sel, sedangkan tabelnya {width} kolom; ada pemisah di dalam teks "
        "tanpa tanda kutip?",
        "this row has {count} cells, and the table {width} columns; is there a separator in a text "
        "without quotes?",
    ),
    "changed": (
        "berkas berubah ketika sedang dibaca",
        "the file was changed while it was read",
    ),
    # Sheets and columns.
    "no_header": (
        "baris judul tidak dikenali; sebut dengan --baris-judul, dan kolomnya dengan --kolom",
        "no header was recognised; name it by --baris-judul, and its columns by --kolom",
    ),
    "header_without_levels": (
        "baris {given} tampak seperti judul kolom, tetapi tidak ada kolom tingkat faktor; kolom yang "
        'ada: {allowed}; petakan dengan --kolom "1=judul kolom" dan seterusnya, atau periksa nilai '
        "dan kelas yang tertulis dengan jabatan-eval audit",
        "row {given} looks like a header, but no column holds the levels of a factor; the columns "
        'are: {allowed}; map them by --kolom "1=header" and so on, or check the nilai and kelas that '
        "stand there by jabatan-eval audit",
    ),
    "several_tables": (
        "lembar ini berisi lebih dari satu tabel, dengan judul kolom pada baris {given}; pindahkan tiap "
        "tabel ke lembar atau berkas sendiri, atau pilih satu dengan --baris-judul",
        "this sheet holds more than one table, with headers in rows {given}; move each to a sheet or "
        "file of its own, or choose one by --baris-judul",
    ),
    "no_such_row": ("tidak ada baris {given}", "there is no row {given}"),
    "no_such_sheet": (
        "lembar {given} tidak ada; pilihan: {allowed}",
        "there is no sheet {given}; allowed: {allowed}",
    ),
    "several_sheets": (
        "lebih dari satu lembar dapat dinilai; pilih satu dengan --lembar: {allowed}",
        "more than one sheet can be scored; choose one by --lembar: {allowed}",
    ),
    "columns_missing": (
        "skema {scheme}: tidak ada kolom untuk faktor {given}; kolom yang ada: {allowed}; "
        'petakan dengan --kolom "faktor=judul kolom"',
        "scheme {scheme}: there is no column for factor {given}; the columns are: {allowed}; "
        'map them by --kolom "factor=header"',
    ),
    "column_twice": (
        "lebih dari satu kolom untuk faktor {given}: {allowed}; pilih dengan --kolom",
        "more than one column for factor {given}: {allowed}; choose by --kolom",
    ),
    "field_twice": (
        "lebih dari satu kolom untuk {given}: {allowed}; pilih dengan --kolom",
        "more than one column for {given}: {allowed}; choose by --kolom",
    ),
    "field_missing": (
        "kolom {given} tidak ditemukan; kolom yang ada: {allowed}; tunjuk dengan --kolom",
        "no column for {given} was found; the columns are: {allowed}; name it by --kolom",
    ),
    "column_ambiguous": (
        "lebih dari satu kolom berjudul {given}; sebut nomornya, seperti #3: {allowed}",
        "more than one column has the header {given}; name its number, such as #3: {allowed}",
    ),
    "no_such_column": (
        "tidak ada kolom {given}; kolom yang ada: {allowed}",
        "there is no column {given}; the columns are: {allowed}",
    ),
    "unknown_role": (
        "{given} bukan isi kolom yang dikenal; pilihan: {allowed}",
        "{given} is nothing that a column can hold; allowed: {allowed}",
    ),
    "template_of_other_edition": (
        "formulir ini dibuat dari katalog lain ({given}, bukan {digest}); buat formulir baru, atau "
        "pakai --abaikan-edisi",
        "this template was made from another catalogue ({given}, not {digest}); make a new one, or "
        "use --abaikan-edisi",
    ),
    "not_for_this_format": (
        "{given} tidak berlaku untuk berkas ini; hanya untuk {allowed}",
        "{given} does not apply to this file; it is for {allowed} alone",
    ),
    # Rows.
    "no_levels": (
        "belum ada satu tingkat pun; isi faktor {allowed}",
        "no level is given at all; fill in factor {allowed}",
    ),
    "level_is_date": (
        "faktor {factor}: sel berisi tanggal {given}, karena Excel mengubah tingkat yang diketik; "
        "ketik ulang sebagai teks; pilihan: {allowed}",
        "factor {factor}: the cell holds the date {given}, which Excel made of a typed level; type "
        "it again as text; allowed: {allowed}",
    ),
    "points_for_level": (
        "faktor {factor}: {given} nilai suatu tingkat, bukan tingkatnya; tulis tingkatnya; pilihan: "
        "{allowed}",
        "factor {factor}: {given} is the points of a level, and no level; write the level; allowed: "
        "{allowed}",
    ),
    "number_cut": (
        "bilangan {given} terlalu panjang untuk disimpan sebagai angka; angka terakhirnya sudah "
        "hilang; ketik ulang sebagai teks",
        "the number {given} is too long to be stored as a number, and its last digits are lost; "
        "type it again as text",
    ),
    "scheme_missing": (
        "skema belum diisi; pilihan: {allowed}",
        "no scheme given; allowed: {allowed}",
    ),
    "scheme_contradicts": (
        "di sini tertulis skema {given}, padahal yang diminta {scheme}",
        "the scheme {given} stands here, and {scheme} was asked for",
    ),
    "written_nilai": (
        "tertulis nilai {given}, padahal dari tingkatnya {due}",
        "the nilai {given} stands here, and the levels give {due}",
    ),
    "written_kelas": (
        "tertulis kelas {given}, padahal dari tingkatnya {due}",
        "the kelas {given} stands here, and the levels give {due}",
    ),
    "under_other_header": (
        "di bawah judul kolom tabel lain; tidak dinilai; pindahkan tabel itu ke lembar atau berkas "
        "sendiri",
        "under the header of another table; not scored; move that table to a sheet or file of its own",
    ),
    "row_section": (
        "judul bagian atau catatan; tidak dinilai",
        "a section or a note; not scored",
    ),
    "row_total": ("baris jumlah; tidak dinilai", "a row of sums; not scored"),
    "row_heading": ("baris judul kolom; tidak dinilai", "a row of headers; not scored"),
    # Writing.
    "exists_already": (
        "berkas sudah ada; pakai --timpa untuk menggantinya",
        "the file exists already; use --timpa to replace it",
    ),
    "same_file": (
        "ini berkas masukannya sendiri; pilih nama lain",
        "this is the input itself; choose another name",
    ),
    "not_a_file": (
        "ini bukan berkas biasa, melainkan perangkat, pipa, atau soket",
        "this is no regular file but a device, a pipe or a socket",
    ),
    "no_such_folder": (
        "folder untuk menulisnya tidak ada",
        "there is no folder of this name to write to",
    ),
    "cannot_save": (
        "tidak dapat ditulis: {reason}; tidak ada berkas yang berubah",
        "cannot be written: {reason}; no file has changed",
    ),
    "findings_not_saved": (
        "keluaran sudah ditulis, tetapi temuannya tidak dapat: {reason}; jalankan lagi dengan "
        "--timpa",
        "the output is written, but its findings cannot be: {reason}; run it again with --timpa",
    ),
    "interrupted": (
        "penulisan terhenti; ini bukan temuan keluaran itu; jalankan lagi dengan --timpa",
        "writing was interrupted; these are not the findings of the output; run it again with "
        "--timpa",
    ),
}

TABLES: Final[dict[str, tuple[str, str]]] = {
    # What was understood of a file.
    "tables.read": ("Berkas: {name}", "File: {name}"),
    "tables.csv": (
        "CSV dengan pemisah {delimiter}, sandi {encoding}",
        "CSV with the separator {delimiter}, encoding {encoding}",
    ),
    "tables.sheet": ("Lembar: {sheet}", "Sheet: {sheet}"),
    "tables.header": (
        "Judul kolom pada baris {rows}; {above} baris di atasnya tetap seperti adanya",
        "Header in row {rows}; {above} rows above it stay as they are",
    ),
    "tables.no_header": ("Tanpa baris judul", "No header row"),
    "tables.scheme": ("Skema: {scheme}", "Scheme: {scheme}"),
    "tables.scheme_by_column": (
        "Skema: menurut kolom {column}",
        "Scheme: as the column {column} says",
    ),
    "tables.column": ("  {place}  {name} = {meaning}", "  {place}  {name} = {meaning}"),
    "tables.kept": (
        "Kolom lain, tetap seperti adanya: {names}",
        "Other columns, kept as they are: {names}",
    ),
    "tables.no_jobs.section": (
        "Judul bagian atau catatan, tidak dinilai: baris {rows}",
        "Sections or notes, not scored: row {rows}",
    ),
    "tables.no_jobs.total": (
        "Jumlah, tidak dinilai: baris {rows}",
        "Sums, not scored: row {rows}",
    ),
    "tables.no_jobs.heading": (
        "Judul kolom lagi, tidak dinilai: baris {rows}",
        "Headers again, not scored: row {rows}",
    ),
    "tables.no_jobs.blank": ("Kosong: baris {rows}", "Empty: row {rows}"),
    "tables.level": ("tingkat faktor {factor}", "level of factor {factor}"),
    "tables.points": (
        "nilai faktor {factor}, harus cocok dengan tingkatnya",
        "points of factor {factor}, which must agree with its level",
    ),
    "tables.role.tingkat": ("tingkat semua faktor", "the levels of all factors"),
    "tables.role.nama_jabatan": ("nama jabatan", "name of the job"),
    "tables.role.unit_kerja": ("unit kerja", "unit"),
    "tables.role.skema": ("skema", "scheme"),
    "tables.role.nilai": (
        "nilai yang tertulis, dibandingkan dengan hasil",
        "the nilai that stands there, compared with the result",
    ),
    "tables.role.kelas": (
        "kelas yang tertulis, dibandingkan dengan hasil",
        "the kelas that stands there, compared with the result",
    ),
    "tables.role.nip": ("NIP", "NIP"),
    "tables.role.no": ("nomor", "number"),
    "tables.merged": (
        "Ada sel gabungan di bawah judul; isinya hanya pada sel pertama",
        "There are merged cells below the header; only the first cell of each has its content",
    ),
    "tables.hidden_unknown": (
        "Baris dan kolom tersembunyi tidak terlihat dalam format ini; semuanya dibaca",
        "Hidden rows and columns cannot be seen in this format; all are read",
    ),
    "tables.hidden_rows": (
        "Baris tersembunyi, tetap dibaca: {rows}",
        "Hidden rows, read all the same: {rows}",
    ),
    "tables.hidden_columns": (
        "Kolom tersembunyi, tetap dibaca: {columns}",
        "Hidden columns, read all the same: {columns}",
    ),
    "tables.formulas": (
        "{count} rumus; yang dibaca nilai yang tersimpan, rumusnya tidak dijalankan",
        "{count} formulas; their stored values are read, and none is run",
    ),
    "tables.error_cells": (
        "{count} sel berisi galat seperti #REF!; dibaca sebagai kosong",
        "{count} cells hold an error such as #REF!; they are read as empty",
    ),
    "tables.template": (
        "Formulir isian dari katalog ini; kolom hitungannya tidak dibaca",
        "A filled template of this catalogue; its computed columns are not read",
    ),
    "tables.template_other": (
        "Formulir isian dari katalog LAIN, dibaca karena --abaikan-edisi",
        "A filled template of ANOTHER catalogue, read because of --abaikan-edisi",
    ),
    # The command.
    "cli.batch.usage": (
        "{prog} batch MASUKAN -o KELUARAN [--skema SKEMA | --kolom-skema JUDUL]\n"
        "           [--kolom ISI=JUDUL]... [--lembar NAMA] [--baris-judul N] [--timpa] [--lihat]\n"
        "           [--sandi SANDI] [--pemisah P] [--abaikan-edisi] [--json] [--lang id|en]",
        "{prog} batch INPUT -o OUTPUT [--skema SCHEME | --kolom-skema HEADER]\n"
        "       [--kolom WHAT=HEADER]... [--lembar NAME] [--baris-judul N] [--timpa] [--lihat]\n"
        "       [--sandi ENCODING] [--pemisah S] [--abaikan-edisi] [--json] [--lang id|en]",
    ),
    "cli.batch.description": (
        """Menilai seluruh tabel: satu baris satu jabatan, tingkat dalam penulisan apa pun.
Kolom Anda tetap urutan dan isinya; di sebelahnya ditambahkan nilai_jabatan, kelas_jabatan, temuan.
Keluaran ditulis utuh atau tidak sama sekali; berkas yang ada tidak ditimpa tanpa --timpa.""",
        """Score a whole table: a row a job, levels in any notation.
Your columns keep their order and content; nilai_jabatan, kelas_jabatan and temuan are added.
The output is written whole or not at all; an existing file is not replaced without --timpa.""",
    ),
    "cli.batch.input": ("MASUKAN", "INPUT"),
    "cli.batch.help.input": (
        "berkas .csv, .tsv, .xlsx, .xls, .ods, .parquet, atau .jsonl",
        "a .csv, .tsv, .xlsx, .xls, .ods, .parquet or .jsonl file",
    ),
    "cli.batch.output": ("KELUARAN", "OUTPUT"),
    "cli.batch.help.output": (
        "berkas .csv, .xlsx, .parquet, atau .jsonl yang akan ditulis",
        "the .csv, .xlsx, .parquet or .jsonl file to write",
    ),
    "cli.batch.scheme": ("SKEMA", "SCHEME"),
    "cli.batch.help.scheme": (
        "skema semua baris: struktural, fungsional, atau jenis jabatan seperti JFT; "
        "tanpa ini menurut kolom skema, dan tanpa kolom itu struktural",
        "the scheme of every row: struktural, fungsional or a kind of post such as JFT; "
        "without it that of the column of schemes, and without one struktural",
    ),
    "cli.batch.header": ("JUDUL", "HEADER"),
    "cli.batch.help.scheme_column": (
        "kolom yang menyebut skema tiap baris",
        "the column that names the scheme of each row",
    ),
    "cli.batch.mapping": ("ISI=JUDUL", "WHAT=HEADER"),
    "cli.batch.help.mapping": (
        'kolom yang tidak dikenali: "1=Faktor Satu", "nilai 1=Skor", "tingkat=#3" (kolom ketiga)',
        'a column that is not recognised: "1=First factor", "nilai 1=Score", "tingkat=#3" (the '
        "third)",
    ),
    "cli.reading.sheet": ("NAMA", "NAME"),
    "cli.reading.help.sheet": (
        "lembar buku kerja, bila lebih dari satu yang dapat dibaca",
        "the sheet of a workbook, where more than one can be read",
    ),
    "cli.reading.header_row": ("N", "N"),
    "cli.reading.help.header_row": (
        "baris judul, seperti 5 atau 5-6; 0 bila tidak ada",
        "the header row, such as 5 or 5-6; 0 where there is none",
    ),
    "cli.reading.encoding": ("SANDI", "ENCODING"),
    "cli.reading.help.encoding": (
        "sandi CSV tanpa BOM: utf-8 (bawaan), cp1252, atau latin-1",
        "the encoding of a CSV without a BOM: utf-8 (default), cp1252 or latin-1",
    ),
    "cli.reading.separator": ("P", "S"),
    "cli.reading.help.separator": (
        "pemisah CSV: ; atau , atau tab",
        "the separator of a CSV: ; or , or tab",
    ),
    "cli.batch.help.overwrite": (
        "ganti berkas keluaran yang sudah ada",
        "replace output files that exist",
    ),
    "cli.batch.help.look": (
        "tampilkan bagaimana berkas (4096 baris pertamanya) dipahami, lalu selesai; tidak menulis apa "
        "pun",
        "show how the file (its first 4096 rows) is understood, then end; nothing is written",
    ),
    "cli.batch.help.json": (
        "cetak ringkasannya sebagai JSON",
        "print the summary as JSON",
    ),
    "cli.reading.help.other_edition": (
        "baca juga formulir isian yang dibuat dari edisi katalog lain",
        "also read a filled template that was made from another edition of the catalogue",
    ),
    "cli.batch.epilog": (
        """Contoh:
  jabatan-eval batch jabatan.xlsx -o hasil.xlsx
  jabatan-eval batch jabatan.csv -o hasil.parquet --kolom-skema "Jenis Jabatan"
  jabatan-eval batch jabatan.xls -o hasil.csv --lembar Sekretariat --kolom "1=Faktor Satu"

Kode keluar:
  0  selesai, tanpa temuan
  1  selesai, dan ada baris yang ditolak atau temuan; lihat kolom, lembar, atau berkas temuan
  2  masukan atau perintahnya salah; tidak ada berkas yang berubah""",
        """Examples:
  jabatan-eval batch jobs.xlsx -o result.xlsx --lang en
  jabatan-eval batch jobs.csv -o result.parquet --kolom-skema "Jenis Jabatan"
  jabatan-eval batch jobs.xls -o result.csv --lembar Sekretariat --kolom "1=First factor"

Exit codes:
  0  done, no findings
  1  done, and rows were refused or have findings; see the column, sheet or file temuan
  2  the input or the call is wrong; no file has changed""",
    ),
    "cli.batch.no_input": ("belum ada berkas masukan", "no input file given"),
    "cli.batch.no_output": (
        "belum ada berkas keluaran; sebut dengan -o",
        "no output file given; name it by -o",
    ),
    "cli.batch.both_schemes": (
        "pilih salah satu: --skema atau --kolom-skema",
        "choose one: --skema or --kolom-skema",
    ),
    "cli.reading.bad_mapping": (
        "--kolom {given}: tulis seperti 1=Faktor Satu atau nilai_jabatan=#4, tiap isi sekali",
        "--kolom {given}: write it like 1=First factor or nilai_jabatan=#4, each once",
    ),
    "cli.reading.bad_header_row": (
        "--baris-judul {given}: tulis seperti 5 atau 5-6, paling banyak 3 baris sampai baris 60",
        "--baris-judul {given}: write it like 5 or 5-6, at most 3 rows, up to row 60",
    ),
    "cli.batch.rows": ("Baris jabatan", "Rows of jobs"),
    "cli.batch.scored": ("Dinilai", "Scored"),
    "cli.batch.flagged": (
        ", di antaranya {count} dengan temuan",
        ", {count} of them with findings",
    ),
    "cli.batch.refused": ("Ditolak", "Refused"),
    "cli.batch.others": ("Bukan jabatan", "No jobs"),
    "cli.batch.other": (
        "{section} judul bagian atau catatan, {total} jumlah, {heading} judul kolom, {blank} kosong",
        "{section} sections or notes, {total} sums, {heading} headers, {blank} empty",
    ),
    "cli.batch.by_kelas": ("Per kelas", "By kelas"),
    "cli.batch.of_kelas": ("kelas {kelas}: {count}", "kelas {kelas}: {count}"),
    "cli.batch.findings": ("Temuan", "Findings"),
    "cli.batch.written": ("Ditulis", "Written"),
    "cli.batch.progress": ("{percent} %  {count} baris", "{percent} %  {count} rows"),
}
