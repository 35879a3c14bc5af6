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
        "berkas ini disebut dalam manifest tetapi tidak ada",
        "this file is named in the manifest and is not there",
    ),
    "file_changed": (
        "isi berkas ini bukan yang tercatat dalam manifest; ada yang mengubahnya di luar program",
        "this file is not what the manifest says; it was changed outside the program",
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

PROCESS: Final[dict[str, tuple[str, str]]] = {}
