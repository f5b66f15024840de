"""GeoJSON: points as RFC 7946 has them, each with the words behind it."""

import json

from msgspec.structs import replace
from tests.exports.made import UNPLACED, account_of, days, empty_account, hostile_account, made
from tests.samples import TEXTS, sample_account

from tidings.exports.geojson import export_geojson
from tidings.model.account import Account


def collection(account: Account) -> dict:
    return json.loads(export_geojson(account).content)


def check(account: Account) -> list[dict]:
    """Section 3 of RFC 7946, as far as points go."""
    read = collection(account)
    assert set(read) == {"type", "features"}
    assert read["type"] == "FeatureCollection"
    for feature in read["features"]:
        assert feature["type"] == "Feature"
        assert isinstance(feature["id"], str)
        assert isinstance(feature["properties"], dict)
        assert feature["geometry"]["type"] == "Point"
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90
    return read["features"]


def test_longitude_comes_first() -> None:
    (feature,) = check(sample_account())
    assert feature["geometry"]["coordinates"] == [-9.2, 40.1]
    said = feature["properties"]
    assert (said["place"], said["where_prec"], said["earliest"]) == ("Porto Velo", 1, "2031-05-05")
    assert [said[f"dead_{value}"] for value in ("low", "best", "high")] == [12, 12, 14]


def test_every_feature_quotes_its_words() -> None:
    (feature,) = check(sample_account())
    for one in feature["properties"]["quotes"]:
        assert TEXTS[one["document"]][one["start"] : one["end"]] == one["quote"]


def test_features_are_the_events_on_the_map(example: Account) -> None:
    found = {feature["id"] for feature in check(example)}
    assert found == {e.id for e in example.events if e.place and e.place.lat is not None}


def test_events_off_the_map_are_counted() -> None:
    exported = export_geojson(account_of(made(), made(place=None), made(**UNPLACED)))
    assert len(json.loads(exported.content)["features"]) == 1
    assert exported.left_out == (
        "2 of 3 events left out: 1 at a place that is not on the map, 1 without a place"
    )


def test_unknown_values_are_absent() -> None:
    (feature,) = check(account_of(made(date=None, mode=None, fatalities=None)))
    assert not {"date", "mode", "dead_best", "acting"} & set(feature["properties"])
    (feature,) = check(account_of(made(date=days("2031-05-01", "2031-05-03", "days"))))
    assert feature["properties"]["latest"] == "2031-05-03"


def test_nothing_and_hostile_words() -> None:
    assert check(empty_account()) == []
    account = hostile_account()
    headlines = [feature["properties"]["headline"] for feature in check(account)]
    assert headlines == [event.headline for event in account.events]


def test_zero_is_a_coordinate() -> None:
    account = sample_account()
    event = account.events[0]
    town = replace(account.entities[1], place=replace(account.entities[1].place, lat=0.0, lon=0.0))
    read = check(replace(account, events=(event,), entities=(account.entities[0], town)))
    assert read[0]["geometry"]["coordinates"] == [0.0, 0.0]
