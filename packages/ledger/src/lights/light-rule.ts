/** When a plan's lights turn, as plain data that is kept with the plan. */
export interface LightRule {
  /** Yellow from so many working days before the day on. */
  readonly soonDays: number;
  /**
   * Yellow when the percent lies more than so many points below the straight line from dispatch to the day; null never.
   * With 0 a duty turns yellow the day after dispatch, long before anybody is asked to report.
   */
  readonly behindPoints: number | null;
  /** Yellow while a slip waits for an answer. */
  readonly slip: boolean;
  /** Without a day: yellow after more than so many periods of the rhythm without an accepted report, then red. */
  readonly silentYellow: number;
  readonly silentRed: number;
}

/** The rule of a plan that sets none. */
export const defaultLightRule: LightRule = {
  soonDays: 3,
  behindPoints: 20,
  slip: true,
  silentYellow: 1,
  silentRed: 2,
};
