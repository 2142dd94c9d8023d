/** Words that tell a date by which something is due from a date that is only mentioned. */
import type { WordMap } from "./word-map.ts";
import { wordsOf } from "./word-map.ts";

/** Labels before a due date: 完成时限：2024年6月底前. */
export const DEADLINE_LABELS: WordMap<true> = wordsOf(`
  完成时限 完成时间 完成日期 完成期限 完成节点 计划完成时间 预计完成时间 办结时限 办结时间 办理时限 整改时限 整改期限 整改完成时间
  时限要求 时限 时间要求 时间节点 时间安排 时间进度 进度安排 进度要求 工作时限 目标时限 截止时间 截止日期 报送时限 报送时间 报送截止时间
  上报时间 上报时限 申报时间 申报截止时间 提交时间 实施时间 实施时限 实施期限 活动时间 开展时间 推进时间 培训时间 比赛时间 竞赛时间
  会议时间 报名时间 报名截止时间 检查时间 自查时间 评选时间 落实时间 落实时限 期限 时间
`);

/** What an event ends with from which a length of time counts: 结案⟦后⟧1年内, 自投用之日⟦起⟧两年内. */
export const AFTER_EVENT = "后起";
/** Words that end like those and mean the document's own time: 今后三年内. */
export const FROM_NOW: WordMap<true> = wordsOf(
  "今后 此后 以后 即日起 从现在起 自现在起 今年起 本年起",
);

/** Between a label and its date. */
export const LABEL_LINKS = ":：为是";

/** Labels that end like those and tell of something else: 统计时间：1月至6月. */
export const OTHER_LABELS: WordMap<true> = wordsOf(`
  统计时间 统计时段 数据时间 发生时间 出生时间 入职时间 入党时间 成立时间 印发时间 发文时间 发布时间 通报时间 认定时间 取得时间 任职时间 有效期限
  存在时间 填表时间 填报时间 签订时间 保存期限 保管期限 服务期限 合同期限 使用期限 公示时间 反馈时间 交办时间 立案时间 作业时间 营业时间 办公时间
`);

/** Verbs and adverbs that open a predicate: what stands before them is a time, not part of a name. */
export const WORK_VERBS: WordMap<true> = wordsOf(`
  完成 实现 建成 建立 建设 建好 建起 形成 出台 制定 制订 印发 开展 组织 召开 举办 举行 推进 推动 启动 实施 落实 力争 争取 确保 基本 全面
  全部 初步 重点 集中 新增 新建 新改 改造 达到 突破 培育 培训 培养 打造 取得 报送 上报 报 提交 申报 填报 试点 聚焦 探索 修订 修编 编制 编印
  整治 整改 清理 消除 关闭 退出 淘汰 投入 投用 投产 开工 竣工 验收 通过 创建 评选 覆盖 选派 安排 引进 布局 谋划 发布 选取 遴选 认定 支持
  扶持 提升 提高 优化 健全 完善 构建 搭建 深化 巩固 拓展 拓宽 进一步 继续 持续 逐步 率先 累计 至少 不少于 不低于 不超过 各 每 将 要 应 须
  必须 务必 可 再 新 争创 力促 建 设立 成立 配备 配齐 补齐 补充 梳理 排查 摸清 摸排 开设 开办 开放 开通 上线 运行 试运行 接入 联通 打通
  整合 归集 汇总 总结 评估 评价 考核 督查 督导 检查 抽查 巡查 普查 调查 调研 研究 研发 起草 审议 审定 审核 公布 公示 公开 宣传 推广 复制
  表彰 命名 授牌 兑现 拨付 下达 发放 落地 交付 启用 使用 使 让 对 把 由 向 在 以 按 按照 结合 围绕 依托 采取 采用 加快 加大 加强 强化
  压减 压缩 降低 降至 减少 增加 增至 提前 有效 切实 大力 积极 认真 扎实 有序 稳步 统一 统筹 协调 指导 督促 引导 鼓励 办理 办结 兑付 解决
  化解 处置 修复 恢复 治理 拆除 搬迁 迁移 升级 更新 替换 更换 购置 采购 招标 招聘 招录 选聘 选树 签订 签约 对接 移交 划转 注销 归档 存档
  分别 均 计划 拟 预计 预期 安排 全省 全市 全县 全区 召集 参加 参与 承办 主办 协办 举行 进行 做好 抓好 办好 开好 用好 管好 建全 落细 达标 达产 达效 见效 销号 清零 归零 收官 结束 收尾 前 底
`);

/** Verbs that reach a figure; a year that opens their clause is when: 2027年优良率达到90%. */
export const REACH_VERBS: WordMap<true> = wordsOf(`
  达到 实现 完成 建成 控制在 不低于 不少于 不高于 不超过 超过 突破 降至 降到 下降 降低 提高到 提升至 提高至 提升到 增长 增加到 保持在 稳定在
`);

/** Nouns that are verbs before a verb: 2027年计划改造20个. */
export const MODAL_NOUNS: WordMap<true> = wordsOf("计划 安排 目标");

/** Completion, whatever the date: a day before the document's own is then a slip, not history. */
export const COMPLETION_VERBS: WordMap<true> = wordsOf(`
  完成 全部完成 全面完成 基本完成 实现 全面实现 基本实现 取得 建成 基本建成 全面建成 达到 形成 基本形成 投入使用 投用 上线 出台 制定出台
  报送 上报 报 提交 完善 结束 见效
`);

/** Before a date these only refer to it: 对照2023年目标, 结合6月安全生产月. */
export const REFERENCE_LEADS: WordMap<true> = wordsOf(`
  结合 围绕 对照 根据 按照 依据 参照 对标 贯彻 学习 关于 继 较 比 与 同 相比 相对 相较 同比 超过 高于 低于 优于 好于 以 纳入 列入 编制
  总结 梳理 回顾 对 将 把 及 针对 自查 通报 印发 发布 公布 转发 用好 利用 抓住 依托
`);

/** Verbs of things that happened; before 的 or at the end of a clause they make the date a mention. */
export const EVENT_VERBS: WordMap<true> = wordsOf(`
  召开 举行 印发 发布 出台 下发 发生 公布 施行 修订 通过 签署 作出 提出 下达 确定 批准 批复 立项 成立 发现 排查 开工 投产 毕业 出生 登记
  备案 建成 建设 建造 投入使用 参加工作 入职 入学 入库 入伍 竣工 注册 设立 认定 命名 取得 颁布 制定 签订 拍摄 形成 遗留 产生 出现 反馈
  移交 交办 挂牌 受理 到期 届满 结余 结转 存在 排名 通报 修正 实施 启动 开展 查处
`);

/** After a date these say that it has been: 2023年底前已建成. */
export const PAST_ADVERBS: WordMap<true> = wordsOf("已 已经 曾 曾经 业已 均已 就已 累计已 共 年均");

/** After 起 these speak of a document's own effect, not of work. */
export const EFFECT_VERBS: WordMap<true> = wordsOf(
  "施行 实施 执行 生效 起施行 试行 正式施行 正式实施 正式执行",
);

/** Before a date these own it: 每年6月底前 comes back every year. */
export const RHYTHM_LEADS: WordMap<true> = wordsOf(`
  每年 每年的 每年于 每年在 每月 每月的 每月于 每季度 每季 每季度的 每半年 每学期 每学年 每个月 每周 每逢 各年度 历年 逐年 每年度 每年度的
`);

/** Between dates that share an owner: 每年6月和12月. */
export const DATE_CONJUNCTIONS: WordMap<true> = wordsOf("、 和 及 与 或 以及 ， ,");

/** Words that may lead into an adverbial date after other words. */
export const ADVERB_LEADS: WordMap<true> = wordsOf(`
  力争 争取 确保 计划 预计 拟 拟于 拟在 原则上 原则上于 其中 并 并于 并在 将 将于 定于 务必 必须 务求 须 应 要 也要 并要 保证 即 应于 须于
`);

/** At the head of a clause these make every date in it a mention: 抓住3月学雷锋月、5月科技周等契机. */
export const CLAUSE_REFERENCES: WordMap<true> = wordsOf(`
  抓住 结合 利用 借助 借势 围绕 依托 对照 对标 参照 学习贯彻 深入学习 贯彻落实 针对 总结 总结提炼 立足 紧扣 聚焦 与 较 比 同 以
`);

/** A clause begins after these. */
export const CLAUSE_STARTS = "，。；：:;,（(\n\t！!？?";

/** After a date these, with 的 further on, speak of what was left undone: 2026年底前未完成整改的问题. */
export const FAILURE_WORDS: WordMap<true> = wordsOf(
  "未 尚未 没有 不能 未能 仍未 仍不 无法 还未 逾期 拒不",
);

/** A clause ends before or after these. */
export const CLAUSE_EDGES = "，。；：:;,（()）\n\t.．、！!？?【[“—";

/** A sentence ends at these. */
export const SENTENCE_EDGES = "。；;\n\t！？";

/** Makes an attribute of what stands before it. */
export const ATTRIBUTE = "的";

/** Suffixes that look back from a date rather than ahead. */
export const BACKWARD_SUFFIXES: WordMap<true> = wordsOf("以前 及以前 及之前");

/** Nouns that a year before them describes, a verb between or not: 2024年重点工作, 2025年培训计划. */
export const YEAR_NOUNS: WordMap<true> = wordsOf(`
  工作 任务 计划 目标 方案 要点 项目 活动 情况 清单 总结 名单 指标 资金 预算 考核 评价 水平 规划 行动 版 度 安排 大会 会议 会 年会 以来 数据
  材料 报表 进展 信息 费用 账目 台账 汛情 气温 降雨 运行情况
`);

/** Verbs that always take an object: 组织考核 is no noun; only 情况 makes one of them. */
export const PLAIN_VERBS: WordMap<true> = wordsOf(`
  完成 实现 建成 达到 组织 召开 举办 举行 开展 制定 制订 印发 出台 编制 取得 形成 报送 上报 提交 启动 启用 成立 新增 选派 命名 开设 力争 争取
  确保 基本 全面 全部 继续 逐步 进一步 至少 不少于 将 拟 计划 预计 要 应 须 必须 可 对 把 将 由 向 在 以 按 按照 结合 围绕
`);
export const STATE_NOUNS: WordMap<true> = wordsOf("情况 进度 数量 总量 效果 成效");

/** Before a date these speak of how long a thing holds: 有效期至2026年12月31日. */
export const VALIDITY_LEADS: WordMap<true> = wordsOf(
  `有效期 有效期限 有效期截 任期 聘期 合同期 保质期 试用期 服务期 效力延 结转 顺延 延长 延续 保持 持续 周期为 年度为 时段为 范围为 期限为
  有效期为 禁渔期为`,
);

/** After a date these make it the subject of a statement: 3-5月为关键期. */
export const COPULAS = "为是系";

/** Standing phrases that say a task never ends. */
export const ONGOING_WORDS: WordMap<true> = wordsOf(`
  持续推进 长期坚持 长期推进 常态化推进 持续开展 持续优化 持续深化 持续实施 持续落实 持续完善 持续提升 持续用力 持续巩固 持续加强 常态化开展
  常态化实施 常态化坚持 常态化落实 长期实施 长期落实 长期开展 长期 持续 常年 常态化 全年推进 全年实施 贯穿全年 贯穿始终 按进度推进 按计划推进
  按时序推进 按时序进度推进 长期任务 长期工作 持续性工作 长期有效 持续进行 常态化进行 长期持续 长期抓 持续抓好 持续抓 全程 立行立改
`);

/** A status day, not a due day: 截至2023年底，全市已建成. */
export const STATUS_LEADS: WordMap<true> = wordsOf("截至 截止 截止到 截止至 截至到");
