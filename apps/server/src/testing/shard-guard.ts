import { loadModule, parseSync } from "libpg-query";

// A cluster parts tables by `shard`: a statement that leaves it out would ask every machine, or change rows of several. So
// every statement that a test saw is read by PostgreSQL's own parser, and each table in it must be held to a shard.

type Node = Readonly<Record<string, unknown>>;

/** Reads the parser's program once; call before `missingShards`. */
export const loadParser: () => Promise<void> = loadModule;

const statementKinds = ["SelectStmt", "UpdateStmt", "DeleteStmt", "InsertStmt"] as const;

/**
 * The tables of a statement that no condition holds to a shard: `select * from duty where id = $1` gives `["duty"]`, and
 * `select * from duty d join unit u on u.id = d.unit_id where d.shard = $1` gives `["unit u"]`.
 */
export function missingShards(statement: string, tables: ReadonlySet<string>): readonly string[] {
  const { stmts } = parseSync(statement) as { readonly stmts?: readonly { readonly stmt: Node }[] };
  const missing: string[] = [];
  for (const { stmt } of stmts ?? []) visit(stmt, tables, missing);
  return missing;
}

function visit(node: unknown, tables: ReadonlySet<string>, missing: string[]): void {
  if (Array.isArray(node)) for (const each of node) visit(each, tables, missing);
  else if (node !== null && typeof node === "object") {
    for (const [kind, value] of Object.entries(node)) {
      if ((statementKinds as readonly string[]).includes(kind))
        checkOne(kind, value as Node, tables, missing);
      visit(value, tables, missing);
    }
  }
}

interface Scope {
  readonly tables: { readonly name: string; readonly alias: string }[];
  /** Aliases that are held; the empty one is a column without a table before it. */
  readonly held: Set<string>;
}

function checkOne(
  kind: string,
  statement: Node,
  tables: ReadonlySet<string>,
  missing: string[],
): void {
  const scope: Scope = { tables: [], held: new Set() };
  if (kind === "InsertStmt") {
    const name = (statement["relation"] as { readonly relname?: string }).relname ?? "";
    const columns = (statement["cols"] ?? []) as readonly {
      readonly ResTarget?: { readonly name?: string };
    }[];
    if (tables.has(name) && !columns.some(({ ResTarget }) => ResTarget?.name === "shard"))
      missing.push(name);
    return;
  }
  const own = statement["relation"];
  if (own !== undefined) addTable(own as Node, tables, scope);
  for (const part of ["fromClause", "usingClause", "whereClause"])
    gather(statement[part], tables, scope);
  for (const { name, alias } of scope.tables) {
    const alone = scope.tables.length === 1 && scope.held.has("");
    if (!scope.held.has(alias) && !alone) missing.push(alias === name ? name : `${name} ${alias}`);
  }
}

/** Tables and conditions of this statement, not of those within it. */
function gather(node: unknown, tables: ReadonlySet<string>, scope: Scope): void {
  if (Array.isArray(node)) for (const each of node) gather(each, tables, scope);
  if (node === null || typeof node !== "object" || Array.isArray(node)) return;
  for (const [kind, value] of Object.entries(node)) {
    if ((statementKinds as readonly string[]).includes(kind)) continue;
    if (kind === "RangeVar") addTable(value as Node, tables, scope);
    else {
      if (kind === "A_Expr") addCondition(value as Node, scope);
      // Only what must hold counts: a side of OR holds nothing.
      const isChoice = kind === "BoolExpr" && (value as Node)["boolop"] !== "AND_EXPR";
      if (!isChoice) gather(value, tables, scope);
    }
  }
}

function addTable(range: Node, tables: ReadonlySet<string>, scope: Scope): void {
  const name = String(range["relname"]);
  const alias = (range["alias"] as { readonly aliasname?: string } | undefined)?.aliasname ?? name;
  if (tables.has(name)) scope.tables.push({ name, alias });
}

/** `u.shard = …`, whichever side. */
function addCondition(expression: Node, { held }: Scope): void {
  const operator = (
    expression["name"] as readonly { readonly String?: { readonly sval?: string } }[] | undefined
  )?.[0];
  if (operator?.String?.sval !== "=") return;
  for (const side of ["lexpr", "rexpr"]) {
    const column = (
      expression[side] as { readonly ColumnRef?: { readonly fields?: readonly Node[] } } | undefined
    )?.ColumnRef;
    const names = (column?.fields ?? []).map(
      (field) => (field["String"] as { readonly sval?: string } | undefined)?.sval,
    );
    if (names.at(-1) === "shard") held.add(names.length > 1 ? (names.at(-2) ?? "") : "");
  }
}
