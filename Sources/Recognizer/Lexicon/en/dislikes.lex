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
cop, brook, take to, stand, bear, stomach, abide, tolerate, endure, put up with, deal with {flags: weak}, handle, bring myself to like, be doing with, be bothered with, be dealing with, see the appeal of, get behind, get on with {flags: weak}, get along with {flags: weak}, get on board with, wrap my head around the appeal of, cope with, face, hack, hang with
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
get (right|really|properly|seriously) on my nerves, get on my (tits|goat|last nerve), get up my nose, get my goat, get me down, drive me (potty|spare|round the twist|up the walls|barmy|crackers|wild with rage|demented), make me want to (puke|throw my phone|run|hide|quit|cry|scream), make me die inside, give me the (heebie jeebies|collywobbles|boak|jitters|willies|chills|fear), the bane of my life, lost on me, wasted on me, stink of, be pure torture, pure torture, my idea of torture, a chore for me, a slog for me, a pain for me, hell on earth for me, melt my head, do my nut in, drive me (crazy|mad|nuts|insane|up the wall|bonkers|round the bend|bananas|to distraction|batty), stress me out, creep me out, gross me out, freak me out, weird me out, wear me out, wear me down, tire me out, put me off, turn me off, piss me off, tick me off, bum me out, scare me, terrify me, frighten me, annoy me, irritate me, bother me, bore me, bore me to tears, bore me to death, bore me senseless, bore me stiff, disgust me, repulse me, revolt me, exhaust me, drain me, depress me, infuriate me, enrage me, upset me, overwhelm me, nauseate me, offend me, anger me, rub me the wrong way, get on my nerves, get on my wick, get under my skin, grind my gears, do my head in, make my skin crawl, make my blood boil, make my stomach turn, turn my stomach, make me (anxious|nervous|gag|cringe|uncomfortable|angry|mad|want to scream|want to die|queasy|uneasy|want to vomit|want to cry|want to throw up|heave|shudder|furious|stressed|miserable|panic|irritable|sad|want to leave|seasick|itch|feel ill|feel sick|feel queasy|feel trapped|feel anxious|feel uncomfortable|roll my eyes), give me anxiety, give me the creeps, give me the ick, give me the heebie-jeebies, give me nightmares, give me a headache, give me headaches, give me the shivers, leave me cold, suck, stink, are the worst, is the worst, test my patience, try my patience, bug me, bug the hell out of me, send shivers down my spine, set my teeth on edge, send me up the wall, ruin my day, ruin my mood, kill my mood, kill me, are the bane of my existence, is the bane of my existence, be my personal hell, repel me, sicken me, rile me up, wind me up, stress me, unnerve me, spook me, hurt my ears, are a turn-off for me, are a no from me, is a no from me, just isn't for me, just aren't for me, isn't for me {negated: none}, aren't for me {negated: none}, is not for me {negated: none}, are not for me {negated: none}, not for me {negated: none}, do nothing for me, does nothing for me, taste like soap to me, tastes like soap to me, is overrated, are overrated, is overrated to me, can do one, can get in the bin, taste awful to me, taste vile to me, are a pet peeve of mine, is a pet peeve of mine, be a dealbreaker, ain't for me {negated: none}, ain't my thing, do not agree with me, freak me the hell out, be hell for me, is torture for me, are torture for me, is torture, is my nightmare, are my nightmare, is my idea of hell, are my idea of hell, is my worst nightmare, are my worst nightmare, is a nightmare for me, are a nightmare for me, fill me with dread, puts me to sleep, put me to sleep, send me to sleep, goes right through me, go right through me, a turn-off for me, a no from me, a no for me, a deal-breaker for me, a dealbreaker for me, off-putting to me
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
