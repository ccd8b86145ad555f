"""What an earlier workshop left: every team goes on with something of it."""

from app.rehearsal.company import Company


async def take_on(company: Company) -> None:
    """Team after team, so that no two want the same card."""
    for team in company.teams.values():
        await team[0].tab.catch_up()
        free = sorted(c["id"] for c in team[0].tab.all("gallery") if c["brought"] and not c["team"])
        if free:
            await team[0].do("take_on", artefact=free[0])
