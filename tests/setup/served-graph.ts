import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { type ApiService, openApiService } from './api-service.ts';
import { emptyGraph, openTestDatabase } from './test-database.ts';

export interface ServedGraph {
  readonly database: Database;
  readonly service: ApiService;
  /** The data of an answer that has no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the question's
  answer(query: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
}

/** The API over a graph filled anew for the tests of one file: opened before them, closed after them. */
export function serveGraph(fill: (database: Database) => Promise<void>): ServedGraph {
  let database: Database;
  let service: ApiService;
  beforeAll(async () => {
    database = await openTestDatabase();
    await emptyGraph(database);
    await fill(database);
    service = await openApiService(database);
  }, 180_000);
  afterAll(async () => {
    await service.close();
    await database.close();
  });
  return {
    get database() {
      return database;
    },
    get service() {
      return service;
    },
    async answer(query, variables = {}) {
      const { data, errors } = await service.ask(query, variables);
      expect(errors).toEqual([]);
      return data;
    },
  };
}
