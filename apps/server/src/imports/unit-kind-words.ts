import { type UnitKind, unitKindNames, unitKinds } from "../contract/unit.ts";

/** Words by which sheets call kinds, besides our own. */
const otherWords: Readonly<Record<string, UnitKind>> = {
  人民政府: "government",
  委办局: "department",
  内设机构: "section",
  处室: "section",
  股室: "section",
  事业单位: "affiliate",
  直属单位: "affiliate",
  下属单位: "affiliate",
  街道办事处: "street",
  乡: "town",
  镇: "town",
  居委会: "community",
  村委会: "village",
  行政村: "village",
  幼儿园: "school",
  卫生院: "hospital",
  公司: "company",
  国有企业: "company",
  党支部: "party",
  党委: "party",
  群团: "massOrganisation",
};

/** Last words of names, longest first where one ends another. */
const endings: readonly (readonly [string, UnitKind])[] = [
  ["人民政府", "government"],
  ["街道办事处", "street"],
  ["政府", "government"],
  ["街道", "street"],
  ["镇", "town"],
  ["乡", "town"],
  ["社区", "community"],
  ["居委会", "community"],
  ["村委会", "village"],
  ["村", "village"],
  ["小学", "school"],
  ["中学", "school"],
  ["学校", "school"],
  ["幼儿园", "school"],
  ["医院", "hospital"],
  ["卫生院", "hospital"],
  ["公司", "company"],
  ["集团", "company"],
  ["党支部", "party"],
  ["党委", "party"],
  ["工会", "massOrganisation"],
  ["妇联", "massOrganisation"],
  ["团委", "massOrganisation"],
  ["中心", "affiliate"],
  ["局", "department"],
  ["委员会", "department"],
];

/** The kind that a word names, in Chinese or by our code; null for none. */
export function kindOfWord(word: string): UnitKind | null {
  const known = unitKinds.find((kind) => kind === word || unitKindNames[kind].zh === word);
  return known ?? (Object.hasOwn(otherWords, word) ? (otherWords[word] ?? null) : null);
}

/** What a unit most likely is by its name: `柳湾街道` a street; anything else is taken for a section. */
export function kindOfName(name: string): UnitKind {
  return endings.find(([ending]) => name.endsWith(ending))?.[1] ?? "section";
}

/** All words of kinds, for a message. */
export const kindWords: string = unitKinds.map((kind) => unitKindNames[kind].zh).join("、");
