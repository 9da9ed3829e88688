"""What an office shows through its services, as plain values: the same in every later program."""

from typing import Any

from desktop_app.bootstrap import Services
from desktop_app.people.rules.values import Matching


def shown(services: Services) -> dict[str, Any]:
    """The profile, everybody, the register and the drafts."""
    profile = services.profile()
    people = services.people
    everybody = people.people(people.order(Matching(archived=None)))
    return {
        "office": {language: [each.name, each.city] for language, each in sorted(profile.wordings.items())},
        "series": profile.series,
        "people": [
            {
                "name": [each.surname, each.given, each.father, each.patronymic],
                "born": each.birth,
                "occupation": each.occupation,
                "phones": [phone.text for phone in each.phones],
                "emails": list(each.emails),
                "spellings": [spelling.text for spelling in each.spellings],
                "tags": list(each.tags),
                "archived": each.archived,
                "saves": len(people.history(each.id)),
            }
            for each in everybody
        ],
        "register": [[each.number, str(each.state)] for each in services.documents.register.listed()],
        "drafts": [[each.title, dict(each.content)] for each in services.drafts.drafts()],
    }
