import { fillTemplate, type Language } from "@luoshi/compiler";
import type { DispositionReason } from "./propose-dispositions.ts";
import type { GateCode, GateReason } from "./publish-gate.ts";

type Both = Readonly<Record<Language, string>>;

/** What is said of each reason that keeps a plan back, with what to do. */
export const gateTexts: Readonly<
  Record<GateCode, Readonly<Record<Language, { readonly message: string; readonly help: string }>>>
> = {
  "diagnostic-error": {
    zh: {
      message: "还有{count}处必须改的问题（{diagnostic}）",
      help: "在核对页改好，或写明理由予以保留",
    },
    en: {
      message: "{count} problems that must be mended are left ({diagnostic})",
      help: "mend them on the checking page, or keep them with a reason",
    },
  },
  "owner-missing": {
    zh: {
      message: "这项任务没有责任单位",
      help: "指定责任单位，或为方案设一个默认责任单位，或改为“长期要求”",
    },
    en: {
      message: "this task has no owner",
      help: "name one, give the plan a default owner, or make the task a standing requirement",
    },
  },
  "owner-unresolved": {
    zh: { message: "“{names}”还没有对应到单位", help: "点名称选定单位，下次会自动认出" },
    en: {
      message: "“{names}” is not matched to a unit yet",
      help: "choose the unit; it is remembered for next time",
    },
  },
  "day-missing": {
    zh: {
      message: "这项任务没有完成时限，也没有报送周期",
      help: "填上时限，或为方案设一个默认报送周期，或改为“长期要求”",
    },
    en: {
      message: "this task has neither a day nor a rhythm",
      help: "set a day, give the plan a default rhythm, or make the task a standing requirement",
    },
  },
};

/** What is said of each reason for a proposed disposition. */
export const dispositionTexts: Readonly<Record<DispositionReason, Both>> = {
  heading: { zh: "标题，任务在它下面", en: "a heading; its tasks stand below it" },
  "said-elsewhere": { zh: "附件或正文另有一处写同一件事", en: "the same thing is said elsewhere" },
  "has-owner": { zh: "写明了责任单位", en: "names an owner" },
  "has-day": { zh: "写明了时限或周期", en: "names a day or a rhythm" },
  "has-performer": { zh: "写明了由谁做", en: "says who does it" },
  lasting: { zh: "长期坚持，没有时限", en: "lasting, without a day" },
  requirement: { zh: "工作要求，没有时限", en: "a requirement without a day" },
  "says-little": { zh: "没有责任单位，也没有时限", en: "names neither an owner nor a day" },
};

/** Prints what keeps a plan back, and what to do. */
export function renderGateReason(
  { code, args }: GateReason,
  language: Language,
): { readonly message: string; readonly help: string } {
  const { message, help } = gateTexts[code][language];
  return {
    message: fillTemplate(message, args, language),
    help: fillTemplate(help, args, language),
  };
}
