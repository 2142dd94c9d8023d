import { Link } from "@tanstack/react-router";
import { useWords } from "../language/use-words.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { words } from "./words.ts";

/** An address that leads nowhere. */
export function NotFound() {
  const say = useWords(words);
  return (
    <EmptyState title={say.notFound} help={say.notFoundHelp}>
      <Link to="/" className="button">
        {say.toHome}
      </Link>
    </EmptyState>
  );
}
