import { useNavigate, useSearch } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useState } from "react";
import { serverCall } from "../../../api/server-call.ts";
import { useRows } from "../../../api/use-rows.ts";
import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Table } from "../../../ui/Table.tsx";
import { saveFile } from "../save-file.ts";
import type { RecordSearch } from "../settings-search.ts";
import { useRefusal } from "../use-refusal.ts";
import { words as pageWords } from "../words.ts";
import { ChainState } from "./ChainState.tsx";
import { EventPanel } from "./EventPanel.tsx";
import { RecordFilters } from "./RecordFilters.tsx";
import "./record.css";
import { useRecordColumns } from "./record-columns.tsx";
import { words } from "./words.ts";

/** `/settings/record`: what was done, by whom, to what; and whether the record of it holds. */
export function RecordScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const navigate = useNavigate();
  const refused = useRefusal();
  const columns = useRecordColumns();
  const search = useSearch({ from: "/signed-in/settings/record" });
  const { event: openId, ...filters } = search;
  const [busy, setBusy] = useState(false);
  const events = useRows("GET /api/events", { query: filters });
  const show = (next: RecordSearch): void =>
    void navigate({ to: "/settings/record", search: next, replace: true });
  const open = (id: string | null): void => show(id === null ? filters : { ...filters, event: id });
  const opened = events.rows.find(({ id }) => id === openId);
  const download = (): void => {
    setBusy(true);
    serverCall("GET /api/events/export", { query: filters })
      .then((file) => saveFile(file, `${say.exported}-${today()}.xlsx`))
      .catch(refused)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <PageHeader title={pages.record}>
        <Button icon={<Download size={14} aria-hidden />} busy={busy} onPress={download}>
          {say.export}
        </Button>
      </PageHeader>
      <ChainState />
      <RecordFilters search={search} onChange={show} />
      <div className="settings-beside">
        {events.error !== null && events.rows.length === 0 ? (
          <ErrorState error={events.error} onRetry={events.reload} />
        ) : (
          <Table
            name="record"
            label={say.list}
            columns={columns}
            rows={events.rows}
            rowKey={({ id }) => id}
            current={openId ?? null}
            onCurrent={open}
            onOpen={({ id }) => open(id)}
            more={events.more}
            loading={events.loading || events.loadingMore}
            stale={events.stale}
            onMore={events.loadMore}
            empty={
              Object.keys(filters).length > 0 ? (
                <EmptyState title={say.nothing} help={say.nothingHelp}>
                  <Button onPress={() => show({})}>{say.clear}</Button>
                </EmptyState>
              ) : (
                <EmptyState title={say.empty} help={say.emptyHelp} />
              )
            }
          />
        )}
        {opened === undefined ? null : (
          <EventPanel key={opened.id} event={opened} onClose={() => open(null)} />
        )}
      </div>
    </>
  );
}
