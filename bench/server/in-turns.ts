import { percentile } from "./percentile.ts";

/** Calls that many clients make at once, over and over, for a while. */
export type Burst = (milliseconds: number) => Promise<number>;

/** How a task did beside its floor: calls per second of both, and their ratio with its spread. */
export interface Beside {
  readonly floor: number;
  readonly task: number;
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
}

/** Runs `work` by so many clients at once until the time is over. @returns calls per second */
export async function burst(
  clients: number,
  milliseconds: number,
  work: (client: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  let calls = 0;
  const run = async (client: number): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      await work(client);
      calls++;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  return (calls * 1000) / (performance.now() - start);
}

/** Floor and task in turns, so that both meet the same load of the machine; medians of all turns. */
export async function inTurns(floor: Burst, task: Burst, rounds: number): Promise<Beside> {
  await floor(500);
  await task(500);
  const floors: number[] = [];
  const tasks: number[] = [];
  const ratios: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const one = await floor(1_500);
    const other = await task(1_500);
    floors.push(one);
    tasks.push(other);
    ratios.push(other / one);
  }
  return {
    floor: percentile(floors, 0.5),
    task: percentile(tasks, 0.5),
    ratio: percentile(ratios, 0.5),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}
