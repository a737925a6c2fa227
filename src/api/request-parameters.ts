import type { Refusal } from './access/refusal.ts';

/** Refuses an address whose parameters are not what GraphQL over HTTP says of them: `variables` and `extensions` are JSON. */
export function refusedParameters(url: string): Refusal | null {
  const parameters = new URLSearchParams(url.split('?').slice(1).join('?'));
  const unreadable = ['variables', 'extensions'].find((name) => !isJson(parameters.get(name)));
  if (unreadable === undefined) return null;
  const message = `Expected the parameter ${unreadable} to be JSON, got other text.`;
  return { status: 400, code: 'BAD_REQUEST', message };
}

/** An empty parameter is as good as none. */
function isJson(text: string | null): boolean {
  try {
    JSON.parse(text || 'null');
    return true;
  } catch {
    return false;
  }
}
