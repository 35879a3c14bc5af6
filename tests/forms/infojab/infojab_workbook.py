"""A workbook like the one that agencies upload, made up, with all that libraries lose."""

import io

import xlsxwriter

HEADS = {
    "INFOJAB I": [
        "Kode Jabatan", "Ikhtisar Jabatan", "Tingkat Pendidikan Minimum", "Rumpun Pendidikan",
        "Rumpun Diklat", "Pengalaman Kerja (dalam hitungan tahun)", "Keterampilan Kerja",
        "Bakat Kerja", "Minat Kerja", "Tempramen Kerja", "Upaya Fisik", "Jenis Kelamin",
        "Postur Badan", "Umur Maksimal", "Penampilan", "Tinggi Badan (cm)", "Berat Badan (Kg)",
        "Terima Disabilitas", "Jenis Disabilitas", "Hubungan dengan data",
        "Hubungan dengan benda", "Hubungan dengan orang", "Nilai Kriteria", "Tanggung Jawab",
        "Wewenang", "Kelas Jabatan (1 - 19)",
    ],
    "INFOJAB II": [
        "Uraian Tugas", "Hasil Kerja", "Satuan Hasil Kerja", "Beban Kerja 1 Tahun",
        "Waktu Kerja Efektif 1 Tahun", "Waktu Penyelesaian (jam/menit)", "Uraian Bahan Kerja",
        "Uraian Perangkat Kerja",
    ],
    "INFOJAB III": ["Unit Kerja / Instansi", "Dalam Hal"],
    "INFOJAB IV": ["Aspek", "Faktor"],
    "INFOJAB V": ["Fisik / Mental", "Penyebab"],
}  # fmt: skip
HINTS = {"INFOJAB I": 3, "INFOJAB II": 3, "INFOJAB IV": 3}
LISTS = {
    "TABEL REFERENSI I": {
        "BAKAT KERJA": ["Intelegensia", "Bakat Verbal", "Bakat Numerik", "Bakat Ketelitian"],
        "TEMPRAMEN KERJA": ["Directing Control Planning (DCP)", "Influencing (INFLU)"],
        "MINAT KERJA": ["Realistik", "Konvensional", "Kewirausahaan"],
        "UPAYA FISIK": ["Berdiri", "Duduk", "Berbicara"],
    },
    "TABEL REFERENSI II": {
        "TINGKAT PENDIDIKAN MINIMUM": ["SLTA", "Diploma III/Sarjana Muda", "S-1/Sarjana"],
        "RUMPUN PENDIDIKAN": ["S-1 ADMINISTRASI NEGARA", "S-1 MANAJEMEN"],
    },
    "TABEL REFERENSI III": {"ASPEK": ["Tempat Kerja", "Suhu", "Udara"]},
}


def infojab(extra=None):
    """The workbook's bytes; lists bound in every way that workbooks know.

    Args:
        extra: a function that is given the book and its sheets by name, to add what it likes.
    """
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
    red = book.add_format({"bg_color": "#ffc7ce"})
    sheets = {}
    for name, heads in HEADS.items():
        sheet = sheets[name] = book.add_worksheet(name)
        sheet.write_string(0, 0, name, bold)
        sheet.write_row(1, 0, heads, bold)
        if name in HINTS:
            sheet.write_row(2, 0, ["(lihat tabel referensi)"] * len(heads))
        sheet.set_column(0, len(heads) - 1, 20, text)
        sheet.conditional_format(3, 0, 99, 0, {"type": "duplicate", "format": red})
    for name, lists in LISTS.items():
        sheet = sheets[name] = book.add_worksheet(name)
        for column, (head, items) in enumerate(lists.items()):
            sheet.write_string(0, column, head)
            sheet.write_column(1, column, items)
    book.define_name("Bakat", "='TABEL REFERENSI I'!$A$2:$A$5")
    book.define_name("Bakat_Kerja", "=Bakat")
    one, four = sheets["INFOJAB I"], sheets["INFOJAB IV"]
    lists = {
        2: "='TABEL REFERENSI II'!$A$2:$A$4",
        7: "=Bakat_Kerja",
        11: ["Laki-laki", "Perempuan", "Laki-laki/Perempuan"],
        17: ["Y", "N"],
        22: ["Baik", "Sangat Baik"],
    }
    for column, source in lists.items():
        one.data_validation(3, column, 99, column, {"validate": "list", "source": source})
    four.data_validation(
        3, 0, 99, 0, {"validate": "list", "source": "='TABEL REFERENSI III'!$A$2:$A$4"}
    )
    if extra is not None:
        extra(book, sheets)
    book.close()
    return held.getvalue()
