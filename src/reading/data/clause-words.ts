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

/** Verbs that say no more than that the act of their object is done: "launched an attack", "led an investigation". */
export const LIGHT: ReadonlySet<string> = new Set([
  ...formsOf(
    'have hold make take launch conduct carry stage mount wage impose issue start open resume continue pursue',
  ),
  ...formsOf(
    'perform undertake host attend join lodge file deliver exchange trade sign reach conclude keep order express',
  ),
  ...formsOf('announce complete finish end renew repeat'),
  ...['do', 'does', 'did', 'done', 'doing', 'lead', 'leads', 'led', 'leading', 'run', 'runs', 'ran', 'running'],
  ...['begin', 'begins', 'began', 'begun', 'beginning', 'strike', 'strikes', 'struck', 'striking', 'commit'],
  ...['commits', 'committed', 'committing', 'undertook', 'undertaken'],
]);

/** Verbs whose subject is given what their object names by who stands behind "from": "received howitzers from Norway". */
export const GETTING: ReadonlySet<string> = new Set([
  ...formsOf('receive obtain acquire'),
  ...['get', 'gets', 'got', 'gotten', 'getting'],
]);
