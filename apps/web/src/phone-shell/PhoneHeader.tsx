import { useCanGoBack, useRouter } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../language/use-words.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import "./phone-shell.css";
import { words } from "./words.ts";

/** The head of a phone's page; `back` shows the way back, for pages below a tab. */
export function PhoneHeader({
  title,
  back = false,
  children,
}: {
  readonly title: string;
  readonly back?: boolean;
  readonly children?: ReactNode;
}) {
  const say = useWords(words);
  const router = useRouter();
  const canGoBack = useCanGoBack();
  usePageTitle(title);
  return (
    <header className="shell-header">
      {back ? (
        <button
          type="button"
          aria-label={say.back}
          onClick={() => (canGoBack ? router.history.back() : void router.navigate({ to: "/" }))}
        >
          <ChevronLeft size={24} />
        </button>
      ) : null}
      <h1>{title}</h1>
      {children}
    </header>
  );
}
