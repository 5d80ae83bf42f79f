import type { ReactNode } from 'react';
import { VisuallyHidden as Hidden } from 'react-aria-components/VisuallyHidden';

/** Words for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <Hidden>{children}</Hidden>;
}
