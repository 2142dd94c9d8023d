/** A secret in fours, as people type it: `JBSW Y3DP`. */
export function groupSecret(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, "$& ");
}
