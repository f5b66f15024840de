"""Sets up the templates: everything is escaped, and an absent key prints nothing."""

from collections.abc import MutableMapping
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
from tidings.web.marking import mark_words
from tidings.web.passages import direction
from tidings.web.plain_text import printable
from tidings.web.sentences import link_sentence


class AccountEnvironment(Environment):
    """Reads a JSON object by its keys only: `items` is a key of the account, not a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict):
            return self._value(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, dict):
            return self._value(obj, argument)
        return super().getitem(obj, argument)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary: every card is a template of its own, and is given all of them again."""
        return {**self.globals, **(d or {})}

    def _value(self, obj: dict[Any, Any], key: Any) -> Any:
        try:
            return obj[key]
        except KeyError:
            return self.undefined(obj=obj, name=key)


@cache
def make_environment() -> Environment:
    """The environment of all pages, with the words and links that templates use."""
    environment = AccountEnvironment(
        loader=PackageLoader("tidings.web"),
        autoescape=True,
        # Our templates do not change while the program runs: nobody has to look for it at every card.
        auto_reload=False,
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
        lane_names=LANES,
        link_sentence=link_sentence,
        mark_words=mark_words,
        outside_link=outside_link,
        reach_words=SAYS,
        record_id=catalogue.record_id,
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
