import { useSearch } from "@tanstack/react-router";
import { useRows } from "../../../api/use-rows.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { PhoneHeader } from "../../../phone-shell/PhoneHeader.tsx";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import "../phone-list.css";
import "../settings.css";
import { shownMoment } from "../shown-moment.ts";
import { words as pageWords } from "../words.ts";
import { ChainState } from "./ChainState.tsx";
import { EventChanges } from "./EventPanel.tsx";
import { whoOf } from "./record-columns.tsx";
import { words } from "./words.ts";

/** The record on a phone: the same steps, each opens into what it changed. */
export function RecordScene() {
  const say = useWords(words);
  const { pages, more } = useWords(pageWords);
  const told = useBilingual();
  const { event: _, ...filters } = useSearch({ from: "/signed-in/settings/record" });
  const events = useRows("GET /api/events", { query: filters });
  return (
    <>
      <PhoneHeader title={pages.record} back />
      <ChainState />
      {events.error !== null && events.rows.length === 0 ? (
        <ErrorState error={events.error} onRetry={events.reload} />
      ) : events.loading ? (
        <Skeleton />
      ) : events.rows.length === 0 ? (
        <EmptyState title={say.empty} help={say.emptyHelp} />
      ) : (
        <ul className="phone-list record-list">
          {events.rows.map((event) => (
            <li key={event.id}>
              <details>
                <summary>
                  {told(event.what)}
                  <small>
                    {shownMoment(event.at)} {whoOf(event, say)} ·{" "}
                    {event.objectName ?? say.nouns[event.noun]}
                    {event.unitName === null ? "" : ` · ${event.unitName}`}
                  </small>
                </summary>
                <EventChanges event={event} />
              </details>
            </li>
          ))}
        </ul>
      )}
      {events.more ? (
        <div className="phone-list-more">
          <Button busy={events.loadingMore} onPress={events.loadMore}>
            {more}
          </Button>
        </div>
      ) : null}
    </>
  );
}
