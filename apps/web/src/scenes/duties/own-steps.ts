import type { Answer, Input } from "@luoshi/server/contract/client";

type DutyCommand = "POST /api/duties/:dutyId/commands";
type ReportCommand = "POST /api/reports/:reportId/commands";
type Send<N extends DutyCommand | ReportCommand> = (input: Input<N>) => Promise<Answer<N>>;

// Whoever takes a report and then confirms its duty has seen the duty before both, and is not somebody else to themselves:
// what they do goes one after another, and each goes on from the version that the one before has made of what they saw.
const made = new Map<string, number>();
let last: Promise<unknown> = Promise.resolve();

/** Sends a command on a duty after all of one's own that are under way, for what those have made of it. */
export function dutyInTurn(
  input: Input<DutyCommand>,
  send: Send<DutyCommand>,
): Promise<Answer<DutyCommand>> {
  const { dutyId } = input.params;
  return inTurn(async () => {
    const version = now(dutyId, input.body.version);
    const answer = await send({ ...input, body: { ...input.body, version } });
    made.set(`${dutyId} ${version}`, answer.version);
    return answer;
  });
}

/** Sends a command on a report after all of one's own that are under way. */
export function reportInTurn(
  input: Input<ReportCommand>,
  send: Send<ReportCommand>,
): Promise<Answer<ReportCommand>> {
  return inTurn(async () => {
    const answer = await send(input);
    made.set(`${answer.dutyId} ${answer.duty.was}`, answer.duty.is);
    return answer;
  });
}

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act, act);
  last = mine;
  return mine;
}

function now(dutyId: string, seen: number): number {
  const next = made.get(`${dutyId} ${seen}`);
  return next === undefined || next === seen ? seen : now(dutyId, next);
}
