"""Who comes to a rehearsal, and when."""

from dataclasses import replace

from app.designs.reading import read_design
from app.rehearsal.company import assemble, name_captains
from app.settings import home
from tests.cast import Play
from tests.rehearsal.front_door import on_stage
from tests.rehearsal.troupe import company_in

DESIGN = read_design(home() / "sessions" / "remote-sprint-90.toml")


def test_everybody_but_the_latecomer_is_there_from_the_start(tmp_path):
    async def act(stage):
        company = await assemble(stage, DESIGN, 6, 1)
        await name_captains(company)
        await company.catch_up()
        return company, company.facilitator.tab.all("person")

    company, people = on_stage(tmp_path, act)
    assert sorted(person["role"] for person in people) == [
        "facilitator", "guest", "observer", *["participant"] * 4, "sponsor"
    ]  # fmt: skip
    assert {team: len(bots) for team, bots in company.teams.items()} == {"T1": 3, "T2": 2}
    assert sum(person["captain"] for person in people) == 2


def test_the_latecomer_comes_once_in_the_middle_and_sits_in_the_smaller_team(tmp_path):
    async def act(stage):
        company = await assemble(stage, DESIGN, 6, 1)
        await company.facilitator.do("next_round")
        await company.mind_the_door(7)
        before = len(company.makers)
        await company.mind_the_door(8)
        await company.mind_the_door(9)
        return before, [bot.team for bot in company.makers]

    before, teams = on_stage(tmp_path, act)
    assert before == 5
    assert teams[5:] == ["T2"]


def test_a_team_in_which_nobody_sits_takes_no_part():
    company = company_in(Play())
    assert list(company.teams) == ["T1", "T2"]
    alone = replace(company, makers=[bot for bot in company.makers if bot.team == "T1"])
    assert list(alone.teams) == ["T1"]


def test_the_dice_of_a_company_hang_on_seed_and_subject():
    company = company_in(Play())
    assert company.dice("T1").random() == company.dice("T1").random()
    assert company.dice("T1").random() != company.dice("T2").random()
