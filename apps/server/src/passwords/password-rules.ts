import type { Bilingual } from "../contract/endpoint.ts";
import { guessLength } from "./guess-length.ts";

/** `mlps`: what assessors of GB/T 22239 ask for. `asvs`: OWASP ASVS 5.0, long and never expiring. They contradict each other. */
export type PasswordProfile = "mlps" | "asvs";

/** What a profile asks of a password. */
export interface PasswordRules {
  readonly shortest: number;
  /** Of small letters, capitals, digits and other signs. */
  readonly classes: number;
  /** Signs of it that must be guessed one by one. */
  readonly guessed: number;
  /** Days after which it must be changed. */
  readonly days: number | null;
  /** Passwords last used that may not come back, the present one among them. */
  readonly remembered: number;
  /** Administrators set a second factor up before anything else. */
  readonly administratorsNeedFactor: boolean;
}

/** The rules of each profile. */
export const passwordRules: Readonly<Record<PasswordProfile, PasswordRules>> = {
  mlps: {
    shortest: 8,
    classes: 3,
    guessed: 6,
    days: 90,
    remembered: 5,
    administratorsNeedFactor: true,
  },
  asvs: {
    shortest: 12,
    classes: 1,
    guessed: 8,
    days: null,
    remembered: 1,
    administratorsNeedFactor: false,
  },
};

const texts = {
  short: { zh: "密码至少 {n} 位", en: "A password has at least {n} signs" },
  long: { zh: "密码至多 256 位", en: "A password has at most 256 signs" },
  classes: {
    zh: "密码须含大写字母、小写字母、数字、符号中的 {n} 种",
    en: "A password has {n} of: capitals, small letters, digits, other signs",
  },
  guessable: {
    zh: "密码太容易猜：由常见词、姓名或登录名、单位名称、年份、键盘上相邻或重复的字符拼成",
    en: "Too easy to guess: made of common words, your name, login or unit, years, runs on the keyboard or repetitions",
  },
  used: {
    zh: "最近 {n} 次用过的密码不能再用",
    en: "None of the last {n} passwords may be used again",
  },
} as const satisfies Record<string, Bilingual>;

/** Why a password is refused. */
export type PasswordFault = keyof typeof texts;

/** What is wrong with a new password; null when nothing is. `own` are login, name and units of its person. */
export function findPasswordFault(
  profile: PasswordProfile,
  password: string,
  own: readonly string[],
): PasswordFault | null {
  const { shortest, classes, guessed } = passwordRules[profile];
  const length = [...password].length;
  if (length < shortest) return "short";
  if (length > 256) return "long";
  if (countClasses(password) < classes) return "classes";
  if (guessLength(password, own) < guessed) return "guessable";
  return null;
}

/** A fault in both languages. */
export function tellPasswordFault(profile: PasswordProfile, fault: PasswordFault): Bilingual {
  const { shortest, classes, remembered } = passwordRules[profile];
  const n = fault === "short" ? shortest : fault === "classes" ? classes : remembered;
  const fill = (text: string) => text.replace("{n}", String(n));
  return { zh: fill(texts[fault].zh), en: fill(texts[fault].en) };
}

function countClasses(password: string): number {
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
  return classes.filter((each) => each.test(password)).length;
}

/** Words of a person's own that a password may not be made of: `zhang.min` gives `zhang.min`, `zhang`, `min`. */
export function ownWords(parts: {
  readonly login: string;
  readonly name: string;
  readonly units: readonly string[];
  readonly institution: string;
}): readonly string[] {
  const loginParts = parts.login.split(/[._-]/).filter((part) => part.length >= 3);
  return [parts.login, ...loginParts, parts.name, ...parts.units, parts.institution, "落实"];
}
