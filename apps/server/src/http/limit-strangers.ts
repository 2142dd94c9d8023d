import { AppError } from "./app-error.ts";

/** Requests of one address in a minute that bring no valid session: a whole bureau may stand behind one address. */
export const STRANGERS_PER_MINUTE = 600;
const MINUTE = 60_000;
/** Addresses remembered at once; beyond it all new ones share one count. */
const MOST_ADDRESSES = 10_000;

/** Counts requests of those who are not signed in, by address, in this process; throws when there are too many. */
export type LimitStrangers = (address: string, now: string) => void;

/** Makes a counter. It forgets everything each minute, so that it cannot grow. */
export function limitStrangers(most: number = STRANGERS_PER_MINUTE): LimitStrangers {
  let counts = new Map<string, number>();
  let minute = 0;
  return (address, now) => {
    const time = Date.parse(now);
    const current = Math.floor(time / MINUTE);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const network = networkOf(address);
    const key = counts.has(network) || counts.size < MOST_ADDRESSES ? network : "others";
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) {
      const wait = Math.ceil(((current + 1) * MINUTE - time) / 1000);
      throw new AppError("too-many-requests", { seconds: wait }, { retryAfter: wait });
    }
  };
}

/** What counts as one address: of IPv6 the first 64 bits, which one subscriber has for himself. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = "", tail] = address.split("%", 1)[0]?.split("::", 2) ?? [];
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const middle = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...new Array<string>(middle).fill("0"), ...last]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}
