/**
 * What is said of each code, in Chinese: the source of every other language. Written for the clerk who has the paper
 * on the desk: what is wrong, where the other side is, what to do.
 *
 * `messages` has a `default` or one text per variant; `labels` stand at the other places; `suggestions` are titles.
 */
export const zh = {
  "impossible-date": {
    title: "不存在的日期",
    messages: {
      month: "“{quote}”不是有效日期：没有{month}月",
      day: "“{quote}”不是有效日期：{month}月只有{last}天",
    },
    labels: {},
    help: "请核对原意后改正；不改正，这项任务就没有完成时限",
    suggestions: { month: "改为{month}月", day: "改为{day}日" },
  },
  "deadline-conflict": {
    title: "完成时限前后不一",
    messages: {
      annex: "同一任务的完成时限不一致：正文写“{here}”，{annex}第{row}行写“{there}”",
      within: "同一任务的完成时限不一致：这里写“{here}”，同一行又写“{there}”",
    },
    labels: { other: "这里写的是“{there}”" },
    help: "请确定以哪一处为准，把另一处改过来",
    suggestions: { here: "这里改为“{text}”", there: "另一处改为“{text}”" },
  },
  "owner-conflict": {
    title: "责任单位前后不一",
    messages: {
      lacks: "同一任务的责任单位不一致：与“{clause}”相比，这里少了{missing}",
      adds: "同一任务的责任单位不一致：与“{clause}”相比，这里多了{extra}",
      differs: "同一任务的责任单位不一致：与“{clause}”相比，这里少了{missing}，多了{extra}",
      both: "“{unit}”在同一任务里既牵头又配合",
    },
    labels: { other: "这里写的是“{owners}”", support: "这里又列为配合单位" },
    help: "请确定由谁负责，把两处改成一样；否则派发时不知道派给谁",
    suggestions: { here: "这里改为“{text}”", there: "另一处改为“{text}”" },
  },
  "deadline-before-start": {
    title: "时限早于起始",
    messages: {
      issued: "完成时限“{quote}”早于发文日期{start:date}",
      start: "完成时限“{quote}”早于工作开始的{start:date}",
      year: "完成时限“{quote}”早于标题所说的{year}年",
      range: "“{quote}”的结束早于开始",
    },
    labels: { issued: "发文日期", start: "工作从这时开始", year: "标题所说的年份" },
    help: "请核对年份和月份；任务还没下达就已逾期",
    suggestions: { year: "改为{year}年" },
  },
  "duplicate-number": {
    title: "序号重复",
    messages: { default: "序号“{no}”重复" },
    labels: { first: "前面已经有一个“{no}”" },
    help: "请改为“{next}”并顺改后面的序号；两个同号的条款，反馈时分不清是哪一条",
    suggestions: { renumber: "改为“{no}”" },
  },
  "number-gap": {
    title: "序号不连续",
    messages: {
      clause: "序号不连续：“{before}”后面是“{no}”，缺“{missing}”",
      row: "序号不连续：{before}号后面一行没有序号，再下一行是{after}号",
      rows: "序号不连续：{before}号后面是{after}号",
      opening: "序号不连续：第一条就是“{no}”，缺“{missing}”",
    },
    labels: { before: "上一个序号", after: "下一个序号" },
    help: "请核对是漏了一条，还是序号写错",
    suggestions: { renumber: "改为“{no}”", insert: "补上序号{no}" },
  },
  "missing-owner": {
    title: "缺责任单位",
    messages: { default: "没有写责任单位，同级的其他{count}项都写了" },
    labels: { sibling: "同级的写法" },
    help: "请补上责任单位；没有责任单位的任务无法派发",
    suggestions: {},
  },
  "missing-deadline": {
    title: "缺完成时限",
    messages: { default: "没有写完成时限，同级的其他{count}项都写了" },
    labels: { sibling: "同级的写法" },
    help: "请补上完成时限；长期坚持的工作写“持续推进”",
    suggestions: {},
  },
  placeholder: {
    title: "没有填写的空位",
    messages: {
      name: "“{text}”里的“{mark}”是代字，没有换成真实名称",
      blank: "这里留着空格线，没有填写",
      content: "“{text}”是模板里的提示，没有换成正式内容",
      masked: "“{text}”像是遮盖过的姓名或号码",
    },
    labels: { again: "这里也有" },
    help: "请填上实际内容；全文查找同样的代字，一并改掉",
    suggestions: {},
  },
  "empty-list": {
    title: "该列的没有列",
    messages: {
      list: "“{text}”后面没有列出内容",
      annex: "附件“{title}”只有标题，下面没有内容",
    },
    labels: {},
    help: "请补上名单或内容；确实不列的，去掉“如下”",
    suggestions: {},
  },
  "attachment-unlisted": {
    title: "附件没有列出",
    messages: {
      none: "提到了“{text}”，但文末没有附件，也没有附件说明",
      number: "提到了“{text}”，附件说明里没有附件{no}",
    },
    labels: { list: "附件说明在这里" },
    help: "请在正文之后的附件说明中列出，或者改正附件序号",
    suggestions: {},
  },
  "attachment-missing": {
    title: "附件不在文件里",
    messages: { default: "附件{no}“{title}”列出了，文件里没有" },
    labels: {},
    help: "请把附件附在文后；另行下发的，请在附件说明中注明",
    suggestions: {},
  },
  "attachment-mismatch": {
    title: "附件序号不对",
    messages: {
      number: "这里写附件{no}，按内容应是附件{expected}“{title}”",
      twin: "同一内容，这里写附件{no}，另一处写附件{expected}",
      mark: "“{title}”上方缺“附件{expected}”的标识，其他附件都有",
    },
    labels: { title: "附件{expected}是“{title}”", twin: "另一处写的是附件{expected}" },
    help: "请核对附件序号；序号错了，各单位会填错表",
    suggestions: { number: "改为附件{no}" },
  },
  "name-mismatch": {
    title: "名称前后不一",
    messages: {
      unit: "单位名称前后不一：这里是“{name}”，别处是“{other}”（{count}处）",
      activity: "名称前后不一：这里是“{name}”，别处是“{other}”",
      slogan: "提法前后不一：这里是“{name}”，别处是“{other}”",
      actor: "同一事项的主体不一：这里是“{name}”，另一处是“{other}”",
      title: "文件名称前后不一：这里是“{name}”，别处是“{other}”",
    },
    labels: { other: "这里是“{other}”" },
    help: "请核对全称，全文统一；名称不一，任务会派给两个单位",
    suggestions: { replace: "改为“{text}”" },
  },
  "count-mismatch": {
    title: "数目与所列不符",
    messages: { default: "写的是“{said}”，实际列了{count}项" },
    labels: { first: "从这里列起", last: "到这里为止" },
    help: "请核对是漏列，还是数目写错",
    suggestions: { count: "改为“{text}”" },
  },
  "weekday-mismatch": {
    title: "日期与星期不符",
    messages: { default: "{date:date}是{actual:weekday}，不是{said:weekday}" },
    labels: {},
    help: "请核对是日期写错还是星期写错；写错了，与会人员会走空",
    suggestions: { weekday: "改为{day:weekday}", day: "日期改为{date:date}" },
  },
  typo: {
    title: "错字漏字",
    messages: {
      word: "“{text}”应为“{right}”",
      stops: "标点重复：“{text}”",
      bracket: "括号“{text}”应为“{right}”，与另一半配对",
      unclosed: "“{text}”没有另一半“{right}”",
      end: "“{text}”不通：日期后面不说“底”",
      twice: "“{least}”与“{most}”意思重复，留一个即可",
      repeated: "“{text}”重复",
      stop: "句末是“{text}”，应为“。”",
    },
    labels: { pair: "另一半在这里", again: "这里也有", sibling: "同级的其他几条都这样写" },
    help: "请对照原稿改正",
    suggestions: { replace: "改为“{text}”", remove: "删去“{text}”" },
  },
  "content-mismatch": {
    title: "内容前后不一",
    messages: {
      number: "同一任务的数量要求不一致：这里写“{here}”，{annex}第{row}行写“{there}”",
    },
    labels: { other: "这里写的是“{there}”" },
    help: "请确定以哪一处为准，把另一处改过来",
    suggestions: {},
  },
  "duplicate-content": {
    title: "内容重复",
    messages: { default: "与“{no}”的内容重复" },
    labels: { first: "第一次出现在这里" },
    help: "请核对是否误复制；确为两项的，写出区别",
    suggestions: {},
  },
  "stray-text": {
    title: "不属于本文件的文字",
    messages: {
      site: "“{text}”像是网站的水印或下载提示，不是文件内容",
      press: "“{text}”是媒体稿件的电头，不是文件内容",
      page: "“{text}”是网页的来源、时间或按钮，不是文件内容",
    },
    labels: {},
    help: "请删去后再印发",
    suggestions: { remove: "删去这一行" },
  },
  "date-order": {
    title: "事情晚于成文日期",
    messages: {
      event: "这里说的是{event:date}已经发生的事，本文日期却是{issued:date}",
      number: "文号“{quote}”的年份晚于本文日期{issued:date}",
    },
    labels: { issued: "成文日期" },
    help: "请核对哪一个日期写错",
    suggestions: {},
  },
  "vague-owner": {
    title: "责任单位笼统",
    messages: { default: "“{text}”没有指明是哪个单位" },
    labels: {},
    help: "派发前请选定具体单位，或者把它定为一个单位组",
    suggestions: {},
  },
  "vague-deadline": {
    title: "时限笼统",
    messages: { default: "“{text}”没有期限，到期与否无法判断" },
    labels: {},
    help: "请写明年月日；确需长期坚持的，写明多久报一次",
    suggestions: {},
  },
  "two-leads": {
    title: "多个牵头单位",
    messages: { default: "有{count}个牵头单位：{units}" },
    labels: {},
    help: "最好只定一个牵头单位，其余列为配合",
    suggestions: {},
  },
  "unused-waiver": {
    title: "用不上的豁免",
    messages: {
      default: "luoshi.config.json 里的豁免没有用上：{waived}（条款“{clause}”，引文“{quote}”）",
    },
    labels: {},
    help: "问题已经改掉或条款变了，请删去这条豁免",
    suggestions: {},
  },
  "expired-waiver": {
    title: "过期的豁免",
    messages: {
      default: "luoshi.config.json 里的豁免已于{until:date}到期：{waived}（理由“{reason}”）",
    },
    labels: {},
    help: "请改正问题，或者说明理由后延期",
    suggestions: {},
  },
} as const;
