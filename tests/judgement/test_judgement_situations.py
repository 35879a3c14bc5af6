"""Special situations: three of eight raise by one and never more; what is refused; what is shown."""

import pickle
from pathlib import Path

import pytest
import yaml

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "situations.yaml").read_text("utf-8"))
SCHEME = je.default_catalogue()["struktural"]
RULE = SCHEME["6"].special_situations


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_worked_case(case):
    review = j.with_special_situations(case["met"], case["claimed"])
    assert (review.met.code, review.level.code) == (case["met"], case["level"])
    assert review.raised == (case["met"] != case["level"])
    assert [one.item.code for one in review.claimed] == sorted(case["claimed"])
    assert review.level is SCHEME.level(case["level"])


@pytest.mark.parametrize("met", SCHEME["6"].codes)
@pytest.mark.parametrize("count", range(9))
def test_every_level_with_every_number_of_situations(met, count):
    review = j.with_special_situations(met, [item.code for item in RULE.items[:count]])
    rises = count >= 3 and met in ("6-1", "6-2", "6-3")
    assert review.level.number == review.met.number + rises


@pytest.mark.parametrize(
    "claims",
    [
        {"2": "dua giliran", "4": None},
        [("2", " dua giliran "), "4"],
        [j.Situation("2", "dua giliran"), j.Situation("4", " ")],
        [("2", "dua giliran"), 4],
        [(RULE.items[1], "dua giliran"), RULE.items[3]],
        iter(["4", j.Situation(" 2", "dua giliran")]),
    ],
)
def test_situations_are_claimed_in_many_ways(claims):
    review = j.with_special_situations(" 6-2 ", claims)
    assert [(one.item.code, one.reason) for one in review.claimed] == [
        ("2", "dua giliran"),
        ("4", None),
    ]
    assert review.without_reason == ("4",)
    assert review.claimed[0].item is RULE.items[1]


def test_the_level_may_be_the_catalogues_own():
    assert j.with_special_situations(SCHEME.level("6-3"), []).level.code == "6-3"


def kinds(error):
    return [fault.kind for fault in error.value.faults]


@pytest.mark.parametrize(
    ("level", "claims", "found"),
    [
        ("6-7", [], ["unknown_level"]),
        ("5-1", [], ["mismatch"]),
        ("9-1", [], ["other_scheme"]),
        ("enam", [], ["unreadable_level"]),
        (6, [], ["not_a_level"]),
        (None, [], ["not_a_level"]),
        ("6-1", "123", ["not_situations"]),
        ("6-1", None, ["not_situations"]),
        ("6-1", ["9", "0", "01", "1", "1", 1], ["unknown_situation"] * 3 + ["situation_repeated"] * 2),
        ("6-1", [True, None, 1.0, ["1"], 10**400, -1], ["unknown_situation"] * 6),
        ("6-1", [("1", 5), ("2", "x" * 10_001), ("1", "a", "b")],
         ["not_a_reason", "not_a_reason", "unknown_situation"]),
        ("6-7", ["9"], ["unknown_level", "unknown_situation"]),
    ],
    ids=lambda value: str(value)[:30],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_every_fault(level, claims, found):
    with pytest.raises(JudgementError) as error:
        j.with_special_situations(level, claims)
    assert kinds(error) == found
    for lang in ("id", "en"):
        assert error.value.message(lang)


def test_a_level_of_another_catalogue_is_refused():
    own = SCHEME.level("6-2")
    other = own.model_copy(update={"points": 580})
    with pytest.raises(JudgementError) as error:
        j.with_special_situations(other, [])
    assert kinds(error) == ["foreign_level"]


def test_an_endless_series_of_claims_ends():
    def endless():
        while True:
            yield "1"

    with pytest.raises(JudgementError) as error:
        j.with_special_situations("6-1", endless())
    assert kinds(error)[-1] == "too_many_situations"


def test_a_scheme_without_them_is_refused_by_name():
    with pytest.raises(
        JudgementError, match="no special situations for fungsional; perhaps strukt"
    ):
        j.with_special_situations("6-1", [], scheme="fungsional")


def test_the_count_and_the_levels_are_data():
    data = je.default_catalogue().factor_levels.model_dump(mode="json")
    rule = data["schemes"][0]["factors"][6]["special_situations"]
    rule |= {"minimum": 2, "raise_by": 2, "raises": ["6-4"], "original": None}
    other = je.Catalogue.load(factor_levels=data)
    review = j.with_special_situations("6-4", ["1", "2"], catalogue=other)
    assert review.level.code == "6-6"
    assert "GSSG" not in " ".join(one.text("id") for one in review.caveats)
    assert not j.with_special_situations("6-1", list("12345678"), catalogue=other).raised


# What is shown.


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_whole_list_is_shown_with_its_misprint_explained(lang):
    review = j.with_special_situations("6-2", [("2", "giliran <b>\x1b[2J")])
    flat = " ".join(review.to_text(lang).split())
    for item in RULE.items:
        assert f"{item.code}. {item.name.text(lang)[:20]}" in flat
    assert " ".join(RULE.note.text(lang).split()) in flat
    assert "\x1b" not in flat
    page = review.to_html(lang)
    assert "giliran &lt;b&gt;" in page
    assert "\x1b" not in page
    for caveat in review.caveats:
        assert (
            " ".join(review.to_text(lang).replace("! ", "").split()).count(caveat.text(lang)) == 2
        )
    assert review._repr_html_() == review.to_html("id")


def test_why_it_rose_or_did_not_is_said():
    why = [
        j.with_special_situations(met, claims).why
        for met, claims in (("6-2", ["1", "2", "3"]), ("6-2", ["1", "2"]), ("6-4", list("12345")))
    ]
    assert why[0].en == (
        "3 of 8 situations are claimed; at least 3 are needed: level 6-2 rises to 6-3, and no further"
    )
    assert why[1].id == "2 dari 8 situasi diajukan, sedikitnya 3 diperlukan: tingkat 6-2 tetap"
    assert why[2].en == (
        "5 of 8 situations are claimed, but level 6-4 cannot be raised; those that can: 6-1, 6-2, 6-3"
    )


def test_what_is_known_from_the_original_alone_says_so():
    caveats = j.with_special_situations("6-1", {"1": "x"}).caveats
    assert caveats[0].id.startswith("Telaah menurut GSSG")
    assert caveats[0].id.endswith("belum terbukti diadopsi.")
    assert len(caveats) == 2
    assert "4" in j.with_special_situations("6-1", ["4"]).caveats[2].id


def test_the_list_as_rows():
    rows = [*j.with_special_situations("6-1", {"2": "giliran"}).rows("en")]
    assert [row["kode"] for row in rows] == list("12345678")
    assert [row["diajukan"] for row in rows[:3]] == ["no", "yes", "no"]
    assert rows[1]["alasan"] == "giliran"


def test_a_review_is_a_value():
    review = j.with_special_situations("6-1", ["1"])
    assert pickle.loads(pickle.dumps(review)) == review  # noqa: S301
    assert repr(review) == "<SituationsReview 6-1 -> 6-1, claimed: 1>"
    assert repr(j.with_special_situations("6-1", [])).endswith("claimed: ->")
    with pytest.raises(AttributeError):
        review.level = review.met
    for view in (review.to_text, review.to_html, review.rows):
        with pytest.raises(ValueError, match="unknown language"):
            view("de")
