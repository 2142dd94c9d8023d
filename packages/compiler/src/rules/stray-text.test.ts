import { testRule } from "../testing/rule-tester.ts";

const body = "关于开展环境整治的实施方案\n为改善环境，制定本方案。\n一、目标\n二、任务";

testRule("stray-text", {
  valid: [
    body,
    `机密★一年\n特急\n${body}`,
    `清水县环境保护局文件\n清环发〔2027〕3号\n${body}`,
    `${body}\n（此件公开发布）`,
    `${body}\n三、保障\n（一）通过门户网站、公众号等渠道加强宣传，规范信息来源：凡未经审核的，一律不得转载。`,
  ],
  invalid: [
    {
      text: `⟦免费下载 更多范文⟧\n加入会员享更多内容\n${body}`,
      variant: "site",
      chosen: `\n\n${body}`.slice(2),
    },
    {
      text: `⟦免费下载 更多范文⟧\n特急\n${body}`,
      variant: "site",
      chosen: `特急\n${body}`,
    },
    { text: `⟦清水日报社清水县6月3日电⟧\n${body}`, variant: "press" },
    { text: `⟦发布时间：2027-06-03 来源：清水日报⟧\n${body}`, variant: "page" },
    { text: `${body}\n清水县人民政府\n2027年6月3日\n⟦【打印本页】【关闭窗口】⟧`, variant: "page" },
  ],
});
