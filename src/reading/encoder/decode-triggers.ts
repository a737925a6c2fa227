import type { RoleWord, Trigger } from '../sentence-analysis.ts';
import type { Labels } from './labels.ts';
import { best, probability, type Scores } from './scores.ts';

/** Label scores of the claim heads for one sentence. */
export interface TriggerScores {
  readonly type: (word: number) => Scores;
  readonly modality: (word: number) => Scores;
  readonly role: (trigger: number, word: number) => Scores;
}

/** Words that may carry a claim, with modality and role words. Everything the network prefers to "none" comes out, with its score. */
export function decodeTriggers(words: number, labels: Labels, scores: TriggerScores): readonly Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < words; at++) {
    const typeScores = scores.type(at);
    const label = best(typeScores);
    const type = labels.types[label];
    if (!type) continue;
    const modalityScores = scores.modality(at);
    const modality = best(modalityScores);
    triggers.push({
      at,
      type,
      score: probability(typeScores, label),
      modality: labels.modalities[modality]!,
      modalityScore: probability(modalityScores, modality),
      roles: rolesOf(at, words, labels, scores),
    });
  }
  return triggers;
}

function rolesOf(trigger: number, words: number, labels: Labels, scores: TriggerScores): readonly RoleWord[] {
  const roles: RoleWord[] = [];
  for (let at = 0; at < words; at++) {
    const roleScores = scores.role(trigger, at);
    const label = best(roleScores);
    const role = labels.roles[label];
    if (role) roles.push({ role, at, score: probability(roleScores, label) });
  }
  return roles;
}
