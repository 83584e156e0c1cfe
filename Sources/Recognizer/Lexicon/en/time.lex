# When and where: what makes words behind a preposition a qualifier.

[openers]
role: opener
following, ever since, when, while, whenever, during, whilst, every time i, each time i, any time i, as soon as, when it comes to, when it comes to music, each time
+ When travelling I prefer hostels => like hostels

[prepositions]
role: preposition
in, on, at, for, after, before, over, around, during, past, throughout, in the middle of, late at, early in, first thing in, come

[other-prepositions]
# Open no time.
role: preposition dative
by, with, without, from, into, under, towards, inside, outside, near, about, as, to, of, until {role: preposition dative no-longer}, till {role: preposition dative no-longer}

[times]
role: time
morning, mornings, afternoon, afternoons, evening, evenings, night, nights, noon, midnight, midday, dawn, dusk, sunrise, sunset, weekend, weekends, weekday, weekdays, week, workday, workdays
monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, winter, summer, spring, autumn, fall, winters, summers, springs, autumns, january, february, march, april, june, july, august, september, october, november, december
breakfast, lunch, dinner, supper, brunch, dessert, bed, bedtime, sleep, work, school, exam, exams, long flights, flights, planes, plane, trains, buses, holiday, holidays, vacation, vacations, christmas, ramadan, lent, meetings, meeting, deadline, trips, business trips, business, travel, commute, commutes
home, gym, office, class, church, bed, workouts, workout, hikes, parties, night time, nighttime, daytime, lunchtime, dinnertime, teatime, rainy season, rush hour, peak hours, summertime, wintertime, noon, six, seven, eight, nine, ten, eleven, twelve, five, four, three, cold weather, hot weather, bad weather, sickness, pregnancy, road trips, long drives, date nights, long drive, long day, fasting days, fast days, fasting, finals week, exam week, exam season, exam time, finals, rainy evenings, rainy nights, rainy afternoons, cold evenings, cold nights, cold mornings, hot nights, summer evenings, summer nights, winter evenings, winter nights, winter mornings, sunday mornings, sunday evenings, sunday afternoons, saturday mornings, saturday nights, friday nights, friday evenings, lazy sundays, long journeys, short flights, long-haul flights, night flights, the train, the bus, the tube, the metro, the subway, the plane, the underground, public transport, restaurants, hotels, the car, public, social settings, social situations, big groups, large groups, group settings, calls, video calls, the phone, phone calls, work trips, family functions, family gatherings, family events, weddings, family dinners, christmas dinner, the holidays, the hotel, business emails, work emails, code comments, commit messages, code reviews, pull requests, periods of stress, the flu, a fever, heatwaves, a heatwave, monsoon, the monsoon, monsoon season, diwali, eid, easter, new year, thanksgiving, ramadan, navratri, spring time, springtime, autumn time, the dark, the rain, the snow, the sun, the heat, the cold, the gym, the office, the cinema, the movies, 10pm, 9pm, 8pm, 4pm, dinner time, breakfast time, lunch time, bed time, tea time, my first coffee, first coffee, flu season, hot days, cold days, rainy days, days off, my days off, payday, a hangover, interviews, lectures, exams, hotel stays
+ At night I avoid coffee => avoid coffee
+ I love soup in winter => like soup
