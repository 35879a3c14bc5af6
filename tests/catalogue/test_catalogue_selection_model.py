"""A model of one selection for other systems: enumerations of codes, and nothing else accepted."""

import json

import jsonschema
import pytest
from pydantic import ValidationError

from jabatan_eval import default_catalogue, evaluate

SCHEMES = ("struktural", "fungsional")


def lowest(scheme):
    return {factor.code: factor.codes[0] for factor in default_catalogue()[scheme].factors}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_schema_has_an_enumeration_of_the_codes_per_factor(scheme):
    schema = default_catalogue()[scheme].selection_model().model_json_schema()
    enums = {code: field["enum"] for code, field in schema["properties"].items()}
    assert enums == {f.code: list(f.codes) for f in default_catalogue()[scheme].factors}
    assert schema["required"] == list(enums)
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(("lang", "title"), [("id", "Kondisi Lain"), ("en", "Other Conditions")])
def test_the_titles_of_the_fields_are_in_the_language_asked_for(lang, title):
    schema = default_catalogue()["struktural"].selection_model(lang).model_json_schema()
    assert schema["properties"]["6"]["title"] == title


def test_there_is_no_model_in_a_third_language():
    with pytest.raises(ValueError, match="unknown language"):
        default_catalogue()["struktural"].selection_model("de")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_selection_is_accepted_by_codes_and_by_names_and_its_dump_can_be_evaluated(scheme):
    model = default_catalogue()[scheme].selection_model()
    by_code = model.model_validate(lowest(scheme))
    by_name = model(**{f"faktor_{code.lower()}": level for code, level in lowest(scheme).items()})
    assert by_code == by_name
    assert by_code.model_dump() == lowest(scheme)
    direct = evaluate(lowest(scheme), scheme=scheme)
    assert evaluate(by_code.model_dump(), scheme=scheme) == direct
    assert evaluate(json.loads(by_code.model_dump_json()), scheme=scheme) == direct


def test_a_selection_is_frozen():
    chosen = (
        default_catalogue()["struktural"].selection_model().model_validate(lowest("struktural"))
    )
    with pytest.raises(ValidationError, match="frozen"):
        chosen.faktor_1 = "1-2"


BAD = [
    {"1": "1-6"},
    {"1": "2-1"},
    {"1": 1},
    {"1": True},
    {"1": None},
    {"1": "1-1 "},
    {"1": ["1-1"]},
    {"7": "7-1"},
    {"4": "4-1"},
]


@pytest.mark.parametrize("change", BAD)
def test_anything_else_is_refused_by_the_model_and_by_its_schema(change):
    model = default_catalogue()["struktural"].selection_model()
    schema = model.model_json_schema()
    jsonschema.validate(lowest("struktural"), schema)
    bad = lowest("struktural") | change
    with pytest.raises(ValidationError):
        model.model_validate(bad)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(bad, schema)


@pytest.mark.parametrize("code", lowest("fungsional"))
def test_a_selection_without_one_of_the_factors_is_refused(code):
    short = lowest("fungsional")
    del short[code]
    model = default_catalogue()["fungsional"].selection_model()
    with pytest.raises(ValidationError, match="Field required"):
        model.model_validate(short)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(short, model.model_json_schema())
