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
not able to eat {flags: hard copula}, unable to eat {flags: hard copula}, unable to digest {flags: hard copula}, not allowed to eat {flags: hard copula}, not allowed to drink {flags: hard copula}, not allowed {flags: hard copula}, forbidden to eat {flags: hard copula}, (my doctor|my doc|doctor|the doctor|doc|the doc|my gp|my dietician|my nutritionist|my cardiologist) (has forbidden|forbade|has banned|banned|has stopped|took me off|has taken me off|put me off), (i've|i have|i was|i'm) been (told|advised|warned|ordered) to (avoid|stay off|cut out|give up|stay away from), (i've|i have) been (told|advised) not to (eat|drink|have|take|touch), my religion forbids, my faith forbids, my religion doesn't allow, my body can't handle, my body can't process, my body can't tolerate, my body rejects, my stomach can't handle, my stomach can't take, my gut can't handle, my stomach can't tolerate, my skin can't handle, my skin can't tolerate, my skin reacts to, my stomach hates, my stomach doesn't tolerate, my body doesn't tolerate, my doctor told me to avoid, my doctor told me not to eat, my doctor told me to stay away from, my doctor banned me from, doctor told me to avoid, my doctor says i can't have, my doctor says no, doctor's orders: no, my stomach does not tolerate
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
have an (allergy|intolerance|allergic reaction|aversion reaction) to {flags: hard bare}, have a severe allergy to {flags: hard bare}, have a bad allergy to {flags: hard bare}, have a serious allergy to {flags: hard bare}, have a mild allergy to {flags: hard bare}, have allergies to {flags: hard bare}, have a reaction to {flags: hard bare}, have bad reactions to {flags: hard bare}, have severe reactions to {flags: hard bare}, have a sensitivity to {flags: hard bare}, react badly to {flags: hard bare}, react to {flags: hard weak}, break out in hives if i eat {flags: hard bare}, break out in hives when i eat {flags: hard bare}, break out in hives from {flags: hard bare}, break out in a rash from {flags: hard bare}, break out from {flags: hard bare}, break out in hives around {flags: hard bare}, get hives from {flags: hard bare}, get a rash from {flags: hard bare}, get migraines from {flags: hard bare}, get sick from {flags: hard bare}, get sick when i eat {flags: hard bare}, get sick if i eat {flags: hard bare}, swell up if i eat {flags: hard bare}, swell up when i eat {flags: hard bare}, go into anaphylactic shock from {flags: hard bare}, carry an epipen for {flags: hard bare}, swell up around {flags: hard bare}, sneeze around {flags: hard bare}, have a bad reaction to {flags: hard bare}, break out in hives if i touch {flags: hard bare}, break out in a rash if i eat {flags: hard bare}, get hives if i eat {flags: hard bare}, get hives when i eat {flags: hard bare}
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
make me (sick|ill|vomit|throw up|nauseous|sneeze|swell up|break out|break out in hives|bloated|puke|dizzy), give me (hives|a rash|migraines|indigestion|heartburn|stomach cramps|stomach aches|cramps|asthma|acid reflux|gas|the runs), upset my stomach, wreck me, wreck my (gut|guts|skin|digestion), mess me up, do a number on me, play havoc with my (stomach|gut|skin|sinuses), set off my migraines, kill my stomach, tear up my stomach, make my throat (itch|close|swell|close up), make my face swell, make my tongue (itch|swell), put me in hospital, land me in hospital, send me to hospital, could put me in hospital, will put me in hospital, disagree with me, trigger my (migraines|asthma|allergies|allergy|eczema|ibs|anxiety|reflux), could kill me, would kill me, can kill me, wreck my stomach, mess up my stomach, mess with my stomach, bring me out in hives, bring me out in a rash, are off limits for me, is off limits for me, are off-limits for me, is off-limits for me, be off the table for me, don't sit well with me, set off my allergies, set off my asthma, send me into anaphylactic shock, don't agree with my stomach, doesn't agree with my stomach, doesn't sit well with my stomach, destroy my stomach, a hard no for me, a hard no from me, a hard pass for me, a big no for me, a no-go for me, a no-go, a hard no, a hard pass, a big no, a no no for me, not an option for me, off limits for me, off-limits for me, off the menu for me, off limits to me, out of the question for me {flags:}, a no-no for me {flags:}, forbidden for me, strictly forbidden for me
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
(never|never ever|please never|don't ever|do not ever|please don't ever|please do not ever) (book|give|send|show|recommend|suggest|serve|offer|order|get|buy|bring|play|pick|choose|make) me, (never|never ever|please never|don't ever|please don't ever|do not) (recommend|suggest|put|add|include|serve|use), don't (recommend|suggest) me, do not (recommend|suggest) me, please don't (recommend|suggest), stop (recommending|suggesting|showing|sending) me, stop (recommending|suggesting|showing) {flags: weak}, please stop (recommending|suggesting|showing|sending) me, (you will|you'll|you|) (never|won't|wont|will not) (catch|find|see|get) me (on|in|at|near|anywhere near) (a|an|any|), don't (book|send|show|give|serve|offer|order|bring|play|put|seat) me {flags: bare weak}, you'll never get me to, you will never catch me, you'll never catch me, won't catch me, you won't catch me, you won't find me, you'll never find me, wouldn't be caught dead in, wouldn't be caught dead, wouldn't touch, wouldn't eat, won't touch, won't eat, won't drink, won't wear, won't go near, won't watch, won't use, won't buy, would not touch, count me out of, count me out for, leave me out of, keep me away from, no more {flags: weak}, absolutely no, strictly no, hold the, please hold the, hard pass on, hard no to, hard no on, big no to, don't ever put, never put any, never put, no thanks to, don't give me, do not give me, spare me the {flags: weak}, never ask me to, don't ask me to, don't make me eat {flags:}, don't feed me, never feed me
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
