import { useLocation } from "@tanstack/react-router";
import { useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { settingsPages } from "./settings-pages.ts";
import { words } from "./words.ts";

/** A page of the settings that is a desk's work, opened on a phone. */
export function DeskOnly() {
  const say = useWords(words);
  const { pathname } = useLocation();
  const key = settingsPages.find(({ to }) => pathname.endsWith(to))?.key;
  return (
    <>
      <PhoneHeader title={key === undefined ? say.settings : say.pages[key]} back />
      <EmptyState title={say.onDesk} help={say.onDeskHelp} />
    </>
  );
}
