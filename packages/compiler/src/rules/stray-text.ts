import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { HEADER_MARKS, PAGE_WORDS, SITE_WORDS } from "../lexicon/site-words.ts";
import { closeWords } from "../lexicon/span-words.ts";
import type { Line } from "../lines/line.ts";
import { quoteOf } from "../source/span.ts";
import type { Rule, RuleContext } from "./rule.ts";

type Variant = "site" | "press" | "page";

/** Longer lines are text that happens to speak of web pages. */
const LONGEST = 60;

/**
 * Lines of a download site, a news agency or a web page around the document. Lines that stand together are one finding,
 * at the first of them.
 */
export const strayText: Rule = (context) => {
  const { lines, parts } = context.layout;
  // Above the title whole blocks come along; below it only a line that says itself what it is.
  const titleAt = lines.findIndex(({ kind }) => kind === "title" || kind === "masthead");
  const found: Diagnostic[] = [];
  let block: { variant: Variant; lines: Line[] } | null = null;
  const flush = () => {
    if (block !== null) found.push(report(context, block.variant, block.lines));
    block = null;
  };
  lines.forEach((line, i) => {
    if (line.kind === "blank" || line.kind === "page") return;
    if (isHeaderMark(context, line)) return flush();
    const own = variantOf(context, line);
    const above = i < titleAt && line.kind === "stray";
    if (own === null && !(above && block !== null)) return flush();
    if (block === null) block = { variant: own ?? "site", lines: [line] };
    else if (own !== null && own !== block.variant) {
      flush();
      block = { variant: own, lines: [line] };
    } else block.lines.push(line);
  });
  flush();
  return parts.length === 0 ? [] : found;
};

/** 机密★一年, 特急: what stands above a title by right. */
function isHeaderMark({ text }: RuleContext, { content }: Line): boolean {
  const words = quoteOf(text, content);
  return words.length <= LONGEST && HEADER_MARKS.some((mark) => words.includes(mark));
}

function variantOf({ text }: RuleContext, { kind, content }: Line): Variant | null {
  if (kind !== "stray" && kind !== "text" && kind !== "signature") return null;
  const words = closeWords(text, content);
  if (words.length > LONGEST) return null;
  if (kind === "stray" && words.endsWith("日电")) return "press";
  if (PAGE_WORDS.some((word) => words.includes(word)))
    return kind === "stray" || !/[。；，]/.test(words) ? "page" : null;
  if (kind === "stray" && SITE_WORDS.some((word) => words.includes(word))) return "site";
  return null;
}

function report({ text }: RuleContext, variant: Variant, block: readonly Line[]): Diagnostic {
  const [first] = block as readonly [Line];
  return makeDiagnostic("stray-text", {
    span: first.content,
    variant,
    args: { text: quoteOf(text, first.content) },
    suggestions: [
      { title: "remove", args: {}, edits: block.map(({ span }) => ({ span, text: "" })) },
    ],
  });
}
