import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { shownMoment } from "../shown-moment.ts";
import { useRefusal } from "../use-refusal.ts";
import { words } from "./words.ts";

/** Where one is signed in; what one does not know can be ended. */
export function OwnSessions() {
  const say = useWords(words);
  const refused = useRefusal();
  const { data, error, isPending, refetch } = useCall("GET /api/sessions", {});
  const refreshes = ["GET /api/sessions"] as const;
  const tell = (count: number): void => {
    showToast({ kind: "done", text: say.ended(count), action: null });
  };
  const end = useCommand("DELETE /api/sessions/:sessionId", {
    refreshes,
    onDone: () => tell(1),
    onRefused: refused,
  });
  const endOthers = useCommand("DELETE /api/sessions", {
    refreshes,
    onDone: ({ ended }) => tell(ended),
    onRefused: refused,
  });
  const rows = data?.rows ?? [];
  return (
    <section className="own-section">
      <div className="own-head">
        <h2>{say.sessions}</h2>
        {rows.length > 1 ? (
          <Button busy={endOthers.pending} onPress={() => endOthers.give({})}>
            {say.endOthers}
          </Button>
        ) : null}
      </div>
      <p className="own-help">{say.sessionsHelp}</p>
      {isPending ? <Skeleton lines={2} /> : null}
      {error === null || data !== undefined ? null : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      <ul className="settings-lines">
        {rows.map(({ id, device, seenAt, createdAt, current }) => (
          <li key={id}>
            <div className="grow">
              {device === "" ? say.unknownDevice : device}
              <small>
                {say.since(shownMoment(createdAt))} · {say.seen(shownMoment(seenAt))}
              </small>
            </div>
            {current ? (
              <Tag tone="primary">{say.current}</Tag>
            ) : (
              <Button
                busy={end.pending}
                label={`${say.end} ${device}`}
                onPress={() => end.give({ params: { sessionId: id } })}
              >
                {say.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
