interface Words {
  readonly message: { readonly zh: string; readonly en: string };
  readonly help: { readonly zh: string; readonly en: string };
}

const words = (
  message: readonly [zh: string, en: string],
  help: readonly [zh: string, en: string],
): Words => ({
  message: { zh: message[0], en: message[1] },
  help: { zh: help[0], en: help[1] },
});

/** What is worth a look before a plan is published, and never keeps it back. */
export const warningTexts = {
  objections: (count: number) =>
    words(
      [`有 ${count} 人提出了意见`, `${count} reviewers object`],
      ["请看审阅意见，再决定是否发布。", "Read what they say, then decide."],
    ),
  "reviews-open": (count: number) =>
    words(
      [`还有 ${count} 人没有审阅`, `${count} reviewers have not answered`],
      ["可以等他们审阅，也可以直接发布。", "Wait for them, or publish without."],
    ),
  "comments-open": (count: number) =>
    words(
      [`有 ${count} 条批注没有处理`, `${count} remarks are not dealt with`],
      ["请在核对页逐条处理。", "Go through them on the checking page."],
    ),
  orphans: (count: number) =>
    words(
      [`有 ${count} 处改动找不到对应的任务`, `${count} corrections no longer find their task`],
      [
        "请在核对页查看，重新改过或删去。",
        "Look at them on the checking page; make them anew or drop them.",
      ],
    ),
} as const satisfies Readonly<Record<string, (count: number) => Words>>;
