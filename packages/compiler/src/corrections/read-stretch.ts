import type { Task } from "../model/task.ts";
import { buildTasks } from "../plan/build-tasks.ts";
import type { HeldTerms } from "../plan/held-terms.ts";
import { readOwnTerms } from "../plan/read-terms.ts";
import { readRegions, regionReader } from "../plan/region-terms.ts";
import { contains, type Span, trimSpan } from "../source/span.ts";
import { readDates } from "../terms/date.ts";
import type { Reading } from "./reading.ts";

/** What a stretch of text is said to be, besides what is read from it. */
export type StretchPlace = Pick<Task, "id" | "path" | "kind" | "clause" | "row" | "group">;

const NOTHING_HELD: HeldTerms = {
  owners: [],
  lead: [],
  support: [],
  assignments: [],
  deadlines: [],
};

/** Reads a stretch of text as a task of its own, as the compiler reads a clause: `清洗排烟道，6月底前完成`. */
export function readStretch(at: Span, place: StretchPlace, reading: Reading): Task {
  const { text, context, names } = reading;
  const words = withoutNumber(at, reading);
  const within = { text, context, dates: readDates(text, words), names };
  const [regions = []] = readRegions(within, [[words]], regionReader(within));
  const { path, kind, group } = place;
  const seed = { path, kind, group, clause: null, row: null, parent: false, cells: [] };
  const [task] = buildTasks(
    text,
    [{ ...seed, span: at, regions: [words], words }],
    () => readOwnTerms(text, regions, [], context),
    () => NOTHING_HELD,
    new Map(),
  );
  return { ...(task as Task), ...place };
}

/** A stretch that begins with its clause's number says what it says behind it. */
function withoutNumber(at: Span, { text, plan }: Reading): Span {
  const clause = plan.clauses.find(({ numberSpan }) => numberSpan.start === at.start);
  if (clause === undefined || !contains(at, clause.numberSpan)) return at;
  const rest = trimSpan(text, { start: clause.numberSpan.end, end: at.end });
  return rest.end > rest.start ? rest : at;
}
