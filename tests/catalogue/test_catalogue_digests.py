"""Two digests: one over what decides a result, one over all the rest; and the difference of two."""

from pathlib import Path

import pytest
import yaml

from jabatan_eval import Catalogue, default_catalogue

DECIDING = {
    "points": {"factor_levels": [("points: 1325", "points: 1330")]},
    "points of the other scheme": {"factor_levels": [("points: 1850", "points: 1900")]},
    "a band's edge": {
        "class_bands": [("upper: 1350", "upper: 1345"), ("lower: 1355", "lower: 1350")]
    },
    "the open edge": {
        "class_bands": [("upper: 4050", "upper: 4045"), ("lower: 4055", "lower: 4050")]
    },
}
TEXTS = {
    "a criterion": {"factor_levels": [("Risiko sehari-hari kantor.", "Risiko kantor.")]},
    "a factor's name": {"factor_levels": [('id: "Kondisi Lain"', 'id: "Keadaan Lain"')]},
    "a source": {"factor_levels": [("naskah yang diterbitkan / as published", "JDIH")]},
    "an alias": {"factor_levels": [('aliases: ["JFU"', 'aliases: ["JFU lama"')]},
    "a threshold": {"factor_levels": [("percent: 25", "percent: 30")]},
    "a class of basic work": {
        "factor_levels": [
            ("lowest: 13, highest: 13", "lowest: 13, highest: 14"),
            ("lowest: 14, highest: 14", "lowest: 15, highest: 15"),
            ("lowest: 15, highest: null", "lowest: 16, highest: null"),
        ]
    },
    "the note of the bands": {"class_bands": [("The bands step by five", "Bands step by five")]},
    "how well a band is known": {
        "class_bands": [("upper: 240\n    confidence: high", "upper: 240\n    confidence: medium")]
    },
    "the day of checking": {
        "factor_levels": [('checked_on: "2025-07-01"', 'checked_on: "2025-08-01"')]
    },
}
NEITHER = {
    "a comment": {"class_bands": [("\nbands:\n", "\n# catatan\nbands:\n")]},
    "quotes": {"factor_levels": [('in_force_from: "2011-07-18"', "in_force_from: '2011-07-18'")]},
    "the way null is written": {"class_bands": [("upper: null", "upper: ~")]},
    "a citation written out": {
        "factor_levels": [("sources: [TOC34, L2, MTE]", "sources: [{tag: TOC34}, L2, MTE]")]
    },
    "an empty list written out": {
        "factor_levels": [
            (
                '    group: nonmanajerial\n    scheme: fungsional\n    aliases: ["JF"',
                '    note: null\n    group: nonmanajerial\n    scheme: fungsional\n    aliases: ["JF"',
            )
        ]
    },
}


@pytest.fixture(scope="module")
def shipped():
    return default_catalogue()


@pytest.mark.parametrize("what", DECIDING)
def test_what_decides_a_result_changes_the_deciding_digest_alone(shipped, changed, what):
    other = changed(**DECIDING[what])
    assert other.digest != shipped.digest
    assert other.text_digest == shipped.text_digest
    assert other != shipped


@pytest.mark.parametrize("what", TEXTS)
def test_mending_a_word_changes_the_text_digest_alone(shipped, changed, what):
    other = changed(**TEXTS[what])
    assert other.digest == shipped.digest
    assert other.text_digest != shipped.text_digest
    assert other != shipped
    assert shipped.diff(other) == ()


@pytest.mark.parametrize("what", NEITHER)
def test_the_writing_of_the_files_changes_neither(shipped, changed, what):
    other = changed(**NEITHER[what])
    assert (other.digest, other.text_digest) == (shipped.digest, shipped.text_digest)
    assert other == shipped
    assert hash(other) == hash(shipped)


@pytest.mark.parametrize("flow", [True, False, None])
@pytest.mark.parametrize("sort_keys", [True, False])
def test_a_file_written_anew_by_another_program_has_the_same_digests(
    shipped, texts, flow, sort_keys
):
    class Plain(yaml.SafeDumper):
        def ignore_aliases(self, data):
            return True

    anew = {
        part: yaml.dump(
            yaml.safe_load(text), Dumper=Plain, default_flow_style=flow, sort_keys=sort_keys
        )
        for part, text in texts.items()
    }
    other = Catalogue.parse(**anew)
    assert (other.digest, other.text_digest) == (shipped.digest, shipped.text_digest)


def test_an_added_level_changes_both_digests(shipped, changed):
    added = with_a_level_more(changed)
    assert added.digest != shipped.digest
    assert added.text_digest != shipped.text_digest


def test_the_step_alone_decides_too_and_is_named_as_a_difference():
    small = Path(__file__).parents[1] / "bad_yaml"
    levels = (small / "good.factor_levels.yaml").read_text("utf-8")
    bands = (small / "good.class_bands.yaml").read_text("utf-8")
    single = bands.replace("upper: 25", "upper: null").partition("  - {kelas: 2")[0]
    assert levels.count("step: {points: 5,") == 1
    by_five = Catalogue.parse(levels, single)
    by_one = Catalogue.parse(levels.replace("step: {points: 5,", "step: {points: 1,"), single)
    assert by_one.digest != by_five.digest
    assert by_one.text_digest == by_five.text_digest
    assert as_rows(by_five.diff(by_one)) == [("step", None, "step", "5", "1")]


def test_digests_are_sha256_in_hexadecimal(shipped):
    for digest in (shipped.digest, shipped.text_digest):
        assert len(digest) == 64
        assert set(digest) <= set("0123456789abcdef")
    assert shipped.digest != shipped.text_digest


def with_a_level_more(changed):
    """The shipped catalogue with a functional level 9-4 of 100 points."""
    criteria = '              - {id: "a", en: "b", confidence: low, sources: [BKL]}\n'
    level = (
        '          - code: "9-4"\n            points: 100\n            confidence: low\n'
        f"            sources: [BKL]\n            criteria:\n{criteria}"
    )
    return changed(factor_levels=[("\nkinds_of_post:", f"{level}\nkinds_of_post:")])


def as_rows(changes):
    return [(c.kind, c.scheme, c.code, c.before, c.after) for c in changes]


def test_equal_catalogues_have_no_difference(shipped):
    assert shipped.diff(shipped) == shipped.diff(Catalogue.load()) == ()


@pytest.mark.parametrize(
    ("what", "rows"),
    [
        ("points", [("points", "struktural", "6-6", "1325", "1330")]),
        ("points of the other scheme", [("points", "fungsional", "1-9", "1850", "1900")]),
        (
            "a band's edge",
            [
                ("band", None, "8", "1105-1350", "1105-1345"),
                ("band", None, "9", "1355-1600", "1350-1600"),
            ],
        ),
        (
            "the open edge",
            [
                ("band", None, "16", "3605-4050", "3605-4045"),
                ("band", None, "17", "4055 and up", "4050 and up"),
            ],
        ),
    ],
)
def test_a_difference_names_what_changed_before_and_after(shipped, changed, what, rows):
    other = changed(**DECIDING[what])
    assert as_rows(shipped.diff(other)) == rows
    assert as_rows(other.diff(shipped)) == [
        (k, s, c, after, before) for k, s, c, before, after in rows
    ]


def test_an_added_level_has_nothing_before_and_a_removed_one_nothing_after(shipped, changed):
    added = with_a_level_more(changed)
    assert as_rows(shipped.diff(added)) == [("points", "fungsional", "9-4", None, "100")]
    assert as_rows(added.diff(shipped)) == [("points", "fungsional", "9-4", "100", None)]


def test_several_differences_come_in_the_laws_order(shipped, changed):
    other = changed(
        factor_levels=[("points: 1325", "points: 1330"), ("points: 1850", "points: 1900")],
        class_bands=[("upper: 240", "upper: 235"), ("lower: 245", "lower: 240")],
    )
    assert [change.code for change in shipped.diff(other)] == ["6-6", "1-9", "1", "2"]
    assert [change.scheme for change in shipped.diff(other)] == [
        "struktural",
        "fungsional",
        None,
        None,
    ]
