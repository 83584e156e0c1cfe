# What may stand between a subject and its cue.

[negators]
role: negator
not, don't, dont, do not, doesn't, doesnt, isn't, isnt, aren't, ain't, aint, hardly, barely, scarcely, cannot, can't
cant, can not, couldn't, shouldn't, no, not exactly, not really, not particularly, not especially
not too, not very, not all that, not even remotely, don't really, neither, don't exactly, won't, wont, will not
haven't {role: negator perfect}, hasn't, have not {role: negator perfect}, nor {role: join}, without {role: preposition}
wouldn't {role: negator would}, would not {role: negator would}, far from, by no means, in no way, aren't really
+ I'm not particularly fond of dogs => dislike dogs

[never-perfect]
role: negator habit perfect
have never, 've never, has never

[past-negators]
role: negator bygone
didn't, did not, didnt, wasn't, weren't, hadn't, wasnt

[denials]
role: denial
it's not that, its not that, its not like, dont think, do not think that, it isn't that, never said, never claimed, not as if, it's not as if, isn't as if, it's not like, not saying, i'm not saying, far be it from me to say, nobody said, don't get the idea that, don't assume, please don't think, don't imagine, not that, it is not that, wouldn't say, wouldn't call myself {role: denial copula}, would not call myself {role: denial copula}, don't consider myself {role: denial copula}, would hardly call myself {role: denial copula}, wouldn't describe myself as {role: denial copula}, would not say, can't say, cannot say
couldn't say, don't think, do not think, don't believe, i wouldn't say that, can't say that, it's not like, it isn't like
it's not true that, doesn't mean, don't get me wrong {role: adverb}, there's no way, no way
it's not as if, it's not as though, it is not as if, it isn't as if, not because
+ It's not that I dislike jazz => neutral jazz
+ I wouldn't say I hate flying => neutral flying
+ I don't think I like opera => dislike opera

[rhetorical]
role: rhetorical
who says, who said, who told you, who told ya, who told you that, i'd be lying if i said, i would be lying if i said, i'd be lying if i told you, it would be a lie to say, it'd be a lie to say, i'd be a liar if i said, how could i not {role: speaker rhetorical negator}, how can i not {role: speaker rhetorical negator}, why do {role: rhetorical auxiliary}
why am {role: rhetorical auxiliary}, since when do, (can't|cannot|can not|couldn't|won't|not gonna|not going to|i'm not gonna|i'm not going to|i won't|i can't|i cannot|i can not) (pretend|claim|act like|lie and say) {role: rhetorical}, (nobody|no one|don't|you can't) tell me, nobody can tell me, no one can tell me, nobody can say, what makes you think, whoever said, where did you get the idea that, who told you, why would i not {role: speaker rhetorical negator}
+ Who says I don't like math? => like math
+ How could I not love dogs? => like dogs
+ Why do I love rain so much? => like rain

[degrees-up]
role: degree
strength: 1
really, absolutely, very, truly, deeply, totally, utterly, completely, seriously, so freaking, freaking, super
extremely, incredibly, insanely, madly, passionately, genuinely, thoroughly, strongly, especially, particularly
particular, huge, big, massive, the biggest {role: degree determiner}, the world's biggest {role: degree determiner}, the greatest {role: degree determiner}, total, absolute, complete, real, great, hardcore, die-hard, diehard, lifelong, big-time
enormous, intensely, fiercely, hugely, profoundly, severely, deathly, highly, violently, simply, positively, crazy, way, definitely
enthusiastic, firm, staunch, passionate, ardent, committed, confirmed, long-standing, hopeless, helpless, self-confessed, self-proclaimed, unrepentant, incurable, habitual, seasoned, keen, longstanding, raging, shameless, old-school, complete and utter, closet, bit of a {strength: -1}, avid, devoted, serious, bloody, fucking, damn, damned, hella, hecking, dearly, heartily, wholeheartedly, terribly
awfully, mega, obsessive, proper, properly, real big, unashamed, unapologetic, gigantic, true, strict, certified, severe, bad
terrible, pathological, crippling, mortally, petrifyingly, badly, desperately, most {role: superlative}, above all, mortal, big old, long-time, longtime
always and forever, to death, positively, wildly, chronically, violently, strictly, mildly {strength: -1}, mild {strength: -1}

[degrees-down]
role: degree
strength: -1
kind of, kinda, much {strength: 1}, sort of, sorta, a bit, a little, a tad, more of a {role: degree determiner}, much of a {role: degree determiner}, more of an {role: degree determiner}, somewhat, slightly, rather, fairly, pretty, quite, moderately, mostly
a little bit, vaguely, low-key, lowkey, casual, partially, semi, bit of, a bit of

[adverbs]
role: adverb
nah, nope, hmmm, aight, look, right so, so yeah, yeah no, no offence but, no offense but, no joke, straight up, flat out, outright, full on, legit, highkey, fr, istg, swear to god, hand on heart, if you must know, say what you like but, believe it or not, as far as food goes, as a matter of fact, in all honesty, in all seriousness, in all fairness, kindly, tbf, tbqh, fwiw, afaik, for starters, for a start, categorically, point blank, heads up, just a heads up, psa, btw just so you know, quick note, side note, random but, gonna be honest, being honest, no lie, for real, from experience, till today {role: adverb habit}, from childhood, since childhood, from small, honestly, frankly, actually, just, also, still, personally, obviously, clearly, naturally, apparently, certainly
simply, even, well, oh, ah, hey, hi, hello, yes, yeah, yep, yup, anyway, besides, plus, lol, tbh, ngl, imo, imho, fyi, btw
by the way, to be honest, to be fair, if i'm honest, in general, generally speaking, for one, of course, sure, ugh, wow, dude, you know, you know what, guess what, to tell you the truth, truth be told, as you know
as a rule, deep down, at heart, basically, essentially, literally, admittedly, sadly, unfortunately, luckily, happily
secretly, openly, proudly, instead, too {role: tail}, only {role: mask}, all, myself, both {role: determiner}, do, does, all the time
did you know, did i mention, have i mentioned, i must say, i have to say, i gotta say, i must admit, i admit, i confess
i'll admit, i'll be honest, not gonna lie, not going to lie, i'm afraid, as for me, for me, for my part, call me crazy but
other than that, apart from that, aside from that, for what it's worth, thanks, thank you, please, sorry, alright, good morning, hmm, mm, um, uh, gosh, omg, geez, jeez, all-time, of all time, now that i think of it, the thing is, thing is, fact is
the truth is, my problem is, the problem is, problem is, just so you know, so you know, for context, for the record, speaking of which
i guess, i suppose, i think, i feel like, i'd say, i find, i find that, i feel, i believe, i reckon, i realise, i realize, i've realised
i've realized, it turns out, turns out, i've come to realise, i've learned that, i'm told, it so happens, as it happens, funnily enough, strangely, oddly, weirdly
oddly enough, somehow, wholly, fully, entirely, quietly, fondly, ultimately, at the end of the day, more or less, in particular, in fact, indeed, likewise, similarly
out of everything, of all things, more and more, ten to one, hands down, without a doubt, no doubt, by far, at least, as ever, as always, first off, first of all, secondly
actively, consciously, deliberately, intentionally, instinctively, physically, mentally, emotionally, morally, medically, equally, recently, lately {role: tail adverb}, currently, nowadays {role: tail adverb}, these days {role: tail adverb}
it's just that, its just that, it's that, that being said, that said, having said that, as i said, like i said, tend to {role: adverb habit}, tends to {role: adverb}, tended to {role: adverb past}
seem to, can't help but {role: adverb habit}, can't help {role: adverb habit}, cannot help {role: adverb habit}, cannot help but {role: adverb habit}, can't stop {role: adverb habit}, have come to, 've come to, come to, came to {role: mask}, grown to, have grown to, 've grown to, learned to, learnt to, have learned to
started to, started, starting to, beginning to, growing to, coming to, able to, been able to, ever been able to, been trying to, start to, begin to, beginning to, began to, need to, have to, has to, got to, gotta, try to, trying to, tried to {role: mask}, am trying to, make sure to, make a point to, 
happen to, have been known to, am known to, am prone to, by nature, all time, of all time, my all time, just now in this age, to this day, till date, since childhood, from a young age, from a very young age, since forever, since ages, for ages, hi there, hey there, so basically, gotta say, got to say, gotta admit, gotta confess, must say, must admit, must confess, will admit, i'll say, i will say, i'd have to say, i would have to say, all jokes aside, jokes aside, no word of a lie, call me old-fashioned but, call me weird but, call me boring but, unpopular opinion, hot take, confession, confession time, true story, fun fact, fun fact about me, random fact, one thing about me, something about me, little known fact, full disclosure, reality is, plot twist, spoiler alert, don't get me wrong, dont get me wrong, if we're being honest, truthfully, to be perfectly honest, to be quite honest, to be brutally honest, in my defence, in my defense, as always, of late, since the accident, since lent, funny enough, surprisingly, ironically, god, man, boy, girl, bestie, guys, y'all know, obvs, obvi, natch, needless to say, it goes without saying, by the by, incidentally, oh and, oh also, also btw, btw also, ps, p.s., update, quick update, by default, growing up {role: bygone}, slowly, gradually, deffo, probs, defo, def, definitely

[habits]
role: habit adverb
always, usually, normally, typically, generally, mostly, often, almost always, nearly always, invariably, consistently
every time, given the choice, if given the choice, given a choice, if i have the choice, if i have a choice, if i can
any day, every day, if possible, if it's up to me, when given the choice, all things being equal, regularly, constantly, forever, religiously, will always, would always, instinctively
by default, as a rule, every single time, ideally {role: adverb}, whenever possible, where possible, any time

[copulas]
role: copula
am, is, are, be, been, being, become, get, got, gotten, call myself, consider myself, getting, 'm, isn't {role: copula negator}, aren't {role: copula negator}, ain't {role: copula negator}
has always been, have always been, has to be, would be {role: copula would}, will always be, remains, must be, have become, has become, 've become
grown, turned, has been, have been, gotta be

[never-not]
# "I've never not enjoyed a storm": always.
role: habit perfect
never not, have never not, 've never not, have never once not

[phase-openers]
role: past determiner
had a, had my, went through a, been through a, have been through a, did go through a, had quite a, had a bit of a, used to have a, have had a, gone through a, had this whole, had a whole, went through my

[was-never]
role: negator habit copula
was never, were never, have never been, 've never been, has never been

[was]
role: copula bygone
was, were, used to be {role: copula past}

[auxiliaries]
role: auxiliary
sounds, seems, looks, do, does, can, should, did, will {role: auxiliary would}, must, need to, have to, shall

[perfects]
role: perfect
have, 've, has, having

[infinitive]
role: infinitive
to

[modal]
role: would
would, might, could, may, maybe, perhaps, probably, gonna, going to, 'd, about to, planning to, hoping to, hope to, want to
wanna, wants to, i'd, possibly, likely to, bound to, supposed to, expect to, think i'd, would've, could have, would have, might have, coulda, woulda, mighta
+ I might like sushi if I tried it => nothing
+ I'd hate to live there => nothing

[determiners]
role: determiner
the odd, the occasional, a few, a spot of, a little bit of, loads of, tons of, a, an, some, any, the kind of {role: stop}, both, either, neither {role: negator determiner}, a good bit of, a lot of, lots of, all kinds of
any kind of, any sort of, all sorts of, all types of, every kind of, quite a, such a, plenty of, a couple of, another, one of my, any and all
an actual, a real, every single

[reporters]
role: reporter
think, thinks, thought, believe, believes, say, says, said, tell, tells, told, know, knows, knew, claim, claims, mention
mentioned, guess, feel, feels, swear, mean, admit, heard, hear, insists, keep saying, keeps saying, keep telling, keeps telling, assume, assumes
remember, remembers, remind, reminded, realised, realized, wrote, writes, goes, shouted, whispered, texted, noticed
asked, asks, announced, explain, let

[complements]
role: complement
that, how {role: complement question-word}, why {role: complement question-word}

[reasons]
role: reason
seeing that, given, on account of the fact that, the reason being, due to the fact that, because, cause, cuz, coz, bc, since, seeing as, given that, considering, considering that, as in, which is why, that's why
so that, hence, therefore, thus, especially since, especially because, mainly because, given how, now that
+ I was late because I hate alarms => dislike alarms

[contrasts]
role: contrast
but, much as, as much as, however much, no matter how much, although, though, however, whereas, yet, except, except that, except for, apart from, aside from, on the other hand
but not {role: contrast negator}, even though, nevertheless, nonetheless, then again, that said, mind you, as long as, especially
particularly when {role: opener}, particularly the, only that, other than, besides, minus, only because, not so much {role: contrast negator}, but then, just not {role: contrast negator}, but never {role: contrast negator}
+ I like the sea, but hate sand => like the sea; dislike sand
+ I love horror films except slashers => like horror films

[over]
role: over
over {role: over preposition}, rather than, instead of, more than, better than, than, way more than, much more than, far more than, way better than, much better than, far better than, as opposed to, in preference to, ahead of, a lot more than, even more than, so much more than, infinitely more than, and not, not so much as
+ I like cats more than dogs => like cats > dogs
+ I love walking over hills => like walking over hills

[versus]
role: versus
between, compared to, compared with, in comparison to, as opposed to, instead of, rather than, over and above
+ Between tea and coffee I pick tea => like tea > coffee

[joins]
role: join
and, or, n, nd, n', as well as, and also, plus, &, along with {role: preposition}, n', and even, and especially, not to mention

[pairs]
# Joined words that are no list.
role: word
rock and roll, rock 'n' roll, rock & roll, mac and cheese, fish and chips, black and white, salt and vinegar, peanut butter and jelly, bread and butter
bed and breakfast, bed and breakfasts, gin and tonic, gin and tonics, drum and bass, hide and seek, mac n cheese, mac & cheese, mac 'n' cheese, fish n chips, rock n roll, drum n bass, that feeling, that smell, that sound, that taste, that sense of, that moment, cut and dry, ham and cheese, cookies and cream, sweet and sour
mint and chocolate, arts and crafts, hot and cold, r&b, d&d, b&b, q&a, m&ms, cream and sugar, biscuits and gravy, salt and pepper, pros and cons, dungeons and dragons
dungeons & dragons, trial and error, peace and quiet, wear and tear, strawberries and cream, bits and pieces, ups and downs, law and order, rhythm and blues, bacon and eggs
+ I love mac and cheese => like mac and cheese

[tails]
role: tail
better, best, more, the least, so much, very much, a lot, lots, the most, most of all, the best, a bunch, to death, to bits, to pieces, too much, way more, much more, far more, a lot more, so much more, a whole lot more, even more, way better, much better, far better, a great deal, immensely, dearly
right now {role: transient tail}, these days, nowadays, lately, recently, now {role: now tail}, though, however, by the way, btw, tbh, honestly
ngl, tbf, imo, imho, thx, ty, fwiw, frfr, no cap, istg, rn {role: transient tail}, ugh, sadly, unfortunately, thanks so much, cheers, ta, mind, eh, always have {role: tail habit}, like it used to {role: tail anymore}, like they used to {role: tail anymore}, as it used to {role: tail anymore}, as they used to {role: tail anymore}, the way it used to {role: tail anymore}, the way i used to {role: tail anymore}, like i used to {role: tail anymore}, as i used to {role: tail anymore}, as much as i used to {role: tail anymore}, as much as before {role: tail anymore}, like before {role: tail anymore}, if that helps {role: tail adverb}, if it helps {role: tail adverb}, if that matters {role: tail adverb}, if it matters {role: tail adverb}, if anyone cares {role: tail adverb}, if anyone asks {role: tail adverb}, if you're asking {role: tail adverb}, if you're wondering {role: tail adverb}, if you wondered {role: tail adverb}, if you want to know {role: tail adverb}, if you're curious {role: tail adverb}, if that makes sense {role: tail adverb}, if i'm being honest {role: tail adverb}, if that's relevant {role: tail adverb}, if it's relevant {role: tail adverb}, in case it matters {role: tail adverb}, in case that helps {role: tail adverb}, in case it helps {role: tail adverb}, in case you wondered {role: tail adverb}, in case you're wondering {role: tail adverb}, in case you didn't know {role: tail adverb}, just in case you forgot {role: tail adverb}, if you didn't know {role: tail adverb}, if you remember {role: tail adverb}, if memory serves {role: tail adverb}, if truth be told {role: tail adverb}, if you must {role: tail adverb}, if i may say so {role: tail adverb}, if i'm frank {role: tail adverb}, if i'm truthful {role: tail adverb}, for months, for weeks, for decades, for donkey's years, for yonks, since day one, since birth, since i was a kid, since i was a child, since i was little, since i was young, since school, from day one, full time, beyond anything, beyond measure, beyond words, more than life, more than life itself, more than most things, more than most, to no end, no end, so freaking much, sooo much, soooo much, so so much, like nothing else, like no other, with all my heart, with every fibre of my being, every bit as much, atm {role: tail}, omg, lmao, lmfao, haha, hahaha, hehe, lol, rofl, smh, yo, tbqh, periodt, fr fr, ong, deadass, sorry not sorry, don't judge, don't judge me, don't at me, no shame, and i'm not ashamed of it, not sorry, at all, at all costs, like at all, whatsoever, in any way, in any way shape or form, any way you slice it, like the plague {role: tail habit}, like poison {role: tail habit}, at any cost {role: tail habit}, under any circumstances {role: tail habit}, on any account {role: tail habit}, in general, across the board {role: tail habit}, every chance i get {role: tail habit}, any chance i get {role: tail habit}, day in day out {role: tail habit}, every weekend {role: tail habit}, every morning {role: tail habit}, every night {role: tail habit}, through and through, warts and all, come rain or shine {role: tail habit}, hands down {role: tail habit}, ten times out of ten {role: tail habit}, ten out of ten {role: tail habit}, nine times out of ten {role: tail habit}, all things considered, in my book {role: tail oblique}, in my opinion {role: tail oblique}, in my view {role: tail oblique}, in my eyes {role: tail oblique}, as far as i'm concerned {role: tail oblique}, personally {role: tail adverb oblique}, any day of the week {role: tail habit}, any time of day {role: tail habit}, any given day {role: tail habit}, always will {role: tail habit}, always has {role: tail habit}, always did {role: tail habit}, always has been {role: tail habit}, always have been {role: tail habit}, always will be {role: tail habit}, never have, never will, full on, no exceptions {role: tail habit}, end of, end of story, simple as, thank you very much, whenever i can {role: tail habit}, whenever possible {role: tail habit}, if i can help it {role: tail habit}, anytime {role: tail habit}, any time {role: tail habit}, all year round {role: tail habit}, ever again {role: tail habit}, so help me, it must be said, i must say, to be fair, deep down, like no other, like nobody's business, like anything, so so much, sm, sooo much, soooo much, soo much, alot, a ton, tons, a whole lot, a fair bit, quite a bit, quite a lot, no end, immensely, even though, since birth, since i was a kid, since i was little, since i was a girl, since i was a boy, since then, since day one, from day one, as of late, of late, lol, lmao, xd, please, pls, thanks, thank you, at all, either {role: tail join}, too {role: tail join}, as well {role: tail join}, also {role: tail adverb}, anyway, personally, really
in general, generally, as usual, for real, fr, for some reason, for me {role: tail oblique}, from me {role: tail oblique}, with me {role: tail oblique}, myself, to be honest, if i'm honest, if you ask me, too tho, tho, innit, you know, right, okay, ok
etc, etc., and so on, and stuff, and such, and more, and the like, or whatever, and whatnot, or something, or anything, of course, obviously, for sure, all the time, so bad, so badly, here
with a passion, more than anything, above all else, more than words can say, more than anything else, from the bottom of my heart, full stop, period, ever {role: tail habit}, again, somehow, already, instead
no matter what {role: tail habit}, to me, whatsoever, in my food, on my food, on my pizza, in my salad, in my meals, on my plate, in my drinks, in the slightest, one bit, in any form, of any kind, of any sort, since childhood, since forever, for years, for ages, for as long as i can remember, ever since, all my life, my whole life
more than me {role: tail oblique}, more than i do {role: tail oblique}, as much as me {role: tail oblique}, as much as i do {role: tail oblique}, died years ago {role: tail hypothetical}, died long ago {role: tail hypothetical}, has died {role: tail hypothetical}, has faded {role: tail hypothetical}, is dead {role: tail hypothetical}, died a long time ago {role: tail hypothetical}, like crazy, like mad, big time, hands down, any day {role: tail habit}, every time {role: tail habit}, always {role: tail habit adverb}, over and over {role: tail habit}, on repeat {role: tail habit}, all day long {role: tail habit}, all day {role: tail habit}, all night {role: tail habit}, for hours {role: tail habit}, every single day {role: tail habit}, every day {role: tail habit}, for every meal {role: tail habit}, forever {role: tail habit}, for the rest of my life {role: tail habit}, for medical reasons, for religious reasons, for health reasons, for ethical reasons, on principle, on religious grounds, because of my
because of the, because of, due to, thanks to, last year, this year, last month, a few years ago, ages ago, years ago, some time ago, a while ago, in moderation, just because, by now, altogether
completely, entirely, sorry, as much as, as often as, that much, or two, if possible, as a person, at heart, the way, so pls, so please, from now on {role: lasting tail}, going forward {role: lasting tail}, in future {role: lasting tail}
unless {role: hypothetical tail}, then {role: tail adverb}, is all, that's all, tonight {role: transient tail}, today {role: transient tail}, this week {role: transient tail}, this time {role: transient tail}, this morning {role: transient tail}, at the moment {role: transient tail}, for now {role: transient tail}, just now {role: transient tail}, yesterday {role: bygone tail}, last night {role: bygone tail}, for a change {role: transient tail}

[transients]
role: transient
tonight, today, this time, right now, at the moment, for now, this evening, this weekend, tomorrow, today's, tomorrow's, tonight's, this month, this year, currently

[anymore]
role: anymore
anymore, any more, any longer

[no-longer]
role: no-longer
no longer, not any longer, stopped, have stopped, 've stopped, ceased to, quit, used to but no longer, don't even
+ I no longer like sushi => retract like sushi
+ I stopped liking pop music ages ago => retract like pop music

[past]
role: past
used to, use to, once, there was a time, there was a time when, at one point, at some point, previously, formerly, in the past, had a phase where
went through a phase where, went through a phase of, there was a phase when, in my younger days, in a former life, for a while there, back in the day, time was, once upon a time, used to really
+ There was a time I adored karaoke => retract like karaoke
+ I once adored boy bands => retract like boy bands

[bygone]
role: bygone
as a lad, as a lass, as a young man, as a young woman, as a youngster, as a student, as a teen, in my youth, back at uni, at uni, in uni, in primary school, when i was at school, when i was at uni, when i was a teenager, when i was a teen, when i lived in, in my student days, in my day, in the nineties, in the eighties, as a girl, as a boy, as a kid, as a child, as a teenager, back then, when i was little, when i was young, when i was a kid, when i was a child
in college, in high school, at school, as a boy, as a girl, in my twenties, in my teens, when i was younger, years ago, last year, back when, yesterday, last night, last week, when i was, in my childhood, when i was ten
+ As a kid I loved dinosaurs => nothing

[now]
role: now
now, nowadays, these days, lately

[over-now]
# A clause that says that what was is over.
role: now no-longer
not now, not these days, not nowadays, not any longer, long gone, all done now, gone now, that's over, that is over, that is finished, that's finished, that's history, ancient history, those days are gone, those days are over, not for years, over it now, out of my system, no interest now, zero interest now, the fondness is gone, the love is gone, the magic is gone, the flame has gone out, the flame has long since gone out, it's over, we're done, grew out of it, grown out of it, outgrew it, lost interest, totally over it, moved on now, moved on since
