"""Writing on what is there: a card taken from another team, a text said better."""

from app.rehearsal.bot import Bot
from app.rehearsal.story import anything, parts_of
from app.rehearsal.tab import Value
from app.rehearsal.writing import TITLE, Draft


def adapted(bot: Bot, parent: Value, own: Draft) -> Draft:
    """What was taken from another team's card, put into a card of one's own."""
    form: Value = bot.tab.picture[f"form/{parent['type']}"]
    words = [f["id"] for f in form["fields"] if f["kind"] in ("text", "long", "list", "rows")]
    taken = {id: parent["fields"][id] for id in words[::2] if id in parent["fields"]}
    ladder = bot.tab.picture.get("ladder", {})
    if ladder.get("type") == parent["type"]:  # what is taken stands where it stood
        taken[ladder["field"]] = parent["fields"][ladder["field"]]
    title = f"{parent['title']} {bot.pen().fill('at {harbour}')}"
    return Draft(title if len(title) <= TITLE else own.title, {**own.fields, **taken})


def reworded(bot: Bot, card: Value) -> dict[str, object]:
    """The last of the card's texts with a better second sentence; empty where it has none."""
    form: Value = bot.tab.picture[f"form/{card['type']}"]
    texts = [
        f for f in form["fields"] if f["kind"] in ("text", "long") and card["fields"].get(f["id"])
    ]
    if not texts:
        return {}
    field = next((f for f in reversed(texts) if f["kind"] == "long"), texts[-1])
    first, *_ = card["fields"][field["id"]].split(". ")
    more = f"{first.rstrip('.')}. {bot.pen().line('answered')}"
    if len(more) <= field["max_length"] and more != card["fields"][field["id"]]:
        return {field["id"]: more}
    parts = parts_of(card["type"]).get(field["id"], anything("text"))
    return {field["id"]: bot.pen().one(parts, field["max_length"])}
