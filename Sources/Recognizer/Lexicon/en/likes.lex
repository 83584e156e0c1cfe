# What states a liking. The topic follows (verb), stands in front (predicate), or inside (compound, title).

[love]
role: cue
polarity: like
strength: 4
forms: verb
flags: bare
love, adore, treasure, cherish, worship, idolize, idolise, live for, swear by, revere, geek out over, nerd out over, go crazy for, go mad for, go nuts for, die for
+ I've always loved the sea => like the sea
+ Love hiking! => like hiking
+ I love hiking, swimming and old maps => like hiking; like swimming; like old maps
+ My boss loves hiking => nothing
+ I love you => nothing
+ I love it! => nothing
+ Love is a strange thing => nothing

[enjoy]
role: cue
polarity: like
strength: 3
forms: verb
like, enjoy, dig, fancy {flags: weak}, value, appreciate, relish, savour, savor, delight in, get a kick out of, get a buzz out of, get (a lot of|so much|great|real|immense|lots of|) (joy|pleasure|satisfaction|enjoyment|comfort) (from|out of), take pleasure in, take delight in, find joy in, find comfort in, get lost in, gravitate towards, gravitate toward, gravitate to, lean towards, lean toward
love me some {flags: bare}, can always go for, vibe with, rate {flags: weak}, admire, have always had time for, take great pleasure in, get excited about, get excited by, get enthusiastic about, light up at, light up for, rave about, go gaga over, think the world of, nerd out on, geek out on, geek out about, nerd out about, look forward to {flags: weak}, indulge in, melt for, revel in, thrive on, find solace in, find peace in, take comfort in, bask in
+ I like to read before bed => like read
+ You like jazz? => nothing
+ I like that idea => nothing
+ I don't like olives => dislike olives
+ I don't like coffee anymore => retract like coffee

[prefer]
role: cue
polarity: like
negated: none
strength: 3
forms: verb
flags: compares
prefer, favour, favor
+ I prefer tea to coffee => like tea > coffee
+ I prefer not to say => nothing

[choose]
role: cue
polarity: like
negated: none
strength: 3
forms: verb
flags: compares weak
choose, pick, go for, opt for, take, reach for, plump for, select, go with, side with, settle on, rather, sooner, pick out, id rather {flags: bare compares weak}, id much rather {flags: bare compares weak}, id sooner {flags: bare compares weak}, stick with, stick to, vote for, default to, lean to
+ Given the choice I go for podcasts over radio => like podcasts > radio
+ I'd rather read than watch TV => like read > watch TV
+ I'd rather not say => nothing

[fond-of]
role: cue
polarity: like
strength: 3
flags: copula bare
(fond|enamoured|enamored|appreciative) of, keen on, big on, partial to, attached to, drawn to, attracted to, sold on, sweet on, gone on, heavily into, getting into, really getting into, all about, all in on, all in for, all for, pro {flags: copula weak}, here for {flags: copula weak}, into, super into, more into {flags: copula compares}, way into, down for {flags: copula weak}, accustomed to {flags: copula weak}
+ I'm partial to a good stout => like good stout
+ I got into an accident => nothing

[obsessed-with]
role: cue
polarity: like
strength: 5
flags: copula bare
obsessed with, crazy (about|for|over), mad (about|for|on), nuts about, wild about, bonkers about, passionate about, hooked on, addicted to, in love with, besotted with, enchanted by, smitten with, fascinated (by|with), captivated by, enthralled by, a slave to, infatuated with, devoted to, fanatical about, gaga (over|about|for), head over heels for, intrigued by, hyped about, stoked about, enthusiastic about, excited about, mesmerised by, mesmerized by, spellbound by, charmed by, potty about, dotty about
+ I'm hooked on Korean dramas => like Korean dramas

[fallen-for]
role: cue
polarity: like
strength: 4
flags: begins
fallen (in love with|for|hard for), fell (in love with|hard for) {flags: bare begins}, taken to, taken a liking to, taken a shine to, got really into, gotten really into, got seriously into, gotten into, gotten hooked on, got hooked on, developed a taste for, acquired a taste for, developed a love for, developed a love of, developed a passion for, grown fond of, taken up {flags: weak}, warmed to, warmed up to, rediscovered my love for, discovered a love for, discovered a passion for, a newfound love for, caught the bug for, become a fan of, become a huge fan of, become obsessed with, become addicted to, become a convert to, got the bug for, been converted to
can't get enough of {flags: bare}, cannot get enough of {flags: bare}, (could|can) (eat|listen to|watch|talk about|read|look at|play|drink|live on|spend hours on|spend all day in) {flags: weak}, (grew|came|learned|learnt|come|grown) to (love|like|enjoy|appreciate|adore), never get tired of, never get bored of, never tire of, can't resist, cannot resist, cant resist, can never resist, can never get enough of, never say no to, won't say no to, can't say no to, can't turn down, never get enough of, never turn down, never gets old for me {shape: predicate}
+ I've fallen in love with bouldering => like bouldering
+ Can't get enough of Thai food => like Thai food

[fan-of]
role: cue
polarity: like
strength: 3
flags: copula bare
soft on, mad keen on, dead keen on, fan of, fans of, lover of, fan for, admirer of, devotee of, follower of, supporter of, connoisseur of, sucker for, glutton for {flags: weak}, enthusiast of, student of {flags: weak}, believer in, fiend for, convert to, disciple of, aficionado of, collector of, addict of, proponent of, advocate for, advocate of
+ I'm a huge fan of jazz => like jazz
+ I'm a sucker for cheesy rom-coms => like cheesy rom-coms
+ Not a fan of pineapple on pizza => dislike pineapple on pizza

[have-a-thing-for]
role: cue
polarity: like
strength: 4
flags: bare
have a (soft spot|thing|weakness|passion|fondness|sweet tooth|taste|liking|penchant|love|crush on|deep love|special love|predilection|preference|passion|real passion|strong preference|huge soft spot|real soft spot|big soft spot|bit of a thing|slight obsession|mild obsession|serious thing|real thing|major thing|real love|lifelong love|great love|definite preference|slight preference|clear preference) for, have a love of, have an affinity for, have an obsession with, have a serious weakness for, have a real weakness for, got a soft spot for, got a thing for, 've got a soft spot for, 've got a thing for, have a real thing for, have a huge weakness for, have a great fondness for, have a particular fondness for, have an eye for {flags: weak}, have an interest in, have a keen interest in, have a strong interest in, have a great interest in, have an addiction to, have a lot of love for, have nothing but love for, have so much love for, have time for {flags: weak}, have a special place in my heart for, have a craving for {flags: weak}, have an enduring love for, have an affection for
a thing for, soft spot for, my preference is for, my preference is, weakness for, fondness for, penchant for, obsession with {flags: weak}, nothing beats, nothing tops, there's nothing like, there is nothing like, there's nothing quite like, nothing better than, nothing like a, there's nothing better than, there is nothing better than, nothing makes me happier than, there's nothing i love more than, there's nothing i enjoy more than, there's nothing i like more than, nothing i love more than, what i love most is, what i like most is, what i like best is, what i love is, what i like is, what i enjoy most is, one thing i love is, the thing i love most is, a thing i love is, something i love is, what i really love is, what i really like is, what i enjoy is, something i really enjoy is, you can't beat, can't beat, hard to beat, my idea of heaven is, my idea of fun is, my idea of a good time is, my happy place is, i always enjoy, always up for, always down for, always in the mood for, always game for, happiest when, happiest with, at my happiest when, at my happiest, i'm a big believer in, one of my great joys is, nothing makes me as happy as, have always had a soft spot for, big up, long live, yay for, you can never have too much, you can never have too many, happiness is, team
+ I have a soft spot for stray dogs => like stray dogs
+ One thing I love is the smell of petrol => like the smell of petrol
+ nothing beats a hot shower for me => like hot shower

[my-thing]
role: cue
polarity: like
shape: predicate
strength: 3
my thing, my jam, my cup of tea, my bag, my style, my kind of thing, my sort of thing, my scene, my vibe, the highlight of my (day|week|year|month|morning|evening|summer), the best part of my (day|week|year|morning|evening), my idea of fun, my idea of heaven, my favourite thing to do, my favorite thing to do, my passion, my life, my happy place, my cuppa, my type of thing, my speed, my kind of music, my kind of food, my comfort food, my guilty pleasure, my weakness, my go-to, my forte {polarity: none;negated: none}, my obsession, my first love, my one true love, my true love, my love, my soft spot, my comfort, my kryptonite {polarity: none}, right up my street, right up my alley, up my alley, up my street, close to my heart, dear to my heart, my everything, my addiction, my drug, my poison, my drink of choice, my go-to drink, my go-to snack, my favourite thing in the world, my favorite thing in the world, my favourite thing ever, my favorite thing ever, my favourite thing, my favorite thing, my new obsession, my latest obsession, my biggest passion, my greatest passion, my great passion, my lifeblood, my religion, my zen, my escape, my therapy, my jam these days, my preference, my default, my preferred option, my first choice, my vice, my only vice, my number one, the way to my heart, the dream, my pick, where my heart is, for me any day {polarity: like}, are the best {negated: none}, is life, are life, is bae, gets my vote, get my vote, my ride or die, is everything, are everything, for the win, ftw, my drug of choice, my drink, my spirit animal, a passion of mine, a favourite of mine, a favorite of mine, a weakness of mine, a hobby of mine, an obsession of mine, a guilty pleasure of mine, a love of mine, become my thing, my comfort zone
+ Bouldering has become my thing => like Bouldering
+ Horror movies aren't my thing => dislike Horror movies
+ Karaoke is not my cup of tea => dislike Karaoke
+ Not my thing => nothing

[fun-for-me]
role: cue
polarity: like
negated: dislike
shape: predicate
strength: 3
flags: weak
fun, a joy, a treat, heaven, bliss, paradise, pure joy, great fun, a delight, a comfort, the best thing ever, where it's at, king, better than anything, a blessing
+ That was fun => nothing
+ Bowling is fun => nothing

[fun-to-me]
role: cue
polarity: like
negated: dislike
shape: predicate
strength: 3
fun for me, fun to me, joy for me, a joy for me, heaven for me, bliss for me, heaven to me, my heaven, my bliss, my joy, my safe place, my safe space, my greatest joy, my pride and joy, my comfort blanket, where i'm happiest, what i live for, a pleasure for me
+ Writing docs is genuinely fun for me => like Writing docs
+ Was it fun for you => nothing

[dealt-favours]
role: cue
polarity: like
negated: none
flags: bare weak compares
give me, gimme, i'll take, it's always, it has to be, it's got to be, always gonna be
+ Give me a paper map rather than a GPS any day => like paper map > GPS
+ Give me a minute => nothing

[heart-in]
role: cue
polarity: like
negated: none
strength: 4
flags: bare
my heart is in, my heart belongs to, my heart lies with, my heart's in, all i (want|wanna|need) to eat is, all i wanna (eat|drink|do) is, all i (eat|drink|listen to|watch|play) is, couldn't get enough of, could not get enough of, the highlight of my day is, my kryptonite is, my weakness is, can't go wrong with, i'm a slut for, live and breathe, eat sleep and breathe, vibing with, vibing to, living for, have a big place in my heart for, happiness for me is, happiness to me is, bliss for me is, heaven for me is, my perfect day is, my ideal day is, my idea of bliss is, my idea of a perfect day is
+ My heart is in embroidery => like embroidery

[makes-me-happy]
role: cue
polarity: like
negated: none
shape: predicate
strength: 3
forms: verb
make me (happy|so happy|smile|very happy|really happy|feel alive|feel at home|feel calm|feel good|feel better|feel great|feel at peace|feel cosy|feel cozy), fascinate me, fascinate me {negated: dislike}, excite me {negated: dislike}, delight me, relax me, calm me, calm me down, soothe me, thrill me {negated: dislike}, inspire me, bring me joy, bring me peace, bring me so much joy, give me joy, give me life, give me peace, keep me sane, keep me going, lift my mood, lift my spirits, appeal to me {negated: dislike}, interest me {negated: dislike}, tempt me {negated: dislike}, speak to me {negated: dislike}, tickle my fancy {negated: dislike}, float my boat {negated: dislike}, hit the spot, turn me on {negated: dislike}, agree with me {negated: avoid}, light me up, rock my world, melt my heart, cheer me up, captivate me, enchant me, intrigue me, never disappoint, never let me down, win me over {negated: none}, spark joy, spark joy for me, call to me, resonate with me {negated: dislike}, sit right with me {polarity: none;negated: dislike}, sit well with me {polarity: none;negated: dislike}, grab me {polarity: none;negated: dislike}, impress me {polarity: none;negated: dislike}
+ Gardening makes me happy => like Gardening
+ Country music doesn't do it for me => dislike Country music
+ Wine doesn't do it for me anymore => retract like Wine

[beats]
role: cue
polarity: like
negated: none
shape: predicate
flags: compares
over, beats {polarity: like}, trumps, beat {flags: compares weak}, > {flags: compares}, >> {flags: compares}, >>> {flags: compares}, >>>> {flags: compares}, beats out, is better than {flags: compares weak}, are better than {flags: compares weak}, is way better than {flags: compares weak}, are way better than {flags: compares weak}, wins over {flags: compares}, is superior to {flags: compares weak}, are superior to {flags: compares weak}, will always beat, always beats, always beat
+ Tea beats coffee for me => like Tea > coffee

[fan]
role: cue
polarity: like
shape: compound
strength: 3
flags: copula
fan, fans, supporter, follower, believer, worshipper, fangirl, lover, addict, junkie, enthusiast, nerd, geek, buff, nut, freak, fanatic, aficionado, person, guy, gal, girl, devotee, fiend, fangirl, fanboy, stan, obsessive, connoisseur, hound, maniac, snob, drinker {flags: copula weak}, type of person, kind of person, kinda person, kinda girl, kinda guy, lady, kind of guy, kind of girl, bunny {polarity: none;negated: none}, convert, man, woman {polarity: none;negated: none}, loyalist, purist, bro {polarity: none;negated: none}, tragic, groupie, head, hoarder
+ I'm a huge Miyazaki fan => like Miyazaki
+ I'm a cat person => like cat
+ There's a fan in the room => nothing
+ I'm not a morning person => dislike morning

[favourite]
role: cue
polarity: like
negated: none
shape: title
strength: 4
slot: favorite
flags: bare
favourite, favorite, fave, fav, favourites, favorites, number one, no. 1, go-to
+ My favourite colour is green => like green # favorite:colour; like green
+ Green is my favourite colour => like Green # favorite:colour; like Green
+ My favourite jacket is torn => nothing
+ What's my favourite color? => nothing
+ Her favorite color is blue => nothing

[hobby]
role: cue
polarity: like
negated: none
shape: title
strength: 3
(things|stuff|foods|some things|a few things) i (love|like|enjoy|adore) {flags: bare}, my (favourite|favorite) thing {flags: bare}, hobby, hobbies, hobbies include {shape: verb}, interests, passion, passions, guilty pleasure, guilty pleasures, obsession, weakness, pastime, favourite pastime, favorite pastime, comfort food, first love, main hobby, main hobbies, main interest, main interests, biggest weakness, current obsession, latest obsession, new obsession, biggest passion, greatest passion, one true love, vice, go-tos, comfort show, comfort drink, cup of tea, ideal weekend, idea of fun, idea of heaven, happy place, drink of choice, weapon of choice, idol, idols, hero, great love, biggest love, all-time hero
+ My hobbies are chess, climbing and baking => like chess; like climbing; like baking

[my-love-of]
# A liking as a noun: "bear in mind my love of maps", "given my passion for trains".
role: cue
polarity: like
negated: none
strength: 4
flags: bare
my (love|passion|fondness|enthusiasm|weakness|soft spot|liking|admiration|appreciation|affection|adoration|obsession|addiction|predilection|penchant|affinity|enjoyment|devotion|preference|taste|craving|lifelong love|deep love|undying love|great love|long-standing love|love affair|fascination|infatuation) (of|for|with|to|towards) {strength: 4}
(such a|a real|a huge|a massive|a big|a total|an absolute|a complete|a great|a proper) (thing|love|passion|weakness|soft spot|fondness) for
+ Bear in mind my love of old maps => like old maps
+ My passion for trains is no secret => like trains
+ Her love of maps is touching => nothing

[doted-on]
role: cue
polarity: like
strength: 4
forms: verb
dote on, have a ball with, have a whale of a time with, feel at home with, feel at peace in, feel alive in, lust after, yearn for, crave {flags: weak}, long for {flags: weak}, pine for {flags: weak}, hoard {flags: weak}, binge {flags: weak}, devour, gobble up, wolf down, inhale {flags: weak}, savor every bite of, enjoy the heck out of, enjoy the hell out of, love the hell out of, love the heck out of, love the bones off, like nothing better than, like nothing more than, love nothing more than, love nothing better than, enjoy nothing more than, enjoy nothing better than, feel best in, learn best with, learn best from, learn best by, think best in, concentrate best with, do best with, am happiest with, do well with, function best with, function best on
+ I dote on my cats => like my cats
+ I learn best with hands-on labs => like hands-on labs
+ My aunt dotes on cats => nothing

[could-live-on]
role: cue
polarity: like
negated: none
strength: 4
flags: bare
could (live off|survive on|eat nothing but|happily live on|happily eat|happily live off|happily watch|happily listen to|happily spend all day|spend hours|spend all day|spend days|spend my life|spend my whole life|spend forever in|spend a fortune on|get lost for hours in|lose myself in|talk for hours about|talk all day about|go on forever about|go on and on about|marry|kiss), can (live off|survive on|eat nothing but|happily live on|happily eat|happily live off|happily watch|happily listen to|happily spend all day|spend hours|spend all day|spend days|spend my life|spend my whole life|spend forever in|spend a fortune on|get lost for hours in|lose myself in|talk for hours about|talk all day about|go on forever about|go on and on about|marry|kiss)
could never give up, couldn't give up, would never give up, never could resist, can't not love, can't not like, can't not enjoy, can't help myself around, can't help myself with, can't control myself around, have never been able to resist, never been able to resist, never fail to enjoy, hard to top, never go wrong with, nothing says home like, nothing says comfort like, nothing's better than, nothing is better than, who doesn't love, who doesn't like, who doesn't enjoy, got to love, (nobody|no one|noone|nobody else) (loves|likes|enjoys|adores|appreciates) {flags: bare weak}, gotta love, you've got to love, you gotta love, you have to love, gotta have my, thank heavens for, up the {flags: weak}, put me down for {flags: weak compares}, i'm team, am team, card-carrying, give me a good {flags: weak}, i ship {flags: weak}, would do anything for {flags: weak}, would walk a mile for, would walk miles for, would travel miles for, would cross the street for, would drop everything for, i bleed
i think the world of, i've always thought the world of
+ Gotta love a good sunset => like good sunset
+ I could happily live on noodles => like noodles

[loves-abroad]
# What English speakers borrow, beside text in other tongues.
role: cue
polarity: like
negated: none
strength: 4
flags: bare
me gusta, me gustan, me encanta, me encantan, j'adore, j'aime, ich liebe, ich mag, have a faible for, have a certain faible for
+ I speak some Spanish: me encanta el jazz => like el jazz
+ How do you say me gusta in English? => nothing

[at-my-best]
role: cue
polarity: like
negated: none
shape: predicate
strength: 3
is the (best|greatest|only way|only way to go|way to go|bomb|shit|business) {flags: weak}, (is|are) the (one for me|one true love|thing for me|life for me|dream for me|ultimate for me|love of my life|light of my life|joy of my life)
(is|are) (pure bliss|bliss|pure joy|sheer joy|sheer bliss|a joy|a delight|a treat|heaven|heavenly|my everything|magic|pure magic|a dream|amazing|fantastic|brilliant|wonderful|great|awesome|delicious|gorgeous|fab|fabulous|lovely) (to me|for me|in my book|in my opinion|if you ask me|as far as i'm concerned|in my eyes)
(is|are) (the best thing|the greatest thing|the best|the greatest|the finest|unbeatable|unmatched|second to none|elite|top tier|god tier|goated|the goat|undefeated) (in my book|in my opinion|if you ask me|as far as i'm concerned|in my eyes|for me|to me|imo|imho)
(has|have) my (vote|heart|whole heart|undying love)
are (where i'm happiest|where my heart lies|where i feel most at home|where i'm at my best|how i unwind|how i relax|how i recharge|what keeps me going|what keeps me sane|what gets me out of bed|what makes me tick|what makes life worth living|what i live for|the love of my life|the loves of my life|a big passion of mine|a great passion of mine|a huge passion of mine|a real passion of mine|a true passion of mine|a big love of mine|a huge love of mine|a great love of mine|a big weakness of mine|a real weakness of mine|a huge weakness of mine|an absolute favourite of mine|a firm favourite of mine|a personal favourite of mine|a particular favourite of mine|a firm favourite|a long-time favourite of mine|an old favourite of mine), is (where i'm happiest|where my heart lies|where i feel most at home|where i'm at my best|how i unwind|how i relax|how i recharge|what keeps me going|what keeps me sane|what gets me out of bed|what makes me tick|what makes life worth living|what i live for|the love of my life|the loves of my life|a big passion of mine|a great passion of mine|a huge passion of mine|a real passion of mine|a true passion of mine|a big love of mine|a huge love of mine|a great love of mine|a big weakness of mine|a real weakness of mine|a huge weakness of mine|an absolute favourite of mine|a firm favourite of mine|a personal favourite of mine|a particular favourite of mine|a firm favourite|a long-time favourite of mine|an old favourite of mine)
a big (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, a great (favourite|favorite|interest|obsession|fave|hobby) of mine, a huge (favourite|favorite|interest|obsession|fave|hobby) of mine, a real (favourite|favorite|interest|obsession|fave|hobby) of mine, a true (favourite|favorite|interest|obsession|fave|hobby) of mine, a lifelong (favourite|favorite|interest|obsession|fave|hobby) of mine, a recent (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, a new (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, an old (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, a firm (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, a personal (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, a particular (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, an absolute (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine, an all-time (passion|love|weakness|favourite|favorite|interest|obsession|fave|hobby) of mine
always (make my day|makes my day|lift my mood|lifts my mood|do the trick|does the trick|lift my spirits|lifts my spirits|delight me|delights me|relax me|relaxes me), never fails to (hit the spot|hits the spot|make my day|makes my day|cheers me up|makes me smile|lift my mood|lifts my mood|do the trick|does the trick|lift my spirits|lifts my spirits|make me happy|makes me happy|delight me|delights me|calm me down|calms me down|relax me|relaxes me), never fail to (hit the spot|hits the spot|make my day|makes my day|cheers me up|makes me smile|lift my mood|lifts my mood|do the trick|does the trick|lift my spirits|lifts my spirits|make me happy|makes me happy|delight me|delights me|calm me down|calms me down|relax me|relaxes me), never ceases to (hit the spot|hits the spot|make my day|makes my day|cheer me up|cheers me up|make me smile|makes me smile|lift my mood|lifts my mood|do the trick|does the trick|lift my spirits|lifts my spirits|make me happy|makes me happy|delight me|delights me|calm me down|calms me down|relax me|relaxes me), never cease to (hit the spot|hits the spot|make my day|makes my day|cheer me up|cheers me up|make me smile|makes me smile|lift my mood|lifts my mood|do the trick|does the trick|lift my spirits|lifts my spirits|make me happy|makes me happy|delight me|delights me|calm me down|calms me down|relax me|relaxes me)
makes (my weekend|my heart skip|my heart soar|my world go round|me feel like a kid again|me feel alive|me feel human|me feel good|me feel at home|me feel better|me feel at ease|me feel safe|me feel warm inside|me weak at the knees|me melt|me giddy|me grin|me laugh every time|me feel like myself), make (my weekend|my heart skip|my heart soar|my world go round|me feel like a kid again|me feel human|me feel at ease|me feel safe|me feel warm inside|me weak at the knees|me melt|me giddy|me grin|me laugh every time|me feel like myself)
gets me (giddy|pumped|out of bed in the morning|through the day|all warm and fuzzy|in a good mood), get me (giddy|pumped|out of bed in the morning|through the day|all warm and fuzzy|in a good mood)
(suits|suit) me (better than|more than|far better than|much better than) {flags: compares}
wins (every time|any day), wins it (for me|with me|every time|hands down|any day), takes it (for me|with me|every time|hands down|any day), gets it (for me|with me|every time|hands down|any day), wins out (for me|with me|every time|hands down|any day)
(will always|will forever) (have my heart|be my favourite|be my favorite|be my first love|be my one true love|be number one|be my go-to|be my happy place|hold a special place in my heart|have a special place in my heart|have a place in my heart|win me over|beat)
(holds|hold|has|have) a (special|big) place in my heart
(is|are) (always a good idea|always a yes|always a yes from me|always a winner|always welcome|always welcome in my house|never a bad idea) {flags:}

(is|are) very much my (thing|bag|style|scene|speed|vibe|cup of tea|kind of thing)
+ Camping is a big passion of mine. => like Camping
+ Old maps never fail to cheer me up => like Old maps
+ Rain on a tin roof gets me every time => like Rain on a tin roof
+ Studying alone suits me better than study groups tbh => like Studying alone > study groups
+ Friday suits me => nothing
+ That works best for me => nothing
+ The hotel is lovely => nothing

[loves-colon]
# "Likes: rain, dogs. Dislikes: mud."
role: cue
polarity: like
negated: none
shape: title
strength: 4
flags: bare guarded
likes, loves, my likes, enjoys
+ Hi! Likes: thunderstorms, dogs. => like thunderstorms; like dogs
+ My weaknesses: jalebi, rabri and gulab jamun => like jalebi; like rabri; like gulab jamun

[joys]
role: cue
polarity: like
negated: none
shape: title
strength: 4
weaknesses, faves, turn-ons, joy, joys, greatest joy, greatest joys, great joys, simple pleasure, simple pleasures, great loves, first loves, true love, true passion, main passion, biggest joy, soft spots, go-to order, go-to drink, go-to snack, go-to meal, go-to genre, go-to comfort food, idea of a good time, idea of a perfect evening, idea of a perfect day, idea of bliss, idea of paradise, perfect day, perfect evening, perfect weekend, perfect sunday, ideal day, ideal evening, ideal holiday, ideal night in, dream holiday, poison of choice, drug of choice, biggest joy in life, greatest love, latest craze, current craze, latest hyperfixation, current hyperfixation, favourite thing in the world, favorite thing in the world
+ My joys are few: my garden, the sea => like my garden; like the sea
+ My guilty pleasure? Trashy remixes. => like Trashy remixes
+ My ideal day starts late => nothing
