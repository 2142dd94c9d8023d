import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { LIST_OPENERS, MEMBER_WORDS } from "../lexicon/list-words.ts";
import type { Line } from "../lines/line.ts";
import type { Part } from "../outline/part.ts";
import { cover, quoteOf, type Span, span } from "../source/span.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** A list announced and not given (`成员名单如下：` and then another section), or an annex that is a heading only. */
export const emptyList: Rule = (context) => [...announcedLists(context), ...bareAnnexes(context)];

function announcedLists({ text, layout: { lines } }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let announcement: Announcement | null = null;
  let under: Mark | null = null;
  for (const line of lines) {
    if (line.kind === "blank" || line.kind === "page") continue;
    if (announcement !== null && !isList(text, announcement, line)) {
      found.push(report(text, announcement.span));
    }
    under = line.mark ?? under;
    const span = announcementIn(text, line);
    announcement = span === null ? null : { span, under };
  }
  if (announcement !== null) found.push(report(text, announcement.span));
  return found;
}

type Mark = NonNullable<Line["mark"]>;

interface Announcement {
  readonly span: Span;
  /** The number of the clause it stands in; null before the first. */
  readonly under: Mark | null;
}

/** The last sentence of a line that ends in 如下： and its like; null for any other line. */
function announcementIn(text: string, { kind, content, mark }: Line): Span | null {
  if (kind !== "text" && kind !== "numbered") return null;
  const colon = text.charAt(content.end - 1);
  if (colon !== "：" && colon !== ":") return null;
  const first = mark?.end ?? content.start;
  let start = content.end - 1;
  while (start > first && !"。；，\n".includes(text.charAt(start - 1))) start--;
  const words = text.slice(start, content.end - 1);
  return LIST_OPENERS.some((word) => words.includes(word)) ? span(start, content.end) : null;
}

/** Whether the line behind an announcement can be what it announced. */
function isList(text: string, { span: at, under }: Announcement, line: Line): boolean {
  switch (line.kind) {
    case "table":
    case "field":
    case "note":
    case "title":
    case "masthead":
      return true;
    case "numbered":
      // A list stands below its announcement, never beside it.
      return under === null || line.mark === null || isBelow(line.mark, under);
    case "text":
      return isEntry(text, line) || !needsEntries(quoteOf(text, at));
    default:
      return false;
  }
}

function isBelow(mark: Mark, above: Mark): boolean {
  if (mark.family === above.family) return mark.value === 1 && above.value !== 1;
  return depth(mark) > depth(above);
}

function depth({ level }: Mark): number {
  return level === "enum" ? 9 : level;
}

const LONGEST_ENTRY = 40;

/** A short line, or one that begins with a label: 组长：…, 组 长 …. */
function isEntry(text: string, { content }: Line): boolean {
  const words = quoteOf(text, content);
  if (/[：:\t]/.test(words.slice(0, 25))) return true;
  return words.length <= LONGEST_ENTRY && !words.includes("。");
}

function needsEntries(announcement: string): boolean {
  return MEMBER_WORDS.some((word) => announcement.includes(word));
}

function report(text: string, at: Span): Diagnostic {
  const args = { text: quoteOf(text, at) };
  return makeDiagnostic("empty-list", { span: at, variant: "list", args });
}

/** Annexes whose lines are their heading and nothing else. */
function bareAnnexes({ text, layout: { lines, parts } }: RuleContext): readonly Diagnostic[] {
  return parts.flatMap((part) => {
    if (part.kind !== "annex") return [];
    const head = headOfBareAnnex(lines, part);
    if (head === null) return [];
    const title = part.title?.text ?? quoteOf(text, head);
    return [makeDiagnostic("empty-list", { span: head, variant: "annex", args: { title } })];
  });
}

function headOfBareAnnex(lines: readonly Line[], part: Part): Span | null {
  let head: Span | null = null;
  for (const line of lines.slice(part.from, part.to)) {
    if (line.kind === "blank" || line.kind === "page") continue;
    if (line.kind !== "annex-head" && line.kind !== "annex-title") return null;
    head = head === null ? line.content : cover(head, line.content);
  }
  return head;
}
