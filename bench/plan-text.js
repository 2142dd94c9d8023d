// A work plan of about 20 pages that nobody ever issued, made from word lists by arithmetic: the same on
// every machine, no sentence twice in a row, with the owners, deadlines, rhythms and quotas that plans have.

const themes = [
  "消防安全",
  "城镇燃气",
  "道路交通",
  "危险化学品",
  "建筑施工",
  "特种设备",
  "校园安全",
  "文旅场所",
  "防汛抗旱",
];
const places = ["老旧小区", "沿街商铺", "学校食堂", "在建工地", "农贸市场", "养老机构", "仓储企业"];
const units = [
  "应急管理局",
  "消防大队",
  "住建局",
  "市场监管局",
  "教育局",
  "交通局",
  "文旅局",
  "各街道办事处",
  "各社区",
];
const actions = [
  (/** @type {string} */ place) => `对${place}开展全面排查，逐户登记隐患，建立问题台账`,
  (/** @type {string} */ place) => `督促${place}落实主体责任，完善应急预案，配齐值守力量`,
  (/** @type {string} */ place) => `组织${place}负责人签订承诺书，公示责任人和举报电话`,
  (/** @type {string} */ place) => `对${place}反复出现的问题挂牌督办，整改一处、验收一处、销号一处`,
];
const closings = [
  (/** @type {number} */ n) => `${2026 + (n % 2)}年${1 + (n % 12)}月底前完成。`,
  (/** @type {number} */ n) =>
    `每${["月", "季度", "半年"][n % 3]}至少检查${1 + (n % 4)}次，检查情况及时通报。`,
  (/** @type {number} */ n) => `每月${20 + (n % 9)}日前报送进展情况。`,
  () => "做到底数清、情况明、措施实，形成闭环管理。",
];

/** @template T @param {readonly T[]} list @param {number} n @returns {T} */
const pick = (list, n) => /** @type {T} */ (list[n % list.length]);

/** @param {number} n */
function owners(n) {
  const [lead, second, third] = [pick(units, n), pick(units, n + 3), pick(units, n + 5)];
  if (n % 3 === 0) return `（牵头单位：${lead}；配合单位：${second}、${third}）`;
  return n % 3 === 1 ? `（责任单位：${lead}、${second}）` : "";
}

/** @param {number} n */
const sentence = (n) =>
  `${pick(actions, n)(pick(places, n * 5 + 1))}，${pick(closings, n * 7 + 2)(n)}`;

/**
 * Paragraphs of one part of the plan; `level` is the list level of an automatically numbered one.
 * @typedef {{ text: string, level?: number }} PlanParagraph
 * @param {number} part counts on, so that the parts of a long plan differ
 * @returns {PlanParagraph[]}
 */
export function planParagraphs(part) {
  const out = [];
  for (let a = 0; a < 9; a++) {
    const chapter = part * 9 + a;
    out.push({ text: `${pick(themes, chapter)}专项整治第${chapter + 1}方面`, level: 0 });
    for (let b = 0; b < 4; b++) {
      const n = chapter * 16 + b * 4;
      out.push({
        text: `${pick(places, n)}${pick(["排查", "整改", "宣传", "演练"], b)}行动。${sentence(n)}${owners(n)}`,
        level: 1,
      });
      out.push({ text: `要把握时间节点，分级分类推进。${sentence(n + 3)}` });
      out.push({ text: sentence(n + 1), level: 2 });
      out.push({ text: sentence(n + 2) + owners(n + 1), level: 2 });
      if (b % 2 === 0) out.push({ text: sentence(n + 5) + owners(n + 2), level: 2 });
    }
  }
  return out;
}

/** Head of the task table. */
export const tableHead = ["序号", "工作类别", "工作任务", "责任单位", "完成时限"];

/** One row of the task table. @param {number} n */
export function tableRow(n) {
  return [
    String(n),
    pick(themes, Math.floor(n / 3)),
    pick(actions, n)(pick(places, n)),
    pick(units, n),
    `${1 + (n % 12)}月底前`,
  ];
}

/** Head of a form to be filled in. */
export const formHead = ["序号", "隐患名称", "所在位置", "整改措施", "责任人", "整改时限", "备注"];
