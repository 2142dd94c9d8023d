import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { HARMLESS_INSERTS, OFFICE_KINDS, UNIT_ENDINGS } from "../../lexicon/name-words.ts";
import type { Assignment } from "../../model/unit-reference.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";
import { insertedWord, type NameUse } from "./odd-one.ts";
import { reportTwoUnits } from "./two-units.ts";

/** Units of the owner lists under two names: 人事科 and 人事处, 市文旅局 and 市文旅广电局. */
export function findUnits(context: RuleContext): readonly Diagnostic[] {
  const { uses, lists } = ownerNames(context);
  const pairs = [...officePairs(uses), ...insertPairs(uses)].slice(0, MOST_PAIRS);
  return pairs
    .filter(([a, b]) => !lists.some((names) => names.has(a.name) && names.has(b.name)))
    .map(([a, b]) => reportTwoUnits(context, a, b));
}

interface OwnerNames {
  readonly uses: readonly NameUse[];
  /** The names of each owner list: two names in one list are two units. */
  readonly lists: readonly ReadonlySet<string>[];
}

function ownerNames({ plan }: RuleContext): OwnerNames {
  const spans = new Map<string, Map<number, NameUse["spans"][number]>>();
  const lists: ReadonlySet<string>[] = [];
  const seen = new Set<number>();
  const add = ({ owners }: Pick<Assignment, "owners">): void => {
    const [first] = owners;
    if (owners.length > 1 && first !== undefined && !seen.has(first.span.start)) {
      // Tasks under one bracket share its list.
      seen.add(first.span.start);
      lists.push(new Set(owners.map(({ name }) => name)));
    }
    for (const { name, span } of owners) {
      const places = spans.get(name) ?? new Map<number, NameUse["spans"][number]>();
      // Tasks under one bracket share its units: a place counts once.
      places.set(span.start, span);
      spans.set(name, places);
    }
  };
  for (const { assignments } of plan.tasks) assignments.forEach(add);
  groupLists(plan).forEach(add);
  const uses = [...spans].map(([name, places]) => {
    return { name, spans: [...places.values()].sort((a, b) => a.start - b.start) };
  });
  return { uses, lists };
}

function groupLists({ groups }: RuleContext["plan"]) {
  return groups.map(({ lead, support }) => ({ owners: [...lead, ...support] }));
}

type Pair = readonly [NameUse, NameUse];

/** 人事科 and 人事处: one stem, two kinds of office. */
function officePairs(uses: readonly NameUse[]): readonly Pair[] {
  const offices = uses.filter(({ name }) => {
    return name.length >= 3 && OFFICE_KINDS.includes(name.slice(-1)) && !name.startsWith("各");
  });
  const stems = groupBy(offices, ({ name }) => name.slice(0, -1));
  return [...stems.values()].flatMap(([a, b, ...more]) => {
    return a === undefined || b === undefined || more.length > 0 ? [] : [[a, b] as const];
  });
}

/** 市文旅局 and 市文旅广电局: same beginning and end, one word more. */
function insertPairs(uses: readonly NameUse[]): readonly Pair[] {
  const full = uses.filter(({ name }) => {
    return (
      name.length >= 4 && !name.startsWith("各") && UNIT_ENDINGS.some((end) => name.endsWith(end))
    );
  });
  // Names of one unit begin with the same place (市, 省) and end alike: only those are compared.
  const alike = groupBy(full, ({ name }) => `${name.charAt(0)}${name.slice(-1)}`);
  const pairs: Pair[] = [];
  for (const names of alike.values()) {
    const sorted = [...names].sort((a, b) => a.name.length - b.name.length).slice(0, MOST_COMPARED);
    sorted.forEach((short, i) => {
      for (const long of sorted.slice(i + 1))
        if (isOneUnit(short.name, long.name)) pairs.push([short, long]);
    });
  }
  return pairs;
}

const MOST_COMPARED = 120;
const MOST_PAIRS = 200;

function isOneUnit(short: string, long: string): boolean {
  const inserted = insertedWord(short, long);
  if (inserted === null || inserted.word.length > 2 || inserted.at === 0) return false;
  if (inserted.at === short.length) return false;
  if (/[0-9一二三四五六七八九十第]/.test(inserted.word)) return false;
  return !HARMLESS_INSERTS.includes(inserted.word);
}
