import type { Input } from "@luoshi/server/contract/client";
import { keepSetting, readSetting } from "../../state/kept-setting.ts";

/** The three separated administrators. */
export const administratorRoles = ["systemAdmin", "securityAdmin", "auditAdmin"] as const;

type AdministratorRole = (typeof administratorRoles)[number];

/** Kinds of units, the server's words. */
export type UnitKind = Input<"POST /api/set-up">["body"]["unit"]["kind"];

/** Somebody with an account. */
export interface FormPerson {
  readonly name: string;
  readonly login: string;
}

/** What is typed in the set-up, but for the password. */
export interface SetUpForm {
  readonly institution: string;
  readonly kind: UnitKind;
  readonly office: FormPerson & { readonly title: string };
  readonly administrators: Readonly<Record<AdministratorRole, FormPerson>>;
}

/** Nothing typed yet; the administrators have logins proposed. */
export const emptyForm: SetUpForm = {
  institution: "",
  kind: "government",
  office: { name: "", login: "", title: "" },
  administrators: {
    systemAdmin: { name: "", login: "sysadmin" },
    securityAdmin: { name: "", login: "secadmin" },
    auditAdmin: { name: "", login: "audadmin" },
  },
};

/** What is wrong with the form, by the way to the field. */
export type FormFaults = Readonly<Record<string, "missing" | "loginFault" | "same">>;

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** Faults of the first step (institution and office) or of both. */
export function formFaults(form: SetUpForm, step: "institution" | "all"): FormFaults {
  const faults: Record<string, "missing" | "loginFault" | "same"> = {};
  const seen = new Set<string>();
  const need = (name: string, value: string): void => {
    if (value.trim() === "") faults[name] = "missing";
  };
  const needLogin = (name: string, value: string): void => {
    const login = value.trim().toLowerCase();
    if (!LOGIN.test(login)) faults[name] = login === "" ? "missing" : "loginFault";
    else if (seen.has(login)) faults[name] = "same";
    seen.add(login);
  };
  need("institution", form.institution);
  need("office.name", form.office.name);
  needLogin("office.login", form.office.login);
  if (step === "all")
    for (const role of administratorRoles) {
      need(`${role}.name`, form.administrators[role].name);
      needLogin(`${role}.login`, form.administrators[role].login);
    }
  return faults;
}

const NAME = "set-up";

/** Keeps what was typed, so that closing the page costs nothing; passwords are not in it. */
export function keepForm(form: SetUpForm | null): void {
  keepSetting(NAME, form);
}

/** What was typed before, where it still has the shape of the form. */
export function keptForm(): SetUpForm {
  const kept = readSetting(NAME);
  return isLike(kept, emptyForm) ? (kept as SetUpForm) : emptyForm;
}

function isLike(value: unknown, pattern: unknown): boolean {
  if (typeof pattern === "string") return typeof value === "string";
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(pattern as object).every(([key, part]) =>
    isLike((value as Readonly<Record<string, unknown>>)[key], part),
  );
}
