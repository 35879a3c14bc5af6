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
}

WORKLOAD: Final[dict[str, tuple[str, str]]] = {
    "waktu.jam": ("jam", "hours"),
    "waktu.menit": ("menit", "minutes"),
}
