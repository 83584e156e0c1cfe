# 不吃、不碰、拒绝、过敏。

[consume]
role: cue
polarity: none
negated: avoid
strength: 4
flags: action bare
吃, 喝, 用, 抽, 碰, 沾, 吸, 穿, 食, 饮, 吃任何, 喝任何, 碰任何, 穿任何, 嚼, 熬 {flags: weak action}, 沾染, 做饭用 {flags: weak action}, 养 {flags: weak action}, 接受, 用一次性, 使用一次性, 喷, 涂, 化, 吃这类, 吃带, 喝带, 吃加了, 放, 加
食用, 饮用, 服用 {flags: weak action}, 佩戴 {flags: weak action}
+ 我不吃猪肉 => avoid 猪肉
+ 我没吃早饭 => nothing
+ 今天不吃晚饭了 => nothing

[cannot-have]
role: cue
polarity: avoid
negated: none
strength: 5
flags: hard bare about
不能吃, 不能喝, 不能碰, 不能沾, 不可以吃, 不可以喝, 不可以碰, 吃不了, 喝不了, 碰不得, 沾不得, 吃不得, 喝不得, 闻不得, 碰不了, 没法吃, 没法喝, 无法吃, 无法喝, 不能闻, 不能摄入, 不能接触, 都不能吃, 都不能喝, 都不能碰, 一口都不能吃, 一口都不能碰, 一点都不能吃, 一点都不能碰, 一点都不能沾, 一口也不能吃, 不宜吃, 不宜喝, 得忌, 要忌, 需要忌, 必须忌, 消化不了, 代谢不了, 耐受不了, 吃不了一点, 受不了一点 {flags: bare about}, 完全不能吃, 完全不能碰, 绝对不能吃, 绝对不能碰, 也不能吃, 也不能喝, 也不能碰, 不太能吃, 不太能喝, 不大能吃, 不大能喝, 不怎么能吃, 不怎么能喝, 不太敢吃, 不是很能吃, 没办法吃, 没办法喝, 没办法碰, 沾都不能沾, 碰都不能碰, 不让我吃 {flags: hard}, 不让我喝 {flags: hard}, 不让我碰 {flags: hard}, 不准我吃 {flags: hard}, 叫我别吃 {flags: hard}, 叫我忌 {flags: hard}, 让我忌 {flags: hard}, 让我别吃 {flags: hard}, 让我别碰 {flags: hard}, 让我少吃 {flags: hard}, 嘱咐我忌, 叮嘱我忌, 让我戒 {flags: hard}, 一点都吃不了, 一点儿都吃不了, 一点也吃不了, 一滴都喝不了
一(粒|颗|丁点)都不能(吃|碰|沾), (终身|这辈子)不能(吃|喝|碰|沾)
(万万不能|千万不能|半点不能|实在不能|真的不能|半点都不能|半点也不能|一丁点也不能|一点儿都不能|一点儿也不能|一丝都不能|一丝也不能|一滴都不能|一滴也不能|一丁点儿都不能|一丁点儿也不能|医生不让|医生不许|医生不准|医生禁止|医生说不能|大夫不让|大夫不许|大夫不准|大夫禁止|大夫说不能|医嘱不让|医嘱不许|医嘱不准|医嘱禁止|医嘱说不能)(吃|碰|沾|喝), (半点|一丁点|一点儿|一丝|一滴|一口|一丁点儿)(都沾不得|都碰不得|都吃不得|都喝不得|都碰不了|也沾不得|也碰不得|也吃不得|也喝不得|也碰不了), (得|需要|必须|需)(忌口|避开|远离|避免)
(绝对|一口都|一口也)(不能沾|不能喝), 沾不了, 不能食, 食不得, 不宜碰, 不宜沾, 一丁点都不能喝, 一口也不能碰, 要忌口, 不敢爬, 不敢站, 不敢乘, 不敢闻, 不敢尝, 不敢沾, 不敢摸, 坐不了, 坐不得, 食唔得, 饮唔得, 唔食得, 唔饮得, 掂唔得, 不能摸, 不能服用, 不可服用, 无法摄入, 无法消化, 吃不进
(吃|喝|碰|沾|闻|坐|玩|做|穿|戴|用|去|爬|上|乘|睡|养|抽|晒|淋|泡|蒸|跑|跳|摸|接触|摄入)(不了|不得) {flags: hard bare about own}, 看不了 {flags: hard bare about own}, 听不了 {flags: hard bare about own}, 受不得 {flags: hard bare about own}, 打不得 {flags: hard bare about}, 晒不得, 累不得, 冻不得, 着不得凉 {role: mask}
不能坐 {flags: hard bare about}, 不能晒 {flags: hard bare about}, 不能受 {flags: hard bare about}, 不能穿 {flags: hard bare about}, 不能戴 {flags: hard bare about}, 不能闻 {flags: hard bare about}, 不能抽 {flags: hard bare about}, 不能摸 {flags: hard bare about}, 不能养 {flags: hard bare about}, 不能吃含 {flags: hard bare about}, 不能喝含 {flags: hard bare about}, 不能吃带 {flags: hard bare about}, 不敢爬 {flags: hard bare about}, 不敢站 {flags: hard bare about}, 不敢乘 {flags: hard bare about}, 不敢闻 {flags: hard bare about}, 不敢尝 {flags: hard bare about}, 不敢摸 {flags: hard bare about}, 不敢走 {flags: hard bare about}, 不敢进 {flags: hard bare about}, 不敢靠近 {flags: hard bare about}, 不敢开 {flags: hard bare about}, 不敢一个人 {flags: hard bare about}, (没法|没办法|无法|不可以|不宜|不适合|不适宜)(吃|喝|碰|坐|做|穿|戴|用|闻|玩|接触|食用|饮用|摄入|剧烈) {flags: hard bare about}, 耐受不了, 消受不了 {polarity: dislike}, (医生|大夫|中医)(不让|不许|不准|不叫|严禁|禁止|叮嘱我别|嘱咐我别|叫我别|让我别|说不能|说我不能|说我不可以|要我别|让我少|叫我少)(吃|喝|碰|沾|抽|用) {flags: hard bare}, (医生|大夫|中医|家里)(让我|叫我|要我|要求我|嘱咐我|叮嘱我)(忌|戒|远离|避开|少吃|少喝|别吃|别喝|别碰|不吃|不喝|不碰|禁|控制) {flags: hard bare}, 过敏不能碰, 一碰就完, 唔食得, 食唔得, 唔掂得, 唔可以食, 唔可以饮, 唔得食
(医生|大夫|中医)(嘱咐我|叮嘱我|交代我|让我|叫我|要我|劝我|建议我)(少|别|不要|不能|忌)(吃|喝|碰|沾|抽|用) {flags: hard bare}, (医生|大夫)(让|叫|要求)忌 {flags: hard bare}, (医生|大夫|中医)(嘱咐我忌口|叮嘱我忌口) {role: word}, 中医让我忌口 {role: word}, 中医叫我忌口 {role: word}
不敢(看|坐|吃|碰|喝|养|去|玩|摸|开) {flags: hard bare about own}
(走|过|扛|拎|蹲|站|久站)不了 {flags: hard bare about own}
+ 蚕豆我一粒都不能吃 => avoid 蚕豆
+ 我不能吃辣 => avoid 辣
+ 孕妇不能吃螃蟹吗 => nothing
+ 我不能去开会了 => nothing
+ 虾我半点也不能沾 => avoid 虾
+ 我不敢坐过山车 => avoid 过山车
+ 孩子不能碰坚果吗 => nothing
+ 核磁共振我做不了 => avoid 核磁共振
+ 我坐不了大巴 => avoid 大巴
+ 我看不了这个文件 => nothing
+ 这个我做不了 => nothing
+ 这题我做不了 => nothing

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
会过敏, 极度过敏, 轻度过敏, 就起疹子, 就起荨麻疹, 会起荨麻疹, 就长疹子, 就拉肚子, 会拉肚子, 就胃疼, 会胃疼, 就胃痛, 就头痛, 会头痛, 就浑身痒, 会浑身痒, 就嘴肿, 就喉咙肿, 就反酸, 就吐, 会吐, 就打喷嚏, 就休克, 会休克, 不耐, 耐受不良, 有严重过敏, 有过敏史, 有过敏反应, 会有过敏反应, 有过敏, 过敏得厉害, 过敏得很, 会起红疹, 就起红疹, 就全身痒, 会全身起疹子, 就全身起疹子, 就心慌, 会心慌, 就恶心想吐, 就肚子疼, 会肚子疼, 就闹肚子, 会闹肚子, 就肿, 就窜稀, 胀气, 就胀气, 会胀气, 就过敏得不行, 就犯哮喘, 就哮喘, 会哮喘, 会犯哮喘
(就|会|准|必|就会|立马|肯定|就要)(起风团|起湿疹|长湿疹|起疙瘩|起红疙瘩|发痒|浑身发痒|脸肿|嘴唇肿|嘴麻|舌头麻|喉咙痒|喉咙紧|嗓子痒|流鼻涕|流眼泪|喷嚏不停|喘|喘不上气|胃胀|肚子胀|腹泻|拉稀|跑厕所|烧心|长痘|爆痘|上吐下泻|犯痛风|痛风|送急诊|进急诊|进医院|心悸|出疹子|出红疹|浑身起疹子|浑身红疹|全身红肿|红肿|发疹|起皮疹|犯鼻炎|哮喘发作), (嘴|嘴唇|嘴巴|脸|喉咙|嗓子|舌头|眼睛|皮肤|身上|全身|浑身|手)(就肿|就痒|就麻|就起疹子|就发痒|就红|就起疙瘩), (准|必|就会|肯定|就要)(打喷嚏|起红疹|过敏|犯哮喘|窒息)
(肚子就|胃就|头就)(疼|痛|胀|不舒服|难受), 会打喷嚏, 会窒息, 立马打喷嚏, 立马起红疹, 立马犯哮喘, 重度不耐受, 轻度不耐受, 严重不耐受, 敏感得很, 过敏星人, 过敏到不行
(一碰就|一吃就|一喝就|一沾就|一闻就)(过敏|起疹子|拉肚子|吐|痒|肿|咳嗽|喷嚏|哮喘|头晕|头疼|胃疼|发作|不行|难受) {flags: hard bare about own}
严重不耐, 有轻微过敏, 有重度过敏, 有点过敏, 有点不耐受, 天生过敏, 从小过敏, 容易过敏, 高度过敏, 极其过敏, 过敏死, 过敏到要命, 过敏到住院, 不耐得很, 过敏到进急诊
(舌头|嘴|嘴巴|嘴唇|喉咙|嗓子|脸|眼睛|身上|浑身|全身|皮肤|手|胃|肚子|头|脑袋|鼻子|胸口|心脏)(就|会|都会|就会|立马|马上|立刻|准)(发麻|麻|肿|痒|发痒|疼|痛|胀|起泡|红|发红|起疹|起疹子|起红点|不舒服|难受|晕|发晕|堵|紧|闷|翻江倒海|抽筋|绞痛|过敏)
(就|会|准|立马|马上)(咳|咳嗽|咳个不停|犯病|发病|发作|抽筋|低血糖|高反|晕倒|晕过去|休克|喘不过气|胃痉挛|胃疼|胃痛|胃酸|反酸水|烧胃|拉|一泻千里|蹲厕所|跑厕所|吐个不停|恶心呕吐|头晕眼花|起红点|起红斑|起泡|脱皮|湿疹|长斑|嗓子疼|嗓子哑|便秘|失眠|睡不着), 准上火, 会窒息, 准窒息
(马上|立刻)(晕|过敏|发晕), 就发晕, 立马晕, 立马发晕
过敏 {flags: hard bare about own}, 严重过敏 {flags: hard bare about own}, 重度过敏 {flags: hard bare about own}, 不耐受 {flags: hard bare about own}, 就过敏 {flags: hard bare about own}, 立马过敏 {flags: hard bare about own}, (起疹子|会起疹子|就晕) {flags: hard about bare}, 心慌 {flags: hard about bare weak}, 心悸 {flags: hard about bare weak}, 胃疼 {flags: hard about bare weak}, 胃痛 {flags: hard about bare weak}, 胃胀 {flags: hard about bare weak}, 胃酸 {flags: hard about bare weak}, 反酸 {flags: hard about bare weak}, 烧心 {flags: hard about bare weak}, 胀气 {flags: hard about bare weak}, 肚子疼 {flags: hard about bare weak}, 肚子胀 {flags: hard about bare weak}, 闹肚子 {flags: hard about bare weak}, 拉肚子 {flags: hard about bare weak}, 头晕 {flags: hard about bare weak}, 失眠 {flags: hard about bare weak}, 起疹 {flags: hard about bare weak}, 浑身痒 {flags: hard about bare weak}, 嗓子疼 {flags: hard about bare weak}, 长痘 {flags: hard about bare weak}, 便秘 {flags: hard about bare weak}, 手抖 {flags: hard about bare weak}, 想吐 {flags: hard about bare weak}, 上脸 {flags: hard about bare weak}, 过敏得厉害 {flags: hard about bare weak}, 犯恶心 {flags: hard about bare weak}, 恶心 {flags: hard about bare weak}
+ 我对海鲜过敏 => avoid 海鲜
+ 我吃芒果会过敏 => avoid 芒果
+ 他对什么过敏 => nothing
+ 已经对芒果不过敏了 => retract 芒果
+ 我一吃芒果嘴就肿 => avoid 芒果
+ 我喝牛奶就腹泻 => avoid 牛奶
+ 他一喝酒脸就红 => nothing
+ 我喝咖啡心慌 => avoid 咖啡
+ 我吃辣胃疼 => avoid 辣
+ 我头疼 => nothing
+ 我今天吃坏了胃疼 => nothing

[allergy]
role: cue
polarity: avoid
negated: none
shape: compound
strength: 5
flags: hard
过敏症, 过敏史, 不耐受症, 不耐症, 恐惧症 {polarity: dislike}, 障碍 {polarity: none}, 过敏人群
过敏星人, 过敏党, 过敏体 {polarity: none}, 不耐受体质
(过敏|不耐受|乳糖不耐|哮喘|严重过敏|重度过敏)(病人|人群|体质|星人|一族|党), (乳糖不耐|哮喘)(患者|人士|者), 过敏症患者, 过敏性体质, 过敏体质人 {polarity: none}, 过敏症状 {polarity: none}
(过敏|不耐受|严重过敏|重度过敏)(患者|人士|者) {flags: hard bare}
+ 猫毛过敏人士在此 => avoid 猫毛
+ 尘螨过敏患者,住酒店得自带床单 => avoid 尘螨

[refuse]
role: cue
polarity: avoid
negated: neutral
strength: 4
flags: bare
拒绝, 拒吃, 拒喝, 拒用, 抵制, 避开, 避免, 远离, 忌口, 忌, 忌食, 戒, 已戒, 避着, 躲着, 绕开, 回避, 谢绝, 杜绝, 告别了, 戒断, 都不沾, 从来不碰, 从不碰, 绝不碰, 从不沾, 从来不沾, 绝对不碰, 忌嘴, 摒弃, 断了 {flags: weak}, 告别 {flags: weak}, 屏蔽 {flags: weak}, 一律不碰 {flags: bare about}, 一律不吃 {flags: bare about}, 一律不喝 {flags: bare about}
划清界限 {flags: bare about}, say no {flags: bare about}, 说不 {flags: bare about}, 碰都不碰 {flags: bare about}
闻都不闻 {flags: bare about}, 沾都不沾 {flags: bare about}, 一概不吃 {flags: bare about}, 一概不碰 {flags: bare about}, 一概不沾 {flags: bare about}, 统统不吃 {flags: bare about}, 通通不吃 {flags: bare about}, 避而远之 {flags: bare about}
不进口 {flags: bare about}, 不入口 {flags: bare about}
戒除, 一生抵制, 终身抵制, 坚决抵制, (看都不|碰都不|闻都不|尝都不|听都不|动都不|摸都不)(看|尝|听|动|摸|想看|想碰|想闻|想尝|想听) {flags: bare about}, (一概|一律|通通|统统|全部)(不要|不考虑|不用|不看|不接|不买|拒收) {flags: bare about}, (看都|闻都|尝都|听都|动都|摸都|一个都|样样|坚决|死都|死也|打死|打死也)不碰 {flags: bare about}
(一律|通通|统统|全部|样样|样样都|坚决)不沾 {flags: bare about}, (看|碰|尝|听|动|摸)都不闻 {flags: bare about}, 直接pass {flags: bare about}, 一票否决 {flags: bare about}, 敬谢不敏了 {flags: bare about}, 绕道而行 {flags: bare about}, 有多远躲多远 {flags: bare about}
能不吃就不吃 {flags: bare about}, 能不喝就不喝 {flags: bare about}, 能不去就不去 {flags: bare about}, 能不坐就不坐 {flags: bare about}, 能不用就不用 {flags: bare about}, 能不看就不看 {flags: bare about}, 能不穿就不穿 {flags: bare about}
一筷子不动 {flags: bare about}, 达咩 {flags: bare about}, 从来不碰的 {flags: bare about}
勿近 {flags: about}, 退散 {flags: about}
(早就|早|已|已经|彻底|总算|终于|刚|硬是|愣是|成功|算是)(戒|戒了|戒掉|戒掉了|戒除|断了|断掉|停了) {flags: bare quits own about}, 戒了 {flags: bare quits own about}, 戒掉了 {flags: bare quits own about}, 戒掉 {flags: bare quits own about}, 婉拒, 回绝, 一口回绝, 免谈 {flags: weak about}, 敬谢, 忌讳吃, 忌讳喝, 避忌, 戒绝, 抗拒吃 {polarity: dislike}, 拒看, 拒坐, 拒玩, 拒听, 拒穿, 拒买, 拒碰, 拒收, 拒接, 避食, 禁食, 不沾, 从不沾, 从来不沾, 不近 {flags: weak}, 少碰 {strength: 3; flags:}, 少吃点 {strength: 3; flags: weak}, 尽量少吃 {strength: 3; flags:}, 尽量避免, 尽量避开, 尽量远离, 能不吃就不吃, 躲开 {flags: weak}, 避着点 {flags: weak}, 坚决抵制, 不接受 {flags: bare}, 概不接受, 恕不接受, 一律不接受, 绝不接受, 不收 {flags: weak}, 拒绝任何, 抵制一切, 拒绝一切
少吃 {strength: 3; flags: weak}, 少喝 {strength: 3; flags: weak}
+ 我拒绝加班 => avoid 加班
+ 我戒了奶茶 => avoid 奶茶
+ 避免死锁的四个条件 => nothing
+ 打牌抽烟喝酒我样样不沾 => avoid 打牌抽烟喝酒
+ 三无产品我一律免谈 => avoid 三无产品
+ 动物内脏我一筷子都不动 => avoid 动物内脏
+ 他烟酒样样不沾 => nothing

[never]
role: cue negator habit
polarity: avoid
negated: none
strength: 4
flags: any-verb bare
从不, 从来不, 从来都不, 绝不, 绝对不, 坚决不, 打死也不, 打死不, 打死我也不, 打死我都不, 死也不, 死都不, 再也不, 再也不会, 再也不想, 这辈子都不会, 这辈子都不会再, 这辈子都不, 这辈子不会, 一辈子都不, 永远不, 永远不会, 永远都不, 永不, 一律不, 一概不, 统统不, 说什么也不, 怎么也不, 说啥也不, 给钱也不, 给钱都不, 绝对不会, 坚决不会, 坚决拒绝, 从来都不会, 从来不会, 从不会, 决不会, 死活不, 宁死不, 倒贴钱也不, 倒贴也不, 绝对不能, 坚决不能, 一直不, 长期不, 尽量不, 尽可能不, 几乎不, 基本不, 基本上不, 基本不会, 几乎从不, 轻易不, 不能有, 不可以有, 能不就不 {role: mask}, 都从不, 向来从不, 绝不会再, 绝不再, 打死都不
(多少钱|给多少钱|白给|白送|免费|请我|求我|求着我|八抬大轿请我|饿死|渴死|冻死|热死|累死|穷死|困死|刀架脖子上|刀架脖子|无论如何|再便宜我|再便宜|再好吃我|再好吃|再好喝我|再好喝|再好看我|再好看|再饿我|再饿|再渴我|再渴|再冷我|再冷|再热我|再热|再累我|再累|再困我|再困|再火我|再火|再穷我|再穷|再馋我|再馋|再香我|再香)(也不|都不), (打死我也|打死我都|打死也|打死都|死也|死都)(不会|不想|不肯|不要)
(从来就|打小|打小就|自小|自小就|天生|天生就|生来|素来|平生|此生|终生|终身|永世|誓|发誓|发誓再也|断然|断|万万|倒贴钱都|无论如何|不管怎样都|这辈子再也|这辈子绝|是从|从来都是|一贯|一惯|压根从)不, 发誓不再, 绝不会, 绝对不可能, 从此不再, 今后不再, 往后不再
(打死我|打死|死|饿死|渴死|累死|就算饿死|宁愿饿死|宁可饿死|给我钱|给多少钱我|给再多钱|再多钱|多贵|多便宜|多好吃|跪着求我|求我|请我|送我|倒贴我|倒找钱|说破天|说出花来|天王老子来了|天塌下来|无论谁劝|谁劝|谁请)(都|也|都绝|也绝)(不|不会|不想|不肯|不愿), (这辈子|此生|今生|一辈子|永远|从今往后|从今以后)(都|也|再|再也|绝|绝对)(不|不会|不会再|不再|不想再), (我是|我可是)(绝|坚决|从|从来|死活|打死)不 {role: cue negator habit speaker}, 原则上不, 一般不, 一般都不, 一般不会, 平时不, 平常不, 通常不, 平日不, 基本都不, 基本上都不, 基本从不, 轻易不会, 从来冇, 从来唔, 从唔, 绝唔, 死都唔, 打死都唔, 坚决唔
(休想|别想|甭想|谁也别想|谁都别想|你别想|少来|想都别想)(让我|叫我|要我|逼我)
+ 我从不抽烟 => avoid 烟
+ 我从来不看恐怖片 => avoid 看恐怖片
+ 我天生不吃葱 => avoid 葱
+ 我弟打死都不会吃香菜 => nothing

[service]
role: cue
polarity: avoid
negated: none
strength: 4
flags: bare
(别|不要|千万别|千万不要|请别|请不要|以后别|以后不要|别再|不要再|以后别再|以后不要再|麻烦别|以后都别|请不要再|请别再|以后请不要|求你别|永远别|永远不要|可别|往后别)(给我推荐|给我推|推荐给我|推荐|给我放|给我加|给我安排|给我订|给我点|给我发|给我讲|放|加|给我吃|给我看|给我上|给我整|给我|跟我提|跟我聊|让我吃|让我喝|叫我吃|叫我喝|给我配|给我选|给我播放|给我播|跟我说|对我用|给我用|给我打)
给我放 {role: mask}, 不放 {flags: weak}, 不加 {flags: weak}, 不要放 {flags: weak}
(别|不要|千万别|请别|请不要|以后别|永远别|永远不要)(帮我订|帮我选|帮我买|帮我安排|帮我点|给我排|给我寄|给我塞|给我推送)
(别|不要|请别|请不要|以后别|以后不要|别再|不要再|千万别|麻烦别|求别|拜托别|以后请别|今后别|今后不要|往后别|永远别|请不要再)(给我来|给我下|给我做|给我挑|给我带|给我弹|给我推销|向我推荐|向我推销|跟我推荐|给我提供|给我列|给我安利|向我安利|推荐我|给我约|给我预约|给我预订|给我定|给我准备|帮我约|帮我预订|帮我定|帮我挑|往里放|往里加|往里面放|往里面加|塞给我|拿给我|给我念|给我唱|给我听), (求别|拜托别|以后请别|今后别|今后不要)(给我整|给我上|给我选|再推荐|给我排|给我安排|给我讲|给我发|给我看|给我推)
(别再|不要再|麻烦别|往后别|请不要再)(再推荐|给我排), 以后不要给我排, 千万别再推荐, 永远别再推荐, 谢绝给我推荐
(以后别|以后不要|永远别|永远不要|别再|不要再|真的不要再|真的别再|请不要再|请别再|以后别再|以后请别|以后请不要|往后别|今后别)(推|推荐|推送|推销|安利|塞|给我推|给我发|给我排|给我看), (别|不要|千万别|请别|请不要|真的不要|真的别|求你别|拜托别|麻烦别|千万不要)(推|推荐|推送|推销|安利|发|安排|放|加|点|订|买|塞|寄|配|给我推|给我发|给我排|给我看) {flags: weak bare}, 别再推, 不要再推, 别往我碗里夹, 别往里搁, 别搁, 不搁 {flags: weak}, 别放, 甭给我放, 甭给我, 甭放, 甭跟我提, 少给我, 少跟我提, 少跟我说 {flags: weak}, 少给我来, 免放 {flags: weak}, (跳过|屏蔽|过滤掉|排除|拉黑)所有 {flags: weak}
+ 永远别帮我订转机的航班 => avoid 转机的航班
+ 千万别给我放香菜 => avoid 香菜
+ 以后不要给我推荐综艺 => avoid 综艺
+ 不要给我排早上的会 => avoid 早上的会
+ 以后别向我推销保险 => avoid 保险
+ 你不要给我讲条件 => nothing
+ 真的不要再推心靈雞湯給我 => avoid 心靈雞湯

[abstinent]
role: cue
polarity: avoid
negated: none
shape: itself
strength: 5
flags: bare
滴酒不沾 {topic: 酒}, 戒酒 {topic: 酒}, 戒酒了 {topic: 酒}, 忌酒 {topic: 酒}, 烟酒不沾 {topic: 烟酒}, 不沾烟酒 {topic: 烟酒}, 不近烟酒 {topic: 烟酒}, 戒烟 {topic: 烟}, 戒烟了 {topic: 烟}, 戒烟戒酒 {topic: 烟}, 不烟不酒 {topic: 烟}, 戒糖 {topic: 糖}, 戒糖了 {topic: 糖}, 控糖 {topic: 糖}, 糖不沾 {topic: 糖}, 戒辣 {topic: 辣}, 忌辣 {topic: 辣}, 戒咖啡 {topic: 咖啡}
戒奶茶 {topic: 奶茶}, 忌生冷 {topic: 生冷}, 忌辛辣 {topic: 辛辣}, 忌油腻 {topic: 油腻}, 恐高 {topic: 高; flags: bare hard}, 有恐高症 {topic: 高; flags: bare hard}, 恐高症 {topic: 高; flags: bare hard}, 恐飞 {topic: 飞; flags: bare hard}, 晕车 {topic: 车}, 晕船 {topic: 船}, 晕机 {topic: 机}, 晕血 {topic: 血; flags: bare hard}
晕针 {topic: 针; flags: bare hard}, 晕3d {topic: 3d}, 乳糖不耐 {topic: 乳糖; flags: bare hard}, 乳糖不耐受 {topic: 乳糖; flags: bare hard}, 有乳糖不耐 {topic: 乳糖; flags: bare hard}, 有乳糖不耐受 {topic: 乳糖; flags: bare hard}, 有乳糖不耐症 {topic: 乳糖; flags: bare hard}, 麸质不耐受 {topic: 麸质; flags: bare hard}
麸质过敏 {topic: 麸质; flags: bare hard}, 酒精过敏 {topic: 酒精; flags: bare hard}, 酒精不耐受 {topic: 酒精; flags: bare hard}, 有幽闭恐惧症 {topic: 幽闭; flags: bare hard}, 幽闭恐惧症 {topic: 幽闭; flags: bare hard}, 有密集恐惧症 {topic: 密集; flags: bare hard}, 密集恐惧症 {topic: 密集; flags: bare hard}, 有深海恐惧症 {topic: 深海; flags: bare hard}
深海恐惧症 {topic: 深海; flags: bare hard}, 社恐 {polarity: none}, 果糖不耐受 {topic: 果糖; flags: bare hard}, 有广场恐惧症 {topic: 广场; flags: bare hard}, 有巨物恐惧症 {topic: 巨物; flags: bare hard}, 巨物恐惧症 {topic: 巨物; flags: bare hard}, 有深水恐惧症 {topic: 深水; flags: bare hard}
恐血 {topic: 血; flags: bare hard}, 有恐飞症 {topic: 飞; flags: bare hard}, 幽闭恐惧 {topic: 幽闭; flags: bare hard}, 有幽闭恐惧 {topic: 幽闭; flags: bare hard}, 有尖锐恐惧症 {topic: 尖锐; flags: bare hard}, 有尖端恐惧症 {topic: 尖端; flags: bare hard}, 牛奶不耐受 {topic: 牛奶; flags: bare hard}, 蛋白不耐受 {topic: 蛋白; flags: bare hard}, 组胺不耐受 {topic: 组胺; flags: bare hard}, 有蚕豆病 {topic: 蚕豆; flags: bare hard}, 蚕豆病 {topic: 蚕豆; flags: bare hard}, 有恐水症 {topic: 水; flags: bare hard}, 戒甜 {topic: 甜}, 戒肉 {topic: 肉}, 戒碳水 {topic: 碳水}, 断糖 {topic: 糖}, 戒夜宵 {topic: 夜宵}, 戒可乐 {topic: 可乐}, 戒短视频 {topic: 短视频}, 忌海鲜 {topic: 海鲜}, 忌牛羊肉 {topic: 牛羊肉}, 忌葱蒜 {topic: 葱蒜}, 忌口辣 {topic: 辣}, 烟酒都不沾 {topic: 烟酒}, 烟酒一概不沾 {topic: 烟酒}, 戒荤 {topic: 荤}, 荤腥不沾 {topic: 荤腥}, 不沾荤腥 {topic: 荤腥}, 不沾酒 {topic: 酒}, 酒精不耐 {topic: 酒精; flags: bare hard}, 麸质不耐 {topic: 麸质; flags: bare hard}, 果糖不耐 {topic: 果糖; flags: bare hard}
戒(茶|甜食|零食|手游|油炸|荤|赌|火锅|烧烤|外卖|饮料|汽水|抖音|主食|米饭|红肉) {topic: $}, 忌(发物|寒凉|牛羊肉|油炸|冷饮|腥|荤|猪肉|豆制品|甜|咸|烟酒|高糖|高盐|葱姜蒜) {topic: $}
在戒(糖|烟|酒|咖啡|奶茶|甜食|碳水|夜宵|零食|游戏|手游|短视频) {topic: $}
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
跟我免谈, 对我是禁忌 {flags: hard}, 对我来说是禁忌 {flags: hard}
在我这免谈, 在我这没门, 在我这不行, 在我这行不通, 在我这一律免谈, 在我这儿免谈, 在我这儿没门, 在我这儿不行, 在我这儿行不通, 在我这儿一律免谈, 在我这里免谈, 在我这里没门, 在我这里不行, 在我这里行不通, 在我这里一律免谈, 到我这免谈, 到我这没门, 到我这不行, 到我这行不通, 到我这一律免谈, 到我这儿免谈, 到我这儿没门, 到我这儿不行, 到我这儿行不通, 到我这儿一律免谈, 到我这里免谈, 到我这里没门, 到我这里不行, 到我这里行不通, 到我这里一律免谈, 跟我没缘 {polarity: dislike}, 跟我无缘 {polarity: none}, 我一律免谈, 离我远点, 离我远一点, 请离我远点
没门 {flags: weak}, 没得谈, 一律免谈, 想都别想, 休想, 门都没有, 没商量 {flags: weak}
免谈, 通通免谈
(别想让我|休想让我)(穿|吃|喝|碰|去|用|看)
(都别想|别想|休想)让我(穿|吃|喝|碰|去|用|看)
+ 红眼航班跟我免谈 => avoid 红眼航班
+ 磺胺类药物对我是禁忌 => avoid 磺胺类药物
+ 这个免谈 => nothing
+ 香菜?免谈 => avoid 香菜

[taboo]
role: cue
polarity: avoid
negated: none
shape: title
strength: 4
flags: bare
忌口, 我的忌口
我的忌口是, 忌口有, 忌口的东西, 我的饮食禁忌, 我的过敏原, 我的过敏源, 我的禁忌, 饮食禁忌, 过敏原, 不吃的东西, 不吃的菜, 不能吃的, 不能吃的东西, 绝对不吃的
过敏, 过敏源, 过敏食物, 食物过敏, 过敏史, 不吃的, 不碰的, 不喝的, 忌口清单, 黑名单, 我的黑名单, 饮食忌口, 禁忌
+ 本人忌口:葱、姜、蒜 => avoid 葱; avoid 姜; avoid 蒜
+ 你的忌口:葱、姜 => nothing
+ 不吃的东西:肥肉、动物内脏 => avoid 肥肉; avoid 动物内脏
+ 过敏:花生、虾 => avoid 花生; avoid 虾

[not-even]
# 碰都不碰, 看都不敢看: the verb stands twice.
role: cue
polarity: avoid
negated: none
strength: 4
flags: bare about own
(吃|喝|碰|沾|看|听|闻|摸|尝|试|坐|去|玩|理|接|穿|用|抽|买|进|住|戴|养|学|做|点|提|想)都(不|不想|不敢|不能|不愿|不肯|不会|不愿意|不带|懒得|没法|不让|不得)
(碰|看|听|闻|尝|沾|试|摸|理|提)也(不|不想|不敢|不能|不愿|不肯|不会|不愿意|懒得)
连(碰|看|听|闻|尝|试|摸|沾|提|想)都(不|不想|不敢|不能|不愿|不肯|懒得)
(一口|一点|一点儿|一丁点|一滴|一根|一下|一眼|一次|一星半点|半点|半滴|半口|一筷子|一丝|一颗|一粒|一只|一片|一块|一件|一集|一秒|一分钟)(都|也)(不|不想|不敢|不愿|不肯|不会|不愿意)(吃|喝|碰|沾|看|听|闻|抽|动|尝|坐|玩|穿|用|买|去|做|放|加)
(一口|一点|一滴|一根|一眼|一样|半点)不(吃|喝|碰|沾|看|听|抽|动|尝)
(一概|一律|通通|统统|全部|全都|坚决|从来|从|绝|绝对|死活|打死|打死都|打死也|打死我都|打死我也|说什么都|说什么也|说啥都|说啥也|怎么都|怎么也|这辈子都|这辈子|一辈子都|这辈子打死)不(进嘴|入口|进口|下嘴|下口|沾嘴|沾边|沾手|进家门|上桌|下筷|动筷|伸筷子|搭理|理会|理睬|过嘴|买账)
(一概|一律|通通|统统|全部|全都|都)(谢绝|拒绝|免谈|绕道|绕着走|躲着走|退避三舍|敬谢不敏|拉黑|屏蔽|跳过|划走|忌口|pass)
不碰为妙, 不沾为妙, 能躲就躲, 能避就避, 能免则免, 能不碰就不碰, 能不沾就不沾, 能少则少 {flags: weak about}, 敬而远之, 躲得远远的, 躲着走, 绕道走, 绕着走, 绕路走, 拒之门外, 退避三舍, 一律不予考虑, 不予考虑, 不在考虑范围, 不在我的考虑范围 {flags: about}, 不在我的菜单上, 一刀切 {flags: weak about}, 断绝来往, 划清了界限, 说拜拜 {flags: weak about}, 无缘 {flags: weak about}, 无福享受 {polarity: dislike}
就(躲|躲开|绕道|绕路|闪人|拒绝|跳过|快进|屏蔽|拉黑|避开|关掉|换台) {flags: bare about}, 恕不奉陪 {flags: about bare own}, 概不奉陪 {flags: about bare own}, 恕不接待 {flags: about bare own}, 谢谢不用了 {flags: about weak}
+ 烤冷面我碰都不碰 => avoid 烤冷面
+ 海鲜啤酒我是碰都不敢碰 => avoid 海鲜; avoid 啤酒
+ 凡是腌制的一律不进嘴 => avoid 腌制的
+ 他碰都不碰香菜 => nothing
+ 我想都不敢想 => nothing

[not-done]
# 恐怖片我不看, 我是不接陌生电话的: counts in front of its topic or as a habit.
role: cue
polarity: none
negated: avoid
strength: 3
flags: action weak bare
看, 听, 玩, 坐, 搭, 乘, 买, 住, 逛, 戴, 追, 刷, 接, 参加, 订, 骑, 泡, 挤, 点, 下载, 充, 打赏, 关注, 考虑, 走, 飞, 租, 请, 收, 开, 约, 打, 烫, 染, 去, 过, 赌, 炒, 投, 借, 进, 上
+ 恐怖片我不看 => avoid 恐怖片
+ 我是不接陌生电话的 => avoid 陌生电话
+ 記住我不搭早班機 => avoid 早班機
+ 我不看了 => nothing
+ 我不参加明天的会 => nothing
+ 这个我不看 => nothing

[principles]
# 我不参加酒局,这是原则。
role: principle
原则, 底线, 我的原则, 我的底线, 规矩, 我的规矩, 铁律, 雷打不动, 雷区, 没商量, 没得商量, 免谈, 习惯了, 多年的习惯, 老规矩, 谁劝都没用, 谁请都没用, 谁说都没用, 求我都没用, 谁叫都不去

[no-taboo]
# 忌口 that names nothing: 医生让我忌口,海鲜不能吃。
role: speaker
(医生|大夫|中医)(让我|叫我|嘱咐我|叮嘱我|要我)忌口
戒口 {role: word}
+ 医生让我忌口,海鲜不能吃 => avoid 海鲜
