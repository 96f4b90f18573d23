/** Lines that machines wrote into the page: addresses of pages and people, class names, code, counters, players, rules of punctuation. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu;
const EMAIL = /^\S+@[\w-]+(?:\.[\w-]+)+$/u;
const FILE = /^\S+\.(?:jpe?g|png|gif|webp|svg|mp4|mp3|css|js|aspx?|php)(?:\?\S*)?$/iu;
const CODE =
  /[{};]\s*$|^\s*[.#][\w-]+\s*\{|\bfunction\s*\(|\bvar\s+\w+\s*=|<\/?\w+[^>]*>|^\s*@media|\bwindow\.|\bdocument\./u;
const CLASS_NAME = /^[a-z]+(?:[-_][a-z0-9]+)+$/u;
const COUNTER = /^(?:[\d٠-٩.,:%/+\s-]|👁|\uFE0F|دقيقة|دقائق|مشاهدة|مشاهدات|قراءة|K|M|views?)+$/iu;
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
const LONGEST = 600;

/** Whether a line is a machine's. Code is looked for only in lines that hold no Arabic. */
export function isMachine(text: string, key: string): boolean {
  if (key === "" || NO_WORDS.test(text)) return true;
  if (text.length > LONGEST) return false;
  if (ADDRESS.test(text) || EMAIL.test(text) || FILE.test(text) || CLASS_NAME.test(text)) return true;
  if (text.length <= 40 && COUNTER.test(text)) return true;
  return !/\p{Script=Arabic}/u.test(text) && CODE.test(text);
}
