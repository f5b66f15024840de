"""An invented account of copies: an agency report in Arabic, a reprint brought up to date, a mixed article, omissions."""

from typing import Any

AGENCY = "غرق عبارة في ميناء فيلو\n\n6 5 2031\n\nغرقت عبارة تقل مئة راكب مساء الاثنين قرب ميناء فيلو، وقال رئيس البلدية إن اثني عشر شخصا لقوا حتفهم."
_LEAD = "A ferry sank off Porto Velo on Monday evening and the mayor said that"
_TAIL = (
    "Divers of the navy reached the wreck at noon, found the doors of the lower deck locked from the "
    "outside, and brought up the log of the captain, two lamps, a child's shoe and the ledger in which "
    "the purser had written down every passenger of the last voyage, while on the quay the families stood "
    "behind a rope and read the names aloud to each other until the light had gone."
)
EARLY = f"Ferry sinks\n\nHarbour Wire\n\n{_LEAD} 12 people had drowned.\n\n{_TAIL}"
LATER = f"Ferry toll rises\n\n{_LEAD} 19 people had drowned.\n\n{_TAIL}\n\nThe owner was arrested on Tuesday."
MIXED = f"The rope on the quay\n\n{_TAIL}\n\nOur reporter saw no lifeboat."


def quote(document: str, text: str, words: str) -> dict[str, Any]:
    """Evidence for words that stand once in a text."""
    assert text.count(words) == 1
    start = text.index(words)
    return {"document": document, "start": start, "end": start + len(words), "quote": words}


def make_account() -> dict[str, Any]:
    """A fresh copy, free to be changed."""
    return {
        "situation": {"title": "Porto Velo", "languages": ["ar", "en"]},
        "documents": [
            _document("doc-ar", AGENCY, "piles/wire.rss#1", "application/rss+xml", "ar", "2031-05-06"),
            _document("doc-early", EARLY, "piles/early.pdf", "application/pdf", "en", "2031-05-06"),
            _document("doc-later", LATER, "piles/later.eml", "message/rfc822", "en", "2031-05-07"),
            _document("doc-mixed", MIXED, "piles/mixed.html", "text/html", "en", "2031-05-08"),
        ],
        "articles": [
            {"id": "article-ar", "documents": ["doc-ar"], "title": "غرق عبارة", "outlet": "وكالة الميناء",
             "published": "2031-05-06"},
            # The later version comes first: it is the fuller one.
            {"id": "article-ferry", "documents": ["doc-later", "doc-early"], "title": "Ferry toll rises",
             "outlet": "Gazette", "published": "2031-05-07",
             "derived_from": [{"agency": "Harbour Wire", "share": 0.9, "evidence": [
                 quote("doc-early", EARLY, "Harbour Wire"), quote("doc-later", LATER, _TAIL),
                 quote("doc-later", LATER, "two lamps")]}],
             "variants": [
                 {"documents": ["doc-later", "doc-early"], "kind": "changed",
                  "evidence": [quote("doc-later", LATER, "19"), quote("doc-early", EARLY, "12")]},
                 {"documents": ["doc-later", "doc-early"], "kind": "removed",
                  "evidence": [quote("doc-later", LATER, "The owner was arrested on Tuesday.")]}]},
            {"id": "article-mixed", "documents": ["doc-mixed"], "title": "The rope on the quay",
             "outlet": "Review", "published": "2031-05-08",
             "derived_from": [
                 {"article": "article-ferry", "share": 0.4, "evidence": [quote("doc-mixed", MIXED, _TAIL)]},
                 {"article": "article-ar", "share": 0.25, "evidence": []}]},
        ],
        "sources": [
            {"id": "source-wire", "name": "Harbour Wire", "kind": "agency", "independent": True,
             "articles": ["article-ferry"], "why": "named in a byline"},
            {"id": "source-gazette", "name": "Gazette", "kind": "outlet", "independent": False,
             "articles": ["article-ferry"], "carries": ["source-wire"], "why": "all from Harbour Wire"},
            {"id": "source-review", "name": "Review", "kind": "outlet", "independent": True,
             "articles": ["article-mixed"], "why": "its own words"},
            {"id": "source-ar", "name": "وكالة الميناء", "kind": "outlet", "independent": True,
             "articles": ["article-ar"], "why": "its own words"},
        ],
        "left_out": [
            *({"what": "document", "reason": "it is a scan without a text layer", "where": f"piles/{at}.pdf"}
              for at in range(40)),
            {"what": "record", "reason": "it is cut off: 13 of 40 bytes", "where": "piles/a.warc#1"},
            {"what": "record", "reason": "it is cut off: 7 of 9 bytes", "where": "piles/a.warc#2"},
            {"what": "file", "reason": "the file is empty", "where": "piles/empty.txt"},
            {"what": "غرق عبارة", "reason": "Arabic: names and places are read", "where": "piles/wire.rss#1"},
            {"what": "Home", "reason": "menu", "where": "piles/mixed.html:10-14"},
        ],
    }  # fmt: skip


def _document(
    key: str, text: str, origin: str, media_type: str, language: str, day: str
) -> dict[str, Any]:
    title = quote(key, text, text.partition("\n")[0])
    facts = [{"field": "title", "value": title["quote"], "basis": "text", "evidence": title}]
    if "Harbour Wire" in text:
        credit = quote(key, text, "Harbour Wire")
        facts.append(
            {"field": "agency", "value": "Harbour Wire", "basis": "byline", "evidence": credit}
        )
    return {
        "id": key, "origin": origin, "media_type": media_type, "sha256": "0" * 64, "language": language,
        "title": title["quote"], "role": "original", "text": text, "facts": facts,
        "published": {
            "date": day, "basis": "byline", "why": "its byline says so",
            "conflicts": [{"date": "2030-01-01", "basis": "metadata", "why_not": "the file is older"}]
            if key == "doc-early" else [],
        },
        "parts": [{"start": title["start"], "end": title["end"], "kind": "title"}],
    }  # fmt: skip
