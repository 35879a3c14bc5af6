"""One person's plan under either procedure: which stage is complete, what is missing, weights exact."""

import pickle
from fractions import Fraction

import pytest

from jabatan_eval.errors import UnknownNameError, WorkloadError
from jabatan_eval.organisation import RencanaHasil, RencanaKinerja

WHOLE = {
    "sasaran": "Kelembagaan tertata", "jenis": "utama", "indikator": ["Jumlah OPD", "Mutu"],
    "standar": "semua OPD", "cara_mengukur": "dihitung",
}  # fmt: skip


def plan(tata_cara="pusat", **given):
    default = {"pegawai": "Contoh", "gambaran": "Biro Organisasi"}
    return RencanaKinerja(tata_cara=tata_cara, **{**default, **given})


def states(plan):
    return [(one.number, one.status) for one in plan.tahapan()]


@pytest.mark.parametrize(("tata_cara", "stages"), [("pusat", 8), ("daerah", 7)])
def test_a_whole_plan_is_complete_under_either_procedure(tata_cara, stages):
    whole = plan(
        tata_cara,
        hasil=[
            RencanaHasil(hasil="A", bobot="33,3", **WHOLE),
            RencanaHasil(hasil="B", bobot="66,7", **WHOLE),
        ],
    )
    assert states(whole) == [(number, "complete") for number in range(1, stages + 1)]
    assert all(one.missing == () for one in whole.tahapan())


@pytest.mark.parametrize(("tata_cara", "stages", "weights"), [("pusat", 8, 5), ("daerah", 7, 4)])
def test_a_plan_without_weights_is_complete_too(tata_cara, stages, weights):
    whole = plan(tata_cara, hasil=[RencanaHasil(hasil="A", **WHOLE)])
    assert states(whole) == [
        (number, "not_used" if number == weights else "complete") for number in range(1, stages + 1)
    ]


def test_an_empty_plan_lacks_everything_from_the_first_stage_on():
    empty = plan(gambaran=None)
    assert {status for _, status in states(empty)} == {"incomplete"}
    assert empty.tahapan()[0].missing[0].allowed == ("gambaran",)
    assert empty.tahapan()[4].missing[0].allowed == ("hasil",)


def test_each_stage_names_every_result_that_lacks_something():
    draft = plan(
        hasil=[
            RencanaHasil(hasil="A", **WHOLE),
            RencanaHasil(hasil="B", jenis="tambahan"),
            RencanaHasil(hasil="C"),
        ]
    )
    by_name = {one.stage.name: one for one in draft.tahapan()}
    assert [fault.where for fault in by_name["indikator"].missing] == ["hasil 2", "hasil 3"]
    assert [fault.where for fault in by_name["jenis"].missing] == ["hasil 3"]
    assert by_name["rencana"].status == "complete"
    assert by_name["standar"].label.id == "standar tiap rencana kinerja"
    assert by_name["jenis"].missing[0].message("en") == "hasil 3: 'C', not filled in: jenis"


@pytest.mark.parametrize(
    ("weights", "kinds"),
    [
        ([50, 50], []),
        ([Fraction(100, 3)] * 3, []),
        (["33,33", "33,33", "33,34"], []),
        (["33,33"] * 3, [("weights_total", "hasil")]),
        ([60, 60], [("weights_total", "hasil")]),
        ([100, None], [("weight_missing", "hasil.1.bobot")]),
        ([50, None, None], [("weight_missing", "hasil.1.bobot"), ("weight_missing", "hasil.2.bobot")]),
    ],
)  # fmt: skip
def test_weights_are_for_all_or_none_and_add_up_to_exactly_a_hundred(weights, kinds):
    results = [RencanaHasil(hasil=f"H{n}", bobot=weight) for n, weight in enumerate(weights)]
    if not kinds:
        assert len(plan(hasil=results).hasil) == len(weights)
        return
    with pytest.raises(WorkloadError) as error:
        plan(hasil=results)
    assert [(fault.kind, fault.where) for fault in error.value.faults] == kinds


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"bobot": 0}, "amount_not_positive"),
        ({"bobot": 33.3}, "inexact_amount"),
        ({"hasil": ""}, "text_blank"),
        ({"indikator": ["x", ""]}, "text_blank"),
    ],
)
def test_a_result_that_cannot_be_is_refused(given, kind):
    with pytest.raises(WorkloadError) as error:
        RencanaHasil(**{"hasil": "A", **given})
    assert [fault.kind for fault in error.value.faults] == [kind]


def test_an_unknown_procedure_is_refused_with_those_there_are():
    with pytest.raises(UnknownNameError) as error:
        plan("desa").tahapan()
    assert error.value.faults[0].allowed == ("pusat", "daerah")
    with pytest.raises(WorkloadError, match="tahun"):
        plan(tahun=26)


def test_it_is_shown_in_both_languages_and_escaped():
    draft = plan(tahun=2026, hasil=[RencanaHasil(hasil="<b>", bobot=100, indikator=["i", "j"])])
    text = draft.to_text()
    assert "Tata cara          : instansi pemerintah pusat" in text
    assert "Indikator: i; j" in text
    assert "6. indikator kinerja individu: selesai" in text
    assert "not complete" in draft.to_text("en")
    assert "<b>" not in draft.to_html()
    assert draft._repr_html_() == draft.to_html()
    for view in (draft.to_text, draft.to_html):
        with pytest.raises(ValueError, match="unknown language"):
            view("fr")
    assert pickle.loads(pickle.dumps(draft)) == draft  # noqa: S301
    assert RencanaKinerja.model_validate_json(draft.model_dump_json()) == draft
