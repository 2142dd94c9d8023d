import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { showToast } from "../../../ui/toast-store.ts";
import { KeptList } from "../KeptList.tsx";
import { printNames } from "../names.ts";
import type { Unit } from "../units/unit-rows.ts";
import { words as unitWords } from "../units/words.ts";
import { words as pageWords } from "../words.ts";
import { depthName, type UnitSet } from "./rule-members.ts";
import { UnitSetDialog } from "./UnitSetDialog.tsx";
import { words } from "./words.ts";

/** `/settings/unit-sets`: what plans call 各科室, and who that is. */
export function UnitSetsScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const describe = useDescription();
  const navigate = useNavigate();
  const { open } = useSearch({ from: "/signed-in/settings/unit-sets" });
  const sets = useCall("GET /api/unit-sets", {});
  const tree = useCall("GET /api/units", { query: {} });
  const units = tree.data?.rows ?? [];
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? "…";
  const show = (id: string | null): void =>
    void navigate({
      to: "/settings/unit-sets",
      search: id === null ? {} : { open: id },
      replace: true,
    });
  const end = useCommand("POST /api/unit-sets/:unitSetId/end", {
    refreshes: ["GET /api/unit-sets"],
    onDone: () => {
      showToast({
        kind: "done",
        text: say.done.ended(sets.data?.rows.find(({ id }) => id === open)?.name ?? ""),
        action: null,
      });
      show(null);
    },
  });
  return (
    <KeptList
      name="unit-sets"
      title={pages.unitSets}
      words={say}
      columns={[
        {
          key: "name",
          title: say.columns.name,
          width: "minmax(200px, 1.4fr)",
          fixed: true,
          cell: ({ name, aliases }: UnitSet) => (
            <>
              {name}
              <span className="settings-faint settings-aside">{printNames(aliases)}</span>
            </>
          ),
        },
        {
          key: "how",
          title: say.columns.how,
          width: "minmax(240px, 2fr)",
          cell: (set) => describe(set, units),
        },
        {
          key: "members",
          title: say.columns.members,
          width: "100px",
          align: "right",
          cell: ({ members }) => say.count(members.length),
        },
        {
          key: "unit",
          title: say.columns.unit,
          width: "minmax(140px, 1fr)",
          cell: ({ unitId }) => nameOf(unitId),
        },
      ]}
      found={sets}
      open={open}
      onOpen={show}
      mayAdd={units.some(({ mayChange }) => mayChange)}
      width={460}
      panel={(chosen) => (
        <>
          <h3>{say.how}</h3>
          <p className="settings-empty">{describe(chosen, units)}</p>
          <h3>
            {say.members}
            <span className="settings-faint settings-aside">
              {say.count(chosen.members.length)}
            </span>
          </h3>
          <ul className="settings-lines">
            {chosen.members.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </>
      )}
      dialog={(unitSet, way) => <UnitSetDialog unitSet={unitSet} units={units} {...way} />}
      end={{
        give: ({ id, version }) => end.give({ params: { unitSetId: id }, body: { version } }),
        pending: end.pending,
        error: end.error,
      }}
    />
  );
}

/** How a set is made, in one line: 教育局之下的科室（只含直属）. */
function useDescription() {
  const say = useWords(words);
  const { kinds } = useWords(unitWords);
  return ({ rule }: UnitSet, units: readonly Unit[]): string => {
    if (rule === null) return say.hows.list;
    const below = units.find(({ id }) => id === rule.below)?.name ?? "…";
    const depth = depthName(rule.depth === undefined ? "all" : String(rule.depth), say);
    return say.ruleOf(below, printNames(rule.kinds.map((kind) => kinds[kind])), depth);
  };
}
