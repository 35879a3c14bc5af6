"""The sentences on base work and special situations, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["ADVICE", "ADVICE_FAULTS"]

ADVICE_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # Rules.
    "no_base_work_rule": (
        "katalog {edition} tidak punya aturan pekerjaan dasar untuk {given}",
        "catalogue {edition} has no rule of the base work for {given}",
    ),
    "no_special_situations": (
        "katalog {edition} tidak punya situasi khusus untuk {given}",
        "catalogue {edition} has no special situations for {given}",
    ),
    "several_rules": (
        "katalog {edition} punya aturan ini pada lebih dari satu faktor; sebut skemanya: {allowed}",
        "catalogue {edition} has this rule for more than one factor; name the scheme: {allowed}",
    ),
    # Lines of work.
    "kelas_not_whole": (
        "kelas harus bilangan bulat, bukan {given} ({type})",
        "a kelas is a whole number, not {given} ({type})",
    ),
    "not_a_name": (
        "nama harus teks, paling panjang {limit} karakter, bukan {given} ({type})",
        "a name is text of at most {limit} characters, not {given} ({type})",
    ),
    "not_flags": (
        "tanda harus kode atau deretan kode, bukan {given} ({type})",
        "flags are a code or several, not {given} ({type})",
    ),
    "negative_hours": (
        "jam tidak boleh di bawah 0: {given}",
        "hours cannot be below 0: {given}",
    ),
    "not_work": (
        "yang diberikan {given} ({type}), padahal yang diminta deretan Work",
        "got {given} ({type}), expected Work, a line for each job or kind of work",
    ),
    "too_many_lines": ("lebih dari {limit} baris pekerjaan", "more than {limit} lines of work"),
    "no_work": (
        "belum ada pekerjaan; perlu sedikitnya satu baris",
        "no work was given; at least one line is needed",
    ),
    "unknown_flag": (
        "tanda {given} tidak ada; pilihan: {allowed}",
        "there is no flag {given}; allowed: {allowed}",
    ),
    "all_left_out": (
        "semua baris dikeluarkan ({given}); tidak ada pekerjaan dasar yang tersisa",
        "every line is left out ({given}); no basic work remains",
    ),
    "no_hours": (
        "semua baris yang dihitung berjam 0; tidak ada beban kerja untuk dibagi",
        "all lines that are counted have 0 hours; there is no workload to share",
    ),
    "hours_too_fine": (
        "penyebut bersama semua jam terlalu besar; tulis jam sebagai desimal",
        "the common denominator of all hours is too great; write hours as decimals",
    ),
    # Special situations.
    "not_situations": (
        "yang diberikan {given}, padahal yang diminta deretan kode situasi khusus; pilihan: {allowed}",
        "got {given}, expected the codes of special situations; allowed: {allowed}",
    ),
    "too_many_situations": (
        "lebih dari {limit} situasi khusus diajukan",
        "more than {limit} special situations are claimed",
    ),
    "unknown_situation": (
        "situasi khusus {given} tidak ada; pilihan: {allowed}",
        "there is no special situation {given}; allowed: {allowed}",
    ),
    "situation_repeated": (
        "situasi khusus {given} diajukan lebih dari satu kali",
        "special situation {given} is claimed more than once",
    ),
    "not_a_reason": (
        "situasi khusus {code}: alasan harus teks, paling panjang {limit} karakter, bukan {given}",
        "special situation {code}: a reason is text of at most {limit} characters, not {given}",
    ),
    # The supervisor's own time.
    "own_time_missing": (
        "waktu penyelia diminta untuk setiap baris atau tidak sama sekali; belum ada pada {given}; "
        "tulis 0 bila memang tidak ada",
        "the supervisor's own time is needed for every line or for none; it is missing for "
        "{given}; write 0 where there is none",
    ),
    "own_total_too_small": (
        "seluruh waktu penyelia {given} jam, padahal baris-barisnya berjumlah {told} jam",
        "all of the supervisor's time is {given} hours, but the lines add up to {told} hours",
    ),
    "no_own_time": (
        "waktu penyelia 0 pada semua baris; kosongkan semuanya bila tidak diketahui",
        "the supervisor's own time is 0 for all lines; leave it blank for all if it is not known",
    ),
}

ADVICE: Final[dict[str, tuple[str, str]]] = {
    "advice.yes": ("ya", "yes"),
    "advice.no": ("tidak", "no"),
    # The base work.
    "dasar.title": (
        "KELAS PEKERJAAN DASAR: TELAAH ATAS PERMINTAAN",
        "CLASS OF THE BASIC WORK: A REVIEW ON REQUEST",
    ),
    "dasar.review": (
        "Ini bahan pertimbangan tim, bukan koreksi; tidak masuk hitungan nilai dan tidak masuk "
        "formulir resmi mana pun.",
        "This is for the team to weigh and no correction; it enters neither a score nor any "
        "official form.",
    ),
    "dasar.factor": ("Faktor", "Factor"),
    "dasar.rule": ("Aturan", "Rule"),
    "dasar.found": ("Kelas pekerjaan dasar", "Class of the basic work"),
    "dasar.level": ("Tingkat", "Level"),
    "dasar.share": (
        "{share} dari {total} jam berada pada kelas {kelas} ke atas; ambangnya {percent} %",
        "{share} of {total} hours lie at kelas {kelas} and above; the threshold is {percent} %",
    ),
    "dasar.share_label": ("Bagian", "Share"),
    "dasar.near": ("Seberapa dekat", "How near"),
    "dasar.rise": (
        "di atas kelas {kelas} baru {share}; dengan sedikitnya {hours} jam lagi pekerjaan di atas "
        "kelas itu, kelasnya naik",
        "above kelas {kelas} there is {share}; with at least {hours} hours more of work above it, "
        "the class would rise",
    ),
    "dasar.fall": (
        "berkurang lebih dari {hours} jam pada kelas {kelas} ke atas, kelasnya turun",
        "with more than {hours} hours less at kelas {kelas} and above, the class would fall",
    ),
    "dasar.fall_at_once": (
        "tepat pada ambangnya: berkurang sedikit saja pada kelas {kelas} ke atas, kelasnya turun",
        "exactly at the threshold: with any less at kelas {kelas} and above, the class would fall",
    ),
    "dasar.no_higher": (
        "tidak ada kelas yang lebih tinggi",
        "there is no higher class",
    ),
    "dasar.no_lower": (
        "tidak ada pekerjaan di bawah kelas {kelas}; tidak dapat turun",
        "there is no work below kelas {kelas}; it cannot fall",
    ),
    "dasar.steps": ("DARI KELAS TERATAS KE BAWAH", "FROM THE HIGHEST CLASS DOWN"),
    "dasar.kelas": ("Kelas", "Kelas"),
    "dasar.hours": ("Jam", "Hours"),
    "dasar.at_or_above": ("Kelas itu ke atas", "At and above"),
    "dasar.part": ("Bagian", "Share"),
    "dasar.here": ("di sini", "here"),
    "dasar.lines": ("BARIS PEKERJAAN", "LINES OF WORK"),
    "dasar.work": ("Pekerjaan", "Work"),
    "dasar.flags": ("Tanda", "Flags"),
    "dasar.counted": ("Dihitung", "Counted"),
    "dasar.why": ("Sebab", "Why"),
    "dasar.plain": ("pekerjaan nonpenyeliaan", "non-supervisory work"),
    "dasar.if_counted": (
        "Bila ikut dihitung, kelasnya {kelas}.",
        "If it were counted, the class would be {kelas}.",
    ),
    "dasar.if_counted_same": (
        "Bila ikut dihitung, kelasnya tetap {kelas}.",
        "If it were counted, the class would still be {kelas}.",
    ),
    "dasar.second": ("BACAAN KEDUA: WAKTU PENYELIA SENDIRI", "SECOND READING: OWN TIME"),
    "dasar.second_share": (
        "{share} dari {total} jam waktu penyelia untuk pekerjaan kelas {kelas} ke atas; "
        "ambangnya {percent} %",
        "{share} of {total} hours of the supervisor's time go to work of kelas {kelas} and above; "
        "the threshold is {percent} %",
    ),
    "dasar.second_above": (
        "untuk pekerjaan di atas kelas {kelas}: {share}",
        "to work above kelas {kelas}: {share}",
    ),
    "dasar.second_none": (
        "tidak ada kelas yang menyita {percent} % dari {total} jam waktu penyelia; seluruhnya {share}",
        "no class takes {percent} % of {total} hours of the supervisor's time; all work takes {share}",
    ),
    "dasar.second_higher": (
        "lebih tinggi daripada bacaan pertama: boleh dipakai bila beban di atas kelas dasar memang "
        "berat dan selaras dengan jabatan penyelia lain; tim yang menimbang",
        "above the first reading: it may be used if the workload above the base is heavy indeed "
        "and alignment with other supervisory posts is sound; for the team to weigh",
    ),
    "dasar.second_not_higher": (
        "tidak lebih tinggi daripada bacaan pertama: tidak mengubah apa pun",
        "not above the first reading: it changes nothing",
    ),
    # Special situations.
    "situasi.title": (
        "SITUASI KHUSUS: TELAAH ATAS PERMINTAAN",
        "SPECIAL SITUATIONS: A REVIEW ON REQUEST",
    ),
    "situasi.review": (
        "Ini bahan pertimbangan tim; yang masuk hitungan nilai ialah tingkat yang dipilih tim.",
        "This is for the team to weigh; the levels that enter the score are those that the team "
        "chooses.",
    ),
    "situasi.without_reason": (
        "Diajukan tanpa alasan: {codes}. Tiap situasi harus terbukti memenuhi ujinya.",
        "Claimed without a reason: {codes}. Each situation must be shown to meet its test.",
    ),
    "situasi.factor": ("Faktor", "Factor"),
    "situasi.met": ("Tingkat yang terpenuhi", "Level fully met"),
    "situasi.credited": ("Tingkat yang diberikan", "Level credited"),
    "situasi.why": ("Sebab", "Why"),
    "situasi.rule": ("Aturan", "Rule"),
    "situasi.list": ("DAFTAR SITUASI KHUSUS", "LIST OF SPECIAL SITUATIONS"),
    "situasi.item": ("Situasi", "Situation"),
    "situasi.test": ("Uji", "Test"),
    "situasi.claimed": ("Diajukan", "Claimed"),
    "situasi.reason": ("Alasan", "Reason"),
    "situasi.raised": (
        "{count} dari {all} situasi diajukan, sedikitnya {minimum} diperlukan: tingkat {met} naik "
        "ke {level}, dan tidak lebih",
        "{count} of {all} situations are claimed; at least {minimum} are needed: level {met} rises "
        "to {level}, and no further",
    ),
    "situasi.too_few": (
        "{count} dari {all} situasi diajukan, sedikitnya {minimum} diperlukan: tingkat {met} tetap",
        "{count} of {all} situations are claimed; at least {minimum} are needed: level {met} stays",
    ),
    "situasi.not_raisable": (
        "{count} dari {all} situasi diajukan, tetapi tingkat {met} tidak dapat dinaikkan; yang dapat: "
        "{raises}",
        "{count} of {all} situations are claimed, but level {met} cannot be raised; those that can: "
        "{raises}",
    ),
    "situasi.soft": (
        "Tingkat {given} lazimnya bersama {expected}; di sini {found}.",
        "Level {given} usually goes with {expected}; here it is {found}.",
    ),
    # Help: kelas-dasar.
    "cli.table.help.mapping": (
        "kolom yang dipetakan sendiri, misalnya jam='Jam Efektif' atau kelas=#4; dapat diulang",
        "a column mapped by hand, such as jam='Jam Efektif' or kelas=#4; may be repeated",
    ),
    "cli.kelas_dasar.usage": (
        "{prog} kelas-dasar BERKAS [--waktu-penyelia JAM] [--skema SKEMA] "
        "[--kolom NAMA=KOLOM]...\n           [--lembar LEMBAR] [--sandi SANDI] [--pemisah PEMISAH] "
        "[--json] [--lang id|en]",
        "{prog} kelas-dasar FILE [--waktu-penyelia HOURS] [--skema SCHEME] "
        "[--kolom NAME=COLUMN]...\n       [--lembar SHEET] [--sandi ENCODING] [--pemisah SEPARATOR] "
        "[--json] [--lang id|en]",
    ),
    "cli.kelas_dasar.description": (
        """Kelas pekerjaan dasar (faktor struktural 5) dari pekerjaan nonpenyeliaan yang diarahkan: kelas
tertinggi yang bersama kelas di atasnya mencakup cukup banyak jam kerja. Ini telaah atas permintaan
menurut naskah asal metode; bukan koreksi, dan tidak masuk formulir resmi mana pun.""",
        """The class of the basic work (structural factor 5) from the non-supervisory work directed: the
highest class at or above which enough of the hours lie. It is a review on request by the original
of the method; no correction, and it enters no official form.""",
    ),
    "cli.kelas_dasar.epilog": (
        """Contoh:
  jabatan-eval kelas-dasar beban.csv
  jabatan-eval kelas-dasar beban.xlsx --lembar Bidang --kolom jam="Jam Efektif"
  jabatan-eval kelas-dasar beban.csv --waktu-penyelia 1.250

Kolom: kelas dan jam wajib; nama, tanda, waktu_sendiri bila ada. Jam setahun atau satuan lain yang
sama untuk semua baris; hanya perbandingannya yang dipakai. 1.250 berarti seribu dua ratus lima puluh,
312,5 pecahan. Tanda, dipisah koma:
  tidak dihitung: penunjang, penyeliaan, mandiri, tanpa_tanggung_jawab
  dihitung, disebut saja: calon (pada kelas penuhnya), kontrak (pada kelas setara)

Kode keluar: 0 selesai; 2 panggilan atau masukannya keliru.""",
        """Examples:
  jabatan-eval kelas-dasar beban.csv --lang en
  jabatan-eval kelas-dasar beban.xlsx --lembar Bidang --kolom jam="Jam Efektif"
  jabatan-eval kelas-dasar beban.csv --waktu-penyelia 1.250

Columns: kelas and jam (hours) are needed; nama (name), tanda (flags) and waktu_sendiri (the
supervisor's own time) where there are any. Hours of a year, or another unit that is the same for all
lines; only their proportions count. 1.250 is one thousand two hundred and fifty, 312,5 a fraction.
Flags, between commas:
  not counted: penunjang (support), penyeliaan (supervision), mandiri (graded up for unusual
    independence), tanpa_tanggung_jawab (no factor 3 responsibility)
  counted, and named: calon (trainee, at the full class), kontrak (contract, at the equivalent class)

Exit codes: 0 done; 2 the call or the input is wrong.""",
    ),
    "cli.kelas_dasar.help.file": (
        "pekerjaan yang diarahkan: CSV, XLSX, XLS, ODS, Parquet atau JSON Lines",
        "the work directed: CSV, XLSX, XLS, ODS, Parquet or JSON Lines",
    ),
    "cli.kelas_dasar.hours": ("JAM", "HOURS"),
    "cli.kelas_dasar.help.own_total": (
        "seluruh jam penyelia sendiri, bila lebih dari jumlah kolom waktu_sendiri",
        "all of the supervisor's own hours, where they are more than the column waktu_sendiri",
    ),
    "cli.kelas_dasar.help.scheme": (
        "skema yang punya aturan pekerjaan dasar, bila lebih dari satu",
        "the scheme with the rule of the base work, where there is more than one",
    ),
    "cli.kelas_dasar.no_file": (
        "sebutkan berkas pekerjaan yang diarahkan",
        "name the file of the work directed",
    ),
    "cli.kelas_dasar.left_out": (
        "Tidak dibaca karena bukan pekerjaan (kosong, jumlah, judul): {count} baris, yaitu {rows}",
        "Not read, being no work (blank, sums, headings): {count} rows, namely {rows}",
    ),
}
