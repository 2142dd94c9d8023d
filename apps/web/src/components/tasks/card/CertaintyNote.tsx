import type { Certainty } from "@luoshi/compiler";
import { useWords } from "../../../language/use-words.ts";
import { words } from "./words.ts";

/** How a value came to the task, where its words do not say it. */
export function CertaintyNote({ certainty }: { readonly certainty: Certainty }) {
  const said = useWords(words);
  if (certainty !== "inherited" && certainty !== "inferred") return null;
  return (
    <>
      {" "}
      <span className="value-note">{said[certainty]}</span>
    </>
  );
}
