import type { Input } from "@luoshi/server/contract/client";
import { describe, expect, test } from "vitest";
import { dutyInTurn, reportInTurn } from "./own-steps.ts";

type DutyInput = Input<"POST /api/duties/:dutyId/commands">;

const accept = (dutyId: string, version: number): DutyInput => ({
  params: { dutyId },
  body: { version, command: { kind: "accept" } },
});
const take = (reportId: string): Input<"POST /api/reports/:reportId/commands"> => ({
  params: { reportId },
  body: { version: 1, command: { kind: "acceptReport" } },
});

/** The server's side of one duty: it takes what fits its version, and notes what came. */
class OneDuty {
  readonly came: string[] = [];
  version: number;
  private readonly id: string;
  constructor(id: string, version: number) {
    this.id = id;
    this.version = version;
  }
  readonly accept = async ({ body: { version } }: DutyInput) => {
    this.came.push(`accept ${version}`);
    await Promise.resolve();
    if (version !== this.version) throw new Error(`409, stands at ${this.version}`);
    this.version += 1;
    return { version: this.version } as never;
  };
  /** A report that is taken moves its duty by as many steps as its shares are deep. */
  readonly take = async () => {
    this.came.push("take");
    await new Promise((done) => setTimeout(done, 5));
    const was = this.version;
    this.version += 2;
    return { dutyId: this.id, duty: { was, is: this.version } } as never;
  };
}

describe("one's own steps on a duty", () => {
  test("a duty is confirmed on top of the report that was taken while it was pressed", async () => {
    const duty = new OneDuty("a", 4);
    const both = [reportInTurn(take("r"), duty.take), dutyInTurn(accept("a", 4), duty.accept)];
    await Promise.all(both);
    expect(duty.came).toEqual(["take", "accept 6"]);
  });

  test("what somebody else did between is met as before", async () => {
    const before = new OneDuty("b", 5);
    await reportInTurn(take("r"), before.take);
    await expect(dutyInTurn(accept("b", 4), before.accept)).rejects.toThrow("409");
    const after = new OneDuty("c", 4);
    await reportInTurn(take("r"), after.take);
    after.version += 1;
    await expect(dutyInTurn(accept("c", 4), after.accept)).rejects.toThrow("409");
    expect(after.came).toEqual(["take", "accept 6"]);
  });

  test("one that is refused holds up none that comes after", async () => {
    const duty = new OneDuty("d", 1);
    const refused = dutyInTurn(accept("d", 9), () => Promise.reject(new Error("409")));
    const next = dutyInTurn(accept("d", 1), duty.accept);
    await expect(refused).rejects.toThrow("409");
    await expect(next).resolves.toEqual({ version: 2 });
  });
});
