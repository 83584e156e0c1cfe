# Who a clause is about.

[speaker]
role: speaker
i, myself {role: oblique}, me {role: oblique stop}, mine {role: oblique stop}, u {role: other stop hearer}

[speaker-copula]
role: speaker copula
i'm, im, i am, iam, i m, me being, me being such

[speaker-perfect]
role: speaker perfect
i've, ive, i've been {role: speaker perfect copula}

[speaker-would]
role: speaker would
i'd, i'll, id {role: word}, id love {role: mask}, id like {role: mask}

[speaker-was-never]
role: speaker negator habit copula
i was never

[speaker-was]
role: speaker bygone copula
i was, i were, i had been

[pronouns]
role: other stop
he, she, they, we, he's, she's, they're, they've, we're, we've, we'd, we'll, he'd, she'd, they'd, we both, we all, they'll, he'll, she'll

[others]
role: other
everyone, everybody
nobody, people, most people, some people, someone, somebody, anyone, anybody, no one, folks, guys, both of us
people here, kids these days, others, the client, the dog, the cat, the boss
you {role: other stop hearer hearer}, you're {role: other stop hearer copula}, you've {role: other stop hearer}, you'd {role: other stop hearer would}
you'll {role: other stop hearer}, ya {role: other stop hearer}, y'all {role: other stop hearer}

[possessives]
role: possessive
my

[other-possessives]
role: other stop possessive
your {role: other stop possessive hearer}, his, her, their, our, its, yours, whose

[persons]
role: person
mom, mum, mother, dad, father, parents, sister, brother, wife, husband, partner, boyfriend, girlfriend, fiancé, fiancée
spouse, son, daughter, kid, kids, child, children, baby, friend, friends, best friend, boss, manager, coworker, co-worker, colleague
colleagues, roommate, flatmate, neighbour, neighbor, neighbours, neighbors, teacher, doctor, grandma, mother in law, father in law, sister in law, brother in law, host, hostess, landlady, barber, hairdresser, stylist, waiter, waitress, chef, dentist, nurse, lawyer, grandma, grandpa
grandmother, grandfather, nan, gran, granny, aunt, auntie, uncle, cousin, nephew, niece, family, team, client
clients, customer, customers, landlord, ex, bf, gf, hubby, toddler, teenager, inlaws, in-laws, mother-in-law
father-in-law, brother-in-law, sister-in-law, dog, cat, pet, students, student, company, guest, guests, host
professor, therapist, trainer, coach, assistant, secretary, dad's, mom's, mum's, stepdad, stepmom, twin, little brother
little sister, big brother, big sister, older brother, older sister, younger brother, younger sister, grandson
granddaughter, roomie, bestie, missus, old man, puppy, kitten, grandparents, twins, siblings, folks

[someone-like-me]
role: self-relative
anyone else, anybody else, does anyone else, does anybody else, is anyone else, am i the only one who, am i the only person who, am i alone in {role: self-relative habit}, am i the only one {role: self-relative habit copula}, am i (odd|weird|strange|wrong|crazy|mad|bad|evil|insane|normal|silly|a bad person|a monster|a weirdo|the weird one|the only one|the only person) (for|in|who) {role: self-relative habit copula}, is it (just me|only me|me) who {role: self-relative}, is it just me that {role: self-relative}, surely i'm not the only one who {role: self-relative}, i can't be the only one who {role: self-relative}, i'm not the only one who {role: self-relative}, i know i'm not the only one who {role: self-relative}, any other people who {role: self-relative habit}, any tips for someone who {role: self-relative}, one of whom {role: relative}, an old lady who {role: relative}, an old man who {role: relative}, who else {role: self-relative}
+ Anyone else love the smell of rain? => like the smell of rain
+ Am I the only one who hates ASMR? => dislike ASMR

[relatives]
role: relative
who, that's {role: deictic copula}, whoever, (somebody|someone|a person|people|anyone|anybody|a man|a woman|a guy|a girl|a chap|a bloke|a couple) that

[speaker-as-somebody]
role: self-relative
as (someone|somebody|a person|a guy|a girl|a woman|a man|one) who, as someone with {role: self-relative perfect}, as a person with {role: self-relative perfect}, for someone with {role: relative perfect}, being someone who
(i'm|i am) (someone|somebody|a person|the kind of person|the type of person|the sort of person|the sort|the type|the kind|a guy|a girl|one of those people|one of those) who
people like me who, someone like me who, like me, like myself, such as me, such as myself, that's me, that is me, i.e. me, ie me, aka me, namely me, that is for me, which is me, meaning me, like mine, like i do
+ As someone who loves history, where should I go? => like history
+ I'm the kind of person who hates surprises => dislike surprises
+ I met a guy who loves trains => nothing

[deictics]
role: deictic
it, them, this, these, those, him, this one, that one, those ones, these ones, the other one, the first one
the second one, the third one, the last one, the latter, the former, the first, the second, the other, both of them
all of them, either of them, neither of them, the same, them all, it all, all of it, the one, the ones, this stuff
both {role: deictic determiner}, all, such, everything about it, everything about this, it's {role: deictic copula}, same, option a, option b
that {role: deictic complement}, one, ones, so {role: reason degree}, nothing, thats, that'll, that's all {role: deictic}, that'd
something like that, the first option, the second option, the third option, the new update
the new design, the new version, your, where this, what you, how you, the way you, option one, option two

[question-words]
role: question-word
what, which, where, why, how, when {role: opener}, whose, who's, what's, where's, how's, how much, how many, whom
+ What do I like? => nothing

[vocatives]
# Spoken to; behind "my" they are somebody.
role: particle adverb
mate, bro, bruh, pal, dude, sis, fam, boss man, yaar, hun, my friend, god, lord, gosh, christ, jesus, bloody hell
my (mate|buddy|bro|pal|fam|man|boy) {role: other}, mates {role: person}
