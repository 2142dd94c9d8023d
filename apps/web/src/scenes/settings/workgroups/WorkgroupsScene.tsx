import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Table } from "../../../ui/Table.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { ActionDialog } from "../ActionDialog.tsx";
import { printNames } from "../names.ts";
import { words as pageWords } from "../words.ts";
import type { Workgroup } from "./MembersInput.tsx";
import { WorkgroupDialog } from "./WorkgroupDialog.tsx";
import { words } from "./words.ts";

/** `/settings/workgroups`: leading groups and working groups with their people. */
export function WorkgroupsScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const navigate = useNavigate();
  const { open } = useSearch({ from: "/signed-in/settings/workgroups" });
  const groups = useCall("GET /api/workgroups", {});
  const tree = useCall("GET /api/units", { query: {} });
  const [asking, setAsking] = useState<"add" | "change" | "end" | null>(null);
  const units = tree.data?.rows ?? [];
  const rows = groups.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? null;
  const keeps = units.some(({ mayChange }) => mayChange);
  const nameOf = (id: string | null): string =>
    id === null ? say.none : (units.find((unit) => unit.id === id)?.name ?? "…");
  const show = (id: string | null): void =>
    void navigate({
      to: "/settings/workgroups",
      search: id === null ? {} : { open: id },
      replace: true,
    });
  const close = (): void => setAsking(null);
  const end = useCommand("POST /api/workgroups/:workgroupId/end", {
    refreshes: ["GET /api/workgroups"],
    onDone: () => {
      showToast({ kind: "done", text: say.done.ended(chosen?.name ?? ""), action: null });
      close();
      show(null);
    },
  });
  const addButton = (
    <Button kind="primary" icon={<Plus size={15} aria-hidden />} onPress={() => setAsking("add")}>
      {say.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={pages.workgroups} note={say.help}>
        {keeps ? addButton : undefined}
      </PageHeader>
      <div className="settings-beside">
        {groups.error !== null && groups.data === undefined ? (
          <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
        ) : (
          <Table
            name="workgroups"
            label={say.list}
            columns={[
              {
                key: "name",
                title: say.columns.name,
                width: "minmax(220px, 2fr)",
                fixed: true,
                cell: ({ name, aliases }: Workgroup) => (
                  <>
                    {name}
                    <span className="settings-faint settings-aside">{printNames(aliases)}</span>
                  </>
                ),
              },
              {
                key: "unit",
                title: say.columns.unit,
                width: "minmax(140px, 1fr)",
                cell: ({ unitId }) => nameOf(unitId),
              },
              {
                key: "lead",
                title: say.columns.lead,
                width: "minmax(140px, 1fr)",
                cell: ({ leadUnitId }) => nameOf(leadUnitId),
              },
              {
                key: "members",
                title: say.columns.members,
                width: "90px",
                align: "right",
                cell: ({ members }) => say.count(members.length),
              },
            ]}
            rows={rows}
            rowKey={({ id }) => id}
            current={open ?? null}
            onOpen={({ id }) => show(id)}
            onCurrent={show}
            loading={groups.isPending}
            empty={
              <EmptyState title={say.empty} help={say.emptyHelp}>
                {keeps ? addButton : null}
              </EmptyState>
            }
          />
        )}
        {chosen === null ? null : (
          <Drawer title={chosen.name} width={480} onClose={() => show(null)}>
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
            <section className="settings-section">
              {chosen.duty === "" ? null : (
                <>
                  <h3>{say.duty}</h3>
                  <p className="settings-text">{chosen.duty}</p>
                </>
              )}
              <h3>{say.lead}</h3>
              <p className="settings-text">{nameOf(chosen.leadUnitId)}</p>
              <h3>{say.members}</h3>
              <ul className="settings-lines">
                {chosen.members.map((member, no) => (
                  <li key={no}>
                    <span className="grow">
                      {member.personId === null
                        ? nameOf(member.unitId)
                        : (member.personName ?? say.hidden)}
                      {member.personId !== null && member.unitId !== null ? (
                        <small>{nameOf(member.unitId)}</small>
                      ) : null}
                    </span>
                    <span className="settings-faint">{member.title}</span>
                  </li>
                ))}
              </ul>
            </section>
          </Drawer>
        )}
      </div>
      {asking === "add" || (asking === "change" && chosen !== null) ? (
        <WorkgroupDialog
          workgroup={asking === "change" ? chosen : null}
          units={units}
          onDone={(id) => {
            close();
            show(id);
          }}
          onClose={close}
        />
      ) : null}
      {asking === "end" && chosen !== null ? (
        <ActionDialog
          title={say.endTitle(chosen.name)}
          description={say.endHelp}
          action={say.end}
          danger
          busy={end.pending}
          error={end.error}
          onDo={() =>
            end.give({ params: { workgroupId: chosen.id }, body: { version: chosen.version } })
          }
          onClose={close}
        />
      ) : null}
    </>
  );
}
