import type { GraphQLSchema } from 'graphql';
import type { Attack, QuestionAttack, Target, WireAttack } from './attack.ts';
import { bodyAttacks } from './attacks/body-attacks.ts';
import { cursorAttacks } from './attacks/cursor-attacks.ts';
import { httpAttacks } from './attacks/http-attacks.ts';
import { injectionAttacks } from './attacks/injection-attacks.ts';
import { shapeAttacks } from './attacks/shape-attacks.ts';
import { valueAttacks } from './attacks/value-attacks.ts';
import { SPELLINGS, spelled } from './spellings.ts';

/**
 * Every request of the suite: questions in each spelling, or, where time is short, each in one of them and all of them in turn.
 */
export function listAttacks(schema: GraphQLSchema, target: Target, isShort = false): readonly Attack[] {
  const questions: Readonly<Record<string, readonly QuestionAttack[]>> = {
    'form of questions': shapeAttacks(target),
    'values of arguments': valueAttacks(target),
    'Cypher in arguments': injectionAttacks(target),
    'made-up cursors': cursorAttacks(target),
  };
  const requests: Readonly<Record<string, readonly WireAttack[]>> = {
    'bodies and documents': bodyAttacks(),
    'HTTP and addresses': httpAttacks(),
  };
  return [
    ...Object.entries(questions).flatMap(([group, attacks]) =>
      attacks.flatMap((attack, at) =>
        (isShort ? [SPELLINGS[at % SPELLINGS.length]!] : SPELLINGS).map((spelling) => ({
          group,
          name: `${attack.name} (${spelling})`,
          request: spelled(schema, attack, spelling),
          must: attack.must,
          slow: false,
        })),
      ),
    ),
    ...Object.entries(requests).flatMap(([group, attacks]) =>
      attacks.map(({ name, request, must, slow = false }) => ({ group, name, request, must, slow })),
    ),
  ];
}
