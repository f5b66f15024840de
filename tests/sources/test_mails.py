"""Mails and mailboxes: one report a mail and one an attached report; a broken mail costs only itself."""

import base64
import io

import pytest
from tests.sources.test_sniffing import DOCX, packed

from tidings.sources import mailboxes as mailboxes_module
from tidings.sources.found import INLINE, Found
from tidings.sources.mailboxes import read_mailbox
from tidings.sources.mails import read_mail

PDF = b"%PDF-1.4 and so on"


def piece(content: bytes, *, about: str, name: str = "", inline: bool = False) -> bytes:
    shown = f"Content-Disposition: attachment; filename={name}\n" if name else ""
    shown = "Content-ID: <p>\nContent-Disposition: inline\n" if inline else shown
    head = f"Content-Type: {about}\n{shown}Content-Transfer-Encoding: base64\n\n"
    return head.encode() + base64.encodebytes(content)


def mail(*pieces: bytes, message_id: str = "1@post.example") -> bytes:
    named = f"Message-ID: <{message_id}>\n" if message_id else ""
    return (
        f"From: a@b.example\n{named}Content-Type: multipart/mixed; boundary=b\n\n".encode()
        + b"--b\n\nThe bridge is open.\n"
        + b"".join(b"--b\n" + one + b"\n" for one in pieces)
        + b"--b--\n"
    )


def kinds(found: Found) -> list[tuple[str, str]]:
    return [(report.origin, report.media_type) for report in found[0]]


def reasons(found: Found) -> dict[str, str]:
    return {item.where: item.reason for item in found[1]}


FORWARDED = b"Subject: inner\nMessage-ID: <2@x>\n\nThe road is shut."
ATTACHED = [
    (piece(PDF, about="application/pdf", name="r.pdf"), "r.pdf", "application/pdf"),
    (piece(PDF, about="application/octet-stream", name="r.pdf"), "r.pdf", "application/pdf"),
    (piece(PDF, about="application/octet-stream", name='"a/../r.pdf"'), "r.pdf", "application/pdf"),
    (piece(packed("word/document.xml"), about="x/y", name="r.docx"), "r.docx", DOCX),
    (piece(b"<p>Open.", about="text/html", name="r.html"), "r.html", "text/html"),
    (piece(b"Open.", about="text/plain", name="r.txt"), "r.txt", "text/plain"),
    (piece(FORWARDED, about="message/rfc822"), "part 1", "message/rfc822"),
    (piece(FORWARDED, about="application/octet-stream", name="f.eml"), "f.eml", "message/rfc822"),
]


@pytest.mark.parametrize(("attached", "name", "media_type"), ATTACHED, ids=range(len(ATTACHED)))
def test_an_attached_report_is_read(attached: bytes, name: str, media_type: str) -> None:
    found = read_mail(mail(attached), origin="a.eml")
    assert kinds(found) == [("a.eml", "message/rfc822"), (f"a.eml#{name}", media_type)]
    assert found[1] == []


@pytest.mark.parametrize(
    ("attached", "where", "reason"),
    [
        (piece(b"\x89PNG\r\n\x1a\n", about="image/png", name="p.png"), "a.eml#p.png", "image/*"),
        (piece(b"x,y", about="text/csv", name="t.csv"), "a.eml#t.csv", "text/csv in a mail"),
        (piece(b"", about="text/plain", name="e.txt"), "a.eml#e.txt", "it is empty"),
        (piece(b"PK\3\4", about="application/zip", name="z.zip"), "a.eml#z.zip", "application/zip"),
    ],
)
def test_another_attachment_is_left_out(attached: bytes, where: str, reason: str) -> None:
    found = read_mail(mail(attached), origin="a.eml")
    assert len(found[0]) == 1
    assert list(reasons(found)) == [where]
    assert reason in reasons(found)[where]
    assert found[1][0].what == "attachment"


def test_a_picture_in_the_text_is_no_rejected_input() -> None:
    found = read_mail(mail(piece(b"\x89PNG\r\n\x1a\n", about="image/png", inline=True)), origin="a")
    assert [item.what for item in found[1]] == [INLINE]


def test_two_attachments_of_one_name_are_two() -> None:
    one = piece(PDF, about="application/pdf", name="r.pdf")
    found = read_mail(mail(one, one), origin="a.eml")
    assert [origin for origin, _ in kinds(found)] == ["a.eml", "a.eml#r.pdf", "a.eml#r.pdf (2)"]


def test_mails_within_mails_come_to_an_end() -> None:
    content = b"Subject: inmost\n\nOpen."
    for n in range(300):
        head = f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"
        content = head.encode() + b"Content-Type: message/rfc822\n\n" + content
    found = read_mail(content, origin="a.eml")
    assert len(found[0]) == 11
    assert [item.reason for item in found[1]] == ["it is the 10th mail within a mail"]


def box(*mails: bytes) -> Found:
    content = b"".join(
        b"From a@b.example Mon May  3 10:00:00 2021\n" + one + b"\n" for one in mails
    )
    return read_mailbox(io.BytesIO(content), origin="b.mbox")


def test_each_mail_of_a_mailbox_is_a_report() -> None:
    attached = piece(PDF, about="application/pdf", name="r.pdf")
    found = box(mail(attached), mail(message_id=""), mail(message_id="3@post.example"))
    assert [origin for origin, _ in kinds(found)] == [
        "b.mbox#1@post.example", "b.mbox#1@post.example/r.pdf", "b.mbox#2", "b.mbox#3@post.example",
    ]  # fmt: skip
    assert found[1] == []


def test_a_line_that_begins_with_from_is_no_new_mail() -> None:
    found = box(b"Subject: x\n\nThe road\nFrom Moura is shut.\n\n>From Serpa too.\n")
    assert [report.content for report in found[0]] == [
        b"Subject: x\n\nThe road\nFrom Moura is shut.\n\nFrom Serpa too.\n\n"
    ]


def test_a_mail_that_stands_twice_or_is_empty_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailboxes_module, "MAX_MAIL_BYTES", 5000)
    found = box(mail(), mail(), b"\n", mail(b"x" * 9000, message_id="4@x"))
    assert [origin for origin, _ in kinds(found)] == ["b.mbox#1@post.example"]
    assert reasons(found) == {
        "b.mbox#2": "its id stands twice in the file; the first b.mbox#1@post.example was read",
        "b.mbox#3": "the mail is empty",
        "b.mbox#4": "it is larger than 0 MB",
    }


@pytest.mark.parametrize("content", [b"", b"no mail\n", b"\0" * 200_000, b">From a\n"])
def test_a_mailbox_without_a_mail(content: bytes) -> None:
    found = read_mailbox(io.BytesIO(content), origin="b.mbox")
    assert found[0] == []
    assert reasons(found) == {"b.mbox": "there is no mail in it"}
