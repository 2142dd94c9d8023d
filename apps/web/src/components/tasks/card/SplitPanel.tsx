import { Scissors } from "lucide-react";
import { Fragment, useMemo, useState } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { split } from "../task-actions.ts";
import "./split-panel.css";
import { cutAt, splitPieces } from "./split-pieces.ts";
import { useOwnWords } from "./use-own-words.ts";
import { words } from "./words.ts";

/** Shows a task sentence by sentence and asks where it is to be cut. */
export function SplitPanel(props: { readonly task: TaskView; readonly onClose: () => void }) {
  const { task, onClose } = props;
  const said = useWords(words);
  const own = useOwnWords(task);
  const pieces = useMemo(() => splitPieces(task.text, own), [task.text, own]);
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set());
  const quotes = cutAt(pieces, cuts);
  const turn = (at: number): void => {
    const next = new Set(cuts);
    if (!next.delete(at)) next.add(at);
    setCuts(next);
  };
  return (
    <section
      className="card-panel"
      aria-label={said.splitTitle}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <h4>{said.splitTitle}</h4>
      <p>{pieces.length < 2 ? said.splitNone : said.splitHint}</p>
      <div className="split-text">
        {pieces.map((piece, i) => (
          <Fragment key={i}>
            <span>{piece.text}</span>
            {i < pieces.length - 1 && (
              <Cut
                cut={piece.last || cuts.has(i)}
                fixed={piece.last}
                first={i === 0}
                onTurn={() => turn(i)}
              />
            )}
          </Fragment>
        ))}
      </div>
      <div className="panel-line">
        <button
          type="button"
          className="button primary"
          disabled={quotes.length < 2}
          onClick={() => split(task.id, quotes, task.no)}
        >
          {said.splitInto(Math.max(quotes.length, 1))}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {said.cancel}
        </button>
      </div>
    </section>
  );
}

/** The mark between two sentences; a place where the words break off is cut in any case. */
function Cut(props: {
  readonly cut: boolean;
  readonly fixed: boolean;
  readonly first: boolean;
  readonly onTurn: () => void;
}) {
  const said = useWords(words);
  const label = props.cut ? said.uncut : said.cut;
  return (
    <button
      type="button"
      className="split-cut"
      aria-pressed={props.cut}
      aria-label={label}
      title={label}
      disabled={props.fixed}
      autoFocus={props.first}
      onClick={props.onTurn}
    >
      <Scissors size={13} strokeWidth={1.8} aria-hidden="true" />
    </button>
  );
}
