# What states a need.

[cannot-without]
role: cue
polarity: require
negated: none
strength: 5
flags: bare
(can't|cannot|cant|can not|couldn't|could not|could never|can never|couldn't possibly|can barely|can hardly) (live|do|work|function|sleep|survive|go a day|go a morning|go one day|get through a day|travel|cope|concentrate|focus|leave the house|think|exist|eat|start my day|start the day|get through the day|get by|imagine life|imagine my life|fall asleep|get going|drive|study|cook|run|relax|make it through the day|read|write|code|begin my day|manage|wake up|get up|exercise|work out|breathe|fly) without, would be lost without, 'd be lost without, lost without {flags: copula}, nothing without {flags: copula}, useless without {flags: copula}, hopeless without {flags: copula}, grumpy without {flags: copula}, not human without, not a person without, won't travel without, never travel without, never leave home without, never leave the house without, don't leave home without, don't leave the house without, won't leave home without, won't leave the house without, won't go anywhere without, don't go anywhere without, never go anywhere without, never fly without, never drive without, never sleep without, won't sleep without, won't eat without, refuse to travel without, won't start my day without, never start my day without, don't travel without, don't function without, can't not have, cannot not have, would die without, 'd die without, 'd go crazy without, 'd be nothing without, no life without, life is nothing without, life without {polarity: none}, can't be without, cannot be without, won't be without, couldn't be without, hate being without, can't do mornings without
+ I can't live without coffee => require coffee
+ I can't go without paying => nothing

[cannot-do]
# "I can't function in the morning without X": the privation stands apart.
role: cue
polarity: require
negated: none
shape: without
strength: 5
(can't|cannot|cant|can not|couldn't|could never|can never|can barely|can hardly) (live|function|sleep|survive|cope|concentrate|focus|think|eat|start my day|start the day|relax|leave the house|work|study|drive|wake up|get going|get up|fall asleep|code|write|read|exercise|travel)
+ I can't function in the morning without a proper cup of tea => require proper cup of tea
+ I can't sleep in the summer => nothing

[privation]
role: without
without

[must-have]
role: cue
polarity: require
negated: none
strength: 4
must have, must always have, have to have, gotta have, absolutely need, insist on, depend on, rely on, depend heavily on, rely heavily on, always need, always require, always insist on, always have to have, always ask for, always request, only ever book, always book {flags: weak}, strictly need, really need {flags: guarded}, simply must have, always want {strength: 3}, must be near {flags: guarded}, require {flags: guarded}, need {flags: guarded}, do need {flags: guarded}, will always need, can only sleep with, can only sleep on, can only work in, can only work with, can only concentrate in, can only concentrate with, am dependent on, run on, live on, survive on, survive only on, function on {flags: weak}, 'm dependent on, demand {flags: weak}, only do {flags: guarded}
+ I must have a window seat => require window seat
+ I need complete silence to sleep => require complete silence
+ I need a taxi to the airport => nothing
+ I need help with my resume => nothing

[have-to]
role: cue
polarity: require
negated: none
strength: 4
flags: guarded
must, have to, need to, gotta, always have to {flags: any-verb}, absolutely have to {flags: any-verb}
+ I have to go => nothing
+ I have to sleep with the window open => require sleep with the window open

[only]
role: cue
polarity: require
negated: none
strength: 4
only (eat|drink|use|wear|buy|drink|take|fly|travel by|travel with|stay in|stay at|watch|read|listen to|want|ever eat|ever drink|ever use|ever wear|ever buy|ever order|ever fly|ever watch|ever read|ever listen to|ever take|ever stay in|book|order|trust|cook with|accept|sleep on|sleep with|communicate by|like|love|shop at|shop for|date), exclusively (eat|drink|use|wear|buy|listen to|read|watch|fly), listen only to, exclusively, strictly (eat|drink|use|wear|buy), strictly only eat, only really eat, only really drink, only really like, only really listen to, only really watch, only go for, swear only by
+ In winter I only drink hot tea => require hot tea
+ I only have ten minutes => nothing

[a-must]
role: cue
polarity: require
negated: none
shape: predicate
strength: 4
a must for me, a must, non-negotiable for me, non-negotiable, nonnegotiable, essential for me, essential to me, a necessity for me, vital for me, a requirement for me, mandatory for me, crucial for me, indispensable to me, indispensable for me, my lifeline, my lifesaver, a basic need for me, a must-have for me, a must-have, what keeps me alive, compulsory for me, keeps me alive, keep me alive, an absolute must, an absolute must for me, a need for me, a must in my book, very important to me, really important to me, so important to me, super important to me, extremely important to me, important to me {strength: 3}, what gets me through the day
+ Coffee is a must for me => require Coffee

[need-words]
role: need
silence, complete silence, quiet, peace, wheelchair, wheelchair-accessible, step-free, accessible, accessibility, subtitles, captions, large print, large text, ramp, elevator, lift access, ground floor, screen reader, high contrast, earplugs, blackout curtains, blackout, darkness, caffeine, gluten-free, gluten free, lactose-free, dairy-free, nut-free, sugar-free, halal, kosher, vegan, vegetarian, decaf, hearing loop, hours of sleep, hours sleep, hours' sleep, hours of rest, hours a night, sign language, firm mattress, soft pillow, hypoallergenic, glasses, hearing aid, white noise, background music, natural light, fresh air, personal space, alone time, solitude, routine, structure, non-smoking, smoke-free, grab rails, insulin, inhaler, epipen, guide dog, service dog, window open, lights off, lights on, order, hugs, to sleep, to focus, to function, to concentrate, to work, to think, to fall asleep, to feel human, to wake up, to relax, to get going, to stay awake, to study, to survive, to feel safe, to calm down, to feel calm, to be productive, to start my day, to start the day, every day, every morning, each morning, every night, each night, every evening, daylight, sunlight, sunshine, dark room, audio description, braille, dim lighting, step-free access, clean sheets, extra legroom, legroom, the aisle, aisle seat, window seat, privacy, fan on, the window open, eight hours, (at least|a good|a solid|) (six|seven|eight|nine|ten|6|7|8|9|10) hours (of sleep|sleep|of rest|a night|in bed|every night)
+ I need wheelchair access => require wheelchair access

[purposes]
role: need tail
to sleep, to focus, to function, to concentrate, to work, to think, to fall asleep, to feel human, to wake up, to relax, to get going, to stay awake, to study, to feel safe, to calm down, to feel calm, to be productive, to start my day, to start the day, to get through the day, to stay sane, to be happy, to feel alive, to get up, to get out of bed, to feel normal, to stay calm, to survive, to unwind, to cope, to do my best work, to write, to read, to code

[or-else]
role: need tail
or i'll, or i will, or i get, or else, or i can't, or i, or i'm, or i just, otherwise, otherwise i, else i, or my, or it, in order to sleep, in order to focus

[daily]
role: need opener
every morning, every day, each morning, every night, each day, every evening, every afternoon, every single morning, each night, first thing in the morning

[diets]
role: cue
polarity: require
negated: none
shape: itself
strength: 5
slot: diet
flags: copula
vegan, vegetarian, pescatarian, pescetarian, plant-based, flexitarian, fruitarian, carnivore {flags: copula}, a vegan {topic: vegan}, a vegetarian {topic: vegetarian}, a pescatarian {topic: pescatarian}, a strict vegan {topic: vegan}, a strict vegetarian {topic: vegetarian}, a lifelong vegetarian {topic: vegetarian}, a lifelong vegan {topic: vegan}, a committed vegan {topic: vegan}, strictly vegetarian {topic: vegetarian}, strictly vegan {topic: vegan}, a flexitarian {topic: flexitarian}, a plant-based diet {topic: plant-based; flags:}, vegetarian diet, on a vegan diet {topic: vegan}
on a (keto|ketogenic|paleo|low-carb|low carb|low-fodmap|gluten-free|gluten free|dairy-free|low-sodium|low sodium|low-fat|low fat|mediterranean|vegetarian|carnivore|diabetic|raw food|plant-based|sugar-free|high-protein|liquid|whole30) diet {topic: $; flags: copula}
on keto {topic: keto}, doing keto {topic: keto}, on paleo {topic: paleo}, on a low fodmap diet {topic: low fodmap}
keep kosher {topic: kosher; flags: bare}, keep halal {topic: halal; flags: bare}, eat halal {topic: halal; flags: bare}, eat kosher {topic: kosher; flags: bare}, only eat halal {topic: halal; flags: bare}, only eat kosher {topic: kosher; flags: bare}, only eat vegan {topic: vegan; flags: bare}, only eat vegetarian {topic: vegetarian; flags: bare}, eat vegan {topic: vegan; flags: bare}, eat vegetarian {topic: vegetarian; flags: bare}, eat plant-based {topic: plant-based; flags: bare}, eat gluten free {topic: gluten free; flags: bare}, eat gluten-free {topic: gluten-free; flags: bare}, eat low carb {topic: low carb; flags: bare}, eat keto {topic: keto; flags: bare}, eat paleo {topic: paleo; flags: bare}, eat clean {topic: clean; flags: bare}, eat strictly halal {topic: halal; flags: bare}, eat strictly kosher {topic: kosher; flags: bare}, keep strictly kosher {topic: kosher; flags: bare}, keep a kosher diet {topic: kosher; flags: bare}, went vegan {topic: vegan; flags: bare}, went vegetarian {topic: vegetarian; flags: bare}, gone vegan {topic: vegan; flags: bare}, gone vegetarian {topic: vegetarian; flags: bare}, turned vegan {topic: vegan; flags: bare}, turned vegetarian {topic: vegetarian; flags: bare}, gone plant-based {topic: plant-based; flags: bare}, gluten-free, gluten free, dairy-free, dairy free, raw vegan
follow a (halal|kosher|vegan|vegetarian|keto|ketogenic|paleo|gluten-free|gluten free|low-carb|low carb|mediterranean|plant-based|low-fodmap|dairy-free|pescatarian|raw food|low-sodium|strict vegan|diabetic) diet {flags: bare; topic: $}, a vegan like me {role: cue self-relative; topic: vegan; flags: bare}, a vegetarian like me {role: cue self-relative; topic: vegetarian; flags: bare}, vegans like me {role: cue self-relative; topic: vegan; flags: bare}, vegetarians like me {role: cue self-relative; topic: vegetarian; flags: bare}, as a vegan {topic: vegan; flags: bare}, as a vegetarian {topic: vegetarian; flags: bare}, as a pescatarian {topic: pescatarian; flags: bare}, as a strict vegan {topic: vegan; flags: bare}, as a strict vegetarian {topic: vegetarian; flags: bare}, vegan here {topic: vegan; flags: bare}, vegetarian here {topic: vegetarian; flags: bare}
+ I keep kosher => require kosher # diet
+ I'm on a keto diet => require keto # diet
+ I'm no longer vegan => retract vegan
+ Could you find me a vegan recipe? => nothing

[without-i]
# "Without a to-do list I am lost": the privation stands in front.
role: cue
shape: without
polarity: require
negated: none
strength: 4
lost {flags: copula}, useless {flags: copula}, a mess {flags: copula}, a wreck {flags: copula}, a zombie {flags: copula}, not human {flags: copula}, hopeless {flags: copula}, miserable {flags: copula}, unbearable {flags: copula}, not myself {flags: copula}, no good {flags: copula}, nothing {flags: copula}, a monster {flags: copula}, helpless {flags: copula}
fall apart, get nowhere, get nothing done, go nowhere, go anywhere, leave the house, leave home, do anything, go on, make it, do it, go outside, get out of bed, get by, manage, last a day, last an hour, be able to function, get a wink of sleep, sleep a wink
no use to me, no good to me, of no use to me, useless to me, useless for me, pointless for me, not an option for me, unthinkable for me, unimaginable for me, impossible for me, not worth it for me, unthinkable, not worth living, incomplete for me
+ Without a to-do list I am lost => require to-do list
+ Without my walking stick I do not go anywhere => require my walking stick
+ A hotel without parking is no use to me => require parking
+ I'm lost, which way is the station? => nothing
+ I lost my keys without noticing => nothing

[compulsory]
role: cue
polarity: require
negated: none
shape: predicate
strength: 4
flags: weak
(is|are) (compulsory|essential|mandatory|vital|crucial|obligatory|indispensable|necessary|imperative|important|key)
(is|are) (non negotiable|non-negotiable|nonnegotiable|not negotiable|not optional|a non-negotiable|a non negotiable|my non-negotiable|my non-negotiables|my one non-negotiable|a hard requirement|a hard requirement for me|a condition for me|what i need most|what i need) {flags:}
+ For me a lift is compulsory => require lift
+ Short paragraphs are non negotiable => require Short paragraphs
+ Registration is mandatory => nothing

[only-thing]
role: cue
polarity: require
negated: none
strength: 4
(eat|drink|take|wear|use|buy|read|watch|have|accept|listen to|fly|book|order|want) (only|nothing but|exclusively|strictly)
won't (eat|drink|wear|use|watch|read|fly|take|buy|have) anything but, don't (eat|drink|wear|use|watch|read|fly|take|buy) anything but, can't (eat|drink|wear|use|sleep on|sleep with|have) anything but, refuse anything but, accept nothing but, will only (eat|drink|wear|use|watch|read|fly|take|buy|accept|sleep on|stay in|stay at|travel by|travel with|book|have), can only (eat|drink|wear|use|watch|read|tolerate|digest|fly|sleep in), it has to be {flags: bare weak}, has to have {flags: weak}, gotta be {flags: weak}, won't settle for anything but, won't settle for anything less than, swear exclusively by, go nowhere without, never be without, can't be parted from, wouldn't be without, wouldn't leave home without, wouldn't go anywhere without, won't go without, don't go a day without, never go a day without, never go without, don't start my day without, don't start the day without, don't leave the house without my, am nothing without, am no one without, am not a person without, am not human without, am hopeless without, am useless without, am lost without, am a mess without, am a zombie without, am a wreck without, am grumpy without, have to be near {flags: guarded}, have to sit near {flags: guarded}, work only with, need to have {flags: guarded}, must have access to, need access to, require access to, depend entirely on, rely completely on, am reliant on, 'm reliant on, am hugely reliant on, live by {flags: weak}
+ During fasting days I take only fruits and milk => require fruits; require milk
+ I won't drink anything but oat milk => require oat milk
+ I can only have ten minutes off => nothing

[veggie]
role: cue
polarity: require
negated: none
shape: itself
strength: 5
slot: diet
flags: copula
veggie, pure vegetarian {topic: vegetarian}, pure veg, veg, strictly veg {topic: veg}, lacto-vegetarian, ovo-lacto vegetarian, lacto-ovo vegetarian, mostly vegetarian {topic: vegetarian}, mostly vegan {topic: vegan}, fully vegan {topic: vegan}, fully vegetarian {topic: vegetarian}, a veggie {topic: veggie}, a pure vegetarian {topic: vegetarian}, a devout vegetarian {topic: vegetarian}, a proud vegan {topic: vegan}, a proud vegetarian {topic: vegetarian}, an ethical vegan {topic: vegan}, a raw vegan {topic: raw vegan}, pure vegan {topic: vegan}, a pescetarian {topic: pescetarian}
+ Been veggie since I was 12 => require veggie # diet
+ Not vegan anymore btw => retract vegan
+ My son is veggie => nothing
