import type { RoleWord, Trigger } from '../sentence-analysis.ts';
import type { Labels } from './labels.ts';
import type { SentenceScores } from './network.ts';
import { best, probability } from './scores.ts';

/** Words that may carry a claim, with modality and role words. Everything the network prefers to "none" comes out, with its score. */
export function decodeTriggers(words: number, labels: Labels, scores: SentenceScores): readonly Trigger[] {
  return scores.triggers.flatMap((at, place) => {
    const typeScores = scores.types(at);
    const label = best(typeScores);
    const type = labels.types[label];
    if (!type) return [];
    const modalityScores = scores.modalities(at);
    const modality = best(modalityScores);
    return [
      {
        at,
        type,
        score: probability(typeScores, label),
        modality: labels.modalities[modality]!,
        modalityScore: probability(modalityScores, modality),
        roles: rolesOf(place, words, labels, scores),
      },
    ];
  });
}

function rolesOf(trigger: number, words: number, labels: Labels, scores: SentenceScores): readonly RoleWord[] {
  const roles: RoleWord[] = [];
  for (let at = 0; at < words; at++) {
    const roleScores = scores.roles(trigger, at);
    const label = best(roleScores);
    const role = labels.roles[label];
    if (role) roles.push({ role, at, score: probability(roleScores, label) });
  }
  return roles;
}
