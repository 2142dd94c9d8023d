import { diagnosticCodes, isDiagnosticCode } from "./catalogue.ts";
import { CONFIG_PROBLEMS } from "./config-texts.ts";
import type { Severity } from "./diagnostic.ts";
import { fillTemplate, type Language, type MessageArgs } from "./template.ts";
import type { DiagnosticCode } from "./texts.ts";

/** A fault that is known and accepted: it is not reported while clause and quote still fit. */
export interface Waiver {
  readonly code: DiagnosticCode;
  /** Path of the clause, as the plan prints it, joined by slashes: `二/（四）/1.`; empty for text outside the clauses. */
  readonly clause: string;
  /** Words of the place; the diagnostic's place must hold them, or they it. */
  readonly quote: string;
  /** Why it stays, for whoever reads the file later. */
  readonly reason: string;
  /** Last day it holds, `2027-06-30`; absent: without end. */
  readonly until?: string;
}

/** What luoshi.config.json says. */
export interface Config {
  /** Severity by code; `off` silences it. */
  readonly rules: Readonly<Partial<Record<DiagnosticCode, Severity | "off">>>;
  readonly waivers: readonly Waiver[];
}

/** The configuration of a project that has none. */
export const defaultConfig: Config = { rules: {}, waivers: [] };

/** A fault in the configuration: where (`waivers[0].code`) and what. */
export interface ConfigProblem {
  readonly path: string;
  readonly kind: keyof (typeof CONFIG_PROBLEMS)["zh"];
  readonly args: MessageArgs;
}

/** Puts a problem into words: `waivers[0].reason: 豁免必须写理由`. */
export function renderConfigProblem(problem: ConfigProblem, language: Language): string {
  const text = fillTemplate(CONFIG_PROBLEMS[language][problem.kind], problem.args, language);
  return problem.path === "" ? text : `${problem.path}: ${text}`;
}

/**
 * Reads the text of luoshi.config.json: `{ "rules": { "typo": "off" }, "waivers": [ … ] }`.
 * Never throws; every fault is named with its place, and the parts that are right still count.
 */
export function parseConfig(text: string): {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
} {
  const problems: ConfigProblem[] = [];
  const problem: Report = (path, kind, args = {}) => void problems.push({ path, kind, args });
  let read: unknown;
  try {
    // A byte order mark is what Windows editors put in front.
    read = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    problem("", "syntax", { detail: error instanceof Error ? error.message : "" });
    return { config: defaultConfig, problems };
  }
  if (!isRecord(read)) {
    problem("", "object");
    return { config: defaultConfig, problems };
  }
  rejectUnknown(read, "", ["$schema", "rules", "waivers"], problem);
  const config = { rules: readRules(read["rules"], problem), waivers: readWaivers(read, problem) };
  return { config, problems };
}

type Report = (path: string, kind: ConfigProblem["kind"], args?: MessageArgs) => void;

function readRules(value: unknown, problem: Report): Config["rules"] {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    problem("rules", "object");
    return {};
  }
  const rules: Partial<Record<DiagnosticCode, Severity | "off">> = {};
  for (const [code, severity] of Object.entries(value)) {
    const path = `rules.${code}`;
    if (!isDiagnosticCode(code)) problem(path, "code", { code, nearest: nearestCode(code) });
    else if (isSeverity(severity)) rules[code] = severity;
    else problem(path, "severity");
  }
  return rules;
}

function readWaivers(config: Record<string, unknown>, problem: Report): readonly Waiver[] {
  const value = config["waivers"];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problem("waivers", "list");
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const waiver = readWaiver(entry, `waivers[${index}]`, problem);
    return waiver === null ? [] : [waiver];
  });
}

const WAIVER_KEYS = ["code", "clause", "quote", "reason", "until"];

function readWaiver(entry: unknown, path: string, problem: Report): Waiver | null {
  if (!isRecord(entry)) {
    problem(path, "object");
    return null;
  }
  rejectUnknown(entry, path, WAIVER_KEYS, problem);
  const { code, clause, quote, reason, until } = entry;
  let right = true;
  const demand = (holds: boolean, key: string, kind: ConfigProblem["kind"], args?: MessageArgs) => {
    if (!holds) problem(`${path}.${key}`, kind, args);
    right = right && holds;
  };
  const known = typeof code === "string" && isDiagnosticCode(code);
  demand(known, "code", "code", { code: String(code), nearest: nearestCode(String(code)) });
  demand(typeof clause === "string", "clause", "text");
  demand(isText(quote), "quote", "text");
  demand(isText(reason), "reason", "reason");
  demand(until === undefined || isDay(until), "until", "day");
  if (!right || !known || typeof clause !== "string" || !isText(quote) || !isText(reason))
    return null;
  const waiver = { code, clause, quote, reason };
  return isDay(until) ? { ...waiver, until } : waiver;
}

function rejectUnknown(
  record: Record<string, unknown>,
  path: string,
  known: readonly string[],
  problem: Report,
): void {
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue;
    problem(path === "" ? key : `${path}.${key}`, "unknown", { known: known.join(", ") });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [, month = 0, day = 0] = value.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isSeverity(value: unknown): value is Severity | "off" {
  return value === "error" || value === "warning" || value === "info" || value === "off";
}

/** The code that shares most letter pairs with a word, for "did you mean". */
function nearestCode(word: string): DiagnosticCode {
  const pairs = pairsOf(word);
  let best: DiagnosticCode = "typo";
  let most = -1;
  for (const code of diagnosticCodes) {
    const own = pairsOf(code);
    const shared = [...own].filter((pair) => pairs.has(pair)).length;
    const score = (2 * shared) / (own.size + pairs.size || 1);
    if (score > most) [best, most] = [code, score];
  }
  return best;
}

function pairsOf(word: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < word.length; i++) pairs.add(word.slice(i, i + 2));
  return pairs;
}
