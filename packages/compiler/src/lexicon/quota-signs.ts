import { type WordTable, wordTable } from "./word-table.ts";

/** Single characters that obligations are built with. */
export const EACH = "每";
export const APIECE = "各";
export const WHOLE = "全";
export const YEAR = "年";
export const WITHIN_YEAR = "年内";
export const YEARLY = "年度";
export const DAY = "日";
export const MONTH = "月";
export const OF = "的";
export const ONE = "一";
export const HALF = "半";
export const ORDINAL = "第";
export const BEFORE = "前";
export const TOWARDS = "对";
export const CAN = "可";
export const DIVIDED = "分";
export const BATCH = "批";
export const WITHIN = "内";
export const BELOW_END = "下";
export const AT_END = "在";
export const TRIP = "跑";
export const GENERAL = "个";
export const IN_NAME_OF = "以";
export const NAME = "名义";
export const RATIO = "比例";
export const SHARE_OF = "占比";
export const IN_COPIES = "一式";
export const IN_A_ROW = "连续";
export const AIM_NOUN = "目的";
export const BASIS = "的基础上";
export const ABOUT_THEM = "对于";
export const ZERO = "零";
export const AS_WELL_AS = "以及";
export const WHEN = "时";
export const BY = "由";
export const BASIS_TAIL = "基础上";
export const AT = "在";
export const UNTIL = "到";
export const AMONG_THEM = "其中";
export const LIST_MARK = "、";

/** Where sentences, clauses and phrases end. */
export const SENTENCE_ENDS = "。！？；;!?\n";
export const COMMAS = "，,：:\t";
export const OPENERS = "（(【[〔";
/** In brackets behind a number: 10周以内（含）, 30%以上(含30%). */
export const INCLUSIVE = "含";
/** Between the kinds of unit of a name's bracket: 县（市、区）. */
export const NAME_ASIDE_JOINTS = "、，,/";
export const CLOSERS = "）)】]〕";
export const PHRASE_ENDS = "、，。；,;）)（(和与及并或”\n\t/";
export const LIST_JOINTS = "、和与及，,";
/** Between the numbers of a list that one bound word governs: 不少于3个月或者550学时. */
export const LIST_JOINT_WORDS: ReadonlySet<string> = new Set("、 和 与 及 或 或者 以及".split(" "));
export const JOINTS = "、和与及";
export const SLASHES = "/／";
export const COLONS = ":：";
export const CUTS = "，,；;。！？\n\t：:";
export const NOUN_STOPS = "、的”“";
export const TITLE_OPEN = "《";
export const TITLE_CLOSE = "》";
export const QUOTE_OPENERS = '“"';
export const QUOTE_CLOSERS = '”"';
export const QUOTATION_START = "“";
export const QUOTATION_ENDS = '”"。！？；;!?\n';
export const NAME_STOPS = "。！？；;!?\n，,：:（）()“”《》\t";
export const ITEM_MARKS = ".．、)）";

/** Before a number, it is the tail of something else: “四个意识”, 7×24小时, 1/3, 2024—3. */
export const NUMBER_SPOILERS = '“"‘《「【×*/—';
/** 前 before a number ranks it (前三名) unless it ends a date: 2月底前1件. */
export const DATE_TAILS = "底末日年月旬午会期";
/** After a span of time, it is a place in time: 5年来, 两周后. */
export const TIME_SPOILERS = "来间后前";
/** Ratio signs between digits: 1:3. */
export const RATIO_SIGNS = "×:：";
/** Periods that 一 and 半 may lead: 一月一次, 半年1次. */
export const PERIOD_HEADS = "年月周天日季旬";
export const SLASH_PERIODS = "年季月周天日半";
export const ONE_OR_HALF = "一半";
/** After 每 these count happenings and name no period: 每次, 每期. */
export const EACH_HAPPENING = "次期场批轮堂节";
/** After 一年 these make another word: 一年级, 一年内, 一季度. */
export const PERIOD_SPOILERS = "度内级龄";
/** Before 一 these make an ordinal or a tail: 第一年, 十一月. */
export const ONE_SPOILERS = "第十";
export const YEAR_SPOILERS = "级龄";
/** A clause that opens with one of these states a condition. */
export const IF_HEADS = "如若凡";
/** 时 behind one of these is no "when": 小时, 及时, 学时. */
export const HOUR_HEADS = "小及按准随课学工";
/** After 达到90%以上的 these close the amount itself: 目标, 标准, 要求, 比例, 进度, 指标, 任务. */
export const AMOUNT_NOUN_HEADS = "目标要比进指任";
/** A negation in the attribute behind a number: 超过3次未整改的企业. */
export const NEGATIONS = "未不";
/** A verb of doing followed by one of these belongs to an attribute: 建成后, 新增的. */
export const ATTRIBUTE_MARKS = "后的前";
/** Before a share of the subject these make it a rate of something else: 占60%, 按10%. */
export const SHARE_SPOILERS = "占按以";
/** Behind a verb these make the name of a fee or a prize: 检查费, 组织奖. */
export const NAMED_AFTER = "费奖";
/** Behind 可 and a character these make the name of a rate: 网上可办率. */
export const QUALITY_ENDS = "率度性";
/** Behind a measure it makes a class: 3.5万吨级码头. */
export const CLASS_OF = "级";
/** Behind a verb it tells what has happened. */
export const PERFECT = "了";
/** Before a number: the sum of what was named (共8个以上). */
export const TOGETHER = "共计";
/** Between a noun of quantity and its floor: 人数为5人以上. */
export const AMOUNTS_TO = "为在";
/** Counted only where levels are cut: 管理层级压缩至3级以内. */
export const LEVEL = "级";
export const LEVELS = "层级";
/** What shares change by: 下降0.3个百分点. */
export const POINTS_OF_SHARE = "百分点";
/** What campaigns are counted with: 三项工程. */
export const CAMPAIGN_MEASURES = "项";
/** Classes, not pieces: 三类清单, 二级单位. */
export const CLASS_MEASURES = "类种款级";
/** Measure words that 一 may count beside a verb of doing. */
export const COUNTABLE_ONE = "名篇";
/** 以上 and its kin end with these. */
export const BOUND_HEAD = "以";
export const BOUND_TAILS = "上下内";
/** Before a noun phrase: 将商标审查周期压缩至. */
export const OBJECT_MARKS = "将把前";
export const FROM_MARKS = "由从";
export const DATE_UNITS = "年月日";
export const MONTH_PARTS = "底末初";

/** Before a span of time that recurs: 每天1小时. */
export const DAILY: WordTable = wordTable(
  "睡眠时间 活动时间 锻炼时间 运动时间 每天 每日 每周 每节课 每堂课 每人每天 每天锻炼 每天运动 每晚",
);

/** Nouns of duration before 小于3秒. */
export const DURATION: WordTable = wordTable("时间 时长 时延 延迟 周期 间隔 时限");
/** Before a span of time that is set aside: 安排3天, 每月固定1天. */
export const SETTING_ASIDE: WordTable = wordTable("安排 固定 抽出 拿出 集中");

/** Before a limit of time: it is measured, not imposed (未来24小时内). */
export const MEASURED_LEAD: WordTable = wordTable("未来 预计 过去 最近 近 每 前 此前 之前");
/** After a limit of time: a measurement, or something forbidden meanwhile. */
export const MEASURED_TAIL: WordTable = wordTable(
  "的 雨 降雨 降水 累计 平均 最大 天气 不得 不能 不予 不再 禁止 取消",
);
/** Behind the attribute of those who qualify: 占比不低于50%的集体可以申报. */
export const MAY: WordTable = wordTable(
  "可以 方可 可申报 可申请 可参加 可报名 可优先 可直接 可按 优先 不得 予以 给予 视为 免于 取消",
);

/** Before a share that is to be done: 按10%抽查, 做到100%覆盖. */
export const SHARE_LEAD: WordTable = wordTable("按 按照 以 做到 确保 力争 保证");
/** Nouns that make a pursued count a project of its own: 推进20个重点项目. */
export const PROJECT_NOUN: WordTable = wordTable("项目 工程 试点 改造 任务书");
/** Words between a rate noun and its value: 合格率⟦均要⟧达到. */
export const RATE_FILLER: WordTable = wordTable(
  "要 应 须 需 均 都 分别 力争 为 是 必须 要求 总体 均为 目标 全部 整体 稳步 进一步 总体上 同比",
);
/** Words between the noun phrase of a bound and the bound: 体育课⟦分别⟧不少于4节. */
export const NOUN_FILLER: WordTable = wordTable("均 分别 要 应 须 需 必须 应当 都 原则上");
/** Words before the noun phrase of a bound that are no part of it. */
export const NOUN_LEAD: WordTable = wordTable(
  "力争 确保 努力 实现 开展 组织 举办 召开 完成 进行 参加 要 应 须 需 并 且 使 将 其中 原则上 每年 每月 全年 累计 均 都 或者 或",
);

/** Words before a rate noun that are no part of it. */
export const RATE_LEAD: WordTable = wordTable(
  "其中 力争 确保 争取 保证 推动 促进 推进 实现 努力 使 并",
);
/** Before a name dealt out by 每, these make it the base of a ratio: 每万名居民. */
/** After 每 they deal out to one person: a rate is not reached by one. */
export const SINGLE_PERSONS = "名位人";
export const RATIO_BASES = "万千百";
/** Single characters that a dealt-out name may end with where no predicate follows: 每村, 各校. */
export const PLAIN_TAILS = "村校院县乡镇局科室厅站队";
/** What a stretch of days ends with before a performer: 国庆期间各单位. */
export const STRETCH_END = "期间";
