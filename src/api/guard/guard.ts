import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoFragmentCyclesRule,
  type ParseOptions,
  parse,
  type Source,
  UniqueFragmentNamesRule,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DocumentCache } from './document-cache.ts';
import { costWith, type Variables } from './document-cost.ts';
import { type DocumentShape, shapeOf } from './document-shape.ts';
import { LIMITS, type LimitName, refusal, TOO_COMPLEX } from './limits.ts';
import { sizeOfValue } from './value-size.ts';

/** More tell nobody more, and each may have to look for names that are meant. */
const MOST_ERRORS = 20;
/** Messages quote what they are about, which may be all of a question. */
const LONGEST_MESSAGE = 1_000;

/**
 * Stands between a question and its answer: refuses what is beyond a limit, before it is validated where its words alone tell,
 * and as soon as the variables are known where they do. Every answer comes with what its question cost. Valid documents are
 * kept, so that they are parsed, validated and measured once; others are forgotten.
 */
export function guard(documents: DocumentCache): Plugin {
  const shapes = new WeakMap<DocumentNode, DocumentShape>();
  const valid = new WeakSet<DocumentNode>();

  function shapeIn(schema: GraphQLSchema, document: DocumentNode): DocumentShape {
    const shape = shapes.get(document) ?? shapeOf(document, schema);
    shapes.set(document, shape);
    return shape;
  }

  return {
    onParse({ params: { source }, setParseFn, setParsedDocument }) {
      const document = documents.get(String(source));
      if (document) setParsedDocument(document);
      else setParseFn(parseBounded);
    },
    onValidate({ params: { schema, documentAST: document }, context, setResult, setValidationFn }) {
      if (valid.has(document)) return setResult([]);
      const shape = shapeIn(schema, document);
      const refusals = shape.isSound ? refusalsOf(shape) : [];
      if (refusals.length > 0) return setResult(refusals);
      setValidationFn(shape.isSound ? validateBounded : validateFragments);
      return ({ valid: isValid }) => {
        if (!isValid) return;
        valid.add(document);
        const text = (context.params as { query?: unknown } | undefined)?.query;
        if (typeof text === 'string') documents.set(text, document);
      };
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      const variables: Variables = args.variableValues ?? {};
      const { values, depth } = sizeOfValue(variables);
      const refusals = beyond({ values, valueDepth: depth - 1 });
      if (refusals.length > 0) return setResultAndStopExecution({ errors: refusals });
      const shape = operation && shapeIn(args.schema, args.document).costs.get(operation);
      const requested = shape ? costWith(shape, operation, variables) : 0;
      const cost = { requested: Math.min(requested, Number.MAX_SAFE_INTEGER), allowed: LIMITS.cost.most };
      const tooMuch = beyond({ cost: requested });
      if (tooMuch.length > 0) return setResultAndStopExecution({ errors: tooMuch, extensions: { cost } });
      return {
        onExecuteDone({ result, setResult }) {
          if (result && !(Symbol.asyncIterator in result))
            setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
    onExecutionResult({ result, setResult }) {
      if (!result || Array.isArray(result) || !('errors' in result) || !result.errors) return;
      for (const error of result.errors) error.message = shortened(error.message);
      // Refused is refused, whatever is accepted; to errors of a question yoga gives 200 for application/json.
      if (result.errors.some(({ extensions }) => extensions?.code === TOO_COMPLEX))
        setResult({ ...result, extensions: { ...result.extensions, http: { status: 400 } } });
    },
  };
}

function refusalsOf({ counts, reserved }: DocumentShape): readonly GraphQLError[] {
  const names = reserved.slice(0, MOST_ERRORS).map(
    (name) =>
      new GraphQLError(`Expected an alias that does not begin with "__", got ${name}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      }),
  );
  return [...beyond(counts), ...names];
}

function beyond(counts: Readonly<Partial<Record<LimitName, number>>>): readonly GraphQLError[] {
  const names = Object.keys(counts) as LimitName[];
  return names.filter((name) => counts[name]! > LIMITS[name].most).map((name) => refusal(name, counts[name]!));
}

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

function parseBounded(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens.most });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted'))
      throw refusal('tokens', null);
    // Brackets in each other by the thousand: the parser calls itself for each.
    if (Error.isError(error) && error.name === 'RangeError') throw refusal('depth', null);
    throw error;
  }
}

function validateBounded(schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) {
  return validate(schema, document, rules, { maxErrors: MOST_ERRORS });
}

/** The other rules take their time over fragments without end, and over what one hides of another. */
function validateFragments(schema: GraphQLSchema, document: DocumentNode) {
  return validate(schema, document, [UniqueFragmentNamesRule, NoFragmentCyclesRule], { maxErrors: MOST_ERRORS });
}
