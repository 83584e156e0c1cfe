# How the speaker wants to be answered, and answers that are no sentences.

[told-to-do]
# "Use X from now on": the object is the topic; for this once it is a request.
role: cue
polarity: require
negated: avoid
shape: told
strength: 4
use, always use {role: cue lasting}, book me, always book me {role: cue lasting}, always get me {role: cue lasting}, always give me {role: cue lasting}, always order me {role: cue lasting}, always find me {role: cue lasting}, always show me {role: cue lasting}, always put me in {role: cue lasting}, always seat me in {role: cue lasting}, get me, order me, seat me in, find me, include, add, give me, stick to, write in, write with, answer in {role: cue reply}, answer with {role: cue reply}, answer me in {role: cue reply}, answer me with {role: cue reply}, reply in {role: cue reply}, reply with {role: cue reply}, respond in {role: cue reply}, respond with {role: cue reply}, format answers as, format your answers as, structure answers as, talk to me in {role: cue reply}, speak to me in {role: cue reply}, put things in, put answers in, do it in, show me
(i'd|i would|i do) (like|want|prefer|appreciate) {flags: guarded}, i want {flags: guarded}
+ Always book me an aisle seat => require aisle seat
+ Book me an aisle seat => nothing
+ From now on use bullet points => require bullet points
+ Always include sources, please => require sources
+ Use the blue one => nothing
+ Don't use bullet points in this answer => nothing
+ Don't use emojis => avoid emojis

[told-to-leave-out]
role: cue
polarity: avoid
negated: none
shape: told
strength: 4
skip, skip all, leave out, leave off, drop, cut, cut out, cut down on, ditch, lose, omit, spare me, no more, stop with, stop using, stop adding, stop giving me, stop including, enough with, enough of, quit, quit using, lay off, go easy on, easy on, hold off on, hold, avoid, quit with, less of, less with, avoid using, refrain from, refrain from using, do without, do away with, knock off, save me, i don't want, i don't need, i do not want, i do not need, i don't want any, i don't need any, don't want, don't need, please no, no need for, no, none of, no unnecessary, without
+ Skip the disclaimers in future => avoid disclaimers
+ Stop with the exclamation marks => avoid exclamation marks
+ No more jargon please => avoid jargon
+ Skip the second paragraph => nothing
+ Please avoid jargon in this summary => nothing

[manners-of-speaking]
# Verbs that are no way to speak to the speaker.
role: cue
polarity: none
negated: avoid
shape: told
strength: 4
flags: any-verb
sugarcoat, sugar-coat, sugar coat, lecture, moralise, moralize, patronise, patronize, waffle, ramble, preach, hedge, apologise, apologize, flatter, talk down to me, mince words, mince your words, beat around the bush, beat about the bush, bullshit me, coddle me, baby me, gush, rush me, nag me, praise me, repeat my question, repeat the question, repeat yourself, summarise at the end, call me names, dumb things down, dumb it down, dumb down, oversimplify, overexplain, over-explain, pad your answers
+ Don't ever sugarcoat things for me => avoid sugarcoat things
+ Don't lecture me => avoid lecture
+ Don't rush => nothing

[manners-stopped]
role: cue
polarity: avoid
negated: none
shape: told
strength: 4
stop (using|adding|including|giving me|putting in|with) (so many|so much|all the|all these|any)
stop (apologising|apologizing|hedging|moralising|moralizing|rambling|waffling|preaching|sugarcoating things|sugarcoating|lecturing me|patronising me|patronizing me|flattering me|repeating yourself) {flags: any-verb}
+ Stop using so many emojis => avoid emojis
+ Stop the car => nothing

[manners-told]
# Whole instructions; the topic is the instruction.
role: cue
polarity: require
negated: avoid
shape: told
strength: 4
flags: any-verb
(explain|explain it|explain things|explain everything|explain things to me|explain everything to me|explain stuff|talk to me|speak to me|answer|answer me|treat me) (like|as if|as though) (i'm|im|i am|i was|i were) (five|5|a five year old|a 5 year old|a child|a kid|a beginner|ten|an idiot|stupid|new to this|an expert|a toddler|twelve)
(talk|speak|write|answer|answer me|reply|respond|explain|explain things|talk to me|speak to me|write to me) (plainly|briefly|casually|formally|simply|directly|bluntly|concisely|informally|slowly|step by step|step-by-step)
cite your sources, cite sources, show your work, show your working, show your reasoning, get to the point, get straight to the point, get right to the point, ask before, ask me before, think step by step, go step by step, double-check, double check your facts, speak freely, be (brief|concise|direct|blunt|succinct|short|formal|informal|casual|specific|precise|straight|upfront|gentle|patient|kind|funny|critical|strict|thorough|detailed|frank|straightforward)
+ From now on explain things like I'm five => require explain things like I'm five
+ Always cite your sources => require cite your sources
+ Could you explain to me like I'm five how a mortgage works => nothing

[kept-so]
role: cue
polarity: require
negated: none
shape: told
strength: 4
(keep|keep it|make it|keep things|keep everything|make things|keep them|keep explanations) (short|brief|concise|simple|short and sweet|to the point|casual|formal|informal|light|professional|friendly|plain|snappy|succinct|minimal|crisp|to one paragraph|under a paragraph|under 100 words) {topic: $}
+ Keep it short from now on => require short
+ Keep it short => nothing

[styles]
role: style word
emojis, emoji, emoticons, smileys, smiley faces, disclaimers, disclaimer, exclamation marks, exclamation points, exclamations, bullet points, bullets, bullet lists, bulleted lists, bullet point lists, lists, numbered lists, tables, headings, headers, markdown, bold text, bold, italics, jargon, technical jargon, buzzwords, legalese, fluff, filler, filler words, preamble, preambles, intros, small talk, apologies, flattery, compliments, praise, lectures, lecturing, hedging, moralising, moralizing, caveats, warnings, follow-up questions, follow up questions, slang, long paragraphs, short paragraphs, walls of text, essays, long answers, long-winded answers, long explanations, short answers, plain english, plain language, simple words, simple language, simple english, everyday language, layman's terms, lay terms, full sentences, complete sentences, sources, citations, references, examples, an example, code examples, step-by-step instructions, step by step instructions, pleasantries, corporate speak, corporate speak, marketing speak, clichés, cliches, puns, jokes, dad jokes, sarcasm, swearing, swear words, profanity, cursing, hashtags, em dashes, em-dashes, semicolons, all caps, capital letters, abbreviations, acronyms, spoilers, sugarcoating, sugar-coating, sugar coating, hand-holding, handholding, padding, waffle, waffling, rambling, recaps, summaries, a tl;dr, tldr, unsolicited advice, motivational quotes, pep talks, platitudes, metaphors, analogies, footnotes, links, american spelling, british spelling, us spelling, uk spelling, oxford commas, the oxford comma, formal language, informal language, baby talk, condescension, patronising, waffling, numbered steps, short sentences, long sentences, big words, long words, fancy words, difficult words, complicated words, technical terms, flowery language, latin, business speak, bro talk, pet names, gifs, long lectures, disclaimers and warnings

[answers-yes]
role: yes adverb
yes please, oh yes, hell yes, heck yes, hell yeah, heck yeah, yes always, absolutely yes, big yes, hard yes, a yes, big thumbs up, thumbs up, yes yes yes, love love love, yum, yummy, all day every day, always a yes, gimme, bring it on, 100%, a thousand times yes, every time, any time, a hundred percent yes
+ Horror films? Hell yes! => like Horror films
+ sunrise yes, alarm clocks no => like sunrise; dislike alarm clocks

[answers-no]
role: no
no thanks {role: no adverb}, no thank you {role: no adverb}, nope {role: no adverb}, nah {role: no adverb}, hard pass, hell no {role: no adverb}, heck no, god no {role: no adverb}, oh no no, no no no, no way {role: no adverb}, no chance, not a chance, absolutely not, definitely not, certainly not, yuck, yuk, ew, eww, ewww, gross, blech, bleh, ick, barf, a big no, big no, hard no, big nope, thumbs down, big thumbs down, i'll pass, pass, thanks but no thanks, not in a million years, not on your life, over my dead body, count me out, not for me thanks, never ever ever, keep them, you can keep them, you can keep it, not today satan, not happening, no ta, nuh uh, not ever, no never, never in my life, nevermore, hell to the no, not on my watch
+ Mushrooms. Nope. => dislike Mushrooms
+ Surprises? No thanks => dislike Surprises
+ Any bags to check? No => nothing
+ No thanks. => nothing

[mere-answers]
role: yes service
yes {role: yes adverb service}, yep {role: yes adverb service}, yeah {role: yes adverb service}, yup {role: yes adverb service}, absolutely {role: yes service}

[mere-refusals]
role: no service
no {role: no service negator}, never {role: no service negator habit}
