import { claimsPanel } from './claims-panel.ts';
import { byId, element } from './element.ts';
import { entityPanel } from './entity-panel.ts';
import type { RelationData } from './graph-shapes.ts';
import type { ViewState } from './view-state.ts';

export interface PanelEvents {
  readonly onEntity: (id: string) => void;
  readonly onRelation: (id: string) => void;
  readonly onExpand: (id: string) => void;
  readonly onCentre: (id: string) => void;
  readonly onClose: () => void;
  readonly onError: (error: unknown) => void;
}

export interface Panel {
  /** Opens what the view names, a relation before an entity, or closes. */
  show(view: ViewState, opposites: (relation: RelationData) => readonly RelationData[]): Promise<void>;
}

/** The panel at the side: the claims behind a line, or what an entity is. */
export function openPanel(events: PanelEvents): Panel {
  const panel = byId('panel');
  const content = byId('panel-content');
  let shown = '';
  let asking = new AbortController();
  let opener: Element | null = null;
  byId('panel-close').addEventListener('click', events.onClose);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') events.onClose();
  });

  return {
    async show({ relation, entity }, opposites) {
      const wanted = relation ? `relation ${relation}` : entity ? `entity ${entity}` : '';
      if (wanted === shown) return;
      shown = wanted;
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const focused = document.activeElement;
      const wasInside = panel.contains(focused);
      if (!wasInside) opener = focused;
      // By keyboard one goes on in the panel; whoever clicked on the map stays there.
      const takesFocus = wasInside || focused instanceof HTMLButtonElement;
      panel.hidden = wanted === '';
      content.replaceChildren(element('p', { class: 'note', role: 'status' }, 'Loading …'));
      if (wanted === '') {
        if (wasInside) (opener instanceof HTMLElement && opener.isConnected ? opener : byId('map')).focus();
        return;
      }
      try {
        const made = relation
          ? await claimsPanel(relation, opposites, events, signal)
          : await entityPanel(entity!, events, signal);
        if (signal.aborted) return;
        content.replaceChildren(made ?? element('p', {}, 'The graph does not have it any more.'));
        panel.scrollTop = 0;
        if (takesFocus) content.querySelector('h2')?.focus();
      } catch (error) {
        if (signal.aborted) return;
        shown = '';
        panel.hidden = true;
        events.onError(error);
      }
    },
  };
}
