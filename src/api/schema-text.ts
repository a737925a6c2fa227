import { readFileSync } from 'node:fs';

/** schema.graphql, written by hand: what the API is. */
export const SCHEMA_TEXT = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
