import { useWords } from "../../../language/use-words.ts";
import { now } from "../../../state/clock.ts";
import { Tag, type TagTone } from "../../../ui/Tag.tsx";
import { type Account, accountState } from "./account.ts";
import { words } from "./words.ts";

const tones: Readonly<Record<ReturnType<typeof accountState>, TagTone>> = {
  disabled: "plain",
  locked: "red",
  waiting: "amber",
  active: "green",
};

/** How an account stands, in one word. */
export function AccountStateTag({ account }: { readonly account: Account }) {
  const say = useWords(words);
  const state = accountState(account, now());
  return <Tag tone={tones[state]}>{say.states[state]}</Tag>;
}
