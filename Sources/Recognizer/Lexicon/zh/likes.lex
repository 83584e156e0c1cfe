# 喜欢。

[love]
role: cue
polarity: like
strength: 4
flags: bare
我粉 {flags: bare}, 爱, 热爱, 酷爱, 钟爱, 挚爱, 深爱, 最爱, 爱死, 爱惨, 爱惨了, 爱死了, 超爱, 迷恋, 痴迷, 痴迷于, 沉迷, 沉迷于, 醉心于, 沉醉于, 陶醉于, 迷上 {flags: bare begins}, 迷上了 {flags: bare begins}, 爱上 {flags: bare begins}, 爱上了 {flags: bare begins}, 疯狂迷恋, 狂爱, 嗜, 嗜好, 稀罕, 稀饭, 迷, 入坑 {flags: bare begins}, 入坑了 {flags: bare begins}, 上瘾于, 沉溺于, 崇拜, 仰慕, 心水, 独爱, 偏好 {strength: 3}, 巨爱, 贼爱, 馋 {flags: weak}, 顶爱, 疯狂爱, 爱极了, 爱疯了, 喜欢死, 喜欢死了, 喜欢惨了, 上头于, 沦陷于, 掉进, 掉坑, 痴爱, 种草 {flags: weak}, 倾心, 倾心于, 深深爱上, 重新爱上, 迷死, 迷死了, 爱得深沉
好一口, 就好一口
+ 我就好一口臭豆腐 => like 臭豆腐
+ 我超爱在海边散步 => like 在海边散步
+ 我爱你 => nothing
+ 爱上了陶艺 => like 陶艺
+ 爱情公寓第几季最好看 => nothing

[like]
role: cue
polarity: like
strength: 3
flags: bare
喜欢, 喜爱, 喜欢上 {flags: bare begins}, 喜欢上了 {flags: bare begins}, 偏爱, 中意, 钟情, 钟情于, 热衷, 热衷于, 享受, 欣赏, 推崇, 看重, 向往, 憧憬, 倾向于, 偏向于, 偏向, 更偏向, 更偏向于, 比较偏向, 比较偏向于, 比较倾向, 比较倾向于, 倾向, 乐于, 喜好, 青睐, 好这口 {flags: bare}, 就好这口, 吃 {role: mask}, 看好 {role: mask}, 更喜欢, 更爱, 更偏爱, 更倾向于, 更中意, 更习惯 {polarity: like}, 更愿意, 比较喜欢, 挺吃, 很吃, 好吃这套 {flags:}, 超喜欢, 乐意 {flags: weak}, 爱好 {flags: weak}, 支持 {flags: weak}, 心仪, 鍾意, 欣赏得来, 有喜欢, 巨喜欢, 独钟, 独独喜欢, 着迷于, 上心 {flags: weak}, 享受着
+ 我喜欢冬天胜过夏天 => like 冬天 > 夏天
+ 我不喜欢香菜 => dislike 香菜
+ 你喜欢猫的话我送你一只 => nothing
+ 我喜欢这个答案 => nothing
+ 我喜欢过一个女孩 => nothing
+ 我也喜欢! => nothing

[used-to-it]
role: cue
polarity: like
negated: dislike
strength: 3
习惯 {role: cue service}, 习惯了, 习惯于, 早习惯了
+ 我不习惯跟陌生人拼桌 => dislike 跟陌生人拼桌

[about]
role: cue
polarity: like
strength: 4
flags: about bare
情有独钟, 有独钟, 着迷, 着了迷, 入迷, 上瘾, 上头, 感兴趣, 有兴趣, 很有兴趣, 兴趣很大, 有好感, 没有抵抗力 {negated: none}, 没抵抗力 {negated: none}, 毫无抵抗力 {negated: none}, 毫无招架之力 {negated: none}, 没有免疫力 {negated: none}, 欲罢不能 {negated: none}, 爱不释手 {negated: none}, 念念不忘 {negated: none}, 百吃不厌 {negated: none}, 百听不厌 {negated: none}, 百看不厌 {negated: none}, 百喝不厌 {negated: none}, 百玩不厌 {negated: none}, 吃不腻 {negated: none}, 喝不腻 {negated: none}, 听不腻 {negated: none}, 看不腻 {negated: none}, 怎么吃都不腻 {negated: none}, 怎么看都不腻 {negated: none}, 怎么听都不腻 {negated: none}, 吃不够 {negated: none}, 听不够 {negated: none}, 看不够 {negated: none}, 欢喜得紧, 完全没有抵抗力 {negated: none}, 毫无抵抗能力 {negated: none}, 没有任何抵抗力 {negated: none}, 一见钟情, 有执念 {negated: none}, 有种执念 {negated: none}, 有特殊的感情, 有感情, 有瘾, 充满热情, 热情很高, 有热情, 充满兴趣, 充满好奇 {flags: about weak}, 是真爱, 真爱, 来者不拒 {negated: none}, 偏爱有加, 青睐有加, 无法抗拒 {negated: none}, 完全无法抗拒 {negated: none}, 难以抗拒 {negated: none}, 爱得不行, 爱得不得了, 爱得要死, 爱到不行, 喜欢得不得了, 喜欢得不行, 喜欢得紧, 没话说 {polarity: none}, 赞不绝口, 兴趣浓厚, 有浓厚的兴趣, 有着浓厚的兴趣, 很上头, 一往情深, 很感冒 {polarity: none; negated: dislike}, 感冒 {polarity: none; negated: dislike}, 毫无招架力 {negated: none}, 没有招架之力 {negated: none}, 心动 {flags: about weak}, 兴趣不大 {polarity: dislike; negated: none}
乐在其中 {negated: none}, 甘之如饴 {negated: none}
+ 我对做饭乐在其中 => like 做饭
+ 我對老電影情有獨鍾 => like 老電影
+ 我对足球不感冒 => dislike 足球
+ 我对篮球没兴趣了 => retract like 篮球

[my-dish]
role: cue
polarity: like
shape: predicate
strength: 4
我的菜, 我的最爱, 我的心头好, 我的本命, 我的命, 我的命根子, 我的快乐源泉, 我的白月光, 我的真爱, 我的理想型, 我的心头肉, 我的宝藏, 我的快乐, 我的精神支柱, 我的解压方式, 我的茶 {flags:}, 我的爱好, 我的兴趣, 我的兴趣所在, 我的乐趣, 我的人生乐趣, 我的心头爱, 我的天菜, 我的本命饮料, 我的续命水, 我的救命稻草, 我的最大爱好, 我最大的爱好, 我最大的乐趣, 我最大的享受, 我的日常快乐, 我的软肋, 我永远的神, 我永远的最爱, 我的一大爱好, 我的一大乐趣, 我的老本行 {polarity: none}, 我的首选, 我的常备, 我的安慰剂, 我的舒适区, 我的真命天子, 我的风格, 我的style, 我的口味, 合我胃口, 合我口味, 对我胃口, 对我口味, 合我心意, 合我意, 深得我心, 深得我意, 正合我意, 戳我, 戳中我, 很戳我, 合我的胃口, 合我的口味, 对我的胃口, 对我的口味, 甚合我意, 更合我口味 {flags: compares}, 更合我胃口 {flags: compares}, 更对我胃口 {flags: compares}, 治愈我, 取悦我, 我能吃一辈子, 我可以吃一辈子, 我能听一辈子, 我能看一辈子, 永远的神 {flags:}, 我吃得来, 我能吃三碗, 对我的路子, 对我路子, 对我的味, 对我来说是真爱, 我的必点, 我必点, 才是真爱, 我的爱, 我的归宿, 是心头好, 心头好 {flags:}
讨我喜欢, 讨我欢心, 更讨我喜欢 {flags: compares}, 更讨我欢心 {flags: compares}, 是真爱
+ 米粉比面更讨我欢心 => like 米粉 > 面
+ J-rock 是真爱 => like J-rock
+ 动漫不是我的菜 => dislike 动漫
+ 恐怖片不合我胃口 => dislike 恐怖片
+ 民谣是我的心头好 => like 民谣

[gladdens-me]
role: cue
polarity: like
negated: none
shape: predicate
strength: 4
(让|使|令|叫|能让|会让|总能让|总让|都能让|就能让|最能让|最让|特别让|真让)我(开心|快乐|放松|心情好|心情变好|着迷|上瘾|平静|安心|舒服|治愈|幸福|满足|欲罢不能|沉迷|入迷|很开心|很放松|很舒服|觉得幸福|觉得放松|觉得治愈|感到放松|感到幸福|感到快乐|感到平静|感到安心|心安|愉快|心情愉悦|特别开心|特别放松|特别治愈|平静下来|静下心来|充满活力|兴奋|觉得舒服|觉得安心|心旷神怡|觉得很治愈|觉得很放松|心动|快乐起来|开心起来|倍感幸福|无法自拔)
(让|使|令)人放松 {polarity: none}
+ 下雪天最让我开心了 => like 下雪天

[fans]
role: cue
polarity: like
shape: compound
strength: 4
flags: copula
控, 党, 迷, 粉, 铁粉, 粉丝, 忠粉, 死忠粉, 死忠, 爱好者, 发烧友, 狂热粉, 脑残粉, 真爱粉, 老粉, 狂, 重度爱好者, 狂魔, 脑袋, 星人, 人 {polarity: none; negated: none}, 迷弟, 迷妹, 脑, 拥趸, 信徒, 派 {flags: copula}, 达人, 骨灰粉, 骨灰级玩家, 资深玩家, 铁杆粉, 铁杆粉丝, 忠实粉丝, 忠实听众, 忠实观众, 忠实读者, 重度用户, 死忠粉丝, 唯粉, 黑 {polarity: dislike; negated: none}, 狂人, 的奴隶, 狂热爱好者, 资深爱好者, 重度患者, 十级爱好者, 迷来着, 重症患者
+ 我是个甜食控 => like 甜食
+ 我是五月天的铁粉 => like 五月天
+ 我对象是个足球迷 => nothing

[own-hobby]
role: cue
polarity: like
negated: none
shape: title
strength: 3
flags: bare
我的爱好, 我的兴趣, 我最大的爱好, 我最大的乐趣, 我最大的享受, 我的业余爱好, 我的兴趣爱好, 我的最爱, 我的本命, 我的首选, 我的快乐源泉, 我的解压方式, 我的乐趣
我的(两|三|四|几)大爱好, 我的(两|三|几)个爱好
+ 我的三大爱好:撸猫、拼乐高 => like 撸猫; like 拼乐高
+ 我的爱好是钓鱼 => like 钓鱼

[what-i-like]
role: cue
polarity: like
negated: none
shape: title
strength: 3
(喜欢|爱|钟爱|热爱|迷恋|沉迷|在意)(吃|喝|看|听|玩|)的, 喜欢的类型, 喜欢的口味
+ 我喜欢的就是这种烟火气 => like 烟火气
+ 我喜欢的那家店关门了 => nothing

[hobby]
role: cue
polarity: like
negated: none
shape: title
strength: 3
爱好 {flags: bare}, 兴趣爱好 {flags: bare}, 业余爱好 {flags: bare}, 兴趣, 最大的爱好, 唯一的爱好, 最大的乐趣, 最大的兴趣, 偶像, 本命, 男神, 女神, 心头好, 最爱, 最大爱好, 主要爱好, 唯一爱好, 最大的享受, 真爱, 口味偏好, 快乐源泉, 解压方式, 爱豆, 业余爱好就, 个人爱好, 爱好之一, 爱好主要, 兴趣主要, 喜好, 安慰食物, 精神食粮, 人生乐趣, 一大爱好, 续命神器, 首选, 首选永远, 平时的爱好, 日常爱好
+ 我的爱好是钓鱼 => like 钓鱼
+ 爱好是篮球、跑步与游泳 => like 篮球; like 跑步; like 游泳

[favourite]
role: cue
polarity: like
negated: none
shape: title
strength: 5
slot: favorite
flags: bare
(最喜欢|最爱|最中意|最钟爱|最喜爱|最最喜欢|最偏爱|最心爱|最欣赏|最崇拜|最热爱|顶喜欢|最迷|特别喜欢|超喜欢)(吃|喝|看|听|玩|去|用|做|读|穿|住|养|聊|逛|)的
+ 我最喜欢的水果是芒果 => like 芒果 # favorite:水果; like 芒果
+ 秋天是我最喜欢的季节 => like 秋天 # favorite:季节; like 秋天
+ 我妈最喜欢的花是百合 => nothing
+ 你最喜欢的颜色是什么 => nothing

[things]
role: stop determiner
东西, 事, 事情, 就, 一件事, 一个, 三样东西, 两样东西, 几样东西, 三件事, 两件事, 类型, 那个, 一种, 一点, 三样, 三个, 几个, 两个, 五个, 前三, 瞬间, 莫过于

[choose]
role: cue
polarity: like
negated: none
strength: 3
flags: compares weak
选, 选择, 宁愿 {flags: compares weak bare}, 宁可 {flags: compares weak bare}, 宁肯 {flags: compares weak bare}, 情愿, 首选, 更想, 优先选, 优先选择, 会选, 会选择, 一定选, 肯定选, 永远选, 倒向, 愿意, 果断选, 坚定选
+ 火锅和烧烤之间我选烧烤 => like 烧烤 > 火锅
+ 与其出去玩,我宁可在家睡觉 => like 在家睡觉 > 出去玩

[itself]
role: cue
polarity: like
negated: none
shape: itself
strength: 4
flags: bare
无辣不欢 {topic: 辣}, 嗜辣 {topic: 辣}, 嗜甜 {topic: 甜}, 嗜酒 {topic: 酒}, 无肉不欢 {topic: 肉}, 无酒不欢 {topic: 酒}, 无甜不欢 {topic: 甜}, 无肉不吃 {topic: 肉}, 嗜茶 {topic: 茶}, 喜静 {topic: 静}, 喜甜 {topic: 甜}, 喜辣 {topic: 辣}, 喜咸 {topic: 咸}, 喜酸 {topic: 酸}, 喜热闹 {topic: 热闹}, 好静 {topic: 静}, 嗜咖啡如命 {topic: 咖啡}, 嗜茶如命 {topic: 茶}, 嗜书如命 {topic: 书}, 爱书如命 {topic: 书}, 嗜酸 {topic: 酸}, 嗜咸 {topic: 咸}, 爱猫如命 {topic: 猫}, 爱干净 {topic: 干净}, 无茶不欢 {topic: 茶}, 无咖啡不欢 {topic: 咖啡}, 无酸不欢 {topic: 酸}, 嗜辣如命 {topic: 辣}, 无面不欢 {topic: 面}, 嗜甜如命 {topic: 甜}, 恋旧 {topic: 旧}, 喜冷 {topic: 冷}
