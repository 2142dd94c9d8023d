import type { Messages } from "./messages.ts";

/** Help texts in Chinese. */
export const helpZh: Pick<Messages, "help" | "commands"> = {
  help: {
    tagline: "落实：把方案编译成要办的事",
    usage: "用法",
    arguments: "参数",
    commands: "命令",
    options: "选项",
    examples: "例子",
    command: "命令",
    more: "某个命令的用法和例子：luoshi check --help",
    choices: (values) => `（可选：${values.join("、")}）`,
    common: {
      lang: "界面语言：zh 或 en；默认看 LC_ALL、LC_MESSAGES、LANG，再默认中文",
      help: "显示这份帮助",
      version: "显示版本号",
    },
    environment: "环境变量",
    variables: [
      ["NO_COLOR", "设了就不用颜色"],
      ["FORCE_COLOR", "设了就总用颜色（0 表示总不用）"],
      ["LUOSHI_AMBIGUOUS_WIDTH", "设为 2：终端把 “” … ① 显示成两格宽时用，让下划线对齐"],
    ],
    exit: "退出码",
    codes: [
      ["0", "没有错误"],
      ["1", "文件里有必须改正的错误"],
      ["2", "命令用法不对，或文件读不了"],
    ],
  },
  commands: {
    check: {
      summary: "检查方案，指出不能就这样发出去的地方",
      operands: "文件…",
      about: [
        "读 Word（.docx）、文本（.txt）和 Markdown（.md）文件，逐条指出日期不存在、正文与附件不一致、",
        "序号重复、附件缺失等问题：在哪一条、哪几个字、为什么、怎么改。",
        "文件名写 - 表示从标准输入读。",
      ],
      options: {
        format: "输出格式，默认 text；line 每个问题一行，json 和 sarif 给程序用",
        config: "配置文件；默认从文件所在目录向上找 luoshi.config.json",
        "max-warnings": "警告超过 N 个也算不通过（退出码 1）",
        quiet: "只显示错误，不显示警告、提示和小结",
      },
      examples: [
        ["luoshi check 方案.docx", "检查一份方案"],
        ["luoshi check --max-warnings 0 *.docx", "检查一批，有一个警告也不通过"],
        ["luoshi check -f sarif 方案.docx > 方案.sarif", "结果交给代码评审平台"],
        ["cat 方案.txt | luoshi check -", "检查管道里的文本"],
      ],
    },
    compile: {
      summary: "编译成任务清单：JSON、Excel、Markdown、日历",
      operands: "文件…",
      about: [
        "读出方案里的每一项任务：谁牵头、谁配合、何时办完、多久一次、办到什么数量，",
        "每个值都注明出自原文哪几个字。方案里没有写的，清单里就空着。",
      ],
      options: {
        format: "输出格式，默认 json；xlsx 是任务台账，ics 是完成时限的日历",
        out: "写到哪里：目录（每个文件一份 文件名.格式），单个文件时也可以是文件名",
        emit: "输出编译某一阶段的结果（JSON），供排查用",
        config: "配置文件；默认从文件所在目录向上找 luoshi.config.json",
      },
      examples: [
        ["luoshi compile 方案.docx -o 任务清单.xlsx", "得到一张可以直接派发的 Excel 台账"],
        ["luoshi compile -f md 方案.docx", "在终端里看任务清单"],
        ["luoshi compile -f ics -o 日历/ *.docx", "每份方案一个日历文件"],
        ["luoshi compile 方案.docx --emit outline", "看条款树是怎么读出来的"],
      ],
    },
    diff: {
      summary: "比较一份方案的前后两稿",
      operands: "旧稿 新稿",
      about: ["不比字面，比条款和任务：新增、删除、移动了哪些，哪些改了期限、责任单位、数量要求。"],
      options: {
        format: "输出格式，默认 text",
        "exit-code": "有不同就以退出码 1 结束",
      },
      examples: [
        ["luoshi diff 征求意见稿.docx 送审稿.docx", "看修订了哪些任务"],
        ["luoshi diff -f json 旧.docx 新.docx", "结果交给程序"],
      ],
    },
    fix: {
      summary: "把只有一种改法的问题直接在原文件里改好",
      operands: "文件",
      about: [
        "只改答案唯一的地方，版式、字体和其余内容一个字节都不动；需要人来定的，列出来不动。",
        "不会覆盖原文件，除非写明 --in-place。",
      ],
      options: {
        out: "改好的文件写到这里",
        "in-place": "直接改原文件",
        "dry-run": "只说要改什么，不写文件",
        config: "配置文件；默认从文件所在目录向上找 luoshi.config.json",
      },
      examples: [
        ["luoshi fix -n 方案.docx", "先看会改哪些地方"],
        ["luoshi fix 方案.docx -o 方案-改.docx", "改好另存"],
      ],
    },
    explain: {
      summary: "解释一个问题代码：为什么、反例、正例",
      operands: "[代码]",
      about: ["不写代码就列出全部代码。"],
      options: {},
      examples: [["luoshi explain impossible-date", "“不存在的日期”是什么意思，怎么改"]],
    },
    serve: {
      summary: "启动服务，与 npm start 相同",
      operands: "",
      about: [
        "在本机启动落实服务，直到按 Ctrl+C。设置取自环境变量和数据文件夹中的 luoshi.server.json：",
        "HOST、PORT、LUOSHI_DATA（默认 ./data）、DATABASE_URL、TLS_CERT、TLS_KEY 等。",
      ],
      options: { demo: "在空数据库中填入虚构的示范数据，并打印各角色的登录链接" },
      examples: [["luoshi serve --demo", "带着示范数据启动，随便看看"]],
    },
    backup: {
      summary: "备份全部数据，服务运行时也可以",
      operands: "文件夹|文件",
      about: [
        "把同一时刻的数据库和全部文件写成一个文件，不影响正在使用的人。给出文件夹时按时间命名。",
        "备份不含登录会话和密钥文件 secret-key。",
      ],
      options: {},
      examples: [["luoshi backup /backup", "备份到 /backup/luoshi-时间.tar"]],
    },
    restore: {
      summary: "把备份恢复到空的数据文件夹或数据库",
      operands: "文件",
      about: [
        "先逐字节核对整个备份，有一处损坏就指出是哪一部分，什么也不写；已有数据时拒绝覆盖。",
        "可以从内置数据库恢复到 DATABASE_URL，也可以反过来；旧版本的备份会自动升级。",
      ],
      options: {},
      examples: [["luoshi restore 备份.tar", "恢复到 LUOSHI_DATA 指定的空文件夹"]],
    },
    verify: {
      summary: "核对操作记录有没有被改动",
      operands: "",
      about: ["逐条核对记录链，服务运行时也可以；指出不见了、被改过、被截断的地方。"],
      options: { head: "备份或报表上打印过的记录链末端，用来发现末尾被截断" },
      examples: [["luoshi verify", "核对全部记录"]],
    },
    "reset-password": {
      summary: "为进不来的人重新发放首次登录链接",
      operands: "登录名",
      about: [
        "打印一个只能用一次的登录链接，登录后须设新密码；同时解除锁定、退出其全部登录。服务运行时也可以。",
        "用于没有管理员能在页面上办理的时候；操作记录中会有一条。",
      ],
      options: { "second-factor": "一并解除动态口令（手机丢失）" },
      examples: [["luoshi reset-password security", "安全管理员忘记了密码"]],
    },
    doctor: {
      summary: "检查本机能不能运行服务",
      operands: "",
      about: [
        "检查设置、Node.js、内存、时钟、数据文件夹、磁盘、数据库、证书和端口，说明怎么解决。",
      ],
      options: {},
      examples: [["luoshi doctor", "启动前或出了问题时看一看"]],
    },
  },
};
