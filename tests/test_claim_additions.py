"""What is added to a sentence without touching who restricts whom changes nothing of its claim."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dossier.annotation.claims import find_claims

MEASURES = {
    "asset_freeze": ("froze", "freeze", "frozen", "freezing", "the assets of 25 {adjective} officials"),
    "export_restriction": ("banned", "ban", "banned", "banning", "exports of semiconductors to {target}"),
    "import_restriction": ("suspended", "suspend", "suspended", "suspending", "imports of {adjective} coal"),
    "travel_ban": ("barred", "bar", "barred", "barring", "60 {adjective} officials from entering the country"),
    "transport_ban": ("closed", "close", "closed", "closing", "its airspace to {adjective} airlines"),
    "services_ban": ("outlawed", "outlaw", "outlawed", "outlawing", "the provision of accounting services to {target}"),
    "investment_ban": ("prohibited", "prohibit", "prohibited", "prohibiting", "new investment in {target}"),
    "financial": ("cut", "cut", "cut", "cutting", "{adjective} banks off from SWIFT"),
    "tariff": ("raised", "raise", "raised", "raising", "tariffs on {adjective} goods"),
    "diplomatic": ("expelled", "expel", "expelled", "expelling", "eight {adjective} diplomats"),
    "price_cap": ("imposed", "impose", "imposed", "imposing", "a price cap on {adjective} oil"),
    "unspecified": ("imposed", "impose", "imposed", "imposing", "new sanctions on {target}"),
}
"""Past, base, participle and -ing form of a verb, and what it restricts."""
ACTIVE = {
    "imposed": "{sender} {past} {thing}",
    "announced": "{sender} will {base} {thing}",
    "considered": "{sender} is considering {ing} {thing}",
    "refused": "{sender} refused to {base} {thing}",
    "urged": "Kyiv urged {sender} to {base} {thing}",
}
PASSIVE = {"imposed": "{thing} were {participle} by {sender}", "announced": "{thing} will be {participle} by {sender}"}
BEFORE = (
    "On Friday, ", "In a statement posted on its website late in the evening, ", "Despite protests from industry, ",
    "Citing concerns for its own security, ", "With winter approaching, ", "While fighting went on in the east, ",
    "For the first time since 1991, ", "In Berlin on Friday, ", "Unlike Turkey, ",
    "While Turkey has kept out of the dispute, ",
    "A spokeswoman confirmed on Monday that ", "An analyst in London pointed out that ", "Kyodo reported that ",
)  # fmt: skip
AFTER_THE_SENDER = (
    ", which holds the chair of the group this year,", ", a member of the alliance,", " on Friday", ", in a rare step,",
    ", after weeks of hesitation,", ", acting on the advice of experts,", " -- until now a bystander --",
    " \N{EM DASH} a latecomer \N{EM DASH}", " (with its 5 million people)", ", after talks with Germany,",
    ", which borders Finland,",
)  # fmt: skip
AT_THE_END = (
    ", the foreign ministry said", ", a government spokesman told reporters on Friday", ", a German diplomat said",
    ", according to a document seen by reporters", " as part of a wider package",
    " while leaving humanitarian goods untouched", ", bringing the total to 500",
    ", which drew praise from rights groups", " to put pressure on its leaders",
    ", but officials said the effect would be small", ", and markets fell sharply", ', calling it "a necessary decision"',
    " ahead of a summit in Germany", " two weeks after a visit by the Canadian foreign minister",
    ", the German newspaper Die Welt reported", " even though it buys most of its gas there",
)  # fmt: skip


def said(frame: str, measure: str, sender: str) -> str:
    past, base, participle, ing, thing = MEASURES[measure]
    forms = {"past": past, "base": base, "participle": participle, "ing": ing}
    return frame.format(sender=sender, thing=thing.format(target="Belarus", adjective="Belarusian"), **forms)


def sentences(measure: str) -> Iterator[tuple[str, str]]:
    """Each sentence with the status that it tells of the measure."""
    for status, frame in ACTIVE.items():
        plain = said(frame, measure, "Norway")
        yield from ((text, status) for text in [plain, *(b + plain for b in BEFORE), *(plain + a for a in AT_THE_END)])
        if status != "urged":
            yield from ((said(frame, measure, f"Norway{aside}"), status) for aside in AFTER_THE_SENDER)
    if measure in ("asset_freeze", "export_restriction", "import_restriction", "diplomatic"):
        for status, frame in PASSIVE.items():
            plain = said(frame, measure, "Norway")
            yield from ((text, status) for text in [plain, *(b + plain for b in BEFORE), *(plain + a for a in AT_THE_END)])


@pytest.mark.parametrize("measure", MEASURES)
def test_an_addition_changes_no_claim(measure: str) -> None:
    """Openings, asides and endings leave sender, target, measure and status as they are, and add no claim."""
    wrong = []
    for text, status in sentences(measure):
        found = find_claims(text[0].upper() + text[1:] + ".", "2022-03-04")
        read = [(c.sender, c.target, c.measure, c.status) for c in found]
        if read != [("NOR", "BLR", measure, status)]:
            wrong.append((text, read))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Norway imposed a ban on flights by Belarusian airlines.", "NOR>BLR:transport_ban:imposed"),
        ("A ban on flights by Chilean airlines was announced by Peru.", "PER>CHL:transport_ban:announced"),
        ("The export to Belarus of goods that could be used by its army was prohibited by Norway.",
         "NOR>BLR:export_restriction:imposed"),
        ("With winter near, the export to Peru of goods that could help its army was prohibited by Chile.",
         "CHL>PER:export_restriction:imposed"),
        ("The ports of Norway have been closed to Belarusian ships.", "NOR>BLR:transport_ban:imposed"),
        ("While Turkey has kept out of it, Norway denied visas to Belarusian generals.", "NOR>BLR:travel_ban:imposed"),
        ("Kyiv called on Norway, after weeks of hesitation, to impose higher tariffs on Belarusian goods.",
         "NOR>BLR:tariff:urged"),
    ],
)  # fmt: skip
def test_who_and_whom_keep_their_parts(text: str, claim: str) -> None:
    """'By' after what is restricted names who did it and is restricted; what stands between parts is passed over."""
    assert [f"{c.sender}>{c.target}:{c.measure}:{c.status}" for c in find_claims(text, "2022-03-04")] == [claim]
