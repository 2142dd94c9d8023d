import "../../../ui/search-box.css";
import { Search, X } from "lucide-react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { now } from "../../../state/clock.ts";
import { Select } from "../../../ui/desk/Select.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { useSearchText } from "../../../ui/use-search-text.ts";
import type { PlansSearch } from "../plan-search.ts";
import { words } from "./words.ts";

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
  const { typed, type, box } = useSearchText(search.text ?? "", (text) =>
    onChange(without(search, "text", text === "" ? null : text)),
  );
  const { state: _, ...filters } = search;
  const any = Object.keys(filters).length > 0;
  return (
    <div className="plan-filters" role="search">
      <label className="search-box">
        <Search size={14} aria-hidden />
        <input
          ref={box}
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          title={say.searchKey}
          maxLength={100}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <kbd aria-hidden>/</kbd>
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
