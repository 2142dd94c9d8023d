import type { Input } from "@luoshi/server/contract/client";
import type { Post } from "../../session/enter.ts";
import type { DutyScope, DutySearch } from "./duty-search.ts";

/** What the server's list is asked with. */
export type DutyQuery = Readonly<NonNullable<Input<"GET /api/duties">["query"]>>;

/**
 * The tab that is open where the address names none: what a liaison's unit carries out, what names a member, all for the
 * rest. An address with other filters came from somewhere else, such as a number on the board, and means all.
 */
export function scopeOf(search: DutySearch, post: Pick<Post, "role"> | null): DutyScope {
  if (search.scope !== undefined) return search.scope;
  const { peek: _, sort: _sort, ...filters } = search;
  if (Object.keys(filters).length > 0) return "reach";
  switch (post?.role) {
    case "liaison":
    case "head":
      return "held";
    case "member":
      return "named";
    default:
      return "reach";
  }
}

/** The query of the list, in its tab; what the address says of the page alone is left out. */
export function dutyQueryOf(search: DutySearch, scope: DutyScope): DutyQuery {
  const { peek: _, overdue, unanswered, exactUnit, shares, state, light, part, ...rest } = search;
  return {
    ...rest,
    scope,
    ...(state === undefined ? {} : { state: [...state] }),
    ...(light === undefined ? {} : { light: [...light] }),
    ...(part === undefined ? {} : { part: [...part] }),
    ...(overdue === true ? { overdue: "true" } : {}),
    ...(exactUnit === true && rest.unitId !== undefined ? { exactUnit: "true" } : {}),
    ...(unanswered === true ? { unanswered: "true" } : {}),
    ...(shares === true ? { shares: "true" } : {}),
  };
}

/** The same without what counts are broken down by: how many red ones there would be, whatever light is chosen. */
export function facetQueryOf(query: DutyQuery): DutyQuery {
  const {
    state: _,
    light: _light,
    overdue: _overdue,
    unanswered: _un,
    sort: _sort,
    ...rest
  } = query;
  return rest;
}

/** What a saved view keeps: the address without the duty that happens to be open, and with its tab. */
export function viewSearchOf(search: DutySearch, scope: DutyScope): DutySearch {
  const { peek: _, ...rest } = search;
  return { ...rest, scope };
}

/** Whether anything but the tab and the order narrows the list. */
export function isFiltered(search: DutySearch): boolean {
  const { peek: _, sort: _sort, scope: _scope, ...filters } = search;
  return Object.keys(filters).length > 0;
}
