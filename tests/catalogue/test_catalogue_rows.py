"""What several rows show wrong, each with its line; and how a text is quoted."""

import pytest

from jabatan_eval import CatalogueError
from jabatan_eval._extras import needed
from jabatan_eval.catalogue import default_catalogue

FALLS = [
    (
        {"factor_levels": [('{given: "5-2", expected', '{given: "5-1", expected')]},
        "schemes.0.soft_relations.0.pairs.1.given: '5-1' stands twice",
    ),
    (
        {"factor_levels": [("- code: penyeliaan\n", "- code: penunjang\n")]},
        "schemes.0.factors.5.base_work_rule.excluded.1.code: 'penunjang' stands twice",
    ),
    (
        {"factor_levels": [('raises: ["6-1", "6-2", "6-3"]', 'raises: ["6-1", "6-2", "6-1"]')]},
        "schemes.0.factors.6.special_situations.raises.2: '6-1' stands twice",
    ),
    (
        {"class_bands": [("upper: 1350", "upper: 1351"), ("lower: 1355", "lower: 1356")]},
        "bands.7.upper: points 1351 are not a multiple of 5",
    ),
    (
        {
            "class_bands": [
                ("\nbands:\n", "\nsources:\n  - {tag: BKL, title: a, where: b}\nbands:\n")
            ]
        },
        "sources.0.tag: 'BKL' stands twice",
    ),
    (
        {"factor_levels": [("in_force_until: null", 'in_force_until: "2001-01-01"')]},
        "edition.in_force_until: '2001-01-01' is earlier than the beginning, 2011-07-18",
    ),
]


@pytest.mark.parametrize(("replacements", "words"), FALLS)
def test_what_rows_show_together_is_refused_in_these_words(changed, replacements, words):
    with pytest.raises(CatalogueError) as caught:
        changed(**replacements)
    assert any(
        str(line).endswith(words.replace("'2001-01-01'", "2001-01-01"))
        for line in str(caught.value).splitlines()
    )


def test_criteria_for_a_scheme_there_is_not_are_refused(tmp_path):
    file = tmp_path / "kriteria.yaml"
    file.write_text(
        'source: salinan\ncriteria:\n  - {scheme: lain, code: "1-1", text: bunyi, page: "1"}\n'
    )
    with pytest.raises(
        CatalogueError, match=r"kriteria\.yaml:3: criteria\.0\.scheme: there is no "
    ):
        default_catalogue().with_criteria(file)


def test_a_module_that_fails_for_another_reason_says_its_own(tmp_path, monkeypatch):
    (tmp_path / "half_installed.py").write_text("import no_such_dependency_of_it\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_dependency_of_it"):
        needed("half_installed", "frames")
