import { type Role, roles } from "../contract/endpoint.ts";
import { roleNames } from "../contract/person.ts";
import { login as loginShape } from "../contract/session.ts";
import { name as nameShape } from "../contract/value.ts";
import type { PersonColumn } from "./columns.ts";
import { type CellNote, cellNote } from "./fault-texts.ts";
import { matchPeople, type PersonRow } from "./match-people.ts";
import type { ReadRows } from "./read-rows.ts";
import { blame, type CellDraft, isBad, type RowDraft } from "./row-draft.ts";
import type { NamedUnit, UnitIndex } from "./unit-index.ts";
import { readUnitReference, splitList, writeUnitPath } from "./written-names.ts";

/** A post held now, as far as sheets speak of it. */
export interface HeldPost {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly role: Role;
  readonly title: string;
}

/** A person with what they hold and look after now. */
export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly posts: readonly HeldPost[];
  readonly oversees: readonly string[];
  readonly pairedWith: readonly string[];
}

/** Somebody who stands, or whom the row of that number adds. */
export type Somebody = { readonly personId: string } | { readonly no: number };

/** All that a sheet of people would do. */
export interface PeoplePlan {
  readonly make: readonly { readonly no: number; readonly name: string }[];
  readonly logins: readonly { readonly of: Somebody; readonly login: string }[];
  readonly posts: readonly {
    readonly of: Somebody;
    readonly unitId: string;
    readonly role: Role;
    readonly title: string;
  }[];
  readonly titles: readonly {
    readonly personId: string;
    readonly postId: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly oversight: readonly {
    readonly of: Somebody;
    readonly kind: "oversees" | "pairedWith";
    readonly added: readonly string[];
    readonly gone: readonly string[];
  }[];
}

/** Where a sheet is looked at. */
export interface PeopleContext {
  readonly index: UnitIndex<NamedUnit>;
  readonly people: readonly DirectoryPerson[];
  /** Logins of the sheet that belong to people who are not among these. */
  readonly takenLogins: ReadonlySet<string>;
  /** Whether the asker keeps what lies at a path. */
  readonly keeps: (path: string) => boolean;
  readonly askerId: string;
}

const kinds = ["oversees", "pairedWith"] as const;

/** Looks at each row: marks what is wrong with it, and says what it would do. */
export function planPeople(sheet: ReadRows<PersonColumn>, context: PeopleContext): PeoplePlan {
  const read = sheet.rows.flatMap(
    (row) => readRow(row, sheet.given.has("title"), context.index) ?? [],
  );
  matchPeople(read, context);
  for (const each of read) checkPost(each, context);
  const groups = groupRows(read.filter(({ row }) => !isBad(row)));
  for (const group of groups) checkOversight(group, sheet, context);
  // A person whose first row fell out is made by the next one.
  for (const row of sheet.rows) if (isBad(row)) row.state = "bad";
  return collect(groupRows(read.filter(({ row }) => !isBad(row))), sheet, context.index);
}

function readRow(
  row: RowDraft<PersonColumn>,
  titleGiven: boolean,
  index: PeopleContext["index"],
): PersonRow | null {
  const { name, login, unit, title, role } = row.cells;
  for (const cell of Object.values(row.cells)) if (cell.broken) blame(cell, cellNote("cell-error"));
  if (name.text === "") blame(name, cellNote("name-missing"));
  else if (!nameShape.safeParse(name.text).success) blame(name, cellNote("name-unfit"));
  const shaped = loginShape.safeParse(login.text);
  if (login.text !== "" && !shaped.success) blame(login, cellNote("login-unfit"));
  if (title.text !== "" && !nameShape.safeParse(title.text).success)
    blame(title, cellNote("title-unfit"));
  const stated = role.text === "" ? null : roleOfWord(role.text);
  if (role.text !== "" && stated === null)
    blame(role, cellNote("role-unknown", { word: role.text, words: roleWords }));
  const place = unit.text === "" ? null : findUnit(unit, unit.text, index);
  if (unit.text === "") blame(unit, cellNote("unit-missing"));
  const listed = (kind: (typeof kinds)[number]): readonly NamedUnit[] => {
    const cell = row.cells[kind];
    return [...new Set(splitList(cell.text).flatMap((part) => findUnit(cell, part, index) ?? []))];
  };
  const [oversees, pairedWith] = [listed("oversees"), listed("pairedWith")];
  if (isBad(row) || place === null) return null;
  return {
    row,
    name: name.text,
    login: shaped.success && login.text !== "" ? shaped.data : null,
    unit: place,
    role: stated,
    title: title.text,
    titleGiven,
    oversees,
    pairedWith,
    person: null,
    post: null,
    group: row.no,
  };
}

function findUnit(cell: CellDraft, text: string, index: PeopleContext["index"]): NamedUnit | null {
  const found = index.find(readUnitReference(text));
  if (found.kind === "one") return found.unit;
  const [first] = found.kind === "many" ? found.units : [];
  const fault: CellNote =
    found.kind === "many" && first !== undefined
      ? cellNote("unit-ambiguous", {
          name: text,
          count: found.units.length,
          example: writeUnitPath(index.namesOf(first)),
        })
      : cellNote("unit-unknown", { name: text });
  blame(cell, fault);
  return null;
}

/** Whether the post of a row may be given or changed. */
function checkPost(each: PersonRow, { keeps, askerId }: PeopleContext): void {
  const { row, person, post, unit } = each;
  if (isBad(row)) return;
  const { cells } = row;
  const role = roleOf(each);
  const newLogin = person !== null && person.login === null && each.login !== null;
  const newTitle = post !== null && post.title !== each.title && each.titleGiven;
  if (person === null) row.state = "new";
  else if (post === null || newTitle || newLogin) row.state = "changed";
  if (row.state === "same") return;
  if (person?.id === askerId) return blame(cells.name, cellNote("own-posts"));
  if (!keeps(unit.path)) return blame(cells.unit, cellNote("forbidden"));
  if (post === null && isAdministrator(role))
    return blame(cells.role, cellNote("role-administrator"));
  if (post === null && person?.posts.some((held) => isAdministrator(held.role)))
    return blame(cells.role, cellNote("role-excluded"));
  if (post !== null && isAdministrator(post.role) && newTitle)
    return blame(cells.title, cellNote("role-administrator"));
  if (newTitle) cells.title.before = post.title;
  if (newLogin) cells.login.before = "";
  if (person !== null && post === null) cells.role.note = cellNote("post-added");
}

/** What the rows of one person say together of the units they look after. */
function checkOversight(
  group: readonly PersonRow[],
  sheet: ReadRows<PersonColumn>,
  { index, keeps, askerId }: PeopleContext,
): void {
  const [first] = group;
  if (first === undefined) return;
  const leads =
    group.some((each) => roleOf(each) === "leader") ||
    (first.person?.posts.some(({ role }) => role === "leader") ?? false);
  for (const kind of kinds) {
    if (!sheet.given.has(kind)) continue;
    const speaker = group.find((each) => each[kind].length > 0) ?? first;
    for (const each of group)
      if (each[kind].length > 0 && !sameIds(idsOf(each[kind]), idsOf(speaker[kind])))
        blame(each.row.cells[kind], cellNote("oversight-differs", { row: speaker.row.no }));
    const { added, gone } = differ(first, kind, idsOf(speaker[kind]), index);
    if (added.length + gone.length === 0) continue;
    const cell = speaker.row.cells[kind];
    const changed = [...added, ...gone].map((id) => index.byId.get(id));
    if (first.person?.id === askerId) blame(cell, cellNote("own-posts"));
    else if (!leads && added.length > 0) blame(cell, cellNote("not-a-leader"));
    else if (!changed.every((unit) => unit !== undefined && keeps(unit.path)))
      blame(cell, cellNote("forbidden"));
    cell.before = (first.person?.[kind] ?? [])
      .flatMap((id) => index.byId.get(id) ?? [])
      .map((unit) => index.write(unit))
      .join("、");
    if (speaker.row.state === "same") speaker.row.state = "changed";
  }
}

function collect(
  groups: readonly (readonly PersonRow[])[],
  sheet: ReadRows<PersonColumn>,
  index: PeopleContext["index"],
): PeoplePlan {
  const make: PeoplePlan["make"][number][] = [];
  const logins: PeoplePlan["logins"][number][] = [];
  const posts: PeoplePlan["posts"][number][] = [];
  const titles: PeoplePlan["titles"][number][] = [];
  const oversight: PeoplePlan["oversight"][number][] = [];
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const { person } = first;
    const of: Somebody = person === null ? { no: first.row.no } : { personId: person.id };
    if (person === null) make.push({ no: first.row.no, name: first.name });
    const login = group.find((each) => each.login !== null)?.login ?? null;
    if (login !== null && (person?.login ?? null) === null) logins.push({ of, login });
    for (const each of group) {
      const { post, title, unit } = each;
      if (post === null) posts.push({ of, unitId: unit.id, role: roleOf(each), title });
      else if (person !== null && post.title !== title && each.titleGiven)
        titles.push({ personId: person.id, postId: post.id, before: post.title, after: title });
    }
    for (const kind of kinds) {
      if (!sheet.given.has(kind)) continue;
      const speaker = group.find((each) => each[kind].length > 0) ?? first;
      const { added, gone } = differ(first, kind, idsOf(speaker[kind]), index);
      if (added.length + gone.length > 0) oversight.push({ of, kind, added, gone });
    }
  }
  return { make, logins, posts, titles, oversight };
}

function groupRows(rows: readonly PersonRow[]): readonly (readonly PersonRow[])[] {
  const groups = new Map<string, PersonRow[]>();
  for (const each of rows) {
    const key = each.person?.id ?? `row ${each.group}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return [...groups.values()];
}

/** What is added and gone; units that sheets cannot name, retired ones, stay as they are. */
function differ(
  { person }: PersonRow,
  kind: (typeof kinds)[number],
  wanted: readonly string[],
  index: PeopleContext["index"],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const present = (person?.[kind] ?? []).filter((id) => index.byId.has(id));
  return {
    added: wanted.filter((id) => !present.includes(id)).sort(),
    gone: present.filter((id) => !wanted.includes(id)).sort(),
  };
}

/** The role of a row: as stated, as held, else a member's. */
export function roleOf({ role, post }: Pick<PersonRow, "role" | "post">): Role {
  return role ?? post?.role ?? "member";
}

function isAdministrator(role: Role): boolean {
  return role === "systemAdmin" || role === "securityAdmin" || role === "auditAdmin";
}

const otherWords: Readonly<Record<string, Role>> = {
  负责人: "head",
  主要负责人: "head",
  督导组: "supervision",
  领导: "leader",
  干部: "member",
  工作人员: "member",
};

function roleOfWord(word: string): Role | null {
  const known = roles.find((role) => role === word || roleNames[role].zh === word);
  return known ?? (Object.hasOwn(otherWords, word) ? (otherWords[word] ?? null) : null);
}

const roleWords = roles
  .filter((role) => !isAdministrator(role))
  .map((role) => roleNames[role].zh)
  .join("、");

const idsOf = (units: readonly NamedUnit[]) => units.map(({ id }) => id);

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
