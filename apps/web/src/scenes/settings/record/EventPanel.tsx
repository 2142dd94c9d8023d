import { Link } from "@tanstack/react-router";
import { useCall } from "../../../api/use-call.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { DescriptionList } from "../../../ui/DescriptionList.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { shownMoment } from "../shown-moment.ts";
import type { RecordEvent } from "./event.ts";
import { eventChanges } from "./event-changes.ts";
import { whoOf } from "./record-columns.tsx";
import { words } from "./words.ts";

/** One step beside the list: who did what to what, and what was before and after. */
export function EventPanel({
  event,
  onClose,
}: {
  readonly event: RecordEvent;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const { columns } = say;
  return (
    <Drawer title={told(event.what)} width={520} onClose={onClose}>
      <DescriptionList
        items={[
          { key: "at", name: columns.at, value: shownMoment(event.at) },
          {
            key: "no",
            name: columns.no,
            value: event.no === null ? say.notSealed : String(event.no),
          },
          {
            key: "who",
            name: columns.who,
            value: (
              <>
                {whoOf(event, say)}
                {event.personId === null ? null : (
                  <Link
                    className="link settings-aside"
                    to="/settings/record"
                    search={{ personId: event.personId }}
                  >
                    {say.samePerson}
                  </Link>
                )}
              </>
            ),
          },
          { key: "unit", name: columns.unit, value: event.unitName ?? "—" },
          {
            key: "object",
            name: say.nouns[event.noun],
            wide: true,
            value: (
              <>
                {event.objectName ?? null}
                <ObjectLink event={event} />
                <small className="record-id">
                  {say.objectId} {event.objectId}
                </small>
              </>
            ),
          },
        ]}
      />
      <EventChanges event={event} />
    </Drawer>
  );
}

function ObjectLink({ event }: { readonly event: RecordEvent }) {
  const say = useWords(words);
  const { noun, objectId, objectName } = event;
  const open = objectName === null ? null : say.open;
  return (
    <>
      {open !== null && noun === "unit" ? (
        <Link className="link settings-aside" to="/settings/units" search={{ unit: objectId }}>
          {open}
        </Link>
      ) : null}
      {open !== null && (noun === "person" || noun === "account") ? (
        <Link className="link settings-aside" to="/settings/people" search={{ person: objectId }}>
          {open}
        </Link>
      ) : null}
      <Link className="link settings-aside" to="/settings/record" search={{ objectId }}>
        {say.sameObject}
      </Link>
    </>
  );
}

/** What was before and what after, field by field. */
export function EventChanges({ event }: { readonly event: RecordEvent }) {
  const say = useWords(words);
  const units = useCall("GET /api/units", { query: { retired: "1" } }, { staleTime: 300_000 });
  const names = new Map(units.data?.rows.map(({ id, name }) => [id, name]));
  const changes = eventChanges(event.before, event.after, {
    values: { ...say.values, ...say.fields },
    yes: say.yes,
    no: say.no,
    unitName: (id) => names.get(id),
  });
  if (changes.length === 0) return <p className="settings-note">{say.noChanges}</p>;
  return (
    <section className="settings-section">
      <h3>{say.changes}</h3>
      <table className="record-changes">
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after, changed }) => (
            <tr key={field} className={changed ? "changed" : undefined}>
              <th scope="row">{say.fields[field] ?? field}</th>
              <td>{before ?? "—"}</td>
              <td>{after ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.some(({ field }) => field === "fields") ? (
        <p className="settings-faint">{say.personal}</p>
      ) : null}
    </section>
  );
}
