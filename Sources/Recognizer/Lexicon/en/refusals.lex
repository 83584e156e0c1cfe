# What states a refusal or an incapacity.

[avoid]
role: cue
polarity: avoid
negated: neutral
strength: 4
forms: verb
avoid, shun, boycott, abstain from, refrain from, steer clear of, stay away from, keep away from, stay clear of, keep clear of, refuse, refuse to eat, refuse to drink, refuse to wear, refuse to use, refuse to buy, refuse to touch, refuse to watch, decline {flags: weak}, stay off, keep off, skip, cut out, cut back on, give up, quit, swear off, forgo, forego, pass on {flags: weak}, do without {flags: weak}, draw the line at, go out of my way to avoid, have given up, have cut out, keep my distance from, give a wide berth to, ban {flags: weak}, limit {flags: weak}, stop eating, stop drinking, stop smoking {flags: weak}, stop buying, stop using, stop watching, stop wearing, opt out of, leave out {flags: weak}, always skip, always avoid, always leave out, always decline, always refuse, reject {flags: weak}, eliminate, stay well away from, run from {flags: weak}, drop {flags: weak}, kick {flags: weak}, gave up, given up, sworn off, cut down on, have sworn off, eschew, dodge {flags: weak}, stay far away from, keep far away from, say no to
+ I avoid fried food => avoid fried food
+ I gave up dairy => avoid dairy
+ Avoid tolls on this route => nothing
+ Please avoid jargon in this summary => nothing

[consume]
role: cue
polarity: none
negated: avoid
strength: 4
forms: verb
flags: action
eat, drink, touch, consume, wear, smoke, do, fly with, fly, take sugar in, take milk in, go near, cook with, watch, eat any, drink any, eat much {negated: dislike}, use, buy, read, listen to, go to, play, take, order, put, digest, process, swim in, ride, travel by, travel on, go on, stay in, stay at, shop at, shop on, gamble, use any, wear any, deal in, date, own, trust, do well with, tolerate any, take any, keep, have {flags: weak action}, share {flags: weak action}, accept, answer, eat or drink, ever eat, ever drink, ever wear, ever use, drive
+ I don't eat pork => avoid pork
+ I didn't eat lunch => nothing
+ I don't drive to work today => nothing
+ I eat pork => nothing

[cannot-have]
role: cue
polarity: avoid
negated: none
strength: 5
flags: hard bare
(can't|cannot|cant|can not|can't really|am not able to|am unable to|'m unable to|'m not able to|am not allowed to|'m not allowed to|am not supposed to|'m not supposed to|must not|mustn't|should not|shouldn't|physically can't|literally can't|can never|could never|simply can't|just can't|really can't|absolutely cannot|absolutely can't) (eat|drink|have|digest|process|tolerate|consume|touch|wear|take|be near|be around|go near|swim in|smoke|breathe around|use|ingest|keep down|metabolize|metabolise)
not able to eat {flags: hard copula}, unable to eat {flags: hard copula}, unable to digest {flags: hard copula}, not allowed to eat {flags: hard copula}, not allowed to drink {flags: hard copula}, not allowed {flags: hard copula}, forbidden to eat {flags: hard copula},my doctor (forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), my doc (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), doctor (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), the doctor (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), doc (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), the doc (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), my gp (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), my dietician (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), my nutritionist (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), my cardiologist (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), (i've|i have|i was|i'm) been (told|advised|warned|ordered) to (avoid|stay off|cut out|give up|stay away from), (i've|i have) been (told|advised) not to (eat|drink|have|take|touch), my religion forbids, my faith forbids, my religion doesn't allow, my doctor told me not to eat, my doctor told me to stay away from, doctor told me to avoid, my doctor says i can't have, doctor's orders: no
+ I can't eat gluten => avoid gluten
+ I can't eat right now => nothing
+ I can't have that on my record => nothing

[allergic]
role: cue
polarity: avoid
negated: none
strength: 5
flags: hard copula bare
anaphylactic to, anaphylactic with, deadly allergic to, allergic with, allergic from, badly allergic to, severely allergic to, allergic to, intolerant to, intolerant of, highly allergic to, deathly allergic to, hypersensitive to, coeliac so no, sensitive to the smell of
have an (allergy|intolerance|allergic reaction|aversion reaction) to {flags: hard bare}, have a severe allergy to {flags: hard bare}, have a bad allergy to {flags: hard bare}, have a serious allergy to {flags: hard bare}, have a mild allergy to {flags: hard bare}, have allergies to {flags: hard bare}, have a reaction to {flags: hard bare}, have bad reactions to {flags: hard bare}, have severe reactions to {flags: hard bare}, have a sensitivity to {flags: hard bare}, react badly to {flags: hard bare}, react to {flags: hard weak}, break out from {flags: hard bare}, swell up if i eat {flags: hard bare}, swell up when i eat {flags: hard bare}, go into anaphylactic shock from {flags: hard bare}, carry an epipen for {flags: hard bare}, swell up around {flags: hard bare}, sneeze around {flags: hard bare}, have a bad reaction to {flags: hard bare}
+ I'm allergic to shellfish => avoid shellfish
+ I'm not allergic to cats anymore => retract cats
+ She's allergic to peanuts => nothing
+ What are common allergies? => nothing

[allergy]
role: cue
polarity: avoid
negated: none
shape: compound
strength: 5
flags: hard
allergy, allergies, intolerance, intolerant {flags: hard copula}, phobia {polarity: dislike}, allergic {flags: hard copula}, sensitivity, -intolerant {flags: hard copula}
+ I have a peanut allergy => avoid peanut
+ I'm lactose intolerant => avoid lactose
+ Peanut allergy symptoms => nothing

[makes-me-sick]
role: cue
polarity: avoid
negated: neutral
shape: predicate
strength: 5
forms: verb
flags: hard
make me (sick|ill|vomit|throw up|nauseous|sneeze|swell up|break out|break out in hives|bloated|puke|dizzy), give me (hives|a rash|migraines|indigestion|heartburn|stomach cramps|stomach aches|cramps|asthma|acid reflux|gas|the runs), upset my stomach, wreck me, wreck my (gut|guts|skin|digestion), mess me up, do a number on me, play havoc with my (stomach|gut|skin|sinuses), set off my migraines, kill my stomach, tear up my stomach, make my throat (itch|close|swell|close up), make my face swell, make my tongue (itch|swell), could put me in hospital, will put me in hospital, disagree with me, trigger my (migraines|asthma|allergies|allergy|eczema|ibs|anxiety|reflux), could kill me, would kill me, can kill me, wreck my stomach, mess up my stomach, mess with my stomach, bring me out in hives, bring me out in a rash, be off the table for me, set off my allergies, set off my asthma, destroy my stomach, a hard no for me, a hard no from me, a hard pass for me, a big no for me, a no-go for me, a no-go, a hard no, a hard pass, a big no, a no no for me, not an option for me, off limits for me, off-limits for me, off the menu for me, off limits to me, out of the question for me {flags:}, a no-no for me {flags:}, forbidden for me, strictly forbidden for me
+ Dairy makes me sick => avoid Dairy
+ Nuts could kill me => avoid Nuts

[never]
role: cue negator habit
polarity: avoid
negated: none
strength: 4
flags: any-verb
never, never ever, would never {role: cue negator habit would}, will never, 'd never, won't ever, will never ever, would never ever {role: cue negator habit would}, don't ever, refuse to, strictly never, absolutely never, simply won't
+ I never smoke => avoid smoke
+ I never said that => nothing
+ I never drink coffee => avoid coffee

[off]
role: cue
polarity: avoid
negated: none
strength: 4
flags: copula
off, been off {flags:}, staying off, laying off, off all
+ I'm off dairy => avoid dairy
+ I'm off to work => nothing

[never-for-me]
role: cue
polarity: avoid
negated: none
strength: 4
flags: bare any-verb
(never|never ever|please never|don't ever|do not ever|please don't ever|please do not ever) (book|give|send|show|recommend|suggest|serve|offer|order|get|buy|bring|play|pick|choose|make) me, (never|don't ever|please don't|please never|do not) (put|seat|place|stick|sit) me (in|at|on|by|next to|near|beside|anywhere near), (never|never ever|please never|don't ever|please don't ever|do not) (recommend|suggest|put|add|include|serve|use), don't (recommend|suggest) me, don't (recommend|suggest) {flags: bare weak}, do not (recommend|suggest) me, please don't (recommend|suggest), stop (recommending|suggesting|showing|sending) me, stop (recommending|suggesting|showing) {flags: weak}, please stop (recommending|suggesting|showing|sending) me, (you will|you'll|you|) (never|won't|wont|will not) (catch|find|see|get) me (on|in|at|near|anywhere near) (a|an|any|), don't (book|send|show|give|serve|offer|order|bring|play|put|seat) me {flags: bare weak}, you'll never get me to, you will never catch me, you'll never catch me, won't catch me, you won't catch me, you won't find me, you'll never find me, wouldn't be caught dead in, wouldn't be caught dead, wouldn't touch, wouldn't eat, won't touch, won't eat, won't drink, won't wear, won't go near, won't watch, won't use, won't buy, would not touch, count me out of, count me out for, leave me out of, keep me away from, no more {flags: weak}, absolutely no, strictly no, hold the, please hold the, hard pass on, hard no to, hard no on, big no to, don't ever put, never put any, never put, no thanks to, don't give me, do not give me, spare me the {flags: weak}, never ask me to, don't ask me to, don't make me eat {flags:}, don't feed me, never feed me
+ Never book me a middle seat => avoid middle seat
+ Please never suggest seafood to me => avoid seafood
+ Don't use that font => nothing

[no-for-me]
role: cue
polarity: avoid
negated: none
strength: 4
flags: bare weak
no, zero, nothing with, nothing containing, anything but, nothing too {polarity: dislike}
+ No cilantro for me => avoid cilantro
+ No thanks => nothing

[is-out]
role: cue
polarity: avoid
negated: none
shape: itself
flags: bare
teetotal, a teetotaller, a teetotaler, claustrophobic {flags: copula hard}, agoraphobic {flags: copula hard}, arachnophobic {flags: copula hard}, don't drink and drive {role: mask; shape: verb}

[keep-it-away]
role: cue
polarity: avoid
negated: none
strength: 4
flags: bare weak
keep {flags: bare guarded}, get {flags: bare guarded}, take {flags: bare guarded}, leave {flags: bare guarded}, miss me with {flags: bare}, don't come at me with {flags: bare}, don't bring {flags: bare weak}, don't come near me with {flags: bare}, don't let me near {flags: bare}, don't let me anywhere near {flags: bare}, keep me far away from {flags: bare}, keep me far from {flags: bare}, keep me well away from {flags: bare}, count me out if it's {flags: bare}, you won't get me to {flags: bare any-verb}, you can't get me to {flags: bare any-verb}, nobody gets me to {flags: bare any-verb}, no one gets me to {flags: bare any-verb}, wild horses couldn't make me {flags: bare any-verb}, wild horses couldn't get me to {flags: bare any-verb}, you couldn't pay me to {flags: bare any-verb}, you couldn't get me to {flags: bare any-verb}, you'd have to pay me to {flags: bare any-verb}, you can't pay me to {flags: bare any-verb}, i'd never be caught dead in, catch me dead before i {flags: bare any-verb}, get me nowhere near {flags: bare}
+ Keep pickles away from my burgers => avoid pickles
+ Miss me with MLM stuff => avoid MLM stuff
+ You couldn't pay me to skydive => avoid skydive
+ Keep a seat for me => nothing
+ Keep the receipt => nothing
+ Take the dog out => nothing

[anything-but]
# "I eat everything except mushrooms": what is excepted is refused.
role: cue
polarity: avoid
negated: none
strength: 4
(eat|drink|can eat|can drink|will eat|will drink|i'll eat|i'll drink) (anything|everything|most things|almost anything|almost everything|pretty much anything) (but|except|except for|apart from|other than|as long as it's not|besides)
(like|love|enjoy|listen to|watch|read) (anything|everything|most things|almost anything|almost everything) (but|except|except for|apart from|other than|besides) {polarity: dislike}
+ I can eat anything but nuts => avoid nuts
+ I like everything except jazz => dislike jazz
+ He eats anything but nuts => nothing

[away]
# Behind what is kept away.
role: tail need
away from me, away from my, far away from me, well away from me, far from me, tf away from me, tf away from my, the hell away from me, the hell away from my, the fuck away from me, off my plate, off my pizza, off my burger, out of my food, out of my sight, out of my life, out of my house, out of my kitchen, out of my face, out of my drinks, out of my salad, out of my coffee, out of my tea, well away from my, far away from my, off my food, out of my answers, out of my meals, out of it for me, off the menu, off my feed, off my menu, out of my room

[forbidden-me]
role: cue
polarity: avoid
negated: none
strength: 5
flags: hard copula
forbidden, not permitted, not supposed to have, not meant to have, not meant to eat, not meant to drink, not supposed to eat, not supposed to drink, not supposed to be near, advised against, told to avoid, told to stay off, told to cut out, told to stay away from, told not to eat, told not to drink, banned from eating, banned from drinking, banned from having, prohibited from eating, unable to have, unable to tolerate, unable to process, unable to drink, unable to handle, unable to stomach, not allowed to have, not allowed any, not able to have, not able to drink, not able to tolerate, not able to digest
my doc (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my gp (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my dietician (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my dietitian (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my nutritionist (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my cardiologist (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my specialist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my consultant (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my dentist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my oncologist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my surgeon (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my therapist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, my midwife (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare},the doctor (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the doc (says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the gp (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the dietician (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the dietitian (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the nutritionist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the cardiologist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the specialist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the consultant (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the dentist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the oncologist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the surgeon (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the therapist (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}, the midwife (has banned|has forbidden|says no|says no to|said no|said no to|won't let me have|won't let me eat|won't let me drink|doesn't let me have|doesn't let me eat|forbids|banned me from|told me to avoid|told me to cut out|told me to give up|told me to quit|told me to lay off|told me to stay off|ordered me off|told me no|advised me against|advised against|has told me to avoid|has told me to cut out|made me give up|made me quit) {flags: hard bare}
doctor forbids {flags: hard bare}, dr has banned {flags: hard bare}
(my|the|this) (body|stomach|gut|tummy|system|belly|skin|digestion|digestive system|poor stomach|liver|heart|nose|intestines) (does not|doesn't|doesnt|cannot|can't|cant|won't|wont|will not|refuses to|simply can't|just can't|can no longer|never could) (accept|agree with|handle|like|tolerate|process|digest|take|cope with|deal with|stand|bear|stomach|keep down|absorb|break down|get along with|get on with) {flags: hard bare}
(my|the) (body|stomach|gut|tummy|system|belly|skin) (rejects|hates|reacts to|reacts badly to|revolts at|rebels against|rebels at|is sensitive to|can no longer handle|is allergic to|says no to|protests at) {flags: hard bare}
my (allergy|intolerance|sensitivity|severe allergy|nut allergy) to {flags: hard bare}
(had|have had|'ve had) (an allergic reaction|a bad reaction|a severe reaction|a severe allergic reaction|anaphylaxis|a reaction) to {flags: hard}
allergic reaction to {flags: hard bare}, allergies to {flags: hard bare}, an allergy to {flags: hard bare}, anaphylaxis from {flags: hard bare}, anaphylactic shock from {flags: hard bare}, anaphylactic reaction to {flags: hard bare}
come out in a rash (if i touch|when i touch|after) {flags: hard}, come out in spots (if i touch|when i touch|after) {flags: hard}, come out in bumps (from|around|if i eat|when i eat|if i touch|when i touch|after) {flags: hard},break out in hives (from|around|if i eat|when i eat|if i touch|when i touch) {flags: hard}, break out in a rash (from|around|if i eat|when i eat|if i touch|when i touch) {flags: hard}, break out in spots (from|around|if i eat|when i eat|if i touch|when i touch) {flags: hard}, break out in bumps (from|around|if i eat|when i eat|if i touch|when i touch|after) {flags: hard}, came out in (hives|a rash|spots|bumps) (from|around|if i eat|when i eat|if i touch|when i touch|after) {flags: hard}, broke out in (hives|a rash|spots|bumps) (from|around|if i eat|when i eat|if i touch|when i touch|after) {flags: hard}
(get|got) (a migraine|migraines|a rash|hives|sick|ill|heartburn|bloated|cramps|stomach cramps|palpitations|dizzy|nauseous|an upset stomach|the runs|itchy|wheezy|terrible headaches|bad headaches|acid reflux) (from|off|if i eat|when i eat|if i drink|when i drink|if i have|when i have|whenever i eat|whenever i have|after eating|after drinking|every time i eat|every time i have) {flags: hard}
can't (be anywhere near|be in the same room as|sit near|stay near|sleep near|come near|come into contact with|have contact with|take any|have any|eat any|drink any|eat anything with|have anything with|eat anything containing|have anything containing|do any|have even a bit of|stomach even a bit of|safely eat|safely have|medically have|eat or drink) {flags: hard bare}, cannot (be anywhere near|be in the same room as|sit near|stay near|sleep near|come near|come into contact with|have contact with|take any|have any|eat any|drink any|eat anything with|have anything with|eat anything containing|have anything containing|do any|have even a bit of|stomach even a bit of|safely eat|safely have|medically have|eat or drink) {flags: hard bare}, cant (be anywhere near|be in the same room as|sit near|stay near|sleep near|come near|come into contact with|have contact with|take any|have any|eat any|drink any|eat anything with|have anything with|eat anything containing|have anything containing|do any|have even a bit of|stomach even a bit of|safely eat|safely have|medically have|eat or drink) {flags: hard bare}, can not (be anywhere near|be in the same room as|sit near|stay near|sleep near|come near|come into contact with|have contact with|take any|have any|eat any|drink any|eat anything with|have anything with|eat anything containing|have anything containing|do any|have even a bit of|stomach even a bit of|safely eat|safely have|medically have|eat or drink) {flags: hard bare}
my doctor (has forbidden|told me to avoid|banned me from|says no) {flags: hard bare}, come out in hives (if i eat|when i eat|around) {flags: hard bare}
+ My body does not accept milk => avoid milk
+ Doctor has forbidden salt for me => avoid salt
+ Following the transplant I'm forbidden raw fish => avoid raw fish
+ Coriander and allergic reactions, an essay => nothing

[kills-me]
role: cue
polarity: avoid
negated: none
shape: predicate
strength: 5
flags: hard
(lands|land|puts|put|sends|send|would land|would put|would send|could land) me (in hospital|in the hospital|in a&e|in the er|to hospital|to the hospital|to a&e|to the er|in an ambulance|into anaphylactic shock|into anaphylaxis)
(gives|give) me (instant migraines|a migraine|an instant migraine|a bad rash|the worst heartburn|terrible heartburn|stomach problems|stomach trouble|tummy ache|tummy trouble|a tummy ache|a stomach ache|stomachache|diarrhea|diarrhoea|bloating|brain fog|breathing problems|breathing trouble|an allergic reaction|allergic reactions|a reaction|a bad reaction|terrible migraines|awful migraines|bad cramps|a sore throat|a stuffy nose|hay fever|reflux|insomnia|the shakes|eczema|acne|a flare-up|flare-ups)
makes me (violently ill|really ill|very ill|so ill|terribly ill|really sick|very sick|so sick|violently sick|physically ill|physically sick|itch|itchy|wheeze|cough|swell|swell up|break out|bloat|bloated|gassy|faint|pass out|unwell|come out in hives|come out in a rash|break out in a rash|feverish|choke|short of breath), make me (violently ill|really ill|very ill|so ill|terribly ill|really sick|very sick|so sick|violently sick|physically ill|physically sick|itchy|wheeze|cough|swell|bloat|gassy|faint|pass out|unwell|come out in hives|come out in a rash|break out in a rash|feverish|choke|short of breath)
(doesn't|don't|does not|do not|doesnt|dont|never|never did|won't) (agree with|sit well with|suit|go down well with|sit right with|go well with|do well with|like) (me|my stomach|my gut|my body|my system|my digestion|my tummy|my skin) {flags: hard}
is (deadly|lethal|toxic|dangerous|fatal|life-threatening|out|off limits|off-limits|out of bounds|forbidden|a death sentence|kryptonite|a trigger|a migraine trigger|an allergen) (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard},are poison (to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are deadly (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are lethal (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are toxic (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are dangerous (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are fatal (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are life-threatening (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are out (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are off limits (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are off-limits (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are out of bounds (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are forbidden (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are a death sentence (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are kryptonite (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are a trigger (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are a migraine trigger (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}, are an allergen (to me|for me|to my stomach|to my gut|for my stomach|for my gut|with me) {flags: hard}
(is|are) (banned|forbidden|off limits|off-limits|out of bounds|verboten|not welcome|not allowed|prohibited|contraband) (from my diet|from my kitchen|in my house|from my house|in my kitchen|in my home|at my place|at my table|from my plate|on my plate|in our house|at home|from my life|in my life|in my car|under my roof) {flags:}
(is|are) out {flags: weak}, (is|are) off the menu {flags: weak}, (is|are) off the table {flags: weak}, (is|are) off limits {flags: weak}, (is|are) banned {flags: weak}, (is|are) forbidden {flags: weak}, (is|are) (a no from me|a no for me|a definite no|a definite no for me|a resounding no|an absolute no|a flat no|a non-starter for me|a nonstarter for me|never happening for me|a firm no|a solid no|a big fat no|a hell no|a never for me|a big nope|a hard nope|a nope|a nope for me|a nope from me) {flags:}
= (instant|immediate|guaranteed) (migraine|hives|rash|death|headache|stomach ache|vomit) {flags: hard}
(has|have) (not|never) (passed|touched|entered|crossed) my (lips|mouth|plate) {flags:}
never (passes|pass|passed|touches|touch|touched|enters|enter|crosses|cross|crossed) my (lips|mouth|plate|house) {flags:}
+ Dust mites make me wheeze => avoid Dust mites
+ Red dye 40 = instant migraine for me => avoid Red dye 40
+ I'm coeliac so barley is out => avoid barley
+ The sun is out => nothing
+ Pork has never passed my lips => avoid Pork
+ Penicillin does not suit me => avoid Penicillin

[allergies-colon]
role: cue
polarity: avoid
negated: none
shape: title
strength: 5
flags: bare guarded hard
allergies, food allergies, dietary restrictions, intolerances, my allergies, known allergies
+ Allergies: peanuts, latex. => avoid peanuts; avoid latex
