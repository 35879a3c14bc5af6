"""`jabatan-eval katalog`: every number with its source, what is not known, and the proof."""

import json

import pytest

from jabatan_eval import Catalogue, default_catalogue
from jabatan_eval.cli.katalog import _edition_lines
from jabatan_eval.cli.layout import cited
from jabatan_eval.cli.tables import known_lines, scheme_lines
from jabatan_eval.texts import say

CATALOGUE = default_catalogue()
LANGS = ("id", "en")


def flat(text):
    """A page with its lines joined, so that a sentence is found however it was broken."""
    return " ".join(text.split())


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("scheme", ["struktural", "fungsional"])
def test_a_scheme_is_shown_whole(call, scheme, lang):
    page = call("katalog", scheme, "--lang", lang)
    text = flat(page.out)
    assert (page.code, page.err) == (0, "")
    for factor in CATALOGUE[scheme].factors:
        assert f"{factor.code}: {factor.label(lang)}" in text
        assert factor.rule is None or factor.rule.text(lang) in text
        for level in factor.levels:
            assert f" {level.code} {level.points} " in text
            for criteria in level.criteria:
                assert flat(criteria.text(lang)) in text
                assert criteria.reading is None or f"[{criteria.reading.text(lang)}]" in text
                known = say(f"cli.confidence.{criteria.confidence}", lang)
                assert say(
                    "cli.katalog.known", lang, confidence=known, sources=cited(criteria.sources)
                ) in flat(page.out)
    assert flat(CATALOGUE.factor_levels.criteria_note.text(lang)) in text
    for source in CATALOGUE.sources.values():
        assert flat(f"{source.tag} {source.title}; {source.where}") in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_rules_of_single_factors_are_shown_as_not_computed(call, lang):
    text = flat(call("katalog", "struktural", "--lang", lang).out)
    situations = CATALOGUE["struktural"]["6"].special_situations
    base_work = CATALOGUE["struktural"]["5"].base_work_rule
    assert situations is not None
    assert base_work is not None
    for item in situations.items:
        assert f"{item.code}. {item.name.text(lang)}: {flat(item.test.text(lang))}" in text
    for share in (base_work.workload_share, base_work.own_time_share):
        assert f"{share.percent} % {flat(share.text(lang))}" in text
    for clause in (*base_work.excluded, *base_work.included):
        assert flat(clause.text(lang)) in text
    not_computed = {"id": "(tidak masuk hitungan nilai)", "en": "(enters no score)"}
    assert text.count(not_computed[lang]) == 2
    assert base_work.practice is not None
    assert flat(base_work.practice.text(lang)) in text
    assert text.count(say("rule.original", lang, original="GSSG")) == 3
    assert "5-1 > 6-1" in text


@pytest.mark.parametrize("lang", LANGS)
def test_a_rule_that_was_seen_in_indonesian_law_is_not_called_unconfirmed(lang):
    data = CATALOGUE.factor_levels.model_dump(mode="json")
    *_, five, six = data["schemes"][0]["factors"]
    rule = five["base_work_rule"]
    rule["practice"] = None
    seen = (rule["workload_share"], rule["own_time_share"], six["special_situations"])
    for one in (*seen, *data["schemes"][0]["soft_relations"]):
        one["original"] = None
    other = Catalogue.load(factor_levels=data)
    text = flat("\n".join(scheme_lines(other, other["struktural"], lang)))
    assert say("rule.original", lang, original="GSSG") not in text
    assert say("cli.katalog.practice", lang, text="") not in text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("table", [(), ("struktural",), ("fungsional",)])
def test_what_is_not_confirmed_is_said(call, table, lang):
    text = flat(call("katalog", *table, "--lang", lang).out)
    for rule in CATALOGUE.factor_levels.rules:
        assert (flat(rule.text(lang)) in text) is not rule.applied
    for _, meaning in CATALOGUE.factor_levels.confidence_levels:
        assert flat(meaning.text(lang)) in text
    if table != ("fungsional",):
        reading = CATALOGUE["struktural"].level("2-1").criteria[1].reading
        assert reading is not None
        assert f"2-1 ({reading.text(lang)})" in text
        assert say("cli.katalog.low_hint", lang, factor="5", other="6") in text
    else:
        assert say("cli.katalog.low", lang, places="").removesuffix(".") not in text


def test_what_is_applied_or_surer_is_not_called_unconfirmed():
    table = CATALOGUE.factor_levels
    rules = tuple(rule.model_copy(update={"applied": True}) for rule in table.rules)
    structural = CATALOGUE["struktural"]
    hints = tuple(
        hint.model_copy(update={"confidence": "medium"}) for hint in structural.soft_relations
    )
    schemes = (structural.model_copy(update={"soft_relations": hints}), CATALOGUE["fungsional"])
    surer = CATALOGUE.model_copy(
        update={"factor_levels": table.model_copy(update={"rules": rules, "schemes": schemes})}
    )
    text = flat(" ".join(known_lines(surer, "id")))
    assert hints
    assert not any(flat(rule.id) in text for rule in rules)
    assert say("cli.katalog.low_hint", "id", factor="5", other="6") not in text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("table", [(), ("kelas",), (" KELAS ",)])
def test_the_classes_are_shown_with_their_sources(call, table, lang):
    text = flat(call("katalog", *table, "--lang", lang).out)
    for band in CATALOGUE.bands:
        known = say(f"cli.confidence.{band.confidence}", lang)
        assert f"{band.kelas} {band.range(lang)} {known} {flat(cited(band.sources))}" in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_overview_names_edition_regulations_and_validity(call, lang):
    text = flat(call("katalog", "--lang", lang).out)
    edition = CATALOGUE.edition
    assert edition.id in text
    assert edition.title.text(lang) in text
    assert flat(edition.checked_note.text(lang)) in text
    assert str(edition.in_force_from) in text
    assert str(edition.checked_on) in text
    for regulation in edition.regulations:
        assert regulation.number in text
        assert flat(regulation.title) in text
    for scheme in CATALOGUE.schemes:
        assert scheme.label.text(lang) in text
        assert all(alias.casefold() in text for alias in scheme.aliases)
    assert CATALOGUE.digest in text


def test_an_edition_that_has_ended_says_when():
    edition = CATALOGUE.edition.model_copy(update={"in_force_until": CATALOGUE.edition.checked_on})
    table = CATALOGUE.factor_levels.model_copy(update={"edition": edition})
    ended = CATALOGUE.model_copy(update={"factor_levels": table})
    lines = " ".join(_edition_lines(ended, "id"))
    assert "sejak 2011-07-18 sampai 2025-07-01" in lines


@pytest.mark.parametrize(
    ("lang", "structural", "functional", "none"),
    [("id", "34.560", "1.166.400", "tidak ada"), ("en", "34,560", "1,166,400", "none")],
)
def test_the_proof_counts_all_that_can_be_chosen(call, lang, structural, functional, none):
    page = call("katalog", "--bukti", "--lang", lang)
    of_structural, of_functional = page.out.split("\n\n")[2:]
    values = [
        [line.partition(": ")[2] for line in part.strip().split("\n")[2:]]
        for part in (of_structural, of_functional)
    ]
    between, to = {"id": ("dan", "sampai"), "en": ("and", "to")}[lang]
    assert values == [
        [structural, "625", f"1165 {between} 4730", f"8 {to} 17", none],
        [functional, "836", f"190 {between} 4480", f"1 {to} 17", none],
    ]
    assert CATALOGUE.digest in page.out


def test_the_proof_of_one_scheme_is_that_of_no_other(call):
    page = call("katalog", "JFT", "--bukti")
    assert "1.166.400" in page.out
    assert "34.560" not in page.out
    data = json.loads(call("katalog", "struktural", "--bukti", "--json").out)
    assert [scheme["combinations"] for scheme in data["schemes"]] == [34560]


def test_the_proof_as_json_is_the_librarys(call):
    for table in ((), ("kelas",)):
        data = json.loads(call("katalog", *table, "--bukti", "--json").out)
        assert data == CATALOGUE.proof().model_dump(mode="json")


@pytest.mark.parametrize("table", [(), ("struktural",), ("kelas",)])
def test_json_is_the_exchange_format_whole(call, table):
    ended = call("katalog", *table, "--json")
    assert json.loads(ended.out) == json.loads(CATALOGUE.to_json())


def test_an_unknown_table_lists_those_there_are(refuse):
    assert refuse("katalog", "apa") == [
        "tabel 'apa' tidak ada; pilihan: struktural, fungsional, kelas"
    ]
    assert refuse("katalog", "apa", "--bukti", "--lang", "en") == [
        "there is no table 'apa'; allowed: struktural, fungsional, kelas"
    ]


@pytest.mark.parametrize("words", [("katalog",), ("katalog", "struktural"), ("katalog", "kelas")])
def test_no_line_is_wider_than_a_page_or_ends_in_blanks(call, words):
    for line in call(*words).out.split("\n"):
        assert line == line.rstrip()
        assert len(line) <= 100 or " " not in line.strip()
