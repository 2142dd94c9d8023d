import { useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { PhoneHeader } from "../../../phone-shell/PhoneHeader.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { SearchBox } from "../SearchBox.tsx";
import "../settings.css";
import "../phone-list.css";
import { words as pageWords } from "../words.ts";
import { openAtFirst, type Unit, unitRows } from "./unit-rows.ts";
import { words } from "./words.ts";

const none: readonly Unit[] = [];

/** The tree of units on a phone, to be looked up. */
export function UnitsScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const navigate = useNavigate();
  const { text = "" } = useSearch({ from: "/signed-in/settings/units" });
  const { data, error, isPending, refetch } = useCall("GET /api/units", { query: {} });
  const units = data?.rows ?? none;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const open = new Set(openAtFirst(units));
    for (const id of toggled) if (!open.delete(id)) open.add(id);
    return unitRows(units, open, text);
  }, [units, toggled, text]);
  const toggle = (id: string): void => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  return (
    <>
      <PhoneHeader title={pages.units} back />
      <div className="phone-list-search">
        <SearchBox
          label={say.search}
          value={text}
          onChange={(typed) =>
            void navigate({
              to: "/settings/units",
              search: typed === "" ? {} : { text: typed },
              replace: true,
            })
          }
        />
      </div>
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <EmptyState title={say.nothing} help={say.nothingHelp} />
      ) : (
        <ul className="phone-list">
          {rows.map(({ unit, level, open }) => (
            <li key={unit.id} style={{ paddingLeft: 16 + (level - 1) * 18 }}>
              {open === null ? (
                <span className="phone-list-space" />
              ) : (
                <button
                  type="button"
                  aria-expanded={open}
                  aria-label={unit.name}
                  onClick={() => toggle(unit.id)}
                >
                  {open ? <ChevronDown size={18} /> : <ChevronRight size={18} />}
                </button>
              )}
              <span className="grow">
                {unit.name}
                {unit.aliases.length === 0 ? null : (
                  <small>{unit.aliases.map(({ alias }) => alias).join("、")}</small>
                )}
              </span>
              <span className="settings-faint">{say.kinds[unit.kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
