import { type WordTable, wordTable } from "./word-table.ts";

/** What a performer's name ends with: units, posts, people (各科室, 领导班子成员, 每个党员, 高危行业领域). */
export const PERFORMER_TAIL: WordTable = wordTable(
  `领导 领导干部 干部 党员 单位 部门 科室 处室 股室 科室站所 支部 党支部 总支 党总支 党委 党组 党工委 党组织 机构 分局 局 委 办 厅 部 署 校 学校 院 医院 卫生院 学院 企业 公司 集团
   村 行政村 社区 村居 街道 乡镇 镇街 乡 镇 县 旗 市区 县区 县市区 区县 市县 班子 班子成员 成员 书记 同志 负责人 责任人 联系人 教师 老师 学生 大学生 中小学生 中学生 小学生 高中生 初中生 班主任 人员 职工 员工 工作人员 干警 民警 辅警 队员 医生 医师 护士
   医务人员 专家 领域 大厅 中心 工作组 领导小组 小组 小组长 专班 队 大队 支队 中队 救援队 工作队 站 所 派出所 办公室 协会 商会 学会 工会 团委 妇联 共青团 家庭 农户 村民 居民 网格员 志愿者 代表 委员
   主任 局长 校长 园长 院长 部长 处长 科长 县长 市长 镇长 乡长 区长 主席 总经理 小学 中学 中小学 高中 初中 高校 院校 职校 大学 委员会 综合体 商场 超市 市场 宾馆 饭店 旅馆 影院 剧院 加油站 养老院 敬老院 福利院 卫生室 诊所 药店 工厂 矿山 煤矿 农场 林场 港口 食堂 餐馆 经理 董事长 班长 段长 站长 所长 队长 组长 河长 湖长 林长 路长 田长 链长 楼长 巷长 片长 警长 网格长 团长 班组 车间 基地 园区 开发区 高新区 银行 机关 团体 社会组织 行业协会
   全局 全校 全院 全系统 全体人员 系统 场所 工地 项目部 法人 家长 导师 学员 辅导员 指导员 特派员 联络员 信息员 农技员 驻村干部 第一书记 者 各级 各地 各地区 各县区 各县市区 各市县 各市区 各市州 各县 各市 各省 各区 党政主要领导 政府 人民政府 机场 车站 幼儿园 园所 市场主体 经营主体 合作社 家庭医生 门店 窗口
   师生 支行 分行 法庭 人民法庭 检察院 庭长 馆长 图书馆 文化馆 博物馆 体育馆 美术馆 档案馆 科技馆 传承人 明白人 带头人 监护人 经纪人 村委会 居委会 理事会 联合会 律师 法官 检察官 业主 社工 员 采购人 代理人 纳税人 申请人
   景区 景点 商户 店铺 小区 楼栋 场馆 展馆 酒店 码头 水库 责任区 责任片区 网格 联盟 分会 分公司 子公司 事业部 党小组 科 处 室 股 组 年级 年级组 教研组 备课组 班级`,
);

/** Kinds of unit that stand in brackets behind another kind and belong to its name: 县（市、区）, 乡镇（街道）. */
export const NAME_ASIDE: WordTable = wordTable(
  "市 区 县 旗 州 盟 地 乡 镇 街道 街 村 社区 居 居委会 村委会 办事处 农场 林场 开发区 园区 功能区 部门 单位 科 室 处 所 站 股 校 园 院 场 厂 企业 公司 学校 幼儿园 小学 中学 医院 中心",
);

/** Words that begin like the opening of a predicate and go on the noun before them: 单位⟦负责人⟧, 幼儿园⟦在园⟧幼儿. */
export const NO_PREDICATE: WordTable = wordTable(
  `负责人 负责同志 在园 在校 在岗 在职 在编 在册 在籍 在建 在院 在网 在库 建筑 建制 建档 设备 设施 设计 配套 配件 有关 有效 有机 上级 上游 上述 上年 分管 分布 分类 分级 对口 对象 听力 先进
   再生 均衡 均价 限额 自来水 自主 自助 将来 组织部 组织生活 组织机构 讲师 讲解 讲台 参加人 推荐表 培训班 培训机构 培训中心 落实率 完成率 建成率 参加率 执行率 配备率 覆盖率 培训率 建设 联系人 联系点 确定性 应急 应用 应届 应聘 要素 要点 须知 需求 在线 在场 听众 到期 到访 从业 提案 限期 自然`,
);

/** What a performer's name begins with when it is dealt out; no predicate need follow at once: 各部门涉企检查. */
export const DEALT_OUT: WordTable = wordTable("各 每 全体 全局 全校 全院 全系统 所有 凡");

/** Nouns that open the name of a rate where no duty follows: ⟦单位⟧建筑面积能耗, ⟦城镇⟧新增就业, ⟦居民⟧人均可支配收入. */
export const BARE_NOUN: WordTable = wordTable("单位 城镇 失业人员 居民 支部委员会");

/** What 每 may deal out in one character, with a verb or another 每 behind it: 每班⟦上传⟧一张, 每人⟦撰写⟧1篇. */
export const DEALT_SINGLES = "班人户组岗";

/** At least, before a verb: 每班⟦至少⟧推出2件. */
export const AT_LEAST_TO: WordTable = wordTable("至少 最少 起码");

/** Words that open the predicate behind a performer: 各科室⟦要⟧, 局领导⟦带头⟧, 各支部⟦每月⟧. */
export const PREDICATE_OPENER: WordTable = wordTable(
  `要 应 须 需 必须 带头 牵头 结合 根据 按照 按 于 在 每 至少 最少 不少于 不低于 不超过 不得 对 负责 将 均 都 分别 全年 原则上 认真 积极 定期 组织 开展 围绕 聚焦 加强 通过 利用 依托 制定 完成 建立
   做好 落实 确保 切实 进一步 充分 主动 结对 联系 撰写 讲 上 参加 分 从 到 以 依据 针对 会同 协同 联合 配合 深入 严格 年内 年度 上报 报送 申报 提交 提出 推荐 选派 选树 培育 培训 举办 召开 承办 轮流 至 按期 按时 按月 按季
   一年 一季 坚持 统筹 集中 走访 听 听课 带队 带领 先 再 年均 月均 人均 自 限 应当 务必 也 还 全面 实行 执行 分批 分期 发挥 安排 设 建 配 有 确定 明确 新增 力争 争取`,
);

/** Verbs that hand the work to the name behind them: 推动⟦生产经营单位⟧每年…, 组织⟦党员干部⟧开展…. */
export const CAUSATIVE: WordTable = wordTable(
  "推动 督促 指导 组织 引导 要求 支持 鼓励 动员 发动 安排 指导督促 督促指导 确保 保证 协调 由 选派 选聘 抽调",
);

/** Words that may stand before a performer at the head of a clause. */
export const LEAD_IN: WordTable = wordTable(
  "由 请 年底前 月底前 学期末 并 同时 其中 另外 此外 原则上 今年 今后 凡 对于 则 且 特别是 尤其是 一般 年内 全年 即日起 届时 期间",
);

/** Words that no performer's name holds: what begins with or runs through them is a predicate or an object. */
export const NO_NAME: WordTable = wordTable(
  "全部 加强 强化 推进 推动 推广 开展 组织开展 建立 健全 完善 落实 提高 提升 做好 抓好 实施 实现 坚持 深化 加大 加快 围绕 聚焦 结合 通过 进行 确保 制定 打造 培育 培养 新增 完成 充分 以 在 把 将 对 从 向 为 使 让 与其 及时 积极 认真 切实 进一步 根据 按照 严格 深入 全面 优化 拓展 扩大 支持 鼓励 引导 举办 召开 撰写 邀请 选取 利用 依托 每年 每月 每季 每周 每半 全年 的 是 了 或者 发挥 选派 选树 安排 动员 集中 走进 走访 参加 动员 不断 持续 大力 着力 总结 配备 推选 覆盖 提供 建成 新建 改建 扩建 组建 创建 增设 评选 推出 抽查 抽检 暗访 招聘 引进 刊播",
);

/** Words that put an obligation on the name before them. */
export const OBLIGES: WordTable = wordTable("要 应 须 需 必须 应当 带头 牵头 负责");

/** Words that only begin like a tail of AGENCY: 开发⟦科研⟧岗位, 建设⟦站点⟧. */
export const NO_AGENCY: WordTable = wordTable(
  "科研 科技 科学 科普 科室 科目 处置 处理 处于 所有 所在 所需 组织 组建 组合 站点 站台 室内 室外 队伍 队列",
);

/** Tails that make a unit's name of the verb before them: 检查组, 建设单位. */
export const AGENCY: WordTable = wordTable(
  "组 队 大队 中队 支队 机构 单位 部门 中心 站 所 人员 专班 领导小组 小组 科 处 室 办公室",
);
