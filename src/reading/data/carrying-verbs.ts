import { LIGHT } from './clause-words.ts';
import { formsOf, words } from './word-forms.ts';

/** Verbs that say of the act in their object no more than that it is done, goes on or ends. */
export const CARRYING: ReadonlySet<string> = new Set([
  ...LIGHT,
  ...formsOf(
    'give grant offer pay provide receive put place reiterate repeat demand continue pursue suspend halt lift',
  ),
  ...words('put set'),
]);
