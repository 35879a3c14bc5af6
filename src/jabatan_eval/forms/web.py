"""The calculator: one HTML file that needs no server and no network, made from a catalogue."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, Final

from jabatan_eval import _yaml
from jabatan_eval._web_page import allowed, embedded, part
from jabatan_eval.catalogue import Catalogue, Factor, FactorLevel, default_catalogue
from jabatan_eval.form_files.reading import LINE_AT_MOST
from jabatan_eval.scoring.choice import MAX_TEXT
from jabatan_eval.texts import LANGUAGES, checked_lang, say, sentences

if TYPE_CHECKING:
    from jabatan_eval.catalogue import Bilingual

__all__ = ["calculator_page"]

_DEFAULT_SCHEME: Final = "struktural"  # what a form without a scheme is in a file
_SAID: Final = ("form.", "web.")


def calculator_page(*, lang: str = "id", catalogue: Catalogue | None = None) -> str:
    """The calculator as the text of an HTML file; the same catalogue gives the same text.

    Args:
        lang: the language that it starts in, `id` or `en`; the page can switch.
        catalogue: the law; the shipped one by default.

    Raises:
        ValueError: the language is unknown.

    Examples:
        >>> page = calculator_page()
        >>> page[:15], "http://" in page, "https://" in page
        ('<!DOCTYPE html>', False, False)
    """
    lang = checked_lang(lang)
    style, script = part(__spec__, "page.css"), part(__spec__, "page.js")
    policy = (
        f"default-src 'none'; script-src {allowed(script)}; style-src {allowed(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    values = {
        "lang": lang,
        "policy": escape(policy, quote=True).replace("&#x27;", "'"),
        "title": escape(say("web.title", lang)),
        "style": style,
        "script": script,
        "data": embedded(_data(catalogue or default_catalogue(), lang)),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], part(__spec__, "page.html"))


def _data(catalogue: Catalogue, lang: str) -> dict[str, Any]:
    return {
        "lang": lang,
        "default_scheme": _DEFAULT_SCHEME,
        "edition": catalogue.edition.id,
        "digest": catalogue.digest,
        "text_digest": catalogue.text_digest,
        "criteria_note": _both(catalogue.factor_levels.criteria_note),
        "schemes": [
            {
                "name": scheme.name,
                "label": _both(scheme.label),
                "form_label": _both(scheme.form_label),
                "factors": [_factor(factor) for factor in scheme.factors],
            }
            for scheme in catalogue.schemes
        ],
        "bands": [
            {
                "kelas": band.kelas,
                "lower": band.lower,
                "upper": band.upper,
                "range": {code: band.range(code) for code in LANGUAGES},
            }
            for band in catalogue.bands
        ],
        "words": [[word.replace("_", " "), name] for word, name in catalogue.scheme_words.items()],
        "limits": {"line": LINE_AT_MOST, "note": MAX_TEXT, "bytes": _yaml.MAX_BYTES},
        "texts": {key: pair for key, pair in sentences().items() if key.startswith(_SAID)},
    }


def _factor(factor: Factor) -> dict[str, Any]:
    return {
        "code": factor.code,
        "number": factor.number,
        "name": _both(factor.name),
        "part": factor.part and _both(factor.part),
        "label": {code: factor.label(code) for code in LANGUAGES},
        "rule": factor.rule and _both(factor.rule),
        "levels": [
            {"code": level.code, "points": level.points, "criteria": _criteria(level)}
            for level in factor.levels
        ],
    }


def _criteria(level: FactorLevel) -> list[dict[str, Any]]:
    """What a level demands: the official wording where it was laid over, else every reading."""
    if level.official:
        return [{**dict.fromkeys(LANGUAGES, level.official.text), "reading": None}]
    return [
        {**_both(criteria), "reading": criteria.reading and _both(criteria.reading)}
        for criteria in level.criteria
    ]


def _both(text: Bilingual) -> dict[str, str]:
    return {code: text.text(code) for code in LANGUAGES}
