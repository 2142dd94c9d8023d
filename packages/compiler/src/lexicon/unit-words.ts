import { matchBefore, type WordMap, wordMap, wordsOf } from "./word-map.ts";

/**
 * How a phrase shows that it names an organ, a post or people: by its ending. The longest ending wins, so that
 * 干部 and 内部 take 部 out of the reckoning, and 委员会 speaks where a bare 会 would be 大会 or 机会.
 */

/** What an ending makes of a phrase; `none` marks words that only look alike (格局, 学科, 举办). */
export type EndingKind = "organ" | "place" | "post" | "people" | "none";

const TABLE: Readonly<Record<EndingKind, string>> = {
  organ: `
    局 委 办 厅 部 科 处 室 股 院 校 所 站 队 组 社 总署 审计署 庭 厂 矿 馆 店 团 中心 公司 集团 企业 商户 店铺 主力店 综合体 商场 超市 影院
    银行 支行 分行 总行 人行 农商行 信用社 政府 公署 海关 兵团 街道 社区 园区 专班 工作班 机关 单位 部门 机构 组织 系统各单位
    党委 党组 党支部 党总支 总支 支部 党工委 纪委 监委 纪检组 纪工委 团委 团支部 团总支 团工委 两委 人大 政协
    委员会 常委会 工会 总会 分会 协会 学会 研究会 联合会 商会 理事会 董事会 监事会 基金会 促进会 贸促会 红十字会
    管委会 居委会 村委会 安委会 食安委 组委会 校委会 家委会 业委会 班委会 学生会 教代会 职代会 少工委 监会 联席会议
    工商联 妇联 残联 文联 侨联 台联 社科联 学联 科协 作协 记协 供销社 办事处 指挥部 项目部 派出机构 总台 电视台 广播台 电台 气象台 党报 党刊 媒体
    开发区 高新区 经开区 管理区 示范区 保税区 自贸区 功能区 新区 县区 市区 县市区 旗县区 区县 市县 旗县 市州 地市 省市 盟市 乡镇 镇街 镇乡 各地 各方 各班 各系 各连
    学院 学部 幼儿园 产业园 工业园 年级 班级 车间 班组 工段 工务段 电务段 车务段 供电段 机务段 客运段 车辆段 电厂 林场 农场 基地 门店
    电网 铁塔 运营商 医联体 医共体 合作社 网格 经营户 经营主体 责任主体 市场主体 实施主体 主办方 承办方 协办方 施工方 建设方 监管方 提供方 运营方 合作方 物业方 业主方
    安全局 医学科 教学科 小学 中学 大学 高中 初中 职高 中专 技校 党派 国企 央企 团中央 共青团中央
    敬老院 福利院 律所 使馆 消防 公安 武警 民兵 邮政 税务 电信 联通
  `,
  place: "省 市 县 区 乡 镇 村 旗 州 盟 地区 自治区 直辖市 自治州 自治县",
  post: `
    书记 支书 主任 主席 会长 秘书长 总经理 经理 董事长 总监 主管 总工程师 总工 总会计师 委员 辅导员 导师 教练 护士长 网格长 楼长 街长 路长 林长 河长 湖长 田长 链长 宿舍长 寝室长 舍长 参谋长 政委 教导员 指导员 警长 关长 领队
    局长 厅长 部长 科长 处长 室长 股长 院长 校长 所长 站长 队长 组长 社长 厂长 矿长 馆长 店长 团长 园长 省长 市长 县长 区长 乡长 镇长 村长 旗长 州长 盟长 行长 司长 署长 庭长 台长 段长 班长 排长 连长 营长
    负责人 负责同志 责任人 管理人 领导 领导班子 班子 一把手 代表人 控制人 联络员 网格员 安全员 联系人 经办人 专员 首席专家 调研员 督学 教研员
  `,
  people: `
    人员 干部 党员 职工 教职工 教职员工 教师 老师 师生 学生 同学 成员 同志 选手 代表 员工 专家 家长 骨干 志愿者 团员 青年 工作者 队员 医生 护士 民警 辅警 干警 驾驶员 从业者 管理员 村民 居民 会员 监督员 讲解员 宣讲员 研究生 新生 毕业生 教授 带头人 传承人 全员
  `,
  none: `
    全部 内部 外部 局部 东部 西部 南部 北部 中部 底部 上部 下部 顶部 头部 尾部 背部 面部
    组织领导 部署 格局 布局 结局 大局 开局 平局 全局 定局 僵局 骗局 棋局 时局 变局 新局
    举办 督办 主办 承办 交办 领办 申办 代办 转办 催办 包办 帮办 好办 快办 能办 民办 公办 马上办 一次办 怎么办
    原委 好处 查处 难处 到处 处处 惩处 实处 痛处 坏处 出处 益处 学科 本科 专科 百科
    教室 会议室 活动室 自习室 温室 浴室 阅览室 居室 卧室 寝室 功能室 休息室 候诊室 谈话室
    场所 厕所 住所 处所 寓所 网站 充电站 加油站 重组 排队 列队 插队 上司 公社 会社 宾馆 平台 抱团 成团
    核心 重心 城市 超市 上市 股市 楼市 城镇 农村 乡村 小区 辖区 灾区 库区 城区 误区 特区 山区 禁区 盲区 郊区 牧区 营区 保护区 控制区 作业区 重点区 生活区 隔离区
    全市 全县 全省 全区 全镇 全乡 全村 全旗 全州 本市 本县 本省 本区 我市 我县 我省 我区 我镇 我乡 我村
    互联互通 困难群众 总书记
  `,
};

/** Names whose ending tells nothing; a list writes departments short: 公安、市场监管等部门. */
export const WHOLE_UNITS: WordMap<true> = wordsOf(`
    共青团 中国移动 中国电信 中国联通 中国铁塔 中石油 中石化 国务院 中共中央 党中央
    发改 发展改革 经信 工信 教育 科技 民政 司法 财政 人社 人力资源社会保障 自然资源 生态环境 住建 住房城乡建设 城乡建设 交通 交通运输 水利 水务 农业农村 商务 文旅 文化旅游 文化和旅游 卫健 卫生健康 退役军人 应急 应急管理
    审计 国资 市场监管 市场监督管理 体育 统计 医保 医疗保障 信访 城管 城管执法 城市管理 综合执法 行政审批 审批服务 金融 气象 消防救援 海事 林业 林草 粮储 乡村振兴 机关事务 大数据 网信 政法 组织 宣传 统战 纪检监察 检察 供电 电力 通信 铁路 民航 妇女
  `);

/** Heads that name nobody when they stand alone: in 各部门和单位 the second word borrows the first one's modifier. */
export const BARE_HEADS: ReadonlySet<string> = new Set(
  "单位 部门 机构 组织 政府 系统 成员 人员 同志 主体 领导 科室 处室 干部 负责人 负责同志".split(
    " ",
  ),
);

/** Openers of collectives: 各党组织, 全体党员干部, 有关单位, 其他成员单位. */
export const COLLECTIVE_OPENERS: WordMap<true> = wordsOf(
  "各 全体 全系统 有关 相关 其他 其它 所有 所属 下属 下级 直属 基层 本级 属地 广大",
);

/** Words that open a clause, not a name: 加强基层党组织 is work, no unit. */
export const CLAUSE_OPENERS: WordMap<true> = wordsOf(`
  的 通过 加强 开展 完善 建立 健全 强化 做好 做到 提升 提高 深化 实施 制定 引导 支持 鼓励 成立 设立 坚持 按照 根据 依托 围绕 结合 发挥 严格 压实 明确 确保 充分 认真 切实 进一步 全面 深入 利用 加大 加快 针对 聚焦 紧盯 打造
  培育 树立 增强 优化 组建 选派 邀请 聘请 召开 举办 凡 关于 使各 使全 令 或 也 均 且 但 若 每 已 请 我国 报送 依法 依据 随着 同时 其中 包括 涉及 实行 形成 构建 创建 动员 发动 带动 帮助 解决 处理 上报 抄送 征求 听取
  抽调 安排 配备 精心 周密 大力 广泛 扎实 贯彻 学习贯彻 学习宣传 落实 督促 负责 牵头 配合 承担 参与 组织各 组织全 组织开展 推动各 推进各 指导各 宣传党的 谁
`);

/** Characters that no name holds, each with the words in which it is harmless. */
export const PROSE_MARKS: ReadonlyMap<string, readonly string[]> = new Map(
  "，。；：！？,;:!?、…—=<>《》“”"
    .split("")
    .map((mark): [string, readonly string[]] => [mark, []])
    .concat([
      ["的", ["负有安全", "的部门", "的单位", "的机构", "的人员", "的企业"]],
      ["了", ["了解"]],
      ["要", ["主要", "首要", "重要", "需要", "纪要", "概要", "要素"]],
      ["应", ["应急", "供应", "应用", "响应", "应对", "适应", "应届", "应征"]],
      ["须", []],
      ["把", ["把关"]],
      ["将", ["将军"]],
      [
        "经",
        [
          "经济",
          "经信",
          "经开",
          "经营",
          "经理",
          "经办",
          "经贸",
          "经发",
          "经合",
          "经管",
          "经侦",
          "经委",
          "财经",
          "市经",
          "省经",
        ],
      ],
      ["被", ["被服", "被装"]],
      ["对", ["对外", "对口", "对接", "对台", "应对", "针对", "对日", "对俄", "结对"]],
      ["由", ["自由", "理由"]],
      ["在", ["在线", "在职", "在岗", "在校", "在编", "在册", "在建", "所在", "驻在"]],
      ["为", ["为民", "作为", "行为", "为老"]],
      ["以", ["以及", "以上", "以下"]],
      ["并", ["合并", "兼并"]],
      ["是", []],
      ["不", ["不动产"]],
      ["从", ["从业"]],
      ["让", ["转让"]],
      ["使", ["使用", "使馆", "大使"]],
      ["等", ["高等", "中等", "初等", "等级", "特等"]],
    ]),
);

const ENDINGS = wordMap(
  (["organ", "place", "people", "post", "none"] as const).flatMap((kind) =>
    TABLE[kind]
      .split(/\s/)
      .filter((word) => word !== "")
      .map((word) => [word, kind] as const),
  ),
);

/** Kind of the longest known ending of a phrase; null where it has none: `市教育局` is organ, `学习体会` null. */
export function endingOf(phrase: string): EndingKind | null {
  return endingBefore(phrase, 0, phrase.length);
}

/** Kind of the longest known ending of the words in `[start, end)`. */
export function endingBefore(text: string, start: number, end: number): EndingKind | null {
  return matchBefore(ENDINGS, text, start, end)?.value ?? null;
}
