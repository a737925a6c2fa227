import { pickFields, type RawFields } from '../fields/field-names.ts';
import { checkTextLength } from '../text/text-length.ts';

const FRONT_MATTER = /^\s*---\n(?<header>[\s\S]*?)\n(?:---|\.\.\.)\s*(?:\n|$)/;

/**
 * What Markdown writes around words, in the order in which it is taken away. No pattern runs over the beginning of
 * another of its kind, or further than a limit: else a text of nothing but beginnings would cost the square of its length.
 */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/```[\s\S]*?```|<!--(?:(?!<!--)[\s\S])*?-->/g, ''],
  [/!\[[^\][]{0,1000}\]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,2000})?\)/g, ''],
  [/\[([^\][]{1,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?: "[^"]{0,300}")?\)/g, '$1'],
  [/\[([^\][]{1,1000})\]\[[^\][]{0,200}\]/g, '$1'],
  [/^\[[^\]\n]+\]: \S.*$/gm, ''],
  [/<(https?:\/\/[^<>\s]+)>/g, '$1'],
  [/<\/?[a-z][^<>]*>/gi, ''],
  [/^ {0,3}#{2,6} +(.*[^#\n])?#*$/gm, '\n$1\n'],
  [/^ {0,3}(?:[-*_] ?){3,}$/gm, ''],
  [/^ {0,3}> ?/gm, ''],
  [/^ *(?:[-*+]|\d+[.)]) +/gm, ''],
  [/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2'],
  [/(?<![\w*])[*](?=\S)([^*\n]+?)(?<=\S)[*](?![\w*])/g, '$1'],
  [/(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])/g, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'],
];

/**
 * Fields of a Markdown file: those of its header between `---` lines (one `name: value` a line, lists as `[a, b]` or
 * `- a` lines), the first `# heading` as title, and the rest as text without its marks.
 * @throws RejectedItem TEXT_TOO_LONG
 */
export function parseMarkdown(file: string): RawFields {
  checkTextLength(file);
  const source = file.replace(/\r\n?/g, '\n');
  const header = FRONT_MATTER.exec(source);
  const fields = header === null ? {} : pickFields(readHeader(header.groups?.header ?? ''));
  const body = header === null ? source : source.slice(header[0].length);
  const heading = /^\s*# +(?<title>.*[^#\s])(?:#|[^\S\n])*(?:\n|$)/.exec(body);
  const title = heading === null ? undefined : plain(heading.groups?.title ?? '');
  const rest = body.slice(heading?.[0].length ?? 0);
  return { ...(title === undefined ? {} : { title }), ...fields, text: plain(rest.replace(/^# +/gm, '')) };
}

function plain(markdown: string): string {
  return MARKS.reduce((text, [mark, replacement]) => text.replace(mark, replacement), markdown).trim();
}

function readHeader(header: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  let list: string[] | null = null;
  for (const line of header.split('\n')) {
    const item = /^\s*- +(?<value>.+)$/.exec(line)?.groups?.value;
    const pair = /^(?<name>[\w-]+): *(?<value>.*)$/.exec(line)?.groups;
    if (item !== undefined && list !== null) list.push(unquoted(item));
    else if (pair?.name !== undefined) {
      const value = pair.value?.trim() ?? '';
      list = value === '' ? [] : null;
      fields[pair.name] = list ?? listOrText(value);
    }
  }
  return fields;
}

function listOrText(value: string): unknown {
  const inner = /^\[(?<items>.*)\]$/.exec(value)?.groups?.items;
  return inner === undefined ? unquoted(value) : inner.split(',').map((item) => unquoted(item.trim()));
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
