"""What is stored of an evaluation, what comes back, and what is refused."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel, ValidationError

import jabatan_eval as je
from jabatan_eval import Evaluation, Job, ReceiptError, evaluate, verify
from jabatan_eval.catalogue.loading import shipped
from jabatan_eval.scoring import EvaluationRecord

TEXT = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
JOB = Job(nama="Kepala Subbagian", unit="Biro Kepegawaian", instansi="BKN")


@pytest.fixture(scope="module")
def other() -> je.Catalogue:
    """The shipped law with one number replaced."""
    text = shipped("factor_levels.yaml").decode()
    return je.Catalogue.parse(factor_levels=text.replace("points: 175", "points: 180", 1))


@pytest.fixture
def mended(tmp_path: Path) -> je.Catalogue:
    """The shipped law with an official text laid over one level."""
    path = tmp_path / "kriteria.yaml"
    row = "{scheme: struktural, code: 1-1, text: bunyi resmi, page: '25'}"
    path.write_text(f"source: salinan biro hukum\ncriteria: [{row}]\n", encoding="utf-8")
    return je.default_catalogue().with_criteria(path)


def test_a_dump_holds_what_was_chosen_what_followed_and_the_receipt() -> None:
    """Plain values under names that do not change."""
    hasil = evaluate(TEXT, job=JOB, keterangan={"4A": "rapat"}, standar={"6": "X"})
    dump = hasil.model_dump()
    assert list(dump) == [
        "format",
        "scheme",
        "job",
        "levels",
        "nilai_jabatan",
        "kelas_jabatan",
        "catalogue_edition",
        "catalogue_digest",
        "catalogue_text_digest",
        "library_version",
        "seal",
    ]
    assert dump["format"] == "jabatan_eval.evaluation/1"
    assert dump["job"] == {"nama": JOB.nama, "unit": JOB.unit, "instansi": JOB.instansi}
    assert (dump["nilai_jabatan"], dump["kelas_jabatan"]) == (1165, 8)
    assert dump["library_version"] == je.__version__
    catalogue = je.default_catalogue()
    assert dump["catalogue_edition"] == catalogue.edition.id
    assert dump["catalogue_digest"] == catalogue.digest
    assert dump["catalogue_text_digest"] == catalogue.text_digest
    assert [tuple(level.values()) for level in dump["levels"]] == [
        ("1", "1-1", 175, None, None),
        ("2", "2-1", 100, None, None),
        ("3", "3-1", 450, None, None),
        ("4A", "4A-1", 25, "rapat", None),
        ("4B", "4B-1", 30, None, None),
        ("5", "5-1", 75, None, None),
        ("6", "6-1", 310, None, "X"),
    ]


def test_json_and_python_dumps_hold_the_same() -> None:
    """And so does the record."""
    hasil = evaluate(TEXT, job=JOB)
    assert json.loads(hasil.model_dump_json()) == json.loads(json.dumps(hasil.model_dump()))
    assert hasil.record().model_dump() == hasil.model_dump()
    assert hasil.model_dump(mode="json") == json.loads(hasil.model_dump_json())


def test_a_loaded_evaluation_holds_the_catalogues_own_levels() -> None:
    """It is derived, not copied."""
    back = Evaluation.model_validate_json(evaluate(TEXT, job=JOB).model_dump_json())
    scheme = je.default_catalogue()["struktural"]
    assert all(level is scheme.level(level.code) for level in back.levels)
    assert back.band is je.class_for(1165)
    assert back.job == JOB
    verify(back)


def test_an_evaluation_inside_another_model_is_stored_and_loaded() -> None:
    """As users keep it beside their own data."""

    class Row(BaseModel):
        nomor: int
        hasil: Evaluation

    row = Row(nomor=1, hasil=evaluate(TEXT))
    assert Row.model_validate_json(row.model_dump_json()) == row
    assert Row.model_validate(row.model_dump()) == row


def test_the_seal_covers_nothing_that_may_change() -> None:
    """Job, notes and version may be mended in the stored file."""
    dump = evaluate(TEXT, job=JOB, keterangan={"1": "a"}).model_dump(mode="json")
    dump |= {"job": {"nama": "Nama baru"}, "library_version": "9.9.9"}
    dump["levels"][0] |= {"keterangan": "b", "standar": "c"}
    back = Evaluation.model_validate(dump)
    assert (back.job, back.keterangan, back.standar) == (
        Job(nama="Nama baru"),
        (("1", "b"),),
        (("1", "c"),),
    )
    dump["job"] = None
    dump["levels"][0] |= {"keterangan": None, "standar": None}
    assert Evaluation.model_validate(dump) == evaluate(TEXT)


def test_a_dump_that_was_changed_names_every_place() -> None:
    """All at once, with what is stored and what is due."""
    dump = evaluate(TEXT).model_dump(mode="json")
    dump |= {"nilai_jabatan": 1170, "kelas_jabatan": 9}
    dump["levels"][0] |= {"points": 180}
    dump["levels"][1] |= {"factor": "3"}
    with pytest.raises(ValidationError) as caught:
        Evaluation.model_validate(dump)
    error = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(error, ReceiptError)
    assert [(fault.where, fault.given, dict(fault.values).get("due")) for fault in error.faults][
        :4
    ] == [
        ("levels.0.points", "180", "175"),
        ("levels.1.factor", "'3'", "2"),
        ("nilai_jabatan", "1170", "1165"),
        ("kelas_jabatan", "9", "8"),
    ]
    assert error.faults[4].kind == "seal_broken"
    assert error.message("id").splitlines()[2] == (
        "nilai_jabatan: tersimpan 1170, padahal seharusnya 1165"
    )


def test_levels_in_another_order_are_refused() -> None:
    """A dump is what was written, line by line."""
    dump = evaluate(TEXT).model_dump(mode="json")
    dump["levels"].reverse()
    with pytest.raises(ValidationError, match=r"levels\.0\.factor"):
        Evaluation.model_validate(dump)


def test_a_code_in_another_writing_is_refused() -> None:
    """What is read by hand is free; what is stored is not."""
    dump = evaluate(TEXT).model_dump(mode="json")
    dump["levels"][3]["code"] = "4a-1"
    with pytest.raises(ValidationError, match=r"levels\.3\.code: stored as '4a-1'"):
        Evaluation.model_validate(dump)


@pytest.mark.parametrize("scheme", ["fungsional", "tidak ada", "", "Struktural"])
def test_a_dump_under_another_scheme_is_refused_as_any_other(scheme: str) -> None:
    """Whoever loads catches one kind of error."""
    with pytest.raises(ValidationError):
        Evaluation.model_validate({**evaluate(TEXT).model_dump(), "scheme": scheme})


@pytest.mark.parametrize("key", ["scheme", "catalogue_edition", "catalogue_digest", "seal"])
def test_bytes_are_no_text(key: str) -> None:
    """Not even where they hold the right letters."""
    dump = evaluate(TEXT).model_dump()
    with pytest.raises(ValidationError):
        Evaluation.model_validate({**dump, key: dump[key].encode()})


@pytest.mark.parametrize("data", ["", "x", "[]", "{", "null", "1165", '{"levels": 5}'])
def test_what_is_no_dump_is_refused(data: str) -> None:
    """With pydantic's own error, which programs expect of a model."""
    with pytest.raises(ValidationError):
        Evaluation.model_validate_json(data)


def test_a_result_of_another_catalogue_needs_it_to_be_loaded(other: je.Catalogue) -> None:
    """Without it the dump cannot be verified, and says so by name."""
    hasil = evaluate(TEXT, catalogue=other)
    dump = hasil.model_dump_json()
    assert Evaluation.model_validate_json(dump, context={"catalogue": other}) == hasil
    assert Evaluation.model_validate(hasil.model_dump(), context={"catalogue": other}) == hasil
    for context in (None, {}, {"catalogue": je.default_catalogue()}, {"catalogue": None}):
        with pytest.raises(ValidationError, match="cannot be verified: edition"):
            Evaluation.model_validate_json(dump, context=context)
    shipped_dump = evaluate(TEXT).model_dump_json()
    with pytest.raises(ValidationError, match="cannot be verified: edition"):
        Evaluation.model_validate_json(shipped_dump, context={"catalogue": other})


def test_an_unknown_edition_is_named_and_never_silently_taken() -> None:
    """With what is at hand."""
    dump = {**evaluate(TEXT).model_dump(), "catalogue_edition": "BKN-99-2099.1"}
    with pytest.raises(ValidationError) as caught:
        Evaluation.model_validate(dump)
    error = caught.value.errors()[0]["ctx"]["error"]
    catalogue = je.default_catalogue()
    (fault,) = error.faults
    assert fault.kind == "unknown_edition"
    assert fault.given == f"'BKN-99-2099.1' ('{catalogue.digest[:12]}')"
    assert fault.allowed == (f"{catalogue.edition.id} ({catalogue.digest[:12]})",)
    assert "tidak dapat diperiksa" in fault.message("id")


@pytest.mark.parametrize("edition", ["../../etc", "..", ".", "a/b", "", "\x00", "x" * 100])
def test_an_edition_is_no_path(edition: str) -> None:
    """Whatever is written there."""
    with pytest.raises(ValidationError, match="cannot be verified"):
        Evaluation.model_validate({**evaluate(TEXT).model_dump(), "catalogue_edition": edition})


def test_a_catalogue_in_the_context_that_is_none_is_refused() -> None:
    """Only a catalogue is one."""
    with pytest.raises(ValidationError, match="not a catalogue: 'x'"):
        Evaluation.model_validate(evaluate(TEXT).model_dump(), context={"catalogue": "x"})


@pytest.mark.parametrize("context", ["catalogue", ["catalogue"], {"other": "x"}, 5])
def test_a_context_that_is_somebody_elses_is_let_be(context: Any) -> None:
    """Where an evaluation stands in a model of another library, the context may be its own."""
    hasil = evaluate(TEXT)
    assert Evaluation.model_validate(hasil.model_dump(), context=context) == hasil


def test_mending_a_word_never_orphans_a_stored_result(mended: je.Catalogue) -> None:
    """A result stored before is loaded after, and the other way round."""
    shipped_catalogue = je.default_catalogue()
    assert mended.digest == shipped_catalogue.digest
    assert mended.text_digest != shipped_catalogue.text_digest
    before, after = evaluate(TEXT), evaluate(TEXT, catalogue=mended)
    assert after.levels[0].description() == "bunyi resmi"
    loaded = Evaluation.model_validate_json(before.model_dump_json(), context={"catalogue": mended})
    assert loaded == after
    assert Evaluation.model_validate_json(after.model_dump_json()) == before
    again = Evaluation.model_validate_json(after.model_dump_json(), context={"catalogue": mended})
    assert again == after
    verify(before, catalogue=mended)
    verify(after, catalogue=shipped_catalogue)


def test_verify_says_nothing_where_all_holds(other: je.Catalogue) -> None:
    """Against its own law or one that decides alike."""
    assert verify(evaluate(TEXT)) is None  # type: ignore[func-returns-value]
    assert verify(evaluate(TEXT, job=JOB, keterangan={"1": "x"})) is None  # type: ignore[func-returns-value]
    assert verify(evaluate(TEXT, catalogue=other)) is None  # type: ignore[func-returns-value]
    assert verify(evaluate(TEXT), catalogue=je.Catalogue.load()) is None  # type: ignore[func-returns-value]


def test_verify_against_another_law_is_refused(other: je.Catalogue) -> None:
    """By the name of the edition."""
    for hasil, law in ((evaluate(TEXT), other), (evaluate(TEXT, catalogue=other), None)):
        with pytest.raises(ReceiptError) as caught:
            verify(hasil, catalogue=law or je.default_catalogue())
        assert [fault.kind for fault in caught.value.faults] == ["unknown_edition"]


@pytest.mark.parametrize(
    "thing", [None, 5, TEXT, {}, Evaluation, JOB, object()], ids=lambda thing: type(thing).__name__
)
def test_what_is_no_evaluation_is_refused(thing: Any) -> None:
    """By name."""
    with pytest.raises(ReceiptError) as caught:
        verify(thing)
    assert [fault.kind for fault in caught.value.faults] == ["not_an_evaluation"]


def test_a_dump_is_no_evaluation() -> None:
    """It is to be loaded first, which verifies it."""
    hasil = evaluate(TEXT)
    for thing in (hasil.model_dump(), hasil.model_dump_json(), hasil.record()):
        with pytest.raises(ReceiptError):
            verify(thing)  # type: ignore[arg-type]


def _level(**fields: Any) -> Any:
    return je.FactorLevel.model_construct(**fields)


def _fakes() -> dict[str, dict[str, Any]]:
    hasil = evaluate(TEXT)
    band = hasil.band
    levels = hasil.levels
    return {
        "another nilai": {"nilai_jabatan": 1170},
        "a nilai that is no number": {"nilai_jabatan": "1165"},
        "a nilai that is a float": {"nilai_jabatan": 1165.0},
        "a nilai that is None": {"nilai_jabatan": None},
        "the band of another kelas": {"band": je.class_for(1355)},
        "a band with other edges": {"band": band.model_copy(update={"upper": 4000})},
        "no band": {"band": None},
        "another level": {"levels": (je.default_catalogue()["struktural"]["1"].levels[1], *levels[1:])},
        "a level with other points": {
            "levels": (levels[0].model_copy(update={"points": 180}), *levels[1:])
        },
        "a level with another text": {
            "levels": (
                levels[0].model_copy(update={"confidence": "low"}),
                *levels[1:],
            )
        },
        "a level with nothing in it": {"levels": (_level(), *levels[1:])},
        "levels in another order": {"levels": levels[::-1]},
        "one level too few": {"levels": levels[:-1]},
        "one level too many": {"levels": (*levels, levels[0])},
        "no levels": {"levels": ()},
        "levels that are None": {"levels": None},
        "levels that are a number": {"levels": 5},
        "levels that are texts": {"levels": TEXT.split()},
        "levels of the other scheme": {"levels": evaluate("1-1 2-1 3-1 4-1 5-1 6-1 7-1 8-1 9-1", scheme="fungsional").levels},
        "the other scheme": {"scheme": "fungsional"},
        "no scheme": {"scheme": None},
        "an unknown scheme": {"scheme": "lain"},
        "a scheme that is a list": {"scheme": ["struktural"]},
        "no catalogue": {"catalogue": None},
        "an empty catalogue": {"catalogue": je.Catalogue.model_construct()},
        "a job that is none": {"job": 5},
        "notes that are a number": {"keterangan": 5},
        "notes that are a text": {"keterangan": "abc"},
        "notes that are no pairs": {"standar": ("abc",)},
        "notes under no factor": {"keterangan": (("9", "x"),)},
        "notes that are no texts": {"standar": (("1", 5),)},
        "notes in another order": {"keterangan": (("2", "x"), ("1", "y"))},
    }  # fmt: skip


@pytest.mark.parametrize("name", _fakes())
def test_a_fake_is_found_out(name: str) -> None:
    """`model_construct` builds around every check; `verify` does not."""
    hasil = evaluate(TEXT)
    fields = {field: getattr(hasil, field) for field in Evaluation.model_fields}
    verify(Evaluation.model_construct(**fields))
    fake = Evaluation.model_construct(**{**fields, **_fakes()[name]})
    with pytest.raises(ReceiptError):
        verify(fake)


def test_an_empty_fake_is_found_out() -> None:
    """It has nothing to be derived from."""
    with pytest.raises(ReceiptError):
        verify(Evaluation.model_construct())


def test_an_honest_copy_of_the_levels_is_no_fake(other: je.Catalogue) -> None:
    """Equal levels are equal, wherever they were made."""
    for law in (je.default_catalogue(), other):
        hasil = evaluate(TEXT, catalogue=law)
        fields = {field: getattr(hasil, field) for field in Evaluation.model_fields}
        fields["levels"] = tuple(
            je.FactorLevel.model_validate(level.model_dump()) for level in hasil.levels
        )
        verify(Evaluation.model_construct(**fields))


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_json_schema_is_that_of_a_stored_evaluation(mode: Any) -> None:
    """The same both ways, and a real dump is valid under it."""
    schema = Evaluation.model_json_schema(mode=mode)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    dump = evaluate(TEXT, job=JOB, keterangan={"1": "x"}).model_dump(mode="json")
    validator.validate(dump)
    assert set(schema["properties"]) == set(dump) == set(EvaluationRecord.model_fields)
    for wrong in ({"nilai_jabatan": "1165"}, {"levels": [{}]}, {"lain": 1}, {"format": "x"}):
        assert not validator.is_valid({**dump, **wrong})
    for key in dump:
        assert not validator.is_valid({k: v for k, v in dump.items() if k != key})


def test_a_note_that_was_accepted_can_be_stored() -> None:
    """Every character that `evaluate` takes, up to the bound."""
    text = "é\u202e😀\x00\n\t\"<b>'" + "x" * 9_900
    hasil = evaluate(TEXT, keterangan={"1": text}, standar={"6": text})
    assert Evaluation.model_validate_json(hasil.model_dump_json()) == hasil


def test_loading_an_evaluation_does_not_prove_its_catalogue_again(monkeypatch):
    """Twenty times the cost of all the rest, for thousands of stored results."""
    stored = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1").model_dump_json()
    proofs = []
    monkeypatch.setattr(
        "jabatan_eval.catalogue.catalogue.all_faults", lambda *tables: proofs.append(tables) or []
    )
    Evaluation.model_validate_json(stored)
    assert proofs == []
