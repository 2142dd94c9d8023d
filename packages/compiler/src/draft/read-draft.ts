import type {
  AddedTask,
  CorrectedDeadline,
  CorrectedUnit,
  Corrections,
  FieldCorrections,
  MergedTasks,
  SplitTask,
} from "../corrections/corrections.ts";
import { isDiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Waiver } from "../diagnostics/config.ts";
import type { TaskKind } from "../model/task.ts";
import type { Draft } from "./draft.ts";
import type { DraftFault } from "./draft-fault.ts";
import { type DraftReader, draftReader, isFault, type Reader } from "./draft-reader.ts";

/** Most retyped paragraphs, corrected tasks, waivers …, each; a document of 200 pages has some 3,000 paragraphs. */
const MANY = 20_000;
/** Most quotes, owners or quotas of one task. */
const FEW = 1_000;
/** Longest name or reason. */
const SHORT = 2_000;
/** Longest paragraph or quote. */
const LONG = 200_000;
/** All characters of all texts together. */
const TOTAL = 5_000_000;

/**
 * Takes a value that came over the wire for a draft, or says what is wrong with it. Nothing unknown passes and every list
 * and text has its bound; what comes back is built anew, so that no key of a stranger (`__proto__`) gets into it.
 */
export function readDraft(value: unknown): Draft | DraftFault {
  const read = draftReader(TOTAL);
  try {
    return draftOf(read, value);
  } catch (fault) {
    if (isFault(fault)) return fault.why;
    throw fault;
  }
}

function draftOf(read: DraftReader, value: unknown): Draft {
  const fields = read.fields(value, "", ["texts", "corrections", "waivers"]);
  return {
    texts: read.record(fields("texts"), "texts", MANY, "paragraph", text(read, LONG)),
    corrections: correctionsOf(read, fields("corrections")),
    waivers: read.list(fields("waivers"), "waivers", MANY, (item, path) =>
      waiverOf(read, item, path),
    ),
  };
}

function correctionsOf(read: DraftReader, value: unknown): Corrections {
  const names = ["fields", "dropped", "merged", "splits", "added"] as const;
  const at = (name: string): string => `corrections.${name}`;
  const of = read.fields(value, "corrections", names);
  const id = read.id;
  const quote = text(read, LONG);
  return {
    fields: read.record(of("fields"), at("fields"), MANY, "id", (item, path) =>
      fieldsOf(read, item, path),
    ),
    dropped: read.list(of("dropped"), at("dropped"), MANY, id),
    merged: read.list(of("merged"), at("merged"), MANY, (item, path): MergedTasks => {
      const own = read.fields(item, path, ["into", "from"]);
      const from = read.list(own("from"), `${path}.from`, FEW, id);
      return { into: id(own("into"), `${path}.into`), from };
    }),
    splits: read.list(of("splits"), at("splits"), MANY, (item, path): SplitTask => {
      const own = read.fields(item, path, ["task", "quotes"]);
      const quotes = read.list(own("quotes"), `${path}.quotes`, FEW, quote);
      return { task: id(own("task"), `${path}.task`), quotes };
    }),
    added: read.list(of("added"), at("added"), MANY, (item, path): AddedTask => {
      const own = read.fields(item, path, ["id", "quote", "before", "kind"]);
      return {
        id: id(own("id"), `${path}.id`),
        quote: quote(own("quote"), `${path}.quote`),
        before: quote(own("before"), `${path}.before`),
        kind: read.choice(own("kind"), `${path}.kind`, kinds),
      };
    }),
  };
}

const kinds: readonly TaskKind[] = ["task", "requirement"];
const sides: readonly CorrectedUnit["side"][] = ["owner", "lead", "support"];

function fieldsOf(read: DraftReader, value: unknown, path: string): FieldCorrections {
  const names = ["owners", "deadline", "recurrence", "quotas", "kind", "text"] as const;
  const of = read.fields(value, path, [], names);
  const at = (name: string): string => `${path}.${name}`;
  const short = text(read, SHORT);
  const [owners, deadline, recurrence] = [of("owners"), of("deadline"), of("recurrence")];
  const [quotas, kind, words] = [of("quotas"), of("kind"), of("text")];
  return {
    ...(owners === undefined
      ? {}
      : {
          owners: read.list(owners, at("owners"), FEW, (item, place): CorrectedUnit => {
            const own = read.fields(item, place, ["name", "side"]);
            const name = short(own("name"), `${place}.name`);
            return { name, side: read.choice(own("side"), `${place}.side`, sides) };
          }),
        }),
    ...(deadline === undefined
      ? {}
      : { deadline: deadline === null ? null : deadlineOf(read, deadline, at("deadline")) }),
    ...(recurrence === undefined
      ? {}
      : { recurrence: recurrence === null ? null : short(recurrence, at("recurrence")) }),
    ...(quotas === undefined ? {} : { quotas: read.list(quotas, at("quotas"), FEW, short) }),
    ...(kind === undefined ? {} : { kind: read.choice(kind, at("kind"), kinds) }),
    ...(words === undefined ? {} : { text: read.text(words, at("text"), LONG) }),
  };
}

function deadlineOf(read: DraftReader, value: unknown, path: string): CorrectedDeadline {
  const own = read.fields(value, path, ["text", "date"]);
  const day = own("date");
  const date = day === null ? null : read.day(day, `${path}.date`);
  return { text: read.text(own("text"), `${path}.text`, SHORT), date };
}

function waiverOf(read: DraftReader, value: unknown, path: string): Waiver {
  const own = read.fields(value, path, ["code", "clause", "quote", "reason"], ["until"]);
  const code = read.text(own("code"), `${path}.code`, SHORT);
  if (!isDiagnosticCode(code)) return read.refuse("code", `${path}.code`, { code });
  const clause = read.text(own("clause"), `${path}.clause`, SHORT);
  // A fault may stand at an empty place; only the reason must say something.
  const quote = read.text(own("quote"), `${path}.quote`, LONG);
  const reason = read.text(own("reason"), `${path}.reason`, SHORT);
  if (reason.trim() === "") return read.refuse("blank", `${path}.reason`);
  const until = own("until");
  const waiver = { code, clause, quote, reason };
  return until === undefined ? waiver : { ...waiver, until: read.day(until, `${path}.until`) };
}

function text(read: DraftReader, limit: number): Reader<string> {
  return (value, path) => read.text(value, path, limit);
}
