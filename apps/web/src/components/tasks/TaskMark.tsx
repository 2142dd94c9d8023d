import type { Severity } from "@luoshi/compiler";
import { useWords } from "../../language/use-words.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import { words } from "./words.ts";

/** How bad a task's worst problem is, named for those who listen. */
export function TaskMark({ severity }: { readonly severity: Severity }) {
  return <SeverityMark severity={severity} label={useWords(words).severity[severity]} />;
}
