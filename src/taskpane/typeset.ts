const NO_BREAK_SPACE = '\u00a0';

/**
 * French as it is printed: no line ends after « or before » : ; ? ! %. Whoever writes or tests a sentence uses plain
 * spaces.
 */
export function typeset(text: string): string {
  return text.replace(/(?<=«) | (?=[»:;?!%])/g, NO_BREAK_SPACE);
}
