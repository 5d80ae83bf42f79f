import { ChevronDown, Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useFolded } from './folded.ts';
import styles from './group.module.css';

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  /** What it is found by, when one is sent to it. */
  readonly place?: string;
  /** It can be folded; this device remembers it by this name. */
  readonly fold?: string;
  /** Somebody asked for it just now: it is not folded, whatever the device remembers. */
  readonly isAsked?: boolean;
  readonly children: ReactNode;
}

/** Fields that belong together, under their name. */
export function Group({ title, hint, place, fold, isAsked = false, children }: GroupProps) {
  const id = useId();
  if (fold !== undefined)
    return (
      <section aria-labelledby={id} data-place={place}>
        <Fold name={fold} isAsked={isAsked} title={<h2 id={id}>{title}</h2>}>
          {children}
        </Fold>
      </section>
    );
  return (
    <section className={styles.group} aria-labelledby={id} data-place={place}>
      <h2 className={styles.title} id={id}>
        {title}
        {hint && <span className={styles.hint}>{hint}</span>}
      </h2>
      {children}
    </section>
  );
}

interface FoldProps {
  readonly name: string;
  readonly isAsked: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

function Fold({ name, isAsked, title, children }: FoldProps) {
  const [isFolded, setFolded] = useFolded(name, isAsked);
  return (
    <details open={!isFolded} onToggle={(event) => setFolded(!event.currentTarget.open)}>
      <summary className={styles.summary}>
        {title}
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className={styles.group}>{children}</div>
    </details>
  );
}

/** Fields side by side where there is room. `isWide`: each for some twenty characters. */
export function Fields({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  return <div className={`${styles.fields} ${isWide ? styles.wideFields : ''}`}>{children}</div>;
}

/** A field that takes the whole line of `Fields`. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}

export interface Addition {
  readonly id: string;
  readonly label: string;
  readonly onAdd: () => void;
}

/** What is not on the card yet, one touch away. */
export function Additions({ items }: { readonly items: readonly Addition[] }) {
  const { t } = useTranslation('card');
  if (items.length === 0) return null;
  return (
    <div className={styles.additions}>
      {items.map((item) => (
        <Button
          key={item.id}
          look="quiet"
          icon={<Plus aria-hidden="true" />}
          aria-label={t('add.named', { what: item.label })}
          onPress={item.onAdd}
        >
          {item.label}
        </Button>
      ))}
    </div>
  );
}
