import { WARCRecord, WARCSerializer } from "warcio";

/** Web archives made for tests. */

/** One answer of a server. */
export interface Answer {
  readonly url: string;
  readonly date?: string;
  readonly status?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly recordType?: "response" | "resource" | "revisit" | "request";
}

/** A page with enough text to be one. */
export const pageOf = (title: string): string =>
  `<!doctype html><html lang="ar"><head><title>${title}</title></head><body><h1>${title}</h1><p>${"استقبل الميناء اليوم أول باخرة بعد انتهاء أعمال الترميم. ".repeat(3)}</p></body></html>`;

/** A WARC file of these answers, each record packed by itself where asked. */
export async function warcOf(answers: readonly Answer[], gzip: boolean): Promise<Buffer> {
  const date = "2022-01-30T06:12:40Z";
  const info = WARCRecord.createWARCInfo({ filename: "x.warc", date }, { software: "warraq tests" });
  const records = answers.map(({ body, headers = {}, ...answer }) => {
    const type = answer.recordType ?? "response";
    const content = typeof body === "string" ? Buffer.from(body) : body;
    const contentType = answer.type ?? "text/html; charset=utf-8";
    const http =
      type === "resource"
        ? { warcHeaders: { "Content-Type": contentType } }
        : {
            warcHeaders: {},
            httpHeaders: { "Content-Type": contentType, ...headers },
            statusline: `HTTP/1.1 ${answer.status ?? "200 OK"}`,
          };
    return WARCRecord.create({ url: answer.url, date: answer.date ?? date, type, ...http }, [content]);
  });
  const parts: Uint8Array[] = [];
  for (const record of [info, ...records]) parts.push(await WARCSerializer.serialize(record, { gzip }));
  return Buffer.concat(parts);
}
