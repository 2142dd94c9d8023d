import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../http/app-error.ts";

/** Hashes passwords a few at a time: each takes 19 MiB and a core for some 20 ms. */
export interface PasswordHasher {
  /** The hash of a password with its parameters and salt, as text. */
  readonly hash: (password: string) => Promise<string>;
  /** Whether the hash is of that password. Without a hash it takes as long and says no: nobody learns who exists. */
  readonly verify: (stored: string | null, password: string) => Promise<boolean>;
  /** Hashes being made and waiting to be. */
  readonly load: () => { readonly running: number; readonly waiting: number };
}

/** What a hasher may be told; a test counts with it. */
export interface HasherOptions {
  readonly memoryKiB?: number;
  readonly passes?: number;
  /** At once. */
  readonly slots?: number;
  /** Waiting for a slot; whoever comes next is told to come back. */
  readonly waiting?: number;
  /** Told of each hash that begins, with how many run then. */
  readonly onHash?: (running: number) => void;
}

/**
 * Argon2id behind a bounded queue.
 * @throws AppError `busy` from its functions where the queue is full
 */
export function createPasswordHasher(options: HasherOptions = {}): PasswordHasher {
  const { memoryKiB = 19_456, passes = 2, slots = 2, waiting = 100, onHash } = options;
  const cost = { memoryCost: memoryKiB, timeCost: passes, parallelism: 1 };
  const queue: (() => void)[] = [];
  let running = 0;
  const inSlot = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= slots) {
      if (queue.length >= waiting) throw new AppError("busy", {}, { retryAfter: 5 });
      // Whoever leaves hands over the slot: nobody gets in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running++;
    try {
      onHash?.(running);
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running--;
      else next();
    }
  };
  // Made at once, so that the first unknown login costs no more than the next.
  const nobody = hash("nobody has this password", cost);
  return {
    hash: (password) => inSlot(() => hash(password, cost)),
    load: () => ({ running, waiting: queue.length }),
    verify: async (stored, password) => {
      const against = stored ?? (await nobody);
      const right = await inSlot(() => verify(against, password));
      return right && stored !== null;
    },
  };
}
