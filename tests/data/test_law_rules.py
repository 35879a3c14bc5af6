"""The rules that stand beside the points: base work, special situations, kinds of post, readings."""

import datetime as dt

import pytest

from jabatan_eval import default_catalogue

BASE_WORK = {
    "5-1": (None, 4),
    "5-2": (5, 6),
    "5-3": (7, 8),
    "5-4": (9, 10),
    "5-5": (11, 12),
    "5-6": (13, 13),
    "5-7": (14, 14),
    "5-8": (15, None),
}
SITUATIONS = {
    "1": "Ragam pekerjaan",
    "2": "Operasi giliran kerja",
    "3": "Pegawai berfluktuasi atau batas waktu yang terus berubah",
    "4": "Penyebaran fisik",
    "5": "Situasi khusus penyusunan staf",
    "6": "Dampak dari program tertentu",
    "7": "Perubahan teknologi",
    "8": "Bahaya khusus dan kondisi keselamatan kerja",
}
KINDS = {
    "jpt_utama": ("manajerial", "struktural"),
    "jpt_madya": ("manajerial", "struktural"),
    "jpt_pratama": ("manajerial", "struktural"),
    "administrator": ("manajerial", "struktural"),
    "pengawas": ("manajerial", "struktural"),
    "jabatan_fungsional": ("nonmanajerial", "fungsional"),
    "pelaksana": ("nonmanajerial", "fungsional"),
}
WORDS = {
    "struktural": "struktural",
    "6 faktor": "struktural",
    "enam faktor": "struktural",
    "manajerial": "struktural",
    "jpt utama": "struktural",
    "jpt madya": "struktural",
    "jpt pratama": "struktural",
    "administrator": "struktural",
    "pengawas": "struktural",
    "fungsional": "fungsional",
    "9 faktor": "fungsional",
    "sembilan faktor": "fungsional",
    "nonmanajerial": "fungsional",
    "jabatan fungsional": "fungsional",
    "pelaksana": "fungsional",
    "jf": "fungsional",
    "jft": "fungsional",
    "jfu": "fungsional",
}


@pytest.fixture(scope="module")
def structural():
    return default_catalogue()["struktural"]


def test_structural_factor_5_covers_the_printed_classes_of_basic_work(structural):
    works = {v.code: (v.base_work.lowest, v.base_work.highest) for v in structural["5"].levels}
    assert works == BASE_WORK


@pytest.mark.parametrize("kelas", range(1, 18))
def test_every_kelas_of_basic_work_belongs_to_the_printed_level_and_no_other(structural, kelas):
    printed = [c for c, (low, high) in BASE_WORK.items() if (low or 1) <= kelas <= (high or 17)]
    assert [v.code for v in structural["5"].levels if v.base_work.covers(kelas)] == printed
    assert len(printed) == 1


def test_only_structural_factor_5_speaks_of_basic_work():
    with_work = {
        (scheme.name, level.code)
        for scheme in default_catalogue().schemes
        for level in scheme.level_by_code.values()
        if level.base_work is not None
    }
    with_rule = [
        (scheme.name, factor.code)
        for scheme in default_catalogue().schemes
        for factor in scheme.factors
        if factor.base_work_rule is not None
    ]
    assert with_work == {("struktural", code) for code in BASE_WORK}
    assert with_rule == [("struktural", "5")]


def test_the_thresholds_are_a_quarter_of_the_workload_and_half_of_the_own_time(structural):
    rule = structural["5"].base_work_rule
    assert (rule.workload_share.percent, rule.own_time_share.percent) == (25, 50)
    assert {rule.confidence, rule.workload_share.confidence, rule.own_time_share.confidence} == {
        "medium"
    }


def test_three_of_eight_special_situations_raise_the_lower_three_levels_by_one(structural):
    rule = structural["6"].special_situations
    assert (rule.minimum, rule.raise_by, rule.raises) == (3, 1, ("6-1", "6-2", "6-3"))
    assert {item.code: item.name.id for item in rule.items} == SITUATIONS
    assert [item.code for item in rule.items] == list("12345678")
    assert rule.confidence == "medium"


def test_only_structural_factor_6_has_special_situations():
    assert [
        (scheme.name, factor.code)
        for scheme in default_catalogue().schemes
        for factor in scheme.factors
        if factor.special_situations is not None
    ] == [("struktural", "6")]


def test_every_kind_of_post_has_its_group_and_its_scheme():
    kinds = {kind.name: (kind.group, kind.scheme) for kind in default_catalogue().kinds_of_post}
    assert kinds == KINDS


@pytest.mark.parametrize(("word", "scheme"), WORDS.items())
def test_the_older_and_shorter_words_mean_their_scheme(word, scheme):
    assert default_catalogue().scheme_words[word] == scheme


def test_factor_2_has_both_readings_with_that_of_practice_first(structural):
    for level in structural["2"].levels:
        practice, original = level.criteria
        assert practice.reading.id == "praktik daerah"
        assert practice.confidence == "medium"
        assert "BKL" in {citation.tag for citation in practice.sources}
        assert original.reading.id.startswith("menurut GSSG")
        assert original.confidence == "low"
        assert {citation.tag for citation in original.sources} == {"GSSG"}
        assert original.original.tag == "GSSG"
        assert level.description("en") == practice.en


def test_whatever_rests_on_the_original_alone_cites_it_as_such():
    found = {True: 0, False: 0}

    def walk(data):
        if isinstance(data, dict) and "original" in data and "sources" in data:
            alone = {source["tag"] for source in data["sources"]} == {"GSSG"}
            assert not alone or data["original"]["tag"] == "GSSG", data
            found[alone] += 1
        for part in data.values() if isinstance(data, dict) else data:
            if isinstance(part, dict | list):
                walk(part)

    walk(default_catalogue().factor_levels.model_dump(mode="json"))
    assert found[True] == 3 + 2 + 1  # readings of factor 2, shares of factor 5, the soft relation
    assert found[False]


def test_no_other_level_has_more_than_one_reading():
    several = {
        (scheme.name, level.code)
        for scheme in default_catalogue().schemes
        for level in scheme.level_by_code.values()
        if len(level.criteria) > 1 or level.criteria[0].reading is not None
    }
    assert several == {("struktural", "2-1"), ("struktural", "2-2"), ("struktural", "2-3")}


def test_the_usual_level_of_factor_6_for_each_of_factor_5_is_a_note_of_low_confidence(structural):
    (relation,) = structural.soft_relations
    assert (relation.factor, relation.suggests, relation.confidence) == ("5", "6", "low")
    assert [(pair.given, pair.expected) for pair in relation.pairs] == [
        ("5-1", "6-1"),
        ("5-2", "6-1"),
        ("5-3", "6-1"),
        ("5-4", "6-2"),
        ("5-5", "6-3"),
        ("5-6", "6-4"),
        ("5-7", "6-5"),
        ("5-8", "6-6"),
    ]
    assert default_catalogue()["fungsional"].soft_relations == ()


def test_the_factors_with_a_rule_for_choosing_are_the_structural_1_to_4a():
    ruled = [
        (scheme.name, factor.code, factor.rule.confidence)
        for scheme in default_catalogue().schemes
        for factor in scheme.factors
        if factor.rule is not None
    ]
    assert ruled == [
        ("struktural", "1", "high"),
        ("struktural", "2", "high"),
        ("struktural", "3", "high"),
        ("struktural", "4A", "medium"),
    ]


def test_no_general_rule_claims_to_be_applied_and_the_american_ones_are_low():
    rules = {rule.name: rule for rule in default_catalogue().factor_levels.rules}
    assert not any(rule.applied for rule in rules.values())
    assert {name for name, rule in rules.items() if rule.confidence == "low"} == {
        "wakil_penuh",
        "dasar_tambah_satu",
    }


def test_points_and_bands_are_of_high_confidence():
    catalogue = default_catalogue()
    levels = [level for scheme in catalogue.schemes for level in scheme.level_by_code.values()]
    assert {row.confidence for row in (*levels, *catalogue.bands)} == {"high"}


def test_the_misprint_of_255_points_is_noted_at_functional_5_4():
    level = default_catalogue()["fungsional"].level("5-4")
    notes = {citation.tag: citation.note for citation in level.sources}
    assert level.points == 225
    assert "255" in notes["BKL"]


def test_the_edition_says_from_when_it_is_in_force_and_when_that_was_checked():
    edition = default_catalogue().edition
    assert edition.in_force_from == dt.date(2011, 7, 18)
    assert edition.in_force_until is None
    assert edition.checked_on == dt.date(2025, 7, 1)
    assert [regulation.number for regulation in edition.regulations] == [
        "Peraturan Kepala BKN Nomor 21 Tahun 2011",
        "Peraturan Menteri PANRB Nomor 34 Tahun 2011",
        "Peraturan Menteri PANRB Nomor 39 Tahun 2013",
        "Surat Menteri PANRB Nomor B/825/M.SM.02.00/2025",
    ]
    assert [r.number for r in edition.regulations if r.part.en == "basis"] == [
        "Peraturan Kepala BKN Nomor 21 Tahun 2011",
        "Peraturan Menteri PANRB Nomor 34 Tahun 2011",
    ]
