import { useNavigate, useSearch } from "@tanstack/react-router";
import { Upload } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../api/use-call.ts";
import { useRows } from "../../api/use-rows.ts";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Table } from "../../ui/Table.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { PlanFilters } from "./list/PlanFilters.tsx";
import "./list/plans.css";
import { planColumns } from "./list/plan-columns.tsx";
import { UploadDialog } from "./list/UploadDialog.tsx";
import { useDraftingUnits } from "./list/use-drafting-units.ts";
import { words as listWords } from "./list/words.ts";
import { type PlansSearch, planStates } from "./plan-search.ts";
import { words } from "./words.ts";

/** `/plans`: all plans within reach, by state; a file dropped anywhere is a new one. */
export function PlansScene() {
  const say = useWords(listWords);
  const { title, states } = useWords(words);
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/plans" });
  const drafts = useDraftingUnits().length > 0;
  const [uploading, setUploading] = useState<{ readonly file: File | null } | null>(null);
  const [over, setOver] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const { state, ...filters } = search;
  const counts = useCall("GET /api/plans/counts", { query: filters });
  const plans = useRows("GET /api/plans", { query: search });

  const narrow = (next: PlansSearch): void =>
    void navigate({ to: "/plans", search: next, replace: true });
  const all =
    counts.data === undefined
      ? undefined
      : planStates.reduce((n, each) => n + (counts.data?.[each] ?? 0), 0);
  const count = (of: number | undefined) => (of === undefined ? {} : { count: of });
  const narrowed = Object.keys(search).length > 0;
  const open = (planId: string): void =>
    void navigate({ to: "/plans/$planId", params: { planId } });

  return (
    <div
      className={over ? "plans over" : "plans"}
      onDragOver={(event) => {
        if (!drafts || uploading !== null || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (!drafts || uploading !== null || file === undefined) return;
        event.preventDefault();
        setUploading({ file });
      }}
    >
      <PageHeader title={title}>
        {drafts ? (
          <Button
            kind="primary"
            icon={<Upload size={15} aria-hidden />}
            onPress={() => setUploading({ file: null })}
          >
            {say.upload}
          </Button>
        ) : null}
      </PageHeader>
      <PlanFilters search={search} onChange={narrow} />
      <Tabs
        label={say.tabs}
        current={state ?? "all"}
        tabs={[
          { key: "all", name: say.all, ...count(all) },
          ...planStates.map((key) => ({ key, name: states[key], ...count(counts.data?.[key]) })),
        ]}
        onChoose={(key) => {
          const chosen = planStates.find((each) => each === key);
          narrow(chosen === undefined ? filters : { ...filters, state: chosen });
        }}
      >
        {plans.error !== null && plans.rows.length === 0 ? (
          <ErrorState error={plans.error} onRetry={plans.reload} />
        ) : (
          <Table
            name="plans"
            label={say.list}
            columns={planColumns(say)}
            rows={plans.rows}
            rowKey={({ id }) => id}
            current={current}
            onCurrent={setCurrent}
            onOpen={({ id }) => open(id)}
            more={plans.more}
            loading={plans.loading || plans.loadingMore}
            stale={plans.stale}
            onMore={plans.loadMore}
            empty={
              narrowed ? (
                <EmptyState title={say.nothing} help={say.nothingHelp}>
                  <Button onPress={() => narrow({})}>{say.clear}</Button>
                </EmptyState>
              ) : (
                <EmptyState title={say.empty} help={drafts ? say.emptyHelp : say.emptyReader}>
                  {drafts ? (
                    <Button kind="primary" onPress={() => setUploading({ file: null })}>
                      {say.upload}
                    </Button>
                  ) : null}
                </EmptyState>
              )
            }
          />
        )}
      </Tabs>
      {over ? <div className="plans-drop">{say.dropOnPage}</div> : null}
      {uploading === null ? null : (
        <UploadDialog file={uploading.file} onClose={() => setUploading(null)} />
      )}
    </div>
  );
}
