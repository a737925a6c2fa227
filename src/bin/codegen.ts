import { writeFile } from 'node:fs/promises';
import { GENERATED_FILE, generateResolverTypes } from '../api/generate-resolver-types.ts';

await writeFile(GENERATED_FILE, await generateResolverTypes());
