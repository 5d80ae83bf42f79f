import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportPreview, ImportReport } from '../../workers/contracts/import.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Figures } from './figures.tsx';
import { useImport } from './import-provider.tsx';
import styles from './report.module.css';
import { useRefusedFile } from './use-refused-file.ts';

/** The last step: what came of it, and the rows left out to take along. */
export function Report({ preview, report }: { readonly preview: ImportPreview; readonly report: ImportReport }) {
  const { t } = useTranslation(['import', 'common']);
  const { session } = useImport();
  const [, navigate] = useLocation();
  const download = useRefusedFile(preview.fileName);
  return (
    <section className={styles.report}>
      <Ending report={report} />
      <Figures
        label={t('doneTitle')}
        figures={[
          { label: t('created'), value: report.created, tone: 'ok' },
          { label: t('present'), value: report.present, tone: 'plain' },
          { label: t('leftOut'), value: report.refused, tone: 'danger' },
          { label: t('marked'), value: report.marked, tone: 'warn' },
        ]}
      />
      {report.marked > 0 && <p className={styles.text}>{t('markedText')}</p>}
      {report.refused > 0 && (
        <div className={styles.refused}>
          <p className={styles.text}>{t('refusedText')}</p>
          <Button icon={<Download aria-hidden="true" />} onPress={() => void download()}>
            {t('download')}
          </Button>
        </div>
      )}
      <div className={styles.actions}>
        <Button onPress={() => session.startOver()}>{t('anotherFile')}</Button>
        <Button look="primary" onPress={() => navigate('/')}>
          {t('common:toClients')}
        </Button>
      </div>
    </section>
  );
}

function Ending({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation(['import', 'errors']);
  if (report.problem !== null) {
    return (
      <Notice tone="danger" alert title={t('failedTitle')}>
        <p>{t(`errors:${report.problem}`)}</p>
        <p>{t('againText')}</p>
      </Notice>
    );
  }
  if (report.cancelled) {
    return (
      <Notice tone="warn" title={t('stoppedTitle')}>
        {t('againText')}
      </Notice>
    );
  }
  return <Notice tone="ok" title={t('doneTitle')} />;
}
