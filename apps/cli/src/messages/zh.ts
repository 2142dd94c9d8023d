import { taskListTexts } from "@luoshi/documents";
import { helpZh } from "./help-zh.ts";
import type { Messages } from "./messages.ts";

/** What happened to a clause or a task, as offices say it: 新增/删除/改期/改责任/改数. */
const CHANGES: Messages["diff"]["words"] = {
  added: "新增",
  removed: "删除",
  moved: "移动",
  renumbered: "改号",
  reworded: "改写",
  deadline: "改期",
  owners: "改责任",
  quota: "改数",
  recurrence: "改频次",
};

const tasklist = taskListTexts("zh");

/** What the command says in Chinese: the source of every other language. */
const recordFaults = {
  missing: "事件不见了",
  changed: "事件的内容被改过",
  broken: "与前一条接不上",
  gap: "编号缺失",
  cut: "记录在此之前就断了，末尾的内容不见了",
} as const;

export const zh: Messages = {
  ...helpZh,
  severity: { error: "错误", warning: "警告", info: "提示" },
  list: tasklist.list,
  labelled: tasklist.labelled,
  tasklist,
  usage: {
    unknownCommand: (word) => `没有“${word}”这个命令`,
    unknownOption: (option) => `没有 ${option} 这个选项`,
    optionOfOther: (option, command, others) =>
      `${command} 没有 ${option} 选项（${others.join("、")} 才有）`,
    optionNeedsCommand: (option) => `${option} 要和命令一起用`,
    didYouMean: (word) => `是不是想写：${word}`,
    seeHelp: (command) => `用法见：luoshi ${command === null ? "" : `${command} `}--help`,
    takesNoValue: (option) => `${option} 不带值`,
    needsValue: (option, value) => `${option} 后面缺少 ${value}`,
    wrongChoice: (option, value, choices) =>
      `${option} 不能是“${value}”，可选：${choices.join("、")}`,
    missingOperands: (operands) => `缺少${operands}`,
    tooManyOperands: (operand) => `多了一个参数“${operand}”`,
    notBoth: (a, b) => `--${a} 和 --${b} 只能用一个`,
    notANumber: (option, value) => `--${option} 要一个不小于 0 的整数，不是“${value}”`,
    fixNeedsOutput: "没有说改好的文件写到哪里",
    fixNeedsOutputHelp: "用 -o 文件名 另存，用 --in-place 改原文件，或用 --dry-run 只看不写",
    binaryToTerminal: (format) => `${format} 是二进制格式，不能显示在终端里`,
    binaryToTerminalHelp: (command) => `写到文件：${command}`,
    severalNeedOut: (format) => `有几个输入文件时，${format} 要用 --out 指定目录`,
    severalNeedOutHelp: "例如：luoshi compile -f xlsx -o 清单/ *.docx",
    sameOutput: (output, a, b) => `“${a}”和“${b}”都要写到“${output}”`,
    sameOutputHelp: "请分两次编译，写到不同的目录",
    stdinOnce: "标准输入（-）只能读一次",
    unknownCode: (code) => `没有“${code}”这个问题代码`,
    noPage: (code) => `找不到“${code}”的说明页`,
    seeCodes: "全部代码见：luoshi explain",
  },
  file: {
    notFound: "没有这个文件",
    notFoundHelp: "请检查文件名和所在目录",
    isDirectory: "这是一个目录",
    isDirectoryHelp: (file) => `请写目录里的文件，例如：${file.replace(/[/\\]$/u, "")}/*.docx`,
    noPermission: "没有读写权限",
    noPermissionHelp: "文件可能正被 Word 或 WPS 打开，或属于别的用户",
    cannotRead: (reason) => `读不了（${reason}）`,
    cannotWrite: (reason) => `写不了（${reason}）`,
    tooLarge: (megabytes) => `文件太大，超过 ${megabytes} MB`,
    exists: "已经有一个同名的目录",
    isInput: "这是输入文件，不会覆盖它",
    isInputHelp: "请换一个文件名；确实要改原文件就用 fix --in-place",
    noDirectory: "没有这个目录",
    notAFolder: "已经有一个同名的文件，不能当目录用",
    config: (reason) => `配置文件有误：${reason}`,
    wrote: (tasks) => `${tasks} 项任务`,
    stdin: "标准输入",
    internal: (reason) => `程序内部出错（${reason}）`,
    internalHelp: "这是落实的缺陷，请把文件样本报给我们；设 LUOSHI_DEBUG=1 可看到出错位置",
  },
  check: {
    help: "帮助",
    fix: "改法",
    suggestion: "可以",
    either: (choices) => choices.join("，或"),
    replace: (from, to) => `把“${from}”改为“${to}”`,
    insert: (text) => `插入“${text}”`,
    remove: (text) => `删去“${text}”`,
    clean: "没有发现问题",
    counts: ({ error, warning, info }) =>
      [
        error > 0 ? `${error} 个错误` : "",
        warning > 0 ? `${warning} 个警告` : "",
        info > 0 ? `${info} 个提示` : "",
      ]
        .filter((part) => part !== "")
        .join("，"),
    tasks: ({ tasks, owned, dated }) =>
      tasks === 0
        ? "没有读出任务"
        : `读出 ${tasks} 项任务：${share(owned, tasks)}写明责任单位，${share(dated, tasks)}写明时限或频次`,
    files: (files, failed) =>
      failed === 0 ? `${files} 个文件` : `${files} 个文件，其中 ${failed} 个读不了`,
    omitted: (omitted) => `问题太多，还有 ${omitted} 个没有列出`,
    waived: (waived) => `另有 ${waived} 个由 luoshi.config.json 豁免`,
    fixable: (fixable, file) =>
      `${fixable} 处可以自动改好：luoshi fix ${file ?? "文件"} -o 改好的文件`,
    tooManyWarnings: (warnings, limit) => `警告 ${warnings} 个，超过 --max-warnings ${limit}`,
    explain: (code) => `问题代码的说明：luoshi explain ${code}`,
    note: "注意",
  },
  place: {
    row: (row) => `第${row}行`,
    column: (heading) => `“${heading}”栏`,
    cell: (table, row, column) => `表${table}第${row}行第${column}列`,
  },
  compile: {
    hasErrors: (errors, file) => `有 ${errors} 个错误，派发前请先看：luoshi check ${file}`,
  },
  fix: {
    applied: (count) => `已改 ${count} 处`,
    wouldApply: (count) => `可以改 ${count} 处`,
    refused: (count) => `有改法但没有动的 ${count} 处`,
    left: (count) => `需要人来定的 ${count} 处`,
    nothing: "没有可以自动改的地方",
    wrote: (file) => `写到 ${file}`,
    unwritten: "（--dry-run：没有写文件）",
    reasons: {
      "generated-number": "序号是 Word 自动编号生成的，请在 Word 里改编号",
      field: "这几个字由域自动生成，请在 Word 里更新域",
      "crosses-blocks": "修改跨了段落或单元格，请手工修改",
      fixed: "在公式、艺术字等里面，没法就地改",
      overlap: "与另一处修改重叠，改完后请再运行一次",
      "out-of-range": "位置超出了文件，没法就地改",
      "no-place": "这几个字不在文件正文里，没法就地改",
      mismatch: "文件内容与读到的不一致，没法就地改",
      "bad-text": "要写入的字符文件里放不下",
      damaged: "文件里有不成字的字节，改了就还原不了",
    },
    needsChoice: (choices) => `可以${choices.join("，或")}`,
    needsHand: "请核对原意后手工修改",
  },
  diff: {
    same: "两稿的条款和任务相同",
    summary: ({ clauses, tasks }) =>
      [`任务：${changeCounts(tasks)}`, `条款：${changeCounts(clauses)}`].join("；"),
    tasks: "任务",
    clauses: "其他条款",
    words: CHANGES,
    roles: { lead: "牵头", support: "配合", owner: "责任" },
    which: { stage: "阶段", start: "开始" },
    none: "（无）",
    top: "（文首）",
  },
  explain: {
    all: "全部问题代码",
    how: "看其中一个的说明：luoshi explain impossible-date",
  },
  server: {
    backup: {
      wrote: (file, rows, files) => `已备份 ${rows} 行、${files} 个文件：${file}`,
      head: (head) =>
        `记录链的末端（请与备份分开保存，日后可用 luoshi verify --head 核对）：\n  ${head}`,
      keyApart: (file) => `备份不含登录会话，也不含密钥 ${file}：请把密钥另存到安全的地方。`,
      lost: (hash) => `文件 ${hash} 已丢失或损坏，备份中没有它；其余内容完整。`,
    },
    restore: {
      done: (rows, files, madeAt) => `已恢复 ${rows} 行、${files} 个文件（备份时间 ${madeAt}）。`,
      next: (key) =>
        `所有人需要重新登录。启动服务之前，请把原来的密钥放到 ${key}；没有它，动态口令须重新绑定。`,
    },
    verify: {
      whole: (checked, unsealed) =>
        `记录完整：核对了 ${checked} 条，另有 ${unsealed} 条刚发生、尚未封存。`,
      broken: (faults) => `记录有 ${faults} 处不符。请保留现场，停止写入，并与备份核对。`,
      head: (head) => `末端 ${head}`,
      fault: (kind, no, eventId) =>
        `第 ${no} 条${eventId === null ? "" : `（事件 ${eventId}）`}：${recordFaults[kind]}`,
      files: (total, strays, missing) =>
        `磁盘上有 ${total} 个文件，丢失 ${missing} 个，无人引用 ${strays} 个（满一天后由每日清理删除）。`,
      missing: (hash) => `文件 ${hash} 已丢失：请从备份中取回，或请上传人重新上传`,
      wrongHead: (text) => `--head ${text} 不是记录链的末端`,
      headHelp: "请照抄备份或报表上打印的“编号:64 位十六进制数”",
    },
    resetPassword: {
      done: (name, until, url) =>
        `${name}可用以下链接登录一次（${until} 前有效），登录后须设置新密码；原有登录已全部退出。\n  ${url}\n请把 /sign-in 之前的部分换成大家访问本服务的地址。`,
      factor: (removed) =>
        removed
          ? "动态口令已解除；管理员登录时须重新设置。"
          : "登录时仍要动态口令；手机已丢失的，请加 --second-factor 一并解除。",
    },
    doctor: {
      kinds: { ok: "正常", warning: "注意", error: "错误" },
      summary: (errors) => (errors === 0 ? "可以启动服务。" : `有 ${errors} 处须先解决。`),
    },
  },
  progress: (done, all, file) => `[${done}/${all}] ${file}`,
};

/** `40 项`, or 全部 and 都没有, as one would say it. */
function share(part: number, all: number): string {
  if (part === all) return "全部";
  if (part === 0) return "0 项";
  return `${part} 项（${Math.round((part / all) * 100)}%）`;
}

function changeCounts(counts: Readonly<Partial<Record<keyof typeof CHANGES, number>>>): string {
  const words = Object.keys(CHANGES) as (keyof typeof CHANGES)[];
  const said = words.flatMap((word) => (counts[word] ? [`${CHANGES[word]} ${counts[word]}`] : []));
  return said.length === 0 ? "没有变化" : said.join("，");
}
