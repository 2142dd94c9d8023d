import { type WordTable, wordTable } from "./word-table.ts";

/** Words that begin with what else is a conjunction: 和解, 并网, 与会, 及时. */
export const CONJUNCTION_FIRST: WordTable = wordTable(
  "和解 和谐 和平 并网 并轨 并购 并联 并列 并发 与会 及时 及格",
);

/** Words that end with what else is a conjunction: 合并, 参与, 普及. */
export const CONJUNCTION_LAST: WordTable = wordTable(
  "合并 兼并 归并 撤并 参与 赠与 普及 涉及 触及 惠及 总和 饱和 温和 调和",
);
