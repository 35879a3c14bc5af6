"""A catalogue is frozen all the way down: no assignment, no list, no dict; hashed, copied, pickled."""

import copy
import datetime as dt
import pickle

import pytest
from pydantic import ValidationError

from jabatan_eval import Catalogue, ClassBand, default_catalogue
from jabatan_eval.catalogue import Bilingual, Citation, Source
from jabatan_eval.catalogue.basics import Frozen

PLAIN = (str, int, bool, type(None), dt.date)


def models(value):
    """Every model inside a value, and any part that is neither model, tuple nor plain."""
    if isinstance(value, Frozen):
        yield value
        for name in type(value).model_fields:
            yield from models(getattr(value, name))
    elif type(value) is tuple:
        for item in value:
            yield from models(item)
    elif type(value) not in PLAIN:
        yield value


def unpickled(data):
    return pickle.loads(data)  # noqa: S301  # our own bytes


@pytest.fixture(scope="module")
def catalogue():
    return Catalogue.load()


@pytest.fixture(scope="module")
def parts(catalogue):
    return list(models(catalogue))


def test_the_catalogue_holds_nothing_but_frozen_models_tuples_and_plain_values(parts):
    assert [part for part in parts if not isinstance(part, Frozen)] == []
    assert len({type(part) for part in parts}) > 20


def test_no_field_of_any_part_can_be_assigned_or_deleted(parts):
    one_of_each = {type(part): part for part in parts}.values()
    for part in one_of_each:
        for name in type(part).model_fields:
            before = getattr(part, name)
            with pytest.raises(ValidationError, match="frozen"):
                setattr(part, name, before)
            with pytest.raises(ValidationError, match="frozen"):
                delattr(part, name)
            assert getattr(part, name) is before


def test_no_part_takes_a_new_attribute(parts):
    for part in {type(part): part for part in parts}.values():
        with pytest.raises((ValidationError, AttributeError)):
            part.tambahan = 1


def test_every_part_is_hashable_and_equal_to_its_like(catalogue, parts):
    again = list(models(Catalogue.load()))
    assert [hash(part) for part in parts] == [hash(part) for part in again]
    assert parts == again
    assert len({catalogue, Catalogue.load()}) == 1


def test_the_derived_look_up_tables_are_read_only(catalogue):
    scheme = catalogue["struktural"]
    for table in (scheme.level_by_code, scheme.totals, catalogue.sources, catalogue.scheme_words):
        key = next(iter(table))
        with pytest.raises(TypeError):
            table[key] = table[key]
        with pytest.raises(TypeError):
            del table[key]
    assert isinstance(scheme["1"].codes, tuple)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_every_part_survives_pickling(parts, protocol):
    for part in {type(part): part for part in parts}.values():
        again = unpickled(pickle.dumps(part, protocol))
        assert again == part
        assert hash(again) == hash(part)


def test_the_shipped_catalogue_is_pickled_by_reference():
    pickled = pickle.dumps(default_catalogue())
    assert len(pickled) < 400
    assert unpickled(pickled) is default_catalogue()


def test_a_catalogue_of_ones_own_is_pickled_whole(changed):
    own = changed(factor_levels=[("points: 1325", "points: 1330")])
    again = unpickled(pickle.dumps(own))
    assert again == own
    assert again is not own
    assert again != default_catalogue()
    assert again["struktural"].level("6-6").points == 1330


def test_a_pickle_carries_no_derived_tables(changed):
    own = changed(factor_levels=[("points: 1325", "points: 1330")])
    before = len(pickle.dumps(own))
    assert own["struktural"].totals
    assert own.digest
    assert own.text_digest
    assert own.scheme_words
    assert len(pickle.dumps(own)) == before


def test_deep_copies_are_the_thing_itself_and_shallow_ones_are_equal(catalogue, parts):
    for part in (catalogue, *{type(part): part for part in parts}.values()):
        assert copy.deepcopy(part) is part
        assert copy.copy(part) == part
        assert part.model_copy() == part
        assert part.model_copy(deep=True) == part


def test_a_copy_with_changes_is_checked_like_any_input(catalogue):
    level = catalogue["struktural"].level("1-1")
    assert level.model_copy(update={"points": 180}).points == 180
    assert level.points == 175
    for bad in ({"points": True}, {"points": 5.0}, {"points": "012"}, {"sources": ()}, {"x": 1}):
        with pytest.raises(ValidationError):
            level.model_copy(update=bad)


def test_a_changed_copy_of_a_factor_is_proved_again(catalogue):
    factor, scheme = catalogue["struktural"]["2"], catalogue["struktural"]
    short = factor.model_copy(update={"levels": factor.levels[1:]})
    factors = tuple(short if each is factor else each for each in scheme.factors)
    changed = (scheme.model_copy(update={"factors": factors}), *catalogue.schemes[1:])
    table = catalogue.factor_levels.model_copy(update={"schemes": changed})
    with pytest.raises(ValidationError, match="code '2-2' is out of order; due here: 2-1"):
        catalogue.model_copy(update={"factor_levels": table})
    as_list = factor.model_copy(update={"levels": list(factor.levels)})
    assert type(as_list.levels) is tuple


def test_a_changed_copy_of_a_catalogue_is_proved_again(catalogue):
    bands = catalogue.class_bands
    short = bands.model_copy(
        update={"bands": (*bands.bands[:15], bands.bands[15].model_copy(update={"upper": None}))}
    )
    assert catalogue.model_copy(update={"class_bands": short}).band_for(4730).kelas == 16
    high = bands.bands[0].model_copy(update={"lower": 195})
    late = bands.model_copy(update={"bands": (high, *bands.bands[1:])})
    with pytest.raises(ValidationError, match="1 reachable totals lie in no band: 190"):
        catalogue.model_copy(update={"class_bands": late})


@pytest.mark.parametrize("upper", [True, 240.0, "0240", [240], "240 "])
def test_whole_numbers_are_not_taken_from_anything_else(upper):
    with pytest.raises(ValidationError):
        ClassBand(kelas=1, lower=190, upper=upper, confidence="high", sources=("A",))


@pytest.mark.parametrize("day", ["2011-7-18", "2011-02-30", "18-07-2011", 20110718, None, True])
def test_a_day_is_written_in_one_way_only(catalogue, day):
    with pytest.raises(ValidationError, match="expected a date"):
        catalogue.edition.model_copy(update={"checked_on": day})


def test_a_moment_is_not_taken_for_a_day(catalogue):
    moment = dt.datetime(2025, 7, 1, tzinfo=dt.UTC)
    with pytest.raises(ValidationError, match="expected a date"):
        catalogue.edition.model_copy(update={"checked_on": moment})
    day = catalogue.edition.model_copy(update={"checked_on": dt.date(2026, 1, 2)}).checked_on
    assert day == dt.date(2026, 1, 2)


@pytest.mark.parametrize(("flag", "meant"), [(True, True), ("true", True), ("false", False)])
def test_a_flag_is_true_or_false(catalogue, flag, meant):
    rule = catalogue.factor_levels.rules[0]
    assert rule.model_copy(update={"applied": flag}).applied is meant


@pytest.mark.parametrize("flag", ["no", "True", 1, 0, None, "ya"])
def test_a_flag_is_nothing_else(catalogue, flag):
    rule = catalogue.factor_levels.rules[0]
    with pytest.raises(ValidationError, match="expected true or false"):
        rule.model_copy(update={"applied": flag})


def test_a_bare_tag_is_a_citation_without_a_note():
    source = Source(tag="A", title="judul", where="rak")
    assert Citation(tag="A") == Citation(tag="A", note=None)
    with pytest.raises(ValidationError):
        source.model_copy(update={"tag": "a"})


@pytest.mark.parametrize("lang", ["de", "", "ID", None])
def test_a_text_has_no_third_language(lang):
    with pytest.raises(ValueError, match="unknown language"):
        Bilingual(id="a", en="b").text(lang)
