"""Official criteria laid over the summaries: texts change, numbers never do."""

import pytest

from jabatan_eval import CatalogueError, default_catalogue

GOOD = """\
source: "Salinan biro hukum, Anak Lampiran 1"
criteria:
  - scheme: struktural
    code: "1-1"
    text: "Bunyi resmi tingkat 1-1."
    page: "25"
  - scheme: fungsional
    code: "9-3"
    text: |
      Bunyi resmi tingkat 9-3,
      dua baris.
    page: "71"
"""


@pytest.fixture
def laid_over(tmp_path):
    """A function that writes a file of criteria and lays it over the shipped catalogue."""
    path = tmp_path / "kriteria.yaml"

    def lay(text):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return default_catalogue().with_criteria(path)

    return lay


@pytest.fixture
def refused(laid_over, tmp_path):
    """A function that returns what is said about a file, without its folder."""

    def refuse(text):
        with pytest.raises(CatalogueError) as caught:
            laid_over(text)
        return str(caught.value).replace(f"{tmp_path}/", "").splitlines()

    return refuse


def test_the_official_text_takes_the_place_of_the_summary(laid_over):
    over = laid_over(GOOD)
    level = over["struktural"].level("1-1")
    assert level.official.text == "Bunyi resmi tingkat 1-1."
    assert level.official.page == "25"
    assert level.official.source == "Salinan biro hukum, Anak Lampiran 1"
    assert level.description("id") == level.description("en") == level.official.text
    assert over["fungsional"].level("9-3").description().splitlines() == [
        "Bunyi resmi tingkat 9-3,",
        "dua baris.",
    ]


def test_the_summaries_stay_and_other_levels_are_untouched(laid_over):
    over, shipped = laid_over(GOOD), default_catalogue()
    assert over["struktural"].level("1-1").criteria == shipped["struktural"].level("1-1").criteria
    for scheme in shipped.schemes:
        for code, level in scheme.level_by_code.items():
            if code not in {"1-1", "9-3"} or (scheme.name, code) == ("fungsional", "1-1"):
                assert over[scheme.name].level(code) == level


def test_no_number_and_no_digest_of_numbers_changes(laid_over):
    over, shipped = laid_over(GOOD), default_catalogue()
    assert over.digest == shipped.digest
    assert over.diff(shipped) == ()
    assert over.text_digest != shipped.text_digest
    assert over != shipped
    assert over.bands == shipped.bands
    assert over.edition == shipped.edition


def test_the_catalogue_itself_is_left_as_it_was(laid_over):
    before = default_catalogue().text_digest
    laid_over(GOOD)
    assert default_catalogue()["struktural"].level("1-1").official is None
    assert default_catalogue().text_digest == before


def test_a_second_file_replaces_the_text_of_the_first(laid_over, tmp_path):
    over = laid_over(GOOD)
    second = tmp_path / "kedua.yaml"
    second.write_text(GOOD.replace("Bunyi resmi tingkat 1-1.", "Bunyi baru."), encoding="utf-8")
    assert over.with_criteria(second)["struktural"].level("1-1").official.text == "Bunyi baru."


def test_an_unknown_code_is_named_with_its_line_and_the_codes_there_are(refused):
    (message,) = refused(GOOD.replace('"1-1"', '"1-6"'))
    assert message.startswith(
        "kriteria.yaml:4: criteria.0.code: there is no level code '1-6'; allowed: 1-1, 1-2, "
    )


def test_a_code_of_the_other_scheme_is_unknown(refused):
    (message,) = refused(GOOD.replace('"9-3"', '"4A-1"'))
    assert "kriteria.yaml:8: criteria.1.code: there is no level code '4A-1'" in message


def test_a_repeated_code_is_named_with_its_line(refused):
    again = '  - {scheme: struktural, code: "1-1", text: lagi, page: "26"}\n'
    assert refused(GOOD + again) == ["kriteria.yaml:13: criteria.2.code: '1-1' stands twice"]


def test_the_same_code_in_the_other_scheme_is_no_repetition(laid_over):
    over = laid_over(GOOD + '  - {scheme: fungsional, code: "1-1", text: lagi, page: "46"}\n')
    assert over["fungsional"].level("1-1").official.text == "lagi"
    assert over["struktural"].level("1-1").official.text == "Bunyi resmi tingkat 1-1."


def test_every_unknown_and_repeated_code_is_named_at_once(refused):
    rows = "".join(
        f'  - {{scheme: struktural, code: "{code}", text: a, page: "1"}}\n'
        for code in ("1-1", "7-1", "4-1")
    )
    assert [message.split(": ")[1] for message in refused(GOOD + rows)] == [
        "criteria.2.code",
        "criteria.3.code",
        "criteria.4.code",
    ]


@pytest.mark.parametrize(
    ("old", "new", "due"),
    [
        ('    page: "25"\n', "", "kriteria.yaml:3: criteria.0.page: required key is missing"),
        (
            '    text: "Bunyi resmi tingkat 1-1."\n',
            "",
            "kriteria.yaml:3: criteria.0.text: required key is missing",
        ),
        (
            'source: "Salinan biro hukum, Anak Lampiran 1"\n',
            "",
            "kriteria.yaml:1: source: required key is missing",
        ),
        (
            '    page: "25"\n',
            '    page: "25"\n    points: 500\n',
            "kriteria.yaml:7: criteria.0.points: unknown key; allowed: scheme, code, text, page",
        ),
        (
            'text: "Bunyi resmi tingkat 1-1."',
            'text: ""',
            "kriteria.yaml:5: criteria.0.text: '' is not accepted "
            "(String should have at least 1 character)",
        ),
        (
            'page: "25"',
            "page: [25]",
            "kriteria.yaml:6: criteria.0.page: expected text, got ['25']",
        ),
    ],
)
def test_a_fault_of_the_form_is_named_with_its_line(refused, old, new, due):
    assert GOOD.count(old) == 1
    assert refused(GOOD.replace(old, new)) == [due]


def test_a_text_beyond_all_bounds_is_refused(refused):
    (message,) = refused(GOOD.replace("Bunyi resmi tingkat 1-1.", "a" * 20_001))
    assert message.startswith("kriteria.yaml:5: criteria.0.text: ")
    assert len(message) < 250


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("", "kriteria.yaml: expected a mapping, got None"),
        ("- a\n", "kriteria.yaml:1: expected a mapping, got ['a']"),
        ("source: a\nsource: b\n", "kriteria.yaml:2: the key 'source' stands twice in one mapping"),
        (b"source: \xff\n", "kriteria.yaml:1: not UTF-8: byte 0xff; save the file as UTF-8"),
        ("source: a\ncriteria: []\n", "kriteria.yaml:2: criteria: the list must not be empty"),
    ],
)
def test_a_file_that_is_no_such_file_is_refused(refused, text, due):
    assert refused(text) == [due]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CatalogueError, match=r"tiada\.yaml.*: cannot be read: "):
        default_catalogue().with_criteria(tmp_path / "tiada.yaml")
