import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { changesOf } from "../start/changes-of.ts";
import { words } from "./words.ts";

/** How much was changed in the open document: 已改12处. */
export function DraftTag() {
  const say = useWords(words);
  const draft = useCheck((state) => state.history.present);
  const count = changesOf(draft);
  const texts = Object.keys(draft.texts).length;
  const waivers = draft.waivers.length;
  if (count === 0) return <span className="top-tag">{say.unchanged}</span>;
  return (
    <span
      className="top-tag changed"
      title={say.changedParts(texts, count - texts - waivers, waivers)}
    >
      {say.changed(count)}
    </span>
  );
}
