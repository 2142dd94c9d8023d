import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { PersonPicker } from "../../../ui/desk/PersonPicker.tsx";
import { FieldFrame } from "../../../ui/TextField.tsx";
import { type CommandDialogProps, CommandFrame } from "./CommandFrame.tsx";
import { useUnitPeople } from "./use-unit-people.ts";
import { words } from "./words.ts";

/** Names people of the unit or below it. */
export function AssignDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const { duty } = props;
  const [chosen, setChosen] = useState<readonly string[]>(duty.personIds);
  const [typed, setTyped] = useState("");
  const found = useUnitPeople(duty.unitId, typed);
  // Those who are named already stay readable while others are searched.
  const named = duty.personIds.flatMap((id, index) =>
    found.some((person) => person.id === id) ? [] : [{ id, name: duty.persons[index] ?? id }],
  );
  return (
    <CommandFrame
      {...props}
      kind="assign"
      ready
      onSend={() => onGive({ kind: "assign", personIds: [...chosen] })}
    >
      <FieldFrame label={say.persons} help={say.personsHelp}>
        {({ id }) => (
          <PersonPicker
            id={id}
            label={say.persons}
            persons={[...named, ...found]}
            value={chosen}
            onChange={setChosen}
            onSearch={setTyped}
          />
        )}
      </FieldFrame>
    </CommandFrame>
  );
}
