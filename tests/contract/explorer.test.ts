import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { KINDS, MODALITIES, SYMMETRIC } from '../../src/api/explorer/browser/vocabulary.ts';
import { buildExplorer } from '../../src/api/explorer/explorer-pages.ts';
import { MODALITIES as ALL_MODALITIES, ENTITY_KINDS } from '../../src/model/kinds.ts';
import { ONTOLOGY } from '../../src/model/ontology.ts';

const FOLDER = fileURLToPath(new URL('../../src/api/explorer/browser/', import.meta.url));
const MODULES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
/** Ways to have a string read as markup or as code. */
const MARKUP =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTML|srcdoc|\beval\b|new Function/u;

test('no module of the explorer ever makes markup or code of a string', () => {
  const found = MODULES.filter(({ text }) => MARKUP.test(text)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('modules of the explorer import each other only, and types', () => {
  const strangers = MODULES.flatMap(({ text }) =>
    [...text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gmu)]
      .map(([, from]) => from!)
      .filter((from) => !/^\.\/[a-z-]+\.ts$/u.test(from)),
  );
  expect(strangers).toEqual([]);
});

test('every kind and every modality that is drawn has a look, and directions are those of the ontology', () => {
  expect(KINDS.map(({ kind }) => kind).sort()).toEqual(ENTITY_KINDS.map((kind) => kind.toUpperCase()).sort());
  expect(MODALITIES.map(({ modality }) => modality).sort()).toEqual(
    ALL_MODALITIES.filter((modality) => modality !== 'HYPOTHETICAL').sort(),
  );
  expect([...SYMMETRIC].sort()).toEqual(
    ONTOLOGY.filter(({ symmetric }) => symmetric)
      .map(({ type }) => type)
      .sort(),
  );
});

test('the page loads nothing that the service does not serve, and forbids everything else', async () => {
  const files = await buildExplorer();
  const page = files.get('/explore')!;
  const html = page.plain.toString();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/gu)]
    .map(([, address]) => address!)
    .filter((address) => !/^data:|^\/graphql$/u.test(address));
  expect(loaded).toHaveLength(3);
  expect(loaded.filter((address) => !files.has(address))).toEqual([]);
  expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=/u);
  const policy = page.headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/u);
});

test('modules are served without their types, under an address that changes with them', async () => {
  const files = [...(await buildExplorer())].filter(([path]) => path.endsWith('.ts'));
  expect(files).toHaveLength(MODULES.length);
  for (const [path, file] of files) {
    expect(path).toMatch(/^\/explore\/code-[0-9a-f]{20}\/[a-z-]+\.ts$/u);
    expect(file.type).toContain('text/javascript');
    expect(file.immutable).toBe(true);
    expect(file.plain.toString()).not.toMatch(/^interface |^import type|: string\b/mu);
  }
});
