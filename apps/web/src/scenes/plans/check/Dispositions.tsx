import { useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { TaskView } from "../../../checker/view.ts";
import { unmark } from "../../../components/tasks/pane-state.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import type { Disposition, DraftTask } from "../plan-answers.ts";
import { usePlan } from "../use-plan.ts";
import { decideTasks } from "./decide-tasks.ts";
import { words } from "./words.ts";

/** In the order of their keys: 1, 2, 3. */
export const dispositions = ["dispatched", "standing", "noted"] as const;

/** The head of the column. */
export function DispositionHead() {
  return <span>{useWords(words).disposition}</span>;
}

/** What becomes of a task, in its row: three letters, the chosen one filled, a proposal only outlined. */
export function DispositionCell({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  const { decision, choose, may } = useDecision(task.id);
  if (decision === undefined)
    return (
      <span className="disposition-wait" role="gridcell" title={say.waitSave}>
        …
      </span>
    );
  const { disposition, stated } = decision;
  return (
    <span
      role="gridcell"
      className={stated ? "disposition stated" : "disposition"}
      // The row itself would open.
      onClick={(event) => event.stopPropagation()}
    >
      {dispositions.map((each) => (
        <button
          key={each}
          type="button"
          tabIndex={-1}
          disabled={!may && each !== disposition}
          aria-pressed={each === disposition}
          aria-label={`${task.no} ${say.dispositions[each]}`}
          title={`${say.dispositionHint[each]}${each === disposition ? ` · ${stated ? say.stated : say.proposed}` : ""}`}
          onClick={() => choose(each)}
        >
          {say.short[each]}
        </button>
      ))}
    </span>
  );
}

/** The same in an open card, in full, with the reason of the proposal. */
export function DispositionCard({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  const told = useBilingual();
  const { decision, choose, may } = useDecision(task.id);
  if (decision === undefined) return <p className="disposition-card">{say.waitSave}</p>;
  const { disposition, stated, proposed, why } = decision;
  return (
    <div className="disposition-card">
      <span className="card-label">{say.disposition}</span>
      <span className={stated ? "disposition wide stated" : "disposition wide"}>
        {dispositions.map((each) => (
          <button
            key={each}
            type="button"
            disabled={!may && each !== disposition}
            aria-pressed={each === disposition}
            title={say.dispositionHint[each]}
            onClick={() => choose(each)}
          >
            {each === disposition && stated ? <Check size={12} aria-hidden /> : null}
            {say.dispositions[each]}
          </button>
        ))}
      </span>
      {stated && proposed !== disposition && may ? (
        <button type="button" className="link" onClick={() => choose(null)}>
          {say.backToProposal(say.dispositions[proposed])}
        </button>
      ) : (
        <span className="disposition-why">
          {stated ? say.stated : `${say.proposed}：${told(why.text)}`}
        </span>
      )}
    </div>
  );
}

/** For several marked rows at once. */
export function DispositionsOfMarked({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords(words);
  const plan = usePlan();
  const client = useQueryClient();
  return dispositions.map((each) => (
    <Button
      key={each}
      onPress={() => {
        void decideTasks(client, plan.id, ids, each);
        unmark();
      }}
    >
      {say.dispositions[each]}
    </Button>
  ));
}

function useDecision(key: string): {
  readonly decision: DraftTask | undefined;
  readonly may: boolean;
  readonly choose: (disposition: Disposition | null) => void;
} {
  const plan = usePlan();
  const client = useQueryClient();
  return {
    decision: plan.drafting?.tasks.find((task) => task.key === key),
    may: plan.may.edit,
    choose: (disposition) => void decideTasks(client, plan.id, [key], disposition),
  };
}
