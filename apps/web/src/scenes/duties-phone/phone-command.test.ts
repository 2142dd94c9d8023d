import { expect, test } from "vitest";
import { type CommandFields, commandOf } from "./phone-command.ts";

const empty: CommandFields = { reason: "", statement: "", why: "", to: "" };
const alone = { waits: false, askedFor: null };

test.each(["decline", "sendBack", "refuseExtension", "withdraw", "reopen"] as const)(
  "%s wants a reason",
  (kind) => {
    expect(commandOf(kind, { ...empty, reason: "  " }, alone)).toBeNull();
    expect(commandOf(kind, { ...empty, reason: "不属本单位" }, alone)).toEqual({
      kind,
      reason: "不属本单位",
    });
  },
);

test("a claim wants a statement, and why one does not wait where others have not answered", () => {
  const fields = { ...empty, statement: "全部完成" };
  expect(commandOf("claim", empty, alone)).toBeNull();
  expect(commandOf("claim", fields, alone)).toEqual({
    kind: "claim",
    statement: "全部完成",
    why: null,
  });
  const waits = { waits: true, askedFor: null };
  expect(commandOf("claim", fields, waits)).toBeNull();
  expect(commandOf("claim", { ...fields, why: "已电话确认" }, waits)).toMatchObject({
    why: "已电话确认",
  });
});

test("an extension wants a day and a reason; granting the day that was asked for names none", () => {
  expect(commandOf("askExtension", { ...empty, reason: "汛期" }, alone)).toBeNull();
  expect(commandOf("askExtension", { ...empty, to: "2027-04-01" }, alone)).toBeNull();
  const asked = { waits: false, askedFor: "2027-04-01" };
  expect(commandOf("grantExtension", { ...empty, to: "2027-04-01" }, asked)).toEqual({
    kind: "grantExtension",
    to: null,
  });
  expect(commandOf("grantExtension", { ...empty, to: "2027-03-20" }, asked)).toEqual({
    kind: "grantExtension",
    to: "2027-03-20",
  });
});
