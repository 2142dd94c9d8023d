import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { now } from "../../../state/clock.ts";
import { Select } from "../../../ui/desk/Select.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import type { PlansSearch } from "../plan-search.ts";
import { words } from "./words.ts";

/** Typing is asked after once it rests. */
const REST_MS = 300;

/** The filters above the list; they stand in the address. */
export function PlanFilters({
  search,
  onChange,
}: {
  readonly search: PlansSearch;
  readonly onChange: (search: PlansSearch) => void;
}) {
  const say = useWords(words);
  const units = useCall("GET /api/units", {}, { staleTime: 5 * 60_000 });
  const [typed, setTyped] = useState(search.text ?? "");
  const box = useRef<HTMLInputElement>(null);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => setTyped(search.text ?? ""), [search.text]);
  useEffect(() => {
    if (typed.trim() === (search.text ?? "")) return;
    const timer = setTimeout(() => change.current(withText(search, typed)), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, search]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]"))
        return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const { state: _, ...filters } = search;
  const any = Object.keys(filters).length > 0;
  return (
    <div className="plan-filters" role="search">
      <label className="plan-search">
        <Search size={14} aria-hidden />
        <input
          ref={box}
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          title={say.searchKey}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div>
        <UnitPicker
          units={units.data?.rows ?? []}
          value={search.unitId ?? null}
          placeholder={say.unit}
          label={say.unit}
          width={220}
          clearable
          onChange={(unitId) => onChange(without(search, "unitId", unitId))}
        />
      </div>
      <div>
        <Select
          choices={years().map((year) => ({ value: String(year), name: say.yearOf(year) }))}
          value={search.year ?? null}
          placeholder={say.anyYear}
          label={say.year}
          width={120}
          clearable
          onChange={(year) => onChange(without(search, "year", year))}
        />
      </div>
      {any ? (
        <button
          type="button"
          className="link plan-filters-clear"
          onClick={() => onChange(search.state === undefined ? {} : { state: search.state })}
        >
          <X size={14} aria-hidden />
          {say.clear}
        </button>
      ) : null}
    </div>
  );
}

function withText(search: PlansSearch, typed: string): PlansSearch {
  const text = typed.trim();
  return without(search, "text", text === "" ? null : text);
}

function without(
  search: PlansSearch,
  key: "unitId" | "year" | "text",
  value: string | null,
): PlansSearch {
  const { [key]: _, ...rest } = search;
  return value === null ? rest : { ...rest, [key]: value };
}

/** Next year, this one, and those before. */
function years(): readonly number[] {
  const this_ = new Date(now()).getFullYear();
  return Array.from({ length: 8 }, (_, n) => this_ + 1 - n);
}
