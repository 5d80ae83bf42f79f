import { useTranslation } from 'react-i18next';
import type { Progress } from '../../workers/contracts/store.ts';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useImport } from './import-provider.tsx';
import styles from './importing.module.css';

export interface ImportingProps {
  readonly progress: Progress;
  readonly stopping: boolean;
  readonly part: 'clients' | 'photos';
}

/** The third step: how far it is, and a way to stop. */
export function Importing({ progress, stopping, part }: ImportingProps) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  const format = useFormat();
  const label = t(part === 'photos' ? 'photos' : 'importing');
  return (
    <section className={styles.importing} aria-label={label}>
      <ProgressBar
        label={label}
        done={progress.done}
        total={progress.total}
        figures={t('figures', { done: format.number(progress.done), total: format.number(progress.total) })}
      />
      <p className={styles.text}>{t('goOn')}</p>
      <div>
        <Button isDisabled={stopping} onPress={() => void session.stop()}>
          {stopping ? t('stopping') : t('stop')}
        </Button>
      </div>
    </section>
  );
}
