const LONGEST = 7;

/**
 * A quota in short, for a narrow column: without the words before its number, 更新供水管网18公里 is 18公里. A bound before
 * the number stays.
 */
export function quotaLabel(text: string): string {
  if (text.length <= LONGEST) return text;
  const at = text.search(
    /(?:不少于|不低于|不超过|不高于|至少|最多|达到|全部)?\s?(?:百分之[一二三四五六七八九十百]|[0-9０-９]|[一二两三四五六七八九十百千万]{1,8}[个项次家名人场件篇份所条类种处元])/,
  );
  return at <= 0 ? text : text.slice(at).trim();
}
