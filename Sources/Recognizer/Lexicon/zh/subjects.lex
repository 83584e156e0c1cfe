# 一句话说的是谁。

[speaker]
role: speaker
我, 俺, 本人, 咱, 在下, 老子, 偶, 我自己, 我个人, 我这人, 我这个人, 我本人, 我呢, 我啊, 我吧, 我这人吧, 我真的 {role: speaker}, 我是真的 {role: speaker}, 本宝宝, 老娘, 小女子, 我这边, 我可, 我嘛, 我本来, 个人, 我反正, 我一个人 {role: speaker}, 我身边 {role: other}
本i人, 本e人

[others]
role: other
他, 她, 他们, 她们, 大家, 别人 {role: person}, 人家 {role: person}, 有人, 有些人, 很多人, 大部分人, 大多数人, 年轻人, 老年人, 我们, 咱们, 我俩, 他俩, 她俩, 咱俩, 我家 {role: other}, 我们家, 我家里人, 有的人, 某些人, 人们, 谁都 {role: other rhetorical}, 谁不 {role: other rhetorical}, 没人 {role: other}, 日本人, 韩国人, 法国人, 英国人, 德国人, 意大利人, 印度人, 俄罗斯人, 外国人, 老外, 湖南人, 重庆人, 成都人, 北京人, 东北人, 江浙人, 本地人, 当地人, 现代人, 古人, 大人, 女孩子, 男孩子, 小孩儿, 小姑娘, 小伙子, 用户们, 观众, 网友们, 大众, 顾客, 同龄人, 前辈, 我家那位, 我家里那位, 四川人, 中国人, 美国人, 北方人, 南方人, 广东人, 上海人, 很多朋友, 网友, 客户, 领导, 老板, 男生, 女生, 小孩子, 孩子们, 学生们, 谁不想, 每个人, 所有人, 任何人, 没有人, 其他人, 另一半, 对方, 双方, 我身边的人, 有朋友, 小伙伴, 小朋友, 孕妇, 病人, 素食者都
你 {role: other stop hearer}, 您 {role: other stop hearer}, 你们 {role: other stop hearer}, 你俩 {role: other stop hearer}, 你家 {role: other stop hearer}
+ 我妈喜欢跳广场舞 => nothing
+ 没有人比我更喜欢秋天 => like 秋天

[more-than-anyone]
role: speaker
没有人比我, 没人比我, 谁都没我

[like-me]
role: self-relative
有谁跟我一样, 有人跟我一样, 有人和我一样, 有没有人跟我一样, 有没有人和我一样, 有没有跟我一样, 还有谁跟我一样, 还有人跟我一样, 有人像我一样, 有没有人像我一样, 跟我一样, 和我一样, 只有我一个人, 就我一个人 {role: self-relative}
+ 有人跟我一样喜欢拼图吗 => like 拼图

[possessive]
role: possessive
我的, 本人的, 咱的, 俺的, 我这人的, 我个人的

[other-possessive]
role: other possessive
你的, 他的, 她的, 您的, 他们的, 别人的, 我们的, 大家的

[persons]
role: person
我(妈|爸|姐|哥|弟|妹|爷|奶|婆|公|叔|姑|舅|姨|娘|爹|儿|女|孙|娃|老婆|老公|媳妇|对象|男友|女友|男朋友|女朋友|朋友|同事|同学|室友|闺蜜|领导|老板|上司|老师|学生|孩子|儿子|女儿|邻居|爸妈|父母|爸爸|妈妈|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|外婆|外公|姥姥|姥爷|婆婆|公公|岳母|岳父|丈母娘|表姐|表哥|表弟|表妹|堂哥|堂姐|侄子|侄女|外甥|舅舅|叔叔|阿姨|姑姑|家人|家里人|前任|前男友|前女友|客户|搭档|兄弟|姐妹|姐夫|嫂子|姐们|哥们|师傅|导师|房东|教练|医生|伴侣|爱人|先生|太太|未婚夫|未婚妻|儿媳|女婿|孙子|孙女|宝宝|娃|家猫|家狗|家孩子|家宝宝|家老人|家那位|们老师|们领导|们老板|们公司|妹子|弟媳|大伯|二姨|小姨|大姨|小舅|发小|死党|基友|徒弟|老乡|狗子|朋友圈)
妈, 爸, 妈妈, 爸爸, 爷爷, 奶奶, 外婆, 外公, 老公, 老婆, 男朋友, 女朋友, 男友, 女友, 朋友, 朋友们, 同事, 同学, 室友, 闺蜜, 老师, 孩子, 儿子, 女儿, 邻居, 父母, 爸妈, 家人, 家里人, 哥哥, 姐姐, 弟弟, 妹妹, 婆婆, 公公, 媳妇, 对象, 陌生人, 医生, 宝宝, 爱人, 兄弟, 姐妹, 老人, 小孩, 小明, 小红, 同伴, 伙伴, 老板娘, 队友, 爹, 娘, 女生们, 男生们, 亲戚, 老妈, 老爸, 老妹, 老弟, 老姐, 老哥, 前任, 偶像 {role: adverb}
+ 我女朋友喜欢我穿白衬衫 => nothing
+ 我同学讨厌数学 => nothing

[self-relative]
role: self-relative
像我这种, 像我这样, 像我这么, 我这种, 我这样, 我这类, 像我一样, 作为一个, 作为一名, 作为, 身为, 身为一个, 我是一个 {role: self-relative copula}, 我是个 {role: self-relative copula}, 我是那种, 我就是那种, 我属于那种, 像我这种人, 像我, 我作为一个, 我属于
+ 像我这种不吃辣的人去成都吃什么? => avoid 辣
+ 作为一个喜欢历史的人,去哪旅游好 => like 历史

[deictic]
role: deictic
这, 那, 这个, 那个, 这些, 那些, 这种 {role: stop determiner}, 那种 {role: stop determiner}, 这家, 那家, 这首, 那首, 这部, 那部, 这本, 那本, 这样, 那样, 这里, 那里, 这段, 那段, 它, 它们, 两个, 第一个, 第二个, 第三个, 前面那个, 后面那个, 前者, 后者, 刚才那个, 上面那个, 这句, 这件, 那件, 这张, 这款, 那款, 这次 {role: deictic transient}, 这道, 那道, 这边, 那边, 这版, 这位, 那位, 这儿, 那儿, 这么 {role: degree}, 那么 {role: degree}, 这一版, 这一个, 前一个, 后一个, 最后一个, 这条, 那条, 这份, 这只, 那只, 这碗, 这杯, 这把, 这座, 这类, 这答案, 这剧, 这歌, 这菜, 这天气, 这场, 这点 {role: determiner}, 哪个 {role: question-word}, 其他的, 别的, 另一个, 那一款, 这一款, 这会儿 {role: transient}, 那会儿 {role: past}, 俩, 全部, 一样, 同样, 那只猫, 这里的, 那里的, 这边的, 刚才那首, 刚才那段
这口 {role: determiner}, 这一套 {role: particle}, 这一套的 {role: particle}, 那一套 {role: particle}, 这种东西 {role: particle}, 这玩意 {role: particle}, 这玩意儿 {role: particle}, 这东西 {role: particle}, 这类东西 {role: particle}, 那种人 {role: deictic}
这种事 {role: particle}, 这种事儿 {role: particle}, 这种事情 {role: particle}, 这类事 {role: particle}, 这事儿 {role: particle}, 这码事 {role: particle}, 这坑 {role: particle}, 这个坑 {role: particle}, 这种活动 {role: particle}, 这种运动 {role: particle}, 那种事 {role: particle}, 那玩意儿 {role: particle}, 那玩意 {role: particle}, 那东西 {role: particle}, 这号人 {role: deictic}, 这三样 {role: deictic}, 这两样 {role: deictic}, 这几样 {role: deictic}, 这四样 {role: deictic}, 这几种 {role: deictic}, 这些东西 {role: deictic}, 这些个 {role: deictic}, 这仨 {role: deictic}, 这俩 {role: deictic}
这(爱好|个爱好|项运动|门手艺|项爱好|个习惯|玩艺|一行|圈|个圈子) {role: particle}

[venues]
role: venue
它家, 他家, 她家, 他们家, 该景点, 该酒店, 该餐馆, 该店, 这家酒店, 这家餐馆, 这家店, 这家饭店, 这个景点, 这个酒店, 这个餐馆, 这个地方, 这里的酒店, 这儿的, 它店里, 把它的, 它周边
+ 我喜欢王府酒店,它家电话是多少? => nothing
