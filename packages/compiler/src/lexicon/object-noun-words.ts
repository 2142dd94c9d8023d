import { type WordTable, wordTable } from "./word-table.ts";

/** Nouns that make a compound with the verb before them: 培训⟦学时⟧, 办理⟦时限⟧, 申请⟦材料⟧. The verb does not govern them. */
export const COMPOUND_HEAD: WordTable = wordTable(
  `学时 课时 次数 人数 户数 人次 时间 时长 时限 期限 周期 频次 频率 数量 总量 总数 面积 资金 经费 费用 金额 规模 收入 能力 水平 标准 方案 计划 项目 工程 任务 活动 工作 会议 课程 基地 平台 系统 设施 对象 主体 场次
   环节 流程 成果 成效 结果 报告 记录 清单 台账 笔记 队伍 方式 用地 半径 机制 制度 体系 比例 增速 要求 内容 指标 情况 质量 效率 产值 成本 支出 办法 材料 事项 进度 问题 余额 满意 窗口单位 措施 文件 事故`,
);

/** Verbs that make a compound with most nouns behind them, or have their object inside: 出口退税, 送戏进校园. */
export const COMPOUNDING: WordTable = wordTable(
  "出口 进口 上市 上云 上线 下线 出栏 存栏 服务 深入 走进 送教 送课 送戏 送医 送法 送岗 献血 造林 改厕 入户 入驻 转移 转移就业 储粮 供水 节水 落地 落户 累计 参会 值班",
);

/** Verbs that follow another verb before the one object of both: 更新⟦改造⟧管道, 新增⟦归集⟧证照. */
export const SECOND_VERB: WordTable = wordTable(
  "改造 治理 改建 扩建 改扩建 迁建 重建 加固 整治 维修 修复 清理 更换 处置 拆除 归集 采集 收集 建成 新建 编制 发布 制定 出台 招聘 选聘 开设 评选 引进 解决 化解 举办 开展 召开",
);

/** Verbs of taking part: with people behind them they name those who do (参与青年). */
export const PARTICIPATING: WordTable = wordTable("参与 参加");

/** Characters that make a noun of the verb before them: 服务⟦业⟧, 学习⟦型⟧, 研究⟦生⟧, 培训⟦班⟧. */
export const COMPOUND_TAILS = "业型率性化员生者链量额值班点站室户后前制期度数力费权法的";

/** What an item of a list of nouns does not hold. */
export const LIST_STOPS = "、，,：:。；;！？\n\t“”的前（）()将把";

/** Characters that make an attribute of the noun before them: 标准⟦化⟧, 项目⟦制⟧. */
export const ATTRIBUTE_TAILS = "化型制式";
