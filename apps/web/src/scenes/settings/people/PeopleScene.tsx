import { useWords } from "../../../language/use-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { words } from "../words.ts";

/** `/settings/people`. */
export function PeopleScene() {
  const say = useWords(words);
  return (
    <>
      <PageHeader title={say.pages.people} />
      <EmptyState title={say.toCome} help={say.toComeHelp} />
    </>
  );
}
