import { useWords } from "../../../language/use-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { words as pageWords } from "../words.ts";
import { words } from "./words.ts";

/** `/settings/record`: what was done, for the audit administrator; the server has no way to read it by page yet. */
export function RecordScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  return (
    <>
      <PageHeader title={pages.record} />
      <EmptyState title={say.title} help={say.help} />
    </>
  );
}
