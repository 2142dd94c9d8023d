import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { showToast } from "../../../ui/toast-store.ts";
import { KeptList } from "../KeptList.tsx";
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
  const units = tree.data?.rows ?? [];
  const nameOf = (id: string | null): string =>
    id === null ? say.none : (units.find((unit) => unit.id === id)?.name ?? "…");
  const show = (id: string | null): void =>
    void navigate({
      to: "/settings/workgroups",
      search: id === null ? {} : { open: id },
      replace: true,
    });
  const end = useCommand("POST /api/workgroups/:workgroupId/end", {
    refreshes: ["GET /api/workgroups"],
    onDone: () => {
      showToast({
        kind: "done",
        text: say.done.ended(groups.data?.rows.find(({ id }) => id === open)?.name ?? ""),
        action: null,
      });
      show(null);
    },
  });
  return (
    <KeptList
      name="workgroups"
      title={pages.workgroups}
      words={say}
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
      found={groups}
      open={open}
      onOpen={show}
      mayAdd={units.some(({ mayChange }) => mayChange)}
      width={480}
      panel={(chosen) => (
        <>
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
        </>
      )}
      dialog={(workgroup, way) => <WorkgroupDialog workgroup={workgroup} units={units} {...way} />}
      end={{
        give: ({ id, version }) => end.give({ params: { workgroupId: id }, body: { version } }),
        pending: end.pending,
        error: end.error,
      }}
    />
  );
}
