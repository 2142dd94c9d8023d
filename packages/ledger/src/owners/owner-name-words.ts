/** Words by which offices write owners; each table is read by the one file named with it. */

/** Last words of units' names with the ways they are shortened; the longest is taken. (`unit-name.ts`) */
export const nameHeads: readonly (readonly [head: string, ...short: string[]])[] = [
  ["幼儿园", "幼"],
  ["小学", "小"],
  ["中学", "中"],
  ["学校", "校"],
  ["大学", "大"],
  ["学院"],
  ["分公司", "公司"],
  ["公司"],
  ["集团"],
  ["医院", "院"],
  ["卫生院"],
  ["中心"],
  ["支队", "队"],
  ["大队", "队"],
  ["党支部", "支部"],
  ["党总支", "总支"],
  ["派出所", "所"],
  ["车间"],
  ["工会"],
  ["局"],
  ["委"],
  ["办"],
  ["厅"],
  ["科"],
  ["处"],
  ["股"],
  ["室"],
  ["部"],
  ["所"],
  ["站"],
  ["队"],
  ["院"],
  ["厂"],
  ["馆"],
  ["园"],
  ["会"],
  ["组"],
  ["校"],
];

/** Long endings and the one form both sides are brought to. (`unit-name.ts`) */
export const sameEndings: readonly (readonly [string, string])[] = [
  ["社区居民委员会", "社区"],
  ["社区居委会", "社区"],
  ["社区居委", "社区"],
  ["村村民委员会", "村"],
  ["村民委员会", "村"],
  ["村村委会", "村"],
  ["村委会", "村"],
  ["街道办事处", "街道"],
  ["街道办", "街道"],
  ["有限责任公司", "公司"],
  ["股份有限公司", "公司"],
  ["有限公司", "公司"],
  ["委员会", "委"],
  ["办公室", "办"],
];

/** Words of three characters, where names else fall into words of two. (`unit-name.ts`) */
export const longWords: readonly string[] = [
  "大数据",
  "信息化",
  "公积金",
  "副食品",
  "机动车",
  "心血管",
  "脑血管",
];

/** Last characters of places' names. (`directory-index.ts`, `read-scope.ts`) */
export const placeEndings: readonly string[] = ["街道", "省", "市", "区", "县", "旗", "镇", "乡"];

/** The issuing unit of itself: 我局, 本单位. (`read-scope.ts`) */
export const selfWords: readonly string[] = ["本", "我"];

/** Institutions that speak of themselves by their last character: 局办公室, 院办. (`read-scope.ts`) */
export const institutionEndings: readonly string[] = ["集团", "公司", "局", "委", "院", "校", "厅"];

/** The inside of an institution. (`read-scope.ts`) */
export const insideWords: readonly string[] = ["机关", "内设机构", "本级"];

/** Collectives by what they count; `ending` narrows by the member's name. (`find-collective.ts`) */
export const placeCategories: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    县: ["县"],
    区: ["区"],
    市: ["市"],
    旗: ["旗"],
    县区: ["县", "区"],
    区县: ["县", "区"],
    市县: ["市", "县"],
    市区: ["市", "区"],
    县市: ["市", "县"],
    县市区: ["县", "市", "区"],
    市县区: ["县", "市", "区"],
    区市县: ["县", "市", "区"],
    旗县区: ["旗", "县", "区"],
    镇: ["镇"],
    乡: ["乡"],
    街道: ["街道"],
    乡镇: ["乡", "镇"],
    镇乡: ["乡", "镇"],
    镇街: ["镇", "街道"],
    街镇: ["镇", "街道"],
    镇街道: ["镇", "街道"],
    街道镇: ["镇", "街道"],
    镇乡街道: ["乡", "镇", "街道"],
    乡镇街道: ["乡", "镇", "街道"],
    乡镇街: ["乡", "镇", "街道"],
    街道乡镇: ["乡", "镇", "街道"],
    社区: ["社区"],
    村: ["村"],
    村社区: ["村", "社区"],
    社区村: ["村", "社区"],
    村居: ["村", "社区"],
  }),
);

/** What may follow a collective of places without changing who is meant. (`find-collective.ts`) */
export const placeTails: readonly string[] = [
  "",
  "政府",
  "办事处",
  "居委会",
  "居民委员会",
  "村委会",
  "村民委员会",
  "两委",
];

/** Collectives of the issuing institution's own parts. (`find-collective.ts`) */
export const sectionCategories: readonly string[] = [
  "科室",
  "处室",
  "股室",
  "内设机构",
  "内设科室",
];

export const affiliateCategories: readonly string[] = [
  "二级单位",
  "二级机构",
  "直属单位",
  "直属事业单位",
  "下属单位",
  "下属事业单位",
  "所属单位",
  "所属事业单位",
  "事业单位",
];

export const partyCategories: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    党支部: ["党支部"],
    支部: ["党支部"],
    党总支: ["党总支"],
    党组织: ["党支部", "党总支", "党委"],
    基层党组织: ["党支部", "党总支", "党委"],
  }),
);

/** Collectives of schools and hospitals by the last words of the members' names; none means all of the kind. */
export interface HouseCategory {
  readonly kind: "school" | "hospital";
  readonly endings: readonly string[];
}

export const houseCategories: ReadonlyMap<string, HouseCategory> = new Map(
  Object.entries<HouseCategory>({
    学校: { kind: "school", endings: [] },
    中小学校: { kind: "school", endings: ["小学", "中学"] },
    中小学: { kind: "school", endings: ["小学", "中学"] },
    小学: { kind: "school", endings: ["小学"] },
    中学: { kind: "school", endings: ["中学"] },
    幼儿园: { kind: "school", endings: ["幼儿园"] },
    医院: { kind: "hospital", endings: ["医院"] },
  }),
);

/** Words that leave open who is meant, wherever they stand. (`find-vague.ts`) */
export const openWords: readonly string[] = [
  "有关",
  "相关",
  "责任单位",
  "责任部门",
  "责任科室",
  "各级",
  "等单位",
  "等部门",
  "等科室",
  "各单位",
  "全体",
  "所有单位",
  "会同",
];

/** Names a part before the rest is left open: 教育局等有关部门. (`find-vague.ts`) */
export const restWords: readonly string[] = ["会同", "牵头会同", "等", "及", "和", "与", "、"];

/** Where the matter is decides who has it. (`find-vague.ts`) */
export const localWords: readonly string[] = ["属地", "所在地", "辖区所在", "事发地"];

/** Somebody in a unit, whoever bears the role. (`find-post.ts`) */
export const roleWords: readonly string[] = [
  "党政主要负责同志",
  "主要负责同志",
  "分管负责同志",
  "主要负责人",
  "分管负责人",
  "主要领导",
  "分管领导",
  "负责同志",
  "负责人",
  "一把手",
  "领导班子",
  "班子成员",
  "联络员",
  "联系人",
];

/** In brackets behind a name they say its part, not its name: （牵头）. (`written-name.ts`) */
export const partWords: readonly string[] = [
  "牵头",
  "主办",
  "协办",
  "配合",
  "负责",
  "牵头单位",
  "责任单位",
  "配合单位",
  "协办单位",
  "主责",
];

/** Signs of a name that is still to be filled in. */
export const placeholderSigns: readonly string[] = ["XX", "××", "某", "＿", "__", "**", "XXX"];
