import { Download, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EntryId } from '../../model/ids.ts';
import type { ImportPreview, ImportReport } from '../../workers/contracts/import.ts';
import { DuplicatesButton } from '../duplicates/duplicates-button.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Figures } from './figures.tsx';
import { useImport } from './import-provider.tsx';
import { isWhollyUndone, type Undoing } from './import-session.ts';
import styles from './report.module.css';
import { useUndoneWords } from './undone-words.ts';
import { useRefusedFile } from './use-refused-file.ts';

export interface ReportProps {
  readonly preview: ImportPreview;
  readonly report: ImportReport;
  readonly action: EntryId | null;
  readonly undoing: Undoing | null;
}

/** The last step: what came of it, and the rows left out to take along. */
export function Report({ preview, report, action, undoing }: ReportProps) {
  const { t } = useTranslation(['import', 'common']);
  const { session } = useImport();
  const [, navigate] = useLocation();
  const download = useRefusedFile(preview.fileName);
  const isUndone = undoing !== null && 'done' in undoing && isWhollyUndone(undoing.done);
  return (
    <section className={styles.report}>
      {undoing ? <UndoingPart undoing={undoing} /> : <Ending report={report} />}
      {!isUndone && (
        <Figures
          label={t('doneTitle')}
          figures={[
            { label: t('created'), value: report.created, tone: 'ok' },
            ...(report.changed > 0 ? ([{ label: t('changed'), value: report.changed, tone: 'ok' }] as const) : []),
            ...(report.failed > 0 ? ([{ label: t('notChanged'), value: report.failed, tone: 'danger' }] as const) : []),
            { label: t(report.changed > 0 ? 'stayed' : 'present'), value: report.present, tone: 'plain' },
            { label: t('leftOut'), value: report.refused, tone: 'danger' },
            { label: t('marked'), value: report.marked, tone: 'warn' },
          ]}
        />
      )}
      {!isUndone && report.marked > 0 && <p className={styles.text}>{t('markedText')}</p>}
      {report.refused > 0 && (
        <div className={styles.refused}>
          <p className={styles.text}>{t('refusedText')}</p>
          <Button icon={<Download aria-hidden="true" />} onPress={() => void download()}>
            {t('download')}
          </Button>
        </div>
      )}
      <div className={styles.actions}>
        <DuplicatesButton look="plain" isUrgent />
        {action !== null && (!undoing || 'problem' in undoing || ('done' in undoing && !isUndone)) && (
          <Button icon={<Undo2 aria-hidden="true" />} onPress={() => void session.undo()}>
            {t('undo')}
          </Button>
        )}
        <Button onPress={() => session.startOver()}>{t('anotherFile')}</Button>
        <Button look="primary" onPress={() => navigate('/')}>
          {t('common:toClients')}
        </Button>
      </div>
    </section>
  );
}

/** How the undoing of it stands. */
function UndoingPart({ undoing }: { readonly undoing: Undoing }) {
  const { t } = useTranslation(['import', 'errors']);
  const format = useFormat();
  const words = useUndoneWords();
  if ('progress' in undoing) {
    const { done, total } = undoing.progress;
    const figures = total > 0 ? { figures: t('figures', { done: format.number(done), total: format.number(total) }) } : {};
    return <ProgressBar label={t('undoing')} done={done} total={total} {...figures} />;
  }
  if ('problem' in undoing) return <Notice tone="danger" alert title={t(`errors:${undoing.problem}`)} />;
  const { isWhole, title, rest } = words(undoing.done);
  return (
    <Notice tone={isWhole ? 'ok' : 'danger'} alert={!isWhole} title={title}>
      <p>{t('undoneText')}</p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
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
