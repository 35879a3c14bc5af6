"""Jobs in YAML and JSON: written to be read back, read with every fault at once."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError, FormError
from jabatan_eval.organisation import InformasiJabatan, dump_jobs, parse_jobs, read_jobs, write_jobs

SETTINGS = settings(max_examples=20)


@SETTINGS
@given(st.data())
@pytest.mark.parametrize("as_json", [False, True])
def test_what_is_written_is_read_back(jobs, as_json, data):
    listed = tuple(data.draw(jobs))
    assert parse_jobs(dump_jobs(listed, json=as_json), json=as_json) == listed


@pytest.mark.parametrize("name", ["jabatan.yaml", "jabatan.yml", "jabatan.json"])
def test_a_file_is_written_whole_and_read_back(tmp_path, job, name):
    path = tmp_path / name
    write_jobs(path, [job])
    assert read_jobs(path) == (job,)
    with pytest.raises(DocumentError) as caught:
        write_jobs(path, [])
    assert caught.value.faults[0].kind == "exists_already"
    write_jobs(path, [], overwrite=True)
    assert read_jobs(path) == ()


def test_only_known_formats_are_written(tmp_path, job):
    with pytest.raises(DocumentError) as caught:
        write_jobs(tmp_path / "jabatan.txt", [job])
    assert caught.value.faults[0].kind == "unknown_format"
    assert [*tmp_path.iterdir()] == []


def test_one_job_a_list_and_a_file_of_jobs_are_read(whole, job):
    for tree in (
        whole,
        [whole],
        {"jabatan": [whole]},
        {"format": "jabatan_eval.informasi_jabatan", "version": 1, "jabatan": [whole]},
    ):
        assert parse_jobs(json.dumps(tree)) == (job,)


def test_a_text_of_several_lines_is_a_block(job):
    assert "ikhtisar_jabatan: |-\n    Menganalisis sistem\n    agar" in dump_jobs([job])
    assert "&" not in dump_jobs([InformasiJabatan(id="1", wewenang=("a", "a"))])


def test_kinds_are_read_in_any_words():
    jobs = parse_jobs(
        "- {id: a, jenis_jabatan: JFU}\n- {id: b, jenis_jabatan: JF Ahli Muda}\n- id: c"
    )
    assert [(job.jenis_jabatan, job.jenjang) for job in jobs] == [
        ("pelaksana", None), ("jabatan_fungsional", "ahli_muda"), (None, None),
    ]  # fmt: skip


def faults(text, name="a.yaml"):
    with pytest.raises(FormError) as caught:
        parse_jobs(text, name)
    assert caught.value.message("id")
    return [(fault.kind, fault.where) for fault in caught.value.faults]


def test_every_fault_of_every_job_is_told_with_its_line():
    text = """\
- id: a
  jenis_jabatan: sakti
  jenjang: sakti
- id: a
  nama: x
  tugas_pokok:
    - uraian: Menata
      volume: "1,250"
    - waktu: 5
  unit_kerja:
    kepala: x
- nama_jabatan: x
  wewenang: [[]]
"""
    assert faults(text) == [
        ("unknown_jenjang", "a.yaml:3: 0.jenjang"),
        ("unknown_kind_of_post", "a.yaml:2: 0.jenis_jabatan"),
        ("unknown_key", "a.yaml:11: 1.unit_kerja.kepala"),
        ("ambiguous_amount", "a.yaml:8: 1.tugas_pokok.0.volume"),
        ("missing_key", "a.yaml:9: 1.tugas_pokok.1.uraian"),
        ("time_without_unit", "a.yaml:9: 1.tugas_pokok.1.waktu"),
        ("unknown_key", "a.yaml:5: 1.nama"),
        ("missing_key", "a.yaml:12: 2.id"),
        ("expected_text", "a.yaml:13: 2.wewenang.0"),
    ]


def test_an_id_that_stands_twice_is_refused():
    assert faults("[{id: a}, {id: b}, {id: a}]") == [("id_twice", "a.yaml:1: 2.id")]
    assert faults('{"jabatan": [{"id": "a"}, {"id": "a"}]}', "a.json") == [
        ("id_twice", "a.json: jabatan.1.id")
    ]
    assert faults("{id: a, lain: b}") == [("unknown_key", "a.yaml:1: lain")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "empty_file"), ("[]", "list_too_short"), ("kata", "not_a_form"), ("[kata]", "expected_mapping"),
        ("jabatan: kata", "expected_list"), ("jabatan: [{id: a}]\nlain: 1", "unknown_key"),
        ("{format: lain, jabatan: []}", "not_allowed"), ("{version: 2, jabatan: []}", "not_allowed"),
        ("{id: &x a}", "anchor"), ("id: a\nid: b", "duplicate_key"), ("{id: !!str a}", "tag"),
        ("[" * 100, "too_deep"),
    ],
)  # fmt: skip
def test_a_text_that_holds_no_jobs_is_refused(text, kind):
    assert faults(text)[0][0] == kind


def test_what_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(FormError, match="there is no such file"):
        read_jobs(tmp_path / "tiada.yaml")
    (tmp_path / "a.yaml").write_bytes(b" " * (2 << 20))
    with pytest.raises(FormError) as caught:
        read_jobs(tmp_path / "a.yaml")
    assert caught.value.faults[0].kind == "too_large"
    with pytest.raises(FormError, match=r"a\\nb"):
        parse_jobs("x", "a\nb")
