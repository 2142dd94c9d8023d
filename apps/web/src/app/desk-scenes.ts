import type { ComponentType } from "react";

/**
 * The pages of a desk, and those that are opened once in the life of an institution: `deskScenes.board()` fetches one. A file
 * of its own, since their many files' names, which a browser must know to fetch them together, are 2 KB that no phone needs.
 */
export const deskScenes = {
  shell: () => import("../desk-shell/DeskShell.tsx").then((it) => it.DeskShell),
  setUp: () => import("../scenes/set-up/SetUpScene.tsx").then((it) => it.SetUpScene),
  home: () => import("../scenes/home/HomeScene.tsx").then((it) => it.HomeScene),
  plans: () => import("../scenes/plans/PlansScene.tsx").then((it) => it.PlansScene),
  plan: () => import("../scenes/plans/PlanScene.tsx").then((it) => it.PlanScene),
  duties: () => import("../scenes/duties/DutiesScene.tsx").then((it) => it.DutiesScene),
  dutyReports: () =>
    import("../scenes/duties/grid/ReportGridScene.tsx").then((it) => it.ReportGridScene),
  duty: () => import("../scenes/duties/DutyScene.tsx").then((it) => it.DutyScene),
  board: () => import("../scenes/board/BoardScene.tsx").then((it) => it.BoardScene),
  settings: () => import("../scenes/settings/SettingsScene.tsx").then((it) => it.SettingsScene),
  me: () => import("../scenes/settings/me/OwnScene.tsx").then((it) => it.OwnScene),
  units: () => import("../scenes/settings/units/UnitsScene.tsx").then((it) => it.UnitsScene),
  people: () => import("../scenes/settings/people/PeopleScene.tsx").then((it) => it.PeopleScene),
  unitSets: () =>
    import("../scenes/settings/unit-sets/UnitSetsScene.tsx").then((it) => it.UnitSetsScene),
  workgroups: () =>
    import("../scenes/settings/workgroups/WorkgroupsScene.tsx").then((it) => it.WorkgroupsScene),
  accounts: () =>
    import("../scenes/settings/accounts/AccountsScene.tsx").then((it) => it.AccountsScene),
  views: () => import("../scenes/settings/views/ViewsScene.tsx").then((it) => it.ViewsScene),
  system: () => import("../scenes/settings/system/SystemScene.tsx").then((it) => it.SystemScene),
  record: () => import("../scenes/settings/record/RecordScene.tsx").then((it) => it.RecordScene),
} as const satisfies Readonly<Record<string, () => Promise<ComponentType>>>;
