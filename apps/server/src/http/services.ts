import type { BlobStore } from "../blobs/blob-store.ts";
import type { PasswordHasher } from "../passwords/password-hasher.ts";
import type { Reader } from "../reader/reader.ts";
import type { Database } from "../store/database.ts";

/** The parts of the outside world that routes need: made once at start, or by a test. */
export interface Services {
  /** Queries as the application's role. */
  readonly database: Database;
  readonly blobs: BlobStore;
  /** Reads and compiles documents, out of this process. */
  readonly reader: Reader;
  /** The shard that requests of this server work in. */
  readonly shard: number;
  readonly clock: Clock;
  /** 32 bytes, kept beside the data and never in it: encrypts what is secret there and keys digests. */
  readonly secretKey: Uint8Array;
  /** Hashes passwords, a few at a time. */
  readonly passwords: PasswordHasher;
  readonly options: HttpOptions;
}

/** Now, as ISO text in UTC; a test sets it. */
export type Clock = () => string;

/** What settings say about HTTP. */
export interface HttpOptions {
  /** Cookies only over HTTPS. Off for plain HTTP on a trusted network (INSECURE_HTTP=1) and on loopback. */
  readonly secureCookies: boolean;
  /** `/` or `/luoshi/`. */
  readonly basePath: string;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly passwordProfile: "mlps" | "asvs";
  readonly uploadBytes: number;
  /** Whether administrators may come from that address (ADMIN_NETWORKS). */
  readonly administratorsFrom: (address: string) => boolean;
}
