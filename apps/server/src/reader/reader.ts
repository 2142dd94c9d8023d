import type { Draft, PlanJson } from "@luoshi/compiler";
import type { ReadTable } from "@luoshi/documents";
import type { CompiledPlan } from "./compiled-plan.ts";
import type { Frame } from "./frame.ts";
import type { BothLanguages, JobAnswer, JobHead, TableAnswer, TableHead } from "./read-job.ts";
import { type ReadingProcess, startReadingProcess } from "./reading-process.ts";
import { anotherFile, anotherSheet, smallerFile, Unreadable } from "./unreadable.ts";

/** A document to read, or one that was read before, with the draft to compile it with. */
export interface ReadRequest {
  readonly name: string;
  readonly today: string;
  readonly document:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array }
    | {
        readonly kind: "source";
        /** SourceText as JSON. */
        readonly source: string;
        readonly format: string;
      };
  readonly draft: Draft;
  /** The draft before, whose tasks are to be found again; `source` where it was another document. */
  readonly before: { readonly draft: Draft; readonly source: string | null } | null;
}

/** What was read and compiled. */
export interface ReadPlan extends CompiledPlan {
  readonly format: string;
  readonly notes: readonly BothLanguages[];
  /** SourceText as JSON; null where it was given. */
  readonly source: string | null;
  /** `plan` as JSON, as it goes into the database. */
  readonly planText: string;
}

/** Reads and compiles documents out of this process. */
export interface Reader {
  /** @throws Unreadable for the document's faults, ReaderBusy when too many wait */
  readonly read: (request: ReadRequest) => Promise<ReadPlan>;
  /** Reads a sheet for import. @throws Unreadable for its faults, ReaderBusy when too many wait */
  readonly readTable: (bytes: Uint8Array, table: Omit<TableHead, "from">) => Promise<ReadTable>;
  /** Starts a process ahead of the first document. */
  readonly warm: () => void;
  /** Documents being read and waiting to be. */
  readonly load: () => QueueLoad;
  readonly close: () => Promise<void>;
}

/** How full a bounded queue is. */
export interface QueueLoad {
  readonly running: number;
  readonly waiting: number;
}

/** What one process may take. */
export interface ReaderOptions {
  /** The bundled child.ts. */
  readonly script: string;
  readonly processes?: number;
  /** Most documents that wait. */
  readonly queue?: number;
  readonly fileBytes?: number;
  readonly characters?: number;
  readonly heapMegabytes?: number;
  readonly outputBytes?: number;
  /** Milliseconds for a document of so many bytes. */
  readonly wall?: (bytes: number) => number;
  /** Told when a process was killed or died, without a word of the document. */
  readonly onLoss?: (why: string) => void;
}

/** Too many documents wait already. */
export class ReaderBusy extends Error {}

const MB = 1024 * 1024;

/** 2 s and 1 s for each megabyte, 10 s at most. */
export function wallOf(bytes: number): number {
  return Math.min(10_000, 2000 + (bytes / MB) * 1000);
}

interface Waiting {
  readonly head: JobHead | TableHead;
  readonly parts: readonly Uint8Array[];
  readonly done: (frame: Frame) => void;
  readonly failed: (error: Error) => void;
}

/** A process that took so many documents is replaced: nothing gathers in it. */
const MOST_JOBS = 100;
const IDLE_MS = 5 * 60_000;

/** Reading processes, at most `processes` at once, each for one document at a time; one rests warm. */
export function openReader(options: ReaderOptions): Reader {
  const { processes = 2, queue = 6, wall = wallOf } = options;
  const limits = {
    fileBytes: options.fileBytes ?? 20 * MB,
    characters: options.characters ?? 1_000_000,
  };
  const resting: ReadingProcess[] = [];
  const all = new Set<ReadingProcess>();
  const waiting: Waiting[] = [];
  let closed = false;

  const start = (): ReadingProcess => {
    const started = startReadingProcess({
      script: options.script,
      heapMegabytes: options.heapMegabytes ?? 256,
      outputBytes: options.outputBytes ?? 64 * MB,
      onExit: () => {
        all.delete(started);
        const at = resting.indexOf(started);
        if (at >= 0) resting.splice(at, 1);
      },
    });
    all.add(started);
    return started;
  };

  const rest = (one: ReadingProcess): void => {
    if (closed || one.jobs >= MOST_JOBS || !one.alive()) {
      one.end();
      return;
    }
    resting.push(one);
    one.endAfter(IDLE_MS);
  };

  const next = (): void => {
    if (waiting.length === 0) return;
    const one = resting.pop() ?? (all.size < processes ? start() : null);
    if (one === null) return;
    // Who saves a draft waits on it; whoever uploads sees a bar.
    const saved = waiting.findIndex(({ head }) => head.from === "source");
    const [job] = waiting.splice(Math.max(0, saved), 1) as [Waiting];
    const bytes = job.parts.reduce((sum, { length }) => sum + length, 0);
    void one.run(job.head, job.parts, wall(bytes)).then(
      (frame) => {
        rest(one);
        job.done(frame);
        next();
      },
      (error: Error) => {
        options.onLoss?.(error.message);
        job.failed(error);
        // The process has gone by now, and its place is free.
        next();
        warm();
      },
    );
  };

  const warm = (): void => {
    if (!closed && resting.length === 0 && all.size < processes) rest(start());
  };

  const ask = async ({ head, parts }: Pick<Waiting, "head" | "parts">): Promise<Frame> => {
    if (closed || waiting.length >= queue) throw new ReaderBusy();
    return new Promise<Frame>((done, failed) => {
      waiting.push({ head, parts, done, failed });
      next();
    });
  };

  return {
    read: async (request) => {
      const frame = await ask(jobOf(request, limits));
      return readPlan(frame, request.document.kind === "bytes");
    },
    readTable: async (bytes, table) => {
      const { head, parts } = await ask({ head: { from: "table", ...table }, parts: [bytes] });
      const answer = head as TableAnswer;
      if (!answer.ok) throw new Unreadable(answer.code, answer.message, anotherSheet);
      return JSON.parse((parts[0] as Buffer).toString("utf8")) as ReadTable;
    },
    warm,
    load: () => ({ running: all.size - resting.length, waiting: waiting.length }),
    close: async () => {
      closed = true;
      for (const { failed } of waiting.splice(0)) failed(new ReaderBusy());
      await Promise.all([...all].map((one) => one.kill()));
    },
  };
}

function jobOf(
  { name, today, document, draft, before }: ReadRequest,
  limits: JobHead["limits"],
): { readonly head: JobHead; readonly parts: readonly Uint8Array[] } {
  const from = document.kind;
  return {
    head: {
      name,
      today,
      from,
      format: from === "source" ? document.format : null,
      draft,
      before: before === null ? null : { draft: before.draft },
      limits,
    },
    parts: [
      document.kind === "bytes" ? document.bytes : Buffer.from(document.source),
      ...(before?.source == null ? [] : [Buffer.from(before.source)]),
    ],
  };
}

function readPlan({ head, parts }: Frame, withSource: boolean): ReadPlan {
  const answer = head as JobAnswer;
  if (!answer.ok) {
    const big = /^too-|ratio|entry-too-large/.test(answer.code);
    throw new Unreadable(answer.code, answer.message, big ? smallerFile : anotherFile);
  }
  const planText = (parts.at(-1) as Buffer).toString("utf8");
  return {
    ...answer.compiled,
    format: answer.format,
    notes: answer.notes,
    source: withSource ? (parts[0] as Buffer).toString("utf8") : null,
    plan: JSON.parse(planText) as PlanJson,
    planText,
  };
}
