import { diffPlans, emptyDraft } from "@luoshi/compiler";
import { alignLines } from "./compare/align-lines.ts";
import type { Pair } from "./compare/common-pairs.ts";
import { comparedRows } from "./compare/compared-rows.ts";
import { type DraftLine, draftLines } from "./compare/draft-lines.ts";
import { draftRelation } from "./compare/draft-relation.ts";
import { taskDifferences } from "./compare/task-differences.ts";
import { touchedUnits } from "./compare/touched-units.ts";
import type { Comparison, EarlierDraft } from "./compare-view.ts";
import { type Circumstances, openSession, type Session } from "./session.ts";

/**
 * Compares an earlier draft with what is open, corrections and all.
 * @throws DocumentError where the earlier draft is no document we know
 */
export function compareDrafts(
  session: Session,
  before: EarlierDraft,
  circumstances: Circumstances,
): Comparison {
  const file = before === "opened" ? session : before;
  const earlier = openSession(file.name, file.bytes, emptyDraft, circumstances);
  const olds = draftLines(earlier.view);
  const news = draftLines(session.view);
  const pairs = before === "opened" ? sameKeys(olds, news) : alignLines(olds, news);
  const rows = comparedRows(olds, news, pairs);
  const diff = diffPlans(versionOf(earlier), versionOf(session));
  const differences = taskDifferences(
    diff,
    comparedDraft(earlier, olds),
    comparedDraft(session, news),
    rows,
  );
  return {
    before: { name: file.name, title: earlier.view.document.title },
    after: { name: session.name, title: session.view.document.title },
    relation: before === "opened" ? "drafts" : draftRelation(earlier.bytes, session.bytes, rows),
    rows,
    tasks: differences.map(({ difference }) => difference),
    units: touchedUnits(differences),
  };
}

function versionOf({ result, plan }: Session) {
  return { source: result.source, plan };
}

function comparedDraft({ result, view }: Session, lines: readonly DraftLine[]) {
  return { text: result.source.text, tasks: view.tasks, lines };
}

/** In one document a paragraph keeps its key however it is retyped. */
function sameKeys(before: readonly DraftLine[], after: readonly DraftLine[]): readonly Pair[] {
  const places = new Map(after.map(({ keys }, j) => [keys[0], j]));
  return before.flatMap(({ keys }, i): readonly Pair[] => {
    const j = places.get(keys[0]);
    return j === undefined ? [] : [[i, j]];
  });
}
