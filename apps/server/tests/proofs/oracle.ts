import { type Dump, keyOf, type Row, textOf as text } from "./dump.ts";

// Who may see what, said a third time: from the design's words (reach, drafts, accounts, what is nobody's business), over a
// dump of the tables. It shares no code with the policies, and none with the database's own guard.

/** What somebody is on a day. */
export interface Standing {
  readonly personId: string;
  readonly posts: readonly Post[];
  /** Posts of the roles that act for a unit. */
  readonly acting: readonly Post[];
  /** Paths of subtrees that lie in reach: below own units, and what a leader looks after. */
  readonly subtrees: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

export interface Post {
  readonly unitId: string;
  readonly path: string;
  readonly role: string;
}

/** Answers of the oracle. */
export interface Oracle {
  readonly standing: (personId: string) => Standing;
  /** Whether a row of a table may be seen at all. */
  readonly sees: (who: Standing, table: string, row: Row) => boolean;
  /** The row with that id. */
  readonly find: (table: string, id: string) => Row | undefined;
  readonly draftSeen: (who: Standing, plan: Row) => boolean;
  /** Whether somebody's drafts of reports on a duty are within sight. */
  readonly inside: (who: Standing, duty: Row) => boolean;
  readonly keeps: (who: Standing, personId: string, roles: readonly string[]) => boolean;
  readonly rows: Dump["rows"];
  readonly today: string;
}

const acting = ["office", "head", "liaison", "supervision"];
const administrators = ["systemAdmin", "securityAdmin", "auditAdmin"];

/** Makes an oracle of a dump. */
export function makeOracle(dump: Dump, today: string): Oracle {
  const { rows } = dump;
  const indexes = new Map<string, Map<string, Row[]>>();
  const by = (table: string, column: string, value: unknown): readonly Row[] => {
    const name = `${table} ${column}`;
    let index = indexes.get(name);
    if (index === undefined) {
      index = new Map();
      for (const row of rows(table)) {
        const key = text(row, column);
        index.set(key, [...(index.get(key) ?? []), row]);
      }
      indexes.set(name, index);
    }
    return index.get(keyOf(value)) ?? [];
  };
  const find = (table: string, id: unknown): Row | undefined => by(table, "id", id)[0];
  const one = (table: string, id: unknown): Row => {
    const row = find(table, id);
    if (row === undefined) throw new Error(`no ${table} ${keyOf(id)}`);
    return row;
  };
  const counts = (post: Row): boolean =>
    text(post, "since") <= today && (post["until"] === null || text(post, "until") >= today);
  const isOver = (post: Row): boolean => post["until"] !== null && text(post, "until") < today;

  const standings = new Map<string, Standing>();
  const standing = (personId: string): Standing => {
    const known = standings.get(personId);
    if (known !== undefined) return known;
    const gone = find("person", personId)?.["disabled_at"] != null;
    const posts = gone
      ? []
      : by("post", "person_id", personId)
          .filter(counts)
          .map((row) => ({
            unitId: text(row, "unit_id"),
            path: text(row, "unit_path"),
            role: text(row, "role"),
          }));
    const mine = posts.filter(({ role }) => acting.includes(role));
    const units = new Set(mine.map(({ unitId }) => unitId));
    const leads = posts.some(({ role }) => role === "leader");
    const overseen = leads ? by("oversight", "person_id", personId) : [];
    const groups = rows("workgroup_member")
      .filter(
        (member) =>
          posts.length > 0 && one("workgroup", member["workgroup_id"])["ended_at"] === null,
      )
      .filter((member) => member["person_id"] === personId || units.has(text(member, "unit_id")))
      .map((member) => text(member, "workgroup_id"));
    const made: Standing = {
      personId,
      posts,
      acting: mine,
      subtrees: [...mine.map(({ path }) => path), ...overseen.map((row) => text(row, "unit_path"))],
      units,
      groups: new Set(groups),
    };
    standings.set(personId, made);
    return made;
  };

  const under = (path: string, tops: readonly string[]): boolean =>
    tops.some((top) => path.startsWith(top));
  const inTree = (who: Standing, path: string): boolean =>
    who.posts.some((post) => path.slice(0, 6) === post.path.slice(0, 6));
  const pathsAs = (who: Standing, roles: readonly string[]): readonly string[] =>
    who.posts.filter(({ role }) => roles.includes(role)).map(({ path }) => path);

  const postSeen = (who: Standing, post: Row): boolean => {
    const path = text(post, "unit_path");
    const fellow = rows("workgroup_member").some(
      (member) =>
        member["person_id"] !== null &&
        member["person_id"] === post["person_id"] &&
        who.groups.has(text(member, "workgroup_id")),
    );
    return (
      post["person_id"] === who.personId ||
      under(path, who.subtrees) ||
      under(path, pathsAs(who, administrators)) ||
      // Upward along the line, one's own units among it.
      who.posts.some((own) => own.path.startsWith(path)) ||
      fellow
    );
  };
  const personSeen = (who: Standing, personId: unknown): boolean =>
    personId === who.personId ||
    by("post", "person_id", personId).some((post) => postSeen(who, post));

  const keeps = (who: Standing, personId: string, roles: readonly string[]): boolean => {
    const posts = by("post", "person_id", personId);
    const open = posts.filter((post) => !isOver(post));
    return (open.length > 0 ? open : posts).some((post) =>
      under(text(post, "unit_path"), pathsAs(who, roles)),
    );
  };

  const dutySeen = (who: Standing, duty: Row): boolean => {
    if (who.posts.length === 0) return false;
    const reached = by("task_reach", "task_id", duty["task_id"]).some(
      (row) => who.units.has(text(row, "unit_id")) || who.groups.has(text(row, "workgroup_id")),
    );
    const named = by("duty_person", "duty_id", duty["id"]).some(
      (row) => row["person_id"] === who.personId,
    );
    return (
      under(text(duty, "unit_path"), who.subtrees) ||
      reached ||
      named ||
      who.units.has(text(one("plan", duty["plan_id"]), "unit_id"))
    );
  };
  const inside = (who: Standing, duty: Row): boolean =>
    who.units.has(text(duty, "unit_id")) ||
    by("duty_person", "duty_id", duty["id"]).some((row) => row["person_id"] === who.personId);
  const reportSeen = (who: Standing, report: Row): boolean => {
    const duty = one("duty", report["duty_id"]);
    return dutySeen(who, duty) && (report["state"] !== "draft" || inside(who, duty));
  };

  const draftSeen = (who: Standing, plan: Row): boolean =>
    who.units.has(text(plan, "unit_id")) ||
    (who.posts.length > 0 &&
      by("review", "plan_id", plan["id"]).some(
        (review) => review["person_id"] === who.personId && review["state"] !== "cancelled",
      ));
  const planSeen = (who: Standing, plan: Row): boolean =>
    draftSeen(who, plan) ||
    (Number(plan["published_no"]) > 0 &&
      (under(text(plan, "unit_path"), who.subtrees) ||
        by("duty", "plan_id", plan["id"]).some((duty) => dutySeen(who, duty))));

  const fileSeen = (who: Standing, file: Row): boolean =>
    // One's own upload, as long as one belongs to the unit that it was brought for.
    (file["uploaded_by"] === who.personId &&
      who.posts.some(({ unitId }) => unitId === file["unit_id"])) ||
    by("evidence", "file_id", file["id"]).some((row) =>
      reportSeen(who, one("report", row["report_id"])),
    ) ||
    by("document", "file_id", file["id"]).some((document) => documentSeen(who, document));
  const documentSeen = (who: Standing, document: Row): boolean =>
    by("plan", "document_id", document["id"]).some((plan) => draftSeen(who, plan)) ||
    by("plan_version", "document_id", document["id"]).some((version) =>
      planSeen(who, one("plan", version["plan_id"])),
    );

  const eventSeen = (who: Standing, event: Row): boolean => {
    const path = text(event, "unit_path");
    const audits = pathsAs(who, ["auditAdmin"]);
    // No unit's matter: of people with a post there, now or formerly, and of nobody known.
    if (path === "")
      return (
        audits.length > 0 &&
        ((event["person_id"] === null && event["object_id"] === "unknown") ||
          by("post", "person_id", event["person_id"] ?? event["object_id"]).some((post) =>
            under(text(post, "unit_path"), audits),
          ))
      );
    return under(path, audits) || under(path, who.subtrees);
  };

  const rules: Readonly<Record<string, (who: Standing, row: Row) => boolean>> = {
    institution: () => true,
    unit: (who, row) => inTree(who, text(row, "path")),
    unit_alias: (who, row) => inTree(who, text(one("unit", row["unit_id"]), "path")),
    unit_move: (who, row) => inTree(who, text(row, "to_path")),
    unit_set: (who, row) => inTree(who, text(row, "unit_path")),
    unit_set_member: (who, row) =>
      inTree(who, text(one("unit_set", row["unit_set_id"]), "unit_path")),
    workgroup: (who, row) => inTree(who, text(row, "unit_path")),
    workgroup_member: (who, row) =>
      inTree(who, text(one("workgroup", row["workgroup_id"]), "unit_path")),
    person: (who, row) => personSeen(who, row["id"]),
    post: postSeen,
    oversight: (who, row) => personSeen(who, row["person_id"]),
    account: (who, row) =>
      row["person_id"] === who.personId ||
      keeps(who, text(row, "person_id"), ["office", "systemAdmin", "securityAdmin"]),
    session: (who, row) =>
      row["person_id"] === who.personId || keeps(who, text(row, "person_id"), ["securityAdmin"]),
    former_password: (who, row) => row["person_id"] === who.personId,
    saved_view: (who, row) =>
      row["person_id"] === who.personId || who.units.has(text(row, "unit_id")),
    // Hashes and sizes: which file it is, is told by `file`.
    blob: () => true,
    file: fileSeen,
    document: documentSeen,
    plan: planSeen,
    plan_version: (who, row) => planSeen(who, one("plan", row["plan_id"])),
    clause: (who, row) => planSeen(who, one("plan", row["plan_id"])),
    clause_link: (who, row) => planSeen(who, one("plan", row["plan_id"])),
    task: (who, row) => planSeen(who, one("plan", row["plan_id"])),
    dispatch: (who, row) => planSeen(who, one("plan", row["plan_id"])),
    draft_task: (who, row) => draftSeen(who, one("plan", row["plan_id"])),
    draft_owner: (who, row) => draftSeen(who, one("plan", row["plan_id"])),
    comment: (who, row) => draftSeen(who, one("plan", row["plan_id"])),
    // What a colleague said of a draft is between him and those who draft it.
    review: (who, row) =>
      row["person_id"] === who.personId ||
      who.units.has(text(one("plan", row["plan_id"]), "unit_id")),
    owner_memory: (who, row) =>
      who.acting.length > 0 &&
      who.posts.some(({ path }) => path.startsWith(text(one("unit", row["unit_id"]), "path"))),
    duty: dutySeen,
    task_reach: (who, row) =>
      who.units.has(text(row, "unit_id")) ||
      planSeen(who, one("plan", one("task", row["task_id"])["plan_id"])),
    duty_person: (who, row) => dutySeen(who, one("duty", row["duty_id"])),
    occurrence: (who, row) => dutySeen(who, one("duty", row["duty_id"])),
    extension: (who, row) => dutySeen(who, one("duty", row["duty_id"])),
    chase: (who, row) => dutySeen(who, one("duty", row["duty_id"])),
    report: reportSeen,
    evidence: (who, row) => reportSeen(who, one("report", row["report_id"])),
    notice: (who, row) => row["person_id"] === who.personId || who.units.has(text(row, "unit_id")),
    notice_read: (who, row) => row["person_id"] === who.personId,
    event: eventSeen,
    kept_answer: (who, row) => row["person_id"] === who.personId,
    // The system's own.
    known_device: () => false,
    failed_try: () => false,
    one_time_link: () => false,
    seal: () => false,
    seal_mark: () => false,
    lease: () => false,
  };

  return {
    standing,
    find: (table, id) => find(table, id),
    draftSeen,
    inside,
    keeps,
    rows,
    today,
    sees: (who, table, row) => {
      const rule = rules[table];
      if (rule === undefined) throw new Error(`the oracle knows nothing of the table ${table}`);
      return rule(who, row);
    },
  };
}
