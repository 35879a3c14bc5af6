"""The class of the basic work: worked cases from the rule, what is refused, what is shown."""

import pickle
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError
from jabatan_eval.texts import say

CATALOGUE = je.default_catalogue()
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "base_work.yaml").read_text("utf-8"))


def work_of(line):
    hours = line["hours"]
    exact = Fraction(hours) if isinstance(hours, str) and "/" in hours else hours
    return j.Work(**{**line, "hours": exact})


def review_of(case):
    return j.base_work_class(map(work_of, case["work"]), own_total=case.get("own_total"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_worked_case(case):
    review = review_of(case)
    assert (review.kelas, review.level.code) == (case["kelas"], case["level"])
    assert review.share == review.first.share == Fraction(case["share"])
    assert review.first.share_above == Fraction(case["above"])
    left_out = [line for line in review.lines if not line.counted]
    assert [line.kelas_if_counted for line in left_out] == case.get("if_counted", [])
    second = case.get("second")
    assert (review.second is None) == (second is None)
    if second is not None:
        own = review.second
        assert (own.kelas, own.level and own.level.code) == (second["kelas"], second["level"])
        assert own.share == (second["share"] and Fraction(second["share"]))
        assert own.share_above == Fraction(second["above"])


def test_the_level_is_the_catalogues_own():
    review = j.base_work_class([j.Work(9, 500)])
    assert review.level is CATALOGUE["struktural"].level("5-4")
    assert review.rule is CATALOGUE["struktural"]["5"].base_work_rule.workload_share
    assert review.catalogue is CATALOGUE


@pytest.mark.parametrize("kelas", range(1, 18))
def test_every_kelas_leads_to_the_level_that_covers_it(kelas):
    review = j.base_work_class([j.Work(kelas, 1)])
    assert review.kelas == kelas
    assert review.level.base_work.covers(kelas)


# How near the threshold it was.


def test_the_hours_that_would_lower_the_class_are_told():
    review = j.base_work_class([j.Work(9, 300), j.Work(7, 700)])
    spare = review.first.hours_to_fall
    assert spare == Fraction(200, 3)  # (300 - x) / (1000 - x) = 1/4
    assert j.base_work_class([j.Work(9, 300 - spare), j.Work(7, 700)]).kelas == 9
    less = 300 - spare - Fraction(1, 10**6)
    assert j.base_work_class([j.Work(9, less), j.Work(7, 700)]).kelas == 7


def test_the_hours_that_would_raise_the_class_are_told():
    review = j.base_work_class([j.Work(12, 100), j.Work(9, 200), j.Work(7, 700)])
    assert review.kelas == 9
    more = review.first.hours_to_rise
    assert more == 200  # (100 + x) / (1000 + x) = 1/4
    lines = [j.Work(12, 100), j.Work(9, 200), j.Work(7, 700)]
    assert j.base_work_class([*lines, j.Work(12, more)]).kelas == 12
    assert j.base_work_class([*lines, j.Work(12, more - Fraction(1, 10**6))]).kelas == 9


def test_where_there_is_no_other_class_nothing_is_told():
    alone = j.base_work_class([j.Work(17, 300)]).first
    assert (alone.hours_to_rise, alone.hours_to_fall) == (None, None)
    at_threshold = j.base_work_class([j.Work(9, 250), j.Work(6, 750)]).first
    assert at_threshold.hours_to_fall == 0


WORK = st.builds(
    j.Work,
    kelas=st.integers(1, 17),
    hours=st.integers(0, 400).map(lambda n: Fraction(n, 4)),
    flags=st.sets(
        st.sampled_from(["penunjang", "penyeliaan", "mandiri", "calon", "kontrak"]), max_size=2
    ),
)


def counted_of(lines):
    out = {"penunjang", "penyeliaan", "mandiri", "tanpa_tanggung_jawab"}
    return [line for line in lines if out.isdisjoint(line.flags)]


@given(st.lists(WORK, min_size=1, max_size=12))
def test_the_class_is_the_highest_that_reaches_the_threshold(lines):
    counted = counted_of(lines)
    total = sum(line.hours for line in counted)
    if not total:
        with pytest.raises(JudgementError):
            j.base_work_class(lines)
        return
    able = [
        kelas
        for kelas in range(1, 18)
        if 4 * sum(line.hours for line in counted if line.kelas >= kelas) >= total
        and any(line.kelas == kelas and line.hours for line in counted)
    ]
    review = j.base_work_class(lines)
    assert review.kelas == max(able)
    assert review.share >= Fraction(1, 4) > review.first.share_above


@given(st.lists(WORK, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_neither_order_nor_unit_of_the_hours_matters(lines, random):
    if not sum(line.hours for line in counted_of(lines)):
        return
    review = j.base_work_class(lines)
    mixed = [j.Work(w.kelas, w.hours * 60, w.name, w.flags) for w in lines]
    random.shuffle(mixed)
    again = j.base_work_class(mixed)
    assert (again.kelas, again.share, again.level) == (review.kelas, review.share, review.level)


# What is refused.


def kinds(error):
    return [fault.kind for fault in error.value.faults]


@pytest.mark.parametrize(
    ("work", "found"),
    [
        ([], ["no_work_given"]),
        ("99", ["not_work"]),
        (9, ["not_work"]),
        ([(9, 500)], ["not_work"]),
        ([j.Work(0, 5), j.Work(18, 5), j.Work(9, 5, flags=["x", "calon", "y"])],
         ["kelas_out_of_range", "kelas_out_of_range", "unknown_flag", "unknown_flag"]),
        ([j.Work(9, 5, flags="penunjang"), j.Work(8, 5, flags=["mandiri"])], ["all_left_out"]),
        ([j.Work(9, 0), j.Work(8, 5, flags=["mandiri"])], ["no_hours"]),
        ([j.Work(9, 5, own_time=1), j.Work(8, 5)], ["own_time_missing"]),
        ([j.Work(9, 5, own_time=0), j.Work(8, 5, own_time=0)], ["no_own_time"]),
    ],
    ids=str,
)  # fmt: skip
def test_work_that_gives_no_answer_is_refused_with_every_fault(work, found):
    with pytest.raises(JudgementError) as error:
        j.base_work_class(work)
    assert kinds(error) == found
    for lang in ("id", "en"):
        assert error.value.message(lang)


def test_each_faulty_line_is_called_by_its_place():
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(9, 5), j.Work(99, 5), j.Work(9, 5, flags="magang"), "x"])
    assert [fault.where for fault in error.value.faults] == ["#2", "#3", "#4"]
    assert "penunjang, penyeliaan, mandiri" in error.value.message("id")


@pytest.mark.parametrize(
    ("own_total", "found"),
    [(100, ["own_total_too_small"]), (-1, ["negative_hours"]), ("x", ["unreadable_amount"])],
)
def test_the_whole_own_time_must_hold_that_of_the_lines(own_total, found):
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(9, 5, own_time=101)], own_total=own_total)
    assert kinds(error) == found


def test_a_wrong_whole_own_time_is_told_with_the_faults_of_the_lines():
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(18, 5)], own_total="x")
    assert kinds(error) == ["kelas_out_of_range", "own_time_missing", "unreadable_amount"]


def test_the_whole_own_time_asks_for_that_of_every_line():
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(9, 5), j.Work(8, 5)], own_total=1250)
    assert [(f.kind, f.given) for f in error.value.faults] == [("own_time_missing", "#1, #2")]


def test_an_endless_series_of_work_ends():
    def endless():
        while True:
            yield j.Work(9, 1)

    with pytest.raises(JudgementError) as error:
        j.base_work_class(endless())
    assert kinds(error) == ["too_much_work"]


def test_hours_of_many_odd_fractions_are_refused_and_not_worked_on():
    primes = [p for p in range(2, 400) if all(p % q for q in range(2, p))]
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(9, Fraction(1, prime)) for prime in primes])
    assert kinds(error) == ["hours_too_fine"]


# Another catalogue.


def changed(change):
    data = CATALOGUE.factor_levels.model_dump(mode="json")
    change(data)
    return je.Catalogue.load(factor_levels=data)


def test_a_scheme_without_the_rule_is_refused_by_name():
    with pytest.raises(JudgementError, match="no rule of the base work for fungsional; perhaps"):
        j.base_work_class([j.Work(9, 5)], scheme="fungsional")
    with pytest.raises(je.UnknownSchemeError):
        j.base_work_class([j.Work(9, 5)], scheme="tiada")


def without_rules(data):
    for scheme in data["schemes"]:
        for factor in scheme["factors"]:
            factor["base_work_rule"] = factor["special_situations"] = None
            for level in factor["levels"]:
                level["base_work"] = None


def test_a_catalogue_without_the_rule_is_refused_by_name():
    bare = changed(without_rules)
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(9, 5)], catalogue=bare)
    assert kinds(error) == ["no_base_work_rule"]
    assert "struktural, fungsional" in error.value.message("id")
    with pytest.raises(JudgementError) as error:
        j.with_special_situations("6-1", [], catalogue=bare)
    assert kinds(error) == ["no_special_situations"]


def rules_moved(data):
    """The rule stands on another factor too, with half as the threshold, and in Indonesian law."""
    struktural, fungsional = data["schemes"]
    five, one = struktural["factors"][5], fungsional["factors"][0]
    rule = {**five["base_work_rule"], "practice": None}
    share = {**rule["workload_share"], "percent": 50, "original": None}
    one["base_work_rule"] = {**rule, "workload_share": share}
    for place, level in enumerate(one["levels"]):
        last = place == len(one["levels"]) - 1
        lowest = place + 1 if place else None
        level["base_work"] = {"lowest": lowest, "highest": None if last else place + 1}


def test_the_factor_is_found_by_its_rule_and_the_threshold_is_data():
    both = changed(rules_moved)
    with pytest.raises(JudgementError) as error:
        j.base_work_class([j.Work(9, 5)], catalogue=both)
    assert [(f.kind, f.allowed) for f in error.value.faults] == [
        ("several_rules", ("struktural 5", "fungsional 1"))
    ]
    lines = [j.Work(9, 49), j.Work(7, 51)]
    review = j.base_work_class(lines, scheme="fungsional", catalogue=both)
    assert (review.kelas, review.level.code) == (7, "1-7")
    assert "GSSG" not in "".join(one.text("id") for one in review.caveats)
    assert len(review.caveats) == 1
    assert j.base_work_class(lines, scheme="struktural", catalogue=both).kelas == 9


def all_of_it(data):
    rule = data["schemes"][0]["factors"][5]["base_work_rule"]
    rule["workload_share"]["percent"] = 100


def test_a_threshold_of_all_hours_has_no_way_up_or_down():
    review = j.base_work_class([j.Work(9, 1), j.Work(7, 1)], catalogue=changed(all_of_it))
    assert review.kelas == 7
    assert (review.first.hours_to_rise, review.first.hours_to_fall) == (None, None)


# What is shown.

WIDE = [
    j.Work(9, 250, "Analis <b>\x1b[2J", own_time=600),
    j.Work(11, 30, "Perencana", "mandiri", own_time=10),
    j.Work(7, "720,5", None, ["calon"], own_time=100),
    j.Work(5, 300, "Pramubakti", "penunjang", own_time=0),
]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_caveats_stand_first_and_last(lang):
    review = j.base_work_class(WIDE, own_total=1250)
    text = review.to_text(lang)
    said = [" ".join(one.text(lang).split()) for one in review.caveats]
    flat = " ".join(text.replace("! ", "").split())
    assert len(said) == 3
    for caveat in said:
        assert flat.count(caveat) >= 2
        assert flat.endswith(said[-1])
    assert flat.index(said[0]) < flat.index(say("dasar.found", lang))
    assert "\x1b" not in text
    assert "121" in said[2]


def test_what_is_known_from_the_original_alone_says_so():
    caveats = j.base_work_class([j.Work(9, 5)]).caveats
    assert caveats[0].id == "Telaah menurut GSSG, belum terbukti diadopsi."
    assert "tidak masuk formulir resmi mana pun" in " ".join(caveats[1].id.split())


def test_every_line_is_named_with_its_reason():
    rows = [*j.base_work_class(WIDE, own_total=1250).rows()]
    assert [row["dihitung"] for row in rows] == ["ya", "tidak", "ya", "tidak"]
    assert [row["kelas_bila_dihitung"] for row in rows] == [None, 9, None, 7]
    assert rows[0]["sebab"] == "pekerjaan nonpenyeliaan"
    assert "tetap 9" in rows[1]["sebab"]
    assert "kelas penuhnya" in rows[2]["sebab"]
    assert "kelasnya 7" in rows[3]["sebab"]
    assert [row["waktu_sendiri"] for row in rows] == ["600", "10", "100", "0"]
    assert [row["jam"] for row in j.base_work_class(WIDE).rows("en")][2] == "720.5"


def test_the_view_for_notebooks_parts_what_would_raise_and_what_would_lower_the_class():
    made = j.base_work_class([j.Work(9, 300), j.Work(7, 700)]).to_html()
    assert "kelasnya naik; berkurang lebih dari" in made


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_view_for_notebooks_escapes_what_was_given(lang):
    review = j.base_work_class(WIDE, own_total=1250)
    page = review.to_html(lang)
    assert say("dasar.second", lang) in page
    assert say("dasar.second", lang) not in j.base_work_class([j.Work(9, 1)]).to_html(lang)
    assert "Analis &lt;b&gt;" in page
    assert "\x1b" not in page
    assert page.count(review.caveats[0].text(lang)) >= 2
    assert "<mark><b>&gt; 25" in page
    assert review._repr_html_() == review.to_html("id")


def test_every_outcome_of_the_second_reading_is_said():
    higher = j.base_work_class([j.Work(12, 1, own_time=9), j.Work(7, 9, own_time=1)])
    assert "lebih tinggi daripada bacaan pertama" in higher.to_text()
    lower = j.base_work_class([j.Work(12, 9, own_time=1), j.Work(7, 1, own_time=9)])
    assert "tidak mengubah apa pun" in lower.to_text()
    none = j.base_work_class([j.Work(12, 9, own_time=1)], own_total=100)
    assert "no class takes 50 %" in none.to_text("en")
    assert none.second.hours_to_fall is None


def test_every_kind_of_margin_is_said():
    assert "tepat pada ambangnya" in j.base_work_class([j.Work(9, 1), j.Work(7, 3)]).to_text()
    top = j.base_work_class([j.Work(17, 1)]).to_text()
    assert "tidak ada kelas yang lebih tinggi" in top
    assert "tidak dapat turun" in top


def test_a_review_is_a_value():
    review = j.base_work_class([j.Work(9, 250), j.Work(6, 750)])
    assert pickle.loads(pickle.dumps(review)) == review  # noqa: S301
    assert repr(review) == "<BaseWorkReview kelas 9, level 5-4, share 1/4>"
    with pytest.raises(AttributeError):
        review.kelas = 10
    with pytest.raises(ValueError, match="unknown language"):
        review.to_text("de")
    with pytest.raises(ValueError, match="unknown language"):
        review.rows("de")
    with pytest.raises(ValueError, match="unknown language"):
        review.to_html("de")
