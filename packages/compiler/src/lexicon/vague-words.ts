/** Collectives that leave open who is meant. */
export const VAGUE_OWNERS: readonly string[] = [
  "有关单位",
  "相关单位",
  "有关部门",
  "相关部门",
  "有关科室",
  "相关科室",
  "有关方面",
  "相关方面",
  "各有关单位",
  "各相关单位",
  "各有关部门",
  "各相关部门",
  "相关责任单位",
  "有关责任单位",
  "相关人员",
  "有关人员",
];

/** Words for soon that no calendar knows. */
export const VAGUE_TIMES: readonly string[] = ["尽快", "尽早", "抓紧时间", "近期", "适时", "从速"];
