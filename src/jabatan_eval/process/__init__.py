"""One exercise of evaluasi jabatan, from the team's decree to the penetapan."""

__all__: list[str] = []
