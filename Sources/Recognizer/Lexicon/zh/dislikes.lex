# 讨厌。

[hate]
role: cue
polarity: dislike
strength: 4
flags: bare
讨厌, 厌恶, 憎恶, 痛恨, 恨, 恨透, 恨透了, 厌烦, 烦, 烦透, 烦透了, 烦死, 讨厌死, 讨厌透, 讨厌透了, 嫌弃, 嫌, 鄙视, 憎恨, 嫌恶, 深恶痛绝 {flags: bare about}, 唾弃, 腻歪, 膈应, 反感 {flags: bare about}, 排斥 {flags: bare about}, 抗拒 {flags: bare about}, 抵触 {flags: bare about}, 嫌麻烦 {flags: weak}, 最烦, 最恨, 最嫌, 头疼 {flags: about}, 头大 {flags: about}, 看不惯, 看不上, 瞧不上, 瞧不起, 看不起 {flags: weak}, 烦死了别人, 吐槽 {flags: weak}, 忌讳, 介意 {flags: bare}, 很介意, 特别介意, 嫌弃死, 嫌弃死了, 讨厌死了别人, 烦透了别人, 憋屈 {flags: weak}, 厌倦于, 头痛 {flags: weak about}, 讨厌死了 {flags: bare}, 讨厌极了, 恨死, 恨死了, 犯恶心, 烦死了 {flags: weak}
厌弃, 厌憎, 憎, 好憎, 烦到不行, 见不惯, 看不过眼, 看不顺眼 {flags: about}, 不屑于, 恨之入骨 {flags: about}, 恨得牙痒痒 {flags: about}, 咬牙切齿 {flags: about}, 深感厌恶 {flags: bare about}, 有逆反心理 {flags: about}, 有抵触情绪 {flags: bare about}, 有抵触心理 {flags: bare about}, 厌恶至极 {flags: bare about}, 反感至极 {flags: bare about}, 拉黑 {flags: weak}, 最见不得, 最听不得, 最看不惯, 最膈应, 生厌 {flags: about}, 避雷 {flags: weak bare}, 嫌恶死, 最不耐烦 {flags: about}, 最没耐心 {flags: about}, 不稀罕, 才不稀罕
+ 我讨厌排队 => dislike 排队
+ 我并不讨厌加班 => neutral 加班
+ 他讨厌加班 => nothing
+ 讨厌,又下雨了 => nothing
+ 我不介意拼车 => neutral 拼车
+ 我最见不得浪费粮食 => dislike 浪费粮食
+ 我对直播带货深感厌恶 => dislike 直播带货
+ 我妈最看不惯染发 => nothing

[fear]
role: cue
polarity: dislike
strength: 4
flags: bare hard
怕, 害怕, 恐惧 {flags: bare hard about}, 惧怕, 畏惧, 最怕, 特怕, 怵, 犯怵 {flags: bare hard about}, 发怵 {flags: bare hard about}, 打怵 {flags: bare hard about}, 有恐惧症 {flags: bare hard about}, 有心理阴影 {flags: bare hard about}, 有阴影 {flags: bare hard about}, 怕极了, 怕死, 怕死了, 害怕极了, 恐, 有恐惧感 {flags: bare hard about}, 有恐惧 {flags: bare hard about}, 有密集恐惧 {flags: hard about}, 最害怕, 超怕, 感到恐惧 {flags: bare hard about}
犯憷 {flags: bare hard about}, 发憷 {flags: bare hard about}, 怵得慌 {flags: bare hard about}, 心有余悸 {flags: about}, 毛骨悚然 {flags: about}, 有心理障碍 {flags: hard about}, 天生怕, 从小怕, 打小怕, 怕得很 {flags: bare hard about}, 胆怯 {flags: about}
+ 我最怕打针 => dislike 打针
+ 我不怕狗了 => retract dislike 狗

[cannot-bear]
role: cue
polarity: dislike
negated: none
strength: 4
flags: bare about
受够, 受够了, 早受够了, (没办法|没法|无法|不能|难以|很难|实在没法|根本没法|完全没法|完全无法|完全没办法|实在无法|永远无法|没法子)(接受|忍受|喜欢|爱上|欣赏|容忍|习惯|适应|认同|喜欢上), (不太能|不大能|不怎么能|不是很能|不怎么)(接受|忍受|欣赏|习惯|适应), 见不得, 看不得, 听不得, 一点兴趣都没有, 一点兴趣也没有, 半点兴趣都没有, 没半点兴趣, 一点感觉都没有, 一点好感都没有, 闻都不能闻, 一点都吃不下, 一口都吃不下, 实在吃不下, 完全不能接受, 完全接受不了, 完全受不了, 受不了, 受不住, 忍受不了, 忍不了, 不能忍, 接受不了, 接受无能, 实在接受不了, 吃不来 {polarity: avoid}, 吃不惯, 喝不惯, 喝不来 {polarity: avoid}, 用不惯, 住不惯, 听不惯, 穿不惯, 玩不来, 欣赏不来, 欣赏不了, 喜欢不起来, 喜欢不来, 爱不起来, 提不起兴趣, 提不起劲, 提不起兴致, 没兴趣, 没有兴趣, 没啥兴趣, 没什么兴趣, 毫无兴趣, 完全没兴趣, 兴趣缺缺, 无感, 完全无感, 不来电, 没感觉, 没有感觉, 没啥感觉, 没什么感觉, 没好感, 没有好感, 没啥好感, 没什么好感, 毫无好感, 看不下去, 听不下去, 吃不下去, 咽不下去, 下不去嘴, 下不了口, 下不了嘴, 敬谢不敏, 欣赏无能, 无爱, 爱无能, 没眼看, 看不来, 听不来, 学不来 {polarity: none}, 顶不住, 扛不住, 遭不住, 吃不消, hold不住, 撑不住 {polarity: none}, 喜欢不上, 爱不来, 吃不香 {polarity: none}, 不耐烦 {flags: about}, 很抗拒, 很抵触, 很排斥, 很反感, 零容忍, 嗤之以鼻, 不屑一顾, 没耐心, 没有耐心, 没抵触 {polarity: none}, 最受不了, 实在受不了, 没法忍, 忍无可忍, 没眼缘, 避之不及, 避之唯恐不及, 毫无感觉, 毫无感情, 不太行 {flags: about}, 不太灵光 {polarity: none}, 喜欢不了, 吃不了这个味 {polarity: dislike}, 闻不惯, 闻不了, 消受不了, 欣赏不动, 完全get不到, get不到, get不了, 理解不了 {flags: about weak}, 理解无能, 接受不能, 习惯不了, 适应不了, 适应不来, 一生黑 {flags: about}, 下头 {flags: about weak}
招架不住, 招架不了, 忍受不来, 忍不下去, 待不下去 {polarity: none}, 喜欢不动, 看不进去, 听不进去, 读不下去, 玩不下去, 追不下去, 喝不下去, 提不起一点兴趣, 提不起半点兴趣, 没有一点兴趣, 没半点好感, 生不出好感, 好感全无, 兴致缺缺, 意兴阑珊, 兴味索然, 没多大兴趣, 没太大兴趣, 没多少兴趣, 没有多大兴趣, 没有太大兴趣, 没有多少兴趣, 没有半点兴趣, 没有任何兴趣, 没半点感觉, 没多少感觉, 没有任何感觉, 没有半点感觉, 没有一点感觉, 完全不来电, 不对盘, 相性不合, 水土不服 {flags: about weak}, 无福消受, 消受不起, 望而却步 {flags: about}, 望而生畏 {flags: about}, 避如蛇蝎, 唯恐避之不及, 容忍不了, 忍耐不了, 生理性厌恶, 生理性反感, 生理性不适, 生理性讨厌, 生理厌恶, 不能get, get不到点, 顶不顺, 忍唔到, 顶唔顺, 接受唔到, 冇兴趣, 冇感觉, 冇好感, 兴趣索然, 提不起精神来, 闻不来, 穿不来, 用不来, 坐不惯, 睡不惯, 看不惯别人, 过不惯 {flags:}, 待不惯, 戴不惯, 戴不来, 打心里抗拒, 打从心底抗拒, 打心底里抗拒, 打心底里排斥, 喜欢无能, 没那个胃口 {flags: about}, 打不起精神 {flags: about}
+ 我受不了榴莲的味道 => dislike 榴莲的味道
+ 苦瓜我吃不来 => avoid 苦瓜
+ 我对韩剧没兴趣 => dislike 韩剧
+ 我受不了 => nothing
+ 真受不了你 => nothing
+ 香菜我是真欣赏不来 => dislike 香菜
+ 我对元宇宙提不起半点兴趣 => dislike 元宇宙
+ 早茶我冇兴趣 => dislike 早茶
+ 他对这个没多大兴趣 => nothing

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
让我出戏, 让我血压飙升, 让我血压升高, 让我脑壳疼, 让我脑壳痛, 让我脑阔疼, 让我脑仁疼, 让我如坐针毡, 让我望而却步, 让我敬而远之, 让我退避三舍, 让我浑身起鸡皮疙瘩, 让我汗毛倒竖, 让我后背发凉, 让我犯怵, 让我发怵, 让我发毛, 让我发憷, 让我倒胃口, 让我没胃口, 让我作呕, 让我生理性不适, 让我起生理不适, 让我感到烦躁, 让我感到窒息, 让我感到厌烦, 让我厌烦, 让我厌恶, 让我抵触, 让我想逃, 让我想掀桌, 让我脚趾抠地, 让我脚趾扣地, 让我特别抗拒, 让我很抗拒, 让我很抵触, 让我非常反感, 让我非常不适, 让我心烦意乱, 让我烦得不行, 让我烦得要命, 让我烦透了, 让我恶心坏了, 使我出戏, 使我血压飙升, 使我血压升高, 使我脑壳疼, 使我脑壳痛, 使我脑阔疼, 使我脑仁疼, 使我如坐针毡, 使我望而却步, 使我敬而远之, 使我退避三舍, 使我浑身起鸡皮疙瘩, 使我汗毛倒竖, 使我后背发凉, 使我犯怵, 使我发怵, 使我发毛, 使我发憷, 使我倒胃口, 使我没胃口, 使我作呕, 使我生理性不适, 使我起生理不适, 使我感到烦躁, 使我感到窒息, 使我感到厌烦, 使我厌烦, 使我厌恶, 使我抵触, 使我想逃, 使我想掀桌, 使我脚趾抠地, 使我脚趾扣地, 使我特别抗拒, 使我很抗拒, 使我很抵触, 使我非常反感, 使我非常不适, 使我心烦意乱, 使我烦得不行, 使我烦得要命, 使我烦透了, 使我恶心坏了, 令我出戏, 令我血压飙升, 令我血压升高, 令我脑壳疼, 令我脑壳痛, 令我脑阔疼, 令我脑仁疼, 令我如坐针毡, 令我望而却步, 令我敬而远之, 令我退避三舍, 令我浑身起鸡皮疙瘩, 令我汗毛倒竖, 令我后背发凉, 令我犯怵, 令我发怵, 令我发毛, 令我发憷, 令我倒胃口, 令我没胃口, 令我作呕, 令我生理性不适, 令我起生理不适, 令我感到烦躁, 令我感到窒息, 令我感到厌烦, 令我厌烦, 令我厌恶, 令我抵触, 令我想逃, 令我想掀桌, 令我脚趾抠地, 令我脚趾扣地, 令我特别抗拒, 令我很抗拒, 令我很抵触, 令我非常反感, 令我非常不适, 令我心烦意乱, 令我烦得不行, 令我烦得要命, 令我烦透了, 令我恶心坏了, 叫我出戏, 叫我血压飙升, 叫我血压升高, 叫我脑壳疼, 叫我脑壳痛, 叫我脑阔疼, 叫我脑仁疼, 叫我如坐针毡, 叫我望而却步, 叫我敬而远之, 叫我退避三舍, 叫我浑身起鸡皮疙瘩, 叫我汗毛倒竖, 叫我后背发凉, 叫我犯怵, 叫我发怵, 叫我发毛, 叫我发憷, 叫我倒胃口, 叫我没胃口, 叫我作呕, 叫我生理性不适, 叫我起生理不适, 叫我感到烦躁, 叫我感到窒息, 叫我感到厌烦, 叫我厌烦, 叫我厌恶, 叫我抵触, 叫我想逃, 叫我想掀桌, 叫我脚趾抠地, 叫我脚趾扣地, 叫我特别抗拒, 叫我很抗拒, 叫我很抵触, 叫我非常反感, 叫我非常不适, 叫我心烦意乱, 叫我烦得不行, 叫我烦得要命, 叫我烦透了, 叫我恶心坏了, 会让我出戏, 会让我血压飙升, 会让我血压升高, 会让我脑壳疼, 会让我脑壳痛, 会让我脑阔疼, 会让我脑仁疼, 会让我如坐针毡, 会让我望而却步, 会让我敬而远之, 会让我退避三舍, 会让我浑身起鸡皮疙瘩, 会让我汗毛倒竖, 会让我后背发凉, 会让我犯怵, 会让我发怵, 会让我发毛, 会让我发憷, 会让我倒胃口, 会让我没胃口, 会让我作呕, 会让我生理性不适, 会让我起生理不适, 会让我感到烦躁, 会让我感到窒息, 会让我感到厌烦, 会让我厌烦, 会让我厌恶, 会让我抵触, 会让我想逃, 会让我想掀桌, 会让我脚趾抠地, 会让我脚趾扣地, 会让我特别抗拒, 会让我很抗拒, 会让我很抵触, 会让我非常反感, 会让我非常不适, 会让我心烦意乱, 会让我烦得不行, 会让我烦得要命, 会让我烦透了, 会让我恶心坏了, 总让我出戏, 总让我血压飙升, 总让我血压升高, 总让我脑壳疼, 总让我脑壳痛, 总让我脑阔疼, 总让我脑仁疼, 总让我如坐针毡, 总让我望而却步, 总让我敬而远之, 总让我退避三舍, 总让我浑身起鸡皮疙瘩, 总让我汗毛倒竖, 总让我后背发凉, 总让我犯怵, 总让我发怵, 总让我发毛, 总让我发憷, 总让我倒胃口, 总让我没胃口, 总让我作呕, 总让我生理性不适, 总让我起生理不适, 总让我感到烦躁, 总让我感到窒息, 总让我感到厌烦, 总让我厌烦, 总让我厌恶, 总让我抵触, 总让我想逃, 总让我想掀桌, 总让我脚趾抠地, 总让我脚趾扣地, 总让我特别抗拒, 总让我很抗拒, 总让我很抵触, 总让我非常反感, 总让我非常不适, 总让我心烦意乱, 总让我烦得不行, 总让我烦得要命, 总让我烦透了, 总让我恶心坏了, 总会让我出戏, 总会让我血压飙升, 总会让我血压升高, 总会让我脑壳疼, 总会让我脑壳痛, 总会让我脑阔疼, 总会让我脑仁疼, 总会让我如坐针毡, 总会让我望而却步, 总会让我敬而远之, 总会让我退避三舍, 总会让我浑身起鸡皮疙瘩, 总会让我汗毛倒竖, 总会让我后背发凉, 总会让我犯怵, 总会让我发怵, 总会让我发毛, 总会让我发憷, 总会让我倒胃口, 总会让我没胃口, 总会让我作呕, 总会让我生理性不适, 总会让我起生理不适, 总会让我感到烦躁, 总会让我感到窒息, 总会让我感到厌烦, 总会让我厌烦, 总会让我厌恶, 总会让我抵触, 总会让我想逃, 总会让我想掀桌, 总会让我脚趾抠地, 总会让我脚趾扣地, 总会让我特别抗拒, 总会让我很抗拒, 总会让我很抵触, 总会让我非常反感, 总会让我非常不适, 总会让我犯恶心, 总会让我毛骨悚然, 总会让我头皮发麻, 总会让我心烦意乱, 总会让我烦得不行, 总会让我烦得要命, 总会让我烦透了, 总会让我恶心坏了, 总是让我出戏, 总是让我血压飙升, 总是让我血压升高, 总是让我脑壳疼, 总是让我脑壳痛, 总是让我脑阔疼, 总是让我脑仁疼, 总是让我如坐针毡, 总是让我望而却步, 总是让我敬而远之, 总是让我退避三舍, 总是让我浑身起鸡皮疙瘩, 总是让我汗毛倒竖, 总是让我后背发凉, 总是让我犯怵, 总是让我发怵, 总是让我发毛, 总是让我发憷, 总是让我倒胃口, 总是让我没胃口, 总是让我作呕, 总是让我生理性不适, 总是让我起生理不适, 总是让我感到烦躁, 总是让我感到窒息, 总是让我感到厌烦, 总是让我厌烦, 总是让我厌恶, 总是让我抵触, 总是让我想逃, 总是让我想掀桌, 总是让我脚趾抠地, 总是让我脚趾扣地, 总是让我特别抗拒, 总是让我很抗拒, 总是让我很抵触, 总是让我非常反感, 总是让我非常不适, 总是让我犯恶心, 总是让我毛骨悚然, 总是让我头皮发麻, 总是让我心烦意乱, 总是让我烦得不行, 总是让我烦得要命, 总是让我烦透了, 总是让我恶心坏了, 最让我出戏, 最让我血压飙升, 最让我血压升高, 最让我脑壳疼, 最让我脑壳痛, 最让我脑阔疼, 最让我脑仁疼, 最让我如坐针毡, 最让我望而却步, 最让我敬而远之, 最让我退避三舍, 最让我浑身起鸡皮疙瘩, 最让我汗毛倒竖, 最让我后背发凉, 最让我犯怵, 最让我发怵, 最让我发毛, 最让我发憷, 最让我倒胃口, 最让我没胃口, 最让我作呕, 最让我生理性不适, 最让我起生理不适, 最让我感到烦躁, 最让我感到窒息, 最让我感到厌烦, 最让我厌烦, 最让我厌恶, 最让我抵触, 最让我想逃, 最让我想掀桌, 最让我脚趾抠地, 最让我脚趾扣地, 最让我特别抗拒, 最让我很抗拒, 最让我很抵触, 最让我非常反感, 最让我非常不适, 最让我心烦意乱, 最让我烦得不行, 最让我烦得要命, 最让我烦透了, 最让我恶心坏了, 真让我出戏, 真让我血压飙升, 真让我血压升高, 真让我脑壳疼, 真让我脑壳痛, 真让我脑阔疼, 真让我脑仁疼, 真让我如坐针毡, 真让我望而却步, 真让我敬而远之, 真让我退避三舍, 真让我浑身起鸡皮疙瘩, 真让我汗毛倒竖, 真让我后背发凉, 真让我犯怵, 真让我发怵, 真让我发毛, 真让我发憷, 真让我倒胃口, 真让我没胃口, 真让我作呕, 真让我生理性不适, 真让我起生理不适, 真让我感到烦躁, 真让我感到窒息, 真让我感到厌烦, 真让我厌烦, 真让我厌恶, 真让我抵触, 真让我想逃, 真让我想掀桌, 真让我脚趾抠地, 真让我脚趾扣地, 真让我特别抗拒, 真让我很抗拒, 真让我很抵触, 真让我非常反感, 真让我非常不适, 真让我心烦意乱, 真让我烦得不行, 真让我烦得要命, 真让我烦透了, 真让我恶心坏了, 老让我出戏, 老让我血压飙升, 老让我血压升高, 老让我脑壳疼, 老让我脑壳痛, 老让我脑阔疼, 老让我脑仁疼, 老让我如坐针毡, 老让我望而却步, 老让我敬而远之, 老让我退避三舍, 老让我浑身起鸡皮疙瘩, 老让我汗毛倒竖, 老让我后背发凉, 老让我犯怵, 老让我发怵, 老让我发毛, 老让我发憷, 老让我倒胃口, 老让我没胃口, 老让我作呕, 老让我生理性不适, 老让我起生理不适, 老让我感到烦躁, 老让我感到窒息, 老让我感到厌烦, 老让我厌烦, 老让我厌恶, 老让我抵触, 老让我想逃, 老让我想掀桌, 老让我脚趾抠地, 老让我脚趾扣地, 老让我特别抗拒, 老让我很抗拒, 老让我很抵触, 老让我非常反感, 老让我非常不适, 老让我心烦意乱, 老让我烦得不行, 老让我烦得要命, 老让我烦透了, 老让我恶心坏了, 特别让我出戏, 特别让我血压飙升, 特别让我血压升高, 特别让我脑壳疼, 特别让我脑壳痛, 特别让我脑阔疼, 特别让我脑仁疼, 特别让我如坐针毡, 特别让我望而却步, 特别让我敬而远之, 特别让我退避三舍, 特别让我浑身起鸡皮疙瘩, 特别让我汗毛倒竖, 特别让我后背发凉, 特别让我犯怵, 特别让我发怵, 特别让我发毛, 特别让我发憷, 特别让我倒胃口, 特别让我没胃口, 特别让我作呕, 特别让我生理性不适, 特别让我起生理不适, 特别让我感到烦躁, 特别让我感到窒息, 特别让我感到厌烦, 特别让我厌烦, 特别让我厌恶, 特别让我抵触, 特别让我想逃, 特别让我想掀桌, 特别让我脚趾抠地, 特别让我脚趾扣地, 特别让我特别抗拒, 特别让我很抗拒, 特别让我很抵触, 特别让我非常反感, 特别让我非常不适, 特别让我心烦意乱, 特别让我烦得不行, 特别让我烦得要命, 特别让我烦透了, 特别让我恶心坏了, 很让我出戏, 很让我血压飙升, 很让我血压升高, 很让我脑壳疼, 很让我脑壳痛, 很让我脑阔疼, 很让我脑仁疼, 很让我如坐针毡, 很让我望而却步, 很让我敬而远之, 很让我退避三舍, 很让我浑身起鸡皮疙瘩, 很让我汗毛倒竖, 很让我后背发凉, 很让我犯怵, 很让我发怵, 很让我发毛, 很让我发憷, 很让我倒胃口, 很让我没胃口, 很让我作呕, 很让我生理性不适, 很让我起生理不适, 很让我感到烦躁, 很让我感到窒息, 很让我感到厌烦, 很让我厌烦, 很让我厌恶, 很让我抵触, 很让我想逃, 很让我想掀桌, 很让我脚趾抠地, 很让我脚趾扣地, 很让我特别抗拒, 很让我很抗拒, 很让我很抵触, 很让我非常反感, 很让我非常不适, 很让我心烦意乱, 很让我烦得不行, 很让我烦得要命, 很让我烦透了, 很让我恶心坏了, 每次都让我出戏, 每次都让我血压飙升, 每次都让我血压升高, 每次都让我脑壳疼, 每次都让我脑壳痛, 每次都让我脑阔疼, 每次都让我脑仁疼, 每次都让我如坐针毡, 每次都让我望而却步, 每次都让我敬而远之, 每次都让我退避三舍, 每次都让我浑身起鸡皮疙瘩, 每次都让我汗毛倒竖, 每次都让我后背发凉, 每次都让我犯怵, 每次都让我发怵, 每次都让我发毛, 每次都让我发憷, 每次都让我倒胃口, 每次都让我没胃口, 每次都让我作呕, 每次都让我生理性不适, 每次都让我起生理不适, 每次都让我感到烦躁, 每次都让我感到窒息, 每次都让我感到厌烦, 每次都让我厌烦, 每次都让我厌恶, 每次都让我抵触, 每次都让我想逃, 每次都让我想掀桌, 每次都让我脚趾抠地, 每次都让我脚趾扣地, 每次都让我特别抗拒, 每次都让我很抗拒, 每次都让我很抵触, 每次都让我非常反感, 每次都让我非常不适, 每次都让我犯恶心, 每次都让我毛骨悚然, 每次都让我头皮发麻, 每次都让我心烦意乱, 每次都让我烦得不行, 每次都让我烦得要命, 每次都让我烦透了, 每次都让我恶心坏了
我的逆鳞, 我的禁区, 我的宿敌, 我的大敌, 我的头号敌人, 我的头号雷点, 我的童年噩梦, 我的梦魇, 我的心理阴影, 我的死对头, 我的毒药, 我的地狱, 我的一生黑, 我的大雷, 我的天雷, 我的天坑, 直接劝退我, 瞬间劝退我, 一秒劝退我, 秒劝退我, 立马劝退我, 把我劝退我, 把我劝退, 把我劝退了, 入不了我的眼, 入不了我眼, 入不了我的口, 过不了我这关, 对我没吸引力, 对我没有吸引力, 对我毫无吸引力, 对我没啥吸引力, 对我没什么吸引力, 对我完全没吸引力, 对我完全没有吸引力, 对我一点吸引力都没有, 对我来说没吸引力, 对我来说没有吸引力, 对我来说毫无吸引力, 对我来说没啥吸引力, 吸引不了我, 提不起我的兴趣, 勾不起我的兴趣, 引不起我的兴趣, 雷到我了, 恶心到我了, 对我来说是雷, 对我来说是雷区, 对我来说是雷点, 对我来说是噩梦, 对我来说是折磨, 对我来说是酷刑, 对我来说是煎熬, 对我来说是灾难, 对我来说就是噩梦, 对我来说就是折磨, 对我来说就是酷刑, 对我来说就是煎熬, 对我来说就是灾难, 对我就是折磨, 对我就是酷刑, 对我就是煎熬, 在我这是雷, 在我这是雷区, 在我这是雷点, 在我这是禁区, 在我这是黑名单, 在我这里是雷, 在我这里是雷区, 在我这里是雷点, 在我这里是禁区, 在我这里是黑名单, 在我这儿是雷, 在我这儿是雷区, 在我这儿是雷点, 在我这儿是禁区, 在我这儿是黑名单
就浑身发毛 {shape: verb; flags: about bare}, 就发怵 {shape: verb; flags: about bare}, 就犯怵 {shape: verb; flags: about bare}, 就腿抖 {shape: verb; flags: about bare}, 就心烦 {shape: verb; flags: about bare}, 就心烦意乱 {shape: verb; flags: about bare}, 就烦躁 {shape: verb; flags: about bare}, 就来火 {shape: verb; flags: about bare}, 就一肚子火 {shape: verb; flags: about bare}, 就冒火 {shape: verb; flags: about bare}, 就暴躁 {shape: verb; flags: about bare}, 就血压高 {shape: verb; flags: about bare}, 就血压飙升 {shape: verb; flags: about bare}, 就脑壳疼 {shape: verb; flags: about bare}, 就脑壳痛 {shape: verb; flags: about bare}, 就脑仁疼 {shape: verb; flags: about bare}, 就想关掉 {shape: verb; flags: about bare}, 就想划走 {shape: verb; flags: about bare}, 就想退出 {shape: verb; flags: about bare}, 就想逃 {shape: verb; flags: about bare}, 就想溜 {shape: verb; flags: about bare}, 就想绕道 {shape: verb; flags: about bare}, 就划走 {shape: verb; flags: about bare}, 就昏昏欲睡 {shape: verb; flags: about bare}, 就如坐针毡 {shape: verb; flags: about bare}, 就窒息 {shape: verb; flags: about bare}, 就抓狂 {shape: verb; flags: about bare}, 就浑身不舒服 {shape: verb; flags: about bare}, 就浑身刺挠 {shape: verb; flags: about bare}, 就难受得慌 {shape: verb; flags: about bare}, 就烦得慌 {shape: verb; flags: about bare}, 就烦得要命 {shape: verb; flags: about bare}, 就烦得不行 {shape: verb; flags: about bare}, 就倒胃口 {shape: verb; flags: about bare}, 就绕道走 {shape: verb; flags: about bare}, 就绕着走 {shape: verb; flags: about bare}, 就毛骨悚然 {shape: verb; flags: about bare}, 就汗毛倒竖 {shape: verb; flags: about bare}, 就发毛 {shape: verb; flags: about bare}, 就起一身鸡皮疙瘩 {shape: verb; flags: about bare}, 就浑身起鸡皮疙瘩 {shape: verb; flags: about bare}, 就犯恶心 {shape: verb; flags: about bare}, 就作呕 {shape: verb; flags: about bare}, 就干呕 {shape: verb; flags: about bare}, 立马想吐 {shape: verb; flags: about bare}, 立马反胃 {shape: verb; flags: about bare}, 立马恶心 {shape: verb; flags: about bare}, 立马头皮发麻 {shape: verb; flags: about bare}, 立马起鸡皮疙瘩 {shape: verb; flags: about bare}, 立马浑身发毛 {shape: verb; flags: about bare}, 立马发怵 {shape: verb; flags: about bare}, 立马犯怵 {shape: verb; flags: about bare}, 立马腿抖 {shape: verb; flags: about bare}, 立马心烦 {shape: verb; flags: about bare}, 立马心烦意乱 {shape: verb; flags: about bare}, 立马烦躁 {shape: verb; flags: about bare}, 立马来火 {shape: verb; flags: about bare}, 立马一肚子火 {shape: verb; flags: about bare}, 立马冒火 {shape: verb; flags: about bare}, 立马暴躁 {shape: verb; flags: about bare}, 立马血压高 {shape: verb; flags: about bare}, 立马血压飙升 {shape: verb; flags: about bare}, 立马脑壳疼 {shape: verb; flags: about bare}, 立马脑壳痛 {shape: verb; flags: about bare}, 立马脑仁疼 {shape: verb; flags: about bare}, 立马想关掉 {shape: verb; flags: about bare}, 立马想划走 {shape: verb; flags: about bare}, 立马想退出 {shape: verb; flags: about bare}, 立马想逃 {shape: verb; flags: about bare}, 立马想溜 {shape: verb; flags: about bare}, 立马想绕道 {shape: verb; flags: about bare}, 立马划走 {shape: verb; flags: about bare}, 立马昏昏欲睡 {shape: verb; flags: about bare}, 立马如坐针毡 {shape: verb; flags: about bare}, 立马窒息 {shape: verb; flags: about bare}, 立马抓狂 {shape: verb; flags: about bare}, 立马浑身不舒服 {shape: verb; flags: about bare}, 立马浑身刺挠 {shape: verb; flags: about bare}, 立马难受得慌 {shape: verb; flags: about bare}, 立马烦得慌 {shape: verb; flags: about bare}, 立马烦得要命 {shape: verb; flags: about bare}, 立马烦得不行 {shape: verb; flags: about bare}, 立马倒胃口 {shape: verb; flags: about bare}, 立马绕道走 {shape: verb; flags: about bare}, 立马绕着走 {shape: verb; flags: about bare}, 立马毛骨悚然 {shape: verb; flags: about bare}, 立马汗毛倒竖 {shape: verb; flags: about bare}, 立马发毛 {shape: verb; flags: about bare}, 立马起一身鸡皮疙瘩 {shape: verb; flags: about bare}, 立马浑身起鸡皮疙瘩 {shape: verb; flags: about bare}, 立马犯恶心 {shape: verb; flags: about bare}, 立马作呕 {shape: verb; flags: about bare}, 立马干呕 {shape: verb; flags: about bare}, 立刻想吐 {shape: verb; flags: about bare}, 立刻反胃 {shape: verb; flags: about bare}, 立刻恶心 {shape: verb; flags: about bare}, 立刻头皮发麻 {shape: verb; flags: about bare}, 立刻起鸡皮疙瘩 {shape: verb; flags: about bare}, 立刻浑身发毛 {shape: verb; flags: about bare}, 立刻发怵 {shape: verb; flags: about bare}, 立刻犯怵 {shape: verb; flags: about bare}, 立刻腿抖 {shape: verb; flags: about bare}, 立刻心烦 {shape: verb; flags: about bare}, 立刻心烦意乱 {shape: verb; flags: about bare}, 立刻烦躁 {shape: verb; flags: about bare}, 立刻来火 {shape: verb; flags: about bare}, 立刻一肚子火 {shape: verb; flags: about bare}, 立刻冒火 {shape: verb; flags: about bare}, 立刻暴躁 {shape: verb; flags: about bare}, 立刻血压高 {shape: verb; flags: about bare}, 立刻血压飙升 {shape: verb; flags: about bare}, 立刻脑壳疼 {shape: verb; flags: about bare}, 立刻脑壳痛 {shape: verb; flags: about bare}, 立刻脑仁疼 {shape: verb; flags: about bare}, 立刻想关掉 {shape: verb; flags: about bare}, 立刻想划走 {shape: verb; flags: about bare}, 立刻想退出 {shape: verb; flags: about bare}, 立刻想逃 {shape: verb; flags: about bare}, 立刻想溜 {shape: verb; flags: about bare}, 立刻想绕道 {shape: verb; flags: about bare}, 立刻划走 {shape: verb; flags: about bare}, 立刻昏昏欲睡 {shape: verb; flags: about bare}, 立刻如坐针毡 {shape: verb; flags: about bare}, 立刻窒息 {shape: verb; flags: about bare}, 立刻抓狂 {shape: verb; flags: about bare}, 立刻浑身不舒服 {shape: verb; flags: about bare}, 立刻浑身刺挠 {shape: verb; flags: about bare}, 立刻难受得慌 {shape: verb; flags: about bare}, 立刻烦得慌 {shape: verb; flags: about bare}, 立刻烦得要命 {shape: verb; flags: about bare}, 立刻烦得不行 {shape: verb; flags: about bare}, 立刻倒胃口 {shape: verb; flags: about bare}, 立刻绕道走 {shape: verb; flags: about bare}, 立刻绕着走 {shape: verb; flags: about bare}, 立刻毛骨悚然 {shape: verb; flags: about bare}, 立刻汗毛倒竖 {shape: verb; flags: about bare}, 立刻发毛 {shape: verb; flags: about bare}, 立刻起一身鸡皮疙瘩 {shape: verb; flags: about bare}, 立刻浑身起鸡皮疙瘩 {shape: verb; flags: about bare}, 立刻犯恶心 {shape: verb; flags: about bare}, 立刻作呕 {shape: verb; flags: about bare}, 立刻干呕 {shape: verb; flags: about bare}, 瞬间想吐 {shape: verb; flags: about bare}, 瞬间反胃 {shape: verb; flags: about bare}, 瞬间恶心 {shape: verb; flags: about bare}, 瞬间头皮发麻 {shape: verb; flags: about bare}, 瞬间起鸡皮疙瘩 {shape: verb; flags: about bare}, 瞬间浑身发毛 {shape: verb; flags: about bare}, 瞬间发怵 {shape: verb; flags: about bare}, 瞬间犯怵 {shape: verb; flags: about bare}, 瞬间腿抖 {shape: verb; flags: about bare}, 瞬间心烦 {shape: verb; flags: about bare}, 瞬间心烦意乱 {shape: verb; flags: about bare}, 瞬间烦躁 {shape: verb; flags: about bare}, 瞬间来火 {shape: verb; flags: about bare}, 瞬间一肚子火 {shape: verb; flags: about bare}, 瞬间冒火 {shape: verb; flags: about bare}, 瞬间暴躁 {shape: verb; flags: about bare}, 瞬间血压高 {shape: verb; flags: about bare}, 瞬间血压飙升 {shape: verb; flags: about bare}, 瞬间脑壳疼 {shape: verb; flags: about bare}, 瞬间脑壳痛 {shape: verb; flags: about bare}, 瞬间脑仁疼 {shape: verb; flags: about bare}, 瞬间想关掉 {shape: verb; flags: about bare}, 瞬间想划走 {shape: verb; flags: about bare}, 瞬间想退出 {shape: verb; flags: about bare}, 瞬间想逃 {shape: verb; flags: about bare}, 瞬间想溜 {shape: verb; flags: about bare}, 瞬间想绕道 {shape: verb; flags: about bare}, 瞬间划走 {shape: verb; flags: about bare}, 瞬间昏昏欲睡 {shape: verb; flags: about bare}, 瞬间如坐针毡 {shape: verb; flags: about bare}, 瞬间窒息 {shape: verb; flags: about bare}, 瞬间抓狂 {shape: verb; flags: about bare}, 瞬间浑身不舒服 {shape: verb; flags: about bare}, 瞬间浑身刺挠 {shape: verb; flags: about bare}, 瞬间难受得慌 {shape: verb; flags: about bare}, 瞬间烦得慌 {shape: verb; flags: about bare}, 瞬间烦得要命 {shape: verb; flags: about bare}, 瞬间烦得不行 {shape: verb; flags: about bare}, 瞬间倒胃口 {shape: verb; flags: about bare}, 瞬间绕道走 {shape: verb; flags: about bare}, 瞬间绕着走 {shape: verb; flags: about bare}, 瞬间毛骨悚然 {shape: verb; flags: about bare}, 瞬间汗毛倒竖 {shape: verb; flags: about bare}, 瞬间发毛 {shape: verb; flags: about bare}, 瞬间起一身鸡皮疙瘩 {shape: verb; flags: about bare}, 瞬间浑身起鸡皮疙瘩 {shape: verb; flags: about bare}, 瞬间犯恶心 {shape: verb; flags: about bare}, 瞬间作呕 {shape: verb; flags: about bare}, 瞬间干呕 {shape: verb; flags: about bare}, 马上想吐 {shape: verb; flags: about bare}, 马上反胃 {shape: verb; flags: about bare}, 马上恶心 {shape: verb; flags: about bare}, 马上头皮发麻 {shape: verb; flags: about bare}, 马上起鸡皮疙瘩 {shape: verb; flags: about bare}, 马上浑身发毛 {shape: verb; flags: about bare}, 马上发怵 {shape: verb; flags: about bare}, 马上犯怵 {shape: verb; flags: about bare}, 马上腿抖 {shape: verb; flags: about bare}, 马上心烦 {shape: verb; flags: about bare}, 马上心烦意乱 {shape: verb; flags: about bare}, 马上烦躁 {shape: verb; flags: about bare}, 马上来火 {shape: verb; flags: about bare}, 马上一肚子火 {shape: verb; flags: about bare}, 马上冒火 {shape: verb; flags: about bare}, 马上暴躁 {shape: verb; flags: about bare}, 马上血压高 {shape: verb; flags: about bare}, 马上血压飙升 {shape: verb; flags: about bare}, 马上脑壳疼 {shape: verb; flags: about bare}, 马上脑壳痛 {shape: verb; flags: about bare}, 马上脑仁疼 {shape: verb; flags: about bare}, 马上想关掉 {shape: verb; flags: about bare}, 马上想划走 {shape: verb; flags: about bare}, 马上想退出 {shape: verb; flags: about bare}, 马上想逃 {shape: verb; flags: about bare}, 马上想溜 {shape: verb; flags: about bare}, 马上想绕道 {shape: verb; flags: about bare}, 马上划走 {shape: verb; flags: about bare}, 马上昏昏欲睡 {shape: verb; flags: about bare}, 马上如坐针毡 {shape: verb; flags: about bare}, 马上窒息 {shape: verb; flags: about bare}, 马上抓狂 {shape: verb; flags: about bare}, 马上浑身不舒服 {shape: verb; flags: about bare}, 马上浑身刺挠 {shape: verb; flags: about bare}, 马上难受得慌 {shape: verb; flags: about bare}, 马上烦得慌 {shape: verb; flags: about bare}, 马上烦得要命 {shape: verb; flags: about bare}, 马上烦得不行 {shape: verb; flags: about bare}, 马上倒胃口 {shape: verb; flags: about bare}, 马上绕道走 {shape: verb; flags: about bare}, 马上绕着走 {shape: verb; flags: about bare}, 马上毛骨悚然 {shape: verb; flags: about bare}, 马上汗毛倒竖 {shape: verb; flags: about bare}, 马上发毛 {shape: verb; flags: about bare}, 马上起一身鸡皮疙瘩 {shape: verb; flags: about bare}, 马上浑身起鸡皮疙瘩 {shape: verb; flags: about bare}, 马上犯恶心 {shape: verb; flags: about bare}, 马上作呕 {shape: verb; flags: about bare}, 马上干呕 {shape: verb; flags: about bare}
+ 香菜味让我想吐 => dislike 香菜味
+ 我看到肥肉就恶心 => dislike 肥肉
+ 虫子总让我头皮发麻 => dislike 虫子
+ 职场鸡汤对我毫无吸引力 => dislike 职场鸡汤
+ 综艺罐头笑声我一听就烦 => dislike 综艺罐头笑声
+ 我一闻到汽油味就犯恶心 => dislike 汽油味
+ 这份报告让我抓狂 => nothing

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
最讨厌三样东西, 最讨厌两样东西, 最讨厌几样东西, 最讨厌三件事, 最讨厌两件事, 最讨厌一件事, 最讨厌三样, 最讨厌两样, 最讨厌几件事, 最讨厌这几样, 最讨厌这三样, 最讨厌这两样, 最讨厌的三样东西, 最讨厌的两样东西, 最讨厌的三件事, 最讨厌的两件事, 最不喜欢三样东西, 最不喜欢两样东西, 最不喜欢几样东西, 最不喜欢三件事, 最不喜欢两件事, 最不喜欢一件事, 最不喜欢三样, 最不喜欢两样, 最不喜欢几件事, 最不喜欢这几样, 最不喜欢这三样, 最不喜欢这两样, 最不喜欢的三样东西, 最不喜欢的两样东西, 最不喜欢的三件事, 最不喜欢的两件事, 最怕三样东西, 最怕两样东西, 最怕几样东西, 最怕三件事, 最怕两件事, 最怕一件事, 最怕三样, 最怕两样, 最怕几件事, 最怕这几样, 最怕这三样, 最怕这两样, 最怕的三样东西, 最怕的两样东西, 最怕的三件事, 最怕的两件事, 最烦三样东西, 最烦两样东西, 最烦几样东西, 最烦三件事, 最烦两件事, 最烦一件事, 最烦三样, 最烦两样, 最烦几件事, 最烦这几样, 最烦这三样, 最烦这两样, 最烦的三样东西, 最烦的两样东西, 最烦的三件事, 最烦的两件事, 最受不了三样东西, 最受不了两样东西, 最受不了几样东西, 最受不了三件事, 最受不了两件事, 最受不了一件事, 最受不了三样, 最受不了两样, 最受不了几件事, 最受不了这几样, 最受不了这三样, 最受不了这两样, 最受不了的三样东西, 最受不了的两样东西, 最受不了的三件事, 最受不了的两件事, 讨厌三样东西, 讨厌两样东西, 讨厌几样东西, 讨厌三件事, 讨厌两件事, 讨厌一件事, 讨厌三样, 讨厌两样, 讨厌几件事, 讨厌这几样, 讨厌这三样, 讨厌这两样, 讨厌的三样东西, 讨厌的两样东西, 讨厌的三件事, 讨厌的两件事, 最反感三样东西, 最反感两样东西, 最反感几样东西, 最反感三件事, 最反感两件事, 最反感一件事, 最反感三样, 最反感两样, 最反感几件事, 最反感这几样, 最反感这三样, 最反感这两样, 最反感的三样东西, 最反感的两样东西, 最反感的三件事, 最反感的两件事, 最不爱三样东西, 最不爱两样东西, 最不爱几样东西, 最不爱三件事, 最不爱两件事, 最不爱一件事, 最不爱三样, 最不爱两样, 最不爱几件事, 最不爱这几样, 最不爱这三样, 最不爱这两样, 最不爱的三样东西, 最不爱的两样东西, 最不爱的三件事, 最不爱的两件事, 最忌讳三样东西, 最忌讳两样东西, 最忌讳几样东西, 最忌讳三件事, 最忌讳两件事, 最忌讳一件事, 最忌讳三样, 最忌讳两样, 最忌讳几件事, 最忌讳这几样, 最忌讳这三样, 最忌讳这两样, 最忌讳的三样东西, 最忌讳的两样东西, 最忌讳的三件事, 最忌讳的两件事, 最恨三样东西, 最恨两样东西, 最恨几样东西, 最恨三件事, 最恨两件事, 最恨一件事, 最恨三样, 最恨两样, 最恨几件事, 最恨这几样, 最恨这三样, 最恨这两样, 最恨的三样东西, 最恨的两样东西, 最恨的三件事, 最恨的两件事
我的三大雷点, 我的三大雷区, 我的三大天敌, 我的三大死穴, 我的三大禁忌, 我的三大克星, 我的两大雷点, 我的两大雷区, 我的两大天敌, 我的两大死穴, 我的两大禁忌, 我的两大克星, 我的几大雷点, 我的几大雷区, 我的几大天敌, 我的几大死穴, 我的几大禁忌, 我的几大克星, 我的头号雷点, 我的头号雷区, 我的头号天敌, 我的头号死穴, 我的头号禁忌, 我的头号克星, 我的最大雷点, 我的最大雷区, 我的最大天敌, 我的最大死穴, 我的最大禁忌, 我的最大克星, 不喜欢的东西, 不喜欢的食物, 不喜欢的菜, 不喜欢的口味
+ 我的雷区:迟到、放鸽子 => dislike 迟到; dislike 放鸽子
+ 我最讨厌的食物是苦瓜 => dislike 苦瓜
+ 最讨厌三样东西:堵车,开会,写周报 => dislike 堵车; dislike 开会; dislike 写周报

[tired-of]
role: cue
polarity: like
negated: none
strength: 3
flags: retracts about bare
一点兴趣都没有了, 一点兴趣也没有了, 没那么喜欢了 {flags: bare retracts}, 吃腻, 吃腻了, 听腻, 听腻了, 玩腻, 玩腻了, 看腻, 看腻了, 喝腻, 喝腻了, 腻了, 厌倦, 厌倦了, 失去兴趣, 失去了兴趣, 失去热情, 失去了热情, 脱粉, 脱粉了, 没了兴趣, 不感冒了, 没兴趣了, 没有兴趣了, 没感觉了, 没有感觉了, 无感了, 脱坑, 脱坑了, 退坑, 退坑了, 弃坑, 出坑, 出坑了, 爱不起来了, 喜欢不起来了, 提不起兴趣了, 没了感觉, 早没感觉了, 早没兴趣了, 早无感了, 早腻了, 没那么感兴趣了, 淡了, 没那股劲了, 没热情了, 不来电了, 没什么兴趣了, 没啥兴趣了, 没什么感觉了, 腻味了, 倦了, 祛魅, 祛魅了, 下头了, 再无兴趣, 毫无兴趣了
退烧了, 已经退烧了, (彻底|算是彻底|已经|)拜拜了, 说拜拜了, 不香了, 提不起(劲|兴趣|兴致)了, 再也提不起(劲|兴趣|兴致)了, (完全|彻底|毫无|早就)(没兴趣|没感觉|无感)了, 早不爱了, 早就不爱了
早不玩了, 早不追了, 早不粉了, 早不迷了, 早不稀罕了, 早不感兴趣了, 早没热情了, 早没激情了, 早没那个心思了, 早没那心思了, 早没那劲头了, 早没那股劲了, 早没那个瘾了, 早腻味了, 早厌了, 早厌倦了, 早弃坑了, 早退坑了, 早脱粉了, 早脱坑了, 早出坑了, 早失去兴趣了, 早提不起兴趣了, 早提不起劲了, 早不香了, 早就不玩了, 早就不追了, 早就不粉了, 早就不迷了, 早就不稀罕了, 早就不感兴趣了, 早就没热情了, 早就没激情了, 早就没那个心思了, 早就没那心思了, 早就没那劲头了, 早就没那股劲了, 早就没那个瘾了, 早就腻了, 早就腻味了, 早就厌了, 早就厌倦了, 早就弃坑了, 早就退坑了, 早就脱粉了, 早就脱坑了, 早就出坑了, 早就失去兴趣了, 早就提不起兴趣了, 早就提不起劲了, 早就不香了, 早已不玩了, 早已不追了, 早已不粉了, 早已不迷了, 早已不稀罕了, 早已不感兴趣了, 早已没兴趣了, 早已没感觉了, 早已没热情了, 早已没激情了, 早已没那个心思了, 早已没那心思了, 早已没那劲头了, 早已没那股劲了, 早已没那个瘾了, 早已无感了, 早已腻了, 早已腻味了, 早已厌了, 早已厌倦了, 早已弃坑了, 早已退坑了, 早已脱粉了, 早已脱坑了, 早已出坑了, 早已失去兴趣了, 早已提不起兴趣了, 早已提不起劲了, 早已不香了, 已经不玩了, 已经不追了, 已经不粉了, 已经不迷了, 已经不稀罕了, 已经不感兴趣了, 已经没兴趣了, 已经没感觉了, 已经没热情了, 已经没激情了, 已经没那个心思了, 已经没那心思了, 已经没那劲头了, 已经没那股劲了, 已经没那个瘾了, 已经无感了, 已经腻了, 已经腻味了, 已经厌了, 已经厌倦了, 已经弃坑了, 已经退坑了, 已经脱粉了, 已经脱坑了, 已经出坑了, 已经失去兴趣了, 已经提不起兴趣了, 已经提不起劲了, 已经不香了, 现在不玩了, 现在不追了, 现在不粉了, 现在不迷了, 现在不稀罕了, 现在不感兴趣了, 现在没兴趣了, 现在没感觉了, 现在没热情了, 现在没激情了, 现在没那个心思了, 现在没那心思了, 现在没那劲头了, 现在没那股劲了, 现在没那个瘾了, 现在无感了, 现在腻了, 现在腻味了, 现在厌了, 现在厌倦了, 现在弃坑了, 现在退坑了, 现在脱粉了, 现在脱坑了, 现在出坑了, 现在失去兴趣了, 现在提不起兴趣了, 现在提不起劲了, 现在不香了, 如今不玩了, 如今不追了, 如今不粉了, 如今不迷了, 如今不稀罕了, 如今不感兴趣了, 如今没兴趣了, 如今没感觉了, 如今没热情了, 如今没激情了, 如今没那个心思了, 如今没那心思了, 如今没那劲头了, 如今没那股劲了, 如今没那个瘾了, 如今无感了, 如今腻了, 如今腻味了, 如今厌了, 如今厌倦了, 如今弃坑了, 如今退坑了, 如今脱粉了, 如今脱坑了, 如今出坑了, 如今失去兴趣了, 如今提不起兴趣了, 如今提不起劲了, 如今不香了, 后来不玩了, 后来不追了, 后来不粉了, 后来不迷了, 后来不稀罕了, 后来不感兴趣了, 后来没兴趣了, 后来没感觉了, 后来没热情了, 后来没激情了, 后来没那个心思了, 后来没那心思了, 后来没那劲头了, 后来没那股劲了, 后来没那个瘾了, 后来无感了, 后来腻了, 后来腻味了, 后来厌了, 后来厌倦了, 后来弃坑了, 后来退坑了, 后来脱粉了, 后来脱坑了, 后来出坑了, 后来失去兴趣了, 后来提不起兴趣了, 后来提不起劲了, 后来不香了
吃吐了, 听吐了, 看吐了, 刷吐了, 玩吐了, 喝吐了, 吃伤了, 吃怕了, 喝伤了, 喝怕了, 听烦了, 看烦了, 玩烦了, 吃烦了, 喝烦了, 逛腻了, 刷腻了, 追腻了, 拍腻了, 用腻了, 穿腻了, 住腻了, 聊腻了, 写腻了, 画腻了, 养腻了, 练腻了, 跑腻了, 爬腻了, 打腻了, 唱腻了, 撸腻了, 读腻了, 盘腻了, 搓腻了, 逛腻, 刷腻, 追腻, 审美疲劳了, 审美疲劳, 移情别恋了, 移情别恋, 变心了, 爬墙了, 粉转路了, 粉转路, 粉转黑了, 粉转黑, 转黑了, 不粉了, 脱饭了, 过了那股劲, 过了那股劲儿, 过了那个劲, 过了那个劲儿, 那股劲过了, 新鲜劲过了, 新鲜劲没了, 新鲜劲儿过了, 新鲜劲儿没了, 新鲜感过了, 新鲜感没了, 热情退了, 热情没了, 没瘾了, 瘾没了, 对我来说不香了, 对我来说没吸引力了, 对我来说没有吸引力了, 对我来说失去了吸引力, 对我来说失去吸引力了, 对我不香了, 对我没吸引力了, 对我没有吸引力了, 对我失去了吸引力, 对我失去吸引力了, 爱不动了, 喜欢不动了, 追不动了, 粉不动了, 下坑了, 再也爱不起来了, 没那么爱了 {flags: bare retracts}, 没那么上头了, 没那么着迷了, 没以前那么喜欢了, 不怎么感兴趣了
+ 最近对手摇饮完全没兴趣了 => retract like 手摇饮
+ 我跟网购算是彻底拜拜了 => retract like 网购
+ 火锅我已经吃腻了 => retract like 火锅
+ 最近对短视频失去了兴趣 => retract like 短视频
+ 汉服我早就退坑了 => retract like 汉服
+ 盲盒我早不追了 => retract like 盲盒
+ 我妹早就退坑了 => nothing

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

[lost]
# 以前吸引我的、现在不了。
role: cue
polarity: like
negated: none
shape: predicate
strength: 3
flags: retracts
吸引不了我了, 吸引不到我了, 提不起我的兴趣了, 打动不了我了, 勾不起我的兴趣了, 不再吸引我, 不再吸引我了, 不再是我的菜, 不再是我的菜了, 已经不是我的菜了, 不是我的菜了, 不再是我的最爱, 不再是我的最爱了, 不再让我着迷
+ 言情小说已经吸引不了我了 => retract like 言情小说
+ 这个游戏吸引不了我了 => nothing

[given-up]
# 早就不追星了: 后面的动词是话题，句末要有“了”。
role: cue
polarity: like
negated: none
strength: 3
flags: retracts any-verb bare
早就不, 早不, 早已不, 老早就不, 老早不
+ 早就不追星了 => retract like 追星
+ 我早就不集邮了,没那个精力 => retract like 集邮
+ 早就不喝酒了 => avoid 酒
+ 他早就不追星了 => nothing
