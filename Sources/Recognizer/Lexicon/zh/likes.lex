# 喜欢。

[love]
role: cue
polarity: like
strength: 4
flags: bare
我粉 {flags: bare}, 爱, 热爱, 酷爱, 钟爱, 挚爱, 深爱, 最爱, 爱死, 爱惨, 爱惨了, 爱死了, 超爱, 迷恋, 痴迷, 痴迷于, 沉迷, 沉迷于, 醉心于, 沉醉于, 陶醉于, 迷上 {flags: bare begins}, 迷上了 {flags: bare begins}, 爱上 {flags: bare begins}, 爱上了 {flags: bare begins}, 疯狂迷恋, 狂爱, 嗜, 嗜好, 稀罕, 稀饭, 迷, 入坑 {flags: bare begins}, 入坑了 {flags: bare begins}, 上瘾于, 沉溺于, 崇拜, 仰慕, 心水, 独爱, 偏好 {strength: 3}, 巨爱, 贼爱, 馋 {flags: weak}, 顶爱, 疯狂爱, 爱极了, 爱疯了, 喜欢死, 喜欢死了, 喜欢惨了, 上头于, 沦陷于, 掉进, 掉坑, 痴爱, 种草 {flags: weak}, 倾心, 倾心于, 深深爱上, 重新爱上, 迷死, 迷死了, 爱得深沉
好一口, 就好一口
爱煞, 爱极, 贪恋, 眷恋, 痴恋, 独宠, 专宠, 顶喜欢, 倾慕, 沉湎于, 心悦, 吹爆, 专爱, 独好, 一生推, 死心塌地爱, 死心塌地喜欢, 打小爱, 甚爱, 尤爱, 偏宠, 爱煞了, 爱到骨子里 {flags: about}, 素爱, 生平最爱, 平生最爱, 就馋 {flags: bare}, 就稀罕, 就好 {flags: weak; role: mask}, 狂粉, 嗑 {flags: weak}, 欢喜得很 {flags: about}
+ 我就好一口臭豆腐 => like 臭豆腐
+ 我超爱在海边散步 => like 在海边散步
+ 我爱你 => nothing
+ 爱上了陶艺 => like 陶艺
+ 爱情公寓第几季最好看 => nothing
+ 我好钟意饮早茶 => like 饮早茶
+ 夏天尤爱绿豆沙 => like 绿豆沙
+ 同事吹爆这家店 => nothing

[like]
role: cue
polarity: like
strength: 3
flags: bare
喜欢, 喜爱, 喜欢上 {flags: bare begins}, 喜欢上了 {flags: bare begins}, 偏爱, 中意, 钟情, 钟情于, 热衷, 热衷于, 享受, 欣赏, 推崇, 看重, 向往, 憧憬, 倾向于, 偏向于, 偏向, 更偏向, 更偏向于, 比较偏向, 比较偏向于, 比较倾向, 比较倾向于, 倾向, 乐于, 喜好, 青睐, 好这口 {flags: bare}, 就好这口, 吃 {role: mask}, 看好 {role: mask}, 更喜欢, 更爱, 更偏爱, 更倾向于, 更中意, 更习惯 {polarity: like}, 更愿意, 比较喜欢, 挺吃, 很吃, 好吃这套 {flags:}, 超喜欢, 乐意 {flags: weak}, 爱好 {flags: weak}, 支持 {flags: weak}, 心仪, 鍾意, 欣赏得来, 有喜欢, 巨喜欢, 独钟, 独独喜欢, 着迷于, 上心 {flags: weak}, 享受着
乐此不疲 {flags: about}, 心向往之 {flags: about}, 打心底喜欢, 好喜欢, 超级喜欢, 喜欢得打紧, 爱吃这一口 {role: mask}, 格外青睐, 更加偏爱, 更加喜欢, 更倾心, 更钟情于, 更偏好, 比较偏爱, 比较偏好, 较喜欢, 较偏好, 还是更喜欢, 还是更爱
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
情有独钟, 有独钟, 着迷, 着了迷, 入迷, 上瘾, 上头, 感兴趣, 有兴趣, 很有兴趣, 兴趣很大, 有好感, 欢喜得紧, 一见钟情, 有特殊的感情, 有感情, 有瘾, 充满热情, 热情很高, 有热情, 充满兴趣, 是真爱, 真爱, 偏爱有加, 青睐有加, 爱得不行, 爱得不得了, 爱得要死, 爱到不行, 喜欢得不得了, 喜欢得不行, 喜欢得紧, 赞不绝口, 兴趣浓厚, 有浓厚的兴趣, 有着浓厚的兴趣, 很上头, 一往情深, (吃|听|看)(不腻|不够) {negated: none}
(没有抵抗|没抵抗|毫无抵抗|毫无招架之|没有免疫|完全没有抵抗|毫无抵抗能|没有任何抵抗|毫无招架|没有招架之)力 {negated: none}, 欲罢不能 {negated: none}, 爱不释手 {negated: none}, 念念不忘 {negated: none}, 百吃不厌 {negated: none}, 百听不厌 {negated: none}, 百看不厌 {negated: none}, 百喝不厌 {negated: none}, 百玩不厌 {negated: none}, 喝不腻 {negated: none}, 怎么吃都不腻 {negated: none}
怎么看都不腻 {negated: none}, 怎么听都不腻 {negated: none}, 有执念 {negated: none}, 有种执念 {negated: none}, 来者不拒 {negated: none}, 无法抗拒 {negated: none}, 完全无法抗拒 {negated: none}, 难以抗拒 {negated: none}, 充满好奇 {flags: about weak}, 心动 {flags: about weak}, 没话说 {polarity: none}, 很感冒 {polarity: none; negated: dislike}
感冒 {polarity: none; negated: dislike}, 兴趣不大 {polarity: dislike; negated: none}
乐在其中 {negated: none}, 甘之如饴 {negated: none}
(吃|看|听|喝)(不厌|多少遍都不腻|多少遍都不够|多少遍都不厌|多少次都不腻|多少次都不够|多少次都不厌|多少回都不腻|多少回都不够|多少回都不厌|多少都不腻|多少都不够|多少都不厌|一辈子都不腻|了十年都不腻|了十年都没腻|了十年也不腻|了十年也没腻|了十年还不腻|了十年还没腻|了几年都不腻|了几年都没腻|了几年也不腻|了几年也没腻|了几年还不腻|了几年还没腻|了这么多年都不腻|了这么多年都没腻|了这么多年也不腻|了这么多年也没腻|了这么多年还不腻|了这么多年还没腻|了好多年都不腻|了好多年都没腻|了好多年也不腻|了好多年也没腻|了好多年还不腻|了好多年还没腻|十年都不腻|十年都没腻|十年也不腻|十年也没腻|十年还不腻|十年还没腻|几年都不腻|几年都没腻|几年也不腻|几年也没腻|几年还不腻|几年还没腻|这么多年都不腻|这么多年都没腻|这么多年也不腻|这么多年也没腻|这么多年还不腻|这么多年还没腻|好多年都不腻|好多年都没腻|好多年也不腻|好多年也没腻|好多年还不腻|好多年还没腻) {negated: none}
(怎么吃都|怎么喝都|怎么听都|怎么看都|怎么玩都)(吃不腻|吃不够|吃不厌|喝不腻|喝不够|喝不厌|听不腻|听不够|听不厌|看不腻|看不够|看不厌|玩不腻|玩不够|玩不厌|不够|不厌) {negated: none}, (没法|没办法|完全没法|根本没法|很难)(拒绝|抵抗|抗拒) {negated: none}, (天天|顿顿|每天)(吃都不腻|喝都不腻|听都不腻|看都不腻) {negated: none}, (逛|玩|读|撸|刷)(不够|不腻) {negated: none}, (玩|读|逛|百逛|百爬|百读|百去|百来|百刷|百尝)不厌 {negated: none}
抵抗不了 {negated: none}, 抗拒不了 {negated: none}, 拒绝不了 {negated: none}, 抵抗不住不了 {negated: none}, 抵抗不住 {negated: none}, 无法拒绝 {negated: none}, 无法抵抗 {negated: none}, 爱不够 {negated: none}, 喝不够 {negated: none}, 爬不腻 {negated: none}, 听一百遍都不腻 {negated: none}, 看一百遍都不腻 {negated: none}, 怎么喝都不腻 {negated: none}
怎么玩都不腻 {negated: none}, 没啥抵抗力 {negated: none}, 没什么抵抗力 {negated: none}, 没任何抵抗力 {negated: none}, 毫无免疫力 {negated: none}, 毫无招架之功 {negated: none}, 一点抵抗力都没有 {negated: none}, 抵抗力为零 {negated: none}, 就走不动道 {negated: none}, 就走不动路 {negated: none}, 就挪不动步 {negated: none}, 就挪不动腿 {negated: none}
就挪不开眼 {negated: none}, 就移不开眼 {negated: none}, 就迈不动腿 {negated: none}, 就迈不开腿 {negated: none}, 就两眼放光 {negated: none}, 就眼睛放光 {negated: none}, 就眼睛发亮 {negated: none}, 就来劲 {negated: none}, 就心痒痒 {negated: none}, 就手痒 {negated: none}, 就忍不住想撸 {negated: none}, 就忍不住想买 {negated: none}, 毫无抵御能力 {negated: none}
完全没抵抗力 {negated: none}, 情根深种, 一见倾心, 甚是喜爱, 心驰神往, 有偏爱, 有种偏爱, 有特别的感情, 有别样的感情, 有很深的感情, 有种特殊的感情, 有很深的执念, 执念很深, 有情结, 有情怀, 兴趣极大, 兴趣极浓, 兴趣很浓, 兴趣浓, 热情不减, 饶有兴趣, 饶有兴致, 津津乐道, 爱得紧, 爱得死去活来, 爱得无可救药, 爱得发狂, 爱到骨髓里, 爱到发狂, 爱到无法自拔, 爱到不能自拔, 喜欢到不行, 喜欢到骨子里, 喜欢到无法自拔, 喜欢得要命, 喜欢得要死, 喜欢得很, 痴迷得很, 迷得不行, 迷得不得了, 迷得不要不要的, 爱得不要不要的
情之所钟, 一心一意, 爱意不减, 有一种执念, 有滤镜 {flags: about}, 流连忘返 {flags: about weak}, 始终如一 {polarity: none}
+ 我对做饭乐在其中 => like 做饭
+ 我對老電影情有獨鍾 => like 老電影
+ 我对足球不感冒 => dislike 足球
+ 我对篮球没兴趣了 => retract like 篮球
+ 老电影我百看不厌 => like 老电影
+ 我看到小猫就走不动道 => like 小猫
+ 螺蛳粉我天天吃都不腻 => like 螺蛳粉
+ 我对手账乐此不疲 => like 手账
+ 他对钓鱼乐此不疲 => nothing

[my-dish]
role: cue
polarity: like
shape: predicate
strength: 4
我的菜, 我的最爱, 我的心头好, 我的本命, 我的命, 我的命根子, 我的快乐源泉, 我的白月光, 我的真爱, 我的理想型, 我的心头肉, 我的宝藏, 我的快乐, 我的精神支柱, 我的解压方式, 我的茶 {flags:}, 我的爱好, 我的兴趣, 我的兴趣所在, 我的乐趣, 我的人生乐趣, 我的心头爱, 我的天菜, 我的本命饮料, 我的续命水, 我的救命稻草, 我的最大爱好, 我最大的爱好, 我最大的乐趣, 我最大的享受, 我的日常快乐, 我的软肋, 我永远的神, 我永远的最爱, 我的一大爱好, 我的一大乐趣, 我的老本行 {polarity: none}, 我的首选, 我的常备, 我的安慰剂, 我的舒适区, 我的真命天子, 我的风格, 我的style, 我的口味, 合我胃口, 合我口味, 对我胃口, 对我口味, 合我心意, 合我意, 深得我心, 深得我意, 正合我意, 戳我, 戳中我, 很戳我, 合我的胃口, 合我的口味, 对我的胃口, 对我的口味, 甚合我意, 更合我口味 {flags: compares}, 更合我胃口 {flags: compares}, 更对我胃口 {flags: compares}, 治愈我, 取悦我, 我能吃一辈子, 我可以吃一辈子, 我能听一辈子, 我能看一辈子, 永远的神 {flags:}, 我吃得来, 我能吃三碗, 对我的路子, 对我路子, 对我的味, 对我来说是真爱, 我的必点, 我必点, 才是真爱, 我的爱, 我的归宿, 是心头好, 心头好 {flags:}
讨我喜欢, 讨我欢心, 更讨我喜欢 {flags: compares}, 更讨我欢心 {flags: compares}, 是真爱
(长在我的|长在我|踩在我的|踩在我|戳在我的|戳在我)(审美上|审美里|xp上|xp里|点上|点里|心巴上|心巴里|心坎上|心坎里|心尖上|心尖里|萌点上|萌点里), (俘获|俘获了|赢得|征服|征服了|俘虏了|收服了)(我的心|我), (我能|我可以|我能单曲)(循环一整天|循环一天), (我的|我的小|我的一大)(癖好|嗜好), (甚得|颇得|很得|极得|最得|特别得|直击|直戳|正中)我心, (我的人生挚|我的一生挚|我的一生所|我的毕生所|我的挚|我的此生挚|我的至|我的最最|我的童年最|我的大|是我的)爱, 我的心尖尖, 我的心肝宝贝, 我的心头宝, 我的掌中宝, 我的续命神器
我的续命药, 我的续命汤, 我的精神食粮, 我的精神鸦片, 我的精神良药, 我的精神氮泵, 我的避风港, 我的充电方式, 我的回血方式, 我的放松方式, 我的减压方式, 我的解压神器, 我的消遣, 我的幸福源泉, 我的快乐老家, 我的快乐密码, 我的快乐星球, 我的快乐水, 我的快乐之源, 我的精神家园, 我的慰藉, 我的心灵慰藉, 我的小确幸, 我的多巴胺, 我的回血包, 我的治愈良药, 我的治愈神器, 我的电子榨菜, 我的下饭神器, 我的梦中情菜, 我的菜系本命, 我的取向, 我的小爱好, 我的小乐趣, 我的长期爱好, 我的终身爱好, 我的毕生爱好, 我的人间理想, 我的宝贝, 我的心爱之物
我的心水, 我的乐园, 我的心灵寄托, 我的精神寄托, 我的寄托, 我的保留节目, 我的固定节目, 我的朱砂痣, 我的真爱没错, 我的不二之选, 我的第一选择, 戳我心窝, 戳我心巴, 戳我心巴上, 戳中我的心, 正中我下怀, 正对我胃口, 最合我胃口, 最合我口味, 最合我心意, 最对我胃口, 踩中我的点, 符合我的审美, 符合我的口味, 符合我口味, 合我的眼缘, 合我眼缘, 入我的眼, 入我眼, 拿捏我, 拿捏了我, 把我拿捏, 把我拿捏了, 把我拿捏得死死的, 我吃一辈子都不腻, 我能单曲循环, 我能炫三碗, 我能炫两碗, 我能炫三大碗, 我能吃两碗, 我能吃三大碗, 我能吃五碗
很吸引我, 最吸引我, 特别吸引我, 永远吸引我, 对我有致命的吸引力, 对我有致命吸引力, 对我吸引力很大, 简直是我的命, 就是我的命, 就是我的命根子, 我的爱情 {polarity: none}
+ 米粉比面更讨我欢心 => like 米粉 > 面
+ J-rock 是真爱 => like J-rock
+ 动漫不是我的菜 => dislike 动漫
+ 恐怖片不合我胃口 => dislike 恐怖片
+ 民谣是我的心头好 => like 民谣
+ 羊肉泡馍是我的心头宝 => like 羊肉泡馍
+ 爵士乐很得我心 => like 爵士乐
+ 侘寂风长在我的审美上 => like 侘寂风
+ 小提琴对我有致命的吸引力 => like 小提琴
+ 这件衣服很得我心 => nothing

[gladdens-me]
role: cue
polarity: like
negated: none
shape: predicate
strength: 4
(让|使|令|叫|能让|会让|总能让|总让|都能让|就能让|最能让|最让|特别让|真让)我(开心|快乐|放松|心情好|心情变好|着迷|上瘾|平静|安心|舒服|治愈|幸福|满足|欲罢不能|沉迷|入迷|很开心|很放松|很舒服|觉得幸福|觉得放松|觉得治愈|感到放松|感到幸福|感到快乐|感到平静|感到安心|心安|愉快|心情愉悦|特别开心|特别放松|特别治愈|平静下来|静下心来|充满活力|兴奋|觉得舒服|觉得安心|心旷神怡|觉得很治愈|觉得很放松|心动|快乐起来|开心起来|倍感幸福|无法自拔)
(让|使|令)人放松 {polarity: none}
(让我|使我|令我|叫我|能让我|会让我|总能让我|总让我|都能让我|就能让我|最能让我|最让我|特别让我|真让我)(心情舒畅|心情大好|心生欢喜|心静|内心平静|内心安宁|安宁|踏实|感到踏实|觉得踏实|充满力量|精神百倍|满血复活|回血|倍感放松|快乐似神仙|幸福感爆棚|幸福感满满|流连忘返|热血沸腾|沉醉|陶醉|神清气爽|无法抗拒|停不下来|解压|治愈到)
+ 下雪天最让我开心了 => like 下雪天

[fans]
role: cue
polarity: like
shape: compound
strength: 4
flags: copula
控, 党, 迷, 粉, 铁粉, 粉丝, 忠粉, 死忠粉, 死忠, 爱好者, 发烧友, 狂热粉, 脑残粉, 真爱粉, 老粉, 狂, 重度爱好者, 狂魔, 脑袋, 星人, 人 {polarity: none; negated: none}, 迷弟, 迷妹, 脑, 拥趸, 信徒, 派 {flags: copula}, 达人, 骨灰粉, 骨灰级玩家, 资深玩家, 铁杆粉, 铁杆粉丝, 忠实粉丝, 忠实听众, 忠实观众, 忠实读者, 重度用户, 死忠粉丝, 唯粉, 黑 {polarity: dislike; negated: none}, 狂人, 的奴隶, 狂热爱好者, 资深爱好者, 重度患者, 十级爱好者, 迷来着, 重症患者
死忠迷, 狂热者, 狂热分子, 狂热粉丝, 忠实拥趸, 忠实用户, 忠诚粉丝, 老书迷, 门徒 {flags: copula}, 追随者, 拥护者 {flags: copula}, 推崇者, 成瘾者, 上瘾者, 重度成瘾者, 重度上瘾者, 深度爱好者, 骨灰级爱好者, 骨灰级粉丝, 终身爱好者, 忠实爱好者, 铁粉一枚 {flags:}, 死忠党, 发烧级玩家, 老玩家, 死忠拥趸, 十年老粉, 二十年老粉, 多年老粉, 老饕, 狂热玩家, 资深粉, 资深粉丝, 铁憨憨粉 {polarity: none}, 控来的, 控没错, 胃 {flags: copula}, 舌头 {polarity: none}, 十级选手, 重度瘾者, 杀手 {polarity: none}, 脑壳, 头子, 大户 {polarity: none}
+ 我是个甜食控 => like 甜食
+ 我是五月天的铁粉 => like 五月天
+ 我对象是个足球迷 => nothing
+ 我是个碳水脑袋 => like 碳水
+ 资深抹茶控一枚 => like 抹茶
+ 我们老板是茶痴 => nothing
+ 我是中国人 => nothing

[own-hobby]
role: cue
polarity: like
negated: none
shape: title
strength: 3
flags: bare
我的爱好, 我的兴趣, 我最大的爱好, 我最大的乐趣, 我最大的享受, 我的业余爱好, 我的兴趣爱好, 我的最爱, 我的本命, 我的首选, 我的快乐源泉, 我的解压方式, 我的乐趣
我的(两|三|四|几)大爱好, 我的(两|三|几)个爱好
我的小爱好, 我的小乐趣, 我的日常爱好, 我的日常消遣, 我的减压方式, 我的放松方式, 我的快乐老家, 我的精神食粮, 我的心头好, 我的至爱, 我的挚爱, 我的心头爱, 我的续命神器, 我的人生乐趣, 我的一大爱好, 我的一大乐趣, 我的小确幸, 我的嗜好, 我的癖好, 我业余的爱好, 我业余的乐趣, 我业余的消遣, 我业余的兴趣, 我平时的爱好, 我平时的乐趣, 我平时的消遣, 我平时的兴趣, 我平常的爱好, 我平常的乐趣, 我平常的消遣, 我平常的兴趣, 我闲暇的爱好, 我闲暇的乐趣, 我闲暇的消遣, 我闲暇的兴趣, 我周末的爱好, 我周末的乐趣, 我周末的消遣, 我周末的兴趣
+ 我的三大爱好:撸猫、拼乐高 => like 撸猫; like 拼乐高
+ 我的爱好是钓鱼 => like 钓鱼

[what-i-like]
role: cue
polarity: like
negated: none
shape: title
strength: 3
(喜欢|爱|钟爱|热爱|迷恋|沉迷|在意)(吃|喝|看|听|玩|)的, 喜欢的类型, 喜欢的口味
(喜欢吃|喜欢喝|喜欢看|喜欢听|喜欢玩|喜欢用|喜欢逛|喜欢读|喜欢做|喜欢去|喜欢穿|喜欢追|爱吃|爱喝|爱看|爱听|爱玩|爱用|爱逛|爱读|爱做|爱去|爱穿|爱追|钟爱吃|钟爱喝|钟爱看|钟爱听|钟爱玩|钟爱用|钟爱逛|钟爱读|钟爱做|钟爱去|钟爱穿|钟爱追|热爱吃|热爱喝|热爱看|热爱听|热爱玩|热爱用|热爱逛|热爱读|热爱做|热爱去|热爱穿|热爱追|迷恋吃|迷恋喝|迷恋看|迷恋听|迷恋玩|迷恋用|迷恋逛|迷恋读|迷恋做|迷恋去|迷恋穿|迷恋追|偏爱吃|偏爱喝|偏爱看|偏爱听|偏爱玩|偏爱用|偏爱逛|偏爱读|偏爱做|偏爱去|偏爱穿|偏爱追)(的水果|的菜|的零食|的饮料|的书|的电影|的剧|的歌|的音乐|的游戏|的运动|的地方|的蔬菜|的甜品|的动物|的颜色|的季节|的歌手|的作家|的城市|的口味|的食物|的事|的主食|的小吃|的动漫|的花) {flags: bare}
喜欢的水果 {flags: bare}, 喜欢的菜 {flags: bare}, 喜欢的零食 {flags: bare}, 喜欢的饮料 {flags: bare}, 喜欢的书 {flags: bare}, 喜欢的电影 {flags: bare}, 喜欢的剧 {flags: bare}, 喜欢的歌 {flags: bare}, 喜欢的音乐 {flags: bare}, 喜欢的游戏 {flags: bare}, 喜欢的运动 {flags: bare}, 喜欢的地方 {flags: bare}, 喜欢的蔬菜 {flags: bare}, 喜欢的甜品 {flags: bare}
喜欢的动物 {flags: bare}, 喜欢的颜色 {flags: bare}, 喜欢的季节 {flags: bare}, 喜欢的歌手 {flags: bare}, 喜欢的作家 {flags: bare}, 喜欢的城市 {flags: bare}, 喜欢的食物 {flags: bare}, 喜欢的花 {flags: bare}, 喜欢的导演 {flags: bare}, 喜欢的演员 {flags: bare}, 喜欢的乐队 {flags: bare}
(喜欢|爱|最爱|最喜欢|就爱|就喜欢)(三样东西|两样东西|几样东西|三件事|两件事|一件事|这几样|这两样|三样|两样|这些东西) {flags: bare}, (好|就好|就爱)(这口|这一口) {flags: bare}, 最爱这口 {flags: bare}, 就吃这套 {flags: bare}, 就馋这口 {flags: bare}, 就这点爱好 {flags: bare}, 就这么点爱好 {flags: bare}
+ 我喜欢的就是这种烟火气 => like 烟火气
+ 我喜欢的那家店关门了 => nothing
+ 爱吃的水果有芒果、荔枝、山竹 => like 芒果; like 荔枝; like 山竹
+ 我这人就好这口:酸汤鱼 => like 酸汤鱼
+ 你喜欢的水果有什么 => nothing

[hobby]
role: cue
polarity: like
negated: none
shape: title
strength: 3
爱好 {flags: bare}, 兴趣爱好 {flags: bare}, 业余爱好 {flags: bare}, 兴趣, 最大的爱好, 唯一的爱好, 最大的乐趣, 最大的兴趣, 偶像, 本命, 男神, 女神, 心头好, 最爱, 最大爱好, 主要爱好, 唯一爱好, 最大的享受, 真爱, 口味偏好, 快乐源泉, 解压方式, 爱豆, 业余爱好就, 个人爱好, 爱好之一, 爱好主要, 兴趣主要, 喜好, 安慰食物, 精神食粮, 人生乐趣, 一大爱好, 续命神器, 首选, 首选永远, 平时的爱好, 日常爱好
个人兴趣, 平生所爱, 闲暇爱好, 小爱好, 心头爱, 至爱, 挚爱, 平时消遣, 日常消遣, 主要消遣, 生平所好 {flags: bare}
+ 我的爱好是钓鱼 => like 钓鱼
+ 爱好是篮球、跑步与游泳 => like 篮球; like 跑步; like 游泳
+ 我兴趣有登山、摄影、烘焙 => like 登山; like 摄影; like 烘焙

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
站 {flags: compares weak}, 力挺, 永远站, 永远支持, 坚定站, 坚定支持, 坚决站, 坚决选, 无脑选, 无脑站, 无脑冲, 果断站, 闭眼选, 必选, 当然选, 肯定是选, 还是选, 还是会选, 毫不犹豫选, 毫不犹豫选择, 毫不犹豫地选, 一般选, 都选, 首推, 宁 {role: mask}, 更倾向选, 更倾向选择, 倾向选, 倾向选择, 更偏爱选, 更喜欢选
+ 火锅和烧烤之间我选烧烤 => like 烧烤 > 火锅
+ 与其出去玩,我宁可在家睡觉 => like 在家睡觉 > 出去玩
+ 猫和狗,我站猫 => like 猫 > 狗
+ 我站这里等 => nothing

[itself]
role: cue
polarity: like
negated: none
shape: itself
strength: 4
flags: bare
无辣不欢 {topic: 辣}, 嗜辣 {topic: 辣}, 嗜甜 {topic: 甜}, 嗜酒 {topic: 酒}, 无肉不欢 {topic: 肉}, 无酒不欢 {topic: 酒}, 无甜不欢 {topic: 甜}, 无肉不吃 {topic: 肉}, 嗜茶 {topic: 茶}, 喜静 {topic: 静}, 喜甜 {topic: 甜}, 喜辣 {topic: 辣}, 喜咸 {topic: 咸}, 喜酸 {topic: 酸}, 喜热闹 {topic: 热闹}, 好静 {topic: 静}, 嗜咖啡如命 {topic: 咖啡}, 嗜茶如命 {topic: 茶}, 嗜书如命 {topic: 书}, 爱书如命 {topic: 书}, 嗜酸 {topic: 酸}, 嗜咸 {topic: 咸}, 爱猫如命 {topic: 猫}, 爱干净 {topic: 干净}, 无茶不欢 {topic: 茶}, 无咖啡不欢 {topic: 咖啡}, 无酸不欢 {topic: 酸}, 嗜辣如命 {topic: 辣}, 无面不欢 {topic: 面}, 嗜甜如命 {topic: 甜}, 恋旧 {topic: 旧}, 喜冷 {topic: 冷}
无糖不欢 {topic: 糖}, 无醋不欢 {topic: 醋}, 嗜醋如命 {topic: 醋}, 无蒜不欢 {topic: 蒜}, 嗜蒜如命 {topic: 蒜}, 无葱不欢 {topic: 葱}, 无汤不欢 {topic: 汤}, 嗜汤如命 {topic: 汤}, 无鱼不欢 {topic: 鱼}, 嗜鱼如命 {topic: 鱼}, 无虾不欢 {topic: 虾}, 无猫不欢 {topic: 猫}, 视猫如命 {topic: 猫}, 无歌不欢 {topic: 歌}, 无书不欢 {topic: 书}, 视书如命 {topic: 书}, 无花不欢 {topic: 花}
嗜花如命 {topic: 花}, 爱花如命 {topic: 花}, 无米不欢 {topic: 米}, 无蛋不欢 {topic: 蛋}, 无奶不欢 {topic: 奶}, 无火锅不欢 {topic: 火锅}, 无海鲜不欢 {topic: 海鲜}, 嗜海鲜如命 {topic: 海鲜}, 无酱不欢 {topic: 酱}, 无芝士不欢 {topic: 芝士}, 无奶茶不欢 {topic: 奶茶}, 嗜奶茶如命 {topic: 奶茶}, 无香菜不欢 {topic: 香菜}, 无葱花不欢 {topic: 葱花}, 无蒜泥不欢 {topic: 蒜泥}, 无音乐不欢 {topic: 音乐}
嗜音乐如命 {topic: 音乐}, 爱音乐如命 {topic: 音乐}, 视音乐如命 {topic: 音乐}, 无足球不欢 {topic: 足球}, 视足球如命 {topic: 足球}, 无碳水不欢 {topic: 碳水}, 无海苔不欢 {topic: 海苔}, 无饭不欢 {topic: 饭}, 无粥不欢 {topic: 粥}, 无芋不欢 {topic: 芋}, 无桂花不欢 {topic: 桂花}, 无咸不欢 {topic: 咸}, 无酱料不欢 {topic: 酱料}, 嗜肉如命 {topic: 肉}, 嗜冰如命 {topic: 冰}, 嗜苦如命 {topic: 苦}
嗜面如命 {topic: 面}, 嗜烟如命 {topic: 烟}, 嗜蟹如命 {topic: 蟹}, 嗜甜食如命 {topic: 甜食}, 喜甜食 {topic: 甜食}, 嗜阅读如命 {topic: 阅读}, 嗜睡如命 {topic: 睡}, 嗜豆腐如命 {topic: 豆腐}, 爱酒如命 {topic: 酒}, 视酒如命 {topic: 酒}, 爱狗如命 {topic: 狗}, 爱球如命 {topic: 球}, 爱车如命 {topic: 车}, 爱鸟如命 {topic: 鸟}, 爱美食如命 {topic: 美食}, 爱电影如命 {topic: 电影}, 爱茶如命 {topic: 茶}
视茶如命 {topic: 茶}, 爱琴如命 {topic: 琴}, 爱棋如命 {topic: 棋}, 视棋如命 {topic: 棋}, 视咖啡如命 {topic: 咖啡}, 视钓鱼如命 {topic: 钓鱼}, 视摄影如命 {topic: 摄影}, 视自由如命 {topic: 自由}, 喜清静 {topic: 清静}, 喜安静 {topic: 安静}, 喜清淡 {topic: 清淡}, 喜独处 {topic: 独处}, 喜素 {topic: 素}, 喜凉 {topic: 凉}, 喜麻 {topic: 麻}, 喜鲜 {topic: 鲜}, 喜食辣 {topic: 食辣}
喜软糯 {topic: 软糯}, 好酒 {topic: 酒; flags: copula}, 酒鬼 {topic: 酒; flags: copula}, 好辣 {topic: 辣; flags: copula}, 好甜 {topic: 甜; flags: copula}, 好热闹 {topic: 热闹; flags: copula}, 好清静 {topic: 清静; flags: copula}, 书虫 {topic: 书; flags: copula}, 书痴 {topic: 书; flags: copula}, 戏迷 {topic: 戏; flags: copula}
茶痴 {topic: 茶; flags: copula}, 球迷 {topic: 球; flags: copula}
+ 我无蒜不欢 => like 蒜
+ 我爸嗜茶如命 => nothing
+ 我是个书虫 => like 书

[self-tails]
# 自报家门的话: 抹茶控一枚。
role: self-tail
一枚, 在此, 报到, 飘过, 路过, 举手, 本人在此, 表示强烈谴责 {role: particle}, 一枚呀
+ 咖啡党报到 => like 咖啡
+ 党报到了吗 => nothing

[beats]
# 一样胜过另一样。
role: cue
polarity: like
negated: none
shape: predicate
strength: 3
flags: compares weak
完胜, 吊打, 秒杀, 碾压, 完爆, 大于, 远胜于, 胜于一切
+ 在我这里热干面完胜拉面 => like 热干面 > 拉面
+ 这台手机完胜那台 => nothing
+ 中国队完胜日本队 => nothing
