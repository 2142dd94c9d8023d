/** One row of the grid in which a duty is split, as it was typed or pasted. */
export interface SplitRow {
  readonly key: string;
  readonly unitId: string | null;
  /** A pasted name for which no unit was found. */
  readonly unknownName: string;
  readonly personIds: readonly string[];
  readonly weight: string;
  readonly due: string | null;
  /** A pasted day that could not be read. */
  readonly unreadDue: string;
  readonly wording: string;
}

/** What is wrong with a row, by its cell. */
export interface SplitFault {
  readonly column: "unit" | "weight" | "due";
  readonly code: "unitMissing" | "unitUnknown" | "unitTwice" | "weight" | "due" | "dueLate";
}

/** A unit that a share can go to. */
export interface SplitUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly { readonly alias: string }[];
}

/** An empty row. */
export function newSplitRow(key: string, unitId: string | null = null): SplitRow {
  return {
    key,
    unitId,
    unknownName: "",
    personIds: [],
    weight: "1",
    due: null,
    unreadDue: "",
    wording: "",
  };
}

/** Rows from pasted cells: 单位 | 权重 | 时限 | 要求. A head line is passed over; names are looked up by `resolvedRows`. */
export function pastedSplitRows(
  cells: readonly (readonly string[])[],
  newKey: () => string,
): readonly SplitRow[] {
  return cells.flatMap((row, index) => {
    const [name = "", weight = "", due = "", wording = ""] = row.map((cell) => cell.trim());
    if (name === "" || (index === 0 && heads.has(name))) return [];
    const day = readDay(due);
    return [
      {
        ...newSplitRow(newKey()),
        unknownName: name,
        weight: weight === "" ? "1" : weight,
        due: day,
        unreadDue: day === null ? due : "",
        wording,
      },
    ];
  });
}

const heads = new Set(["单位", "承办单位", "单位名称", "责任单位", "Unit"]);

/** Rows with the units that their pasted names mean, as far as units are known by now; the rest stays, marked. */
export function resolvedRows(
  rows: readonly SplitRow[],
  units: readonly SplitUnit[],
): readonly SplitRow[] {
  return rows.map((row) => {
    if (row.unitId !== null || row.unknownName === "") return row;
    const unit = units.find((each) => isNamed(each, row.unknownName));
    return unit === undefined ? row : { ...row, unitId: unit.id, unknownName: "" };
  });
}

function isNamed({ name, shortName, aliases }: SplitUnit, given: string): boolean {
  return name === given || shortName === given || aliases.some(({ alias }) => alias === given);
}

/** `2027-06-30`, `2027/6/30`, `2027.6.30`, `2027年6月30日` as `2027-06-30`; null for anything else, also for June 31st. */
export function readDay(text: string): string | null {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  if (found === null) return null;
  const [, year = "", month = "", date = ""] = found;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day ? null : day;
}

/** What keeps rows from being sent; by row, the first fault of each cell. */
export function splitFaults(
  rows: readonly SplitRow[],
  latest: string | null,
): ReadonlyMap<string, readonly SplitFault[]> {
  const found = new Map<string, readonly SplitFault[]>();
  for (const row of rows) {
    const faults: SplitFault[] = [];
    if (row.unitId === null)
      faults.push({ column: "unit", code: row.unknownName === "" ? "unitMissing" : "unitUnknown" });
    else if (rows.some((other) => other !== row && isSameShare(other, row)))
      faults.push({ column: "unit", code: "unitTwice" });
    if (weightOf(row) === null) faults.push({ column: "weight", code: "weight" });
    if (row.unreadDue !== "") faults.push({ column: "due", code: "due" });
    else if (latest !== null && row.due !== null && row.due > latest)
      faults.push({ column: "due", code: "dueLate" });
    if (faults.length > 0) found.set(row.key, faults);
  }
  return found;
}

// The same unit may have two shares for different people, and only then.
function isSameShare(a: SplitRow, b: SplitRow): boolean {
  if (a.unitId !== b.unitId) return false;
  if (a.personIds.length === 0 || b.personIds.length === 0) return true;
  return a.personIds.some((id) => b.personIds.includes(id));
}

/** A whole number from 1 to 1000; full-width digits too. */
export function weightOf({ weight }: Pick<SplitRow, "weight">): number | null {
  const plain = weight.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (!/^\d{1,4}$/.test(plain)) return null;
  const value = Number(plain);
  return value >= 1 && value <= 1000 ? value : null;
}
