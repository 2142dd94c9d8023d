/** What a notice's words are made of. */
export interface NoticeParts {
  readonly unitName: string;
  readonly title: string;
  readonly count: number;
  readonly percent: number;
}

type Say = (parts: NoticeParts) => string;

const zh: { readonly kinds: Readonly<Record<string, Say>>; readonly other: string } = {
  kinds: {
    "plan.dispatched": ({ title, count }) => `《${title}》派来 ${count} 项任务，请签收`,
    "duty.chased": () => "任务被催办，请尽快填报",
    "duty.sign": ({ unitName }) => `${unitName}已签收`,
    "duty.decline": ({ unitName }) => `${unitName}退回派发`,
    "duty.transfer": ({ unitName }) => `${unitName}转来任务`,
    "duty.split": ({ unitName }) => `${unitName}分来任务`,
    "duty.assign": ({ unitName }) => `${unitName}指定了责任人`,
    "duty.claim": ({ unitName }) => `${unitName}申报办结，请认定`,
    "duty.sendBack": ({ unitName }) => `${unitName}的办结申报被退回，请补办`,
    "duty.accept": ({ unitName }) => `${unitName}的任务已认定办结`,
    "duty.askExtension": ({ unitName }) => `${unitName}申请延期，请答复`,
    "duty.grantExtension": () => "延期申请已批准",
    "duty.refuseExtension": () => "延期申请未获批准",
    "duty.withdraw": () => "任务已撤回，不再办理",
    "duty.signOff": () => "任务已销号",
    "duty.reassign": () => "退回的任务重新派来，请签收",
    "duty.reopen": () => "任务退回重办",
    "report.submitReport": ({ unitName, percent }) => `${unitName}提交反馈，进度 ${percent}%`,
    "report.reviewReport": ({ unitName }) => `${unitName}的反馈待审定`,
    "report.acceptReport": () => "反馈已采纳",
    "report.sendBackReport": () => "反馈被退回，请修改后重新提交",
  },
  other: "有新消息",
};

const en: typeof zh = {
  kinds: {
    "plan.dispatched": ({ title, count }) => `${count} tasks of “${title}” to sign for`,
    "duty.chased": () => "You were reminded of a task: please report",
    "duty.sign": ({ unitName }) => `${unitName} has signed`,
    "duty.decline": ({ unitName }) => `${unitName} declined a task`,
    "duty.transfer": ({ unitName }) => `${unitName} transferred a task to you`,
    "duty.split": ({ unitName }) => `${unitName} gave you a share`,
    "duty.assign": ({ unitName }) => `${unitName} named people`,
    "duty.claim": ({ unitName }) => `${unitName} says it is done: please confirm`,
    "duty.sendBack": ({ unitName }) => `${unitName}: the claim was sent back`,
    "duty.accept": ({ unitName }) => `${unitName}: accepted as done`,
    "duty.askExtension": ({ unitName }) => `${unitName} asks for more time`,
    "duty.grantExtension": () => "The extension was granted",
    "duty.refuseExtension": () => "The extension was refused",
    "duty.withdraw": () => "A task was withdrawn",
    "duty.signOff": () => "A task was signed off",
    "duty.reassign": () => "A declined task was given to you again",
    "duty.reopen": () => "A task was reopened",
    "report.submitReport": ({ unitName, percent }) => `${unitName} reported, ${percent}%`,
    "report.reviewReport": ({ unitName }) => `${unitName}: a report to review`,
    "report.acceptReport": () => "A report was accepted",
    "report.sendBackReport": () => "A report was sent back: mend it and hand it in again",
  },
  other: "News",
};

/** The words of notices, by the event that they come from. */
export const noticeWords = { zh, en };

/** A notice in a sentence: `{ kind: "duty.claim", args: { unitName: "水务局" } }` → 水务局申报办结，请认定. */
export function noticeText(
  { kind, args }: { readonly kind: string; readonly args: Readonly<Record<string, unknown>> },
  say: typeof zh,
): string {
  const text = (name: string) => (typeof args[name] === "string" ? args[name] : "");
  const number = (name: string) => (typeof args[name] === "number" ? args[name] : 0);
  const parts: NoticeParts = {
    unitName: text("unitName"),
    title: text("title"),
    count: number("count"),
    percent: number("percent"),
  };
  return say.kinds[kind]?.(parts) ?? say.other;
}

/** What was said with it: the reason of a return, the note of a reminder. */
export function noticeNote(args: Readonly<Record<string, unknown>>): string | null {
  for (const name of ["note", "reason", "answer", "statement"]) {
    const value = args[name];
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}
