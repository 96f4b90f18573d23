/** The small DOM that Readability ships for places without a browser's; the package gives no types for it. */
declare module "@mozilla/readability/JSDOMParser.js" {
  export interface ReaderAttribute {
    readonly name: string;
    readonly value: string;
  }

  export interface ReaderText {
    readonly nodeType: number;
    readonly textContent: string;
  }

  export interface ReaderElement {
    readonly nodeType: number;
    readonly localName: string;
    readonly attributes: readonly ReaderAttribute[];
    readonly childNodes: readonly ReaderNode[];
    setAttribute(name: string, value: string): void;
    appendChild(child: ReaderNode): void;
  }

  export type ReaderNode = ReaderElement | ReaderText;

  export interface ReaderDocument {
    documentElement: ReaderElement;
    head: ReaderElement;
    body: ReaderElement;
    title: string;
    createElement(tag: string): ReaderElement;
    createTextNode(text: string): ReaderText;
    appendChild(child: ReaderNode): void;
  }

  export default class JSDOMParser {
    parse(html: string, url?: string): ReaderDocument;
  }
}
