import type { Directory } from "../owners/directory.ts";
import { indexDirectory } from "../owners/directory-index.ts";
import { expandTarget } from "../owners/expand-target.ts";
import type { OwnerResolution } from "../owners/resolution.ts";
import { resolveOwner } from "../owners/resolve-owner.ts";
import type { OwnerTarget } from "../owners/target.ts";
import type { OwnerContext } from "../owners/vantage.ts";

/** A written name with what it means, in the notation of `hardNames`. */
export interface LabelledOwner {
  readonly issuer: string;
  readonly written: string;
  readonly meaning: string;
  readonly help?: Partial<OwnerContext>;
}

/** How a resolver did: `wrong` are answers given without asking that are not the labelled ones. */
export interface Score {
  readonly right: number;
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
  readonly total: number;
}

/** The day of the invented plans. */
export const planDay = "2027-03-01";

/** Reads a table of labelled names. */
export function labelledOwners(table: string): LabelledOwner[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [issuer = "", written = "", meaning = "", help = ""] = line.split(" | ");
      const options: { issuerGroup?: string; planGroups?: string[] } = {};
      for (const entry of help.split("; ")) {
        const [key, value = ""] = entry.split("=");
        if (key === "issuerGroup") options.issuerGroup = value;
        if (key === "groups") options.planGroups = value.split(",");
      }
      return { issuer, written, meaning, help: options };
    });
}

/** Resolves each and counts. A name labelled `?` is right when it is asked. */
export function scoreOwners(labelled: readonly LabelledOwner[], directory: Directory): Score {
  const index = indexDirectory(directory);
  let right = 0;
  const asked: string[] = [];
  const wrong: string[] = [];
  for (const { issuer, written, meaning, help } of labelled) {
    const context = { issuer, day: planDay, ...help };
    const resolution = resolveOwner(written, context, index);
    const got = meaningOf(resolution, directory, (target) => expandTarget(target, index, planDay));
    if (got === sorted(meaning)) right++;
    else {
      const line = `${issuer} | ${written} | ${meaning} | got ${got} (${resolution.why.code})`;
      (got === "?" ? asked : wrong).push(line);
    }
  }
  return { right, asked, wrong, total: labelled.length };
}

function meaningOf(
  resolution: OwnerResolution,
  { posts }: Directory,
  expand: (target: OwnerTarget) => readonly string[],
): string {
  if (resolution.status !== "resolved") return "?";
  const { target } = resolution;
  switch (target.kind) {
    case "post": {
      const post = posts.find((candidate) => candidate.id === target.id);
      return `!${post?.unitId}:${post?.title}`;
    }
    case "workgroup":
      return target.members ? sorted(expand(target).join(" ")) : `@${target.id}`;
    default:
      return sorted(
        [...expand(target), ...(target.role === undefined ? [] : [`^${target.role}`])].join(" "),
      );
  }
}

function sorted(meaning: string): string {
  return meaning.split(" ").sort().join(" ");
}
