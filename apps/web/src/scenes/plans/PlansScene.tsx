import { useWords } from "../../language/use-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { words } from "./words.ts";

/** The page of plans. */
export function PlansScene() {
  const say = useWords(words);
  return (
    <>
      <PageHeader title={say.title} />
      <EmptyState title={say.toCome} help={say.toComeHelp} />
    </>
  );
}
