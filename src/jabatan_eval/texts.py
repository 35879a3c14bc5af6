"""What people read, in Indonesian and English: one table of sentences.

Every sentence that reaches an analyst stands here once, in both languages, under a stable key.
Fault sentences carry the key `fault.<kind>`; the rest belongs to forms and to the command line.

Examples:
    >>> say("form.total", "id"), say("form.total", "en")
    ('Total Nilai', 'Total points')
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

from jabatan_eval._cli_sentences import CLI
from jabatan_eval._sentences import FAULTS, FORMS

__all__ = ["LANGUAGES", "Lang", "checked_lang", "names", "say", "sentences", "shown"]

Lang = Literal["id", "en"]
"""The languages people can be addressed in."""

LANGUAGES: Final[tuple[Lang, ...]] = ("id", "en")

_CORE: Final = {**{f"fault.{kind}": pair for kind, pair in FAULTS.items()}, **FORMS, **CLI}


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, tuple[str, str]]:
    """Every sentence by its key, Indonesian and English; those of the outer rooms too.

    Examples:
        >>> sentences()["form.total"]
        ('Total Nilai', 'Total points')
    """
    from jabatan_eval._advice_sentences import ADVICE, ADVICE_FAULTS
    from jabatan_eval._drawing_sentences import DRAWING, DRAWING_FAULTS
    from jabatan_eval._forms_sentences import FORM_FILE_FAULTS, FORM_FILES
    from jabatan_eval._frames_sentences import FRAMES_FAULTS
    from jabatan_eval._job_sentences import JOB, JOB_FAULTS
    from jabatan_eval._judgement_sentences import JUDGEMENT, JUDGEMENT_FAULTS
    from jabatan_eval._official_sentences import OFFICIAL, OFFICIAL_FAULTS
    from jabatan_eval._organisation_sentences import ORGANISATION, ORGANISATION_FAULTS
    from jabatan_eval._panel_sentences import PANEL, PANEL_FAULTS
    from jabatan_eval._peta_sentences import PETA, PETA_FAULTS
    from jabatan_eval._printed_sentences import PRINTED, PRINTED_FAULTS
    from jabatan_eval._process_sentences import PROCESS, PROCESS_FAULTS
    from jabatan_eval._register_sentences import REGISTER, REGISTER_FAULTS
    from jabatan_eval._tables_sentences import TABLE_FAULTS, TABLES
    from jabatan_eval._workload_sentences import WORKLOAD, WORKLOAD_FAULTS

    faults = {
        **ADVICE_FAULTS,
        **DRAWING_FAULTS,
        **FORM_FILE_FAULTS,
        **FRAMES_FAULTS,
        **JOB_FAULTS,
        **JUDGEMENT_FAULTS,
        **OFFICIAL_FAULTS,
        **ORGANISATION_FAULTS,
        **PANEL_FAULTS,
        **PETA_FAULTS,
        **PRINTED_FAULTS,
        **PROCESS_FAULTS,
        **REGISTER_FAULTS,
        **TABLE_FAULTS,
        **WORKLOAD_FAULTS,
    }
    outer = {f"fault.{kind}": pair for kind, pair in faults.items()}
    rooms = {
        **ADVICE,
        **DRAWING,
        **FORM_FILES,
        **JOB,
        **JUDGEMENT,
        **OFFICIAL,
        **ORGANISATION,
        **PANEL,
        **PETA,
        **PRINTED,
        **PROCESS,
        **REGISTER,
        **TABLES,
        **WORKLOAD,
    }
    return MappingProxyType({**_CORE, **outer, **rooms})


GIVEN_AT_MOST: Final = 80
"""Characters of a user's own writing that a message repeats."""


def checked_lang(lang: str) -> Lang:
    """The language asked for, or a refusal that lists the languages there are.

    Raises:
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> checked_lang("id")
        'id'
    """
    if lang not in LANGUAGES:
        raise ValueError(f"unknown language {shown(lang)}; allowed: {', '.join(LANGUAGES)}")
    return lang


def say(key: str, lang: str, **values: object) -> str:
    """The sentence under `key` in one language, filled with `values`.

    Raises:
        KeyError: there is no such sentence.
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> say("fault.missing", "en", factor="2", allowed="2-1, 2-2, 2-3")
        'factor 2: no level given; allowed: 2-1, 2-2, 2-3'
    """
    return _pair(key)[LANGUAGES.index(checked_lang(lang))].format_map(values)


def names(key: str, value: str) -> bool:
    """Whether the sentence under `key` has a place for this value.

    Examples:
        >>> names("fault.missing", "factor"), names("fault.json_syntax", "factor")
        (True, False)
    """
    return f"{{{value}}}" in _pair(key)[0]


def _pair(key: str) -> tuple[str, str]:
    """Both languages of a sentence; the outer rooms' are loaded when first wanted."""
    return _CORE.get(key) or sentences()[key]


def shown(given: object) -> str:
    """What was given, quoted for a message: one line, no control characters, cut at 80.

    Examples:
        >>> shown("1-9"), shown(True), shown("a" * 100)[-8:]
        ("'1-9'", 'True', "aaaa...'")
    """
    if isinstance(given, str):
        cut = given[: GIVEN_AT_MOST + 1]
        text = repr(cut if len(given) <= GIVEN_AT_MOST else cut[: GIVEN_AT_MOST - 3] + "...")
    else:
        try:
            text = repr(given)
        except Exception:  # noqa: BLE001  # a foreign object's repr may do anything
            text = f"<{type(given).__name__}>"
        text = text if len(text) <= GIVEN_AT_MOST else text[: GIVEN_AT_MOST - 3] + "..."
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
