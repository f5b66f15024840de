#!/usr/bin/env bash
# The page tests drive a real Chromium: install Debian's where it is missing and may be installed. Where node is there,
# so are the packages that the scripts of the pages are bundled from, and axe, which looks for barriers.
# Tests for which something is missing are skipped, and say so.
set -u
if ! command -v chromium >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1
fi
command -v chromium >/dev/null 2>&1 || echo "no chromium here: the page tests will be skipped"
frontend="$(dirname "$0")/../frontend"
if command -v npm >/dev/null 2>&1 && [ ! -d "$frontend/node_modules/axe-core" ]; then
    (cd "$frontend" && npm ci --ignore-scripts --no-audit --no-fund >/dev/null 2>&1) ||
        echo "npm ci did not work: the tests of the bundles and of barriers will be skipped"
fi
exit 0
