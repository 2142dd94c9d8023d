import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { readBoardSearch } from "../scenes/board/board-search.ts";
import { readDutySearch } from "../scenes/duties/duty-search.ts";
import { readPlanSearch, readPlansSearch } from "../scenes/plans/plan-search.ts";
import { firstSettingsPage } from "../scenes/settings/settings-pages.ts";
import {
  readAccountsSearch,
  readOpenSearch,
  readPeopleSearch,
  readUnitsSearch,
} from "../scenes/settings/settings-search.ts";
import { isAdministrator } from "../session/administrator.ts";
import { enter } from "../session/enter.ts";
import { Root } from "./Root.tsx";
import { scene } from "./scene.tsx";
import type { SearchTexts } from "./search-text.ts";

/** What routes are given before they open. */
export interface RouteContext {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<RouteContext>()({ component: Root });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ back }: SearchTexts) => (typeof back === "string" ? { back } : {}),
  component: scene(() => import("../scenes/sign-in/SignInScene.tsx").then((it) => it.SignInScene)),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/set-up",
  validateSearch: ({ token }: SearchTexts) => (typeof token === "string" ? { token } : {}),
  component: scene(() => import("../scenes/set-up/SetUpScene.tsx").then((it) => it.SetUpScene)),
});

/** All that needs somebody to be signed in; who is not goes to the sign-in page and comes back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await enter(context.client);
    if (me?.stage === "full") return { me };
    redirect({ to: "/sign-in", search: { back: location.href }, replace: true, throw: true });
    throw new Error("redirect() throws by itself");
  },
  component: scene(
    () => import("../desk-shell/DeskShell.tsx").then((it) => it.DeskShell),
    () => import("../phone-shell/PhoneShell.tsx").then((it) => it.PhoneShell),
  ),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: ({ context }) => {
    if (isAdministrator(context.me)) redirect({ to: "/settings", replace: true, throw: true });
  },
  component: scene(
    () => import("../scenes/home/HomeScene.tsx").then((it) => it.HomeScene),
    () => import("../scenes/home/HomeScene.phone.tsx").then((it) => it.HomeScene),
  ),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: "/plans",
  validateSearch: readPlansSearch,
  component: scene(
    () => import("../scenes/plans/PlansScene.tsx").then((it) => it.PlansScene),
    () => import("../scenes/plans/PlansScene.phone.tsx").then((it) => it.PlansScene),
  ),
});

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: "/plans/$planId",
  validateSearch: readPlanSearch,
  component: scene(
    () => import("../scenes/plans/PlanScene.tsx").then((it) => it.PlanScene),
    () => import("../scenes/plans/PlanScene.phone.tsx").then((it) => it.PlanScene),
  ),
});

const duties = createRoute({
  getParentRoute: () => signedIn,
  path: "/duties",
  validateSearch: readDutySearch,
  component: scene(
    () => import("../scenes/duties/DutiesScene.tsx").then((it) => it.DutiesScene),
    () => import("../scenes/duties-phone/DutiesScene.phone.tsx").then((it) => it.DutiesScene),
  ),
});

const dutyReports = createRoute({
  getParentRoute: () => signedIn,
  path: "/duties/reports",
  component: scene(() =>
    import("../scenes/duties/grid/ReportGridScene.tsx").then((it) => it.ReportGridScene),
  ),
});

const duty = createRoute({
  getParentRoute: () => signedIn,
  path: "/duties/$dutyId",
  component: scene(
    () => import("../scenes/duties/DutyScene.tsx").then((it) => it.DutyScene),
    () => import("../scenes/duties-phone/DutyScene.phone.tsx").then((it) => it.DutyScene),
  ),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: "/board",
  validateSearch: readBoardSearch,
  component: scene(
    () => import("../scenes/board/BoardScene.tsx").then((it) => it.BoardScene),
    () => import("../scenes/board/BoardScene.phone.tsx").then((it) => it.BoardScene),
  ),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: scene(
    () => import("../scenes/settings/SettingsScene.tsx").then((it) => it.SettingsScene),
    () => Promise.resolve(Outlet),
  ),
});

const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: ({ context }) => {
    redirect({ to: firstSettingsPage(context.me), replace: true, throw: true });
  },
});

const ownSettings = createRoute({
  getParentRoute: () => settings,
  path: "/me",
  component: scene(
    () => import("../scenes/settings/me/OwnScene.tsx").then((it) => it.OwnScene),
    () => import("../scenes/settings/me/OwnScene.phone.tsx").then((it) => it.OwnScene),
  ),
});

const noSearch = () => ({});

const settingsPage = <const P extends string, S extends object>(
  path: P,
  validateSearch: (search: SearchTexts) => S,
  load: () => Promise<ComponentType>,
  phone: () => Promise<ComponentType> = () =>
    import("../scenes/settings/DeskOnly.phone.tsx").then((it) => it.DeskOnly),
) =>
  createRoute({
    getParentRoute: () => settings,
    path,
    validateSearch,
    component: scene(load, phone),
  });

const settingsPages = [
  settingsStart,
  ownSettings,
  settingsPage(
    "/units",
    readUnitsSearch,
    () => import("../scenes/settings/units/UnitsScene.tsx").then((it) => it.UnitsScene),
    () => import("../scenes/settings/units/UnitsScene.phone.tsx").then((it) => it.UnitsScene),
  ),
  settingsPage(
    "/people",
    readPeopleSearch,
    () => import("../scenes/settings/people/PeopleScene.tsx").then((it) => it.PeopleScene),
    () => import("../scenes/settings/people/PeopleScene.phone.tsx").then((it) => it.PeopleScene),
  ),
  settingsPage("/unit-sets", readOpenSearch, () =>
    import("../scenes/settings/unit-sets/UnitSetsScene.tsx").then((it) => it.UnitSetsScene),
  ),
  settingsPage("/workgroups", readOpenSearch, () =>
    import("../scenes/settings/workgroups/WorkgroupsScene.tsx").then((it) => it.WorkgroupsScene),
  ),
  settingsPage("/accounts", readAccountsSearch, () =>
    import("../scenes/settings/accounts/AccountsScene.tsx").then((it) => it.AccountsScene),
  ),
  settingsPage("/views", noSearch, () =>
    import("../scenes/settings/views/ViewsScene.tsx").then((it) => it.ViewsScene),
  ),
  settingsPage("/system", noSearch, () =>
    import("../scenes/settings/system/SystemScene.tsx").then((it) => it.SystemScene),
  ),
  settingsPage("/record", noSearch, () =>
    import("../scenes/settings/record/RecordScene.tsx").then((it) => it.RecordScene),
  ),
] as const;

/** All pages, as a tree. A new page is a route here and a scene in `scenes/`. */
export const routeTree = root.addChildren([
  signIn,
  setUp,
  signedIn.addChildren([
    home,
    plans,
    plan,
    duties,
    dutyReports,
    duty,
    board,
    settings.addChildren(settingsPages),
  ]),
]);
