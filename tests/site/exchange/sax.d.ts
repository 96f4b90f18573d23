declare module "sax" {
  interface Tag {
    readonly name: string;
    readonly attributes: Record<string, string>;
  }
  interface Parser {
    onopentag: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onerror: (error: Error) => void;
    write(text: string): Parser;
    close(): Parser;
  }
  export function parser(strict: boolean, options?: { strictEntities?: boolean }): Parser;
}
