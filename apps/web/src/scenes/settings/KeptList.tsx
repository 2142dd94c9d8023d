import type { CallError } from "@luoshi/server/contract/client";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Drawer.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { ActionDialog } from "./ActionDialog.tsx";

/** What an office keeps by name, such as a unit set or a workgroup. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly mayChange: boolean;
}

/** What is said of a list of such things. */
export interface KeptWords {
  readonly help: string;
  readonly list: string;
  readonly add: string;
  readonly change: string;
  readonly end: string;
  readonly endTitle: (name: string) => string;
  readonly endHelp: string;
  readonly readOnly: string;
  readonly empty: string;
  readonly emptyHelp: string;
}

/** A page of the settings that keeps a list: the list, one open beside it, a dialog to add or change one, and its end. */
export function KeptList<R extends Kept>({
  name,
  title,
  words: say,
  columns,
  found,
  open,
  onOpen,
  mayAdd,
  width,
  panel,
  dialog,
  end,
}: {
  /** Under which the choice of columns is kept. */
  readonly name: string;
  readonly title: string;
  readonly words: KeptWords;
  readonly columns: readonly Column<R>[];
  readonly found: {
    readonly data: { readonly rows: readonly R[] } | undefined;
    readonly error: CallError | null;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  readonly open: string | undefined;
  readonly onOpen: (id: string | null) => void;
  readonly mayAdd: boolean;
  readonly width: number;
  /** Of the one that is open, below what can be done with it. */
  readonly panel: (row: R) => ReactNode;
  /** To add one, where it is null, or to change it. */
  readonly dialog: (
    row: R | null,
    way: { readonly onDone: (id: string) => void; readonly onClose: () => void },
  ) => ReactNode;
  readonly end: {
    readonly give: (row: R) => void;
    readonly pending: boolean;
    readonly error: CallError | null;
  };
}) {
  const [asking, setAsking] = useState<"add" | "change" | "end" | null>(null);
  const rows = found.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? null;
  const close = (): void => setAsking(null);
  const show = (id: string | null): void => {
    close();
    onOpen(id);
  };
  const addButton = mayAdd ? (
    <Button kind="primary" icon={<Plus size={15} aria-hidden />} onPress={() => setAsking("add")}>
      {say.add}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={title} note={say.help}>
        {addButton ?? undefined}
      </PageHeader>
      <div className="settings-beside">
        {found.error !== null && found.data === undefined ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Table
            name={name}
            label={say.list}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            current={open ?? null}
            onOpen={({ id }) => show(id)}
            onCurrent={show}
            loading={found.isPending}
            empty={
              <EmptyState title={say.empty} help={say.emptyHelp}>
                {addButton}
              </EmptyState>
            }
          />
        )}
        {chosen === null ? null : (
          <Drawer title={chosen.name} width={width} onClose={() => show(null)}>
            {chosen.mayChange ? (
              <div className="settings-actions">
                <Button onPress={() => setAsking("change")}>{say.change}</Button>
                <Button kind="danger" onPress={() => setAsking("end")}>
                  {say.end}
                </Button>
              </div>
            ) : (
              <p className="settings-note">{say.readOnly}</p>
            )}
            <section className="settings-section">{panel(chosen)}</section>
          </Drawer>
        )}
      </div>
      {asking === "add" || (asking === "change" && chosen !== null)
        ? dialog(asking === "change" ? chosen : null, { onDone: show, onClose: close })
        : null}
      {asking === "end" && chosen !== null ? (
        <ActionDialog
          title={say.endTitle(chosen.name)}
          description={say.endHelp}
          action={say.end}
          danger
          busy={end.pending}
          error={end.error}
          onDo={() => end.give(chosen)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
