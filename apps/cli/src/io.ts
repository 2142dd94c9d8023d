/** A stream that takes output; `process.stdout` is one. */
export interface Output {
  write(chunk: string | Uint8Array): unknown;
  /** Set when a person looks at it. */
  readonly isTTY?: boolean;
  /** Terminal width in columns. */
  readonly columns?: number;
  /** Node's streams report a closed reader (`| head`) here. */
  on?(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * What the command may touch of the world besides files, handed in so that a test can stand in for it.
 * `process` is one.
 */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}
