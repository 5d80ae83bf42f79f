import { useTranslation } from 'react-i18next';
import type { FileProblem, ImportPreview, ImportSettings } from '../../workers/contracts/import.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { Figures } from './figures.tsx';
import { FilePart } from './file-part.tsx';
import { useImport } from './import-provider.tsx';
import { Part } from './part.tsx';
import styles from './preview.module.css';
import { ProblemsPart } from './problems-part.tsx';
import { RowsTable } from './rows-table.tsx';

export interface PreviewProps {
  readonly preview: ImportPreview;
  readonly settings: ImportSettings;
  readonly busy: boolean;
  readonly problem: FileProblem | null;
}

/** The second step: what will become of the file, what each column is taken for, and each problem by its name. */
export function Preview({ preview, busy, problem }: PreviewProps) {
  const { t } = useTranslation('import');
  return (
    <>
      <Figures
        label={t('summary')}
        figures={[
          { label: t('willImport'), value: preview.importable, tone: 'ok' },
          { label: t('leftOut'), value: preview.refused, tone: 'danger' },
          { label: t('marked'), value: preview.marked, tone: 'warn' },
        ]}
      />
      {problem ? (
        <Notice tone="danger" alert title={t(`problem.${problem}.title`)}>
          {t(`problem.${problem}.text`)}
        </Notice>
      ) : (
        preview.importable === 0 && <NothingNotice preview={preview} />
      )}
      <div className={styles.parts} aria-busy={busy}>
        <ColumnsPart columns={preview.columns} />
        <FilePart preview={preview} />
        <ProblemsPart preview={preview} />
        {preview.rows.length > 0 && (
          <Part title={t('firstRows')}>
            <RowsTable rows={preview.rows} show="contents" />
          </Part>
        )}
      </div>
      <ActionBar preview={preview} busy={busy} blocked={problem !== null} />
    </>
  );
}

const NAMING = new Set(['fullName', 'given', 'family', 'middle', 'nickname', 'company', 'phone', 'phone2', 'email', 'email2', 'card']);

function NothingNotice({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('import');
  const named = preview.columns.some((column) => NAMING.has(column.field));
  return (
    <Notice tone="warn" alert title={t('nothingTitle')}>
      {named ? t('nothingRows') : t('nothingText')}
    </Notice>
  );
}

/** The one main action, always in reach. */
function ActionBar({ preview, busy, blocked }: { readonly preview: ImportPreview; readonly busy: boolean; readonly blocked: boolean }) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  return (
    <div className={styles.bar}>
      {busy && (
        <div className={styles.busy}>
          <ProgressBar label={t('reading')} hideLabel done={0} total={0} />
        </div>
      )}
      <Button onPress={() => session.startOver()}>{t('anotherFile')}</Button>
      <Button look="primary" isDisabled={busy || blocked || preview.importable === 0} onPress={() => void session.run()}>
        {t('importButton', { count: preview.importable })}
      </Button>
    </div>
  );
}
