"""A team: who chose what, what moves the class, what comes first, and what was agreed on."""

import itertools
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval.errors import JudgementError
from jabatan_eval.judgement import Panel, RatedJob, Rating

SETTINGS = settings(max_examples=30)
SCHEME = je.default_catalogue()["struktural"]
NINE = je.default_catalogue()["fungsional"]


def factor_of(panel, job, code):
    return next(one for one in panel.on(job).factors if one.factor.code == code)


def kinds(error):
    return [fault.kind for fault in error.value.faults]


# What the ratings show.


def test_who_chose_what_is_shown_from_the_lowest_level_up(panel):
    three = factor_of(panel, "J-1", "3")
    assert [(c.level.code, c.members) for c in three.choices] == [
        ("3-1", ("Ani", "Citra")),
        ("3-2", ("Budi",)),
    ]
    assert three.choices[0].level is SCHEME.level("3-1")
    assert (three.state, three.spread, three.moves_class) == ("disputed", 325, True)
    assert [rating.reason for rating in three.ratings] == [
        "alasan Ani 3", "alasan Budi 3", "alasan Citra 3",
    ]  # fmt: skip


def test_abstaining_is_not_the_same_as_not_rating(panel, ratings):
    five = factor_of(panel, "J-1", "5")
    assert (five.state, five.abstained, five.unrated) == ("incomplete", ("Citra",), ())
    fewer = [r for r in ratings if (r.job, r.member, r.factor) != ("J-2", "Budi", "6")]
    six = factor_of(Panel(panel.members, fewer, jobs=panel.jobs), "J-2", "6")
    assert (six.state, six.abstained, six.unrated) == ("incomplete", (), ("Budi",))


def test_each_members_total_and_class_follow_from_their_levels_alone(panel):
    ani, budi, citra = panel.on("J-1").members
    assert (ani.evaluation.nilai_jabatan, ani.evaluation.kelas_jabatan) == (1850, 10)
    assert (budi.evaluation.nilai_jabatan, budi.evaluation.kelas_jabatan) == (2200, 12)
    assert (citra.evaluation, citra.abstained, citra.unrated) == (None, ("5",), ())
    assert ani.evaluation.job.nama == "Camat"


def test_where_nobody_chose_every_level_is_open():
    panel = Panel(["Ani"], [Rating("Camat", "Ani", "1", None)])
    one = factor_of(panel, "Camat", "1")
    assert (one.state, one.open, one.choices) == ("unrated", SCHEME["1"].levels, ())
    assert (one.moves_class, one.spread) == (True, 725)
    assert panel.on("Camat").kelas == tuple(range(8, 18))


def classes(levels_of):
    """Every class that combinations of these levels give, one by one."""
    return {
        je.class_for(sum(level.points for level in levels)).kelas
        for levels in itertools.product(*levels_of)
    }


LEVELS = st.fixed_dictionaries(
    {
        factor.code: st.lists(st.sampled_from([*factor.codes, None]), min_size=3, max_size=3)
        for factor in SCHEME.factors
    }
)


@SETTINGS
@given(LEVELS)
def test_what_moves_the_class_is_found_as_by_trying_every_combination(chosen):
    team = ("A", "B", "C")
    ratings = [
        Rating("X", member, factor, level)
        for factor, levels in chosen.items()
        for member, level in zip(team, levels, strict=True)
    ]
    job = Panel(team, ratings).on("X")
    still_open = [one.open for one in job.factors]
    assert set(job.kelas) == classes(still_open)
    for place, one in enumerate(job.factors):
        rest = [*still_open[:place], *still_open[place + 1 :]]
        for choice in one.choices:
            assert set(choice.kelas) == classes([(choice.level,), *rest])
        moves = any(
            len(classes([one.open, *([level] for level in levels)])) > 1
            for levels in itertools.product(*rest)
        )
        assert one.moves_class == moves


@SETTINGS
@given(LEVELS, st.randoms(use_true_random=False))
def test_no_order_of_ratings_changes_a_panel(chosen, random):
    team = ("A", "B", "C")
    ratings = [
        Rating(job, member, factor, level, f"{member}{factor}")
        for job in ("X", "Y")
        for factor, levels in chosen.items()
        for member, level in zip(team, levels, strict=True)
    ]
    panel = Panel(team, ratings)
    mixed = [*ratings]
    random.shuffle(mixed)
    again = Panel(team, iter(mixed))
    assert again == panel
    assert again.agenda == panel.agenda
    assert again.to_text() == panel.to_text()


# The agenda.


def test_what_moves_the_class_comes_first_then_the_widest_spread_then_what_is_disputed(panel):
    assert [(i.job.key, i.ratings.factor.code, i.ratings.state) for i in panel.agenda] == [
        ("J-1", "3", "disputed"),
        ("J-1", "4B", "disputed"),
        ("J-1", "5", "incomplete"),
        ("J-2", "1", "unanimous"),
        ("J-2", "2", "unanimous"),
        ("J-2", "3", "unanimous"),
        ("J-2", "4A", "unanimous"),
        ("J-2", "4B", "unanimous"),
        ("J-2", "5", "unanimous"),
        ("J-2", "6", "unanimous"),
        ("J-1", "1", "unanimous"),
        ("J-1", "2", "unanimous"),
        ("J-1", "4A", "unanimous"),
        ("J-1", "6", "unanimous"),
    ]
    assert [i.ratings.moves_class for i in panel.agenda[:3]] == [True, True, False]


def test_a_small_difference_that_moves_the_class_comes_before_a_wide_one_that_does_not():
    # 175 + 100 + 450 + 25 + 75 + 205 + 310 = 1340; with 4A-2 1365; kelas 8 ends at 1350
    near = dict(zip(("1", "2", "3", "4B", "5", "6"), (1, 1, 1, 2, 2, 1), strict=True))
    far = {"1": 1, "3": 1, "4A": 1, "4B": 1, "5": 1, "6": 1}
    ratings = [Rating("A near", m, f, str(n)) for m in "xy" for f, n in near.items()]
    ratings += [Rating("A near", "x", "4A", "1"), Rating("A near", "y", "4A", "2")]
    ratings += [Rating("B far", m, f, str(n)) for m in "xy" for f, n in far.items()]
    ratings += [Rating("B far", "x", "2", "1"), Rating("B far", "y", "2", "2")]
    agenda = Panel(["x", "y"], ratings).agenda
    assert [(i.job.key, i.ratings.spread, i.ratings.moves_class) for i in agenda[:2]] == [
        ("A near", 25, True),
        ("B far", 150, False),
    ]


def test_a_difference_that_moves_the_class_comes_before_what_nobody_chose():
    # nobody chose for six factors, each of them with a spread of more points
    ratings = [Rating("A", "x", "4A", "1"), Rating("A", "y", "4A", "2")]
    agenda = Panel(["x", "y"], ratings).agenda
    found = [(item.ratings.factor.code, item.ratings.spread) for item in agenda]
    assert found[:3] == [("4A", 25), ("6", 1015), ("5", 955)]
    assert all(item.ratings.moves_class for item in agenda)


def test_what_is_agreed_on_leaves_the_agenda_and_settles_the_rest(panel):
    settled = panel.agree("J-1", "3", "3-2", "delegasi penuh")
    assert not factor_of(settled, "J-1", "4B").moves_class
    assert ("J-1", "3") not in [(i.job.key, i.ratings.factor.code) for i in settled.agenda]
    three = factor_of(settled, "J-1", "3")
    assert (three.state, three.spread, three.moves_class) == ("agreed", 0, False)
    assert settled.on("J-1").kelas == (12,)
    assert panel.on("J-1").kelas == (10, 11, 12)


# What the team agrees on.


def test_nothing_is_agreed_on_by_itself(panel):
    assert panel.agreed == panel.agreements == ()
    assert [key for key, _ in panel.unresolved] == ["J-2", "J-1"]
    with pytest.raises(JudgementError) as error:
        panel.agreement("J-2")
    assert kinds(error) == ["unresolved"] * 7
    assert "jabatan J-2 belum selesai" in error.value.message("id")


def test_what_all_rated_alike_is_agreed_on_when_the_team_adopts_it(panel):
    adopted = panel.adopt_unanimous("J-2", "sepakat dalam rapat")
    assert adopted.on("J-2").unresolved == ()
    record = adopted.agreement("J-2")
    assert record.evaluation.nilai_jabatan == 1295
    assert {one.reason for one in record.factors} == {"sepakat dalam rapat"}
    assert adopted.adopt_unanimous("J-2", "lagi") == adopted
    partly = panel.adopt_unanimous("J-1", "sepakat")
    assert partly.on("J-1").unresolved == ("3", "4B", "5")
    with pytest.raises(JudgementError) as error:
        panel.adopt_unanimous("J-1", " ")
    assert kinds(error) == ["reason_missing"]


def test_an_unresolved_factor_keeps_the_job_unresolved(panel):
    panel = panel.adopt_unanimous("J-1", "sepakat").agree("J-1", "3", "3-1", "x")
    with pytest.raises(JudgementError) as error:
        panel.agreement("J-1")
    assert [fault.factor for fault in error.value.faults] == ["4B", "5"]
    assert panel.unresolved[1] == ("J-1", ("4B", "5"))


def test_a_level_that_nobody_chose_can_be_agreed_on(panel):
    agreed = panel.agree("J-1", "4b", "(FK : 4B - 4 = 125)", "  dua\n pihak ")
    (key, one) = agreed.agreed[0]
    assert (key, one.factor, one.level, one.reason) == ("J-1", "4B", "4B-4", "dua pihak")
    assert [rating.member for rating in one.differing] == ["Ani", "Budi", "Citra"]


def test_who_rated_otherwise_and_who_dissents_are_kept_apart(panel):
    agreed = panel.agree("J-1", "3", "3-1", "x", dissents=[("Budi", "delegasi tertulis")])
    one = agreed.agreed[0][1]
    assert [(r.member, r.level) for r in one.differing] == [("Budi", "3-2")]
    assert [(d.member, d.reason) for d in one.dissents] == [("Budi", "delegasi tertulis")]
    one = panel.agree("J-1", "5", "5-3", "x", dissents={"Citra": "c", "Ani": "a"}).agreed[0][1]
    assert [dissent.member for dissent in one.dissents] == ["Ani", "Citra"]
    assert (one.differing, one.abstained) == ((), ("Citra",))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"job": "J-9"}, ["unknown_job"]),
        ({"job": None}, ["unknown_job"]),
        ({"factor": "4"}, ["unknown_factor"]),
        ({"factor": None}, ["unknown_factor"]),
        ({"level": "3-9"}, ["unknown_level"]),
        ({"level": "2-1"}, ["mismatch"]),
        ({"level": None}, ["not_text"]),
        ({"reason": " "}, ["reason_missing"]),
        ({"reason": None}, ["reason_missing"]),
        ({"reason": "\ud800"}, ["reason_missing"]),
        ({"dissents": "Budi"}, ["not_dissents"]),
        ({"dissents": None}, ["not_dissents"]),
        ({"dissents": ["Budi"]}, ["not_dissents"]),
        ({"dissents": {"Dedi": "x", "Ani": ""}}, ["unknown_member", "dissent_without_reason"]),
        ({"dissents": [("Ani", "x"), ("Ani", "y")]}, ["dissent_twice"]),
        ({"level": "9-9", "reason": "", "dissents": {"Budi": 5}},
         ["unknown_factor", "reason_missing", "dissent_without_reason"]),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_agreed_on_is_refused_with_every_fault(panel, said, found):
    call = {"job": "J-1", "factor": "3", "level": "3-1", "reason": "x", **said}
    with pytest.raises(JudgementError) as error:
        panel.agree(**call)
    assert kinds(error) == found
    for lang in ("id", "en"):
        assert error.value.message(lang)


def test_what_is_agreed_on_is_changed_only_when_it_is_reopened(panel):
    agreed = panel.agree("J-1", "3", "3-1", "x")
    with pytest.raises(JudgementError) as error:
        agreed.agree("J-1", "3", "3-2", "y")
    assert kinds(error) == ["agreed_already"]
    assert agreed.reopen("J-1", "3") == panel
    for job, factor, kind in (("J-1", "5", "not_agreed"), ("J-1", None, "not_agreed"),
                              ("J-9", "3", "unknown_job")):  # fmt: skip
        with pytest.raises(JudgementError) as error:
            agreed.reopen(job, factor)
        assert kinds(error) == [kind]


def test_no_order_of_agreeing_changes_a_panel(panel):
    one = panel.agree("J-1", "5", "5-3", "x").agree("J-1", "3", "3-1", "y")
    two = panel.agree("J-1", "3", "3-1", "y").agree("J-1", "5", "5-3", "x")
    assert one == two


def test_the_records_of_all_resolved_jobs_stand_in_the_jobs_order(panel):
    done = panel.adopt_unanimous("J-1", "a").adopt_unanimous("J-2", "b")
    for factor, level in (("3", "3-2"), ("4B", "4B-3"), ("5", "5-3")):
        done = done.agree("J-1", factor, level, "rapat")
    assert [record.key for record in done.agreements] == ["J-2", "J-1"]
    assert done.unresolved == done.agenda == ()
    assert done.agreements[1].evaluation.nilai_jabatan == 2200


# Another scheme and catalogue.


def test_jobs_of_both_schemes_stand_in_one_panel():
    jobs = [
        RatedJob("A", je.Job(nama="Camat")),
        RatedJob("B", je.Job(nama="Analis"), "fungsional"),
    ]
    ratings = [Rating("A", "Ani", "4A", "4A-1"), Rating("B", "Ani", "4", "4-2")]
    panel = Panel(["Ani"], ratings, jobs=jobs)
    assert len(panel.on("A").factors) == 7
    assert len(panel.on("B").factors) == 9
    both = Panel(["Ani"], [Rating("B", "Ani", "4", "4-2")], scheme="fungsional")
    assert both.on("B").factors[3].choices[0].level is NINE.level("4-2")
    with pytest.raises(je.UnknownSchemeError):
        Panel(["Ani"], ratings, scheme="tiada")


# What is refused.


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ([], ["no_members"]),
        ("Ani", ["not_members"]),
        (5, ["not_members"]),
        (["Ani", " ani", "Ani ", 5, "", "\ud800"],
         ["member_twice", "member_twice", "not_a_member", "not_a_member", "not_a_member"]),
        ([f"A{n}" for n in range(101)], ["too_many_members"]),
    ],
    ids=lambda value: str(value)[:30],
)  # fmt: skip
def test_a_team_must_have_members_each_once(members, found):
    with pytest.raises(JudgementError) as error:
        Panel(members, [])
    assert kinds(error) == found


@pytest.mark.parametrize(
    ("ratings", "found"),
    [
        ([], ["no_ratings"]),
        ("J-1", ["not_ratings"]),
        ({"J-1": 1}, ["not_ratings"]),
        (None, ["not_ratings"]),
        (["J-1", None, ("J-1", "Ani")], ["not_a_rating"] * 3),
        ([Rating("A", "Dedi", "1", "1-1")], ["unknown_member"]),
        ([Rating("A", None, "1", "1-1")], ["unknown_member"]),
        ([Rating("A", "Ani", "4", "1-1")], ["unknown_factor"]),
        ([Rating("A", "Ani", 1, "1-1")], ["unknown_factor"]),
        ([Rating(["A"], "Ani", "1", "1-1")], ["unknown_job"]),
        ([Rating(None, "Ani", "1", "1-1")], ["unknown_job"]),
        ([Rating(" A", "Ani", "1", "1-1")], ["unknown_job"]),
        ([Rating("A", "Ani", "3", "3-9")], ["unknown_level"]),
        ([Rating("A", "Ani", "1", 5)], ["not_text"]),
        ([Rating("A", "Ani", "1", "1-1", 5)], ["reason_not_text"]),
        ([Rating("A", "Ani", "1", "1-1"), ("A", " Ani ", "1", "1-1")], ["rated_twice"]),
        ([Rating("A", "Dedi", "3", "3-9", "x" * 10_001)],
         ["unknown_member", "reason_not_text", "unknown_level"]),
    ],
    ids=lambda value: str(value)[:50],
)  # fmt: skip
def test_ratings_are_refused_with_every_fault(ratings, found):
    with pytest.raises(JudgementError) as error:
        Panel(["Ani"], ratings)
    assert kinds(error) == found
    for lang in ("id", "en"):
        assert error.value.message(lang)


def test_each_faulty_rating_is_called_by_its_place():
    good = Rating("A", "Ani", "1", "1-1")
    with pytest.raises(JudgementError) as error:
        Panel(["Ani"], [good, Rating("A", "Ani", "2", "2-9"), "x"])
    assert [fault.where for fault in error.value.faults] == ["#2", "#3"]


def test_an_endless_series_of_ratings_ends(monkeypatch):
    monkeypatch.setattr("jabatan_eval.judgement.ratings.RATINGS_AT_MOST", 5)

    def endless():
        while True:
            yield Rating("A", "Ani", "1", "1-1")

    with pytest.raises(JudgementError) as error:
        Panel(["Ani"], endless())
    assert kinds(error) == ["too_many_ratings"]


def test_jobs_are_refused_with_every_fault():
    job = je.Job(nama="Camat")
    given_jobs = [
        RatedJob("A", job),
        RatedJob("A", job),
        RatedJob(" B", job),
        ("C", job),
        RatedJob("D", None),
        RatedJob(None, job),
    ]
    with pytest.raises(JudgementError) as error:
        Panel(["Ani"], [], jobs=given_jobs)
    assert kinds(error) == ["job_key_twice", "not_a_key", "not_a_job", "not_a_job", "not_a_key"]


def test_a_job_that_is_not_there_is_refused(panel):
    with pytest.raises(JudgementError) as error:
        panel.on("J-9")
    assert kinds(error) == ["unknown_job"]
    with pytest.raises(JudgementError):
        panel.agreement("J-9")


def test_a_job_that_nobody_rated_is_on_the_agenda_whole(panel, ratings):
    jobs = (*panel.jobs, RatedJob("J-3", je.Job(nama="Sekretaris")))
    more = Panel(panel.members, ratings, jobs=jobs)
    assert {i.ratings.state for i in more.agenda if i.job.key == "J-3"} == {"unrated"}
    assert all(one.unrated == panel.members for one in more.on("J-3").factors)


def test_a_panel_is_a_value(panel):
    agreed = panel.agree("J-1", "3", "3-1", "x")
    assert pickle.loads(pickle.dumps(agreed)) == agreed  # noqa: S301
    assert hash(panel) != hash(agreed)
    assert repr(agreed) == "<Panel 3 members, 2 jobs, 2 unresolved>"
    with pytest.raises(AttributeError):
        panel.members = ()
