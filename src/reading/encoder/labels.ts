import { BackchannelError } from '../../model/errors.ts';
import { MODALITIES, type Modality, PARTICIPANT_ROLES, type ParticipantRole } from '../../model/kinds.ts';
import { type ClaimType, isClaimType } from '../../model/ontology.ts';

/** What the network's outputs stand for, each list in the order of its output. */
export interface Labels {
  /** BIO labels of names: `O`, `B-PER`, `I-PER`, … */
  readonly names: readonly string[];
  /** Penn Treebank tags. */
  readonly tags: readonly string[];
  /** Universal Dependencies relations. */
  readonly relations: readonly string[];
  /** Claim types; the first, null, is "no trigger". */
  readonly types: readonly (ClaimType | null)[];
  readonly modalities: readonly Modality[];
  /** The first, null, is "no role". */
  readonly roles: readonly (ParticipantRole | null)[];
}

/** @throws {BackchannelError} BAD_INPUT where the labels do not fit the ontology: weights and code are of two releases. */
export function parseLabels(bytes: Uint8Array): Labels {
  const raw = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, readonly string[] | undefined>;
  const list = (key: string) => {
    const found = raw[key];
    if (!found?.length) throw misfit(`no list ${key}`);
    return found;
  };
  const [none, ...types] = list('TYPES');
  const [noRole, ...roles] = list('ROLES');
  if (none !== 'O' || noRole !== 'none') throw misfit('TYPES and ROLES do not start with "O" and "none"');
  return {
    names: list('NER'),
    tags: list('XP'),
    relations: list('RL'),
    types: [null, ...types.map((type) => known(type, isClaimType))],
    modalities: list('MODS').map((modality) => known(modality, isModality)),
    roles: [null, ...roles.map((role) => known(role, isRole))],
  };
}

const isModality = (word: string): word is Modality => (MODALITIES as readonly string[]).includes(word);
const isRole = (word: string): word is ParticipantRole => (PARTICIPANT_ROLES as readonly string[]).includes(word);

function known<T extends string>(word: string, test: (word: string) => word is T): T {
  if (test(word)) return word;
  throw misfit(`unknown label ${JSON.stringify(word)}`);
}

function misfit(what: string): BackchannelError {
  return new BackchannelError(
    'BAD_INPUT',
    `Expected labels of the reading network that fit this release, got a file with ${what}. Use the files of models/ together.`,
  );
}
