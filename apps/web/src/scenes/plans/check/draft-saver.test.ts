import type { Draft } from "@luoshi/compiler";
import { CallError } from "@luoshi/server/contract/client";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyDraft } from "../../../checker/empty-draft.ts";
import type { Plan } from "../plan-answers.ts";
import { createDraftSaver, type DraftSaver, type SaverState } from "./draft-saver.ts";
import type { KeptPlanDraft } from "./kept-plan-draft.ts";
import { sameDraft } from "./merge-drafts.ts";

const typed = (texts: Draft["texts"]): Draft => ({ ...emptyDraft, texts });

const told = (draft: Draft, draftVersion: number): Plan =>
  ({ drafting: { draft, draftVersion } }) as unknown as Plan;

const refusal = (status: number, code: string, current?: Plan): CallError => {
  const text = { zh: "", en: "" };
  return new CallError(status, {
    code,
    message: text,
    help: text,
    args: {},
    ...(current === undefined ? {} : { current }),
  });
};

/** Keeps drafts as the server does: a version must be the newest, a key answers once and is repeated. */
function draftServer() {
  let draft = emptyDraft;
  let version = 1;
  const answers = new Map<string, Plan>();
  const lost: ("before" | "after" | null)[] = [];
  return {
    get draft() {
      return draft;
    },
    plan: () => told(draft, version),
    lose: (how: "before" | "after") => void lost.push(how),
    save: async (next: Draft, from: number, key: string): Promise<Plan> => {
      const fate = lost.shift() ?? null;
      await Promise.resolve();
      if (fate === "before") throw refusal(0, "no-answer");
      const before = answers.get(key);
      if (before === undefined) {
        if (from !== version) throw refusal(409, "version-conflict", told(draft, version));
        draft = next;
        version++;
        answers.set(key, told(draft, version));
      }
      if (fate === "after") throw refusal(0, "no-answer");
      return answers.get(key) as Plan;
    },
  };
}

let keys = 0;

/** A clerk at a screen: what is typed is kept, what comes in is shown. */
function clerk(server: ReturnType<typeof draftServer>) {
  let shown = server.draft;
  let kept: KeptPlanDraft | null = null;
  let again: (() => void) | null = null;
  const states: SaverState[] = [];
  const { drafting } = server.plan();
  const saver: DraftSaver = createDraftSaver(
    { draft: shown, draftVersion: drafting?.draftVersion ?? 0 },
    {
      send: (draft, version, key) => server.save(draft, version, key),
      store: {
        read: () => Promise.resolve(kept),
        put: (next) => {
          kept = next;
          return Promise.resolve(true);
        },
        clear: () => {
          kept = null;
          return Promise.resolve();
        },
      },
      newKey: () => `key ${++keys}`,
      now: () => 0,
      later: (retry) => {
        again = retry;
        return () => {
          again = null;
        };
      },
      onState: (state) => void states.push(state),
      onSaved: () => {},
      onMerged: (draft) => {
        shown = draft;
        void saver.keep(draft);
      },
    },
  );
  return {
    saver,
    states,
    shown: () => shown,
    kept: () => kept,
    type: (key: string, text: string) => {
      shown = typed({ ...shown.texts, [key]: text });
      return saver.keep(shown);
    },
    networkBack: () => again?.(),
    state: () => states[states.length - 1],
  };
}

const settled = async (): Promise<void> => {
  for (let n = 0; n < 40; n++) await Promise.resolve();
};

test("what is typed on while a save is under way follows it, as one", async () => {
  const server = draftServer();
  const one = clerk(server);
  const first = one.type("p1", "甲");
  void one.type("p1", "甲乙");
  void one.type("p2", "丙");
  expect(await first).toBe(true);
  await settled();
  expect(server.draft.texts).toEqual({ p1: "甲乙", p2: "丙" });
  expect(one.kept()).toBe(null);
  expect(one.state()?.kind).toBe("saved");
  expect(server.plan().drafting?.draftVersion).toBe(3);
});

test("without an answer it stays on the device, and goes when the server is there", async () => {
  const server = draftServer();
  const one = clerk(server);
  server.lose("before");
  expect(await one.type("p1", "甲")).toBe(false);
  expect(one.state()).toEqual({ kind: "offline", onDisk: true });
  expect(one.kept()?.draft.texts).toEqual({ p1: "甲" });
  one.networkBack();
  await settled();
  expect(server.draft.texts).toEqual({ p1: "甲" });
  expect(one.kept()).toBe(null);
});

test("an answer that was lost is no conflict with oneself, whatever was typed since", async () => {
  const server = draftServer();
  const one = clerk(server);
  server.lose("after");
  await one.type("p1", "甲");
  await one.type("p1", "甲乙");
  await settled();
  expect(one.states.some(({ kind }) => kind === "conflict")).toBe(false);
  expect(server.draft.texts).toEqual({ p1: "甲乙" });
});

test("another's work in other places comes in by itself", async () => {
  const server = draftServer();
  const [one, two] = [clerk(server), clerk(server)];
  await one.type("p1", "甲");
  await two.type("p2", "乙");
  await settled();
  expect(server.draft.texts).toEqual({ p1: "甲", p2: "乙" });
  expect(two.shown().texts).toEqual({ p1: "甲", p2: "乙" });
  one.saver.adopt(server.plan());
  expect(one.shown().texts).toEqual({ p1: "甲", p2: "乙" });
});

test.each([
  ["mine", "乙"],
  ["theirs", "甲"],
] as const)("in the same place one chooses: %s", async (side, stands) => {
  const server = draftServer();
  const [one, two] = [clerk(server), clerk(server)];
  await one.type("p1", "甲");
  expect(await two.type("p1", "乙")).toBe(false);
  expect(two.state()).toEqual({
    kind: "conflict",
    overlaps: [{ key: "text p1", mine: "乙", theirs: "甲" }],
  });
  // Nothing is lost while the question stands, and typing goes on.
  void two.type("p3", "丙");
  expect(two.kept()?.draft.texts).toEqual({ p1: "乙", p3: "丙" });
  expect(server.draft.texts).toEqual({ p1: "甲" });
  two.saver.choose(side);
  await settled();
  expect(server.draft.texts).toEqual({ p1: stands, p3: "丙" });
  expect(two.kept()).toBe(null);
});

test("a plan that may not be changed any more keeps the work on the device", async () => {
  const server = draftServer();
  const one = clerk(server);
  const save = server.save;
  server.save = () => Promise.reject(refusal(409, "plan-state"));
  expect(await one.type("p1", "甲")).toBe(false);
  expect(one.state()?.kind).toBe("refused");
  expect(one.kept()?.draft.texts).toEqual({ p1: "甲" });
  server.save = save;
  one.saver.retry();
  await settled();
  expect(server.draft.texts).toEqual({ p1: "甲" });
});

const step = fc.oneof(
  fc.record({
    who: fc.nat(1),
    key: fc.constantFrom("p1", "p2", "p3", "p4"),
    lost: fc.constantFrom(null, null, "before" as const, "after" as const),
    wait: fc.boolean(),
  }),
);

test("two clerks on a bad line: whatever was typed last by either stands, on the server and on both screens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const server = draftServer();
      const both = [clerk(server), clerk(server)] as const;
      const last = new Map<string, string>();
      let n = 0;
      for (const { who, key, lost, wait } of steps) {
        if (lost !== null) server.lose(lost);
        const text = `${who} ${++n}`;
        // Each has paragraphs of their own, so that nobody has to be asked.
        last.set(`${key} ${who}`, text);
        void both[who === 0 ? 0 : 1].type(`${key} ${who}`, text);
        if (wait) await settled();
      }
      for (let round = 0; round < 20; round++) {
        for (const each of both) {
          each.networkBack();
          await settled();
          each.saver.adopt(server.plan());
          await settled();
        }
      }
      expect(server.draft.texts).toEqual(Object.fromEntries(last));
      for (const each of both) {
        expect(sameDraft(each.shown(), server.draft)).toBe(true);
        expect(each.kept()).toBe(null);
      }
    }),
  );
});
