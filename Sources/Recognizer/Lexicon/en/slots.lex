# Slots that are told: a name, a language to be answered in, units.

[call-me]
role: cue
shape: name
polarity: like
negated: avoid
slot: call_me
call me, refer to me as, address me as, i go by, i prefer to be called, i like to be called, i'd like to be called, people call me, everyone calls me, everybody calls me, friends call me, my friends call me, my name's, you may call me, you may refer to me as, i prefer being called, i want to be called, i'm known as, i answer to, refer to me by, my nickname is, prefer to go by, prefer to be addressed as, like to go by, go by the name, call me by my nickname
+ Call me Max, not Maximilian => like Max # call_me
+ Please call me Dr. Chen => like Dr. Chen # call_me
+ Don't call me Maximilian => avoid Maximilian # call_me
+ Call me back later => nothing
+ Call me a cab => nothing

[not-names]
role: not-name
back, later, when, at, if, crazy, tomorrow, tonight, again, on, in, the, every, for, to, by, maybe, old-fashioned, lazy, asap, before, after, as soon as, anytime, any time, whenever, now, soon, today, once, old, paranoid, weird, picky, biased, stupid, cynical, boring, naive, up, out, out on, names, a, an, please, first, sometime, and, or, that, this, about, from, with, via, whatever, what, anything, next, monday, tuesday, wednesday, thursday, friday, saturday, sunday, dramatic, strange, fussy, right, over, during, immediately, selfish, shallow, bad, anyway

[name-tails]
role: name-tail
instead, from now on, please, pls, for short, going forward, only, everywhere, always, throughout, not, thanks, in future, ok, okay, if you like, if you want, whenever you talk to me, when you talk to me {role: lasting reply}, henceforth, when we talk {role: lasting reply}, all the time, in this chat, in every chat, in all chats, for me

[languages]
role: language
english, chinese, mandarin, cantonese, simplified chinese, traditional chinese, spanish, french, german, italian, japanese, korean, portuguese, russian, arabic, dutch, swedish, polish, turkish, hindi, greek, hebrew, thai, vietnamese, ukrainian, danish, norwegian, finnish, latin, welsh, irish, bengali, urdu, tamil, malay, indonesian, brazilian portuguese, british english, american english, plain english, taiwanese, hokkien, mandarin chinese, deutsch, espanol, español, français, czech, hungarian, romanian, swahili, persian, farsi, catalan, tagalog, us english, uk english

[replies]
role: reply
reply, respond, answer, answers, replies, responses, speak, speak to me, talk, talk to me, write to me, write back, chat, chat with me, converse, address me, communicate, message me, reply to me, answer me, respond to me, text me, talk with me, speak with me, your answers, your replies, your responses, keep it in, stick to, keep to, stay in, switch to, conversations, conversation, explain things, explain everything, explain things to me, give me answers, give me your answers, use only, default to, keep our chats in, keep our conversations in, language, my preferred language is
+ Reply in English please => like English # reply_language
+ Translate this into English => nothing
+ Write an email in French => nothing
+ Could you reply in Chinese from now on? => like Chinese # reply_language

[lasting]
role: lasting
from now on, always, going forward, in future, in all your answers, in your answers, in all answers, in all your replies, in your replies, in your responses, in every answer, in every reply, in every response, in all future answers, in all of your answers, for every answer, for future answers, across all chats, as a standing rule, as a rule, in general, from today, from today on, as of today, as of now, starting now, moving forward, at any time, all day every day, for good, whenever you reply {role: lasting reply}, whenever you write to me {role: lasting reply}, when you write to me {role: lasting reply}, when talking with me, when you explain things, when you explain something, whenever you explain something, every single time, each and every time, until further notice, in every chat, in every conversation, in our chats, in our conversations, in the future, for all future, henceforth, every time, at all times, all the time, whenever we talk {role: lasting reply}, when we talk, whenever you answer {role: lasting reply}, by default, permanently, unless i say otherwise, for all your answers, from here on, from here on out, until i say otherwise, onwards, from this point on, each time, consistently, throughout, when you reply {role: lasting reply}, when you answer {role: lasting reply}, when replying {role: lasting reply}, when answering {role: lasting reply}, when talking to me {role: lasting reply}, when you talk to me, when we chat

[units]
role: unit
celsius, fahrenheit, metric, metric units, imperial, imperial units, kilometres, kilometers, km, miles, kilograms, kilogrammes, kilos, kg, pounds, lbs, stones, litres, liters, gallons, centimetres, centimeters, cm, inches, feet and inches, metres, meters, ounces, grams, degrees celsius, degrees fahrenheit, the metric system, the imperial system, metric system, imperial system, metric measurements, imperial measurements, 24-hour time, 24-hour clock, 24 hour time, 12-hour clock, 24-hour format, si units, us customary units, kelvin, military time, kph, mph
+ Temperatures in Celsius for me => like Celsius # units
+ Convert 30 Celsius to Fahrenheit => nothing
+ How many km in a mile? => nothing

[unit-services]
role: service
use, temperatures in, temperature in, distances in, distance in, weights in, weight in, measurements in, units in, stick to, keep it in, show temperatures in, give me temperatures in, give me distances in, give me weights in, give distances in, show distances in, always use, recipes in, show me temperatures in, heights in, i use, i think in, i measure in, i work in, keep everything in, give everything in, lengths in, speeds in, volumes in, quote temperatures in, quote distances in, quantities in, default to, prices in, measure in, please use, convert everything to, everything in
