"""The sentences of a team that rates jobs, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["PANEL", "PANEL_FAULTS"]

PANEL_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # The team.
    "not_members": (
        "yang diberikan {given}, padahal yang diminta deretan nama anggota",
        "got {given}, expected the names of the members",
    ),
    "not_a_member": (
        "bukan nama anggota: {given}",
        "not the name of a member: {given}",
    ),
    "member_twice": (
        "anggota {given} disebut lebih dari satu kali",
        "member {given} stands more than once",
    ),
    "too_many_members": ("lebih dari {limit} anggota", "more than {limit} members"),
    "no_members": ("belum ada anggota tim", "no member of the team was given"),
    "unknown_member": (
        "{given} bukan anggota tim; pilihan: {allowed}",
        "{given} is no member of the team; allowed: {allowed}",
    ),
    "not_the_team": (
        "nama {given} berulang atau bukan anggota tim; anggotanya: {allowed}",
        "the names {given} repeat or are not of the team; its members: {allowed}",
    ),
    # Jobs and ratings.
    "not_a_job": (
        "yang diberikan {given}, padahal yang diminta RatedJob dengan kunci dan Job",
        "got {given}, expected a RatedJob with its key and Job",
    ),
    "not_a_key": (
        "kunci jabatan harus teks satu baris tanpa spasi di ujungnya, bukan {given}",
        "the key of a job is one line of text without blanks at its ends, not {given}",
    ),
    "job_twice": (
        "kunci jabatan {given} dipakai lebih dari satu kali",
        "the key {given} is used by more than one job",
    ),
    "unknown_job": (
        "jabatan {given} tidak ada dalam panel",
        "there is no job {given} in the panel",
    ),
    "not_ratings": (
        "yang diberikan {given}, padahal yang diminta penilaian: jabatan, anggota, faktor, tingkat, "
        "alasan",
        "got {given}, expected ratings: job, member, factor, level, reason",
    ),
    "not_a_rating": (
        "yang diberikan {given}, padahal yang diminta jabatan, anggota, faktor, tingkat, alasan",
        "got {given}, expected job, member, factor, level, reason",
    ),
    "too_many_ratings": ("lebih dari {limit} penilaian", "more than {limit} ratings"),
    "no_ratings": ("belum ada penilaian", "no rating was given"),
    "rated_twice": (
        "{member} menilai jabatan {job} lebih dari satu kali",
        "{member} rated job {job} more than once",
    ),
    "reason_not_text": (
        "alasan harus teks, paling panjang {limit} karakter, bukan {given}",
        "a reason is text of at most {limit} characters, not {given}",
    ),
    # The table of ratings.
    "id_missing": (
        "id_jabatan kosong, padahal terisi pada baris lain; isi di setiap baris, atau kosongkan "
        "kolomnya",
        "id_jabatan is blank, but other rows have it; fill it in every row, or leave the column out",
    ),
    "name_missing": ("nama jabatan kosong", "the name of the job is blank"),
    "member_missing": ("nama anggota kosong", "the name of the member is blank"),
    "factor_missing": (
        "faktor kosong, dan tingkatnya tidak menyebut faktor; pilihan: {allowed}",
        "the factor is blank, and the level does not name it; allowed: {allowed}",
    ),
    "level_missing": (
        "tingkat kosong; isi tingkatnya, atau tulis abstain bila tidak menilai; pilihan: {allowed}",
        "the level is blank; fill it in, or write abstain; allowed: {allowed}",
    ),
    "text_unfit": (
        "isi {given} terlalu panjang atau mengandung karakter rusak",
        "{given} is too long or holds broken characters",
    ),
    "job_differs": (
        "jabatan {job} tertulis dengan {what} yang berbeda: {given}",
        "job {job} stands with different {what}: {given}",
    ),
    "agreed_incomplete": (
        "{given} kosong, padahal kolom kesepakatan lain pada baris ini terisi",
        "{given} is blank, but other columns of what was agreed on in this row are filled in",
    ),
    "dissent_unreadable": (
        "pendapat berbeda tidak terbaca: {given}; tulis seperti {allowed}, satu baris tiap anggota",
        "a dissent cannot be read: {given}; write it like {allowed}, a line for each member",
    ),
    # What was agreed on.
    "reason_missing": (
        "yang disepakati harus ada alasannya",
        "what was agreed on needs a reason",
    ),
    "agreed_already": (
        "jabatan {job} sudah disepakati untuk faktor ini; buka kembali dahulu dengan reopen",
        "job {job} is agreed on for this factor already; reopen it first",
    ),
    "not_agreed": (
        "jabatan {job}: faktor {given} belum disepakati, jadi tidak dapat dibuka kembali",
        "job {job}: factor {given} is not agreed on and cannot be reopened",
    ),
    "unresolved": (
        "jabatan {job} belum selesai: faktor ini belum disepakati tim",
        "job {job} is unresolved: the team has not agreed on this factor",
    ),
    "not_dissents": (
        "yang diberikan {given}, padahal yang diminta pasangan anggota dan alasan",
        "got {given}, expected members with their reasons",
    ),
    "dissent_twice": (
        "pendapat berbeda dari {given} tertulis lebih dari satu kali",
        "the dissent of {given} stands more than once",
    ),
    "dissent_without_reason": (
        "pendapat berbeda dari {given} harus ada alasannya",
        "the dissent of {given} needs a reason",
    ),
}

PANEL: Final[dict[str, tuple[str, str]]] = {
    "panel.title": ("AGENDA PEMBAHASAN TIM", "THE TEAM'S AGENDA"),
    "panel.no_vote": (
        "Tidak ada suara terbanyak dan tidak ada rata-rata: tim yang bersepakat, faktor demi faktor.",
        "There is no majority and no average: the team agrees, factor by factor.",
    ),
    "panel.team": ("Anggota tim", "Members"),
    "panel.jobs": ("Jabatan", "Jobs"),
    "panel.unresolved": ("Belum selesai", "Unresolved"),
    "panel.of_jobs": ("{count} dari {all} jabatan", "{count} of {all} jobs"),
    "panel.items": ("Butir agenda", "Items"),
    "panel.of_items": (
        "{count}; {moving} di antaranya dapat mengubah kelas",
        "{count}; {moving} of them can move the class",
    ),
    "panel.results": ("HASIL TIAP ANGGOTA", "WHAT EACH MEMBER'S LEVELS GIVE"),
    "panel.job": ("Jabatan", "Job"),
    "panel.key": ("Kunci", "Key"),
    "panel.member": ("Anggota", "Member"),
    "panel.nilai": ("Nilai", "Points"),
    "panel.kelas": ("Kelas", "Kelas"),
    "panel.lacking": ("Belum lengkap", "Not complete"),
    "panel.abstains": ("tidak menilai faktor {factors}", "abstains on factor {factors}"),
    "panel.rated_not": ("belum menilai faktor {factors}", "has not rated factor {factors}"),
    "panel.possible": ("masih mungkin", "still possible"),
    "panel.agenda": ("YANG DIBAHAS, MENURUT URUTAN", "WHAT TO TALK ABOUT, IN THIS ORDER"),
    "panel.nothing": ("Tidak ada yang perlu dibahas.", "There is nothing to talk about."),
    "panel.alike": ("SEMUA SAMA; TINGGAL DITETAPKAN TIM", "ALL ALIKE; FOR THE TEAM TO ADOPT"),
    "panel.more": ("... dan {count} butir lagi", "... and {count} more"),
    "panel.item": (
        "{number}. {job}, faktor {factor}: {state}",
        "{number}. {job}, factor {factor}: {state}",
    ),
    "panel.state.disputed": ("tingkatnya berbeda", "the levels differ"),
    "panel.state.incomplete": (
        "yang menilai sepakat, tetapi tidak semua menilai",
        "those who rated it agree, but not all did",
    ),
    "panel.state.unanimous": (
        "semua sama; tinggal ditetapkan tim",
        "all alike; for the team to adopt",
    ),
    "panel.state.unrated": ("belum ada tingkatnya", "nobody chose a level"),
    "panel.state.agreed": ("disepakati", "agreed"),
    "panel.moves": (
        "dapat mengubah kelas; selisih {spread}",
        "can move the class; a spread of {spread} points",
    ),
    "panel.moves_not": (
        "tidak mengubah kelas; selisih {spread}",
        "does not move the class; a spread of {spread} points",
    ),
    "panel.choice": ("{level} ({kelas}): {members}", "{level} ({kelas}): {members}"),
    "panel.of_kelas": ("kelas {kelas}", "kelas {kelas}"),
    "panel.with_reason": ("{member} ({reason})", "{member} ({reason})"),
    "panel.abstained": ("tidak menilai: {members}", "abstain: {members}"),
    "panel.unrated": ("belum menilai: {members}", "have not rated it: {members}"),
    "panel.yes": ("ya", "yes"),
    "panel.no": ("tidak", "no"),
    "panel.agreed": ("YANG SUDAH DISEPAKATI", "WHAT IS AGREED ON"),
    "panel.resolved_job": (
        "{job}: nilai {nilai}, kelas {kelas}",
        "{job}: {nilai} points, kelas {kelas}",
    ),
    "panel.unresolved_job": (
        "{job}: belum selesai, faktor {factors}",
        "{job}: unresolved, factor {factors}",
    ),
    "panel.standing": ("KEDUDUKAN TIAP JABATAN", "WHERE EACH JOB STANDS"),
    "panel.sheet.agenda": ("agenda", "agenda"),
    "panel.sheet.members": ("anggota", "members"),
    # The heads of the agenda as a table.
    "panel.head.urutan": ("Urutan", "Order"),
    "panel.head.id_jabatan": ("id_jabatan", "id_jabatan"),
    "panel.head.nama_jabatan": ("Nama jabatan", "Nama jabatan"),
    "panel.head.unit_kerja": ("Unit kerja", "Unit kerja"),
    "panel.head.faktor": ("Faktor", "Factor"),
    "panel.head.nama_faktor": ("Nama faktor", "Name of factor"),
    "panel.head.keadaan": ("Keadaan", "State"),
    "panel.head.mengubah_kelas": ("Mengubah kelas", "Moves the class"),
    "panel.head.kelas": ("Kelas yang mungkin", "Possible classes"),
    "panel.head.selisih_nilai": ("Selisih nilai", "Spread in points"),
    "panel.head.pilihan": ("Pilihan", "Choices"),
    "panel.head.tidak_menilai": ("Tidak menilai", "Abstain"),
    "panel.head.belum_menilai": ("Belum menilai", "Have not rated"),
    "panel.head.tingkat_disepakati": ("Tingkat disepakati", "Level agreed"),
    "panel.head.alasan_kesepakatan": ("Alasan kesepakatan", "Reason agreed"),
    "panel.head.pendapat_berbeda": ("Pendapat berbeda", "Dissents"),
    # The record of an agreement.
    "sepakat.title": ("KESEPAKATAN TIM", "WHAT THE TEAM AGREED ON"),
    "sepakat.factor": ("Faktor", "Factor"),
    "sepakat.level": ("Tingkat", "Level"),
    "sepakat.points": ("Nilai", "Points"),
    "sepakat.reason": ("Alasan", "Reason"),
    "sepakat.differing": ("Semula memilih lain", "Had chosen otherwise"),
    "sepakat.dissents": ("Pendapat berbeda", "Dissents"),
    "sepakat.one": ("{member}: {text}", "{member}: {text}"),
    # Help: panel.
    "cli.panel.usage": (
        "{prog} panel BERKAS [-o OUT] [--timpa] [--sepakat BERKAS] [--anggota NAMA]... "
        "[--skema SKEMA]\n           [--kolom NAMA=KOLOM]... [--lembar LEMBAR] [--sandi SANDI]\n"
        "           [--pemisah PEMISAH] [--json] [--lang id|en]",
        "{prog} panel FILE [-o OUT] [--timpa] [--sepakat FILE] [--anggota NAME]... "
        "[--skema SCHEME]\n       [--kolom NAME=COLUMN]... [--lembar SHEET] [--sandi ENCODING]\n"
        "       [--pemisah SEPARATOR] [--json] [--lang id|en]",
    ),
    "cli.panel.description": (
        """Penilaian anggota tim, masing-masing sendiri: siapa memilih apa, di mana semua sepakat, nilai dan
kelas menurut tiap anggota, dan perbedaan mana yang mengubah kelas; itu yang pertama dibahas. Program
tidak memutuskan: tidak ada suara terbanyak, tidak ada rata-rata.""",
        """The ratings of a team's members, each by themselves: who chose what, where all agree, the total
and class by each member, and which differences move the class; those are to be talked about first.
The program decides nothing: there is no majority and no average.""",
    ),
    "cli.panel.epilog": (
        """Contoh:
  jabatan-eval panel nilai.csv
  jabatan-eval panel nilai.xlsx -o agenda.xlsx
  jabatan-eval panel nilai.xlsx --sepakat agenda.xlsx --json

Kolom: id_jabatan atau nama_jabatan (dengan unit_kerja), anggota, faktor, tingkat, alasan; skema bila
berbeda-beda. Yang tidak menilai ditulis abstain pada tingkatnya. Agenda yang ditulis dengan -o punya
tiga kolom kosong (tingkat disepakati, alasan kesepakatan, pendapat berbeda) untuk diisi dalam rapat,
lalu dibaca kembali dengan --sepakat. Pendapat berbeda ditulis 'Nama: alasan'.

Kode keluar: 0 semua jabatan selesai; 1 ada yang belum selesai; 2 panggilan atau masukannya keliru.""",
        """Examples:
  jabatan-eval panel nilai.csv --lang en
  jabatan-eval panel nilai.xlsx -o agenda.xlsx
  jabatan-eval panel nilai.xlsx --sepakat agenda.xlsx --json

Columns: id_jabatan or nama_jabatan (with unit_kerja), anggota (member), faktor, tingkat (level), alasan
(reason); skema where there is more than one. Who abstains has abstain for the level. The agenda that
-o writes has three blank columns (level agreed, reason agreed, dissents) to be filled in by the team
and read back with --sepakat. A dissent is written 'Name: reason'.

Exit codes: 0 every job is resolved; 1 some are not; 2 the call or the input is wrong.""",
    ),
    "cli.panel.help.file": (
        "penilaian anggota: CSV, XLSX, XLS, ODS, Parquet atau JSON Lines",
        "the members' ratings: CSV, XLSX, XLS, ODS, Parquet or JSON Lines",
    ),
    "cli.panel.help.out": (
        "tulis agenda ke berkas CSV atau XLSX",
        "write the agenda to a CSV or XLSX file",
    ),
    "cli.panel.help.agreed": (
        "agenda yang sudah diisi, berisi yang disepakati tim",
        "the agenda filled in with what the team agreed on",
    ),
    "cli.panel.name": ("NAMA", "NAME"),
    "cli.panel.help.member": (
        "anggota tim, juga yang belum menilai; dapat diulang; tanpa ini, semua yang menilai",
        "a member of the team, also one who rated nothing; may be repeated; without it, all who rated",
    ),
    "cli.panel.help.scheme": (
        "skema jabatan yang tidak disebut skemanya: struktural (bawaan) atau fungsional",
        "the scheme of jobs for which none is given: struktural (default) or fungsional",
    ),
    "cli.panel.no_file": (
        "sebutkan berkas penilaian anggota tim",
        "name the file of the members' ratings",
    ),
    "cli.panel.left_out": (
        "Tidak dibaca karena bukan penilaian (kosong, jumlah, judul): {count} baris, yaitu {rows}",
        "Not read, being no ratings (blank, sums, headings): {count} rows, namely {rows}",
    ),
    "cli.panel.written": ("Agenda ditulis ke {file}", "Agenda written to {file}"),
}
