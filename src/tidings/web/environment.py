"""Sets up the templates: everything is escaped, and an absent key prints nothing."""

from functools import cache
from typing import Any

from jinja2 import ChainableUndefined, Environment, PackageLoader

from tidings.web import catalogue, describing, labels, quantities
from tidings.web.anchors import anchor_of, words_anchor
from tidings.web.charts.files import csv_link, svg_link
from tidings.web.charts.happenings import LANES
from tidings.web.charts.ladder import build_ladder
from tidings.web.charts.reach import SAYS
from tidings.web.charts.voices import KINDS
from tidings.web.dates import as_date, edtf_of, say_date
from tidings.web.gathering import gather_voices
from tidings.web.highlights import fold_quote
from tidings.web.links import outside_link
from tidings.web.lookup import rest_anchor
from tidings.web.passages import direction
from tidings.web.plain_text import printable
from tidings.web.sentences import link_sentence


class AccountEnvironment(Environment):
    """Reads a JSON object by its keys only: `items` is a key of the account, not a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict):
            return obj.get(attribute, self.undefined(obj=obj, name=attribute))
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, dict):
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
        basis=describing.say_basis,
        code=labels.say_code,
        count=quantities.say_count,
        language=describing.say_language,
        media=describing.say_media,
        number=quantities.say_number,
        origin=describing.say_origin,
        share=quantities.say_share,
        shorten=labels.shorten,
        value=labels.say_value,
    )
    environment.globals.update(
        as_date=as_date,
        build_ladder=build_ladder,
        csv_link=csv_link,
        differs_id=catalogue.differs_id,
        direction=direction,
        edtf_of=edtf_of,
        fold_quote=fold_quote,
        gather_voices=gather_voices,
        link_sentence=link_sentence,
        lane_names=LANES,
        outside_link=outside_link,
        reach_words=SAYS,
        record_id=catalogue.record_id,
        rest_anchor=rest_anchor,
        say_answer=describing.say_answer,
        say_date=say_date,
        say_finders=describing.say_finders,
        say_range=quantities.say_range,
        svg_link=svg_link,
        taken_id=catalogue.taken_id,
        voice_kinds=KINDS,
        words_anchor=words_anchor,
    )
    return environment
