import { MessageSquarePlus } from "lucide-react";
import type { Place } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { usePlan } from "../use-plan.ts";
import { beginRemark } from "./use-comments.ts";
import { words } from "./words.ts";

/** In the bar over marked words: remark on them. */
export function RemarkAction({
  place,
  onDone,
}: {
  readonly place: Place;
  readonly onDone: () => void;
}) {
  const say = useWords(words);
  const { may } = usePlan();
  if (!may.comment) return null;
  return (
    <button
      type="button"
      onClick={() => {
        beginRemark(place);
        onDone();
      }}
    >
      <MessageSquarePlus size={14} aria-hidden />
      {say.comment}
    </button>
  );
}
