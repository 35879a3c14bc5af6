"""What a change of the catalogue does, against every combination scored twice."""

import itertools
from collections import Counter
from pathlib import Path

import pytest
import yaml

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError

DATA = Path(__file__).parents[2] / "data"
OLD = je.default_catalogue()
LOW = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"


def changed(*changes):
    """The shipped catalogue after some changes of its parsed files."""
    levels, bands = (
        yaml.safe_load((DATA / f"{name}.yaml").read_text("utf-8"))
        for name in ("factor_levels", "class_bands")
    )
    for change in changes:
        change(levels, bands)
    return je.Catalogue.load(factor_levels=levels, class_bands=bands)


def levels_of(tree, scheme, factor):
    [found] = [s for s in tree["schemes"] if s["name"] == scheme]
    return next(f["levels"] for f in found["factors"] if f["code"] == factor)


def other_points(code, points, scheme="struktural"):
    def change(levels, bands):
        factor, _, number = code.partition("-")
        levels_of(levels, scheme, factor)[int(number) - 1]["points"] = points

    return change


def fewer(levels, bands):
    """The highest level of 4A is gone."""
    levels_of(levels, "struktural", "4A").pop()


def more(levels, bands):
    """Factor 2 has a fourth level."""
    ladder = levels_of(levels, "struktural", "2")
    ladder.append({**ladder[-1], "code": "2-4", "points": 455})


def other_band(levels, bands):
    """Kelas 8 ends 100 points later."""
    bands["bands"][7]["upper"], bands["bands"][8]["lower"] = 1450, 1455


def without_functional(levels, bands):
    """There is one scheme only."""
    levels["schemes"] = levels["schemes"][:1]
    levels["kinds_of_post"] = [k for k in levels["kinds_of_post"] if k["scheme"] == "struktural"]


def eight_factors(levels, bands):
    """The functional scheme has no factor 9."""
    scheme = levels["schemes"][1]
    scheme["factors"].pop()
    scheme["factor_count"] = 8
    bands["bands"][0]["lower"] = 185


def selections(catalogue, name):
    return set(itertools.product(*(factor.codes for factor in catalogue[name].factors)))


CASES = {
    "points": (other_points("6-1", 455),),
    "points that cancel": (other_points("4A-1", 30), other_points("4B-1", 25)),
    "points past the next level": (other_points("2-2", 345), other_points("5-8", 1325)),
    "a band": (other_band,),
    "a level less": (fewer,),
    "a level more": (more,),
    "all at once": (other_points("6-1", 455), other_band, fewer, more),
}


@pytest.mark.parametrize("changes", CASES.values(), ids=CASES)
def test_every_structural_combination_is_counted_as_scoring_it_twice_counts_it(changes):
    new = changed(*changes)
    effect = j.catalogue_effect(OLD, new)
    found = effect.schemes[0]
    before, after = selections(OLD, "struktural"), selections(new, "struktural")
    moves, nilai = Counter(), 0
    for codes in before & after:
        one = sum(OLD["struktural"].level(code).points for code in codes)
        other = sum(new["struktural"].level(code).points for code in codes)
        nilai += one != other
        moves[OLD.band_for(one).kelas, new.band_for(other).kelas] += 1
    assert (found.old, found.new, found.kept) == (len(before), len(after), len(before & after))
    assert (found.lost, found.gained) == (len(before - after), len(after - before))
    assert found.changed_nilai == nilai
    assert found.changed_kelas == sum(n for (a, b), n in moves.items() if a != b)
    assert {(move.old, move.new): move.combinations for move in found.moves} == moves
    assert effect.changes == OLD.diff(new)
    functional = effect.schemes[1]
    assert (functional.kept, functional.changed_nilai) == (1166400, 0)


def test_levels_of_one_catalogue_only_are_named():
    found = j.catalogue_effect(OLD, changed(fewer, more)).schemes[0]
    assert (found.codes_lost, found.codes_gained) == (("4A-4",), ("2-4",))


@pytest.mark.parametrize("turned", [False, True])
def test_a_scheme_of_one_catalogue_only_is_lost_or_gained_whole(turned):
    new = changed(without_functional)
    laws = (new, OLD) if turned else (OLD, new)
    found = j.catalogue_effect(*laws).schemes[1]
    assert found.scheme == "fungsional"
    assert (found.lost, found.gained) == ((0, 1166400) if turned else (1166400, 0))
    assert (found.kept, found.moves) == (0, ())
    assert len(found.codes_gained if turned else found.codes_lost) == 45


def test_a_scheme_with_other_factors_keeps_no_combination():
    found = j.catalogue_effect(OLD, changed(eight_factors)).schemes[1]
    assert (found.old, found.new, found.kept) == (1166400, 388800, 0)
    assert found.codes_lost == ("9-1", "9-2", "9-3")


def test_each_job_shows_what_becomes_of_it():
    job = je.Job(nama="Kepala Seksi", unit="Dinas A")
    jobs = [
        je.evaluate(LOW, job=job, keterangan={"4A": "rapat"}),
        je.evaluate("1-2 2-1 3-1 4A-1 4B-1 5-1 6-1"),
        je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-2"),
        je.evaluate("1-1 2-1 3-1 4A-4 4B-1 5-1 6-2"),
    ]
    effect = j.catalogue_effect(OLD, changed(other_points("6-1", 455), fewer), iter(jobs))
    assert [found.old for found in effect.jobs] == jobs
    assert [found.affected for found in effect.jobs] == [True, True, False, True]
    assert [found.changed_nilai for found in effect.jobs] == [True, True, False, False]
    assert [found.changed_kelas for found in effect.jobs] == [False, True, False, False]
    assert effect.affected == (effect.jobs[0], effect.jobs[1], effect.jobs[3])
    first, _, _, last = effect.jobs
    assert (first.new.nilai_jabatan, first.new.job, first.new.keterangan) == (1310, job, ())
    assert last.new is None
    assert [fault.kind for fault in last.faults] == ["unknown_level"]
    assert [row["temuan"] for row in effect.rows("en")] == [
        "the points change, the class stays",
        "the class changes",
        "",
        "factor 4A: there is no level '4A-4'; allowed: 4A-1, 4A-2, 4A-3",
    ]
    assert [row["nilai_baru"] for row in effect.rows()] == [1310, 1485, 1430, None]


def test_a_job_whose_scheme_is_gone_is_said_to_be_no_longer_scored():
    job = je.evaluate("1-6 2-3 3-3 4-4 5-4 6-3 7-2 8-1 9-1", scheme="fungsional")
    [found] = j.catalogue_effect(OLD, changed(without_functional), [job]).jobs
    assert [fault.kind for fault in found.faults] == ["unknown_scheme"]
    assert found.affected


def test_the_text_tells_numbers_counts_moves_and_jobs():
    job = je.Job(nama="<script>x</script>\x1b[2J")
    jobs = [je.evaluate(LOW, job=job), je.evaluate("1-1 2-1 3-1 4A-4 4B-1 5-1 6-2")]
    effect = j.catalogue_effect(OLD, changed(other_points("6-1", 455), fewer, other_band), jobs)
    text = str(effect)
    for line in (
        "Jabatan yang terdampak: 2 dari 2",
        "struktural 6-1: nilai   310        455",
        "struktural 4A-4: nilai  100        -",
        "kelas 8: batas          1105-1350  1105-1450",
        "struktural     34.560     25.920       25.920",
        "JABATAN YANG TERDAMPAK",
    ):
        assert line in text
    page = effect._repr_html_()
    assert page == effect.to_html()
    assert "<script" not in page
    assert "\x1b" not in page + text
    assert "34,560" in effect.to_html("en")


def test_where_nothing_changes_only_the_counts_are_told():
    effect = j.catalogue_effect(OLD, OLD, [je.evaluate(LOW)])
    assert effect.affected == ()
    text = effect.to_text("en")
    assert "Jobs affected       : 0 of 1" in text
    assert "CHANGE CLASS" not in text
    assert "Jobs affected" not in j.catalogue_effect(OLD, OLD).to_text("en")
    for view in (effect.to_text, effect.to_html, lambda lang: list(effect.rows(lang))):
        with pytest.raises(ValueError, match="unknown language"):
            view("de")


def test_the_other_way_round_what_was_lost_is_gained():
    new = changed(other_points("6-1", 455), fewer, more)
    there, back = j.catalogue_effect(OLD, new), j.catalogue_effect(new, OLD)
    for one, other in zip(there.schemes, back.schemes, strict=True):
        assert (one.lost, one.gained, one.kept) == (other.gained, other.lost, other.kept)
        assert one.changed_kelas == other.changed_kelas
        assert {(m.old, m.new, m.combinations) for m in one.moves} == {
            (m.new, m.old, m.combinations) for m in other.moves
        }


def test_what_is_no_catalogue_or_no_evaluation_by_the_old_one_is_refused():
    with pytest.raises(JudgementError) as caught:
        j.catalogue_effect("lama", None)
    assert [fault.kind for fault in caught.value.faults] == ["not_a_catalogue"] * 2
    with pytest.raises(JudgementError, match="not an evaluation"):
        j.catalogue_effect(OLD, OLD, [LOW])
    new = changed(other_band)
    with pytest.raises(JudgementError) as caught:
        j.catalogue_effect(new, OLD, [je.evaluate(LOW)] * 2)
    assert [fault.kind for fault in caught.value.faults] == ["not_of_catalogue"] * 2
    assert new.digest[:12] in caught.value.message()
