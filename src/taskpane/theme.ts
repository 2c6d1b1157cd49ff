import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** A deep blue-green, from dark to light. */
const brand: BrandVariants = {
  10: '#010505',
  20: '#081a1c',
  30: '#092b2f',
  40: '#08383d',
  50: '#07454c',
  60: '#05525b',
  70: '#03606a',
  80: '#006e7a',
  90: '#147c88',
  100: '#338a95',
  110: '#4c98a2',
  120: '#64a6af',
  130: '#7cb4bc',
  140: '#94c3c9',
  150: '#add1d6',
  160: '#c6e0e3',
};

/** Light and dark; forced colours (high contrast) are handled by Fluent and by the system. */
export const lightTheme: Theme = createLightTheme(brand);

/** On dark grounds the brand's text must be lighter than Fluent's default to stay legible. */
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
};
