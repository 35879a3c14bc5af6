"""The record of an agreement: what it holds, how it is stored, and what it refuses on loading."""

import json
import pickle

import pytest
from pydantic import ValidationError

import jabatan_eval as je
from jabatan_eval.judgement import Agreement


@pytest.fixture(name="record")
def _record(panel):
    done = panel.adopt_unanimous("J-1", "semua sama")
    done = done.agree("J-1", "3", "3-2", "delegasi penuh", dissents={"Ani": "belum tertulis"})
    done = done.agree("J-1", "4B", "4B-3", "mewakili dinas <b>\x1b[2J")
    return done.agree("J-1", "5", "5-3", "pekerjaan dasar kelas 8").agreement("J-1")


def test_the_record_holds_the_evaluation_that_follows(record):
    hasil = record.evaluation
    assert (hasil.nilai_jabatan, hasil.kelas_jabatan) == (2200, 12)
    assert hasil.job == je.Job(nama="Camat", unit="Kecamatan A")
    assert dict(hasil.keterangan)["3"] == record.factors[2].reason == "delegasi penuh"
    je.verify(hasil)


def test_the_record_says_who_chose_what_and_who_dissents(record):
    three = record.factors[2]
    assert [(r.member, r.level) for r in three.ratings] == [
        ("Ani", "3-1"), ("Budi", "3-2"), ("Citra", "3-1"),
    ]  # fmt: skip
    assert three.ratings[0].reason == "alasan Ani 3"
    assert [r.member for r in three.differing] == ["Ani", "Citra"]
    assert [(factor, d.member, d.reason) for factor, d in record.dissents] == [
        ("3", "Ani", "belum tertulis")
    ]
    assert record.factors[5].abstained == ("Citra",)
    assert record.members == ("Ani", "Budi", "Citra")


def test_a_stored_record_comes_back(record):
    stored = record.model_dump_json()
    assert json.loads(stored)["format"] == "jabatan_eval.agreement/1"
    assert json.loads(stored)["evaluation"]["nilai_jabatan"] == 2200
    assert Agreement.model_validate_json(stored) == record
    assert Agreement.model_validate(record.model_dump()) == record
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301
    assert hash(Agreement.model_validate_json(stored)) == hash(record)
    catalogue = je.Catalogue.load()
    again = Agreement.model_validate_json(stored, context={"catalogue": catalogue})
    assert again.evaluation.catalogue is catalogue


def test_the_schema_of_a_record_can_be_told():
    assert "evaluation" in Agreement.model_json_schema()["properties"]


def put(path, value):
    def change(data):
        *above, last = path
        for key in above:
            data = data[key]
        data[last] = value

    return change


def shortened(data):
    data["factors"] = data["factors"][:-1]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put(["evaluation", "nilai_jabatan"], 2205), "nilai_jabatan: stored as 2205"),
        (put(["evaluation", "levels", 2, "code"], "3-1"), "stored as"),
        (put(["evaluation", "seal"], "0" * 64), "the seal"),
        (put(["evaluation", "catalogue_digest"], "0" * 64), "cannot be verified"),
        (put(["factors", 2, "level"], "3-1"), "factors: stored as"),
        (put(["factors", 2, "factor"], "2"), r"factors\.2\.factor: stored as '2'"),
        (put(["factors", 2, "reason"], "lain"), r"factors\.2\.reason: stored as 'lain'"),
        (put(["evaluation", "levels", 2, "keterangan"], None), r"factors\.2\.reason"),
        (shortened, "factors: stored as"),
        (put(["members"], ["Ani", "Ani"]), "stands more than once"),
        (put(["members"], ["Ani", "Budi"]), "not of the team"),
        (put(["factors", 0, "ratings", 1, "member"], "Ani"), r"factors\.0\.ratings"),
        (put(["factors", 2, "dissents", 0, "member"], "Dedi"), r"factors\.2\.dissents"),
        (put(["factors", 0, "ratings", 0, "level"], "2-1"), "there is no level '2-1'"),
        (put(["factors", 2, "dissents", 0, "reason"], ""), "at least 1 character"),
        (put(["format"], "jabatan_eval.agreement/2"), "jabatan_eval.agreement/1"),
        (put(["tambahan"], 1), "Extra inputs"),
    ],
)
def test_a_record_that_was_changed_is_refused(record, change, said):
    data = json.loads(record.model_dump_json())
    change(data)
    with pytest.raises(ValidationError, match=said):
        Agreement.model_validate_json(json.dumps(data))


def test_a_record_is_frozen(record):
    with pytest.raises(ValidationError):
        record.key = "x"
    with pytest.raises(ValidationError):
        record.factors[0].reason = "x"
    assert record.model_copy(update={"key": "x"}).key == "x"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_record_is_shown_with_everything_and_runs_nothing(record, lang):
    text, page = record.to_text(lang), record.to_html(lang)
    for shown in (text, page):
        assert "\x1b" not in shown
        for said in ("Camat", "Ani, Budi, Citra", "2200", "Ani: 3-1; Citra: 3-1", "belum tertulis"):
            assert said in " ".join(shown.split())
    assert "mewakili dinas &lt;b&gt;" in page
    assert record._repr_html_() == record.to_html("id")
    assert repr(record) == str(record)
    assert repr(record).startswith("<Agreement 'J-1', evaluate('1-2")


def test_the_record_as_rows(record):
    rows = [*record.rows("en")]
    assert [row["faktor"] for row in rows] == ["1", "2", "3", "4A", "4B", "5", "6"]
    assert rows[2]["semula_memilih_lain"] == "Ani: 3-1; Citra: 3-1"
    assert rows[2]["pendapat_berbeda"] == "Ani: belum tertulis"
    assert rows[0]["semula_memilih_lain"] is None
    assert sum(row["nilai"] for row in rows) == 2200
    for view in (record.rows, record.to_text, record.to_html):
        with pytest.raises(ValueError, match="unknown language"):
            view("de")


def test_a_record_of_an_evaluation_without_a_job_is_shown_too(record):
    data = json.loads(record.model_dump_json())
    data["evaluation"]["job"] = None
    bare = Agreement.model_validate(data)
    assert next(bare.rows())["nama_jabatan"] is None
    assert "Camat" not in bare.to_text()
