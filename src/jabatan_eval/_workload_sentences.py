"""The sentences of workload, need and performance plan, Indonesian first."""

from typing import Final

__all__ = ["WORKLOAD", "WORKLOAD_FAULTS"]

WORKLOAD_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "text_blank": ("belum ditulis apa-apa", "nothing is written here"),
    "number_float": (
        "{given} bilangan pecahan biner, yang dapat menyembunyikan angka yang ditulis; beri "
        "bilangan bulat, Fraction, Decimal atau teks",
        "{given} is a binary float, which may hide what was written; give a whole number, a "
        "Fraction, a Decimal or text",
    ),
    "number_unreadable": (
        "{given} bukan bilangan yang dapat dibaca; tulis seperti {allowed}",
        "{given} cannot be read as a number; write it as in {allowed}",
    ),
    "number_too_long": (
        "{given} bukan bilangan yang wajar; paling banyak {digits} angka sebelum dan sesudah koma",
        "{given} is no number of sound size; at most {digits} digits before and after the comma",
    ),
    "number_two_ways": (
        "{given} dapat dibaca sebagai ribuan atau sebagai desimal; tulis salah satu: {allowed}",
        "{given} could be thousands or decimals; write one of {allowed}",
    ),
    "number_point": (
        "{given} bertitik bukan pada ribuan; dalam teks titik memisahkan ribuan dan koma "
        "mendahului desimal",
        "{given} has a point where no thousands are parted; in text a point parts thousands and "
        "a comma stands before decimals",
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
    "too_many_days": (
        "{given} melebihi {limit}, yang terbanyak di sini",
        "{given} is more than {limit}, the most there can be here",
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
        "beri hari_kerja, misalnya working_days(5)",
        "the volume of {given} is counted by day or week, and the working days of the year are not "
        "given; give hari_kerja, such as working_days(5)",
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
    # Holders and needs.
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

WORKLOAD: Final[dict[str, tuple[str, str]]] = {
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
