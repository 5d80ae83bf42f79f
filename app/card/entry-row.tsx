import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './entry-row.module.css';

export interface EntryRowProps {
  /** Its fields, the widest first. */
  readonly children: ReactNode;
  /** What it is, for "Remove: …". */
  readonly name: string;
  readonly onRemove: () => void;
  /** Beside the remove button: call, write. */
  readonly actions?: ReactNode;
  /** Under the fields: of what kind it is, toggles. */
  readonly below?: ReactNode;
  /** What it is found by, when one is sent to it. */
  readonly place?: string;
  /** Something to know about it, as wide as the row. */
  readonly notice?: ReactNode;
}

/** One of several: a phone, a card, a service; with what can be done with it. */
export function EntryRow({ children, name, onRemove, actions, below, place, notice }: EntryRowProps) {
  const { t } = useTranslation('card');
  return (
    <li className={styles.entry} data-place={place}>
      <div className={styles.row}>
        <div className={styles.fields}>{children}</div>
        <div className={styles.actions}>
          {actions}
          <IconButton label={t('removeEntry', { what: name })} onPress={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      {below && <div className={styles.below}>{below}</div>}
      {notice}
    </li>
  );
}

/** The entries of one kind. */
export function EntryList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

/** A link that looks like the icon buttons beside it: `tel:` and `mailto:`. */
export function IconLink({ href, label, children }: { readonly href: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <a className={styles.link} href={href} aria-label={label} title={label}>
      {children}
    </a>
  );
}
