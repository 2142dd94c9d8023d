import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Table } from "../../../ui/Table.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { ActionDialog } from "../ActionDialog.tsx";
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
  const [asking, setAsking] = useState<"add" | "change" | "end" | null>(null);
  const units = tree.data?.rows ?? [];
  const rows = sets.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? null;
  const keeps = units.some(({ mayChange }) => mayChange);
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? "…";
  const show = (id: string | null): void =>
    void navigate({
      to: "/settings/unit-sets",
      search: id === null ? {} : { open: id },
      replace: true,
    });
  const close = (): void => setAsking(null);
  const end = useCommand("POST /api/unit-sets/:unitSetId/end", {
    refreshes: ["GET /api/unit-sets"],
    onDone: () => {
      showToast({ kind: "done", text: say.done.ended(chosen?.name ?? ""), action: null });
      close();
      show(null);
    },
  });
  const addButton = (
    <Button kind="primary" icon={<Plus size={15} aria-hidden />} onPress={() => setAsking("add")}>
      {say.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={pages.unitSets} note={say.help}>
        {keeps ? addButton : undefined}
      </PageHeader>
      <div className="settings-beside">
        {sets.error !== null && sets.data === undefined ? (
          <ErrorState error={sets.error} onRetry={() => void sets.refetch()} />
        ) : (
          <Table
            name="unit-sets"
            label={say.list}
            columns={[
              {
                key: "name",
                title: say.columns.name,
                width: "minmax(160px, 1fr)",
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
            rows={rows}
            rowKey={({ id }) => id}
            current={open ?? null}
            onOpen={({ id }) => show(id)}
            onCurrent={show}
            loading={sets.isPending}
            empty={
              <EmptyState title={say.empty} help={say.emptyHelp}>
                {keeps ? addButton : null}
              </EmptyState>
            }
          />
        )}
        {chosen === null ? null : (
          <Drawer title={chosen.name} width={460} onClose={() => show(null)}>
            {chosen.mayChange ? (
              <div className="settings-actions">
                <Button onPress={() => setAsking("change")}>{say.change}</Button>
                <Button kind="danger" onPress={() => setAsking("end")}>
                  {say.end}
                </Button>
              </div>
            ) : (
              <p className="settings-note">{say.readOnly}</p>
            )}
            <section className="settings-section">
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
            </section>
          </Drawer>
        )}
      </div>
      {asking === "add" || (asking === "change" && chosen !== null) ? (
        <UnitSetDialog
          unitSet={asking === "change" ? chosen : null}
          units={units}
          onDone={(id) => {
            close();
            show(id);
          }}
          onClose={close}
        />
      ) : null}
      {asking === "end" && chosen !== null ? (
        <ActionDialog
          title={say.endTitle(chosen.name)}
          description={say.endHelp}
          action={say.end}
          danger
          busy={end.pending}
          error={end.error}
          onDo={() =>
            end.give({ params: { unitSetId: chosen.id }, body: { version: chosen.version } })
          }
          onClose={close}
        />
      ) : null}
    </>
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
