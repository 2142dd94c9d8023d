/** The characters of one way to write numbers in Chinese, Japanese or Korean. */
export interface NumeralSystem {
  /** 0 to 9. */
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: string;
  /** Ten thousand. */
  readonly myriad: string;
  /** What stands for a skipped place (一百零五); empty where nothing does. */
  readonly zero: string;
  /** Units before which a one is left out when it leads: 十五 and not 一十五; 百 in Japanese. */
  readonly silentOne: "never" | "leading-ten" | "below-myriad";
}

/** 一百零五: how official documents number (`chineseCountingThousand`). */
export const chinese: NumeralSystem = {
  digits: "〇一二三四五六七八九",
  units: "十百千",
  myriad: "万",
  zero: "零",
  silentOne: "leading-ten",
};
/** 壹佰零伍: simplified capitals, as on cheques (`chineseLegalSimplified`). */
export const chineseLegal: NumeralSystem = {
  digits: "零壹贰叁肆伍陆柒捌玖",
  units: "拾佰仟",
  myriad: "萬",
  zero: "零",
  silentOne: "never",
};
/** 壹佰零伍 with traditional digits (`ideographLegalTraditional`). */
export const traditionalLegal: NumeralSystem = { ...chineseLegal, digits: "零壹貳參肆伍陸柒捌玖" };
/** As in Chinese, with 萬 (`taiwaneseCountingThousand`). */
export const taiwanese: NumeralSystem = { ...chinese, myriad: "萬" };
/** 百五: nothing for skipped places and no one before a unit (`japaneseCounting`, which WPS writes). */
export const japanese: NumeralSystem = { ...chinese, zero: "", silentOne: "below-myriad" };
/** 壱百五: legal digits (`japaneseLegal`). */
export const japaneseLegal: NumeralSystem = {
  digits: "〇壱弐参四伍六七八九",
  units: "拾百阡",
  myriad: "萬",
  zero: "",
  silentOne: "never",
};
/** Korean in Chinese characters (`koreanLegal`). */
export const koreanLegalHan: NumeralSystem = { ...japanese, myriad: "萬" };
/** 십이: Korean in Hangul (`koreanCounting`). */
export const korean: NumeralSystem = {
  digits: "영일이삼사오육칠팔구",
  units: "십백천",
  myriad: "만",
  zero: "",
  silentOne: "below-myriad",
};

/** A number from 1 to 99,999,999 in words: 12 is 十二, 105 is 一百零五, 110 is 一百一十. */
export function countInWords(value: number, system: NumeralSystem): string {
  if (value === 0) return system.zero === "" ? system.digits.charAt(0) : system.zero;
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return fourDigits(low, system, true);
  const gap = low > 0 && low < 1000 ? system.zero : "";
  const rest = low === 0 ? "" : gap + fourDigits(low, system, false);
  return fourDigits(high, system, true) + system.myriad + rest;
}

function fourDigits(value: number, system: NumeralSystem, leading: boolean): string {
  let out = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    if (gap) out += system.zero;
    gap = false;
    const silent =
      digit === 1 &&
      place > 0 &&
      (system.silentOne === "below-myriad" ||
        (system.silentOne === "leading-ten" && leading && place === 1 && out === ""));
    if (!silent) out += system.digits.charAt(digit);
    if (place > 0) out += system.units.charAt(place - 1);
  }
  return out;
}

/** A number digit by digit: 10 is 一〇. */
export function countByDigits(value: number, digits: string): string {
  let out = "";
  for (const digit of String(value)) out += digits.charAt(Number(digit));
  return out;
}
