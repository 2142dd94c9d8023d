import plantedDefects from "../../../../samples/planted-defects/input.docx?url";
import schoolYear from "../../../../samples/school-year/input.docx?url";
import serviceQuality from "../../../../samples/service-quality/input.docx?url";
import superiorDecision from "../../../../samples/superior-decision/input.docx?url";
import workSafety from "../../../../samples/work-safety/input.docx?url";

/** The fictional plans of the project that the start screen offers, by name. */
export const samples = {
  "planted-defects": {
    url: plantedDefects,
    zh: "一份埋了错的方案",
    en: "a plan with every fault planted",
  },
  "work-safety": { url: workSafety, zh: "安全生产专项整治行动", en: "a work safety campaign" },
  "school-year": { url: schoolYear, zh: "教育局年度工作要点", en: "a school district's year" },
  "service-quality": {
    url: serviceQuality,
    zh: "服务质量提升活动",
    en: "a service quality campaign",
  },
  "superior-decision": { url: superiorDecision, zh: "上级的决定", en: "a superior's decision" },
} as const;

export type SampleName = keyof typeof samples;
