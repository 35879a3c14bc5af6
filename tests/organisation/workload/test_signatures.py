"""What constructors tell type checkers is what the models hold: the same names, the same needs."""

import ast
import inspect

import pytest

from jabatan_eval import organisation
from jabatan_eval.organisation import (
    beban_kerja,
    daftar_kebutuhan,
    kebutuhan,
    kinerja,
    tugas,
    waktu_efektif,
)

MODULES = (beban_kerja, daftar_kebutuhan, kebutuhan, kinerja, tugas, waktu_efektif)


def signatures():
    """Each class with an `__init__` for type checkers only, and that function."""
    for module in MODULES:
        for node in ast.parse(inspect.getsource(module)).body:
            for inner in ast.walk(node) if isinstance(node, ast.ClassDef) else ():
                if isinstance(inner, ast.FunctionDef) and inner.name == "__init__":
                    yield getattr(module, node.name), inner


@pytest.mark.parametrize(
    ("model", "init"), [*signatures()], ids=lambda one: getattr(one, "__name__", "")
)
def test_a_constructor_takes_the_fields_of_its_model(model, init):
    args = init.args
    given = dict(zip([arg.arg for arg in args.kwonlyargs], args.kw_defaults, strict=True))
    fields = model.model_fields
    assert given.keys() == fields.keys()
    assert {name for name, default in given.items() if default is None} == {
        name for name, field in fields.items() if field.is_required()
    }


def test_every_model_that_takes_more_than_its_types_say_has_such_a_constructor():
    assert {model.__name__ for model, _ in signatures()} == {
        "BebanKerja", "DaftarKebutuhan", "HariKerja", "KebutuhanDitetapkan", "ObjekKerja", "Pemangku",
        "PeralatanKerja", "RencanaHasil", "RencanaKinerja", "Tugas", "WaktuEfektif",
    }  # fmt: skip
    assert {model.__name__ for model, _ in signatures()} <= {*organisation.__all__}
