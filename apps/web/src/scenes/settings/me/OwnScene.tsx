import { useWords } from "../../../language/use-words.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { words } from "../words.ts";

/** `/settings/me`: one's own account. */
export function OwnScene() {
  const say = useWords(words);
  return <PageHeader title={say.pages.me} />;
}
