import { useTranslation } from 'react-i18next';
import type { FileProblem, ImportChoice, ImportPreview, ImportSettings } from '../../workers/contracts/import.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { type Figure, Figures } from './figures.tsx';
import { FilePart } from './file-part.tsx';
import { useImport } from './import-provider.tsx';
import type { Outlook } from './import-session.ts';
import { MatchingPart } from './matching-part.tsx';
import { Part } from './part.tsx';
import styles from './preview.module.css';
import { ProblemsPart } from './problems-part.tsx';
import { RowsTable } from './rows-table.tsx';

export interface PreviewProps {
  readonly preview: ImportPreview;
  readonly settings: ImportSettings;
  readonly busy: boolean;
  readonly problem: FileProblem | null;
  readonly choice: ImportChoice;
  readonly outlook: Outlook;
}

/** The second step: what will become of the file, what each column is taken for, and each problem by its name. */
export function Preview({ preview, busy, problem, choice, outlook }: PreviewProps) {
  const { t } = useTranslation('import');
  return (
    <>
      <OutlookFigures preview={preview} outlook={outlook} choice={choice} />
      {problem ? (
        <Notice tone="danger" alert title={t(`problem.${problem}.title`)}>
          {t(`problem.${problem}.text`)}
        </Notice>
      ) : (
        preview.importable === 0 && <NothingNotice preview={preview} />
      )}
      <div className={styles.parts} aria-busy={busy}>
        {preview.newCategories.length > 0 && (
          <Notice tone="info">{t('newCategories', { names: preview.newCategories.map(({ name }) => name).join(', ') })}</Notice>
        )}
        {!problem && preview.importable > 0 && <MatchingPart outlook={outlook} choice={choice} />}
        {preview.kind !== 'vcf' && <ColumnsPart columns={preview.columns} />}
        <FilePart preview={preview} />
        <ProblemsPart preview={preview} />
        {preview.rows.length > 0 && (
          <Part title={t('firstRows')}>
            <RowsTable rows={preview.rows} show="contents" />
          </Part>
        )}
      </div>
      <ActionBar preview={preview} busy={busy} blocked={problem !== null} outlook={outlook} />
    </>
  );
}

/** What will become of the file: of its rows, until it is known whose they are. */
function OutlookFigures({ preview, outlook, choice }: Pick<PreviewProps, 'preview' | 'outlook' | 'choice'>) {
  const { t } = useTranslation('import');
  const left = typeof outlook === 'string' || choice.doubtful === 'create' ? 0 : outlook.doubtful;
  const rows: Figure[] = [
    { label: t('leftOut'), value: preview.refused + left, tone: 'danger' },
    { label: t('marked'), value: preview.marked, tone: 'warn' },
  ];
  if (typeof outlook === 'string') {
    return <Figures label={t('summary')} figures={[{ label: t('willImport'), value: preview.importable, tone: 'ok' }, ...rows]} />;
  }
  const clients: Figure[] = [
    { label: t('newClients'), value: outlook.created, tone: 'ok' },
    { label: t('willChange'), value: outlook.changed, tone: 'ok' },
    { label: t('asTheyAre'), value: outlook.unchanged, tone: 'plain' },
  ];
  const visits: Figure[] = preview.ofVisits ? [{ label: t('visitsAdded'), value: outlook.visits, tone: 'ok' }] : [];
  return <Figures label={t('summary')} figures={[...clients, ...visits, ...rows]} />;
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

interface ActionBarProps {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly blocked: boolean;
  readonly outlook: Outlook;
}

/** The one main action, always in reach. */
function ActionBar({ preview, busy, blocked, outlook }: ActionBarProps) {
  const { t } = useTranslation('import');
  const { session } = useImport();
  const { created, changed } = typeof outlook === 'string' ? { created: preview.importable, changed: 0 } : outlook;
  const label =
    created > 0 && changed > 0
      ? t('bothButton')
      : changed > 0
        ? t('updateButton', { count: changed })
        : t('importButton', { count: created });
  return (
    <div className={styles.bar}>
      {busy && (
        <div className={styles.busy}>
          <ProgressBar label={t('reading')} hideLabel done={0} total={0} />
        </div>
      )}
      <Button onPress={() => session.startOver()}>{t('anotherFile')}</Button>
      <Button
        look="primary"
        isDisabled={busy || blocked || typeof outlook === 'string' || created + changed === 0}
        onPress={() => void session.run()}
      >
        {label}
      </Button>
    </div>
  );
}
