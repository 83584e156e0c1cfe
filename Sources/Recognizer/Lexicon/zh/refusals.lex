# 不吃、不碰、拒绝、过敏。

[consume]
role: cue
polarity: none
negated: avoid
strength: 4
flags: action bare
吃, 喝, 用, 抽, 碰, 沾, 吸, 穿, 食, 饮, 吃任何, 喝任何, 碰任何, 穿任何, 嚼, 熬 {flags: weak action}, 沾染, 做饭用 {flags: weak action}, 养 {flags: weak action}, 接受, 用一次性, 使用一次性, 喷, 涂, 化, 吃这类, 吃带, 喝带, 吃加了, 放, 加
+ 我不吃猪肉 => avoid 猪肉
+ 我没吃早饭 => nothing
+ 今天不吃晚饭了 => nothing

[cannot-have]
role: cue
polarity: avoid
negated: none
strength: 5
flags: hard bare about
不能吃, 不能喝, 不能碰, 不能沾, 不可以吃, 不可以喝, 不可以碰, 吃不了, 喝不了, 碰不得, 沾不得, 吃不得, 喝不得, 闻不得, 碰不了, 没法吃, 没法喝, 无法吃, 无法喝, 不能闻, 不能摄入, 不能接触, 都不能吃, 都不能喝, 都不能碰, 一口都不能吃, 一口都不能碰, 一点都不能吃, 一点都不能碰, 一点都不能沾, 一口也不能吃, 不宜吃, 不宜喝, 得忌, 要忌, 需要忌, 必须忌, 消化不了, 代谢不了, 耐受不了, 不敢吃, 不敢喝, 不敢碰, 不敢坐, 吃不了一点, 受不了一点 {flags: bare about}, 完全不能吃, 完全不能碰, 绝对不能吃, 绝对不能碰, 也不能吃, 也不能喝, 也不能碰, 不太能吃, 不太能喝, 不大能吃, 不大能喝, 不怎么能吃, 不怎么能喝, 不太敢吃, 不是很能吃, 没办法吃, 没办法喝, 没办法碰, 沾都不能沾, 碰都不能碰, 不让我吃 {flags: hard}, 不让我喝 {flags: hard}, 不让我碰 {flags: hard}, 不准我吃 {flags: hard}, 叫我别吃 {flags: hard}, 叫我忌 {flags: hard}, 让我忌 {flags: hard}, 让我别吃 {flags: hard}, 让我别碰 {flags: hard}, 让我少吃 {flags: hard}, 嘱咐我忌, 叮嘱我忌, 让我戒 {flags: hard}, 一点都吃不了, 一点儿都吃不了, 一点也吃不了, 一滴都喝不了
一(粒|颗|丁点)都不能(吃|碰|沾), (终身|这辈子)不能(吃|喝|碰|沾)
+ 蚕豆我一粒都不能吃 => avoid 蚕豆
+ 我不能吃辣 => avoid 辣
+ 孕妇不能吃螃蟹吗 => nothing
+ 我不能去开会了 => nothing

[doctor]
# 医嘱：主语是医生，说的是自己。
role: speaker
医生, 大夫, 医嘱, 体检后医生, 医生说我 {role: speaker}, 医生说 {role: speaker adverb}, 医生建议我 {role: mask}
(医生|大夫)(交代|叮嘱|嘱咐|要求)我 {role: speaker}
+ 医生交代我终身不能碰酒精 => avoid 酒精

[allergic]
role: cue
polarity: avoid
negated: none
strength: 5
flags: hard about bare
过敏, 会过敏, 就过敏, 严重过敏, 重度过敏, 极度过敏, 轻微过敏, 轻度过敏, 就起疹子, 会起疹子, 起疹子, 就起荨麻疹, 会起荨麻疹, 就长疹子, 就拉肚子, 会拉肚子, 就胃疼, 会胃疼, 就胃痛, 就头痛, 会头痛, 就头晕, 会头晕, 就浑身痒, 会浑身痒, 就嘴肿, 就喉咙肿, 就反酸, 就吐, 会吐, 就打喷嚏, 就休克, 会休克, 不耐受, 不耐, 耐受不良, 有严重过敏, 有过敏史, 有过敏反应, 会有过敏反应, 有过敏, 过敏得厉害, 过敏得很, 会起红疹, 就起红疹, 就全身痒, 会全身起疹子, 就全身起疹子, 就心慌, 会心慌, 就恶心想吐, 就肚子疼, 会肚子疼, 就闹肚子, 会闹肚子, 就肿, 就窜稀, 胀气, 就胀气, 会胀气, 就过敏得不行, 就犯哮喘, 就哮喘, 会哮喘, 会犯哮喘
+ 我对海鲜过敏 => avoid 海鲜
+ 我吃芒果会过敏 => avoid 芒果
+ 他对什么过敏 => nothing
+ 已经对芒果不过敏了 => retract 芒果

[allergy]
role: cue
polarity: avoid
negated: none
shape: compound
strength: 5
flags: hard
过敏症, 过敏史, 过敏体质 {polarity: none}, 不耐受症, 不耐症, 恐惧症 {polarity: dislike}, 障碍 {polarity: none}, 过敏患者, 重度过敏者, 过敏者, 过敏人群

[refuse]
role: cue
polarity: avoid
negated: neutral
strength: 4
flags: bare
拒绝, 拒吃, 拒喝, 拒用, 抵制, 避开, 避免, 远离, 忌口, 忌, 忌食, 戒了, 戒掉, 戒掉了, 戒, 已戒, 少吃 {strength: 3; flags:}, 少喝 {strength: 3; flags:}, 避着, 躲着, 绕开, 回避, 谢绝, 杜绝, 断了 {flags: weak}, 告别了, 告别 {flags: weak}, 戒断, 敬而远之 {flags: bare about}, 绕着走 {flags: bare about}, 绕道走 {flags: bare about}, 退避三舍 {flags: bare about}, 划清界限 {flags: bare about}, say no {flags: bare about}, 说不 {flags: bare about}, 一口都不碰 {flags: bare about}, 一口不碰 {flags: bare about}, 一点不沾 {flags: bare about}, 一点都不碰 {flags: bare about}, 一点都不沾 {flags: bare about}, 都不沾, 从来不碰, 从不碰, 绝不碰, 从不沾, 从来不沾, 绝对不碰, 忌嘴, 一口都不吃 {flags: bare about}, 一口也不吃 {flags: bare about}, 一口都不喝 {flags: bare about}, 一滴都不沾 {flags: bare about}, 一滴都不碰 {flags: bare about}, 一滴不沾 {flags: bare about}, 碰都不碰 {flags: bare about}, 闻都不闻 {flags: bare about}, 沾都不沾 {flags: bare about}, 一概不吃 {flags: bare about}, 一概不碰 {flags: bare about}, 一概不沾 {flags: bare about}, 一律不吃 {flags: bare about}, 一律不碰 {flags: bare about}, 一律不喝 {flags: bare about}, 统统不吃 {flags: bare about}, 通通不吃 {flags: bare about}, 摒弃, 屏蔽 {flags: weak}, 避而远之 {flags: bare about}, 躲得远远的 {flags: bare about}
不进口 {flags: bare about}, 不入口 {flags: bare about}
+ 我拒绝加班 => avoid 加班
+ 我戒了奶茶 => avoid 奶茶
+ 避免死锁的四个条件 => nothing

[never]
role: cue negator habit
polarity: avoid
negated: none
strength: 4
flags: any-verb bare
从不, 从来不, 从来都不, 绝不, 绝对不, 坚决不, 打死也不, 打死不, 打死我也不, 打死我都不, 死也不, 死都不, 再也不, 再也不会, 再也不想, 这辈子都不会, 这辈子都不会再, 这辈子都不, 这辈子不会, 一辈子都不, 永远不, 永远不会, 永远都不, 永不, 一律不, 一概不, 统统不, 说什么也不, 怎么也不, 说啥也不, 给钱也不, 给钱都不, 绝对不会, 坚决不会, 坚决拒绝, 从来都不会, 从来不会, 从不会, 决不会, 死活不, 宁死不, 倒贴钱也不, 倒贴也不, 绝对不能, 坚决不能, 一直不, 长期不, 尽量不, 尽可能不, 几乎不, 基本不, 基本上不, 基本不会, 几乎从不, 轻易不, 不能有, 不可以有, 能不就不 {role: mask}, 都从不, 向来从不, 绝不会再, 绝不再, 打死都不
+ 我从不抽烟 => avoid 烟
+ 我从来不看恐怖片 => avoid 看恐怖片

[service]
role: cue
polarity: avoid
negated: none
strength: 4
flags: bare
(别|不要|千万别|千万不要|请别|请不要|以后别|以后不要|别再|不要再|以后别再|以后不要再|麻烦别|以后都别|请不要再|请别再|以后请不要|求你别|永远别|永远不要|可别|往后别)(给我推荐|给我推|推荐给我|推荐|给我放|给我加|给我安排|给我订|给我点|给我发|给我讲|放|加|给我吃|给我看|给我上|给我整|给我|跟我提|跟我聊|让我吃|让我喝|叫我吃|叫我喝|给我配|给我选|给我播放|给我播|跟我说|对我用|给我用|给我打)
给我放 {role: mask}, 不放 {flags: weak}, 不加 {flags: weak}, 不要放 {flags: weak}
(别|不要|千万别|请别|请不要|以后别|永远别|永远不要)(帮我订|帮我选|帮我买|帮我安排|帮我点|给我排|给我寄|给我塞|给我推送)
+ 永远别帮我订转机的航班 => avoid 转机的航班
+ 千万别给我放香菜 => avoid 香菜
+ 以后不要给我推荐综艺 => avoid 综艺

[abstinent]
role: cue
polarity: avoid
negated: none
shape: itself
strength: 5
flags: bare
滴酒不沾 {topic: 酒}, 烟酒不沾 {topic: 烟酒}, 戒烟 {topic: 烟}, 戒酒 {topic: 酒}, 戒糖 {topic: 糖}, 戒辣 {topic: 辣}, 戒咖啡 {topic: 咖啡}, 戒奶茶 {topic: 奶茶}, 戒烟了 {topic: 烟}, 戒酒了 {topic: 酒}, 戒糖了 {topic: 糖}, 忌辣 {topic: 辣}, 忌酒 {topic: 酒}, 忌生冷 {topic: 生冷}, 忌辛辣 {topic: 辛辣}, 忌油腻 {topic: 油腻}, 控糖 {topic: 糖}, 恐高 {topic: 高; flags: bare hard}, 恐飞 {topic: 飞; flags: bare hard}, 晕车 {topic: 车}, 晕船 {topic: 船}, 晕机 {topic: 机}, 晕血 {topic: 血; flags: bare hard}, 晕针 {topic: 针; flags: bare hard}, 晕3d {topic: 3d}, 乳糖不耐 {topic: 乳糖; flags: bare hard}, 乳糖不耐受 {topic: 乳糖; flags: bare hard}, 有乳糖不耐 {topic: 乳糖; flags: bare hard}, 有乳糖不耐受 {topic: 乳糖; flags: bare hard}, 有乳糖不耐症 {topic: 乳糖; flags: bare hard}, 麸质不耐受 {topic: 麸质; flags: bare hard}, 麸质过敏 {topic: 麸质; flags: bare hard}, 酒精过敏 {topic: 酒精; flags: bare hard}, 有幽闭恐惧症 {topic: 幽闭; flags: bare hard}, 幽闭恐惧症 {topic: 幽闭; flags: bare hard}, 有密集恐惧症 {topic: 密集; flags: bare hard}, 密集恐惧症 {topic: 密集; flags: bare hard}, 有深海恐惧症 {topic: 深海; flags: bare hard}, 深海恐惧症 {topic: 深海; flags: bare hard}, 有恐高症 {topic: 高; flags: bare hard}, 恐高症 {topic: 高; flags: bare hard}, 社恐 {polarity: none}, 戒烟戒酒 {topic: 烟}, 不烟不酒 {topic: 烟}, 酒精不耐受 {topic: 酒精; flags: bare hard}, 果糖不耐受 {topic: 果糖; flags: bare hard}, 有广场恐惧症 {topic: 广场; flags: bare hard}, 有巨物恐惧症 {topic: 巨物; flags: bare hard}, 巨物恐惧症 {topic: 巨物; flags: bare hard}, 有深水恐惧症 {topic: 深水; flags: bare hard}, 糖不沾 {topic: 糖}, 不沾烟酒 {topic: 烟酒}, 不近烟酒 {topic: 烟酒}
+ 我滴酒不沾 => avoid 酒
+ 我爸滴酒不沾 => nothing
+ 我恐高 => avoid 高
+ 我计划下个月戒糖 => nothing

[out-of-question]
# 对说话人来说碰不得、没得谈的。
role: cue
polarity: avoid
negated: none
shape: predicate
strength: 4
免谈, 跟我免谈, 对我是禁忌 {flags: hard}, 对我来说是禁忌 {flags: hard}, 别想让我(穿|吃|喝|碰|去|用|看), 都别想让我(穿|吃|喝|碰|去|用|看)
+ 红眼航班跟我免谈 => avoid 红眼航班
+ 磺胺类药物对我是禁忌 => avoid 磺胺类药物
+ 这个免谈 => nothing

[taboo]
role: cue
polarity: avoid
negated: none
shape: title
strength: 4
flags: bare
忌口, 我的忌口
+ 本人忌口:葱、姜、蒜 => avoid 葱; avoid 姜; avoid 蒜
+ 你的忌口:葱、姜 => nothing
