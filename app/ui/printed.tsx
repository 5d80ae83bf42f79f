import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed.module.css';

/** What goes on paper, alone, when the page is printed while this is there; on screen it is not seen. */
export function Printed({ title, lang, children }: { readonly title: string; readonly lang?: string; readonly children: ReactNode }) {
  return createPortal(
    <div className={styles.printed} aria-hidden="true" lang={lang} data-printed="">
      <h1>{title}</h1>
      {children}
    </div>,
    document.body,
  );
}
