# 讨厌。

[hate]
role: cue
polarity: dislike
strength: 4
flags: bare
讨厌, 厌恶, 憎恶, 痛恨, 恨, 恨透, 恨透了, 厌烦, 烦, 烦透, 烦透了, 烦死, 讨厌死, 讨厌透, 讨厌透了, 嫌弃, 嫌, 鄙视, 憎恨, 嫌恶, 深恶痛绝 {flags: bare about}, 唾弃, 腻歪, 膈应, 反感 {flags: bare about}, 排斥 {flags: bare about}, 抗拒 {flags: bare about}, 抵触 {flags: bare about}, 嫌麻烦 {flags: weak}, 最烦, 最恨, 最嫌, 头疼 {flags: about}, 头大 {flags: about}, 看不惯, 看不上, 瞧不上, 瞧不起, 看不起 {flags: weak}, 烦死了别人, 吐槽 {flags: weak}, 忌讳, 介意 {flags: bare}, 很介意, 特别介意, 嫌弃死, 嫌弃死了, 讨厌死了别人, 烦透了别人, 憋屈 {flags: weak}, 厌倦于, 头痛 {flags: weak about}, 讨厌死了 {flags: bare}, 讨厌极了, 恨死, 恨死了, 犯恶心, 烦死了 {flags: weak}
+ 我讨厌排队 => dislike 排队
+ 我并不讨厌加班 => neutral 加班
+ 他讨厌加班 => nothing
+ 讨厌,又下雨了 => nothing
+ 我不介意拼车 => neutral 拼车

[fear]
role: cue
polarity: dislike
strength: 4
flags: bare hard
怕, 害怕, 恐惧 {flags: bare hard about}, 惧怕, 畏惧, 最怕, 特怕, 怵, 犯怵 {flags: bare hard about}, 发怵 {flags: bare hard about}, 打怵 {flags: bare hard about}, 有恐惧症 {flags: bare hard about}, 有心理阴影 {flags: bare hard about}, 有阴影 {flags: bare hard about}, 怕极了, 怕死, 怕死了, 害怕极了, 恐, 有恐惧感 {flags: bare hard about}, 有恐惧 {flags: bare hard about}, 有密集恐惧 {flags: hard about}, 最害怕, 超怕, 感到恐惧 {flags: bare hard about}
+ 我最怕打针 => dislike 打针
+ 我不怕狗了 => retract dislike 狗

[cannot-bear]
role: cue
polarity: dislike
negated: none
strength: 4
flags: bare about
受够, 受够了, 早受够了, (没办法|没法|无法|不能|难以|很难|实在没法|根本没法|完全没法|完全无法|完全没办法|实在无法|永远无法|没法子)(接受|忍受|喜欢|爱上|欣赏|容忍|习惯|适应|认同|喜欢上), (不太能|不大能|不怎么能|不是很能|不怎么)(接受|忍受|欣赏|习惯|适应), 见不得, 看不得, 听不得, 一点兴趣都没有, 一点兴趣也没有, 半点兴趣都没有, 没半点兴趣, 一点感觉都没有, 一点好感都没有, 闻都不能闻, 一点都吃不下, 一口都吃不下, 实在吃不下, 完全不能接受, 完全接受不了, 完全受不了, 受不了, 受不住, 忍受不了, 忍不了, 不能忍, 接受不了, 接受无能, 实在接受不了, 吃不来 {polarity: avoid}, 吃不惯, 喝不惯, 喝不来 {polarity: avoid}, 用不惯, 住不惯, 听不惯, 穿不惯, 玩不来, 欣赏不来, 欣赏不了, 喜欢不起来, 喜欢不来, 爱不起来, 提不起兴趣, 提不起劲, 提不起兴致, 没兴趣, 没有兴趣, 没啥兴趣, 没什么兴趣, 毫无兴趣, 完全没兴趣, 兴趣缺缺, 无感, 完全无感, 不来电, 没感觉, 没有感觉, 没啥感觉, 没什么感觉, 没好感, 没有好感, 没啥好感, 没什么好感, 毫无好感, 看不下去, 听不下去, 吃不下去, 咽不下去, 下不去嘴, 下不了口, 下不了嘴, 敬谢不敏, 欣赏无能, 无爱, 爱无能, 没眼看, 看不来, 听不来, 学不来 {polarity: none}, 顶不住, 扛不住, 遭不住, 吃不消, hold不住, 撑不住 {polarity: none}, 喜欢不上, 爱不来, 吃不香 {polarity: none}, 不耐烦 {flags: about}, 很抗拒, 很抵触, 很排斥, 很反感, 零容忍, 嗤之以鼻, 不屑一顾, 没耐心, 没有耐心, 没抵触 {polarity: none}, 最受不了, 实在受不了, 没法忍, 忍无可忍, 没眼缘, 避之不及, 避之唯恐不及, 毫无感觉, 毫无感情, 不太行 {flags: about}, 不太灵光 {polarity: none}, 喜欢不了, 吃不了这个味 {polarity: dislike}, 闻不惯, 闻不了, 消受不了, 欣赏不动, 完全get不到, get不到, get不了, 理解不了 {flags: about weak}, 理解无能, 接受不能, 习惯不了, 适应不了, 适应不来, 一生黑 {flags: about}, 下头 {flags: about weak}
+ 我受不了榴莲的味道 => dislike 榴莲的味道
+ 苦瓜我吃不来 => avoid 苦瓜
+ 我对韩剧没兴趣 => dislike 韩剧
+ 我受不了 => nothing
+ 真受不了你 => nothing

[accept]
role: cue
polarity: none
negated: dislike
strength: 4
flags: bare
能接受, 接受得了, 受得了, 忍受, 容忍, 待见, 感冒于, 看得惯, 认同 {flags: weak}, 太能接受, 爱搭理, 提倡 {flags: weak}, 能理解 {flags: weak}, 吃得惯, 喝得惯, 吃得来, 欣赏得了, 对付得了, 耐得住, 在意 {negated: neutral}, 在乎 {negated: neutral}, 享受得来, 能忍受, 能忍, 吃得消, 能欣赏
+ 我不太能接受香菜和薄荷 => dislike 香菜; dislike 薄荷

[indifferent]
role: cue
polarity: neutral
negated: none
strength: 2
flags: about bare
无所谓, 没意见, 没有意见, 没什么意见, 都可以, 没偏见, 没有偏见, 没什么偏见, 不挑, 可有可无, 没什么所谓, 没什么特别的感觉, 没什么感觉好坏, 谈不上喜欢也谈不上讨厌, 说不上喜欢也说不上讨厌, 不讨厌也不喜欢, 不喜欢也不讨厌, 也没那么讨厌, 没什么抵触, 没有抵触, 没什么反感
(谈|说)不上(讨厌|反感|嫌弃|排斥), 没什么不乐意的, 没有不耐烦
+ 我谈不上讨厌写文档 => neutral 写文档
+ 我对辣倒是无所谓 => neutral 辣

[annoys-me]
role: cue
polarity: dislike
negated: neutral
shape: predicate
strength: 4
(让|使|令|叫|会让|总让|最让|特别让|真让|就让|老让|真的让|很让)我(恶心|反胃|想吐|心烦|头疼|头大|抓狂|崩溃|难受|不舒服|烦躁|害怕|焦虑|紧张|犯困|很烦|很不舒服|很难受|很焦虑|很紧张|很恶心|很反感|反感|不爽|火大|窒息|浑身不自在|不自在|起鸡皮疙瘩|抑郁|压抑|喘不过气|喘不上气|头皮发麻|浑身难受|生理不适|感到不适|感到焦虑|感到恶心|感到压抑|心慌|心累|无语|讨厌|生气|恼火|坐立不安|毛骨悚然|尴尬|提不起劲|暴躁|恐惧|觉得恶心|觉得压抑|觉得窒息|觉得难受|觉得很烦|感到害怕|受不了|犯恶心|浑身发毛|特别烦|特别难受|特别焦虑|特别不舒服|一秒下头|破防)
我的噩梦, 我的死穴, 我的雷区, 我的雷点, 我的天敌, 我的死敌, 我的克星, 我的大忌, 我的命门, 我的童年阴影, 我的阴影, 雷到我, 恶心到我, 我的黑名单, 我一生之敌, 我的一生之敌, 我的雷, 是我的底线 {polarity: none}, 我的弱项 {polarity: none}, 劝退我, 很劝退, 我不行 {polarity: none}
就恶心 {shape: verb; flags: about bare}, 就反胃 {shape: verb; flags: about bare}, 就想吐 {shape: verb; flags: about bare}, 就烦 {shape: verb; flags: about bare}, 就头疼 {shape: verb; flags: about bare}, 就头大 {shape: verb; flags: about bare}, 就害怕 {shape: verb; flags: about bare}, 就犯困 {shape: verb; flags: about bare}, 就难受 {shape: verb; flags: about bare}, 就紧张 {shape: verb; flags: about bare}, 就焦虑 {shape: verb; flags: about bare}, 就浑身难受 {shape: verb; flags: about bare}, 就起鸡皮疙瘩 {shape: verb; flags: about bare}, 就觉得恶心 {shape: verb; flags: about bare}, 就来气 {shape: verb; flags: about bare}, 就火大 {shape: verb; flags: about bare}, 就生气 {shape: verb; flags: about bare}, 就腿软 {shape: verb; flags: about bare hard}, 就想跑 {shape: verb; flags: about bare}, 就头皮发麻 {shape: verb; flags: about bare}, 就难受得不行 {shape: verb; flags: about bare}, 就浑身不自在 {shape: verb; flags: about bare}, 势不两立 {shape: verb; flags: about bare}, 绝缘 {shape: verb; flags: about bare}, 八字不合 {shape: verb; flags: about bare}, 不对付 {shape: verb; flags: about bare}, 不共戴天 {shape: verb; flags: about bare}
+ 香菜味让我想吐 => dislike 香菜味
+ 我看到肥肉就恶心 => dislike 肥肉

[least-favourite]
role: cue
polarity: dislike
negated: none
shape: title
strength: 5
flags: bare
(最讨厌|最不喜欢|最受不了|最反感|最烦|最怕|最不爱|最害怕|最恨|最嫌弃|最厌恶|最不能忍|最不能接受|最接受不了|最不能忍受|最头疼|最忌讳)(吃|喝|看|听|做|干|去|用|)的
雷点, 死穴, 最大的恐惧, 一生之敌, 天敌, 克星, 雷区, 最大的雷点, 最大雷点, 大忌
我的雷区, 我的雷点, 我的死穴, 我的大忌
+ 我的雷区:迟到、放鸽子 => dislike 迟到; dislike 放鸽子
+ 我最讨厌的食物是苦瓜 => dislike 苦瓜

[tired-of]
role: cue
polarity: like
negated: none
strength: 3
flags: retracts about bare
一点兴趣都没有了, 一点兴趣也没有了, 没那么喜欢了 {flags: bare retracts}, 吃腻, 吃腻了, 听腻, 听腻了, 玩腻, 玩腻了, 看腻, 看腻了, 喝腻, 喝腻了, 腻了, 厌倦, 厌倦了, 失去兴趣, 失去了兴趣, 失去热情, 失去了热情, 脱粉, 脱粉了, 没了兴趣, 不感冒了, 没兴趣了, 没有兴趣了, 没感觉了, 没有感觉了, 无感了, 脱坑, 脱坑了, 退坑, 退坑了, 弃坑, 出坑, 出坑了, 爱不起来了, 喜欢不起来了, 提不起兴趣了, 没了感觉, 早没感觉了, 早没兴趣了, 早无感了, 早腻了, 没那么感兴趣了, 淡了, 没那股劲了, 没热情了, 不来电了, 没什么兴趣了, 没啥兴趣了, 没什么感觉了, 腻味了, 倦了, 祛魅, 祛魅了, 下头了, 再无兴趣, 毫无兴趣了
退烧了, 已经退烧了, (彻底|算是彻底|已经|)拜拜了, 说拜拜了, 不香了, 提不起(劲|兴趣|兴致)了, 再也提不起(劲|兴趣|兴致)了, (完全|彻底|毫无|早就)(没兴趣|没感觉|无感)了, 早不爱了, 早就不爱了
+ 最近对手摇饮完全没兴趣了 => retract like 手摇饮
+ 我跟网购算是彻底拜拜了 => retract like 网购
+ 火锅我已经吃腻了 => retract like 火锅
+ 最近对短视频失去了兴趣 => retract like 短视频

[cured]
role: cue
polarity: avoid
negated: none
flags: retracts about bare
不过敏了 {polarity: none}

[opinion]
# 我觉得X很无聊: 句末的评价定正负；这部、这家之类开头的只是一时评价，不算。
role: cue adverb reporter
shape: opinion
polarity: none
negated: none
strength: 3
flags: bare
觉得, 我觉得, 我总觉得, 总觉得, 一直觉得, 我一直觉得, 我真心觉得, 我个人觉得
+ 我觉得香菜很恶心 => dislike 香菜
+ 我觉得爬山挺有意思的 => like 爬山
+ 我觉得这部电影很无聊 => nothing

[bad]
role: word bad
恶心, 难吃, 难喝, 无聊, 难闻, 烦人, 讨厌, 无趣, 乏味, 没意思, 恐怖, 吓人, 可怕, 反胃, 没劲, 折磨人, 煎熬, 烦, 闹心, 难听, 腻味, 倒胃口, 枯燥

[good]
role: word good
有意思, 好玩, 有趣, 治愈, 解压, 过瘾, 享受, 迷人, 好听, 放松, 惬意, 浪漫, 带劲
