"""How people write levels, classes and totals, read into canonical values or refused."""

from jabatan_eval.notation.kelas import parse_kelas
from jabatan_eval.notation.levels import level_fault, parse_level, parse_levels, parse_scheme
from jabatan_eval.notation.numbers import parse_nilai

__all__ = [
    "level_fault",
    "parse_kelas",
    "parse_level",
    "parse_levels",
    "parse_nilai",
    "parse_scheme",
]
