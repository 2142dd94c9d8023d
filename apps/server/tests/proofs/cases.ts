import { type Row, textOf as text } from "./dump.ts";
import type { Oracle, Standing } from "./oracle.ts";
import type { WorldActor } from "./world.ts";

/** One call, and what the oracle says of it. */
export interface Case {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  /** Whether all that the call names is within the actor's sight. */
  readonly seen: boolean;
  /** Whether the actor may do that to it; null: the oracle leaves it open. */
  readonly may: boolean | null;
  /** Tells cases of a route apart: the state of a duty, the kind of a command. */
  readonly note: string;
  /** Answered without regard to sight, since nothing of others is touched: no such call may write. */
  readonly passesOver?: boolean;
}

/** What cases are made from. */
export interface CaseContext {
  readonly oracle: Oracle;
  readonly who: Standing;
  readonly actor: WorldActor;
}

/** All calls of one route that an actor is to make. */
export type MakeCases = (context: CaseContext) => readonly Case[];

/** Roles that speak for a unit. */
export const deputies: readonly string[] = ["office", "head", "liaison"];
export const offices: readonly string[] = ["office", "head"];
const administrators = ["systemAdmin", "securityAdmin", "auditAdmin"];

/** Whether somebody has one of the roles in that very unit. */
export function holdsIn(who: Standing, unitId: unknown, wanted: readonly string[]): boolean {
  return who.posts.some((post) => post.unitId === unitId && wanted.includes(post.role));
}

/** Whether somebody has one of the roles there or above. */
export function holdsOver(who: Standing, path: string, wanted: readonly string[]): boolean {
  return who.posts.some((post) => wanted.includes(post.role) && path.startsWith(post.path));
}

/** Whether somebody keeps the directory at a place. */
export function keepsPlace(who: Standing, path: string): boolean {
  return holdsOver(who, path, ["office", "systemAdmin"]);
}

/** How somebody stands to a duty, in the ledger's words. */
export function relationsTo({ oracle, who }: CaseContext, duty: Row): readonly string[] {
  const found: string[] = [];
  const plan = need(oracle, "plan", duty["plan_id"]);
  const leads = oracle
    .rows("duty")
    .filter(
      (each) =>
        each["task_id"] === duty["task_id"] &&
        each["part"] === "lead" &&
        each["parent_id"] === null &&
        each["state"] !== "transferred" &&
        each["state"] !== "withdrawn",
    );
  const parent = oracle.rows("duty").find((each) => each["id"] === duty["parent_id"]);
  if (holdsIn(who, duty["unit_id"], deputies)) found.push("holder");
  if (leads.some((lead) => holdsIn(who, lead["unit_id"], deputies))) found.push("lead");
  if (holdsIn(who, plan["unit_id"], offices)) found.push("dispatcher");
  if (parent !== undefined && holdsIn(who, parent["unit_id"], deputies)) found.push("parent");
  if (holdsOver(who, text(duty, "unit_path"), ["supervision"])) found.push("supervision");
  return found;
}

/** The same for its reports: those named write too; office and head review inside the unit. */
export function reportRelationsTo(context: CaseContext, duty: Row): readonly string[] {
  const { oracle, who } = context;
  const named = oracle
    .rows("duty_person")
    .some((row) => row["duty_id"] === duty["id"] && row["person_id"] === who.personId);
  return [
    ...relationsTo(context, duty),
    ...(named ? ["holder"] : []),
    ...(holdsIn(who, duty["unit_id"], ["office"]) ? ["sectionHead"] : []),
    ...(holdsIn(who, duty["unit_id"], ["head"]) ? ["unitHead"] : []),
  ];
}

/** Whether somebody may change what belongs to a person: keeps a post of theirs, or if they are gone, a former one. */
export function keepsPerson({ oracle, who }: CaseContext, personId: unknown): boolean {
  if (personId === who.personId) return false;
  const posts = oracle
    .rows("post")
    .filter((post) => post["person_id"] === personId && oracle.sees(who, "post", post));
  const held = posts.filter(
    (post) => post["until"] === null || text(post, "until") >= oracle.today,
  );
  return (held.length > 0 ? held : posts).some(
    (post) =>
      !administrators.includes(text(post, "role")) && keepsPlace(who, text(post, "unit_path")),
  );
}

/** What somebody may do with an account that they see. */
export function actsOn({ oracle, who }: CaseContext, personId: unknown): ReadonlySet<string> {
  const acts = new Set<string>();
  if (personId === who.personId) return acts;
  const all = oracle.rows("post").filter((post) => post["person_id"] === personId);
  const current = all.filter(
    (post) => post["until"] === null || text(post, "until") >= oracle.today,
  );
  const posts = current.length > 0 ? current : all;
  const over = (role: string) =>
    posts.length > 0 && posts.every((post) => holdsOver(who, text(post, "unit_path"), [role]));
  const roles = current.map((post) => text(post, "role"));
  const give = (...more: readonly string[]) => {
    for (const act of more) acts.add(act);
  };
  const everything = ["rename", "reset", "disable", "enable", "unlock"];
  if (roles.some((role) => administrators.includes(role))) {
    if (over(roles.includes("securityAdmin") ? "systemAdmin" : "securityAdmin"))
      give(...everything, "removeTotp");
  } else {
    if (over("office") || over("systemAdmin")) give(...everything);
    if (over("securityAdmin")) give("disable", "unlock", "removeTotp");
  }
  if (over("securityAdmin")) give("endSessions", "grant");
  return acts;
}

/** A row that must be there. */
export function need(oracle: Oracle, table: string, id: unknown): Row {
  const row = oracle.rows(table).find((each) => each["id"] === id);
  if (row === undefined) throw new Error(`no ${table}`);
  return row;
}

/** One case for each row of a table. */
export function forEach(
  table: string,
  make: (row: Row, context: CaseContext) => Case | readonly Case[],
): MakeCases {
  return (context) => context.oracle.rows(table).flatMap((row) => make(row, context));
}

/** A call that names nothing. */
export const plain =
  (more: Partial<Case> = {}): MakeCases =>
  () => [{ seen: true, may: true, note: "", ...more }];

/** An id of a row as a string. */
export const idOf = (row: Row): string => text(row, "id");
