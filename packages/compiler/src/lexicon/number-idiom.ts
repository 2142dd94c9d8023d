import { type WordTable, wordTable } from "./word-table.ts";

/** Fixed words that begin with a number and count nothing, from the number on. */
export const NUMBER_IDIOM: WordTable = wordTable(
  `一批 一次性 一把手 一件事 一站式 一站 一条龙 一条心 一张网 一张图 一张表 一张清单 一盘棋 一本账 一本通 一套班子 一个时期 一个阶段 一个方面 一个声音 一个中国 一个中心 一个目标 一个方向
   一个专班 一个口子 一个窗口 一个平台 一个标准 一面 一类 一处 一道 一对一 一对多 一种 一部分 一把 一句话 一只手 一支笔 一分 一户 一户一 一人 一位 一条 一所 一段 一片 一组 一款 一元 一级 一天 一年 一周 一日 一月 一点 一线
   一次办 一次办好 一次办结 一次办成 一次告知 一次申报 一次提交 一次填报 一次上传 一次录入 一次采集 一次投入 一次验收 一次通过 一次受理 一次评审 一次到位 二次开发 二次供水 二次污染 二次加压 二次函数
   一期工程 三期工程 四期工程 一期建设 三期建设 一期项目 三期项目 二期
   三会一课 三下乡 三支一扶 三级 两级 四级 五级 二手 三农 三方 双方 两会 两端 两侧 两岸 两面 两用 两山 三重一大 四不两直 五位一体 一老一小 七一 八一 十一 六一 五一 三八 一二
   两个确立 两个维护 四个意识 四个自信 四个全面 三个代表 三个务必 两个大局 两个文明 两个轮子 一个不少 一个不漏 一户不漏 一人不落 一个都不能少 两个毫不动摇 一人一策 一人一档 两个责任 三个责任 三项制度 三项机制
   百分百 千方百计 一百年 一千零一 十个手指 三个月内外 三分钟热度 两手 三天两头 一年级 二年级 三年级 四年级 五年级 六年级 一方面 十分 百年 千年 万人坑 一个又一个 一次次 一件件 一项项 一条条 一家家 一个个 一天天 一轮又一轮 一批又一批 一场场
   一票否决 一口清 一口价 一门式 一门 一窗 一码 一卡 一网 一体 一家亲 一家人`,
);

/** Fixed words that end with a number word and the measure word after it, looked up backwards from the measure word: 最多跑一次. */
export const IDIOM_TAIL: WordTable = wordTable(
  "最多跑一次 只跑一次 跑一次 不止一次 又一次 再一次 每一次 这一次 任何一个 某一个 哪一个 另一个 同一个 每一个 任一个 唯一一个",
);

/** Of the short fixed words, those that stay names even beside 每 or 至少. */
export const STILL_NAMES: WordTable = wordTable("一批 一线");

/** Words after 一次 that make it "in one go": 一次填报, 一次办好. */
export const ONE_GO: WordTable = wordTable(
  "性 办 填 上传 提交 申报 告知 受理 评审 投入 验收 通过 到位 采集 录入 登录 认证 开发 审批 审核 审查 授权 缴 成 就 不 见面 登记",
);
