import type {
  CompileResult,
  Draft,
  KeyedParagraph,
  Language,
  Plan,
  Table,
  TableCell,
} from "@luoshi/compiler";
import { coverageOf } from "./coverage.ts";
import { marksByParagraph } from "./marks.ts";
import { paragraphRoles } from "./paragraph-roles.ts";
import { placeIndex } from "./place-index.ts";
import { problemViews } from "./problem-views.ts";
import { goneTasks, taskViews } from "./task-views.ts";
import type {
  BlockView,
  CheckView,
  FormView,
  OutlineEntry,
  ParagraphView,
  TableView,
} from "./view.ts";

/** What a view is made from. */
export interface Compiled {
  readonly result: CompileResult;
  /** The compiled plan with the clerk's corrections. */
  readonly plan: Plan;
  readonly paragraphs: readonly KeyedParagraph[];
  /** Texts of the paragraphs as the file has them, by key. */
  readonly originals: ReadonlyMap<string, string>;
  readonly draft: Draft;
  readonly orphans: readonly string[];
}

/** What of a view does not come from compiling. */
export type ViewFrame = Pick<CheckView, "revision" | "milliseconds"> & {
  readonly name: string;
  readonly format: CheckView["document"]["format"];
  readonly notes: readonly string[];
};

/** Makes the view of a compiled document. */
export function buildView(compiled: Compiled, frame: ViewFrame, language: Language): CheckView {
  const { result, plan, paragraphs, originals, draft, orphans } = compiled;
  const { text } = result.source;
  const index = placeIndex(paragraphs);
  const roles = paragraphRoles(result, paragraphs);
  const numbers = marginNumbers(text, paragraphs);
  const problems = problemViews(result, plan, result.diagnostics, index, numbers, language);
  const waived = problemViews(result, plan, result.waived, index, numbers, language);
  const coverage = coverageOf(result, plan, index);
  const marks = marksByParagraph(result, plan, problems, coverage, index);
  const tasks = taskViews(text, plan, problems, draft, index);
  const begins = new Map<string, string[]>();
  for (const { id, places } of tasks) {
    const first = places[0]?.paragraph;
    if (first !== undefined) begins.set(first, [...(begins.get(first) ?? []), id]);
  }
  const views = new Map<string, ParagraphView>();
  for (const { key, paragraph } of paragraphs) {
    const { start, end } = paragraph.span;
    const number = paragraph.number;
    views.set(key, {
      kind: "paragraph",
      key,
      no: numbers.get(key) ?? null,
      role: roles.get(key) ?? "body",
      align: paragraph.align ?? "left",
      text: text.slice(start, end),
      original: originals.get(key) ?? "",
      generated: number === undefined ? 0 : number.end - start,
      marks: marks.get(key) ?? [],
      tasks: begins.get(key) ?? [],
    });
  }
  return {
    revision: frame.revision,
    milliseconds: frame.milliseconds,
    document: {
      name: frame.name,
      format: frame.format,
      title: plan.title?.text ?? null,
      number: plan.number?.text ?? null,
      issued: plan.issued?.date ?? null,
      characters: text.length,
      notes: frame.notes,
    },
    blocks: blockViews(result, plan, views),
    tasks,
    gone: goneTasks(result.plan, plan),
    problems,
    waived,
    outline: outlineOf(result, problems, index),
    coverage,
    forms: plan.forms.map((form): FormView => {
      const { id, title, fields, unitLine, note, attachment } = form;
      const paragraph = index.placeOf(form.span)?.paragraph ?? null;
      const labels = fields.map(({ label }) => label);
      return {
        id,
        title,
        fields: labels,
        unitLine,
        note: note?.text ?? null,
        attachment,
        paragraph,
      };
    }),
    orphans,
  };
}

/** Paragraphs outside tables that say something, counted from 1. */
function marginNumbers(
  text: string,
  paragraphs: readonly KeyedParagraph[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { key, paragraph, cell } of paragraphs)
    if (!cell && text.slice(paragraph.span.start, paragraph.span.end).trim() !== "")
      numbers.set(key, numbers.size + 1);
  return numbers;
}

function blockViews(
  { source }: CompileResult,
  plan: Plan,
  views: ReadonlyMap<string, ParagraphView>,
): readonly BlockView[] {
  let paragraph = 0;
  let table = 0;
  const forms = new Set(plan.forms.map((form) => form.table));
  const next = (): ParagraphView => views.get(`p${paragraph++}`) as ParagraphView;
  // An empty cell holds one empty paragraph (keyedParagraphs).
  const inCell = ({ blocks }: TableCell): readonly ParagraphView[] =>
    blocks.length === 0
      ? [next()]
      : blocks.flatMap((block) =>
          block.kind === "paragraph"
            ? [next()]
            : block.rows.flatMap((row) => row.cells.flatMap(inCell)),
        );
  const tableView = (block: Table, form: boolean): TableView => ({
    kind: "table",
    key: `t${paragraph}`,
    columns: block.columns,
    form,
    rows: block.rows.map(({ header, cells }) => ({
      header,
      cells: cells.map((cell) => {
        const { column, columnSpan, rowSpan } = cell;
        return { column, columnSpan, rowSpan, paragraphs: inCell(cell) };
      }),
    })),
  });
  return source.blocks.map((block) =>
    block.kind === "paragraph" ? next() : tableView(block, forms.has(table++)),
  );
}

function outlineOf(
  { outline, layout }: CompileResult,
  problems: CheckView["problems"],
  index: ReturnType<typeof placeIndex>,
): readonly OutlineEntry[] {
  const annexes = layout.parts
    .filter(({ kind }) => kind === "annex")
    .flatMap(({ mark, title, from }) => {
      const line = layout.lines[from];
      return line === undefined
        ? []
        : [
            {
              title: [mark, title?.text].filter(Boolean).join(" "),
              level: 1 as const,
              span: line.content,
            },
          ];
    });
  const clauses = outline
    .filter(({ level, runIn }) => !runIn && (level === 1 || level === 2))
    .map(({ no, head, level, numberSpan }) => ({
      title: `${no}${no.endsWith("）") ? "" : "、"}${head}`,
      level: level as 1 | 2,
      span: numberSpan,
    }));
  const entries = [...clauses, ...annexes]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ title, level, span }) => {
      const place = index.placeOf(span);
      return place === null ? [] : [{ title, level, paragraph: place.paragraph }];
    });
  const order = (key: string) => Number(key.slice(1));
  return entries.map((entry, i) => {
    const until = entries[i + 1]?.paragraph;
    const inside = problems.filter(({ place }) => {
      const at = order(place.paragraph);
      return at >= order(entry.paragraph) && (until === undefined || at < order(until));
    });
    return { ...entry, problems: inside.length };
  });
}
