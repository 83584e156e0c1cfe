# 离不开、非有不可。

[indispensable]
role: cue
polarity: require
negated: none
strength: 5
flags: bare
离不开, 离不了, 少不了, 缺不了, 不能没有, 不能缺, 不能缺少, 不能少了, 断不了, 戒不掉, 戒不了, 依赖, 依赖于, 全靠, 就靠, 没办法离开, 无法离开, 没法离开, 一刻也离不开, 一天都离不开, 一天也离不开, 一日不可无, 不能离开, 舍不得离开 {flags: weak}, 缺一不可 {flags: weak}, 永远需要 {flags: guarded}, 一天不能没有
+ 我离不开咖啡 => require 咖啡
+ 离不开你的支持 => nothing

[must]
role: cue
polarity: require
negated: none
strength: 4
flags: guarded
必须, 必须要, 必须得, 一定要, 一定得, 非得, 非要, 必得, 得, 务必, 总得, 都得, 都要, 必须有 {flags: bare}, 必须要有 {flags: bare}, 一定要有 {flags: bare}, 一定得有 {flags: bare}, 得有 {flags: guarded}, 非得有 {flags:}, 必须得有 {flags:}, 要有 {flags: guarded}, 都必须, 不能不 {flags:}, 得记 {role: mask}, 得走 {role: mask}, 得去 {role: mask}, 得先 {role: mask}, 得出去 {role: mask}, 得回 {role: mask}, 不得不 {role: mask}, 不可不, 每天都要 {flags:}, 每天都得 {flags:}, 每天必须 {flags:}, 每天必 {flags:}, 每天一定要 {flags:}, 必须保证 {flags: guarded}, 一定会 {flags: guarded}, 非得要 {flags: guarded}, 每天非得 {flags:}
需要 {flags: guarded}, 很需要 {flags: guarded}, 特别需要 {flags: guarded}, 非常需要 {flags: guarded}, 要求 {flags: guarded}, 急需 {role: mask}
+ 我睡觉必须戴耳塞 => require 戴耳塞
+ 我必须走了 => nothing
+ 我需要一杯水 => nothing

[only]
role: cue
polarity: require
negated: none
strength: 4
只(吃|喝|用|坐|穿|看|听|接受|住|买|认|要|抽|玩|去|戴|睡|选|读|爱|喜欢|相信|吃得惯|喝得惯|吃得下|吃得了|喝得了|能接受|用得惯|开|订|收), 只能吃 {flags: hard}, 只能喝 {flags: hard}, 只能用 {flags: weak hard}, 只能接受, 只会喝, 只会吃, 一律用, 一律喝, 永远只吃, 永远只喝, 永远只用, 只肯吃, 只肯喝, 非……不, 从来只喝, 从来只吃, 从来只用, 一直只用, 一直只喝, 只认准, 就认, 就只吃, 就只喝, 就只用, 就只听, 只爱喝, 只爱吃, 只想要 {flags: weak}, 只习惯用, 只坐得惯, 唯爱 {polarity: like}, 只钟情于 {polarity: like}, 只钟爱 {polarity: like}, 只偏爱 {polarity: like}, 非得是 {flags: guarded}, 只在 {flags: guarded}, 只跟 {flags: guarded}
+ 我只喝无糖的 => require 无糖的
+ 坐飞机我只坐靠走道的 => require 靠走道的

[without]
role: without
没有, 没, 没了, 少了, 缺了, 离了, 离开, 离开了, 不, 断了, 要是没有, 要是没, 一天没有, 一天没, 一天不, 一天不喝, 一天不吃, 哪天不喝, 哪天不吃, 哪天没, 早上不喝, 早上没有, 一天没喝, 早上没, 一旦没有, 一旦没, 几天不吃, 两天不吃, 三天不吃, 几天没, 两天没
+ 没有空调我活不了 => require 空调

[cannot]
role: cue
polarity: require
negated: none
shape: without
strength: 5
活不了, 活不下去, 没法活, 活不下来, 没法过, 过不下去, 睡不着, 睡不着觉, 睡不好, 睡不踏实, 吃不下饭, 吃不下, 喝不下, 没法工作, 没法干活, 干不了活, 工作不了, 没法睡, 没法睡觉, 没法集中, 集中不了注意力, 没法学习, 学不进去, 没法思考, 浑身难受, 浑身不舒服, 浑身不自在, 难受, 没精神, 没劲, 没力气, 会死, 要命, 我就不行, 可不行, 真不行, 就不行, 是不行, 不行, 绝对不行, 活不成, 坐立不安, 心里发慌, 心慌, 不舒服, 就浑身难受, 就不舒服, 就难受, 没法开工, 开不了工, 提不起精神, 走不动路, 待不住, 没安全感, 没有安全感, 出不了门, 没法出门, 静不下心, 做不了事, 什么都干不了, 啥也干不了, 不踏实, 吃不香, 受不了的, 会疯, 会疯掉, 要疯, 要死, 没法专心, 没办法工作, 没办法睡觉, 没办法生活, 没办法活, 无法工作, 无法入睡, 无法生活, 无法集中, 无法专心, 会崩溃, 不习惯的, 不下饭, 就像丢了魂, 一天都过不下去, 一天都活不了, 一整天都没精神, 就觉得少了点什么, 等于要我命, 写不了代码, 起不来, 醒不过来
+ 我没音乐不行 => require 音乐

[need-words]
role: need
无障碍, 轮椅, 无障碍通道, 安静, 绝对安静, 独处, 字幕, 大字, 助听器, 导盲犬, 盲文, 安静的环境, 耳塞, 眼罩, 遮光, 白噪音, 清真, 无糖, 低糖, 无麸质, 素食, 浴缸, 靠窗, 靠走道, 下铺, 禁烟, 无烟, 电梯, 吸入器, 胰岛素, 私人空间, 个人空间, 自己的空间, 充足的睡眠, 睡眠, 仪式感, 枕头, 抱枕, 伞, 汤, 热水, 开灯, 关灯, 开窗, 戴, 抱着, 听着, 开着, 早睡, 午睡, 午休, 洗澡, 来一杯, 来杯, 带伞, 带水, 听音乐, 听歌, 睡够, 八小时, 才能, 才行, 才能工作, 才能睡着, 才能睡, 才能专心, 才睡得着, 才舒服, 软床, 硬板床, 空调, 加湿器, 放糖, 加糖, 加冰, 加醋, 蘸醋, 放辣椒, 加辣, 配, 就着, 泡脚, 洗手, 消毒, 防晒, 热牛奶, 窗户, 夜灯, 小夜灯, 晒太阳, 阳光, 自然光, 新鲜空气, 双肩包, 充电宝, 辣椒, 醋, 辣椒酱, 老干妈

[diet]
role: cue
polarity: require
negated: none
shape: itself
strength: 5
slot: diet
flags: bare
吃素, 吃全素, 吃纯素, 吃斋, 吃清真, 素食者, 素食主义者, 纯素食者, 纯素食主义者, 蛋奶素, 奶素, 蛋素, 纯素, 全素, 生酮饮食, 生酮, 低碳饮食, 低碳水饮食, 低碳水, 清真饮食, 地中海饮食, 无麸质饮食, 素食, 植物性饮食, 弹性素食者, 鱼素, 鱼素者, 低脂饮食, 低钠饮食, 低盐饮食, 低糖饮食, 长期吃素 {topic: 吃素}, 常年吃素 {topic: 吃素}, 一直吃素 {topic: 吃素}, 只吃素 {topic: 素}, 吃长素, 只吃清真 {topic: 清真}, 吃清真的 {topic: 清真}, 只吃清真食品 {topic: 清真食品}, 戒五谷, 轻断食, 间歇性断食, 控糖饮食, 胎里素, 吃奶蛋素, 吃蛋奶素, 茹素, 持斋, 食素, 素食主义
严格纯素 {topic: 纯素}, 严格素食 {topic: 素食}, 坚持素食 {topic: 素食}, 在生酮 {topic: 生酮}, 在生酮饮食 {topic: 生酮饮食}, 只吃素食 {topic: 素食}, 只吃素的 {topic: 素}, 只吃纯素 {topic: 纯素}
+ 我吃素 => require 吃素 # diet
+ 我是素食主义者,去西藏吃什么好呢 => require 素食主义者 # diet
+ 他俩都是素食主义者 => nothing
