"""The report: frozen, counted, printed, written."""

import copy
from dataclasses import FrozenInstanceError
from fractions import Fraction

import pytest

from jabatan_eval import default_catalogue
from jabatan_eval.register import audit
from jabatan_eval.texts import say

ROWS = [
    {"nama_jabatan": "A", "jenis_jabatan": "JFT", "nilai_jabatan": 1165, "kelas_jabatan": 8,
     "unit_kerja": "Dinas B"},
    {"nama_jabatan": "B", "jenis_jabatan": "JFT", "nilai_jabatan": 1165, "kelas_jabatan": 9,
     "unit_kerja": "dinas b"},
    {"nama_jabatan": "C", "jenis_jabatan": "JFT", "nilai_jabatan": None, "kelas_jabatan": "IX",
     "unit_kerja": None},
]  # fmt: skip
REPORT = audit(ROWS)


def test_a_report_and_a_finding_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        REPORT.compared = 3
    with pytest.raises(FrozenInstanceError):
        REPORT.findings[0].row = 3
    assert len({REPORT, audit(ROWS)}) == 1
    assert copy.deepcopy(REPORT) == REPORT


def test_the_receipt_names_edition_digest_rows_and_findings():
    catalogue = default_catalogue()
    assert REPORT.receipt == (catalogue.edition.id, catalogue.digest, 3, 3)
    assert repr(REPORT) == "<AuditReport 3 rows, 3 findings, 1 of 2 consistent>"


def test_large_counts_are_written_with_a_mark_for_thousands():
    text = audit([ROWS[1]] * 1200).to_text("id", limit=1)
    assert "1.200 dari 1.200" in text
    assert "1,200" in audit([ROWS[1]] * 1200).to_text("en", limit=1)


def test_shares_are_exact():
    assert REPORT.share_consistent == Fraction(1, 3)
    assert REPORT.share_of_compared == Fraction(1, 2)


def test_the_summary_counts_by_code_and_by_unit():
    summary = REPORT.summary()
    assert [tuple(one) for one in summary.by_code] == [
        ("missing_value", "error", 1),
        ("kelas_roman", "warning", 1),
        ("kelas_not_from_nilai", "error", 1),
    ]
    assert [tuple(one) for one in summary.by_unit] == [("Dinas B", 2, 2, 1, 1), (None, 1, 0, 0, 2)]
    assert audit([{**row, "unit_kerja": "X"} for row in ROWS[:1]]).summary().by_code == ()
    without = audit([{k: v for k, v in row.items() if k != "unit_kerja"} for row in ROWS])
    assert without.summary().by_unit == ()


def test_the_heaviest_weight_of_a_code_counts():
    rows = [
        {**ROWS[0], "jenis_jabatan": "Pengawas", "nama_jabatan": "X", "unit_kerja": "1"},
        {**ROWS[1], "jenis_jabatan": "Pengawas", "nama_jabatan": "X", "unit_kerja": "2"},
        *[{**row, "nama_jabatan": "Y"} for row in ROWS[:2]],
    ]
    weights = {one.code: one.severity for one in audit(rows).summary().by_code}
    assert weights["same_job_other_kelas"] == "warning"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_text_and_html_hold_every_finding_up_to_the_limit(lang):
    whole, cut = REPORT.to_text(lang, limit=None), REPORT.to_text(lang, limit=1)
    for finding in REPORT.findings:
        assert finding.message_in(lang) in whole
    assert REPORT.findings[2].mend_in(lang) not in cut
    assert "2" in cut.splitlines()[-1]
    assert "2" in REPORT.to_html(lang, limit=1).splitlines()[-3]
    assert REPORT.to_html(lang).count("<tr>") == 6 + 1 + 3


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_register_without_findings_says_so(lang):
    right = audit(ROWS[:1])
    said = {"id": "Tidak ada temuan.", "en": "There are no findings."}[lang]
    assert right.to_text(lang).endswith(f"\n\n{said}\n")
    assert f"<p>{said}</p>" in right.to_html(lang)


@pytest.mark.parametrize("name", ["to_text", "to_html", "to_frame"])
def test_an_unknown_language_is_refused(name):
    with pytest.raises(ValueError, match="unknown language"):
        getattr(REPORT, name)("de")


def test_rows_are_called_by_position_key_or_number_of_the_file():
    assert "baris ke-1 dari 0 (B)" in REPORT.to_text()
    assert "nama_jabatan B (B)" in audit(ROWS, "nama_jabatan").to_text()
    repeated = audit([ROWS[0], ROWS[0], {"kelas_jabatan": 99}])
    numbered = repeated.numbered([7, 9, 11], "baris")
    assert [(f.row, f.position, f.related) for f in numbered.findings[:2]] == [
        (7, 0, (9,)),
        (9, 1, (7,)),
    ]
    assert "baris 7 (A)" in numbered.to_text()
    missing = audit([{"kelas_jabatan": 99}]).numbered([4], "baris")
    assert missing.findings[0].row is None
    assert "register: kesalahan column_missing" in missing.to_text()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_how_many_findings_are_not_shown_is_told_down_to_one(lang):
    """A list that is cut without a word is taken for the whole."""
    shown = len(REPORT.findings)
    for text in (REPORT.to_text, REPORT.to_html):
        assert say("audit.more", lang, count=1) in text(lang, limit=shown - 1)
        for limit in (None, shown):
            assert not any(
                say("audit.more", lang, count=count) in text(lang, limit=limit) for count in (0, 1)
            )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_rows_that_a_finding_goes_with_are_told_where_there_are_some(lang):
    twice = audit([ROWS[0], ROWS[0]]).to_text(lang)
    assert [say("audit.related", lang, rows=row) in twice for row in "01"] == [True, True]
    assert say("audit.related", lang, rows="") not in REPORT.to_text(lang)


@pytest.mark.parametrize(("lang", "share"), [("id", "50,0"), ("en", "50.0")])
def test_shares_are_printed_to_one_place(lang, share):
    assert say("audit.share", lang, part=1, whole=2, percent=share) in REPORT.to_text(lang)


def test_the_rows_that_a_finding_goes_with_stand_in_the_table_of_findings():
    twice = audit([ROWS[0], ROWS[0]])
    assert [row["related"] for row in twice.rows()] == ["1", "0"]
    assert {row["related"] for row in REPORT.rows()} == {None}
