/** Single characters and short endings that dates are built with, and what may not follow or precede them. */

/** Units of a written date. */
export const YEAR = "年";
export const MONTH = "月";
export const DAY = "日";
export const DAY_SPOKEN = "号";
export const QUARTER = "季度";
export const QUARTER_SHORT = "季";
export const ORDINAL = "第";
export const FIRST_QUARTERS = "前";
export const MONTH_SHARE = "份";
export const YEARLY = "度";
export const END = "底";
export const INSIDE = "内";
export const BEFORE = "前";

/** 一 after a month begins a rhythm (一月一调度); 两 counts and never numbers a month. */
export const ONE = "一";
export const PAIR = "两";

/** Between year, month and day written in digits: 2024.3.15, 2024-03-15, 2024/3/15. */
export const DATE_SEPARATORS = ".．-/／·";

/** After 年 these make no calendar year of the digits before it: 2024年级, 1000年来. */
export const YEAR_SPOILERS = "级龄限代薪轻货制";

/** After 月 these make no month of the digits before it: 6月龄, 3月均. */
export const MONTH_SPOILERS = "龄嫂饼球亮均租薪供销息票度季";

/** After 日 and 号 these make no day of the digits before it: 3月8日游, 6月5号文件. */
export const DAY_SPOILERS = "均令公文楼";

/** After 初, 中 and 底 these make another word: 初步, 中央, 底线. */
export const PART_SPOILERS: Readonly<Record<string, string>> = {
  初: "步级中始审评衷试期赛诊心复学高核任",
  底: "线数册层子蕴气板图",
  末: "端梢",
};

/** 中 (the middle) is meant only before these: 6月中前, 年中，. */
export const MIDDLE_FOLLOWERS = "前完，,。；;、）)之以至到";

/** Before 年底, 月底 and the like these make another word: 三年内, 学年末, 每月底. */
export const BARE_PART_SPOILERS =
  "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万两半每本当今明去前后数几多近学财青少成老幼壮中往历累逐周跨整次翌来新过丰大小闰个上下满岁蜜";

/** Before a relative year these make another word: 以后年度, 成本年, 首次年会. */
export const RELATIVE_SPOILERS: Readonly<Record<string, string>> = {
  后: "以今之此往",
  前: "以之目年此",
  来: "以近未往从本",
  本: "成基资版日根",
  明: "文证说声表",
  次: "一二三四五六七八九十两首每多本上下历层依再几0123456789",
  今: "如现至",
  上: "以之",
  下: "以之如",
  当: "相应",
};

/** Marks of a title and of a quotation. */
export const TITLE_OPEN = "《";
export const TITLE_CLOSE = "》";
export const QUOTE_OPEN = "“";
export const QUOTE_CLOSES = '”"';

/** Signs of a clock: 18:00, 18时, 18点30分. */
export const CLOCK_COLONS = ":：";
export const CLOCK_HOURS = "时点";
export const CLOCK_TAILS = "整半许";
export const CLOCK_MINUTE = "分";

/** Round brackets, both widths. */
export const OPEN_BRACKETS = "（(";
export const CLOSE_BRACKETS = "）)";

/** After a time of day these make another word: 早日, 晚会. */
export const DAY_TIME_SPOILERS = "日会期报稻晨饭餐";

/** What a number begins with, in digits or in words. */
export const NUMERAL_STARTS = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十两廿卅";

/** Between month and day of a cell's 6.30. */
export const POINTS = ".．·";

/** Around a date in digits that fills its cell. */
export const ALONE_BEFORE = "\n\t ，,、；;（(-－–—~～至到";
export const ALONE_AFTER = "\n\t ，,、；;）)前起止底";
