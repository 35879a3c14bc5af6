"""The calculator as a file: all in one, nothing from outside, nothing that markup could break."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

import jabatan_eval as je
from jabatan_eval.catalogue import Bilingual
from jabatan_eval.forms import calculator_page
from jabatan_eval.texts import sentences


class Parts(HTMLParser):
    """The elements of a page, and the text of its scripts and styles."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.texts = [], {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, text):
        if self.cdata_elem is not None:
            tag, attributes = self.elements[-1]
            key = attributes.get("id", tag)
            self.texts[key] = self.texts.get(key, "") + text


@pytest.fixture(scope="module")
def parts():
    return Parts(calculator_page())


def test_the_same_catalogue_gives_the_same_text():
    assert calculator_page() == calculator_page()
    assert calculator_page(lang="en") != calculator_page()


def test_nothing_is_loaded_from_anywhere(parts):
    for tag, attributes in parts.elements:
        assert tag not in {"iframe", "object", "embed", "base", "img"}
        assert not {"src", "srcset", "action", "style"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]
        assert attributes.get("href", "data:,") in {"data:,", "#editor"}
    assert not re.search(r"https?:|@import|url\(", calculator_page())


def test_the_policy_allows_its_own_script_and_style_and_nothing_else(parts):
    (policy,) = (a["content"] for _, a in parts.elements if "http-equiv" in a)
    hashes = {
        kind: base64.b64encode(hashlib.sha256(parts.texts[kind].encode()).digest()).decode()
        for kind in ("script", "style")
    }
    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src 'sha256-{hashes['script']}'",
        f"style-src 'sha256-{hashes['style']}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_script_sets_text_and_never_markup(parts):
    script = parts.texts["script"]
    forbidden = ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(")
    assert not [word for word in forbidden if word in script]
    assert not re.search(r"fetch\(|XMLHttp|WebSocket|sendBeacon|localStorage|import\(", script)


def test_no_number_of_the_law_stands_in_the_script(parts):
    points = {
        str(level.points)
        for scheme in je.default_catalogue().schemes
        for level in scheme.level_by_code.values()
        if level.points > 100
    }
    assert not points & set(re.findall(r"\b\d+\b", parts.texts["script"]))


def test_every_sentence_that_it_says_exists(parts):
    used = set(re.findall(r'"((?:web|form)\.[a-z_]+)"', calculator_page()))
    assert len(used) > 50
    assert used <= set(sentences())
    templates = {"web.keterangan", "web.standar"}  # say(`web.${key}`)
    listed = {key for key in sentences() if key.startswith("web.")}
    told = parts.texts["script"] + "".join(str(a) for _, a in parts.elements)
    assert [key for key in sorted(listed - templates) if key not in told] == []


def test_the_tables_inside_are_those_of_the_catalogue(parts):
    data = json.loads(parts.texts["data"])
    catalogue = je.default_catalogue()
    assert (data["edition"], data["digest"]) == (catalogue.edition.id, catalogue.digest)
    assert data["text_digest"] == catalogue.text_digest
    for scheme, given in zip(catalogue.schemes, data["schemes"], strict=True):
        levels = [level for factor in given["factors"] for level in factor["levels"]]
        assert [(level["code"], level["points"]) for level in levels] == [
            (level.code, level.points) for level in scheme.level_by_code.values()
        ]
        assert [level["criteria"][0]["id"] for level in levels] == [
            level.description() for level in scheme.level_by_code.values()
        ]
    bands = [(band["kelas"], band["lower"], band["upper"]) for band in data["bands"]]
    assert bands == [(band.kelas, band.lower, band.upper) for band in catalogue.bands]


HOSTILE = "</script><script>alert(1)</script><!--<script> & \u2028 {{data}} &amp;"


@pytest.fixture(scope="session")
def hostile_catalogue():
    """A catalogue whose texts try to be markup."""
    catalogue = je.default_catalogue()
    text = Bilingual(id=HOSTILE, en=HOSTILE)
    table = catalogue.factor_levels.model_copy(update={"criteria_note": text})
    return catalogue.model_copy(update={"factor_levels": table})


def test_texts_of_the_catalogue_cannot_become_markup(hostile_catalogue):
    page = calculator_page(catalogue=hostile_catalogue)
    parts = Parts(page)
    assert json.loads(parts.texts["data"])["criteria_note"]["id"] == HOSTILE
    assert len([tag for tag, _ in parts.elements if tag == "script"]) == 2
    assert not {"<", ">", "&", "\u2028"} & set(parts.texts["data"])


def test_official_criteria_stand_in_place_of_the_summaries(tmp_path):
    overlay = tmp_path / "resmi.yaml"
    overlay.write_text(
        "source: salinan\n"
        "criteria: [{scheme: struktural, code: 1-1, text: bunyi resmi, page: '1'}]\n",
        "utf-8",
    )
    catalogue = je.default_catalogue().with_criteria(overlay)
    data = json.loads(Parts(calculator_page(catalogue=catalogue)).texts["data"])
    level = data["schemes"][0]["factors"][0]["levels"][0]
    assert level["criteria"] == [{"id": "bunyi resmi", "en": "bunyi resmi", "reading": None}]


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="unknown language"):
        calculator_page(lang="de")
