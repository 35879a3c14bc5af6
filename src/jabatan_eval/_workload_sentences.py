"""The sentences of workload, need and performance plan, Indonesian first."""

from typing import Final

__all__ = ["WORKLOAD", "WORKLOAD_FAULTS"]

WORKLOAD_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "text_blank": ("belum ditulis apa-apa", "nothing is written here"),
    "text_unprintable": (
        "memuat aksara yang tidak dapat dicetak: {given}",
        "holds a character that does not print: {given}",
    ),
    "text_too_long": (
        "terlalu panjang, paling banyak {limit} aksara: {given}",
        "too long, at most {limit} characters: {given}",
    ),
    "amount_negative": (
        "{given} negatif; jumlah paling kecil 0",
        "{given} is negative; an amount is 0 or more",
    ),
    "amount_not_positive": (
        "{given} tidak lebih dari 0; jumlah ini harus lebih dari 0",
        "{given} is not above 0; this amount must be",
    ),
    "time_negative": (
        "waktu {given} negatif; waktu tidak pernah kurang dari 0",
        "the time {given} is negative; no time is less than 0",
    ),
    "time_not_positive": (
        "waktu {given} bukan waktu kerja; isi berapa lama satu hasil dikerjakan",
        "the time {given} is no working time; say how long one result takes",
    ),
    "time_without_unit": (
        "waktu {given} tanpa satuan; tulis seperti: {allowed}",
        "the time {given} has no unit; write it as in: {allowed}",
    ),
    "time_unit_unknown": (
        "satuan waktu {given} tidak dikenal; pilihan: {allowed}",
        "the unit of time {given} is not known; allowed: {allowed}",
    ),
    "time_clock": (
        "waktu {given} dapat berarti jam dan menit, atau menit dan detik; tulis seperti: {allowed}",
        "the time {given} could be hours and minutes, or minutes and seconds; write it as in: "
        "{allowed}",
    ),
    "time_unreadable": (
        "waktu {given} tidak dapat dibaca; tulis seperti: {allowed}",
        "the time {given} cannot be read; write it as in: {allowed}",
    ),
    "unknown_policy": (
        "aturan pembulatan {given} tidak ada; pilihan: {allowed}",
        "there is no rounding rule {given}; allowed: {allowed}",
    ),
    "effective_time_not_positive": (
        "waktu kerja efektif {given} bukan waktu kerja; harus lebih dari nol",
        "an effective working time of {given} is none; it must be above zero",
    ),
    "effective_time_too_long": (
        "waktu kerja efektif {given} lebih panjang dari setahun ({longest}); periksa satuannya",
        "an effective working time of {given} is longer than a year ({longest}); see its unit",
    ),
    "too_many_days": (
        "{given} melebihi {limit}, yang terbanyak di sini",
        "{given} is more than {limit}, the most there can be here",
    ),
    "too_many_places": (
        "{given} bukan banyaknya desimal; 0 sampai {limit}",
        "{given} is no number of decimals; 0 to {limit}",
    ),
    # A workload.
    "inputs_of_other_approach": (
        "pendekatan {approach} dihitung dari {allowed}, bukan dari ini; pilih pendekatan yang sesuai",
        "the approach {approach} is worked out from {allowed}, not from this; choose the approach "
        "that fits",
    ),
    "too_many_lines": (
        "{given} baris untuk satu jabatan; paling banyak {limit}",
        "{given} lines for one job; at most {limit}",
    ),
    "no_work": (
        "belum ada beban yang dihitung; isi {allowed}",
        "there is no work to reckon with; fill in {allowed}",
    ),
    "line_incomplete": (
        "{given} belum lengkap; belum diisi: {allowed}",
        "{given} is not complete; not filled in: {allowed}",
    ),
    "working_days_missing": (
        "{given} bervolume per hari atau per minggu, sedangkan hari kerja setahun belum disebut; "
        "beri hari_kerja, misalnya working_days(5), atau --hari 5",
        "the volume of {given} is counted by day or week, and the working days of the year are not "
        "given; give hari_kerja, such as working_days(5), or --hari 5",
    ),
    "weeks_missing": (
        "{given} bervolume per minggu, sedangkan hari kerja seminggu atau minggu kerja setahun "
        "belum disebut dalam hari_kerja",
        "the volume of {given} is counted by week, and hari_kerja gives neither working days of a "
        "week nor working weeks of the year",
    ),
    "posts_alone": (
        "{given} sendiri membutuhkan {posts} pegawai, lebih dari {limit}; periksa satuan waktunya, "
        "mungkin menit tertulis sebagai jam",
        "{given} alone needs {posts} officers, more than {limit}; see the unit of its time, perhaps "
        "minutes were written as hours",
    ),
    # A table of tasks.
    "cell_blank": ("belum diisi", "not filled in"),
    "unknown_period": (
        "periode {given} tidak ada; pilihan: {allowed}",
        "there is no period {given}; allowed: {allowed}",
    ),
    "time_column_without_unit": (
        "kolom {given} tidak bersatuan pada baris {rows}; tulis satuannya pada judul, misalnya "
        "(jam) atau (menit), pada kolom satuan_waktu, atau pada selnya",
        "the column {given} has no unit in rows {rows}; write it in the header, as (jam) or (menit), "
        "in a column satuan_waktu, or in the cell",
    ),
    "points_mixed": (
        "titik dipakai untuk ribuan ({thousands}, baris {thousands_row}) dan untuk desimal "
        "({decimal}, baris {decimal_row}); tulis desimal dengan koma, agar tidak ada angka yang "
        "terbaca seribu kali lipat",
        "a point parts thousands ({thousands}, row {thousands_row}) and decimals ({decimal}, row "
        "{decimal_row}); write decimals with a comma, so that no number is read a thousand times "
        "too large",
    ),
    "job_without_tasks": (
        "{given} tidak diikuti tugas apa pun",
        "{given} is not followed by any task",
    ),
    "job_in_two_places": (
        "{given} sudah berdiri mulai {first}; dihitung sebagai jabatan lain, maka satukan barisnya "
        "atau beri kode_jabatan",
        "{given} stands already from {first} on; it is reckoned as another job, so put its rows "
        "together or give a kode_jabatan",
    ),
    "stated_effective": (
        "tertulis waktu efektif {given} ({count} baris), padahal yang dipakai {used}",
        "an effective time of {given} is written ({count} rows), and {used} is used",
    ),
    "stated_effective_unit": (
        "waktu efektif tertulis {given} ({count} baris), tidak dalam satuan waktu penyelesaian di "
        "sampingnya; periksa apakah waktunya jam atau menit",
        "the effective time is written {given} ({count} rows), not in the unit of the time beside "
        "it; see whether the time is in hours or in minutes",
    ),
    "stated_need": (
        "tertulis kebutuhan {given}, padahal hitungannya {need}",
        "a need of {given} is written, and the working gives {need}",
    ),
    # Holders and needs.
    "not_a_year": (
        "{given} bukan tahun; tahun antara {first} dan {last}",
        "{given} is no year; years lie between {first} and {last}",
    ),
    "year_twice": ("tahun {given} ditulis dua kali", "the year {given} stands twice"),
    "leavers_before_count": (
        "tahun {given} tidak sesudah hari penghitungan {counted}; yang sudah berhenti tidak dihitung "
        "sebagai pemangku",
        "the year {given} is not after the day of the count, {counted}; who had left by then is no "
        "holder",
    ),
    "more_leave_than_hold": (
        "{given} berhenti, sedangkan pemangku {kind} hanya {holders}",
        "{given} leave, and there are only {holders} holders who are {kind}",
    ),
    "counted_on_differs": (
        "pemangku dihitung pada hari yang berlainan: {given}; satu daftar memakai satu hari",
        "holders are counted on different days: {given}; one list has one day",
    ),
    "counted_on_other_day": (
        "pemangku dihitung per {given}, bukan per {due}",
        "holders are counted on {given}, not on {due} (day-month)",
    ),
    "holders_not_apart": (
        "pemangku PNS dan PPPK belum disebut terpisah",
        "the holders who are PNS and PPPK are not given apart",
    ),
    "need_not_given": ("kebutuhan belum diisi", "the need is not given"),
    "need_not_whole": (
        "kebutuhan {given} bukan jumlah utuh; pilih aturan pembulatannya: {allowed}",
        "the need {given} is not whole; choose how it is rounded: {allowed}",
    ),
    "kelas_not_given": ("kelas jabatan belum diisi", "the kelas is not given"),
    "kelas_not_there": (
        "kelas {given} tidak ada; kelas jabatan {first} sampai {last}",
        "there is no kelas {given}; kelas run from {first} to {last}",
    ),
    "basis_not_given": (
        "dasar kebutuhan belum disebut; tulis dari ABK dengan pembulatan apa, atau formula siapa",
        "the basis of the need is not given; say from which workload and rounding, or whose formula",
    ),
    "leavers_after_years": (
        "yang berhenti pada {given} tidak masuk daftar, yang sampai {last}",
        "those who leave in {given} are not in the list, which ends with {last}",
    ),
    "job_twice": (
        "{given} berdiri pada baris {first} dan {number}; beri id bila memang dua jabatan",
        "{given} stands in rows {first} and {number}; give ids if they are two jobs",
    ),
    # A performance plan.
    "weight_missing": (
        "{given} belum berbobot, sedangkan hasil lain sudah; beri bobot semuanya atau tidak sama sekali",
        "{given} has no weight while others do; give all of them one, or none",
    ),
    "weights_total": (
        "bobot berjumlah {given}; harus tepat {due}",
        "the weights add up to {given}; they must add up to exactly {due}",
    ),
    "plan_lacks": ("belum diisi: {allowed}", "not filled in: {allowed}"),
    "result_lacks": ("{given} belum diisi: {allowed}", "{given}, not filled in: {allowed}"),
    # data/procedures.yaml
    "unknown_effective_time": (
        "waktu kerja efektif {given} tidak ada; pilihan: {allowed}",
        "there is no effective working time {given}; allowed: {allowed}",
    ),
    "unknown_working_week": (
        "pola hari kerja {given} tidak ada; pilihan: {allowed}",
        "there is no working week {given}; allowed: {allowed}",
    ),
    "unknown_approach": (
        "pendekatan {given} tidak ada; pilihan: {allowed}",
        "there is no approach {given}; allowed: {allowed}",
    ),
    "unknown_plan": (
        "tata cara perencanaan kinerja {given} tidak ada; pilihan: {allowed}",
        "there is no procedure of performance planning {given}; allowed: {allowed}",
    ),
    "unknown_government": (
        "tingkat pemerintahan {given} tidak ada; pilihan: {allowed}",
        "there is no level of government {given}; allowed: {allowed}",
    ),
    "does_not_fit": (
        "{given} kali {days} hari tidak memberi hasil kali yang tercetak",
        "{given} times {days} days does not give the printed product",
    ),
    "approaches_differ": (
        "pendekatannya {given}; yang dikenal {allowed}",
        "the approaches are {given}; known are {allowed}",
    ),
    "policies_differ": (
        "aturan pembulatan {given}; yang dikenal {allowed}",
        "the rounding rules are {given}; known are {allowed}",
    ),
    "stages_not_in_order": (
        "tahap {given} tidak bernomor 1 sampai {count}",
        "the stages {given} are not numbered 1 to {count}",
    ),
    "name_twice": ("nama {given} dipakai dua kali", "the name {given} is used twice"),
}

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "waktu.jam": ("jam", "hours"),
    "waktu.menit": ("menit", "minutes"),
    "periode.tahun": ("setahun", "a year"),
    "periode.bulan": ("sebulan", "a month"),
    "periode.minggu": ("seminggu", "a week"),
    "periode.hari": ("sehari", "a day"),
    "workload.no_basis": ("dasar tidak disebut", "no basis given"),
    "workload.effective": (
        "{hours} = {minutes} setahun ({basis})",
        "{hours} = {minutes} a year ({basis})",
    ),
    "workload.title": ("ANALISIS BEBAN KERJA", "WORKLOAD ANALYSIS"),
    "workload.job": ("Jabatan", "Job"),
    "workload.approach": ("Pendekatan", "Approach"),
    "workload.effective_time": ("Waktu kerja efektif", "Effective working time"),
    "workload.days": ("Hari kerja", "Working days"),
    "workload.days_text": ("{days} setahun ({basis})", "{days} a year ({basis})"),
    "workload.number": ("No", "No"),
    "workload.item": ("Uraian", "Description"),
    "workload.working": ("Perhitungan", "Working"),
    "workload.need": ("Kebutuhan", "Need"),
    "workload.formula": (
        "{label}: {formula} (keyakinan: {confidence})",
        "{label}: {formula} (confidence: {confidence})",
    ),
    "workload.result": ("hasil", "results"),
    "workload.volume": (
        "{volume} {unit} {period}",
        "{volume} {unit} {period}",
    ),
    "workload.task": (
        "{amount} × {time} = {load}; {load} : {effective} = {need}",
        "{amount} × {time} = {load}; {load} : {effective} = {need}",
    ),
    "workload.object": (
        "{amount} {unit} : {each} per pegawai = {need}",
        "{amount} {unit} : {each} per officer = {need}",
    ),
    "workload.equipment": (
        "{units} unit × {crew} awak × {shifts} gilir = {need}",
        "{units} units × {crew} crew × {shifts} shifts = {need}",
    ),
    "workload.objects": ("objek", "objects"),
    "workload.total_time": (
        "{load} : {effective} = {need}",
        "{load} : {effective} = {need}",
    ),
    "workload.total": ("Jumlah", "Total"),
    "workload.exactly": ("{need} (tepat {exact})", "{need} (exactly {exact})"),
    "workload.long_fraction": (
        "{need} (pecahan tepatnya terlalu panjang untuk dicetak)",
        "{need} (the exact fraction is too long to print)",
    ),
    "workload.evidence": ("bukti: {evidence}", "evidence: {evidence}"),
    "workload.shown_note": (
        "Angka ditampilkan dengan {places} desimal, setengah ke atas, dan dijumlahkan dari angka "
        "utuhnya.",
        "Figures are shown with {places} decimals, half up, and added up from the exact ones.",
    ),
    "workload.posts": ("Formasi", "Posts"),
    "workload.posts_by": (
        "{posts} (pembulatan {policy}: {label})",
        "{posts} (rounding {policy}: {label})",
    ),
    "needs.rounded": ("pembulatan {label}", "rounded {label}"),
    "workload.no_policy": (
        "belum dibulatkan; pilih aturan pembulatan: {allowed}. Tidak ada aturan yang ditemukan "
        "dalam peraturan.",
        "not rounded; choose a rule of rounding: {allowed}. None was found in the regulations.",
    ),
    "workload.set_need": ("Kebutuhan yang ditetapkan", "Need set elsewhere"),
    "workload.set_by": (
        "{need} oleh {authority}; {basis}; selisih dari perhitungan ini {difference}",
        "{need} by {authority}; {basis}; differs from this working by {difference}",
    ),
    "workload.warning": ("Periksa", "Check"),
    "workload.summary": ("REKAPITULASI", "SUMMARY"),
    "workload.findings": ("Temuan", "Findings"),
    "workload.unnamed": ("(jabatan tidak disebut)", "(job not named)"),
    "workload.result_head": ("Hasil kerja", "Result"),
    "workload.unit": ("Satuan hasil", "Unit of result"),
    "workload.volume_head": ("Volume", "Volume"),
    "workload.period": ("Periode", "Period"),
    "workload.times": ("Kali setahun", "Times a year"),
    "workload.time": ("Waktu penyelesaian", "Time"),
    "workload.time_unit": ("Satuan waktu", "Unit of time"),
    "workload.load": ("Beban (jam setahun)", "Load (hours a year)"),
    "workload.exact": ("Kebutuhan tepat", "Exact need"),
    "workload.row": ("Baris", "Row"),
    "workload.code": ("Kode jabatan", "Code of the job"),
    "workload.org_unit": ("Unit kerja", "Unit"),
    "workload.policy": ("Pembulatan", "Rounding"),
    "workload.sheet_tasks": ("tugas", "tasks"),
    "workload.sheet_jobs": ("jabatan", "jobs"),
    "needs.title": ("DAFTAR KEBUTUHAN JABATAN: {agency}", "LIST OF NEEDS: {agency}"),
    "needs.counted_on": ("Pemangku dihitung per", "Holders counted on"),
    "needs.sender": ("Disampaikan oleh", "Sent by"),
    "needs.to": ("Kepada", "To"),
    "needs.and": (" dan ", " and "),
    "needs.addressees": ("{to} ({reading})", "{to} ({reading})"),
    "needs.addressees_copy": (
        "{to}, tembusan {copy} ({reading})",
        "{to}, copy to {copy} ({reading})",
    ),
    "needs.duty": ("Dasar", "Basis"),
    "needs.duty_text": (
        "{law} {article}, kini digantikan {replaced}: {duty}",
        "{law} {article}, now replaced by {replaced}: {duty}",
    ),
    "needs.due": ("Batas waktu", "Due"),
    "needs.coordination": ("Koordinasi", "Coordination"),
    "needs.executor": ("Pelaksana anjab dan ABK", "Job and workload analysis by"),
    "needs.number": ("No", "No"),
    "needs.job": ("Nama jabatan", "Job"),
    "needs.unit": ("Unit kerja", "Unit"),
    "needs.kelas": ("Kelas", "Kelas"),
    "needs.pns": ("B PNS", "B PNS"),
    "needs.pppk": ("B PPPK", "B PPPK"),
    "needs.holders": ("B", "B"),
    "needs.need": ("K", "K"),
    "needs.difference": ("Selisih (B - K)", "Difference (B - K)"),
    "needs.retire": ("Pensiun {year}", "Retiring {year}"),
    "needs.ends": ("Habis kontrak {year}", "Contracts ending {year}"),
    "needs.year": ("Kebutuhan {year}", "Need {year}"),
    "needs.all_years": ("Kebutuhan semua tahun", "Need of all years"),
    "needs.basis": ("Dasar kebutuhan", "Basis of the need"),
    "needs.total": ("JUMLAH", "TOTAL"),
    "needs.no_unit": ("unit kerja tidak disebut", "no unit given"),
    "needs.row": ("{unit}; kelas {kelas}; {basis}", "{unit}; kelas {kelas}; {basis}"),
    "needs.row_counts": (
        "B {holders} (PNS {pns}, PPPK {pppk}); K {need}; +/- {difference}",
        "B {holders} (PNS {pns}, PPPK {pppk}); K {need}; +/- {difference}",
    ),
    "needs.a_year": ("Tahun", "Year"),
    "needs.shortage": ("Kekurangan", "Shortage"),
    "needs.retiring": ("Pensiun", "Retiring"),
    "needs.ending": ("Habis kontrak", "Contracts ending"),
    "needs.a_need": ("Kebutuhan", "Need"),
    "needs.unfilled": ("Bila tak terisi", "If not filled"),
    "needs.year_note": (
        "Kebutuhan setahun = kekurangan + yang berhenti, dengan kebutuhan tahun sebelumnya terisi; "
        "kekurangan negatif berarti kelebihan.",
        "Need of a year = shortage + leavers, the needs of the years before being filled; a negative "
        "shortage is a surplus.",
    ),
    "needs.findings": ("Periksa", "Check"),
    "needs.sheet": ("kebutuhan", "needs"),
    "needs.sheet_sending": ("penyampaian", "sending"),
    "plan.title": ("RENCANA KINERJA INDIVIDU", "INDIVIDUAL PERFORMANCE PLAN"),
    "plan.procedure": ("Tata cara", "Procedure"),
    "plan.pegawai": ("Pegawai", "Officer"),
    "plan.jabatan": ("Jabatan", "Job"),
    "plan.unit_kerja": ("Unit kerja", "Unit"),
    "plan.tahun": ("Tahun", "Year"),
    "plan.gambaran": ("Gambaran organisasi", "Picture of the organisation"),
    "plan.hasil": ("Rencana kinerja", "Expected result"),
    "plan.sasaran": ("Sasaran", "Target"),
    "plan.jenis": ("Jenis", "Kind"),
    "plan.bobot": ("Bobot", "Weight"),
    "plan.indikator": ("Indikator", "Indicators"),
    "plan.standar": ("Standar", "Standard"),
    "plan.cara_mengukur": ("Cara mengukur", "How it is measured"),
    "plan.stages": ("TAHAPAN", "STAGES"),
    "plan.stage": ("Tahap", "Stage"),
    "plan.status": ("Keadaan", "Status"),
    "plan.missing": ("Belum ada", "Missing"),
    "plan.complete": ("selesai", "complete"),
    "plan.incomplete": ("belum selesai", "not complete"),
    "plan.not_used": ("tidak dipakai (pilihan)", "not used (optional)"),
}

_CLI: Final[dict[str, tuple[str, str]]] = {
    "cli.abk.usage": (
        "{prog} abk BERKAS [-o OUT] [--pembulatan ATURAN] [--jam-efektif JAM] [--dasar DASAR]\n"
        "           [--hari 5|6] [--satuan-waktu jam|menit] [--desimal N] [--kolom NAMA=KOLOM]...\n"
        "           [--lembar LEMBAR] [--timpa] [--json] [--lang id|en]",
        "{prog} abk FILE [-o OUT] [--pembulatan RULE] [--jam-efektif HOURS] [--dasar BASIS]\n"
        "       [--hari 5|6] [--satuan-waktu jam|menit] [--desimal N] [--kolom NAME=COLUMN]...\n"
        "       [--lembar SHEET] [--timpa] [--json] [--lang id|en]",
    ),
    "cli.abk.description": (
        """Menghitung kebutuhan pegawai (ABK) dari tabel tugas, satu jabatan atau banyak: volume kali waktu
penyelesaian dibagi waktu kerja efektif, dalam pecahan yang tepat, dengan perhitungan tiap tugas.
Angka yang sudah tertulis dalam tabel dibandingkan, tidak dipakai.""",
        """Work out the need of each job of a table of tasks (ABK): volume times time over effective
working time, in exact fractions, with the working of each task. Figures that stand written in the
table are compared, not used.""",
    ),
    "cli.abk.epilog": (
        """Contoh:
  jabatan-eval abk tugas.xlsx
  jabatan-eval abk tugas.csv --pembulatan half_up -o kebutuhan.xlsx
  jabatan-eval abk tugas.csv --jam-efektif 1300 --dasar "Peraturan Bupati 5/2024" --hari 5

Kolom yang dikenal: nama_jabatan, kode_jabatan, unit_kerja, uraian_tugas, hasil_kerja, satuan_hasil,
volume (jumlah_hasil, beban_kerja), periode, waktu_penyelesaian dengan satuan pada judulnya, seperti
(jam) atau (menit), satuan_waktu, bukti, waktu_efektif, kebutuhan_pegawai.
Dalam teks, titik memisahkan ribuan (1.200) dan koma mendahului desimal (0,75).

Tidak ada aturan pembulatan yang ditemukan dalam peraturan: tanpa --pembulatan angkanya dibiarkan.

Kode keluar: 0 tanpa temuan; 1 dengan temuan; 2 panggilan atau masukannya keliru.""",
        """Examples:
  jabatan-eval abk tasks.xlsx --lang en
  jabatan-eval abk tasks.csv --pembulatan half_up -o needs.xlsx
  jabatan-eval abk tasks.csv --jam-efektif 1300 --dasar "Peraturan Bupati 5/2024" --hari 5

Columns that are known: nama_jabatan, kode_jabatan, unit_kerja, uraian_tugas, hasil_kerja,
satuan_hasil, volume (jumlah_hasil, beban_kerja), periode, waktu_penyelesaian with its unit in the
header, as (jam) or (menit), satuan_waktu, bukti, waktu_efektif, kebutuhan_pegawai.
In text a point parts thousands (1.200) and a comma stands before decimals (0,75).

No rule of rounding was found in the regulations: without --pembulatan the figure stays as it is.

Exit codes: 0 no findings; 1 findings; 2 the call or the input is wrong.""",
    ),
    "cli.abk.file": ("BERKAS", "FILE"),
    "cli.abk.policy": ("ATURAN", "RULE"),
    "cli.abk.effective": ("JAM", "HOURS"),
    "cli.abk.basis": ("DASAR", "BASIS"),
    "cli.abk.days": ("5|6", "5|6"),
    "cli.abk.unit": ("jam|menit", "jam|menit"),
    "cli.abk.places": ("N", "N"),
    "cli.abk.sheet": ("LEMBAR", "SHEET"),
    "cli.abk.help.file": (
        "tabel tugas: CSV, XLSX, XLS, ODS, Parquet atau JSON Lines",
        "the table of tasks: CSV, XLSX, XLS, ODS, Parquet or JSON Lines",
    ),
    "cli.abk.help.out": (
        "tulis tugas, jabatan dan temuan ke XLSX, atau tugasnya ke CSV",
        "write tasks, jobs and findings to an XLSX, or the tasks to a CSV",
    ),
    "cli.abk.help.policy": (
        "pembulatan jumlah tiap jabatan: ceil, half_up, half_even, atau none",
        "how each job's total is rounded: ceil, half_up, half_even, or none",
    ),
    "cli.abk.help.effective": (
        "jam kerja efektif setahun yang ditetapkan instansi; bawaannya dari data",
        "effective hours of a year set by the agency; by default those of the data",
    ),
    "cli.abk.help.basis": (
        "dasar jam kerja efektif itu, untuk dicetak",
        "what those hours rest on, to be printed",
    ),
    "cli.abk.help.days": (
        "hari kerja seminggu, untuk volume per hari atau per minggu",
        "working days a week, for volumes by day or week",
    ),
    "cli.abk.help.unit": (
        "satuan waktu penyelesaian, bila tidak tertulis dalam tabel",
        "the unit of times, where the table does not write it",
    ),
    "cli.abk.help.places": (
        "desimal kebutuhan yang ditampilkan, 0 sampai 10; bawaannya 2",
        "decimals of needs that are shown, 0 to 10; 2 by default",
    ),
    "cli.abk.help.sheet": ("lembar yang dibaca dari buku kerja", "the sheet of a workbook"),
    "cli.abk.help.mapping": (
        "kolom yang dipetakan sendiri, misalnya volume='Jml' atau uraian_tugas=#2; dapat diulang",
        "a column mapped by hand, such as volume='Jml' or uraian_tugas=#2; may be repeated",
    ),
    "cli.abk.no_file": ("sebutkan berkas tabel tugas", "name the file of the table of tasks"),
    "cli.abk.not_one_of": (
        "--{option} {given} tidak ada; pilihan: {allowed}",
        "there is no --{option} {given}; allowed: {allowed}",
    ),
    "cli.abk.not_days": (
        "--hari meminta hari kerja seminggu, bukan {given}",
        "--hari asks for the working days of a week, not {given}",
    ),
    "cli.abk.basis_alone": (
        "--dasar menyertai --jam-efektif; jam dari data membawa dasarnya sendiri",
        "--dasar goes with --jam-efektif; the hours of the data bring their own",
    ),
    "cli.abk.left_out": (
        "Tidak dihitung karena bukan tugas (kosong, jumlah, judul): {count} baris, yaitu {rows}",
        "Not reckoned with, being no tasks (blank, sums, headings): {count} rows, namely {rows}",
    ),
    "cli.abk.written": ("Hasil ditulis ke {file}", "Written to {file}"),
}

WORKLOAD: Final[dict[str, tuple[str, str]]] = {**_WORDS, **_CLI}
