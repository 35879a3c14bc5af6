"""Registers drawn at random: right ones have no findings, and one broken cell is found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval import Catalogue, default_catalogue, evaluate
from jabatan_eval.register import audit
from jabatan_eval.register.findings import CONTRADICTIONS

SETTINGS = settings(max_examples=60)
CATALOGUE = default_catalogue()
KINDS = {"struktural": "Pengawas", "fungsional": "JFT"}


@st.composite
def right_rows(draw, with_levels=True):
    """A row as a right form gives it, written in one of the ways people write."""
    scheme = draw(st.sampled_from(CATALOGUE.schemes))
    codes = [draw(st.sampled_from(factor.codes)) for factor in scheme.factors]
    result = evaluate(codes, scheme=scheme.name)
    nilai, kelas = result.nilai_jabatan, result.kelas_jabatan
    thousands = f"{nilai:,}".replace(",", ".")
    return {
        "jenis_jabatan": KINDS[scheme.name],
        "nilai_jabatan": draw(st.sampled_from([nilai, float(nilai), str(nilai), thousands])),
        "kelas_jabatan": draw(st.sampled_from([kelas, f"Kelas {kelas}", f"{kelas}.0"])),
        "tingkat": draw(st.sampled_from([" ".join(codes), None])) if with_levels else None,
    }


@st.composite
def right_registers(draw):
    rows = draw(st.lists(right_rows(), min_size=1, max_size=12))
    return [{**row, "nama_jabatan": f"Jabatan {n}"} for n, row in enumerate(rows)]


@SETTINGS
@given(right_registers())
def test_a_register_made_from_right_forms_has_no_findings(rows):
    report = audit(rows)
    assert report.findings == ()
    assert (report.compared, report.consistent) == (len(rows), len(rows))


@SETTINGS
@given(right_registers(), st.data())
def test_one_broken_cell_gives_a_contradiction_on_that_row_and_no_other(rows, data):
    place = data.draw(st.integers(0, len(rows) - 1))
    scheme = "struktural" if rows[place]["jenis_jabatan"] == "Pengawas" else "fungsional"
    right = audit([rows[place]])
    assert right.findings == ()
    kelas = CATALOGUE.band_for(_nilai(rows[place])).kelas
    column = data.draw(st.sampled_from(["nilai_jabatan", "kelas_jabatan"]))
    if column == "kelas_jabatan":
        wrong = data.draw(st.integers(1, 17).filter(lambda n: n != kelas))
    else:
        of_another = [t for t in CATALOGUE[scheme].totals if CATALOGUE.band_for(t).kelas != kelas]
        wrong = data.draw(st.sampled_from(of_another))
    broken = [*rows]
    broken[place] = {**rows[place], column: wrong}
    found = [f for f in audit(broken).findings if f.code in CONTRADICTIONS]
    assert {finding.row for finding in found} == {place}
    assert "kelas_not_from_nilai" in {finding.code for finding in found}


def _nilai(row):
    return int(str(row["nilai_jabatan"]).removesuffix(".0").replace(".", ""))


MIXED = st.fixed_dictionaries(
    {
        "nama_jabatan": st.sampled_from(["Camat", "Analis", "Subkoordinator X", "Bupati", None]),
        "jenis_jabatan": st.sampled_from(["Pengawas", "Administrator", "JFT", "?", None]),
        "nilai_jabatan": st.sampled_from(["1.165", 2330, "-", 242, None, 1170, "x", 1.2]),
        "kelas_jabatan": st.sampled_from([8, "12", "VIII", "13.A", 1000, None, 5, "a"]),
        "unit_kerja": st.sampled_from(["A", "B", None]),
        "atasan": st.sampled_from(["Camat", "-", "Tiada", None]),
        "dasar": st.sampled_from(["penyetaraan", None]),
        "tingkat": st.sampled_from(["1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", "1-1", None]),
    }
)


def outcome(report):
    return sorted((f.row, f.code, f.severity, f.column or "", f.found or "", f.due or "")
                  for f in report.findings if f.row is not None)  # fmt: skip


@SETTINGS
@given(st.lists(MIXED, max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_change_what_is_found(rows, random):
    keyed = [{**row, "id": f"r{n}"} for n, row in enumerate(rows)]
    mixed = [*keyed]
    random.shuffle(mixed)
    if not rows:
        return
    one, other = audit(keyed, "id"), audit(mixed, "id")
    assert outcome(one) == outcome(other)
    assert (one.compared, one.consistent, one.units) == (
        other.compared,
        other.consistent,
        other.units,
    )


@SETTINGS
@given(st.lists(MIXED, min_size=1, max_size=10))
def test_counts_agree_with_the_findings(rows):
    report = audit(rows)
    summary = report.summary()
    assert sum(one.findings for one in summary.by_code) == len(report.findings)
    assert sum(one.findings for one in summary.by_unit) == len(report.findings)
    assert sum(one.rows for one in summary.by_unit) == report.receipt.rows == len(rows)
    assert report.receipt.findings == len(report.findings)
    contradicted = {f.row for f in report.findings if f.code in CONTRADICTIONS}
    assert report.compared - report.consistent <= len(contradicted)


@SETTINGS
@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_is_audited_and_printed_without_harm(name, nilai, kelas, unit):
    row = {"nama_jabatan": name, "jenis_jabatan": name, "nilai_jabatan": nilai,
           "kelas_jabatan": kelas, "unit_kerja": unit, "atasan": unit, "tingkat": nilai}  # fmt: skip
    report = audit([row, row])
    for lang in ("id", "en"):
        text = report.to_text(lang)
        assert all(part.isprintable() for part in text.split("\n"))
        assert all(len(one["message"]) < 4000 for one in report.rows(lang))
    assert "<script" not in report.to_html()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "&<>\"'", "=cmd|' /C calc'!A0"])
def test_html_is_escaped(text):
    row = {"nama_jabatan": text, "jenis_jabatan": text, "nilai_jabatan": text,
           "kelas_jabatan": text, "unit_kerja": text}  # fmt: skip
    html = audit([row])._repr_html_()
    assert text not in html.replace("&amp;", "&") or not set(text) & set("<>&\"'")
    assert "<script" not in html


def test_the_lowest_class_of_a_scheme_comes_from_the_catalogue(tmp_path):
    levels = default_catalogue().factor_levels.model_dump(mode="json")
    for scheme in levels["schemes"]:
        if scheme["name"] == "struktural":
            for level in scheme["factors"][0]["levels"]:
                level["points"] += 400
    other = Catalogue.model_validate(
        {"factor_levels": levels, "class_bands": default_catalogue().class_bands}
    )
    rows = [{"nama_jabatan": "A", "jenis_jabatan": "Pengawas", "kelas_jabatan": 8}]
    ours = {finding.code for finding in audit(rows).findings}
    theirs = {finding.code for finding in audit(rows, catalogue=other).findings}
    assert theirs - ours == {"kelas_outside_scheme"}
    assert audit(rows, catalogue=other).receipt.digest == other.digest
