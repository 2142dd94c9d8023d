/** What a change of the tree makes old. */
export const unitRefreshes = [
  "GET /api/units",
  "GET /api/units/:unitId",
  "GET /api/unit-sets",
  "GET /api/people",
] as const;
