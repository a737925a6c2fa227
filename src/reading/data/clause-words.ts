import { formsOf } from './word-forms.ts';

/** Verbs whose subject undergoes what their object names: "drew condemnation", "faces charges". */
export const RECEIVING: ReadonlySet<string> = new Set([
  ...formsOf('receive earn face attract provoke trigger spark prompt suffer endure accept gain enjoy'),
  ...['win', 'wins', 'won', 'winning', 'draw', 'draws', 'drew', 'drawn', 'drawing', 'get', 'gets', 'got', 'getting'],
  ...['undergo', 'undergoes', 'underwent', 'undergone'],
]);

/** Verbs with a receiver beside the act that they give: "gave Ukraine support", "paid Cuba a visit". */
export const GIVING: ReadonlySet<string> = new Set([
  ...formsOf('give offer send grant'),
  ...['pay', 'pays', 'paid', 'paying'],
]);
