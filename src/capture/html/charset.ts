import { characterPerByte } from "../decode/characters.ts";

/** Bytes searched for a charset: the HTML standard's prescan looks at 1,024; old pages put scripts before it. */
const PRESCAN = 8_192;

/** The charset a page states in a meta element or XML declaration, or null. A hint for decoding, never a verdict. */
export function charsetOfPage(bytes: Uint8Array): string | null {
  const head = characterPerByte(bytes.subarray(0, PRESCAN));
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1];
  return meta ?? /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head)?.[1] ?? null;
}
