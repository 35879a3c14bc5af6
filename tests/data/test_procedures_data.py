"""The shipped procedures against the sources, whose numbers are typed here and never read from YAML."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from jabatan_eval import default_catalogue
from jabatan_eval.organisation import Waktu, default_procedures, effective_time, working_days
from jabatan_eval.organisation.exact import POLICIES

DATA = default_procedures()
TREE = yaml.safe_load((Path(__file__).parents[2] / "data" / "procedures.yaml").read_text("utf-8"))


def test_effective_times_are_those_of_the_sources():
    assert {row.name: (row.per_year.hours, row.per_year.minutes) for row in DATA.effective_times} == {
        "jam_1250": (1250, 75_000),
        "jam_1200": (1200, 72_000),
        "jam_1300": (1300, 78_000),
    }  # fmt: skip
    assert effective_time().setahun == Waktu.jam(1250)


def test_working_days_are_those_of_the_sources():
    assert working_days(5).setahun == 235
    assert working_days(6).setahun == 287
    assert working_days(6).weeks == Fraction(287, 6)
    assert DATA.weeks_rule.confidence == "low"


@pytest.mark.parametrize(
    ("row", "days", "per_day", "printed", "real", "fits"),
    [
        (0, 235, "5 jam 30 menit", 1245, Fraction(2585, 2), "5,3 jam"),
        (1, 287, "4 jam 30 menit", 1234, Fraction(2583, 2), "4,3 jam"),
    ],
)
def test_the_misprinted_products_are_kept_as_misprints(row, days, per_day, printed, real, fits):
    """The source prints 1.245 and 1.234; its own days and hours give 1.292,5 and 1.291,5."""
    derivation = DATA.effective_times[0].derivations[row]
    assert derivation.per_day == Waktu.parse(per_day)
    assert derivation.printed == printed
    assert derivation.per_day.hours * days == real
    assert int(Waktu.parse(fits).hours * days) == printed
    note = DATA.effective_times[0].note
    assert note is not None
    assert "salah cetak" in note.id
    assert "misprint" in note.en


def test_the_four_approaches_are_there_and_what_is_not_known_of_them_is_said():
    assert [(row.name, row.about.confidence, row.formula.confidence) for row in DATA.approaches] == [
        ("hasil_kerja", "medium", "high"),
        ("objek_kerja", "medium", "low"),
        ("peralatan_kerja", "medium", "low"),
        ("tugas_per_tugas", "medium", "high"),
    ]  # fmt: skip


def test_the_rules_of_rounding_name_who_uses_them():
    used = {row.name: [one.tag for one in row.sources] for row in DATA.rounding.policies}
    assert tuple(used) == POLICIES
    assert used["half_up"] == ["SMD"]
    assert used["half_even"] == ["BKL"]
    assert "BUDIRS" in used["ceil"]
    assert used["none"] == []


def test_the_heads_of_units_are_kinds_of_post_of_the_catalogue():
    kinds = {kind.name for kind in default_catalogue().kinds_of_post}
    assert {row.unit_of for row in DATA.executors} <= kinds


def test_duties_of_the_replaced_law_say_what_replaced_it():
    assert [(row.law, row.article, row.replaced_by) for row in DATA.duties] == [
        ("UU 5/2014", "pasal 56", "UU 20/2023"),
        ("UU 5/2014", "pasal 94", "UU 20/2023"),
    ]


def test_both_readings_of_the_addressees_are_kept():
    assert [(row.to, row.copy_to) for row in DATA.needs.addressees] == [
        (("Menteri PANRB",), ("Kepala BKN",)),
        (("Menteri PANRB", "Kepala BKN"), ()),
    ]


def test_needs_are_counted_and_sent_by_the_rules_of_the_sources():
    needs = DATA.needs
    assert (needs.counted_on.month, needs.counted_on.day) == (12, 31)
    assert (needs.due.month, needs.due.day) == (3, 31)
    assert needs.years.count == 5
    assert needs.coordination.levels == ("kabupaten_kota",)


def test_the_stages_of_a_plan_stand_in_the_order_of_the_seed():
    assert {plan.name: [stage.name for stage in plan.stages] for plan in DATA.performance_plans} == {
        "pusat": [
            "gambaran", "penjabaran", "rencana", "jenis", "bobot", "indikator", "standar",
            "cara_mengukur",
        ],
        "daerah": [
            "gambaran", "penjabaran", "jenis", "bobot", "indikator", "standar", "cara_mengukur",
        ],
    }  # fmt: skip


def citations(value):
    """Every tag that is cited below a value."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "sources" and not (item and isinstance(item[0], dict) and "title" in item[0]):
                yield from (one if isinstance(one, str) else one["tag"] for one in item)
            else:
                yield from citations(item)
    elif isinstance(value, list):
        for item in value:
            yield from citations(item)


def test_every_source_is_cited_and_listed():
    listed = [source["tag"] for source in TREE["sources"]]
    assert sorted(listed) == sorted({*listed})
    assert {*citations(TREE)} == {*listed}
