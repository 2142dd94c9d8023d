import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ListPlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useCall } from "../../api/use-call.ts";
import { useRows } from "../../api/use-rows.ts";
import { useWords } from "../../language/use-words.ts";
import { usePost } from "../../session/post-store.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Drawer.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { DutyView } from "./duty/DutyView.tsx";
import { dutyQueryOf, isFiltered, scopeOf } from "./duty-query.ts";
import { type DutyScope, type DutySearch, dutyScopes, readDutySearch } from "./duty-search.ts";
import { BatchBar } from "./list/BatchBar.tsx";
import { DutyFilterLine } from "./list/DutyFilterLine.tsx";
import { DutyTable } from "./list/DutyTable.tsx";
import type { DutyRow } from "./list/duty-row.ts";
import { ExportButton, PrintButton } from "./list/ListButtons.tsx";
import "./list/duty-list.css";
import { KeyHelp } from "./list/KeyHelp.tsx";
import { useListKeys } from "./list/use-list-keys.ts";
import { ViewMenu } from "./list/ViewMenu.tsx";
import { words } from "./list/words.ts";
import { words as dutyWords } from "./words.ts";

const route = getRouteApi("/signed-in/duties");

/** The list of duties: filters in the address, a look at one beside it, what can be done with many. */
export function DutiesScene() {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const search = route.useSearch();
  const navigate = useNavigate();
  const { post } = usePost();
  const scope = scopeOf(search, post);
  const query = dutyQueryOf(search, scope);
  const list = useRows("GET /api/duties", { query: { ...query, limit: 100 } });
  const { sort: _, ...counted } = query;
  const counts = useCall("GET /api/duties/counts", { query: counted });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(search.peek ?? null);
  const [help, setHelp] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const peek = search.peek ?? null;

  const go = (change: Partial<Record<keyof DutySearch, unknown>>, replace = true): void => {
    void navigate({
      to: "/duties",
      search: readDutySearch({ ...search, scope, ...change }),
      replace,
    });
  };
  const choose = (id: string): void => {
    setCurrent(id);
    if (peek !== null) go({ peek: id });
  };
  const open = ({ id }: Pick<DutyRow, "id">): void => {
    setCurrent(id);
    go({ peek: peek === id ? undefined : id }, peek !== null);
  };
  const openPage = ({ id }: Pick<DutyRow, "id">): void => {
    void navigate({ to: "/duties/$dutyId", params: { dutyId: id } });
  };
  const [printing, setPrinting] = useState(0);
  useListKeys({
    keys: list.rows.map(({ id }) => id),
    current,
    onCurrent: choose,
    onSearch: () => searchBox.current?.focus(),
    onHelp: () => setHelp(true),
    onOpen: (id) => open({ id }),
    onEnter: (id) => openPage({ id }),
    onPrint: () => setPrinting((times) => times + 1),
  });
  // Marks of rows that left the list would be acted on unseen.
  const listKey = JSON.stringify(query);
  useEffect(() => setMarked(new Set()), [listKey]);

  const markedRows = list.rows.filter(({ id }) => marked.has(id));
  return (
    <div className="duties">
      <PageHeader
        title={all.title}
        note={
          counts.data === undefined ? undefined : say.count(counts.data.total, counts.data.capped)
        }
      >
        <ViewMenu search={search} scope={scope} onChoose={(chosen) => goTo(chosen)} />
        <PrintButton query={query} title={say.scopes[scope]} asked={printing} />
        <ExportButton query={counted} sort={query.sort} />
        <Link to="/duties/reports" className="button primary">
          <ListPlus size={14} aria-hidden />
          {say.fill}
        </Link>
      </PageHeader>
      <Tabs
        label={say.scopeTabs}
        tabs={dutyScopes.map((key) => ({ key, name: say.scopes[key] }))}
        current={scope}
        onChoose={(key) => go({ scope: key, peek: undefined })}
      >
        <div className="duty-list">
          <DutyFilterLine
            search={search}
            query={query}
            onChange={go}
            searchBox={searchBox}
            onHelp={() => setHelp(true)}
          />
          {markedRows.length > 0 ? (
            <BatchBar rows={markedRows} onUnmark={() => setMarked(new Set())} onKeep={setMarked} />
          ) : null}
          {list.error !== null && list.rows.length === 0 ? (
            <ErrorState error={list.error} onRetry={list.reload} />
          ) : (
            <DutyTable
              rows={list.rows}
              narrow={peek !== null}
              sort={query.sort ?? "due"}
              onSort={(sort) => go({ sort })}
              current={current}
              onCurrent={choose}
              onOpen={open}
              onEnter={openPage}
              marked={marked}
              onMark={setMarked}
              loading={list.loading || list.loadingMore}
              stale={list.stale}
              more={list.more}
              onMore={list.loadMore}
              empty={<EmptyDuties search={search} scope={scope} onChange={go} />}
            />
          )}
        </div>
        {peek === null ? null : (
          <Peek
            dutyId={peek}
            title={list.rows.find(({ id }) => id === peek)?.taskText ?? say.peek}
            onGo={(id) => choose(id)}
            onClose={() => go({ peek: undefined })}
          />
        )}
      </Tabs>
      {help ? <KeyHelp onClose={() => setHelp(false)} /> : null}
    </div>
  );

  function goTo(chosen: DutySearch): void {
    setCurrent(null);
    void navigate({ to: "/duties", search: chosen });
  }
}

function Peek({
  dutyId,
  title,
  onGo,
  onClose,
}: {
  readonly dutyId: string;
  readonly title: string;
  readonly onGo: (dutyId: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  return (
    <Drawer
      title={title}
      width={600}
      onClose={onClose}
      head={
        <Link to="/duties/$dutyId" params={{ dutyId }} className="button quiet">
          {say.openPage}
        </Link>
      }
    >
      <DutyView dutyId={dutyId} onGo={onGo} />
    </Drawer>
  );
}

function EmptyDuties({
  search,
  scope,
  onChange,
}: {
  readonly search: DutySearch;
  readonly scope: DutyScope;
  readonly onChange: (change: Partial<Record<keyof DutySearch, unknown>>) => void;
}) {
  const say = useWords(words);
  if (isFiltered(search))
    return (
      <EmptyState title={say.emptyTitle} help={say.emptyHelp}>
        {scope === "reach" ? null : (
          <Button onPress={() => onChange({ scope: "reach" })}>{say.showAll}</Button>
        )}
        <Link to="/duties" search={{ scope }} className="button">
          {say.clear}
        </Link>
      </EmptyState>
    );
  const [title = "", help = ""] = say.emptyScope[scope];
  return (
    <EmptyState title={title} help={help}>
      {scope === "reach" || scope === "given" ? (
        <Link to="/plans" className="button">
          {say.toPlans}
        </Link>
      ) : (
        <Button onPress={() => onChange({ scope: "reach" })}>{say.showAll}</Button>
      )}
    </EmptyState>
  );
}
