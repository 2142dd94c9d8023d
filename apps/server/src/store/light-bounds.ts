import type { Light } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type DutyBounds, dueKey } from "./duty-list.ts";

// Bounds in words that the indexes of migrations/0003 know. The light itself is still asked for.

const open = sql<SqlBool>`d.state in ('assigned', 'active', 'claimed', 'declined')`;
const unclaimed = sql<SqlBool>`d.state in ('assigned', 'active', 'declined')`;
const claimed = sql<SqlBool>`d.state = 'claimed'`;
const done = sql<SqlBool>`d.state in ('done', 'signedOff')`;
const odd = sql<SqlBool>`(d.light_override is not null or (d.claimed_at is not null and d.state <> 'claimed'))`;
const plain = sql<SqlBool>`(d.light_override is null and (d.claimed_at is null or d.state = 'claimed'))`;

/**
 * Where duties of these lights are on a day. `whole` holds all of them, as do the `parts` between them, no duty in two: of
 * yellow those whose day is to come, and the few whose light does not follow from their day. A claim never lies after the
 * day that is asked about.
 */
export function boundsOfLights(lights: readonly Light[], today: string): DutyBounds {
  const has = (light: Light) => lights.includes(light);
  const day = sql`${today}::date`;
  const whole = !has("blue")
    ? open
    : lights.every((light) => light === "blue")
      ? done
      : sql<SqlBool>`d.state not in ('transferred', 'withdrawn')`;
  const parts: RawBuilder<SqlBool>[] = has("blue") ? [done] : [];
  if (has("red") && has("yellow") && has("green")) parts.push(open);
  else if (has("red") || has("yellow") || has("green")) {
    parts.push(sql`${open} and ${odd}`);
    // Past its day a duty is red, or was claimed in time and is green.
    if (has("red")) parts.push(sql`${open} and ${plain} and ${dueKey} < ${day}`);
    else if (has("green")) parts.push(sql`${claimed} and ${plain} and ${dueKey} < ${day}`);
    if (has("green")) parts.push(sql`${open} and ${plain} and ${dueKey} >= ${day}`);
    else if (has("yellow")) parts.push(sql`${unclaimed} and ${plain} and ${dueKey} >= ${day}`);
    // Without a day it is red after a long silence.
    else parts.push(sql`${unclaimed} and ${plain} and ${dueKey} = '9999-12-31'`);
  }
  const [few, ...rest] = parts;
  const redAlone = lights.length > 0 && lights.every((light) => light === "red");
  return redAlone && few !== undefined
    ? { whole, parts, reported: { few, parts: rest } }
    : { whole, parts };
}
