import { Link } from "@tanstack/react-router";
import { useCall } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useWaitingActions } from "./use-waiting-actions.ts";
import { WaitingLine } from "./WaitingLine.tsx";
import "./waiting.css";
import { countLabel, itemKey, restOf, type WaitingList, waitingLists } from "./waiting-lists.ts";
import { words } from "./words.ts";

/** What waits for the one who is signed in, as a few lists; each line can be dealt with in its place. */
export function WaitingLists() {
  const say = useWords(words);
  const inbox = useCall("GET /api/inbox", {});
  const actions = useWaitingActions();
  if (inbox.data === undefined)
    return inbox.error === null ? (
      <Skeleton />
    ) : (
      <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />
    );
  const lists = waitingLists(inbox.data.groups);
  if (lists.length === 0)
    return (
      <EmptyState title={say.nothing} help={say.nothingHelp}>
        <Link to="/duties" className="button">
          {say.toDuties}
        </Link>
      </EmptyState>
    );
  return (
    <div className="waiting">
      {lists.map((list) => (
        <section key={list.key} aria-label={say.lists[list.key]}>
          <h2>
            {say.lists[list.key]} <span className="number">{countLabel(list.count)}</span>
          </h2>
          <ul>
            {list.items.map((item) => (
              <WaitingLine key={itemKey(item)} item={item} actions={actions} />
            ))}
          </ul>
          <Rest list={list} />
        </section>
      ))}
    </div>
  );
}

/** The lines that do not stand here; they come as those above them are dealt with. */
function Rest({ list: { key, count, items } }: { readonly list: WaitingList }) {
  const say = useWords(words);
  if (count <= items.length) return null;
  const more = say.more(countLabel(count, items.length));
  const search = restOf(key);
  return (
    <p className="waiting-rest">
      {search === null ? (
        more
      ) : (
        <Link to="/duties" search={search} className="link">
          {more}
        </Link>
      )}
    </p>
  );
}
