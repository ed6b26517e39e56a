"""Words by which the roles of senders and targets are told apart; beside `claim_cues`, which serves clauses and steps."""

from __future__ import annotations

from dossier.annotation.claim_cues import EU_MEMBERS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MEETINGS = _set("round summit accord accords convention protocol communique communiqué conference club declaration meeting")
"""what is named for the place where it was held: 'the PARIS accord'"""

GATHERINGS = _set("summit meeting meetings conference talks briefing ceremony forum session gathering congress assembly")
"""what a host is named after: 'a SUMMIT in Abuja'"""

PERSONS = _set("""
    minister president premier chancellor spokesman spokeswoman spokesperson official senator secretary chief leader
""")
"""nouns for one person, whom 'he' and 'she' then mean"""

ANYONE = _set("""
    those anyone anybody people persons individuals firms companies entities countries nations states governments
""")
"""aims that a relative clause describes: 'firms WHO help Moscow' are not Moscow's"""

_SEVEN = _set("USA GBR CAN JPN DEU FRA ITA")
SIDES = {"EU": EU_MEMBERS, "G7": _SEVEN | {"EU"}, "WEST": _SEVEN | {"EU", "G7"}}
"""members, whom their own body does not restrict"""

ANSWERS = _set("""
    retaliate retaliation retaliatory reprisal reprisals countermeasure countermeasures counter-measures response respond
""")
"""words for a measure that answers what another does"""

GROUND = _set("territory airspace skies waters soil port ports airports harbours harbors roads rails")
"""what belongs to the state that closes it"""

EVERYDAY = _set("""
    import_restriction export_restriction tariff services_ban financial investment_ban price_cap transport_ban
""")
"""measures that are as often no sanctions"""

SENT = _set("export exports shipment shipments sale sales deliveries delivery supplies")
"""what goes TO somebody"""

ADVISERS = _set("council committee panel commission cabinet board agency department ministry subcommittee")
"""bodies that recommend something to their own state"""

HELPING = _set("let allow help protect support enable save spare make keep give")
"""what is done TO somebody beside a measure, who is then not its target: 'eased its sanctions to HELP Chile'"""

PACTS = _set("pact agreement accord treaty deal")
"""texts of two sides, whose demands are no sanctions: 'the PACT calls on Japan to stop selling'"""
