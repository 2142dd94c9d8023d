import type { Call, CallOptions } from "@luoshi/server/contract/client";
import { expect, test } from "vitest";
import { testReport } from "../testing/test-report.ts";
import type { QueuedReport } from "./queued-report.ts";
import { sendReport } from "./send-report.ts";

/** Notes what is asked, and gives each file a number; fails at the call of that name the first time. */
function recorder(failAt: string | null = null) {
  const asked: { readonly name: string; readonly key: string; readonly body: unknown }[] = [];
  let fail = failAt;
  let files = 0;
  const call = (name: string, input: { readonly body?: unknown }, options?: CallOptions) => {
    asked.push({ name, key: options?.key ?? "", body: input.body });
    if (name === fail) {
      fail = null;
      return Promise.reject(new Error("cut"));
    }
    files += 1;
    return Promise.resolve({ id: `file-${files}` });
  };
  return { asked, call: call as unknown as Call };
}

const photo = () => Promise.resolve(new ArrayBuffer(3));

test("photos go first, each with its key, then the words with the files in their order", async () => {
  const { asked, call } = recorder();
  const kept: QueuedReport[] = [];
  await sendReport(testReport(), {
    call,
    photo,
    kept: (item) => Promise.resolve(void kept.push(item)),
  });
  expect(asked.map(({ name, key }) => `${name} ${key}`)).toEqual([
    "POST /api/files photo-key",
    "POST /api/duties/:dutyId/reports report-key",
  ]);
  expect(asked[1]?.body).toEqual({
    content: { done: "已排查12处", percent: 40, fileIds: ["file-1"] },
    submit: true,
    sign: false,
  });
  expect(kept[0]?.photos[0]?.fileId).toBe("file-1");
});

test("a photo that has arrived is not sent again", async () => {
  const { asked, call } = recorder("POST /api/duties/:dutyId/reports");
  let stored = testReport();
  const sending = {
    call,
    photo,
    kept: (item: QueuedReport) => {
      stored = item;
      return Promise.resolve();
    },
  };
  await expect(sendReport(stored, sending)).rejects.toThrow("cut");
  await sendReport(stored, sending);
  expect(asked.filter(({ name }) => name === "POST /api/files")).toHaveLength(1);
  expect(asked.at(-1)?.body).toMatchObject({ content: { fileIds: ["file-1"] } });
});

test("words are sent without a photo that the device has lost", async () => {
  const { asked, call } = recorder();
  await sendReport(testReport(), {
    call,
    photo: () => Promise.resolve(null),
    kept: () => Promise.resolve(),
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toMatchObject({ content: { fileIds: [] } });
});

test("one that stands on the server already is changed, with the version it was made from", async () => {
  const { asked, call } = recorder();
  await sendReport(testReport({ report: { id: "x", version: 4 }, photos: [] }), {
    call,
    photo,
    kept: () => Promise.resolve(),
  });
  expect(asked[0]?.name).toBe("PUT /api/reports/:reportId");
  expect(asked[0]?.body).toMatchObject({ version: 4 });
});

test("files that the server had stay, before the new photos", async () => {
  const { asked, call } = recorder();
  await sendReport(testReport({ report: { id: "x", version: 4 }, fileIds: ["old"] }), {
    call,
    photo,
    kept: () => Promise.resolve(),
  });
  expect(asked[1]?.body).toMatchObject({ content: { fileIds: ["old", "file-1"] } });
});
