"""Mails: which of their forms is read, what their heads declare, and heads and bodies that are broken."""

import pytest
from tests.documents.formats.reading import read, rejected
from tests.documents.samples import parts

from tidings.documents.formats import Opened, open_report
from tidings.model.documents import RawReport

MAIL = "message/rfc822"
HEAD = (
    b"Received: from a.example\nFrom: Ana Ruiz <ana@harbourpost.example>\n"
    b"Subject: Fwd: Talks fail in Moura\nDate: Mon, 3 May 2021 23:30:00 +0200\n"
    b"Message-ID: <1@harbourpost.example>\nMIME-Version: 1.0\n"
)
FIRST = "The army said on Monday that it had taken the village of Serpa."
SECOND = "Fourteen people were killed when the bridge was shelled, the mayor told reporters."
PAGE = f"<html><body><h1>Talks fail in Moura</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
PLAIN = f"{FIRST}\n\n{SECOND}"


def mail(
    body: str | bytes, *, head: bytes = HEAD, about: str = "text/plain; charset=utf-8"
) -> bytes:
    content = body.encode() if isinstance(body, str) else body
    return head + f"Content-Type: {about}\n".encode() + b"\n" + content


def several(*pieces: str, kind: str = "alternative") -> bytes:
    body = "".join(f"--b\n{piece}\n" for piece in pieces)
    return mail(f"For old programs.\n{body}--b--\n", about=f"multipart/{kind}; boundary=b")


def piece(about: str, body: str) -> str:
    return f"Content-Type: {about}\n\n{body}"


def opened(content: bytes) -> Opened:
    return open_report(RawReport(origin="a.eml", media_type=MAIL, content=content))


TEXT, HTML = piece("text/plain", PLAIN), piece("text/html", PAGE)
STUB = piece("text/plain", "Cannot see it?")
FORMS = {
    "plain": (mail(PLAIN), "plain"),
    "page": (mail(PAGE, about="text/html"), "page"),
    "both": (several(TEXT, HTML), "plain"),
    "stub": (several(STUB, HTML), "page"),
    "empty text": (several(piece("text/plain", ""), HTML), "page"),
    "nested": (several(f"Content-Type: multipart/alternative; boundary=c\n\n--c\n{HTML}\n--c--"), "page"),
    "cut off": (several(TEXT)[:-7], "plain"),
    "no boundary line": (mail(PLAIN, about="multipart/mixed; boundary=zz"), "plain"),
    "boundary without a name": (mail(PLAIN, about="multipart/mixed"), "plain"),
    "Windows line ends": (mail(PLAIN).replace(b"\n", b"\r\n"), "plain"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_the_form_with_the_words_is_read(name: str) -> None:
    content, form = FORMS[name]
    assert opened(content).mark_up == form
    documents, left_out = read(content, MAIL)
    assert rejected(left_out) == []
    (document,) = documents
    assert document.title == "Talks fail in Moura"
    assert document.authors == ("Ana Ruiz",)
    assert document.published
    assert document.published.date == "2021-05-03"
    assert parts(document, "lead", "body")[-2:] == [FIRST, SECOND]


ENCODED = {
    "quoted-printable": (b"Content-Transfer-Encoding: quoted-printable\n", b"The caf=C3=A9 is=\n shut."),
    "base64": (b"Content-Transfer-Encoding: base64\n", b"VGhlIGNhZsOpIGlzIHNodXQu"),
    "damaged base64": (b"Content-Transfer-Encoding: base64\n", b"VGhl!IGNhZsOp\n\0IGlzIHNodXQu=="),
    "unknown encoding": (b"Content-Transfer-Encoding: x-none\n", "The café is shut.".encode()),
    "wrong charset": (b"", "The café is shut.".encode("cp1252")),
    "NUL": (b"", "The ca\0fé is shut.".encode()),
}  # fmt: skip


@pytest.mark.parametrize("name", ENCODED)
@pytest.mark.parametrize(
    "charset", ["utf-8", "unknown-8bit", "us-ascii", "zip", "idna", '"', "utf-8;;"]
)
def test_the_words_are_what_was_written(name: str, charset: str) -> None:
    head, body = ENCODED[name]
    content = mail(body, head=HEAD + head, about=f"text/plain; charset={charset}")
    assert opened(content).text.strip() == "The café is shut."


def test_soft_line_ends_are_joined() -> None:
    content = mail(
        "The army said \nthat it had left.\n\n-- \nAna Ruiz\n", about="text/plain; format=flowed"
    )
    assert opened(content).text == "The army said that it had left.\n\n-- \nAna Ruiz\n"


def test_the_signature_is_cut() -> None:
    ((document,), _) = read(mail(f"{PLAIN}\n\n-- \nAna Ruiz\nThe Harbour Post, Moura\n"), MAIL)
    assert parts(document, "lead", "body") == [FIRST, SECOND]
    assert "signature of the mail" in {cut.reason for cut in document.removed}


DECLARED = {
    b"Subject: =?utf-8?q?Caf=C3=A9_shut?=\n": ("title", "Café shut"),
    b"Subject: =?iso-8859-1?b?Q2Fm6SBzaHV0?=\n": ("title", "Café shut"),
    b"Subject: Caf\xe9 shut\n": ("title", "Café shut"),
    b"Subject: =?x-none?q?shut?= =?utf-8?b?!!?=\n": ("title", "shut"),
    b"Subject: Re: AW: Fwd: Bridge\n shut\n": ("title", "Bridge shut"),
    b"From: Harbour Relief Press <press@relief.example>\n": ("outlet", "Harbour Relief Press"),
    b"From: \"Ruiz\" <ana@x.example>, b@x.example\n": ("outlet", "Ruiz"),
    b"From: Ana Ruiz\n": ("authors", "Ana Ruiz"),
    b"Date: Tue, 04 May 2021 00:10:00 +0300 (EEST)\n": ("published", "2021-05-04T00:10+03:00"),
}  # fmt: skip


@pytest.mark.parametrize("line", DECLARED)
def test_what_the_head_declares(line: bytes) -> None:
    assert DECLARED[line] in opened(mail(PLAIN, head=line)).declared


BROKEN = (
    b"Subject: " + b"=?utf-8?q?" * 50_000 + b"\n",
    b"From: " + b"(" * 100_000 + b"\n",
    b"To: " + b"<a@b>," * 50_000 + b"\n",
    b"Date: Mon, 99 Foo 99999999999999999999 99:99:99 +9999999999\n",
    b"Date: \n",
    b"Content-Disposition: attachment; filename*0*=x''%; filename*9999999999=a\n",
    b"Content-Type: multipart/mixed; boundary*=unknown'x'%ff; boundary=\"\n",
    b"Content-Type\n: x\n",
    b"Subject: \0\xff\xfe\n",
    b": no name\n",
    b"Message-ID: <" + b"x" * 100_000 + b">\n",
)


@pytest.mark.parametrize("line", BROKEN, ids=range(len(BROKEN)))
def test_broken_heads_never_raise(line: bytes) -> None:
    documents, left_out = read(line + b"\n" + PLAIN.encode(), MAIL)
    assert len(documents) + len(rejected(left_out)) >= 1
    assert all(FIRST in document.text for document in documents)


def test_thousands_of_nested_parts_are_a_trap_that_is_told() -> None:
    levels = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000))
    content = HEAD + "".join(levels).encode() + b"Content-Type: text/plain\n\nInside.\n"
    documents, left_out = read(content, MAIL)
    assert documents == ()
    assert any("nested too deeply" in item.reason for item in left_out)


def test_thousands_of_parts_are_not_all_looked_at() -> None:
    documents, left_out = read(several(TEXT, *[piece("image/png", "x")] * 20_000), MAIL)
    assert len(documents) == 1
    assert "it has more than 1,000 parts; the others were not looked at" in rejected(left_out)
