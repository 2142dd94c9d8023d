/** Blanks between the parts of a tag: space, tab, line ends. */
export function isXmlBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Whether a code point may stand in XML 1.0 at all (Char). */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  if (code < 0xd800) return true;
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Characters that XML forbids wherever they stand; surrogates are judged by `isXmlCharacter` in pairs. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Where the first forbidden character of a text stands, or -1. Lone surrogates cannot come out of a strict decoder. */
export function forbiddenCharacterAt(text: string): number {
  return text.search(forbidden);
}

/** Whether `name` is an NCName, or two of them around one colon (Namespaces in XML 1.0). */
export function isQualifiedName(name: string): boolean {
  const colon = name.indexOf(":");
  if (colon < 0) return isNcName(name);
  return isNcName(name.slice(0, colon)) && isNcName(name.slice(colon + 1));
}

function isNcName(name: string): boolean {
  let first = true;
  for (const char of name) {
    const code = char.codePointAt(0) ?? 0;
    if (!(isNameStart(code) || (!first && isNameRest(code)))) return false;
    first = false;
  }
  return !first;
}

/** NameStartChar of XML 1.0 (5th edition) without the colon. */
function isNameStart(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
  }
  return (
    (code >= 0xc0 && code <= 0x2ff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x1fff && code !== 0x37e) ||
    code === 0x200c ||
    code === 0x200d ||
    (code >= 0x2070 && code <= 0x218f) ||
    (code >= 0x2c00 && code <= 0x2fef) ||
    (code >= 0x3001 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfdcf) ||
    (code >= 0xfdf0 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0xeffff)
  );
}

function isNameRest(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0xb7 ||
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x203f ||
    code === 0x2040
  );
}
