/** What is said of faults in luoshi.config.json. */
export const CONFIG_PROBLEMS = {
  zh: {
    syntax: "不是正确的 JSON：{detail}",
    object: "应为对象 {…}",
    list: "应为数组 […]",
    text: "应为非空文字",
    day: "应为日期，如 2027-06-30",
    unknown: "没有这一项；可用的有 {known}",
    code: "没有“{code}”这个问题代码，是否为“{nearest}”",
    severity: "应为 error、warning、info 或 off",
    reason: "豁免必须写理由",
  },
  en: {
    syntax: "is not valid JSON: {detail}",
    object: "must be an object {…}",
    list: "must be a list […]",
    text: "must be a text that is not empty",
    day: "must be a day such as 2027-06-30",
    unknown: "is not known here; use one of {known}",
    code: "“{code}” is no diagnostic code; did you mean “{nearest}”?",
    severity: "must be error, warning, info or off",
    reason: "a waiver needs its reason",
  },
} as const;
