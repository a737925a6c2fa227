/** Languages that broadcasts and newspapers are monitored in, lower case. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  `afrikaans albanian amharic arabic armenian azerbaijani azeri belarusian belorussian bengali bosnian bulgarian burmese
  cambodian cantonese catalan chinese creole croatian czech danish dari dutch english estonian farsi finnish french georgian
  german greek hausa hebrew hindi hungarian icelandic indonesian italian japanese kazakh khmer korean kurdish kyrgyz lao
  latvian lithuanian macedonian malay mandarin mongolian nepali norwegian pashto persian polish portuguese punjabi romanian
  russian serbian serbo-croatian sinhalese slovak slovene slovenian somali spanish swahili swedish tagalog tajik tamil thai
  tibetan tigrinya turkish turkmen ukrainian urdu uzbek vietnamese`.split(/\s+/),
);
