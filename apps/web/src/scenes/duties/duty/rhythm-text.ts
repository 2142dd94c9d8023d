import type { DutyDetail } from "./duty-detail.ts";

type Rhythm = NonNullable<DutyDetail["rhythm"]>;

/** Words of rhythms. */
export interface RhythmWords {
  readonly every: Readonly<Record<Rhythm["unit"], (interval: number) => string>>;
  readonly weekdays: readonly string[];
  readonly onDay: (rhythm: string, day: number) => string;
  readonly onWeekday: (rhythm: string, day: string) => string;
}

/** A rhythm as people say it: `每月`, `每2周周五`, `每月25日`. */
export function rhythmText({ unit, interval, day }: Rhythm, say: RhythmWords): string {
  const every = say.every[unit](interval);
  if (day === null) return every;
  const weekday = unit === "week" ? say.weekdays[day - 1] : undefined;
  if (weekday !== undefined) return say.onWeekday(every, weekday);
  return unit === "month" ? say.onDay(every, day) : every;
}
