import { CallError } from "@luoshi/server/contract/client";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { basePath } from "../api/base-path.ts";
import { useWords } from "../language/use-words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorState } from "../ui/ErrorState.tsx";
import { words } from "./words.ts";

/** Instead of a page that could not be shown: what the server said, or that the code did not arrive. */
export function SceneFailed({ error, reset }: Pick<ErrorComponentProps, "error" | "reset">) {
  const say = useWords(words);
  const reload = () => location.reload();
  if (isNoServer(error))
    return (
      <EmptyState title={say.noServer} help={say.noServerHelp}>
        <a className="button primary" href={`${basePath}try/`}>
          {say.toCheck}
        </a>
        <Button onPress={reload}>{say.reload}</Button>
      </EmptyState>
    );
  if (error instanceof CallError)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          reset();
          reload();
        }}
      />
    );
  return (
    <EmptyState title={say.sceneFailed} help={say.sceneFailedHelp}>
      <Button kind="primary" onPress={reload}>
        {say.reload}
      </Button>
    </EmptyState>
  );
}

/** A 404 without our shape of an error: files are served here, and nothing else. */
function isNoServer(error: unknown): boolean {
  return error instanceof CallError && error.status === 404 && error.answer.code === "bad-answer";
}
