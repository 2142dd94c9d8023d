/**
 * Words that are never right in an official document, with what was meant. Only pairs whose wrong form is no word of
 * its own; where its characters can meet by chance (究|竟争, 给|予案), the neighbours that make them harmless are named.
 */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  /** Harmless when one of these characters stands before. */
  readonly notAfter?: string;
  /** Harmless when one of these characters stands behind. */
  readonly notBefore?: string;
  /** Wrong only when one of these characters stands before; a line's beginning is `^`. */
  readonly after?: string;
  /** Wrong only when one of these characters stands behind; a line's end is `$`. */
  readonly before?: string;
}

const ALWAYS = `
抗牢>扛牢 再接再励>再接再厉 一如继往>一如既往 如火如茶>如火如荼 迫不急待>迫不及待 竞竞业业>兢兢业业 融汇贯通>融会贯通
以身作责>以身作则 震憾>震撼 松驰>松弛 通迅员>通讯员 通迅录>通讯录 通迅稿>通讯稿 通迅社>通讯社 坐谈会>座谈会
一愁莫展>一筹莫展 重蹈复辙>重蹈覆辙 不径而走>不胫而走 相辅相承>相辅相成 因地治宜>因地制宜 因地置宜>因地制宜 循序渐近>循序渐进
提纲携领>提纲挈领 源远流常>源远流长 事倍功办>事倍功半 一股作气>一鼓作气 举一返三>举一反三 未雨绸谬>未雨绸缪 有的放失>有的放矢
精兵减政>精兵简政 实事求事>实事求是 脚塌实地>脚踏实地 常抓不卸>常抓不懈 坚持不卸>坚持不懈 坚持不谢>坚持不懈 持之以横>持之以恒
攻艰克难>攻坚克难 功坚克难>攻坚克难 功坚行动>攻坚行动 励行节约>厉行节约 严惩不怠>严惩不贷 责无旁代>责无旁贷 循私舞弊>徇私舞弊
贪脏枉法>贪赃枉法 遏治>遏制 统筹兼故>统筹兼顾 贯穿始中>贯穿始终 惯彻>贯彻 隐患排察>隐患排查 排察整治>排查整治 排察治理>排查治理
立行立该>立行立改 会议记要>会议纪要 联系方试>联系方式 党的二十精神>党的二十大精神 党的十九精神>党的十九大精神 党的十八精神>党的十八大精神
社会主思想>社会主义思想 社会主核心>社会主义核心 社会主现代化>社会主义现代化 中国特社会主义>中国特色社会主义 特色社会义>特色社会主义
官僚注意>官僚主义 时侯>时候 气侯>气候 侯选人>候选人 侯补>候补 拔款>拨款 拔付>拨付 划拔>划拨 贫因户>贫困户 贫因群众>贫困群众
贫因村>贫困村 贫因学生>贫困学生 辨公室>办公室 办工室>办公室 应急予案>应急预案 严历打击>严厉打击 严励打击>严厉打击 弄虚做假>弄虚作假
阀值>阈值 迎峰渡夏>迎峰度夏 渡汛>度汛 帐蓬>帐篷 渲泄>宣泄 宣染>渲染 气份>气氛 招聘启示>招聘启事 反溃>反馈 凋研>调研 篆写>撰写
预期未整改>逾期未整改 预期不整改>逾期不整改 预期未报>逾期未报 疫情防空>疫情防控 火灾防空>火灾防控 风险防空>风险防控 竟赛>竞赛 竟聘>竞聘
竟岗>竞岗 督促检察工作>督促检查工作 末经批准>未经批准 末经许可>未经许可 末经同意>未经同意 领导小成员>领导小组成员 领导小如下>领导小组如下
治本功坚>治本攻坚 承担主题责任>承担主体责任 落实主题责任>落实主体责任 压实主题责任>压实主体责任 制渡>制度 意义深园>意义深远
特制定以下通知>特作如下通知 特制定如下通知>特作如下通知 特制定本通知>特作如下通知
`;

const GUARDED: readonly WrongWord[] = [
  { wrong: "若千", right: "若干", before: "条项个名次家部门点种类年问意措规" },
  ...["台", "记", "建", "销", "挂", "对", "查", "做"].map((first) => ({
    wrong: `${first}帐`,
    right: `${first}账`,
    notBefore: "篷蓬幕",
  })),
  ...["目", "册", "户", "务", "款", "号"].map((last) => ({
    wrong: `帐${last}`,
    right: `账${last}`,
  })),
  { wrong: "修定", right: "修订", after: "新制编审拟织订并行" },
  { wrong: "功坚战", right: "攻坚战", notAfter: "成" },
  { wrong: "抗起", right: "扛起", before: "责使政历主重" },
  { wrong: "防犯", right: "防范", before: "风化意措金和于" },
  { wrong: "布署", right: "部署", notAfter: "发公颁宣散" },
  {
    wrong: "按排",
    right: "安排",
    after: "作一善体间理学议程期",
    notBefore: "名序队放污水列期班次比行照位查除定练",
  },
  { wrong: "竟争", right: "竞争", notAfter: "究毕" },
  { wrong: "幅射", right: "辐射", notAfter: "大小" },
  { wrong: "记律", right: "纪律", notBefore: "师所" },
  { wrong: "二十界", right: "二十届", before: "中一二三四五六七" },
  { wrong: "十九界", right: "十九届", before: "中一二三四五六七" },
  { wrong: "以经", right: "已经", notBefore: "济营贸验典费过" },
  { wrong: "己经", right: "已经", notAfter: "自知" },
  { wrong: "末按", right: "未按", notAfter: "月期年周季学", before: "规要时计程" },
  ...["主任", "局长", "书记", "组长", "校长", "院长", "处长", "科长"].map((post) => ({
    wrong: `付${post}`,
    right: `副${post}`,
    notAfter: "支给拨交偿兑垫应",
  })),
  { wrong: "做风", right: "作风", notBefore: "险貌" },
  { wrong: "深人", right: "深入", notAfter: "资年最", before: "开学推贯实基群了研细排查" },
  { wrong: "纳人", right: "纳入", notAfter: "吸容接", before: "考管范年计重日" },
  { wrong: "谋化", right: "谋划", notBefore: "解" },
  { wrong: "建没", right: "建设", notBefore: "有" },
  { wrong: "张蓝图绘到底", right: "一张蓝图绘到底", after: "^，。、；：,;“" },
  {
    wrong: "习近平新时代中国特色社会主义思想为指导",
    right: "以习近平新时代中国特色社会主义思想为指导",
    after: "^，。；,;",
  },
];

/** The whole table. */
export const WRONG_WORDS: readonly WrongWord[] = [
  ...ALWAYS.split(/\s+/)
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [wrong = "", right = ""] = pair.split(">");
      return { wrong, right };
    }),
  ...GUARDED,
];

/** Words of work and grammar words that a slip of the hand writes twice in a row. */
export const REPEATABLE_WORDS: readonly string[] =
  "开展 进行 组织 加强 推进 推动 提高 建立 完善 制定 以及 通过 根据 按照 对于 关于 要求 工作 活动 管理 领导 任务 进一步 责任".split(
    " ",
  );

/** Function words of one character that never stand twice, with the characters that make a doubling harmless. */
export const REPEATED_CHARACTERS: ReadonlyMap<
  string,
  { readonly notAfter: string; readonly notBefore: string }
> = new Map([
  ["的", { notAfter: "目标靶真有打中", notBefore: "确士" }],
  ["和", { notAfter: "温总饱缓调平祥谐暖", notBefore: "谐平气美解睦缓" }],
  ["在", { notAfter: "实存现所正自内外潜好健", notBefore: "线职岗校家场建" }],
  ["及", { notAfter: "以普涉波顾来触遍", notBefore: "时格早其" }],
  ["与", { notAfter: "参给赋授", notBefore: "会" }],
  ["对", { notAfter: "应针面相反绝结核比", notBefore: "照接口外应标策症" }],
]);
