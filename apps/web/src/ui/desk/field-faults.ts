import type { CallError } from "@luoshi/server/contract/client";

/** A fault of one field: the way to its value, and what is wrong. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly text: string | { readonly zh: string; readonly en: string };
}

/** Which fields a refusal names: `args.issues` of an input that did not fit, each `{ path: "/unit/name", message }`. */
export function fieldFaults({ answer }: Pick<CallError, "answer">): readonly FieldFault[] {
  const { issues } = answer.args;
  if (answer.code !== "invalid" || !Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) => {
    const { path } = (issue ?? {}) as { readonly path?: unknown };
    if (typeof path !== "string" || path === "" || path === "/") return [];
    const names = path.split("/").filter((name) => name !== "");
    return [
      {
        path: names.map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
        // The schema's own words are English and for programmers; the server's help says what to do.
        text: answer.help,
      },
    ];
  });
}
