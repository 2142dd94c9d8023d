import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowDownToLine, CopyCheck, Redo2, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { refresh } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import "../duties.css";
import { dutyRefreshes } from "../duty-refreshes.ts";
import type { DutyRow } from "../list/duty-row.ts";
import { ReportGrid } from "./ReportGrid.tsx";
import {
  cellFault,
  edgesOf,
  filledDown,
  type Pasted,
  rowStatus,
  type Selection,
} from "./report-grid.ts";
import { useGridRows } from "./use-grid-rows.ts";
import { useReportGrid } from "./use-report-grid.ts";
import { words } from "./words.ts";

/** Reports of many duties at once. */
export function ReportGridScene() {
  const say = useWords(words);
  const found = useGridRows();
  if (found.data !== undefined && found.data.length > 0) return <FilledGrid rows={found.data} />;
  return (
    <>
      <Head />
      {found.error === null ? null : (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isPending ? <Skeleton lines={10} /> : null}
      {found.data === undefined ? null : (
        <EmptyState title={say.empty} help={say.emptyHelp}>
          <Link to="/duties" className="button">
            {say.toList}
          </Link>
        </EmptyState>
      )}
    </>
  );
}

function Head({ note, children }: { readonly note?: string; readonly children?: ReactNode }) {
  const say = useWords(words);
  return (
    <PageHeader
      title={say.title}
      lead={
        <Link to="/duties" className="link duty-lead">
          {say.tasks} /
        </Link>
      }
      note={note}
    >
      {children}
    </PageHeader>
  );
}

function FilledGrid({ rows }: { readonly rows: readonly DutyRow[] }) {
  const say = useWords(words);
  const me = useMe();
  const client = useQueryClient();
  const work = useReportGrid(me.personId, rows);
  const [selection, setSelection] = useState<Selection>({
    from: { row: 0, column: 0 },
    to: { row: 0, column: 0 },
  });
  const [busy, setBusy] = useState(false);
  const { grid, sent } = work;
  const open = rows.filter(({ id }) => sent.get(id)?.kind !== "sent");
  const statuses = open.map((row) => rowStatus(grid, row));
  const ready = statuses.filter((status) => status === "ready").length;
  const filled = statuses.filter((status) => status !== "empty").length;

  const tellPasted = ({ changes, left }: Pasted): void => {
    const wrong = changes.filter(({ column, value }) => cellFault(column, value) !== null).length;
    const told = [
      left.rows + left.columns > 0 ? say.pasteLeftNote(say.pasteLeft(left.rows, left.columns)) : "",
      wrong > 0 ? say.pastedFaults(wrong) : "",
    ].filter((each) => each !== "");
    if (told.length > 0) showToast({ kind: "error", text: told.join("；"), action: null });
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      const { arrived, tried } = await work.submit();
      const all = arrived === tried;
      showToast({
        kind: all ? "done" : "error",
        text: all ? say.allSent(arrived) : say.someFailed(arrived, tried - arrived),
        action: null,
      });
      await refresh(client, dutyRefreshes);
    } finally {
      setBusy(false);
    }
  };
  const takeLast = (): void => {
    const { top, bottom } = edgesOf(selection);
    work.change(
      rows
        .slice(top, bottom + 1)
        .flatMap((row) =>
          row.latest === null ? [] : [{ row, column: "done" as const, value: row.latest }],
        ),
    );
  };

  return (
    <div className="report-grid-scene">
      <Head note={say.note(rows.length, filled)}>
        <Button
          kind="quiet"
          icon={<Undo2 size={14} aria-hidden />}
          label={say.undo}
          disabled={!work.canUndo}
          onPress={work.undo}
        />
        <Button
          kind="quiet"
          icon={<Redo2 size={14} aria-hidden />}
          label={say.redo}
          disabled={!work.canRedo}
          onPress={work.redo}
        />
        <Button icon={<CopyCheck size={14} aria-hidden />} onPress={takeLast}>
          {say.same}
        </Button>
        <Button
          icon={<ArrowDownToLine size={14} aria-hidden />}
          onPress={() => work.change(filledDown(grid, rows, selection))}
        >
          {say.fill}
        </Button>
        <Button
          kind="primary"
          busy={busy}
          reason={ready === 0 ? say.submitNone : null}
          onPress={() => void submit()}
        >
          {say.submit(ready)}
        </Button>
      </Head>
      <p className="report-grid-help">
        {say.help}
        <span className={work.kept ? undefined : "not-kept"}>
          {work.kept ? say.kept : say.notKept}
        </span>
      </p>
      <ReportGrid
        rows={rows}
        grid={grid}
        sent={sent}
        selection={selection}
        onSelect={setSelection}
        onChange={work.change}
        onPasted={tellPasted}
        onUndo={work.undo}
        onRedo={work.redo}
      />
    </div>
  );
}
