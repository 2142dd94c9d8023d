import { useNavigate, useSearch } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useRows } from "../../../api/use-rows.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { Toggle } from "../../../ui/desk/Toggle.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Table } from "../../../ui/Table.tsx";
import { DirectoryFiles } from "../DirectoryFiles.tsx";
import { SearchBox } from "../SearchBox.tsx";
import { type PeopleSearch, personRoles } from "../settings-search.ts";
import { words as pageWords } from "../words.ts";
import { AddPerson } from "./AddPerson.tsx";
import { PersonPanel } from "./PersonPanel.tsx";
import { personColumns } from "./person-columns.tsx";
import { words } from "./words.ts";

/** `/settings/people`: who is in which unit as what. */
export function PeopleScene() {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const { pages } = useWords(pageWords);
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/settings/people" });
  const { person: openId, former, ...filters } = search;
  const [current, setCurrent] = useState<string | null>(openId ?? null);
  const [adding, setAdding] = useState(false);
  const units = useCall("GET /api/units", { query: {} });
  const people = useRows("GET /api/people", {
    query: { ...filters, ...(former === true ? { former: "1" as const } : {}) },
  });
  const keeps = me.posts.some(({ role }) => role === "office" || role === "systemAdmin");
  const show = (next: PeopleSearch): void =>
    void navigate({ to: "/settings/people", search: next, replace: true });
  const put = <K extends keyof PeopleSearch>(key: K, value: PeopleSearch[K] | null): void => {
    const { [key]: _, ...rest } = search;
    show(value === null ? rest : { ...rest, [key]: value });
  };
  const narrowed = Object.keys(filters).length > 0 || former === true;
  return (
    <>
      <PageHeader title={pages.people}>
        {keeps ? (
          <>
            <DirectoryFiles table="people" />
            <Button
              kind="primary"
              icon={<UserPlus size={15} aria-hidden />}
              onPress={() => setAdding(true)}
            >
              {say.add}
            </Button>
          </>
        ) : null}
      </PageHeader>
      <div className="settings-filters" role="search">
        <SearchBox
          label={say.search}
          value={search.text ?? ""}
          onChange={(text) => put("text", text === "" ? null : text)}
        />
        <UnitPicker
          units={units.data?.rows ?? []}
          value={search.below ?? null}
          placeholder={say.below}
          label={say.belowLabel}
          width={220}
          clearable
          onChange={(unit) => put("below", unit)}
        />
        <Select
          choices={personRoles.map((value) => ({ value, name: roles[value] }))}
          value={search.role ?? null}
          placeholder={say.anyRole}
          label={say.role}
          width={140}
          clearable
          onChange={(role) => put("role", role)}
        />
        <Toggle value={former === true} onChange={(on) => put("former", on ? true : null)}>
          {say.former}
        </Toggle>
      </div>
      <div className="settings-beside">
        {people.error !== null && people.rows.length === 0 ? (
          <ErrorState error={people.error} onRetry={people.reload} />
        ) : (
          <Table
            name="people"
            label={say.list}
            columns={personColumns(say, roles, keeps)}
            rows={people.rows}
            rowKey={({ id }) => id}
            current={current}
            onCurrent={(id) => {
              setCurrent(id);
              if (openId !== undefined) put("person", id);
            }}
            onOpen={({ id }) => put("person", id)}
            more={people.more}
            loading={people.loading || people.loadingMore}
            stale={people.stale}
            onMore={people.loadMore}
            empty={
              narrowed ? (
                <EmptyState title={say.nothing} help={say.nothingHelp}>
                  <Button onPress={() => show({})}>{say.clear}</Button>
                </EmptyState>
              ) : (
                <EmptyState title={say.empty} help={say.emptyHelp}>
                  {keeps ? (
                    <Button kind="primary" onPress={() => setAdding(true)}>
                      {say.add}
                    </Button>
                  ) : null}
                </EmptyState>
              )
            }
          />
        )}
        {openId === undefined ? null : (
          <PersonPanel key={openId} personId={openId} onClose={() => put("person", null)} />
        )}
      </div>
      {adding ? (
        <AddPerson
          unitId={search.below}
          onDone={(id) => {
            setAdding(false);
            put("person", id);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}
