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
    "agreed_field_missing": (
        "tingkat yang disepakati terisi, tetapi {what} kosong",
        "a level was agreed on, but {what} is blank",
    ),
    "level_agreed_missing": (
        "{what} terisi, tetapi tingkat yang disepakati kosong",
        "{what} is filled in, but the level agreed on is blank",
    ),
    "agreed_twice": (
        "kesepakatan jabatan {job} untuk faktor ini tertulis lebih dari satu kali",
        "what was agreed on for this factor of job {job} stands more than once",
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
    "panel.member": ("Anggota", "Member"),
    "panel.nilai": ("Nilai", "Points"),
    "panel.kelas": ("Kelas", "Kelas"),
    "panel.lacking": ("Belum lengkap", "Not complete"),
    "panel.abstains": ("tidak menilai faktor {factors}", "abstains on factor {factors}"),
    "panel.rated_not": ("belum menilai faktor {factors}", "has not rated factor {factors}"),
    "panel.possible": ("masih mungkin", "still possible"),
    "panel.agenda": ("YANG DIBAHAS, MENURUT URUTAN", "WHAT TO TALK ABOUT, IN THIS ORDER"),
    "panel.nothing": ("Tidak ada lagi yang dibahas.", "There is nothing left to talk about."),
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
}
