import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Tag } from "../../../ui/Tag.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import type { Review } from "../plan-answers.ts";
import { usePlan } from "../use-plan.ts";
import { momentHere } from "./moment-here.ts";
import "./review.css";
import { words } from "./words.ts";

/** Who was asked and what they say; requests that were taken back are left out. */
export function ReviewList() {
  const { drafting } = usePlan();
  const reviews = drafting?.reviews.filter(({ state }) => state !== "cancelled") ?? [];
  return (
    <ul className="reviews">
      {reviews.map((review) => (
        <ReviewItem key={review.id} review={review} draftVersion={drafting?.draftVersion ?? 0} />
      ))}
    </ul>
  );
}

const marks = {
  asked: <CircleDashed size={16} aria-hidden />,
  agreed: <CircleCheck size={16} aria-hidden />,
  objected: <CircleX size={16} aria-hidden />,
  cancelled: null,
};

function ReviewItem({
  review,
  draftVersion,
}: {
  readonly review: Review;
  readonly draftVersion: number;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const { may } = usePlan();
  const name = review.personName ?? say.someone;
  const withdraw = useCommand("POST /api/reviews/:reviewId/withdraw", {
    refreshes: ["GET /api/plans/:planId"],
    onDone: () => showToast({ kind: "done", text: say.withdrawn(name), action: null }),
    onRefused: ({ answer: { message, help } }) =>
      showToast({ kind: "error", text: `${told(message)} ${told(help)}`, action: null }),
  });
  const { id, version, state, statement, answeredAt } = review;
  const former = state !== "asked" && review.draftVersion < draftVersion;
  return (
    <li className={`review ${state}`}>
      <span className="review-mark">{marks[state]}</span>
      <div>
        <p>
          <b>{name}</b>
          <span className="review-state">{say.states[state]}</span>
          {former ? <Tag tone="amber">{say.formerDraft}</Tag> : null}
          <span className="review-when number">
            {answeredAt === null ? null : momentHere(answeredAt)}
          </span>
          {may.edit && state === "asked" ? (
            <button
              type="button"
              className="link"
              onClick={() => withdraw.give({ params: { reviewId: id }, body: { version } })}
            >
              {say.withdraw}
            </button>
          ) : null}
        </p>
        {statement === "" ? null : <p className="review-statement">{statement}</p>}
      </div>
    </li>
  );
}
