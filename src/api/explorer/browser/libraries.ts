import type * as D3Force from 'd3-force';
import type * as Graphology from 'graphology';
import type { Sigma as SigmaClass } from 'sigma';
import type * as Rendering from 'sigma/rendering';

type SigmaScript = typeof SigmaClass & { readonly rendering: typeof Rendering };

/** What the script of the libraries leaves behind: it runs before the modules do. */
export const { graphology, Sigma, d3 } = globalThis as unknown as {
  readonly graphology: typeof Graphology;
  readonly Sigma: SigmaScript;
  readonly d3: typeof D3Force;
};
export const { rendering } = Sigma;
