import type { DiagnosticCode } from "@luoshi/compiler";
import { useMemo, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { ModalDialog } from "../shell/ModalDialog.tsx";
import { bulkGroups } from "./bulk-groups.ts";
import { useDock } from "./dock-state.ts";
import { EditPreview } from "./EditPreview.tsx";
import { takeMany } from "./take-choice.ts";
import { usePlaceLabel } from "./use-place-label.ts";
import { words } from "./words.ts";

/** All safe fixes of one kind, each shown with its old and new words; taken in one step. */
export function BulkDialog({ code }: { readonly code: DiagnosticCode }) {
  const say = useWords(words);
  const view = useCheck((state) => state.view);
  const label = usePlaceLabel();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const group = useMemo(
    () => bulkGroups(view?.problems ?? []).find((each) => each.code === code),
    [view, code],
  );
  const paragraphs = useMemo(() => (view === null ? new Map() : paragraphsOf(view)), [view]);
  const close = (): void => useDock.setState({ bulk: null });
  if (group === undefined) return null;
  const chosen = group.fixes.filter(({ problem }) => !left.has(problem.id));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const take = (): void => {
    takeMany(
      chosen.flatMap(({ edits }) => edits),
      chosen.length,
    );
    close();
  };
  return (
    <ModalDialog wide title={say.bulkTitle(group.title)} description={say.bulkText} onClose={close}>
      <ul className="bulk-list">
        {group.fixes.map(({ problem, edits }) => (
          <li key={problem.id}>
            <label className="bulk-row">
              <input
                type="checkbox"
                checked={!left.has(problem.id)}
                onChange={() => toggle(problem.id)}
              />
              <span className="bulk-place number">{label(problem)}</span>
              <span className="bulk-edits" title={problem.message}>
                {edits.map((edit) => (
                  <EditPreview
                    key={`${edit.place.paragraph} ${edit.place.start}`}
                    edit={edit}
                    paragraphs={paragraphs}
                    around={12}
                  />
                ))}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {group.touching > 0 ? (
        <p className="bulk-touching">{say.bulkOverlap(group.touching)}</p>
      ) : null}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {say.cancel}
        </button>
        <button
          data-first=""
          type="button"
          className="button primary"
          disabled={chosen.length === 0}
          onClick={take}
        >
          {say.bulkDo(chosen.length)}
        </button>
      </div>
    </ModalDialog>
  );
}
