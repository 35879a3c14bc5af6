"""Look-ups by code, the order of iteration, the band of a total, and the totals of a scheme."""

import pytest

from jabatan_eval import (
    Catalogue,
    JabatanEvalError,
    NoBandError,
    UnknownCodeError,
    UnknownSchemeError,
    default_catalogue,
)
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.catalogue.totals import count_totals


@pytest.fixture(scope="module")
def catalogue():
    return default_catalogue()


def test_the_default_catalogue_is_read_once():
    assert default_catalogue() is default_catalogue()
    assert default_catalogue() == Catalogue.load()


def test_a_catalogue_names_itself_by_edition_and_digest(catalogue):
    assert repr(catalogue) == str(catalogue) == f"<Catalogue BKN-21-2011.1 {catalogue.digest[:12]}>"


def test_what_is_looked_up_is_short_as_a_repr():
    scheme = default_catalogue()["struktural"]
    for one, said in (
        (scheme, "<Scheme struktural, 7 factors>"),
        (scheme["4A"], "<Factor 4A, 4 levels>"),
        (scheme.level("4A-3"), "<FactorLevel 4A-3, 75 points>"),
    ):
        assert repr(one) == str(one) == said


def test_a_catalogue_is_equal_to_no_other_thing(catalogue):
    assert catalogue != "BKN-21-2011.1"
    assert catalogue.__eq__(1) is NotImplemented


def test_iteration_follows_the_law(catalogue):
    codes = [code for scheme in catalogue.schemes for code in scheme.level_by_code]
    assert codes[:9] == ["1-1", "1-2", "1-3", "1-4", "1-5", "2-1", "2-2", "2-3", "3-1"]
    assert codes[32:35] == ["6-6", "1-1", "1-2"]
    assert codes[-1] == "9-3"
    for scheme in catalogue.schemes:
        listed = [level for factor in scheme.factors for level in factor.levels]
        assert list(scheme.level_by_code.values()) == listed


def test_a_level_is_the_same_object_by_every_way(catalogue):
    scheme = catalogue["struktural"]
    assert scheme["4A"].levels[2] is scheme.level("4A-3") is scheme.level_by_code["4A-3"]
    assert scheme.level("4A-3").points == 75


@pytest.mark.parametrize("code", ["4", "4a", " 4A", "7", "", 4, None, 1.0, True, ["4A"], {}])
def test_an_unknown_factor_is_a_key_error_with_the_factors_there_are(catalogue, code):
    with pytest.raises(UnknownCodeError) as caught:
        catalogue["struktural"][code]
    (fault,) = caught.value.faults
    assert isinstance(caught.value, KeyError)
    assert isinstance(caught.value, JabatanEvalError)
    assert fault.kind == "unknown_factor"
    assert fault.given == repr(code)
    assert fault.allowed == ("1", "2", "3", "4A", "4B", "5", "6")
    assert str(caught.value) == fault.message("en")


@pytest.mark.parametrize("code", ["4-1", "4A-5", "1-6", "7-1", "4a-1", "", 11, None, ["1-1"]])
def test_an_unknown_level_is_a_key_error_with_the_levels_there_are(catalogue, code):
    with pytest.raises(UnknownCodeError) as caught:
        catalogue["struktural"].level(code)
    (fault,) = caught.value.faults
    assert isinstance(caught.value, KeyError)
    assert fault.kind == "unknown_code"
    assert fault.given == repr(code)
    assert len(fault.allowed) == 33


@pytest.mark.parametrize("name", ["", "struktur", "STRUKTURAL 2", None, 1, ["struktural"]])
def test_an_unknown_scheme_is_a_key_error_with_the_schemes_there_are(catalogue, name):
    with pytest.raises(UnknownSchemeError) as caught:
        catalogue[name]
    (fault,) = caught.value.faults
    assert isinstance(caught.value, KeyError)
    assert (fault.given, fault.near) == (repr(name), None)
    assert fault.allowed == ("struktural", "fungsional")


@pytest.mark.parametrize(
    ("word", "near"),
    [(" Struktural ", "struktural"), ("JFU", "fungsional"), ("6 FAKTOR", "struktural")],
)
def test_a_word_for_a_scheme_is_named_as_the_likely_meaning(catalogue, word, near):
    with pytest.raises(UnknownSchemeError) as caught:
        catalogue[word]
    assert caught.value.faults[0].near == near
    assert str(caught.value).endswith(f"; perhaps {near} is meant")


@pytest.mark.parametrize(
    ("nilai", "kelas"),
    [(190, 1), (240, 1), (245, 2), (1165, 8), (1166, 8), (1350, 8), (1355, 9), (4050, 16)],
)
def test_a_nilai_has_the_kelas_of_its_band(catalogue, nilai, kelas):
    assert catalogue.band_for(nilai).kelas == kelas


HUGE = pytest.param(10**5000, id="huge")


@pytest.mark.parametrize("nilai", [4055, 4730, 10**6, HUGE])
def test_the_highest_band_is_open(catalogue, nilai):
    assert catalogue.band_for(nilai) is catalogue.bands[-1]


@pytest.mark.parametrize("nilai", [189, 185, 0, -1, -1165, pytest.param(-(10**5000), id="huge")])
def test_a_nilai_below_the_first_band_has_no_kelas(catalogue, nilai):
    with pytest.raises(NoBandError) as caught:
        catalogue.band_for(nilai)
    (fault,) = caught.value.faults
    assert fault.kind == "nilai_below_bands"
    assert len(fault.allowed) == 17
    assert fault.message("en").endswith("is below the lowest kelas, which starts at 190")
    assert fault.message("id").endswith("di bawah kelas terendah, yang mulai dari 190")


@pytest.mark.parametrize("kelas", range(1, 17))
def test_a_nilai_between_two_bands_has_no_kelas_and_both_are_named(catalogue, kelas):
    below, above = catalogue.bands[kelas - 1], catalogue.bands[kelas]
    for nilai in range(below.upper + 1, above.lower):
        with pytest.raises(NoBandError) as caught:
            catalogue.band_for(nilai)
        assert str(caught.value) == (
            f"nilai {nilai} lies between kelas {kelas} (up to {below.upper}) and "
            f"kelas {kelas + 1} (from {above.lower}); it has no kelas"
        )


@pytest.mark.parametrize("nilai", [True, False, 1165.0, "1165", None, [1165], 1165 + 0j, b"1"])
def test_a_nilai_is_a_whole_number_and_nothing_else(catalogue, nilai):
    with pytest.raises(NoBandError) as caught:
        catalogue.band_for(nilai)
    (fault,) = caught.value.faults
    assert (fault.kind, fault.given) == ("nilai_not_whole", repr(nilai))


def test_what_was_found_before_makes_nothing_else_found(catalogue):
    assert catalogue.band_for(1165).kelas == 8
    with pytest.raises(NoBandError):
        catalogue.band_for(1165.0)
    assert catalogue.band_for(1165).kelas == 8


def test_bands_print_themselves_in_both_languages(catalogue):
    first, last = catalogue.bands[0], catalogue.bands[-1]
    assert (first.range(), first.range("en")) == ("190-240", "190-240")
    assert (last.range(), last.range("en")) == ("4055 ke atas", "4055 and up")


def test_band_of_walks_the_edges_of_every_band(catalogue):
    for band in catalogue.bands:
        assert band_of(catalogue.bands, band.lower) is band
        assert band_of(catalogue.bands, band.lower - 1) is not band
        if band.upper is not None:
            assert band_of(catalogue.bands, band.upper) is band
            assert band_of(catalogue.bands, band.upper + 1) is None


@pytest.mark.parametrize(
    ("scheme", "total", "attainable"),
    [
        ("struktural", 1165, True),
        ("struktural", 1170, False),
        ("struktural", 4730, True),
        ("struktural", 1166, False),
        ("struktural", 190, False),
        ("fungsional", 190, True),
        ("fungsional", 195, False),
        ("fungsional", 205, True),
        ("fungsional", 4480, True),
        ("fungsional", 4485, False),
        ("fungsional", 0, False),
        ("fungsional", -190, False),
    ],
)
def test_whether_a_total_can_be_reached_is_known_exactly(catalogue, scheme, total, attainable):
    assert catalogue[scheme].is_attainable(total) is attainable


def test_a_factor_knows_the_codes_of_its_levels(catalogue):
    assert catalogue["struktural"]["4B"].codes == ("4B-1", "4B-2", "4B-3", "4B-4")


def test_counting_totals_begins_with_nothing_at_all():
    assert count_totals([]) == {0: 1}
    assert count_totals([()]) == {}


def test_sources_are_found_by_their_tag(catalogue):
    assert catalogue.sources["SEED"].title.startswith("Paparan")
    assert set(catalogue.sources) >= {"SEED", "GSSG", "BKL", "PATI"}


def test_sources_of_the_bands_file_are_found_too(changed):
    own = changed(
        class_bands=[
            ("\nbands:\n", "\nsources: [{tag: BARU, title: Baru, where: rak}]\nbands:\n"),
            ("sources: [BKL, OCT, PATI, LAHAT, GSSG]", "sources: [BKL, BARU]"),
        ]
    )
    assert own.sources["BARU"].where == "rak"
    assert own.bands[9].sources[1].tag == "BARU"


def test_the_description_of_a_level_is_our_summary_in_the_language_asked_for(catalogue):
    level = catalogue["fungsional"].level("9-3")
    assert level.description() == level.criteria[0].id
    assert level.description("en") == level.criteria[0].en
