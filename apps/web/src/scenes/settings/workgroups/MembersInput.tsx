import type { Answer } from "@luoshi/server/contract/client";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { PersonSelect } from "../../../ui/desk/PersonPicker.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import "./members-input.css";
import { words } from "./words.ts";

/** A workgroup as the server tells it. */
export type Workgroup = Answer<"GET /api/workgroups">["rows"][number];

/** One of its members. */
export type Member = Workgroup["members"][number];

/** The members of a group, one a line: person, unit, title. */
export function MembersInput({
  units,
  value = [],
  onChange,
}: {
  readonly units: readonly Answer<"GET /api/units">["rows"][number][];
  readonly value?: readonly Member[];
  readonly onChange?: (members: readonly Member[]) => void;
}) {
  const say = useWords(words);
  const [typed, setTyped] = useState("");
  const people = useCall("GET /api/people", {
    query: { limit: 50, ...(typed.trim() === "" ? {} : { text: typed.trim() }) },
  });
  const found = (people.data?.rows ?? []).map(({ id, name, posts: [post] }) => ({
    id,
    name,
    ...(post === undefined ? {} : { note: `${post.unitName} ${post.title}`.trim() }),
  }));
  const put = (at: number, change: Partial<Member>): void =>
    onChange?.(value.map((member, no) => (no === at ? { ...member, ...change } : member)));
  return (
    <div className="members-input">
      {value.map((member, no) => {
        const { personId, personName, unitId, title } = member;
        const known = found.some(({ id }) => id === personId);
        return (
          // Lines have no name of their own; they change places with their number.
          <div key={no} className="members-input-line">
            <PersonSelect
              persons={
                personId === null || known
                  ? found
                  : [{ id: personId, name: personName ?? say.hidden }, ...found]
              }
              value={personId}
              label={say.memberPerson}
              placeholder={say.memberPerson}
              loading={people.isFetching}
              onSearch={setTyped}
              onChange={(id) =>
                put(no, {
                  personId: id,
                  personName: found.find((each) => each.id === id)?.name ?? null,
                })
              }
            />
            <UnitPicker
              units={units}
              value={unitId}
              label={say.memberUnit}
              placeholder={say.memberUnit}
              clearable
              onChange={(id) => put(no, { unitId: id })}
            />
            <TextInput
              value={title}
              label={say.memberTitle}
              placeholder={say.memberTitle}
              maxLength={100}
              onChange={(text) => put(no, { title: text })}
            />
            <Button
              kind="quiet"
              label={say.removeMember(no + 1)}
              icon={<X size={14} aria-hidden />}
              onPress={() => onChange?.(value.filter((_, at) => at !== no))}
            />
          </div>
        );
      })}
      <Button
        icon={<Plus size={14} aria-hidden />}
        onPress={() =>
          onChange?.([...value, { personId: null, personName: null, unitId: null, title: "" }])
        }
      >
        {say.addMember}
      </Button>
    </div>
  );
}
