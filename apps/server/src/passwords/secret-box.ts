import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

// First byte of every box: which algorithm it was made with, so that another can follow.
const AES_256_GCM = 1;
const NONCE = 12;
const TAG = 16;

/** What a key is used for: each use has a key of its own, derived from the one that is kept. */
export type SecretUse = "totp" | "answer" | "digest";

function keyFor(secretKey: Uint8Array, use: SecretUse): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey, "", `luoshi ${use}`, 32));
}

/** Encrypts a text (AES-256-GCM). `about` says whose it is: a box moved to another row does not open. */
export function closeSecret(
  secretKey: Uint8Array,
  use: SecretUse,
  about: string,
  text: string,
): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secretKey, use), nonce);
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.getAuthTag(), body]);
}

/**
 * Opens what `closeSecret` closed.
 * @throws where key, use or `about` are others, or a bit was changed
 */
export function openSecret(
  secretKey: Uint8Array,
  use: SecretUse,
  about: string,
  box: Uint8Array,
): string {
  const bytes = Buffer.from(box);
  if (bytes[0] !== AES_256_GCM) throw new Error("a secret was closed in a way unknown here");
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyFor(secretKey, use),
    bytes.subarray(1, 1 + NONCE),
    { authTagLength: TAG },
  );
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
  return (
    decipher.update(bytes.subarray(1 + NONCE + TAG), undefined, "utf8") + decipher.final("utf8")
  );
}

/** A digest that only who has the key can make: to tell two values apart without keeping either. */
export function keyedDigest(secretKey: Uint8Array, value: string): string {
  return createHmac("sha256", keyFor(secretKey, "digest")).update(value).digest("base64url");
}
