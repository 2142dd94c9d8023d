import { PlanPicker } from "../../plans/PlanPicker.tsx";
import "../../../ui/search-box.css";
import { Search, X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { MultiSelect, Select } from "../../../ui/desk/Select.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { LampMark } from "../../../ui/Lamp.tsx";
import { words as uiWords } from "../../../ui/words.ts";
import { dueRanges } from "../due-ranges.ts";
import { type DutyQuery, facetQueryOf, isFiltered } from "../duty-query.ts";
import { type DutySearch, dutyLights, dutyParts, dutyStates } from "../duty-search.ts";
import { words as dutyWords } from "../words.ts";
import { words } from "./words.ts";

/** How long after the last key the list is asked anew. */
const TYPED_MS = 300;

/** The filters above the list; each stands in the address. */
export function DutyFilterLine({
  search,
  query,
  onChange,
  searchBox,
  onHelp,
}: {
  readonly search: DutySearch;
  readonly query: DutyQuery;
  readonly onChange: (change: Partial<Record<keyof DutySearch, unknown>>) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  /** Which keys there are. */
  readonly onHelp: () => void;
}) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const units = useCall("GET /api/units", { query: {} }, { staleTime: 5 * 60_000 });
  return (
    <div className="duty-filters" role="search">
      <SearchBox
        value={search.text ?? ""}
        onChange={(text) => onChange({ text: text === "" ? undefined : text })}
        box={searchBox}
      />
      <span>
        <PlanPicker
          label={say.plan}
          width={190}
          value={search.planId}
          onChange={(planId) => onChange({ planId, taskId: undefined })}
        />
      </span>
      <span>
        <UnitPicker
          label={say.unit}
          placeholder={say.unit}
          width={170}
          clearable
          units={units.data?.rows ?? []}
          value={search.unitId ?? null}
          onChange={(unitId) =>
            onChange({
              unitId: unitId ?? undefined,
              ...(unitId === null ? { exactUnit: undefined } : {}),
            })
          }
        />
        {search.unitId === undefined ? null : (
          <button
            type="button"
            className="duty-facet"
            aria-pressed={search.exactUnit === true}
            onClick={() => onChange({ exactUnit: search.exactUnit === true ? undefined : true })}
          >
            {say.exactUnit}
          </button>
        )}
      </span>
      <span>
        <MultiSelect
          label={say.state}
          placeholder={say.state}
          width={148}
          choices={dutyStates.map((state) => ({ value: state, name: all.states[state] }))}
          value={search.state ?? []}
          onChange={(state) => onChange({ state: state.length === 0 ? undefined : state })}
        />
      </span>
      <DueFilter search={search} onChange={onChange} />
      <span>
        <MultiSelect
          label={say.part}
          placeholder={say.part}
          width={124}
          choices={dutyParts.map((part) => ({ value: part, name: all.parts[part] }))}
          value={search.part ?? []}
          onChange={(part) => onChange({ part: part.length === 0 ? undefined : part })}
        />
      </span>
      <Facets search={search} query={query} onChange={onChange} />
      {isFiltered(search) ? (
        <Button kind="quiet" icon={<X size={14} aria-hidden />} onPress={() => onChange(nothing)}>
          {say.clear}
        </Button>
      ) : null}
      <button type="button" className="duty-facet duty-help" aria-keyshortcuts="?" onClick={onHelp}>
        {say.helpTitle}
        <kbd aria-hidden>?</kbd>
      </button>
    </div>
  );
}

const nothing = {
  text: undefined,
  planId: undefined,
  taskId: undefined,
  unitId: undefined,
  exactUnit: undefined,
  state: undefined,
  light: undefined,
  part: undefined,
  dueFrom: undefined,
  dueTo: undefined,
  overdue: undefined,
  unanswered: undefined,
  shares: undefined,
} as const;

function SearchBox({
  value,
  onChange,
  box,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly box: RefObject<HTMLInputElement | null>;
}) {
  const say = useWords(words);
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value || composing.current) return;
    const timer = setTimeout(() => tell.current(typed.trim()), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <label className="search-box">
      <Search size={14} aria-hidden />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={100}
        placeholder={say.search}
        aria-label={say.search}
        aria-keyshortcuts="/"
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          onChange(event.currentTarget.value.trim());
        }}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
      />
      <kbd aria-hidden>/</kbd>
    </label>
  );
}

/** By the day it is due: a stretch that offices ask for, or two days. */
function DueFilter({
  search: { dueFrom, dueTo },
  onChange,
}: {
  readonly search: DutySearch;
  readonly onChange: (change: Partial<Record<keyof DutySearch, unknown>>) => void;
}) {
  const say = useWords(words);
  const ranges = dueRanges(today());
  const chosen = ranges.find((range) => range.dueFrom === dueFrom && range.dueTo === dueTo);
  const own = chosen === undefined && (dueFrom !== undefined || dueTo !== undefined);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <span>
        <Select
          label={say.due}
          placeholder={say.due}
          width={128}
          clearable
          choices={[
            ...ranges.map(({ key }) => ({ value: key as string, name: say.dueRanges[key] })),
            { value: "own", name: say.dueChoose },
          ]}
          value={own || asked ? "own" : (chosen?.key ?? null)}
          onChange={(key) => {
            setAsked(key === "own");
            if (key === "own") return;
            const range = ranges.find((each) => each.key === key);
            onChange({ dueFrom: range?.dueFrom, dueTo: range?.dueTo });
          }}
        />
      </span>
      {own || asked ? (
        <span className="duty-days">
          <DatePicker
            label={say.dueFrom}
            placeholder={say.dueFrom}
            width={132}
            value={dueFrom ?? null}
            onChange={(day) => onChange({ dueFrom: day ?? undefined })}
          />
          <DatePicker
            label={say.dueTo}
            placeholder={say.dueTo}
            width={132}
            value={dueTo ?? null}
            onChange={(day) => onChange({ dueTo: day ?? undefined })}
          />
        </span>
      ) : null}
    </>
  );
}

/** Lights, overdue and unanswered, each with how many there are. */
function Facets({
  search,
  query,
  onChange,
}: {
  readonly search: DutySearch;
  readonly query: DutyQuery;
  readonly onChange: (change: Partial<Record<keyof DutySearch, unknown>>) => void;
}) {
  const say = useWords(words);
  const ui = useWords(uiWords);
  const { data } = useCall("GET /api/duties/counts", { query: facetQueryOf(query) });
  const chosen = search.light ?? [];
  return (
    <div className="duty-facets" role="group" aria-label={say.lights}>
      {dutyLights.map((light) => {
        const on = chosen.includes(light);
        const next = on ? chosen.filter((each) => each !== light) : [...chosen, light];
        return (
          <button
            key={light}
            type="button"
            className="duty-facet"
            aria-pressed={on}
            onClick={() => onChange({ light: next.length === 0 ? undefined : next })}
          >
            <LampMark light={light} />
            {ui.lights[light]}
            <Count of={data?.lights[light] ?? (data === undefined ? null : 0)} />
          </button>
        );
      })}
      <button
        type="button"
        className="duty-facet"
        aria-pressed={search.overdue === true}
        onClick={() => onChange({ overdue: search.overdue === true ? undefined : true })}
      >
        {say.overdue}
        <Count of={data?.overdue ?? null} />
      </button>
      <button
        type="button"
        className="duty-facet"
        aria-pressed={search.unanswered === true}
        onClick={() => onChange({ unanswered: search.unanswered === true ? undefined : true })}
      >
        {say.unanswered}
        <Count of={data === undefined ? null : (data.states.assigned ?? 0)} />
      </button>
      {query.scope === "held" || query.scope === "named" ? null : (
        <button
          type="button"
          className="duty-facet"
          aria-pressed={search.shares === true}
          onClick={() => onChange({ shares: search.shares === true ? undefined : true })}
        >
          {say.shares}
        </button>
      )}
    </div>
  );
}

function Count({ of: count }: { readonly of: number | null }) {
  return count === null ? null : <span className="number duty-faint">{count}</span>;
}
