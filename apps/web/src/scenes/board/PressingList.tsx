import type { Answer } from "@luoshi/server/contract/client";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../../api/use-command.ts";
import { planName } from "../../language/plan-name.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Lamp } from "../../ui/Lamp.tsx";
import { showToast } from "../../ui/toast-store.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { StateTag } from "../duties/StateTag.tsx";
import { namesDay, shortDay } from "../duties/short-day.ts";
import { words } from "./words.ts";

type Board = Answer<"GET /api/board">;

/** The most pressing duties: what, why, who, what was said last; who did not answer is reminded here. */
export function PressingList({ pressing, today }: Pick<Board, "pressing" | "today">) {
  const say = useWords(words);
  if (pressing.length === 0) return <EmptyState title={say.noRed} help={say.noRedHelp} />;
  return (
    <ul className="pressing">
      {pressing.map((duty) => (
        <PressingLine key={duty.id} duty={duty} today={today} />
      ))}
    </ul>
  );
}

function PressingLine({
  duty,
  today,
}: {
  readonly duty: Board["pressing"][number];
  readonly today: string;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const undoable = useUndoable();
  const [waiting, setWaiting] = useState(false);
  const chase = useCommand("POST /api/chases", {
    refreshes: ["GET /api/board", "GET /api/duties"],
    onDone: ({ chased }) => showToast({ kind: "done", text: say.chased(chased), action: null }),
    onRefused: ({ answer }) =>
      showToast({ kind: "error", text: told(answer.message), action: null }),
  });
  const { id, taskText, taskId, planId, planTitle, unitName, due, lit, state, chases, latest } =
    duty;
  return (
    <li>
      <div className="pressing-main">
        <Link to="/duties/$dutyId" params={{ dutyId: id }} className="pressing-open">
          {taskText}
        </Link>
        <p className="pressing-facts">
          {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
          <strong>{unitName}</strong>
          <StateTag state={state} chases={chases} />
          {due === null || namesDay(lit?.reason, due) ? null : (
            <span>{say.due(shortDay(due, today))}</span>
          )}
        </p>
        <p className="pressing-latest">{latest === null ? say.noLatest : say.latest(latest)}</p>
        <p className="pressing-plan">
          {planName(planTitle)}{" "}
          <Link to="/plans/$planId" params={{ planId }} search={{ task: taskId }} className="link">
            {say.quote}
          </Link>
        </p>
      </div>
      {duty.mayChase ? (
        <Button
          busy={waiting || chase.pending}
          onPress={() => {
            setWaiting(true);
            undoable(
              say.willChase,
              () => {
                setWaiting(false);
                chase.give({ body: { dutyIds: [id] } });
              },
              () => setWaiting(false),
            );
          }}
        >
          {say.chase}
        </Button>
      ) : null}
    </li>
  );
}
