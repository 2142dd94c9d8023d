import { type WordTable, wordTable } from "./word-table.ts";

/** Nouns of rate: what stands before 达到90%以上. The last characters decide (综合一窗率, 群众满意度). */
export const RATE_NOUN: WordTable = wordTable(
  "率 比例 占比 比重 覆盖面 满意度 知晓度 集中度 自给度 完成度 贡献度 系数 增速 增幅 降幅 涨幅 合格 及格 优良 优秀 达标 覆盖 度",
);

/** Nouns of a share: the clause that holds one tells of a rate. */
export const SHARE_NOUN: WordTable = wordTable("率 占比 比例 比重 满意度 覆盖面");

/** Nouns of scope: a count before them only says how a thing is divided (6个方面的问题). */
export const SCOPE_NOUN: WordTable = wordTable(
  "方面 环节 领域 阶段 步骤 层面 维度 时期 要素 板块 部分 层次 关键环节 关键领域 关口 节点 特点 特征 原则 优势 转变 导向 支柱 关系 文明 世纪 突出问题",
);

/** What slogans count, behind a Chinese numeral: 四个意识, 三个务必, 六个必须坚持. */
export const SLOGAN_NOUN: WordTable = wordTable(
  `确立 维护 意识 自信 全面 代表 务必 大局 明确 坚持 牢牢 深刻 聚焦 结合 必由之路 先锋 过硬 到位 不 严禁 严格 必须 一律 扎实 统筹 革除 紧密 更加 能力 伟大 走在前 要求 关键 一批 百年`,
);

/** Nouns and verbs of subsidy, price, penalty and marking: amounts in their clause are rates, not obligations. */
export const TARIFF: WordTable = wordTable(
  `给予 补助 补贴 资助 奖补 奖励 处以 罚款 罚金 赔偿 扣除 扣减 扣罚 扣分 加分 计分 得分 记分 赋分 分值 满分 权重 占分 每分 税率 利率 贴息 折扣 优惠 减按 价格为 价格是 价格按 价格不 价格下 价格上 价格超 承担 负担 分担 单价 标准为 补偿 一次性给予 计算 折算 收费 收取 缴纳 支付 贷款额度 贷款利 授信 下调 首付 学费 票价 津贴 产假 滞纳金 工本费 押金 一次性救助 上浮 注册资本 净资产 最高 上限`,
);

/** Heads of a price list: what follows in the sentence is what things cost. */
export const PRICE_HEAD: WordTable = wordTable(
  "标准: 标准： 标准为 标准是 价格: 价格： 收费: 收费： 费用: 费用： 津贴: 津贴： 补助: 补助：",
);

/** After 现有 they make the measure of a change, no fact: 在现有基础上压减20%. */
export const BASIS_NOUN: WordTable = wordTable(
  "基础上 的基础上 水平上 规定基础上 时限基础上 标准基础上",
);

/** Words of what already is or was: numbers in their clause are facts. */
export const FACT: WordTable = wordTable(
  "已 已经 现有 共有 目前 截至目前 截止目前 去年 上年 往年 以来 曾 据统计 近年 原有 其中有 上述 涵盖 包括 包含 涉及 用于 分为 共分 共设 发现 存在 下辖 辖 下设 属于",
);

/** 可 begins a permission unless one of these words is meant. */
export const CAN_COMPOUND: WordTable = wordTable(
  "可靠 可行 可持续 可视 可复制 可推广 可追溯 可见 可再生 可移动 可控 可信 可操作 可量化 可考核 可用 可比 可及 可能 可研 可食 许可 认可 不可 尚可 可防 可看 可学 可支配 可比口径 可回收 可降解 可利用 可开放 可公开",
);

/** Words of history: numbers behind them in the sentence are facts. */
export const HISTORY: WordTable = wordTable(
  "过去 以来 年来 截至 截至目前 截止目前 目前 去年 上年 往年 此前 前期已 先后 曾经 历时 至今",
);

/** Nouns of quantity: what stands before 超过500亿元 in a goal. */
export const QUANTITY_NOUN: WordTable = wordTable(
  "数 数量 总数 总量 量 额 总额 值 产值 规模 总规模 收入 营收 投资 面积 产能 产量 人次 人数 户数 次数 家数 税收 用户 销售额 交易额 成交额 里程 容量 装机 存栏 出栏 客流 学位 床位 岗位 就业 企业 项目",
);

/** What amounts of money grow in: 产值增加5亿元, 农民增收2000元. */
export const GROWING: WordTable = wordTable(
  "数 量 额 值 规模 收入 营收 增收 投资 税收 存款 余额 贷款 利润 效益 产业 成本 费用 负担 支出 资金 预算 债务 GDP 总产 净增 节约 减少 降低 压减",
);

/** Nouns of size and clearance: limits on them are technical standards. */
export const PHYSICAL: WordTable = wordTable(
  "宽度 高度 深度 厚度 长度 距离 间距 直径 半径 坡度 净高 净宽 净距 荷载 载荷 温度 湿度 浓度 粒径 转速 时速 车速 风速 电压 功率 压力 耐火极限 面积 容积 口径 层高 跨度 重量 密度 亮度 分辨率 像素 水位 水深 降雨量 雨量 噪声 风力",
);

/** Events whose number is to be zero: 实现零事故. 零距离 and 零容忍 are manners, not numbers. */
export const ZERO_NOUN: WordTable = wordTable(
  "辍学 事故 死亡 伤亡 亡人 发生 发案 案件 上访 进京 信访 投诉 感染 差错 失误 新增 违规 违纪 违法 火灾 疫情 遗漏 漏报 积压 欠薪 拖欠 填埋 直排 增长 隐患 失联 溺水 返贫 失学 缺陷 污染 泄露 中断 复发 舆情 超期 逾期",
);

/** Words of rhythm and of keeping, beside which a span of time is a duty: 每天锻炼1小时以上, 保存3年以上. */
export const PER_OR_KEEP: WordTable = wordTable("每 保存 保留 留存 锻炼 学习 培训 服务 坚持 值守");

/** Areas that are made, not prescribed: 新增绿地面积20万平方米. */
export const NEW_AREA: WordTable = wordTable(
  "绿地面积 种植面积 播种面积 造林面积 建筑面积 治理面积 灌溉面积 改造面积 养殖面积",
);

/** Words of handing money out: limits beside them are generosity, not duty. */
export const SUBSIDY: WordTable = wordTable("给予 补助 补贴 资助 奖补 奖励 罚款");
