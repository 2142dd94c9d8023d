import { PaperPane } from "../../../components/paper/PaperPane.tsx";
import { StatusBar } from "../../../components/shell/StatusBar.tsx";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { PlanKeys } from "../check/CheckStep.tsx";
import { SaverNote } from "../check/SaverNote.tsx";
import { reviewOf } from "../plan-steps.ts";
import { usePlan } from "../use-plan.ts";
import { AskReview } from "./AskReview.tsx";
import { CommentsPanel } from "./CommentsPanel.tsx";
import "./review.css";
import { OwnReview } from "./OwnReview.tsx";
import { ReviewList } from "./ReviewList.tsx";
import { usePaperComments } from "./use-paper-comments.ts";
import { words } from "./words.ts";

/** 审阅: the paper with its remarks, beside it who was asked and what they say. */
export function ReviewStep() {
  const say = useWords(words);
  const plan = usePlan();
  const { personId } = useMe();
  usePaperComments("beside");
  const own = reviewOf(plan, personId);
  const drafted = plan.state === "draft" || plan.state === "review";
  const reviews = plan.drafting?.reviews ?? [];
  return (
    <>
      <PlanKeys />
      <div className="plan-body">
        <div className="plan-bench">
          <PaperPane />
          <div />
          <aside className="plan-ledger review-pane" aria-label={say.reviews}>
            <div className="review-scroll">
              {own === null || !drafted ? null : <OwnReview key={own.id} review={own} />}
              <section>
                <h2>{say.reviews}</h2>
                {drafted ? null : <p className="review-help">{say.closed}</p>}
                {plan.may.edit ? <AskReview /> : null}
                {reviews.length === 0 ? (
                  drafted ? (
                    <p className="review-help">{say.none}</p>
                  ) : null
                ) : (
                  <ReviewList />
                )}
              </section>
              <section>
                <h2>{say.comments}</h2>
                <CommentsPanel />
              </section>
            </div>
          </aside>
        </div>
      </div>
      <StatusBar saved={<SaverNote />} />
    </>
  );
}
