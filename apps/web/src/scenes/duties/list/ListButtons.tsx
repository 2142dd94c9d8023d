import { CallError } from "@luoshi/server/contract/client";
import { Download, Printer } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { serverCall } from "../../../api/server-call.ts";
import { saveFile } from "../../../components/shell/save-file.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import type { DutyQuery } from "../duty-query.ts";
import { allDuties } from "./all-duties.ts";
import type { DutyRow } from "./duty-row.ts";
import { PrintedDuties } from "./PrintedDuties.tsx";
import { words } from "./words.ts";

/** Sheets of paper that anybody would print. */
const MOST_PRINTED = 2000;

/** Fetches every row, then prints. */
export function PrintButton({
  query,
  title,
  asked,
}: {
  readonly query: DutyQuery;
  readonly title: string;
  /** How often it was asked for by key: each time it prints too. */
  readonly asked: number;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const [busy, setBusy] = useState(false);
  const [rows, setRows] = useState<readonly DutyRow[] | null>(null);
  const done = useCallback(() => setRows(null), []);
  const begin = async () => {
    setBusy(true);
    try {
      const found = await allDuties(query, MOST_PRINTED + 1);
      if (found.length > MOST_PRINTED)
        showToast({ kind: "done", text: say.printTooLong(MOST_PRINTED), action: null });
      setRows(found.slice(0, MOST_PRINTED));
    } catch (error) {
      tellFailure(error, told);
    } finally {
      setBusy(false);
    }
  };
  const start = useRef(begin);
  start.current = begin;
  useEffect(() => {
    if (asked > 0) void start.current();
  }, [asked]);
  return (
    <>
      <Button
        icon={<Printer size={14} aria-hidden />}
        label={say.print}
        busy={busy}
        onPress={() => void begin()}
      />
      {rows === null ? null : <PrintedDuties rows={rows} title={title} onDone={done} />}
    </>
  );
}

/** Exactly this list as a workbook. */
export function ExportButton({
  query,
  sort,
}: {
  readonly query: Omit<DutyQuery, "sort">;
  readonly sort: DutyQuery["sort"];
}) {
  const say = useWords(words);
  const told = useBilingual();
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      const file = await serverCall("GET /api/duties/export", {
        query: { ...query, ...(sort === undefined ? {} : { sort }) },
      });
      saveFile({
        name: say.exportName(today()),
        type: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
    } catch (error) {
      tellFailure(error, told);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<Download size={14} aria-hidden />} busy={busy} onPress={() => void begin()}>
      {say.export}
    </Button>
  );
}

function tellFailure(error: unknown, told: ReturnType<typeof useBilingual>): void {
  if (!(error instanceof CallError)) throw error;
  showToast({ kind: "error", text: told(error.answer.message), action: null });
}
