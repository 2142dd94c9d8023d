import { useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { words } from "./words.ts";

/** `/`: what waits for one. */
export function HomeScene() {
  const say = useWords(words);
  return <PhoneHeader title={say.title} />;
}
