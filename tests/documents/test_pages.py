"""A page gives its article, what it says of itself, and a list of everything else on it."""

from tests.documents.samples import made, parts, removed

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Eleven found alive | The Oster Post</title>
<meta property="og:site_name" content="The Oster Post">
<meta property="article:published_time" content="2021-05-04T07:30:00+02:00">
<link rel="canonical" href="https://www.osterpost.example/2021/05/04/eleven"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><h1>Eleven found alive</h1><p class="byline">By Ana Ruiz for Norpress</p>
<p>Rescue teams reached the village of Oster on Monday and found eleven people alive under a roof.</p>
<figure><img src="a.jpg"><figcaption>A street in Oster. Photo: Bo Lund</figcaption></figure>
<p>The road to the valley will stay closed until the end of the week, the governor of the province said.</p>
<h2>Snow &amp; wind</h2>
<p>More snow is expected, and the army has sent forty soldiers with shovels to the upper farms.</p>
<p><a href="/x">Read more: Who owns the dam?</a></p></main>
<footer><p>&copy; 2021 The Oster Post Ltd</p></footer></body></html>"""


def test_page() -> None:
    document = made(PAGE, media_type="text/html")
    assert document.title == "Eleven found alive"
    assert document.outlet == "The Oster Post"
    assert document.agency == "Norpress"
    assert document.authors == ("Ana Ruiz",)
    assert document.published is not None
    assert (document.published.date, document.published.basis) == ("2021-05-04", "metadata")
    assert parts(document, "heading") == ["Snow & wind"]
    assert len(parts(document, "lead", "body")) == 3
    cut = removed(document)
    assert cut["A street in Oster. Photo: Bo Lund"] == "caption"
    assert cut["Read more: Who owns the dam?"] == "teaser"
    assert cut["&copy; 2021 The Oster Post Ltd"] == "copyright"
    assert "Home" in cut


def test_page_without_article_gives_its_paragraphs() -> None:
    document = made("<p>The bridge over the Oster river is open again.</p>", media_type="text/html")
    assert "The bridge over the Oster river is open again." in document.text


def test_empty_page() -> None:
    assert made("<html><body></body></html>", media_type="text/html").text == ""
