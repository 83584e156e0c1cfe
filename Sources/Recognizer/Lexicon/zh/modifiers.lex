# 主语和态度词之间可以有的话。

[negators]
role: negator
不, 没 {role: negator perfect}, 没有 {role: negator perfect}, 还没 {role: negator perfect}, 还没有 {role: negator perfect}, 别, 不太, 不怎么, 不咋, 不大, 不是很, 不那么, 没那么, 没有很, 没有那么, 没怎么, 不算, 没多, 并不, 并不是, 并没有, 并没, 可不, 才不, 也不, 都不, 毫不, 绝不是, 决不, 不会 {role: negator copula}, 不甚, 不很, 不特别, 不是特别, 不是太, 不是那么, 没太, 一样都不, 一个都不, 一种都不, 哪个都不, 从没, 从未, 从来没, 从来没有, 一点都不, 一点也不, 一点儿都不, 一点儿也不, 丝毫不, 压根不, 压根就不, 根本不, 根本就不, 完全不, 实在不, 真不, 真的不, 真心不, 向来不, 一向不, 不能, 不可以, 不敢, 未曾, 不可能 {role: negator}, 没法, 无法, 不见得, 不怎么太, 既不 {role: negator}, 又不, 倒不, 倒也不, 并非, 不至于, 没什么, 没啥, 不大能, 不太能, 不是很能, 不太会, 不曾
唔, 唔太, 唔会, 冇, 从冇, 从来冇, 不咋个, 莫得 {role: mask}, 唔系, 并唔
+ 我不怎么爱喝汽水 => dislike 喝汽水
+ 我从来不喜欢凑热闹 => dislike 凑热闹

[no-more]
role: no-longer
不再, 再也不, 已经不, 早就不, 早已不, 不会再
+ 我不再喜欢咖啡了 => retract like 咖啡
+ 我不再吃素了 => retract 吃素

[denials]
role: denial
不是, 不是说, 不是说我, 也不是, 倒不是, 倒也不是, 并不是说, 没说, 谈不上 {role: mask}, 说不上 {role: mask}, 不敢说, 不能说, 没有说, 又不是, 不代表我
不是 {role: denial copula}
+ 我不是不喜欢数学 => neutral 数学
+ 不是说我不爱吃鱼 => neutral 吃鱼

[rhetorical]
role: rhetorical
谁说, 谁说我, 怎么可能, 怎么会, 怎能, 怎么能, 哪能, 哪里会, 哪会, 难道, 难道说, 岂能, 岂会, 凭什么说, 凭什么说我, 怎么就
谁说我 {role: rhetorical speaker}, 凭什么说我 {role: rhetorical speaker}, 为什么这么 {role: rhetorical auxiliary}, 为什么会这么 {role: rhetorical auxiliary}, 怎么这么 {role: rhetorical auxiliary}, 怎么就这么 {role: rhetorical auxiliary}, 为啥这么 {role: rhetorical auxiliary}, 为什么那么 {role: rhetorical auxiliary}, 咋这么 {role: rhetorical auxiliary}, 不能不 {role: adverb need}
哪有, 没说过, 没说过我 {role: rhetorical speaker}, 可没说过, 可没说过我 {role: rhetorical speaker}, 从没说过, 从没说过我 {role: rhetorical speaker}
+ 我可没说过我不喜欢川菜 => like 川菜
+ 谁说我讨厌上海菜了 => neutral 上海菜
+ 谁说我不喜欢数学了 => like 数学
+ 我怎么可能不喜欢火锅 => like 火锅

[degrees-up]
role: degree
strength: 1
很, 非常, 特别, 超, 超级, 太, 真, 真的, 真心, 实在, 十分, 极其, 极度, 格外, 相当, 巨, 贼, 老, 可, 可太, 最最, 无敌, 尤其, 好, 好好 {role: adverb}, 真的很, 真的好, 真的超, 特, 忒, 倍儿, 死 {role: degree tail}, 透 {role: degree tail}, 爆 {role: degree tail}, 疯狂, 深深, 深, 狂, 重度, 资深, 忠实, 骨灰级, 铁杆, 顶级, 狂热, 究极, 绝对, 彻底, 完全, 根本, 压根, 压根儿, 一点都, 一点也, 丝毫, 打心底, 打心底里, 打心眼里, 打心眼儿里, 由衷, 由衷地, 发自内心, 无比, 万分, 极, 极为, 尤为, 严重, 强烈, 天生, 严格, 惨 {role: degree tail}, 到不行 {role: degree tail}, 得不行 {role: degree tail}, 得要命 {role: degree tail}, 得要死 {role: degree tail}, 得不得了 {role: degree tail}, 不得了 {role: degree tail}, 无可救药地, 疯狂地, 死死, 那是相当, 真是, 真的是, 实在是, 确实是, 简直, 一万个, 一百个, 深度, 轻度 {strength: -1}, 老早, 很是, 可是真, 铁, 铁血, 十级, 究极, 特特别, 异常, 贼拉, 好生, 尤其是 {role: contrast}, 特别是 {role: contrast}, 得很 {role: degree tail}, 极了 {role: degree tail}, 得不行了 {role: degree tail}, 地 {role: adverb}

[superlative]
role: superlative degree
strength: 1
最, 最最, 第一

[degrees-soft]
# 挺……的: 句尾的“的”属于它们。
role: degree copula
strength: -1
挺, 蛮, 还挺, 还蛮, 还算, 挺挺, 满
是 {role: copula}, 还是 {role: adverb}, 都是 {role: copula}, 也是 {role: copula}, 就是 {role: copula adverb}, 其实是 {role: copula}, 确实是 {role: copula degree}, 真的是 {role: copula degree}, 当然是 {role: copula}, 一直是 {role: copula}, 永远是 {role: copula}, 应该是 {role: copula}, 肯定是 {role: copula}, 必须是 {role: copula}, 一定是 {role: copula}, 一直都是 {role: copula}, 还得是 {role: copula}, 绝对是 {role: copula}, 算是 {role: copula}, 属于 {role: copula}, 从小就是 {role: copula}, 可是 {role: contrast}, 始终是 {role: copula}, 莫过于 {role: copula}, 非……莫属 {role: tail}, 为 {role: dative}
当属 {role: copula}, 要数 {role: copula}

[degrees-down]
role: degree
strength: -1
比较, 有点, 有点儿, 稍微, 有些, 略微, 多少有点, 一般, 些许, 还比较, 相对

[adverbs]
role: adverb
请, 麻烦, 麻烦你, 劳驾, 自己, 就, 都, 还, 又, 才, 却, 倒, 倒是, 其实, 平时, 平常, 平日里, 通常, 总是, 总, 一直, 一直都, 一直很 {role: degree}, 向来, 从小, 从小就, 从小到大, 从来, 本来, 本来就, 确实, 的确, 说实话, 老实说, 有一说一, 坦白说, 坦白讲, 说真的, 讲真, 讲道理, 不瞒你说, 反正, 毕竟, 另外, 而且, 并且, 甚至, 居然, 竟然, 果然, 依然, 仍然, 依旧, 仍, 始终, 终究, 终于, 渐渐, 慢慢, 越来越, 尤其, 一向, 历来, 骨子里, 生来, 自然, 当然, 显然, 明显, 个人比较 {role: speaker degree}, 总的来说, 总之, 简单来说, 换句话说, 顺便说一下, 顺便说一句, 顺便说, 跟你说, 跟你说哦, 跟你讲, 告诉你, 跟你说个事, 你知道吗, 你知道的, 你知道, 不得不说, 必须承认, 我承认, 我发现, 我感觉, 我想说, 我得说, 我认为, 明知道, 众所周知, 老实讲, 实话说, 实不相瞒, 悄悄说, 偷偷告诉你, 怎么说呢, 嗯, 哦, 哎, 唉, 哈哈, 呜呜, 呜呜呜, 嘿嘿, 嘻嘻, 对了, 对, 是的, 好吧, 好的, 行, 没错, 那, 那么, 话说, 这么说吧, 没事就, 闲着没事就, 有空就, 动不动就, 没事, 一有空就, 多年来, 这么多年, 这些年, 打小, 打小就, 自小, 自幼, 大概, 几乎, 基本, 基本上, 基本都, 大部分时候, 多数时候, 大多数时候, 主要, 主要是, 纯粹, 单纯, 只是, 不过是, 再说, 再说了, 所谓, 难免, 尽量, 尽可能, 刻意, 特意, 能, 可以, 会 {role: would}, 敢, 肯, 用户, 同时, 更, 更加, 更为, 原则上, 老是, 从此, 一般都, 一般, 一般来说, 通常都, 习惯性, 下意识, 莫名, 莫名其妙地, 不由得, 忍不住, 情不自禁, 控制不住, 忽然, 个人而言, 就我个人而言, 对我来说, 于我而言, 对我而言, 在我看来, 以我来说, 跟你坦白, 顺便, 顺便提一下, 补充一下, 友情提示, 提醒一下, 提醒你一下, 说起来, 说来惭愧, 说来奇怪, 奇怪的是, 不知道为什么, 不知为何, 不知道为啥, 可能是因为, 大概是因为, 好像 {role: would}, 似乎 {role: would}, 主要吧, 统统, 通通, 一律, 一概, 全都, 全, 皆, 均, 啥都, 各种, 没别的, 没办法, 实话实说, 真的就, 单单, 偏偏, 偏, 独独, 唯独, 独 {role: adverb}, 恰恰, 刚好, 正好, 这方面, 其余的, 反而, 各位, 这么, 那么, 如此, 有时候, 有时, 偶尔, 时不时, 常, 常常, 经常, 时常, 也就 {role: adverb}, 身体, 身体上, 心理上, 生理上
也 {role: adverb tail}, 也都 {role: adverb tail}, 同样 {role: adverb tail}, 也很 {role: adverb tail degree}, 也挺 {role: adverb tail degree copula}, 我也 {role: speaker tail}, 也是真的 {role: adverb}
要我选的话, 让我选的话, 要我说
+ 有一说一我喜欢极简风 => like 极简风

[habits]
role: habit adverb
总是, 从来都, 永远, 每次都, 一般都, 通常, 一直, 向来, 历来, 始终, 肯定, 必, 毫不犹豫, 毫无疑问, 无脑, 坚定, 坚决, 果断, 永远都, 绝对, 宁可, 宁愿, 情愿, 首选

[woulds]
role: would
想, 想要, 可能, 也许, 或许, 说不定, 没准, 大概会, 应该会, 应该, 好想, 希望, 打算, 准备, 计划, 想着, 要 {role: would}, 将, 将会, 即将, 快要, 要去, 恐怕, 估计, 怀疑, 考虑, 正要, 本想, 不想, 不想再, 我以为, 以为, 愿, 期待, 想不想, 不打算, 本以为, 争取, 决定, 差点, 差点儿, 突然想, 想去, 我怕我, 生怕, 未必, 不一定, 下个月, 下周, 明年, 等我
不想 {role: negator would}, 不打算 {role: negator would}, 不要 {role: negator would}
+ 今天想吃火锅 => nothing
+ 也许我会爱上这里 => nothing

[reporters]
role: reporter
说, 说过, 觉得, 认为, 听说, 据说, 感觉, 告诉, 问, 问我, 知道, 发现, 承认, 提到, 声称, 总说, 老说, 常说, 总念叨, 念叨, 写道, 喊着, 猜, 相信, 表示, 嚷嚷, 嚷着, 看出来, 跟我说, 对我说, 告诉我, 记得, 提过

[complement]
role: complement
这件事, 这事, 的事, 这一点, 这条, 这个事

[tails]
role: tail
无法自拔, 怕得要命, 怕得不行, 怕得要死, 爱得不行, 爱得要死, 好多年了, 好多年, 很多年了, 很多年, 很久了, 好久了, 多年了, 多年, 一辈子, 到骨子里, 来着 {role: question-tail}, 死了, 要死, 要命, 得紧, 得慌, 就完事了, 没商量, 没得商量, 上头, 之类的, 什么的, 等等, 等, 啥的, 一类的, 那种, 的那种, 之类, 这类, 多一点, 多一些, 更多一点, 比较多, 居多, 为主, 不解释, 谢谢, 谢谢啦, 拜托, 拜托了, 谢啦, 感谢, 就对了, 的说, 而已, 罢了, 是真的, 真的, 不骗你, 绝对, 没错, 你懂的, 你呢, 懂的都懂, 这件事, 这事, 这事儿, 的事, 的事情, 这件事情, 这一点, 这回事, 这条, 这个事, 这点, 这个事实, 这条记录, 的记录, 这个偏好, 的偏好, 的习惯 {role: mask}, 起来, 下去, 会不舒服, 了吧 {role: tail change}, 了啊 {role: tail change}, 了哦 {role: tail change}, 了呢 {role: tail change}, 了呀 {role: tail change}, 了啦 {role: tail change}, 到爆, 到死, 一万年, 的呀 {role: tail}, 的呢, 的啊, 的哦, 的啦, 的嘛, 的哈, 的诶, 的耶, 比较好, 这样, 一下, 就是了, 没跑了, 永远的神, yyds, 到现在, 至今, 到底, 才行, 才好, 才能工作, 才能睡着, 才能睡, 才能集中注意力, 才能专心, 才睡得着, 才有精神, 才能活, 才踏实, 才安心, 才舒服, 才清醒, 提神, 续命, 才能开始工作, 才能思考, 才能入睡, 才吃得下, 才能工作的, 比较踏实, 才能静下心, 才能放松, 才会安心, 才算完整, 才觉得踏实, 才能醒过来, 才能清醒
才能
+ 我沉迷拼图无法自拔 => like 拼图

[particles]
role: particle
啊 {role: particle join}, 呀 {role: particle join}, 呢, 哦, 噢, 啦, 吧, 呗, 嘛, 哈, 哈哈哈, 哈哈哈哈, 哈哈, 诶, 欸, 喔, 耶, 捏, 滴, 哒, 咯, 喽, 嗷, 呐, 哇, 哎, 唉, 哼, 嘿, 呜, 呜呜呜, 嘻嘻, hhh, hhhh, 233, hh, www, 哟, 唷, 嗯, 咧, 惹, 囖, 滴说, 嘞, 叭, 哈喽

[change]
role: change
了, 啦 {role: change particle}, 了嘛 {role: change particle}

[question-words]
role: question-word
什么, 啥, 哪, 哪个, 哪些, 哪里, 哪儿, 哪种, 哪位, 怎么, 怎样, 怎么样, 如何, 为什么, 为啥, 谁, 多少, 几个, 几点, 是否, 有没有, 能不能, 可不可以, 要不要, 该不该, 会不会, 是不是, 喜不喜欢, 爱不爱, 喜欢不喜欢, 吃不吃, 喝不喝, 好不好, 怎么办, 咋办, 咋, 吗 {role: question-tail}, 么 {role: question-tail}, 嘛呢 {role: question-tail}, 不? {role: question-tail}, 没? {role: question-tail}, 哪一个, 哪家, 什么样, 什么时候, 何时, 讨不讨厌, 怕不怕, 能否, 可否, 哪部, 哪本, 哪首, 还是说, 受不受得了, 爱吃不爱吃, 想不想, 该, 去哪, 去哪儿, 多大, 几时, 哪天, 过不过敏, 有什么推荐, 有推荐, 适合, 介意不介意, 介不介意, 有啥, 能吃, 能去, 凭什么, 干嘛, 干什么, 什么来着
+ 你喜欢吃什么 => nothing
+ 我最喜欢的电影是什么来着 => nothing

[reasons]
role: reason
因为, 因为我, 由于, 所以, 所以说, 因此, 于是, 既然, 毕竟, 之所以, 以至于, 主要是因为, 就因为, 加上, 而且, 并且, 以免, 免得, 不然, 否则, 反正, 省得, 导致
因为我 {role: reason speaker}

[contrasts]
role: contrast
但, 但是, 可是, 不过, 然而, 只不过, 只可惜, 可惜, 虽然, 虽说, 尽管, 即便如此, 而, 而是, 只是, 除了, 除非 {role: hypothetical}, 更别说, 何况, 除此之外, 至于, 相反, 反倒, 但就是, 但又, 尤其是, 特别是, 例如, 比如, 比如说, 像是, 无奈, 偏偏, 不管, 无论
+ 我喜欢下雨天但讨厌打雷 => like 下雨天; dislike 打雷

[joins]
role: join
、, 以及, 还有, 或者, 或, 或是, 外加, 及, 甚至, 乃至, 跟 {role: join dative}, 和 {role: join dative}, 与 {role: join dative}, 同 {role: dative}, 还有就是, 或是, 亦或, 抑或, 再就是, 连同
也好 {role: join particle}, 也罢 {role: join particle}, 也好还是 {role: join}, 啦啥的 {role: tail}

[datives]
role: dative
给, 对, 对于, 跟, 和, 与, 让, 使, 把, 被, 向, 替, 帮, 帮我, 关于, 有关, 看到, 一看到, 一看见, 看见, 听到, 一听到, 闻到, 一闻到, 一闻, 一吃, 一喝, 一碰, 一听, 一提到, 提到, 一想到, 想到, 一见, 一见到, 见到, 一沾, 吃到, 喝到, 闻着, 看着, 连, 将, 只要吃, 只要喝, 只要碰, 只要闻到, 只要一吃, 只要一喝, 吃了, 喝了, 吃点, 喝点, 吃一点, 喝一点, 吃多了, 摸到, 接触, 一接触, 接触到, 对着, 面对, 碰到, 一碰到, 遇到, 一遇到
一看, 一闻见, 一听见, 一瞅见, 一瞧见, 一提, 一提起, 一摸, 一摸到, 一尝, 一吃到, 一喝到, 一想, 一想起, 一接触到, 想起, 听见, 瞅见, 瞧见, 尝到, 只要看到, 只要听到, 只要一看到, 只要一听到, 只要看见, 只要碰到, 只要一闻到, 只要想到, 只要提到, 光看, 光闻, 光听, 光想到, 光看到, 光闻到, 光是看, 光是看到, 光是听, 光是想到, 光是闻到, 每次看到, 每次吃, 每次喝, 每次听到, 每次闻到, 每次想到, 哪怕闻到 {role: mask}

[of]
role: of
的, 之

[nows]
role: now
现在, 如今, 最近, 近来, 已经, 早就, 早已, 目前, 后来, 这阵子, 这段时间, 近期, 现如今, 突然, 突然就, 忽然就, 慢慢, 渐渐, 不知不觉

[transients]
role: transient
今天, 今晚, 今早, 今儿, 今日, 这次, 这回, 暂时, 先, 待会儿, 待会, 一会儿, 等会儿, 此刻, 此时, 刚才, 刚刚, 刚, 明天, 后天, 明晚, 这周, 这两天, 这几天, 本周, 今天中午, 今天晚上, 中午先, 今年 {role: now}, 本月, 这会

[past]
role: past
以前, 曾经, 曾, 过去, 原来, 之前, 从前, 当年, 那会儿, 上学那会儿, (小学|初中|高中|中学|刚毕业|刚工作|刚上班|年轻|大一|大二|大三|大四|读研|念书|学生)那会儿, (小学|初中|高中|中学|大学)那阵子, 有那么一阵子, 有那么一段时间, 前几年, 早年, 早些年, 有段时间, 有一阵子, 有一阵, 一度, 曾经有段时间, 上学的时候, 读书那会儿, 大学那会儿, 前些年, 前两年, 前阵子, 早先, 原先, 先前, 有一段时间, 有阵子, 年轻那会儿, 往年, 过 {role: past change}, 一阵子 {role: past change}, 过一阵子 {role: past change}, 过一阵 {role: past change}, 过一段时间 {role: past change}, 小时候那会儿
+ 以前我很喜欢摇滚 => retract like 摇滚
+ 曾经讨厌数学 => retract dislike 数学

[bygone]
role: bygone
小时候, 年轻的时候, 年轻时, 那时候, 那时, 当时, 昨天, 昨晚, 上次, 上回, 上周, 上个月, 去年, 前天, 读书的时候, 读书时, 上学时, 上大学时, 上大学的时候, 大学时, 高中时, 初中时, 小学时, 小时候我, 小的时候, 童年, 儿时, 幼时, 那年, 那天
小时候我 {role: bygone speaker}
+ 我小时候特别爱吃糖 => nothing

[over]
role: over
胜过, 多过, 多于, 胜于, 而不是, 而非, 也不想, 也不愿, 也不愿意, 也不要, 也不会, 也不去, 也不, 甚于, 超过, 大于, 也懒得, 好过, 强过, 都不想, 都不愿, 多过于, 远胜过, 远胜, 远超, 优于, 而不, 也不肯

[versus]
role: versus
比起, 比起来, 相比, 相比之下, 相比于, 相较于, 相较, 相较之下, 与其, 和……相比, 比较起来, 之间, 之中, 里面, 当中, 比 {role: versus dative}, 相对于, 较之, 不如 {role: contrast}, 倒不如 {role: contrast}, 不如说 {role: contrast}, 中间, 两者之间, 二选一
+ 比起咖啡我更喜欢茶 => like 茶 > 咖啡

[have]
role: perfect
有, 患有

[for-me]
# 说的是自己的标准。
role: adverb oblique
在我这, 在我这里, 在我这儿, 在我心里, 在我心中, 在我眼里, 在我看来, 就我来说, 就我而言, 拿我来说, 对于我来说, 对于我, 以我的口味
+ 在我心里面食第一 => nothing
