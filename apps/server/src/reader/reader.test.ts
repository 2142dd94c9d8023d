import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileDraft, emptyDraft, planToJson } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { docxOf, makeDocx } from "../testing/make-docx.ts";
import { readerScript } from "../testing/reader-script.ts";
import {
  openReader,
  type Reader,
  ReaderBusy,
  type ReaderOptions,
  type ReadRequest,
  wallOf,
} from "./reader.ts";
import { Unreadable } from "./unreadable.ts";

const samples = fileURLToPath(new URL("../../../../samples/", import.meta.url));
const sampleNames = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "district")
  .map(({ name }) => name);
const sample = (name: string) => readFileSync(join(samples, name, "input.docx"));

let script = "";
const opened: Reader[] = [];
const folders: string[] = [];

beforeAll(async () => {
  script = await readerScript();
});

afterEach(async () => {
  for (const reader of opened.splice(0)) await reader.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

function open(options: Partial<ReaderOptions> = {}): Reader {
  // The machine may be busy with other tests: the short walls of production are tested by themselves.
  const reader = openReader({ script, wall: () => 60_000, ...options });
  opened.push(reader);
  return reader;
}

/** A reader whose process runs this instead. */
async function openWith(code: string, options: Partial<ReaderOptions> = {}): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), "luoshi-child-"));
  folders.push(folder);
  const file = join(folder, "child.cjs");
  await writeFile(
    file,
    `const send = (head, size) => { const text = Buffer.from(JSON.stringify(head)); const front = Buffer.alloc(8);
      front.writeUInt32LE(1, 0); front.writeUInt32LE(size ?? text.length, 4); process.stdout.write(Buffer.concat([front, text])); };
    send({ ready: true }); process.stdin.on("data", () => { ${code} });`,
  );
  return open({ script: file, ...options });
}

function bytesOf(bytes: Uint8Array): ReadRequest {
  return {
    name: "plan.docx",
    today: "2027-03-01",
    document: { kind: "bytes", bytes },
    draft: emptyDraft,
    before: null,
  };
}

const failure = async (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => null,
    (error: unknown) => error,
  );

const codeOf = async (reading: Promise<unknown>): Promise<string> => {
  const error = await failure(reading);
  return error instanceof Unreadable ? error.code : String(error);
};

describe("openReader", () => {
  it.each(sampleNames)("reads %s as the browser does", async (name) => {
    const bytes = sample(name);
    const { plan, tasks, format, source } = await open().read(bytesOf(bytes));
    const { source: here } = openDocument(bytes);
    const compiled = compileDraft(here, emptyDraft, { today: "2027-03-01" });
    expect(format).toBe("docx");
    expect(JSON.parse(source ?? "")).toEqual(JSON.parse(JSON.stringify(here)));
    expect(plan).toEqual(
      JSON.parse(
        JSON.stringify(
          planToJson({ ...compiled.result, plan: compiled.plan }, { name: "plan.docx", format }),
        ),
      ),
    );
    expect(tasks.map(({ key }) => key)).toEqual(compiled.plan.tasks.map(({ id }) => id));
    for (const { quote, span, deadline, deadlineQuote } of tasks) {
      expect(here.text.slice(...span)).toBe(quote);
      expect(deadline === null || deadlineQuote !== null).toBe(true);
    }
  });

  it("compiles a document that was read before, and finds the tasks of the draft before", async () => {
    const reader = open();
    const first = await reader.read(
      bytesOf(
        makeDocx([
          "关于排查的方案",
          "一、排查水库。由水务局负责，6月底前完成。",
          "二、整修道路。由交通局负责。",
        ]),
      ),
    );
    const [lake, road] = first.tasks.map(({ key }) => key);
    const second = await reader.read({
      ...bytesOf(new Uint8Array()),
      document: { kind: "source", source: first.source ?? "", format: "docx" },
      draft: { ...emptyDraft, texts: { p1: "一、排查山塘和水库。由水务局负责，6月底前完成。" } },
      before: { draft: emptyDraft, source: null },
    });
    expect(second.source).toBeNull();
    expect(second.tasks[0]?.key).not.toBe(lake);
    expect(second.carried).toEqual({
      [lake as string]: second.tasks[0]?.key,
      [road as string]: road,
    });
  });

  it("carries corrections to an exchanged document", async () => {
    const reader = open();
    const former = [
      "关于排查的方案",
      "一、排查水库。由水务局负责，6月底前完成。",
      "二、整修道路。由交通局负责。",
    ];
    const first = await reader.read(bytesOf(makeDocx(former)));
    const lake = first.tasks[0]?.key as string;
    const draft = {
      ...emptyDraft,
      corrections: {
        ...emptyDraft.corrections,
        fields: { [lake]: { kind: "requirement" as const } },
      },
    };
    const second = await reader.read({
      ...bytesOf(
        makeDocx([
          former[0] as string,
          former[2] as string,
          "三、排查山塘和水库。由水务局负责，6月底前完成。",
        ]),
      ),
      draft,
      before: { draft, source: first.source },
    });
    const now = second.carried[lake] as string;
    expect(Object.keys(second.draft.corrections.fields)).toEqual([now]);
    expect(second.tasks.find(({ key }) => key === now)).toMatchObject({
      kind: "requirement",
      text: expect.stringContaining("山塘"),
    });
  });

  it("tells in both languages why a file is no document, and reads on", async () => {
    const reader = open();
    const error = await failure(
      reader.read(bytesOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]))),
    );
    expect(error).toBeInstanceOf(Unreadable);
    expect((error as Unreadable).texts.message).toEqual({
      zh: expect.stringContaining("PDF"),
      en: expect.stringContaining("PDF"),
    });
    expect((await reader.read(bytesOf(sample("work-safety")))).tasks.length).toBeGreaterThan(5);
  });

  it("refuses a zip bomb", async () => {
    const bomb = docxOf(`<w:p><w:r><w:t>${" ".repeat(48 * 1024 * 1024)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(open().read(bytesOf(bomb)))).toBe("ratio");
  });

  it("refuses two million paragraphs and reads on", async () => {
    const reader = open();
    const flood = docxOf("<w:p><w:r><w:t>字</w:t></w:r></w:p>".repeat(2_000_000));
    expect(await codeOf(reader.read(bytesOf(flood)))).toMatch(
      /^(ratio|entry-too-large|too-much-text|too-much-memory)$/,
    );
    expect((await reader.read(bytesOf(sample("work-safety")))).tasks.length).toBeGreaterThan(5);
  });

  it("refuses more text than a plan can have", async () => {
    const text = new TextEncoder().encode("一、做好工作。\n".repeat(200_000));
    expect(await codeOf(open().read(bytesOf(text)))).toBe("too-much-text");
  });

  it("refuses a file over the limit", async () => {
    expect(await codeOf(open({ fileBytes: 1000 }).read(bytesOf(new Uint8Array(1001))))).toBe(
      "too-large",
    );
  });

  it("kills a process that does not come back, and goes on with another", async () => {
    const lost: string[] = [];
    const reader = await openWith("for (;;);", {
      wall: () => 300,
      onLoss: (why) => lost.push(why),
    });
    expect(await codeOf(reader.read(bytesOf(new Uint8Array(1))))).toBe("too-slow");
    expect(await codeOf(reader.read(bytesOf(new Uint8Array(1))))).toBe("too-slow");
    expect(lost).toEqual(["too-slow", "too-slow"]);
  });

  it("kills a real document's reading too", async () => {
    const reader = open({ wall: (bytes) => (bytes > 500_000 ? 5 : 60_000) });
    const long = new TextEncoder().encode(
      "一、由水务局负责，每月25日前排查水库，6月底前完成。\n".repeat(10_000),
    );
    expect(await codeOf(reader.read(bytesOf(long)))).toBe("too-slow");
    expect((await reader.read(bytesOf(sample("work-safety")))).tasks.length).toBeGreaterThan(5);
  });

  it("holds memory to its bound", async () => {
    const reader = await openWith(
      `const kept = []; for (let n = 0; n < 100; n++) kept.push(new Array(100000).fill(n));
      send({ ok: false, code: String(kept.length), message: { zh: "", en: "" } });`,
      { heapMegabytes: 32 },
    );
    expect(await codeOf(reader.read(bytesOf(new Uint8Array(1))))).toBe("too-much-memory");
  });

  it("takes no more output than it should", async () => {
    const said = await openWith("send({ ok: true }, 3e9); setInterval(() => {}, 1000);", {
      outputBytes: 1000,
    });
    expect(await codeOf(said.read(bytesOf(new Uint8Array(1))))).toBe("too-much-output");
    const sent = await openWith(
      'for (let i = 0; i < 100; i++) process.stdout.write("x".repeat(9999));',
      { outputBytes: 1000 },
    );
    expect(await codeOf(sent.read(bytesOf(new Uint8Array(1))))).toBe("too-much-output");
  });

  it("gives the process no environment, no file and no other program", async () => {
    process.env["LUOSHI_SECRET_OF_TEST"] = "x";
    const reader = await openWith(`
      const tried = {};
      const attempt = (name, act) => { try { act(); tried[name] = "done"; } catch (error) { tried[name] = error.code; } };
      attempt("read", () => require("node:fs").readFileSync("/etc/hostname"));
      attempt("write", () => require("node:fs").writeFileSync(__dirname + "/x", ""));
      attempt("spawn", () => require("node:child_process").execSync("true"));
      attempt("thread", () => new (require("node:worker_threads").Worker)("0", { eval: true }));
      send({ ok: false, code: JSON.stringify([process.env.LUOSHI_SECRET_OF_TEST ?? null, tried]), message: { zh: "", en: "" } });`);
    const told = JSON.parse(await codeOf(reader.read(bytesOf(new Uint8Array(1))))) as unknown;
    const denied = "ERR_ACCESS_DENIED";
    expect(told).toEqual([null, { read: denied, write: denied, spawn: denied, thread: denied }]);
  });

  it("works on two at once and lets only so many wait", async () => {
    const reader = await openWith(
      'setTimeout(() => send({ ok: false, code: String(process.pid), message: { zh: "", en: "" } }), 200);',
      { queue: 2 },
    );
    const codes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => codeOf(reader.read(bytesOf(new Uint8Array(1))))),
    );
    expect(codes.filter((code) => code === String(new ReaderBusy())).length).toBe(1);
    expect(new Set(codes.slice(0, 2)).size).toBe(2);
  });

  it("gives up what waits when it is closed", async () => {
    const reader = await openWith("for (;;);");
    const reading = codeOf(reader.read(bytesOf(new Uint8Array(1))));
    await reader.close();
    expect(await reading).toMatch(/Error/);
    expect(await codeOf(reader.read(bytesOf(new Uint8Array(1))))).toBe(String(new ReaderBusy()));
  });
});

describe("wallOf", () => {
  it("grows with the file, to ten seconds", () => {
    expect([0, 1, 5, 20].map((megabytes) => wallOf(megabytes * 1024 * 1024))).toEqual([
      2000, 3000, 7000, 10_000,
    ]);
  });
});
