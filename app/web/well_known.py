"""Passwords that everybody tries first: words, rows of keys and numbers, alone or in a row."""

import re
import unicodedata
from itertools import pairwise

WORDS = """
password passwort passord motdepasse contrasena senha parola kennwort geheim secret secreto
hemmelig qwerty qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qwertyuiop qwertzuiop
azertyuiop qazwsx wsxedc edcrfv qweasd qweasdzxc asdzxc poiuy lkjhg mnbvc abc abcd abcde abcdef
abcdefg abcdefgh abcdefghijkl letters welcome welkom willkommen bienvenue bienvenido benvenuto
hello hallo letmein opensesame changeme changeit default administrator admin root user guest test
testing tester temp temporary login access master superman batman spiderman ironman pokemon
starwars jedi matrix trustno one dragon monkey tiger lion eagle shadow phoenix unicorn princess
prince queen king angel devil sunshine summer winter spring autumn flower butterfly chocolate
cookie banana orange cheese pepper ginger coffee whatever nothing freedom forever computer
internet samsung google facebook microsoft windows android apple iloveyou ilovemy love lovely
lover baby babygirl sweetheart honey mother father family friends football fussball soccer
baseball basketball hockey liverpool arsenal chelsea barcelona realmadrid manchester juventus
united champion michael jennifer jordan jessica charlie daniel thomas robert andrew ashley nicole
michelle matthew joshua amanda hunter harley maggie buster bailey merlin mustang corvette ferrari
porsche mercedes yamaha killer soldier cowboy dallas london berlin paris january february march
april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday summertime company office workshop facilitator charrette sponsor
participant boss manager correcthorsebatterystaple please fuckyou asshole bullshit my the is and
your our this that i you we me for of
"""

LOOKS_LIKE = str.maketrans("@4031!|$5786", "aaoeiiissbtg")
"""What people write in place of letters; undone before the look."""

SIGNS = "0123456789!?.,;:-_+*#$%&/()=@ "
"""What people put before and after a word."""

MOST_WORDS = 4

_WORD = "|".join(sorted(WORDS.split(), key=len, reverse=True))
_IN_A_ROW = re.compile(rf"(?:{_WORD}){{1,{MOST_WORDS}}}")
_BETWEEN = re.compile(r"[\W_\d]+")


def is_well_known(password: str, *own: str) -> bool:
    """Whether it is among the first that are tried; `own`: e-mail and name of whoever says it."""
    said = unicodedata.normalize("NFKC", password).casefold()
    if len(set(said)) < FEWEST_LETTERS or _climbs(said):
        return True
    if _is_mostly(said, _parts(own)):
        return True
    return any(_is_common(_BETWEEN.sub("", each)) for each in _ways_to_read(said))


FEWEST_LETTERS = 5
"""Different characters: what has fewer is one pattern over and over."""

OWN_MORE = 6
"""Letters that must stand beside one's own name or e-mail."""


def _ways_to_read(said: str) -> tuple[str, ...]:
    """As it stands, and with letters for the signs that look like them."""
    inner = said.strip(SIGNS)
    return said, inner.translate(LOOKS_LIKE), said.translate(LOOKS_LIKE)


def _is_mostly(said: str, own: list[str]) -> bool:
    """Whether little more than numbers and signs stands beside one's own name."""
    left = said
    for part in own:
        left = left.replace(part, "")
    return left != said and len(_BETWEEN.sub("", left)) < OWN_MORE


def _is_common(letters: str) -> bool:
    """Nothing but words of the list; numbers and signs between them were taken out."""
    half = letters[: len(letters) // 2]
    return not letters or bool(_IN_A_ROW.fullmatch(letters)) or (half * 2 == letters)


def _climbs(said: str) -> bool:
    """1234567890…, abcdefgh… or the same downwards, for most of its length."""
    steps = [ord(b) - ord(a) for a, b in pairwise(said)]
    return any(steps.count(step) > len(steps) * 0.7 for step in (1, -1))


def _parts(own: tuple[str, ...]) -> list[str]:
    """Of an e-mail what stands before the sign; of a name the whole and its words."""
    found = [word for said in own for word in re.split(r"[@\s.]+", said.casefold())]
    return [part for part in found if len(part) >= 4]
