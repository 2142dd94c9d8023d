import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { reviewOf } from "../plan-steps.ts";
import { CommentsPanel } from "../review/CommentsPanel.tsx";
import { OwnReview } from "../review/OwnReview.tsx";
import { ReviewList } from "../review/ReviewList.tsx";
import { useRemarking } from "../review/use-comments.ts";
import { words as reviewWords } from "../review/words.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** One's own word, what others say, and the remarks. */
export function PhoneReview({ onText }: { readonly onText: () => void }) {
  const say = useWords(reviewWords);
  const said = useWords(words);
  const plan = usePlan();
  const { personId } = useMe();
  const own = reviewOf(plan, personId);
  const drafted = plan.state === "draft" || plan.state === "review";
  const reviews = plan.drafting?.reviews.length ?? 0;
  return (
    <div className="review-scroll phone-review">
      {own === null || !drafted ? null : <OwnReview key={own.id} review={own} />}
      {reviews === 0 ? null : (
        <section>
          <h2>{say.reviews}</h2>
          <ReviewList />
        </section>
      )}
      <section>
        <h2>{say.comments}</h2>
        {plan.may.comment ? (
          <p className="review-help">
            <button
              type="button"
              className="link"
              onClick={() => {
                useRemarking.setState({ place: null, paragraph: null });
                onText();
              }}
            >
              {said.remark}
            </button>
          </p>
        ) : null}
        <CommentsPanel />
      </section>
    </div>
  );
}
