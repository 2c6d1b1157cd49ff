import { Children, type ReactNode } from 'react';
import { typeset } from '../typeset';

/** The texts directly inside, typeset; elements are left as they are. */
export function French({ children }: { readonly children: ReactNode }) {
  return Children.map(children, (child) => (typeof child === 'string' ? typeset(child) : child));
}
