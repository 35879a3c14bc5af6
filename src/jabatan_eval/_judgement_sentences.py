"""The sentences of the room `judgement`, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["JUDGEMENT", "JUDGEMENT_FAULTS"]

JUDGEMENT_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "not_evaluations": (
        "yang diberikan {given}, padahal yang diminta deretan hasil evaluasi",
        "got {given}, expected a series of evaluations, such as a list",
    ),
    "laws_differ": (
        "hasil evaluasi berasal dari katalog yang angkanya berbeda: {given}; pakai catalogue_effect "
        "untuk melihat akibat perubahan katalog",
        "the evaluations follow from catalogues with different numbers: {given}; use "
        "catalogue_effect to see what a change of the catalogue does",
    ),
    "schemes_differ": (
        "hasil evaluasi dari skema yang berbeda ({given}) tidak punya faktor yang sama, jadi tidak "
        "dapat dibandingkan",
        "evaluations of different schemes ({given}) share no factors and cannot be compared",
    ),
    "not_of_catalogue": (
        "dievaluasi menurut katalog {given}; di sini harus {allowed}",
        "evaluated by catalogue {given}; here it must be {allowed}",
    ),
    "not_for_forms": (
        "{given} hanya berlaku untuk tabel, bukan untuk berkas formulir",
        "{given} goes with tables only, not with a file of forms",
    ),
    "not_factors": (
        "yang diberikan {given}, padahal yang diminta daftar kode faktor; pilihan: {allowed}",
        "got {given}, expected a list of factor codes; allowed: {allowed}",
    ),
    "too_many_factors": (
        "lebih dari {limit} kode faktor diberikan",
        "more than {limit} factor codes given",
    ),
    "unknown_sort_key": (
        "kunci urutan {given} tidak ada; pilihan: {allowed}",
        "there is no key {given} to sort by; allowed: {allowed}",
    ),
    "kelas_not_in_scheme": (
        "kelas {kelas} tidak dapat dicapai: tidak ada kombinasi tingkat skema {scheme} yang "
        "memberikannya; pilihan: {allowed}",
        "kelas {kelas} is out of reach: no combination of levels of scheme {scheme} gives it; "
        "allowed: {allowed}",
    ),
    "kelas_not_with_fixed": (
        "kelas {kelas} tidak dapat dicapai selama {held} tetap: nilai yang mungkin {lowest} sampai "
        "{highest}; pilihan: {allowed}",
        "kelas {kelas} is out of reach while {held} stay: the nilai can be {lowest} to {highest}; "
        "allowed: {allowed}",
    ),
}

JUDGEMENT: Final[dict[str, tuple[str, str]]] = {
    # What hangs on each choice.
    "peka.title": ("UJI PEKA: APA YANG BERGANTUNG PADA TIAP PILIHAN", "WHAT HANGS ON EACH CHOICE"),
    "peka.rests_on": ("Kelas bertumpu pada", "The class rests on"),
    "peka.resting": (
        "faktor {factors}: satu tingkat turun atau naik di situ mengubah kelas",
        "factor {factors}: one level down or up there changes it",
    ),
    "peka.resting_on_none": (
        "tidak ada faktor tertentu: satu tingkat turun atau naik di mana pun tidak mengubah kelas",
        "no single factor: one level down or up changes it nowhere",
    ),
    "peka.factor": ("Faktor", "Factor"),
    "peka.level": ("Tingkat", "Level"),
    "peka.down_to": ("Turun ke", "Down to"),
    "peka.up_to": ("Naik ke", "Up to"),
    "peka.nilai": ("Nilai", "Points"),
    "peka.kelas": ("Kelas", "Kelas"),
    "peka.down": ("turun", "down"),
    "peka.up": ("naik", "up"),
    "peka.marked": ("* kelas berubah", "* the class changes"),
    "peka.criteria": (
        "YANG HARUS DIBUKTIKAN UNTUK TIAP PERUBAHAN",
        "WHAT WOULD HAVE TO BE EVIDENCED FOR EACH CHANGE",
    ),
    "peka.change": ("Perubahan", "Change"),
    "peka.criterion": ("Kriteria", "Criteria"),
    "peka.change_to": ("{direction} ke {level}", "{direction} to {level}"),
    "peka.official": ("{text} [{source}]", "{text} [{source}]"),
    "peka.no_advice": (
        "Uji peka menunjukkan akibat, bukan saran. Tingkat dipilih menurut kriteria dan bukti, lalu "
        "disepakati tim; kelas yang diinginkan bukan alasan.",
        "This shows what follows and advises nothing. Levels are chosen by criteria and evidence and "
        "agreed by the team; a class that is wished for is no reason.",
    ),
    # From a class back to levels.
    "cara.title": (
        "PERUBAHAN TERKECIL YANG MEMBERI SUATU KELAS",
        "THE SMALLEST CHANGES THAT GIVE A CLASS",
    ),
    "cara.start": ("Titik tolak", "From"),
    "cara.at": ("nilai {nilai}, kelas {kelas}", "points {nilai}, kelas {kelas}"),
    "cara.kelas": ("Kelas yang dicari", "Class looked for"),
    "cara.fixed": ("Faktor yang tetap", "Factors held"),
    "cara.changes": ("Faktor yang berubah", "Factors changed"),
    "cara.steps": ("Langkah", "Steps"),
    "cara.none": ("tidak ada", "none"),
    "cara.more": ("Masih ada yang lain.", "There are more."),
    "cara.no_reason": (
        "Untuk penelitian dan penelaahan. Bahwa tingkat tertentu memberi suatu kelas bukan alasan "
        "untuk memilihnya.",
        "For research and review. That levels would give a class is no reason to choose them.",
    ),
    # Two evaluations side by side.
    "banding.title": ("PERBANDINGAN DUA HASIL EVALUASI", "TWO EVALUATIONS SIDE BY SIDE"),
    "banding.no_job": ("(tanpa nama jabatan)", "(no job named)"),
    "banding.difference": ("B - A", "B - A"),
    "banding.marked": (
        "* tingkat berbeda; selisih dihitung dari A ke B",
        "* the levels differ; differences are those of B from A",
    ),
    # Jobs by factors.
    "matriks.title": ("MATRIKS JABATAN DAN TINGKAT FAKTOR", "JOBS AND THEIR FACTOR LEVELS"),
    "matriks.jobs": ("Jabatan", "Jobs"),
    "matriks.refused": ("Ditolak", "Refused"),
    "matriks.by": ("Urutan", "Sorted by"),
    "matriks.as_given": ("seperti masukannya", "as given"),
    "matriks.key_number": ("Baris", "Row"),
    "matriks.key_nama": ("Nama Jabatan", "Job"),
    "matriks.key_unit": ("Unit Kerja", "Unit"),
    "matriks.key_kind": ("Jenis Jabatan", "Kind of post"),
    "matriks.key_eselon": ("Eselon", "Echelon"),
    "matriks.key_nilai": ("Nilai", "Points"),
    "matriks.key_kelas": ("Kelas", "Kelas"),
    "matriks.shared_kind": ("{value}", "{value}"),
    "matriks.shared_eselon": ("eselon {value}", "echelon {value}"),
    "matriks.shared_unit": ("{value}", "{value}"),
    "matriks.row": ("baris {number}", "row {number}"),
    "matriks.findings": ("TEMUAN", "FINDINGS"),
    "matriks.refused_for": ("ditolak: {reasons}", "refused: {reasons}"),
    "matriks.marked": (
        "* berbeda dari jabatan di atas dan di bawahnya dalam kelompok yang sama; di ujung, dari "
        "satu-satunya tetangga. Beda belum tentu salah: periksa buktinya.",
        "* differs from the jobs above and below in the same group; at an end, from its only "
        "neighbour. What differs need not be wrong: look at its evidence.",
    ),
    "matriks.factors": ("Faktor {scheme}: {names}", "Factors, {scheme}: {names}"),
    "matriks.left_out": (
        "Tidak dimuat karena bukan jabatan (kosong, jumlah, judul): {count} baris, yaitu {rows}",
        "Left out, being no jobs (blank, sums, headings): {count} rows, namely {rows}",
    ),
    # What a change of the catalogue does.
    "dampak.title": ("DAMPAK PERUBAHAN KATALOG", "WHAT A CHANGE OF THE CATALOGUE DOES"),
    "dampak.old": ("Lama", "Old"),
    "dampak.new": ("Baru", "New"),
    "dampak.changes": ("Angka yang berubah", "Numbers that changed"),
    "dampak.jobs": ("Jabatan yang terdampak", "Jobs affected"),
    "dampak.of_jobs": ("{count} dari {jobs}", "{count} of {jobs}"),
    "dampak.title_changes": ("ANGKA YANG BERUBAH", "NUMBERS THAT CHANGED"),
    "dampak.title_schemes": ("KOMBINASI TINGKAT", "COMBINATIONS OF LEVELS"),
    "dampak.title_moves": ("KOMBINASI YANG BERPINDAH KELAS", "COMBINATIONS THAT CHANGE CLASS"),
    "dampak.title_affected": ("JABATAN YANG TERDAMPAK", "JOBS AFFECTED"),
    "dampak.what": ("Apa", "What"),
    "dampak.points": ("{scheme} {code}: nilai", "{scheme} {code}: points"),
    "dampak.band": ("kelas {code}: batas", "kelas {code}: band"),
    "dampak.step": ("langkah", "step"),
    "dampak.scheme": ("Skema", "Scheme"),
    "dampak.count_old": ("Lama", "Old"),
    "dampak.count_new": ("Baru", "New"),
    "dampak.kept": ("Di keduanya", "In both"),
    "dampak.nilai": ("Nilai berubah", "Points change"),
    "dampak.kelas": ("Kelas berubah", "Class changes"),
    "dampak.kelas_old": ("Kelas lama", "Old kelas"),
    "dampak.kelas_new": ("Kelas baru", "New kelas"),
    "dampak.nilai_old": ("Nilai lama", "Old points"),
    "dampak.nilai_new": ("Nilai baru", "New points"),
    "dampak.count": ("Kombinasi", "Combinations"),
    "dampak.job": ("Jabatan", "Job"),
    "dampak.levels": ("Tingkat", "Levels"),
    "dampak.finding": ("Temuan", "Finding"),
    "dampak.job_kelas": ("kelas berubah", "the class changes"),
    "dampak.job_nilai": ("nilai berubah, kelas tetap", "the points change, the class stays"),
    # The command line: uji-peka.
    "cli.uji_peka.usage": (
        "{prog} uji-peka KODE... [--skema SKEMA] [--json] [--lang id|en]\n"
        "           {prog} uji-peka --berkas BERKAS [--json] [--lang id|en]",
        "{prog} uji-peka CODE... [--skema SCHEME] [--json] [--lang id|en]\n"
        "       {prog} uji-peka --berkas FILE [--json] [--lang id|en]",
    ),
    "cli.uji_peka.description": (
        """Apa yang bergantung pada tiap pilihan: untuk setiap faktor, nilai dan kelas bila tingkatnya
turun atau naik satu, dan kriteria yang harus dibuktikan untuk itu. Menunjukkan akibat, bukan
menyarankan tingkat.""",
        """What hangs on each choice: for every factor, the points and the class with one level less or
more, and the criteria that would have to be evidenced. It shows what follows and advises nothing.""",
    ),
    "cli.uji_peka.epilog": (
        """Contoh:
  jabatan-eval uji-peka 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1
  jabatan-eval uji-peka --skema fungsional 1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1
  jabatan-eval uji-peka --berkas formulir.yaml --json""",
        """Examples:
  jabatan-eval uji-peka 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1 --lang en
  jabatan-eval uji-peka --skema fungsional 1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1
  jabatan-eval uji-peka --berkas form.yaml --json""",
    ),
    # The command line: matriks.
    "cli.matriks.usage": (
        "{prog} matriks BERKAS [-o OUT] [--urut KUNCI,...] [--jenis KOLOM]\n"
        "           [--eselon KOLOM] [pilihan baca seperti batch] [--timpa] [--json] [--lang id|en]",
        "{prog} matriks FILE [-o OUT] [--urut KEY,...] [--jenis COLUMN]\n"
        "       [--eselon COLUMN] [options to read as in batch] [--timpa] [--json] [--lang id|en]",
    ),
    "cli.matriks.description": (
        """Jabatan di baris, faktor di kolom: tingkat yang berbeda dari tetangganya ditandai, supaya tim
dapat membandingkan jabatan yang setara. Baris yang ditolak tetap ditampilkan dengan alasannya.""",
        """Jobs in rows, factors in columns: levels that differ from their neighbours are marked, so that
a team can hold like posts against each other. Refused rows are shown with their reasons.""",
    ),
    "cli.matriks.epilog": (
        """Contoh:
  jabatan-eval matriks hasil.csv
  jabatan-eval matriks jabatan.xlsx --urut unit,jenis,nilai -o matriks.html
  jabatan-eval matriks formulir.yaml -o matriks.xlsx

Kunci urutan: jenis, eselon, unit, nama, nilai, kelas; bawaan jenis,eselon,nilai. Jabatan yang sama
jenis, eselon, atau unitnya menjadi satu kelompok bila kunci itu berada di depan; tetangga dicari di
dalam kelompok. Kode keluar 1 bila ada baris yang ditolak atau bertemuan.""",
        """Examples:
  jabatan-eval matriks result.csv --lang en
  jabatan-eval matriks jobs.xlsx --urut unit,jenis,nilai -o matrix.html
  jabatan-eval matriks forms.yaml -o matrix.xlsx

Keys to sort by: jenis (kind of post), eselon, unit, nama (name), nilai, kelas; by default
jenis,eselon,nilai. Jobs alike in kind, echelon or unit make a group where that key comes first;
neighbours are looked for inside a group. Exit code 1 where rows are refused or have findings.""",
    ),
    "cli.matriks.keys": ("KUNCI,...", "KEY,..."),
    "cli.matriks.help.file": (
        "tabel (CSV, XLSX, XLS, ODS, Parquet, JSON Lines) atau formulir (YAML, JSON)",
        "a table (CSV, XLSX, XLS, ODS, Parquet, JSON Lines) or forms (YAML, JSON)",
    ),
    "cli.matriks.help.out": (
        "tulis juga ke berkas HTML (untuk dicetak), CSV, atau XLSX",
        "write it to an HTML (to be printed), CSV or XLSX file too",
    ),
    "cli.matriks.help.sort": (
        "urutan: jenis, eselon, unit, nama, nilai, kelas; yang terpenting lebih dahulu",
        "order: jenis, eselon, unit, nama, nilai, kelas; the most important first",
    ),
    "cli.matriks.help.jenis": (
        "kolom jenis jabatan, menurut judulnya atau #3, kolom ketiga",
        "the column with the kind of post, by its header or #3, the third",
    ),
    "cli.matriks.help.eselon": (
        "kolom eselon, menurut judulnya atau #3, kolom ketiga",
        "the column with the echelon, by its header or #3, the third",
    ),
    "cli.matriks.no_file": (
        "sebutkan berkas jabatan yang hendak dibuat matriksnya",
        "name the file of the jobs",
    ),
    "cli.matriks.written": ("Matriks ditulis ke {file}", "Written to {file}"),
}
