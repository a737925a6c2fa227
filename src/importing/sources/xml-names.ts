/** Modules of feeds by their namespace; core is RSS itself, whatever namespace it has, and Atom where it has no prefix. */
const MODULES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};
/** What feeds mean by a prefix that they forgot to declare. */
const PREFIXES: ReadonlySet<string> = new Set(Object.values(MODULES));

/** Namespaces by prefix (empty for the default one), as they count at some place of a document. */
export type Scope = Readonly<Record<string, string>>;

/** The scope inside an element with these attributes. */
export function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return scope;
  return {
    ...scope,
    ...Object.fromEntries(declared.map(([name, value]) => [name.slice('xmlns:'.length), value.trim()])),
  };
}

/**
 * The name of an element with its module, whatever prefix a feed has chosen for it: `title`, `content:encoded`,
 * `dc:creator`; `other:…` for what no module here knows.
 */
export function moduleName(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(0, colon));
  const local = name.slice(colon + 1);
  const space = Object.hasOwn(scope, prefix) ? scope[prefix] : undefined;
  const module = space === undefined ? undefined : MODULES[space];
  if (prefix === '') return module === 'xhtml' ? `xhtml:${local}` : local;
  if (module !== undefined) return `${module}:${local}`;
  return space === undefined && PREFIXES.has(prefix) ? name : `other:${local}`;
}
