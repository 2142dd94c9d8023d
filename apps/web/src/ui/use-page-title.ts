import { useEffect } from "react";
import { useWords } from "../language/use-words.ts";
import { words } from "./words.ts";

/** Names the browser's tab after the page. */
export function usePageTitle(title: string): void {
  const say = useWords(words);
  useEffect(() => {
    document.title = `${title} · ${say.product}`;
  }, [title, say]);
}
