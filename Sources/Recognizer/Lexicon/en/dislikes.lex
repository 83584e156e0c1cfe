# What states a dislike.

[hate]
role: cue
polarity: dislike
strength: 4
forms: verb
flags: bare
hate, detest, loathe, despise, abhor, dislike {strength: 3}, resent, dread, abominate, deplore, can't hack, hate on {flags: weak}, disdain, scorn, disapprove of, cringe at, shudder at, recoil from, recoil at, balk at, baulk at, cant stand, h8
+ I hate Mondays => dislike Mondays
+ I hate to cook => dislike cook
+ I don't hate rainy days => neutral rainy days
+ I hate to say it but you were right => nothing
+ I hate this weather => nothing

[stand]
role: cue
polarity: none
negated: dislike
strength: 4
forms: verb
flags: bare
cop, brook, take to, stand, bear, stomach, abide, tolerate, endure, put up with, deal with {flags: weak}, handle, bring myself to like, be doing with, be bothered with, be dealing with, see the appeal of, get behind, get on with, get along with, get on board with, wrap my head around the appeal of, cope with, face, hack, hang with
+ I can't stand people chewing loudly => dislike people chewing loudly
+ Cilantro? Can't stand it. => dislike Cilantro
+ I can't stand up straight => nothing

[care-for]
role: cue
polarity: none
negated: dislike
strength: 3
forms: verb
flags: bare
care for, care about {flags: weak}, care much for, warm to, see the point of, see the point in, see the fun in, understand the appeal of, understand the hype around, understand the hype about, get the hype around, get the hype about, get the hype over, get the appeal of, get the point of, get the fuss about, get the fuss over, get the obsession with, buy into, believe in {flags: weak}, find any joy in, like the look of, like the taste of, like the smell of, like the sound of, like the feel of, like the idea of, like the thought of, trust {flags: weak}, go in for, understand the fuss about, relate to {flags: weak}, approve of, agree with {flags: weak}, get into {flags: bare}, get used to, gel with, click with, jive with, think much of, miss {flags: weak}
+ I don't really care for jazz => dislike jazz
+ I don't get the hype around matcha => dislike matcha

[not-for]
role: cue
polarity: dislike
negated: none
strength: 3
flags: bare
could do without, can do without, can't be doing with, can't be bothered with, couldn't care less about, could not care less about, can't deal with, can't cope with, can't do with, can't get into, could never get into, never got into, have never got into, have never gotten into, have never understood the appeal of, have no time for, have no patience for, have no interest in, have zero interest in, have little interest in, have little patience for, have little time for, have zero patience for, have zero tolerance for, have no tolerance for, have no love for, have no taste for, have no use for, have no desire for, have no stomach for, have a low tolerance for, have an aversion to, have a strong aversion to, have an intense dislike of, have a strong dislike of, have a dislike of, have a dislike for, have a strong dislike for, have a hatred of, have a hatred for, have a real problem with, have a distaste for, have a strong distaste for, have a horror of, have a dread of, have a bone to pick with, have beef with, take issue with, take exception to, turn my nose up at, roll my eyes at, get annoyed by, get annoyed at, get annoyed with, get annoyed when, get irritated by, get irritated with, get irritated when, get bored by, get bored with, get grossed out by, get stressed by, get stressed out by, get anxious about, get anxious in, get overwhelmed by, get overwhelmed in, get nervous around, get nervous about, get fed up with, get upset by, get tired of, get sick of, nothing worse than, nothing i hate more than, nothing i dislike more than, there's nothing worse than, there's nothing i hate more than, there is nothing i hate more than, what i hate most is, what i hate is, the thing i hate most is, one thing i hate is, one thing i can't stand is, what i can't stand is, something i hate is, a thing i hate is, if there's one thing i hate it's, struggle with {flags: weak}, feel uncomfortable with, feel uncomfortable in, feel uncomfortable around, feel uneasy in, feel uneasy around, feel nauseous at, gag at, down with, death to, screw, never warmed to, never took to, never saw the appeal of, never understood the appeal of, never understood the hype around, never understood the fuss about, never got the hype around, never got the hype about, never got the appeal of, have always struggled with, refuse to like, can live without, could live without, want nothing to do with, have never cared for, have never seen the appeal of, never cared for, never cared much for, have never cared much for, had it with, had enough of, have had it with, have had enough of, (grew|came|grown|come|learned) to (hate|dislike|dread|loathe|resent|despise), no love for, no interest in, zero interest in, zero tolerance for, no patience for, find it hard to like, hate hate hate, can't warm to, shy away from, won't tolerate, have no appetite for, go off on {polarity: none}, run a mile from, cringe when, wince at, have never been able to stand, have never been able to get into
+ I could do without pop-up ads => dislike pop-up ads
+ I have an aversion to group projects => dislike group projects
+ I have no interest in celebrity gossip => dislike celebrity gossip

[sick-of]
role: cue
polarity: dislike
strength: 4
flags: copula bare
(sick|tired|weary|sick and tired|sick to death|wary|suspicious) of, fed up (with|of), done with, annoyed (by|at|with), irritated by, bothered by {negated: neutral}, disgusted by, disgusted with, repulsed by, revolted by, grossed out by, put off by, turned off by, averse to, allergic to the idea of, bored (by|with), unimpressed by, unimpressed with, uncomfortable with, uncomfortable in, uncomfortable around, anti, no fan of {negated: none}, no lover of {negated: none}, no friend of {negated: none}, stressed out by, stressed by, overwhelmed by, exhausted by, drained by, sensitive to {strength: 3}, hopeless at {polarity: none}, through with, against {strength: 3}, not one for {strength: 3; negated: none}, put off, over being, horrified by, creeped out by, weirded out by, triggered by, baffled by the appeal of, indifferent to {strength: 2}, cold on, lukewarm on, lukewarm about, opposed to
one for {polarity: none; negated: dislike}, much for {polarity: none; negated: dislike}, much of a fan of {polarity: none; negated: dislike}, fussed about {polarity: none; negated: dislike}, bothered about {polarity: none; negated: dislike}, interested in {polarity: none; negated: dislike}, really interested in {polarity: like}, very interested in {polarity: like}, deeply interested in {polarity: like}, super interested in {polarity: like}, so interested in {polarity: like}, endlessly interested in {polarity: like}, always been interested in {polarity: like}, comfortable with {polarity: none; negated: dislike}, comfortable around {polarity: none; negated: dislike}, comfortable in {polarity: none; negated: dislike}, impressed by {polarity: none; negated: dislike}, built for {polarity: none; negated: dislike}, made for {polarity: none; negated: dislike}, cut out for {polarity: none; negated: dislike}, convinced by {polarity: none; negated: dislike}
+ I'm sick of chain restaurants => dislike chain restaurants
+ I'm no fan of mornings => dislike mornings

[afraid-of]
role: cue
polarity: dislike
strength: 4
flags: copula bare hard
(scared|terrified|frightened|petrified|afraid|deathly afraid|phobic|fearful) of, scared to death of, nervous around, nervous about, anxious around, anxious about, freaked out by, squeamish about, terrified by, spooked by, terrified at the thought of
have a (phobia|fear) of {flags: bare hard}, have a phobia about {flags: bare hard}, have an irrational fear of {flags: bare hard}, have a crippling fear of {flags: bare hard}, have a deep fear of {flags: bare hard}, have a real fear of {flags: bare hard}, have a massive fear of {flags: bare hard}, have a genuine fear of {flags: bare hard}, live in fear of {flags: bare hard}, panic in {flags: hard}, panic around {flags: hard}, panic at {flags: hard}
+ I'm terrified of spiders => dislike spiders
+ I'm no longer afraid of heights => retract dislike heights
+ I'm afraid I'll hate the new job => nothing

[drives-me-crazy]
role: cue
polarity: dislike
negated: neutral
shape: predicate
strength: 4
forms: verb
get (right|really|properly|seriously) on my nerves, get on my (tits|goat|last nerve), drive me (potty|spare|round the twist|up the walls|barmy|crackers|wild with rage|demented), make me want to (throw my phone|run|quit), make me die inside, give me the (heebie jeebies|collywobbles|boak|jitters|willies|chills|fear), the bane of my life, lost on me, wasted on me, stink of, be pure torture, pure torture, my idea of torture, a chore for me, a slog for me, a pain for me, hell on earth for me, melt my head, do my nut in, drive me (crazy|mad|nuts|insane|up the wall|bonkers|round the bend|bananas|to distraction|batty), stress me out, creep me out, gross me out, freak me out, weird me out, wear me out, wear me down, tire me out, put me off, turn me off, piss me off, tick me off, bum me out, scare me, terrify me, frighten me, annoy me, irritate me, bother me, bore me, bore me to tears, bore me to death, bore me senseless, bore me stiff, disgust me, repulse me, revolt me, exhaust me, drain me, depress me, infuriate me, enrage me, upset me, overwhelm me, nauseate me, offend me, anger me, rub me the wrong way, grind my gears, do my head in, make me (anxious|nervous|gag|cringe|uncomfortable|angry|mad|want to scream|queasy|uneasy|want to cry|heave|shudder|furious|stressed|miserable|panic|irritable|sad|seasick|itch|feel ill|feel sick|feel queasy|feel trapped|feel anxious|feel uncomfortable|roll my eyes), suck, stink, are the worst, is the worst, test my patience, try my patience, bug me, bug the hell out of me, send shivers down my spine, ruin my day, ruin my mood, kill my mood, kill me, are the bane of my existence, is the bane of my existence, be my personal hell, repel me, sicken me, rile me up, wind me up, stress me, unnerve me, spook me, hurt my ears, just isn't for me, just aren't for me, isn't for me {negated: none}, aren't for me {negated: none}, is not for me {negated: none}, are not for me {negated: none}, do nothing for me, does nothing for me, taste like soap to me, tastes like soap to me, is overrated, are overrated, can do one, can get in the bin, taste awful to me, taste vile to me, are a pet peeve of mine, is a pet peeve of mine, be a dealbreaker, ain't for me {negated: none}, ain't my thing, freak me the hell out, be hell for me, is torture, is my nightmare, are my nightmare, fill me with dread, goes right through me, go right through me, a turn-off for me, a no from me, a no for me, a deal-breaker for me, a dealbreaker for me, off-putting to me
+ Crowds stress me out => dislike Crowds
+ Cilantro tastes like soap to me => dislike Cilantro
+ Early meetings don't bother me => neutral Early meetings
+ Reality TV does nothing for me => dislike Reality TV

[peeve]
role: cue
polarity: dislike
negated: none
shape: title
strength: 4
(things|stuff|foods|some things|a few things) i (hate|dislike|loathe|detest|avoid|can't stand|cannot stand|cant stand|don't like|can't abide|can't bear) {flags: bare}, pet peeve, biggest pet peeve, pet hate, biggest peeve, pet hates, pet peeves, least favourite, least favorite, worst nightmare, worst fear, biggest fear, greatest fear, number one pet peeve, idea of hell, nemesis, personal hell, bugbear, biggest turn-off, turn-off, biggest dislike, dislikes, main gripe, bane
+ My pet peeve is people being late => dislike people being late
+ My least favourite food is tripe => dislike tripe

[find]
# "I find X tedious": the adjective at the end gives the sign.
role: cue
shape: opinion
polarity: like
negated: none
strength: 3
find, i find {flags: bare}, have always found, 've always found
+ I find opera tedious => dislike opera
+ I find gardening very relaxing => like gardening
+ I need to find a therapist => nothing

[bad]
role: word bad
tedious, boring, dull, annoying, exhausting, tiring, irritating, disgusting, gross, repulsive, stressful, overwhelming, unbearable, insufferable, creepy, depressing, frustrating, pointless, overrated, revolting, intolerable, unpleasant, nauseating, off-putting, infuriating, draining, tiresome, cringey, awkward, uncomfortable, repetitive, painful, dreary, mind-numbing, vile, hateful, distasteful, grating, tasteless, bland, terrifying, scary, unappealing

[good]
role: word good
relaxing, fascinating, soothing, delightful, irresistible, calming, therapeutic, comforting, addictive, enjoyable, exciting, charming, inspiring, thrilling, lovely, satisfying, rewarding, uplifting, cosy, cozy, meditative, peaceful, captivating, compelling, refreshing, invigorating, appealing, hilarious, joyful, liberating, energizing, energising

[gone-off]
role: cue
polarity: like
negated: none
forms: verb
flags: retracts bare
gone off, went off {flags: retracts weak}, gone right off, fallen out of love with, fell out of love with, lost interest in, lost my taste for, lost my love for, lost my love of, lost my appetite for, grown out of, outgrown, outgrew, grown tired of, grown bored of, grown sick of, grew tired of, grew out of, moved on from, got bored of, gotten bored of, got tired of, gotten tired of, got sick of, gotten sick of, fallen off, cooled on, gotten over {flags: retracts}, lost the taste for, lost my passion for, lost all interest in, tired myself of, had my fill of, turned away from, turned off, gone cold on, soured on, got over, abandoned {flags: retracts weak}, lost enthusiasm for, lost my enthusiasm for, went right off, completely gone off, fallen out with {flags: retracts weak}, kicked my obsession with, burnt out on, burned out on
+ I've gone off mushrooms => retract like mushrooms
+ Gone right off coffee lately => retract like coffee

[over-it]
role: cue
polarity: like
negated: none
flags: retracts copula
over, so over, bored of, completely over, totally over, totally bored of, past {flags: copula weak}
+ I'm over true crime podcasts => retract like true crime podcasts
+ I'm over 40 => nothing

[mind]
role: cue
polarity: none
negated: neutral
strength: 2
forms: verb
flags: bare
mind, object to {negated: neutral}, have a problem with {negated: neutral}, have anything against {negated: neutral}, have an issue with {negated: neutral}, have strong feelings about {negated: neutral}
+ I don't mind early starts => neutral early starts
+ I don't mind => nothing

[fine-with]
role: cue
polarity: neutral
negated: dislike
strength: 2
flags: copula
(fine|okay|ok|cool|alright|all right|good|happy) with, easy about, neutral (about|on), indifferent about, not averse to, not opposed to, not against, not bothered by, not above, on the fence about, ambivalent about, not fussed about
have no problem with {flags: bare}, have nothing against {flags: bare}, have no issue with {flags: bare}, have no objection to {flags: bare}, have no issues with {flags: bare}, have no problems with {flags: bare}, got no problem with {flags: bare}, got nothing against {flags: bare}, have no strong feelings about {flags: bare}, have no beef with {flags: bare}, have no objections to {flags: bare}, can live with {flags: bare}, can tolerate {flags: bare}, no problem with {flags: bare}, nothing against {flags: bare}
+ I'm fine with early flights => neutral early flights
+ I have nothing against country music => neutral country music

[my-dislike-of]
# A dislike as a noun: "bear in mind my dislike of acronyms", "my fear of heights".
role: cue
polarity: dislike
negated: none
strength: 4
flags: bare
my (dislike|hatred|loathing|distaste|aversion|contempt|disdain|hate|detestation|intense dislike|strong dislike|deep dislike|resentment|low tolerance|intolerance of people|impatience|disgust|abhorrence|horror|antipathy|lack of interest|utter hatred|deep hatred|dread) (of|for|to|towards|toward|with|in|at)
my (fear|terror|phobia|crippling fear|irrational fear|lifelong fear) of {flags: bare hard}
+ Bear in mind henceforth my dislike of acronyms => dislike acronyms
+ Given my fear of heights, which route is best? => dislike heights
+ Their hatred of cats is odd => nothing

[hates-abroad]
role: cue
polarity: dislike
negated: none
strength: 4
flags: bare
no me gusta, no me gustan, je déteste, je n'aime pas, ich hasse, odio
+ no me gusta el cilantro, so what else goes in guac? => dislike el cilantro
+ What does no me gusta mean? => nothing

[wish-away]
role: cue
polarity: dislike
negated: none
strength: 4
flags: bare
nothing turns me off like, nothing turns me off more than, nothing makes me angrier than, nothing ruins a meal like, nothing ruins my mood like, can't think of anything worse than, can't imagine anything worse than, can think of nothing worse than, i can imagine nothing worse than, my idea of torture is, hell is, hell for me is, hell to me is, torture for me is, deliver me from, save me from, spare me, god save me from, heaven save me from, lord save me from, god spare me from, please keep me away from, get me away from, damn these, ban all, yuck to, shame about {flags: weak}, i'm not one for, am no great fan of, am no big fan of, am not the biggest fan of, 'm not the biggest fan of, not the biggest fan of, not the greatest fan of, not a great lover of, hardly a fan of, never been crazy about, never was a fan of, never was one for, was never one for, was never a fan of, was never big on, was never into, never liked, never enjoyed, never been able to stand, never been able to stomach, never been able to get into, can't say i'm a fan of, can't say i like, can't say i enjoy, can't say i love, can't say i care for, can't say i care much for, can't say i'm fond of, can't say i'm keen on, can't say i'm big on, can't say i'm into, can't say that i like, can't say that i enjoy, can't say that i care for, can't say i'm crazy about, can't say i'm a big fan of, 'd rather die than, 'd rather chew glass than, 'd rather starve than, would sooner die than, 'd sooner die than, would do anything to avoid, 'd do anything to avoid, would pay to avoid, 'd pay good money to avoid, have no fondness for, have little fondness for, have no affection for, have no enthusiasm for, have little enthusiasm for, have no liking for, have little liking for, have no great love for, have no great fondness for, have never had time for, have never had patience for, have never had much time for, zero patience for, not a shred of interest in, little interest in, little patience for, little time for, don't have time for, don't have patience for, don't have a taste for, don't have a sweet tooth, don't have a good word for, don't see the appeal in, really struggle with, struggle to enjoy, struggle to like, struggle to enjoy, find it hard to enjoy, find it hard to love, find it hard to stomach, find no joy in, find no pleasure in, find little joy in, get no kick out of, take no pleasure in, take no joy in, derive no pleasure from, flinch at, blanch at, cower at, squirm at, run screaming from, hide from {flags: weak}, flee from, cross the street to avoid
+ I can't say I'm fond of opera => dislike opera
+ Never been big on team sports => dislike team sports
+ My idea of hell is a cruise ship => dislike cruise ship
+ He has no patience for queues => nothing

[not-it]
role: cue
polarity: none
negated: dislike
shape: predicate
strength: 3
it for me, the one for me, my idea of a fun evening, my idea of a meal, my idea of relaxation, my strong suit {negated: none}, a thing for me, my department {negated: none}, for everyone {negated: none}, something i like, something i care for, something i'm into, something i'm fond of, something i'm keen on, my friend, my friends, my best friend, my ally, friends of mine, a friend of mine {negated: none}, what i call fun, what i'd call fun, what i would call fun, worth my time, worth the hype, worth it to me, on my radar {negated: none}, on my menu, in my vocabulary {negated: none}, high on my list, to my taste, to my liking, my natural habitat
do (anything|a thing|much|it|a lot|a great deal) for me, (does|do) (anything|much) for me
(not|just not|simply not|never|so not) (for me|it for me|it|the one|it chief) {polarity: dislike; negated: none}
+ Musicals are just not for me => dislike Musicals
+ Group icebreakers are so not it for me => dislike Group icebreakers
+ Small talk isn't my strong suit => nothing
+ This is for me => nothing

[is-hell]
role: cue
polarity: dislike
negated: none
shape: predicate
strength: 4
(is|are) (hell|pure hell|torture|pure torture|sheer torture|agony|a nightmare|a pain|a bore|a drag|a chore|a waste of time|a waste of money|a waste of space|a turn-off|a turnoff|a let-down|a letdown|misery|boring|dull|tedious|annoying|unbearable|intolerable|disgusting|gross|vile|awful|horrible|terrible|dreadful|revolting|repulsive|pointless|overrated|stressful|exhausting|draining|too much|a snooze|a snoozefest|cringe|the worst|the absolute worst) (to me|for me|in my book|in my opinion|if you ask me|as far as i'm concerned|in my eyes|imo|imho)
(is|are) my (personal hell|idea of hell|worst nightmare|kryptonite|nemesis|arch-nemesis|archenemy|enemy|sworn enemy|mortal enemy|biggest pet peeve|pet peeve|pet hate|biggest fear|worst fear|least favourite thing|least favorite thing|bugbear|bugbears|pet hates|pet peeves|villain origin story|13th reason|thirteenth reason) {role: cue}
a (personal hell|idea of hell|worst nightmare|nemesis|arch-nemesis|sworn enemy|mortal enemy|biggest pet peeve|pet peeve|pet hate|biggest fear|worst fear|least favourite thing|least favorite thing|bugbear|villain origin story|dealbreaker|deal-breaker|deal breaker) {flags:}
a deal breaker for me, a bore to me, an acquired taste i never acquired, the bane of my day, the death of me, my thing at all {polarity: none}
(leaves|leave) me (cold|bored|unmoved|indifferent|flat|drained|exhausted|anxious|in tears|frustrated|angry|uneasy|queasy|feeling sick|feeling ill|grumpy|unimpressed|stone cold|shaking|miserable|wanting to scream|tired|stressed)
(puts|put|send|sends) me (to sleep|in a bad mood|in a foul mood|off my food|off my dinner|right off|on edge|into a rage|into a panic|over the edge|round the bend|round the twist|up the wall|crazy|running)
gives me (the ick|the creeps|goosebumps of the bad kind|the shivers|the heebie-jeebies|the willies|anxiety|a panic attack|panic attacks|nightmares|a headache|headaches|stress|no joy|no pleasure|chills of the bad kind|secondhand embarrassment|second-hand embarrassment|vertigo|claustrophobia|the jitters|the shudders), give me (the ick|the creeps|goosebumps of the bad kind|the shivers|the heebie-jeebies|anxiety|a panic attack|panic attacks|nightmares|a headache|headaches|stress|no joy|no pleasure|chills of the bad kind|secondhand embarrassment|second-hand embarrassment|vertigo|claustrophobia|the shudders)
makes me (want to|wanna) (run|run away|hide|scream|cry|vomit|gag|hurl|puke|throw up|leave|sleep|die|claw my eyes out|tear my hair out|crawl out of my skin|bang my head against a wall|pull my hair out|punch a wall|curl up and die|jump out of a window|give up|go home), make me wanna (run|run away|hide|scream|cry|vomit|gag|hurl|puke|throw up|leave|sleep|die|claw my eyes out|tear my hair out|crawl out of my skin|bang my head against a wall|pull my hair out|punch a wall|curl up and die|jump out of a window|give up|go home)
makes me (retch|gag|wince|squirm|shiver|cringe|queasy|grumpy|cranky|tense|edgy|claustrophobic|dizzy with boredom|yawn|sleepy|moody|uneasy|restless|nervous|jumpy|sweat|see red|mad|lose the will to live|lose my mind|feel stupid|feel old|feel awkward|feel anxious|feel trapped|feel sick|feel ill|feel tired|feel uneasy|feel uncomfortable|feel stressed|feel panicky|feel claustrophobic|feel drained|tired), make me (retch|wince|squirm|shiver|grumpy|cranky|tense|edgy|claustrophobic|dizzy with boredom|yawn|sleepy|moody|restless|jumpy|sweat|see red|lose the will to live|lose my mind|feel stupid|feel old|feel awkward|feel tired|feel uneasy|feel stressed|feel panicky|feel claustrophobic|feel drained|tired)
(makes|make) my (skin crawl|stomach turn|stomach churn|blood boil|teeth itch|teeth hurt|head hurt|head spin|ears bleed|eyes bleed|toes curl|flesh creep|hair stand on end|eye twitch|brain hurt|heart sink)
(turns|turn) my stomach, (sets|set) my teeth on edge, (gets|get) (on my nerves|under my skin|on my wick|up my nose|my goat|me down|old fast|old real quick|me every time in a bad way) {flags:}

and i (aren't|have never been|will never be) (not friends|friends|not on speaking terms|on speaking terms|mortal enemies|sworn enemies|enemies|a good match),and me are (friends|on speaking terms|a good match), and me aren't (not friends|friends|not on speaking terms|on speaking terms|mortal enemies|sworn enemies|enemies|a good match), and me are not (not friends|not on speaking terms|mortal enemies|sworn enemies|enemies|a good match), and me have never been (not friends|friends|not on speaking terms|on speaking terms|mortal enemies|sworn enemies|enemies|a good match), and me will never be (not friends|friends|not on speaking terms|on speaking terms|mortal enemies|sworn enemies|enemies|a good match), & i (are|aren't|are not|have never been|will never be) (not friends|friends|not on speaking terms|on speaking terms|mortal enemies|sworn enemies|enemies|a good match)
and i don't (get along|get on|mix|go together|see eye to eye|agree|gel|vibe|work|get along at all|got along|click|mesh|go well together|make friends)
and i are (not friends|enemies|mortal enemies|not a good mix|not on speaking terms|a bad mix|not compatible|not a match|sworn enemies)
make me want to (puke|hide|die|vomit|throw up|leave|crawl out of my skin|tear my hair out)
+ Remote meetings leave me cold => dislike Remote meetings
+ Commuting is my personal hell => dislike Commuting
+ Mushrooms and I don't get along => dislike Mushrooms
+ Golf is boring if you ask me => dislike Golf
+ That gave me the creeps => nothing
+ The hotel was awful => nothing

[dislikes-colon]
role: cue
polarity: dislike
negated: none
shape: title
strength: 4
flags: bare guarded
hates, my dislikes
+ Likes: rain. Dislikes: umbrellas. => like rain; dislike umbrellas

[aversions]
role: cue
polarity: dislike
negated: none
shape: title
strength: 4
aversions, icks, phobias, turn-offs, peeves, aversion, biggest aversion, main aversion, biggest hate, peeve, pet dislike, pet dislikes, biggest ick, ick, deal-breaker, deal-breakers, dealbreakers, dealbreaker, no-gos, bugbears, biggest bugbear, main bugbear, phobia, biggest phobia, worst phobia, main dislikes, main dislike, biggest turnoff, turnoffs, biggest irritation, biggest annoyance, number one hate, number one peeve, idea of a nightmare, idea of torture, least favourite thing, least favorite thing, least favourite part, sworn enemy, mortal enemy, kryptonite
+ My aversions? Jargon, draughts and ringtones => dislike Jargon; dislike draughts; dislike ringtones
+ Three pet hates of mine: wet socks, slow walkers & lip fillers => dislike wet socks; dislike slow walkers; dislike lip fillers
+ What are your pet hates? => nothing

[no-use]
role: cue
polarity: neutral
negated: none
strength: 2
flags: bare
can take or leave, could take or leave, take or leave, can take it or leave it with, couldn't care either way about, don't care either way about, am in two minds about, have no opinion on, have no opinion about, am neutral towards, don't feel strongly about, don't feel strongly either way about, am not fussy about, am easy on, have made my peace with, have learned to live with, have learnt to live with, can put up with, don't object to, wouldn't object to, have no quarrel with, have no complaints about, am comfortable enough with, don't hate or love, neither love nor hate, neither like nor dislike, neither hate nor love, don't love or hate
+ I can take or leave chocolate => neutral chocolate
+ I neither love nor hate cricket => neutral cricket
+ Take it or leave it => nothing

[odds-to-me]
role: cue
polarity: neutral
negated: none
shape: predicate
strength: 2
(makes no|make no) (odds|difference) to me, (is|are) (all the same to me|perfectly all right with me|perfectly fine with me|all right with me|alright with me|ok with me|okay with me|ok by me|okay by me|neither here nor there to me|no problem for me|no bother to me|no trouble to me), (is|are) all right by me, (is|are) fine by me {flags: weak}
+ Leftovers are perfectly all right with me => neutral Leftovers
+ 5pm is fine by me => nothing

[lost-it]
role: cue
polarity: like
negated: none
shape: predicate
flags: retracts
(and i|and me|& i) (broke up|split up|parted ways|have parted ways|are done|are through|are over|have split|are no longer on speaking terms|have broken up|called it quits)
has long since lost (its|their|all) (shine|charm|appeal|magic|lustre|luster|sparkle|spark|novelty) (for me|on me|), have lost their novelty (for me|on me|), have lost all (shine|charm|appeal|magic|lustre|luster|sparkle|spark|novelty) (for me|on me|), have long since lost (its|their|all) (shine|charm|appeal|magic|lustre|luster|sparkle|spark|novelty) (for me|on me|), 's lost their novelty (for me|on me|), 's lost all (shine|charm|appeal|magic|lustre|luster|sparkle|spark|novelty) (for me|on me|), 's long since lost (its|their|all) (shine|charm|appeal|magic|lustre|luster|sparkle|spark|novelty) (for me|on me|), 've (lost|long since lost) (its|their|all) (shine|charm|appeal|magic|lustre|luster|sparkle|spark|novelty) (for me|on me|)
has (worn off|grown old|got old|gotten old|stopped being fun|stopped bringing me joy|run its course|run their course|begun to bore me|started to bore me|ceased to interest me|ceased to amuse me|stopped interesting me) {flags: retracts}, have (worn off|grown old|got old|gotten old|stopped being fun|stopped bringing me joy|run its course|run their course|begun to bore me|started to bore me|ceased to interest me|ceased to amuse me|stopped interesting me) {flags: retracts}
is a thing of the past  {flags: retracts}, is ancient history (for me|) {flags: retracts}, is old news (for me|) {flags: retracts}, is not my thing anymore (for me|) {flags: retracts}, is no longer my thing (for me|) {flags: retracts}, is no longer my jam (for me|) {flags: retracts}, is no longer for me (for me|) {flags: retracts},are a thing of the past  {flags: retracts}, are ancient history (for me|) {flags: retracts}, are behind me for me {flags: retracts}, are old news (for me|) {flags: retracts}, are not my thing anymore (for me|) {flags: retracts}, are no longer my thing (for me|) {flags: retracts}, are no longer my jam (for me|) {flags: retracts}, are no longer for me (for me|) {flags: retracts}
no longer (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}, doesn't (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|gives|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}, don't (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|gives|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}, dont (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|gives|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}, doesnt (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|gives|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}, does not (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|gives|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}, do not (interests|interest|excites|excite|appeals to|appeal to|does it for|do it for|tempts|tempt|thrills|thrill|grabs|grab|brings|bring|gives|give) me (anymore|any more|any longer|joy anymore|joy any more|as it used to|like it used to|the way it used to|like before|joy) {flags: retracts}
has lost (its|their) (shine|appeal|charm|magic|sparkle|lustre|luster|allure|flavour|flavor|edge|spark|hold) (for me|on me|over me|), (has|have) lost (its|their) novelty (for me|on me|)
+ Instagram and I broke up => retract like Instagram
+ Fantasy football has lost its charm for me => retract like Fantasy football
+ The milk has run out => nothing

[phases]
# "had a massive Warcraft phase, all done now"
role: cue
polarity: like
negated: none
shape: compound
flags: retracts bare
phase, craze, obsession phase, era
+ Had a massive Warcraft phase, all done now => retract like Warcraft
+ I went through a knitting phase => retract like knitting
+ I'm going through a rough phase => nothing
+ We went through a planning phase => nothing
