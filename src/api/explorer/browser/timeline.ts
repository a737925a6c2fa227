import { byId, element } from './element.ts';
import type { MonthCount } from './graph-shapes.ts';
import { monthsBetween, nameOfMonth } from './months.ts';
import { counted } from './vocabulary.ts';

export interface Timeline {
  /** Draws a bar for each month, and puts the two ends where they are to stand; hides itself where nothing is dated. */
  show(counts: readonly MonthCount[], from: string | null, to: string | null): void;
}

/** Months that a timeline has room for; of a longer time the latest ones are shown. */
const MOST_MONTHS = 400;

/** Two sliders over bars: from which month to which month. Null stands for "from the beginning" and "to the end". */
export function openTimeline(onChange: (from: string | null, to: string | null) => void): Timeline {
  const [from, to] = [byId<HTMLInputElement>('from'), byId<HTMLInputElement>('to')];
  const bars = byId('bars');
  let months: readonly string[] = [];

  function positions(): readonly [number, number] {
    return [Number(from.value), Number(to.value)];
  }

  function label(): void {
    const [first, last] = positions();
    const name = (position: number) => (months[position] ? nameOfMonth(months[position]) : '');
    from.setAttribute('aria-valuetext', name(first));
    to.setAttribute('aria-valuetext', name(last));
    byId('span').textContent =
      first === 0 && last === months.length - 1
        ? `${name(first)} to ${name(last)}: all`
        : `${name(first)} to ${name(last)}`;
    for (const [index, bar] of [...bars.children].entries())
      bar.classList.toggle('outside', index < first || index > last);
  }

  function settle(): void {
    const [first, last] = positions();
    onChange(first === 0 ? null : months[first]!, last === months.length - 1 ? null : months[last]!);
  }

  from.addEventListener('input', () => {
    if (Number(from.value) > Number(to.value)) from.value = to.value;
    label();
  });
  to.addEventListener('input', () => {
    if (Number(to.value) < Number(from.value)) to.value = from.value;
    label();
  });
  from.addEventListener('change', settle);
  to.addEventListener('change', settle);

  return {
    show(counts, fromMonth, toMonth) {
      const keys = [...counts.map(({ key }) => key), ...[fromMonth, toMonth].filter((month) => month !== null)].sort();
      byId('timeline').hidden = keys.length === 0;
      if (keys.length === 0) return;
      months = monthsBetween(keys[0]!, keys.at(-1)!).slice(-MOST_MONTHS);
      const byMonth = new Map(counts.map(({ key, count }) => [key, count]));
      const most = Math.max(1, ...byMonth.values());
      bars.replaceChildren(
        ...months.map((month) => {
          const count = byMonth.get(month) ?? 0;
          const bar = element('span', { title: `${nameOfMonth(month)}: ${counted(count, 'claim')}` });
          bar.style.setProperty('--height', String(count / most));
          return bar;
        }),
      );
      for (const slider of [from, to]) slider.max = String(months.length - 1);
      from.value = String(Math.max(0, fromMonth ? months.indexOf(fromMonth) : 0));
      to.value = String(toMonth ? months.indexOf(toMonth) : months.length - 1);
      label();
    },
  };
}
