const zh = {
  title: {
    unsupported: "这种文件读不了",
    password: "文件设了打开密码",
    "too-large": "文件太大",
    damaged: "文件读不完整",
    empty: "文件是空的",
    "no-text": "文件里没有文字",
    internal: "核对程序出错了",
  },
  steps: {
    "word-binary": [
      "用 Word 或 WPS 打开这份文件。",
      "选“文件 › 另存为”，类型选 Word 文档（.docx）。",
      "把另存的 .docx 放进来。",
    ],
    wps: [
      "用 WPS 打开这份文件。",
      "选“文件 › 另存为”，类型选 Microsoft Word 文件（.docx）。",
      "把另存的 .docx 放进来。",
    ],
    pdf: [
      "向起草人要 Word 原稿（.docx），核对结果最准，还能带走更正稿。",
      "没有原稿时，在 PDF 里全选、复制，再回到这里粘贴文字。",
    ],
    ofd: [
      "向起草人要 Word 原稿（.docx）。",
      "没有原稿时，在版式阅读软件里全选、复制，再回到这里粘贴文字。",
    ],
    image: [
      "图片和扫描件里没有文字可读，请向起草人要 Word 原稿（.docx）。",
      "没有原稿时，先用文字识别软件转成文字，再回到这里粘贴。",
    ],
    spreadsheet: [
      "这里核对的是方案正文。请放入带附件表的 Word 文件（.docx）。",
      "只有表格时，把表格复制到 Word 里，存成 .docx 再放进来。",
    ],
    slides: ["这里核对的是方案正文。请放入方案的 Word 文件（.docx）。"],
    archive: ["先把压缩包解开，再放入其中的方案文件（.docx）。"],
    "other-text": [
      "用 Word 或 WPS 打开，另存为 .docx，再放进来。",
      "也可以复制全文，回到这里粘贴文字。",
    ],
    unknown: [
      "确认它是方案文件；若是，用 Word 或 WPS 打开后另存为 .docx。",
      "也可以复制全文，回到这里粘贴文字。",
    ],
    password: [
      "用 Word 或 WPS 输入密码打开。",
      "在“文件 › 信息（文档加密）”里取消打开密码，保存。",
      "再把文件放进来。涉密文件请勿在此核对。",
    ],
    "too-large": [
      "上限为 100 MB、2000 万字。",
      "多半是图片太大：在 Word 里压缩图片，或删去图片后另存一份。",
      "也可以只把正文和附件表复制出来，回到这里粘贴文字。",
    ],
    damaged: [
      "多半是没有下载完或传输中断：重新下载或请对方重发。",
      "用 Word 或 WPS 打开（必要时选“修复”），另存为 .docx 再放进来。",
    ],
    empty: ["文件大小为 0。请确认选对了文件，或请对方重发。"],
    "no-text": [
      "多半是扫描件：页面是图片，里面没有文字。请向起草人要 Word 原稿。",
      "没有原稿时，先用文字识别软件转成文字，再回到这里粘贴。",
    ],
    blank: ["文件里只有空格和空行。请确认选对了文件。"],
    internal: [
      "刷新页面后再放一次。",
      "仍然出错时，在 Word 或 WPS 里另存一份，或粘贴文字核对。",
      "愿意的话，把下面这行说明告诉我们，不必给出文件。",
    ],
    unreadable: [
      "文件可能已被移走、改名，或正被别的程序占用。",
      "确认它还在原处，关掉占用它的程序，再放一次。",
    ],
  },
  unreadable: "浏览器没能读到这个文件",
  sampleMissing: "样例没有取到，可能断网了",
};

const en: typeof zh = {
  title: {
    unsupported: "This kind of file cannot be read",
    password: "The file has a password",
    "too-large": "The file is too large",
    damaged: "The file cannot be read to its end",
    empty: "The file is empty",
    "no-text": "The file holds no text",
    internal: "The checker failed",
  },
  steps: {
    "word-binary": [
      "Open the file in Word or WPS.",
      "Choose File › Save as and the type Word document (.docx).",
      "Put in the .docx.",
    ],
    wps: [
      "Open the file in WPS.",
      "Choose File › Save as and the type Microsoft Word (.docx).",
      "Put in the .docx.",
    ],
    pdf: [
      "Ask its author for the Word file (.docx): it is read best and can be corrected.",
      "Without it, select all in the PDF, copy, and paste the text here.",
    ],
    ofd: [
      "Ask its author for the Word file (.docx).",
      "Without it, select all in the OFD reader, copy, and paste the text here.",
    ],
    image: [
      "Pictures and scans hold no text. Ask the author for the Word file (.docx).",
      "Without it, turn the picture into text with a recogniser and paste that here.",
    ],
    spreadsheet: [
      "This checks the text of a plan. Put in the Word file (.docx) with its annex tables.",
      "If there is only a table, copy it into Word, save as .docx and put that in.",
    ],
    slides: ["This checks the text of a plan. Put in the plan's Word file (.docx)."],
    archive: ["Unpack the archive first, then put in the plan inside (.docx)."],
    "other-text": [
      "Open it in Word or WPS, save it as .docx and put that in.",
      "Or copy the whole text and paste it here.",
    ],
    unknown: [
      "Make sure that it is a plan; if so, open it in Word or WPS and save it as .docx.",
      "Or copy the whole text and paste it here.",
    ],
    password: [
      "Open it in Word or WPS with its password.",
      "Remove the password under File › Info and save.",
      "Put the file in again. Do not check classified files here.",
    ],
    "too-large": [
      "The limits are 100 MB and 20 million characters.",
      "Pictures are the usual cause: compress or remove them in Word and save a copy.",
      "Or copy the text and the annex tables and paste them here.",
    ],
    damaged: [
      "The download or transfer probably broke off: fetch the file again.",
      "Open it in Word or WPS (with repair if asked), save it as .docx and put that in.",
    ],
    empty: ["Its size is 0. Make sure that it is the right file, or have it sent again."],
    "no-text": [
      "It is probably a scan: pages are pictures without text. Ask for the Word file.",
      "Without it, turn the scan into text with a recogniser and paste that here.",
    ],
    blank: ["It holds blanks only. Make sure that it is the right file."],
    internal: [
      "Reload the page and put the file in again.",
      "If it fails again, save a copy in Word or WPS, or paste the text.",
      "If you like, tell us the line below; we do not need the file.",
    ],
    unreadable: [
      "It may have been moved or renamed, or another program holds it.",
      "See that it is still there, close that program, and put it in again.",
    ],
  },
  unreadable: "The browser could not read this file",
  sampleMissing: "The sample could not be fetched; the network may be down",
};

/** What the start screen says when a file was not opened. */
export const failureWords = { zh, en };
