/**
 * What is said when a command is refused, and what to do then, by code. A test holds that both languages name the same
 * places and that no code is without use. `{command}`, `{state}` and `{relations}` are printed by `names.ts`.
 */
export const refusalTexts = {
  "not-allowed": {
    zh: { message: "“{command}”应由{relations}办理", help: "请联系{relations}，或换一个账号登录" },
    en: {
      message: "“{command}” is for {relations}",
      help: "ask {relations}, or sign in with another account",
    },
  },
  "duty-not-assigned": {
    zh: {
      message: "只有待签收的承办才能{command}，这一项是“{state}”",
      help: "刷新页面，看看它现在到了哪一步；已签收而确非本单位职责的，请交办单位转办或撤销",
    },
    en: {
      message:
        "only a duty that waits to be signed for can be acted on with “{command}”; this one is “{state}”",
      help: "load the page again; where you signed for what is not yours, ask the office to transfer or withdraw it",
    },
  },
  "duty-not-active": {
    zh: {
      message: "只有办理中的承办才能{command}，这一项是“{state}”",
      help: "待签收的请先签收；已报办结的，请审核方退回后再办",
    },
    en: {
      message: "“{command}” needs a duty that is under way; this one is “{state}”",
      help: "sign for it first; once claimed, ask whoever accepts it to send it back",
    },
  },
  "duty-not-in-hand": {
    zh: {
      message: "“{state}”的承办不能{command}",
      help: "刷新页面，看看它现在到了哪一步；已报办结的，请先退回",
    },
    en: {
      message: "“{command}” does not go with a duty that is “{state}”",
      help: "load the page again; a claimed duty must be sent back first",
    },
  },
  "duty-not-claimed": {
    zh: {
      message: "单位还没有报办结，不能{command}，这一项是“{state}”",
      help: "等承办单位报办结，或催一催",
    },
    en: {
      message: "“{command}” needs a claim that it is done; this duty is “{state}”",
      help: "wait for the unit to claim it, or chase it",
    },
  },
  "duty-not-done": {
    zh: {
      message: "办结并通过审核后才能{command}，这一项是“{state}”",
      help: "先审核承办单位报的办结",
    },
    en: {
      message: "“{command}” needs a duty that is done and accepted; this one is “{state}”",
      help: "accept the unit's claim first",
    },
  },
  "duty-not-declined": {
    zh: {
      message: "承办单位没有退回这一项，不能{command}，它是“{state}”",
      help: "刷新页面，看看它现在到了哪一步",
    },
    en: {
      message: "“{command}” answers a unit that declined; this duty is “{state}”",
      help: "load the page again to see where it stands",
    },
  },
  "duty-ended": {
    zh: {
      message: "“{state}”的承办已经结束，不能{command}",
      help: "需要重办的，由交办单位或督导“重新打开”",
    },
    en: {
      message: "this duty is “{state}” and over; “{command}” has nothing to act on",
      help: "to have it done again, the office or supervision reopens it",
    },
  },
  "duty-signed-off": {
    zh: {
      message: "这一项已经销号，不能再{command}",
      help: "销号后不再改动；还有问题的，另立问题或另行交办",
    },
    en: {
      message: "this duty is signed off; “{command}” is no longer possible",
      help: "what is signed off stays; record a problem or dispatch a new duty",
    },
  },
  "duty-transferred": {
    zh: { message: "这一项已经转办，不能再{command}", help: "请到接办单位的承办上操作" },
    en: {
      message: "this duty was transferred; “{command}” is no longer possible",
      help: "act on the duty of the unit that took it over",
    },
  },
  "duty-withdrawn": {
    zh: { message: "这一项已经撤销，不能再{command}", help: "需要再办的，请重新交办" },
    en: {
      message: "this duty was withdrawn; “{command}” is no longer possible",
      help: "dispatch it again if it is wanted after all",
    },
  },
  "reason-missing": {
    zh: { message: "{command}要写明理由", help: "用一句话写清楚，对方和督导都看得到" },
    en: {
      message: "“{command}” needs a reason",
      help: "one sentence will do; the other side and supervision read it",
    },
  },
  "statement-missing": {
    zh: { message: "报办结要写一句完成情况", help: "写清做了什么、到什么程度" },
    en: {
      message: "a claim needs a sentence on what was done",
      help: "say what was done and how far it went",
    },
  },
  "support-unanswered": {
    zh: {
      message: "还有{count}个配合单位没有答复，牵头单位不能直接报办结",
      help: "先催配合单位；确不必等的，写明理由再报",
    },
    en: {
      message: "{count} support duties are unanswered, so the lead cannot simply claim",
      help: "chase them first, or say why there is no need to wait",
    },
  },
  "shares-unanswered": {
    zh: {
      message: "分解出去的还有{count}项没有报办结",
      help: "先催办或收回这些分解项；确不必等的，写明理由再报",
    },
    en: {
      message: "{count} shares of this duty are not claimed yet",
      help: "chase or withdraw them, or say why there is no need to wait",
    },
  },
  "shares-open": {
    zh: {
      message: "分解出去的还有{count}项没有结束，不能{command}",
      help: "先撤销或审核这些分解项",
    },
    en: {
      message:
        "{count} shares of this duty are open; “{command}” would leave them without an owner",
      help: "withdraw or accept them first",
    },
  },
  "shares-missing": {
    zh: { message: "没有选分解给谁", help: "至少选一个下级单位或人员" },
    en: { message: "no share is given to anybody", help: "choose at least one sub-unit or person" },
  },
  "share-repeated": {
    zh: { message: "同一个分解项出现了两次", help: "刷新页面后重新分解" },
    en: { message: "the same share is there twice", help: "load the page again and split anew" },
  },
  "share-empty": {
    zh: {
      message: "分解给本单位的一项没有指明人员",
      help: "选上承办人，或改选一个下级单位",
    },
    en: {
      message: "a share that stays in the unit names nobody",
      help: "choose the people, or a sub-unit",
    },
  },
  "share-weight": {
    zh: { message: "权重“{weight}”不对", help: "权重是1到1000的整数，只看彼此的比例" },
    en: {
      message: "“{weight}” is no weight",
      help: "a weight is a whole number from 1 to 1000; only proportions matter",
    },
  },
  "share-after-parent": {
    zh: {
      message: "分解项的时限{due:date}晚于本项的{latest:date}",
      help: "把时限提前到{latest:date}或更早；确实来不及的，先申请延期",
    },
    en: {
      message: "a share is due on {due:date}, after the duty itself on {latest:date}",
      help: "set a day no later than {latest:date}, or ask for an extension first",
    },
  },
  "share-not-signed-off": {
    zh: {
      message: "分解项不单独销号",
      help: "分解项审核通过即可；销号在分解前的那一项上办理",
    },
    en: {
      message: "a share is not signed off by itself",
      help: "accept it; the duty that it is a share of is signed off",
    },
  },
  "parent-not-active": {
    zh: {
      message: "上一级承办是“{state}”，不能重新打开它的分解项",
      help: "先把上一级承办退回或重新打开",
    },
    en: {
      message: "the duty that this is a share of is “{state}”, so the share cannot be reopened",
      help: "send that duty back or reopen it first",
    },
  },
  "same-unit": {
    zh: { message: "不能转办给原单位", help: "选另一个单位；本单位内分工请用“分解”或“指定承办人”" },
    en: {
      message: "a duty cannot be transferred to the unit that has it",
      help: "choose another unit; within the unit, split it or assign people",
    },
  },
  "day-invalid": {
    zh: { message: "“{day}”不是有效日期", help: "按“2026-06-30”的样子填写" },
    en: { message: "“{day}” is no day of the calendar", help: "write it like 2026-06-30" },
  },
  "day-past": {
    zh: { message: "{to:date}已经过去", help: "选今天或今后的日子" },
    en: { message: "{to:date} is past", help: "choose today or a later day" },
  },
  "extension-pending": {
    zh: { message: "已有一个延期申请在等答复", help: "等答复后再申请" },
    en: {
      message: "an extension was asked for and waits for an answer",
      help: "ask again once it is answered",
    },
  },
  "extension-without-day": {
    zh: { message: "这一项没有时限，不用延期", help: "按报送周期反馈进展即可" },
    en: {
      message: "this duty has no day, so there is nothing to extend",
      help: "report in its rhythm",
    },
  },
  "extension-not-later": {
    zh: { message: "{to:date}不晚于现在的时限{due:date}", help: "延期要选更晚的日子" },
    en: {
      message: "{to:date} is no later than the present day, {due:date}",
      help: "an extension needs a later day",
    },
  },
  "extension-after-parent": {
    zh: {
      message: "{to:date}晚于上一级承办的时限{latest:date}",
      help: "选{latest:date}或更早，或先为上一级承办申请延期",
    },
    en: {
      message: "{to:date} is after {latest:date}, the day of the duty that this is a share of",
      help: "choose {latest:date} or earlier, or extend that duty first",
    },
  },
  "extension-not-asked": {
    zh: { message: "没有待答复的延期申请", help: "刷新页面，可能已经有人答复" },
    en: {
      message: "no extension waits for an answer",
      help: "load the page again; somebody may have answered",
    },
  },
  "report-not-draft": {
    zh: { message: "“{state}”的反馈不能{command}", help: "要改的，请审核方退回" },
    en: {
      message: "“{command}” does not go with a report that is “{state}”",
      help: "ask whoever reviews it to send it back",
    },
  },
  "report-in-review": {
    zh: { message: "反馈正在本单位审核，不能{command}", help: "要改的，请审核人退回" },
    en: {
      message: "the report is under review in the unit; “{command}” must wait",
      help: "ask the reviewer to send it back",
    },
  },
  "report-not-in-review": {
    zh: {
      message: "这份反馈不在单位内审核中，不能{command}",
      help: "刷新页面，看看它现在到了哪一步",
    },
    en: {
      message: "“{command}” needs a report that is under review in the unit",
      help: "load the page again to see where it stands",
    },
  },
  "report-not-submitted": {
    zh: {
      message: "只有已报送的反馈才能{command}，这一份是“{state}”",
      help: "刷新页面，看看它现在到了哪一步",
    },
    en: {
      message: "“{command}” needs a report that was handed in; this one is “{state}”",
      help: "load the page again to see where it stands",
    },
  },
  "report-unchanged": {
    zh: { message: "退回的反馈还没有修改", help: "按退回理由修改、保存后再报" },
    en: {
      message: "this report was sent back and has not been changed",
      help: "change it as the reason asks, then hand it in again",
    },
  },
  "report-empty": {
    zh: { message: "反馈还没有写完成情况", help: "写一句就行" },
    en: { message: "the report does not say what was done", help: "one sentence will do" },
  },
  "percent-invalid": {
    zh: { message: "进度“{percent}”不对", help: "进度是0到100的整数" },
    en: { message: "“{percent}” is no progress", help: "a whole number from 0 to 100" },
  },
} as const;
