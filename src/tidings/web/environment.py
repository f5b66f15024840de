"""Sets up the templates: everything is escaped, and an absent key prints nothing."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import ChainableUndefined, Environment, PackageLoader

from tidings.web import catalogue, labels, quantities
from tidings.web.anchors import anchor_of, words_anchor
from tidings.web.dates import as_date, edtf_of, say_date
from tidings.web.ladder import build_ladder
from tidings.web.links import outside_link
from tidings.web.lookup import rest_anchor
from tidings.web.plain_text import printable


class AccountEnvironment(Environment):
    """Reads a JSON object by its keys only: `items` is a key of the account, not a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Mapping):
            return obj.get(attribute, self.undefined(obj=obj, name=attribute))
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Mapping):
            return obj.get(argument, self.undefined(obj=obj, name=argument))
        return super().getitem(obj, argument)


@cache
def make_environment() -> Environment:
    """The environment of all pages, with the words and links that templates use."""
    environment = AccountEnvironment(
        loader=PackageLoader("tidings.web"),
        autoescape=True,
        undefined=ChainableUndefined,
        finalize=printable,
        extensions=["jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        anchor=anchor_of,
        code=labels.say_code,
        count=quantities.say_count,
        number=quantities.say_number,
        share=quantities.say_share,
        shorten=labels.shorten,
        value=labels.say_value,
    )
    environment.globals.update(
        as_date=as_date,
        build_ladder=build_ladder,
        edtf_of=edtf_of,
        forecast_id=catalogue.forecast_id,
        outside_link=outside_link,
        rest_anchor=rest_anchor,
        say_date=say_date,
        say_range=quantities.say_range,
        sentence_id=catalogue.sentence_id,
        timeline_id=catalogue.timeline_id,
        words_anchor=words_anchor,
    )
    return environment
