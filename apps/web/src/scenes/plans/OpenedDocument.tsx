import type { ReactNode } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { OpenedPlan } from "./check/use-open-plan.ts";
import { words } from "./words.ts";

/** The plan's document once it is read and compiled; until then what is going on, or why it did not open. */
export function OpenedDocument({
  opened,
  children,
}: {
  readonly opened: OpenedPlan;
  readonly children: ReactNode;
}) {
  const say = useWords(words);
  const phase = useCheck((state) => state.phase);
  if (opened.error !== null) return <ErrorState error={opened.error} onRetry={opened.retry} />;
  if (phase.kind === "failed")
    return <EmptyState title={say.failedRead} help={phase.failure.message} />;
  if (phase.kind !== "ready") return <Skeleton lines={12} />;
  return children;
}
