import { useEffect, useRef } from "react";
import type { ParagraphView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { taskStretches } from "./anchor-of.ts";

/** A band from the selected task's words to the edge of the paper, where its ribbon begins. */
export function SelectionBand({ paragraph }: { readonly paragraph: ParagraphView }) {
  const { marks } = paragraph;
  const task = useCheck(({ selection }) =>
    marks.some(({ kind, id }) => kind === "task" && id === selection.task) ? selection.task : null,
  );
  if (task === null) return null;
  return <Band task={task} />;
}

/** Measured after it is drawn, past React: its place follows every change of the paragraph's size. */
function Band({ task }: { readonly task: string }) {
  const band = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = band.current;
    const row = element?.parentElement;
    if (element == null || row == null) return;
    const measure = (): void => {
      const own = taskStretches(task).filter((each) => row.contains(each));
      const first = own[0]?.getBoundingClientRect();
      const last = own[own.length - 1]?.getBoundingClientRect();
      if (first === undefined || last === undefined) return;
      element.style.top = `${first.top - row.getBoundingClientRect().top}px`;
      element.style.height = `${last.bottom - first.top}px`;
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(row);
    // Words may move without the row growing.
    const changes = new MutationObserver(measure);
    changes.observe(row, { childList: true, characterData: true, subtree: true });
    return () => {
      watcher.disconnect();
      changes.disconnect();
    };
  }, [task]);
  return <span ref={band} className="paper-band" aria-hidden="true" />;
}
