// The reading process: documents of strangers are read and compiled here, one at a time, where a hang or a flood of memory
// hurts nobody. It is given no environment, may open no file, and is killed when it takes too long.
import { encodeFrame, frameReader } from "./frame.ts";
import { readJob } from "./read-job.ts";

const MOST_INPUT = 256 * 1024 * 1024;

const send = (head: unknown, parts: readonly Uint8Array[]): void => {
  for (const piece of encodeFrame(head, parts)) process.stdout.write(piece);
};

process.stdin.on(
  "data",
  frameReader(MOST_INPUT, (frame) => {
    const { answer, parts } = readJob(frame);
    send(answer, parts);
  }),
);
// The server is gone, and with it whoever waited.
process.stdin.on("end", () => process.exit(0));
send({ ready: true }, []);
