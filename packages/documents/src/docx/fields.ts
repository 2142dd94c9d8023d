import { last } from "../last.ts";
import { circled } from "./number-format.ts";

/** What becomes of a field's result. */
export type FieldEffect = "show" | "lock" | "drop" | "contents";

interface Field {
  phase: "code" | "result";
  code: string;
  effect: FieldEffect;
}

/** The fields that are open at a place in one story; Word nests them, and they run across paragraphs. */
export interface FieldStack {
  readonly open: Field[];
  /** How many open fields hide what is being read: in their code, or in a result that is dropped. */
  hiding: number;
  locking: number;
  contents: number;
}

/** A story's fields before its first run. */
export function noFields(): FieldStack {
  return { open: [], hiding: 0, locking: 0, contents: 0 };
}

/** A field opens (`w:fldChar` begin); what follows is its code, which is never shown. */
export function beginField(stack: FieldStack): void {
  stack.open.push({ phase: "code", code: "", effect: "show" });
  stack.hiding++;
}

/** Adds to the code of the innermost field: `w:instrText` comes in pieces. */
export function addFieldCode(stack: FieldStack, code: string): void {
  const field = last(stack.open);
  if (field?.phase === "code" && field.code.length < 4000) field.code += code;
}

/** The code is complete, the result begins. */
export function separateField(stack: FieldStack): void {
  const field = last(stack.open);
  if (field === undefined || field.phase === "result") return;
  field.phase = "result";
  field.effect = fieldEffect(field.code);
  stack.hiding--;
  apply(stack, field.effect, 1);
}

/**
 * Closes the innermost field. What is given back is the text of a field that stores no result, or
 * `undefined` where only Word can work it out (`LISTNUM`).
 */
export function endField(stack: FieldStack): string | undefined {
  const field = stack.open.pop();
  if (field === undefined) return "";
  if (field.phase === "result") {
    apply(stack, field.effect, -1);
    return "";
  }
  stack.hiding--;
  return computed.has(firstWord(field.code)) ? undefined : ringed(field.code);
}

/** Fields that print a number and store none. */
const computed: ReadonlySet<string> = new Set(["AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"]);

function apply(stack: FieldStack, effect: FieldEffect, by: 1 | -1): void {
  if (effect === "drop" || effect === "contents") stack.hiding += by;
  if (effect === "contents") stack.contents += by;
  if (effect === "lock") stack.locking += by;
}

/**
 * What to do with the result of a field code such as ` HYPERLINK "http://…" ` or ` PAGE \* MERGEFORMAT `.
 * Results that Word computes anew are shown but not open to edits.
 */
export function fieldEffect(code: string): FieldEffect {
  switch (firstWord(code)) {
    case "PAGE":
    case "NUMPAGES":
    case "SECTIONPAGES":
    case "SECTION":
      return "drop";
    case "TOC":
      return "contents";
    case "HYPERLINK":
    case "FORMTEXT":
    case "QUOTE":
    case "":
      return "show";
    default:
      return "lock";
  }
}

function firstWord(code: string): string {
  const trimmed = code.trim();
  let end = 0;
  while (end < trimmed.length && trimmed.charCodeAt(end) > 0x20 && trimmed.charAt(end) !== "\\")
    end++;
  return trimmed.slice(0, end).toUpperCase();
}

/** `EQ \o\ac(○,11)`: how Chinese Word writes a number in a ring by hand; it stores no result. */
function ringed(code: string): string {
  if (firstWord(code) !== "EQ") return "";
  const open = code.indexOf("(");
  const close = code.lastIndexOf(")");
  const comma = code.indexOf(",", open);
  if (open < 0 || comma < open || close < comma || !/[○〇◯]/.test(code.slice(open, comma)))
    return "";
  const inner = code.slice(comma + 1, close).trim();
  return /^[0-9]{1,2}$/.test(inner) ? circled(Number(inner)) : inner.slice(0, 4);
}
