import { createHash } from "node:crypto";
import type { ReadTable } from "@luoshi/documents";
import type { ImportPreview, ImportTable } from "../../contract/import.ts";
import { AppError } from "../../http/app-error.ts";
import {
  type Column,
  columnsOf,
  type PersonColumn,
  personColumns,
  type UnitColumn,
  unitColumns,
} from "../../imports/columns.ts";
import { type PeoplePlan, planPeople } from "../../imports/plan-people.ts";
import { type DirectoryUnit, planUnits, type UnitsPlan } from "../../imports/plan-units.ts";
import { type ReadRows, readRows } from "../../imports/read-rows.ts";
import { rowAnswer } from "../../imports/row-draft.ts";
import { indexUnits, type UnitIndex } from "../../imports/unit-index.ts";
import { postReach } from "../../policies/person.ts";
import { unitReach } from "../../policies/reach.ts";
import { keptPaths, mayKeep } from "../../policies/unit.ts";
import {
  findDirectoryPeople,
  findDirectoryUnits,
  findLogins,
  lockPeople,
} from "../../store/import.ts";
import { asSystem } from "../../store/transaction.ts";
import type { DirectoryReading } from "../unit/unit-work.ts";

/** What an import was looked at with. */
export interface ImportQuery {
  readonly table: ImportTable;
  readonly under?: string | undefined;
}

/** A sheet with all that it would do to the directory as it stands. */
export interface PreparedImport {
  readonly preview: ImportPreview;
  readonly index: UnitIndex<DirectoryUnit>;
  readonly plan:
    | { readonly table: "units"; readonly plan: UnitsPlan }
    | { readonly table: "people"; readonly plan: PeoplePlan };
}

/** Looks at a sheet. `hold` keeps the people it speaks of as they are until the transaction ends. */
export async function prepareImport(
  work: DirectoryReading,
  table: ReadTable,
  query: ImportQuery,
  hold: boolean,
): Promise<PreparedImport> {
  const { db, shard, actor } = work;
  const index = indexUnits(await findDirectoryUnits(db, shard, unitReach(actor, "u")));
  const keeps = (path: string) => mayKeep(actor, path);
  if (query.table === "units") {
    const under = query.under ?? null;
    if (under !== null && !index.byId.has(under)) throw new AppError("not-found");
    const sheet = readRows<UnitColumn>(table, unitColumns);
    const plan = planUnits(sheet, { index, keeps, under });
    const preview = previewOf("units", table, sheet, unitColumns, plan);
    return { preview, index, plan: { table: "units", plan } };
  }
  const sheet = readRows<PersonColumn>(table, personColumns);
  const posts = postReach(actor, shard, "p");
  const find = () => findDirectoryPeople(db, shard, keptPaths(actor), posts, work.today);
  let people = await find();
  if (hold) {
    await lockPeople(
      db,
      shard,
      people.map(({ id }) => id),
    );
    people = await find();
  }
  const logins = sheet.rows.map(({ cells }) => cells.login.text.toLowerCase()).filter(Boolean);
  const taken = await takenLogins(work, logins, new Set(people.map(({ id }) => id)));
  const plan = planPeople(sheet, {
    index,
    people,
    takenLogins: taken,
    keeps,
    askerId: actor.personId,
  });
  const preview = previewOf("people", table, sheet, personColumns, plan);
  return { preview, index, plan: { table: "people", plan } };
}

async function takenLogins(
  { db, shard, actor }: DirectoryReading,
  logins: readonly string[],
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = await asSystem(db, { shard, person: actor.personId }, () =>
    findLogins(db, shard, logins),
  );
  return new Set(found.filter(({ personId }) => !known.has(personId)).map(({ login }) => login));
}

function previewOf<K extends string>(
  name: ImportTable,
  table: ReadTable,
  sheet: ReadRows<K>,
  columns: readonly Column<K>[],
  plan: UnitsPlan | PeoplePlan,
): ImportPreview {
  const keys = columns.map(({ key }) => key);
  const counts = { new: 0, changed: 0, same: 0, bad: 0 };
  for (const { state } of sheet.rows) counts[state]++;
  const bad = sheet.rows.filter(({ state }) => state === "bad").map(({ no }) => no);
  return {
    table: name,
    digest: createHash("sha256")
      .update(JSON.stringify([name, plan, bad]))
      .digest("hex"),
    sheet: table.sheetName,
    sheets: table.sheets.filter(({ hidden }) => !hidden).map((each) => each.name),
    columns: columnsOf(name).map(({ heading }, at) => ({
      heading,
      given: sheet.given.has(keys[at] as K),
    })),
    unknownColumns: [...sheet.unknown],
    counts,
    rows: sheet.rows.map((row) => rowAnswer(row, keys)),
  };
}
