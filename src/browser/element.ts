/**
 * Elements built piece by piece. Nothing of a capture ever passes through `innerHTML`: texts become text nodes,
 * so that a headline with `<script>` in it is a headline.
 */

/** What an element can hold: nodes, text, numbers; `null`, `undefined`, `false` leave nothing. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

/**
 * Attributes by name, as in markup; `true` sets an empty attribute, `false`, `null`, `undefined` none.
 * A function is a listener for the event that follows `on`: `{ onclick: go }`.
 */
export type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: never) => void)>
>;

function append(parent: Node, child: Child): void {
  if (Array.isArray(child)) for (const each of child) append(parent, each);
  else if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === "string" || typeof child === "number")
    parent.appendChild(document.createTextNode(String(child)));
}

/** `h("a", { href, class: "result" }, headline)`: an element with attributes, listeners and children. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, String(value));
  }
  append(element, children);
  return element;
}

/** Puts children in the place of what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  const made = document.createDocumentFragment();
  append(made, children);
  element.replaceChildren(made);
}

/**
 * The element a template promised.
 * @throws when the page does not hold it: template and script are not of the same build
 */
export function one<Found extends Element = HTMLElement>(selector: string, within: ParentNode = document): Found {
  const found = within.querySelector<Found>(selector);
  if (found === null) throw new Error(`The page holds no ${selector}`);
  return found;
}
