"""Words that tell measures from what looks like them: things, people, undoings, answers.

What names a measure, a verb or a status stands in `vocabularies/measures.toml`.
"""

from __future__ import annotations

from dossier.annotation.claim.grammar.classes import word_set

BARRING = word_set("ban bar prohibit forbid prevent preclude block stop keep restrict") | {"bar from"}
"""verbs that keep somebody FROM something"""

TRADING = word_set("""
    buying purchasing purchase purchases entry sale sales flow trade trading transport handling importing
    acquiring obtaining getting receiving accessing securing procuring
    taking accepting ordering sourcing loading refining processing using burning clearing
""")
"""nouns before goods that do not part them from their verb: 'prohibited TRADE in gold'"""

OBSTACLES = word_set("""
    barrier barriers obstacle obstacles restriction restrictions curbs limits quota quotas ban bans
    hurdle hurdles dumping sanctions tariffs controls tender tenders auction
""")
"""'remove BARRIERS to imports' restricts nothing"""

CUTTING = word_set("""
    wean weans weaned weaning lock locked cut cuts cutting deny denies denied denying deprive deprived starve starved
    prevent prevents
""")
"""verbs whose object is what somebody is cut off FROM"""

KEEPING = word_set("keep prevent")
"""verbs that restrict only with 'from'"""

BANNING = word_set("ban embargo boycott block")
"""verbs and nouns after which foreign goods are an import ban: 'ban Australian barley'"""

NOT_GOODS = word_set("""
    companies company firms firm banks bank entities businesses airlines ships vessels apps app
    oligarchs billionaires students teams team athletes media channels broadcasters government ministry
    military artists groups effort efforts attempt attempts bid bids move moves plan plans proposal proposals
    request requests initiative initiatives motion application
""")
"""what may be banned and is no merchandise"""

MISSIONS = word_set("""
    diplomat diplomats ambassador ambassadors envoy envoys embassy embassies consulates attache attaches consul consuls
    consular consulate diplomatic persona attaché attachés charge chargé affaires d'affaires spies adviser advisers advisor
    advisors
""")
"""who is meant where somebody is expelled"""

PEOPLE = word_set("""
    citizen citizens national nationals official officials individual individuals people person persons
    lawmaker lawmakers journalist journalists politician politicians minister ministers diplomat
    diplomats member members leader leaders academics scientists scholars businessmen executives women
    men japanese americans britons russians belarusians iranians senators mps deputies generals officers
    tourists travellers travelers visitors bankers tycoons oligarchs ambassadors envoys settlers men him her them
""")
"""who is meant where somebody is barred from entering"""

FORETOLD = {
    "threatened": "threatened", "looming": "threatened", "planned": "announced", "forthcoming": "announced",
    "proposed": "considered", "possible": "considered", "potential": "considered", "likely": "considered",
}
"""adjectives that say how far the measure behind them has come: 'the THREATENED tariffs'"""

AVERTING = word_set("avoid avert escape forestall") | {"stave off", "head off", "fend off", "ward off"}
"""what a target does about sanctions that are to come"""

PARTS = word_set("""
    provision provisions clause clauses loophole loopholes gap gaps hole holes flaw flaws article articles probe probes
    investigation investigations inquiry inquiries review reviews examination complaint complaints lawsuit challenge
""")
"""nouns before 'in' or 'of' and a measure that stands: 'a PROVISION in the embargo', 'a PROBE of its tariffs'"""

PARTING = word_set("in of into about over to")
"""prepositions after these nouns"""

MINDING = word_set("objection objections anger outrage dismay displeasure regret")
"""nouns before 'to' or 'at' and a step that others mind, where it is told who took it"""

MENDING = word_set("close plug seal fix mend tighten shut")
"""what is done to a gap in a measure that is made stricter"""

JUDGING = word_set("consider view see regard deem call find declare rule label judge make")
"""verbs that judge a measure where an adjective follows: 'CONSIDERS the sanctions essential'"""

JUDGED = word_set("""
    essential important effective ineffective necessary unnecessary illegal unlawful illegitimate unjustified justified
    legitimate insufficient adequate counterproductive harmful useful useless vital crucial unacceptable unfair
    inadequate excessive futile pointless inhumane appropriate inappropriate proportionate invalid void null
""")
"""adjectives that judge a measure"""

RATES = word_set("rate rates price prices zone zones program programme policy policies cost costs")
"""after 'loan' or 'credit', what is then meant in its place: 'the loan RATE cut to 12 cents'"""

MONEY = word_set("dollar dollars currency currencies yen marks francs shares stock stake stakes subsidiary unit")
"""what is bought and sold and is no merchandise: 'its purchase of forward DOLLARS'"""

AMOUNTS = word_set("""
    sale sales purchase purchases flow flows issuance issuing issue provision supply supplies export exports import imports
    delivery deliveries shipment shipments use transfer transfers access all most some number range kinds types transit
    transport movement trade trading processing acceptance entry ban bulk share part half volume amount lot level
    operation operations work activities functions strength size staff staffing presence
    percent out off rid transportation smuggling production purchasing exporting importing
    million billion trillion bn dollars euros pounds yen yuan francs rubles roubles rupees worth
""")
"""nouns before 'of' that do not part a thing from its verb: 'halt the FLOW of arms', but not 'cut the cost of arms'"""

PERIODS = word_set("week weeks month months year quarter period season day days half fortnight")
"""what has 'ended' is a time: 'in the WEEK ended March 31'"""

COMPANIES = word_set("""
    airline airlines company companies firm firms exporters importers traders retailer retailers carmaker carmakers
    automaker automakers shipper shippers refiner refiners crews union unions consumers customers activists bank
    banks brand brands dealer dealers miner miners supplier suppliers carrier carriers operator operators farmers
    growers analysts investors
""")
"""whose own decisions are no sanctions"""

LIKE_THESE = word_set("""
    new further additional similar tougher stricter existing harsher more secondary earlier previous latest first
""")
"""adjectives before 'ones', which then are sanctions"""

BULLET = frozenset({":", "-", "--", "–", "—"})
"""what stands after the date of an entry in a chronology"""

DEPRIVING = word_set("strip deprive rob starve")
"""verbs whose second object stands after 'of'"""

HURTS = word_set("hurt harm damage work fail deter cost force weaken cripple help bite matter serve send show mean")
"""what sanctions do, which is no step of their sender"""

CAPPING = word_set("limit limits ceiling ceilings cap caps maximum")
"""nouns that cap a price where they stand before 'a barrel'"""

SINGLING = word_set("target hit") | {"go after", "act against", "take action against", "move against"}
"""verbs that punish where a state does so to firms, people or banks"""

PUNISHED = word_set("""
    company bank firm oligarch oligarchs official general tycoon tycoons businessman businesswoman ministry settlers insurers
    entity individual person businessmen refinery refineries refiner supplier trader network networks financier financiers
    airline airlines carrier conglomerate conglomerates subsidiary subsidiaries manufacturer insurer shipper shippers broker
    brokers middleman middlemen judge judges prosecutors commander commanders generals colonels ministers lawmakers relatives
    son sons daughter wife cronies allies associates backers enablers propagandists hackers militia militias warlord warlords
    distributor distributors exporters importers fleet tankers lawyers aides police kingpin cartel corporation corporations
""")
"""who is punished, beside the entities"""

ARMED = word_set("""
    missile missiles drone drones troops rocket rockets bomb bombs artillery strike strikes airstrike airstrikes shelling
    warplane warplanes attack attacks hackers cyberattack cyberattacks malware earthquake storm virus flood
""")
"""words of attacks that are no sanctions"""
UNARMED = frozenset({"economic", "trade", "commercial", "financial", "diplomatic", "visa", "tariff"})
"""adjectives of a measure that is no attack, even 'over the downing of a warplane': 'retaliatory ECONOMIC measures'"""

ATTACKERS = word_set("""
    jets forces army military planes helicopters gunmen soldiers navy gunboats warships fighters snipers ads
""")
"""who hits and targets with arms"""

ALIKE = word_set("similar comparable matching equivalent identical same parallel such")
"""adjectives by which a general word means the measure told of last"""

BACKING = word_set("back support endorse favour favor welcome") | {"express support for", "voice support for"}
"""verbs by which others speak for somebody's sanctions"""

UNVEILS = frozenset({"agree on", "sign off on"}) | word_set("""
    unveil announce introduce impose adopt approve sign pass issue launch agree release
""")
"""verbs whose day is that of the measures that their object brings: 'UNVEILED controls that cut China off'"""

SAYS = word_set("say claim note add argue state stress insist report")
"""verbs of saying whose complement begins without 'that': 'SAID the ban, in place since May, would remain'"""

SERVICES = word_set("accounting auditing consulting advertising banking engineering")
"""-ing words that are nouns"""

ORDERS = word_set("order orders decree decrees law package measures steps")
"""what punishes by 'targeting' somebody"""

CRAFT = word_set("""
    ship ships vessel vessels tanker tankers yachts superyachts aircraft planes jets trucks lorries trawlers boats
""")
"""what may not enter, and is no person"""

RELIEFS = word_set("exemption exemptions waiver waivers exception exceptions carve-out carve-outs derogation derogations")
"""nouns that take something out of a measure told of"""

LOBBIES = word_set("""
    farmers cattlemen growers union unions group groups activists industry producers association campaigners critics
    lobby lobbyists lawmakers senators congressmen mps
""")
"""who asks for sanctions where they 'back' them"""

PROCEEDS = word_set("""
    subsidy subsidies credit credits earnings revenue revenues growth price prices industry sector tax taxes quota quotas
    dependence market markets surplus deficit figures volumes targets target duty duties levy levies rebate rebates
    tender tenders monopoly monopolies agency potential bill refinancing terminal terminals
""")
"""after 'export' and 'import', what is then meant in their place"""

SELDOM = word_set("rarely seldom hardly scarcely")
"""adverbs by which nothing is done"""

RESUMING_IT = {"roll over", "do away with", "put an end to"} | word_set("""
    extend renew prolong lift ease suspend reimpose reinstate restore tighten scrap abolish repeal revoke rescind terminate
    relax toughen widen broaden loosen waive abandon drop expand strengthen
""")
"""verbs by which 'it' means the measure told of: 'imposed an embargo and EXTENDED it'"""

CUTTING_CAPS = word_set("cut lower reduce halve slash trim shave")
"""verbs that make a price cap stricter"""

VOWS = word_set("vow promise pledge swear")
"""verbs of promising: 'VOWED to retaliate', 'PROMISED more sanctions if'"""

TAKING = word_set("take strike knock cross get drop remove delete scratch cut erase pull")
"""verbs that end a measure with 'off': 'TOOK the bank off its list'"""

UNDOING = word_set("unfreeze unblock resume reopen restore re-establish reestablish normalise normalize")
"""verbs that take a measure back with the thing that it restricted: 'RESUMED imports'"""

RELATIONS = ("tie with", "ties with", "relation", "tie", "link", "links with", "link with", "ambassador", "embassy")
"""ends of the rules of what states have with each other, and may restore: 'RESTORED its TIES with Peru'"""

FAVOURS = (
    "nation", "trade relation", "trading relation", "status", "preference", "privilege", "benefit", "mfn",
    "pntr", "gsp", "agoa",
)
"""ends of the rules of what a state grants another's goods, and may restore: 'RESTORED its trading STATUS'"""

SWEEPING = word_set("""
    total full blanket complete outright immediate similar general comprehensive wider broader formal partial such
    sweeping wholesale nationwide bloc-wide eu-wide collective joint unilateral further new like comparable
""")
"""adjectives of a ban that is debated: 'rejects a BLANKET ban'"""

TURNED_AWAY = frozenset({"turn back", "turn away", "keep out"})
"""verbs that keep people out without more words: 'TURNED BACK nine Danes'"""

TRADED = word_set("""
    export exports import imports shipment shipments sale sales purchase purchases delivery deliveries
    supplies
""")
"""nouns that make the measure of a compound: 'a ban on car EXPORTS'"""

SECTORS = word_set("sector sectors industry industries")
"""branches, which are meant instead of goods: 'curbs on the ENERGY and transport SECTORS'"""

FIRMS = SECTORS | word_set("""
    company companies firm firms giant giants group groups maker makers major majors producer producers
""")
"""nouns after goods, who are then meant in their place: 'a Russian oil FIRM'"""

FORGOING = frozenset({"quit", "give up", "ditch", "forswear", "keep out", "wind down"})
"""verbs of doing without goods, whose object stands right after them: 'QUIT Russian gas'"""

SHIPPED = word_set("car vehicle aircraft plane jet vessel ship truck lorry tanker")
"""what is traded as well as driven: 'imports of VEHICLES'"""

STRIKING = frozenset({"retaliate", "hit", "strike", "punish", "penalise", "penalize", "respond", "answer"})
"""first words of verbs that tell what a measure is for: 'imposed tariffs TO RETALIATE for it'"""

IMPOSING = frozenset({"impose", "reimpose", "introduce", "apply", "slap", "levy"})
"""verbs by which 'they' are the measures told of: 'They ARE TO BE IMPOSED on steel'"""

RELEASING = frozenset({"release", "return", "hand back", "give back", "free", "free up", "unlock", "thaw", "turn over"})
"""verbs that give back what is held: 'RELEASED frozen funds'"""

UNDERTAKINGS = word_set("network networks tender tenders contract contracts rollout bidding procurement auction auctions")
"""what foreign firms are kept from that no goods cross a border for: 'banned a Chilean firm FROM its mobile NETWORK'"""
DESIGNING = frozenset({"design", "designed", "intend", "mean", "aim", "calculate"})
DEEDS = frozenset({"action", "effort", "efforts", "campaign", "strategy", "policy", "bid", "attempt", "decision"})
"""what is DESIGNED to do what is told after it, beside acts: 'a move DESIGNED to starve it of money'"""

OWNING = frozenset({"hold", "own", "control", "operate", "run"})
"""what is done by the one who is aimed at: 'the freeze on assets HELD by its bank'"""

BUNDLES = word_set("""
    package packages round rounds wave waves batch batches set sets raft series barrage slew tranche tranches salvo bundle
    flurry string volley
""")
"""what several measures come in: 'Norway's latest PACKAGE of restrictions' is Norway's"""
