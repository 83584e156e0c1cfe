# Frames in which nothing is stated, and commands to the memory.

[hypotheticals]
role: hypothetical
if, unless, suppose, supposing, imagine, pretend, assuming, in case, even if, only if, if only, what if, wish, had i, were i, let's say, let us say, whether
say i, should i ever, you'd think, act as if, act like, as if, as though, hope i, hope i'd, hope to, want to like, say that i, hypothetically, would you say, afraid i'll, assume i, assume that i, not sure i, wonder
+ If I liked horror I'd have finished it => nothing
+ I wish I liked running => nothing
+ Pretend I'm a vegan => nothing

[requests]
role: request
recommend, suggest, find, find me, show me, give me, tell me, help me, write, translate, rewrite, fix, search, look for, looking for, look up, book, get me, explain
convert, compare, summarize, summarise, make it, make this, set, can you, could you, would you, will you, fix the grammar, proofread, correct, paraphrase, say, list, create, transfer, look, check, reserve, draft, compose, generate, pronounce, spell
means, mean, say hello in, how do you say, the phrase, the sentence, the title, the song, the lyrics, lyric, lyrics, title, caption, text, email, a poem, an essay, essay, poem, story, letter, in a sentence, sentence, subject line, headline, slogan, review
+ Translate to Spanish: I like dogs => nothing

[writing]
# What is to be written or translated is not said by the writer.
role: request hypothetical
write a, write an, write me, write a poem, write an essay, translate, rewrite, compose a, draft a, draft an, paraphrase, proofread, writing a story, writing a novel, i'm writing, i am writing, write about, fix the grammar, essay about, poem about, story about

[sarcasm]
role: sarcasm
oh great, i just love it when, i just love when, i just love how, i just love being, i just love paying, i just love waiting, i just love getting, i just adore it when, just love it when, don't you just love, don't you just love it when, ah yes, oh splendid, oh marvellous, oh brilliant, oh goody, oh look, of course nothing i enjoy more than, yes yes, wonderful wonderful, what joy, what fun, oh joy, yeah right, oh wonderful, oh fantastic, oh yay, oh perfect, oh sure, oh yeah, just great, just what i needed, brilliant, yeah i really, wow another, how lovely, oh good, oh how
+ Oh great, I just love being on hold => nothing

[passing]
# Openers of wants for the moment and of polite talk; longer than the cues they hold.
role: mask stop
would like, would love, would prefer, i'd like, i'd love, i'd prefer, i'd hate, would hate, we'd like, feel like, feels like, felt like, look like, looks like, sounds like, sound like, looked like, tastes like, taste like
seems like, seem like, smells like, like this, like that, like so, just like, like i, likes and dislikes, was like, i was like, i'm like, be like, been like, it's like, its like, is like, like when, like this one, more like, something like, things like, anything like
hate to say, hate to admit, hate to bother, hate to ask, hate to be that guy, hate to break it, hate speech, hate crime, hate mail, love letter, love letters, love story, love stories, love song, love songs, love life, in love, love affair
love you, love ya, love u, hate you, like you, likes you, like button, love triangle, true love, much love, lots of love, need help, need to know, need you, need your help, need assistance, love handles, tough love, love to help
should like, trying to like, trying to love, trying to enjoy, learning to like, want to love, want to enjoy, over budget, over the limit, over time, over schedule, quit my job, quitting my job, gave up my seat, gave up my job, give up my seat, refuse to believe, need to check, no need to check, give me a minute, give me a second, give me a sec, give me a moment, give me some, give me a hand, give me an idea, give me a hint, living the dream, my cup runneth over, i don't like to trouble, don't like to trouble, don't like to bother, don't like to interrupt, don't like to ask, don't like to complain, don't like to brag, hate to trouble, hate to interrupt, hate to be rude, hate to complain, hate to interrupt you, never understand, never know, i like to think, i love your, love your, like your, i hope you like, i'd love to, i'd like to, would like to, would love to, i'd prefer to, i'd hate to, do likewise, dislike button, prefer not to say, prefer not to answer, rather not, preferred, user preferences, preference settings
love that for me, love this for me, love it for me, love to see it, love to hear it, hate to see it, cannot like, can't like, care about, can't wait, cannot wait, can't believe, can't find, can't remember, can't tell, can't seem to find, can't think, can't complain, can't make it, i mean, non-smoker, got into, into account, into consideration, into trouble, into this, into the
a fan in, fan of the laptop, ceiling fan, electric fan, fan noise, would rather not, hate it when people ghost, facebook like, alike, likely, unlike, likelihood, as you like, as you prefer, if you like, if you prefer, whichever you prefer, whatever you like, if you'd like, if you want, anything you like
avoid tolls, get off, got off, getting off, trying to quit, trying to give up, trying to cut down, trying to stop, trying to cut back, as i like it, stand up, stand by, stand out, stand for, stand here, stand there, stand in line, bear children, bear with, bear fruit, never mind, nevermind, never said, never got, never had, never knew, never received, never saw, never heard, never thought, never tried, never went, never met, never met (a|an) {role: negator determiner}, (never|have never|'ve never|never yet) (seen|tasted|had|heard|read|come across|encountered|found) (a|an) {role: negator determiner}, there's never been (a|an) {role: negator determiner}, there has never been (a|an) {role: negator determiner}, there hasn't been (a|an) {role: negator determiner}, there isn't (a|an) {role: negator determiner}, there's no {role: negator determiner}, there's not (a|an) {role: negator determiner}, there's hardly (a|an) {role: negator determiner}, never asked
never told, never have, never know, never forget, never again {role: tail}, never seen, never done, never made, never came, never took, never did, never gave, never found, never used, never ate, never read, never realized, never realised, never left, never worked, never could, never happened, never existed, never ever said, never be, never felt, never really had, never a, never on time, never in
mind you, keep going, go to sleep, go to bed, go to the, go to a, go off, over here, over the moon, over the hill, over there, over 40, don't know, dont know, don't think so, don't remember, don't worry, don't get it, don't mind me, don't mention it, can't drink and drive, drink and drive, into my, can't stand up
do like, that's like, it like, keep in touch, take care, take it easy, take your time, take me, off to, off work, over it, over an hour, over two, over three, over ten, over twenty, over thirty, over fifty, over 30, over 50, over 18, over 21, over 60, off the, off for, off until, off today, off tomorrow, done with work, done with this, done with it, done with my, done with the, mad at, crazy busy, hooked up, bad with names
i like where this, i like what you, i like how you, love what you, love how you, love that you, love the way you, like the way you, love where this, like that you, hate that you, hate how you, love the sound of that, like the sound of that

[heads]
# Hold the place of a topic that is said behind: "what I love is X", "if there's one thing I hate, it's X".
role: head
what {role: head question-word}, nothing {role: head deictic}, something, anything, thing, things, little, all {role: head deictic adverb}, stuff, a thing, the thing, one thing, the one thing, the only thing, the things, some things, few things, a few things, very few things, two things, three things, another thing, the first thing, the main thing, the very thing, that one thing, exactly what, just what, everything, the kind of thing, the sort of thing, the type of thing, what it is
(if there is|if there's|if theres) (one thing|anything|something|a thing|one thing in life|one thing in this world|one food|one sport|one place)
(there's|there is|theres|there are) (one thing|nothing|little|few things|not much|something|hardly anything|not a lot|nothing in the world|nothing in life|very little|precious little)
+ If there is one thing I treasure, it is handwritten letters => like handwritten letters
+ There's little I loathe more than a dripping tap => dislike dripping tap
+ What I can't stand is people who whistle => dislike people who whistle
+ Gatorade is the only thing I like => like Gatorade
+ Liver is the one food I can't stand => dislike Liver
+ Never met a biscuit I didn't like => like biscuit
+ What I like is none of your business => nothing
+ What do I like about it? => nothing

[acts]
# Begin the predicate behind "someone like me who hates crowds".
role: resumes
go, go on holiday, go on vacation, go on, stay, visit, travel, watch, eat at, do about, live, buy, get, try, sit, pick, look for, look at, start, begin, move to, order, survive, cope, wear, cook, make, spend, celebrate, dress
+ Where should someone like me who hates crowds go on holiday? => dislike crowds

[remember]
role: remember
remember, remember that, remember this, please remember, keep in mind, keep in mind that, bear in mind, bear in mind that, note that, please note, note, take note, make a note, make a note that, don't forget, don't forget that, do not forget
for future reference, for the record, for your records, remember to, don't ever forget, never forget that, never forget, jot down, write down, write this down, save this, memorize, memorise, store, log this, log that, add to memory, put in your notes, put it in your notes, note to self, add a note, for your notes, keep a note, save that, save the fact that, take a note, take note that, file this away, commit to memory, let it be known, let it be noted
+ Remember that I'm vegan => require vegan
+ I remember that you like tea => nothing

[forget]
role: forget
forget, forget that, please forget, forget what i said {role: forget}, forget everything about {role: forget complement dative}, forget about my {role: forget complement dative}, forget anything about {role: forget complement dative}, forget about, delete, delete that, erase, remove that, remove, stop remembering, stop remembering that, don't remember that, do not remember that, unlearn, scrap that, disregard, no need to remember, you can forget, delete the note about, drop the fact that, wipe, clear, discard, forget the fact that, forget i, ignore what i said, forget i said, forget i ever said, forget i told you, forget what i told you, strike, remove the note, delete the fact that, erase the fact that, remove the fact that, delete what i said, remove what i said, forget i mentioned, forget that i mentioned, forget i said that, forget that i said, you can delete that, you can forget that, delete the bit about {role: forget complement dative}, forget the bit about {role: forget complement dative}, (forget|scrap|delete|erase|ignore|disregard|strike|remove|drop|discard|wipe|unlearn|cancel) (what|everything|all|anything|whatever|all that) i (told you|said|ever said|mentioned|wrote|just said) about {role: forget complement dative}, forget all about {role: forget complement dative}, unremember, un-remember, unlearn that, strike that, strike the part where, strike the bit where, delete the part where, delete the bit where, remove the part where, remove the bit where, erase the part where, forget the part where, forget the bit where, ignore the part where, take out, take out the part where, take back, take off your list, cross out, cross off, get rid of, get rid of the note that, drop, drop the note that, scratch, scratch that, wipe out, wipe the note that, undo, kindly forget, please delete, please remove, please erase, you may forget, you may forget that, let's forget, let's forget that, rub out, stop thinking, no longer assume, don't assume, stop assuming, it's no longer true, it is no longer true, it's not true any more, it isn't true any more, 
+ Forget that I like football => forget football
+ pls unremember that I like horoscopes => forget horoscopes
+ Forget it => nothing
+ I forgot my password => nothing

[forget-about]
role: complement dative
thing about, bit about, part about, stuff about, line about, entry about, memory about, memory of, record of, mention of, anything about, forget about {role: forget complement dative}, (whatever|what|anything|everything|all) (you|you've|you have|you had|i) (have|had|) (written|wrote|noted|saved|stored|remembered|recorded|said|told you|logged|know) (about|down about|regarding) {role: forget complement dative}, said about, about my, told you about, preference for, love of, note about, love for, hatred of, dislike of, everything about, fact about, said regarding, liking for, obsession with, interest in
