import * as sax from "sax";

/** An element as a strict XML parser (sax) reads it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Text directly inside. */
  text: string;
}

/** Parses a document; throws where it is not well-formed. */
export function readXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: { ...attributes } as Record<string, string>,
      children: [],
      text: "",
    } as Element;
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.write(xml).close();
  const [first, ...more] = root.children;
  if (first === undefined || more.length > 0) throw new Error("not one root element");
  return first;
}

/** The children of a name, and the text of the first. */
export const all = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name);
export const textOf = (element: Element, name: string): string | undefined => all(element, name)[0]?.text;
