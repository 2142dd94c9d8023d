import { strFromU8, unzipSync } from "fflate";
import type { Services } from "../../src/http/services.ts";
import { canariesIn } from "./canary.ts";
import { type Dump, type Row, textOf } from "./dump.ts";
import type { Oracle, Standing } from "./oracle.ts";
import type { Reply } from "./undoing-app.ts";

/** Tells what an answer says that its reader may not know. */
export interface Knowledge {
  /** Canaries and ids in an answer that are not the reader's to know; ids that the call itself brought are no news. */
  readonly leaksIn: (reply: Reply, who: Standing | null, asked: string) => readonly string[];
  readonly canaries: number;
}

interface Cell {
  readonly table: string;
  readonly row: Row;
  readonly column: string;
}

/** Rows that copy what stands elsewhere count only for words that stand nowhere else. */
const copies = ["event", "kept_answer"];
const told = [...copies, "notice"];
/** What a plan says that is not published, where the next draft differs. */
const draftColumns = ["title", "number", "draft", "compiled", "errors", "orphans"];
/** Objects whose mere id is a sign of them. */
const secret = [
  "plan",
  "duty",
  "report",
  "file",
  "comment",
  "review",
  "saved_view",
  "notice",
  "unit",
  "task",
];
const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Finds where each canary stands, in rows and in files. */
export async function gatherKnowledge(
  dump: Dump,
  oracle: Oracle,
  blobs: Services["blobs"],
): Promise<Knowledge> {
  const places = new Map<string, Cell[]>();
  const put = (text: string, cell: Cell) => {
    for (const canary of canariesIn(text))
      places.set(canary, [...(places.get(canary) ?? []), cell]);
  };
  for (const table of dump.tables)
    for (const row of dump.rows(table))
      for (const column of Object.keys(row)) put(textOf(row, column), { table, row, column });
  for (const row of dump.rows("file"))
    put(Buffer.from(await blobs.read(textOf(row, "hash"))).toString("utf8"), {
      table: "file",
      row,
      column: "bytes",
    });
  const ids = new Map<string, Cell>();
  for (const table of secret)
    for (const row of dump.rows(table)) ids.set(textOf(row, "id"), { table, row, column: "id" });

  const known = new Map<string, boolean>();
  const mayKnow = (who: Standing | null, word: string): boolean => {
    const name = `${who?.personId ?? ""} ${word}`;
    let answer = known.get(name);
    if (answer === undefined) {
      const cells = places.get(word) ?? [];
      const originals = cells.filter(({ table }) => !copies.includes(table));
      // What was said in a command stands in its event only, and in the notice of it.
      const spoken = cells.every(({ table }) => told.includes(table));
      answer =
        (spoken ? cells : originals).some((cell) => seesCell(oracle, who, cell)) ||
        cells.some((cell) => cell.table === "event" && audits(oracle, who, cell.row));
      known.set(name, answer);
    }
    return answer;
  };
  // What one was told names what it was about, also later; a share names what it is a share of.
  const isTold = (who: Standing, id: string): boolean =>
    oracle
      .rows("notice")
      .some(
        (row) =>
          (row["plan_id"] === id || row["duty_id"] === id) && oracle.sees(who, "notice", row),
      ) ||
    oracle.rows("duty").some((row) => row["parent_id"] === id && oracle.sees(who, "duty", row)) ||
    // Whoever has left reads in their own record where they were.
    ["post", "oversight"].some((table) =>
      oracle.rows(table).some((row) => row["unit_id"] === id && oracle.sees(who, table, row)),
    );
  // What stands in an event is the audit administrator's to read, ids among it.
  const audited = new Map<string, ReadonlySet<string>>();
  const isAudited = (who: Standing, id: string): boolean => {
    let found = audited.get(who.personId);
    if (found === undefined) {
      const rows = oracle.rows("event").filter((event) => audits(oracle, who, event));
      found = new Set(rows.flatMap((event) => JSON.stringify(event).match(idShape) ?? []));
      audited.set(who.personId, found);
    }
    return found.has(id);
  };
  const leaksIn = (reply: Reply, who: Standing | null, asked: string): readonly string[] => {
    const text = `${textIn(reply.bytes)} ${reply.headers}`;
    const found: string[] = [];
    for (const canary of canariesIn(text))
      if (!asked.includes(canary) && !mayKnow(who, canary)) {
        const [cell] = places.get(canary) ?? [];
        found.push(cell === undefined ? canary : `${cell.table}.${cell.column}`);
      }
    for (const id of new Set(text.match(idShape) ?? [])) {
      const cell = ids.get(id);
      if (cell === undefined || asked.includes(id)) continue;
      if (
        who === null ||
        !(oracle.sees(who, cell.table, cell.row) || isTold(who, id) || isAudited(who, id))
      )
        found.push(`id of ${cell.table}`);
    }
    return found;
  };
  return { leaksIn, canaries: places.size };
}

function audits(oracle: Oracle, who: Standing | null, event: Row): boolean {
  return (
    who !== null &&
    who.posts.some(({ role }) => role === "auditAdmin") &&
    oracle.sees(who, "event", event)
  );
}

function seesCell(oracle: Oracle, who: Standing | null, { table, row, column }: Cell): boolean {
  if (table === "institution") return true;
  if (who === null) return false;
  if (table === "plan" && draftColumns.includes(column)) return oracle.draftSeen(who, row);
  if (table === "account" && column === "login") {
    const personId = textOf(row, "person_id");
    const keepers = ["office", "systemAdmin", "securityAdmin"];
    const tops = who.posts.filter(({ role }) => keepers.includes(role)).map(({ path }) => path);
    const kept = oracle
      .rows("post")
      .some(
        (post) =>
          post["person_id"] === personId &&
          tops.some((top) => textOf(post, "unit_path").startsWith(top)),
      );
    return kept || oracle.sees(who, table, row);
  }
  return oracle.sees(who, table, row);
}

/** The text of a body; of a workbook or a document, that of its parts. */
function textIn(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString("latin1") !== "PK") return bytes.toString("utf8");
  return Object.values(unzipSync(new Uint8Array(bytes)))
    .map((part) => strFromU8(part))
    .join(" ");
}
