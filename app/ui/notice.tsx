import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone?: 'info' | 'ok' | 'warn' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The actions stand beside the words where there is room. */
  readonly oneLine?: boolean;
  /** Read out at once when it appears. */
  readonly alert?: boolean;
}

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert } as const;

/** Something to know, in place: what happened, what is safe, what to do. */
export function Notice({ tone = 'info', title, children, actions, oneLine, alert }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={alert ? 'alert' : undefined}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={`${styles.words} ${oneLine ? styles.oneLine : ''}`}>
        <div>
          {title && <strong className={styles.title}>{title}</strong>}
          {children && <div>{children}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
