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
}
