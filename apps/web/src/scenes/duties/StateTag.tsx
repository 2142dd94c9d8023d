import { useWords } from "../../language/use-words.ts";
import { Tag, type TagTone } from "../../ui/Tag.tsx";
import type { DutyState } from "./duty-search.ts";
import "./duties.css";
import { words } from "./words.ts";

const tones: Readonly<Record<DutyState, TagTone>> = {
  assigned: "amber",
  active: "primary",
  claimed: "amber",
  done: "green",
  signedOff: "green",
  declined: "amber",
  transferred: "plain",
  withdrawn: "plain",
};

/** Where a duty stands, in a word; a dot beside it where it was reminded of and has not answered. */
export function StateTag({
  state,
  chases = 0,
}: {
  readonly state: DutyState;
  readonly chases?: number;
}) {
  const say = useWords(words);
  return (
    <>
      <Tag tone={tones[state]}>{say.states[state]}</Tag>
      {chases > 0 ? (
        <span className="duty-chased number" title={say.chased(chases)}>
          {chases}
          <span className="visually-hidden">{say.chased(chases)}</span>
        </span>
      ) : null}
    </>
  );
}
