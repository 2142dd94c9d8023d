import type { Language } from "@luoshi/compiler";
import type { DutyState } from "../duties/duty.ts";
import type { DutyCommandKind } from "../duties/duty-command.ts";
import type { ReportState } from "../reports/report.ts";
import type { ReportCommandKind, ReportRelation } from "../reports/report-command.ts";

type Named<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

/** What a command is called on the screen: `sign` is 签收. */
export const commandNames: Named<DutyCommandKind | ReportCommandKind> = {
  sign: { zh: "签收", en: "sign for" },
  decline: { zh: "退回交办", en: "decline" },
  transfer: { zh: "转办", en: "transfer" },
  split: { zh: "分解", en: "split" },
  assign: { zh: "指定承办人", en: "assign people" },
  claim: { zh: "报办结", en: "claim as done" },
  sendBack: { zh: "退回办结", en: "send back" },
  accept: { zh: "通过办结", en: "accept" },
  askExtension: { zh: "申请延期", en: "ask for an extension" },
  grantExtension: { zh: "同意延期", en: "grant the extension" },
  refuseExtension: { zh: "不同意延期", en: "refuse the extension" },
  withdraw: { zh: "撤销", en: "withdraw" },
  signOff: { zh: "销号", en: "sign off" },
  reassign: { zh: "重新交办", en: "assign again" },
  reopen: { zh: "重新打开", en: "reopen" },
  saveReport: { zh: "保存反馈", en: "save the report" },
  submitReport: { zh: "报送反馈", en: "hand in the report" },
  reviewReport: { zh: "审核反馈", en: "review the report" },
  acceptReport: { zh: "通过反馈", en: "accept the report" },
  sendBackReport: { zh: "退回反馈", en: "send back the report" },
};

/** What a state is called on the screen: `claimed` is 已报办结. */
export const stateNames: Named<DutyState | ReportState> = {
  assigned: { zh: "待签收", en: "waiting to be signed for" },
  active: { zh: "办理中", en: "under way" },
  claimed: { zh: "已报办结", en: "claimed as done" },
  done: { zh: "已办结", en: "done" },
  signedOff: { zh: "已销号", en: "signed off" },
  declined: { zh: "已退回交办", en: "declined" },
  transferred: { zh: "已转办", en: "transferred" },
  withdrawn: { zh: "已撤销", en: "withdrawn" },
  draft: { zh: "未报送", en: "not handed in" },
  submitted: { zh: "已报送", en: "handed in" },
  accepted: { zh: "已通过", en: "accepted" },
  sentBack: { zh: "已退回", en: "sent back" },
};

/** What those are called who stand so to a duty: `holder` is 承办单位. */
export const relationNames: Named<ReportRelation> = {
  holder: { zh: "承办单位", en: "the unit that has it" },
  lead: { zh: "牵头单位", en: "the lead unit" },
  dispatcher: { zh: "交办单位", en: "the office that dispatched it" },
  supervision: { zh: "督导", en: "supervision" },
  parent: { zh: "分解它的单位", en: "the unit that split it" },
  sectionHead: { zh: "科室负责人", en: "the head of the section" },
  unitHead: { zh: "单位主要负责人", en: "the head of the unit" },
};
