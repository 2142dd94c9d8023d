import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { streamXlsx } from "../xlsx/stream-xlsx.ts";
import type { CellValue } from "../xlsx/workbook-model.ts";

// Run in a process of its own: writes ROWS rows of 14 columns to FILE and says what the process needed at most.
const [file = "", count = "0"] = process.argv.slice(2);
const ROWS = Number(count);
const STEP = 2000;

const headings =
  "序号 条款 任务 牵头 配合 时限 周期 数量 状态 进度 最近反馈 反馈日期 问题 备注".split(" ");
const columns = headings.map((heading) => ({ heading, width: 14 }));

function* rows(): Generator<readonly (readonly CellValue[])[]> {
  for (let from = 0; from < ROWS; from += STEP) {
    yield Array.from({ length: Math.min(STEP, ROWS - from) }, (_, i) => row(from + i + 1));
  }
}

/** No two alike, so that nothing is saved by repeating. */
function row(n: number): readonly CellValue[] {
  const unit = `青石街道第${(n * 7919) % 3001}社区`;
  const day = { kind: "date", day: `2026-${String((n % 12) + 1).padStart(2, "0")}-15` } as const;
  return [
    n,
    `二、（${(n % 9) + 1}）第${n}条`,
    `对第${n * 31}处消防通道逐处排查，建立台账，${(n * 17) % 97}日内整改到位`,
    unit,
    `${unit}、综合执法队、第${n % 613}网格`,
    day,
    "每半月",
    n % 40,
    ["未签收", "办理中", "待审核", "已办结"][n % 4] ?? null,
    (n % 101) / 100,
    `已完成${n % 88}处，其余正在推进，第${n}次反馈`,
    day,
    n % 5 === 0 ? `第${n}户拒不整改` : null,
    null,
  ];
}

const sink = createWriteStream(file);
const book = { title: "任务", day: "2026-11-22", sheet: { name: "任务", columns } };
let bytes = 0;
const started = performance.now();
for await (const piece of streamXlsx(book, rows())) {
  bytes += piece.length;
  if (!sink.write(piece)) await once(sink, "drain");
}
sink.end();
await finished(sink);
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ megabytes, bytes, seconds }));
