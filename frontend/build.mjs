// Bundles the scripts of the pages into src/tidings/web/static, the same bytes for the same sources.
// `node build.mjs FOLDER` writes elsewhere, for a test that compares.

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const into = resolve(process.argv[2] ?? join(here, "../src/tidings/web/static"));
const { version } = JSON.parse(readFileSync(join(here, "node_modules/htmx.org/package.json"), "utf-8"));

const OURS = "tidings, Apache-2.0. Made from frontend/ by `make script`; change it there.";
const HTMX = `Holds htmx ${version}, https://htmx.org, Zero-Clause BSD.`;

for (const [name, notes] of [["dossier", [OURS]], ["folder", [OURS]], ["site", [OURS, HTMX]]]) {
  await build({
    entryPoints: [join(here, "src", `${name}.js`)],
    outfile: join(into, `${name}.js`),
    absWorkingDir: here,
    banner: { js: `/* ${notes.join(" ")} */` },
    bundle: true,
    charset: "utf8",
    format: "iife",
    legalComments: "none",
    logLevel: "warning",
    // htmx calls eval only where its setting allows it; ours does not, and the policy of the pages forbids it.
    logOverride: { "direct-eval": "silent" },
    minify: true,
    sourcemap: false,
    target: "es2022",
  });
}
