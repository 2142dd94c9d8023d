type Given = Readonly<Record<string, unknown>>;

/** What the page of units shows: `?unit=…&text=水务&retired=true`. */
export interface UnitsSearch {
  /** The unit open beside the tree. */
  readonly unit?: string;
  readonly text?: string;
  /** Retired ones too. */
  readonly retired?: true;
}

export const personRoles = [
  "office",
  "head",
  "liaison",
  "supervision",
  "leader",
  "member",
  "systemAdmin",
  "securityAdmin",
  "auditAdmin",
] as const;

/** What the list of people shows: `?below=…&role=liaison&text=陈`. */
export interface PeopleSearch {
  readonly text?: string;
  readonly below?: string;
  readonly role?: (typeof personRoles)[number];
  /** Those without a post too. */
  readonly former?: true;
  /** The person open beside the list. */
  readonly person?: string;
}

export const accountStates = ["active", "waiting", "locked", "unused", "disabled"] as const;

/** What the list of accounts shows: `?state=unused&account=…`. */
export interface AccountsSearch {
  readonly search?: string;
  readonly state?: (typeof accountStates)[number];
  /** The account open beside the list. */
  readonly account?: string;
}

export const recordNouns = [
  "plan",
  "duty",
  "report",
  "unit",
  "person",
  "account",
  "unitSet",
  "workgroup",
  "file",
  "view",
  "institution",
] as const;

/** What the record shows: `?noun=duty&objectId=…&from=2027-03-01`. */
export interface RecordSearch {
  readonly personId?: string;
  readonly noun?: (typeof recordNouns)[number];
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
  /** The event open beside the list. */
  readonly event?: string;
}

/** The set or workgroup that is open: `?open=…`. */
export interface OpenSearch {
  readonly open?: string;
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readUnitsSearch(given: Given): UnitsSearch {
  return { ...text("unit", given), ...text("text", given), ...yes("retired", given) };
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readPeopleSearch(given: Given): PeopleSearch {
  const role = personRoles.find((each) => each === given["role"]);
  return {
    ...text("text", given),
    ...text("below", given),
    ...(role === undefined ? {} : { role }),
    ...yes("former", given),
    ...text("person", given),
  };
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readAccountsSearch(given: Given): AccountsSearch {
  const state = accountStates.find((each) => each === given["state"]);
  return {
    ...text("search", given),
    ...(state === undefined ? {} : { state }),
    ...text("account", given),
  };
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readRecordSearch(given: Given): RecordSearch {
  const noun = recordNouns.find((each) => each === given["noun"]);
  return {
    ...text("personId", given),
    ...(noun === undefined ? {} : { noun }),
    ...text("objectId", given),
    ...day("from", given),
    ...day("to", given),
    ...text("event", given),
  };
}

/** Reads it from the texts behind the `?`. */
export function readOpenSearch(given: Given): OpenSearch {
  return text("open", given);
}

function text<K extends string>(name: K, given: Given): { readonly [P in K]?: string } {
  const value = given[name];
  const known = typeof value === "string" && value !== "";
  return (known ? { [name]: value.slice(0, 100) } : {}) as { readonly [P in K]?: string };
}

function day<K extends string>(name: K, given: Given): { readonly [P in K]?: string } {
  const value = given[name];
  const known = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (known ? { [name]: value } : {}) as { readonly [P in K]?: string };
}

function yes<K extends string>(name: K, given: Given): { readonly [P in K]?: true } {
  const known = given[name] === true || given[name] === "true";
  return (known ? { [name]: true } : {}) as { readonly [P in K]?: true };
}
