# 讨厌。

[hate]
role: cue
polarity: dislike
strength: 4
flags: bare
讨厌, 厌恶, 憎恶, 痛恨, 恨, 恨透, 恨透了, 厌烦, 烦, 烦透, 烦透了, 烦死, 讨厌死, 讨厌透, 讨厌透了, 鄙视, 憎恨, 嫌恶, 深恶痛绝 {flags: bare about}, 唾弃, 腻歪, 膈应, 反感 {flags: bare about}, 排斥 {flags: bare about}, 抗拒 {flags: bare about}, 抵触 {flags: bare about}, 嫌麻烦 {flags: weak}, 最烦, 最恨, 最嫌, 头疼 {flags: about}, 头大 {flags: about}, 看不上, 瞧不上, 瞧不起, 看不起 {flags: weak}, 烦死了别人, 吐槽 {flags: weak}, 忌讳, 介意 {flags: bare}, 很介意, 特别介意, 嫌弃死, 嫌弃死了, 讨厌死了别人, 烦透了别人, 憋屈 {flags: weak}, 厌倦于, 头痛 {flags: weak about}, 讨厌死了 {flags: bare}, 讨厌极了, 恨死, 恨死了, 烦死了 {flags: weak}
厌弃, 厌憎, 憎, 好憎, 烦到不行, 见不惯, 看不过眼, 看不顺眼 {flags: about}, 不屑于, 恨之入骨 {flags: about}, 咬牙切齿 {flags: about}, 深感厌恶 {flags: bare about}, 有逆反心理 {flags: about}, 有抵触情绪 {flags: bare about}, 有抵触心理 {flags: bare about}, 厌恶至极 {flags: bare about}, 反感至极 {flags: bare about}, 拉黑 {flags: weak}, 最见不得, 最听不得, 最看不惯, 最膈应, 生厌 {flags: about}, 避雷 {flags: weak bare}, 嫌恶死, 最不耐烦 {flags: about}, 最没耐心 {flags: about}, 不稀罕, 才不稀罕
(嫌|嫌弃) {flags: bare complains}, (顶|最|超|特|巨|老|贼|真)(烦|恨|嫌), 恶心死 {flags: weak}, 烦死 {flags: bare}, 烦到不行, 烦得不行 {flags: about bare}, 恨得牙痒 {flags: about bare}, 恨得牙根痒 {flags: about bare}, 恨得咬牙 {flags: about bare}, 气得牙痒 {flags: about}, 恨到骨子里 {flags: about bare}, 讨厌得很 {flags: about bare}, 讨厌得要命 {flags: about bare}, 讨厌得要死 {flags: about bare}, 讨厌得不行 {flags: about bare}, 讨厌到不行 {flags: about bare}, 讨厌到骨子里 {flags: about bare}, 讨厌到极点 {flags: about bare}, 讨厌惨了, 憎厌, 嫌恶得很 {flags: about bare}, 烦得很 {flags: about bare}, 烦得要死 {flags: about bare}, 烦得要命 {flags: about bare}, 烦得透透的 {flags: about bare}, 抗拒得很 {flags: about bare}, 怨念很深 {flags: about bare}, 看着就烦 {flags: about bare own}, 听着就烦 {flags: about bare own}, 想想就烦 {flags: about bare own}, 想着就烦 {flags: about bare own}, 看到就烦 {flags: about bare own}, (看着就|看着都|听着就|听着都|闻着就|闻着都|想着就|想着都|想想就|想想都|看见就|看见都|看到就|看到都|听到就|听到都|闻到就|闻到都|听见就|听见都|一看就|一看都|一听就|一听都|一闻都|一想就|一想都|提起就|提起都|提到就|提到都)(烦|恶心|想吐|反胃|头疼|头大|难受|心烦|来气|犯怵|害怕|膈应|闹心|窒息|犯困|腻|倒胃口|上火|烦躁|崩溃|起鸡皮疙瘩) {flags: about bare own}, 一闻就烦 {flags: about bare own}, 一闻就恶心 {flags: about bare own}, 一闻就想吐 {flags: about bare own}, 一闻就反胃 {flags: about bare own}, 一闻就头大 {flags: about bare own}, 一闻就心烦 {flags: about bare own}, 一闻就来气 {flags: about bare own}, 一闻就犯怵 {flags: about bare own}, 一闻就害怕 {flags: about bare own}, 一闻就膈应 {flags: about bare own}, 一闻就闹心 {flags: about bare own}, 一闻就窒息 {flags: about bare own}, 一闻就犯困 {flags: about bare own}, 一闻就腻 {flags: about bare own}, 一闻就倒胃口 {flags: about bare own}, 一闻就上火 {flags: about bare own}, 一闻就烦躁 {flags: about bare own}, 一闻就崩溃 {flags: about bare own}, 一闻就起鸡皮疙瘩 {flags: about bare own}, 没好脸色 {flags: about weak}, 一肚子意见 {flags: about}, 意见很大 {flags: about}, 有意见 {flags: about}, 颇有微词 {flags: about}, 憎到死, 好憎, 最憎, 好讨厌, 好烦, 顶憎, 好惊 {polarity: dislike}, 最惊, 好怕, 惊 {flags: weak}, 毋佮意, 袂佮意, 无佮意, 毋爱
(超|最|巨|很|特别|真的很)雷
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
受够, 受够了, 早受够了, (没办法|没法|无法|不能|难以|很难|实在没法|根本没法|完全没法|完全无法|完全没办法|实在无法|永远无法|没法子)(接受|忍受|喜欢|爱上|欣赏|容忍|习惯|适应|认同|喜欢上), (不太能|不大能|不怎么能|不是很能|不怎么)(接受|忍受|欣赏|习惯|适应), 见不得, 看不得, 听不得, 一点兴趣都没有, 一点兴趣也没有, 半点兴趣都没有, 没半点兴趣, 一点感觉都没有, 一点好感都没有, 闻都不能闻, 一点都吃不下, 一口都吃不下, 实在吃不下, 完全不能接受, 完全接受不了, 完全受不了, 受不了, 受不住, 忍受不了, 忍不了, 不能忍, 接受不了, 实在接受不了, 吃不来 {polarity: avoid}, 吃不惯, 喝不惯, 喝不来 {polarity: avoid}, 用不惯, 住不惯, 听不惯, 穿不惯, 玩不来, 欣赏不来, 欣赏不了, 喜欢不起来, 喜欢不来, 爱不起来, 提不起兴趣, 提不起劲, 提不起兴致, 没兴趣, 没有兴趣, 没啥兴趣, 没什么兴趣, 毫无兴趣, 完全没兴趣, 兴趣缺缺, 无感, 完全无感, 不来电, 没感觉, 没有感觉, 没啥感觉, 没什么感觉, 没好感, 没有好感, 没啥好感, 没什么好感, 毫无好感, 看不下去, 听不下去, 吃不下去, 咽不下去, 下不去嘴, 下不了口, 下不了嘴, 敬谢不敏, 欣赏无能, 无爱, 爱无能, 没眼看, 看不来, 听不来, 学不来 {polarity: none}, 顶不住, 扛不住, 遭不住, 吃不消, hold不住, 撑不住 {polarity: none}, 喜欢不上, 爱不来, 吃不香 {polarity: none}, 不耐烦 {flags: about}, 很抗拒, 很抵触, 很排斥, 很反感, 零容忍, 嗤之以鼻, 不屑一顾, 没耐心, 没有耐心, 没抵触 {polarity: none}, 最受不了, 实在受不了, 没法忍, 忍无可忍, 没眼缘, 避之唯恐不及, 毫无感觉, 毫无感情, 不太行 {flags: about}, 不太灵光 {polarity: none}, 喜欢不了, 吃不了这个味 {polarity: dislike}, 闻不惯, 欣赏不动, 完全get不到, get不到, get不了, 理解不了 {flags: about weak}, 理解无能, 接受不能, 习惯不了, 适应不了, 适应不来, 一生黑 {flags: about}, 下头 {flags: about weak}
招架不住, 招架不了, 忍受不来, 忍不下去, 待不下去 {polarity: none}, 喜欢不动, 看不进去, 听不进去, 读不下去, 玩不下去, 追不下去, 喝不下去, 提不起一点兴趣, 提不起半点兴趣, 没有一点兴趣, 没半点好感, 生不出好感, 好感全无, 兴致缺缺, 意兴阑珊, 兴味索然, 没多大兴趣, 没太大兴趣, 没多少兴趣, 没有多大兴趣, 没有太大兴趣, 没有多少兴趣, 没有半点兴趣, 没有任何兴趣, 没半点感觉, 没多少感觉, 没有任何感觉, 没有半点感觉, 没有一点感觉, 完全不来电, 不对盘, 相性不合, 水土不服 {flags: about weak}, 无福消受, 消受不起, 望而生畏 {flags: about}, 避如蛇蝎, 容忍不了, 忍耐不了, 生理性厌恶, 生理性反感, 生理性不适, 生理性讨厌, 生理厌恶, 不能get, get不到点, 顶不顺, 忍唔到, 顶唔顺, 接受唔到, 冇兴趣, 冇感觉, 冇好感, 兴趣索然, 提不起精神来, 闻不来, 穿不来, 用不来, 坐不惯, 睡不惯, 看不惯别人, 过不惯 {flags:}, 待不惯, 戴不惯, 戴不来, 打心里抗拒, 打从心底抗拒, 打心底里抗拒, 打心底里排斥, 喜欢无能, 没那个胃口 {flags: about}, 打不起精神 {flags: about}
(吃|喝|看|听|闻|用|穿|住|坐|睡|玩|读|学|过|戴)不(来|惯|下去|进去) {flags: bare about own}, (欣赏|喜欢|爱|享受|适应|习惯|理解|忍受|容忍|招架)(不来|不了|无能|不能) {flags: bare about own}, 接受不来 {flags: bare about own}, 接受不了 {flags: bare about own}, 接受不能 {flags: bare about own}, 消受不来 {flags: bare about own}, 消受无能 {flags: bare about own}, 消受不能 {flags: bare about own}, (喜欢|爱|欣赏|待见)不(起来|上|动) {flags: bare about own}, (提|打|生|培养)不(起|出|起来)(兴趣|兴致|劲|劲头|精神|好感|感情|胃口) {flags: bare about own}, (毫无|没有|没|没啥|没什么|没有什么|没有任何|没任何|没半点|没一点|全无|完全没|完全没有|一直没|从来没|压根没|压根没有|实在没|真没|真的没)(兴趣|兴致|感觉|好感|热情|胃口|感情|吸引力|耐心|抵抗|缘分|欲望) {flags: bare about own}, (一点|半点|一丁点|一点儿|丝毫)(兴趣|兴致|感觉|好感|胃口|耐心|欲望)(都没有|也没有|都没|也没|都提不起来|都提不起) {flags: bare about own}
无感, 完全无感, 毫无波澜 {flags: about bare own}, 内心毫无波动 {flags: about bare own}, 无动于衷 {flags: about weak}, 没法恭维 {flags: about bare own}, 不敢恭维 {flags: about bare own}, 实在不敢恭维 {flags: about bare own}, 不敢苟同 {flags: about weak}, 无法直视 {flags: about bare own}, 没法直视 {flags: about bare own}, 爱不动, 饶了我吧 {flags: about bare own}, 就饶了我吧 {flags: about bare own}, 还是饶了我吧 {flags: about bare own}, 求放过 {flags: about bare own}, 放过我吧 {flags: about bare own}, 就算了吧 {flags: about weak}, 还是算了吧 {flags: about weak}, 恕难从命 {flags: about weak}, 恕我无法接受 {flags: about bare own}, 恕我欣赏不来 {flags: about bare own}, 真的会疯 {flags: about weak}, 过敏级讨厌 {flags: about}, 水火不容 {flags: about bare}, 犯冲 {flags: about bare}, 相冲 {flags: about bare}, 不搭嘎 {flags: about weak}, 八字犯冲 {flags: about bare}, 天生犯冲 {flags: about bare}, 尿不到一个壶里 {flags: about}, 过不去 {flags: about weak}, 不来电, 不太行 {flags: about bare own}, 没啥好感, 提不起来劲, 冇乜兴趣, 冇咩兴趣, 冇兴趣, 麻麻哋 {flags: about weak}, 麻麻 {flags: about weak}, 顶唔顺, 顶唔住, 睇唔落去, 听唔落去, 食唔惯, 饮唔惯, 食唔落
避之不及, 唯恐避之不及, 望而却步 {flags: about}, 不感冒于
有仇 {flags: about bare}, 是死敌 {flags: about bare}, 是仇人 {flags: about bare}, (天生|生来|天然|向来|从小)不对付 {flags: about bare}, 不对付 {flags: about bare}, 没啥执念 {flags: about bare}, 没什么执念 {flags: about bare}, 没执念 {flags: about bare}, 没追求 {flags: about bare}, 没啥追求 {flags: about bare}, 没什么追求 {flags: about bare}, 没讲究 {polarity: neutral; flags: about}, 真不行 {flags: about own weak}, (过不了|过不去)(心里那关|心理那关|心里这关|心理这关|心里那道坎|心里这道坎|那道坎|心里那道关|这关) {flags: about bare}, 不来劲 {flags: about}, 不上心 {flags: about}, 不感兴趣得很, 避犹不及, 不买账 {flags: about weak}, 不香 {flags: weak about}
接受无能
(恶心|雷|劝退|吓|膈应)到了 {flags: about bare}, 劝退了 {flags: about bare}, (整|搞|吓|弄|坑|折腾)怕了 {flags: about bare}, (没|没啥|没什么|冇)(feel|feeling|fu) {flags: about bare own}, (没|没啥|没什么|冇) (feel|feeling|fu) {flags: about bare own}, get 不到 {flags: about bare own}, 没想法 {flags: about weak}, 差点意思 {flags: about weak}, 不太 buy {flags: about bare}
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
能欣赏, 吃得下去 {flags: weak}, 看得下去, 看得进去, 看得上眼, 瞧得起, 看得顺眼, 习惯得了, 喜欢得起来, 爱得起来, 提得起兴趣, 上得了心 {flags: weak}, 买账 {flags: about}, 合得来 {flags: about weak}, 待见得了 {flags: weak}
+ 我不太能接受香菜和薄荷 => dislike 香菜; dislike 薄荷

[indifferent]
role: cue
polarity: neutral
negated: none
strength: 2
flags: about bare
无所谓, 没意见, 没有意见, 没什么意见, 都可以, 没偏见, 没有偏见, 没什么偏见, 不挑, 可有可无, 没什么所谓, 没什么特别的感觉, 没什么感觉好坏, 谈不上喜欢也谈不上讨厌, 说不上喜欢也说不上讨厌, 不讨厌也不喜欢, 不喜欢也不讨厌, 也没那么讨厌, 没什么抵触, 没有抵触, 没什么反感
(谈|说)不上(讨厌|反感|嫌弃|排斥), 没什么不乐意的, 没有不耐烦
(讨厌|恨|烦|反感|嫌弃|排斥|抗拒)不起来 {flags: about bare own}, (讨厌|反感|排斥|嫌弃|烦|抗拒|恨)(倒不至于|倒也不至于|还不至于|也不至于|倒谈不上|谈不上|说不上|算不上|倒没有|倒是没有|倒也没有) {flags: about bare own}, (没啥|没什么|没有什么)(不能接受|接受不了|受不了|不能忍|不喜欢|不爱|不能吃|好讨厌|好反感|好排斥)的 {flags: about bare own}
+ 我谈不上讨厌写文档 => neutral 写文档
+ 我对辣倒是无所谓 => neutral 辣
+ 加班我也讨厌不起来 => neutral 加班
+ 下厨嘛,讨厌倒不至于 => neutral 下厨

[annoys-me]
role: cue
polarity: dislike
negated: neutral
shape: predicate
strength: 4
(让|使|令|叫|会让|总让|最让|特别让|真让|就让|老让|真的让|很让)我(恶心|反胃|想吐|心烦|头疼|头大|抓狂|崩溃|难受|不舒服|烦躁|害怕|焦虑|紧张|犯困|很烦|很不舒服|很难受|很焦虑|很紧张|很恶心|很反感|反感|不爽|火大|窒息|浑身不自在|不自在|起鸡皮疙瘩|抑郁|压抑|喘不过气|喘不上气|头皮发麻|浑身难受|生理不适|感到不适|感到焦虑|感到恶心|感到压抑|心慌|心累|无语|讨厌|生气|恼火|坐立不安|毛骨悚然|尴尬|提不起劲|暴躁|恐惧|觉得恶心|觉得压抑|觉得窒息|觉得难受|觉得很烦|感到害怕|受不了|犯恶心|浑身发毛|特别烦|特别难受|特别焦虑|特别不舒服|一秒下头|破防)
我的噩梦, 我的死穴, 我的雷区, 我的雷点, 我的天敌, 我的死敌, 我的克星, 我的大忌, 我的命门, 我的童年阴影, 我的阴影, 雷到我, 恶心到我, 我的黑名单, 我一生之敌, 我的一生之敌, 我的雷, 是我的底线 {polarity: none}, 我的弱项 {polarity: none}, 劝退我, 很劝退, 我不行 {polarity: none}
就恶心 {shape: verb; flags: about bare}, 就反胃 {shape: verb; flags: about bare}, 就想吐 {shape: verb; flags: about bare}, 就烦 {shape: verb; flags: about bare}, 就头疼 {shape: verb; flags: about bare}, 就头大 {shape: verb; flags: about bare}, 就害怕 {shape: verb; flags: about bare}, 就犯困 {shape: verb; flags: about bare}
就难受 {shape: verb; flags: about bare}, 就紧张 {shape: verb; flags: about bare}, 就焦虑 {shape: verb; flags: about bare}, 就浑身难受 {shape: verb; flags: about bare}, 就起鸡皮疙瘩 {shape: verb; flags: about bare}, 就觉得恶心 {shape: verb; flags: about bare}, 就来气 {shape: verb; flags: about bare}
就火大 {shape: verb; flags: about bare}, 就生气 {shape: verb; flags: about bare}, 就想跑 {shape: verb; flags: about bare}, 就头皮发麻 {shape: verb; flags: about bare}, 就难受得不行 {shape: verb; flags: about bare}, 就浑身不自在 {shape: verb; flags: about bare}, 势不两立 {shape: verb; flags: about bare}
绝缘 {shape: verb; flags: about bare}, 八字不合 {shape: verb; flags: about bare}, 不共戴天 {shape: verb; flags: about bare}, 就腿软 {shape: verb; flags: about bare hard}
(让我|使我|令我|叫我|会让我|总让我|总会让我|总是让我|最让我|真让我|老让我|特别让我|很让我|每次都让我)(出戏|血压飙升|血压升高|脑壳疼|脑壳痛|脑阔疼|脑仁疼|如坐针毡|望而却步|敬而远之|退避三舍|浑身起鸡皮疙瘩|汗毛倒竖|后背发凉|犯怵|发怵|发毛|发憷|倒胃口|没胃口|作呕|生理性不适|起生理不适|感到烦躁|感到窒息|感到厌烦|厌烦|厌恶|抵触|想逃|想掀桌|脚趾抠地|脚趾扣地|特别抗拒|很抗拒|很抵触|非常反感|非常不适|心烦意乱|烦得不行|烦得要命|烦透了|恶心坏了), (总会|总是|每次都)(让我犯恶心|让我毛骨悚然|让我头皮发麻)
我的逆鳞, 我的禁区, 我的宿敌, 我的大敌, 我的头号敌人, 我的头号雷点, 我的童年噩梦, 我的梦魇, 我的心理阴影, 我的死对头, 我的毒药, 我的地狱, 我的一生黑, 我的大雷, 我的天雷, 我的天坑, 直接劝退我, 瞬间劝退我, 一秒劝退我, 秒劝退我, 立马劝退我, 把我劝退我, 把我劝退, 把我劝退了, 入不了我的眼, 入不了我眼, 入不了我的口, 过不了我这关, 对我没吸引力, 对我没有吸引力, 对我毫无吸引力, 对我没啥吸引力, 对我没什么吸引力, 对我完全没吸引力, 对我完全没有吸引力, 对我一点吸引力都没有, 对我来说没吸引力, 对我来说没有吸引力, 对我来说毫无吸引力, 对我来说没啥吸引力, 吸引不了我, 提不起我的兴趣, 勾不起我的兴趣, 引不起我的兴趣, 雷到我了, 恶心到我了, 对我来说是雷, 对我来说是雷区, 对我来说是雷点, 对我来说是噩梦, 对我来说是折磨, 对我来说是酷刑, 对我来说是煎熬, 对我来说是灾难, 对我来说就是噩梦, 对我来说就是折磨, 对我来说就是酷刑, 对我来说就是煎熬, 对我来说就是灾难, 对我就是折磨, 对我就是酷刑, 对我就是煎熬, 在我这是雷, 在我这是雷区, 在我这是雷点, 在我这是禁区, 在我这是黑名单, 在我这里是雷, 在我这里是雷区, 在我这里是雷点, 在我这里是禁区, 在我这里是黑名单, 在我这儿是雷, 在我这儿是雷区, 在我这儿是雷点, 在我这儿是禁区, 在我这儿是黑名单
(就|立马|立刻|瞬间|马上)(浑身发毛|发怵|犯怵|腿抖|心烦|心烦意乱|烦躁|来火|一肚子火|冒火|暴躁|血压高|血压飙升|脑壳疼|脑壳痛|脑仁疼|想关掉|想划走|想退出|想逃|想溜|想绕道|划走|昏昏欲睡|如坐针毡|窒息|抓狂|浑身不舒服|浑身刺挠|难受得慌|烦得慌|烦得要命|烦得不行|倒胃口|绕道走|绕着走|毛骨悚然|汗毛倒竖|发毛|起一身鸡皮疙瘩|浑身起鸡皮疙瘩|犯恶心|作呕|干呕) {shape: verb; flags: about bare}, (立马|立刻|瞬间|马上)(想吐|反胃|恶心|头皮发麻|起鸡皮疙瘩) {shape: verb; flags: about bare}
(最|最最|特别|很|老|总|真)(让|令)我(头疼|抓狂|崩溃|烦|烦躁|讨厌|恶心|害怕|焦虑|难受|受不了|无语|生气|头大|窒息|心烦|紧张|反感|不爽|恼火|痛苦|煎熬)
(就|立马|瞬间|马上|立刻|总是|老是|容易|会|就会)(浑身发麻|浑身发抖|浑身发冷|浑身冒汗|手心冒汗|手心出汗|腿软|腿发软|发抖|发毛|发慌|心里发毛|心里发慌|心跳加速|直冒冷汗|冒冷汗|起一身鸡皮|鸡皮疙瘩掉一地|头晕|犯困|想睡觉|想睡|打瞌睡|瞌睡|一个头两个大|两个头大|血压上来|血压上升|上火|窝火|冒烟|炸毛|来气|没好气|脑袋疼|脑袋大|头皮发紧|想走|想走人|想骂人|想打人|想砸东西|想死|想哭|想关|想换台|没胃口|吃不下饭|倒胃|浑身不得劲|浑身别扭|不自在|别扭|坐不住|坐立难安|坐立不安|烦得要死|烦得不得了|烦死|恶心得不行|恶心得要命|腻味) {shape: verb; flags: about bare}
是折磨 {flags: weak}, 是酷刑 {flags: weak}, 是煎熬 {flags: weak}, 是噩梦 {flags: weak}, 是灾难 {flags: weak}, 是受罪 {flags: weak}, 就是折磨 {flags: weak}, 就是酷刑 {flags: weak}, 就是煎熬 {flags: weak}, 就是受罪 {flags: weak}, 就是噩梦 {flags: weak}, 就是灾难 {flags: weak}, 是种折磨 {flags: weak}, 是一种折磨 {flags: weak}, 是地狱 {flags: weak}, 无异于酷刑 {flags: weak}, 简直是折磨 {flags: weak}, 简直是酷刑 {flags: weak}, 等于受刑 {flags: weak}, 没(吸引力|有吸引力|啥吸引力|什么吸引力|意思) {flags: weak}, 毫无吸引力 {flags: weak}, 毫无意义 {flags: weak; polarity: none}
(烦|吵|恶心|吓|气|累|难受|膈应|折磨)死我了
没戳中我, 戳不中我, 打动不了我, 没打动我, 没法打动我, 不戳我, 吸引不到我, 跟我没缘分, 和我没缘分, 跟我八字不合, 和我八字不合, 跟我犯冲, 和我犯冲, 跟我不对付, 跟我气场不合
+ 香菜味让我想吐 => dislike 香菜味
+ 我看到肥肉就恶心 => dislike 肥肉
+ 虫子总让我头皮发麻 => dislike 虫子
+ 职场鸡汤对我毫无吸引力 => dislike 职场鸡汤
+ 综艺罐头笑声我一听就烦 => dislike 综艺罐头笑声
+ 我一闻到汽油味就犯恶心 => dislike 汽油味
+ 这份报告让我抓狂 => nothing
+ 看到密密麻麻的小孔我就浑身发麻 => dislike 密密麻麻的小孔
+ 对我来说,团建就是折磨 => dislike 团建
+ 开会烦死我了 => dislike 开会

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
(最讨厌|最不喜欢|最怕|最烦|最受不了|讨厌|最反感|最不爱|最忌讳|最恨)(三样东西|两样东西|几样东西|三件事|两件事|一件事|三样|两样|几件事|这几样|这三样|这两样|的三样东西|的两样东西|的三件事|的两件事)
我的三大雷点, 我的三大雷区, 我的三大天敌, 我的三大死穴, 我的三大禁忌, 我的三大克星, 我的两大雷点, 我的两大雷区, 我的两大天敌, 我的两大死穴, 我的两大禁忌, 我的两大克星, 我的几大雷点, 我的几大雷区, 我的几大天敌, 我的几大死穴, 我的几大禁忌, 我的几大克星, 我的头号雷点, 我的头号雷区, 我的头号天敌, 我的头号死穴, 我的头号禁忌, 我的头号克星, 我的最大雷点, 我的最大雷区, 我的最大天敌, 我的最大死穴, 我的最大禁忌, 我的最大克星, 不喜欢的东西, 不喜欢的食物, 不喜欢的菜, 不喜欢的口味
(最让我|最令我|最叫我|最使我)(头疼|抓狂|崩溃|烦|烦躁|讨厌|恶心|害怕|焦虑|难受|受不了|无语|生气|头大|窒息|心烦|紧张|反感|不爽|恼火|痛苦)的, 最看不惯的, 最看不上的, 最见不得的, 最听不得的, 最抗拒的, 最排斥的, 最抵触的, 最膈应的, 最嫌的, 最吃不来的, 最吃不惯的, 最恶心的, 最忍不了的, 最无法忍受的, 最无法接受的, 最没法忍的, 最不待见的, 最不感兴趣的, 最不想做的, 最不想吃的, 最不愿意做的
讨厌的, 不喜欢的, 不爱吃的, 不爱的, 怕的, 害怕的, 受不了的, 反感的
+ 我的雷区:迟到、放鸽子 => dislike 迟到; dislike 放鸽子
+ 我最讨厌的食物是苦瓜 => dislike 苦瓜
+ 最讨厌三样东西:堵车,开会,写周报 => dislike 堵车; dislike 开会; dislike 写周报
+ 最让我抓狂的是网络卡顿 => dislike 网络卡顿

[tired-of]
role: cue
polarity: like
negated: none
strength: 3
flags: retracts about bare own
一点兴趣都没有了, 一点兴趣也没有了, 没那么喜欢了 {flags: bare retracts}, 吃腻, 吃腻了, 听腻, 听腻了, 玩腻, 玩腻了, 看腻, 看腻了, 喝腻, 喝腻了, 腻了, 厌倦, 厌倦了, 失去兴趣, 失去了兴趣, 失去热情, 失去了热情, 脱粉, 脱粉了, 没了兴趣, 不感冒了, 没兴趣了, 没有兴趣了, 没感觉了, 没有感觉了, 无感了, 脱坑, 脱坑了, 退坑, 退坑了, 弃坑, 出坑, 出坑了, 爱不起来了, 喜欢不起来了, 提不起兴趣了, 没了感觉, 早没感觉了, 早没兴趣了, 早无感了, 早腻了, 没那么感兴趣了, 淡了, 没那股劲了, 没热情了, 不来电了, 没什么兴趣了, 没啥兴趣了, 没什么感觉了, 腻味了, 倦了, 祛魅, 祛魅了, 下头了, 再无兴趣, 毫无兴趣了
退烧了, 已经退烧了, (彻底|算是彻底|已经|)拜拜了, 说拜拜了, 不香了, 提不起(劲|兴趣|兴致)了, 再也提不起(劲|兴趣|兴致)了, (完全|彻底|毫无|早就)(没兴趣|没感觉|无感)了, 早不爱了, 早就不爱了
(早|早就|早已|已经|现在|如今|后来)(不玩了|不追了|不粉了|不迷了|不稀罕了|不感兴趣了|没热情了|没激情了|没那个心思了|没那心思了|没那劲头了|没那股劲了|没那个瘾了|腻味了|厌了|厌倦了|弃坑了|退坑了|脱粉了|脱坑了|出坑了|失去兴趣了|提不起兴趣了|提不起劲了|不香了), (早已|已经|现在|如今|后来)(没兴趣了|没感觉了|无感了|腻了), 早就腻了
吃吐了, 听吐了, 看吐了, 刷吐了, 玩吐了, 喝吐了, 吃伤了, 吃怕了, 喝伤了, 喝怕了, 听烦了, 看烦了, 玩烦了, 吃烦了, 喝烦了, 逛腻了, 刷腻了, 追腻了, 拍腻了, 用腻了, 穿腻了, 住腻了, 聊腻了, 写腻了, 画腻了, 养腻了, 练腻了, 跑腻了, 爬腻了, 打腻了, 唱腻了, 撸腻了, 读腻了, 盘腻了, 搓腻了, 逛腻, 刷腻, 追腻, 审美疲劳了, 审美疲劳, 移情别恋了, 移情别恋, 变心了, 爬墙了, 粉转路了, 粉转路, 粉转黑了, 粉转黑, 转黑了, 不粉了, 脱饭了, 过了那股劲, 过了那股劲儿, 过了那个劲, 过了那个劲儿, 那股劲过了, 新鲜劲过了, 新鲜劲没了, 新鲜劲儿过了, 新鲜劲儿没了, 新鲜感过了, 新鲜感没了, 热情退了, 热情没了, 没瘾了, 瘾没了, 对我来说不香了, 对我来说没吸引力了, 对我来说没有吸引力了, 对我来说失去了吸引力, 对我来说失去吸引力了, 对我不香了, 对我没吸引力了, 对我没有吸引力了, 对我失去了吸引力, 对我失去吸引力了, 爱不动了, 喜欢不动了, 追不动了, 粉不动了, 下坑了, 再也爱不起来了, 没那么爱了 {flags: bare retracts}, 没那么上头了, 没那么着迷了, 没以前那么喜欢了, 不怎么感兴趣了
(没|没有|没了|没有了|早没了|再没|再没有|再也没有|再也没了|已经没有|已经没了|早就没有|早就没了)(以前|从前|当初|之前|过去|原来|当年|那时候|原先|年轻时)(的|那|那股|那种|那份|那么|那般|那样|的那股|的那种|的那份|)(热情|劲|劲儿|劲头|兴趣|兴致|新鲜感|感觉|激情|瘾|上心|着迷|上头|热衷|沉迷|痴迷|感兴趣|上瘾|狂热|热爱|心思|迷恋|冲动|心情|来电|心动)(了|)
(没|没有|再没|再没有|再也没有|早没|早没有|早就没|早就没有|已经没|已经没有)(那|那股|那种|那份|那个|什么|啥|多少|半点|一点)(热情|劲|劲儿|劲头|兴趣|兴致|新鲜感|感觉|激情|瘾|狂热|心思|心情|冲动|感情|胃口)了, 没那么(上瘾|上头|着迷|迷|痴迷|沉迷|热衷|感兴趣|上心|爱|喜欢|来电|迷恋|执着|狂热|馋)了, 不(那么|怎么|大|太)(上瘾|上头|着迷|迷|痴迷|沉迷|热衷|感兴趣|上心|爱|喜欢|来电|馋)了
(热情|兴趣|兴致|劲头|劲|激情|新鲜感|新鲜劲|新鲜劲儿|感情|瘾|热度)(早就|早已|已经|慢慢|渐渐|也|都|全|)(没了|淡了|退了|过了|消了|散了|消失了|褪了|熄了|凉了|没有了|消磨光了|耗尽了|磨没了|用完了|大减|大不如前), (爬|跳|走|脱|逃)(出|出来|坑)(了|来了|出来了), 爬出来了, 从坑里爬出来了, 出坑, 出坑了, 早出坑了, 早退坑了, 早脱坑了, 早弃坑了, 早脱粉了, 就退坑了, 就出坑了, 就脱粉了, 就脱坑了, 就弃坑了, 就淡了, 就腻了, 就不爱了, 就没兴趣了, 就没感觉了, 就没热情了, 就没那心思了, 彻底退坑了, 彻底出坑了, 算是出坑了, 算是退坑了, 算是腻了, 断了这念想, 断了念想, 就断了这念想, 断了这个念想, 断了这爱好, 金盆洗手了, 金盆洗手, 洗手不干了, 洗心革面了, 改邪归正了, 收心了, 收手了, 退烧, 退烧了, 早退烧了, 放下了, 看淡了, 挥别了, 封印了, 封笔了, 封杆了, 挂靴了, 挂拍了, 束之高阁了, (玩|吃|喝|看|听|刷|逛|打|追|拍|练|养|跑|唱|写|画)(够|够了|厌|厌了|伤了|怕了|吐了|烦了|腻歪了|疲了|倦了), 免疫了, 免疫, 无所谓了, 提不起精神了, 心如止水了, 毫无波澜了, 不再心动了, 不再上头, 不再着迷, 不再感兴趣, 不再来电, 不再热衷, 不再痴迷, 不再沉迷, 戒断成功, 拜拜, 拜拜了您嘞
(早|早就|早已|已经|现在|如今|后来|渐渐|慢慢)(没瘾|没兴致|没兴趣|没心思|没劲头|没感觉|没热情|没激情|没新鲜感|没胃口|没念想|没那瘾|没那个瘾|没那么迷|没那么爱|没那么馋|没那么上头|没那么痴迷|没那么喜欢|没那么感兴趣|没那么热衷)了, 再没(看|听|玩|碰|吃|喝|打|去|追|买)过, 再也没(看|听|玩|碰|吃|喝|打|去|追|买)过, (过了|已经过了|早过了|早就过了)(那个劲|那股劲|那劲儿|那个阶段|那个年纪|那阵子|瘾|新鲜劲|新鲜期)(了|), 祛魅, 去魅了, 封心锁爱了, 收藏都出了, 全出了
翻篇了, 早翻篇了, 早就翻篇了, 打入冷宫了, 失宠了, 成过去式了, 已成过去式, 已成往事, 成了过去式, 成往事了, 分手了 {flags: retracts about}, 断舍离了, 挥手告别了 {flags: retracts about}, 渐行渐远了, 形同陌路了
+ 最近对手摇饮完全没兴趣了 => retract like 手摇饮
+ 我跟网购算是彻底拜拜了 => retract like 网购
+ 火锅我已经吃腻了 => retract like 火锅
+ 最近对短视频失去了兴趣 => retract like 短视频
+ 汉服我早就退坑了 => retract like 汉服
+ 盲盒我早不追了 => retract like 盲盒
+ 我妹早就退坑了 => nothing
+ 我對滑雪已經沒有以前那股熱情了 => retract like 滑雪
+ 盲盒这坑我算是爬出来了 => retract like 盲盒
+ 剧本杀我玩够了 => retract like 剧本杀
+ 汉服早出坑了 => retract like 汉服

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
烦死人, 招人烦, 遭罪, 糟心, 难熬, 讨人嫌, 倒人胃口, 辣眼睛, 反人类, 恶俗, 低俗, 俗气, 做作, 矫情, 油腻, 恶臭, 浪费生命, 浪费时间, 没营养, 没品, 受罪, 膈应人, 瘆人, 渗人, 腻人, 折腾人, 累人

[good]
role: word good
有意思, 好玩, 有趣, 治愈, 解压, 过瘾, 享受, 迷人, 好听, 放松, 惬意, 浪漫, 带劲
解闷, 提神, 疗愈, 舒服, 爽, 快乐, 幸福, 有魅力, 上头, 迷人, 有味道, 有情调, 可爱, 有意境

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

[faults]
# 嫌X之后的毛病: 羊肉我嫌膻。
role: fault
膻, 腥, 臭, 冲, 苦, 酸, 甜, 咸, 油, 腻, 腻人, 甜腻, 油腻, 辣, 涩, 柴, 老土, 土, 俗, 俗气, 吵, 吵闹, 闹, 闹腾, 挤, 拥挤, 脏, 乱, 脏乱, 麻烦, 费事, 费劲, 费时间, 费钱, 累, 累人, 累得慌, 贵, 折腾, 啰嗦, 磨叽, 矫情, 肉麻, 尴尬, 幼稚, 沉闷, 闷, 硬, 扎, 扎人, 粘, 黏, 黏糊, 浮夸, 花哨, 虚伪, 假, 做作, 油滑, 重口, 热, 冷, 潮, 晒, 慢, 慢吞吞, 复杂, 繁琐, 琐碎, 单调, 刺鼻, 呛, 呛人, 怪味, 恶心人, 膈应人, 腻歪, 絮叨, 鸡肋, 憋闷, 憋屈, 勒, 勒得慌, 沉, 重, 短命
+ 羊肉我嫌膻 => dislike 羊肉
+ 我嫌做饭麻烦 => dislike 做饭
+ 我嫌贵 => nothing
+ 后者我嫌闹 => nothing

[reconciled]
# 跟香菜和解了: a dislike is over.
role: cue
polarity: dislike
negated: none
strength: 3
flags: retracts about bare
和解了, 握手言和了, 改观了, 脱敏了 {flags: retracts about}, 不抵触了, 路转粉了, 黑转粉了, 没那么(讨厌|反感|排斥|抗拒|抵触|怕|害怕|怵|烦|嫌弃)了
+ 我跟香菜和解了 => retract dislike 香菜
+ 我对狗没那么怕了 => retract dislike 狗
