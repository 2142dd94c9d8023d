import type pg from "pg";
import { uuidv7 } from "uuidv7";
import type { Role } from "../contract/endpoint.ts";

/** A unit with those below it: `{ name: "青渡区", kind: "government", children: [{ name: "教育局" }] }`. */
export interface SeedUnit {
  readonly name: string;
  /** `department` when absent. */
  readonly kind?: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  /** Moment of retirement, ISO text. */
  readonly retiredAt?: string;
  readonly children?: readonly SeedUnit[];
}

/** A post; `unit` is a unit's name, or its names from the root with `/` where names repeat. */
export interface SeedPost {
  readonly unit: string;
  readonly role: Role;
  readonly title?: string;
  /** `2020-01-01` when absent. */
  readonly since?: string;
  readonly until?: string;
}

/** A person; each has an account without password unless `account` is false, login `p1`, `p2` … when not given. */
export interface SeedPerson {
  readonly name: string;
  readonly posts?: readonly SeedPost[];
  readonly oversees?: readonly string[];
  readonly pairedWith?: readonly string[];
  readonly login?: string;
  readonly account?: false;
  readonly disabledAt?: string;
}

export interface SeedUnitSet {
  readonly name: string;
  /** Unit that keeps it. */
  readonly unit: string;
  readonly aliases?: readonly string[];
  readonly members?: readonly string[];
  readonly rule?: {
    readonly below: string;
    readonly kinds: readonly string[];
    readonly depth?: number;
  };
}

export interface SeedWorkgroup {
  readonly name: string;
  readonly unit: string;
  readonly lead?: string;
  readonly aliases?: readonly string[];
  readonly duty?: string;
  readonly members?: readonly {
    readonly person?: string;
    readonly unit?: string;
    readonly title?: string;
  }[];
}

/** Everything that a test begins with. */
export interface SeedDirectory {
  readonly institution?: string;
  readonly units: readonly SeedUnit[];
  readonly people?: readonly SeedPerson[];
  readonly unitSets?: readonly SeedUnitSet[];
  readonly workgroups?: readonly SeedWorkgroup[];
  readonly shard?: number;
  /** ISO text; `2026-01-01T00:00:00.000Z` when absent. */
  readonly createdAt?: string;
}

/** Ids by name; each function throws where nothing has that name, and where several have. */
export interface Seeded {
  readonly unit: (name: string) => string;
  /** Keys from the root. */
  readonly path: (name: string) => string;
  readonly person: (name: string) => string;
  readonly unitSet: (name: string) => string;
  readonly workgroup: (name: string) => string;
}

interface PlantedUnit {
  readonly id: string;
  readonly path: string;
  readonly names: string;
}

/**
 * Fills the directory past all guards, through the owner's pool: units, people with posts and accounts, oversight, sets,
 * workgroups. `const ids = await seedDirectory(server.database.ownerPool, { units: [...], people: [...] })`, then
 * `ids.unit("教育局")`. It may be called again with more trees; names are looked up in what that call made.
 */
export async function seedDirectory(pool: pg.Pool, spec: SeedDirectory): Promise<Seeded> {
  const { shard = 1, createdAt = "2026-01-01T00:00:00.000Z" } = spec;
  await pool.query(
    "insert into institution (shard, name, created_at) values ($1, $2, $3) on conflict do nothing",
    [shard, spec.institution ?? spec.units[0]?.name ?? "", createdAt],
  );
  const units = await plantUnits(pool, spec, shard, createdAt);
  const find = (name: string) => only(units, name);
  const people = await plantPeople(pool, spec, { shard, createdAt, find });
  const unitSets = new Map<string, string>();
  for (const { name, unit, aliases = [], members = [], rule } of spec.unitSets ?? []) {
    const id = uuidv7();
    unitSets.set(name, id);
    const stored = rule === undefined ? null : { ...rule, below: find(rule.below).id };
    await pool.query(
      `insert into unit_set (shard, id, unit_id, unit_path, name, aliases, rule)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [shard, id, find(unit).id, find(unit).path, name, aliases, stored],
    );
    await pool.query(
      "insert into unit_set_member (shard, unit_set_id, unit_id) select $1, $2, unnest($3::uuid[])",
      [shard, id, members.map((member) => find(member).id)],
    );
  }
  const workgroups = new Map<string, string>();
  for (const group of spec.workgroups ?? []) {
    const { name, unit, lead, aliases = [], duty = "", members = [] } = group;
    const id = uuidv7();
    workgroups.set(name, id);
    await pool.query(
      `insert into workgroup (shard, id, unit_id, unit_path, name, aliases, duty, lead_unit_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        shard,
        id,
        find(unit).id,
        find(unit).path,
        name,
        aliases,
        duty,
        lead === undefined ? null : find(lead).id,
      ],
    );
    for (const member of members)
      await pool.query(
        `insert into workgroup_member (shard, id, workgroup_id, person_id, unit_id, title)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          shard,
          uuidv7(),
          id,
          member.person === undefined ? null : known(people, member.person),
          member.unit === undefined ? null : find(member.unit).id,
          member.title ?? "",
        ],
      );
  }
  return {
    unit: (name) => find(name).id,
    path: (name) => find(name).path,
    person: (name) => known(people, name),
    unitSet: (name) => known(unitSets, name),
    workgroup: (name) => known(workgroups, name),
  };
}

/** An account for a person who has none. A test that signs in with a password gives its hash. */
export async function seedAccount(
  pool: pg.Pool,
  account: {
    readonly personId: string;
    readonly login: string;
    readonly passwordHash?: string;
    readonly mustChange?: boolean;
    readonly shard?: number;
  },
): Promise<void> {
  await pool.query(
    `insert into account (shard, person_id, login, password_hash, must_change, password_changed_at)
     values ($1, $2, $3, $4, $5, case when $4::text is null then null else now() end)`,
    [
      account.shard ?? 1,
      account.personId,
      account.login,
      account.passwordHash ?? null,
      account.mustChange ?? false,
    ],
  );
}

async function plantUnits(
  pool: pg.Pool,
  spec: SeedDirectory,
  shard: number,
  createdAt: string,
): Promise<readonly PlantedUnit[]> {
  const { rows: roots } = await pool.query<{ path: string }>(
    "select path from unit where shard = $1 and length(path) = 6",
    [shard],
  );
  const planted: PlantedUnit[] = [];
  const rows: Record<string, unknown>[] = [];
  const aliases: Record<string, unknown>[] = [];
  const plant = (unit: SeedUnit, no: number, parent: PlantedUnit | null): void => {
    const id = uuidv7();
    const path = `${parent?.path ?? ""}${no.toString(36).padStart(6, "0")}`;
    const names = parent === null ? unit.name : `${parent.names}/${unit.name}`;
    const made: PlantedUnit = { id, path, names };
    planted.push(made);
    rows.push({
      id,
      parent_id: parent?.id ?? null,
      path,
      name: unit.name,
      short_name: unit.shortName ?? null,
      kind: unit.kind ?? "department",
      position: no,
      retired_at: unit.retiredAt ?? null,
    });
    for (const alias of unit.aliases ?? []) aliases.push({ unit_id: id, alias });
    unit.children?.forEach((child, at) => {
      plant(child, at + 1, made);
    });
  };
  const first = Math.max(0, ...roots.map(({ path }) => Number.parseInt(path, 36))) + 1;
  spec.units.forEach((unit, at) => {
    plant(unit, first + at, null);
  });
  await pool.query(
    `insert into unit (shard, id, parent_id, path, name, short_name, kind, position, retired_at, created_at)
     select $1, u.id, u.parent_id, u.path, u.name, u.short_name, u.kind, u.position, u.retired_at, $2
     from json_to_recordset($3) as u(id uuid, parent_id uuid, path text, name text, short_name text, kind text,
       position int, retired_at timestamptz)`,
    [shard, createdAt, JSON.stringify(rows)],
  );
  await pool.query(
    `insert into unit_alias (shard, unit_id, alias)
     select $1, a.unit_id, a.alias from json_to_recordset($2) as a(unit_id uuid, alias text)`,
    [shard, JSON.stringify(aliases)],
  );
  return planted;
}

async function plantPeople(
  pool: pg.Pool,
  spec: SeedDirectory,
  at: {
    readonly shard: number;
    readonly createdAt: string;
    readonly find: (name: string) => PlantedUnit;
  },
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from account where shard = $1",
    [at.shard],
  );
  let no = rows[0]?.count ?? 0;
  for (const person of spec.people ?? []) {
    const id = uuidv7();
    ids.set(person.name, id);
    await pool.query(
      "insert into person (shard, id, name, disabled_at, created_at) values ($1, $2, $3, $4, $5)",
      [at.shard, id, person.name, person.disabledAt ?? null, at.createdAt],
    );
    no++;
    if (person.account !== false)
      await seedAccount(pool, {
        personId: id,
        login: person.login ?? `p${no}`,
        shard: at.shard,
      });
    for (const post of person.posts ?? []) {
      const unit = at.find(post.unit);
      await pool.query(
        `insert into post (shard, id, person_id, unit_id, unit_path, title, role, since, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          at.shard,
          uuidv7(),
          id,
          unit.id,
          unit.path,
          post.title ?? "",
          post.role,
          post.since ?? "2020-01-01",
          post.until ?? null,
        ],
      );
    }
    for (const [kind, names] of [
      ["oversees", person.oversees ?? []],
      ["pairedWith", person.pairedWith ?? []],
    ] as const)
      for (const name of names)
        await pool.query(
          "insert into oversight (shard, person_id, unit_id, unit_path, kind) values ($1, $2, $3, $4, $5)",
          [at.shard, id, at.find(name).id, at.find(name).path, kind],
        );
  }
  return ids;
}

/** The one unit of that name, or of those names from the root. */
function only(units: readonly PlantedUnit[], name: string): PlantedUnit {
  const found = units.filter(({ names }) => names === name || names.endsWith(`/${name}`));
  const [unit] = found;
  if (unit === undefined) throw new Error(`the seed has no unit ${name}`);
  if (found.length > 1)
    throw new Error(`${name} is ${found.map(({ names }) => names).join(" or ")}`);
  return unit;
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the seed has no ${name}`);
  return id;
}
