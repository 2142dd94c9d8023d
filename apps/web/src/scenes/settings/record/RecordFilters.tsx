import { X } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { PersonSelect } from "../../../ui/desk/PersonPicker.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { type RecordSearch, recordNouns } from "../settings-search.ts";
import { words } from "./words.ts";

/** Narrows the record: who, to what, in which days. */
export function RecordFilters({
  search,
  onChange,
}: {
  readonly search: RecordSearch;
  readonly onChange: (search: RecordSearch) => void;
}) {
  const say = useWords(words);
  const [typed, setTyped] = useState("");
  const people = useCall("GET /api/people", {
    query: { limit: 50, former: "1", ...(typed.trim() === "" ? {} : { text: typed.trim() }) },
  });
  const { personId } = search;
  const chosen = useCall(
    "GET /api/people/:personId",
    { params: { personId: personId ?? "" } },
    { enabled: personId !== undefined },
  );
  const put = <K extends keyof RecordSearch>(key: K, value: RecordSearch[K] | null): void => {
    const { [key]: _, event: __, ...rest } = search;
    onChange(value === null ? rest : { ...rest, [key]: value });
  };
  const found = (people.data?.rows ?? []).map(({ id, name, posts: [post] }) => ({
    id,
    name,
    ...(post === undefined ? {} : { note: `${post.unitName} ${post.title}`.trim() }),
  }));
  const known = personId === undefined || found.some(({ id }) => id === personId);
  const name = chosen.data?.id === personId ? chosen.data?.name : undefined;
  return (
    <div className="settings-filters record-filters" role="search">
      <div className="record-person">
        <PersonSelect
          persons={known ? found : [{ id: personId, name: name ?? say.hidden }, ...found]}
          value={personId ?? null}
          label={say.person}
          placeholder={say.anyPerson}
          loading={people.isFetching}
          clearable
          onSearch={setTyped}
          onChange={(id) => put("personId", id)}
        />
      </div>
      <Select
        choices={recordNouns.map((value) => ({ value, name: say.nouns[value] }))}
        value={search.noun ?? null}
        placeholder={say.anyNoun}
        label={say.noun}
        width={140}
        clearable
        onChange={(noun) => put("noun", noun)}
      />
      <DatePicker
        value={search.from ?? null}
        latest={search.to ?? today()}
        label={say.from}
        placeholder={say.from}
        width={140}
        onChange={(day) => put("from", day)}
      />
      <DatePicker
        value={search.to ?? null}
        latest={today()}
        {...(search.from === undefined ? {} : { earliest: search.from })}
        label={say.to}
        placeholder={say.to}
        width={140}
        onChange={(day) => put("to", day)}
      />
      {search.objectId === undefined ? null : (
        <button
          type="button"
          className="record-only"
          title={say.clearObject}
          onClick={() => put("objectId", null)}
        >
          {say.only(`…${search.objectId.slice(-8)}`)}
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  );
}
