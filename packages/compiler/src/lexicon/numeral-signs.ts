/** Characters that numbers with measure words are built with, beside the numerals of numeral.ts. */

/** Numerals that may begin a spoken number; 百日 and 千方 begin words. */
export const NUMBER_STARTS = "零〇一二两三四五六七八九十";
/** All that a run of number characters may hold. */
export const NUMBER_RUN = "零〇一二两三四五六七八九十百千半";
/** Neighbouring digits that make a range: 一两次, 三五个. */
export const PAIR_DIGITS = "一二两三四五六七八九";
export const RANGE_JOINERS = "-－–—―~～至到";
export const POINTS = ".．";
export const ITEM_POINTS = ".．、";
export const HUNDRED = "百";
export const THOUSAND = "千";
/** 3千克, 5千瓦, 2百分点: the thousand or hundred belongs to the unit. */
export const SCALED_UNITS = "瓦米克卡伏焦分";
export const MYRIADS = "万亿";
export const MORE = "余多";
export const HALF = "半";
/** What a half may be of: 半小时, 半天, 半个月. */
export const HALF_OF = "小天个";
export const HALVES = "半数";
export const PARTS = "分之";
export const TENTH = "成";
export const FULL_PERCENT = "％";
export const ORDINAL = "第";
/** Before a spoken number these make it vague: 数十, 几百. */
export const VAGUE_LEADS = "数几";
export const CALENDAR_YEAR = "年";
export const SLASHES = "/／";
/** After 1/3 these show that it is a share: 以上, 的, 左右. */
export const SHARE_TAILS = "以的左";
/** After 5亿 or 10万 these show that no measure word was left out. */
export const AMOUNT_ENDS = "以之左的，。；、,;）)\n\t";
export const OPEN_BRACKETS = "（(";
export const CLOSE_BRACKETS = "）)";
/** Lists that name their measure word once: 分别不少于4、3、2节. */
export const RESPECTIVELY = "分别";
export const LIST_NUMBER_JOINTS = "、和";
export const COUNT_GENERAL = "个";
