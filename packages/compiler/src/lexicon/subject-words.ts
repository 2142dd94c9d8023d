import { type WordMap, wordsOf } from "./word-map.ts";

/** Words that end the subject of a sentence: `各党支部要…`, `办公室定期汇总…`. */

/** Modal verbs; 要 makes its subject an actor, never an owner. */
export const MODALS: WordMap<true> = wordsOf("应当 必须 需要 务必 要 应 须 需 将 可以 不得");

/** Verbs and adverbs that a unit name is followed by; each ends the name before it. */
export const PREDICATES: WordMap<true> = wordsOf(`
  负总 负全 负主 负直 负领 负具 负首 负第 负监
  会同 牵头 负责 承担 配合 协助 协同 参与 组织 召开 开展 制定 制订 建立 健全 完善 落实 结合 采取 严格 统筹 加强 强化 做好 认真 切实 充分 定期 积极 每年 每月 每季
  每半 每周 每天 每日 每学 每次 分别 共同 具体 统一 及时 参照 依托 作为 带头 抓好 深入 立足 利用 完成 提出 确定 印发 审核 审定 审批 登记 带队 进行 汇总 实施 履行
  发挥 成立 按职 按各 按分 按任 按权 按规 按要 分头 分级 直接 按照 根据 依照 依据 依法 围绕 通过 逐级 逐一 联合 密切 主动 全面 继续 持续 坚持 提供 制作 编制 起草
  报送 上报 填报 申报 收集 整理 梳理 推荐 选派 评选 评审 评定 指导 督促 督导 监督 检查 跟踪 推进 推动 促进 引导 动员 发动 支持 保障 确保 解决 处理 研究 分析 总结
  通报 公布 公示 发布 举办 承办 主办 撰写 学习 传达 宣传 贯彻 率先 亲自 安排 部署 调度 协调 召集 主持 讲授 上好 担任 任组 任副 为组 为副 组成 合理 科学 主要负 全程
  全力 自行 自觉 打造 培育 设立 设置 建成 配备 落细 提升 提高 深化 优化 拓展 运用 对照 针对 聚焦 紧盯 紧扣 抓住 抓紧 把好 盯紧 压实 明确 广泛 大力 尽快 尽职 立即
  迅速 随时 适时 同步 优先 原则 有序 稳步 加快 加大 进一 不断 不得 严禁 严肃 严守 严把 调查 随机 走访 巡查 排查 整改 核查 核实 抽查 验收 考核 考评 通知 反馈 汇报 报告
  备案 公开 收到 接到 收缴 选取 选择 选定 抽取 邀请 聘请 征求 听取 记录 录入 上传 下达 下发 转发 接受 受理 办理 执行 遵守 遵循 签订 纳入 列入 列出
`);

/** Predicates that give a person a post: 任组长, 为副组长. */
export const POST_VERBS: WordMap<true> = wordsOf("任组 任副 为组 为副");

/** Single characters that end a subject, each with the words in which it does not. */
export const SUBJECT_STOPS: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  ["要", ["主要", "首要", "重要", "纪要", "概要", "要素"]],
  ["应", ["应急", "供应", "应用", "响应", "应对", "适应", "应届", "应征"]],
  ["须", []],
  ["需", ["需求", "军需"]],
  ["将", ["将军", "将军澳"]],
  ["对", ["对外", "对口", "对接", "对台", "应对", "针对", "结对"]],
  ["把", ["把关"]],
  [
    "在",
    [
      "在线",
      "在职",
      "在岗",
      "在校",
      "在编",
      "在册",
      "在建",
      "在园",
      "在院",
      "在籍",
      "所在",
      "驻在",
    ],
  ],
  ["于", ["于都", "于洪"]],
  ["以", ["以及", "以上", "以下"]],
  ["为", ["为民", "为老", "行为"]],
  ["从", ["从业"]],
  ["向", ["方向"]],
  ["由", ["自由"]],
  ["也", []],
  ["都", ["首都", "成都", "都江", "都市", "于都", "都匀", "丰都", "昌都", "新都", "武都"]],
  ["均", ["灵均"]],
  ["还", []],
  ["可", []],
  ["再", ["再就", "再生", "再教", "再担"]],
  ["先", ["先锋", "少先", "先进", "先行", "优先"]],
  ["就", ["就业", "再就"]],
  ["各自", []],
  ["是", []],
  [
    "有",
    [
      "有关",
      "有限",
      "国有",
      "所有",
      "公有",
      "负有",
      "有色",
      "集体所有",
      "私有",
      "稀有",
      "专有",
      "自有",
    ],
  ],
  ["不", ["不动"]],
  ["已", []],
  ["正", ["正职", "正副", "矫正", "正阳", "正定"]],
  ["承", ["承办", "承包", "承建", "承租", "承接", "承德", "传承"]],
  [
    "能",
    [
      "能源",
      "职能",
      "功能",
      "智能",
      "技能",
      "节能",
      "性能",
      "能力",
      "能耗",
      "多能",
      "效能",
      "能人",
    ],
  ],
  ["会同", []],
  ["的", ["的部", "的单", "的机", "的企", "的人"]],
]);

const MORE_VERBS = wordsOf(`
  放宽 委托 激励 联通 参考 刊发 提交 简化 允许 报名 改善 深刻 真心 帮助 带动 团结 教育 关心 关爱 慰问 表彰 奖励 惩处 约谈 问责 查处 打击 取缔 关闭 清理 规范 治理
  改造 建设 规划 设计 开发 引进 吸引 培养 培训 选拔 任用 调整 补充 配齐 配强 增加 减少 降低 扩大 缩小 压缩 压减 推行 试行 实行 施行 颁布 出台 修订 修改 审查 受邀
  聘任 委派 派出 派驻 抽派 抽调 调配 调动 激发 鼓励 支援 扶持 资助 补助 奖补 保护 维护 保证 落地 抓实 抓细 盯住 督查 核对 登门 上门 细化 量化 优选 遴选 推选 选树
  树立 指定 确认 认定 界定 划分 划定 分解 分配 下沉 下放 赋予 授权 授予 给予 予以 提请 呈报 报请 抄告 转办 交办 催办 督办 查办 移送 移交 对接 衔接 联系 沟通 会商
  协商 讨论 商议 审议 表决 批准 同意 开设 开通 开放 搭建 打通 畅通 疏通 拓宽 延伸 覆盖 融入 嵌入 植入 引入 导入 汇聚 集聚 凝聚 整合 融合 结对 联动 互动 突出 坚决
  坚定 努力 重点 着力 着重 注重 侧重 关注 重视 防止 防范 避免 杜绝 禁止 限制 约束 满足 服务 面向 依靠 借助 借鉴 领会 把握 掌握 熟悉 了解 知晓 牢记 树牢 筑牢 夯实
  巩固 扩展 盘活 用好 用活 管好 管住 守好 护好 建好 办好 做实 做强 做优 做大 讲好 唱响
`);

/** Verbs that open a clause without a subject; what they govern looks like one: 推动生产经营单位…, 激励从业人员…. */
export const OPENING_VERBS: ReadonlySet<string> = new Set([
  ...[...PREDICATES.values.keys()].filter((word) => word.length === 2),
  ...MORE_VERBS.values.keys(),
]);

/** Words before a subject that are no part of it: 其中，…; 指定办公室负责. */
export const CONNECTIVES: WordMap<true> = wordsOf(`
  指定 明确 确定 安排 委托 责成 授权 其中 同时 此外 另外 并且 原则上 具体 以及 并 且 而 今年 届时 会后 会前 活动结束后
`);

/** What no subject begins with: prepositions, and words that name nobody. */
export const NOT_SUBJECTS: WordMap<true> = wordsOf(`
  与 赴 经 向 即 报 请 再 则 因 按 严防 一个 一名 专人 为了
`);

/** Names and openings of names that look like a verb or a preposition with its object. */
export const VERBLIKE_NAMES: WordMap<true> = wordsOf(`
  开发区 开发总公司 研究生 研究院 研究所 研究室 研究会 研究中心 派出所 派出机构 监督所 监督站 监督中心 监测站 检测站 检测中心 检测所 检查站 检验所 检验院 检验中心
  推广站 推广中心 指导站 指导中心 促进会 促进中心 促进局 保障中心 保障局 保护中心 保护局 保护站 救助站 培训中心 培训学校 教育局 教育厅 教育部 教育中心 教育基地 登记中心
  调解委员会 调度中心 评审中心 评价中心 评估中心 审核中心 交流中心 服务中心 服务站 服务局 规划局 规划院 设计院 建设局 建设厅 建设集团 管理局 管理处 治理办 协调办 协调组 联络办
  审查室 考核办 督查室 督查办 督办室 巡查办 经开 经信 经济 经贸 经发 经营 经管 经办 报社 统一战线 依法行政 全面依法治 依法治国 依法治省 依法治市 依法治县 依法治区 依法治校 全面深化改革 优化营商环境办 优化营商环境局
`);

/** Names whoever writes or was named before. */
export const PRONOUNS = "我本其她它该此";

/** People without 要 are a subject only with one of these before them: 各班学生, 党员干部. */
export const PEOPLE_OPENERS: WordMap<true> = wordsOf(`
  各 全 广大 党员 班子 领导 支部 局 院 校 参赛 教师 学生 班主任 中心组 公司 项目 主要 分管
`);

/** First characters of verbs that names are made of (督导检查组), heads that end such names and what breaks them off. */
export const NAMING_VERBS = "督监审宣综指推检调保协考评研深";

/** Heads that end such names. */
export const NAME_TAILS: WordMap<true> = wordsOf(`
  局 委员会 办公室 中心 领导小组 组 专班 科 处 股
`);
/** What breaks such a name off. */
export const NAME_BREAKS = "，,。；;、：:！？\n\t（(“《的各有相全本企所";

/** A group or office may be named after its work, shortly: 推动发展组, 审批服务局; 党组 is none of them. */
export const OFFICE_ENDINGS = "组办班队团局科处室股";
/** Looks like a group named after its work: 提交局党组. */
export const PARTY_GROUP = "党组";

/** Verbs that a head makes a name of: 宣传部门, 检查组; and heads that are objects all the same: 指导企业. */
export const NAMING_WORDS: readonly string[] = [
  "组织",
  "宣传",
  "审批",
  "监督",
  "检查",
  "督查",
  "督导",
  "调查",
  "研究",
  "培训",
  "指导",
];
/** Heads that are objects all the same: 指导企业. */
export const OBJECT_HEADS: readonly string[] = ["企业", "学校", "院校"];
/** First characters of objects: 检查各组. */
export const OBJECT_OPENERS = "各全有相本";

/** 组织 is the end of a name behind these: 党组织, 各级组织. */
export const ORGANISATIONS: WordMap<true> = wordsOf(`
  党 各级 基层 群团 社会 团 经济 自治 合作 行业 性 下级 上级 国际 、
`);

/** 主要负责 is a verb only without a head behind it (主要负责同志). */
export const MAINLY_RESPONSIBLE = "主要负责";

/** 所 before these is a particle, no office: 运行所需. */
export const PLACE_PARTICLE = "所";
/** Verbs that the particle stands before. */
export const PARTICLE_VERBS = "需以有属在示列述做用";

/** A count makes an object of a unit: 新增20户单位. */
export const COUNTED_UNITS: RegExp = /\d[户个家人名]/u;
