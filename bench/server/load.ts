// Clients on kept connections, in a process of their own: told what to ask and for how long, answers calls per second.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { burst } from "./in-turns.ts";

/** One call. */
export interface Asked {
  readonly path: string;
  readonly cookie: string;
  readonly body: unknown;
}

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let at = 0;

function ask({ path, cookie, body }: Asked): Promise<void> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
          "idempotency-key": randomUUID(),
          "x-luoshi": "1",
          cookie,
        },
      },
      (reply) => {
        let answer = "";
        reply.setEncoding("utf8");
        reply.on("data", (part: string) => {
          answer += part;
        });
        reply.on("end", () => {
          if (reply.statusCode === 200) resolve();
          else reject(new Error(`${path}: ${reply.statusCode} ${answer}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(text);
  });
}

interface Told {
  readonly milliseconds: number;
  readonly clients: number;
  readonly asked: readonly Asked[];
}

async function run({ milliseconds, clients, asked }: Told): Promise<void> {
  try {
    const rate = await burst(clients, milliseconds, async () => {
      const one = asked[at++ % asked.length];
      if (one !== undefined) await ask(one);
    });
    process.send?.({ rate });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
}

process.on("message", (told: Told) => void run(told));
