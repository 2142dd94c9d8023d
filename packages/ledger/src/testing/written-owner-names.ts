import type { Directory, Unit } from "../owners/directory.ts";
import type { LabelledOwner } from "./labelled-owner.ts";

/** Short names that offices use, for the departments of the grown district. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  应急管理局: ["应急局"],
  住房和城乡建设局: ["住建局", "住房城乡建设局"],
  交通运输局: ["交通局"],
  文化和旅游局: ["文旅局", "文化旅游局"],
  消防救援支队: ["消防支队"],
  市场监督管理局: ["市场监管局"],
  政务服务管理局: ["政务服务局"],
  数据管理局: ["数据局"],
  卫生健康局: ["卫健局"],
  卫生健康委员会: ["卫健委", "卫生健康委"],
  发展和改革委员会: ["发改委", "发展改革委"],
  发展和改革局: ["发改局", "发展改革局"],
  人力资源和社会保障局: ["人社局", "人力资源社会保障局"],
  农业农村水利局: ["农水局"],
  城市管理和综合执法局: ["城管局", "城管执法局"],
  城市管理局: ["城管局"],
  退役军人事务局: ["退役军人局"],
  医疗保障局: ["医保局"],
  教育体育局: ["教体局"],
  工业和信息化局: ["工信局"],
  安全生产监督管理科: ["安监科"],
  疾病预防控制科: ["疾控科"],
  财务审计科: ["财审科"],
  应急管理办公室: ["应急办", "应急管理办"],
  党政办公室: ["党政办"],
  安全环保部: ["安环部"],
};

/** Departments that most governments have and this one lacks: a plan that names them is asked. */
export const absentDepartments: readonly string[] =
  "审计局 统计局 信访局 税务局 气象局 体育局 科学技术局 科技局 林业局 民族宗教事务局 国有资产监督管理局 国资局 机关事务管理局 医疗保障中心 融媒体中心 公积金中心 粮食和物资储备局 文化局 旅游局 卫生监督所 疾病预防控制中心 公共资源交易中心 行政复议局 外事办公室 档案局 组织部 宣传部 统战部 团委 总工会 残疾人联合会 工商联 武装部 生态环境局 海事局 供销社 地方志办公室 园林局 房屋管理局 住房保障中心 路灯管理所 劳动监察大队".split(
    " ",
  );

/** Ways to write each unit, each from places where a plan may be issued, with what it means there. */
export function writtenOwnerNames(directory: Directory): LabelledOwner[] {
  const { units } = directory;
  const living = units.filter((unit) => unit.retired == null);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const parentOf = (unit: Unit) => byId.get(unit.parentId ?? "");
  const place = (unit: Unit) => unit.name.replace(/人民政府$|办事处$/, "");
  const cases: LabelledOwner[] = [];
  const add = (issuer: string, written: string, meaning: string) =>
    cases.push({ issuer, written, meaning });

  for (const unit of living) {
    const parent = parentOf(unit);
    if (unit.kind === "department" && parent?.kind === "government") {
      const home = place(parent);
      const level = home.slice(-1);
      const core = unit.name.slice(home.length);
      const peers = living.filter((other) => other.parentId === parent.id);
      const colleague = peers.find((other) => other !== unit && other.kind === "department");
      const street = peers.find((other) => other.kind === "street" || other.kind === "town");
      const names = [core, ...(SHORT[core] ?? [])].filter((name) => !name.startsWith("人民政府"));
      for (const issuer of [unit, parent, colleague, street]) {
        if (issuer === undefined) continue;
        add(issuer.id, unit.name, unit.id);
        for (const name of names) {
          add(issuer.id, level + name, unit.id);
          add(issuer.id, name, unit.id);
          add(issuer.id, home + name, unit.id);
        }
      }
      if (parent.id !== "lan") {
        for (const name of names) add("lan-office", home + name, unit.id);
        for (const name of names) add("lan-office", `临澜市${home}${name}`, unit.id);
        for (const name of names) add("lan-office", `区${name}`, "?");
      }
      add(parent.id, withTypo(unit.name), "?");
      add(parent.id, `${unit.name}等部门`, "?");
      add(parent.id, `${unit.name}（牵头）`, unit.id);
      add(parent.id, `${unit.name}主要负责人`, `${unit.id} ^主要负责人`);
    }
    if (unit.kind === "section" && parent !== undefined) {
      for (const name of [unit.name, ...(SHORT[unit.name] ?? [])]) {
        add(parent.id, name, unit.id);
        add(unit.id, name, unit.id);
        // Told by its institution, from elsewhere under the same root.
        const root = rootOf(unit, byId);
        add(root === "lan" ? "qing-commerce" : root, parent.name + name, unit.id);
        const peer = living.find(
          (other) =>
            other.parentId === parent.parentId && other !== parent && other.kind === parent.kind,
        );
        const namesake = living.find(
          (other) => other.parentId === peer?.id && other.name === unit.name,
        );
        // 办公室 in a plan of 区政府办公室 is that office itself.
        const self = peer?.name.endsWith(`政府${name}`) ? peer : undefined;
        if (peer !== undefined) add(peer.id, name, (namesake ?? self)?.id ?? "?");
      }
    }
    if (unit.kind === "street" || unit.kind === "town") {
      for (const issuer of ["lan", "qing-health", unit.parentId ?? ""]) {
        add(issuer, unit.name, unit.id);
        add(issuer, place(unit), unit.id);
      }
      if (unit.kind === "town") add(unit.parentId ?? "", `${place(unit)}政府`, unit.id);
    }
    if ((unit.kind === "community" || unit.kind === "village") && parent !== undefined) {
      const short = unit.name.replace(/居民委员会$|村民委员会$/, "");
      add(parent.id, short, unit.id);
      add(parent.id, unit.name, unit.id);
      add(parent.parentId ?? "", place(parent) + short, unit.id);
      add(parent.parentId ?? "", short, unit.id);
      add("lan", `${place(parent)}${unit.name}`, unit.id);
    }
    if (unit.kind === "school" && parent !== undefined) {
      const home = place(byId.get(parent.parentId ?? "") as Unit);
      const core = unit.name.startsWith(home) ? unit.name.slice(home.length) : unit.name;
      add(parent.id, core, unit.id);
      add(parent.id, unit.name, unit.id);
      add(parent.parentId ?? "", core, unit.id);
      add("lan", home + core, unit.id);
      const numbered = /^第(.)(小|中)学$/.exec(core);
      if (numbered !== null) add(parent.id, `${numbered[1]}${numbered[2]}`, unit.id);
    }
  }
  for (const name of absentDepartments) {
    const isKnown = (id: string) =>
      living.some((unit) => unit.parentId === id && unit.name.endsWith(name));
    for (const [issuer, level] of [
      ["qing", "区"],
      ["qing-health", "区"],
      ["yun-finance", "区"],
      ["shi", "县"],
      ["lan", "市"],
      ["liuwan", "区"],
    ] as const) {
      const own = issuer.split("-")[0] ?? "";
      if (isKnown(own === "liuwan" ? "qing" : own)) continue;
      // Two bureaus of 云麓区 that were merged bore these names, and 文化, 旅游 are one bureau everywhere.
      if (["体育局", "文化局", "旅游局"].includes(name)) continue;
      add(issuer, name, "?");
      add(issuer, level + name, "?");
    }
  }
  return cases;
}

function rootOf(unit: Unit, byId: ReadonlyMap<string, Unit>): string {
  const parent = byId.get(unit.parentId ?? "");
  return parent === undefined ? unit.id : rootOf(parent, byId);
}

/** One character of the middle is another. */
export function withTypo(name: string): string {
  const at = Math.floor(name.length / 2);
  return `${name.slice(0, at)}乂${name.slice(at + 1)}`;
}
