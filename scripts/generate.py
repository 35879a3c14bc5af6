"""Write, or check, what is derived: formats and reference tables, pictures of the example.

`python scripts/generate.py` writes; `--check` compares, names what differs and exits 1.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Final

import conformance_cases
import reference_names
import reference_tables

from jabatan_eval import Catalogue, default_catalogue
from jabatan_eval.catalogue.exchange import as_json, schemas
from jabatan_eval.organisation import PetaJabatan

ROOT: Final = Path(__file__).resolve().parents[1]

_BLOCK: Final = re.compile(
    r"^<!-- generated: (?P<name>[a-z-]+) -->\n(?P<old>.*?)^<!-- end -->$", re.DOTALL | re.MULTILINE
)


def formats(catalogue: Catalogue) -> dict[str, str]:
    """The files of `docs/formats`, by path from the root."""
    documents = {
        **{f"{name}.schema.json": as_json(schema) for name, schema in schemas().items()},
        "catalogue-v1.json": catalogue.to_json(),
        "conformance-v1.json": as_json(conformance_cases.document(catalogue)),
    }
    return {f"docs/formats/{name}": text for name, text in documents.items()}


def pictures(catalogue: Catalogue) -> dict[str, str]:
    """The drawing of the example dinas that the pages show, by path from the root."""
    peta = PetaJabatan.read(ROOT / "examples" / "dinas" / "peta.csv", catalogue=catalogue)
    drawing = peta.to_svg(paper="A4", note="Kabupaten Contoh (dikarang)")
    return {"docs/pictures/peta-dinas.svg": drawing}


def filled(page: str, blocks: dict[str, str]) -> str:
    """A page with every generated block written anew; a block of an unknown name is an error."""
    return _BLOCK.sub(
        lambda found: (
            f"<!-- generated: {found['name']} -->\n\n{blocks[found['name']]}\n\n<!-- end -->"
        ),
        page,
    )


def pages(catalogue: Catalogue, root: Path = ROOT) -> dict[str, str]:
    """Every page that has generated blocks, as it should be, by path from the root."""
    blocks = {**reference_tables.blocks(catalogue), **reference_names.blocks()}
    texts = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted([*root.glob("*.md"), *root.glob("docs/**/*.md")])
    }
    return {name: filled(text, blocks) for name, text in texts.items() if _BLOCK.search(text)}


def expected(catalogue: Catalogue, root: Path = ROOT) -> dict[str, str]:
    """Every derived file as it should be, by path from the root."""
    return {**formats(catalogue), **pictures(catalogue), **pages(catalogue, root)}


def differing(files: dict[str, str], root: Path = ROOT) -> list[str]:
    """The files that are missing or stand otherwise on disk."""
    return [
        name
        for name, text in files.items()
        if not (root / name).is_file() or (root / name).read_text("utf-8") != text
    ]


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Write the files, or with `--check` only compare them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare and exit 1 on a difference")
    check: bool = parser.parse_args(arguments).check
    files = expected(default_catalogue(), root)
    names = differing(files, root)
    for name in names:
        print(f"{'differs' if check else 'written'}: {name}")
        if not check:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(files[name].encode())
    if check and names:
        print("write them anew with: python scripts/generate.py", file=sys.stderr)
    return int(check and bool(names))


if __name__ == "__main__":
    raise SystemExit(main())
