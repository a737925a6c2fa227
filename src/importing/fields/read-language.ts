/** Languages by name, as some archives write them. */
const BY_NAME: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  english: 'en',
  french: 'fr',
  german: 'de',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  persian: 'fa',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
};

/** A BCP 47 tag in its canonical form (`en_US` gives `en-US`), or null where it is none. */
export function readLanguage(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const tag =
    BY_NAME[value.trim().toLowerCase()] ??
    value
      .trim()
      .replaceAll('_', '-')
      .replace(/\.utf-?8$/i, '');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
