type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>;
type Child = Node | string | null;

/**
 * Makes an element. Words only ever become text: no string is read as markup, whatever an article says. Of the attributes,
 * functions become listeners (`onclick`), false and null are left out, true stands without a value.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/u, ''), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The element of the page that has this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Expected an element with the id ${id} in the page.`);
  return found as T;
}

/** A link to an article, or its bare words where the address is none that a browser should open. */
export function outwardLink(address: string | null, words: string): Node {
  if (!address || !/^https?:\/\//iu.test(address) || !URL.canParse(address)) return document.createTextNode(words);
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words);
}
