import { readFile, writeFile } from 'node:fs/promises';
import { GENERATED_FILE, generateResolverTypes } from '../api/generate-resolver-types.ts';

// Writes src/api/generated.ts from schema.graphql; with --check it only tells whether the copy is up to date.
const text = await generateResolverTypes();
if (!process.argv.includes('--check')) await writeFile(GENERATED_FILE, text);
else if ((await readFile(GENERATED_FILE, 'utf8')) !== text) {
  process.stderr.write('src/api/generated.ts is not what schema.graphql gives. Run: npm run codegen\n');
  process.exitCode = 1;
}
