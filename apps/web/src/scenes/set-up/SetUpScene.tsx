import { useWords } from "../../language/use-words.ts";
import { EntryFrame } from "../sign-in/EntryFrame.tsx";
import { words } from "./words.ts";

/** `/set-up`: institution, administrators, units, first plan. */
export function SetUpScene() {
  const say = useWords(words);
  return (
    <EntryFrame title={say.title} institution={null} wide>
      {null}
    </EntryFrame>
  );
}
