import { headerKey } from './header-key';

/**
 * Reads back the codes that `labels` writes: the code itself, its French label or one of its synonyms,
 * whatever the case, accents, spaces and punctuation. Null for any other text.
 */
export function labelReader<Code extends string>(
  labels: Readonly<Record<Code, string>>,
  synonyms?: Readonly<Partial<Record<Code, readonly string[]>>>,
): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(labels) as Code[]) {
    for (const name of [code, labels[code], ...(synonyms?.[code] ?? [])]) codes.set(headerKey(name), code);
  }
  return (text) => codes.get(headerKey(text)) ?? null;
}
