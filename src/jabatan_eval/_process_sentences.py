"""The sentences of the room `process`, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["PROCESS", "PROCESS_FAULTS"]

PROCESS_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # The folder of a dossier.
    "no_manifest": (
        "tidak ada manifest.json, jadi ini bukan berkas evaluasi (dossier)",
        "there is no manifest.json, so this is no dossier",
    ),
    "manifest_damaged": (
        "manifest rusak; pulihkan dari salinan atau riwayat versi",
        "the manifest is damaged; restore it from a copy or from version control",
    ),
    "unknown_schema": (
        "skema {given} belum dikenal versi ini; yang dikenal: {allowed}; perbarui jabatan-eval",
        "schema {given} is not known to this version; known: {allowed}; update jabatan-eval",
    ),
    "file_missing": (
        "berkas ini disebut dalam dossier tetapi tidak ada; pulihkan dari salinan atau riwayat versi",
        "the dossier names this file and it is not there; restore it from a copy or from version "
        "control",
    ),
    "file_changed": (
        "isi berkas ini bukan yang tercatat dalam manifest; ada yang mengubahnya di luar program; "
        "pulihkan dari salinan atau riwayat versi",
        "this file is not what the manifest says; it was changed outside the program; restore it "
        "from a copy or from version control",
    ),
    "folder_name": (
        "nama berkas {given} tidak diterima dalam dossier",
        "the file name {given} is not accepted in a dossier",
    ),
    "folder_exists": (
        "sudah ada isinya; pilih folder baru",
        "there is something in it already; choose a new folder",
    ),
    "folder_changed": (
        "dossier ini telah diubah orang lain sejak dibuka; buka lagi, lalu ulangi perubahannya",
        "this dossier was changed by somebody since it was opened; open it again and repeat",
    ),
    "folder_locked": (
        "dossier ini sedang ditulis orang lain; coba lagi sebentar lagi",
        "somebody else is writing this dossier; try again in a moment",
    ),
    "folder_not_writable": (
        "tidak ada izin untuk menulis di sini; tidak ada yang berubah",
        "nothing may be written here; nothing was changed",
    ),
    "folder_no_place": (
        "folder tempatnya tidak ada; buat dahulu, lalu ulangi",
        "the folder in which it should stand is not there; make it first, then repeat",
    ),
    "folder_full": (
        "ruang simpan tidak cukup; tidak ada yang berubah",
        "there is no room left; nothing was changed",
    ),
    "folder_long_name": (
        "nama folder ini terlalu panjang; pilih nama yang lebih pendek",
        "the name of this folder is too long; choose a shorter one",
    ),
    "folder_strange": (
        "ini bukan berkas atau folder biasa (tautan ke tempat lain?); pindahkan dahulu dari dossier",
        "this is no plain file or folder (a link to elsewhere?); move it out of the dossier first",
    ),
    # Texts and numbers of a dossier.
    "not_a_line": (
        "{given} tidak diterima: harus satu baris teks yang tidak kosong, tanpa spasi di ujung dan "
        "tanpa tanda kendali",
        "{given} is not accepted: it must be one line of text, not empty, without blanks at its "
        "ends and without control characters",
    ),
    "list_too_long": (
        "daftar terlalu panjang; paling banyak {limit} butir",
        "the list is too long; at most {limit} items",
    ),
    "number_too_small": (
        "{given} terlalu kecil; batas bawahnya {limit}",
        "{given} is too small; its lower bound is {limit}",
    ),
    # A dossier.
    "dossier_nothing_to_add": (
        "tidak ada jabatan untuk ditambahkan",
        "there is no job to add",
    ),
    "dossier_job_not_new": (
        "jabatan yang ditambahkan masih draf dan belum memiliki hasil tertulis",
        "a job that is added is a draft and has no written results yet",
    ),
    "evaluation_unverified": (
        "tidak dapat diperiksa: katalog {given} tidak ada di sini; isinya disimpan apa adanya",
        "cannot be verified: the catalogue {given} is not at hand; it is kept as it is",
    ),
    "no_such_job": ("tidak ada jabatan ber-id {given}", "there is no job with the id {given}"),
    "dossier_job_twice": ("id {given} sudah ada", "the id {given} is there already"),
    "job_of_other_id": (
        "berkas ini berisi jabatan ber-id {given}",
        "this file holds the job with the id {given}",
    ),
    "file_not_json": ("bukan JSON", "not JSON"),
    "dossier_damaged": (
        "isi pokok dossier tidak terbaca",
        "what the dossier is about cannot be read",
    ),
    "part_damaged": (
        "berkas ini tidak terbaca seluruhnya; menyimpan akan menghilangkannya",
        "this file could not be read whole; a save would lose it",
    ),
    "dossier_read_only": (
        "dossier hanya dapat dibaca sampai berkas itu dipulihkan dari salinan atau riwayat versi",
        "the dossier can only be read until that file is restored from a copy or from version "
        "control",
    ),
    "dossier_changed_outside": (
        "dossier hanya dapat dibaca: pulihkan berkasnya dari salinan atau riwayat versi, atau "
        "terima perubahan itu dengan alasan: dossier buka",
        "the dossier can only be read: restore its files from a copy or from version control, or "
        "accept the change and say why: dossier buka",
    ),
    "dossier_copy_lacks": (
        "jabatan ini tidak terbaca, jadi tidak dapat disalin ke folder lain",
        "this job cannot be read, so it cannot be copied to another folder",
    ),
    "dossier_old_schema": (
        "dossier berskema {given} dan ada bagiannya yang tidak terbaca; pulihkan dahulu",
        "the dossier is of schema {given} and part of it cannot be read; restore that first",
    ),
    "dossier_not_open": (
        "evaluasi ini sudah {given}; buka kembali lebih dahulu, dengan alasannya",
        "this exercise is past that ({given}); reopen it first, and say why",
    ),
    "unknown_stage": (
        "tahap {given} tidak ada; pilihan: {allowed}",
        "there is no stage {given}; allowed: {allowed}",
    ),
    # Steps that cannot be taken.
    "job_not_editable": (
        "penilaian jabatan ini tidak dapat diubah: {given}; buka kembali lebih dahulu",
        "the evaluation of this job cannot be changed: {given}; reopen it first",
    ),
    "job_not_movable": (
        "jabatan ini masih atau sudah {given}, sehingga tidak dapat menjadi: {allowed}",
        "this job is {given}, and so cannot become: {allowed}",
    ),
    "job_without_evaluation": (
        "jabatan ini belum dinilai, atau penilaiannya tidak dapat diperiksa",
        "this job is not evaluated, or its evaluation cannot be verified",
    ),
    "job_without_kind": (
        "jenis jabatan ini belum ditentukan",
        "the kind of this post is not settled",
    ),
    "no_jobs_to_move": (
        "tidak ada jabatan yang dapat menjadi {given}",
        "there is no job that can become {given}",
    ),
    "course_not_there": (
        "evaluasi ini {given}; dari situ tidak dapat menjadi {to}, melainkan: {allowed}",
        "the exercise is {given}; from there it cannot become {to}, but: {allowed}",
    ),
    "validation_too_early": (
        "validasi dicatat setelah hasil disetujui Menteri; sekarang {given}",
        "a validation is recorded after the Minister's approval; now it is {given}",
    ),
    "paper_before_usulan": (
        "bertanggal {given}, lebih awal daripada usulan {number} ({allowed})",
        "dated {given}, before the proposal {number} ({allowed})",
    ),
    "paper_before_disetujui": (
        "bertanggal {given}, lebih awal daripada persetujuan {number} ({allowed}); hasil ditetapkan "
        "setelah disetujui",
        "dated {given}, before the approval {number} ({allowed}); results are set after they are "
        "approved",
    ),
    "paper_before_validasi": (
        "bertanggal {given}, lebih awal daripada berita acara validasi {number} ({allowed}); hasil "
        "ditetapkan setelah divalidasi",
        "dated {given}, before the record of the validation {number} ({allowed}); results are set "
        "after they are validated",
    ),
    "approval_not_proposed": (
        "jabatan ini tidak diusulkan dalam usulan yang dijawab",
        "this job was not proposed in the proposal that is answered",
    ),
    "proposed_from_list": (
        "hasil jabatan ini diambil dari daftar yang diterbitkan, sehingga tidak diusulkan",
        "the result of this job was taken from a published list, and so is not proposed",
    ),
    "already_open": ("evaluasi ini sudah terbuka ({given})", "it is open already ({given})"),
    "record_no_people": (
        "belum disebut siapa yang hadir untuk {given}",
        "nobody is named who attended for {given}",
    ),
    # The Minister's reply, and further rounds.
    "approval_empty": (
        "tidak ada satu baris pun yang memuat kelas yang disetujui",
        "no row holds a class that was approved",
    ),
    "approval_twice": ("jabatan {given} ada dua kali", "the job {given} stands twice"),
    "approval_nameless": (
        "baris ini tidak menyebut id ataupun nama jabatan",
        "this row names neither an id nor a job",
    ),
    "approval_ambiguous": (
        "lebih dari satu jabatan bernama {given}; sebut unit kerjanya, atau id-nya: {allowed}",
        "more than one job is called {given}; name its unit, or its id: {allowed}",
    ),
    "approval_other_name": (
        "perhatikan: namanya dalam dossier {allowed}, bukan {given}",
        "note: its name in the dossier is {allowed}, not {given}",
    ),
    "approval_other_unit": (
        "perhatikan: unitnya dalam dossier {allowed}, bukan {given}",
        "note: its unit in the dossier is {allowed}, not {given}",
    ),
    "approval_not_in_band": (
        "perhatikan: nilai {given} bukan nilai kelas {allowed}",
        "note: nilai {given} is none of kelas {allowed}",
    ),
    "no_such_name": ("tidak ada jabatan bernama {given}", "there is no job called {given}"),
    "unknown_trigger": (
        "alasan penilaian kembali {given} tidak dikenal; pilihan: {allowed}",
        "there is no reason for a re-evaluation {given}; allowed: {allowed}",
    ),
    "round_too_early": (
        "putaran berikut dimulai setelah hasil ditetapkan; sekarang {given}",
        "a further round begins after results are set; now it is {given}",
    ),
    # Workbooks that go out and come back.
    "unsettled": (
        "diubah di dua tempat: masuk {given}, di sini {allowed}; pilih salah satu",
        "changed in two places: {given} came back, {allowed} is here; choose one",
    ),
    "shared_elsewhere": (
        "buku kerja ini dibagikan dari dossier lain: {given}; di sini: {allowed}",
        "this workbook went out from another dossier: {given}; here: {allowed}",
    ),
    "shared_twice": (
        "sel ini kembali dengan isi berbeda dari lebih dari satu buku kerja: {given}; gabungkan "
        "satu per satu",
        "this cell came back from more than one workbook, with contents that differ: {given}; "
        "merge them one by one",
    ),
    "shared_column_gone": (
        "kolom {given} hilang; kembalikan kolomnya, juga bila isinya kosong",
        "the column {given} is gone; put it back, even if it is empty",
    ),
    "nothing_to_merge": ("tidak ada yang berubah", "nothing has changed"),
    "not_shared": (
        "ini bukan buku kerja yang dibagikan dari sebuah dossier",
        "this is no workbook that was handed out from a dossier",
    ),
    "dossier_id_not_text": (
        "id {given} tersimpan sebagai angka; ketik selnya sebagai teks",
        "the id {given} is stored as a number; type the cell as text",
    ),
    # What is missing for a stage.
    "gate_no_team": ("tim evaluasi belum dibentuk", "the evaluation team is not formed"),
    "gate_team_faults": (
        "susunan tim evaluasi belum sesuai ketentuan",
        "the evaluation team is not made up by the rules",
    ),
    "gate_unread": (
        "{count} jabatan tidak terbaca berkasnya: {given}",
        "the files of {count} job(s) cannot be read: {given}",
    ),
    "gate_no_jobs": ("belum ada jabatan yang dimasukkan", "no job has been added"),
    "gate_no_information": (
        "{count} jabatan belum memiliki informasi jabatan: {given}",
        "{count} job(s) without job information: {given}",
    ),
    "gate_information_lacks": (
        "informasi {count} jabatan belum lengkap: {given}",
        "the job information of {count} job(s) is not complete: {given}",
    ),
    "gate_no_peta": ("peta jabatan belum ada", "there is no peta jabatan"),
    "gate_not_in_peta": (
        "{count} jabatan tidak ada dalam peta: {given}",
        "{count} job(s) not in the peta: {given}",
    ),
    "peta_damaged": ("peta tidak terbaca: {reason}", "the peta cannot be read: {reason}"),
    "gate_no_kind": (
        "{count} jabatan belum diklasifikasikan: {given}",
        "{count} job(s) not classified: {given}",
    ),
    "gate_unverified": (
        "penilaian {count} jabatan tidak dapat diperiksa dengan katalog yang ada: {given}",
        "the evaluations of {count} job(s) cannot be verified by the catalogue at hand: {given}",
    ),
    "gate_no_evaluation": (
        "{count} jabatan belum dinilai: {given}",
        "{count} job(s) not evaluated: {given}",
    ),
    "gate_not_agreed": (
        "{count} jabatan belum disetujui tim: {given}",
        "the team has not agreed on {count} job(s): {given}",
    ),
    "gate_not_proposed": (
        "hasilnya belum diusulkan kepada Menteri",
        "the results are not proposed to the Minister",
    ),
    "gate_not_approved": (
        "{count} jabatan belum disetujui Menteri: {given}",
        "the Minister has not approved {count} job(s): {given}",
    ),
    "gate_no_record": (
        "berita acara validasi belum ada",
        "there is no record of the validation",
    ),
    "gate_record_faults": (
        "berita acara validasi belum lengkap",
        "the record of the validation is not complete",
    ),
    "gate_not_set": ("hasilnya belum ditetapkan", "the results are not set"),
    # Teams.
    "team_no_chair": ("ketua belum disebut", "no chair is named"),
    "team_no_secretary": ("sekretaris belum disebut", "no secretary is named"),
    "team_no_members": ("belum ada anggota", "no members are named"),
    "team_no_decree": (
        "keputusan pembentukan tim belum disebut",
        "the decree that forms the team is not named",
    ),
    "team_too_large": (
        "{given} anggota; paling banyak {limit}",
        "{given} members; at most {limit}",
    ),
    "team_too_small": (
        "{given} orang; sekurang-kurangnya {limit}",
        "{given} people; at least {limit}",
    ),
    "team_even": (
        "{given} orang; jumlahnya harus ganjil",
        "{given} people; their number must be odd",
    ),
    "team_echelon": (
        "{given} bukan pejabat eselon yang diminta: {allowed}",
        "{given} is not of an echelon that is asked for: {allowed}",
    ),
    "team_kind": (
        "{given} tidak memegang jenis jabatan yang diminta: {allowed}",
        "{given} does not hold a kind of post that is asked for: {allowed}",
    ),
    "team_twice": ("{given} disebut dua kali", "{given} is named twice"),
    "kind_of_post_unknown": (
        "jenis jabatan {given} tidak dikenal; pilihan: {limit}",
        "there is no kind of post {given}; allowed: {limit}",
    ),
    "bad_nip": (
        "NIP harus 18 angka sebagai teks, bukan {given}",
        "a NIP is 18 digits as text, not {given}",
    ),
    "bad_moment": (
        "waktu harus dengan zonanya, seperti 2026-11-26T09:00+07:00, bukan {given}",
        "a time needs its zone, as in 2026-11-26T09:00+07:00, got {given}",
    ),
    # The history.
    "history_number": (
        "catatan bernomor {given}; ada yang dihapus atau disisipkan",
        "the entry is numbered {given}; some were left out or put in",
    ),
    "history_broken": (
        "catatan ini tidak menyambung pada catatan sebelumnya ({given})",
        "this entry does not follow from the one before ({given})",
    ),
    "history_changed": (
        "isi catatan ini diubah setelah dibuat (sidik {given})",
        "this entry was changed after it was made (digest {given})",
    ),
    "history_state": (
        "isi dossier bukan yang dicatat terakhir dalam riwayat ({given})",
        "the dossier is not what the last entry of its history says ({given})",
    ),
}

PROCESS: Final[dict[str, tuple[str, str]]] = {
    "gate.told": (
        "{text} (tidak menghalangi langkah berikutnya)",
        "{text} (does not stop the next step)",
    ),
    "sharing.change": (
        "{job}, {column}: {sent} menjadi {back} ({file})",
        "{job}, {column}: {sent} becomes {back} ({file})",
    ),
    "sharing.conflict": (
        "{job}, {column}: dibagikan {sent}, di sini {now}, masuk {back} ({file}); pilih salah satu",
        "{job}, {column}: handed out {sent}, here {now}, came back {back} ({file}); choose one",
    ),
    "approval.disetujui": (
        "baris {row} ({name}): disetujui, kelas {kelas}",
        "row {row} ({name}): approved, kelas {kelas}",
    ),
    "approval.berubah": (
        "baris {row} ({name}): disetujui dengan perubahan, kelas {proposed} menjadi {kelas}",
        "row {row} ({name}): approved with a change, kelas {proposed} becomes {kelas}",
    ),
    "approval.dikembalikan": (
        "baris {row} ({name}): dikembalikan, diusulkan kelas {proposed}",
        "row {row} ({name}): returned, proposed as kelas {proposed}",
    ),
    "approval.tidak_dikenal": (
        "baris {row} ({name}): bukan jabatan dalam berkas ini",
        "row {row} ({name}): no job of this dossier",
    ),
    "cli.dossier.usage": (
        "{prog} dossier TINDAKAN FOLDER [BERKAS ...] [--oleh NAMA] [pilihan] [--lang id|en]",
        "{prog} dossier ACTION FOLDER [FILE ...] [--oleh NAME] [options] [--lang id|en]",
    ),
    "cli.dossier.description": (
        """Satu kegiatan evaluasi jabatan dalam satu folder: tim, jabatan, penilaian, usulan, persetujuan
Menteri, validasi, dan penetapan. Setiap langkah dijaga syaratnya dan dicatat dalam riwayat.""",
        """One exercise of job evaluation in one folder: teams, jobs, evaluations, proposal, the Minister's
approval, validation and setting. Each step has its gate and its entry in the history.""",
    ),
    "cli.dossier.epilog": (
        """Contoh:
  jabatan-eval dossier baru evaluasi-2026 --instansi "Kabupaten Contoh" --tahun 2026 --oleh Budi
  jabatan-eval dossier tambah evaluasi-2026 jabatan.csv --oleh Budi
  jabatan-eval dossier ajukan evaluasi-2026 --id 1.10 --oleh Budi
  jabatan-eval dossier status evaluasi-2026""",
        """Examples:
  jabatan-eval dossier baru evaluation-2026 --instansi "Example" --tahun 2026 --oleh Budi
  jabatan-eval dossier tambah evaluation-2026 jobs.csv --oleh Budi
  jabatan-eval dossier ajukan evaluation-2026 --id 1.10 --oleh Budi
  jabatan-eval dossier status evaluation-2026 --lang en""",
    ),
    "cli.dossier.action": ("TINDAKAN", "ACTION"),
    "cli.dossier.folder": ("FOLDER", "FOLDER"),
    "cli.dossier.files": ("BERKAS", "FILE"),
    "cli.dossier.help.oleh": (
        "siapa yang melakukannya",
        "who does it",
    ),
    "cli.dossier.help.alasan": (
        "alasannya",
        "the reason",
    ),
    "cli.dossier.help.instansi": (
        "instansi (baru)",
        "the agency (baru)",
    ),
    "cli.dossier.help.tahun": (
        "tahun evaluasi (baru)",
        "the year of the exercise (baru)",
    ),
    "cli.dossier.help.nama": (
        "nama kegiatan evaluasi (baru)",
        "what the exercise is called (baru)",
    ),
    "cli.dossier.help.jenis": (
        "jenis surat, keputusan, atau peraturan, bila bukan yang lazim",
        "what the letter, decree or regulation is, if not the usual one",
    ),
    "cli.dossier.help.nomor": (
        "nomor surat, keputusan, atau peraturan",
        "its number",
    ),
    "cli.dossier.help.tanggal": (
        "tanggalnya, seperti 2026-03-01",
        "its date, such as 2026-03-01",
    ),
    "cli.dossier.help.tentang": (
        "tentang apa peraturan atau surat itu",
        "what the regulation or letter is about",
    ),
    "cli.dossier.help.berlaku": (
        "mulai berlaku, bila bukan sejak tanggalnya",
        "in effect from, if not from its date",
    ),
    "cli.dossier.help.tahap": (
        "tahap yang diperiksa kelengkapannya (status)",
        "the stage to be checked (status)",
    ),
    "cli.dossier.help.waktu": (
        "waktu yang dicatat, dengan zonanya; jam komputer bila tidak disebut",
        "the moment that is recorded, with its zone; the computer's clock if not given",
    ),
    "cli.dossier.help.pemicu": (
        "alasan penilaian kembali: organisasi, penyetaraan, jabatan_fungsional_baru, lainnya (putaran)",
        "why there is a re-evaluation: organisasi, penyetaraan, jabatan_fungsional_baru, lainnya (putaran)",
    ),
    "cli.dossier.help.keluaran": (
        "folder untuk buku kerja (bagi), atau folder baru untuk putaran berikut (putaran)",
        "the folder for the workbooks (bagi), or a new one for the next round (putaran)",
    ),
    "cli.dossier.help.id": (
        "jabatan yang dimaksud; dapat diulang",
        "a job that is meant; can be repeated",
    ),
    "cli.dossier.help.pilih": (
        "penyelesaian konflik: ID:kolom=masuk atau ID:kolom=sekarang; dapat diulang (gabung)",
        "how a conflict is settled: ID:column=masuk or ID:column=sekarang; can be repeated (gabung)",
    ),
    "cli.dossier.help.kolom": (
        "isi=judul: kolom tabel yang tidak dikenali; dapat diulang",
        "field=header: a column that is not recognised; can be repeated",
    ),
    "cli.dossier.help.timpa": (
        "timpa buku kerja yang sudah ada (bagi)",
        "replace workbooks that exist (bagi)",
    ),
    "cli.dossier.help.daftar": (
        "hasil dari daftar yang diterbitkan, tanpa usulan (persetujuan)",
        "results from a published list, without a proposal (persetujuan)",
    ),
    "cli.dossier.help.anjab": (
        "tim analisis jabatan dan ABK, bukan tim evaluasi (tim)",
        "the team for job and workload analysis, not the evaluation team (tim)",
    ),
    "cli.dossier.help.json": (
        "cetak sebagai JSON (status, riwayat, dampak)",
        "print JSON (status, riwayat, dampak)",
    ),
    "cli.dossier.help.action": (
        "baru, status, tim, tambah, hapus, informasi, peta, nilai, sepakati, ajukan, revisi, setujui, usulkan, kembalikan, persetujuan, berita-acara, tetapkan, gunakan, buka, putaran, dampak, bagi, gabung, riwayat",
        "baru, status, tim, tambah, hapus, informasi, peta, nilai, sepakati, ajukan, revisi, setujui, usulkan, kembalikan, persetujuan, berita-acara, tetapkan, gunakan, buka, putaran, dampak, bagi, gabung, riwayat",
    ),
    "cli.dossier.help.folder": (
        "folder dossier",
        "the dossier's folder",
    ),
    "cli.dossier.help.files": (
        "berkas yang dibaca: tabel jabatan (tambah, nilai), tim atau berita acara (YAML, JSON), informasi jabatan (informasi), peta (peta), penilaian lalu kesepakatan (sepakati), balasan Menteri (persetujuan), buku kerja (gabung), folder dossier lain (dampak)",
        "files that are read: a table of jobs (tambah, nilai), a team or a record (YAML, JSON), job information (informasi), a peta (peta), ratings and then what was agreed on (sepakati), the Minister's reply (persetujuan), workbooks (gabung), the folder of another dossier (dampak)",
    ),
    "cli.dossier.help.bacaan": (
        "hasil yang dibandingkan: dihitung, usulan, disetujui, ditetapkan; bawaannya ditetapkan (dampak)",
        "the results compared: dihitung, usulan, disetujui, ditetapkan; by default ditetapkan (dampak)",
    ),
    "cli.dossier.help.sesudah": (
        "hasil sesudahnya, bila lain; tanpa dossier lain bawaannya dihitung (dampak)",
        "the results after, if others; without another dossier by default dihitung (dampak)",
    ),
    "cli.dossier.no_reading": (
        "tidak ada hasil {given}; pilihan: {allowed}",
        "there are no results {given}; allowed: {allowed}",
    ),
    "cli.dossier.not_in_peta": (
        "{count} jabatan tidak ada dalam peta: {jobs}",
        "{count} job(s) not in the peta: {jobs}",
    ),
    "cli.dossier.no_information_file": (
        "sebutkan berkas informasi jabatan",
        "name the files of job information",
    ),
    "cli.dossier.not_understood": (
        "tidak dipahami, {where}: {text}",
        "not understood, {where}: {text}",
    ),
    "cli.dossier.word_id": (
        "{file}: formulir Word tidak menyebut id jabatannya; baca satu berkas, dengan satu --id",
        "{file}: a Word form does not say the id of its job; read one file, with one --id",
    ),
    "cli.dossier.two_files": (
        "tindakan sepakati memerlukan dua berkas: penilaian anggota, lalu kesepakatan",
        "the action sepakati needs two files: the members' ratings, then what was agreed on",
    ),
    "cli.dossier.agreed": (
        "{job}: disepakati, nilai {nilai}, kelas {kelas}",
        "{job}: agreed on, nilai {nilai}, kelas {kelas}",
    ),
    "cli.dossier.unresolved": (
        "{job}: belum disepakati pada faktor {factors}; tidak diubah",
        "{job}: not agreed on in factor {factors}; not changed",
    ),
    "cli.dossier.effect": (
        "Dampak: {before} > {after}",
        "Effect: {before} > {after}",
    ),
    "cli.dossier.effect.class": ("Kelas", "Class"),
    "cli.dossier.effect.jobs": ("Jabatan", "Jobs"),
    "cli.dossier.effect.holders": ("Pemangku", "Holders"),
    "cli.dossier.effect.changed": ("kelasnya berubah", "the class changes"),
    "cli.dossier.effect.job": (
        "{job} {name}: kelas {before} menjadi {after}",
        "{job} {name}: kelas {before} becomes {after}",
    ),
    "cli.dossier.effect.none": ("tidak ada", "none"),
    "cli.dossier.effect.new": ("{count} jabatan baru: {jobs}", "{count} new jobs: {jobs}"),
    "cli.dossier.effect.gone": (
        "{count} jabatan tidak ada lagi: {jobs}",
        "{count} job(s) no longer there: {jobs}",
    ),
    "cli.dossier.no_action": (
        "belum ada tindakan; pilihan: {allowed}",
        "no action is given; allowed: {allowed}",
    ),
    "cli.dossier.unknown_action": (
        "tindakan {given} tidak ada; pilihan: {allowed}",
        "there is no action {given}; allowed: {allowed}",
    ),
    "cli.dossier.no_folder": ("sebutkan folder dossier", "name the folder of the dossier"),
    "cli.dossier.needs": (
        "tindakan {action} memerlukan {option}",
        "the action {action} needs {option}",
    ),
    "cli.dossier.one_file": (
        "tindakan {action} memerlukan tepat satu berkas",
        "the action {action} needs exactly one file",
    ),
    "cli.dossier.no_files": (
        "sebutkan buku kerja yang digabungkan",
        "name the workbooks to be merged",
    ),
    "cli.dossier.unused": (
        "tindakan {action} tidak memakai {option}; yang dipakai: {allowed}",
        "the action {action} does not use {option}; it uses: {allowed}",
    ),
    "cli.dossier.no_file": (
        "tindakan {action} tidak membaca berkas, juga bukan {given}",
        "the action {action} reads no file, and so not {given}",
    ),
    "cli.dossier.no_such_cell": (
        "--pilih: sel {given} tidak berubah, jadi tidak ada yang dipilih di sana",
        "--pilih: the cell {given} did not change, so there is nothing to choose",
    ),
    "cli.dossier.future": (
        "perhatikan: tanggal {date} belum tiba; hari ini {other}",
        "note: the date {date} is still to come; today is {other}",
    ),
    "cli.dossier.backdated": (
        "perhatikan: berlaku sejak {other}, sebelum tanggalnya sendiri, {date}",
        "note: in effect from {other}, before its own date, {date}",
    ),
    "cli.dossier.differing": (
        "hasil yang berbeda antarbacaan",
        "results that differ between readings",
    ),
    "cli.dossier.reading": ("{reading} kelas {kelas}", "{reading} kelas {kelas}"),
    "cli.dossier.no_pair": (
        "{given} bukan pasangan, seperti isi=judul",
        "{given} is no pair, such as field=header",
    ),
    "cli.dossier.no_year": (
        "--tahun: {given} bukan tahun empat angka, seperti 2026",
        "--tahun: {given} is no year of four digits, such as 2026",
    ),
    "cli.dossier.no_choice": (
        "--pilih {given}: tulis ID:kolom=masuk atau ID:kolom=sekarang",
        "--pilih {given}: write ID:column=masuk or ID:column=sekarang",
    ),
    "cli.dossier.basis.usulan": ("Surat usulan", "Letter of proposal"),
    "cli.dossier.basis.surat_menteri": ("Surat Menteri PANRB", "Letter of the Minister"),
    "cli.dossier.basis.peraturan": ("Peraturan", "Regulation"),
    "cli.dossier.done": (
        "{action}: {count} butir; catatan {number}; evaluasi ini {status}",
        "{action}: {count} items; entry {number}; the exercise is {status}",
    ),
    "cli.dossier.done_whole": (
        "{action}; catatan {number}; evaluasi ini {status}",
        "{action}; entry {number}; the exercise is {status}",
    ),
    "cli.dossier.reply": (
        "{rows} baris: {disetujui} disetujui, {berubah} dengan perubahan, {dikembalikan} dikembalikan",
        "{rows} rows: {disetujui} approved, {berubah} with a change, {dikembalikan} returned",
    ),
    "cli.dossier.some": ("{first}, ...; {count} butir", "{first}, ...; {count} items"),
    "cli.dossier.left_out": (
        "baris yang bukan jabatan dilewati: {rows}",
        "rows that are no jobs were left out: {rows}",
    ),
    "cli.dossier.unanswered": (
        "belum dijawab: {jobs}",
        "not answered: {jobs}",
    ),
    "cli.dossier.gone": (
        "{job}: dibagikan, tetapi tidak ada lagi dalam buku kerja; tidak dihapus",
        "{job}: handed out, and no longer in the workbook; it is not deleted",
    ),
    "cli.dossier.new": (
        "{job}: baris baru, tidak diambil; tambahkan dengan: dossier tambah",
        "{job}: a new row, not taken; add it by: dossier tambah",
    ),
    "cli.dossier.not_merged": (
        "belum digabungkan; konflik yang belum diselesaikan: {count}",
        "not merged; conflicts that are not settled: {count}",
    ),
    "cli.dossier.agency": ("Instansi", "Agency"),
    "cli.dossier.year": ("Tahun (putaran)", "Year (round)"),
    "cli.dossier.state": ("Keadaan", "State"),
    "cli.dossier.jobs": ("Jabatan", "Jobs"),
    "cli.dossier.entries": ("Catatan riwayat", "Entries"),
    "cli.dossier.missing": ("yang masih kurang untuk {stage}", "what is missing for {stage}"),
    "cli.dossier.damage": (
        "yang tidak terbaca atau tidak cocok",
        "what cannot be read or does not fit",
    ),
}
