/** Verbs of one character that take a complement of degree: 树得不牢, 抓得不紧. */
export const DEGREE_VERBS = "树抓做学管查改想看用落贯";

/** What is said of such a verb behind 得不. */
export const DEGREES: readonly string[] = "牢 紧 够 实 深 透 细 严 到位 彻底".split(" ");
