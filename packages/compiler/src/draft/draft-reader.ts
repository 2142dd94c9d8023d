import type { MessageArgs } from "../diagnostics/template.ts";
import { parsePlainDate } from "../model/plain-date.ts";
import type { DraftFault, DraftFaultKind } from "./draft-fault.ts";

/** Reads one value at a path. */
export type Reader<T> = (value: unknown, path: string) => T;

/** What one reading of a draft checks with; every check refuses by throwing, and `readDraft` catches. */
export interface DraftReader {
  /** The fields of an object that has all of `required`, may have `optional`, and has no other. */
  readonly fields: (
    value: unknown,
    path: string,
    required: readonly string[],
    optional?: readonly string[],
  ) => (name: string) => unknown;
  readonly record: <T>(
    value: unknown,
    path: string,
    limit: number,
    key: "paragraph" | "id",
    read: Reader<T>,
  ) => Readonly<Record<string, T>>;
  readonly list: <T>(value: unknown, path: string, limit: number, read: Reader<T>) => readonly T[];
  readonly text: (value: unknown, path: string, limit: number) => string;
  readonly id: Reader<string>;
  readonly day: Reader<string>;
  readonly choice: <T extends string>(value: unknown, path: string, known: readonly T[]) => T;
  readonly refuse: (fault: DraftFaultKind, path: string, args?: MessageArgs) => never;
}

class Refused extends Error {
  readonly why: DraftFault;

  constructor(why: DraftFault) {
    super(why.fault);
    this.why = why;
  }
}

/** Whether an error is a refusal of `draftReader`. */
export function isFault(error: unknown): error is { readonly why: DraftFault } {
  return error instanceof Refused;
}

/** Checks for one draft, whose texts may have `total` characters together. */
export function draftReader(total: number): DraftReader {
  let left = total;

  function refuse(fault: DraftFaultKind, path: string, args: MessageArgs = {}): never {
    throw new Refused({ fault, path: path.slice(0, 200), args });
  }

  function objectAt(value: unknown, path: string): Record<string, unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return refuse("object", path);
    return value as Record<string, unknown>;
  }

  function textAt(value: unknown, path: string, limit: number): string {
    if (typeof value !== "string") return refuse("text", path);
    if (value.length > limit) return refuse("long", path, { length: value.length, limit });
    left -= value.length;
    if (left < 0) return refuse("total", "", { limit: total });
    // A database keeps neither; JSON would.
    if (/\0|\p{Cs}/u.test(value)) return refuse("character", path);
    return value;
  }

  return {
    refuse,
    text: textAt,
    fields: (value, path, required, optional = []) => {
      const object = objectAt(value, path);
      const known = [...required, ...optional];
      for (const key of Object.keys(object)) {
        if (!known.includes(key))
          refuse("key", below(path, key.slice(0, 80)), { known: known.join(", ") });
      }
      // Own fields alone: what an object inherits was not sent.
      const own = new Map(Object.entries(object));
      for (const name of required) {
        if (own.get(name) === undefined) refuse("missing", below(path, name));
      }
      return (name) => own.get(name);
    },
    record: (value, path, limit, key, read) => {
      const entries = Object.entries(objectAt(value, path));
      if (entries.length > limit) refuse("many", path, { count: entries.length, limit });
      const pattern = key === "id" ? ID : PARAGRAPH;
      return Object.fromEntries(
        entries.map(([name, item]) => {
          const at = below(path, name.slice(0, 80));
          if (!pattern.test(name)) refuse(key, at);
          return [name, read(item, at)];
        }),
      );
    },
    list: (value, path, limit, read) => {
      if (!Array.isArray(value)) return refuse("list", path);
      if (value.length > limit) return refuse("many", path, { count: value.length, limit });
      // A hole is no value that JSON has; `from` makes it undefined, which every reader refuses.
      return Array.from(value as readonly unknown[], (item, i) => read(item, `${path}[${i}]`));
    },
    id: (value, path) => {
      const id = textAt(value, path, 1000);
      return ID.test(id) ? id : refuse("id", path);
    },
    day: (value, path) => {
      if (typeof value !== "string" || parsePlainDate(value) === null) return refuse("day", path);
      return value;
    },
    choice: (value, path, known) => {
      const found = known.find((each) => each === value);
      return found ?? refuse("choice", path, { known: known.join(", ") });
    },
  };
}

/** `t0a…`, `added-9ae2f0c1-2`, `t0a…-gone`. */
const ID = /^[0-9A-Za-z][0-9A-Za-z-]{0,199}$/;
const PARAGRAPH = /^p(?:0|[1-9]\d{0,6})$/;

function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
