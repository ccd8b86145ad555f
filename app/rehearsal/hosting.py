"""What a facilitator does so that all come in: mixed seats, the lot, empty lanes called out."""

from itertools import product

from app.domain.people import LEVELS
from app.rehearsal.bot import Bot, together
from app.rehearsal.company import Company

DIGITS = "0123456789"
CALL = "Nothing stands here from you yet. One card is enough, also one that you would never dare."


async def place_on_scale(company: Company) -> None:
    """Everybody says where they stand, and the first of each team what they do."""
    await together(*(_place(bot) for bot in company.makers))
    await together(*(_tell(team[0]) for team in company.teams.values()))


async def _place(bot: Bot) -> None:
    scale = bot.tab.picture.get("me/scale", {})
    if scale.get("may"):
        await bot.do("place_on_scale", place=bot.dice.randint(0, scale["most"]))


async def _tell(bot: Bot) -> None:
    does = bot.member.profile
    await bot.do(
        "tell_profile", function=does.function, operations=does.operations,
        level=does.level if does.level in LEVELS else "", customer_facing=does.customer_facing,
    )  # fmt: skip


async def draw_lot(company: Company) -> None:
    fay = company.facilitator
    lot = fay.tab.picture.get("presenters", {})
    if lot.get("order") == []:
        digits = "".join(fay.dice.choices(DIGITS, k=lot["digits"]))
        await fay.do("draw_presenters", seed=digits)


async def call_out(company: Company) -> None:
    """Point each team to the lanes in which it has nothing."""
    fay, tab = company.facilitator, company.facilitator.tab
    lane_of = {form["id"]: form["lane"] for form in tab.all("form") if form.get("lane")}
    there = {
        (lane_of[card["type"]], team)
        for card in tab.all("gallery")
        if card["type"] in lane_of
        for team in (card["team"], *card["teams"])
    }
    cells = [
        (lane, team)
        for lane, team in product(dict.fromkeys(lane_of.values()), company.teams)
        if (lane, team) not in there
    ]
    if cells:
        await fay.do(
            "call_out_coverage", call=fay.mint("call"), cells=cells,
            texts={team: CALL for _, team in cells},
        )  # fmt: skip


async def flag_the_daring(company: Company) -> None:
    """One card of every second team is one that its makers would never dare."""
    for first, *_ in list(company.teams.values())[::2]:
        for card in first.own()[:1]:
            await first.do("tag_artefact", artefact=card["id"], tag="dare", on=True)
