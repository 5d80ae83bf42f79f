import { GitFork } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fieldKey } from '../../../model/history.ts';
import type { FieldConflict } from '../../../workers/contracts/store.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useConflicts } from '../card-context.tsx';
import styles from './conflicts.module.css';
import { valueText, visitOf, whatOf } from './field-words.ts';
import { useDeviceWord } from './use-device-word.ts';
import { useWording } from './use-wording.ts';

/** Fields that two devices set apart: what each wrote, whose it is and when, and one touch to settle it. */
export function Conflicts() {
  const { t } = useTranslation('changes');
  const torn = useConflicts().filter(({ field }) => whatOf(field) !== null);
  if (torn.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-label={t('conflictTitle', { count: torn.length })}>
      <p className={styles.title}>
        <GitFork aria-hidden="true" />
        <span>
          <strong>{t('conflictTitle', { count: torn.length })}</strong>
          <br />
          {t('conflictText')}
        </span>
      </p>
      <ul className={styles.list}>
        {torn.map((conflict) => (
          <Torn key={fieldKey(conflict.field)} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
}

function Torn({ conflict }: { readonly conflict: FieldConflict }) {
  const { t } = useTranslation(['changes', 'card']);
  const { session } = useCard();
  const wording = useWording();
  const deviceWord = useDeviceWord();
  const { field, values } = conflict;
  const what = whatOf(field);
  if (!what) return null;
  const label = [visitOf(field, wording), t(`card:what.${what}`)].filter(Boolean).join(' · ');
  return (
    <li className={styles.torn}>
      <span className={styles.field}>{label}</span>
      <ul className={styles.values} aria-label={label}>
        {values.map((one, place) => {
          const text = valueText(field, one.value, wording);
          return (
            <li key={String(one.value)} className={styles.value}>
              <span className={styles.text}>{text}</span>
              <span className={styles.by}>
                {[wording.ofCard?.(one.of), t('by', { device: deviceWord(one), when: wording.format.moment(one.at) })]
                  .filter(Boolean)
                  .join(' · ')}
                {place === 0 && ` · ${t('shown')}`}
              </span>
              <Button aria-label={t('keep', { value: text })} onPress={() => session.choose(what, conflict, one)}>
                {t('keep', { value: shortened(text) })}
              </Button>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

const LONGEST = 24;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
