/** Kinds of office inside a house, of which one stem has one: 人事科 or 人事处, never both. */
export const OFFICE_KINDS: readonly string[] = ["科", "处", "股", "部", "室"];

/** Endings of units that are named in full: a word lost inside the name makes it another (市文旅局, 市文旅广电局). */
export const UNIT_ENDINGS: readonly string[] = ["局", "厅", "委", "集团", "公司"];

/** Words whose loss is a usual short form, or whose presence makes another unit. */
export const HARMLESS_INSERTS: readonly string[] = [
  "管理",
  "和",
  "与",
  "及",
  "分",
  "分局",
  "省",
  "市",
  "县",
  "区",
  "镇",
  "乡",
  "总",
  "子",
  "各",
  "机关",
  "有关",
  "相关",
  "直属",
  "所属",
  "下属",
  "基层",
];

/** Endings of bodies, with words before them that are put in or left out by mistake. */
export const BODY_ENDINGS: readonly (readonly [ending: string, inserts: readonly string[]])[] = [
  ["委员会", ["管理", "工作"]],
  ["公司", ["责任"]],
];

/** Parties of an arrangement, under either word: 数据提供方, 数据提供部门. */
export const PARTY_ENDINGS: readonly string[] = ["部门", "单位", "机构"];

/** What 方 begins when it is no party: 方式, 方案, 方面. */
export const NOT_A_PARTY = "式法案面向针便位略可才圆志言程能";

/** Labels that bind one saying for a whole document: 总要求是“…”. */
export const SAYING_LABELS: readonly string[] = [
  "总要求",
  "总目标",
  "总基调",
  "活动主题",
  "工作主题",
];

/** Set phrases with the one form that is in use, and forms that slip in. */
export const SET_PHRASES: readonly (readonly [right: string, wrong: string])[] = [
  ["以习近平同志为核心", "以习近平总书记为核心"],
  ["以习近平同志为总书记", "以习近平总书记为总书记"],
];

/** Words by which one title is told from another on purpose: 修订, 试行, a stage, an ordinal. */
export const EDITION_WORDS: RegExp =
  /[0-9０-９一二三四五六七八九十第上下期版甲乙]|试行|修订|暂行|草案|修正|补充|新|细则/;

/** Endings of units that are named by two words, 工程物业部, which a slip turns round. */
export const SWAPPED_ENDINGS: readonly string[] = ["部", "科", "处", "股", "局", "中心", "委员会"];

/** Characters by which two names differ on purpose: numbers, levels, places and sides. */
export const TELLING_CHARACTERS =
  "0123456789一二三四五六七八九十百千两双第全国省市县区镇乡村州上中下左右东南西北前后内外大小新老旧正副总分初高甲乙丙丁";

/** Kinds of office that one house calls by one name only: 人事科 in one place and 人事处 in another are one office. */
export const INTERCHANGEABLE_KINDS = "科处股";

/** Modifiers that leave a collective what it is: 各基层党组织 are 各党组织. */
export const LOOSE_MODIFIERS: readonly string[] = "各 全体 基层 职能 所属 下属 本 局 机关".split(
  " ",
);
