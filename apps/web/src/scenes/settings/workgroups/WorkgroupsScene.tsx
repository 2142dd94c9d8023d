import { useWords } from "../../../language/use-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { words } from "../words.ts";

/** `/settings/workgroups`. */
export function WorkgroupsScene() {
  const say = useWords(words);
  return (
    <>
      <PageHeader title={say.pages.workgroups} />
      <EmptyState title={say.toCome} help={say.toComeHelp} />
    </>
  );
}
