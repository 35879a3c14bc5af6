"""One broken file a failure, with the words and the line of what is said about it.

The files in `bad_yaml/` are called `<case>.factor_levels.yaml` and `<case>.class_bands.yaml`; the
good file of the small law stands in for the one that is not there. Lines `# Expected: ` in a file
say, in order, what must be reported about it: the line, the path into the data, and the words
(`...` where the parser at hand chooses them). To add a case, add a file. `slips.yaml` lists single
slips in the shipped factor levels in the same spirit. What is too large for a file is made here.
"""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from jabatan_eval import Catalogue, CatalogueError, default_catalogue

FOLDER = Path(__file__).with_name("bad_yaml")
PARTS = ("factor_levels", "class_bands")
EXPECTED = re.compile(rb"^# Expected: (.+)$", re.MULTILINE)

CASES = sorted({path.name.split(".")[0] for path in FOLDER.glob("*.yaml")} - {"good", "slips"})


def files(case):
    """The two files of a case, with the good one where the case has none of its own."""
    own = {part: FOLDER / f"{case}.{part}.yaml" for part in PARTS}
    good = {part: FOLDER / f"good.{part}.yaml" for part in PARTS}
    return {part: own[part] if own[part].exists() else good[part] for part in PARTS}


def expected(path):
    """What a file says must be reported about it, with its path in front."""
    for words in EXPECTED.findall(path.read_bytes()):
        text = words.decode()
        yield f"{path}:{text}" if text[0].isdigit() else f"{path}: {text}"


def faults_of(**sources):
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load(**sources)
    return caught.value.faults


def same(found, due):
    """Whether a message is the one that is due, up to the words that are left open."""
    start, dots, _ = due.partition(" ...")
    return found.startswith(start + " ") if dots else found == due


def test_the_small_law_itself_loads():
    catalogue = Catalogue.load(**files("good"))
    assert list(catalogue["kecil"].totals) == [20, 25, 30, 35]
    assert [catalogue.band_for(total).kelas for total in (20, 25, 30, 35)] == [1, 1, 2, 3]


def test_every_file_belongs_to_a_case_and_says_what_is_expected():
    broken = [path for path in FOLDER.iterdir() if not path.name.startswith(("good.", "slips."))]
    assert len(broken) > 50
    for path in broken:
        assert path.name.split(".", 1)[1] in {f"{part}.yaml" for part in PARTS}, path.name
        assert list(expected(path)), path.name


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_refused_with_these_words_and_this_line(case):
    paths = files(case)
    due = [words for path in paths.values() for words in expected(path)]
    found = [fault.message("en") for fault in faults_of(**paths)]
    assert len(found) == len(due), found
    for message, words in zip(found, due, strict=True):
        assert same(message, words), f"{message}\ndiffers from\n{words}"


@pytest.mark.parametrize("case", CASES)
def test_the_refusal_can_be_read_in_indonesian_at_the_same_place(case):
    for fault in faults_of(**files(case)):
        indonesian, english = fault.message("id"), fault.message("en")
        assert indonesian.startswith(f"{fault.where}: ")
        assert english.startswith(f"{fault.where}: ")
        assert indonesian != english


def test_a_tag_that_would_run_a_command_runs_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert b"touch code_was_run" in (FOLDER / "tag_runs_code.class_bands.yaml").read_bytes()
    (fault,) = faults_of(**files("tag_runs_code"))
    assert fault.kind == "tag"
    assert list(tmp_path.iterdir()) == []


SHIPPED = {
    part: Path(__file__).parents[1].joinpath("data", f"{part}.yaml").read_text("utf-8")
    for part in PARTS
}
SLIPS = yaml.safe_load((FOLDER / "slips.yaml").read_text("utf-8"))


def line_of(text, marker):
    """The line of a text that stands in one place only, from its first character."""
    assert text.count(marker) == 1, "it must have exactly one place"
    return text.count("\n", 0, text.index(marker)) + 1


def parse_faults(**texts):
    with pytest.raises(CatalogueError) as caught:
        Catalogue.parse(**texts)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("name", SLIPS)
def test_a_single_slip_in_the_shipped_file_is_named_with_its_line(name):
    slip, shipped = SLIPS[name], SHIPPED["factor_levels"]
    assert shipped.count(slip["replace"]) == 1, "it must have exactly one place"
    broken = shipped.replace(slip["replace"], slip["by"])
    due = f"factor_levels.yaml:{line_of(broken, slip['line_of'])}: {slip['says']}"
    messages = parse_faults(factor_levels=broken)
    assert messages == [due] if not slip.get("and_more") else due in messages


def without_factor(scheme, code):
    """The shipped factor levels without one factor."""
    text = SHIPPED["factor_levels"]
    begin = text.index(f"  - name: {scheme}\n")
    start = text.index(f'      - code: "{code}"\n', begin)
    end = re.compile(r"^ {0,6}\S", re.MULTILINE).search(text, start + 7).start()
    return text[:start] + text[end:]


FACTORS = [(s.name, f.code) for s in default_catalogue().schemes for f in s.factors]


@pytest.mark.parametrize(("scheme", "code"), FACTORS)
def test_a_factor_that_is_left_out_is_missed_by_its_code(scheme, code):
    codes = [factor.code for factor in default_catalogue()[scheme].factors]
    follower = dict(pairwise(codes)).get(code)
    place = [s.name for s in default_catalogue().schemes].index(scheme)
    first = parse_faults(factor_levels=without_factor(scheme, code))[0]
    if follower is None:
        path, words = "factors", f"this scheme must reach factor {code}, not end at {codes[-2]}"
    else:
        path, words = f"factors.{codes.index(code)}.code", f"code '{follower}' is out of order"
    assert re.match(rf"factor_levels\.yaml:\d+: schemes\.{place}\.{re.escape(path)}: ", first)
    assert words in first


def test_a_scheme_that_is_left_out_is_missed_by_the_kinds_of_post():
    text = SHIPPED["factor_levels"]
    cut = text[: text.index("  - name: fungsional\n")] + text[text.index("kinds_of_post:") :]
    assert [message.partition(": ")[2] for message in parse_faults(factor_levels=cut)] == [
        f"kinds_of_post.{place}.scheme: there is no scheme 'fungsional'; allowed: struktural"
        for place in (5, 6)
    ]


def test_a_rule_of_base_work_without_its_classes_is_refused():
    bare = re.sub(r"^ +base_work: .*\n", "", SHIPPED["factor_levels"], flags=re.MULTILINE)
    line = line_of(bare, "base_work_rule:") + 1
    assert parse_faults(factor_levels=bare) == [
        f"factor_levels.yaml:{line}: schemes.0.factors.5.base_work_rule: "
        "classes of basic work must cover every kelas, in order and without a gap"
    ]


def test_a_lone_surrogate_is_refused_with_its_line():
    text = SHIPPED["class_bands"].replace("bands:", "# \ud800\nbands:", 1)
    line = line_of(text, "\ud800")
    assert parse_faults(class_bands=text) == [
        f"class_bands.yaml:{line}: broken character '\\ud800' (a lone surrogate)"
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path, mark, end):
    paths = {part: tmp_path / f"{part}.yaml" for part in PARTS}
    for part, path in paths.items():
        path.write_bytes(mark + SHIPPED[part].encode().replace(b"\n", end))
    assert Catalogue.load(**paths) == default_catalogue()


def test_lines_are_counted_the_same_with_windows_line_ends():
    text = SHIPPED["class_bands"].replace("lower: 245", "lower: lots")
    expected_line = line_of(text, "lots")
    for written in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        (message,) = parse_faults(class_bands=written)
        assert message.startswith(f"class_bands.yaml:{expected_line}: bands.1.lower: ")


def test_a_huge_file_is_refused_and_not_read_to_its_end(tmp_path):
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(2**28)
    (fault,) = faults_of(class_bands=path)
    assert fault.message("en") == f"{path}: the file is larger than 1048576 bytes"


def test_a_file_of_very_many_values_is_refused():
    (message,) = parse_faults(class_bands="bands:\n" + "- 1\n" * 60_000)
    assert message == "class_bands.yaml:49999: the file holds more than 50000 values"


NEST = """
import sys
import yaml
from jabatan_eval import Catalogue, CatalogueError, _yaml
_yaml._LOADER = getattr(yaml, sys.argv[2])
try:
    Catalogue.load(class_bands=sys.argv[1])
except CatalogueError as error:
    print(*(f"{fault.kind} {fault.where}" for fault in error.faults))
"""
LOADERS = [name for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("opening", "kind"),
    [("[", "too_deep"), ("- ", "too_deep"), ("{a: ", "too_deep"), ("? ", "key_not_text")],
    ids=["flow lists", "block lists", "flow mappings", "keys"],
)
def test_very_deep_nesting_does_not_crash_the_interpreter(tmp_path, loader, opening, kind):
    path = tmp_path / "deep.yaml"
    path.write_text(opening * 200_000)
    done = subprocess.run(
        [sys.executable, "-c", NEST, str(path), loader], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[0] == f"{kind} {path}:1"
