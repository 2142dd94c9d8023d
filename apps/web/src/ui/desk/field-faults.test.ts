import { expect, test } from "vitest";
import { fieldFaults } from "./field-faults.ts";

const help = { zh: "请按提示修改", en: "Correct it" };
const answer = (code: string, issues: unknown) => ({
  answer: { code, message: help, help, args: { issues } },
});

test("names the fields that the server found wrong", () => {
  const issues = [
    { path: "/unit/name", message: "x" },
    { path: "/rows/2/due" },
    { path: "/" },
    null,
  ];
  expect(fieldFaults(answer("invalid", issues))).toEqual([
    { path: ["unit", "name"], text: help },
    { path: ["rows", 2, "due"], text: help },
  ]);
});

test("another error names none", () => {
  expect(fieldFaults(answer("forbidden", [{ path: "/name" }]))).toEqual([]);
  expect(fieldFaults(answer("invalid", "x"))).toEqual([]);
});
