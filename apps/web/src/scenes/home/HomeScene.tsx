import { useWords } from "../../language/use-words.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { words } from "./words.ts";

/** `/`: what waits for one. */
export function HomeScene() {
  const say = useWords(words);
  return <PageHeader title={say.title} />;
}
