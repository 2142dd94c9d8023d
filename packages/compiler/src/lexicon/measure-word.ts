import { type WordTable, wordTable } from "./word-table.ts";

/**
 * What a measure word counts. `event`: happenings (次, 场); `person`: people and households; `item`: things (个, 篇);
 * `output`: area, length, weight, energy; `money`; `time`: spans (小时, 工作日); `share`: parts of a whole (%, 成);
 * `score`: points (分).
 */
export type MeasureKind =
  | "event"
  | "person"
  | "item"
  | "output"
  | "money"
  | "time"
  | "share"
  | "score";

const MEASURES: Readonly<Record<MeasureKind, string>> = {
  event:
    "次 轮 轮次 遍 场 场次 期 期次 回 堂 节 节次 讲 批 批次 班次 趟 课次 课时 学时 个课时 个学时",
  person: "名 人 位 人次 人天 户 户次 户人",
  item: `个 项 件 篇 条 份 家 所 处 座 台 套 部 本 册 支 只 头 株 棵 块 张 辆 列 架 艘 栋 幢 间 款 种 类 宗
    起 例 单 笔 集 首 幅 句 字 门 对 组 片 段 口 眼 盏 面 副 枚 具 根 桶 顶 把 羽 尾 匹 盘 盒 箱 袋 瓶 道 颗 粒
    台套 台次 台件 项次 件次 家次 处次 车次 架次 辆次 个次 校次 班列 点位 标箱 标准箱 车 床 级 张床位 席 卷 页 期刊 册次 对次 条次 门次`,
  output: `亩 公顷 平方米 平米 平方公里 平方千米 立方米 方 公里 千米 米 吨 公斤 千克 斤 升 千瓦 千瓦时 兆瓦 兆瓦时
    吉瓦 度 吨标准煤 亩次 头份 人份 剂次 剂 TEU TB PB GB 车公里 人公里 吨公里 延米`,
  money: "元 美元 欧元 日元 港元 元人民币 块钱",
  time: `天 日 周 年 个月 小时 个小时 分钟 秒 秒钟 工作日 个工作日 自然日 个自然日 个日历天 个交易日 星期 个星期 个季度
    学年 个学年 个学期 个半天 个整天 年度 个年度`,
  share: "% ％ ‰ 百分点 个百分点 成 倍 /10万 /10万人 /万",
  score: "分",
};

/** Measure words and their kinds. */
export const MEASURE_KINDS: ReadonlyMap<string, MeasureKind> = new Map(
  (Object.keys(MEASURES) as MeasureKind[]).flatMap((kind) =>
    [...wordTable(MEASURES[kind]).words].map((word) => [word, kind] as const),
  ),
);

/** All measure words, to be looked up at a place. */
export const MEASURE_TABLE: WordTable = wordTable(Object.values(MEASURES).join(" "));

/**
 * Characters that make another word of the measure word before them: 3人员, 2部门, 5周年, 一节约, 两处理.
 * The measure word does not count there.
 */
export const MEASURE_BREAKERS: Readonly<Record<string, string>> = {
  人: "员民才均口",
  个: "别",
  部: "门署分队位委属级",
  家: "庭长畜具禽属务",
  名: "单录称额牌义",
  期: "间限末望满货待初",
  组: "织长员",
  场: "所地馆景",
  台: "账风阶湾帐",
  件: "套均",
  批: "准示",
  户: "口籍均型",
  所: "有在属谓",
  处: "理置罚级于",
  节: "日约点能水假目奏",
  支: "部持付撑援配柱书委",
  周: "年岁期边围到密转知全报例六日一二三四五末",
  天: "然津气文候空府",
  日: "常报程期益前均制起语本照历",
  分: "之类别布级工解析享配管支为期批组段局公发校院片区流散包层担部所业",
  位: "置于次数居",
  对: "标照口接象应于外策待比话",
  面: "积向临对试议貌板授",
  类: "似别型",
  种: "养子业类粮质",
  头: "部雁羊号脑",
  道: "路德理",
  段: "落",
  列: "入出车为席举",
  张: "家贴榜口力",
  单: "位元一独项个证",
  起: "来步到草点诉",
  例: "如会行外",
  集: "中体成聚团镇合",
  门: "户类诊店口槛前",
  把: "握关手脉控好",
  座: "谈位",
  架: "构",
  间: "隔接断",
  片: "区面",
  本: "地级县区年月科单部校院级行质土着人来",
  份: "额",
  首: "要先次届位席都创批发",
  讲: "话解座师堂台授稿评",
  堂: "食",
  轮: "岗换流值",
  回: "应复访收头顾归购",
  次: "于序",
  元: "素首旦宵",
  方: "案面式法向针便位可",
  米: "粮",
  升: "级学",
  度: "假",
  口: "径岸号头",
  年: "度级龄",
  车: "间辆站道位",
  床: "位",
  席: "位",
  页: "面",
  卷: "宗",
  成: "员果立效为功本长套绩品熟都人年",
  款: "项",
  根: "据本治",
  盘: "活",
  只: "要有能是",
  株: "洲",
  句: "容",
  级: "别领联能医公党财配专",
  字: "号",
  套: "餐",
  副: "主校县市省局书处科院部职作",
  具: "体有备",
};
