import type { Role } from "../contract/endpoint.ts";
import type { PersonColumn } from "./columns.ts";
import { cellNote } from "./fault-texts.ts";
import type { DirectoryPerson, HeldPost, PeopleContext } from "./plan-people.ts";
import { blame, isBad, type RowDraft } from "./row-draft.ts";
import type { NamedUnit } from "./unit-index.ts";

/** A row of the sheet: one post of one person. */
export interface PersonRow {
  readonly row: RowDraft<PersonColumn>;
  readonly name: string;
  readonly login: string | null;
  readonly unit: NamedUnit;
  /** Null: not stated. */
  readonly role: Role | null;
  readonly title: string;
  /** The sheet has the column of titles. */
  readonly titleGiven: boolean;
  readonly oversees: readonly NamedUnit[];
  readonly pairedWith: readonly NamedUnit[];
  /** Who it is, if they stand. */
  person: DirectoryPerson | null;
  /** The post that it speaks of, if it is held. */
  post: HeldPost | null;
  /** Number of the first row of the same new person. */
  group: number;
}

/**
 * Finds who each row means: by login where one is given, else by name and unit. Of several with one name in one unit, the
 * posts that they hold tell them apart; where those do not, the sheet must give a login.
 */
export function matchPeople(rows: readonly PersonRow[], context: PeopleContext): void {
  const byLogin = new Map<string, DirectoryPerson>();
  const byPlace = new Map<string, DirectoryPerson[]>();
  const byName = new Map<string, DirectoryPerson[]>();
  for (const person of context.people) {
    if (person.login !== null) byLogin.set(person.login, person);
    push(byName, person.name, person);
    for (const unitId of new Set(person.posts.map((post) => post.unitId)))
      push(byPlace, `${unitId} ${person.name}`, person);
  }
  const withLogin = new Map<string, PersonRow[]>();
  for (const each of rows) if (each.login !== null) push(withLogin, each.login, each);
  const here = ({ unit, name }: PersonRow) => byPlace.get(`${unit.id} ${name}`) ?? [];
  for (const [login, group] of withLogin)
    matchLogin(login, group, byLogin.get(login), here, context);
  const without = new Map<string, PersonRow[]>();
  for (const each of rows)
    if (each.login === null) push(without, `${each.unit.id} ${each.name}`, each);
  const taken = new Set(rows.flatMap(({ post }) => post?.id ?? []));
  for (const group of without.values()) matchPlace(group, here, taken);
  for (const each of rows) {
    if (each.person !== null || isBad(each.row)) continue;
    const [other] = (byName.get(each.name) ?? []).filter((person) => !here(each).includes(person));
    const place = other?.posts[0];
    if (place !== undefined)
      each.row.cells.name.note ??= cellNote("person-elsewhere", {
        unit: context.index.byId.get(place.unitId)?.name ?? "",
      });
  }
  refuseTwins(rows);
}

function matchLogin(
  login: string,
  group: readonly PersonRow[],
  owner: DirectoryPerson | undefined,
  here: (each: PersonRow) => readonly DirectoryPerson[],
  { takenLogins }: PeopleContext,
): void {
  const [first] = group;
  if (first === undefined) return;
  for (const each of group) {
    const { cells } = each.row;
    if (owner !== undefined && owner.name !== each.name)
      blame(cells.login, cellNote("login-other-name", { name: owner.name }));
    else if (owner === undefined && takenLogins.has(login))
      blame(cells.login, cellNote("login-taken"));
    else if (each.name !== first.name)
      blame(cells.login, cellNote("login-differs", { row: first.row.no }));
  }
  let person = owner ?? null;
  if (person === null) {
    // Somebody who stands without a login gets this one.
    const bare = new Set(group.flatMap(here).filter((each) => each.login === null));
    if (bare.size > 1)
      for (const { row, name } of group)
        blame(row.cells.login, cellNote("person-ambiguous", { count: bare.size, name }));
    [person = null] = bare;
  }
  for (const each of group) {
    if (isBad(each.row)) continue;
    each.person = person;
    each.group = first.row.no;
    if (person !== null) takePost(each, person);
    else {
      const [other] = here(each);
      if (other?.login != null)
        each.row.cells.name.note = cellNote("login-unlike", { login: other.login });
    }
  }
}

/** Rows of one name in one unit, without logins. */
function matchPlace(
  group: readonly PersonRow[],
  here: (each: PersonRow) => readonly DirectoryPerson[],
  taken: ReadonlySet<string>,
): void {
  const [first] = group;
  if (first === undefined) return;
  const people = here(first);
  const [only] = people;
  if (people.length <= 1) {
    for (const each of group) {
      each.person = only ?? null;
      each.group = first.row.no;
      if (only !== undefined) takePost(each, only);
    }
    return;
  }
  // Posts that are held in this unit, each meant by one row: first where role and title fit, then by the role.
  const open = people.flatMap((person) =>
    person.posts
      .filter(({ id, unitId }) => unitId === first.unit.id && !taken.has(id))
      .map((post) => ({ person, post })),
  );
  for (const exact of [true, false])
    for (const each of group) {
      if (each.person !== null) continue;
      const at = open.findIndex(
        ({ post }) =>
          (each.role === null || post.role === each.role) && (!exact || post.title === each.title),
      );
      const [meant] = at < 0 ? [] : open.splice(at, 1);
      if (meant === undefined) continue;
      each.person = meant.person;
      each.post = meant.post;
    }
  for (const { row, person, name } of group)
    if (person === null)
      blame(row.cells.name, cellNote("person-ambiguous", { count: people.length, name }));
}

function takePost(each: PersonRow, person: DirectoryPerson): void {
  const held = person.posts.filter(({ unitId }) => unitId === each.unit.id);
  const wanted = each.role;
  each.post =
    wanted === null
      ? held.length === 1
        ? (held[0] ?? null)
        : (held.find(({ role }) => role === "member") ?? null)
      : (held.find(({ role }) => role === wanted) ?? null);
}

/** One post of one person stands in one row. */
function refuseTwins(rows: readonly PersonRow[]): void {
  const taken = new Map<string, number>();
  for (const { row, person, post, role, unit, group } of rows) {
    if (isBad(row)) continue;
    const who = person?.id ?? `row ${group}`;
    const what = post?.id ?? `${unit.id} ${role ?? "member"}`;
    const twin = taken.get(`${who} ${what}`);
    if (twin !== undefined) blame(row.cells.name, cellNote("duplicate", { row: twin }));
    else taken.set(`${who} ${what}`, row.no);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
