import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Directory, Workgroup } from "../owners/directory.ts";

/** The sample district as it lies in `samples/district/`; a workgroup says which sample plan sets it up. */
export interface SampleDistrict extends Directory {
  readonly name: string;
  readonly workgroups: readonly (Workgroup & { readonly plan?: string })[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly posts: readonly {
    readonly id: string;
    readonly personId: string;
    readonly unitId: string;
    readonly title: string;
    readonly role: string;
  }[];
  readonly oversight: readonly {
    readonly personId: string;
    readonly unitId: string;
    readonly kind: "oversees" | "pairedWith";
  }[];
}

/** Reads it anew; a test may keep what it gets. */
export function readSampleDistrict(): SampleDistrict {
  const file = join(import.meta.dirname, "../../../../samples/district/district.json");
  return JSON.parse(readFileSync(file, "utf8")) as SampleDistrict;
}
