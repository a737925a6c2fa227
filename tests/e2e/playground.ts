import type { Page } from 'playwright-core';

/** What the service answers to a question. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

const PARSED_MS = 700;

/** Opens the playground and waits until it can be used. */
export async function openPlayground(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/graphql`);
  await page.waitForSelector('.graphiql-execute-button');
}

/** Opens a tab, counted from 0, runs what stands in it and returns what came back. */
export async function runTab(page: Page, position: number): Promise<Answer> {
  await page.locator('.graphiql-tab-button').nth(position).click();
  await page.locator('.graphiql-tab').nth(position).and(page.locator('.graphiql-tab-active')).waitFor();
  // The editor parses a new text a moment after it shows it, and until then the button does not know what to run.
  await page.waitForTimeout(PARSED_MS);
  // The page also asks for the schema, whenever it likes.
  const answer = page.waitForResponse(
    (each) => each.request().method() === 'POST' && !each.request().postData()?.includes('IntrospectionQuery'),
  );
  await page.click('.graphiql-execute-button');
  return (await (await answer).json()) as Answer;
}
