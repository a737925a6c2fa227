import { GraphQLError, GraphQLScalarType } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

export const DateScalar = isoScalar(
  'Date',
  'A day in ISO 8601',
  'a day like 2018-04-17',
  (text) => DAY.test(text) && isRealDay(text),
);
export const DateTimeScalar = isoScalar(
  'DateTime',
  'An instant in ISO 8601 with its offset',
  'an instant like 2018-04-17T21:05:00Z',
  (text) => {
    return INSTANT.test(text) && isRealDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  },
);

/** ISO strings as they stand in the graph; only what comes from outside is checked. */
function isoScalar(name: string, what: string, expected: string, isValid: (text: string) => boolean) {
  return new GraphQLScalarType<string, string>({
    name,
    description: `${what}, for example ${expected.split(' ').at(-1)}.`,
    parseValue(value) {
      if (typeof value === 'string' && isValid(value)) return value;
      throw new GraphQLError(`Expected ${expected}, got ${JSON.stringify(value)?.slice(0, 80)}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  });
}

/** 2018-02-30 is none: it comes back as another day. */
function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
