import { createCounter, createHistogram, usePrometheus } from '@graphql-yoga/plugin-prometheus';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database, RunOptions } from '../graph/database.ts';
import { isBackchannelError } from '../model/errors.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';

/** Figures of a running service, in the form that Prometheus reads. */
export interface Metrics {
  /** Counts and times questions, in the endpoint. */
  readonly plugin: Plugin;
  /** The same database, each statement timed. */
  measured(database: Database): Database;
  /** To be called for every answer, questions or not. */
  answered(method: string | undefined, status: number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Seconds: from an answer out of the cache to the deadline. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
/** Clients name their operations as they like; only these names become labels. */
const OPERATIONS: ReadonlySet<string> = new Set(['IntrospectionQuery', ...EXAMPLE_QUERIES.map(({ name }) => name)]);
/** Codes and statements are written in the service, so that they are few; the bound holds should that ever change. */
const MOST_VALUES = 100;

/** Counts from zero. Every label has few values, whatever clients send, so that the number of series has a bound. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const responses = new Counter({
    name: 'backchannel_http_responses_total',
    help: 'Answers, of every kind and address',
    labelNames: ['method', 'status'],
    registers,
  });
  const running = new Gauge({
    name: 'backchannel_statements_running',
    help: 'Statements that wait for the database or for a connection to it',
    registers,
  });
  const statements = new Histogram({
    name: 'backchannel_statement_seconds',
    help: 'Time until a statement was answered, the wait for a connection included',
    labelNames: ['statement', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const known = fewValues();

  return {
    plugin: questions(registry),
    answered: (method = '', status) => responses.inc({ method: METHODS.has(method) ? method : 'other', status }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
    measured(database) {
      return {
        ...database,
        async run(statement, parameters, options?: RunOptions) {
          const observe = statements.startTimer({ statement: known(statement.name) });
          running.inc();
          try {
            const outcome = await database.run<never>(statement, parameters, options);
            observe({ outcome: 'OK' });
            return outcome;
          } catch (error) {
            observe({ outcome: isBackchannelError(error) ? error.code : 'ABORTED' });
            throw error;
          } finally {
            running.dec();
          }
        },
      };
    },
  };
}

/** Times of parsing, validation and execution, of whole requests by name, and errors by code. */
function questions(registry: Registry): Plugin {
  const code = fewValues();
  return usePrometheus({
    registry,
    endpoint: false,
    labels: { operationName: false, operationType: false, path: false },
    metrics: {
      graphql_envelop_phase_parse: BUCKETS as [number, ...number[]],
      graphql_envelop_phase_validate: BUCKETS as [number, ...number[]],
      graphql_envelop_phase_execute: BUCKETS as [number, ...number[]],
      graphql_envelop_phase_context: false,
      graphql_envelop_phase_subscribe: false,
      graphql_envelop_request: false,
      graphql_envelop_request_duration: false,
      graphql_envelop_request_time_summary: false,
      graphql_envelop_deprecated_field: false,
      graphql_envelop_schema_change: false,
      graphql_envelop_error_result: createCounter({
        registry,
        counter: { name: 'graphql_envelop_error_result', help: 'Errors in answers', labelNames: ['phase', 'code'] },
        fillLabelsFn: ({ errorPhase, error }) => ({
          phase: errorPhase ?? 'execute',
          code: code(codeOf(error)),
        }),
      }),
      graphql_yoga_http_duration: createHistogram({
        registry,
        histogram: {
          name: 'graphql_yoga_http_duration',
          help: 'Time spent on a question',
          labelNames: ['operationName', 'method', 'statusCode'],
          buckets: BUCKETS,
        },
        fillLabelsFn: ({ operationName }, { request, response }) => ({
          operationName: operationLabel(operationName),
          method: request.method,
          statusCode: response.status,
        }),
      }),
    },
  });
}

/** Before errors are masked, which comes later: what a client is told has the same meaning. */
function codeOf(error: GraphQLError | undefined): string {
  const cause = error?.originalError;
  if (isBackchannelError(cause)) return cause.code;
  return String(error?.extensions.code ?? (cause ? 'INTERNAL' : 'BAD_USER_INPUT'));
}

function operationLabel(name: string | undefined): string {
  if (name === undefined) return 'anonymous';
  return OPERATIONS.has(name) ? name : 'other';
}

/** The first values as they are, all later ones as `other`. */
function fewValues(): (value: string) => string {
  const seen = new Set<string>();
  return (value) => {
    if (seen.size < MOST_VALUES) seen.add(value);
    return seen.has(value) ? value : 'other';
  };
}
