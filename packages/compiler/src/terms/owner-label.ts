import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  LABEL_EXCEPTIONS,
  LABEL_HEADS,
  LABEL_JOINTS,
  LABEL_OPENERS,
  LABEL_PREFIXES,
  type OwnerRole,
  WHOLE_LABELS,
} from "../lexicon/owner-words.ts";
import type { Span } from "../source/span.ts";
import { withoutBrackets } from "./brackets.ts";
import { withoutBlanks } from "./unit-name.ts";

const LONGEST_LABEL = 16;
const LONGEST_OPENER = 4;
const OPENERS = characterSet("（(");
const CLOSERS = characterSet("）)");
const LABEL_BREAKS = characterSet("。；;，,：:\n\t　【［[】］]！？|｜");
const BLANKS = characterSet(" 　 ");
/** Between the words before a label and the label. */
const PARTINGS = characterSet(" 　 、");

/** What the words of a label begin with; only marks and figures may stand before them. */
const FIRST_CHARACTERS = characterSet(
  [...LABEL_OPENERS.keys(), ...WHOLE_LABELS.keys(), ...LABEL_PREFIXES].map((word) =>
    word.charAt(0),
  ),
);

/** Whether the label of a side may begin with this character: most do not, and one look spares the reading. */
export function mayOpenLabel(code: number): boolean {
  return code < 0x4e00 || code > 0x9fff || inSet(FIRST_CHARACTERS, code);
}

/**
 * Side that a field label or column head names: 责任单位 owner, 牵头科室 lead, 配合部门 support, 考核单位 actor;
 * null for any other label (完成时限, 联系人). 责任单位（人） and 责任单位及责任人 count as their first part.
 */
export function ownerRoleOfLabel(label: string): OwnerRole | null {
  if (!mayOpenLabel(label.charCodeAt(0))) return null;
  const plain = bareLabel(withoutBlanks(withoutBrackets(label)));
  if (plain === "" || plain.length > LONGEST_LABEL) return null;
  const whole = roleOfPart(plain); // 参与部门 holds a 与 and is one label
  if (whole !== null) return whole;
  let role: OwnerRole | null = null;
  for (const part of plain.split(LABEL_JOINTS)) {
    const own = roleOfPart(part);
    if (own === null) {
      if (role === null) return null;
      continue;
    }
    // A head for both sides (牵头和配合单位) says only that they are responsible.
    role =
      role === null || role === own ? own : role === "actor" || own === "actor" ? role : "owner";
  }
  return role;
}

/** Without the number or mark before it and the colon behind it; most labels are ideographs at both ends. */
function bareLabel(label: string): string {
  const code = label.charCodeAt(0);
  const words =
    code >= 0x4e00 && code <= 0x9fff ? label : label.replace(/^[\d.．、●■★*＊—-]+/u, "");
  return words.endsWith("：") || words.endsWith(":") ? words.slice(0, -1) : words;
}

function roleOfPart(part: string): OwnerRole | null {
  if (LABEL_EXCEPTIONS.has(part)) return null;
  const whole = WHOLE_LABELS.get(part);
  if (whole !== undefined) return whole;
  const direct = roleOfOpener(part);
  if (direct !== null) return direct;
  const prefix = LABEL_PREFIXES.find((word) => part.startsWith(word));
  return prefix === undefined ? null : roleOfOpener(part.slice(prefix.length));
}

function roleOfOpener(part: string): OwnerRole | null {
  for (let length = Math.min(LONGEST_OPENER, part.length - 1); length > 1; length--) {
    const role = LABEL_OPENERS.get(part.slice(0, length));
    if (role !== undefined && LABEL_HEADS.has(part.slice(length))) return role;
  }
  return null;
}

/** A label with its colon: `责任单位：`; `role` is null for labels of other things (`完成时限：`). */
export interface FieldLabel {
  /** From the first character of the label to the character after the colon (or closing bracket). */
  readonly span: Span;
  readonly role: OwnerRole | null;
}

/** Reads the label whose colon stands at `colon`, looking back no further than `from`; null where no label stands. */
export function labelBefore(text: string, colon: number, from: number): FieldLabel | null {
  let start = colon;
  const limit = Math.max(from, colon - LONGEST_LABEL);
  let depth = 0;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (inSet(CLOSERS, code)) depth++;
    else if (inSet(OPENERS, code)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && inSet(LABEL_BREAKS, code)) break;
    start--;
  }
  // 办公室 责任人： the label begins after the last blank, unless its own characters are set apart (责 任 单 位).
  const whole = text.slice(start, colon);
  const may = closesLabel(whole);
  const role = may ? ownerRoleOfLabel(whole) : null;
  if (role !== null) return { span: { start: start + lead(whole), end: colon + 1 }, role };
  for (let at = start + 1; may && at < colon; at++) {
    if (!inSet(PARTINGS, text.charCodeAt(at - 1))) continue;
    const role = ownerRoleOfLabel(text.slice(at, colon));
    if (role !== null) return { span: { start: at, end: colon + 1 }, role };
  }
  let at = colon;
  while (at > start && !inSet(BLANKS, text.charCodeAt(at - 1))) at--;
  return at < colon ? { span: { start: at, end: colon + 1 }, role: null } : null;
}

const LAST_CHARACTERS = new Set(
  [...LABEL_HEADS, ...WHOLE_LABELS.keys()].map((word) => word.charAt(word.length - 1)),
);

// A look at the last character spares most colons the reading of the label.
function closesLabel(label: string): boolean {
  const last = label.trimEnd();
  const c = last.charAt(last.length - 1);
  return "）)".includes(c) || LAST_CHARACTERS.has(c);
}

function lead(text: string): number {
  return text.length - text.trimStart().length;
}
