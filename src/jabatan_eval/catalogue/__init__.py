"""The law as an immutable, self-proving object, loaded from the two YAML files."""

from jabatan_eval.catalogue.basics import Bilingual, Citation, Criteria, NamedRule, Rule, Source
from jabatan_eval.catalogue.catalogue import Catalogue, default_catalogue, edition_catalogue
from jabatan_eval.catalogue.factors import Factor, FactorLevel, Scheme
from jabatan_eval.catalogue.proof import Proof, SchemeProof
from jabatan_eval.catalogue.tables import ClassBand, Edition, KindOfPost, Regulation

__all__ = [
    "Bilingual",
    "Catalogue",
    "Citation",
    "ClassBand",
    "Criteria",
    "Edition",
    "Factor",
    "FactorLevel",
    "KindOfPost",
    "NamedRule",
    "Proof",
    "Regulation",
    "Rule",
    "Scheme",
    "SchemeProof",
    "Source",
    "default_catalogue",
    "edition_catalogue",
]
