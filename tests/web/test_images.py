"""A picture comes onto a card of one's own team and is shown to whoever has the card."""

import io

import pytest
from PIL import Image

from app.web.limits import UPLOADS
from tests.loop import in_a_loop
from tests.web.uploading import fetched, photo, uploaded
from tests.web.workshop import Workshop, persona


async def dark(workshop):
    """Maya, Ana and Omar in a dark round, with Maya's card."""
    await workshop.cast()
    await workshop.round("dark")
    await workshop.tabs["maya"].does("post_artefact", **persona("a1"))
    return (workshop.tabs[name] for name in ("maya", "ana", "omar"))


@in_a_loop
async def test_a_picture_is_on_the_card_for_the_team_and_for_others_after_the_reveal(served):
    async with Workshop(served) as workshop:
        maya, ana, omar = await dark(workshop)
        answer = await uploaded(maya, "a1", alt="The form, with ümlauts")
        assert answer.status_code == 201
        image = answer.json()["image"]
        await workshop.settle()
        assert ana.picture["table/a1"]["images"] == [{"id": image, "alt": "The form, with ümlauts"}]
        screen = await workshop.invited("screen", "screen")
        assert (await fetched(ana, image)).status_code == 200
        assert [(await fetched(tab, image)).status_code for tab in (omar, screen)] == [404, 404]
        assert image not in "".join(omar.received)

        await workshop.round("daylight")
        await workshop.settle()
        for tab in (omar, screen, workshop.fay):
            found = await fetched(tab, image)
            assert found.status_code == 200
            assert Image.open(io.BytesIO(found.content)).size == (640, 480)


@in_a_loop
async def test_what_is_shown_is_not_run_not_guessed_at_and_kept_by_its_reader_alone(served):
    async with Workshop(served) as workshop:
        maya, *_ = await dark(workshop)
        image = (await uploaded(maya, "a1")).json()["image"]
        found = await fetched(maya, image)
        headers = found.headers
        assert headers["content-type"] == "image/webp"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"] == "default-src 'none'; sandbox"
        assert headers["cache-control"] == "private, max-age=31536000, immutable"
        assert headers["content-disposition"] == f'inline; filename="picture-{image}.webp"'
        small = await fetched(maya, image, small=1)
        assert Image.open(io.BytesIO(small.content)).size == (480, 360)


@in_a_loop
async def test_what_cannot_be_seen_and_what_is_not_there_get_the_same_answer(served):
    async with Workshop(served) as workshop:
        maya, _, omar = await dark(workshop)
        image = (await uploaded(maya, "a1")).json()["image"]
        answers = [await fetched(omar, id) for id in (image, "0" * 32, "secret.key", "x")]
        assert {(answer.status_code, answer.text) for answer in answers} == {(404, answers[0].text)}
        stranger = workshop.tab()
        assert (await fetched(stranger, image)).status_code == 403
        await stranger.close()


@in_a_loop
async def test_whoever_is_sent_out_sees_no_picture_any_more(served):
    async with Workshop(served) as workshop:
        maya, ana, _ = await dark(workshop)
        image = (await uploaded(maya, "a1")).json()["image"]
        await workshop.fay.does("remove_person", person=ana.person)
        assert (await fetched(ana, image)).status_code == 403


@in_a_loop
async def test_others_cards_closed_rounds_and_missing_words_are_refused_in_a_sentence(served):
    async with Workshop(served) as workshop:
        maya, _, omar = await dark(workshop)
        for tab, card, more, status in (
            (omar, "a1", {}, 404), (maya, "nothing", {}, 404), (maya, "a1", {"alt": " "}, 400),
            (workshop.fay, "a1", {}, 403),
        ):  # fmt: skip
            answer = await uploaded(tab, card, **more)
            assert answer.status_code == status, answer.text
            assert answer.json()["sentence"]
        answer = await uploaded(maya, "a1", round="walk")
        assert answer.status_code == 409
        assert "while a round runs" in answer.json()["sentence"]


@in_a_loop
async def test_a_card_that_takes_no_more_leaves_no_picture_behind(apart):
    async with Workshop(apart) as workshop:
        maya, *_ = await dark(workshop)
        for _ in range(3):
            assert (await uploaded(maya, "a1")).status_code == 201
        assert (await uploaded(maya, "a1")).status_code == 409
        assert apart.read("SELECT count(*) FROM image") == [(3,)]


@in_a_loop
async def test_a_picture_that_was_taken_away_is_gone_from_the_card(served):
    async with Workshop(served) as workshop:
        maya, ana, _ = await dark(workshop)
        image = (await uploaded(maya, "a1")).json()["image"]
        await ana.does("remove_image", artefact="a1", image=image)
        await workshop.settle()
        assert "images" not in maya.picture["table/a1"]
        assert (await fetched(maya, image)).status_code == 404


@in_a_loop
async def test_no_socket_puts_a_picture_on_a_card(served):
    async with Workshop(served) as workshop:
        maya, *_ = await dark(workshop)
        answer = await maya.do("attach_image", artefact="a1", image="i1", alt="A form")
        assert (answer["t"], answer["code"]) == ("no", "forbidden")


@in_a_loop
async def test_one_person_brings_so_many_in_a_minute(served):
    async with Workshop(served) as workshop:
        maya, *_ = await dark(workshop)
        answers = [await uploaded(maya, "a1", b"no picture") for _ in range(UPLOADS + 1)]
        assert [answer.status_code for answer in answers] == [400] * UPLOADS + [429]


@pytest.mark.parametrize("place", ["sponsor", "observer"])
def test_whoever_only_watches_brings_none(served, place):
    @in_a_loop
    async def story():
        async with Workshop(served) as workshop:
            await dark(workshop)
            tab = await workshop.invited(place, place)
            answer = await uploaded(tab, "a1", photo("PNG"))
            assert answer.status_code in (403, 404)

    story()
