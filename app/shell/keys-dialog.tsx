import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import styles from './keys-dialog.module.css';

const KEYS = [
  { keys: [['/'], ['Ctrl', 'K']], text: 'keySearch' },
  { keys: [['↑'], ['↓']], text: 'keyMove' },
  { keys: [['Enter']], text: 'keyOpen' },
  { keys: [['Ctrl', 'Enter']], text: 'keyBook' },
  { keys: [['F6']], text: 'keyPane' },
  { keys: [['N'], ['Shift', 'Enter']], text: 'keyNew' },
  { keys: [['V']], text: 'keyVisit' },
  { keys: [['D']], text: 'keyDesk' },
  { keys: [['J']], text: 'keyJournal' },
  { keys: [['Ctrl', 'Z']], text: 'keyUndo' },
  { keys: [['Ctrl', 'Shift', 'L']], text: 'keyLock' },
  { keys: [['Esc']], text: 'keyEscape' },
  { keys: [['?']], text: 'keyKeys' },
] as const;

/** The list of keys. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys')}>
      <p>{t('keysIntro')}</p>
      <dl className={styles.keys}>
        {KEYS.map((line) => (
          <Fragment key={line.text}>
            <dt>
              {line.keys.map((chord, index) => (
                <Fragment key={chord.join()}>
                  {index > 0 && <span className={styles.or}>{t('or')}</span>}
                  {chord.map((key) => (
                    <kbd key={key} className={styles.key}>
                      {key}
                    </kbd>
                  ))}
                </Fragment>
              ))}
            </dt>
            <dd>{t(line.text)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.hint}>{t('scannerHint')}</p>
    </Dialog>
  );
}
