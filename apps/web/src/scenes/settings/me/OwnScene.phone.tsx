import { useWords } from "../../../language/use-words.ts";
import { PhoneHeader } from "../../../phone-shell/PhoneHeader.tsx";
import { words } from "../words.ts";

/** `/settings/me`: one's own account. */
export function OwnScene() {
  const say = useWords(words);
  return <PhoneHeader title={say.pages.me} />;
}
