/** Which duties: held by one's units, naming one, led, given out, all within reach. */
export const dutyScopes = ["held", "named", "led", "given", "reach"] as const;

export const dutyStates = [
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
  "transferred",
  "withdrawn",
] as const;

export const dutyLights = ["red", "yellow", "green", "blue"] as const;

/** The filters of the list, as its address has them: `?scope=held&light=red&text=消防`. */
export interface DutySearch {
  readonly scope?: (typeof dutyScopes)[number];
  readonly state?: readonly (typeof dutyStates)[number][];
  readonly light?: readonly (typeof dutyLights)[number][];
  readonly planId?: string;
  readonly unitId?: string;
  readonly text?: string;
  readonly overdue?: true;
  readonly unanswered?: true;
  readonly sort?: "due" | "plan" | "unit" | "reported";
  /** The duty open beside the list. */
  readonly peek?: string;
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readDutySearch(search: Readonly<Record<string, unknown>>): DutySearch {
  const { planId, unitId, text, peek } = search;
  return {
    ...one("scope", dutyScopes, search["scope"]),
    ...several("state", dutyStates, search["state"]),
    ...several("light", dutyLights, search["light"]),
    ...one("sort", ["due", "plan", "unit", "reported"] as const, search["sort"]),
    ...(typeof planId === "string" ? { planId } : {}),
    ...(typeof unitId === "string" ? { unitId } : {}),
    ...(typeof text === "string" ? { text } : {}),
    ...(typeof peek === "string" ? { peek } : {}),
    ...(isYes(search["overdue"]) ? { overdue: true as const } : {}),
    ...(isYes(search["unanswered"]) ? { unanswered: true as const } : {}),
  };
}

const isYes = (value: unknown): boolean => value === true || value === "true";

function one<K extends string, V extends string>(
  name: K,
  values: readonly V[],
  given: unknown,
): { readonly [P in K]?: V } {
  const value = values.find((each) => each === given);
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}

function several<K extends string, V extends string>(
  name: K,
  values: readonly V[],
  given: unknown,
): { readonly [P in K]?: readonly V[] } {
  const asked: readonly unknown[] = Array.isArray(given) ? given : [given];
  const known = values.filter((each) => asked.includes(each));
  return (known.length === 0 ? {} : { [name]: known }) as unknown as {
    readonly [P in K]?: readonly V[];
  };
}
