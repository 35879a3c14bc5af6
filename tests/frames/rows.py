"""Rows for every engine, right and wrong, and what `evaluate` says of each."""

from functools import cache
from itertools import product
from pathlib import Path

import yaml

import jabatan_eval as je

GOLDEN = Path(__file__).parents[1] / "golden"

CATALOGUE = je.default_catalogue()
FACTORS = {s.name: {f.code: f.codes for f in s.factors} for s in CATALOGUE.schemes}
STRUKTURAL = FACTORS["struktural"]
EVERY_FACTOR = tuple(dict.fromkeys(code for codes in FACTORS.values() for code in codes))
RESULTS = ("nilai_jabatan", "kelas_jabatan", "temuan")

LENIENT = (" {} ", "\t{}", "{}\r\n", "\v{}\f")
WRONG = (
    None, "", "   ", "\t\n", "0", "1", "3", " 2 ", "12", "2-9", "2-0", "2-03", "4-1", "4A", "4A-9", "7-1",
    "9-3", "1-6", "5-9", "1-1 2-1", "2–3", "２-3", "2 - 3", "FK 2-3", "tinggi", "it's", 'a"b', "\\", "%_",
    "'; DROP TABLE x; --", "$1 \\1", "a\nb", "a\x7fb", "a\u2028b", "\u202e2-3", "\u00a02-3", "ß", "é",
    "1-1\u2028", "1-1\u0085", "🙂" * 79, "🙂" * 80, "🙂" * 81, "x" * 81, "e\u0301" * 41, "9" * 400,
)  # fmt: skip
"""What no factor takes, though some are a level of another one."""

SCHEME_WORDS = (
    "struktural", "Struktural", "STRUKTURAL", " struktural ", "6 faktor", "6  Faktor", "6_faktor",
    "Administrator", "JPT Utama", "jpt_madya", "JFT", "jft", "Jf", "jabatan_fungsional", "sTrUkTuRaL",
    "Jabatan  Fungsional\u00a0Tertentu", "pelaksana\n", "9 faktor", "９ faktor", "ｊｆｕ", "ＪＰＴ　ｕｔａｍａ",
    "fungsional\u200b", "lain", "", "  ", None, "struktural fungsional", "x" * 90, "a\nb", "-", "it's",
    "\u00a0", "\u200b", "\x1c", "\u3000\u2003", "_", "jpt\x85utama", "jpt\u2028utama", "jpt\u00adutama",
)  # fmt: skip
"""Words for schemes, right and wrong."""


def right_row(scheme="struktural", place=0):
    """One level for each factor: the first ones, or others as far as there are."""
    return {f: codes[min(place, len(codes) - 1)] for f, codes in FACTORS[scheme].items()}


def every_structural_row():
    """All 34,560 selections."""
    return [dict(zip(STRUKTURAL, codes, strict=True)) for codes in product(*STRUKTURAL.values())]


def wrong_rows(wrong=WRONG):
    """Each wrong value under each factor, beside levels that are written in many ways."""
    rows = []
    for at, (factor, value) in enumerate(product(STRUKTURAL, wrong)):
        written = LENIENT[at % len(LENIENT)]
        row = {f: written.format(c.lower()) for f, c in right_row(place=at % 4).items()}
        rows.append({**row, factor: value})
    rows.append(dict.fromkeys(STRUKTURAL))
    rows.append(dict.fromkeys(STRUKTURAL, "9-9"))
    return rows


def scheme_rows():
    """Each word for a scheme beside levels of either scheme, of both, and of neither."""
    struktural, fungsional = (
        {**dict.fromkeys(EVERY_FACTOR), **right_row(scheme)} for scheme in FACTORS
    )
    odd = {**struktural, "7": "7-1", "2": None}
    blank = {**fungsional, "4A": " ", "4B": "", "6": "6-9"}
    kinds = (struktural, fungsional, odd, blank)
    return [{**row, "skema": word} for word in SCHEME_WORDS for row in kinds]


def golden_rows():
    """The worked cases of the core, of both schemes, and what is due for each."""
    cases = [
        case
        for scheme in FACTORS
        for case in yaml.safe_load((GOLDEN / f"{scheme}.yaml").read_text("utf-8"))
    ]
    rows = [
        {
            **dict.fromkeys(EVERY_FACTOR),
            **dict(zip(FACTORS[case["scheme"]], case["levels"], strict=True)),
            "skema": case["scheme"],
        }
        for case in cases
    ]
    return rows, [(case["nilai"], case["kelas"], None) for case in cases]


@cache
def accepted(scheme, factor, value):
    """Whether `evaluate` takes this value under this factor, all others being right."""
    try:
        je.evaluate({**right_row(scheme), factor: value}, scheme=scheme)
    except je.SelectionError:
        return False
    return True


def due(row, scheme="struktural"):
    """What `evaluate` gives for a row: nilai and kelas, or the factors at fault."""
    try:
        hasil = je.evaluate({f: v for f, v in row.items() if v is not None}, scheme=scheme)
    except je.SelectionError:
        return None, None, [f for f in FACTORS[scheme] if not accepted(scheme, f, row[f])]
    return hasil.nilai_jabatan, hasil.kelas_jabatan, []


def columns_of(rows):
    """Rows as columns."""
    return {name: [row[name] for row in rows] for name in rows[0]}
