import { BackchannelError } from '../../model/errors.ts';

/** Strength of a claim (what its finder gives it) and how often claims of that strength are right; rising, both 0 to 1. */
type Curve = readonly (readonly [strength: number, chance: number])[];

/** How often claims were right on annotated news that the network was not trained on; made by training/calibrate.ts. */
export interface Calibration {
  /** Claims whose type and ends are the network's. */
  readonly network: Curve;
  /** Claims of a rule by its id; a rule that is not here was too rare to measure. */
  readonly rules: Readonly<Record<string, Curve>>;
}

/** @throws {BackchannelError} BAD_INPUT where the file is not a calibration. */
export function parseCalibration(bytes: Uint8Array): Calibration {
  const { network, rules } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Calibration>;
  const curves = [network, ...Object.values(rules ?? { missing: undefined })];
  if (curves.every((curve) => Array.isArray(curve) && curve.length > 0)) return { network: network!, rules: rules! };
  throw new BackchannelError(
    'BAD_INPUT',
    'Expected a calibration with a curve for the network and one for each rule, got something else. Use the files of models/ together.',
  );
}

/** The chance (0 to 1, three digits) that a careful reader finds the same type between the same ends. */
export function confidenceOf(calibration: Calibration, rule: string, strength: number): number {
  const chance = along(calibration.rules[rule] ?? calibration.network, strength);
  return Math.round(chance * 1000) / 1000;
}

/** Linear between the points, level beyond them. */
function along(curve: Curve, strength: number): number {
  const after = curve.findIndex(([at]) => at >= strength);
  if (after < 0) return curve.at(-1)![1];
  const [at, chance] = curve[after]!;
  if (after === 0 || at === strength) return chance;
  const [start, low] = curve[after - 1]!;
  return low + ((chance - low) * (strength - start)) / (at - start);
}
