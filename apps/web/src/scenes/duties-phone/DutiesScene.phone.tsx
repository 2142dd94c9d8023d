import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useCall } from "../../api/use-call.ts";
import { type RowOf, useRows } from "../../api/use-rows.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { usePost } from "../../session/post-store.ts";
import { today } from "../../state/clock.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Lamp, LampMark } from "../../ui/Lamp.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { words as uiWords } from "../../ui/words.ts";
import { dutyQueryOf, facetQueryOf, isFiltered, scopeOf } from "../duties/duty-query.ts";
import { type DutySearch, dutyLights, dutyScopes, readDutySearch } from "../duties/duty-search.ts";
import { StateTag } from "../duties/StateTag.tsx";
import { namesDay, shortDay } from "../duties/short-day.ts";
import { words as dutyWords } from "../duties/words.ts";
import "./duties-phone.css";
import "./phone-duties.css";
import { words } from "./words.ts";

const route = getRouteApi("/signed-in/duties");
const TYPED_MS = 300;

/** The list of duties on a phone: whose, what light, some words. */
export function DutiesScene() {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const { lights } = useWords(uiWords);
  const search = route.useSearch();
  const navigate = useNavigate();
  const { post } = usePost();
  const scope = scopeOf(search, post);
  const query = dutyQueryOf(search, scope);
  const list = useRows("GET /api/duties", { query: { ...query, limit: 30 } });
  const counts = useCall("GET /api/duties/counts", { query: facetQueryOf(query) });
  const go = (change: Partial<Record<keyof DutySearch, unknown>>): void => {
    const next = readDutySearch({ ...search, scope, ...change });
    void navigate({ to: "/duties", search: next, replace: true });
  };
  return (
    <>
      <PhoneHeader title={all.title} />
      <SearchBox value={search.text ?? ""} onChange={(text) => go({ text: text || undefined })} />
      <Tabs
        label={say.scope}
        current={scope}
        tabs={dutyScopes.map((key) => ({ key, name: say.scopes[key] }))}
        onChoose={(key) => go({ scope: key })}
      >
        <div className="phone-chips" role="group" aria-label={say.lights}>
          {dutyLights.map((light) => {
            const on = search.light?.includes(light) ?? false;
            return (
              <button
                key={light}
                type="button"
                aria-pressed={on}
                onClick={() => go({ light: on ? undefined : light })}
              >
                <LampMark light={light} />
                {lights[light]}
                <span className="number">{counts.data?.lights[light] ?? 0}</span>
              </button>
            );
          })}
          <button
            type="button"
            aria-pressed={search.overdue === true}
            onClick={() => go({ overdue: search.overdue === true ? undefined : true })}
          >
            {say.overdue}
            <span className="number">{counts.data?.overdue ?? 0}</span>
          </button>
        </div>
        {list.error !== null && list.rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={list.reload} />
        ) : list.loading ? (
          <Skeleton />
        ) : list.rows.length === 0 ? (
          <EmptyState title={say.none} help={say.noneHelp}>
            {isFiltered(search) ? (
              <Link to="/duties" search={{ scope }} className="button">
                {say.clear}
              </Link>
            ) : null}
          </EmptyState>
        ) : (
          <ul className="phone-duties">
            {list.rows.map((duty) => (
              <DutyCard key={duty.id} duty={duty} />
            ))}
          </ul>
        )}
        {list.more ? (
          <div className="phone-more">
            <Button busy={list.loadingMore} onPress={list.loadMore}>
              {say.more}
            </Button>
          </div>
        ) : null}
      </Tabs>
    </>
  );
}

function DutyCard({ duty }: { readonly duty: RowOf<"GET /api/duties"> }) {
  const say = useWords(words);
  const told = useBilingual();
  const { id: dutyId, taskText, unitName, due, lit, state, chases, percent } = duty;
  return (
    <li>
      <Link to="/duties/$dutyId" params={{ dutyId }}>
        <span className="phone-duty-text">{taskText}</span>
        <span className="phone-duty-facts">
          {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
          <StateTag state={state} chases={chases} />
          <span className="number">{percent}%</span>
          {due !== null && namesDay(lit?.reason, due) ? null : (
            <span>{due === null ? say.due0 : say.due(shortDay(due, today()))}</span>
          )}
          <span>{unitName}</span>
        </span>
      </Link>
    </li>
  );
}

function SearchBox({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const say = useWords(words);
  const [typed, setTyped] = useState(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    const text = typed.trim();
    if (text === value) return;
    const timer = setTimeout(() => tell.current(text), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <div className="phone-search">
      <input
        type="search"
        aria-label={say.search}
        placeholder={say.search}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
