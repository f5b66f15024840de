"""Figures of French and Spanish texts, read without a parser."""

import pytest
from evaluation.readings import make_document
from msgspec.structs import replace

from tidings.mentions.reading import read_without_parser
from tidings.model.mentions import FigureMention


def figures(text: str, language: str) -> tuple[FigureMention, ...]:
    return read_without_parser(replace(make_document("one", text), language=language)).figures


FOUND = [
    ("es", "Más de 900 familias fueron evacuadas en Lima.", "Más de 900 familias", 900, "evacuated", "families"),
    ("es", "La lluvia destruyó ayer 40 viviendas.", "40 viviendas", 40, "destroyed", "houses"),
    ("es", "Unas 2 mil casas con daños en el norte.", "Unas 2 mil casas", 2000, "destroyed", "houses"),
    ("es", "Hay 1.300 evacuados y doce desaparecidos.", "1.300 evacuados", 1300, "evacuated", "people"),
    ("es", "Hay 1.300 evacuados y doce desaparecidos.", "doce desaparecidos", 12, "missing", "people"),
    ("es", "El alud dejó un centenar de familias sin techo.", "un centenar de familias", 100, "displaced", "families"),
    ("es", "El fuego obligó a evacuar un centenar de casas.", "un centenar de casas", 100, "evacuated", "houses"),
    ("es", "1,5 millones de personas han huido.", "1,5 millones de personas", 1500000, "displaced", "people"),
    ("es", "Murieron doce soldados; 30 personas resultaron heridas.", "30 personas", 30, "wounded", "people"),
    ("es", "Cerca de 3 000 nuevas familias desplazadas.", "Cerca de 3 000 nuevas familias", 3000, "displaced", "families"),
    ("es", "M\ufffds de 70 casas da\ufffdadas", "M\ufffds de 70 casas", 70, "destroyed", "houses"),
    ("es", "El número de desplazados asciende a 9.800.", "9.800", 9800, "displaced", "people"),
    ("es", "Fueron evacuadas 150 personas.", "150 personas", 150, "evacuated", "people"),
    ("es", "Unas 300 personas fueron evacuadas y 40 niños murieron.", "40 niños", 40, "killed", "people"),
    ("fr", "Plus de 7 000 personnes ont dû quitter leurs maisons.", "Plus de 7 000 personnes", 7000, "displaced", "people"),
    ("fr", "Les pluies ont provoqué l'effondrement de 130 maisons.", "130 maisons", 130, "destroyed", "houses"),
    ("fr", "Environ 1 500 personnes ont été déplacées.", "Environ 1 500 personnes", 1500, "displaced", "people"),
    ("fr", "Les pluies ont détruit 60 maisons.", "60 maisons", 60, "destroyed", "houses"),
    ("fr", "25.081 PDI au nord", "25.081 PDI", 25081, "displaced", "people"),
    ("fr", "L'attaque a tué une dizaine de villageois.", "une dizaine de villageois", 10, "killed", "people"),
    ("fr", "900 personnes, dont des enfants, sont sans abri.", "900 personnes", 900, "displaced", "people"),
    ("fr", "L'évacuation d'au moins 300 habitants a pris deux jours.", "au moins 300 habitants", 300, "evacuated", "people"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "quote", "value", "measure", "population"), FOUND)
def test_figure(
    language: str, text: str, quote: str, value: float, measure: str, population: str
) -> None:
    found = {f.quote: (f.value, f.measure, f.population) for f in figures(text, language)}
    assert found[quote] == (value, measure, population)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Unas 300 familias podrían ser evacuadas."),
        ("es", "Las 300 familias no fueron evacuadas."),
        ("es", "El 12 de mayo de 2021 se reunieron en Lima."),
        ("es", "Unas 300 personas viven en el pueblo. La carretera fue destruida."),
        ("fr", "Quelque 300 familles pourraient être évacuées."),
        ("fr", "Le 12 mai, 300 délégués se sont réunis."),
        ("de", "Rund 300 Menschen wurden evakuiert."),
        ("uk", "300 осіб евакуйовано."),
    ],
)
def test_no_figure(language: str, text: str) -> None:
    assert figures(text, language) == ()


def test_quotes_and_bounds_hold() -> None:
    text = "Más de 900 familias fueron evacuadas. Casi 40 casas destruidas."
    for figure in figures(text, "es"):
        assert text[figure.start : figure.end] == figure.quote
        assert figure.high is None or figure.low <= figure.high
    assert [(f.low, f.high) for f in figures(text, "es")] == [(901, None), (36, 40)]
