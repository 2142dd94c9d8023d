import { useCheck } from "./check-store.ts";
import { type SampleName, samples } from "./sample-files.ts";

/** Opens a sample as if its file had been dropped; an unknown name opens nothing. */
export async function openSample(name: string): Promise<void> {
  if (!(Object.keys(samples) as string[]).includes(name)) return;
  const sample = samples[name as SampleName];
  const answer = await fetch(sample.url);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  await useCheck.getState().openFile(`${sample.zh}.docx`, bytes);
}
