import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Toggle } from "../../../ui/desk/Toggle.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { DirectoryFiles } from "../DirectoryFiles.tsx";
import { SearchBox } from "../SearchBox.tsx";
import type { UnitsSearch } from "../settings-search.ts";
import { words as pageWords } from "../words.ts";
import { UnitPanel } from "./UnitPanel.tsx";
import { UnitTree } from "./UnitTree.tsx";
import { openAtFirst, type Unit, unitRows, wayTo } from "./unit-rows.ts";
import "./units.css";
import { useUnitCommands } from "./use-unit-commands.ts";
import { words } from "./words.ts";

const none: readonly Unit[] = [];

/** `/settings/units`: the tree, and the chosen unit beside it. */
export function UnitsScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/settings/units" });
  const { data, error, isPending, refetch } = useCall("GET /api/units", {
    query: search.retired === true ? { retired: "1" } : {},
  });
  const units = data?.rows ?? none;
  const commands = useUnitCommands(units);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => {
    const set = new Set(openAtFirst(units));
    for (const id of toggled) if (!set.delete(id)) set.add(id);
    if (search.unit !== undefined)
      for (const { id } of wayTo(units, search.unit)) if (!toggled.has(id)) set.add(id);
    return set;
  }, [units, toggled, search.unit]);
  const rows = useMemo(() => unitRows(units, open, search.text), [units, open, search.text]);
  const show = (next: UnitsSearch): void =>
    void navigate({ to: "/settings/units", search: next, replace: true });
  const { unit: chosenId, text: _, ...rest } = search;
  const chosen = units.find(({ id }) => id === chosenId);
  const choose = (unit: string): void => show({ ...search, unit });
  const mayChange = units.some((unit) => unit.mayChange);
  return (
    <>
      <PageHeader
        title={pages.units}
        {...(data === undefined ? {} : { note: say.count(units.length) })}
      >
        {mayChange ? <DirectoryFiles table="units" /> : null}
      </PageHeader>
      <div className="settings-filters" role="search">
        <SearchBox
          label={say.search}
          value={search.text ?? ""}
          onChange={(text) =>
            show({
              ...rest,
              ...(chosenId === undefined ? {} : { unit: chosenId }),
              ...(text === "" ? {} : { text }),
            })
          }
        />
        <Toggle
          value={search.retired === true}
          onChange={(on) => {
            const { retired: __, ...others } = search;
            show(on ? { ...others, retired: true } : others);
          }}
        >
          {say.retiredToo}
        </Toggle>
      </div>
      <div className="settings-beside">
        <div className="units-main">
          {error !== null && data === undefined ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : isPending ? (
            <Skeleton lines={10} />
          ) : rows.length === 0 ? (
            <EmptyState title={say.nothing} help={say.nothingHelp}>
              <Button onPress={() => show(rest)}>{say.clear}</Button>
            </EmptyState>
          ) : (
            <>
              <div className="unit-head" aria-hidden>
                <span className="unit-row-name">{say.columns.name}</span>
                <span className="unit-row-kind">{say.columns.kind}</span>
                <span className="unit-row-number">{say.columns.children}</span>
                <span className="unit-row-number">{say.columns.people}</span>
              </div>
              <UnitTree
                units={units}
                rows={rows}
                chosen={chosenId ?? null}
                onChoose={choose}
                onToggle={(id) => setToggled(flip(toggled, id))}
                onDrop={(id, place) => {
                  const dragged = units.find((unit) => unit.id === id);
                  if (dragged !== undefined) commands.drop(dragged, place);
                }}
              />
            </>
          )}
        </div>
        {chosen === undefined ? (
          <aside className="settings-hint">
            <p>{units.length === 1 ? say.onlyRoot : say.choose}</p>
            <p>{units.length === 1 ? say.onlyRootHelp : say.chooseHelp}</p>
          </aside>
        ) : (
          <UnitPanel
            key={chosen.id}
            unit={chosen}
            units={units}
            commands={commands}
            onChoose={choose}
            onClose={() => {
              const { unit: __, ...others } = search;
              show(others);
            }}
          />
        )}
      </div>
    </>
  );
}

function flip(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
