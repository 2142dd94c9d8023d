import type { Messages } from "./messages.ts";

/** Help texts in English. */
export const helpEn: Pick<Messages, "help" | "commands"> = {
  help: {
    tagline: "Luoshi compiles a plan document into the work it asks for",
    usage: "Usage",
    arguments: "ARGUMENTS",
    commands: "Commands",
    options: "Options",
    examples: "Examples",
    command: "COMMAND",
    more: "How to use one command, with examples: luoshi check --help",
    choices: (values) => ` (one of ${values.join(", ")})`,
    common: {
      lang: "language, zh or en; else by LC_ALL, LC_MESSAGES, LANG; else Chinese",
      help: "show this help",
      version: "show the version",
    },
    environment: "Environment",
    variables: [
      ["NO_COLOR", "set: no colour"],
      ["FORCE_COLOR", "set: colour always (0: never)"],
      ["LUOSHI_AMBIGUOUS_WIDTH", "2 where your terminal draws “” … ① two columns wide"],
    ],
    exit: "Exit codes",
    codes: [
      ["0", "no errors"],
      ["1", "a document has errors that must be put right"],
      ["2", "wrong usage, or a file that cannot be read"],
    ],
  },
  commands: {
    check: {
      summary: "find what must not go out as it stands",
      operands: "FILE…",
      about: [
        "Reads Word (.docx), text (.txt) and Markdown (.md) files and points at dates that do not exist,",
        "annexes that contradict the body, numbers used twice, missing annexes and the like:",
        "which clause, which characters, why, and what to do. A file named - is standard input.",
      ],
      options: {
        format: "output, text by default; line: one finding a line; json, sarif: for programs",
        config: "configuration; by default luoshi.config.json is looked for from the file upwards",
        "max-warnings": "fail (exit code 1) on more than N warnings",
        quiet: "errors only: no warnings, no hints, no summary",
      },
      examples: [
        ["luoshi check plan.docx", "check a plan"],
        ["luoshi check --max-warnings 0 *.docx", "check many, and let no warning pass"],
        ["luoshi check -f sarif plan.docx > plan.sarif", "for a code review platform"],
        ["cat plan.txt | luoshi check -", "check text from a pipe"],
      ],
    },
    compile: {
      summary: "compile to a task list: JSON, Excel, Markdown, calendar",
      operands: "FILE…",
      about: [
        "Reads every task of the plan: who leads, who supports, by when, how often, how much.",
        "Each value names the characters it was read from. What the plan does not say stays empty.",
      ],
      options: {
        format: "output, json by default; xlsx: the task register; ics: deadlines as a calendar",
        out: "where to: a folder (NAME.FORMAT per file), or a file name for a single file",
        emit: "print what one stage of the compiler gives (JSON), to see how a plan was read",
        config: "configuration; by default luoshi.config.json is looked for from the file upwards",
      },
      examples: [
        ["luoshi compile plan.docx -o tasks.xlsx", "an Excel register, ready to send out"],
        ["luoshi compile -f md plan.docx", "read the task list in the terminal"],
        ["luoshi compile -f ics -o calendars/ *.docx", "one calendar file per plan"],
        ["luoshi compile plan.docx --emit outline", "see how the clause tree was read"],
      ],
    },
    diff: {
      summary: "compare two versions of a plan",
      operands: "OLD NEW",
      about: [
        "Compares clauses and tasks, not letters: what was added, removed or moved, and which tasks",
        "have another deadline, owner or quota.",
      ],
      options: {
        format: "output, text by default",
        "exit-code": "exit with 1 when the two differ",
      },
      examples: [
        ["luoshi diff draft.docx final.docx", "see which tasks were revised"],
        ["luoshi diff -f json old.docx new.docx", "for a program"],
      ],
    },
    fix: {
      summary: "put right, in the file itself, what has only one right answer",
      operands: "FILE",
      about: [
        "Changes only what has one answer; layout, fonts and all else keep every byte. What needs a",
        "decision is listed and left alone. The input is never overwritten unless --in-place says so.",
      ],
      options: {
        out: "where to write the corrected file",
        "in-place": "change the file itself",
        "dry-run": "say what would change, write nothing",
        config: "configuration; by default luoshi.config.json is looked for from the file upwards",
      },
      examples: [
        ["luoshi fix -n plan.docx", "see what would change"],
        ["luoshi fix plan.docx -o plan-fixed.docx", "write a corrected copy"],
      ],
    },
    explain: {
      summary: "explain a code: why it matters, bad and good examples",
      operands: "[CODE]",
      about: ["Without a code, lists them all."],
      options: {},
      examples: [["luoshi explain impossible-date", "what “impossible-date” means"]],
    },
    serve: {
      summary: "run the server, as npm start does",
      operands: "",
      about: [
        "Serves on this machine until Ctrl+C. Settings come from the environment and from",
        "luoshi.server.json in the data folder: HOST, PORT, LUOSHI_DATA (./data by default),",
        "DATABASE_URL, TLS_CERT, TLS_KEY and others.",
      ],
      options: { demo: "fill an empty database with fictional data; print a link for each role" },
      examples: [["luoshi serve --demo", "start with fictional data, to look around"]],
    },
    backup: {
      summary: "back up all data, also while the server runs",
      operands: "FOLDER|FILE",
      about: [
        "Writes the database and all files of one moment into one file; nobody is kept waiting.",
        "In a folder the file is named after the moment. Sessions and secret-key are not in it.",
      ],
      options: {},
      examples: [["luoshi backup /backup", "back up to /backup/luoshi-TIME.tar"]],
    },
    restore: {
      summary: "put a backup into an empty data folder or database",
      operands: "FILE",
      about: [
        "Compares every byte of the backup first; where one is damaged, says in which part and writes",
        "nothing. Overwrites no data. Goes from the embedded database to DATABASE_URL and back, and",
        "brings backups of older versions up to date.",
      ],
      options: {},
      examples: [["luoshi restore backup.tar", "into the empty folder that LUOSHI_DATA names"]],
    },
    verify: {
      summary: "see whether the record of events was tampered with",
      operands: "",
      about: [
        "Follows the record's chain event by event, also while the server runs, and names what is",
        "gone, changed or cut off.",
      ],
      options: {
        head: "a head printed by a backup or filing, to find a record cut off at its end",
      },
      examples: [["luoshi verify", "check the whole record"]],
    },
    "reset-password": {
      summary: "a new first sign-in for somebody who is locked out",
      operands: "LOGIN",
      about: [
        "Prints a link that signs in once and asks for a new password; lifts locks and ends open",
        "sessions, also while the server runs. For when no administrator is left who can do it in the",
        "pages. The record tells of it.",
      ],
      options: { "second-factor": "take the second factor away too: the phone is lost" },
      examples: [
        ["luoshi reset-password security", "the security administrator forgot the password"],
      ],
    },
    doctor: {
      summary: "see whether this machine can run the server",
      operands: "",
      about: [
        "Looks at settings, Node.js, memory, clock, data folder, disk, database, certificate and port,",
        "and says what to do.",
      ],
      options: {},
      examples: [["luoshi doctor", "before a start, or when something is wrong"]],
    },
  },
};
