import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { shownMoment } from "../shown-moment.ts";
import { useRefusal } from "../use-refusal.ts";
import { words } from "./words.ts";

/** Where somebody is signed in, for the security administrator: each session can be ended. */
export function AccountSessions({ personId }: { readonly personId: string }) {
  const say = useWords(words);
  const refused = useRefusal();
  const { data, error } = useCall("GET /api/accounts/:personId/sessions", { params: { personId } });
  const refreshes = ["GET /api/accounts/:personId/sessions"] as const;
  const end = useCommand("DELETE /api/accounts/:personId/sessions/:sessionId", {
    refreshes,
    onDone: () => showToast({ kind: "done", text: say.done.ended(1), action: null }),
    onRefused: refused,
  });
  const endAll = useCommand("DELETE /api/accounts/:personId/sessions", {
    refreshes,
    onDone: ({ ended }) => showToast({ kind: "done", text: say.done.ended(ended), action: null }),
    onRefused: refused,
  });
  const rows = data?.rows ?? [];
  return (
    <section className="settings-section">
      <h3>
        {say.sessions}
        {rows.length > 1 ? (
          <button
            type="button"
            className="link settings-aside"
            onClick={() => endAll.give({ params: { personId } })}
          >
            {say.endAll}
          </button>
        ) : null}
      </h3>
      <ErrorLine error={error} />
      {data !== undefined && rows.length === 0 ? (
        <p className="settings-empty">{say.noSessions}</p>
      ) : null}
      <ul className="settings-lines">
        {rows.map(({ id, device, seenAt }) => (
          <li key={id}>
            <div className="grow">
              {device}
              <small>{say.seen(shownMoment(seenAt))}</small>
            </div>
            <Button
              busy={end.pending}
              onPress={() => end.give({ params: { personId, sessionId: id } })}
            >
              {say.end}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
