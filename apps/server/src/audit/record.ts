/** What changed: kept in the same transaction as its effect. Of personal fields only names and keyed digests. */
export interface ChangeEvent {
  /** `duty.signed`: the object's kind and what happened to it. */
  readonly kind: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** Whose matter it is, for reach; empty for what is nobody's. */
  readonly unitPath: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}
