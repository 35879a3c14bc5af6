"""The example form and the example file say the same."""

from pathlib import Path

from jabatan_eval.organisation import BebanKerja, read_jobs, read_word_form

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_the_example_form_gives_the_job_of_the_example_file():
    (job,) = read_jobs(EXAMPLES / "informasi_jabatan.yaml")
    read = read_word_form(EXAMPLES / "informasi_jabatan.docx", id=job.id)
    assert read.informasi == job.model_copy(update={"instansi": None})
    assert [doubt.kind for doubt in read.meragukan] == ["kind_from_unit", "jenjang_from_name"]
    assert job.kekurangan() == ()


def test_the_need_that_the_example_form_states_is_the_one_that_follows():
    read = read_word_form(EXAMPLES / "informasi_jabatan.docx", id="KI-10")
    need = BebanKerja(tugas=read.informasi.tugas_pokok).kebutuhan
    stated = next(one for one in read.angka_tertulis if one.key == "jumlah")
    assert stated.figure.value == need
