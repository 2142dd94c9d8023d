import { TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { CheckView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { paragraphsOf } from "../../../state/edited-texts.ts";
import { ConflictDialog, type ConflictField } from "../../../ui/ConflictDialog.tsx";
import type { DraftOverlap } from "./merge-drafts.ts";
import { usePlanSaving } from "./plan-saving.ts";
import { words } from "./words.ts";

/** Two people changed the same: what each made of it, and the choice. Everything else of both stands already. */
export function DraftConflict({ overlaps }: { readonly overlaps: readonly DraftOverlap[] }) {
  const say = useWords(words);
  const view = useCheck((state) => state.view);
  const saver = usePlanSaving((state) => state.saver);
  const [open, setOpen] = useState(true);
  // Another one came up: it is asked about again.
  useEffect(() => setOpen(true), [overlaps.length]);
  return (
    <span role="alert" className="status-refused">
      <TriangleAlert size={13} aria-hidden />
      {say.conflict}
      <button type="button" className="status-command" onClick={() => setOpen(true)}>
        {say.conflictOpen}
      </button>
      {open ? (
        <ConflictDialog
          fields={overlaps.map((overlap) => conflictField(overlap, view, say))}
          onKeepMine={() => saver?.choose("mine")}
          onTakeTheirs={() => saver?.choose("theirs")}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </span>
  );
}

/** An overlap as people read it. */
export function conflictField(
  { key, mine, theirs }: DraftOverlap,
  view: CheckView | null,
  say: (typeof words)["zh"],
): ConflictField {
  const [kind = "", ...rest] = key.split(" ");
  const { overlap } = say;
  const nameOf = (id: string): string => {
    const task = view?.tasks.find((each) => each.id === id);
    return task === undefined ? id : `${task.no} ${task.title}`;
  };
  const field = (name: string, gone: string): ConflictField => ({
    key,
    name,
    mine: mine ?? gone,
    theirs: theirs ?? gone,
  });
  if (kind === "text") {
    const no = view === null ? null : (paragraphsOf(view).get(rest[0] ?? "")?.no ?? null);
    return field(no === null ? overlap.cell : overlap.text(String(no)), overlap.removed);
  }
  if (kind === "task") {
    const name = rest[rest.length - 1] ?? "";
    const label = overlap.fields[name] ?? name;
    const made = field(overlap.task(nameOf(rest.slice(0, -1).join(" ")), label), overlap.removed);
    return { ...made, mine: plain(made.mine), theirs: plain(made.theirs) };
  }
  if (kind === "dropped") return field(overlap.dropped(nameOf(rest.join(" "))), "");
  return field(kind === "waiver" ? overlap.waiver : overlap.list, overlap.removed);
}

/** Words of a value that is kept as JSON: names of units, the typed words of a deadline. */
function plain(value: string): string {
  try {
    const read: unknown = JSON.parse(value);
    return Array.isArray(read) ? read.map(wordsOf).join("、") : wordsOf(read);
  } catch {
    return value;
  }
}

function wordsOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? value : "";
  const { name, text } = value as { readonly name?: string; readonly text?: string };
  return name ?? text ?? "";
}
