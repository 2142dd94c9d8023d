import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import type { Plan } from "../plan-answers.ts";
import { usePlan, useTakePlan } from "../use-plan.ts";
import {
  type Clause,
  type ClauseLink,
  linkKinds,
  proposeLinks,
  withLink,
  withoutLink,
} from "./clause-links.ts";
import "./clause-links.css";
import { words } from "./words.ts";

/** The clauses of the draft, each with what of the parent plan it carries out; saved as it is chosen. */
export function ClauseLinksPanel() {
  const say = useWords(words);
  const told = useBilingual();
  const plan = usePlan();
  const take = useTakePlan();
  const { id, parent, clauseLinks: links, may } = plan;
  const own = useCall("GET /api/plans/:planId/clauses", {
    params: { planId: id },
    query: { draft: "1" },
  });
  const above = useCall(
    "GET /api/plans/:planId/clauses",
    { params: { planId: parent?.planId ?? "" }, query: {} },
    { enabled: parent !== null },
  );
  const save = useCommand("PUT /api/plans/:planId/clause-links", {
    onDone: take,
    onRefused: ({ answer }) => {
      // Somebody else changed the plan: what stands now is shown, and can be linked again.
      if (answer.code === "version-conflict" && answer.current !== undefined)
        take(answer.current as Plan);
      showToast({
        kind: "error",
        text: `${told(answer.message)}。${told(answer.help)}`,
        action: null,
      });
    },
  });
  if (parent === null) return <EmptyState title={say.none} help={say.noneHelp} />;
  const error = own.error ?? above.error;
  if (error !== null) return <ErrorState error={error} onRetry={() => void own.refetch()} />;
  if (own.data === undefined || above.data === undefined) return <Skeleton />;
  const clauses = own.data.rows;
  const parents = above.data.rows;
  const put = (next: readonly ClauseLink[]): void =>
    save.give({ params: { planId: id }, body: { version: plan.version, links: [...next] } });
  const proposed = proposeLinks(clauses, parents, links);
  return (
    <div className="clause-links">
      <p className="clause-links-help">
        {say.help(parent.title)}
        <Link to="/plans/$planId" params={{ planId: parent.planId }} className="link">
          {say.seeParent}
        </Link>
      </p>
      <p className="clause-links-state" role="status">
        {say.linked(links.length)}
        {may.edit && proposed.length > 0 ? (
          <Button busy={save.pending} onPress={() => put([...links, ...proposed])}>
            {say.propose(proposed.length)}
          </Button>
        ) : null}
      </p>
      {clauses.length === 0 ? <p>{say.noClauses}</p> : null}
      <ul>
        {clauses.map((clause) => (
          <ClauseItem
            key={clause.id}
            clause={clause}
            parents={parents}
            links={links.filter(({ clauseId }) => clauseId === clause.id)}
            edit={may.edit && !save.pending}
            onAdd={(link) => put(withLink(links, link))}
            onRemove={(link) => put(withoutLink(links, link))}
          />
        ))}
      </ul>
    </div>
  );
}

function ClauseItem({
  clause,
  parents,
  links,
  edit,
  onAdd,
  onRemove,
}: {
  readonly clause: Clause;
  readonly parents: readonly Clause[];
  readonly links: readonly ClauseLink[];
  readonly edit: boolean;
  readonly onAdd: (link: ClauseLink) => void;
  readonly onRemove: (link: ClauseLink) => void;
}) {
  const say = useWords(words);
  const open = parents.filter(({ id }) => !links.some((link) => link.parentClauseId === id));
  return (
    <li style={{ paddingLeft: (Math.min(clause.level, 6) - 1) * 16 }}>
      <p className="clause-links-own">
        <span className="clause-no">{clause.no}</span>
        {clause.head}
      </p>
      {links.map((link) => {
        const parent = parents.find(({ id }) => id === link.parentClauseId);
        const name = parent === undefined ? say.gone : nameOf(parent);
        return (
          <div key={link.parentClauseId} className="clause-link">
            {edit ? (
              <Select
                choices={linkKinds.map((value) => ({ value, name: say.kinds[value] }))}
                value={link.kind}
                label={say.kind}
                width={84}
                onChange={(kind) => {
                  if (kind !== null) onAdd({ ...link, kind });
                }}
              />
            ) : (
              <span>{say.kinds[link.kind]}</span>
            )}
            <span className="clause-link-name" title={name}>
              {name}
            </span>
            {edit ? (
              <button type="button" aria-label={say.remove(name)} onClick={() => onRemove(link)}>
                <X size={13} aria-hidden />
              </button>
            ) : null}
          </div>
        );
      })}
      {edit ? (
        <Select
          choices={open.map((parent) => ({ value: parent.id, name: nameOf(parent) }))}
          value={null}
          label={say.add(nameOf(clause))}
          placeholder={say.choose}
          width={260}
          onChange={(parentClauseId) => {
            if (parentClauseId !== null)
              onAdd({ clauseId: clause.id, parentClauseId, kind: "part" });
          }}
        />
      ) : null}
    </li>
  );
}

function nameOf({ no, head }: Pick<Clause, "no" | "head">): string {
  return no === "" ? head : `${no} ${head}`;
}
