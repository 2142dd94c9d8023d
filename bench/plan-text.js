// A work plan of about 20 pages that nobody ever issued, made from word lists by arithmetic: the same on every
// machine, with the owners, deadlines, rhythms and quotas that plans have. Two kinds: `usual` says as many of them in
// a thousand characters as the denser real plans do (tasks 9, quotas 3, owners 19, deadlines 4, faults 1; the most that
// real ones over 2,000 characters have are 9, 2, 28, 8 and 4), and its annex repeats its body; `dense` has some in
// nearly every sentence (14, 10, 25, 8 and 10), and a body and an annex that contradict each other throughout.

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

/** @typedef {(place: string, theme: string) => string} Action */

/** @type {readonly Action[]} */
const fewActions = [
  (place) => `对${place}开展全面排查，逐户登记隐患，建立问题台账`,
  (place) => `督促${place}落实主体责任，完善应急预案，配齐值守力量`,
  (place) => `组织${place}负责人签订承诺书，公示责任人和举报电话`,
  (place) => `对${place}反复出现的问题挂牌督办，整改一处、验收一处、销号一处`,
];
/** @type {readonly Action[]} */
const actions = [
  ...fewActions.map(
    (action) => (/** @type {string} */ place, /** @type {string} */ theme) =>
      `围绕${theme}，${action(place, theme)}`,
  ),
  (place, theme) => `畅通${place}的疏散通道，清理占道堆物，把${theme}要求贴到门口、讲到人头`,
  (place, theme) => `更新${place}老化线路和破损设施，优先解决群众反映集中的${theme}难题`,
  (place, theme) => `指导${place}开展${theme}自查，帮助经营者看懂标准、找准差距`,
  (place, theme) => `推广${place}好的做法，以现场观摩带动${theme}水平整体提升`,
  (place, theme) => `健全${place}${theme}信息共享渠道，打通部门之间的堵点，避免重复填表`,
  (place, theme) => `邀请专业机构为${place}把脉，对${theme}薄弱环节提出改进意见`,
  (place, theme) => `把${theme}纳入${place}日常管理，人员变动时一并交接，防止责任悬空`,
];
/** @param {number} n */
const lastMonth = (n) => `${2026 + (n % 2)}年${4 + (n % 9)}月底前`;
const closings = [
  (/** @type {number} */ n) => `${lastMonth(n)}完成。`,
  (/** @type {number} */ n) =>
    `每${["月", "季度", "半年"][n % 3]}至少检查${1 + (n % 4)}次，检查情况及时通报。`,
  (/** @type {number} */ n) => `每月${20 + (n % 9)}日前报送进展情况。`,
  () => "做到底数清、情况明、措施实，形成闭环管理。",
];

/** What plans say beside their measures. @type {readonly Action[]} */
const reasons = [
  (place, theme) =>
    `从近年来情况看，${theme}总体平稳，但${place}基础薄弱、管理粗放的问题没有根本改变，有的重部署轻落实，有的隐患边改边生，稍有松懈就可能出事。`,
  (place, theme) =>
    `${theme}关系群众切身利益。${place}点多面广、人员流动大，情况各不相同，既要有统一的尺度，也要给基层留出余地，不搞一刀切，不层层加码。`,
  (place, theme) =>
    `坚持问题导向，把群众反映强烈、容易反复的${theme}问题摆在前面，先易后难、先急后缓，让${place}的变化看得见、摸得着、能持久。`,
  (place, theme) =>
    `${theme}不是一个部门的事。凡涉及${place}的事项，情况要互通、标准要一致、结果要共用，防止多头布置、重复填报，切实为基层减负。`,
  (place, theme) =>
    `注重用身边事教育身边人，以通俗易懂的方式讲清${theme}的道理，使${place}的从业人员知道风险在哪里、出了事怎么办、平时该做什么。`,
];

/** @template T @param {readonly T[]} list @param {number} n @returns {T} */
const pick = (list, n) => /** @type {T} */ (list[n % list.length]);

/** @param {number} n */
const unitsOf = (n) => [pick(units, n), pick(units, n + 3), pick(units, n + 5)];

/** @param {number} n */
function owners(n) {
  const [lead, second, third] = unitsOf(n);
  if (n % 3 === 0) return `（牵头单位：${lead}；配合单位：${second}、${third}）`;
  return n % 3 === 1 ? `（责任单位：${lead}、${second}）` : "";
}

/** What is to be done, without when. No two of the first 693 of `usual` are alike. @param {number} n @param {boolean} dense */
function measure(n, dense) {
  if (dense) return pick(fewActions, n)(pick(places, n * 5 + 1), "");
  return pick(actions, n)(pick(places, n), pick(themes, n));
}

/** A measure and how it ends. @param {number} n @param {boolean} dense */
function sentence(n, dense) {
  if (dense) return `${measure(n, dense)}，${pick(closings, n * 7 + 2)(n)}`;
  // In real plans most sentences end with neither a day nor a number.
  const which = { 0: 0, 4: 1, 9: 2 }[n % 12] ?? 3;
  const end = which === 3 ? "。" : `，${pick(closings, which)(n)}`;
  return `${measure(n, dense)}${end}`;
}

/**
 * Paragraphs of one part of the plan; `level` is the list level of an automatically numbered one.
 * @typedef {{ text: string, level?: number }} PlanParagraph
 * @param {number} part counts on, so that the parts of a long plan differ
 * @param {boolean} dense
 * @returns {PlanParagraph[]}
 */
export function planParagraphs(part, dense) {
  const out = [];
  for (let a = 0; a < 9; a++) {
    const chapter = part * 9 + a;
    out.push({ text: `${pick(themes, chapter)}专项整治第${chapter + 1}方面`, level: 0 });
    for (let b = 0; b < 4; b++) {
      const n = chapter * 16 + b * 4;
      const say = (/** @type {number} */ m) => sentence(m, dense);
      out.push({
        text: `${pick(places, n)}${pick(["排查", "整改", "宣传", "演练"], b)}行动。${say(n)}${owners(n)}`,
        level: 1,
      });
      if (dense) out.push({ text: `要把握时间节点，分级分类推进。${say(n + 3)}` });
      else {
        for (const m of [n + b, n + b + 2])
          out.push({ text: pick(reasons, m)(pick(places, m), pick(themes, n + a)) });
        if (b > 0 && a % 3 > 0) continue;
      }
      out.push({ text: say(n + 1), level: 2 });
      out.push({ text: say(n + 2) + owners(n + 1), level: 2 });
      if (dense && b % 2 === 0) out.push({ text: say(n + 5) + owners(n + 2), level: 2 });
    }
  }
  return out;
}

/** Rows of a part's task table. @param {boolean} dense */
export const tableRows = (dense) => (dense ? 60 : 48);

/** Head of the task table. */
export const tableHead = ["序号", "工作类别", "工作任务", "责任单位", "完成时限"];

/**
 * Row `n` of a part's task table, from 1. In `usual` the first 36 say again what heads the part's sections.
 * @param {number} part @param {number} n @param {boolean} dense
 */
export function tableRow(part, n, dense) {
  const row = part * tableRows(dense) + n;
  if (dense) {
    const cells = [measure(row, true), pick(units, row), `${1 + (row % 12)}月底前`];
    return [String(row), pick(themes, Math.floor(row / 3)), ...cells];
  }
  const again = n <= 36;
  const m = again ? part * 144 + (n - 1) * 4 : 400 + row;
  const [lead, second, third] = unitsOf(m);
  const owner = [`${lead}牵头，${second}、${third}配合`, `${lead}、${second}`, lead][m % 3] ?? lead;
  const due = again && m % 12 !== 0 ? "持续推进" : lastMonth(m);
  return [String(row), pick(themes, m), measure(m, false), owner, due];
}

/** Head of a form to be filled in. */
export const formHead = ["序号", "隐患名称", "所在位置", "整改措施", "责任人", "整改时限", "备注"];
