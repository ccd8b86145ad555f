"""Words beside the cards: lines, challenges, marks, comments, notes, what is parked."""

from collections.abc import Sequence

from app.rehearsal.bot import Bot, together, until_the_bell
from app.rehearsal.company import Company
from app.rehearsal.story import story

MARKS = ("surprise", "contradicts", "like", "question")
READ = 3
"""How many cards somebody marks at a walk through the gallery."""

LENSES = ("customer", "operator")


async def say_lines(company: Company) -> None:
    await together(*(until_the_bell(_say(bot)) for bot in company.makers))


async def _say(bot: Bot) -> None:
    kind = bot.tab.picture["round"]["type"]
    await bot.do("say_line", line=bot.mint("line"), text=bot.pen().line(kind))


async def challenge(company: Company, share: float) -> None:
    """So many of each team, one at least, question a card of another team."""
    for_each = (_challengers(team, share) for team in company.teams.values())
    await together(*(_challenge(bot) for team in for_each for bot in team))


def _challengers(team: Sequence[Bot], share: float) -> Sequence[Bot]:
    return team[: max(1, round(share * len(team)))]


async def _challenge(bot: Bot) -> None:
    """What is to be run is questioned before what it is for."""
    forms = {form["id"]: form["order"] for form in bot.tab.all("form")}
    others = bot.others()
    found = [card for card in others if forms.get(card["type"]) == "how"] or others
    if not found:
        return
    card, lens = bot.dice.choice(found), bot.dice.choice(LENSES)
    await bot.do(
        "raise_challenge", challenge=bot.mint("doubt"), artefact=card["id"],
        version=card["version"], lens=lens, text=bot.pen().line(f"challenge_{lens}", 600),
    )  # fmt: skip


async def read_gallery(company: Company) -> None:
    """Everybody leaves marks, every third a comment."""
    await together(*(_read(bot) for bot in company.makers))


async def _read(bot: Bot) -> None:
    others = bot.others()
    for card in bot.dice.sample(others, min(READ, len(others))):
        mark = bot.dice.choice(MARKS)
        await bot.do("mark_artefact", artefact=card["id"], mark=mark, on=True)
    if others and bot.chance(1 / 3):
        card = bot.dice.choice(others)
        text = bot.pen().line("comment")
        await bot.do("leave_comment", comment=bot.mint("comment"), artefact=card["id"], text=text)


async def tell_in_private(company: Company) -> None:
    """What those who run the work would rather tell the facilitator alone."""
    asked = [bot for bot in company.makers if bot.member.profile.operations]
    await together(*(_note(bot) for bot in asked))
    await company.facilitator.tab.catch_up()
    for note in sorted(company.facilitator.tab.all("note"), key=lambda note: str(note["id"])):
        if not note["settled"]:
            await company.facilitator.do("settle_note", note=note["id"])


async def _note(bot: Bot) -> None:
    await bot.do("send_note", note=bot.mint("note"), text=bot.pen().line("note"))


async def mind_words(company: Company) -> None:
    """A word that two used differently until it was settled, something for later, a hand up."""
    bot = company.makers[0]
    term = bot.dice.choice(sorted(story()["terms"]))
    meaning, other = story()["terms"][term]
    await bot.do("define_term", term=term, meaning=meaning, not_to_be_confused_with=other)
    await company.makers[-1].do("define_term", term=term.upper(), meaning=other)
    await company.facilitator.do("settle_term", term=term, meaning=meaning)
    await bot.do(
        "park_item", item=bot.mint("later"), text=bot.pen().line("parked"),
        reason=bot.pen().line("not_now"),
    )  # fmt: skip
    await bot.do("raise_hand", up=True)
    await company.facilitator.do("raise_hand", up=False, person=bot.person)


async def send_message(company: Company) -> None:
    fay = company.facilitator
    await fay.do("send_message", message=fay.mint("message"), text=fay.pen().line("message"))


async def keep_note(company: Company) -> None:
    fay = company.facilitator
    await fay.do("keep_round_note", round=fay.round, text=fay.pen().line("round_note"))
