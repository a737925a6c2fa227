import { CLAIMS_QUESTIONS } from './claims-questions.ts';
import { ENTITY_QUESTIONS } from './entity-questions.ts';
import { GRAPH_QUESTIONS } from './graph-questions.ts';
import type { Question } from './question.ts';

/** In the order of the table. */
export const QUESTIONS: readonly Question[] = [...ENTITY_QUESTIONS, ...CLAIMS_QUESTIONS, ...GRAPH_QUESTIONS];
