import { byId, element } from './element.ts';
import { KINDS, MODALITIES, type ModalityLook, wordsOf } from './vocabulary.ts';

export interface Filters {
  /** Ticks the boxes of these modalities (of all where none is named), and lists the types that there are. */
  show(modalities: readonly string[], types: readonly string[], known: ReadonlySet<string>): void;
}

/** Boxes for modalities and types; the modalities are the legend of the lines at the same time. */
export function openFilters(onChange: (modalities: readonly string[], types: readonly string[]) => void): Filters {
  const modalityBoxes = MODALITIES.map((look) => {
    const box = element('input', { type: 'checkbox', value: look.modality, onchange: changed });
    byId('modalities').append(element('label', { title: look.meaning }, box, sampleOf(look), look.label));
    return box;
  });
  byId('kinds').append(
    ...KINDS.map(({ plural, shape, color }) => {
      const mark = element('span', { class: `shape ${shape}`, 'aria-hidden': 'true' });
      mark.style.setProperty('--color', color);
      return element('li', {}, mark, plural);
    }),
  );
  const typeList = byId('types');
  let typeBoxes: readonly HTMLInputElement[] = [];

  /** All boxes ticked is the same as no filter at all; none ticked would show nothing, and is taken for all. */
  function changed(): void {
    const ticked = modalityBoxes.filter((box) => box.checked).map((box) => box.value);
    const types = typeBoxes.filter((box) => box.checked).map((box) => box.value);
    onChange(ticked.length === MODALITIES.length ? [] : ticked, types);
  }

  return {
    show(modalities, types, known) {
      for (const box of modalityBoxes) box.checked = modalities.length === 0 || modalities.includes(box.value);
      const all = [...new Set([...known, ...types])].sort();
      if (typeBoxes.map(({ value }) => value).join() !== all.join()) {
        typeBoxes = all.map((type) => element('input', { type: 'checkbox', value: type, onchange: changed }));
        typeList.replaceChildren(...typeBoxes.map((box) => element('label', {}, box, wordsOf(box.value))));
      }
      for (const box of typeBoxes) box.checked = types.includes(box.value);
      byId('types-count').textContent = types.length > 0 ? `${types.length} chosen` : 'all';
    },
  };
}

/** A short piece of the line, as the map draws it. */
function sampleOf({ modality, dash: [drawn, gap] }: ModalityLook): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 36 8');
  svg.setAttribute('class', `sample ${modality.toLowerCase()}`);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'line');
  for (const [name, value] of Object.entries({ x1: 1, y1: 4, x2: 35, y2: 4 })) line.setAttribute(name, String(value));
  if (gap > 0) line.setAttribute('stroke-dasharray', `${drawn} ${gap}`);
  svg.append(line);
  return svg;
}
