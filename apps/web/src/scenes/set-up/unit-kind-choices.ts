const zh = [
  ["government", "政府"],
  ["department", "部门"],
  ["street", "街道"],
  ["town", "乡镇"],
  ["affiliate", "二级单位"],
  ["school", "学校"],
  ["hospital", "医院"],
  ["company", "企业"],
  ["party", "党组织"],
  ["massOrganisation", "群团组织"],
] as const;

const en: readonly (readonly [(typeof zh)[number][0], string])[] = [
  ["government", "Government"],
  ["department", "Department"],
  ["street", "Street"],
  ["town", "Town"],
  ["affiliate", "Affiliate"],
  ["school", "School"],
  ["hospital", "Hospital"],
  ["company", "Company"],
  ["party", "Party organisation"],
  ["massOrganisation", "Mass organisation"],
];

/** Kinds that an institution of its own may be, the server's words with their names. */
export const unitKindChoices = { zh, en } as const satisfies Readonly<
  Record<"zh" | "en", readonly (readonly [string, string])[]>
>;
