import { ask } from './ask.ts';
import { everyClaim } from './every-claim.ts';
import { MEETINGS } from './questions.ts';

/** What the compiler refuses. A line below that compiled would be an error itself. */
export async function mistakes(): Promise<void> {
  // @ts-expect-error The question names no such root field.
  const { rumours } = await ask(MEETINGS, { first: 5 });
  const { facts } = await ask(MEETINGS, { first: 5 });
  // @ts-expect-error The schema has the field, but the question does not ask for it.
  console.log(rumours, facts.nodes[0]?.claimCount);
  // @ts-expect-error A number is wanted.
  await ask(MEETINGS, { first: 'five' });
  // @ts-expect-error `first` is missing.
  await ask(MEETINGS, {});
  // @ts-expect-error There is no such modality.
  await everyClaim({ modality: ['RUMOURED'] }).next();
  // @ts-expect-error There is no such filter.
  await everyClaim({ weather: ['RAIN'] }).next();
}
