"""Whatever stands in a folder, only the library's own errors come out of it."""

import json
import shutil
from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import JabatanEvalError
from jabatan_eval.organisation import InformasiJabatan, PetaJabatan
from jabatan_eval.process import dampak, job_moves, moves
from jabatan_eval.process.dossier import Dossier

from .test_moves import agreement, approved

ODD = st.sampled_from(
    [
        None, True, 0, -1, 1.5, float("nan"), float("inf"), 10**30, 10**4000, "", " ", "x" * 5000, "\ud800",
        "\0", "1" * 5000, "1e999999", "2026-13-45", "²", "../../x", "9" * 40 + "/3", "1/0", [], {}, [[]],
        {"a": 1}, "0001-01-01T00:00:00+23:59",
    ]
)  # fmt: skip
RAW = st.sampled_from(
    [
        b"",
        b"[",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\xff\xfe",
        b"1" * 10_000,
        b"NaN",
        b"\xef\xbb\xbf{}",
    ]
)


@pytest.fixture(name="whole", scope="module")
def _whole(make, tmp_path_factory):
    """A dossier that holds something of everything."""
    dossier = moves.dengan_berita_acara(approved(make, "1", "2"), make.record(), oleh="A")
    dossier = moves.tetapkan(dossier, make.decree(), oleh="A")
    dossier = moves.buka_kembali(dossier, oleh="A", alasan="x", ids=["1"])
    dossier = job_moves.sepakati(dossier, [agreement("1")], oleh="A")
    dossier = dossier.dengan_informasi([InformasiJabatan(id="1", nama_jabatan="A")], oleh="A")
    peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "A", "kebutuhan": "1,5"}])
    dossier = dossier.dengan_peta(peta, oleh="A")
    place = tmp_path_factory.mktemp("utuh") / "d"
    dossier.save(place)
    return dossier, place


def places(tree, path=()):
    """The way to every value of a tree."""
    yield path
    pairs = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for key, value in pairs:
        yield from places(value, (*path, key))


def changed(tree, path, odd):
    """A tree with one value changed, or the whole."""
    if not path:
        return odd
    inner = tree
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = odd
    return tree


@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(data=st.data())
def test_any_file_with_anything_in_it_is_answered_in_words(whole, make, tmp_path, data):
    dossier, source = whole
    place = tmp_path / "d"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(source, place)
    names = sorted(path.relative_to(place).as_posix() for path in place.rglob("*.json"))
    name = data.draw(st.sampled_from(names))
    path = place / name
    tree = json.loads(path.read_bytes())
    way = data.draw(st.sampled_from([*places(tree)]))
    odd = data.draw(ODD)
    text = json.dumps(changed(tree, way, odd), ensure_ascii=data.draw(st.booleans()))
    content = data.draw(st.one_of(st.just(text.encode("utf-8", "surrogatepass")), RAW))
    path.write_bytes(content)
    if name != "manifest.json" and data.draw(st.booleans()):
        manifest = json.loads((place / "manifest.json").read_bytes())
        manifest["files"][name] = sha256(content).hexdigest()
        (place / "manifest.json").write_text(json.dumps(manifest))
    with suppress(JabatanEvalError):
        opened = Dossier.open(place)
        for fault in opened.faults:
            assert fault.message("id")
            assert fault.message("en")
        for one in opened.missing_for("evaluasi"):
            assert one.message("id")
        dampak(dossier, opened)
        for step in (
            lambda: job_moves.ajukan(opened, oleh="B"),
            lambda: moves.buka_kembali(opened, oleh="B", alasan="x"),
            lambda: opened.tambah([make.job("77")], oleh="B"),
        ):
            with suppress(JabatanEvalError):
                step().save(place)
                Dossier.open(place)


@pytest.mark.parametrize("depth", [500, 900, 980, 1_100, 50_000])
def test_values_that_are_nested_deep_are_answered_in_words(whole, make, tmp_path, depth):
    place = tmp_path / "d"
    shutil.copytree(whole[1], place)
    for path in (*place.glob("*.json"), *place.glob("*/*.json")):
        text = path.read_text("utf-8").replace("null", "[" * depth + "]" * depth, 1)
        text = text.replace(make.eight.catalogue_digest, "0" * 64)
        if path.name != "manifest.json":
            manifest = json.loads((place / "manifest.json").read_bytes())
            manifest["files"][path.relative_to(place).as_posix()] = sha256(
                text.encode()
            ).hexdigest()
            path.write_text(text, "utf-8")
            (place / "manifest.json").write_text(json.dumps(manifest))
        with suppress(JabatanEvalError):
            for fault in Dossier.open(place).faults:
                assert fault.message("id")
