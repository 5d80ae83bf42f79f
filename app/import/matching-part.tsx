import { useTranslation } from 'react-i18next';
import { DIFFERENCES } from '../../model/import/differences.ts';
import type { ImportChoice } from '../../workers/contracts/import.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Select } from '../ui/select.tsx';
import { ChangesPart } from './changes-part.tsx';
import { DoubtfulPart } from './doubtful-part.tsx';
import { useImport } from './import-provider.tsx';
import type { Outlook } from './import-session.ts';
import styles from './matching-part.module.css';
import { Part } from './part.tsx';

/** Clients who are there already: what is to become of them, chosen once, and what that comes to. */
export function MatchingPart({ outlook, choice }: { readonly outlook: Outlook; readonly choice: ImportChoice }) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  if (outlook === 'failed') {
    return (
      <Notice tone="danger" alert title={t('compareFailed')}>
        <Button onPress={() => void session.decide({})}>{t('compareAgain')}</Button>
      </Notice>
    );
  }
  return (
    <>
      <Part title={t('matchPart')} hint={t('matchHint')}>
        <div className={styles.choice}>
          <Select
            label={t('differences')}
            options={DIFFERENCES.map((id) => ({ id, label: t(`differencesOf.${id}`) }))}
            value={choice.differences}
            onChange={(differences) => void session.decide({ differences })}
          />
        </div>
        {outlook === 'looking' ? (
          <ProgressBar label={t('comparing')} done={0} total={0} />
        ) : (
          outlook.created + outlook.changed === 0 &&
          outlook.unchanged > 0 && (
            <Notice tone="info" title={t('nothingNewTitle')}>
              {t('nothingNewText')}
            </Notice>
          )
        )}
      </Part>
      {outlook !== 'looking' && outlook.doubtful > 0 && <DoubtfulPart outlook={outlook} choice={choice} />}
      {outlook !== 'looking' && outlook.changed > 0 && <ChangesPart outlook={outlook} />}
    </>
  );
}
