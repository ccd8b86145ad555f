"""The recorded cards: posts and revisions with their links, merges, challenges, traces."""

from collections import defaultdict
from collections.abc import Iterator

from app.rehearsal.moves import Move, Record, Recording, when


def cards(recording: Recording) -> Iterator[Move]:
    links = _links_by_child(recording)
    for artefact in recording.record["artefacts"]:
        merged = [link for link in links[artefact["id"], 1] if link["kind"] == "merged"]
        if merged:
            yield from _merge(recording, artefact, merged)
        else:
            yield _post(artefact, links[artefact["id"], 1])
        yield from _revisions(artefact, links)


def challenges(recording: Recording) -> Iterator[Move]:
    for challenge in recording.record["challenges"]:
        asked = {
            "challenge": challenge["id"], "artefact": challenge["on"],
            "version": challenge["on_version"], "lens": challenge["lens"],
            "text": challenge["text"],
        }  # fmt: skip
        yield Move(when(challenge["at"]), challenge["by"], "raise_challenge", asked)
        if challenge["response"]:
            yield _answer(recording, challenge)


def traces(recording: Recording) -> Iterator[Move]:
    """Drawn as soon as both ends are there, by a facilitator: teams may not see both as yet.

    What a form has drawn already is only repeated.
    """
    made = {id: when(a["versions"][-1]["at"]) for id, a in recording.artefacts.items()}
    for trace in recording.record["trace"]:
        at = max(made[trace["source"]], made[trace["target"]])
        drawn = {"trace": trace["kind"], "source": trace["source"], "target": trace["target"]}
        yield Move(at, recording.facilitator, "draw_trace", drawn, rank=7)


def _links_by_child(recording: Recording) -> dict[tuple[str, int], list[Record]]:
    links: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for link in recording.record["links"]:
        links[link["child"], link["child_version"]].append(link)
    return links


def _post(artefact: Record, links: list[Record]) -> Move:
    first = artefact["versions"][0]
    return Move(when(first["at"]), first["by"], "post_artefact", {
        "artefact": artefact["id"], "type": artefact["type"], "round": artefact["round"],
        "title": first.get("title", artefact["title"]), "fields": _said(first["fields"]),
        "authors": artefact["authors"], "sources": [_source(link) for link in links],
    })  # fmt: skip


def _revisions(artefact: Record, links: dict[tuple[str, int], list[Record]]) -> Iterator[Move]:
    for before, version in zip(artefact["versions"], artefact["versions"][1:], strict=False):
        changed = {
            field: value
            for field, value in _said(version["fields"]).items()
            if value != before["fields"].get(field)
        }
        yield Move(when(version["at"]), version["by"], "revise_artefact", {
            "artefact": artefact["id"], "base": before["n"], "fields": changed,
            "title": version.get("title"), "change": version["change"],
            "sources": [_source(link) for link in links[artefact["id"], version["n"]]],
        })  # fmt: skip


def _merge(recording: Recording, artefact: Record, links: list[Record]) -> Iterator[Move]:
    """Proposed by one author, agreed by one of each other parent's, at the recorded moment."""
    first = artefact["versions"][0]
    merge = f"M-{artefact['id']}"
    parents = [
        {"link": link["id"], "artefact": link["parent"], "version": link["parent_version"],
         "what": link["what"]} for link in links
    ]  # fmt: skip
    at = when(first["at"])
    yield Move(at, first["by"], "propose_merge", {
        "merge": merge, "artefact": artefact["id"], "type": artefact["type"],
        "title": artefact["title"], "fields": _said(first["fields"]), "parents": parents,
        "authors": artefact["authors"],
    }, rank=4)  # fmt: skip
    for link in links:
        authors = recording.artefacts[link["parent"]]["authors"]
        if first["by"] not in authors:
            yield Move(at, authors[0], "answer_merge", {"merge": merge, "agree": True})


def _source(link: Record) -> Record:
    return {"link": link["id"], "kind": link["kind"], "parent": link["parent"],
            "version": link["parent_version"], "what": link["what"]}  # fmt: skip


def _answer(recording: Recording, challenge: Record) -> Move:
    artefact, number = recording.artefacts[challenge["on"]], challenge["resolved_in_version"]
    if number:
        at = when(artefact["versions"][number - 1]["at"])
    else:
        at = when(challenge["at"], seconds=20)
    said = {"challenge": challenge["id"], "response": challenge["response"],
            "text": challenge["response_text"], "resolved_in": number}  # fmt: skip
    return Move(at, recording.somebody_of(challenge["on"]), "answer_challenge", said, rank=6)


def _said(fields: Record) -> dict[str, object]:
    """A recording writes null where somebody left a field empty."""
    return {field: value for field, value in fields.items() if value is not None}
