"""Pictures as browsers send them."""

import io
from urllib.parse import quote

from PIL import Image


def photo(kind="JPEG", size=(640, 480), colour="teal", **more):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **more)
    return out.getvalue()


async def uploaded(tab, card, body=None, *, alt="The paper form", round="", **headers):
    """What a tab is answered that puts a picture on a card."""
    return await tab.client.post(
        f"/rooms/{tab.code}/images", params={"as": tab.place, "card": card, "round": round},
        content=photo() if body is None else body,
        headers={"Charrette-Alt": quote(alt), "Content-Type": "image/jpeg", **headers},
    )  # fmt: skip


async def fetched(tab, image, **more):
    path = f"/rooms/{tab.code}/images/{image}"
    return await tab.client.get(path, params={"as": tab.place, **more})
