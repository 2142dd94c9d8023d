import { expect, test } from "vitest";
import { emptyForm, formFaults, type SetUpForm } from "./set-up-form.ts";

const whole: SetUpForm = {
  institution: "青渡区人民政府",
  kind: "government",
  office: { name: "陈默", login: "chen.mo", title: "" },
  administrators: {
    systemAdmin: { name: "甲", login: "sysadmin" },
    securityAdmin: { name: "乙", login: "secadmin" },
    auditAdmin: { name: "丙", login: "audadmin" },
  },
};

test("a whole form has no faults; an empty one says what is missing, step by step", () => {
  expect(formFaults(whole, "all")).toEqual({});
  expect(Object.keys(formFaults(emptyForm, "institution"))).toEqual([
    "institution",
    "office.name",
    "office.login",
  ]);
  expect(formFaults(emptyForm, "all")).toMatchObject({ "auditAdmin.name": "missing" });
});

test("logins have their shape, and each is there once", () => {
  const office = { ...whole.office, login: "陈默" };
  expect(formFaults({ ...whole, office }, "all")).toEqual({ "office.login": "loginFault" });
  const twice = { ...whole, office: { ...whole.office, login: " SysAdmin " } };
  expect(formFaults(twice, "all")).toEqual({ "systemAdmin.login": "same" });
});
