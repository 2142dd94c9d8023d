/** The one shard of an institution. */
export const SHARD = 1;
