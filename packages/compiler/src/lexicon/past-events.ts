/** Words in the same phrase as a day that tell of something past: `5月10日召开的会议`, `5月10日印发了通知`. */
export const PAST_EVENTS: readonly string[] = [
  "召开的",
  "印发的",
  "下发的",
  "发布的",
  "公布的",
  "发生的",
  "通过的",
  "签发的",
  "举行的",
  "举办的",
  "出台的",
  "作出的",
  "来我",
  "到我",
  "召开了",
  "印发了",
  "下发了",
  "发布了",
  "举行了",
  "开展了",
  "组织了",
  "出台了",
  "作出了",
  "会议精神",
  "讲话精神",
  "文件精神",
  "通知精神",
];

/** Accidents are past however far behind the day they stand: `6月3日，某县一仓库发生火灾，造成2人死亡`. */
export const PAST_ACCIDENTS: readonly string[] = [
  "发生了",
  "发生一起",
  "发生火灾",
  "发生爆炸",
  "发生坍塌",
  "人死亡",
  "人遇难",
  "人受伤",
];

/** Words by which an accident is only feared. */
export const FEARED: readonly string[] = [
  "防止",
  "防范",
  "避免",
  "杜绝",
  "一旦",
  "如果",
  "严防",
  "预防",
];

/** Openers of a day up to which something is counted, and the words that say it is counted already. */
export const COUNTED_UP_TO: readonly string[] = ["截至", "截止", "截止到"];
export const COUNTED_ALREADY: readonly string[] = ["已", "累计", "完成了", "共有", "共计"];
