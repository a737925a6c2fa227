import { Unanswered } from './ask.ts';
import { byId, element } from './element.ts';
import type { EntityData } from './graph-shapes.ts';
import { findEntities } from './questions.ts';
import { counted, lookOfKind } from './vocabulary.ts';

/** Milliseconds after the last key until the service is asked. */
const PAUSE_MS = 130;

/** The search box with its suggestions, as assistive technology knows one (a combobox with a list box). */
export function openSearchBox(onChosen: (entity: EntityData) => void): void {
  const input = byId<HTMLInputElement>('search');
  const list = byId('suggestions');
  let found: readonly EntityData[] = [];
  let active = -1;
  let timer = 0;
  let asking = new AbortController();

  function close(): void {
    clearTimeout(timer);
    asking.abort();
    found = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function activate(position: number): void {
    active = position;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === active));
    const option = list.children[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function choose(entity: EntityData): void {
    close();
    input.value = entity.name;
    onChosen(entity);
  }

  function open(entities: readonly EntityData[], remark: string | null): void {
    found = entities;
    list.replaceChildren(
      ...entities.map((entity, index) => optionFor(entity, index, () => choose(entity))),
      ...(remark ? [element('div', { role: 'option', 'aria-disabled': 'true', class: 'remark' }, remark)] : []),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
  }

  async function suggest(): Promise<readonly EntityData[]> {
    asking.abort();
    asking = new AbortController();
    const words = input.value.trim();
    if (words === '') {
      close();
      return [];
    }
    try {
      const entities = await findEntities(words, asking.signal);
      open(entities, entities.length === 0 ? `Nothing goes by the name “${words}”.` : null);
      return entities;
    } catch (error) {
      if (error instanceof Unanswered) open([], error.message);
      return [];
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void suggest(), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void enter();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void suggest();
      else if (found.length > 0) activate(wrapped(active + (event.key === 'ArrowDown' ? 1 : -1), found.length));
    }
  });
  input.addEventListener('blur', () => setTimeout(close));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  /** Takes the suggestion that is marked, or the best one of what is written now. */
  async function enter(): Promise<void> {
    clearTimeout(timer);
    const entity = found[active] ?? (await suggest())[0];
    if (entity) choose(entity);
  }
}

function optionFor(entity: EntityData, index: number, choose: () => void): HTMLElement {
  return element(
    'div',
    {
      id: `suggestion-${index}`,
      role: 'option',
      'aria-selected': 'false',
      // The box would lose the focus, and with it its list, before the click.
      onmousedown: (event) => event.preventDefault(),
      onclick: choose,
    },
    element('span', { class: 'name' }, entity.name),
    element(
      'span',
      { class: 'search-note' },
      `${lookOfKind(entity.kind).label} · ${counted(entity.articleCount, 'article')}`,
    ),
  );
}

/** From the last on to the first, and from the first back to the last; -2 comes of going up from nothing. */
function wrapped(position: number, count: number): number {
  return position === -2 ? count - 1 : (position + count) % count;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=range]), textarea, select');
}
