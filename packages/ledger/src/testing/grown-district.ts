import type { Directory, Post, Unit, UnitKind, UnitSet } from "../owners/directory.ts";
import { readSampleDistrict } from "./sample-district.ts";

/**
 * The sample district and its neighbours, with other kinds of institutions: a second district whose bureaus were
 * merged, a county, a hospital, a state company. Made to be mistaken: three 信息中心, four 第三小学, two 春和社区.
 */
export function grownDistrict(): Directory {
  const sample = readSampleDistrict();
  return {
    units: [...sample.units, ...moreUnits()],
    unitSets: [...sample.unitSets, ...moreSets],
    workgroups: sample.workgroups,
    posts: [...sample.posts, ...morePosts],
  };
}

/** `parent | kind | id:name, id:name=shortName …`; an id is put behind its parent's: `yun` and `edu` give `yun-edu`. */
const TABLE = `
lan | department | lan-reform:临澜市发展和改革委员会, lan-labour:临澜市人力资源和社会保障局, lan-health:临澜市卫生健康委员会, lan-justice:临澜市司法局
qing | department | qing-reform:青渡区发展和改革局, qing-labour:青渡区人力资源和社会保障局, qing-farm:青渡区农业农村局, qing-market:青渡区市场监督管理局
qing | department | qing-civil:青渡区民政局, qing-city:青渡区城市管理局, qing-veterans:青渡区退役军人事务局, qing-culture:青渡区文化和旅游局
qing | massOrganisation | qing-women:青渡区妇女联合会=区妇联
qing | party | qing-party:中共青渡区委办公室=区委办
qing-education | school | qing-school-1:青渡区第一小学, qing-school-test:青渡区实验小学, qing-middle-2:青渡区第二中学, liuwan-school:柳湾小学
qing-health | section | qing-health-office:办公室, qing-health-medicine:医政科, qing-health-control:疾病预防控制科
qing-health | hospital | qing-hospital:青渡区人民医院, qing-tcm:青渡区中医院, liuwan-clinic:柳湾街道社区卫生服务中心
qing-civil | section | qing-civil-office:办公室, qing-civil-aged:养老服务科
yun | department | yun-office:云麓区人民政府办公室, yun-education:云麓区教育体育局, yun-emergency:云麓区应急管理局, yun-finance:云麓区财政局
yun | department | yun-reform:云麓区发展和改革局, yun-labour:云麓区人力资源和社会保障局, yun-housing:云麓区住房和城乡建设局, yun-farm:云麓区农业农村水利局
yun | department | yun-civil:云麓区民政局, yun-health:云麓区卫生健康局, yun-market:云麓区市场监督管理局, yun-city:云麓区城市管理和综合执法局
yun | department | yun-veterans:云麓区退役军人事务局, yun-culture:云麓区文化和旅游局, yun-insurance:云麓区医疗保障局, yun-justice:云麓区司法局
yun-education | section | yun-education-office:办公室, yun-education-staff:人事师资科, yun-education-finance:财务审计科, yun-education-basic:基础教育科
yun-education | section | yun-education-sport:体育科, yun-education-safety:安全保卫科
yun-education | affiliate | yun-education-it:信息中心, yun-education-teachers:教师发展中心
yun-education | school | yun-school-1:云麓区第一小学, yun-school-2:云麓区第二小学, yun-school-3:云麓区第三小学, yun-school-test:云麓区实验小学
yun-education | school | yun-middle-1:云麓区第一中学, yun-middle-2:云麓区第二中学, zhenhe-school:枕河小学, zhenhe-middle:枕河中学
yun-education | school | tingsong-school:听松小学, yun-kindergarten:云麓区实验幼儿园, zhenhe-kindergarten:枕河幼儿园, yun-special:云麓区特殊教育学校
yun-emergency | section | yun-emergency-office:办公室, yun-emergency-general:综合科
yun | street | zhenhe:枕河街道办事处, tingsong:听松街道办事处
yun | town | yunjiao:云脚镇人民政府
zhenhe | section | zhenhe-office:党政办公室, zhenhe-emergency:应急管理办公室, zhenhe-welfare:社会事务办公室
zhenhe | community | zhenhe-community:枕河社区居民委员会, zhenhe-chunhe:春和社区居民委员会
tingsong | section | tingsong-office:党政办公室, tingsong-emergency:应急管理办公室
tingsong | community | tingsong-community:听松社区居民委员会, wangyue:望月社区居民委员会
yunjiao | section | yunjiao-office:党政办公室, yunjiao-emergency:应急管理办公室
yunjiao | village | yunjiao-village:云脚村村民委员会, shangan:上岸村村民委员会
shi | department | shi-office:石堰县人民政府办公室, shi-education:石堰县教育局, shi-police:石堰县公安局, shi-emergency:石堰县应急管理局
shi | department | shi-farm:石堰县农业农村局, shi-water:石堰县水利局, shi-industry:石堰县工业和信息化局, shi-reform:石堰县发展和改革委员会
shi | department | shi-health:石堰县卫生健康局
shi-education | school | shi-school-3:石堰县第三小学, shi-school-test:石堰县实验小学
shi-health | hospital | shi-hospital:石堰县人民医院
shi | town | shiyan:石堰镇人民政府, nanpu:南浦镇人民政府, baisha:白沙乡人民政府
nanpu | village | nanpu-village:南浦村村民委员会, beian-shi:北岸村村民委员会
baisha | village | baisha-village:白沙村村民委员会
- | hospital | kang:澜江康宁医院
kang | section | kang-office:院长办公室, kang-medicine:医务部, kang-nursing:护理部, kang-staff:人力资源部, kang-finance:财务部, kang-logistics:后勤保障部
kang | section | kang-it:信息中心, kang-guard:保卫科, kang-heart:心血管内科, kang-nerve:神经内科, kang-lung:呼吸内科, kang-surgery:普通外科
kang | section | kang-bone:骨科, kang-urgent:急诊科, kang-child:儿科
kang | party | kang-party:党委办公室, kang-branch-1:第一党支部, kang-branch-2:第二党支部
kang | massOrganisation | kang-union:工会
- | company | water:澜江水务集团有限公司=水务集团
water | section | water-office:综合办公室, water-people:党群工作部, water-safety:安全环保部, water-technique:生产技术部, water-finance:财务资产部, water-staff:人力资源部
water | affiliate | water-plant-1:第一水厂, water-plant-2:第二水厂
water | company | water-network:管网分公司, water-repair:检修分公司, water-works:澜江水务工程有限公司
water-plant-1 | section | water-plant-1-office:综合办公室, water-plant-1-lab:化验室, water-plant-1-shop:制水车间
water-plant-2 | section | water-plant-2-office:综合办公室, water-plant-2-lab:化验室, water-plant-2-shop:制水车间
water | party | water-branch-1:第一党支部, water-branch-2:第二党支部
`;

function moreUnits(): Unit[] {
  return TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [parent = "", kind = "", list = ""] = line.split(" | ");
      return list.split(", ").map((entry): Unit => {
        const [id = "", names = ""] = entry.split(":");
        const [name = "", shortName = null] = names.split("=");
        return {
          id,
          parentId: parent === "-" ? null : parent,
          name,
          shortName,
          kind: kind as UnitKind,
          aliases: ALIASES[id] ?? [],
        };
      });
    });
}

const ALIASES: Readonly<Record<string, Unit["aliases"]>> = {
  "yun-education": [
    { name: "区教育局", until: "2022-01-01" },
    { name: "区体育局", until: "2022-01-01" },
  ],
  "yun-farm": [
    { name: "区农业农村局", until: "2023-06-01" },
    { name: "区水利局", until: "2023-06-01" },
  ],
  // One bureau was parted into two: both bore the name.
  "yun-city": [{ name: "区住房城建和城市管理局", until: "2020-01-01" }],
  "yun-housing": [{ name: "区住房城建和城市管理局", until: "2020-01-01" }],
  "qing-hospital": [{ name: "区第一医院", until: "2018-05-01" }],
  "kang-office": [{ name: "院办" }],
};

const moreSets: readonly UnitSet[] = [
  {
    id: "set-kang-clinics",
    unitId: "kang",
    name: "各临床科室",
    aliases: [],
    members: [
      "kang-heart",
      "kang-nerve",
      "kang-lung",
      "kang-surgery",
      "kang-bone",
      "kang-urgent",
      "kang-child",
    ],
  },
];

const morePosts: readonly Post[] = [
  { id: "post-kang-1", title: "院长", unitId: "kang", personId: "k1" },
  { id: "post-kang-2", title: "副院长", unitId: "kang", personId: "k2" },
  { id: "post-kang-3", title: "副院长", unitId: "kang", personId: "k3" },
  { id: "post-water-1", title: "总经理", unitId: "water", personId: "w1" },
  { id: "post-water-2", title: "安全总监", unitId: "water", personId: "w2" },
  { id: "post-water-3", title: "副总经理", unitId: "water", personId: "w3" },
];
