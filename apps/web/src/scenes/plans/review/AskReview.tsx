import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { PersonPicker } from "../../../ui/desk/PersonPicker.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** Asks named people to look at the draft. */
export function AskReview() {
  const say = useWords(words);
  const plan = usePlan();
  const { personId } = useMe();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const people = useCall("GET /api/people", {
    query: { limit: 50, ...(text === "" ? {} : { text }) },
  });
  // Names stay known while the list below them is another answer.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const rows = (people.data?.rows ?? []).filter(({ id }) => id !== personId);
  const ask = useCommand("POST /api/plans/:planId/reviews", {
    refreshes: ["GET /api/plans/:planId", "GET /api/plans/counts", "GET /api/plans"],
    onDone: (_, { body }) => {
      showToast({ kind: "done", text: say.asked(body.personIds.length), action: null });
      setChosen([]);
    },
  });
  const listed = rows.map(({ id, name, posts }) => ({
    id,
    name,
    note: posts.map(({ unitName, title }) => `${unitName} ${title}`.trim()).join("、"),
  }));
  const missing = chosen.filter((id) => !listed.some((each) => each.id === id));
  return (
    <div className="ask-review">
      <ErrorLine error={ask.error} />
      <div className="ask-review-line">
        <PersonPicker
          label={say.askWho}
          placeholder={say.searchPerson}
          persons={[...missing.map((id) => ({ id, name: names.get(id) ?? "" })), ...listed]}
          value={chosen}
          loading={people.isFetching}
          onSearch={setTyped}
          onChange={(ids) => {
            setNames(new Map([...names, ...listed.map(({ id, name }) => [id, name] as const)]));
            setChosen(ids);
          }}
        />
        <Button
          kind="primary"
          busy={ask.pending}
          disabled={chosen.length === 0}
          onPress={() =>
            ask.give({
              params: { planId: plan.id },
              body: { version: plan.version, personIds: [...chosen] },
            })
          }
        >
          {say.ask}
        </Button>
      </div>
      <p className="review-help">{say.askHelp}</p>
    </div>
  );
}
