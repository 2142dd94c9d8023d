import type { Told } from "./told.ts";

/** One setting that cannot be as it is. */
export interface SettingsFault {
  /** `PORT`, or the name of the file where it cannot be read at all. */
  readonly key: string;
  /** What was given; never a password. */
  readonly value: string;
  /** `environment`, or the path of the file. */
  readonly source: string;
  readonly told: Told;
}

/** All that is wrong with the settings, at once: `PORT=70000 (environment): a number from 0 to 65535`. */
export class SettingsError extends Error {
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly SettingsFault[]) {
    super(faults.map(printFault).join("\n"));
    this.name = "SettingsError";
    this.faults = faults;
  }
}

function printFault({ key, value, source, told }: SettingsFault): string {
  const where = source === "environment" ? ["环境变量", "environment"] : [source, source];
  const given = value === "" ? key : `${key}=${value}`;
  return `${given}（${where[0]}）：${told.zh}\n${given} (${where[1]}): ${told.en}`;
}
