import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { TextArea } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import type { Review } from "../plan-answers.ts";
import { usePlan } from "../use-plan.ts";
import "./review.css";
import { words } from "./words.ts";

/** One's own word on the draft: agree, or object saying why. */
export function OwnReview({ review }: { readonly review: Review }) {
  const say = useWords(words);
  const { drafting } = usePlan();
  const [statement, setStatement] = useState(review.statement);
  const [fault, setFault] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const options = {
    refreshes: ["GET /api/plans/:planId", "GET /api/reviews"],
    onDone: () => {
      setChanging(false);
      showToast({ kind: "done", text: say.answered, action: null });
    },
  } as const;
  const agree = useCommand("POST /api/reviews/:reviewId/agree", options);
  const object = useCommand("POST /api/reviews/:reviewId/object", options);
  if (drafting === null) return null;
  const { draftVersion } = drafting;
  const answered = review.state !== "asked";
  const input = {
    params: { reviewId: review.id },
    body: { version: review.version, draftVersion, statement },
  };
  if (answered && !changing)
    return (
      <section className="own-review">
        <p>
          <b>{say.ownDone(say.states[review.state])}</b>
        </p>
        {review.statement === "" ? null : <p>{review.statement}</p>}
        <Button kind="quiet" onPress={() => setChanging(true)}>
          {say.change}
        </Button>
      </section>
    );
  const again = review.state === "asked" && review.answeredAt === null && review.statement !== "";
  return (
    <section className="own-review">
      <h2>{again ? say.ownAgain : say.own}</h2>
      <p className="review-help">{say.readFirst}</p>
      <ErrorLine error={agree.error ?? object.error} />
      <TextArea
        label={say.statement}
        help={say.statementHelp}
        fault={fault}
        rows={3}
        value={statement}
        onChange={(typed) => {
          setStatement(typed);
          setFault(null);
        }}
      />
      <div className="own-review-actions">
        <Button
          busy={object.pending}
          onPress={() => {
            if (statement.trim() === "") setFault(say.statementNeeded);
            else object.give(input);
          }}
        >
          {say.object}
        </Button>
        <Button kind="primary" busy={agree.pending} onPress={() => agree.give(input)}>
          {say.agree}
        </Button>
      </div>
    </section>
  );
}
