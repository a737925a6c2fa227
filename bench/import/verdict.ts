/** What one measurement must come to, and what it came to. */
export interface Verdict {
  readonly says: string;
  readonly measured: string;
  readonly met: boolean;
}

export function verdictLine({ says, measured, met }: Verdict): string {
  return `${met ? 'met   ' : 'missed'} ${says}: ${measured}`;
}
