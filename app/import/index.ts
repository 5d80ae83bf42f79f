import type { ReactNode } from 'react';

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  return children;
}

export function ImportScreen() {
  return null;
}
