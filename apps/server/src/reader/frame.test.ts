import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeFrame, type Frame, FrameTooLarge, frameReader } from "./frame.ts";

const cut = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );

describe("frameReader", () => {
  it("gives back what was encoded, however it is cut", () => {
    const frames = fc.array(
      fc.record({
        head: fc.jsonValue(),
        parts: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 30 }), (sent, size) => {
        const received: Frame[] = [];
        const take = frameReader(10_000, (frame) => received.push(frame));
        const bytes = Buffer.concat(sent.flatMap(({ head, parts }) => encodeFrame(head, parts)));
        for (const chunk of cut(bytes, size)) take(chunk);
        expect(
          received.map(({ head, parts }) => ({ head, parts: parts.map((part) => [...part]) })),
        ).toEqual(
          sent.map(({ head, parts }) => ({
            head: JSON.parse(JSON.stringify(head)) as unknown,
            parts: parts.map((part) => [...part]),
          })),
        );
      }),
    );
  });

  it("takes a frame of exactly the limit and no larger one", () => {
    const bytes = Buffer.concat(encodeFrame("x", [new Uint8Array(100)]));
    const received: Frame[] = [];
    frameReader(bytes.length, (frame) => received.push(frame))(bytes);
    expect(received.length).toBe(1);
    expect(() => frameReader(bytes.length - 1, () => {})(bytes)).toThrow(FrameTooLarge);
    expect(() => frameReader(1000, () => {})(Buffer.alloc(2000, 255))).toThrow(FrameTooLarge);
  });
});
