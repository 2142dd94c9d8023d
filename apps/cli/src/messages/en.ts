import { taskListTexts } from "@luoshi/documents";
import { helpEn } from "./help-en.ts";
import type { Messages } from "./messages.ts";

const CHANGES: Messages["diff"]["words"] = {
  added: "added",
  removed: "removed",
  moved: "moved",
  renumbered: "renumbered",
  reworded: "reworded",
  deadline: "deadline",
  owners: "owner",
  quota: "quota",
  recurrence: "rhythm",
};

const tasklist = taskListTexts("en");

/** What the command says in English. */
const recordFaults = {
  missing: "the event is gone",
  changed: "the event says something else now",
  broken: "it does not follow from the one before",
  gap: "numbers are left out",
  cut: "the record ends before it; what came last is gone",
} as const;

export const en: Messages = {
  ...helpEn,
  severity: { error: "error", warning: "warning", info: "hint" },
  list: tasklist.list,
  labelled: tasklist.labelled,
  tasklist,
  usage: {
    unknownCommand: (word) => `there is no command "${word}"`,
    unknownOption: (option) => `there is no option ${option}`,
    optionOfOther: (option, command, others) =>
      `${command} does not take ${option} (${others.join(" and ")} ${others.length > 1 ? "do" : "does"})`,
    optionNeedsCommand: (option) => `${option} goes with a command`,
    didYouMean: (word) => `did you mean ${word}?`,
    seeHelp: (command) => `see luoshi ${command === null ? "" : `${command} `}--help`,
    takesNoValue: (option) => `${option} takes no value`,
    needsValue: (option, value) => `${option} needs a ${value}`,
    wrongChoice: (option, value, choices) =>
      `${option} cannot be "${value}"; choose from ${choices.join(", ")}`,
    missingOperands: (operands) => `${operands} is missing`,
    tooManyOperands: (operand) => `"${operand}" is one argument too many`,
    notBoth: (a, b) => `--${a} and --${b} exclude each other`,
    notANumber: (option, value) => `--${option} wants a whole number from 0 up, not "${value}"`,
    fixNeedsOutput: "nothing says where to write the corrected file",
    fixNeedsOutputHelp:
      "-o FILE writes a copy, --in-place changes the file itself, --dry-run only shows",
    binaryToTerminal: (format) => `${format} is a binary format and does not belong in a terminal`,
    binaryToTerminalHelp: (command) => `write it to a file: ${command}`,
    severalNeedOut: (format) => `several inputs as ${format} need a folder given by --out`,
    severalNeedOutHelp: "for example: luoshi compile -f xlsx -o lists/ *.docx",
    sameOutput: (output, a, b) => `"${a}" and "${b}" would both be written to "${output}"`,
    sameOutputHelp: "compile them one after the other, into different folders",
    stdinOnce: "standard input (-) can be read only once",
    unknownCode: (code) => `there is no code "${code}"`,
    noPage: (code) => `the page of "${code}" was not found`,
    seeCodes: "all codes: luoshi explain",
  },
  file: {
    notFound: "no such file",
    notFoundHelp: "check the name and the folder",
    isDirectory: "this is a folder",
    isDirectoryHelp: (file) =>
      `name the files in it, such as ${file.replace(/[/\\]$/u, "")}/*.docx`,
    noPermission: "permission denied",
    noPermissionHelp: "it may be open in Word or WPS, or belong to another user",
    cannotRead: (reason) => `cannot be read (${reason})`,
    cannotWrite: (reason) => `cannot be written (${reason})`,
    tooLarge: (megabytes) => `the file is too large: more than ${megabytes} MB`,
    exists: "a folder of this name exists",
    isInput: "this is the input file and will not be overwritten",
    isInputHelp: "choose another name; fix --in-place changes the file itself",
    noDirectory: "no such folder",
    notAFolder: "a file of this name exists and is no folder",
    config: (reason) => `wrong configuration: ${reason}`,
    wrote: (tasks) => plural(tasks, "task"),
    stdin: "standard input",
    internal: (reason) => `internal error (${reason})`,
    internalHelp: "a fault of luoshi: please report it with a sample; LUOSHI_DEBUG=1 shows where",
  },
  check: {
    help: "help",
    fix: "fix",
    suggestion: "suggestion",
    either: (choices) => choices.join(", or "),
    replace: (from, to) => `replace “${from}” with “${to}”`,
    insert: (text) => `insert “${text}”`,
    remove: (text) => `remove “${text}”`,
    clean: "no problems found",
    counts: ({ error, warning, info }) =>
      [
        error > 0 ? plural(error, "error") : "",
        warning > 0 ? plural(warning, "warning") : "",
        info > 0 ? plural(info, "hint") : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    tasks: ({ tasks, owned, dated }) =>
      tasks === 0
        ? "no tasks found"
        : `${plural(tasks, "task")} found: ${share(owned, tasks)} with an owner, ${share(dated, tasks)} with a deadline or rhythm`,
    files: (files, failed) =>
      failed === 0
        ? plural(files, "file")
        : `${plural(files, "file")}, of which ${failed} could not be read`,
    omitted: (omitted) => `${omitted} more were left off: too many to read`,
    waived: (waived) => `${waived} more waived by luoshi.config.json`,
    fixable: (fixable, file) =>
      `${fixable} can be fixed for you: luoshi fix ${file ?? "FILE"} -o FIXED`,
    tooManyWarnings: (warnings, limit) =>
      `${plural(warnings, "warning")}, more than --max-warnings ${limit}`,
    explain: (code) => `what a code means: luoshi explain ${code}`,
    note: "note",
  },
  place: {
    row: (row) => `row ${row}`,
    column: (heading) => `column “${heading}”`,
    cell: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
  },
  compile: {
    hasErrors: (errors, file) =>
      `${plural(errors, "error")}; before sending it out see luoshi check ${file}`,
  },
  fix: {
    applied: (count) => `${plural(count, "correction")} made`,
    wouldApply: (count) => `${plural(count, "correction")} possible`,
    refused: (count) => `${plural(count, "known correction")} not made`,
    left: (count) => `${count} for you to decide`,
    nothing: "nothing can be fixed automatically",
    wrote: (file) => `written to ${file}`,
    unwritten: "(--dry-run: nothing was written)",
    reasons: {
      "generated-number": "the number comes from Word's automatic numbering; change it in Word",
      field: "these characters come from a field; update the field in Word",
      "crosses-blocks": "it reaches across paragraphs or cells; correct it by hand",
      fixed: "it lies in a formula, WordArt or the like",
      overlap: "it overlaps another correction; run fix once more afterwards",
      "out-of-range": "it lies outside the file",
      "no-place": "these characters are not in the body of the file",
      mismatch: "the file does not hold what was read from it",
      "bad-text": "the file cannot hold the new characters",
      damaged: "the file holds bytes that are no text and could not be put back",
    },
    needsChoice: (choices) => `possible: ${choices.join("; or ")}`,
    needsHand: "check what was meant and correct it by hand",
  },
  diff: {
    same: "both versions have the same clauses and tasks",
    summary: ({ clauses, tasks }) =>
      `tasks: ${changeCounts(tasks)}; clauses: ${changeCounts(clauses)}`,
    tasks: "Tasks",
    clauses: "Other clauses",
    words: CHANGES,
    roles: { lead: "lead", support: "support", owner: "owner" },
    which: { stage: "stage", start: "start" },
    none: "(none)",
    top: "(top)",
  },
  explain: {
    all: "All codes",
    how: "read about one of them: luoshi explain impossible-date",
  },
  server: {
    backup: {
      wrote: (file, rows, files) => `backed up ${rows} rows and ${files} files: ${file}`,
      head: (head) =>
        `the record's head (keep it apart from the backup; luoshi verify --head compares it):\n  ${head}`,
      keyApart: (file) =>
        `sessions are not in the backup, nor is the key ${file}: keep the key in a safe place.`,
      lost: (hash) => `file ${hash} is gone or damaged and not in the backup; all else is.`,
    },
    restore: {
      done: (rows, files, madeAt) => `restored ${rows} rows and ${files} files, as of ${madeAt}.`,
      next: (key) =>
        `Everybody signs in anew. Put the old key at ${key} before the server starts; without it second factors must be set up again.`,
    },
    verify: {
      whole: (checked, unsealed) =>
        `the record is whole: ${checked} events checked, ${unsealed} of the last seconds not sealed yet.`,
      broken: (faults) =>
        `the record has ${faults} faults. Leave everything as it is, stop writing, compare with a backup.`,
      head: (head) => `head ${head}`,
      fault: (kind, no, eventId) =>
        `no. ${no}${eventId === null ? "" : ` (event ${eventId})`}: ${recordFaults[kind]}`,
      files: (total, strays, missing) =>
        `${total} files on the disk, ${missing} lost, ${strays} that nothing refers to (the daily round takes those away once they are a day old).`,
      missing: (hash) => `file ${hash} is lost: take it from a backup, or have it brought again`,
      wrongHead: (text) => `--head ${text} is no head of a record`,
      headHelp: "copy NUMBER:64-HEX-DIGITS as a backup or filing has it",
    },
    resetPassword: {
      done: (name, until, url) =>
        `${name} signs in with this link, once, until ${until}, and chooses a password. Open sessions have ended.\n  ${url}\nIn front of /sign-in put the address under which people reach the server.`,
      factor: (removed) =>
        removed
          ? "The second factor is gone; an administrator sets another one up at the sign-in."
          : "The code of the second factor is still asked for; --second-factor takes it away where the phone is lost.",
    },
    doctor: {
      kinds: { ok: "ok     ", warning: "warning", error: "error  " },
      summary: (errors) => (errors === 0 ? "The server can start." : `Put right first: ${errors}.`),
    },
  },
  progress: (done, all, file) => `[${done}/${all}] ${file}`,
};

function plural(count: number, noun: string, ending = "s"): string {
  return `${count} ${noun}${count === 1 ? "" : ending}`;
}

function share(part: number, all: number): string {
  if (part === 0) return "none";
  return part === all ? "all" : `${part} (${Math.round((part / all) * 100)}%)`;
}

function changeCounts(counts: Readonly<Partial<Record<keyof typeof CHANGES, number>>>): string {
  const words = Object.keys(CHANGES) as (keyof typeof CHANGES)[];
  const said = words.flatMap((word) => (counts[word] ? [`${counts[word]} ${CHANGES[word]}`] : []));
  return said.length === 0 ? "no change" : said.join(", ");
}
