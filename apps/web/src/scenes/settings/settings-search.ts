import { dayField, textField, wordField, yesField } from "../search-fields.ts";

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
  return {
    ...textField("unit", given),
    ...textField("text", given),
    ...yesField("retired", given),
  };
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readPeopleSearch(given: Given): PeopleSearch {
  return {
    ...textField("text", given),
    ...textField("below", given),
    ...wordField("role", personRoles, given),
    ...yesField("former", given),
    ...textField("person", given),
  };
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readAccountsSearch(given: Given): AccountsSearch {
  return {
    ...textField("search", given),
    ...wordField("state", accountStates, given),
    ...textField("account", given),
  };
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readRecordSearch(given: Given): RecordSearch {
  return {
    ...textField("personId", given),
    ...wordField("noun", recordNouns, given),
    ...textField("objectId", given),
    ...dayField("from", given),
    ...dayField("to", given),
    ...textField("event", given),
  };
}

/** Reads it from the texts behind the `?`. */
export function readOpenSearch(given: Given): OpenSearch {
  return textField("open", given);
}
