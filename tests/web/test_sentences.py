"""Where the names of a sentence of the brief lead to."""

from copy import deepcopy

from tests.web.sample import read_sample

from tidings.web.addresses import FileAddresses
from tidings.web.lookup import Lookup
from tidings.web.sentences import link_sentence
from tidings.web.shelf import AccountShelf


def links(text: str, *, both: bool = False) -> dict[str, str | None]:
    account = deepcopy(read_sample())
    port = next(e for e in account["entities"] if e["id"] == "entity-port")
    port["aliases"] = [*port["aliases"], "Wire"]
    if both:
        lirren = next(e for e in account["entities"] if e["id"] == "entity-lirren")
        account["entities"].append(
            {**deepcopy(lirren), "id": "entity-pair", "name": "Kastria and Velmora"}
        )
    sentence = {
        **account["brief"]["sections"][0]["sentences"][0], "text": text,
        "sources": ["source-meridian"],
        "items": ["entity-port", "entity-kastria", "entity-velmora", "entity-pair"],
    }  # fmt: skip
    pieces = link_sentence(Lookup(AccountShelf(account), FileAddresses()), sentence)
    assert "".join(piece.text for piece in pieces) == text
    return {piece.text: piece.href for piece in pieces if piece.href}


def test_a_paper_is_no_entity_whose_name_it_holds() -> None:
    found = links("Meridian Wire tells of Port Ambrel.")
    assert found["Meridian Wire"] == "#source-meridian"
    assert found["Port Ambrel"] == "#entity-port"
    assert "Wire" not in found


def test_two_that_are_named_together_lead_to_each() -> None:
    found = links("Kastria and Velmora talk.", both=True)
    assert set(found) == {"Kastria", "Velmora"}
